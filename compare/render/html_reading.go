package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"claimdiff/compare"
)

// An articleText is an article as the reading view shows it.
type articleText struct {
	ID, Anchor, Outlet, Published string
	Paragraphs                    []paragraph
}

type paragraph struct {
	Headline bool
	Runs     []run
}

// A run is a stretch of text that the same marks lie on.
type run struct {
	Words   string
	Anchors []string // of the places that begin here
	Rows    string   // "r01:0 r04:1": the rows it answers and on which side; "" when it is not marked
	Class   string   // of the first row's verdict
	Href    string
	Hint    string
	Unread  string // why it was not read
}

// A textMark is a stretch of an article that something is to be said of.
type textMark struct {
	start, end int
	rank       int // the weightiest first
	id         string
	side       int
	place      string // anchor of its beginning, "" when another stands for it
	class      string
	hint       string
	unread     string
}

// reading lays the articles out with what they answer.
func (h *webpage) reading(p *page) {
	marks := h.marks()
	seen := map[compare.Verdict]bool{}
	for _, row := range h.shown {
		seen[row.Verdict] = true
		q := h.question(row)
		q.Text = capital(q.Verdict.Words) + ". " + h.answers(row)
		p.Questions = append(p.Questions, q)
	}
	for _, v := range []compare.Verdict{compare.Contradicts, compare.Differs, compare.Superseded, compare.Hedged, compare.Attributed, compare.Refines, compare.Incomparable, compare.Agrees} {
		if seen[v] {
			p.Legend = append(p.Legend, badgeOf(v))
		}
	}
	for _, a := range h.Articles {
		p.Articles = append(p.Articles, articleText{
			ID: visible(a.ID), Anchor: anchor("read", a.ID), Outlet: outlet(&a), Published: visible(published(&a)), Paragraphs: paragraphs(&a, marks[a.ID]),
		})
	}
}

// marks are the marked places by article.
func (h *webpage) marks() map[string][]textMark {
	out := map[string][]textMark{}
	for _, row := range h.shown {
		for i, s := range row.Sides {
			for _, e := range s.Evidence {
				span := e.Span
				if e.Mark != nil {
					span = *e.Mark
				}
				m := textMark{start: span.Start, end: span.End, rank: h.rank[row.ID], id: anchor(row.ID), side: i, class: rowBadge(row).Class,
					hint: visible(row.ID + " " + row.Question + " " + verdictOf(row))}
				place := anchor("in", row.ID, e.Article)
				if !slices.ContainsFunc(out[e.Article], func(o textMark) bool { return o.place == place }) {
					m.place = place
				}
				out[e.Article] = append(out[e.Article], m)
			}
		}
	}
	for _, o := range h.OnlyIn {
		out[o.Article] = append(out[o.Article], textMark{start: o.Start, end: o.End, rank: len(h.shown), id: anchor(o.ID), class: "only", hint: "not found in any of the others",
			place: anchor("in", o.ID, o.Article)})
	}
	for _, u := range h.Unread {
		out[u.Article] = append(out[u.Article], textMark{start: u.Start, end: u.End, rank: len(h.shown) + 1, unread: visible(u.Reason)})
	}
	return out
}

// paragraphs cut an article where its lines end and each of them where a mark
// begins or ends. Marks that do not fit the text are left out.
func paragraphs(a *compare.Article, marks []textMark) []paragraph {
	edge := func(i int) bool { return i == len(a.Text) || utf8.RuneStart(a.Text[i]) }
	marks = slices.DeleteFunc(slices.Clone(marks), func(m textMark) bool {
		return m.start < 0 || m.end <= m.start || m.end > len(a.Text) || !edge(m.start) || !edge(m.end)
	})
	slices.SortStableFunc(marks, func(x, y textMark) int { return cmp.Compare(x.rank, y.rank) })
	sep := "\n"
	if strings.Contains(a.Text, "\n\n") {
		sep = "\n\n"
	}
	var out []paragraph
	for at := 0; at < len(a.Text); {
		end := len(a.Text)
		if i := strings.Index(a.Text[at:], sep); i >= 0 {
			end = at + i
		}
		if words := a.Text[at:end]; strings.TrimSpace(words) != "" {
			out = append(out, paragraph{Headline: len(out) == 0 && strings.TrimSpace(words) == strings.TrimSpace(a.Title), Runs: runs(a.Text, at, end, marks)})
		}
		at = end + len(sep)
	}
	return out
}

func runs(text string, start, end int, marks []textMark) []run {
	cuts := []int{start, end}
	var here []textMark
	for _, m := range marks {
		if m.start < end && m.end > start {
			here = append(here, m)
			cuts = append(cuts, max(m.start, start), min(m.end, end))
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []run
	for i := 1; i < len(cuts); i++ {
		out = append(out, runOf(text, cuts[i-1], cuts[i], here))
	}
	return out
}

// runOf is text[start:end], on which the same marks lie from end to end.
func runOf(text string, start, end int, marks []textMark) run {
	r := run{Words: clean(text[start:end])}
	var rows, hints []string
	for _, m := range marks {
		if m.start == start && m.place != "" {
			r.Anchors = append(r.Anchors, m.place)
		}
		if m.start > start || m.end < end {
			continue
		}
		switch {
		case m.id == "":
			r.Unread = m.unread
		case m.class == "only" && r.Rows+strings.Join(rows, "") != "":
		default:
			if len(rows) == 0 {
				r.Class, r.Href = m.class, m.id
			}
			if label := m.id + ":" + strconv.Itoa(m.side); !slices.Contains(rows, label) {
				rows = append(rows, label)
				hints = append(hints, m.hint)
			}
		}
	}
	r.Rows, r.Hint = strings.Join(rows, " "), strings.Join(hints, "; ")
	return r
}
