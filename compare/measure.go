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
	keys := c.measureKeys()
	for d := range c.docs {
		for key, t := range c.measuresOf(d, keys) {
			things[key] = append(things[key], t)
		}
	}
	var out []*row
	for i, key := range sortedKeys(things) {
		g := c.aboutOne(things[key], nil)
		var vs []value
		for _, t := range g {
			vs = append(vs, measuresIn(t, key, keys)...)
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

// measuresOf gathers an article's measures under their keys.
func (c *comparison) measuresOf(d int, keys map[*claims.Quantity]string) map[string]*telling {
	out := map[string]*telling{}
	for i := range c.docs[d].Claims {
		cl := &c.docs[d].Claims[i]
		if cl.Polarity == "negative" || cl.Question {
			continue
		}
		for j := range cl.Quantities {
			key, ok := keys[&cl.Quantities[j]]
			if !ok {
				continue
			}
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

// mayBeOf is by how many times a measure without a dimension may be more or less
// than one with it and still be taken for that: "the 40m well", "80 metres deep".
const mayBeOf = 2.5

// measureKeys are the unit, thing and dimension of every measure of a thing. One
// that names no dimension has that of the nearest measure of the thing that does.
func (c *comparison) measureKeys() map[*claims.Quantity]string {
	all := map[string][]*claims.Quantity{} // by unit and thing
	for d := range c.docs {
		for i := range c.docs[d].Claims {
			qs := c.docs[d].Claims[i].Quantities
			for j := range qs {
				if q := &qs[j]; q.Measures != nil {
					key := q.Unit + " of " + q.Measures.Thing
					all[key] = append(all[key], q)
				}
			}
		}
	}
	keys := map[*claims.Quantity]string{}
	for key, qs := range all {
		for _, q := range qs {
			dimension := q.Measures.Dimension
			if dimension == "" {
				dimension = nearestDimension(q, qs)
			}
			keys[q] = key + " " + dimension
		}
	}
	return keys
}

func nearestDimension(q *claims.Quantity, qs []*claims.Quantity) string {
	found, least := "", mayBeOf
	x, ok := bound(q)
	for _, o := range qs {
		y, also := bound(o)
		if o.Measures.Dimension == "" || !ok || !also || x <= 0 || y <= 0 {
			continue
		}
		if ratio := max(x/y, y/x); ratio < least || ratio == least && o.Measures.Dimension < found {
			found, least = o.Measures.Dimension, ratio
		}
	}
	return found
}

func measuresIn(t *telling, key string, keys map[*claims.Quantity]string) []value {
	var out []value
	for _, v := range numbers(t, func(q claims.Quantity) bool { return q.Measures != nil }) {
		if keys[v.q] == key && !slices.ContainsFunc(out, func(o value) bool { return o.span == v.span }) {
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
