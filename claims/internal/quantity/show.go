package quantity

import (
	"math"
	"strconv"
	"strings"
)

// String is q in short, with its bounds: "at least 12", "12 to 14", "about
// 2.5 hours", "1.2 billion USD". What is counted is left out.
func (q Quantity) String() string {
	if q.Ordinal {
		return ordinal(int(q.Min))
	}
	div, unit := q.display()
	lo, hi := math.Inf(-1), math.Inf(1)
	if !math.IsInf(q.Min, 0) {
		lo = q.Min / div
	}
	if !math.IsInf(q.Max, 0) {
		hi = q.Max / div
	}
	s := ""
	switch {
	case math.IsInf(lo, -1) && math.IsInf(hi, 1):
		return "an unknown number"
	case math.IsInf(lo, -1):
		s = "up to " + short(hi)
	case math.IsInf(hi, 1):
		s = "at least " + short(lo)
	case lo == hi:
		if s = short(lo); q.Approx {
			s = "about " + s
		}
	case q.Approx && math.Abs((hi-lo)/(hi+lo)-aboutBand) < 1e-9:
		s = "about " + short((lo+hi)/2)
	default:
		s = short(lo) + " to " + short(hi)
	}
	if q.Delta {
		s += " more"
	}
	if unit != "" {
		if hi == 1 && lo == 1 && strings.HasSuffix(unit, "s") && q.Unit == "second" {
			unit = strings.TrimSuffix(unit, "s")
		}
		s += " " + unit
	}
	return s
}

// display chooses a unit that people read.
func (q Quantity) display() (div float64, unit string) {
	v := finite(q.Max)
	if v == 0 {
		v = finite(q.Min)
	}
	switch q.Unit {
	case "", "person":
		return 1, ""
	case "second":
		for _, u := range []struct {
			secs float64
			name string
		}{{31556952, "years"}, {2629746, "months"}, {604800, "weeks"}, {86400, "days"}, {3600, "hours"}, {60, "minutes"}} {
			if r := v / u.secs; r >= 1 && math.Abs(float64(r*4)-math.Round(r*4)) < 1e-3 {
				return u.secs, u.name
			}
		}
		for _, u := range []struct {
			secs float64
			name string
		}{{31556952, "years"}, {86400, "days"}, {3600, "hours"}, {60, "minutes"}} {
			if v >= 2*u.secs {
				return u.secs, u.name
			}
		}
		return 1, "seconds"
	case "metre":
		if v >= 1000 {
			return 1000, "km"
		} else if v > 0 && v < 0.01 {
			return 0.001, "mm"
		} else if v < 1 {
			return 0.01, "cm"
		}
		return 1, "m"
	case "square metre":
		if v >= 1e5 {
			return 1e6, "square km"
		}
		return 1, "square m"
	case "kilogram":
		if v >= 1000 {
			return 1000, "tonnes"
		}
		return 1, "kg"
	case "litre":
		return 1, "litres"
	case "metre per second":
		return 1 / 3.6, "km/h"
	case "degree celsius":
		return 1, "°C"
	case "percentage point":
		return 1, "percentage points"
	case "watt":
		if v >= 1e6 {
			return 1e6, "MW"
		}
		return 1, "W"
	}
	return 1, q.Unit
}

// short writes x with at most three decimals, grouped, and in millions from a million on.
func short(x float64) string {
	for _, s := range []struct {
		v    float64
		name string
	}{{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}} {
		if math.Abs(x) >= s.v {
			if r := x / s.v; math.Abs(float64(r*1000)-math.Round(r*1000)) < 1e-6 {
				return trim(r, 3) + s.name
			}
		}
	}
	if math.Abs(x) >= 1000 {
		return group(trim(x, 1))
	}
	return trim(x, 2)
}

func trim(x float64, digits int) string {
	s := strconv.FormatFloat(x, 'f', digits, 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

func group(s string) string {
	whole, dec, has := strings.Cut(s, ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if has {
		whole += "." + dec
	}
	return sign + whole
}

func ordinal(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}

// aboutBand is by what share "about 50" may miss 50, as numbers.yaml has it under
// bands.
const aboutBand = 0.10
