package when

import (
	"math"
	"time"

	"claimdiff/claims/internal/lang/en"
)

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

// vague: recently, soon, in the coming days, now, so far.
func vague(l *line, i int) node {
	v, n := l.cal.Vague(l.from(i))
	if n == 0 {
		return node{}
	}
	if l.is(i, "of") && l.is(i+2, "-", "night", "evening") { // "the butt of late-night jokes"
		return node{}
	}
	if l.is(i, "to") && l.is(i-1, "up") || l.is(i, "now") && (l.is(i+1, "-") || l.is(i-1, "right", "by", "until", "from")) || l.is(i, "shortly") && l.is(i+1, "before", "after") || l.is(i, "soon") && (l.is(i+1, "after", "as") || l.is(i-1, "as", "how")) {
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
