package quantity

import (
	"math"
	"strings"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// A line is a sentence with what reading numbers asks of its tokens.
type line struct {
	text  string // of the article
	toks  []text.Token
	low   []string
	tree  *syntax.Tree
	taken []bool // tokens of times and ages
	free  []int  // where the run of tokens that are not taken ends
}

func newLine(toks []text.Token, tree *syntax.Tree) *line {
	l := &line{toks: toks, low: make([]string, len(toks)), tree: tree, taken: make([]bool, len(toks))}
	for i, t := range toks {
		l.low[i] = strings.ToLower(t.Form)
	}
	if tree != nil && len(tree.Words) != len(toks) {
		l.tree = nil
	}
	return l
}

func (l *line) at(i int) string {
	if i < 0 || i >= len(l.low) {
		return ""
	}
	return l.low[i]
}

// is reports whether token i is one of the words; "" is the end of the sentence.
func (l *line) is(i int, words ...string) bool {
	w := l.at(i)
	for _, x := range words {
		if w == x {
			return true
		}
	}
	return false
}

// from are the words from i up to the next one that is taken.
func (l *line) from(i int) []string {
	if i >= len(l.low) {
		return nil
	}
	if l.free == nil {
		l.free = make([]int, len(l.low))
		for k := len(l.low) - 1; k >= 0; k-- {
			switch {
			case l.taken[k]:
				l.free[k] = k
			case k == len(l.low)-1:
				l.free[k] = len(l.low)
			default:
				l.free[k] = max(l.free[k+1], k+1)
			}
		}
	}
	return l.low[i:l.free[i]]
}

func (l *line) capital(i int) bool {
	if i < 0 || i >= len(l.toks) || l.toks[i].Form == "" {
		return false
	}
	c := l.toks[i].Form[0]
	return c >= 'A' && c <= 'Z' || c >= 0xC3
}

func (l *line) digit(i int) bool {
	w := l.at(i)
	return w != "" && w[0] >= '0' && w[0] <= '9'
}

// touches reports whether no white space stands between tokens i and i+1.
func (l *line) touches(i int) bool {
	return i >= 0 && i+1 < len(l.toks) && l.toks[i].End == l.toks[i+1].Start
}

// A figure is a number with its unit, before what it counts is known.
type figure struct {
	start, end int // tokens
	num        en.Number
	measure    en.Measure
	measured   bool
	share      bool // a fraction, turned into percent
	delta      bool
}

// figureAt reads a number with bounds, range, currency and unit at i.
func (l *line) figureAt(i int) (figure, bool) {
	f := figure{start: i}
	words := l.from(i)
	if len(words) == 0 {
		return f, false
	}
	if l.is(i, "a", "an") && l.is(i+1, "further", "additional", "extra", "estimated", "total", "reported", "minimum", "maximum", "average", "approximate", "record", "staggering", "whopping", "mere") { // a further 12
		d := l.is(i+1, "further", "additional", "extra")
		j := i + 2
		kind := ""
		if l.is(i+1, "estimated", "approximate", "average") {
			kind = "about"
		} else if l.is(i+1, "minimum") {
			kind = "min"
		} else if l.is(i+1, "maximum") {
			kind = "max"
		}
		if l.is(j, "of") {
			j++
		}
		if g, ok := l.figureAt(j); ok && g.start == j && !g.num.Ordinal {
			g.start, g.delta = i, d
			if kind != "" && g.num.Bound == "" {
				g.num = en.Bounded(g.num, kind)
			}
			return g, true
		}
		return f, false
	}
	if l.is(i, "another") || l.is(i, "further", "additional") && l.is(i-1, "the", "two", "and", "with", "") {
		if g, ok := l.figureAt(i + 1); ok && !g.num.Ordinal {
			g.start, g.delta = i, true
			return g, true
		}
		return f, false
	}
	if l.is(i, "up") && l.is(i-1, "go", "goes", "went", "gone", "going") {
		return f, false // "the number has gone up to 19": it is 19
	}
	kind, n := en.Bound(words)
	j := i + n
	if k, m := en.Bound(l.from(j)); n > 0 && m > 0 && (k == "about" || k == "nearly" || k == "max") {
		if k != "about" && kind == "about" {
			kind = k
		}
		j += m
	}
	between := ""
	if l.is(j, "between", "from") && n == 0 || l.is(j, "between") {
		between = l.at(j)
		j++
	}
	a, aUnit, aHas, e := l.one(j)
	if e == 0 {
		return f, false
	}
	f.num, f.measure, f.measured, f.end = a, aUnit, aHas, e
	joined := false
	if k := e; l.is(k, "to", "-", "and", "or") && !(l.is(k, "and") && between != "between") && !(between == "between" && !l.is(k, "and", "-")) && !a.Ordinal && !(k < len(l.taken) && l.taken[k]) {
		b, bUnit, bHas, e2 := l.one(k + 1)
		if e2 > 0 && !b.Ordinal && (!aHas || bHas && bUnit.Base == aUnit.Base || !bHas && aUnit.Currency) && l.rangeable(a, b, k, e2, aHas || bHas, between != "") {
			if !aHas {
				aUnit = bUnit
			} else if !bHas {
				bUnit = aUnit
			}
			lo, hi := a, b
			if b.Scaled && !a.Scaled && a.Value < 1000 {
				scale := math.Pow(1000, math.Floor(math.Log10(math.Max(b.Value, 1))/3))
				if scale > 1 && a.Value*scale < b.Value {
					lo = en.Number{Min: a.Value * scale, Max: a.Value * scale, Value: a.Value * scale, Points: a.Points, Digits: a.Digits}
				}
			}
			if aHas && aUnit.Factor != bUnit.Factor && bUnit.Factor > 0 { // "500 metres to 2 km"
				r := aUnit.Factor / bUnit.Factor
				lo.Value *= r
			}
			if lo.Value < hi.Value {
				f.num = en.Number{Min: lo.Value, Max: hi.Value, Value: (lo.Value + hi.Value) / 2, Bound: "range", Digits: a.Digits, Scaled: a.Scaled || b.Scaled, Points: max(a.Points, b.Points), Fraction: a.Fraction && b.Fraction}
				f.measure, f.measured, f.end = bUnit, aHas || bHas, e2
				joined = true
			}
		}
	}
	if !joined && !aHas && !a.Ordinal && l.is(e, "to", "and", "-") { // from 12 to 8 percent
		if b, bUnit, bHas, _ := l.one(e + 1); bHas && !b.Ordinal && !bUnit.Currency && (l.is(e, "to") || bUnit.Base == "percent") {
			f.measure, f.measured = bUnit, true
		}
	}
	if between != "" && !joined {
		return f, false
	}
	if kind != "" && !f.num.Ordinal {
		f.num = en.Bounded(f.num, kind)
	} else if kind != "" {
		return f, false
	}
	if f.num.Bound == "" && !f.num.Ordinal {
		if k, m := en.BoundAfter(l.from(f.end)); m > 0 && !l.numberAt(f.end+m) {
			if !(l.is(f.end, "plus") || l.is(f.end, "at") && !l.is(f.end+1, "least", "most", "a", "the")) {
				f.num = en.Bounded(f.num, k)
				f.end += m
			}
		}
	}
	if !f.measured && l.magnitude(f) {
		f.measure, f.measured = en.Measure{Base: "magnitude", Factor: 1}, true
	}
	if f.num.Fraction && !f.measured {
		f.share = true
	}
	return f, true
}

// weather reports whether the sentence speaks of how warm something is.
func (l *line) weather() bool {
	for _, w := range l.low {
		switch w {
		case "temperature", "temperatures", "heat", "heatwave", "hot", "hotter", "warm", "warmer", "cold", "colder", "mercury", "thermometer", "weather", "degrees", "celsius", "fahrenheit", "freezing", "frost":
			return true
		}
	}
	return false
}

// magnitude reports whether f is what an earthquake measures, told behind the
// word: "magnitude 6.2", "a magnitude of about 7", "magnitude-5".
func (l *line) magnitude(f figure) bool {
	if f.num.Ordinal || f.num.Scaled || f.num.Value <= 0 || f.num.Value > 10 {
		return false
	}
	i := f.start - 1
	if l.is(i, "of") || l.hyphen(i) {
		i--
	}
	return l.is(i, "magnitude")
}

func (l *line) numberAt(i int) bool {
	_, n := en.ReadNumber(l.from(i))
	return n > 0
}

// rangeable reports whether a and b at the join k are the ends of a range and
// no score, list or pair.
func (l *line) rangeable(a, b en.Number, k, end int, measured, led bool) bool {
	if a.Bound != "" || b.Bound != "" || b.Value <= a.Value && !(b.Scaled && !a.Scaled) && !measured {
		return false
	}
	if a.Value > 0 && b.Value/a.Value > 1000 && !b.Scaled {
		return false
	}
	switch l.at(k) {
	case "and":
		return led
	case "or":
		return b.Value-a.Value <= 5 && !a.Scaled || measured
	case "-":
		if led || measured || b.Scaled {
			return true
		}
		return l.countable(end) // "a 1-2 defeat" is no range
	case "to":
		return !l.is(k-2, "won", "lost") && (led || measured || b.Digits == a.Digits)
	}
	return false
}

// countable reports whether a noun that can be counted stands at i.
func (l *line) countable(i int) bool {
	for j := i; j < i+3; j++ {
		w := l.at(j)
		if w == "" || !(w[0] >= 'a' && w[0] <= 'z') || l.numberAt(j) && !l.is(j, "second") {
			return false
		}
		if en.PersonNoun(w) || strings.HasSuffix(w, "s") && len(w) > 3 && !l.is(j, "was", "has", "his", "this", "wins", "losses", "its") {
			return true
		}
		if stopword(w) {
			return false
		}
	}
	return false
}

// one reads a single number with currency before or unit after.
func (l *line) one(i int) (x en.Number, m en.Measure, measured bool, end int) {
	j := i
	cur, n := en.MoneyBefore(l.from(j))
	if n > 0 {
		if !l.digit(j+n) && !l.numberAt(j+n) {
			return x, m, false, 0
		}
		w := l.toks[j].Form
		if w[0] >= 'A' && w[0] <= 'Z' || w[0] < 0x80 && w[0] != '$' {
			if !l.capital(j) || !l.digit(j+n) { // "rub 5", "Rs 500"
				return x, m, false, 0
			}
		}
		x, k := en.ReadNumber(l.from(j + n))
		if k == 0 || x.Ordinal {
			return x, m, false, 0
		}
		e := j + n + k
		if s, ok := en.Short(l.at(e)); ok && x.Digits && !x.Scaled && (l.touches(e-1) || l.is(e, "bn", "mn", "mln", "tn", "m", "b")) {
			x = scaled(x, s)
			e++
		}
		if en2, m2 := en.MeasureAfter(l.from(e), true); m2 > 0 && en2.Currency && en2.Base == cur.Base {
			e += m2
		}
		return x, cur, true, e
	}
	x, k := en.ReadNumber(l.from(j))
	if k == 0 {
		return x, m, false, 0
	}
	e := j + k
	if x.Ordinal {
		return x, m, false, e
	}
	if x.Digits && !x.Scaled && l.at(e) == "m" && e < len(l.toks) {
		// "30m euros", "5 m people" against "30 m high"
		next := l.from(e + 1)
		if u, q := en.MeasureAfter(next, true); q > 0 && u.Currency || l.countable(e+1) && !l.is(e+1, "metres", "meters") {
			x = scaled(x, 1e6)
			e++
		}
	}
	if x.Bound == "vague" && x.Scaled && l.is(e, "of") { // millions of euros
		if u, q := en.MeasureAfter(l.from(e+1), false); q > 0 && !l.shadowed(e+1, u, x) {
			return x, u, true, e + 1 + q
		}
	}
	h := e
	if l.is(h, "-") && (l.touches(h) || l.touches(h-1)) {
		h++
	}
	if l.is(h, "a", "an", "of") && x.Fraction { // half a mile, a quarter of a mile
		if l.is(h, "of") && l.is(h+1, "a", "an") {
			h++
		}
		if l.is(h, "a", "an") {
			h++
		}
	}
	if u, q := en.MeasureAfter(l.from(h), x.Digits); q > 0 && !l.shadowed(h, u, x) {
		if l.sterling(i, h, x) {
			u, _ = en.MeasureAfter([]string{"sterling"}, true)
		}
		return x, u, true, h + q
	}
	return x, m, false, e
}

func scaled(x en.Number, s float64) en.Number {
	x.Min, x.Max, x.Value, x.Scaled = x.Min*s, x.Max*s, x.Value*s, true
	return x
}

// shadowed reports whether the unit word at i is another word here: "3 in 10",
// "real", "won", "5 m" of a name.
func (l *line) shadowed(i int, u en.Measure, x en.Number) bool {
	w := l.at(i)
	switch w {
	case "in":
		return !(l.is(i+1, "of", "tall", "wide", "long", ".", ",") && l.touches(i-1))
	case "won", "real", "reals", "rub", "try", "rand", "dong", "sterling", "won't":
		if w == "won" {
			return !(x.Scaled || x.Value >= 1000)
		}
		return w == "real" && !x.Scaled
	case "foot":
		return !l.is(i-1, "-") && x.Value != 1
	case "stones", "yards":
		return false
	case "l", "g", "m", "mi", "ha":
		return !l.touches(i-1) && w != "m" && w != "g"
	case "degrees", "degree":
		return false
	case "pp":
		return !l.is(i-1, "-") && x.Points == 0
	case "score":
		return true
	case "c", "f": // "40C" of the weather, not of a gate
		return !l.touches(i-1) || !l.capital(i) || !l.weather()
	case "crown", "crowns": // of gold, or of teeth
		return !x.Scaled && x.Value < 100
	}
	return false
}

// sterling reports whether the pounds at token at, of the number that begins at
// start, are money and no weight: many of them ("22 million pounds"), or such as
// are paid. Of a stuff ("2 million pounds of beef") they are a weight.
func (l *line) sterling(start, at int, x en.Number) bool {
	if !l.is(at, "pounds", "pound") || l.is(at+1, "of") || l.is(at-1, "-") {
		return false
	}
	for k := start - 1; k >= 0 && k >= start-5; k-- {
		switch l.at(k) {
		case "cost", "costs", "costing", "pay", "pays", "paid", "paying", "spend", "spent", "spending", "worth", "price", "priced", "fine", "fined", "earn", "earns", "earned", "invest", "invested",
			"donate", "donated", "owe", "owes", "owed", "stole", "stolen", "salary", "debt", "debts", "budget", "profit", "bill", "fee", "rent":
			return true
		case "weigh", "weighs", "weighed", "weighing", "weight", "lost", "lose", "loses", "losing", "gained", "gain", "shed", "lift", "lifted":
			return false
		}
	}
	return x.Scaled && x.Value >= 1e6
}

// quantity turns f into a Quantity without what it counts.
func (l *line) quantity(f figure, s string) Quantity {
	x := f.num
	q := Quantity{Min: x.Min, Max: x.Max, Approx: x.Approx, Ordinal: x.Ordinal, Delta: f.delta}
	if f.measured {
		q.Unit = f.measure.Base
		q.Min = float64(q.Min*f.measure.Factor) + f.measure.Add
		q.Max = float64(q.Max*f.measure.Factor) + f.measure.Add
	} else if f.share {
		q.Unit, q.Approx = "percent", true
		q.Min, q.Max = q.Min*100, q.Max*100
	} else if x.Value == math.Trunc(x.Value) && !x.Scaled && x.Value < 1000 { // whole things: more than 12 is 13
		switch x.Bound {
		case "about": // three or so is two to four
			if x.Value < 5 {
				q.Min, q.Max = math.Floor(q.Min), math.Ceil(q.Max)
			}
		case "above":
			q.Min++
		case "below":
			q.Max--
		}
	}
	if strings.HasPrefix(q.Unit, "degree") && f.num.Bound == "" && (l.is(f.start-1, "minus") || l.is(f.start-1, "-") && l.touches(f.start-1) && !l.touches(f.start-2)) { // minus five degrees
		q.Min = float64(-x.Max*f.measure.Factor) + f.measure.Add
		q.Max = q.Min
		f.start--
	}
	q.Span = text.Span{Start: l.toks[f.start].Start, End: l.toks[f.end-1].End}
	q.Words = s[q.Span.Start:q.Span.End]
	return q
}
