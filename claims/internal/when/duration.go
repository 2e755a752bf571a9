package when

import (
	"math"
	"slices"
	"strings"

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
