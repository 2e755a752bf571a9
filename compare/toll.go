package compare

import (
	"slices"

	"claimdiff/claims"
)

// Tolls are counted for a whole event, however many verbs an article spreads
// them over ("killed", "the death toll", "are dead"): what an article says of
// one class of harm is one telling. Sub-counts ("three of them Tunisians") and
// the tolls of earlier events must not get in.

// tolls are the classes whose people are counted for the whole event, and what
// is asked of each.
var tolls = map[string]string{
	"die":       "How many people were killed?",
	"injure":    "How many people were injured?",
	"arrest":    "How many people were arrested?",
	"rescue":    "How many people were rescued?",
	"evacuate":  "How many people had to leave?",
	"infect":    "How many people were infected?",
	"abduct":    "How many people were abducted?",
	"disappear": "How many people were missing?",
}

const (
	tollPart    = 0.6  // a count below this share of an article's largest is of a part
	tollLead    = 0.45 // how prominent a claim must be for its count to be the article's toll
	oneEvent    = 0.16 // how alike two articles must be for their tolls to be compared
	namedEvent  = 0.12 // and where they name somebody or something both
	tollFromDay = 45   // days before publication after which a dated count is of an earlier event
)

// unblur leaves those sides out of a contradiction that contradict nobody: "at
// least eight" beside nine and eleven.
func (c *comparison) unblur(q *row) {
	if q.verdict != Contradicts {
		return
	}
	sides := slices.DeleteFunc(slices.Clone(q.sides), func(s []value) bool {
		return !slices.ContainsFunc(q.sides, func(o []value) bool { return q.facet.relate(c, s[0], o[0]) == excludes })
	})
	if len(sides) > 1 {
		q.sides = sides
	}
}

// tollTellings gathers, for every class of toll but the dead and the hurt, one
// telling an article.
func (c *comparison) tollTellings() [][]*telling {
	var out [][]*telling
	for _, class := range sortedKeys(tolls) {
		if class == "die" || class == "injure" {
			continue // harmed
		}
		var g []*telling
		for d := range c.docs {
			if t := c.tollOf(d, class); t != nil {
				g = append(g, t)
			}
		}
		if g = c.aboutOne(g, nil); len(g) > 1 {
			out = append(out, g)
		}
	}
	return out
}

// tollRows asks for every toll that two articles give.
func (c *comparison) tollRows() []*row {
	var out []*row
	f := slices.IndexFunc(c.facets, func(f Facet) bool { return f.Name == "quantity" })
	if f < 0 {
		return nil
	}
	ask := func(g []*telling, vs []value, strength float64) {
		q := &row{unspoken: strength == unspokenToll,
			facet: &c.facets[f], key: "person", sides: c.sides(&c.facets[f], vs), strength: strength,
			event: &event{id: -1 - len(out), group: g, toll: g[0].classes[0]}}
		if c.judge(q) {
			c.unblur(q)
			out = append(out, q)
		}
	}
	for _, class := range []string{"die", "injure"} {
		if g, vs := c.harmed(class); len(g) > 1 {
			ask(g, vs, sureness(vs))
		}
	}
	for _, g := range c.tollTellings() {
		var vs []value
		for _, t := range g {
			vs = append(vs, c.totals(t)...)
		}
		ask(g, vs, statedToll)
	}
	return out
}

// totals are the counts of a telling that are near its largest.
func (c *comparison) totals(t *telling) []value {
	vs := numbers(t, func(q claims.Quantity) bool { return isToll(q) && q.Fate == t.classes[0] })
	largest := 0.0
	for _, cl := range t.claims {
		n, _ := tollCount(cl, t.classes[0])
		largest = max(largest, n)
	}
	return slices.DeleteFunc(vs, func(v value) bool { n, ok := bound(v.q); return !ok || n < tollPart*largest })
}

// tollOf is the telling of a class of toll in one article: the claims that
// count its victims, without those that count a part or another event's.
func (c *comparison) tollOf(d int, class string) *telling {
	var counting []*claims.Claim
	largest, central := 0.0, 0.0
	for i := range c.docs[d].Claims {
		cl := &c.docs[d].Claims[i]
		n, ok := tollCount(cl, class)
		if !ok || cl.Polarity == "negative" || cl.Question || c.longBefore(d, cl) {
			continue
		}
		p := c.prominence(d, cl)
		counting = append(counting, cl)
		if p >= tollLead {
			largest = max(largest, n)
		}
		central = max(central, p)
	}
	if largest == 0 {
		return nil
	}
	t := &telling{id: -1, doc: d, classes: []string{class}, central: central}
	for _, cl := range counting {
		if n, _ := tollCount(cl, class); n >= tollPart*largest && n <= largest/tollPart {
			t.claims = append(t.claims, cl)
		}
	}
	return t
}

// tollCount is the number of people to whom a claim says that class happened.
func tollCount(cl *claims.Claim, class string) (float64, bool) {
	for _, q := range cl.Quantities {
		if isToll(q) && q.Fate == class {
			return bound(&q)
		}
	}
	return 0, false
}

// bound is the lower end of a quantity, or its upper when it has no lower.
func bound(q *claims.Quantity) (float64, bool) {
	if q.Min != nil {
		return *q.Min, true
	}
	if q.Max != nil {
		return *q.Max, true
	}
	return 0, false
}

func isToll(q claims.Quantity) bool {
	return q.Unit == "person" && !q.Delta && !q.Ordinal && tolls[q.Fate] != ""
}

// longBefore reports whether a claim is dated well before its article.
func (c *comparison) longBefore(d int, cl *claims.Claim) bool {
	pub := deref(c.docs[d].Article.Published)
	if cl.Time == nil || len(cl.Time.End) < 10 || len(pub) < 10 {
		return false
	}
	return daysBetween(cl.Time.End[:10], pub[:10]) > tollFromDay
}

// aboutOne keeps the tellings of articles that are about one event: alike to
// the article with which most others are. Where equal is asked, those that agree,
// as it tells, need be alike half as much, for they set nothing against each other,
// and those that name somebody or something both, namedEvent.
func (c *comparison) aboutOne(g []*telling, equal func(a, b *telling) bool) []*telling {
	var best []*telling
	far := func(a, b *telling) bool {
		alike := c.alike(a.doc, b.doc)
		switch {
		case alike >= oneEvent:
			return false
		case alike < oneEvent/2 || equal == nil:
			return true
		}
		return !equal(a, b) && (alike < namedEvent || !c.known().naming[a.doc][b.doc])
	}
	for _, a := range g {
		near := slices.DeleteFunc(slices.Clone(g), func(b *telling) bool { return a != b && far(a, b) })
		if len(near) > len(best) {
			best = near
		}
	}
	return best
}

// alike is the cosine of two articles' words, rare ones counting more.
func (c *comparison) alike(a, b int) float64 {
	k := [2]int{min(a, b), max(a, b)}
	v, ok := c.alikeness[k]
	if !ok {
		if c.alikeness == nil {
			c.alikeness = map[[2]int]float64{}
		}
		v = c.words(k[0]).cosine(c.words(k[1]))
		c.alikeness[k] = v
	}
	return v
}
