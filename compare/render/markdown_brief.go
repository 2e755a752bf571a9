package render

import (
	"io"
	"strings"

	"claimdiff/compare"
)

// How much a page for a desk or a class has room for.
const (
	briefCards  = 6
	briefSides  = 3
	briefAgreed = 6
	briefOnly   = 6
	briefQuote  = 150 // bytes of a quotation
)

// MarkdownBrief writes r on about one page: the weightiest differences with a
// quotation for each answer, what is agreed, and the first thing that each
// article alone tells.
func MarkdownBrief(w io.Writer, r *compare.Report) error {
	m := newMarkdown(r, false)
	m.printf("# %s, %s\n\n", plural(len(m.Articles), "article"), plural(m.originCount(), "origin"))
	m.printf("What the articles say, side by side. It does not tell who is right, and silence is not disagreement.\n\n")
	m.briefSources()
	m.briefDifferences()
	m.briefAgreed()
	m.briefOnly()
	m.printf("The full report: `%s`\n", strings.ReplaceAll(m.command(), "`", "'"))
	_, err := w.Write(m.out.Bytes())
	return err
}

func (m *markdown) briefSources() {
	for _, a := range m.Articles {
		m.printf("- **%s** %s", gfm(a.ID), gfm(outlet(&a)))
		if at := published(&a); at != "" {
			m.printf(", %s", gfm(at))
		}
		if a.Title != "" {
			m.printf(": %s", headline(&a))
		}
		m.printf("\n")
	}
	for _, o := range m.Origins {
		if len(o.Articles) > 1 {
			m.printf("- %s share text and count as one origin%s\n", gfm(m.letters(o.Articles)), inBrackets(gfm(o.Reason)))
		}
	}
	m.printf("\n")
}

func (m *markdown) briefDifferences() {
	m.printf("## Where they differ\n\n")
	if len(m.differ) == 0 {
		m.printf("%s\n\n", m.noDifference())
		return
	}
	for i, row := range m.differ[:min(len(m.differ), briefCards)] {
		m.printf("%d. **%s** %s\n", i+1, orDash(gfm(row.Question)), gfm(capital(verdictOf(row))))
		for _, s := range row.Sides[:min(len(row.Sides), briefSides)] {
			m.printf("   - %s (%s)%s\n", orDash(gfm(s.Value)), gfm(m.letters(s.Articles)), m.briefQuote(s))
		}
		if rest := len(row.Sides) - briefSides; rest > 0 {
			m.printf("   - and %s\n", plural(rest, "more answer"))
		}
		if row.Verdict != compare.Contradicts && len(row.Reasons) > 0 {
			m.printf("   - %s\n", gfm(capital(row.Reasons[0])))
		}
	}
	if rest := len(m.differ) - briefCards; rest > 0 {
		m.printf("\n%s in the full report.\n", capital(plural(rest, "more difference")))
	}
	m.printf("\n")
}

// briefQuote is the first quotation of a side, its mark in bold.
func (m *markdown) briefQuote(s compare.Side) string {
	if len(s.Evidence) == 0 {
		return ""
	}
	e := s.Evidence[0]
	mark := markOf(e)
	text, from, to := windowOf(briefQuote, e.Words, mark.start, mark.end)
	out := ": " + inQuotes(e.Words, marked(text, from, to))
	if notes := m.notes(e); len(notes) > 0 {
		out += " (" + gfm(strings.Join(notes, "; ")) + ")"
	}
	return out
}

func (m *markdown) briefAgreed() {
	if len(m.agree) == 0 {
		return
	}
	m.printf("## Where they agree\n\n")
	for _, row := range m.agree[:min(len(m.agree), briefAgreed)] {
		m.printf("- %s ", gfm(row.Question))
		if len(row.Sides) > 0 {
			m.printf("**%s** (%s)", orDash(gfm(row.Sides[0].Value)), gfm(m.letters(row.Sides[0].Articles)))
		}
		m.printf("\n")
	}
	m.printf("\n")
}

func (m *markdown) briefOnly() {
	if len(m.OnlyIn) == 0 {
		return
	}
	m.printf("## Only in one article\n\n")
	n := 0
	for _, a := range m.Articles {
		own := m.onlyIn(a.ID)
		if len(own) == 0 || n == briefOnly {
			continue
		}
		n++
		text, _, _ := windowOf(briefQuote, own[0].Words, 0, 0)
		m.printf("- %s: %s\n", m.names[a.ID], inQuotes(own[0].Words, gfm(text)))
	}
	m.printf("\n")
}
