package claims

import (
	"regexp"
	"slices"
	"strings"
	"time"
)

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
	// Part is true when the article counts only some of those whom others count:
	// "two Danish tourists were injured".
	Part bool
	// Doer is where the article tells that whoever killed died, too, nil where it
	// does not, and for the hurt: the number may be of the others only.
	Doer *Telling
}

// A Telling is one place where a toll is told. Count has the number told there
// and its words.
type Telling struct {
	Claim *Claim
	Count Quantity
}

// The words for who is counted.
var tollOf = map[string]string{"die": "people killed", "injure": "people injured"}

// Tolls are the dead and the hurt of an article's event, nil where it tells of
// none. Background is left out as far as it can be told: what stands late in the
// article, and numbers that are told once beside others told often. An article
// that does not begin with violence or an accident is not about harm, and only
// the numbers that it prints near its beginning count.
//
// A number that the article prints comes first. Without one the people told of
// are counted: never more than there must be, since one person is told of in
// many words. Those who were shot or the like are among the hurt when they are
// not among the dead.
func (d *Document) Tolls() (dead, hurt *Toll) {
	r := newHarmReader(d)
	hs := r.centralHarms()
	if len(hs) == 0 {
		return nil, nil
	}
	t := tally{d: r, hs: hs, people: tellApart(hs), sums: r.sums(hs)}
	dead = t.dead()
	if h := r.doerDied(); h != nil {
		one := 1.0
		dead.Doer = &Telling{Claim: h.claim, Count: Quantity{Part: Part{Span: h.at, Words: h.at.Of(d.Article.Text)}, Min: &one, Max: &one, Unit: "person", Head: "person", Of: tollOf["die"], Fate: "die", Inferred: true}}
	}
	hurt = t.hurt(dead.Count.people())
	if !r.beginsWithHarm() {
		return r.ifPrinted(dead), r.ifPrinted(hurt)
	}
	return dead, hurt
}

// prominent is how prominently a number must be told in an article that is not
// about harm.
const prominent = 0.45

// ifPrinted is t if its number is printed prominently, else nil.
func (d *harmReader) ifPrinted(t *Toll) *Toll {
	if t.Count.Inferred || !slices.ContainsFunc(t.Tellings, func(x Telling) bool { return d.prominence(x.Claim) >= prominent }) {
		return nil
	}
	return t
}

// violence are the classes of events that kill and hurt people.
var violence = wordSet("shoot stab attack explode crash ram burn collapse quake")

// crime are the words that tell of killing or gunfire, whatever their clause says
// of it: "pleads not guilty to murder", "found shot to death".
var crime = regexp.MustCompile(`(?i)\b(?:homicides?|manslaughter|murder-suicide|(?:shot|stabbed|beaten) to death|gunned down|shootout|gunshot wounds?|(?:people|persons?|man|men|woman|women|boys?|girls?|teens?|teenagers?|operator|students?|victims?|officers?|deputy|others?) (?:was |were |is |are )?(?:shot|stabbed)|(?:fatal(?:ly)?|deadly|double|triple|quadruple) (?:shot|shootings?|stabbings?|stabbed|murders?|slayings?|killings?|crash|attack|gang))\b`)

// crimeLead is how many bytes of the body such words are looked for in.
const crimeLead = 200

// figurative are the words that are as often said of tears, balls and titles.
var figurative = wordSet("burst fire drought")

// natural reports whether a death is told without any violence.
func natural(c *Claim) bool {
	switch c.Predicate.Lemma {
	case "die", "death", "pass away", "pass", "passing", "be dead":
		return true
	}
	return false
}

// beginsWithHarm reports whether the headline or the first sentences tell of
// violence or an accident. A death alone is none.
func (d *harmReader) beginsWithHarm() bool {
	if crime.MatchString(d.Article.Text[:min(len(d.Article.Text), d.Article.TitleEnd+crimeLead)]) {
		return true
	}
	return slices.ContainsFunc(d.Claims, func(c Claim) bool {
		if d.Sentences[c.Sentence].Kind != "headline" && c.Start-d.Article.TitleEnd > lead {
			return false
		}
		if figurative[c.Predicate.Lemma] {
			return false
		}
		return violence[c.Predicate.Sense] || fates[c.Predicate.Sense] != "" && !natural(&c) && c.Predicate.Sense != "hit"
	})
}

// Without is the toll less n people, none at the least, as an inferred count.
func (t *Toll) Without(n float64) *Toll {
	out := &Toll{Count: t.Count.less(n)}
	for _, x := range t.Tellings {
		out.Tellings = append(out.Tellings, Telling{Claim: x.Claim, Count: x.Count.less(n)})
	}
	return out
}

// WithDoer is the toll of the dead with whoever killed them, as an inferred count.
func (t *Toll) WithDoer() *Toll {
	out := t.Without(-1)
	doer := *t.Doer
	doer.Count.Min, doer.Count.Max = out.Count.Min, out.Count.Max
	out.Tellings = append(out.Tellings, doer)
	return out
}

// less is q less n people, none at the least.
func (q Quantity) less(n float64) Quantity {
	left := max(0, float64(q.people())-n)
	q.Min, q.Max, q.Inferred = &left, &left, true
	return q
}

// people is the lower end of a count, its upper where it has no lower.
func (q *Quantity) people() int {
	const all = 1e11 // more than ever lived
	switch {
	case q.Min != nil:
		return int(min(*q.Min, all))
	case q.Max != nil:
		return int(min(*q.Max, all))
	}
	return 0
}

// A tally is everything an article tells of harm, on its way to a toll.
type tally struct {
	d      *harmReader
	hs     []*harm
	people []victim
	sums   []sum
}

// dead is the toll of the dead.
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
	if n := t.count(died); n > 1 { // a number that is printed late, and fits whom the article names
		all := tally{d: t.d, sums: t.d.sums(t.d.harms())}
		if late := all.best("die", false); late != nil && late.n >= n && late.n <= n+1 {
			return all.toll("die", late.n, late.sums, false)
		}
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
	// besides are those told of before "two others".
	besides := func(s *tellings) int {
		if dead > 0 {
			return 0
		}
		at := s.sums[0].harms[0].at.Start
		return max(1, t.count(func(v *victim) bool { return !v.dead && v.told[0].at.Start < at }))
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
		n := besides(s)
		return hurtOf(s, s.n+n, n > 0, false)
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
		return hurtOf(s, s.n+besides(s), true, dead == 0)
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
		if s.part {
			q.Max, out.Part = nil, true
		}
		q.Fate, q.Of = fate, tollOf[fate]
		out.Tellings = append(out.Tellings, Telling{Claim: s.harms[0].claim, Count: q})
	}
	out.Count = out.Tellings[0].Count
	for _, s := range t.d.sums(t.d.harms()) {
		if s.fate == fate && !s.others && s.exact && (s.n != n || t.d.background(s.harms[0])) {
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
		q.Inferred = n != 1 || !strings.HasPrefix(strings.ToLower(q.Words), "one ") // "one man" prints its number
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
	died := slices.ContainsFunc(t.people, func(v victim) bool { return v.dead && (v.own() || v.killer) })
	byHim := func(s sum) bool {
		own := slices.ContainsFunc(s.harms, func(h *harm) bool { return h.own })
		return !own && slices.ContainsFunc(s.harms, func(h *harm) bool { return !h.claim.Predicate.Passive && t.d.doer(h.claim) != nil })
	}
	return died && !slices.ContainsFunc(s.sums, func(s sum) bool { return !byHim(s) })
}

// tellings are the sums that tell one number.
type tellings struct {
	n         int
	weight    float64 // how prominent they are together
	foremost  float64 // how prominent the foremost is
	afterDead bool
	sums      []sum
}

// inexact is what a vague number, or one of a part, weighs beside an exact one.
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
		all[i].foremost = max(all[i].foremost, w)
		all[i].afterDead = all[i].afterDead || s.afterDead
		all[i].sums = append(all[i].sums, s)
	}
	var best *tellings
	for _, o := range all {
		if slices.ContainsFunc(all, o.partOf) {
			continue
		}
		if best == nil || o.weight > best.weight || o.weight == best.weight && o.n > best.n {
			best = o
		}
	}
	return best
}

// A number that is less than partShare of another one told as prominently, but
// for asProminent, is taken for a part of it.
const (
	partShare   = 0.6
	asProminent = 0.1
)

func (o *tellings) partOf(all *tellings) bool {
	return float64(o.n) < partShare*float64(all.n) && all.foremost >= o.foremost-asProminent
}

// A claim of less prominence than inBackground, and further into the text than
// near bytes, may tell of other events. The lead of an article is its first bytes.
const (
	inBackground = 0.2
	near         = 500
	lead         = 500
)

// centralHarms are those of the event that the article is about, and what else
// it tells of the people in them: that somebody died is often told late.
func (d *harmReader) centralHarms() []*harm {
	all := d.harms()
	if recent := slices.DeleteFunc(slices.Clone(all), d.longPast); len(recent) > 0 && slices.ContainsFunc(recent, func(h *harm) bool { return !d.background(h) }) {
		all = recent
	}
	central := slices.DeleteFunc(slices.Clone(all), d.background)
	if len(central) == 0 {
		return all
	}
	return slices.DeleteFunc(all, func(h *harm) bool {
		known := h.who.entity != "" && slices.ContainsFunc(central, func(o *harm) bool { return o.who.entity == h.who.entity })
		return d.background(h) && !known
	})
}

// aside is how prominent the headlines of other articles are.
const aside = 0.02

// ownHeadline reports whether c stands in the headline of its article.
func (d *harmReader) ownHeadline(c *Claim) bool {
	s := d.Sentences[c.Sentence]
	return s.Kind == "headline" && s.Start < max(d.Article.TitleEnd, 1)
}

// aside reports whether c stands in a headline between the paragraphs: a link to
// another article, a caption, or a heading.
func (d *harmReader) aside(c *Claim) bool {
	return d.Sentences[c.Sentence].Kind == "headline" && !d.ownHeadline(c) &&
		slices.ContainsFunc(d.Sentences[:c.Sentence], func(s Sentence) bool { return s.Kind == "body" })
}

// background reports whether h stands so late that it may be of another event, or
// aside.
func (d *harmReader) background(h *harm) bool {
	return d.aside(h.claim) || d.prominence(h.claim) < inBackground && h.claim.Start-d.Article.TitleEnd > near
}

// longAgo is how many days before the article a dated harm is of an earlier
// event, unless the article tells of no other.
const longAgo = 45

func (d *harmReader) longPast(h *harm) bool {
	t, pub := h.claim.Time, deref(d.Article.Published)
	if t == nil || len(t.End) < 10 || len(pub) < 10 {
		return false
	}
	end, err := time.Parse(time.DateOnly, t.End[:10])
	published, problem := time.Parse(time.DateOnly, pub[:10])
	return err == nil && problem == nil && published.Sub(end).Hours() > 24*longAgo
}

// prominence is 1 for the article's headline and falls over the body from 0.9 to
// 0.1. Headlines between the paragraphs are mostly those of other articles.
func (d *harmReader) prominence(c *Claim) float64 {
	switch {
	case d.ownHeadline(c):
		return 1
	case d.aside(c):
		return aside
	case d.Article.Text == "":
		return 0
	}
	body := float64(c.Start-d.Article.TitleEnd) / float64(max(1, len(d.Article.Text)-d.Article.TitleEnd))
	return max(0.1, 0.9-float64(1.6*max(0, body)))
}
