package when

import (
	"sort"
	"strings"
	"time"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// dateline moves the anchor to the date in the dateline: what is printed there
// is the writer's today.
func (c *context) dateline(doc *text.Document, lines []*line) {
	for i, s := range doc.Sentences {
		if s.Kind != text.Dateline {
			continue
		}
		t := c.onlyDay(lines[i], doc.Text, false)
		if t.IsZero() {
			continue
		}
		if gap := t.Sub(c.pub); c.pub.IsZero() || gap > -7*day && gap < 2*day && gap != 0 {
			c.pub, c.shaky = t, false
		}
		return
	}
}

// onlyDay is the first day of the calendar that a line names, zero for none.
// With whole set the line must hold nothing else.
func (c *context) onlyDay(l *line, s string, whole bool) time.Time {
	d := *c
	d.fixed, d.tense = true, "past"
	for _, e := range d.read(l, s, false) {
		t, _, _, ok := parseISO(e.Time.Start)
		if !ok || e.Kind != "date" || e.Granularity != "day" || e.Modifier != "" || d.deictic {
			continue
		}
		if whole && strings.Trim(s[l.toks[0].Start:e.Span.Start]+s[e.Span.End:l.toks[len(l.toks)-1].End], " .,:-–—|") != "" {
			continue
		}
		return t
	}
	return time.Time{}
}

// headings are the days that stand over what happened on them, as in live
// pages and diaries: by sentence, zero where there is none. One date that
// stands alone is no such page.
func (c *context) headings(doc *text.Document, lines []*line) []time.Time {
	size := make(map[int]int, len(doc.Paragraphs)) // sentences of each paragraph
	for _, s := range doc.Sentences {
		size[s.Paragraph]++
	}
	out := make([]time.Time, len(doc.Sentences))
	days := map[time.Time]bool{}
	for i, s := range doc.Sentences {
		if n := len(lines[i].toks); size[s.Paragraph] == 1 && n > 0 && n <= 8 {
			if t := c.onlyDay(lines[i], doc.Text, true); !t.IsZero() {
				out[i], days[t] = t, true
			}
		}
	}
	if len(days) < 2 {
		return nil
	}
	return out
}

// spoken is the day on which the words quoted in a sentence were said, where
// its report tells: "Hale said on Monday: …". Zero when it does not.
func (c *context) spoken(l *line, s string) time.Time {
	if l.tree == nil || !c.quoted(l) {
		return time.Time{}
	}
	d := *c
	for _, e := range d.read(l, s, false) {
		t, _, _, ok := parseISO(e.Time.Start)
		if ok && e.Granularity == "day" && e.Modifier == "" && !c.inQuote(e.Span) && l.reported(e.Span) {
			return t
		}
	}
	return time.Time{}
}

// quoted reports whether part of a line stands in quotation marks.
func (c *context) quoted(l *line) bool {
	for _, t := range l.toks {
		if c.inQuote(t.Span) {
			return true
		}
	}
	return false
}

// inQuote reports whether s stands in a quotation.
func (c *context) inQuote(s text.Span) bool {
	k := sort.Search(len(c.quotes), func(k int) bool { return c.quotes[k].Start > s.Start })
	for n := 0; k > 0 && n < 4; n++ {
		if k--; c.quotes[k].Contains(s) {
			return true
		}
	}
	return false
}

// reported reports whether the words at s tell when a verb of saying took place:
// they hang on it, or on the speech in which it was said.
func (l *line) reported(s text.Span) bool {
	for _, w := range l.tree.Words {
		if !s.Contains(w.Span) || w.Head < 0 || s.Contains(l.tree.Words[w.Head].Span) {
			continue
		}
		v := w.Head
		if n := l.tree.Words[v]; n.Pos == "NOUN" && syntax.Rel(w.Rel, "nmod") && speeches[n.Lemma] && n.Head >= 0 {
			v = n.Head
		}
		verb := l.tree.Words[v]
		senses := en.ReportingVerb(strings.ToLower(verb.Lemma))
		return strings.HasPrefix(verb.Tag, "VB") && senses.Takes().Has(en.QuoteFrame) && senses.Class(en.QuoteFrame) == "said" && !syntax.Rel(w.Rel, "nmod:poss")
	}
	return false
}

// speeches are what words are spoken in.
var speeches = map[string]bool{"speech": true, "statement": true, "interview": true, "address": true, "briefing": true, "conference": true, "tweet": true, "post": true, "letter": true, "message": true, "email": true, "call": true, "hearing": true, "debate": true, "rally": true}

// on is c as of day t.
func (c *context) on(t time.Time) *context {
	d := *c
	d.pub, d.clock, d.shaky = t, time.Time{}, false
	return &d
}

// quotedHang puts n on the calendar, in a quotation by the speaker's today
// where that is known.
func (c *context) quotedHang(n node, l *line, i int) (Expression, bool) {
	if !c.said.IsZero() && c.inQuote(l.toks[i].Span) {
		d := c.on(c.said)
		if e, ok := d.hang(n, l, i); ok && d.deictic {
			return e, ok
		}
	}
	return c.hang(n, l, i)
}
