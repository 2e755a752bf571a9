package when

import (
	"math"
	"strconv"
	"strings"
	"time"
)

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
	if tense == "future" {
		switch c.frame {
		case "present": // what is due has not come yet, however close its last day lies
			tense = "ahead"
		case "past": // what was due may have come
			tense = "near"
		}
	}
	return nearest(c.pub, tense, make)
}

// nearest is the one that the tense asks for: past, the last that began before
// the day after publication; future and ahead, the first that has not ended;
// otherwise the one whose middle is closest, with a bent for the past unless it
// asks for what is near.
func nearest(pub time.Time, tense string, make func(y int) (stretch, bool)) stretch {
	best, dist := unknown("no such day"), time.Duration(math.MaxInt64)
	closest, close := best, dist
	for y := pub.Year() - 1; y <= pub.Year()+1; y++ {
		s, ok := make(y)
		if !ok {
			continue
		}
		mid := s.lo.Add(s.hi.Sub(s.lo) / 2)
		d := mid.Sub(pub)
		switch {
		case d < 0:
			d = -d
		case tense == "": // news looks back
			d *= 3
		}
		if s.lo.Before(pub) && s.hi.After(pub) {
			d = 0
		}
		if d < close {
			closest, close = s, d
		}
		if tense == "past" && s.lo.After(pub.AddDate(0, 0, 1)) || (tense == "future" || tense == "ahead") && !s.hi.After(pub) {
			continue
		}
		if d < dist {
			best, dist = s, d
		}
	}
	if tense == "future" && dist > 300*day && close < 45*day {
		return closest // what can happen at every New Year, told in January
	}
	return best
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
	if end < len(l.toks) && l.toks[end-1].End == l.toks[end].Start && l.at(end) != "" && 'a' <= l.at(end)[0] && l.at(end)[0] <= 'z' {
		return node{} // "a Long March 4C rocket"
	}
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

// monthContext reports whether w before a bare month shows it to be one.
func monthContext(w string) bool {
	switch w {
	case "in", "of", "since", "by", "until", "till", "from", "to", "between", "and", "during", "last", "next", "this", "early", "late", "mid", "through", "before",
		"after", "every", "each", "for", "around", "or", "throughout", "-", "past", "coming", "previous", "following":
		return true
	}
	return false
}

// nameMonth reports whether a month is a name or another word as well.
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
		context := monthContext(l.at(i - 1))
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
