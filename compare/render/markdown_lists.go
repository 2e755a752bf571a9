package render

import (
	"fmt"
	"strings"

	"claimdiff/compare"
)

func (m *markdown) onlyInOne() {
	if len(m.OnlyIn) == 0 {
		return
	}
	m.printf("## Only in one article\n\nNot found in any of the others. The others may have it in words that were not recognised.\n\n")
	for _, a := range m.Articles {
		own := m.onlyIn(a.ID)
		if len(own) == 0 {
			continue
		}
		m.printf("**%s**\n\n", m.names[a.ID])
		shown := len(own)
		if !m.all {
			shown = min(shown, maxOnly)
		}
		m.onlyLines(own[:shown])
		if shown < len(own) {
			m.printf("<details><summary>%d more</summary>\n\n", len(own)-shown)
			m.onlyLines(own[shown:])
			m.printf("</details>\n\n")
		}
	}
}

func (m *markdown) onlyLines(own []compare.Only) {
	for _, o := range own {
		words, _, _ := window(o.Words, 0, 0)
		m.printf("- %s (%s, %s)\n", inQuotes(words, gfm(words)), gfm(o.Kind), gfm(o.ID))
	}
	m.printf("\n")
}

// timeline lists the values that changed, by the time of publication.
func (m *markdown) timeline() {
	rows := m.overTime()
	if len(rows) == 0 {
		return
	}
	m.printf("## Over time\n\n")
	for _, row := range rows {
		m.printf("%s (%s)\n\n| Published | Outlet | Says | As of |\n| --- | --- | --- | --- |\n", gfm(row.Question), link(row))
		for _, e := range m.moments(row) {
			m.printf("| %s | %s | %s | %s |\n", orDash(gfm(published(e.article))), m.names[e.article.ID], gfm(e.value), orDash(gfm(moment(e.asOf))))
		}
		m.printf("\n")
	}
}

func (m *markdown) quoted() {
	if len(m.Quotes) == 0 {
		return
	}
	m.printf("## Who is quoted where\n\nNumber of reported statements in each article.\n\n")
	quotes := m.Quotes
	if !m.all {
		quotes = quotes[:min(len(quotes), maxSpeakers)]
	}
	if len(m.Articles) <= maxColumns {
		m.printf("| Speaker |")
		for _, a := range m.Articles {
			m.printf(" %s |", m.names[a.ID])
		}
		m.printf("\n| --- |%s\n", strings.Repeat(" ---: |", len(m.Articles)))
	}
	for _, q := range quotes {
		if len(m.Articles) > maxColumns {
			var in []string
			for _, a := range m.Articles {
				if n := q.Articles[a.ID]; n > 0 {
					in = append(in, fmt.Sprintf("%s (%d)", m.names[a.ID], n))
				}
			}
			m.printf("- %s: %s\n", gfm(q.Speaker), strings.Join(in, ", "))
			continue
		}
		m.printf("| %s |", gfm(q.Speaker))
		for _, a := range m.Articles {
			m.printf(" %s |", count(q.Articles[a.ID]))
		}
		m.printf("\n")
	}
	m.printf("\n")
	if rest := len(m.Quotes) - len(quotes); rest > 0 {
		m.printf("And %s.\n\n", plural(rest, "more speaker"))
	}
}

// wording sets sentences side by side that two articles word differently.
func (m *markdown) wording() {
	if len(m.Wording) == 0 {
		return
	}
	m.printf("## In other words\n\nSentences that two articles have in common, word by word: ~~only in the first~~, **only in the second**. " +
		"Where most words differ, both stand whole. Other words are not yet another claim.\n\n")
	shown := len(m.Wording)
	if !m.all {
		shown = min(shown, maxPassages)
	}
	m.passages(m.Wording[:shown])
	if shown < len(m.Wording) {
		m.printf("<details><summary>%s</summary>\n\n", plural(len(m.Wording)-shown, "more sentence"))
		m.passages(m.Wording[shown:])
		m.printf("</details>\n\n")
	}
}

func (m *markdown) passages(list []compare.Reworded) {
	for _, w := range list {
		m.printf("- %s%s, then %s (%s)", target(w.ID), m.namesOf([]string{w.Left.Article}), m.namesOf([]string{w.Right.Article}), gfm(w.ID))
		if isWhole(w) {
			m.printf("\n  - %s\n  - %s\n", orDash(gfm(w.Left.Words)), orDash(gfm(w.Right.Words)))
			continue
		}
		m.printf(": %s\n", m.diff(w))
	}
	m.printf("\n")
}

// isWhole tells whether two passages have too little in common to be shown in
// one: the whole left stands before the whole right.
func isWhole(w compare.Reworded) bool {
	for _, c := range w.Changes {
		if c.In == "both" {
			return false
		}
	}
	return true
}

// A stretch is a run of words, and in which of two passages it stands.
type stretch struct {
	in    string // "both", "left", "right"
	words string
	tight bool // no space before it where it stands
}

// stretches are the words of two passages in one line.
func stretches(w compare.Reworded) []stretch {
	var out []stretch
	for _, c := range w.Changes {
		p, s := w.Left, c.Left
		if c.In == "right" {
			p, s = w.Right, c.Right
		}
		from, to := s.Start-p.Start, s.End-p.Start
		if from < 0 || to < from || to > len(p.Words) {
			continue
		}
		out = append(out, stretch{c.In, p.Words[from:to], from > 0 && !isSpaceAt(p.Words, from-1)})
	}
	return out
}

// diff is two passages in one line. A space that the articles have not stands
// where strikethrough or bold would not open or close without it.
func (m *markdown) diff(w compare.Reworded) string {
	signs := map[string]string{"left": "~~", "right": "**"}
	var b strings.Builder
	before := stretch{}
	for _, s := range stretches(w) {
		text, sign := gfm(s.words), signs[s.in]
		if text == "" {
			continue
		}
		if before.words != "" {
			last, first := lastRune(before.words), firstRune(s.words)
			opens := sign == "" || signs[before.in] != "" || opensBeside(last, first)
			closes := signs[before.in] == "" || sign != "" || opensBeside(first, last)
			if !s.tight || !opens || !closes {
				b.WriteByte(' ')
			}
		}
		b.WriteString(sign + text + sign)
		before = s
	}
	return b.String()
}

// leftOut counts what was not read, by article and reason.
func (m *markdown) leftOut() {
	m.printf("## What was left out\n\n")
	if len(m.Unread) == 0 && len(m.Warnings) == 0 {
		m.printf("Nothing: every article was read to its end.\n\n")
		return
	}
	for _, w := range m.Warnings {
		who := ""
		if m.articles[w.Article] != nil {
			who = m.names[w.Article] + ": "
		}
		m.printf("- %s%s\n", who, gfm(w.Message))
	}
	for _, a := range m.Articles {
		for _, o := range m.omissions(a.ID) {
			places := ""
			if o.places > 1 {
				places = inBrackets(plural(o.places, "place"))
			}
			m.printf("- %s: not read%s: %s\n", m.names[a.ID], places, gfm(o.reason))
		}
	}
	m.printf("\n")
}

func (m *markdown) reproduce() {
	m.printf("## How to reproduce\n\nThe same files and the same version give the same report. Version: %s\n\n", gfm(m.Tool.Name+" "+m.Tool.Version))
	line := m.command()
	fence := "```"
	for strings.Contains(line, fence) {
		fence += "`"
	}
	m.printf("%ssh\n%s\n%s\n", fence, line, fence)
}
