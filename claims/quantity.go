package claims

import (
	"math"

	"claimdiff/claims/internal/quantity"
)

// inner is q with open bounds as infinities.
func (q Quantity) inner() quantity.Quantity {
	in := quantity.Quantity{Min: math.Inf(-1), Max: math.Inf(1), Unit: q.Unit, Of: q.Of, Head: q.Head, Scope: q.Scope,
		Delta: q.Delta, Ordinal: q.Ordinal, Approx: q.Approx, Span: q.Span, Words: q.Words}
	if q.Min != nil {
		in.Min = *q.Min
	}
	if q.Max != nil {
		in.Max = *q.Max
	}
	return in
}

// Excludes reports whether q and o cannot both be right. Rounding counts: about
// 50 does not exclude 48. Different units never exclude each other.
func (q Quantity) Excludes(o Quantity) bool { return q.inner().Excludes(o.inner()) }

// Equal reports whether q and o are the same number or range.
func (q Quantity) Equal(o Quantity) bool { return q.inner().Equal(o.inner()) }

// Within reports whether every number that q allows is allowed by o.
func (q Quantity) Within(o Quantity) bool { return q.inner().Within(o.inner()) }

// String is q in short, with its bounds: "at least 12", "2.5 hours".
func (q Quantity) String() string { return q.inner().String() }
