package claims

import "slices"

// A Toll is how many people an article says died, or were hurt, in the event
// that it is about.
type Toll struct {
	// Count is the number: of Unit "person" and Fate "die" or "injure". It is
	// Inferred when the article does not print it as that: the people are told
	// of one by one, or numbers are added up. An inferred count of nobody is a
	// toll that the article does not mention while it tells of other harm.
	Count Quantity
	// Tellings are where the article says so, in text order; never empty.
	Tellings []Telling
	// Others are where the article prints other numbers for the same.
	Others []Telling
	// Open is true of the hurt when the article tells only that they were shot
	// or the like: an article that knows more may tell that some of them died.
	Open bool
}

// A Telling is one place where a toll is told. Count has the number told there
// and its words.
type Telling struct {
	Claim *Claim
	Count Quantity
}

// The words for who is counted.
var tollOf = map[string]string{"die": "people killed", "injure": "people injured"}

// Tolls are the dead and the hurt of an article's event; nil, nil when it tells
// of no harm. Background is left out as far as it can be told: what stands late
// in the article, and numbers that are told once beside others told often.
//
// A number that the article prints comes first. Without one the people told of
// are counted: never more than there must be, since one person is told of in
// many words. Those who were shot or the like are among the hurt when they are
// not among the dead.
func (d *Document) Tolls() (dead, hurt *Toll) {
	hs := d.centralHarms()
	if len(hs) == 0 {
		return nil, nil
	}
	t := tally{d: d, hs: hs, people: tellApart(hs), sums: d.sums(hs)}
	dead = t.dead()
	return dead, t.hurt(dead.Count.people())
}

// Without is the toll less n people, none at the least, as an inferred count.
func (t *Toll) Without(n float64) *Toll {
	out := &Toll{Count: t.Count.less(n)}
	for _, x := range t.Tellings {
		out.Tellings = append(out.Tellings, Telling{Claim: x.Claim, Count: x.Count.less(n)})
	}
	return out
}

func (q Quantity) less(n float64) Quantity {
	left := max(0, float64(q.people())-n)
	q.Min, q.Max, q.Inferred = &left, &left, true
	return q
}

// people is the lower end of a count, its upper where it has no lower.
func (q *Quantity) people() int {
	switch {
	case q.Min != nil:
		return int(*q.Min)
	case q.Max != nil:
		return int(*q.Max)
	}
	return 0
}

// A tally is everything an article tells of harm, on its way to a toll.
type tally struct {
	d      *Document
	hs     []*harm
	people []victim
	sums   []sum
}

func (t *tally) dead() *Toll {
	died := func(v *victim) bool { return v.dead }
	stated, others := t.best("die", false), t.best("die", true)
	switch {
	case stated != nil:
		if t.killerToo(stated) {
			return t.toll("die", stated.n+1, stated.sums, true)
		}
		return t.toll("die", stated.n, stated.sums, false)
	case others != nil:
		return t.toll("die", others.n+t.count(died), others.sums, true)
	}
	return t.named("die", t.count(died), died)
}

// hurt is the toll of the hurt, given how many died.
func (t *tally) hurt(dead int) *Toll {
	alive := func(v *victim) bool { return !v.dead }
	surely := t.count(func(v *victim) bool {
		return !v.dead && slices.ContainsFunc(v.told, func(h *harm) bool { return h.fate == "injure" })
	})
	// Some of those of whom it is not told may be among the dead.
	named := max(surely, len(t.people)-max(dead, len(t.people)-t.count(alive)))
	besides := 0
	if dead == 0 {
		besides = named
	}
	hurtOf := func(s *tellings, n int, inferred, open bool) *Toll {
		out := t.toll("injure", n, s.sums, inferred)
		out.Open = open
		return out
	}
	if s := t.best("injure", false); s != nil {
		return hurtOf(s, s.n, false, false)
	}
	if s := t.best("injure", true); s != nil {
		return hurtOf(s, s.n+besides, besides > 0, false)
	}
	if s := t.best("hurt", false); s != nil {
		switch {
		case s.afterDead, dead == 0:
			return hurtOf(s, s.n, dead > 0, dead == 0)
		case s.n > dead:
			return hurtOf(s, s.n-dead, true, false)
		}
	}
	if s := t.best("hurt", true); s != nil {
		return hurtOf(s, s.n+besides, true, dead == 0)
	}
	out := t.named("injure", named, alive)
	out.Open = dead == 0 && surely == 0
	return out
}

func (t *tally) count(want func(*victim) bool) (n int) {
	for i := range t.people {
		if want(&t.people[i]) {
			n++
		}
	}
	return n
}

// toll is n people, as told by the sums. Where the sums print another number
// than n, or several that were added, n is inferred.
func (t *tally) toll(fate string, n int, told []sum, inferred bool) *Toll {
	out := &Toll{}
	for _, s := range told {
		q := s.quantity(t.d)
		if inferred || s.n != n {
			v := float64(n)
			q.Min, q.Max, q.Inferred = &v, &v, true
		}
		q.Fate, q.Of = fate, tollOf[fate]
		out.Tellings = append(out.Tellings, Telling{Claim: s.harms[0].claim, Count: q})
	}
	out.Count = out.Tellings[0].Count
	for _, s := range t.sums {
		if s.fate == fate && !s.others && s.n != n && s.exact {
			q := s.quantity(t.d)
			q.Fate, q.Of = fate, tollOf[fate]
			out.Others = append(out.Others, Telling{Claim: s.harms[0].claim, Count: q})
		}
	}
	return out
}

// named is a toll of people told of one by one. With nobody it rests on the
// harm that the article does tell.
func (t *tally) named(fate string, n int, who func(*victim) bool) *Toll {
	v := float64(n)
	q := Quantity{Min: &v, Max: &v, Unit: "person", Head: "person", Of: tollOf[fate], Fate: fate, Inferred: true}
	out := &Toll{}
	tell := func(h *harm) {
		q.Part = Part{Span: h.at, Words: h.at.Of(t.d.Article.Text)}
		out.Tellings = append(out.Tellings, Telling{Claim: h.claim, Count: q})
	}
	if n == 0 {
		tell(t.hs[0])
	}
	for i := range t.people {
		if n > 0 && who(&t.people[i]) {
			h := t.people[i].told[0]
			for _, o := range t.people[i].told {
				if o.fate == fate {
					h = o
					break
				}
			}
			tell(h)
		}
	}
	slices.SortStableFunc(out.Tellings, func(a, b Telling) int { return a.Count.Start - b.Count.Start })
	out.Count = out.Tellings[0].Count
	return out
}

// killerToo reports whether a stated number is of those whom somebody killed
// who then died, too, and is not counted: "killed two before killing himself".
func (t *tally) killerToo(s *tellings) bool {
	died := slices.ContainsFunc(t.hs, func(h *harm) bool { return h.own })
	byHim := func(s sum) bool {
		own := slices.ContainsFunc(s.harms, func(h *harm) bool { return h.own })
		return !own && slices.ContainsFunc(s.harms, func(h *harm) bool { return !h.claim.Predicate.Passive && t.d.doer(h.claim) != nil })
	}
	return died && !slices.ContainsFunc(s.sums, func(s sum) bool { return !byHim(s) })
}

// tellings are the sums that tell one number.
type tellings struct {
	n         int
	weight    float64
	afterDead bool
	sums      []sum
}

// inexact is what a vague number weighs beside an exact one.
const inexact = 0.1

// best is the number of a fate that the article tells most prominently, nil for
// none; others asks for those told besides somebody else.
func (t *tally) best(fate string, others bool) *tellings {
	var all []*tellings
	for _, s := range t.sums {
		if s.fate != fate || s.others != others {
			continue
		}
		i := slices.IndexFunc(all, func(o *tellings) bool { return o.n == s.n })
		if i < 0 {
			i, all = len(all), append(all, &tellings{n: s.n})
		}
		w := t.d.prominence(s.harms[0].claim)
		if !s.exact {
			w *= inexact
		}
		all[i].weight += w
		all[i].afterDead = all[i].afterDead || s.afterDead
		all[i].sums = append(all[i].sums, s)
	}
	var best *tellings
	for _, o := range all {
		if best == nil || o.weight > best.weight || o.weight == best.weight && o.n > best.n {
			best = o
		}
	}
	return best
}

// A claim of less prominence than inBackground, and further into the text than
// lead bytes, may tell of other events.
const (
	inBackground = 0.2
	lead         = 500
)

// centralHarms are those of the event that the article is about.
func (d *Document) centralHarms() []*harm {
	all := d.harms()
	central := slices.DeleteFunc(slices.Clone(all), func(h *harm) bool {
		return d.prominence(h.claim) < inBackground && h.claim.Start-d.Article.TitleEnd > lead
	})
	if len(central) == 0 {
		return all
	}
	return central
}

// prominence is 1 for a headline and falls over the body from 0.9 to 0.1.
func (d *Document) prominence(c *Claim) float64 {
	switch {
	case d.Sentences[c.Sentence].Kind == "headline":
		return 1
	case d.Article.Text == "":
		return 0
	}
	body := float64(c.Start-d.Article.TitleEnd) / float64(max(1, len(d.Article.Text)-d.Article.TitleEnd))
	return max(0.1, 0.9-1.6*max(0, body))
}
