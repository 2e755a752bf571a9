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
