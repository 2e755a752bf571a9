package when

import (
	"time"
)

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
