package when

import (
	"math"
	"strconv"
	"strings"
	"time"

	"claimdiff/claims/internal/lang/en"
)

// dayRules read days and longer stretches.
func dayRules() []rule {
	return []rule{
		{"iso date", isoDate},
		{"slashed date", slashed},
		{"weekday with date", weekdayDate},
		{"month and day", monthDay},
		{"day of the month", dayMonth},
		{"month and year", monthYear},
		{"year", yearAlone},
		{"decade", decade},
		{"century", century},
		{"season", season},
		{"quarter", quarter},
		{"weekday", weekday},
		{"today", today},
		{"this, last, next", relative},
		{"that, same, following", sameDay},
		{"ordinal day", ordinalAlone},
		{"nth week of", nthOf},
		{"festive day", festive},
		{"ago", ago},
		{"past and coming", pastComing},
		{"in and within", within},
		{"weekend", weekend},
		{"year end", yearEnd},
		{"vague", vague},
	}
}

type rule struct {
	name string
	read func(l *line, i int) node
}

func fixed(s stretch) func(*context) stretch { return func(*context) stretch { return s } }

// isoDate: 2025-10-16, 2025-10-16T14:30.
func isoDate(l *line, i int) node {
	f := l.form(i)
	if len(f) < 10 || f[4] != '-' || f[0] < '0' || f[0] > '9' {
		return node{}
	}
	t, clock, _, ok := parseISO(f)
	if !ok {
		return node{}
	}
	s := days(dayOf(t), 1, "day")
	if clock {
		s = stretch{lo: t, hi: t.Add(time.Minute), gran: "minute"}
	}
	return node{end: i + 1, kind: "date", at: fixed(s), year: t.Year(), month: int(t.Month())}
}

// slashed: 16/10/2025, 10/16/2025, 16.10.2025, and 9/11, which has become a name.
func slashed(l *line, i int) node {
	f := l.form(i)
	if f == "9/11" {
		return node{end: i + 1, kind: "date", at: fixed(days(date(2001, 9, 11), 1, "day"))}
	}
	sep := "/"
	if !strings.Contains(f, sep) {
		sep = "."
	}
	p := strings.Split(f, sep)
	if len(p) != 3 || len(f) < 6 {
		return node{}
	}
	var v [3]int
	for k := range p {
		n, err := strconv.Atoi(p[k])
		if err != nil || len(p[k]) > 4 {
			return node{}
		}
		v[k] = n
	}
	if len(p[0]) == 4 {
		v[0], v[2] = v[2], v[0]
	} else if len(p[2]) == 2 {
		if v[2] += 2000; v[2] > 2069 {
			v[2] -= 100
		}
	} else if len(p[2]) != 4 {
		return node{}
	}
	d, m, y := v[0], v[1], v[2]
	if m > 12 {
		d, m = m, d
	} else if d <= 12 && d != m {
		return node{end: i + 1, kind: "date", at: fixed(unknown("day and month could be swapped"))}
	}
	if !real(y, m, d) {
		return node{}
	}
	return node{end: i + 1, kind: "date", at: fixed(days(date(y, m, d), 1, "day")), year: y, month: m}
}

// yearAfter reads the year that follows a month or day at i: "2025", ", 2025",
// "of 2025", "last year", "of this year", "the same year".
func yearAfter(l *line, i int) (y, rel, end int) {
	j := i
	if l.is(j, ",") {
		j++
	}
	if y := l.year(j); y > 0 && !l.counted(j) {
		return y, 0, j + 1
	}
	if l.is(i, "of", "in") {
		j = i + 1
	}
	if l.is(j, "'") && l.number(j+1) >= 0 && len(l.form(j+1)) == 2 {
		return 1900 + l.number(j+1) + 100*b2i(l.number(j+1) < 50), 0, j + 2
	}
	if y := l.year(j); y > 0 {
		return y, 0, j + 1
	}
	if l.is(j+1, "year") {
		switch l.at(j) {
		case "last":
			return 0, -1, j + 2
		case "this":
			return 0, 100, j + 2
		case "next":
			return 0, 1, j + 2
		case "that":
			return 0, 200, j + 2
		}
	}
	if l.has(j, "the same year") {
		return 0, 200, j + 3
	}
	if l.is(j, "next", "last") && !l.is(j+1, "week", "month", "night") && i == j && (l.at(j+1) == "" || l.is(j+1, ",", ".", "and")) {
		if l.at(j) == "last" {
			return 0, 300, j + 1 // "October last": the last one before publication
		}
		return 0, 301, j + 1
	}
	return 0, 0, i
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// inYear finds the year of what make gives for a year, by what was read after
// it (see yearAfter) or by context.
func inYear(c *context, y, rel int, make func(y int) (stretch, bool)) stretch {
	try := func(y int) stretch {
		if s, ok := make(y); ok {
			return s
		}
		return unknown("no such day")
	}
	switch {
	case y != 0:
		return try(y)
	case rel == 200:
		if c.year != 0 {
			return try(c.year)
		}
		if c.told.known() && !c.told.lo.IsZero() {
			return try(c.told.lo.Year())
		}
		return unknown(noYear)
	case c.pub.IsZero():
		if c.year != 0 {
			return try(c.year)
		}
		return unknown(noPublished)
	case rel == 100:
		return try(c.pub.Year())
	case rel == 1 || rel == -1:
		return try(c.pub.Year() + rel)
	}
	tense := c.tense
	if rel == 300 {
		tense = "past"
	} else if rel == 301 {
		tense = "future"
	} else if c.year != 0 && tense != "future" {
		return try(c.year)
	}
	return nearest(c.pub, tense, make)
}

// nearest is the one that the tense asks for: past, the last that began before
// the day after publication; future, the first that has not ended; otherwise
// the one whose middle is closest.
func nearest(pub time.Time, tense string, make func(y int) (stretch, bool)) stretch {
	best, dist := unknown("no such day"), time.Duration(math.MaxInt64)
	for y := pub.Year() - 1; y <= pub.Year()+1; y++ {
		s, ok := make(y)
		if !ok {
			continue
		}
		if tense == "past" && s.lo.After(pub.AddDate(0, 0, 1)) || tense == "future" && !s.hi.After(pub) {
			continue
		}
		mid := s.lo.Add(s.hi.Sub(s.lo) / 2)
		d := mid.Sub(pub)
		if d < 0 {
			d = -d
		}
		if s.lo.Before(pub) && s.hi.After(pub) {
			d = 0
		}
		if d < dist {
			best, dist = s, d
		}
	}
	return best
}

// weekdayDate: Thursday, 16 October 2025; Thursday, Oct. 16; Friday the 13th.
func weekdayDate(l *line, i int) node {
	w := l.weekday(i)
	if w < 0 {
		if l.is(i, "last", "next", "this") && l.weekday(i+1) >= 0 {
			if n := weekdayDate(l, i+1); n.ok() && n.rank > 0 {
				return n
			}
		}
		return node{}
	}
	j := i + 1
	if l.is(j, ",") {
		j++
	}
	for _, read := range []func(*line, int) node{monthDay, dayMonth, isoDate, slashed} {
		if n := read(l, j); n.ok() {
			n.rank = 1
			if n.year == 0 {
				n.at = agreeing(n.at, time.Weekday(w))
			}
			return n
		}
	}
	if l.is(j, "the") || l.is(i-1, "on") {
		k := j
		if l.is(k, "the") {
			k++
		}
		if d, n := l.ordinalDay(k); n > 0 && !l.noun(k+n) {
			return node{end: k + n, kind: "date", rank: 1, at: func(c *context) stretch { return dayInMonth(c, d) }}
		}
	}
	return node{}
}

// agreeing takes the year next to the one read when only there the date falls
// on the weekday that is printed beside it.
func agreeing(at func(*context) stretch, w time.Weekday) func(*context) stretch {
	return func(c *context) stretch {
		s := at(c)
		if s.lo.IsZero() || s.gran != "day" || s.lo.Weekday() == w {
			return s
		}
		for _, k := range []int{-1, 1} {
			if t := s.lo.AddDate(k, 0, 0); t.Weekday() == w && t.Day() == s.lo.Day() {
				return days(t, int(s.hi.Sub(s.lo)/day), "day")
			}
		}
		return s
	}
}

// noun reports whether what an ordinal before i would order stands at i: "the
// 16th floor", but not "on the 16th at noon".
func (l *line) noun(i int) bool {
	w := l.at(i)
	if w == "" || !(w[0] >= 'a' && w[0] <= 'z') {
		return l.is(i, "-")
	}
	return !l.is(i, "at", "and", "in", "to", "when", "after", "before", "by", "but", "for", "or", "as", "with", "while", "that", "was", "is", "he", "she", "they", "we", "it", "the", "until", "through", "from", "because", "if", "so", "were")
}

// monthDay: October 16; Oct. 16, 2025; October the sixteenth; May 3-5.
func monthDay(l *line, i int) node {
	m := l.month(i)
	if m == 0 {
		return node{}
	}
	j := i + 1
	if l.is(j, "the") {
		j++
	}
	d, n := l.day(j)
	if n == 0 || l.is(j+n, "%", "percent") || j > i+1 && l.number(j) >= 0 {
		return node{}
	}
	end := j + n
	last := d
	if l.is(end, "-", "to", "and", "through") { // May 3-5, May 3 and 4
		if d2, n2 := l.day(end + 1); n2 > 0 && d2 > d && !l.is(end+1+n2, "-", "people", "percent", "%", "million") && (l.at(end) != "and" || d2 == d+1) && l.month(end+1+n2) == 0 {
			last, end = d2, end+1+n2
		}
	}
	y, rel, end := yearAfter(l, end)
	return onDay(end, y, rel, m, d, last)
}

func onDay(end, y, rel, m, d, last int) node {
	return node{end: end, kind: "date", year: y, month: m, several: last > d, at: func(c *context) stretch {
		return inYear(c, y, rel, func(y int) (stretch, bool) {
			if !real(y, m, d) || !real(y, m, last) {
				return stretch{}, false
			}
			return days(date(y, m, d), last-d+1, "day"), true
		})
	}}
}

// dayMonth: 16 October; 16th of October 2025; the 16th of October; 25 and 26 March; 3-5 May.
func dayMonth(l *line, i int) node {
	j := i
	if l.is(j, "the") {
		j++
	}
	d, n := l.day(j)
	if n == 0 {
		return node{}
	}
	end, last := j+n, d
	if l.is(end, "-", "to", "and") {
		k := end + 1
		if l.is(k, "the") {
			k++
		}
		if d2, n2 := l.day(k); n2 > 0 && d2 > d {
			last, end = d2, k+n2
		}
	}
	if l.is(end, "of") || l.is(end, "day") && l.is(end+1, "of") {
		end++
		if l.is(end, "of") {
			end++
		}
	}
	m := l.month(end)
	if m == 0 {
		if w := l.at(end); w == "this" || w == "last" || w == "next" { // the 3rd of this month
			if l.is(end+1, "month") && l.is(end-1, "of") {
				back := map[string]int{"this": 0, "last": -1, "next": 1}[w]
				return node{end: end + 2, kind: "date", at: func(c *context) stretch {
					if c.pub.IsZero() {
						return unknown(noPublished)
					}
					lo := addMonths(date(c.pub.Year(), int(c.pub.Month()), 1), back).AddDate(0, 0, d-1)
					return days(lo, last-d+1, "day")
				}}
			}
		}
		return node{}
	}
	if _, bare := l.day(j); bare > 0 && l.number(j) < 0 && l.at(end-1) != "of" && !l.is(j+n, "of") && l.at(j)[0] > '9' && !l.is(j-1, "the") {
		return node{} // "first May said"
	}
	y, rel, e := yearAfter(l, end+1)
	return onDay(e, y, rel, m, d, last)
}

// monthContext are the words before a bare month that show it to be one.
var monthContext = map[string]bool{"in": true, "of": true, "since": true, "by": true, "until": true, "till": true, "from": true, "to": true, "between": true, "and": true, "during": true,
	"last": true, "next": true, "this": true, "early": true, "late": true, "mid": true, "through": true, "before": true, "after": true, "every": true, "each": true, "for": true, "around": true, "or": true, "throughout": true, "late in": true, "around about": true, "-": true, "past": true, "coming": true, "previous": true, "following": true}

// nameMonths are months that are names or other words as well.
func nameMonth(w string) bool {
	switch w {
	case "may", "march", "mar", "june", "april", "august", "jan", "dec", "sep", "jun", "apr", "oct", "nov", "feb", "jul", "aug", "sept":
		return true
	}
	return false
}

// monthYear: October 2025; October of last year; a bare month where it cannot be anything else.
func monthYear(l *line, i int) node {
	mid := false
	m := l.month(i)
	if m == 0 {
		if w, ok := strings.CutPrefix(l.at(i), "mid-"); ok {
			if m = l.cal.Months[w]; m == 0 {
				return node{}
			}
			mid = true
		} else {
			return node{}
		}
	}
	y, rel, end := yearAfter(l, i+1)
	if end == i+1 && !mid {
		if d, n := l.day(i + 1); n > 0 && d > 0 {
			return node{}
		}
		w := l.at(i)
		context := monthContext[l.at(i-1)]
		if nameMonth(w) && !context {
			return node{}
		}
		if (w == "may" || w == "march") && l.is(i-1, "and", "for", "to", "or", "by", "after", "before", "of", "-") && !(l.is(i-1, "to", "and", "-", "or") && (l.month(i-2) > 0 || l.year(i-2) > 0)) && !l.is(i+1, ".", ",", "", ";", ")") {
			return node{}
		}
		if l.capital(i+1) && (w == "may" || w == "march" || w == "june" || w == "april" || w == "august") && l.weekday(i+1) < 0 && l.month(i+1) == 0 && !l.is(i+1, "i") {
			return node{}
		}
	}
	return node{end: end, kind: "date", year: y, month: m, at: func(c *context) stretch {
		s := inYear(c, y, rel, func(y int) (stretch, bool) { return monthOf(y, m), true })
		if mid {
			return middle(s)
		}
		return s
	}}
}

// counted reports whether the number at i counts or names what follows it, so
// that it is no year: "2000 people", "Boeing 1900s" are not years.
func (l *line) counted(i int) bool {
	if l.tree != nil {
		w := l.tree.Words[i]
		if w.Head > i && l.tree.Is(i, "nummod") {
			if h := l.tree.Words[w.Head]; strings.HasSuffix(h.Tag, "S") && strings.HasPrefix(h.Tag, "NN") && !l.is(i-1, "in", "since", "by", "early", "late", "until") && !isEventPlural(h.Lemma) {
				return true
			}
		}
	}
	next := l.at(i + 1)
	if next == "%" || next == "percent" || next == "per" || next == "-" && l.is(i+2, "meter", "metre", "foot", "seat", "kilometer", "mile", "strong", "year", "page", "acre") {
		return true
	}
	if unit, _ := en.Unit(next); unit != "" && next != "in" && next != "a" && next != "m" || next == "m" && !l.toks[i].SpaceAfter {
		return true
	}
	switch next {
	case "people", "men", "women", "children", "troops", "soldiers", "years", "days", "hours", "miles", "dollars", "euros", "pounds", "employees", "workers", "residents", "houses", "homes", "jobs", "tons", "tonnes",
		"members", "students", "deaths", "cases", "votes", "times", "words", "points", "others", "million", "billion", "thousand", "civilians", "refugees", "migrants", "passengers", "metres", "meters", "feet", "kilometres", "km", "hectares", "acres",
		"square", "cubic", "more", "such", "volunteers", "protesters", "demonstrators", "fans", "families", "animals", "vehicles", "cars", "copies", "local", "different", "individuals", "patients", "units", "block", "tourists", "officers", "police", "calories", "lives", "victims", "flights", "articles", "species":
		return true
	}
	switch l.at(i - 1) {
	case "$", "£", "€", "#", "no.", "flight", "boeing", "airbus", "highway", "route", "room", "section", "article", "about", "nearly", "almost", "roughly", "approximately", "over", "under", "than", "least", "some", "another", "page", "resolution", "area", "number", "channel", "building":
		return !(l.is(i-1, "over", "under", "about", "article", "area", "some", "number", "building", "page") && (l.at(i+1) == "" || l.is(i+1, ",", "."))) || l.is(i-1, "$", "£", "€", "#", "no.", "flight", "boeing", "airbus")
	}
	return false
}

// isEventPlural reports whether lemma is a thing that years name in the
// plural: "the 2016 elections".
func isEventPlural(lemma string) bool {
	switch lemma {
	case "election", "game", "olympic", "attack", "championship", "award", "talk", "protest", "result", "riot", "primary", "figure", "final", "season", "bombing", "estimate", "statistic", "earning", "sale", "poll", "playoff":
		return true
	}
	return false
}

// yearAlone: 2025; 400 BC; AD 79; the year 2000.
func yearAlone(l *line, i int) node {
	if l.is(i, "ad") && l.shout(i) && l.number(i+1) > 0 {
		return yearNode(l.number(i+1), i+2)
	}
	j := i
	if l.has(j, "the year") && l.year(j+2) > 0 {
		j += 2
	} else if mid, ok := strings.CutPrefix(l.at(i), "mid-"); ok && len(mid) == 4 {
		if y, err := strconv.Atoi(mid); err == nil && y > 1000 {
			return node{end: i + 1, kind: "date", year: y, at: func(*context) stretch { return middle(yearOf(y)) }}
		}
	}
	n := l.number(j)
	if a, b, ok := strings.Cut(l.form(j), "/"); ok && len(a) == 4 && len(b) == 2 { // 2023/24
		y, err1 := strconv.Atoi(a)
		z, err2 := strconv.Atoi(b)
		if err1 == nil && err2 == nil && (y+1)%100 == z && y > 1800 {
			s := yearOf(y)
			s.hi = date(y+2, 1, 1)
			return node{end: j + 1, kind: "date", year: y, at: fixed(s)}
		}
	}
	if n <= 0 {
		if f := strings.ReplaceAll(l.form(j), ",", ""); f != l.form(j) && len(f) <= 5 && l.is(j+1, "bc", "bce", "b.c.") {
			if v, err := strconv.Atoi(f); err == nil {
				return yearNode(-v, j+2)
			}
		}
		return node{}
	}
	switch l.at(j + 1) {
	case "bc", "bce", "b.c.", "b.c.e.":
		return yearNode(-n, j+2)
	case "ad", "ce", "a.d.":
		if l.shout(j + 1) {
			return yearNode(n, j+2)
		}
	}
	y := l.year(j)
	if y == 0 || j == i && l.counted(j) {
		return node{}
	}
	if l.is(j-1, "-") && j >= 2 && len(l.form(j-2)) <= 3 && l.number(j-2) >= 0 { // 555-1234
		return node{}
	}
	if y < 1800 || y > 2100 {
		switch l.at(j - 1) {
		case "in", "since", "by", "from", "until", "till", "between", "to", "and", "of", "circa", "c.", "before", "after", "around", "during", "early", "late", "-", "(", "c", ",", "about":
		default:
			if j == i && !(l.is(j+1, ")", "-", ",") || j == 0 && l.is(1, ":")) {
				return node{}
			}
		}
	}
	if l.is(j+1, "-") && l.is(j+2, "strong") {
		return node{}
	}
	return yearNode(y, j+1)
}

// yearNode is year y; years before Christ are negative: -44 is 44 BC.
func yearNode(y, end int) node {
	return node{end: end, kind: "date", year: y, at: fixed(yearOf(y))}
}

// decade: the 1990s, the '90s, the late nineties.
func decade(l *line, i int) node {
	j := i
	if l.is(j, "the") {
		j++
	}
	w := strings.TrimPrefix(l.at(j), "mid-")
	mid := w != l.at(j)
	if l.is(j, "'") && j+1 < len(l.toks) {
		w = "'" + l.at(j+1)
		j++
	}
	y := 0
	switch {
	case len(w) == 5 && w[4] == 's', len(w) == 6 && strings.HasSuffix(w, "'s"):
		if n, err := strconv.Atoi(w[:4]); err == nil && n >= 1000 && n < 2200 && n%10 == 0 {
			y = n
		}
	case len(w) == 4 && w[0] == '\'' && w[3] == 's', len(w) == 3 && w[2] == 's':
		n, err := strconv.Atoi(strings.Trim(w, "'s"))
		if err == nil && n%10 == 0 && n >= 10 && (w[0] == '\'' || l.is(j-1, "the", "early", "late") || l.is(j-1, "-") && l.is(j-2, "mid", "the")) && !l.is(j-1, "his", "her", "their") {
			if y = 1900 + n; n < 20 {
				y = 2000 + n
			}
		}
	default:
		if !l.is(j-1, "the", "early", "late", "-", "mid", "in") {
			return node{}
		}
		tens := map[string]int{"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}
		if n, ok := tens[w]; ok {
			y = 1900 + n
		}
	}
	if y == 0 {
		return node{}
	}
	s := decadeOf(y)
	if y%100 == 0 && y < 1900 { // the 1800s
		s = centuryOf(y)
	}
	if mid {
		s = middle(s)
	}
	if y%100 == 0 && l.is(j+1, "and") { // "the 1900s" may mean the century; the decade is the safe reading
		s.mod = "approx"
	}
	return node{end: j + 1, kind: "date", at: fixed(s)}
}

// century: the 21st century, the fifth century BC, the turn of the century.
func century(l *line, i int) node {
	j := i
	if l.is(j, "the") {
		j++
	}
	n, k := 0, 0
	if f := l.at(j); f != "" && f[0] >= '0' && f[0] <= '9' {
		x, m := en.ReadNumber(l.from(j))
		if m == 0 || !x.Ordinal {
			return node{}
		}
		n, k = int(x.Value), m
	} else if x, m := en.ReadNumber(l.from(j)); m > 0 && x.Ordinal {
		n, k = int(x.Value), m
	}
	if k == 0 || n < 1 || n > 30 {
		return node{}
	}
	j += k
	if l.is(j, "-") {
		j++
	}
	if !l.is(j, "century", "centuries") {
		return node{}
	}
	j++
	if l.is(j, "bc", "bce", "b.c.") {
		return node{end: j + 1, kind: "date", at: fixed(stretch{lo: date(-100*n, 1, 1), hi: date(-100*(n-1), 1, 1), gran: "century"})}
	}
	if l.is(j, "ad", "ce") {
		j++
	}
	return node{end: j, kind: "date", at: fixed(centuryOf(100 * (n - 1)))}
}

func seasonOf(name [2]int, y int) stretch {
	return stretch{lo: date(y, name[0], 1), hi: date(y, name[0]+name[1], 1), gran: "season"}
}

// season: summer 2025, the summer of 2025, last winter, in the autumn.
func season(l *line, i int) node {
	j, rel := i, ""
	switch {
	case l.is(j, "the"):
		j++
	}
	if l.is(j, "last", "next", "this", "past", "coming", "previous") {
		rel = l.at(j)
		j++
	}
	if l.is(j, "late", "early") || l.is(j, "mid") {
		return node{}
	}
	w := strings.TrimPrefix(l.at(j), "mid-")
	s, ok := l.cal.Seasons[w]
	if !ok {
		return node{}
	}
	if w != l.at(j) && rel == "" {
		rel = ""
	}
	if w == "fall" || w == "spring" {
		if !(rel != "" || l.is(i, "the") && l.is(i-1, "in", "by", "during", "of", "since", "until", "early", "late") || l.is(j-1, "in", "since", "early", "late", "by", "until") || l.is(j+1, "of", "and") && l.year(j+2) > 0 || l.year(j+1) > 0) {
			return node{}
		}
		if l.tree != nil && strings.HasPrefix(l.tree.Words[j].Tag, "V") {
			return node{}
		}
	}
	if rel == "" && l.at(j-1) != "the" && !l.is(j-1, "in", "since", "by", "of", "during", "until", "early", "late", "every", "this", "to", "and", "or", "-") && l.year(j+1) == 0 && !(l.is(j+1, "of") && l.year(j+2) > 0) {
		return node{}
	}
	if l.is(j+1, "school", "camp", "olympics", "games", "palace", "house", "break", "holidays", "holiday", "vacation", "training", "semester", "term") && rel == "" {
		return node{}
	}
	y, yrel, end := yearAfter(l, j+1)
	if l.is(end, "-") && y > 0 && len(l.form(end+1)) == 2 && l.number(end+1) == (y+1)%100 {
		end += 2 // winter 2025-26
	}
	if rel == "" && yrel == 0 && y == 0 && l.is(j+1, "months") {
		end++
	}
	return node{end: end, kind: "date", year: y, at: func(c *context) stretch {
		make := func(y int) (stretch, bool) { return seasonOf(s, y), true }
		if rel == "" || y != 0 {
			return inYear(c, y, yrel, make)
		}
		if c.pub.IsZero() {
			return unknown(noPublished)
		}
		switch rel {
		case "last", "past", "previous":
			st := nearest(c.pub, "past", make)
			if st.hi.After(c.pub) {
				st = seasonOf(s, st.lo.Year()-1)
			}
			return st
		case "next", "coming":
			st := nearest(c.pub, "future", make)
			if !st.lo.After(c.pub) {
				st = seasonOf(s, st.lo.Year()+1)
			}
			return st
		}
		return nearest(c.pub, c.tense, make)
	}}
}

// quarter: the third quarter of 2025, Q3, the first half of the year, H1 2025.
func quarter(l *line, i int) node {
	j := i
	if l.is(j, "the") {
		j++
	}
	n, months := 0, 0
	w := l.at(j)
	switch {
	case len(w) == 2 && (w[0] == 'q' && w[1] >= '1' && w[1] <= '4' || w[0] == 'h' && w[1] >= '1' && w[1] <= '2') && l.capital(j):
		n = int(w[1] - '0')
		if months = 3; w[0] == 'h' {
			months = 6
		}
		j++
	default:
		x, m := en.ReadNumber(l.from(j))
		if m == 0 || !x.Ordinal || x.Value > 4 {
			if !l.is(j, "last", "final") || !l.is(j+1, "quarter", "half") || !l.is(j+2, "of") {
				return node{}
			}
			n, m = 4, 1
			if l.is(j+1, "half") {
				n = 2
			}
		} else {
			n = int(x.Value)
		}
		j += m
		if l.is(j, "-") {
			j++
		}
		switch {
		case l.is(j, "quarter"):
			months = 3
		case l.is(j, "half") && n <= 2:
			months = 6
		default:
			return node{}
		}
		j++
	}
	y, rel, end := yearAfter(l, j)
	if y == 0 && rel == 0 {
		if l.has(j, "of the year") {
			end = j + 3
		} else if months == 6 { // "the first half" is football
			if m := l.month(j + 1); l.is(j, "of") && m > 0 {
				return halfMonth(l, j+2, m, n)
			}
			return node{}
		} else if w == "quarter" {
			return node{}
		} else if !l.is(i, "the") && w[0] != 'q' && !l.is(i-1, "in", "for") {
			return node{}
		}
	}
	return node{end: end, kind: "date", year: y, at: func(c *context) stretch {
		if c.tense == "" { // figures are reported when they are known
			past := *c
			past.tense = "past"
			c = &past
		}
		return inYear(c, y, rel, func(y int) (stretch, bool) {
			m := 1 + (n-1)*months
			return stretch{lo: date(y, m, 1), hi: date(y, m+months, 1), gran: "quarter"}, true
		})
	}}
}

func halfMonth(l *line, i, m, n int) node {
	y, rel, end := yearAfter(l, i)
	return node{end: end, kind: "date", year: y, month: m, at: func(c *context) stretch {
		s := inYear(c, y, rel, func(y int) (stretch, bool) { return monthOf(y, m), true })
		if !s.known() {
			return s
		}
		half := s.lo.AddDate(0, 0, 15)
		if n == 1 {
			s.hi = half
		} else {
			s.lo = half
		}
		s.gran = "week"
		return s
	}}
}

// onWeekday is the day w as rel and the tense ask for it.
func onWeekday(c *context, w int, rel string) stretch {
	if rel == "following" || rel == "that" || rel == "previous" {
		base := c.ref.lo
		if !c.refDay {
			if base = c.pub; rel == "following" && c.told.known() && !c.told.lo.IsZero() {
				base = c.told.lo
			}
		}
		if base.IsZero() {
			return unknown(noPublished)
		}
		cur := int(base.Weekday())
		switch rel {
		case "following":
			return days(dayOf(base).AddDate(0, 0, (w-cur+6)%7+1), 1, "day")
		case "previous":
			return days(dayOf(base).AddDate(0, 0, -((cur-w+6)%7+1)), 1, "day")
		}
		return days(dayOf(base).AddDate(0, 0, -((cur-w+7)%7)), 1, "day")
	}
	if c.pub.IsZero() {
		return unknown(noPublished)
	}
	p, cur := c.pub, int(c.pub.Weekday())
	back, ahead := (cur-w+7)%7, (w-cur+7)%7
	n := 0
	switch rel {
	case "last", "past":
		n = -((cur-w+6)%7 + 1)
	case "coming":
		n = (w-cur+6)%7 + 1
	case "next":
		n = int(monday(p).AddDate(0, 0, 7+(w+6)%7).Sub(p) / day)
	case "lastweek":
		n = int(monday(p).AddDate(0, 0, -7+(w+6)%7).Sub(p) / day)
	case "thisweek":
		n = int(monday(p).AddDate(0, 0, (w+6)%7).Sub(p) / day)
	case "this":
		if n = ahead; c.tense == "past" {
			n = -back
		}
	default:
		switch c.tense {
		case "future":
			n = ahead
		default:
			n = -back
		}
	}
	return days(p.AddDate(0, 0, n), 1, "day")
}

// weekday: Friday, last Friday, this coming Friday, Friday next week, Friday week, a week on Friday.
func weekday(l *line, i int) node {
	j, rel := i, ""
	if l.is(j, "the") && l.is(j+1, "following", "previous", "next", "coming") && l.weekday(j+2) >= 0 {
		j++
	}
	switch {
	case l.is(j, "this") && l.is(j+1, "past", "coming"):
		rel = l.at(j + 1)
		j += 2
	case l.is(j, "last", "next", "this", "coming", "past", "following", "previous", "that"):
		if rel = l.at(j); rel == "next" && l.is(i, "the") {
			rel = "following"
		}
		j++
	case l.has(i, "a week on") || l.has(i, "a week from"):
		if w := l.weekday(i + 3); w >= 0 {
			return node{end: i + 4, kind: "date", at: func(c *context) stretch {
				s := onWeekday(c, w, "coming")
				return shift(s, 7)
			}}
		}
	}
	w := l.weekday(j)
	if w < 0 {
		return node{}
	}
	if rel == "that" && (l.tree != nil && (l.tree.Words[i].Tag == "IN" || l.tree.Words[i].Tag == "WDT") || l.is(j+1, "'s")) {
		return node{}
	}
	end, add := j+1, 0
	if rel == "" {
		k := end
		if l.is(k, "of", ",") {
			k++
		}
		switch {
		case l.is(k, "last", "next", "this") && l.is(k+1, "week"):
			rel = map[string]string{"last": "lastweek", "next": "next", "this": "thisweek"}[l.at(k)]
			end = k + 2
		case l.is(end, "week") && !l.is(end+1, "'s"):
			rel, add, end = "coming", 7, end+1
		}
	}
	return node{end: end, kind: "date", at: func(c *context) stretch { return shift(onWeekday(c, w, rel), add) }}
}

func shift(s stretch, n int) stretch {
	if s.known() && n != 0 {
		s.lo, s.hi = s.lo.AddDate(0, 0, n), s.hi.AddDate(0, 0, n)
	}
	return s
}

// today: today, yesterday, tomorrow, tonight, the day before yesterday.
func today(l *line, i int) node {
	n, end, part := 0, i+1, ""
	switch l.at(i) {
	case "today":
	case "yesterday":
		n = -1
	case "tomorrow":
		n = 1
	case "tonight", "tonite":
		part = "tonight"
	case "overnight":
		part = "overnight"
		if l.is(i+1, "from", "to", "into") {
			part = "overnight"
		}
	case "the":
		switch {
		case l.has(i, "the day before yesterday"):
			n, end = -2, i+4
		case l.has(i, "the day after tomorrow"):
			n, end = 2, i+4
		default:
			return node{}
		}
	default:
		return node{}
	}
	if l.capital(i) && i > 0 && (l.capital(i-1) && !l.is(i-1, "i") || l.is(i+1, "'s") && l.capital(i+2)) { // USA Today, Today's Headlines
		return node{}
	}
	if n == 0 && part == "" && l.is(end, "week") { // today week
		n, end = 7, end+1
	}
	kind := "date"
	if part != "" {
		kind = "time"
	}
	return node{end: end, kind: kind, deictic: true, at: func(c *context) stretch {
		if c.pub.IsZero() {
			return unknown(noPublished)
		}
		c.deictic = true
		d := c.pub.AddDate(0, 0, n)
		switch part {
		case "tonight":
			return stretch{lo: d.Add(17 * time.Hour), hi: d.Add(30 * time.Hour), gran: "part"}
		case "overnight":
			if c.tense == "future" {
				d = d.AddDate(0, 0, 1)
			}
			return stretch{lo: d.Add(-4 * time.Hour), hi: d.Add(8 * time.Hour), gran: "part"}
		}
		return days(d, 1, "day")
	}}
}

// relative: last week, next month, this year, this morning, last night, last October.
func relative(l *line, i int) node {
	if l.is(i, "the") && l.has(i+2, "before last") { // the week before last
		u, _ := l.cal.Unit(l.at(i + 1))
		if u == "day" || u == "" || u == "hour" || u == "minute" || u == "second" || u == "night" {
			return node{}
		}
		end := i + 4
		if l.at(end) == u {
			end++
		}
		return node{end: end, kind: "date", rank: 2, at: func(c *context) stretch {
			if c.pub.IsZero() {
				return unknown(noPublished)
			}
			s, _ := unitAt(u, c.pub, -2)
			return s
		}}
	}
	j := i
	the := l.is(j, "the")
	if the {
		j++
	}
	rel := l.at(j)
	switch rel {
	case "this", "last", "next", "previous", "current", "coming", "past", "following":
	default:
		return node{}
	}
	j++
	if rel == "this" && l.is(j, "past", "coming", "same", "very") {
		if rel = l.at(j); rel == "same" || rel == "very" {
			rel = "this"
		}
		j++
	}
	if rel == "following" || rel == "previous" {
		return node{} // sameDay
	}
	off := map[string]int{"this": 0, "current": 0, "last": -1, "past": -1, "next": 1, "coming": 1}[rel]
	if l.is(j, "morning", "afternoon", "evening", "night", "lunchtime") && !the && !l.is(i-1, "the") {
		part := l.at(j)
		if part == "night" && rel == "this" || rel == "next" {
			return node{}
		}
		return node{end: j + 1, kind: "time", deictic: true, at: func(c *context) stretch {
			if c.pub.IsZero() {
				return unknown(noPublished)
			}
			c.deictic = true
			p := c.cal().Parts[part]
			return hours(c.pub.AddDate(0, 0, off), p)
		}}
	}
	if m := l.month(j); m > 0 && !the {
		if _, n := l.day(j + 1); n > 0 && l.number(j+1) > 0 { // this Dec. 20 file photo
			return node{}
		}
		if y, _, e := yearAfter(l, j+1); y > 0 && e > j+1 {
			return node{}
		}
		return node{end: j + 1, kind: "date", month: m, at: func(c *context) stretch {
			if c.pub.IsZero() {
				return unknown(noPublished)
			}
			make := func(y int) (stretch, bool) { return monthOf(y, m), true }
			switch off {
			case -1:
				s := nearest(c.pub, "past", make)
				if s.hi.After(c.pub) {
					s = monthOf(s.lo.Year()-1, m)
				}
				return s
			case 1:
				s := nearest(c.pub, "future", make)
				if !s.lo.After(c.pub) {
					s = monthOf(s.lo.Year()+1, m)
				}
				return s
			}
			return monthOf(c.pub.Year(), m)
		}}
	}
	unit, _ := l.cal.Unit(l.at(j))
	switch unit {
	case "week", "month", "quarter", "year", "decade", "century", "fortnight", "weekend", "day":
	default:
		return node{}
	}
	if l.at(j) != unit || unit == "day" && rel != "this" || unit == "day" && l.is(j+1, "care") {
		return node{}
	}
	if rel == "this" && unit == "day" && !l.is(i-1, "on", "until", "to") {
		return node{}
	}
	end := j + 1
	return node{end: end, kind: "date", deictic: unit == "day", at: func(c *context) stretch {
		if c.pub.IsZero() {
			return unknown(noPublished)
		}
		if the && off == -1 && unit != "weekend" || rel == "past" && unit != "weekend" { // the past year runs up to now
			return rolling(c, unit, -1, -1)
		}
		if the && off == 1 && rel == "next" && unit != "weekend" && unit != "quarter" {
			return rolling(c, unit, 1, 1)
		}
		if unit == "weekend" {
			return weekendAt(c, rel)
		}
		s, _ := unitAt(unit, c.pub, off)
		return s
	}}
}

// cal gives the rules' closures the calendar's words.
func (c *context) cal() *en.Calendar { return en.Dates() }

func hours(d time.Time, p [2]int) stretch {
	s := stretch{lo: d.Add(time.Duration(p[0]) * time.Hour), hi: d.Add(time.Duration(p[1]) * time.Hour), gran: "part"}
	if p[0] == p[1] {
		s.hi, s.gran = s.lo.Add(time.Hour), "hour"
	}
	return s
}

func weekendAt(c *context, rel string) stretch {
	if c.pub.IsZero() {
		return unknown(noPublished)
	}
	this, _ := unitAt("weekend", c.pub, 0)
	switch rel {
	case "last", "previous":
		return shift(this, -7)
	case "past":
		if this.lo.After(c.pub) || this.hi.After(c.pub) {
			return shift(this, -7)
		}
		return this
	case "next":
		return shift(this, 7)
	case "coming":
		if !this.lo.After(c.pub) {
			return shift(this, 7)
		}
		return this
	}
	if c.tense == "past" && this.lo.After(c.pub) {
		return shift(this, -7)
	}
	return this
}

// weekend: at the weekend, over the weekend, the weekend of 18 October.
func weekend(l *line, i int) node {
	if !l.has(i, "the weekend") {
		return node{}
	}
	if l.is(i+2, "of") {
		for _, r := range []func(*line, int) node{monthDay, dayMonth} {
			if n := r(l, i+3); n.ok() {
				at := n.at
				n.at = func(c *context) stretch {
					s := at(c)
					if !s.known() {
						return s
					}
					w, _ := unitAt("weekend", s.lo, 0)
					return w
				}
				return n
			}
		}
	}
	if !l.is(i-1, "at", "over", "on", "during", "for", "by", "since", "before", "after", "until", "throughout") {
		return node{}
	}
	return node{end: i + 2, kind: "date", at: func(c *context) stretch { return weekendAt(c, "") }}
}

// sameDay: the same day, that week, the following month, the day before, the
// previous year: they hang on the last time told, else on publication.
func sameDay(l *line, i int) node {
	j, rel := i, ""
	switch {
	case l.is(i, "that"):
		rel = "same"
		j = i + 1
		if l.is(j, "same", "very") {
			j++
		}
	case l.is(i, "same") && l.is(i-1, "the") || l.is(i, "the") && l.is(i+1, "same", "very same"):
		rel = "same"
		j = i + 1 + b2i(l.is(i, "the"))
	case l.is(i, "the") && l.is(i+1, "following", "next", "previous", "preceding", "ensuing", "very"):
		rel = l.at(i + 1)
		j = i + 2
		if rel == "very" {
			if !l.is(j, "next", "same") {
				return node{}
			}
			rel = l.at(j)
			j++
		}
	case l.is(i, "the") && l.is(i+1, "day", "night", "week", "month", "year", "morning", "evening", "weekend") && l.is(i+2, "before", "after", "earlier", "prior"):
		unit := l.at(i + 1)
		off := 1
		if !l.is(i+2, "after") {
			off = -1
		}
		if l.is(i+2, "before", "after") && !l.ends(i+3) {
			return beforeAfter(l, i+3, unit, float64(off), i+3)
		}
		return node{end: i + 3, kind: "date", rank: 1, at: func(c *context) stretch { return besides(c, unit, off) }}
	case l.is(i, "next", "following") && l.is(i+1, "day"):
		rel, j = "following", i+1
	default:
		return node{}
	}
	if m := l.month(j); m > 0 && rel != "same" { // the following January
		return node{end: j + 1, kind: "date", rank: 1, month: m, at: func(c *context) stretch {
			base := c.told.lo
			if base.IsZero() {
				base = c.pub
			}
			if base.IsZero() {
				return unknown(noPublished)
			}
			y := base.Year()
			switch back := rel == "previous" || rel == "preceding"; {
			case back && int(base.Month()) <= m:
				y--
			case !back && int(base.Month()) >= m:
				y++
			}
			return monthOf(y, m)
		}}
	}
	unit := l.at(j)
	switch unit {
	case "day", "week", "month", "year", "weekend", "decade", "night", "morning", "evening", "afternoon":
	default:
		return node{}
	}
	if rel == "same" && l.is(i, "that") && l.tree != nil {
		if w := l.tree.Words[i]; w.Tag == "IN" || w.Tag == "WDT" {
			return node{}
		}
	}
	if rel == "same" && (l.is(j+1, "-") || l.is(j+1, "time")) {
		return node{}
	}
	off := 0
	switch rel {
	case "following", "next", "ensuing":
		off = 1
	case "previous", "preceding":
		off = -1
	}
	kind := "date"
	if unit == "night" || unit == "morning" || unit == "evening" || unit == "afternoon" {
		kind = "time"
	}
	if rel == "next" && (unit == "week" || unit == "month" || unit == "year" || unit == "weekend" || unit == "decade") {
		return node{} // relative
	}
	return node{end: j + 1, kind: kind, at: func(c *context) stretch { return besides(c, unit, off) }}
}

// besides is the unit that holds the last time told, moved by off.
func besides(c *context, unit string, off int) stretch {
	base := c.ref
	if unit == "year" || unit == "decade" || unit == "month" {
		base = c.told
		if c.year != 0 && unit != "month" {
			base = yearOf(c.year)
		}
	} else if !c.refDay {
		base = c.told
	}
	if base.lo.IsZero() {
		if c.pub.IsZero() {
			return unknown(noPublished)
		}
		base = days(c.pub, 1, "day")
		if off == 0 && unit != "day" && unit != "night" {
			return unknown(noDay)
		}
	}
	if p, ok := c.cal().Parts[unit]; ok {
		if base.gran != "day" && base.gran != "part" && base.gran != "hour" && base.gran != "minute" {
			return unknown(noDay)
		}
		return hours(dayOf(base.lo).AddDate(0, 0, off), p)
	}
	if unit == "day" && (base.gran == "month" || base.gran == "year" || base.gran == "decade" || base.gran == "season" || base.gran == "quarter") {
		return unknown(noDay)
	}
	if (unit == "week" || unit == "weekend") && (base.gran == "year" || base.gran == "decade" || base.gran == "month") {
		return unknown(noDay)
	}
	s, _ := unitAt(unit, base.lo, off)
	return s
}

// ends reports whether nothing that an expression could hang on follows at i.
func (l *line) ends(i int) bool {
	w := l.at(i)
	return w == "" || !(w[0] >= 'a' && w[0] <= 'z' || w[0] >= '0' && w[0] <= '9') || l.is(i, "and", "but", "when", "that", "by", "at", "in", "for", "with", "to", "after", "before", "as", "on", "because", "while", "from", "who", "which", "or", "near", "was", "is", "had", "has")
}

// beforeAfter: two days before Christmas; a week after 16 October; "the day
// after the vote" stays open: the calendar does not know the vote.
func beforeAfter(l *line, i int, unit string, n float64, end int) node {
	m := dayAt(l, i)
	if !m.ok() || m.kind == "duration" {
		return node{end: end, kind: "date", at: fixed(unknown(noEvent))}
	}
	at := m.at
	return node{end: m.end, kind: "date", at: func(c *context) stretch {
		s := at(c)
		if s.lo.IsZero() {
			return s
		}
		t := step(s.lo, unit, n)
		if unit == "hour" || unit == "minute" {
			return unknown(noEvent)
		}
		return days(dayOf(t), 1, "day")
	}}
}

func dayInMonth(c *context, d int) stretch {
	base := c.pub
	if c.refDay && (base.IsZero() || c.year != 0 && c.year != base.Year()) {
		base = c.ref.lo
	}
	if base.IsZero() {
		return unknown(noPublished)
	}
	y, m := base.Year(), int(base.Month())
	for _, k := range []int{0, -1, 1, -2, 2} {
		if c.tense == "future" {
			k = -k
		}
		first := date(y, m+k, 1)
		if !real(first.Year(), int(first.Month()), d) {
			continue
		}
		t := first.AddDate(0, 0, d-1)
		if c.tense == "future" && t.Before(base) || c.tense != "future" && t.After(base) {
			continue
		}
		return days(t, 1, "day")
	}
	return unknown(noDay)
}

// ordinalAlone: on the 16th, until the twenty-first.
func ordinalAlone(l *line, i int) node {
	if !l.is(i, "the") || !l.is(i-1, "on", "until", "by", "since", "before", "after", "from", "till", "of") {
		return node{}
	}
	d, n := l.ordinalDay(i + 1)
	if n == 0 || l.at(i + 1)[0] > '9' && !l.is(i-1, "on", "until") || l.noun(i+1+n) || l.is(i-1, "of") {
		return node{}
	}
	return node{end: i + 1 + n, kind: "date", at: func(c *context) stretch { return dayInMonth(c, d) }}
}

// nthOf: the first week of October, the last day of the year, the second
// Tuesday of November, the first three months of 2025.
func nthOf(l *line, i int) node {
	j := i
	if l.is(j, "the") {
		j++
	}
	n, k := 0, 0
	if l.is(j, "last", "final") {
		n, k = -1, 1
	} else if x, m := en.ReadNumber(l.from(j)); m > 0 && x.Ordinal && x.Value < 60 {
		n, k = int(x.Value), m
	} else {
		return node{}
	}
	j += k
	count := 1
	if x, m := en.ReadNumber(l.from(j)); m > 0 && !x.Ordinal && x.Min == x.Max && x.Value == math.Trunc(x.Value) && (n == 1 || n == -1) {
		count = int(x.Value)
		j += m
	} else if l.is(j, "few") {
		count = 3
		j++
	}
	wd := l.weekday(j)
	unit, _ := l.cal.Unit(l.at(j))
	if wd < 0 && unit != "day" && unit != "week" && unit != "weekend" && unit != "month" || !l.is(j+1, "of", "in") {
		return node{}
	}
	var whole node
	e := j + 2
	switch {
	case l.is(e, "the") && l.is(e+1, "month", "year", "week", "decade"):
		u := l.at(e + 1)
		whole = node{end: e + 2, at: func(c *context) stretch { return theUnit(c, u) }}
	default:
		whole = dayAt(l, e)
	}
	if !whole.ok() || l.is(j+1, "in") && whole.year == 0 && whole.month == 0 {
		return node{}
	}
	at := whole.at
	return node{end: whole.end, kind: "date", rank: 1, year: whole.year, month: whole.month, at: func(c *context) stretch {
		s := at(c)
		if s.lo.IsZero() || s.hi.IsZero() {
			return s
		}
		return nth(s, wd, unit, n, count)
	}}
}

// nth is the nth unit or weekday of s, counted from the end when n is -1.
func nth(s stretch, wd int, unit string, n, count int) stretch {
	if wd >= 0 {
		if n < 0 {
			t := s.hi.AddDate(0, 0, -1)
			return days(t.AddDate(0, 0, -((int(t.Weekday())-wd+7)%7)), 1, "day")
		}
		return days(s.lo.AddDate(0, 0, (wd-int(s.lo.Weekday())+7)%7+7*(n-1)), 1, "day")
	}
	switch unit {
	case "day":
		if n < 0 {
			return days(s.hi.AddDate(0, 0, -count), count, "day")
		}
		return days(s.lo.AddDate(0, 0, n-1), count, "day")
	case "week":
		if n < 0 {
			return days(s.hi.AddDate(0, 0, -7*count), 7*count, "week")
		}
		return days(s.lo.AddDate(0, 0, 7*(n-1)), 7*count, "week")
	case "weekend":
		sat := s.lo.AddDate(0, 0, (6-int(s.lo.Weekday())+7)%7+7*(n-1))
		if n < 0 {
			t := s.hi.AddDate(0, 0, -1)
			sat = t.AddDate(0, 0, -(int(t.Weekday())+1)%7)
		}
		return days(sat, 2, "day")
	}
	if n < 0 {
		lo := addMonths(s.hi, -count)
		return stretch{lo: lo, hi: s.hi, gran: "month"}
	}
	lo := addMonths(s.lo, n-1)
	return stretch{lo: lo, hi: addMonths(lo, count), gran: "month"}
}

// theUnit is "the month", "the year": the one of publication.
func theUnit(c *context, unit string) stretch {
	base := c.pub
	if c.year != 0 && unit == "year" {
		return yearOf(c.year)
	}
	if base.IsZero() {
		return unknown(noPublished)
	}
	s, _ := unitAt(unit, base, 0)
	return s
}

// yearEnd: year-end, the year end.
func yearEnd(l *line, i int) node {
	j := i
	if l.is(j, "the") {
		j++
	}
	if !l.is(j, "year", "month") {
		return node{}
	}
	unit, k := l.at(j), j+1
	if l.is(k, "-") || l.is(k, "'s") {
		k++
	}
	if !l.is(k, "end") || !l.is(i-1, "by", "before", "at", "until", "since", "after", "for") {
		return node{}
	}
	return node{end: k + 1, kind: "date", at: func(c *context) stretch { return slice(theUnit(c, unit), "end", c) }}
}

// festive: Christmas, Easter Monday 2025, last Thanksgiving.
func festive(l *line, i int) node {
	j, rel := i, ""
	if l.is(j, "last", "next", "this") {
		rel = l.at(j)
		j++
	}
	h, n := l.cal.Holiday(l.from(j))
	if n == 0 || !l.capital(j) {
		return node{}
	}
	if l.is(j+n, "party", "tree", "trees", "card", "cards", "carol", "carols", "present", "presents", "market", "markets", "dinner", "lights", "island", "shopping", "parade", "concert", "song", "songs", "costume", "costumes", "attack", "rising", "egg", "eggs", "story", "message", "special", "address", "island's") && n == 1 {
		return node{}
	}
	end := j + n
	if l.is(end, "weekend") {
		end++
	}
	y, yrel, end := yearAfter(l, end)
	return node{end: end, kind: "date", year: y, at: func(c *context) stretch {
		make := func(y int) (stretch, bool) { return holidayOf(h, y), true }
		if rel == "" || y != 0 || c.pub.IsZero() {
			return inYear(c, y, yrel, make)
		}
		switch rel {
		case "last":
			s := nearest(c.pub, "past", make)
			if s.hi.After(c.pub) {
				s, _ = make(s.lo.Year() - 1)
			}
			return s
		case "next":
			s := nearest(c.pub, "future", make)
			if !s.lo.After(c.pub) {
				s, _ = make(s.lo.Year() + 1)
			}
			return s
		}
		return holidayOf(h, c.pub.Year())
	}}
}

// vague: recently, soon, in the coming days, now, so far.
func vague(l *line, i int) node {
	v, n := l.cal.Vague(l.from(i))
	if n == 0 {
		return node{}
	}
	if l.is(i, "now") && (l.is(i+1, "-") || l.is(i-1, "right", "by", "until", "from")) || l.is(i, "shortly") && l.is(i+1, "before", "after") || l.is(i, "soon") && (l.is(i+1, "after", "as") || l.is(i-1, "as", "how")) {
		return node{}
	}
	return node{end: i + n, kind: "date", rank: -1, at: func(c *context) stretch {
		if c.pub.IsZero() {
			return unknown(noPublished)
		}
		if v.Before < 0 { // so far: up to publication
			return stretch{hi: c.pub.AddDate(0, 0, 1), gran: "day", mod: "until"}
		}
		s := stretch{lo: c.pub.AddDate(0, 0, -v.Before), hi: c.pub.AddDate(0, 0, v.After+1), gran: "vague"}
		if v.Before == 0 && v.After == 0 {
			s.gran = "day"
			s.mod = "approx"
		}
		return s
	}}
}

// dayAt is the longest day that a rule reads at i.
func dayAt(l *line, i int) node { return l.days.read(l, i, longestDay) }

func longestDay(l *line, i int) node {
	var best node
	if i >= len(l.toks) {
		return best
	}
	for _, r := range dayRules() {
		n := r.read(l, i)
		if n.ok() && (n.end > best.end || n.end == best.end && n.rank > best.rank) {
			best = n
		}
	}
	return best
}
