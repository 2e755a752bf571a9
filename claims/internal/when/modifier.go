package when

import (
	"strings"
	"time"
)

// A prefix is words before a time that change its bounds.
type prefix struct {
	words string
	mod   string
	dated bool // only before a date of the calendar, for words with other uses
}

// prefixes, longest first within one beginning.
var prefixes = []prefix{
	{"no later than", "by", false},
	{"not later than", "by", false},
	{"by no later than", "by", false},
	{"by as early as", "asearly", false},
	{"as early as", "asearly", false},
	{"as soon as", "asearly", false},
	{"as late as", "aslate", false},
	{"as recently as", "aslate", false},
	{"as far back as", "asearly", false},
	{"on or about", "approx", false},
	{"on or around", "approx", false},
	{"on or before", "by", false},
	{"on or after", "after-incl", false},
	{"not before", "after-incl", false},
	{"no earlier than", "after-incl", false},
	{"no sooner than", "after-incl", false},
	{"prior to", "before", true},
	{"ahead of", "before", true},
	{"up until", "until", false},
	{"up to", "until", true},
	{"ever since", "since", false},
	{"starting on", "from", false},
	{"starting from", "from", false},
	{"starting in", "from", false},
	{"starting", "from", true},
	{"beginning on", "from", false},
	{"beginning in", "from", false},
	{"beginning", "from", true},
	{"as of", "asof", false},
	{"as from", "from", false},
	{"from", "from", true},
	{"by", "by", true},
	{"before", "before", true},
	{"pre-", "before", true},
	{"after", "after", true},
	{"following", "after", true},
	{"since", "since", true},
	{"until", "until", true},
	{"till", "until", true},
	{"through", "until", true},
	{"to", "until", true},
	{"around", "approx", true},
	{"about", "approx", true},
	{"circa", "approx", true},
	{"c.", "approx", true},
	{"ca.", "approx", true},
	{"approximately", "approx", true},
	{"roughly", "approx", true},
	{"shortly before", "before", true},
	{"just before", "justbefore", true},
	{"shortly after", "justafter", true},
	{"just after", "justafter", true},
	{"soon after", "justafter", true},
	{"not until", "after-incl", false},
}

// plain are prepositions that only join a time to its verb; they belong to its words.
func plainPrep(w string) bool {
	switch w {
	case "on", "in", "at", "during", "over", "throughout", "for":
		return true
	}
	return false
}

// moment reads a time with the words before it: "early on Tuesday", "by the end
// of the month", "since the beginning of 2025", "late October".
func moment(l *line, i int) node { return l.moments.read(l, i, readMoment) }

func readMoment(l *line, i int) node {
	if i >= len(l.toks) {
		return node{}
	}
	for _, p := range prefixes {
		if w := l.at(i); w == "" || w[0] != p.words[0] || !l.has(i, p.words) {
			continue
		}
		n := len(strings.Fields(p.words))
		if p.words == "to" && !l.is(i-1, "up") || p.words == "following" && l.is(i-1, "the") {
			continue
		}
		inner := moment(l, i+n)
		if inner.kind == "duration" || inner.kind == "age" || inner.kind == "set" || !inner.ok() {
			break
		}
		if l.is(inner.end, "'s") && (p.mod == "after" || p.mod == "before" || p.mod == "since" || p.mod == "until" || p.mod == "justafter" || p.mod == "justbefore") {
			break // after Thursday's meeting: the meeting was on Thursday
		}
		if p.words == "about" && inner.kind == "date" && inner.unit == "" && inner.year > 0 && inner.month == 0 && !l.is(i-1, "in", "from", "since", "(") { // "a film about 1968"
			break
		}
		return bounded(inner, p.mod)
	}
	if plainPrep(l.at(i)) && l.is(i+1, "on", "in", "at") { // "sworn in on 20 January"
		return node{}
	}
	if plainPrep(l.at(i)) {
		if n := within(l, i); n.ok() {
			return tail(l, n)
		}
		if n := vague(l, i); n.ok() {
			return n
		}
		if l.is(i, "for") {
			return forDate(l, i)
		}
		n := moment(l, i+1)
		if l.is(i, "over") && n.ok() && n.kind != "date" {
			return node{}
		}
		if n.kind == "duration" || n.kind == "age" || l.is(n.end, "'s", "'") { // during yesterday's talks
			return node{}
		}
		return n
	}
	if n := edge(l, i); n.ok() {
		return tail(l, n)
	}
	return tail(l, timeOfDay(l, i))
}

// forDate: "for Friday", "for next week" are dates, "for two days" is not.
func forDate(l *line, i int) node {
	n := timeOfDay(l, i+1)
	if n.ok() && n.kind == "date" && !l.is(i+1, "the") && n.unit == "" {
		return n
	}
	if l.is(i+1, "the") {
		if m := pastComing(l, i+1); m.ok() {
			return m
		}
	}
	return node{}
}

// edge reads a part of a longer time: "early October", "earlier this week",
// "mid-2025", "the end of the month", "later on Friday", "late on Tuesday".
func edge(l *line, i int) node {
	j := i
	if l.is(j, "the") {
		j++
	}
	if l.has(i, "the end of the day") && l.is(i-1, "at") && l.is(i+5, ",") { // after all
		return node{}
	}
	w := l.at(j)
	switch w {
	case "very":
		if l.is(j+1, "beginning", "end", "start", "early", "late") {
			j++
			w = l.at(j)
		}
	case "sometime", "some":
		if w == "some" && !l.is(j+1, "time") {
			return node{}
		}
		j++
		if w == "some" {
			j++
		}
		return moment(l, j)
	case "only", "just":
		if l.weekday(j+1) >= 0 || l.is(j+1, "yesterday", "today", "last") {
			return timeOfDay(l, j+1)
		}
		return node{}
	}
	switch w {
	case "beginning", "start", "end", "middle", "close", "turn", "outset", "midpoint", "latter", "rest", "remainder", "second", "back", "tail", "run-up":
		part := map[string]string{"beginning": "start", "start": "start", "outset": "start", "turn": "start", "end": "end", "close": "end", "middle": "mid", "midpoint": "mid", "rest": "rest", "remainder": "rest", "latter": "end"}[w]
		k := j + 1
		if w == "latter" {
			if !l.is(k, "part", "half") {
				return node{}
			}
			k++
		}
		if part == "" || !l.is(k, "of") {
			return node{}
		}
		k++
		n := timeOfDay(l, k)
		u := ""
		if l.is(k, "the", "this", "next", "last") {
			u, _ = l.cal.Unit(l.at(k + 1))
		}
		if l.is(k, "the") && l.is(k+1, "day", "week", "month", "year", "quarter", "decade", "century", "weekend") && (!n.ok() || n.end == k+2) {
			n = node{end: k + 2, kind: "date", at: func(c *context) stretch { return theUnit(c, u) }}
		}
		if !n.ok() || n.kind != "date" && n.kind != "time" {
			return node{}
		}
		at := n.at
		n.at = func(c *context) stretch { return slice(at(c), part, c) }
		n.rank = 1
		return n
	case "early", "late", "mid", "earlier", "later", "mid-way", "midway":
		k := j + 1
		if l.is(k, "-") {
			k++
		}
		for l.is(k, "on", "in", "the", "that", "this") && k < j+4 {
			if l.is(k, "that", "this") || l.is(k, "the") && !l.is(k+1, "day", "week", "month", "year", "morning", "evening", "afternoon", "night") {
				break
			}
			if l.is(k, "the") {
				if p, ok := l.cal.Parts[l.at(k+1)]; ok && (w == "early" || w == "late" || w == "later" || w == "earlier") {
					return node{end: k + 2, kind: "time", rank: -1, at: func(c *context) stretch {
						if !c.refDay {
							return unknown(noDay)
						}
						return hours(dayOf(c.ref.lo), p)
					}}
				}
				u := l.at(k + 1)
				return node{end: k + 2, kind: "date", rank: -1, at: func(c *context) stretch {
					s := besides(c, u, 0)
					return slice(s, w, c)
				}}
			}
			k++
		}
		n := timeOfDay(l, k)
		if !n.ok() || n.kind == "set" || n.kind == "duration" || (l.is(k, "in") || l.is(k, "to")) && n.unit != "" {
			return node{}
		}
		if l.is(j, "later", "earlier") && n.unit != "" {
			return node{}
		}
		at := n.at
		n.at = func(c *context) stretch { return slice(at(c), w, c) }
		n.rank = 1
		return n
	}
	return node{}
}

// middle is the middle third of s.
func middle(s stretch) stretch { return slice(s, "mid", nil) }

// slice is a part of s. The parts overlap a little where usage does: a third
// each for early, mid and late, of a day the hours to ten and from eighteen.
func slice(s stretch, part string, c *context) stretch {
	if s.lo.IsZero() || s.hi.IsZero() {
		return s
	}
	first, second := thirds(s)
	switch part {
	case "early":
		switch s.gran {
		case "day":
			return stretch{lo: s.lo, hi: s.lo.Add(10 * time.Hour), gran: "part", mod: "early"}
		case "part", "hour", "minute":
			s.mod = "early"
			return s
		}
		s.hi, s.mod = first, "early"
	case "late":
		switch s.gran {
		case "day":
			return stretch{lo: s.lo.Add(17 * time.Hour), hi: s.hi, gran: "part", mod: "late"}
		case "part", "hour", "minute":
			s.mod = "late"
			return s
		}
		s.lo, s.mod = second, "late"
	case "mid", "mid-way", "midway":
		if s.gran == "day" || s.gran == "part" {
			s.mod = "mid"
			return s
		}
		s.lo, s.hi, s.mod = first, second, "mid"
	case "earlier":
		if c != nil && !c.pub.IsZero() && !s.lo.After(c.pub) && s.hi.After(c.pub) {
			s.hi = c.pub.AddDate(0, 0, 1)
		}
		s.mod = "early"
	case "later":
		if c != nil && !c.pub.IsZero() && !s.lo.After(c.pub) && s.hi.After(c.pub) && s.gran != "day" {
			s.lo = c.pub
		}
		s.mod = "late"
	case "rest":
		if c != nil && !c.pub.IsZero() && s.lo.Before(c.pub) && s.hi.After(c.pub) {
			s.lo = c.pub
		}
	case "start":
		if s.gran != "day" && s.gran != "part" {
			s.hi = edgeOf(s.lo, first)
		}
		s.mod = "start"
	case "end":
		if s.gran != "day" && s.gran != "part" {
			s.lo = edgeOf(s.hi, second)
		}
		s.mod = "end"
	}
	return s
}

// thirds are where the first and the second third of s end, on round dates:
// April and August of a year, the fourth and seventh year of a decade.
func thirds(s stretch) (first, second time.Time) {
	switch s.gran {
	case "year":
		return addMonths(s.lo, 4), addMonths(s.lo, 8)
	case "decade":
		return addMonths(s.lo, 4*12), addMonths(s.lo, 6*12)
	case "century":
		return addMonths(s.lo, 33*12), addMonths(s.lo, 67*12)
	case "quarter", "season":
		return addMonths(s.lo, 1), addMonths(s.lo, 2)
	}
	third := s.hi.Sub(s.lo) / 3
	return roundDay(s.lo.Add(third)), roundDay(s.hi.Add(-third))
}

// edgeOf is halfway from an end of a stretch to the third next to it.
func edgeOf(end, third time.Time) time.Time { return roundDay(end.Add(third.Sub(end) / 2)) }

func roundDay(t time.Time) time.Time { return dayOf(t.Add(12 * time.Hour)) }

// bounded is n under a bounding word.
func bounded(n node, mod string) node {
	at := n.at
	n.at = func(c *context) stretch {
		s := at(c)
		if !s.known() {
			return s
		}
		return bound(s, mod, c)
	}
	return n
}

func bound(s stretch, mod string, c *context) stretch {
	tomorrow := time.Time{}
	if !c.pub.IsZero() {
		tomorrow = c.pub.AddDate(0, 0, 1)
	}
	ahead := !c.pub.IsZero() && s.hi.After(tomorrow)
	switch mod {
	case "approx":
		s.mod = "approx"
	case "asearly": // the first it could be
		s.mod = "or-later"
	case "aslate": // the last it could have been
		s.mod = "until"
	case "by":
		if s.gran == "hour" || s.gran == "minute" {
			s.hi = s.lo
		}
		if s.mod == "start" { // by the start of: when it begins
			s.hi = s.lo.AddDate(0, 0, 1)
		}
		s.lo, s.mod = time.Time{}, "by"
		if ahead {
			s.lo = c.pub
		}
	case "until":
		if s.gran == "hour" || s.gran == "minute" {
			s.hi = s.lo
		}
		s.lo, s.mod = time.Time{}, "until"
		if ahead {
			s.lo = c.pub
		}
	case "before":
		s.hi, s.lo, s.mod = s.lo, time.Time{}, "before"
	case "justbefore":
		s.hi, s.mod = s.lo, "before"
		if s.gran == "hour" || s.gran == "minute" {
			s.lo = s.lo.Add(-time.Hour)
		} else {
			s.lo = s.lo.AddDate(0, 0, -7)
		}
	case "justafter":
		t := s.hi
		if s.gran == "hour" || s.gran == "minute" {
			t = s.lo
			s.hi = t.Add(time.Hour)
		} else {
			s.hi = t.AddDate(0, 0, 7)
		}
		s.lo, s.mod = t, "after"
	case "after":
		if s.gran == "hour" || s.gran == "minute" {
			s.hi = s.lo
		}
		s.lo, s.hi, s.mod = s.hi, time.Time{}, "after"
	case "after-incl":
		s.hi, s.mod = time.Time{}, "or-later"
	case "since":
		s.hi, s.mod = time.Time{}, "since"
		if !tomorrow.IsZero() && !s.lo.After(c.pub) {
			s.hi = tomorrow
		}
	case "from":
		s.mod = "since"
		s.hi = time.Time{}
	case "asof":
	}
	return s
}

// tail reads what loosens a time after it: "or later", "at the latest", "onwards".
func tail(l *line, n node) node {
	if !n.ok() || n.kind == "duration" {
		return n
	}
	for _, t := range []struct{ words, mod string }{
		{"or later", "after-incl"}, {"or a little later", "after-incl"}, {"at the earliest", "after-incl"}, {"onwards", "from"}, {"onward", "from"},
		{"or earlier", "by"}, {"at the latest", "by"}, {"or so", "approx"}, {"or thereabouts", "approx"},
	} {
		if l.has(n.end, t.words) {
			n = bounded(n, t.mod)
			n.end += len(strings.Fields(t.words))
			return n
		}
	}
	return n
}

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
