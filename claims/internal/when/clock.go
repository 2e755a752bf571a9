package when

import (
	"strconv"
	"strings"
	"time"

	"claimdiff/claims/internal/lang/en"
)

// An hour is a time of day before its day is known.
type hour struct {
	end      int
	from, to time.Duration
	gran     string
	zone     func(day time.Time) *int // nil: none named
	mod      string
}

// clockAt reads a time of day or a part of the day at i: "3 p.m. GMT",
// "15:30", "0900 local time", "noon", "the early hours", "morning".
func clockAt(l *line, i int) hour {
	if h := digital(l, i); h.end > 0 {
		return h
	}
	return partAt(l, i)
}

// digital reads hours told by numbers.
func digital(l *line, i int) hour {
	f := l.form(i)
	if f == "" || f[0] < '0' || f[0] > '9' {
		return spoken(l, i)
	}
	sep := strings.IndexAny(f, ":.")
	h, m, minutes := 0, 0, false
	var err error
	switch {
	case sep > 0 && sep <= 2 && len(f)-sep == 3:
		h, err = strconv.Atoi(f[:sep])
		if err == nil {
			m, err = strconv.Atoi(f[sep+1:])
		}
		minutes = true
	case sep < 0 && len(f) == 4:
		h, m, minutes = l.number(i)/100, l.number(i)%100, true
		if l.number(i) < 0 {
			return hour{}
		}
	case sep < 0 && len(f) <= 2:
		h = l.number(i)
	case sep > 0 && strings.Count(f, ":") == 2: // 14:30:05
		p := strings.Split(f, ":")
		h, err = strconv.Atoi(p[0])
		if err == nil {
			m, err = strconv.Atoi(p[1])
		}
		minutes = true
	default:
		return hour{}
	}
	if err != nil || h < 0 || h > 24 || m > 59 {
		return hour{}
	}
	j := i + 1
	half := ""
	if l.is(j, "-") && l.is(j+1, "o'clock") {
		j++
	}
	switch w := strings.ReplaceAll(l.at(j), ".", ""); w {
	case "am", "pm":
		half = w
		j++
	case "noon":
		if h == 12 {
			half, j = "pm", j+1
		}
	case "midnight":
		if h == 12 {
			half, j = "am", j+1
		}
	case "o'clock":
		j++
		if half = dayHalf(l, j); half != "" {
			j += 3
			if l.is(j-3, "at") {
				j--
			}
		} else {
			half = "o'clock"
		}
	}
	if half == "" {
		if hf := dayHalf(l, j); hf != "" && !l.is(i-1, "-") && (minutes || l.is(i-1, "at", "around", "about")) {
			half = hf
			j += 3
			if l.is(j-3, "at") {
				j--
			}
		}
	}
	if (half == "am" || half == "pm") && (h > 12 || h == 0 && !minutes) {
		if h > 12 && h < 24 && half == "pm" && minutes { // "15:30 p.m." happens
			half = "24"
		} else {
			return hour{}
		}
	}
	zone, e := zoneAt(l, j)
	if e == j && half != "" && l.is(j, "local") && l.is(j+1, "(", ",", ".", "on", "") { // 9pm local
		e++
	}
	if half == "" && sep < 0 && len(f) <= 2 && h >= 1 && h <= 12 && l.is(i-1, "at", "around", "about") {
		half = l.halfOfNight(j) // around 10 Saturday night
	}
	if half == "" {
		switch {
		case sep > 0 && f[sep] == ':' && zone == nil && l.is(i-1, "-"): // scores and verses
			return hour{}
		case sep > 0 && f[sep] == ':' && !(h >= 13 || zone != nil || l.is(i-1, "at", "by", "until", "till", "around", "about", "from", "since", "to", "between", "before", "after", "and", "of", "past") || l.weekday(i-1) >= 0 || l.year(i-1) > 0 || l.is(j, "on") || l.is(i-1, ",", "T") && i > 1): // a length of film, a score
			return hour{}
		case sep > 0 && f[sep] == ':':
		case zone != nil && (minutes || l.is(i-1, "at")):
		case l.is(j, "hours", "hrs") && len(f) == 4:
			e = j + 1
			if z, e2 := zoneAt(l, e); z != nil {
				zone, e = z, e2
			}
		case e > j && minutes:
		default:
			return hour{}
		}
	}
	switch half {
	case "pm":
		if h < 12 {
			h += 12
		}
	case "am":
		if h == 12 {
			h = 0
		}
	case "o'clock":
		if h < 7 { // three o'clock is in the afternoon unless told otherwise
			h += 12
		}
	}
	return at(h, m, minutes, zone, e).elsewhere(l)
}

// elsewhere takes in the same moment told for another zone in brackets behind h:
// "9 p.m. (1900 GMT)", which tells how far the clock there is from Greenwich.
func (h hour) elsewhere(l *line) hour {
	if !l.is(h.end, "(") {
		return h
	}
	o := digital(l, h.end+1)
	if o.end == 0 || o.zone == nil || !l.is(o.end, ")") {
		return h
	}
	if h.end = o.end + 1; h.zone == nil {
		h.zone = func(day time.Time) *int {
			z := o.zone(day)
			if z == nil {
				return nil
			}
			const whole = 24 * 60
			off := (int((h.from-o.from)/time.Minute) + *z + 2*whole) % whole
			if off > 14*60 { // no clock is further ahead of Greenwich
				off -= whole
			}
			return &off
		}
	}
	return h
}

func at(h, m int, minutes bool, zone func(time.Time) *int, end int) hour {
	from := time.Duration(h)*time.Hour + time.Duration(m)*time.Minute
	if minutes && m != 0 {
		return hour{end: end, from: from, to: from + time.Minute, gran: "minute", zone: zone}
	}
	return hour{end: end, from: from, to: from + time.Hour, gran: "hour", zone: zone}
}

// dayHalf reads "in the morning", "at night" after an hour.
func dayHalf(l *line, i int) string {
	switch {
	case l.has(i, "in the morning"):
		return "am"
	case l.has(i, "in the afternoon"), l.has(i, "in the evening"):
		return "pm"
	case l.has(i, "at night"):
		return "pm"
	}
	return ""
}

// halfOfNight is "pm" or "am" when a day with its part follows at i: "Saturday
// night", "on Friday morning", "last night".
func (l *line) halfOfNight(i int) string {
	if l.is(i, "on") {
		i++
	}
	if l.weekday(i) < 0 && !l.is(i, "last", "this", "yesterday", "tomorrow") {
		return ""
	}
	switch l.at(i + 1) {
	case "morning":
		return "am"
	case "afternoon", "evening", "night":
		return "pm"
	}
	return ""
}

// spoken reads "three o'clock", "half past three", "quarter to five",
// "seventeen minutes past three".
func spoken(l *line, i int) hour {
	n, k := en.Cardinal(l.at(i))
	if k && l.is(i+1, "o'clock") && n >= 1 && n <= 12 {
		h := int(n)
		half := dayHalf(l, i+2)
		e := i + 2
		if half != "" {
			e += 3
			if l.is(i+2, "at") {
				e--
			}
		}
		if half == "pm" && h < 12 || half == "" && h < 7 {
			h += 12
		}
		return at(h, 0, false, nil, e)
	}
	if k && l.is(i+1, "a.m.", "p.m.", "am", "pm") && n >= 1 && n <= 12 {
		h := int(n) % 12
		if l.at(i + 1)[0] == 'p' {
			h += 12
		}
		return at(h, 0, false, nil, i+2)
	}
	mins := 0
	j := i
	switch {
	case l.is(i, "half") && l.is(i+1, "past"):
		mins, j = 30, i+1
	case l.is(i, "quarter") && l.is(i+1, "past", "to"):
		mins, j = 15, i+1
	case l.is(i, "a") && l.is(i+1, "quarter") && l.is(i+2, "past", "to"):
		mins, j = 15, i+2
	default:
		if mins, j = l.minutesPast(i); mins == 0 {
			return hour{}
		}
	}
	n, k = en.Cardinal(l.at(j + 1))
	if v := l.number(j + 1); v > 0 && v <= 12 {
		n, k = float64(v), true
	}
	if !k || n < 1 || n > 12 {
		return hour{}
	}
	h := int(n)
	if l.is(j, "to", "before") {
		h, mins = h-1, 60-mins
	}
	half := dayHalf(l, j+2)
	e := j + 2
	if half != "" {
		e += 3
		if l.is(j+2, "at") {
			e--
		}
	} else if l.is(e, "a.m.", "am", "p.m.", "pm") {
		half = map[bool]string{true: "am", false: "pm"}[l.at(e)[0] == 'a']
		e++
	}
	if half == "pm" && h < 12 || half == "" && h < 7 {
		h += 12
	}
	return at(h, mins, true, nil, e)
}

// minutesPast reads the minutes of "seventeen minutes past three", "twenty past
// six" and "at ten to five", and where "past" or "to" stands; 0 for none.
func (l *line) minutesPast(i int) (mins, j int) {
	n, ok := en.Cardinal(l.at(i))
	if !ok || n < 1 || n > 59 || n != float64(int(n)) {
		return 0, i
	}
	j = i + 1
	if l.is(j, "-") {
		if m, more := en.Cardinal(l.at(j + 1)); more && n >= 20 && m < 10 { // twenty-five
			n, j = n+m, j+2
		}
	}
	switch {
	case l.is(j, "minutes", "minute") && l.is(j+1, "past", "to", "after", "before"):
		j++
	case !l.is(j, "past", "to") || int(n)%5 != 0 || !l.is(i-1, "at", "until", "before", "after"): // "about ten to twelve people"
		return 0, i
	}
	if l.is(j, "after", "before") && dayHalf(l, j+2) == "" { // two minutes after three goals
		return 0, i
	}
	return int(n), j
}

// zoneAt reads a time zone: "GMT", "GMT+3", "local time", "Moscow time", "ET".
// A zone function may give nil: the text says that the hour is local.
func zoneAt(l *line, i int) (zone func(time.Time) *int, end int) {
	w := l.at(i)
	if l.shout(i) {
		w = strings.ReplaceAll(w, ".", "") // E.T.
	}
	if l.is(i, "local") && l.is(i+1, "time") {
		return nil, i + 2
	}
	if w == "" {
		return nil, i
	}
	if off, ok := l.cal.Zones[w]; ok && l.shout(i) {
		end := i + 1
		if (w == "gmt" || w == "utc") && l.is(end, "+", "-") {
			if n := l.number(end + 1); n >= 0 && n <= 14 {
				if off = 60 * n; l.is(end, "-") {
					off = -off
				}
				end += 2
			}
		}
		return func(time.Time) *int { return &off }, end
	}
	for _, p := range []string{"gmt+", "utc+", "gmt-", "utc-"} {
		if strings.HasPrefix(w, p) {
			if n, err := strconv.Atoi(w[4:]); err == nil && n <= 14 {
				off := 60 * n
				if p[3] == '-' {
					off = -off
				}
				return func(time.Time) *int { return &off }, i + 1
			}
		}
	}
	if l.has(i, "greenwich mean time") {
		return func(time.Time) *int { return new(int) }, i + 3
	}
	z, ok := l.cal.Seasonal[w]
	if !ok || !l.capital(i) {
		return nil, i
	}
	end = i + 1
	short := len(w) == 2 && w != "uk"
	if l.is(end, "standard", "daylight", "summer") && l.is(end+1, "time") {
		end++
	}
	if l.is(end, "time") {
		end++
	} else if !short && w != "eastern" && w != "pacific" || !l.shout(i) && short {
		return nil, i
	}
	return func(t time.Time) *int {
		off := z.Winter
		if summer(z.Rule, t) {
			off = z.Summer
		}
		return &off
	}, end
}

// partAt reads a part of the day: "morning", "early hours", "pre-dawn", "noon".
func partAt(l *line, i int) hour {
	w := l.at(i)
	switch w {
	case "early", "small", "wee", "predawn", "pre-dawn":
		if l.is(i+1, "hours") {
			return hour{end: i + 2, to: 6 * time.Hour, gran: "part"}
		}
		if w == "predawn" || w == "pre-dawn" {
			if l.is(i+1, "darkness") {
				i++
			}
			return hour{end: i + 1, from: 2 * time.Hour, to: 7 * time.Hour, gran: "part"}
		}
		return hour{}
	}
	j := i + 1
	p, ok := l.cal.Parts[w]
	if !ok && l.is(i, "mid", "late", "early") && l.is(i+1, "-") {
		if q, is := l.cal.Parts["mid-"+l.at(i+2)]; is && w == "mid" {
			p, ok, j = q, true, i+3
		}
	}
	if !ok {
		return hour{}
	}
	s := hours(time.Time{}, p)
	zone, e := zoneAt(l, j)
	if s.gran == "part" && zone != nil && w != "midday" {
		e, zone = j, nil
	}
	return hour{end: e, from: s.lo.Sub(time.Time{}), to: s.hi.Sub(time.Time{}), gran: s.gran, zone: zone}
}

// on hangs h on a day.
func (h hour) on(d stretch) stretch {
	if d.lo.IsZero() || d.gran != "day" && d.gran != "part" {
		return d
	}
	lo := dayOf(d.lo)
	s := stretch{lo: lo.Add(h.from), hi: lo.Add(h.to), gran: h.gran, mod: h.mod}
	if h.zone != nil {
		s.zone = h.zone(lo)
	}
	return s
}

// timeOfDay reads a day with a time of day beside it, in either order, or a
// time of day alone: "Friday afternoon", "3 p.m. on Friday", "the morning of 16
// October", "at noon".
func timeOfDay(l *line, i int) node { return l.times.read(l, i, readTimeOfDay) }

func readTimeOfDay(l *line, i int) node {
	var best node
	keep := func(n node) {
		if n.end > best.end {
			best = n
		}
	}
	if d := dayAt(l, i); d.ok() && d.kind != "duration" {
		keep(d)
		j := d.end
		if l.is(j, ",") {
			j++
		}
		mod := ""
		for {
			switch {
			case l.is(j, "at", "in", "around", "about", "on", "the", "from", "just"):
				if l.is(j, "around", "about") {
					mod = "approx"
				}
				j++
				continue
			case l.is(j, "early", "late", "shortly") && !l.is(j+1, "hours"):
				j++
				continue
			}
			break
		}
		if h := clockAt(l, j); h.end > 0 && !(h.gran == "part" && l.is(d.end, ",")) && !(l.is(h.end, "of") && h.gran == "part") && (!l.is(d.end, "from") || h.gran != "part") {
			h.mod = mod
			at := d.at
			keep(node{end: h.end, kind: "time", deictic: d.deictic, at: func(c *context) stretch { return h.on(at(c)) }})
		}
	}
	j := i
	if l.is(j, "the") {
		j++
	}
	if h := clockAt(l, j); h.end > 0 {
		k := h.end
		for l.is(k, ",", "on", "of", "in", "the", "hours") && k < h.end+3 {
			k++
		}
		if d := dayAt(l, k); d.ok() && d.kind == "date" && k-h.end <= 2 {
			at, end := d.at, d.end
			if p := partAt(l, end); p.end > 0 && h.gran != "part" { // at 9 a.m. on Friday morning
				end = p.end
			}
			keep(node{end: end, kind: "time", deictic: d.deictic, at: func(c *context) stretch { return h.on(at(c)) }})
		} else if h.gran != "part" || l.is(i-1, "in", "at", "during", "by", "since", "until", "before", "after") || l.has(h.end, "of that day") {
			keep(node{end: h.end, kind: "time", rank: -1, at: func(c *context) stretch {
				if !c.refDay {
					return unknown(noDay)
				}
				return h.on(days(dayOf(c.ref.lo), 1, "day"))
			}})
		}
	}
	return best
}
