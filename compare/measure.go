package compare

import (
	"slices"
	"strings"

	"claimdiff/claims"
)

// The size, weight or speed of a thing is compared for the whole article,
// whatever event it is told with: "a 450-pound gorilla grabbed him" and "the
// gorilla, which weighed 400 pounds, was shot" speak of one gorilla.

const (
	measureStrength = 0.55 // how surely two articles about one event measure one thing of one name: there may be more than one truck
	measureSlack    = 0.03 // by which a converted measure may miss the other
)

// measureRows asks for every measure of a thing that two articles give.
func (c *comparison) measureRows() []*row {
	f := slices.IndexFunc(c.facets, func(f Facet) bool { return f.Name == "quantity" })
	if f < 0 {
		return nil
	}
	things := map[string][]*telling{}
	for d := range c.docs {
		for key, t := range c.measuresOf(d) {
			things[key] = append(things[key], t)
		}
	}
	var out []*row
	for i, key := range sortedKeys(things) {
		g := c.aboutOne(things[key], nil)
		var vs []value
		for _, t := range g {
			vs = append(vs, measuresIn(t, key)...)
		}
		if len(docsOf(vs)) < 2 || askMeasure(vs) == "" {
			continue // every run and every pass has a length of its own
		}
		q := &row{facet: &c.facets[f], key: vs[0].q.Unit, sides: c.sides(&c.facets[f], vs), strength: measureStrength,
			event: &event{id: -100 - i, group: g, asks: askMeasure(vs), toll: "measure"}}
		if c.judge(q) {
			out = append(out, q)
		}
	}
	return out
}

// measuresOf gathers an article's measures by unit and thing.
func (c *comparison) measuresOf(d int) map[string]*telling {
	out := map[string]*telling{}
	for i := range c.docs[d].Claims {
		cl := &c.docs[d].Claims[i]
		if cl.Polarity == "negative" || cl.Question {
			continue
		}
		for _, q := range cl.Quantities {
			if q.Measures == nil {
				continue
			}
			key := measureKey(q)
			if out[key] == nil {
				out[key] = &telling{id: -1, doc: d}
			}
			t := out[key]
			if !slices.Contains(t.claims, cl) {
				t.claims = append(t.claims, cl)
			}
			t.central = max(t.central, c.prominence(d, cl))
		}
	}
	return out
}

func measureKey(q claims.Quantity) string { return q.Unit + " of " + q.Measures.Thing }

func measuresIn(t *telling, key string) []value {
	var out []value
	for _, v := range numbers(t, func(q claims.Quantity) bool { return q.Measures != nil && measureKey(q) == key }) {
		if !slices.ContainsFunc(out, func(o value) bool { return o.span == v.span }) {
			out = append(out, v)
		}
	}
	return out
}

// askMeasure asks by the dimension that an article names.
func askMeasure(vs []value) string {
	for _, v := range vs {
		if m := v.q.Measures; m.Dimension != "" {
			return "How " + m.Dimension + " is the " + m.Thing + "?"
		}
	}
	return ""
}

// relateMeasure compares two measures of a thing. Those of different dimensions,
// or of which one names none, never exclude each other, nor does a measure in
// another unit that comes to nearly the same.
func relateMeasure(a, b value, r relation) relation {
	x, y := a.q.Measures, b.q.Measures
	switch {
	case r != excludes:
		return r
	case x.Dimension != y.Dimension && a.q.Unit == "metre":
		return unknown
	case near(a.q, b.q) && lastWord(a.q.Words) != lastWord(b.q.Words):
		return same
	}
	return r
}

func near(a, b *claims.Quantity) bool {
	x, ok := bound(a)
	y, also := bound(b)
	return ok && also && max(x, y)-min(x, y) <= measureSlack*max(x, y)
}

func lastWord(s string) string {
	f := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == ' ' || r == '-' || r >= '0' && r <= '9' })
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}
