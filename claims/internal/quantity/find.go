package quantity

import (
	"math"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
	"claimdiff/claims/internal/when"
)

// Find reads the quantities of doc, by sentence, in order and without overlap.
// Times are what when.Find found in it: dates, clock times and ages are no
// quantities; durations are, in seconds. Trees may be nil or hold nils.
func Find(doc *text.Document, trees []*syntax.Tree, times [][]when.Expression) [][]Quantity {
	out := make([][]Quantity, len(doc.Sentences))
	for i := range doc.Sentences {
		var t *syntax.Tree
		if i < len(trees) {
			t = trees[i]
		}
		var ts []when.Expression
		if i < len(times) {
			ts = times[i]
		}
		l := newLine(doc.Sentences[i].Tokens, t)
		l.text = doc.Text
		out[i] = l.read(doc.Text, ts)
	}
	return out
}

// read finds the quantities of one sentence.
func (l *line) read(s string, times []when.Expression) []Quantity {
	durations := map[int]when.Expression{}
	for _, e := range times {
		first := -1
		for k, t := range l.toks {
			if t.Start >= e.Span.Start && t.End <= e.Span.End {
				l.taken[k] = true
				if first < 0 {
					first = k
				}
			}
		}
		if e.Kind == "duration" && first >= 0 {
			durations[first] = e
		}
	}
	var out []Quantity
	for i := 0; i < len(l.toks); {
		if e, ok := durations[i]; ok {
			out = append(out, l.duration(e, s))
		}
		if l.taken[i] {
			i++
			continue
		}
		q, n := l.quantityAt(i, s)
		if n == 0 {
			i++
			continue
		}
		if n > 0 {
			out = append(out, q)
		} else {
			n = -n
		}
		i += n
	}
	return out
}

// duration is a length of time as a quantity of seconds.
func (l *line) duration(e when.Expression, s string) Quantity {
	q := Quantity{Min: e.Seconds[0], Max: e.Seconds[1], Unit: "second", Span: e.Span, Words: s[e.Span.Start:e.Span.End]}
	end := 0
	for k, t := range l.toks {
		if t.End == e.Span.End {
			end = k + 1
		}
		if t.Start >= e.Span.Start && t.End <= e.Span.End {
			if kind, n := en.Bound(l.low[k:]); n > 0 {
				q.Approx = q.Approx || kind == "about" || kind == "nearly" || kind == "over"
				if kind == "max" || kind == "below" {
					q.Min = math.Inf(-1)
				}
			}
		}
	}
	if end > 0 && l.hyphened(e.Span) {
		q.Of, q.Head, _ = l.nounFrom(end)
	}
	return q
}

// hyphened reports whether a hyphen stands inside s: "two-hour".
func (l *line) hyphened(s text.Span) bool {
	for _, t := range l.toks {
		if s.Contains(t.Span) && t.Form == "-" {
			return true
		}
	}
	return false
}

// quantityAt reads a quantity at token i and how many tokens it takes; a
// negative number of them holds none and is stepped over.
func (l *line) quantityAt(i int, s string) (Quantity, int) {
	if q, n := l.wordly(i, s); n > 0 {
		return q, n
	}
	f, ok := l.figureAt(i)
	if !ok || f.end <= i {
		return Quantity{}, 0
	}
	if l.named(f) {
		return Quantity{}, -(f.end - i)
	}
	if f.num.Ordinal {
		return l.ordinal(f, s)
	}
	if q, n := l.outOf(f, s); n > 0 {
		return q, n
	}
	if f.share && !l.is(f.end, "of", "the", "its", "their", "all", "his") && !l.hyphen(f.end) && !l.countable(f.end) {
		return Quantity{}, -(f.end - i)
	}
	if f.share && l.hyphen(f.end) {
		return Quantity{}, -(f.end - i)
	}
	if f.num.Value == 1 && !f.measured && f.num.Bound == "" && l.pronoun(f) {
		return Quantity{}, -(f.end - i)
	}
	if l.is(f.start-1, "of") && l.is(f.start-2, "father", "mother", "parent", "dad", "mum", "mom", "parents", "grandmother", "grandfather") {
		return Quantity{}, -(f.end - i) // a father of four
	}
	q := l.quantity(f, s)
	l.counted(&q, f, s)
	if l.hyphen(f.end) && !f.measured && q.Unit != "person" { // "three-bedroom", "12-member"
		return Quantity{}, -(f.end - i)
	}
	if l.is(f.end, "others", "more", "other", "additional", "further") && !f.measured && !l.is(f.end+1, "than") {
		q.Delta = true
	}
	if f.num.Value == 1 && f.num.Bound == "" && q.Unit == "person" && !l.digit(f.start) && !q.Delta && !l.befallen(l.upTo(q.Span.End, f.end)-1, f.start) {
		return Quantity{}, -(f.end - i) // "one fan wrote" counts nobody
	}
	if q.Head == "other" {
		q.Unit, q.Head = "person", "person"
		q.Delta = true
	}
	return q, l.upTo(q.Span.End, f.end) - i
}

// upTo is the first token from i on that begins at or after the byte end.
func (l *line) upTo(end, i int) int {
	for i < len(l.toks) && l.toks[i].Start < end {
		i++
	}
	return i
}

// pronoun reports whether "one" at f stands for something, counting nothing:
// "one of the longest calls", "no one", "this one".
func (l *line) pronoun(f figure) bool {
	i := f.end - 1
	if l.digit(i) {
		return false
	}
	if l.is(i+1, "of") {
		return !(l.is(i+2, "them", "whom", "the", "those") && l.casualtyAfter(i+2))
	}
	if l.is(i+1, "another", "day", "'s", "thing", "can", "must", "should", "would", "may", "more", "side", "hand", "way", "point", "reason", "-") || l.is(i-1, "no", "this", "that", "the", "any", "every", "each", "another", "only", "new", "which", "number", "good", "big", "last", "first", "day", "or", "old") && !l.is(i-1, "only") {
		return true
	}
	if l.tree != nil {
		return !(l.tree.Is(i, "nummod") || l.casualty(i+1, 3) || fate(l.at(i-1)))
	}
	_, head, _ := l.nounFrom(i + 1)
	return head == "" && !l.casualty(i+1, 3) && !fate(l.at(i-1))
}

func (l *line) casualtyAfter(i int) bool {
	for j := i; j < i+5 && j < len(l.low); j++ {
		if fate(l.low[j]) {
			return true
		}
	}
	return false
}

// outOf reads shares told as so many of so many: "one in five", "nine out of 10".
func (l *line) outOf(f figure, s string) (Quantity, int) {
	j := f.end
	switch {
	case l.is(j, "in"):
		j++
	case l.is(j, "out") && l.is(j+1, "of"):
		j += 2
	default:
		return Quantity{}, 0
	}
	y, n := en.ReadNumber(l.from(j))
	if n == 0 || f.measured || f.num.Scaled || y.Ordinal || y.Fraction || y.Value <= f.num.Value || y.Min != y.Max || f.num.Value < 1 || f.num.Min != f.num.Max {
		return Quantity{}, 0
	}
	if l.is(j-1, "in") && !(y.Value <= 10 || math.Mod(y.Value, 10) == 0) || l.countable(j+n) && l.is(j-1, "in") && !en.PersonNoun(l.at(j+n)) {
		return Quantity{}, 0
	}
	v := 100 * f.num.Value / y.Value
	f.end = j + n
	q := l.quantity(f, s)
	q.Min, q.Max, q.Unit, q.Approx = v, v, "percent", true
	of := f.end
	if l.is(of, "of") {
		of++
	}
	q.Of, q.Head, _ = l.nounFrom(of)
	return q, f.end - f.start
}

// ordinal reads "the eighth call": an ordinal before the noun it orders.
func (l *line) ordinal(f figure, s string) (Quantity, int) {
	i := f.start
	skip := -(f.end - i)
	if l.capital(i) && i > 0 || l.is(f.end, "-", ",", ".", "of", "", "and", "or") || f.num.Bound != "" {
		return Quantity{}, skip
	}
	of, head, at := l.nounFrom(f.end)
	if at >= 0 && l.capital(at) && i > 0 {
		return Quantity{}, skip // 104th Avenue
	}
	if head == "" || !l.is(i-1, "the", "a", "his", "her", "its", "their", "our", "my", "this", "that", "for", "'s", "'", "an", "was", "is") && l.tree == nil {
		return Quantity{}, skip
	}
	if l.is(f.end, "lady", "minister", "grade", "grader", "graders", "place", "class", "hand", "aid", "half", "place", "floor", "person", "thing", "name", "step", "degree", "world", "party", "baby", "glance", "responder", "responders", "amendment", "anniversary") && !l.is(f.end, "anniversary") {
		return Quantity{}, skip
	}
	if l.tree != nil && (!l.tree.Is(f.end-1, "amod", "nummod", "compound", "advmod") || l.tree.Words[f.end-1].Head != at) {
		return Quantity{}, skip
	}
	q := l.quantity(f, s)
	q.Of, q.Head = of, head
	return q, f.end - i
}

// wordly reads numbers that are told without a numeral: nobody, none, both, a
// man killed, no injuries.
func (l *line) wordly(i int, s string) (Quantity, int) {
	make := func(v float64, n int, unit, head, of string) (Quantity, int) {
		sp := text.Span{Start: l.toks[i].Start, End: l.toks[i+n-1].End}
		return Quantity{Min: v, Max: v, Unit: unit, Head: head, Of: of, Span: sp, Words: s[sp.Start:sp.End]}, n
	}
	switch l.at(i) {
	case "nobody", "noone":
		if of := l.fateAfter(i + 1); struck(of) {
			return make(0, 1, "person", "person", of)
		}
	case "no":
		n := 2
		if l.is(i+1, "-") {
			n = 3
		}
		if l.is(i+n-1, "one") {
			if of := l.fateAfter(i + n); struck(of) {
				return make(0, n, "person", "person", of)
			}
			return Quantity{}, 0
		}
		j := i + 1
		for l.is(j, "other", "immediate", "further", "serious", "known", "more", "civilian", "reported", "major", "confirmed", "new") && j < i+4 {
			j++
		}
		switch w := l.at(j); w {
		case "casualties", "injuries", "deaths", "fatalities", "arrests", "survivors", "victims", "casualty", "injury", "hostages", "prisoners":
			q, n := make(0, j-i+1, "", Singular(w), l.phrase(i+1, j))
			if en.PersonNoun(w) {
				q.Unit = "person"
			}
			return q, n
		}
	case "none":
		if l.is(i+1, "of") || l.is(i+1, "were", "was", "are", "is", "have", "had", "has", "died") && l.struckAfter(i+1) {
			q, n := make(0, 1, "", "", "")
			if l.is(i+1, "of") {
				q.Of, q.Head, _ = l.nounFrom(i + 2)
			}
			if q.Head == "" || en.PersonNoun(q.Head) {
				if q.Head != "" || l.casualtyAfter(i+1) {
					q.Unit = "person"
				}
			}
			return q, n
		}
	case "both":
		if l.is(i+1, "sides", "countries", "parties", "leaders", "houses", "of") || l.tree == nil && l.countable(i+1) || l.tree != nil && l.tree.Is(i, "det", "det:predet") {
			j := i + 1
			if l.is(j, "of") {
				j++
			}
			of, head, at := l.nounFrom(j)
			if head == "" || Singular(l.at(at)) == l.at(at) { // both the mayor and the governor
				return Quantity{}, 0
			}
			q, n := make(2, at-i+1, "", head, of)
			if en.PersonNoun(head) {
				q.Unit = "person"
			}
			return q, n
		}
		if l.casualty(i+1, 2) {
			return make(2, 1, "person", "person", l.fateAfter(i+1))
		}
	case "a", "an", "another":
		return l.single(i, s)
	}
	return Quantity{}, 0
}

// fateAfter is the fate told from i on, "" for none near.
func (l *line) fateAfter(i int) string {
	for j := i; j < i+5 && j < len(l.low); j++ {
		if fate(l.low[j]) {
			return l.low[j]
		}
	}
	return ""
}

// single reads "a man was killed" and "another woman was injured": one person,
// when what befell them is told beside it.
func (l *line) single(i int, s string) (Quantity, int) {
	if _, n := en.ReadNumber(l.from(i)); n > 0 { // a dozen captives
		return Quantity{}, 0
	}
	of, head, at := l.nounFrom(i + 1)
	for k := i + 1; head == "" && k < i+8 && k < len(l.low); k++ { // past an age: a 23-year-old man
		if l.taken[k] || l.is(k, "-", ",") {
			continue
		}
		of, head, at = l.nounFrom(k)
		break
	}
	if at < 0 || !en.PersonNoun(l.at(at)) || l.at(at) != head && l.tree == nil || at > i+7 {
		return Quantity{}, 0
	}
	w := l.at(at)
	if w == "couple" || w == "crew" || w == "staff" || w == "personnel" || w == "people" || w == "head" || w == "body" || w == "police" {
		return Quantity{}, 0
	}
	if !l.befallen(at, i) {
		return Quantity{}, 0
	}
	sp := text.Span{Start: l.toks[i].Start, End: l.toks[at].End}
	return Quantity{Min: 1, Max: 1, Unit: "person", Head: head, Of: of, Delta: l.is(i, "another"), Span: sp, Words: s[sp.Start:sp.End]}, at - i + 1
}

// befallen reports whether a fate is told of the person noun at at, whose
// phrase begins at i.
func (l *line) befallen(at, i int) bool {
	if at+1 >= len(l.toks) || at+2 == len(l.toks) && l.is(at+1, ".") && i == 0 {
		return l.at(i) == "one"
	}
	befell := false
	if l.tree != nil {
		if h := l.tree.Words[at].Head; h >= 0 {
			befell = struck(l.at(h)) && !(l.tree.Is(at, "nsubj") && !l.tree.Is(at, "nsubj:pass") && !l.is(h, "died", "dead", "dies", "drowned", "perished", "missing", "survived")) || struck(l.at(at+1)) && l.tree.Is(at+1, "acl", "amod")
			if l.tree.Is(at, "obl", "nmod") { // "killed by a man"
				befell = false
			}
		}
	} else {
		befell = l.casualty(at+1, 3) && l.struckAfter(at+1) && !l.is(i-1, "by") || struck(l.at(i-1))
	}
	return befell
}

// struck are the fates that single one person out.
func struck(w string) bool {
	switch w {
	case "killed", "dead", "died", "injured", "wounded", "hurt", "missing", "arrested", "detained", "shot", "stabbed", "kidnapped", "abducted", "drowned", "executed", "rescued", "hospitalised", "hospitalized",
		"murdered", "slain", "charged", "jailed", "sentenced", "killing", "injuring", "wounding", "kills", "injures", "wounds", "beheaded", "captured", "trapped":
		return true
	}
	return false
}

func (l *line) struckAfter(i int) bool {
	for j := i; j < i+6 && j < len(l.low); j++ {
		if struck(l.low[j]) {
			return true
		}
	}
	return false
}
