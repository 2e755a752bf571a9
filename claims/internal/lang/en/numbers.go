package en

import (
	_ "embed"
	"math"
	"sort"
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
	if words[0] == "scores" && !(len(words) > 1 && (words[1] == "of" || words[1] == "more")) {
		return Number{}, 0 // of a game
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
