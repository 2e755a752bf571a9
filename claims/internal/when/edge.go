package when

import "time"

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
