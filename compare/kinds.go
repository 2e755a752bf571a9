package compare

import (
	"slices"
	"strings"

	"claimdiff/claims"
	"claimdiff/compare/internal/kind"
	"claimdiff/compare/internal/phrase"
)

// Things without a name differ by their kind: one outlet has a truck driven into
// the wall, another a car; one has somebody stabbed with a knife, another with an
// axe. Of most nouns nobody can tell whether two name one thing; of those of
// compare/internal/kind it is known.

const (
	kindTopic    = "kind"
	kindStrength = 0.62 // how surely they then are
	kindLeast    = 0.70 // how likely two tellings are one event for the kinds of what they name to be set against each other
)

// kindRows asks for the kind of the things of which articles give two.
func (c *comparison) kindRows(groups [][]*telling) []*row {
	f := slices.IndexFunc(c.facets, func(f Facet) bool { return f.Name == "target" })
	if f < 0 {
		return nil
	}
	facet := c.facets[f]
	facet.relate = func(_ *comparison, a, b value) relation { return relateKinds(a, b) }
	var out []*row
	for _, g := range groups {
		found := map[string][]value{}
		for _, t := range g {
			for _, v := range c.things(t) {
				found[v.key] = append(found[v.key], v)
			}
		}
		for _, key := range sortedKeys(found) {
			vs := c.ofKinds(g, found[key])
			if len(docsOf(vs)) < 2 {
				continue
			}
			e := c.event(c.tellingsWith(vs))
			e.id, e.toll = -2000-len(out), kindTopic
			if e.asks = askKind(e, key); e.asks == "" {
				continue
			}
			facet.ask = func(_ *comparison, q *row) string { return q.event.asks }
			facet := facet
			q := &row{facet: &facet, event: e, key: key, sides: c.sides(&facet, vs), strength: kindStrength}
			if len(q.sides) > 1 && c.judge(q) && q.verdict != Agrees && q.verdict != Refines {
				out = append(out, q)
			}
		}
	}
	return out
}

// things are the single things of known kinds in a telling: what it was done to,
// and what a preposition adds to tell with what, or to which part of a body. The
// key of each is its place, and its widest kind.
func (c *comparison) things(t *telling) []value {
	var out []value
	for _, cl := range t.claims {
		if cl.Polarity == "negative" || cl.Predicate.Nominal {
			continue
		}
		for _, a := range cl.Arguments {
			of := kind.Of(strings.ToLower(a.Head))
			place := a.Prep
			if place == "" && (a.Role == "patient" || a.Role == "theme") {
				place = "object"
			}
			if of == "" || a.Plural || a.Head != strings.ToLower(a.Head) || !slices.Contains(thingsAt[place], of) || place == "object" && beside(cl, a) {
				continue
			}
			if v, ok := c.party(t.doc, cl, a); ok {
				v.name, v.key = -1, place+" "+of
				v.show = lowerFirst(trimPhrase(a.Phrase))
				if of == "relative" { // of one and the same, and only where somebody did it: all die
					whose, _, _ := strings.Cut(v.show, " ")
					if v.key += " " + whose; !slices.ContainsFunc(cl.Arguments, func(o claims.Argument) bool { return o.Role == "agent" && o.Span != a.Span }) {
						continue
					}
				}
				out = append(out, v)
			}
		}
	}
	return out
}

// thingsAt are the kinds that are asked for in a place of a sentence: after a
// preposition only what was used, and which part of a body was hit.
var thingsAt = map[string][]string{
	"object": {"vehicle", "weapon", "animal", "relative", "building", "drug", "metal", "fuel", "drink", "body"},
	"with":   {"weapon", "vehicle"},
	"by":     {"vehicle"},
	"in":     {"body", "vehicle"},
}

// beside reports whether an argument shares its place with another: who hit cars
// and trucks hit no one kind of them.
func beside(cl *claims.Claim, a claims.Argument) bool {
	return slices.ContainsFunc(cl.Arguments, func(o claims.Argument) bool { return o.Span != a.Span && o.Role == a.Role && o.Prep == "" })
}

// ofKinds are the values of a group that stand against each other, with those
// that say the same: an article that names two kinds says nothing clear, and two
// articles must surely speak of one event.
func (c *comparison) ofKinds(g []*telling, vs []value) []value {
	vs = slices.DeleteFunc(slices.Clone(vs), func(v value) bool {
		return slices.ContainsFunc(vs, func(w value) bool { return w.doc == v.doc && kind.Apart(v.head, w.head) })
	})
	sure := func(v, w value) bool {
		return slices.ContainsFunc(g, func(x *telling) bool {
			return x.doc == v.doc && slices.ContainsFunc(g, func(y *telling) bool {
				return y.doc == w.doc && slices.Contains(x.claims, v.claim) && slices.Contains(y.claims, w.claim) && c.likely(x, y) >= kindLeast
			})
		})
	}
	return slices.DeleteFunc(slices.Clone(vs), func(v value) bool {
		return !slices.ContainsFunc(vs, func(w value) bool { return w.doc != v.doc && sure(v, w) })
	})
}

func relateKinds(a, b value) relation {
	switch {
	case a.head == b.head:
		return same
	case kind.Apart(a.head, b.head):
		return differs
	}
	return refines
}

// askKind asks which thing of a kind it was.
func askKind(e *event, key string) string {
	place, of, _ := strings.Cut(key, " ")
	of, _, _ = strings.Cut(of, " ")
	if of == "body" {
		of = "part of the body"
	}
	which := "Which " + of
	if place != "object" {
		return mark(e.without(place).ask(upperFirst(place) + " which " + of))
	}
	if e.verb == "" || e.doubt || strings.HasPrefix(e.verb, "be ") || slices.Contains(linking, e.verb) {
		return ""
	}
	more := e.more
	switch {
	case e.who != "" && e.plan:
		return join(which, is(e.doers), e.who, "to", e.verb, more) + "?"
	case e.who != "" && !vague(e.who):
		return join(which, "did", e.who, e.verb, more) + "?"
	case e.plan:
		return join(which, "is to be", phrase.Participle(e.verb), more) + "?"
	}
	return join(which, "was", phrase.Participle(e.verb), more) + "?"
}

// without is the event without what a preposition adds to it.
func (e *event) without(prep string) *event {
	out := *e
	if strings.HasPrefix(e.more, prep+" ") {
		out.more = ""
	}
	return &out
}
