package en

import "math"

// starts reports whether words begins with p.
func starts(words, p []string) bool {
	if len(words) < len(p) {
		return false
	}
	for i, w := range p {
		if words[i] != w {
			return false
		}
	}
	return true
}

// Bound returns the kind of the bounding words that words (in lower case) begin
// with, and how many they are: "more than" is "above", 2.
func Bound(words []string) (kind string, n int) {
	if len(words) == 0 {
		return "", 0
	}
	for _, p := range numberWords().before[words[0]] {
		if starts(words, p.words) {
			return p.kind, len(p.words)
		}
	}
	return "", 0
}

// BoundAfter is Bound for the words that follow a number: "or more" is "min", 2.
func BoundAfter(words []string) (kind string, n int) {
	if len(words) == 0 {
		return "", 0
	}
	for _, p := range numberWords().behind[words[0]] {
		if starts(words, p.words) {
			return p.kind, len(p.words)
		}
	}
	return "", 0
}

// Bounded is x with its bound set: "about" 50 is 45 to 55. How wide the bands
// are is told in numbers.yaml.
func Bounded(x Number, kind string) Number {
	if kind == "" || math.IsInf(x.Max, 1) && x.Bound == "vague" {
		return x
	}
	band := numberWords().bands
	x.Bound = kind
	v := x.Value
	whole := v == math.Trunc(v) && !x.Fraction && x.Points == 0
	switch kind {
	case "min":
		x.Max = math.Inf(1)
	case "above":
		if x.Max = math.Inf(1); whole && v < 1000 && !x.Scaled {
			x.Min = v // strict for things counted; quantity steps to the next
		}
	case "max":
		x.Min = math.Inf(-1)
	case "below":
		x.Min = math.Inf(-1)
	case "about":
		x.Approx = true
		b := band["about"]
		if v < 10 {
			b *= 1.5
		}
		x.Min, x.Max = x.Min*(1-b), x.Max*(1+b)
		if whole && v >= 10 && v < 1000 {
			x.Min, x.Max = math.Ceil(x.Min), math.Floor(x.Max)
		} else if whole && v >= 5 && v < 10 {
			x.Min, x.Max = x.Value-1, x.Value+1
		}
	case "nearly":
		x.Approx = true
		x.Min *= 1 - band["nearly"]
		if whole && v >= 2 && v < 1000 {
			x.Min = math.Ceil(x.Min)
		}
	case "over":
		x.Approx = true
		x.Max *= 1 + band["over"]
		if whole && v >= 10 && v < 1000 {
			x.Max = math.Floor(x.Max)
		}
	}
	return x
}
