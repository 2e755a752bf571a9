package when

import (
	"strconv"
	"strings"

	"claimdiff/claims/internal/lang/en"
)

// counted reports whether the number at i counts or names what follows it, so
// that it is no year: "2000 people", "Boeing 1900s" are not years.
func (l *line) counted(i int) bool {
	if l.tree != nil {
		w := l.tree.Words[i]
		if w.Head > i && l.tree.Is(i, "nummod") {
			if h := l.tree.Words[w.Head]; strings.HasSuffix(h.Tag, "S") && strings.HasPrefix(h.Tag, "NN") && !l.is(i-1, "in", "since", "by", "early", "late", "until") && !isEventPlural(h.Lemma) {
				return true
			}
		}
	}
	next := l.at(i + 1)
	if next == "%" || next == "percent" || next == "per" || next == "-" && l.is(i+2, "meter", "metre", "foot", "seat", "kilometer", "mile", "strong", "year", "page", "acre") {
		return true
	}
	if unit, _ := en.Unit(next); unit != "" && next != "in" && next != "a" && next != "m" || next == "m" && !l.toks[i].SpaceAfter {
		return true
	}
	switch next {
	case "people", "men", "women", "children", "troops", "soldiers", "years", "days", "hours", "miles", "dollars", "euros", "pounds", "employees", "workers", "residents", "houses", "homes", "jobs", "tons", "tonnes",
		"members", "students", "deaths", "cases", "votes", "times", "words", "points", "others", "million", "billion", "thousand", "civilians", "refugees", "migrants", "passengers", "metres", "meters", "feet", "kilometres", "km", "hectares", "acres",
		"square", "cubic", "more", "such", "volunteers", "protesters", "demonstrators", "fans", "families", "animals", "vehicles", "cars", "copies", "local", "different", "individuals", "patients", "units", "block", "tourists", "officers", "police", "calories", "lives", "victims", "flights", "articles", "species":
		return true
	}
	switch l.at(i - 1) {
	case "$", "£", "€", "#", "no.", "flight", "boeing", "airbus", "highway", "route", "room", "section", "article", "about", "nearly", "almost", "roughly", "approximately", "over", "under", "than", "least", "some", "another", "page", "resolution", "area", "number", "channel", "building":
		return !(l.is(i-1, "over", "under", "about", "article", "area", "some", "number", "building", "page") && (l.at(i+1) == "" || l.is(i+1, ",", "."))) || l.is(i-1, "$", "£", "€", "#", "no.", "flight", "boeing", "airbus")
	}
	return false
}

// isEventPlural reports whether lemma is a thing that years name in the
// plural: "the 2016 elections".
func isEventPlural(lemma string) bool {
	switch lemma {
	case "election", "game", "olympic", "attack", "championship", "award", "talk", "protest", "result", "riot", "primary", "figure", "final", "season", "bombing", "estimate", "statistic", "earning", "sale", "poll", "playoff":
		return true
	}
	return false
}

// yearAlone: 2025; 400 BC; AD 79; the year 2000.
func yearAlone(l *line, i int) node {
	if l.is(i, "ad") && l.shout(i) && l.number(i+1) > 0 {
		return yearNode(l.number(i+1), i+2)
	}
	j := i
	if l.has(j, "the year") && l.year(j+2) > 0 {
		j += 2
	} else if mid, ok := strings.CutPrefix(l.at(i), "mid-"); ok && len(mid) == 4 {
		if y, err := strconv.Atoi(mid); err == nil && y > 1000 {
			return node{end: i + 1, kind: "date", year: y, at: func(*context) stretch { return middle(yearOf(y)) }}
		}
	}
	n := l.number(j)
	if a, b, ok := strings.Cut(l.form(j), "/"); ok && len(a) == 4 && len(b) == 2 { // 2023/24
		y, err1 := strconv.Atoi(a)
		z, err2 := strconv.Atoi(b)
		if err1 == nil && err2 == nil && (y+1)%100 == z && y > 1800 {
			s := yearOf(y)
			s.hi = date(y+2, 1, 1)
			return node{end: j + 1, kind: "date", year: y, at: fixed(s)}
		}
	}
	if n <= 0 {
		if f := strings.ReplaceAll(l.form(j), ",", ""); f != l.form(j) && len(f) <= 5 && l.is(j+1, "bc", "bce", "b.c.") {
			if v, err := strconv.Atoi(f); err == nil {
				return yearNode(-v, j+2)
			}
		}
		return node{}
	}
	switch l.at(j + 1) {
	case "bc", "bce", "b.c.", "b.c.e.":
		return yearNode(-n, j+2)
	case "ad", "ce", "a.d.":
		if l.shout(j + 1) {
			return yearNode(n, j+2)
		}
	}
	y := l.year(j)
	if y == 0 || j == i && l.counted(j) {
		return node{}
	}
	if l.is(j-1, "-") && j >= 2 && len(l.form(j-2)) <= 3 && l.number(j-2) >= 0 { // 555-1234
		return node{}
	}
	if y < 1800 || y > 2100 {
		switch l.at(j - 1) {
		case "in", "since", "by", "from", "until", "till", "between", "to", "and", "of", "circa", "c.", "before", "after", "around", "during", "early", "late", "-", "(", "c", ",", "about":
		default:
			if j == i && !(l.is(j+1, ")", "-", ",") || j == 0 && l.is(1, ":")) {
				return node{}
			}
		}
	}
	if l.is(j+1, "-") && l.is(j+2, "strong") {
		return node{}
	}
	return yearNode(y, j+1)
}

// yearNode is year y; years before Christ are negative: -44 is 44 BC.
func yearNode(y, end int) node {
	return node{end: end, kind: "date", year: y, at: fixed(yearOf(y))}
}

var decadeWords = map[string]int{"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}

// decade: the 1990s, the '90s, the late nineties, the nineteen seventies.
func decade(l *line, i int) node {
	j := i
	if l.is(j, "the") {
		j++
	}
	if l.is(j, "nineteen") && decadeWords[l.at(j+1)] > 0 { // the nineteen seventies
		return node{end: j + 2, kind: "date", at: fixed(decadeOf(1900 + decadeWords[l.at(j+1)]))}
	}
	w := strings.TrimPrefix(l.at(j), "mid-")
	mid := w != l.at(j)
	if l.is(j, "'") && j+1 < len(l.toks) {
		w = "'" + l.at(j+1)
		j++
	}
	y := 0
	switch {
	case len(w) == 5 && w[4] == 's', len(w) == 6 && strings.HasSuffix(w, "'s"):
		if n, err := strconv.Atoi(w[:4]); err == nil && n >= 1000 && n < 2200 && n%10 == 0 {
			y = n
		}
	case len(w) == 4 && w[0] == '\'' && w[3] == 's', len(w) == 3 && w[2] == 's':
		n, err := strconv.Atoi(strings.Trim(w, "'s"))
		if err == nil && mid && n < 60 && w[0] != '\'' { // the mid-30s are numbers of all kinds
			return node{}
		}
		if err == nil && n%10 == 0 && n >= 10 && (w[0] == '\'' || l.is(j-1, "the", "early", "late") || l.is(j-1, "-") && l.is(j-2, "mid", "the")) && !l.is(j-1, "his", "her", "their") {
			if y = 1900 + n; n < 20 {
				y = 2000 + n
			}
		}
	default:
		if !l.is(j-1, "the", "early", "late", "-", "mid", "in") {
			return node{}
		}
		if n, ok := decadeWords[w]; ok {
			y = 1900 + n
		}
	}
	if y == 0 {
		return node{}
	}
	s := decadeOf(y)
	if y%100 == 0 && y < 1900 { // the 1800s
		s = centuryOf(y)
	}
	if mid {
		s = middle(s)
	}
	if y%100 == 0 && l.is(j+1, "and") { // "the 1900s" may mean the century; the decade is the safe reading
		s.mod = "approx"
	}
	return node{end: j + 1, kind: "date", at: fixed(s)}
}

// century: the 21st century, the fifth century BC, the turn of the century.
func century(l *line, i int) node {
	j := i
	if l.is(j, "the") {
		j++
	}
	n, k := 0, 0
	if f := l.at(j); f != "" && f[0] >= '0' && f[0] <= '9' {
		x, m := en.ReadNumber(l.from(j))
		if m == 0 || !x.Ordinal {
			return node{}
		}
		n, k = int(x.Value), m
	} else if x, m := en.ReadNumber(l.from(j)); m > 0 && x.Ordinal {
		n, k = int(x.Value), m
	}
	if k == 0 || n < 1 || n > 30 {
		return node{}
	}
	j += k
	if l.is(j, "-") {
		j++
	}
	if !l.is(j, "century", "centuries") {
		return node{}
	}
	j++
	if l.is(j, "bc", "bce", "b.c.") {
		return node{end: j + 1, kind: "date", at: fixed(stretch{lo: date(-100*n, 1, 1), hi: date(-100*(n-1), 1, 1), gran: "century"})}
	}
	if l.is(j, "ad", "ce") {
		j++
	}
	return node{end: j, kind: "date", at: fixed(centuryOf(100 * (n - 1)))}
}

func seasonOf(name [2]int, y int) stretch {
	return stretch{lo: date(y, name[0], 1), hi: date(y, name[0]+name[1], 1), gran: "season"}
}

// season: summer 2025, the summer of 2025, last winter, in the autumn.
func season(l *line, i int) node {
	j, rel := i, ""
	if l.is(j, "the") {
		j++
	}
	if l.is(j, "last", "next", "this", "past", "coming", "previous") {
		rel = l.at(j)
		j++
	}
	if l.is(j, "late", "early") || l.is(j, "mid") {
		return node{}
	}
	w := strings.TrimPrefix(l.at(j), "mid-")
	s, ok := l.cal.Seasons[w]
	if !ok {
		return node{}
	}
	if w == "fall" || w == "spring" {
		if !(rel != "" || l.is(i, "the") && l.is(i-1, "in", "by", "during", "of", "since", "until", "early", "late") || l.is(j-1, "in", "since", "early", "late", "by", "until") || l.is(j+1, "of", "and") && l.year(j+2) > 0 || l.year(j+1) > 0) {
			return node{}
		}
		if l.tree != nil && strings.HasPrefix(l.tree.Words[j].Tag, "V") {
			return node{}
		}
	}
	if rel == "" && l.at(j-1) != "the" && !l.is(j-1, "in", "since", "by", "of", "during", "until", "early", "late", "every", "this", "to", "and", "or", "-") && l.year(j+1) == 0 && !(l.is(j+1, "of") && l.year(j+2) > 0) {
		return node{}
	}
	if l.is(j+1, "school", "camp", "olympics", "games", "palace", "house", "break", "holidays", "holiday", "vacation", "training", "semester", "term") && rel == "" {
		return node{}
	}
	y, yrel, end := yearAfter(l, j+1)
	if l.is(end, "-") && y > 0 && len(l.form(end+1)) == 2 && l.number(end+1) == (y+1)%100 {
		end += 2 // winter 2025-26
	}
	if rel == "" && yrel == 0 && y == 0 && l.is(j+1, "months") {
		end++
	}
	return node{end: end, kind: "date", year: y, at: func(c *context) stretch {
		make := func(y int) (stretch, bool) { return seasonOf(s, y), true }
		if rel == "" || y != 0 {
			return inYear(c, y, yrel, make)
		}
		if c.pub.IsZero() {
			return unknown(noPublished)
		}
		switch rel {
		case "last", "past", "previous":
			st := nearest(c.pub, "past", make)
			if st.hi.After(c.pub) {
				st = seasonOf(s, st.lo.Year()-1)
			}
			return st
		case "next", "coming":
			st := nearest(c.pub, "future", make)
			if !st.lo.After(c.pub) {
				st = seasonOf(s, st.lo.Year()+1)
			}
			return st
		}
		return nearest(c.pub, c.tense, make)
	}}
}

// quarter: the third quarter of 2025, Q3, the first half of the year, H1 2025.
func quarter(l *line, i int) node {
	j := i
	if l.is(j, "the") {
		j++
	}
	n, months := 0, 0
	w := l.at(j)
	switch {
	case len(w) == 2 && (w[0] == 'q' && w[1] >= '1' && w[1] <= '4' || w[0] == 'h' && w[1] >= '1' && w[1] <= '2') && l.capital(j):
		n = int(w[1] - '0')
		if months = 3; w[0] == 'h' {
			months = 6
		}
		j++
	default:
		x, m := en.ReadNumber(l.from(j))
		if m == 0 || !x.Ordinal || x.Value > 4 {
			if !l.is(j, "last", "final") || !l.is(j+1, "quarter", "half") || !l.is(j+2, "of") {
				return node{}
			}
			n, m = 4, 1
			if l.is(j+1, "half") {
				n = 2
			}
		} else {
			n = int(x.Value)
		}
		j += m
		if l.is(j, "-") {
			j++
		}
		switch {
		case l.is(j, "quarter"):
			months = 3
		case l.is(j, "half") && n <= 2:
			months = 6
		default:
			return node{}
		}
		j++
	}
	y, rel, end := yearAfter(l, j)
	if y == 0 && rel == 0 {
		if l.has(j, "of the year") {
			end = j + 3
		} else if months == 6 { // "the first half" is football
			if m := l.month(j + 1); l.is(j, "of") && m > 0 {
				return halfMonth(l, j+2, m, n)
			}
			return node{}
		} else if w == "quarter" {
			return node{}
		} else if !l.is(i, "the") && w[0] != 'q' && !l.is(i-1, "in", "for") {
			return node{}
		}
	}
	return node{end: end, kind: "date", year: y, at: func(c *context) stretch {
		if c.tense == "" { // figures are reported when they are known
			past := *c
			past.tense = "past"
			c = &past
		}
		return inYear(c, y, rel, func(y int) (stretch, bool) {
			m := 1 + (n-1)*months
			return stretch{lo: date(y, m, 1), hi: date(y, m+months, 1), gran: "quarter"}, true
		})
	}}
}

func halfMonth(l *line, i, m, n int) node {
	y, rel, end := yearAfter(l, i)
	return node{end: end, kind: "date", year: y, month: m, at: func(c *context) stretch {
		s := inYear(c, y, rel, func(y int) (stretch, bool) { return monthOf(y, m), true })
		if !s.known() {
			return s
		}
		half := s.lo.AddDate(0, 0, 15)
		if n == 1 {
			s.hi = half
		} else {
			s.lo = half
		}
		s.gran = "week"
		return s
	}}
}

// yearEnd: year-end, the year end.
func yearEnd(l *line, i int) node {
	j := i
	if l.is(j, "the") {
		j++
	}
	if !l.is(j, "year", "month") {
		return node{}
	}
	unit, k := l.at(j), j+1
	if l.is(k, "-") || l.is(k, "'s") {
		k++
	}
	if !l.is(k, "end") || !l.is(i-1, "by", "before", "at", "until", "since", "after", "for") {
		return node{}
	}
	return node{end: k + 1, kind: "date", at: func(c *context) stretch { return slice(theUnit(c, unit), "end", c) }}
}
