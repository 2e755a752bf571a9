package compare

import (
	"claimdiff/claims"
	"claimdiff/compare/internal/names"
)

// placesOf are the named places of a telling.
func placesOf(c *comparison, t *telling) []value {
	var out []value
	for _, cl := range t.claims {
		for _, a := range cl.Arguments {
			if cl.Polarity == "negative" || a.Role != "place" || a.Entity == "" || c.kind(t.doc, a.Entity) != "place" {
				continue
			}
			if id := c.names.Of(t.doc, a.Entity); id >= 0 {
				out = append(out, value{doc: t.doc, claim: cl, span: a.Span, name: id, show: c.names.Name(id)})
			}
		}
	}
	return out
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
		return differs
	}
	return unknown
}
