package compare

import (
	"slices"
	"strings"

	"claimdiff/claims"
	"claimdiff/compare/internal/names"
)

// placesOf are the named places of a telling.
func placesOf(c *comparison, t *telling) []value {
	var out []value
	for _, cl := range t.claims {
		for _, a := range cl.Arguments {
			if cl.Polarity == "negative" || a.Role != "place" {
				continue
			}
			if a.Entity == "" {
				if v, ok := c.townOf(t.doc, cl, a); ok {
					out = append(out, v)
				}
				continue
			}
			if c.kind(t.doc, a.Entity) != "place" {
				continue
			}
			if id := c.names.Of(t.doc, a.Entity); id >= 0 {
				out = append(out, value{doc: t.doc, claim: cl, span: a.Span, name: id, show: c.names.Name(id)})
			}
		}
	}
	return out
}

// townOf is the named place at the end of a place without a name: "a warehouse in
// Lyon" is in Lyon.
func (c *comparison) townOf(doc int, cl *claims.Claim, a claims.Argument) (value, bool) {
	text := c.docs[doc].Article.Text
	for i := range c.docs[doc].Entities {
		e := &c.docs[doc].Entities[i]
		if e.Kind != "place" {
			continue
		}
		for _, m := range e.Mentions {
			before := text[a.Start:max(a.Start, min(m.Start, a.End))]
			if m.Start <= a.Start || m.End != a.End || !strings.HasSuffix(before, " in ") {
				continue
			}
			if id := c.names.Of(doc, e.ID); id >= 0 {
				return value{doc: doc, claim: cl, span: m.Span, name: id, show: c.names.Name(id)}, true
			}
		}
	}
	return value{}, false
}

// places are the names of a telling's places.
func (c *comparison) places(t *telling) []names.ID {
	var out []names.ID
	for _, v := range placesOf(c, t) {
		out = append(out, v.name)
	}
	return out
}

// kind is the kind of an entity of an article.
func (c *comparison) kind(doc int, entity string) string {
	if e := c.entity(doc, entity); e != nil {
		return e.Kind
	}
	return ""
}

func (c *comparison) entity(doc int, id string) *claims.Entity {
	for i := range c.docs[doc].Entities {
		if e := &c.docs[doc].Entities[i]; e.ID == id {
			return e
		}
	}
	return nil
}

// relatePlace compares two places. One inside the other is no conflict.
func relatePlace(c *comparison, a, b value) relation {
	if a.name == b.name {
		return same
	}
	switch c.names.Same(a.name, b.name) {
	case names.Same:
		return same
	case names.PartOf:
		return refines
	case names.Different:
		if c.namesPlace(a.doc, b.name) || c.namesPlace(b.doc, a.name) {
			return unknown // "eight months after the attacks in Paris"
		}
		return differs
	}
	return unknown
}

// namesPlace reports whether an article speaks of a place.
func (c *comparison) namesPlace(doc int, place names.ID) bool {
	return slices.ContainsFunc(c.docs[doc].Entities, func(e claims.Entity) bool { return c.names.Of(doc, e.ID) == place })
}

// wide are the prepositions of an area that is counted over.
var wide = []string{"across", "throughout"}

// otherScope reports whether two figures are told of places of which one lies
// in the other, or only one is counted "across" a place: the dead of Munich are
// not those of Germany.
func (c *comparison) otherScope(a, b value) bool {
	x, acrossX := c.placesIn(a)
	y, acrossY := c.placesIn(b)
	within := false
	for _, p := range x {
		for _, q := range y {
			switch c.names.Same(p, q) {
			case names.Same:
				return false
			case names.PartOf:
				within = true
			}
		}
	}
	return within || len(x) > 0 && len(y) > 0 && acrossX != acrossY
}

// placesIn are the named places in a value's claim, and whether it counts
// across one of them.
func (c *comparison) placesIn(v value) (ids []names.ID, across bool) {
	for _, arg := range v.claim.Arguments {
		if arg.Role != "place" || arg.Entity == "" {
			continue
		}
		if id := c.names.Of(v.doc, arg.Entity); id >= 0 {
			ids = append(ids, id)
			across = across || slices.Contains(wide, arg.Prep)
		}
	}
	return ids, across
}
