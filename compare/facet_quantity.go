package compare

import (
	"strings"

	"claimdiff/claims"
)

// quantities are the numbers of a telling, but for durations and tolls.
// Additions ("five others") are not totals.
func quantities(c *comparison, t *telling) []value {
	return numbers(t, func(q claims.Quantity) bool { return q.Unit != "second" && !q.Delta && !isToll(q) })
}

// durations are how long a telling's event took.
func durations(c *comparison, t *telling) []value {
	return numbers(t, func(q claims.Quantity) bool { return q.Unit == "second" && !q.Ordinal })
}

func numbers(t *telling, want func(claims.Quantity) bool) []value {
	var out []value
	for _, cl := range t.claims {
		for i := range cl.Quantities {
			q := &cl.Quantities[i]
			if want(*q) {
				out = append(out, value{doc: t.doc, claim: cl, span: q.Span, q: q, key: counted(*q), show: q.String()})
			}
		}
	}
	return out
}

// counted names what a quantity counts: its unit, or the noun it stands with.
func counted(q claims.Quantity) string {
	key := q.Unit
	if key == "" {
		key = strings.ToLower(q.Head)
	}
	if q.Ordinal {
		key = "ordinal " + key
	}
	return key
}

func relateQuantity(_ *comparison, a, b value) relation {
	switch {
	case a.q.Equal(*b.q):
		return same
	case a.q.Scope != b.q.Scope && a.q.Excludes(*b.q):
		return unknown
	case a.q.Excludes(*b.q):
		return excludes
	}
	return refines
}
