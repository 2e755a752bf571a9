package quantity

import "math"

// Excludes reports whether q and o cannot both be right: same unit, same thing
// counted, and ranges that do not meet even when the rounding of both is
// granted. Two hours do not exclude "nearly two and a half hours" from being
// "more than two"; different units, and different things, never exclude.
func (q Quantity) Excludes(o Quantity) bool {
	if !q.comparable(o) {
		return false
	}
	a, b := q.slack(), o.slack()
	return q.Max+a < o.Min-b || o.Max+b < q.Min-a
}

// Within reports whether every number that q allows is allowed by o.
func (q Quantity) Within(o Quantity) bool {
	if !q.comparable(o) {
		return false
	}
	e := float64(1e-6 * math.Max(1, finite(o.Min)))
	return q.Min >= o.Min-e && q.Max <= o.Max+float64(1e-6*math.Max(1, finite(o.Max)))
}

// Equal reports whether q and o are the same number or range of the same thing.
// Converted units are equal to half a percent: 30 km and 18.6 miles.
func (q Quantity) Equal(o Quantity) bool {
	return q.comparable(o) && same(q.Min, o.Min, q.Unit) && same(q.Max, o.Max, q.Unit)
}

func same(a, b float64, unit string) bool {
	if math.IsInf(a, 0) || math.IsInf(b, 0) {
		return a == b
	}
	tolerance := 1e-9
	switch unit {
	case "", "person":
	case "percent":
		tolerance = 0.01
	default:
		tolerance = 0.005
	}
	return math.Abs(a-b) <= tolerance*math.Max(math.Abs(a), math.Abs(b))
}

func finite(x float64) float64 {
	if math.IsInf(x, 0) {
		return 0
	}
	return math.Abs(x)
}

// comparable reports whether q and o measure or count the same kind of thing.
// A count of soldiers says nothing against a count of people.
func (q Quantity) comparable(o Quantity) bool {
	if q.Unit != o.Unit || q.Ordinal != o.Ordinal || q.Delta != o.Delta {
		return false
	}
	if q.Unit == "" || q.Unit == "person" {
		return q.Head == o.Head || anyone(q.Head) && anyone(o.Head) || q.Unit == "" && (q.Head == "" || o.Head == "")
	}
	return true
}

// anyone reports whether a head names people without saying which.
func anyone(head string) bool {
	switch head {
	case "", "person", "people", "human", "individual", "other", "victim", "casualty", "dead", "life", "body", "soul", "fatality":
		return true
	}
	return false
}

// slack is how far the ends of q may lie from what was counted. Counts below a
// thousand are exact; above, and for measures, the last printed digit may be
// rounded, but never by more than a twentieth.
func (q Quantity) slack() float64 {
	v := finite(q.Min)
	if v == 0 {
		v = finite(q.Max)
	}
	if q.Ordinal {
		return 0
	}
	if q.Approx {
		return 0.05 * v
	}
	switch q.Unit {
	case "", "person":
		if v < 1000 {
			return 0
		}
		return math.Min(half(v), 0.025*v)
	case "percent", "percentage point":
		return math.Min(half(v), 0.5)
	case "second":
		return 0.05 * v
	}
	return math.Max(0.02*v, math.Min(half(v), 0.05*v))
}

// half is half the value of the last digit of v that is not zero.
func half(v float64) float64 {
	if v == 0 {
		return 0
	}
	step := math.Pow(10, math.Floor(math.Log10(v)))
	for i := 0; i < 6; i++ {
		if r := v / step; math.Abs(r-math.Round(r)) < 1e-6 {
			return step / 2
		}
		step /= 10
	}
	return step / 2
}
