package compare

import (
	"regexp"
	"slices"

	"claimdiff/claims"
)

// How surely a row of a toll is right: by what its numbers rest on.
const (
	statedToll   = 0.7  // printed numbers
	countedToll  = 0.55 // people told of one by one
	unspokenToll = 0.45 // no article mentions any
)

// few is how many victims two events have in common by chance.
const few = 2

// A harmToll is what one article says of the dead or of the hurt.
type harmToll struct {
	doc  int
	toll *claims.Toll
}

// n is the number of a toll: the lower end where it has one.
func (t harmToll) n() float64 {
	n, _ := bound(&t.toll.Count)
	return n
}

// unspoken reports whether the article tells of harm and mentions none of this
// class.
func (t harmToll) unspoken() bool { return t.toll.Count.Inferred && t.n() == 0 }

// harmed gathers the tolls of the dead ("die") or of the hurt ("injure"), one
// telling an article, with the numbers they give. An article that mentions none
// says nothing beside one that counts some; where none mentions any, that is
// the answer.
func (c *comparison) harmed(class string) ([]*telling, []value) {
	all := c.harmTolls(class)
	spoken := slices.DeleteFunc(slices.Clone(all), harmToll.unspoken)
	if len(spoken) > 0 {
		all = spoken
	}
	if whole := slices.DeleteFunc(slices.Clone(all), func(t harmToll) bool { return t.toll.Part }); len(whole) > 0 {
		all = whole
	}
	all = c.withDoers(printedFirst(all))
	var g []*telling
	of := map[*telling]harmToll{}
	for _, t := range all {
		tl := &telling{id: -1, doc: t.doc, classes: []string{class}}
		for _, x := range t.toll.Tellings {
			tl.claims = append(tl.claims, x.Claim)
			tl.central = max(tl.central, c.prominence(t.doc, x.Claim))
		}
		g, of[tl] = append(g, tl), t
	}
	g = c.aboutOne(g, func(a, b *telling) bool { return of[a].n() > few && of[a].n() == of[b].n() })
	var vs []value
	for _, tl := range g {
		t := of[tl]
		for _, headline := range []bool{false, true} { // a headline leaves out on whose word it stands
			for i := range t.toll.Tellings {
				if x := &t.toll.Tellings[i]; headline == (c.docs[t.doc].Sentences[x.Claim.Sentence].Kind == "headline") {
					vs = append(vs, tollValue(t.doc, x))
				}
			}
		}
		for i := range t.toll.Others { // an article that gives two numbers agrees with whoever gives one of them
			x := &t.toll.Others[i]
			if slices.ContainsFunc(g, func(o *telling) bool { return o != tl && of[o].toll.Count.Equal(x.Count) }) {
				vs = append(vs, tollValue(t.doc, x))
			}
		}
	}
	return g, vs
}

// printedFirst leaves out numbers that no article prints: where two articles print
// theirs, those that fit none of them, and beside one, those below it. Whom an
// article names may be some of the dead only.
func printedFirst(all []harmToll) []harmToll {
	var printed []harmToll
	for _, t := range all {
		if !t.toll.Count.Inferred {
			printed = append(printed, t)
		}
	}
	return slices.DeleteFunc(all, func(t harmToll) bool {
		fits := func(p harmToll) bool { return p.n() == t.n() || len(printed) == 1 && p.n() < t.n() }
		return t.toll.Count.Inferred && len(printed) > 0 && !slices.ContainsFunc(printed, fits)
	})
}

// withDoers counts whoever killed and died, too, where another article prints the
// number with one more and says that it does: "four dead and the gunman" is its
// "five, the gunman among them".
func (c *comparison) withDoers(all []harmToll) []harmToll {
	for i, t := range all {
		more := func(o harmToll) bool {
			return !o.toll.Count.Inferred && o.n() == t.n()+1 && doerAmong.MatchString(c.docs[o.doc].Article.Text)
		}
		if t.toll.Doer != nil && closed(&t.toll.Count) && slices.ContainsFunc(all, more) {
			all[i].toll = t.toll.WithDoer()
		}
	}
	return all
}

// doerAmong are the words that count whoever killed among the dead.
var doerAmong = regexp.MustCompile(`(?i)\b(?:includ(?:es?|ed|ing)|as well as|along with) (?:the |a |an |its |one |alleged |suspected )*(?:lone |teenage )?(?:gunm[ae]n|shooters?|suspects?|attackers?|killers?|assailants?|bombers?|perpetrators?|hijackers?)\b|\b(?:gunm[ae]n|shooters?|suspects?|attackers?|killers?|assailants?|bombers?|perpetrators?|hijackers?),? (?:was |is |were )?(?:among|one of) `)

// perhapsTheDoer reports whether two numbers of dead are one apart, and the
// article of the smaller one tells that whoever killed died, too.
func (c *comparison) perhapsTheDoer(q *row, a, b value) bool {
	if q.event.toll != "die" {
		return false
	}
	x, _ := bound(a.q)
	y, _ := bound(b.q)
	if x > y {
		a, x, y = b, y, x
	}
	dead, _ := c.tollsOf(a.doc)
	return y == x+1 && dead != nil && dead.Doer != nil
}

func tollValue(doc int, t *claims.Telling) value {
	return value{doc: doc, claim: t.Claim, span: t.Count.Span, q: &t.Count, key: "person", show: showToll(&t.Count)}
}

// showToll is a toll as a figure.
func showToll(q *claims.Quantity) string {
	if n, _ := bound(q); q.Inferred && n == 0 {
		return "none mentioned"
	}
	return q.String()
}

// harmTolls are the tolls of one class, by article. Of the hurt of an article
// that does not know of deaths, as many are left out as others know to be dead.
func (c *comparison) harmTolls(class string) []harmToll {
	var out []harmToll
	died := 0.0
	for d := range c.docs {
		dead, hurt := c.tollsOf(d)
		if dead != nil {
			died = max(died, harmToll{d, dead}.n())
		}
		if class == "injure" {
			dead = hurt
		}
		if dead != nil {
			out = append(out, harmToll{d, dead})
		}
	}
	for i := range out {
		if t := out[i]; t.toll.Open && died > 0 {
			out[i].toll = t.toll.Without(died)
		}
	}
	return out
}

// tollsOf are the dead and the hurt of an article, read once.
func (c *comparison) tollsOf(d int) (dead, hurt *claims.Toll) {
	if c.tolls == nil {
		c.tolls = make([][2]*claims.Toll, len(c.docs))
		for i := range c.docs {
			c.tolls[i][0], c.tolls[i][1] = c.docs[i].Tolls()
		}
	}
	return c.tolls[d][0], c.tolls[d][1]
}

// sureness is how surely a toll is told: by its best numbers.
func sureness(vs []value) float64 {
	best := unspokenToll
	for _, v := range vs {
		switch n, _ := bound(v.q); {
		case !v.q.Inferred:
			return statedToll
		case n > 0:
			best = countedToll
		}
	}
	return best
}
