package en

import (
	_ "embed"
	"math"
	"sort"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

//go:embed numbers.yaml
var numbersYAML []byte

// A Number is what a run of number words stands for. Min and Max are equal
// when it is exact; an open end is infinite.
type Number struct {
	Min, Max float64
	Value    float64 // the number as printed, before bounds; the middle of a vague one
	Bound    string  // "min", "above", "over", "max", "below", "nearly", "about", "range", "vague" or ""
	Approx   bool    // about, nearly, several
	Ordinal  bool    // third, 3rd
	Fraction bool    // a third, half
	Digits   bool    // begins with a digit
	Scaled   bool    // holds hundred, million, bn: never a year, an age or a name
	Points   int     // decimals printed
}

type phrase struct {
	words []string
	kind  string
}

type vagueWords struct {
	words    []string
	from, to float64
	after    [][]string
}

type numerals struct {
	cardinals, tens, scales, short, plurals, ordinals, denominators map[string]float64
	bands                                                           map[string]float64
	vague                                                           map[string][]vagueWords // by first word, longest first
	before, behind                                                  map[string][]phrase     // by first word, longest first
}

var numberWords = sync.OnceValue(func() *numerals {
	type bound struct {
		Kind  string
		Words []string
	}
	var f struct {
		Cardinals, Tens, Scales, Short, Plurals, Ordinals, Denominators, Bands map[string]float64
		Vague                                                                  []struct {
			Words    string
			From, To float64
			After    []string
		}
		Bounds, After []bound
	}
	if err := yaml.Unmarshal(numbersYAML, &f); err != nil {
		panic("numbers.yaml: " + err.Error())
	}
	n := &numerals{f.Cardinals, f.Tens, f.Scales, f.Short, f.Plurals, f.Ordinals, f.Denominators, f.Bands,
		map[string][]vagueWords{}, map[string][]phrase{}, map[string][]phrase{}}
	for _, v := range f.Vague {
		w := vagueWords{words: strings.Fields(v.Words), from: v.From, to: v.To}
		if w.to == 0 {
			w.to = math.Inf(1)
		}
		for _, a := range v.After {
			w.after = append(w.after, strings.Fields(a))
		}
		n.vague[w.words[0]] = append(n.vague[w.words[0]], w)
	}
	for k := range n.vague {
		sort.SliceStable(n.vague[k], func(i, j int) bool { return len(n.vague[k][i].words) > len(n.vague[k][j].words) })
	}
	index := func(into map[string][]phrase, list []bound) {
		for _, b := range list {
			for _, w := range b.Words {
				p := phrase{strings.Fields(w), b.Kind}
				into[p.words[0]] = append(into[p.words[0]], p)
			}
		}
		for k := range into {
			sort.SliceStable(into[k], func(i, j int) bool { return len(into[k][i].words) > len(into[k][j].words) })
		}
	}
	index(n.before, f.Bounds)
	index(n.behind, f.After)
	return n
})

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

// ReadAmount reads a number with its bound and range at the start of words, in
// lower case: "more than a dozen", "12 to 14", "two or three", "up to $" is
// not one. It returns how many words it read, 0 for none.
func ReadAmount(words []string) (Number, int) {
	kind, skip := Bound(words)
	if skip > 0 {
		if k, more := Bound(words[skip:]); more > 0 && k == "about" { // "up to about 50", "about some 50"
			skip += more
		}
	}
	x, n := ReadRange(words[skip:])
	if n == 0 {
		if skip > 0 {
			if x, n := ReadRange(words); n > 0 {
				return x, n
			}
		}
		return Number{}, 0
	}
	n += skip
	x = Bounded(x, kind)
	if kind == "" && x.Bound == "" {
		if k, more := BoundAfter(words[n:]); more > 0 && !hangsOn(words[n:], more) {
			x, n = Bounded(x, k), n+more
		}
	}
	return x, n
}

// hangsOn reports whether words that could bound the number before them belong
// to what follows: "50 and over 30 others", "three plus two".
func hangsOn(words []string, n int) bool {
	if words[0] == "odd" || words[0] == "+" {
		return false
	}
	if len(words) <= n {
		return false
	}
	_, k := ReadNumber(words[n:])
	return k > 0
}

// ReadRange reads a number or a range of two: "between 12 and 14", "12-14",
// "from 3 to 5", "two or three".
func ReadRange(words []string) (Number, int) {
	if len(words) == 0 {
		return Number{}, 0
	}
	if words[0] == "between" || words[0] == "from" {
		x, n := ReadNumber(words[1:])
		if n == 0 || n+1 >= len(words) {
			return Number{}, 0
		}
		sep := words[n+1]
		if sep == "and" && words[0] == "between" || (sep == "to" || sep == "-") && words[0] == "from" {
			if y, m := ReadNumber(words[n+2:]); m > 0 {
				if r, ok := span(x, y); ok {
					return r, n + m + 2
				}
			}
		}
		return Number{}, 0
	}
	x, n := ReadNumber(words)
	if n == 0 || n+1 >= len(words) {
		return x, n
	}
	sep := words[n]
	if sep != "to" && sep != "-" && sep != "or" {
		return x, n
	}
	y, m := ReadNumber(words[n+1:])
	if m == 0 {
		return x, n
	}
	if sep == "or" && (y.Value-x.Value > 5 || x.Scaled || !x.Digits && y.Digits) {
		return x, n
	}
	if r, ok := span(x, y); ok {
		return r, n + m + 1
	}
	return x, n
}

// span joins x and y to a range: "12 to 14", "1.2 to 1.4 million".
func span(x, y Number) (Number, bool) {
	if x.Ordinal || y.Ordinal || x.Bound != "" || y.Bound != "" || x.Fraction != y.Fraction {
		return Number{}, false
	}
	if y.Scaled && !x.Scaled && x.Value < 1000 { // "two to three million"
		if scale := math.Pow(10, 3*math.Floor(math.Log10(math.Max(y.Value, 1))/3)); x.Value*scale < y.Value {
			x.Value *= scale
		} else if x.Value*100 < y.Value && x.Value < 10 {
			x.Value *= 100
		}
	}
	if x.Value >= y.Value || y.Value > 1e4*math.Max(x.Value, 1) {
		return Number{}, false
	}
	return Number{Min: x.Value, Max: y.Value, Value: (x.Value + y.Value) / 2, Bound: "range", Digits: x.Digits,
		Scaled: x.Scaled || y.Scaled, Points: max(x.Points, y.Points), Fraction: x.Fraction}, true
}

// ReadNumber reads one number at the start of words, in lower case, and
// returns how many words it took, 0 for none.
func ReadNumber(words []string) (Number, int) {
	if len(words) == 0 || words[0] == "" {
		return Number{}, 0
	}
	l := numberWords()
	if x, n := l.readVague(words); n > 0 {
		return x, n
	}
	if c := words[0][0]; c >= '0' && c <= '9' || c >= utf8.RuneSelf || c == '.' {
		return l.digits(words)
	}
	return l.spelled(words)
}

func (l *numerals) readVague(words []string) (Number, int) {
	for _, v := range l.vague[words[0]] {
		if v.after == nil && starts(words, v.words) {
			bound := "vague"
			if v.from == v.to {
				bound = ""
			}
			x, n := Number{Min: v.from, Max: v.to, Value: (v.from + v.to) / 2, Bound: bound, Approx: v.from != v.to}, len(v.words)
			for n < len(words) && bound != "" { // "several hundred thousand", "a few dozen"
				s, ok := l.scales[words[n]]
				if !ok || words[n] == "score" {
					break
				}
				x, n = x.times(s), n+1
			}
			return x, n
		}
	}
	if p, ok := l.plurals[words[0]]; ok { // "dozens", "hundreds of thousands"
		n := 1
		for len(words) > n+1 && words[n] == "of" {
			q, ok := l.plurals[words[n+1]]
			if !ok {
				break
			}
			p *= q
			n += 2
		}
		return Number{Min: 2 * p, Max: math.Inf(1), Value: 2 * p, Bound: "vague", Approx: true, Scaled: true}, n
	}
	return Number{}, 0
}

func exactly(v float64) Number { return Number{Min: v, Max: v, Value: v} }

func (x Number) times(f float64) Number {
	x.Min, x.Max, x.Value, x.Scaled = x.Min*f, x.Max*f, x.Value*f, true
	return x
}

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

// Cardinal is the value of a single spelled number word below a hundred.
func Cardinal(word string) (float64, bool) {
	l := numberWords()
	if v, ok := l.cardinals[word]; ok {
		return v, true
	}
	v, ok := l.tens[word]
	return v, ok
}

// Ordinal is the value of a single ordinal word.
func Ordinal(word string) (float64, bool) { v, ok := numberWords().ordinals[word]; return v, ok }
