package render

import (
	"strings"

	"claimdiff/compare"
)

func (m *markdown) differences() {
	if len(m.differ) == 0 {
		return
	}
	m.printf("## Differences\n\nWords without a speaker are in the outlet's own voice.\n\n")
	shown := m.fold(m.differ, maxCards)
	for _, row := range m.differ[:shown] {
		m.card(row)
	}
	m.folded(plural(len(m.differ)-shown, "more difference"), m.differ[shown:])
}

func (m *markdown) agreed() {
	if len(m.agree)+len(m.repeated) == 0 {
		return
	}
	m.printf("## Agreed\n\n")
	shown := m.fold(m.agree, maxAgree)
	for _, row := range m.agree[:shown] {
		m.short(row)
	}
	m.folded(plural(len(m.agree)-shown, "more agreed fact"), m.agree[shown:])
	m.folded(plural(len(m.repeated), "answer")+" that only articles of one origin share: repeated, not confirmed", m.repeated)
}

// unsure folds away the rows that may well be wrong.
func (m *markdown) unsure() {
	if len(m.doubt) == 0 {
		return
	}
	m.printf("## Unsure\n\n")
	m.folded(plural(len(m.doubt), "question")+" with low confidence", m.doubt)
}

// folded shows rows behind a line that a click opens.
func (m *markdown) folded(title string, rows []compare.Row) {
	if len(rows) == 0 {
		return
	}
	if !m.all {
		m.printf("<details><summary>%s</summary>\n\n", title)
	}
	for _, row := range rows {
		m.short(row)
	}
	if !m.all {
		m.printf("</details>\n\n")
	}
}

// card shows a difference with every outlet's words.
func (m *markdown) card(row compare.Row) {
	m.printf("### %s%s\n\n", target(row.ID), gfm(row.Question))
	m.printf("%s · %s · answered by %s · %s confidence\n\n", gfm(row.ID), m.verdicts(row), plural(row.Origins, "origin"), gfm(row.Confidence))
	m.sides(row, 0, true)
	if s := settle(row); s != "" {
		m.printf("What would settle it: %s.\n\n", s)
	}
}

// short shows a row without a heading, with a few wordings of each answer.
func (m *markdown) short(row compare.Row) {
	m.printf("%s%s (%s, %s, %s)\n\n", target(row.ID), gfm(row.Question), gfm(row.ID), gfm(verdictOf(row)), plural(row.Origins, "origin"))
	limit := maxWordings
	if m.all {
		limit = 0
	}
	m.sides(row, limit, false)
}

// sides are the answers of a row, who gives none, and what is to be kept in mind.
func (m *markdown) sides(row compare.Row, limit int, places bool) {
	for _, s := range row.Sides {
		m.side(s, limit, places)
	}
	if len(row.Silent) > 0 {
		m.printf("- Not found in: %s\n", m.namesOf(row.Silent))
	}
	m.printf("\n")
	m.reasons(row)
	if s := gateNote(row); s != "" {
		m.printf("%s.\n\n", gfm(s))
	}
}

// verdicts are the strongest verdict and those that hold beside it.
func (m *markdown) verdicts(row compare.Row) string {
	s := "**" + gfm(verdictOf(row)) + "**"
	for _, v := range alsoVerdicts(row) {
		s += ", also " + gfm(words(v))
	}
	return s
}

func (m *markdown) reasons(row compare.Row) {
	lead := reasonsLead(row)
	switch len(row.Reasons) {
	case 0:
		return
	case 1:
		m.printf("%s %s\n\n", lead, gfm(row.Reasons[0]))
		return
	}
	m.printf("%s\n\n", lead)
	for _, reason := range row.Reasons {
		m.printf("- %s\n", gfm(reason))
	}
	m.printf("\n")
}

// side lists one answer and the words that give it, with their places in the
// articles if asked for. At most limit lines are shown, all when it is 0.
func (m *markdown) side(s compare.Side, limit int, places bool) {
	list := m.sayings(s)
	if limit > 0 {
		list = list[:min(limit, len(list))]
	}
	m.printf("- **%s**%s\n", orDash(gfm(s.Value)), inBrackets(m.backing(s)))
	for _, x := range list {
		m.printf("  - %s: %s\n", m.namesOf(x.articles), m.quotation(x, places))
	}
	if more := unquoted(s, list); len(more) > 0 {
		m.printf("  - also %s\n", m.namesOf(more))
	}
}

// quotation is an outlet's words, the ones that carry the value in bold, and
// after them who says so, how surely, and of which moment.
func (m *markdown) quotation(x saying, places bool) string {
	mark := markOf(x.Evidence)
	s, from, to := window(x.Words, mark.start, mark.end)
	quoted := inQuotes(x.Words, marked(s, from, to))
	notes := m.notes(x.Evidence)
	if at := m.place(x.Evidence); places && at != "" && len(x.articles) == 1 {
		notes = append(notes, at)
	}
	if len(notes) > 0 {
		quoted += " (" + gfm(strings.Join(notes, "; ")) + ")"
	}
	return quoted
}

// inQuotes puts a quotation between marks that it does not hold itself.
func inQuotes(words, md string) string {
	if strings.ContainsAny(words, "\"“”„‟") {
		return "«" + md + "»"
	}
	return "“" + md + "”"
}

// window cuts a long quotation around its marked words, at spaces, and says so.
func window(s string, from, to int) (string, int, int) { return windowOf(quoteWidth, s, from, to) }

// windowOf is window with about width bytes.
func windowOf(width int, s string, from, to int) (string, int, int) {
	if len(s) <= width || from < 0 || to < from || to > len(s) {
		return s, from, to
	}
	around := max(width-(to-from), 80) / 2
	if to == 0 {
		around = width // nothing is marked: the beginning
	}
	start, end := 0, len(s)
	if from > around {
		start = from
		if i := strings.LastIndexByte(s[:from-around], ' '); i >= 0 {
			start = i + 1
		}
	}
	if to+around < len(s) {
		if i := strings.IndexByte(s[to+around:], ' '); i >= 0 {
			end = to + around + i
		}
	}
	head, tail := "", ""
	if start > 0 {
		head = "… "
	}
	if end < len(s) {
		tail = " …"
	}
	return head + s[start:end] + tail, from - start + len(head), to - start + len(head)
}

// answers are a row's answers in one line, each after those who give it.
func (v *view) answers(row compare.Row) string {
	if len(row.Sides) == 0 {
		return row.Summary
	}
	var parts []string
	for _, s := range row.Sides {
		parts = append(parts, v.sayers(s.Articles)+": "+orDash(visible(s.Value))+".")
	}
	return strings.Join(parts, " ")
}
