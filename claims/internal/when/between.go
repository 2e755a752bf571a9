package when

import "time"

// between reads a range: "from 3 to 5 May", "between 1990 and 1995", "May 3 -
// June 5", "Monday to Friday", "9-11 a.m.", "2010-12".
func between(l *line, i int) node {
	j, joins := i, []string{"-", "to", "through", "until", "till"}
	led := false
	switch {
	case l.is(i, "from"):
		j, led = i+1, true
	case l.is(i, "between"):
		j, joins, led = i+1, []string{"and"}, true
	case l.is(i, "in", "during", "on", "at"):
		j = i + 1
		if n := within(l, i); n.ok() {
			return node{}
		}
	}
	if led {
		if n := timeOfDay(l, j); n.several { // from 3 to 5 May
			n.rank = 2
			return n
		}
	}
	a := rangeEnd(l, j)
	k := j + 1
	if a.ok() {
		k = a.end
	}
	if l.is(k, ",") && led {
		k++
	}
	if !l.is(k, joins...) {
		return node{}
	}
	if l.is(k, "to", "until", "till") && !led && a.ok() && a.deictic {
		return node{}
	}
	m := k + 1
	if l.is(k, "and") && l.is(m, "the") {
		m++
	}
	b := rangeEnd(l, m)
	if a.ok() && a.year > 0 && a.month == 0 && !led || a.ok() && a.year > 0 && a.month == 0 {
		if y := l.number(m); y >= 0 && len(l.form(m)) == 2 && l.is(k, "-") && y == (a.year+1)%100 || y >= 0 && len(l.form(m)) == 2 && l.is(k, "-") && y > a.year%100 && l.toks[k].End == l.toks[m].Start {
			full := a.year/100*100 + y
			if y < a.year%100 {
				full += 100
			}
			b = yearNode(full, m+1)
		}
	}
	if !a.ok() && b.ok() {
		a = halfRange(l, j, k, b)
	}
	if !a.ok() || !b.ok() {
		return node{}
	}
	if !led && l.is(k, "to") && a.kind != b.kind {
		return node{}
	}
	at, bt := a.at, b.at
	return node{end: b.end, kind: b.kind, rank: 2, year: b.year, deictic: a.deictic && b.deictic, at: func(c *context) stretch {
		end := bt(c)
		c2 := *c
		if b.month > 0 && b.year == 0 && end.known() && a.year == 0 && !c.pub.IsZero() {
			// both ends in one year, the first not after the second
			c2.year = 0
		}
		start := at(&c2)
		if a.month > 0 && a.year == 0 && end.known() && start.known() {
			for y := end.hi.AddDate(0, 0, -1).Year(); y >= end.hi.Year()-1; y-- {
				c2.year, c2.tense = y, "past"
				if s := at(&c2); s.known() && !s.lo.After(end.lo) {
					start = s
					break
				}
			}
		}
		if a.kind == "time" && b.kind == "time" { // one of them names the day for both
			switch {
			case !start.known() && end.known():
				c2.ref, c2.refDay = end, true
				start = at(&c2)
			case start.known() && !end.known():
				c2.ref, c2.refDay = start, true
				end = bt(&c2)
			}
		}
		if start.lo.IsZero() || end.hi.IsZero() {
			if start.known() && !end.known() {
				return end
			}
			return start
		}
		if b.kind == "time" && end.gran != "part" { // "from 3 p.m. to 5 p.m." ends at five
			end.hi = end.lo
			for !end.hi.After(start.lo) && end.hi.After(start.lo.Add(-day)) {
				end.hi = end.hi.Add(day)
			}
		}
		for b.kind == "date" && !end.hi.After(start.lo) && end.gran == "day" && start.lo.Sub(end.lo) < 7*day { // Friday to Monday
			end.hi = end.hi.AddDate(0, 0, 7)
		}
		if !end.hi.After(start.lo) {
			return unknown("ends before it starts")
		}
		gran := start.gran
		if end.gran != "" && end.hi.Sub(end.lo) < start.hi.Sub(start.lo) {
			gran = end.gran
		}
		s := stretch{lo: start.lo, hi: end.hi, gran: gran, zone: end.zone}
		if start.mod == "approx" || end.mod == "approx" {
			s.mod = "approx"
		}
		return s
	}}
}

// rangeEnd reads one end of a range.
func rangeEnd(l *line, i int) node {
	if l.is(i, "late", "early", "mid", "mid-", "the") {
		if n := edge(l, i); n.ok() {
			return n
		}
	}
	if l.is(i, "about", "around") {
		i++
	}
	n := timeOfDay(l, i)
	if m := l.month(i); !n.ok() && m > 0 && !l.is(i, "may", "march") || !n.ok() && m > 0 && (l.month(i+2) > 0 || l.month(i-2) > 0) {
		return node{end: i + 1, kind: "date", month: m, at: func(c *context) stretch {
			return inYear(c, 0, 0, func(y int) (stretch, bool) { return monthOf(y, m), true })
		}}
	}
	if n.kind == "duration" || n.kind == "set" || n.kind == "age" || n.unit != "" {
		return node{}
	}
	return n
}

// halfRange reads the first end when it borrows from the second: "3" of "3 to
// 5 May", "9" of "9-11 a.m.".
func halfRange(l *line, j, k int, b node) node {
	if d, n := l.day(j); n > 0 && j+n == k && b.month > 0 {
		m := b.month
		return node{end: k, kind: "date", month: m, year: b.year, at: func(c *context) stretch {
			s := b.at(c)
			if !s.known() {
				return s
			}
			if y := s.lo.Year(); real(y, m, d) {
				return days(date(y, m, d), 1, "day")
			}
			return unknown("no such day")
		}}
	}
	if h := l.number(j); h >= 1 && h <= 12 && k == j+1 && b.kind == "time" {
		return node{end: k, kind: "time", at: func(c *context) stretch {
			s := b.at(c)
			if !s.known() || s.gran == "part" {
				return unknown(noDay)
			}
			at := h % 12
			if s.lo.Hour() > 12 && at+12 <= s.lo.Hour() {
				at += 12
			}
			lo := dayOf(s.lo).Add(time.Duration(at) * time.Hour)
			return stretch{lo: lo, hi: lo.Add(time.Hour), gran: "hour", zone: s.zone}
		}}
	}
	return node{}
}
