package when

import (
	"math"
	"strings"

	"claimdiff/claims/internal/lang/en"
)

// pastComing: the past two weeks, the last 14 days, the next few months, the
// coming ten years, recent weeks.
func pastComing(l *line, i int) node {
	j := i
	if l.is(j, "the", "these", "this", "his", "her", "its", "their") {
		j++
	}
	w := l.at(j)
	switch w {
	case "past", "last", "next", "coming", "previous", "preceding", "following", "first":
	default:
		return node{}
	}
	if w == "first" {
		return node{}
	}
	j++
	if l.is(j, "'s") {
		return node{}
	}
	var d length
	if l.is(j, "few") {
		u, s := l.cal.Unit(l.at(j + 1))
		if u == "" || u == "second" {
			return node{}
		}
		d = length{end: j + 2, from: 2, to: 6, value: 4, unit: u, secs: [2]float64{2 * s, 6 * s}, approx: true}
	} else if d = lengthAt(l, j); d.end == 0 || d.hyphen {
		return node{}
	}
	if d.unit == "second" || l.is(j, "a", "an", "the") && !l.is(j+1, "few", "couple") {
		return node{}
	}
	back := w == "past" || w == "last"
	ref := w == "previous" || w == "preceding" || w == "following"
	return node{end: d.end, kind: "date", rank: 1, at: func(c *context) stretch {
		if ref {
			base := c.ref.lo
			if !c.refDay {
				base = c.told.lo
			}
			if base.IsZero() {
				base = c.pub
			}
			if base.IsZero() {
				return unknown(noPublished)
			}
			other := step(base, d.unit, d.to)
			if w != "following" {
				return stretch{lo: step(base, d.unit, -d.to), hi: base, gran: d.unit}
			}
			return stretch{lo: base, hi: other, gran: d.unit}
		}
		if c.year != 0 && !c.pub.IsZero() && c.pub.Year()-c.year > 1 && c.tense == "past" && w == "next" {
			return stretch{lo: date(c.year, 1, 1), hi: step(date(c.year+1, 1, 1), d.unit, d.to), gran: d.unit}
		}
		if back {
			return rolling(c, d.unit, -d.to, -d.from)
		}
		return rolling(c, d.unit, d.from, d.to)
	}}
}

// rolling is the stretch from publication to n units before or after it, the
// day of publication inside. far is the farther end of a range.
func rolling(c *context, unit string, a, b float64) stretch {
	if c.pub.IsZero() {
		return unknown(noPublished)
	}
	gran := unit
	switch unit {
	case "hour", "minute", "night", "second":
		gran = "day"
	case "fortnight":
		gran = "week"
	}
	if a < 0 {
		if math.IsInf(a, -1) {
			a = b
		}
		return stretch{lo: dayOf(step(c.pub, unit, a)), hi: c.pub.AddDate(0, 0, 1), gran: gran}
	}
	if math.IsInf(b, 1) {
		b = a
	}
	hi := step(c.pub, unit, b)
	if dayOf(hi) != hi {
		hi = dayOf(hi).AddDate(0, 0, 1)
	}
	return stretch{lo: c.pub, hi: hi.AddDate(0, 0, 1), gran: gran, mod: "within"}
}

// within: within two weeks; in three days' time; in two weeks when the verb
// looks ahead. "Or a little later" leaves the end open.
func within(l *line, i int) node {
	if !l.is(i, "within", "in", "inside") {
		return node{}
	}
	j := i + 1
	the := l.is(j, "the")
	if the {
		j++
	}
	if l.is(j, "just", "only", "as", "the") {
		j++
		if l.is(j, "little") && l.is(j+1, "as") {
			j += 2
		}
	}
	d := lengthAt(l, j)
	word := l.at(i)
	if d.end == 0 {
		if l.is(i, "within") && l.is(j, "days", "weeks", "months", "hours", "minutes", "years") {
			u, s := l.cal.Unit(l.at(j))
			d = length{end: j + 1, from: 2, to: 8, unit: u, approx: true, value: 4, secs: [2]float64{2 * s, 8 * s}}
			if u == "minute" || u == "second" {
				return node{}
			}
		} else {
			return node{}
		}
	}
	if d.hyphen || the && l.is(i, "in") {
		return node{}
	}
	end, later := d.end, false
	inTime := false
	if l.is(end, "'s", "'") && l.is(end+1, "time") {
		end, inTime = end+2, true
	} else if l.is(end-1, "'s", "'") && l.is(end, "time") {
		end, inTime = end+1, true
	}
	if l.is(end, "or") && (l.is(end+1, "later") || l.has(end+1, "a little later") || l.has(end+1, "little later") || l.has(end+1, "a bit later") || l.has(end+1, "slightly later") || l.has(end+1, "a little longer")) {
		for later = true; !l.is(end, "later", "longer"); {
			end++
		}
		end++
	}
	// "the first in two years", "within two hours of the blast": of an event
	if l.is(end, "of") && !later {
		return node{end: end, kind: "duration", unit: d.unit, secs: d.secs, at: fixed(stretch{})}
	}
	if word == "in" && !inTime && l.since(i) {
		return node{end: end, kind: "duration", unit: d.unit, secs: d.secs, at: fixed(stretch{})}
	}
	return node{end: end, kind: "date", rank: 1, unit: d.unit, secs: d.secs, at: func(c *context) stretch {
		if c.tense == "past" && !inTime && !later {
			return stretch{gran: "duration"}
		}
		if c.pub.IsZero() {
			return unknown(noPublished)
		}
		if word == "in" && !later {
			if d.unit == "hour" || d.unit == "minute" {
				return rolling(c, d.unit, d.from, d.to)
			}
			return reckon(c, d, 1, false)
		}
		s := rolling(c, d.unit, 0, d.to)
		if later {
			s.mod = "or-later"
		}
		return s
	}}
}

// since reports whether "in N years" at i measures back: "the first visit in
// two years", "the worst in a decade".
func (l *line) since(i int) bool {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		w := l.at(k)
		if w == "," || w == "will" {
			return false
		}
		if w == "time" || w == "first" || w == "worst" || w == "highest" || w == "lowest" || w == "biggest" || w == "largest" || w == "second" || w == "third" || w == "deadliest" || w == "longest" || w == "once" || w == "twice" || w == "times" || strings.HasSuffix(w, "est") && len(w) > 5 {
			return true
		}
	}
	return false
}

// set: every Monday, each year, twice a week, on Mondays, daily.
func set(l *line, i int) node {
	end := 0
	switch {
	case l.is(i, "every", "each"):
		j := i + 1
		if l.is(j, "other", "single", "few", "second", "third") {
			j++
		} else if x, n := en.ReadNumber(l.from(j)); n > 0 && !x.Fraction {
			j += n
		}
		u, _ := l.cal.Unit(l.at(j))
		_, part := l.cal.Parts[l.at(j)]
		_, season := l.cal.Seasons[l.at(j)]
		if u != "" || l.weekday(j) >= 0 || part || season || l.month(j) > 0 {
			end = j + 1
			if l.weekday(j) >= 0 {
				if _, ok := l.cal.Parts[l.at(end)]; ok {
					end++
				}
			}
		} else if _, n := l.cal.Holiday(l.from(j)); n > 0 {
			end = j + n
		}
	case l.is(i, "once", "twice", "thrice"):
		if u, _ := l.cal.Unit(l.at(i + 2)); l.is(i+1, "a", "an", "per", "every", "each") && u != "" {
			end = i + 3
		}
	case l.is(i, "daily", "weekly", "monthly", "yearly", "annually", "nightly", "hourly", "quarterly", "fortnightly", "biweekly", "annual"):
		if l.capital(i) && i > 0 || l.is(i, "annual", "quarterly") {
			return node{}
		}
		end = i + 1
	case l.capital(i) && strings.HasSuffix(l.at(i), "days"):
		if d, ok := l.cal.Weekdays[strings.TrimSuffix(l.at(i), "s")]; ok && d >= 0 {
			end = i + 1
		}
	default:
		if x, n := en.ReadNumber(l.from(i)); n > 0 && !x.Ordinal && l.is(i+n, "times") && l.is(i+n+1, "a", "an", "per", "every", "each") {
			if u, _ := l.cal.Unit(l.at(i + n + 2)); u != "" {
				end = i + n + 3
			}
		}
	}
	if end == 0 {
		return node{}
	}
	return node{end: end, kind: "set", rank: 1, at: fixed(stretch{})}
}
