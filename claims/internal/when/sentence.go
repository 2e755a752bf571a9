package when

import (
	"strings"
	"time"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// A line is a sentence with what the rules ask of its tokens.
type line struct {
	toks []text.Token
	low  []string // forms in lower case
	tree *syntax.Tree
	cal  *en.Calendar

	days, times, moments memo
}

// A memo remembers what a reader read at each token, so that readers that ask
// each other stay linear.
type memo struct {
	seen []bool
	got  map[int]node
}

func (m *memo) read(l *line, i int, read func(*line, int) node) node {
	if i < 0 || i >= len(l.toks) {
		return node{}
	}
	if m.seen == nil {
		m.seen = make([]bool, len(l.toks))
	}
	if m.seen[i] {
		return m.got[i]
	}
	n := read(l, i)
	m.seen[i] = true
	if n.ok() {
		if m.got == nil {
			m.got = map[int]node{}
		}
		m.got[i] = n
	}
	return n
}

func newLine(toks []text.Token, tree *syntax.Tree) *line {
	l := &line{toks: toks, low: make([]string, len(toks)), tree: tree, cal: en.Dates()}
	for i, t := range toks {
		l.low[i] = strings.ToLower(t.Form)
	}
	if tree != nil && len(tree.Words) != len(toks) {
		l.tree = nil
	}
	return l
}

// at is the lower-case form of token i, "" outside the sentence.
func (l *line) at(i int) string {
	if i < 0 || i >= len(l.low) {
		return ""
	}
	return l.low[i]
}

func (l *line) form(i int) string {
	if i < 0 || i >= len(l.toks) {
		return ""
	}
	return l.toks[i].Form
}

func (l *line) from(i int) []string {
	if i >= len(l.low) {
		return nil
	}
	return l.low[i:]
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

// has reports whether the tokens from i on are the words of s.
func (l *line) has(i int, s string) bool {
	for _, w := range strings.Fields(s) {
		if l.at(i) != w {
			return false
		}
		i++
	}
	return true
}

// capital reports whether token i begins with a capital letter.
func (l *line) capital(i int) bool {
	f := l.form(i)
	return f != "" && (f[0] >= 'A' && f[0] <= 'Z' || f[0] >= 0xC3)
}

func (l *line) shout(i int) bool {
	f := l.form(i)
	return f != "" && f == strings.ToUpper(f) && f != strings.ToLower(f)
}

// number reads token i as a plain whole number of digits, -1 for none.
func (l *line) number(i int) int {
	f := l.form(i)
	if f == "" || len(f) > 4 {
		return -1
	}
	n := 0
	for j := 0; j < len(f); j++ {
		if f[j] < '0' || f[j] > '9' {
			return -1
		}
		n = n*10 + int(f[j]-'0')
	}
	return n
}

// month is the month that token i names, 0 for none. Short forms without a stop
// and the words that are names or verbs as well need a number beside them.
func (l *line) month(i int) int {
	m := l.cal.Months[l.at(i)]
	if m == 0 || !l.capital(i) {
		return 0
	}
	return m
}

// weekday is the day of the week that token i names, -1 for none.
func (l *line) weekday(i int) int {
	w := l.at(i)
	d, ok := l.cal.Weekdays[w]
	if !ok {
		return -1
	}
	if strings.HasSuffix(w, "day") {
		if l.capital(i) || l.is(i-1, "on", "last", "next", "this", "by", "until", "since", "every", "before", "after") {
			return d
		}
		return -1
	}
	// "Sat" and "Sun" are words of their own.
	if l.capital(i) && (strings.HasSuffix(w, ".") && w != "sun." && w != "sat." && w != "mon." || l.is(i-1, "on", "last", "next") || l.is(i+1, ",") && (l.month(i+2) > 0 || l.number(i+2) > 0) || l.month(i+1) > 0 || l.number(i+1) > 0 && l.month(i+2) > 0) {
		return d
	}
	return -1
}

// day is the day of the month that token i names and how many tokens name it:
// "16", "16th", "sixteenth", "twenty-first".
func (l *line) day(i int) (d, n int) {
	f := l.at(i)
	if f == "" {
		return 0, 0
	}
	if f[0] >= '0' && f[0] <= '9' {
		if len(f) > 4 {
			return 0, 0
		}
		j := 0
		for j < len(f) && f[j] >= '0' && f[j] <= '9' {
			d = d*10 + int(f[j]-'0')
			j++
		}
		if j > 2 || d < 1 || d > 31 {
			return 0, 0
		}
		switch f[j:] {
		case "", "st", "nd", "rd", "th":
			return d, 1
		}
		return 0, 0
	}
	if _, ok := en.Ordinal(f); !ok && f != "twenty" && f != "thirty" {
		return 0, 0
	}
	x, n := en.ReadNumber(l.from(i))
	if n == 0 || !x.Ordinal || x.Value > 31 {
		return 0, 0
	}
	return int(x.Value), n
}

// ordinalDay is day for a number that says it is an ordinal.
func (l *line) ordinalDay(i int) (d, n int) {
	if d, n = l.day(i); n > 0 && l.number(i) < 0 {
		return d, n
	}
	return 0, 0
}

// year is token i as a year of four digits, 0 for none.
func (l *line) year(i int) int {
	if len(l.form(i)) != 4 || l.ofNumber(i) {
		return 0
	}
	if y := l.number(i); y >= 1000 && y <= 2199 {
		return y
	}
	return 0
}

// ofNumber reports whether the digits at i end a number of letters and digits:
// "RX J1131-1231".
func (l *line) ofNumber(i int) bool {
	if i < 2 || l.at(i-1) != "-" || l.toks[i-1].End != l.toks[i].Start || l.toks[i-2].End != l.toks[i-1].Start {
		return false
	}
	letter := func(r rune) bool { return r >= 'a' && r <= 'z' }
	digit := func(r rune) bool { return r >= '0' && r <= '9' }
	return strings.ContainsFunc(l.at(i-2), letter) && strings.ContainsFunc(l.at(i-2), digit)
}

// A node is a time expression read from tokens and not yet hung on the calendar.
type node struct {
	end  int    // the token after it
	kind string // "date", "time", "duration", "set", "age"
	rank int    // among nodes of one length the higher wins
	at   func(*context) stretch

	month, year int // what a range may borrow
	deictic     bool
	several     bool // several days: 3 to 5 May
	unit        string
	secs        [2]float64
}

func (n node) ok() bool { return n.end > 0 }

// A context is what the words of an expression do not say.
type context struct {
	pub     time.Time // day of publication
	clock   time.Time // moment of publication, zero when only the day is known
	ref     stretch   // the last day or finer time told
	refDay  bool
	told    stretch // the last expression of any size
	year    int     // the year the story is in, told in words near by; 0 none
	tense   string  // "past", "future", ""
	frame   string  // of what is due: "present" (is due to), "past" (was due to), ""
	deictic bool    // out: today, yesterday and kin were read
	shaky   bool    // the day of publication may be another where it happened
	fixed   bool    // the tense is given

	quotes []text.Quote // of the document
	said   time.Time    // the day of the paragraph's quotations; zero unknown
}

func unknown(why string) stretch { return stretch{why: why} }

const (
	noPublished = "no publication date"
	noYear      = "no year"
	noDay       = "no day"
	noEvent     = "hangs on an event"
)
