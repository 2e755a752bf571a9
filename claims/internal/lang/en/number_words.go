package en

import (
	"math"
	"strings"
)

// andHalf reads "and a half", "and-a-half", "and a quarter" after x.
func (l *numerals) andHalf(x Number, words []string) (Number, int) {
	i := 0
	skip := func(w string) bool {
		j := i
		if j < len(words) && words[j] == "-" {
			j++
		}
		if j < len(words) && words[j] == w {
			i = j + 1
			return true
		}
		return false
	}
	if !skip("and") {
		return x, 0
	}
	num := 1.0
	if !skip("a") && !skip("one") {
		if skip("three") {
			num = 3
		} else {
			return x, 0
		}
	}
	for _, d := range []string{"half", "quarter", "third", "quarters"} {
		if skip(d) {
			f := num / l.denominators[d]
			x.Min, x.Max, x.Value, x.Points = x.Min+f, x.Max+f, x.Value+f, 1
			return x, i
		}
	}
	return x, 0
}

// spelled reads a number in words.
func (l *numerals) spelled(words []string) (Number, int) {
	i, article := 0, false
	if w := words[0]; w == "a" || w == "an" {
		if len(words) < 2 {
			return Number{}, 0
		}
		article, i = true, 1
	}
	if i == 0 || words[i] == "half" || words[i] == "third" || words[i] == "quarter" || words[i] == "tenth" || words[i] == "fifth" {
		if x, n := l.fraction(words, i, article); n > 0 {
			return x, n
		}
	}
	if article {
		s, ok := l.scales[words[i]]
		if !ok || words[i] == "score" {
			return Number{}, 0
		}
		x := exactly(s)
		x.Scaled = true
		if x2, m := l.andHalf(exactly(1), words[i+1:]); m > 0 { // "a million and a half"
			return x2.times(s), i + 1 + m
		}
		if s == 100 || s == 1000 {
			if rest, m := l.below(words[i+1:], s); m > 0 { // "a hundred and fifty"
				x.Min, x.Max, x.Value = s+rest, s+rest, s+rest
				return x, i + 1 + m
			}
			if s == 100 && i+1 < len(words) && l.scales[words[i+1]] >= 1000 { // "a hundred thousand"
				return x.times(l.scales[words[i+1]]), i + 2
			}
		}
		return x, i + 1
	}
	if o, ok := l.ordinals[words[0]]; ok {
		x := exactly(o)
		x.Ordinal = true
		return x, 1
	}
	return l.cardinal(words)
}

// below reads "fifty", "and fifty" after a hundred or a thousand.
func (l *numerals) below(words []string, limit float64) (float64, int) {
	i := 0
	if i < len(words) && words[i] == "and" {
		i++
	}
	v, n := l.unit(words[i:])
	if n == 0 || v == 0 {
		return 0, 0
	}
	n += i
	if limit > 100 && n < len(words) && words[n] == "hundred" {
		v = float64(v * 100)
		n++
		if w, m := l.below(words[n:], 100); m > 0 {
			v, n = v+w, n+m
		}
	}
	if n < len(words) && l.scales[words[n]] > 0 {
		return 0, 0 // "a hundred and fifty thousand" is read from the left
	}
	return v, n
}

// unit reads 0 to 99 in words.
func (l *numerals) unit(words []string) (float64, int) {
	if len(words) == 0 {
		return 0, 0
	}
	if v, ok := l.tens[words[0]]; ok {
		i := 1
		if i < len(words) && words[i] == "-" {
			i++
		}
		if i < len(words) {
			if u, ok := l.cardinals[words[i]]; ok && u >= 1 && u <= 9 {
				return v + u, i + 1
			}
		}
		return v, 1
	}
	if v, ok := l.cardinals[words[0]]; ok {
		return v, 1
	}
	if t, u, ok := strings.Cut(words[0], "-"); ok {
		if v, o := l.tens[t]; o {
			if w, o := l.cardinals[u]; o {
				return v + w, 1
			}
		}
	}
	return 0, 0
}

// cardinal reads "two hundred and fifty thousand", "two and a half million",
// "two dozen", and ordinals that end one ("twenty-first").
func (l *numerals) cardinal(words []string) (Number, int) {
	v, n := l.unit(words)
	if n == 0 {
		return Number{}, 0
	}
	if _, ten := l.tens[words[0]]; ten && n == 1 { // "twenty-first"
		i := 1
		if i < len(words) && words[i] == "-" {
			i++
		}
		if i < len(words) && i > 1 {
			if o, ok := l.ordinals[words[i]]; ok && o < 10 {
				x := exactly(v + o)
				x.Ordinal = true
				return x, i + 1
			}
		}
	}
	x := exactly(v)
	if y, m := l.andHalf(x, words[n:]); m > 0 {
		x, n = y, n+m
		if at := n; at < len(words) {
			if words[at] == "-" && at+1 < len(words) && l.scales[words[at+1]] > 0 {
				at++
			}
			if s, ok := l.scales[words[at]]; ok {
				return x.times(s), at + 1
			}
		}
		return x, n
	}
	total, group, last := 0.0, v, math.Inf(1)
	scaled := false
	for n < len(words) {
		at := n
		if words[at] == "-" && at+1 < len(words) && l.scales[words[at+1]] > 0 {
			at++
		}
		s, ok := l.scales[words[at]]
		if !ok || s >= last || words[at] == "score" && v != 3 && v != 4 {
			break
		}
		scaled = true
		n = at + 1
		if s == 100 {
			group = float64(group * 100)
			if u, m := l.below(words[n:], 100); m > 0 {
				group, n = group+u, n+m
			} else if k := n; k+1 < len(words) { // "two hundred fifty thousand"
				if words[k] == "and" {
					k++
				}
				if u, m := l.unit(words[k:]); m > 0 && k+m < len(words) && l.scales[words[k+m]] >= 1000 {
					group, n = group+u, k+m
				}
			}
			continue
		}
		total, last = total+float64(group*s), s
		group = 0
		if s < 1000 {
			break
		}
		k := n
		if k < len(words) && words[k] == "and" {
			k++
		}
		if u, m := l.unit(words[k:]); m > 0 && u > 0 && k+m <= len(words) {
			if k+m < len(words) && l.scales[words[k+m]] >= last {
				break
			}
			if k > n && (u >= 100 || k+m < len(words) && l.scales[words[k+m]] >= 100) {
				break // "two thousand and two million"
			}
			group, n = u, k+m
		} else {
			break
		}
	}
	x = exactly(total + group)
	x.Scaled = scaled
	return x, n
}

// fraction reads "half", "a third", "two thirds", "one-quarter", "half a million".
func (l *numerals) fraction(words []string, i int, article bool) (Number, int) {
	make := func(f float64, n int) (Number, int) {
		if n+2 < len(words) && words[n] == "of" && words[n+1] == "a" { // a quarter of a million
			if s, ok := l.scales[words[n+2]]; ok && s >= 1000 {
				return exactly(f).times(s), n + 3
			}
		}
		x := exactly(f)
		x.Fraction = true
		return x, n
	}
	if words[i] == "half" {
		n := i + 1
		if n < len(words) && (words[n] == "a" || words[n] == "-") && n+1 < len(words) {
			if s, ok := l.scales[words[n+1]]; ok && s >= 12 { // "half a million"
				return exactly(0.5).times(s), n + 2
			}
		}
		return make(0.5, n)
	}
	if article {
		switch next := i + 1; {
		case next == len(words) || words[i] == "quarter" || words[i] == "half":
		default:
			switch words[next] {
			case "of", "more", "less", "fewer", "the", "to", "and", ",", ".", "higher", "lower", "as":
			default:
				return Number{}, 0 // a third victim
			}
		}
		return make(1/l.denominators[words[i]], i+1)
	}
	v, n := l.unit(words[i:])
	if n == 0 || v < 1 || v > 9 {
		return Number{}, 0
	}
	at := i + n
	if at < len(words) && words[at] == "-" {
		at++
	}
	if at >= len(words) {
		return Number{}, 0
	}
	d, ok := l.denominators[words[at]]
	if !ok || v >= d && d > 1 || (v == 1) == strings.HasSuffix(words[at], "s") && words[at] != "half" {
		return Number{}, 0
	}
	return make(v/d, at+1)
}
