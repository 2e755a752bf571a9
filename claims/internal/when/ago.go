package when

import (
	"math"
	"time"
)

// ago: two weeks ago, three days earlier, a year later, ten minutes from now,
// two days before Christmas.
func ago(l *line, i int) node {
	d := lengthAt(l, i)
	if d.end == 0 {
		k := i
		if l.is(k, "many") {
			k++
		}
		if l.is(k, "years", "weeks", "months", "days", "decades", "hours", "minutes", "moments", "centuries") && (l.is(k+1, "ago", "later", "earlier") || l.has(k+1, "from now")) {
			u, s := l.cal.Unit(l.at(k))
			d = length{end: k + 1, from: 2, to: 12, unit: u, value: 5, approx: true, secs: [2]float64{2 * s, 12 * s}}
			if u == "" {
				d.unit = "minute"
			}
		} else {
			return node{}
		}
	}
	j := d.end
	sign, ref := 0.0, false
	switch {
	case l.is(j, "ago"):
		sign = -1
		j++
		if l.is(j, "today") {
			j++
		}
	case l.is(j, "back") && l.ends(j+1) && !l.is(j+1, "to", "in", "from", "at"):
		sign = -1
		j++
	case l.has(j, "from now"), l.has(j, "from today"):
		sign = 1
		j += 2
	case l.is(j, "earlier", "previously", "beforehand", "prior"):
		if l.is(j+1, "than") || l.is(j, "prior") && l.is(j+1, "to") {
			return node{}
		}
		sign, ref = -1, true
		j++
	case l.is(j, "later", "afterwards", "afterward", "thereafter"):
		sign, ref = 1, true
		j++
	case l.is(j, "before", "after", "into") || l.is(j, "prior", "ahead") && l.is(j+1, "to", "of"):
		k := j + 1
		if l.is(j, "prior", "ahead") {
			k++
		}
		if l.is(j, "into") || d.hyphen {
			return node{}
		}
		s := 1.0
		if !l.is(j, "after") {
			s = -1
		}
		if l.ends(k) && !l.capital(k) {
			if l.is(j, "after") {
				return node{}
			}
			sign, ref, j = s, true, k
			break
		}
		if d.from != d.to {
			return node{end: j, kind: "date", at: fixed(unknown(noEvent))}
		}
		n := beforeAfter(l, k, d.unit, s*d.value, j)
		return n
	case l.is(j, "on"):
		if !l.ends(j + 1) {
			return node{}
		}
		sign, ref = 1, true
		j++
	default:
		return node{}
	}
	if l.is(i, "the") {
		return node{}
	}
	return node{end: j, kind: "date", rank: 1, at: func(c *context) stretch { return reckon(c, d, sign, ref) }}
}

// reckon steps d from publication, or from the last time told when ref. The
// answer is as fine as the unit: three years ago is a year, two weeks ago a
// week. What was approximate stays so.
func reckon(c *context, d length, sign float64, ref bool) stretch {
	base, gran := c.pub, d.unit
	if d.unit == "hour" || d.unit == "minute" || d.unit == "second" {
		switch {
		case ref && c.ref.known() && (c.ref.gran == "hour" || c.ref.gran == "minute"):
			base = c.ref.lo
		case ref:
			if !c.refDay {
				return unknown(noDay)
			}
			s := days(dayOf(c.ref.lo), 1, "day")
			if d.unit == "hour" && d.value >= 3 && sign > 0 {
				s.hi = s.hi.Add(day)
			}
			s.mod = "approx"
			return s
		case !c.clock.IsZero():
			base = c.clock
		case c.pub.IsZero():
			return unknown(noPublished)
		default:
			s := days(c.pub, 1, "day")
			if d.unit == "hour" && d.value >= 6 {
				if sign < 0 {
					s.lo = s.lo.Add(-day * 1)
				} else {
					s.hi = s.hi.Add(day)
				}
				if d.value > 24 {
					t := step(c.pub, "hour", sign*d.value)
					s = days(dayOf(t), 1, "day")
				}
			}
			c.deictic = true
			return s
		}
		lo := step(base, d.unit, sign*d.value)
		s, ok := unitAt(d.unit, lo, 0)
		if !ok {
			s = stretch{lo: lo, hi: lo, gran: "minute"}
		}
		if s.mod = ""; d.approx || !ref {
			s.mod = "approx"
		}
		return s
	}
	if ref && sign > 0 && !c.told.known() && c.tense != "future" {
		return unknown(noDay) // "three weeks later", with nothing told before
	}
	if ref {
		switch {
		case c.refDay && c.ref.known() && (c.told.gran == c.ref.gran || d.unit == "day" || d.unit == "week" || d.unit == "night"):
			base = c.ref.lo
		case c.told.known() && !c.told.lo.IsZero():
			base = c.told.lo
		}
		if c.year != 0 && d.unit == "year" && !(c.told.known() && c.told.lo.Year() == c.year) {
			base = date(c.year, 1, 1)
		}
	}
	if base.IsZero() {
		return unknown(noPublished)
	}
	lo, hi := d.from, d.to
	if math.IsInf(hi, 1) {
		hi = lo
	}
	var a, b stretch
	a, ok1 := near(base, gran, sign*lo)
	b, ok2 := near(base, gran, sign*hi)
	if !ok1 || !ok2 {
		return unknown(noDay)
	}
	if sign < 0 {
		a, b = b, a
	}
	s := stretch{lo: a.lo, hi: b.hi, gran: a.gran}
	if d.approx {
		s.mod = "approx"
	}
	switch {
	case d.bound == "above" || d.bound == "min" || d.bound == "over":
		if sign < 0 {
			s = stretch{hi: s.hi, gran: s.gran, mod: "before"}
		} else {
			s = stretch{lo: s.lo, gran: s.gran, mod: "after"}
		}
	case (d.bound == "below" || d.bound == "max") && sign < 0:
		s.lo, s.hi = near0(base, gran, -d.to), base.AddDate(0, 0, 1)
	}
	return s
}

func near0(base time.Time, unit string, n float64) time.Time {
	s, _ := near(base, unit, n)
	return s.lo
}

// near is the stretch of a unit's size around the moment n units from base.
func near(base time.Time, unit string, n float64) (stretch, bool) {
	t := step(base, unit, n)
	switch unit {
	case "day", "night":
		return days(dayOf(t), 1, "day"), true
	case "week", "fortnight":
		s := days(dayOf(t), 1, "week")
		if n != math.Trunc(n) {
			s.mod = "approx"
		}
		return stretch{lo: s.lo.AddDate(0, 0, -3), hi: s.lo.AddDate(0, 0, 4), gran: "week"}, true
	case "month":
		if n != math.Trunc(n) {
			return stretch{lo: t.AddDate(0, 0, -15), hi: t.AddDate(0, 0, 15), gran: "month"}, true
		}
	case "millennium":
		unit = "century"
	case "decade":
		unit = "year"
	case "century":
		unit = "decade"
	}
	s, ok := unitAt(unit, t, 0)
	return s, ok
}
