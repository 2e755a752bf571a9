package when

import (
	"time"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// rules are the readers of a whole expression, tried at every token. The
// longest reading wins, then the higher rank, then the earlier rule.
func rules() []rule {
	return []rule{
		{"range", between},
		{"set", set},
		{"moment", moment},
		{"ago", ago},
		{"duration", duration},
	}
}

// Find reads the time expressions of doc, by sentence, in order and without
// overlap. Trees, where there are any, tell the tense; without them words do.
//
// Relative words hang on a.Published or, when the article has a dateline with a
// date within a week of it, on that. Below the days that head the entries of a
// live page they hang on those, and in a quotation on the day it was said.
// Without any they stay empty and say why.
func Find(doc *text.Document, trees []*syntax.Tree, a Anchor) [][]Expression {
	out := make([][]Expression, len(doc.Sentences))
	c := newContext(a)
	lines := make([]*line, len(doc.Sentences))
	for i := range doc.Sentences {
		var t *syntax.Tree
		if i < len(trees) {
			t = trees[i]
		}
		lines[i] = newLine(doc.Sentences[i].Tokens, t)
	}
	c.quotes = doc.Quotes
	c.dateline(doc, lines)
	days := c.headings(doc, lines)
	paragraph := -1
	for i, s := range doc.Sentences {
		if s.Paragraph != paragraph {
			paragraph = s.Paragraph
			c.newParagraph()
		}
		if days != nil && !days[i].IsZero() {
			c = c.on(days[i])
		}
		if t := c.spoken(lines[i], doc.Text); !t.IsZero() {
			c.said = t
		}
		out[i] = c.read(lines[i], doc.Text, s.Kind == text.Headline)
	}
	return out
}

func newContext(a Anchor) *context {
	c := &context{}
	t, clock, zone, ok := parseISO(a.Published)
	if !ok {
		return c
	}
	c.pub = dayOf(t)
	if clock && t != c.pub { // midnight is how a bare date is often written
		c.clock = t
		// Greenwich dates of news from elsewhere may be a day off.
		c.shaky = zone != nil && *zone == 0 && (t.Hour() < 9 || t.Hour() >= 14 && t.Hour() < 24 && t.Hour() >= 22)
	}
	return c
}

// newParagraph forgets the year a story was in, and the day of its quotations.
func (c *context) newParagraph() { c.year, c.said = 0, time.Time{} }

// read finds the expressions of one sentence and remembers what they tell.
func (c *context) read(l *line, s string, headline bool) []Expression {
	var out []Expression
	had := c.refDay
	defer func() { c.refDay = c.refDay || had }() // another year hides the last day for the rest of its sentence
	for i := 0; i < len(l.toks); {
		n := best(l, i)
		if !n.ok() {
			i++
			continue
		}
		if !c.fixed {
			c.tense, c.frame = l.tense(i, n.end, headline), l.dueIn(i, n.end)
		}
		e, ok := c.quotedHang(n, l, i)
		if ok {
			e.Span = text.Span{Start: l.toks[i].Start, End: l.toks[n.end-1].End}
			e.Words = s[e.Span.Start:e.Span.End]
			out = append(out, e)
		}
		i = n.end
	}
	return out
}

func best(l *line, i int) node {
	var b node
	for _, r := range rules() {
		if n := r.read(l, i); n.ok() && n.end <= len(l.toks) && (n.end > b.end || n.end == b.end && n.rank > b.rank) {
			b = n
		}
	}
	return b
}

// yearBehind is the year told a few words behind a date without one: "on
// Christmas Eve in several towns two years ago", 0 for none.
func (l *line) yearBehind(i int, pub time.Time) int {
	for k := i; k < i+8 && k < len(l.low) && !pub.IsZero(); k++ {
		switch {
		case l.is(k, ",", ";", ".", ":", "(", "-"):
			return 0
		case l.is(k, "last") && l.is(k+1, "year"):
			return pub.Year() - 1
		case l.is(k, "next") && l.is(k+1, "year"):
			return pub.Year() + 1
		case l.is(k, "years", "year") && l.is(k+1, "ago"):
			if x, n := en.ReadNumber(l.from(k - 1)); n == 1 && !x.Ordinal && x.Min == x.Max {
				return pub.Year() - int(x.Value)
			} else if l.is(k-1, "a") {
				return pub.Year() - 1
			}
			return 0
		}
	}
	return 0
}

// hang puts n on the calendar.
func (c *context) hang(n node, l *line, i int) (Expression, bool) {
	e := Expression{Kind: n.kind, Seconds: n.secs, Unit: n.unit}
	if n.kind == "duration" || n.kind == "age" || n.kind == "set" {
		return e, true
	}
	c.deictic = false
	told := c.year
	if y := l.yearBehind(n.end, c.pub); y != 0 && n.year == 0 {
		c.year = y
	}
	st := n.at(c)
	c.year = told
	if st.gran == "duration" {
		e.Kind = "duration"
		return e, true
	}
	e.Unit, e.Seconds = "", [2]float64{}
	if e.Kind == "date" && (st.gran == "part" || st.gran == "hour" || st.gran == "minute") {
		e.Kind = "time"
	}
	if !st.known() {
		e.Reason = st.why
		return e, true
	}
	if c.deictic && c.shaky && st.mod == "" && (st.gran == "day" || st.gran == "part") {
		st.mod = "approx"
	}
	clock := st.gran == "minute" || st.gran == "hour" || st.gran == "part"
	e.Time = Time{Start: iso(st.lo, clock, st.zone), End: iso(st.hi, clock, st.zone), Granularity: st.gran, Modifier: st.mod}
	c.told = st
	switch st.gran {
	case "day", "part", "hour", "minute":
		if !st.lo.IsZero() && !st.hi.IsZero() && st.hi.Sub(st.lo) <= 3*day && st.mod != "since" {
			c.ref, c.refDay = st, true
		}
	case "month", "quarter", "season", "year", "decade", "century": // "in 2019 … the day before": which day is not told
		if !st.lo.IsZero() && !st.hi.IsZero() && (c.ref.lo.Before(st.lo) || !c.ref.lo.Before(st.hi)) {
			c.refDay = false
		}
	}
	if n.year != 0 {
		c.year = 0
		if c.pub.IsZero() || n.year < c.pub.Year()-1 || n.year > c.pub.Year()+1 {
			c.year = n.year
		}
	} else if n.deictic {
		c.year = 0
	}
	return e, true
}
