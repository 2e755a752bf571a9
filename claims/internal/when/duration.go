package when

import (
	"math"
	"slices"
	"strings"
	"time"

	"claimdiff/claims/internal/lang/en"
)

// A length is a duration as read: so many of a unit.
type length struct {
	end      int
	from, to float64 // in units
	unit     string
	secs     [2]float64
	approx   bool
	bound    string
	value    float64
	hyphen   bool // "two-week", an attribute
	singular bool
}

// lengthAt reads a duration at i: "two weeks", "a two-and-a-half-hour",
// "nearly an hour", "two years and four months", "90-minute", "weeks-long".
func lengthAt(l *line, i int) length {
	if i >= len(l.low) {
		return length{}
	}
	kind, k := en.Bound(l.from(i))
	if x, m := en.Bound(l.from(i + k)); k > 0 && m > 0 && x == "about" {
		k += m
	}
	d := bareLength(l, i+k, kind)
	if d.end == 0 {
		return d
	}
	for l.is(d.end, "and", ",") || d.bound == "" {
		j := d.end
		if l.is(j, ",") {
			j++
		}
		if l.is(j, "and") {
			j++
		}
		n := bareLength(l, j, "")
		if n.end == 0 || n.secs[1] >= d.secs[0]/1.9 && n.unit != "month" || n.hyphen || n.unit == d.unit {
			if j == d.end+1 && l.is(j, "a") && l.is(j+1, "half") && d.from == d.to { // "an hour and a half"
				d = d.plus(0.5)
				d.end = j + 2
			} else if l.is(d.end, "and") && l.is(j, "half") && d.from == d.to {
				d = d.plus(0.5)
				d.end = j + 1
			}
			break
		}
		if j == d.end && n.unit != "minute" && n.unit != "second" && n.unit != "month" {
			break
		}
		d.secs[0], d.secs[1] = d.secs[0]+n.secs[0], d.secs[1]+n.secs[1]
		d.from, d.to = d.from+n.secs[0]/d.per(), d.to+n.secs[1]/d.per()
		d.end = n.end
		if n.unit == "minute" || n.unit == "second" {
			break
		}
	}
	if kind != "" {
		d = d.bounded(kind)
	} else if b, n := en.BoundAfter(l.from(d.end)); n > 0 && b != "about" || n > 0 && l.is(d.end, "or") {
		if !(l.is(d.end, "plus", "at") && !l.is(d.end+1, "least", "most")) {
			d = d.bounded(b)
			d.end += n
		}
	}
	return d
}

func (d length) per() float64 {
	_, s := en.Dates().Unit(d.unit)
	return s
}

func (d length) plus(x float64) length {
	d.from, d.to, d.value = d.from+x, d.to+x, d.value+x
	d.secs = [2]float64{d.from * d.per(), d.to * d.per()}
	return d
}

func (d length) bounded(kind string) length {
	x := en.Bounded(en.Number{Min: d.from, Max: d.to, Value: d.to, Points: 1}, kind)
	d.from, d.to, d.bound = x.Min, x.Max, kind
	if math.IsInf(d.from, -1) {
		d.from = 0
	}
	d.approx = d.approx || x.Approx
	d.secs = [2]float64{d.from * d.per(), d.to * d.per()}
	return d
}

// hyphened reports whether a hyphen joins the words of a number: "11-and-a-half".
func (l *line) hyphened(i, n int) bool {
	return slices.Contains(l.low[i:min(i+n, len(l.low))], "-")
}

// bareLength reads one number with its unit.
func bareLength(l *line, i int, bound string) length {
	if i >= len(l.low) {
		return length{}
	}
	var x en.Number
	j := i
	if l.is(j, "a", "an", "the") && (bound == "" || l.is(j, "a", "an")) {
		// "a two-hour", "an hour", "a half hour"
		if n, k := en.ReadNumber(l.from(j)); k > 0 && n.Bound == "vague" || k > 0 && n.Value == 0.5 {
			x, j = n, j+k
		} else if n, k := en.ReadRange(l.from(j + 1)); k > 0 && !n.Ordinal && (l.is(j+1+k, "-") || l.is(j, "the") || l.hyphened(j+1, k)) {
			if l.is(j, "the") {
				return length{}
			}
			x, j = n, j+1+k
		} else if l.is(j, "a", "an") {
			if l.is(j+1, "full", "whole", "further", "good", "single", "record") {
				j++
			}
			if u, _ := l.cal.Unit(l.at(j + 1)); u == l.at(j+1) && u != "" && u != "second" && u != "quarter" && u != "season" && u != "weekend" {
				x, j = en.Number{Min: 1, Max: 1, Value: 1}, j+1
			} else {
				return length{}
			}
		} else {
			return length{}
		}
	} else if n, k := en.ReadRange(l.from(j)); k > 0 && !n.Ordinal {
		x, j = n, j+k
		if n.Value == 0.5 && n.Fraction && l.is(j, "a", "an") {
			j++
		}
	} else if u, s := l.cal.Unit(l.at(j)); u != "" && l.is(j+1, "-") && l.is(j+2, "long") && u != "second" { // weeks-long, day-long
		return longWord(l, j, u, s)
	} else if w, ok := strings.CutSuffix(l.at(j), "long"); ok {
		if u, s := l.cal.Unit(strings.TrimSuffix(w, "-")); u != "" {
			return length{end: j + 1, from: 1, to: 1, value: 1, unit: u, secs: [2]float64{s, s}, hyphen: true}
		}
		return length{}
	} else {
		return length{}
	}
	if x.Fraction && x.Value != 0.5 { // three quarters of an hour
		if !(l.is(j, "of") && l.is(j+1, "an", "a")) {
			return length{}
		}
		j += 2
	} else if x.Fraction && l.is(j, "-") && l.is(j+1, "an", "a") { // half-an-hour
		j += 2
		if l.is(j, "-") {
			j++
		}
	}
	hyphen := l.hyphened(i, j-i) // "an 11-and-a-half hour flight"
	if l.is(j, "-") {
		hyphen = true
		j++
	}
	if l.is(j, "more", "further", "full", "straight", "consecutive", "long", "whole", "additional", "short", "successive", "extra") && !hyphen {
		j++
	}
	u, s := l.cal.Unit(l.at(j))
	switch u {
	case "", "quarter", "season", "weekend":
		return length{}
	case "second":
		if l.at(j) == "second" && !hyphen || strings.HasPrefix(l.at(j), "sec") && len(l.at(j)) < 6 && !x.Digits {
			return length{}
		}
	}
	if l.at(j) == "min" && !x.Digits || l.at(j) == u && !hyphen && x.Min > 1 && !l.is(j+1, "-") {
		return length{}
	}
	if l.is(j+1, "-") && l.is(j+2, "old", "olds") || l.is(j+1, "old") {
		return length{} // an age
	}
	d := length{end: j + 1, from: x.Min, to: x.Max, value: x.Value, unit: u, approx: x.Approx, hyphen: hyphen, singular: l.at(j) == u}
	d.secs = [2]float64{x.Min * s, x.Max * s}
	if hyphen && l.is(d.end, "-") && l.is(d.end+1, "long") {
		d.end += 2
	} else if !hyphen && l.is(d.end, "-") && l.is(d.end+1, "long") {
		d.end += 2
	}
	if (l.is(d.end, "'") || l.is(d.end, "'s")) && !l.is(d.end+1, "time") {
		d.end++
	}
	return d
}

func longWord(l *line, j int, u string, s float64) length {
	d := length{end: j + 3, from: 1, to: 1, value: 1, unit: u, secs: [2]float64{s, s}, hyphen: true}
	if l.at(j) != u {
		d.from, d.to, d.secs = 2, math.Inf(1), [2]float64{2 * s, math.Inf(1)}
	}
	return d
}

func (d length) node() node {
	return node{end: d.end, kind: "duration", unit: d.unit, secs: d.secs, at: fixed(stretch{})}
}

// duration reads how long something takes, and ages.
func duration(l *line, i int) node {
	if a := age(l, i); a.ok() {
		return a
	}
	d := lengthAt(l, i)
	if d.end == 0 {
		// "for hours", "for decades"
		if l.is(i-1, "for", "lasted", "took", "lasting", "spent", "many") {
			if u, s := l.cal.Unit(l.at(i)); u != "" && u != l.at(i) && u != "quarter" && u != "season" && u != "second" && l.at(i) != "min" {
				return node{end: i + 1, kind: "duration", unit: u, secs: [2]float64{2 * s, math.Inf(1)}, at: fixed(stretch{})}
			}
		}
		return node{}
	}
	if d.singular && !d.hyphen && d.value == 1 && !l.is(i-1, "for", "about", "in", "within", "lasted", "took", "than", "after", "nearly", "almost", "over", "takes", "take", "spent", "last", "lasting", "least") && d.unit != "hour" && d.unit != "fortnight" && d.bound == "" && !l.is(d.end, "-") {
		if !l.is(i, "one", "1") {
			return node{}
		}
	}
	if d.singular && l.is(i, "a", "an") && d.value == 1 && l.rate(i) {
		return node{}
	}
	if l.is(i, "one") && l.is(i+1, "day", "night") && l.is(i+2, "") {
		return node{}
	}
	return d.node()
}

// rate reports whether "an hour" at i is what a measure before it is per: "100
// kilometres an hour", "$15 an hour".
func (l *line) rate(i int) bool {
	if f := l.at(i - 1); f != "" && f[0] >= '0' && f[0] <= '9' {
		return true
	}
	_, n := en.MeasureAfter(l.low[max(i-1, 0):i], true)
	return n > 0
}

// age: 23-year-old, aged 5, aged between 5 and 10, 45 years old, Smith, 45,
func age(l *line, i int) node {
	end := 0
	x, k := en.ReadAmount(l.from(i))
	switch {
	case l.has(i, "the ages of") || l.has(i, "the age of"):
		n, m := en.ReadAmount(l.from(i + 3))
		if m == 0 || n.Ordinal || n.Value > 125 {
			return node{}
		}
		end = i + 3 + m
		if l.is(end, "and") {
			if n2, m2 := en.ReadNumber(l.from(end + 1)); m2 > 0 && n2.Value > n.Value && n2.Value < 125 {
				end += 1 + m2
			}
		}
	case l.is(i, "aged", "age", "ages"):
		n, m := en.ReadAmount(l.from(i + 1))
		if m == 0 || n.Ordinal || n.Value > 125 || l.is(i+1+m, "%", "percent", "million") {
			return node{}
		}
		end = i + 1 + m
	case l.is(i, "turned", "turns", "turning", "turn") && !l.is(i-1, "in"):
		n, m := en.ReadNumber(l.from(i + 1))
		if u, _ := l.cal.Unit(l.at(i + 1 + m)); m == 0 || n.Ordinal || n.Value > 110 || n.Value < 1 || n.Fraction || n.Bound != "" || u != "" || l.noun(i+1+m) && !l.is(i+1+m, "last", "this", "next", "on", "years") {
			return node{}
		}
		end = i + 1 + m
	case k > 0 && !x.Ordinal && x.Value < 130:
		j := i + k
		hy := l.is(j, "-")
		if hy {
			j++
		}
		u, _ := l.cal.Unit(l.at(j))
		switch {
		case u != "" && hy && l.is(j+1, "-") && l.is(j+2, "old", "olds"):
			end = j + 3
		case u != "" && l.is(j+1, "old", "olds") || u != "" && l.is(j+1, "-") && l.is(j+2, "old", "olds"):
			end = j + 2
			if l.is(j+1, "-") {
				end = j + 3
			}
		case u != "" && l.has(j+1, "of age"):
			end = j + 3
		case k == 1 && x.Digits && x.Points == 0 && x.Value >= 1 && x.Value <= 110 && l.apposedAge(i):
			end = i + 1
		case hy && l.is(j, "something", "somethings") || l.is(j, "-") && l.is(j+1, "something"):
			end = j + 1
		}
	}
	if end == 0 {
		return node{}
	}
	return node{end: end, kind: "age", rank: 2, at: fixed(stretch{})}
}

// apposedAge reports whether the number at i is the age of the one named before
// it: "Ann Smith, 45, said", "the driver, 45,", "John Smith (45)".
func (l *line) apposedAge(i int) bool {
	if l.is(i-1, "(") && l.is(i+1, ")") {
		return l.capital(i-2) && l.month(i-2) == 0 && l.weekday(i-2) < 0
	}
	if !l.is(i-1, ",") || i < 2 {
		return false
	}
	if !l.is(i+1, ",", ".", "and", "of", "from", "was", "who", "is", "has", "had", ";", "said", "with", "", "of", "-", ")") {
		return false
	}
	if l.number(i+2) > 0 && l.is(i+1, ",") || l.number(i-2) > 0 {
		return false
	}
	if l.month(i-2) > 0 || l.weekday(i-2) >= 0 {
		return false
	}
	return l.capital(i-2) && !l.shout(i-2) || en.PersonNoun(l.at(i-2))
}

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
