package en

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// digits reads a number that begins with a digit: "1,200", "2.5 million", "3rd", "2 1/2".
func (l *numerals) digits(words []string) (Number, int) {
	w := words[0]
	v, points, tail, ok := parseDigits(w)
	if !ok {
		return Number{}, 0
	}
	x := exactly(v)
	x.Digits, x.Points = true, points
	n := 1
	switch tail {
	case "":
	case "st", "nd", "rd", "th":
		x.Ordinal = true
		return x, 1
	default:
		s, ok := l.short[tail]
		if !ok || tail == "b" && points == 0 && v < 1 {
			return Number{}, 0
		}
		return x.times(s), 1
	}
	if n < len(words) && v == math.Trunc(v) {
		if f, ok := glyph(words[n]); ok && utf8.RuneCountInString(words[n]) == 1 {
			x = exactly(v + f)
			x.Digits, x.Points, n = true, 2, n+1
		} else if f, ok := slash(words[n]); ok && v < 100 {
			x = exactly(v + f)
			x.Digits, x.Points, n = true, 2, n+1
		}
	}
	if n == 1 {
		if x2, m := l.andHalf(x, words[n:]); m > 0 {
			x, n = x2, n+m
		}
	}
	at := n
	if at+1 < len(words) && words[at] == "-" {
		if s := words[at+1]; l.scales[s] >= 1000 {
			at++
		}
	}
	if at < len(words) {
		if s, ok := l.scales[words[at]]; ok && words[at] != "score" && !(words[at] == "hundred" && v >= 100) {
			x = x.times(s)
			n = at + 1
		} else if s, ok := l.short[words[at]]; ok && words[at] != "m" && words[at] != "b" {
			x = x.times(s)
			n = at + 1
		}
	}
	return x, n
}

// Short is the factor of a scale that only follows digits, "m" among them,
// which also stands for metre: the caller knows which.
func Short(word string) (float64, bool) { s, ok := numberWords().short[word]; return s, ok }

var glyphs = map[rune]float64{'½': 1.0 / 2, '¼': 1.0 / 4, '¾': 3.0 / 4, '⅓': 1.0 / 3, '⅔': 2.0 / 3, '⅛': 1.0 / 8, '⅕': 1.0 / 5}

func glyph(w string) (float64, bool) {
	r, _ := utf8.DecodeRuneInString(w)
	f, ok := glyphs[r]
	return f, ok
}

func slash(w string) (float64, bool) {
	a, b, ok := strings.Cut(w, "/")
	if !ok || len(a) > 2 || len(b) > 2 {
		return 0, false
	}
	x, e1 := strconv.Atoi(a)
	y, e2 := strconv.Atoi(b)
	if e1 != nil || e2 != nil || x < 1 || y <= x || y > 16 {
		return 0, false
	}
	return float64(x) / float64(y), true
}

// parseDigits reads "1,234.5", "2½", "10k" and returns what follows the number.
func parseDigits(w string) (v float64, points int, tail string, ok bool) {
	if f, is := glyph(w); is {
		_, n := utf8.DecodeRuneInString(w)
		return f, 2, w[n:], n == len(w)
	}
	end := 0
	for end < len(w) && (w[end] >= '0' && w[end] <= '9' || (w[end] == ',' || w[end] == '.') && end+1 < len(w) && w[end+1] >= '0' && w[end+1] <= '9') {
		end++
	}
	if end == 0 {
		return 0, 0, "", false
	}
	num := w[:end]
	whole, dec, hasDec := strings.Cut(num, ".")
	if strings.Contains(dec, ".") || strings.Contains(dec, ",") {
		if groups(strings.ReplaceAll(num, ".", ",")) && !strings.Contains(num, ",") { // "1.200.000"
			whole, dec, hasDec = strings.ReplaceAll(num, ".", ""), "", false
		} else {
			return 0, 0, "", false
		}
	}
	if strings.Contains(whole, ",") {
		if !groups(whole) {
			return 0, 0, "", false
		}
		whole = strings.ReplaceAll(whole, ",", "")
	}
	if len(whole) > 15 {
		return 0, 0, "", false
	}
	text := whole
	if hasDec {
		text += "." + dec
		points = len(dec)
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0, 0, "", false
	}
	tail = w[end:]
	if f, is := glyph(tail); is && utf8.RuneCountInString(tail) == 1 {
		return v + f, 2, "", true
	}
	return v, points, tail, true
}

// groups reports whether s is digits in groups of three: "1,234,567". Indian
// groups of two ("1,20,000") pass as well.
func groups(s string) bool {
	parts := strings.Split(s, ",")
	for i, p := range parts {
		switch {
		case i == 0 && (len(p) < 1 || len(p) > 3):
			return false
		case i == len(parts)-1 && i > 0 && len(p) != 3:
			return false
		case i > 0 && i < len(parts)-1 && len(p) != 3 && len(p) != 2:
			return false
		}
	}
	return true
}
