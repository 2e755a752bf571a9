package render

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"claimdiff/compare"
)

// How much is shown before the rest is folded away or counted.
const (
	maxGlance   = 9   // lines at a glance
	maxCards    = 25  // differences before the fold
	maxAgree    = 12  // agreed facts before the fold
	minGlance   = 5   // filled up with agreements when differences are few
	maxColumns  = 6   // outlets that get a column of their own in a table
	maxNames    = 4   // articles that are named by outlet in a list, not by letter
	maxOnly     = 5   // lines of one outlet's own statements before the fold
	maxSpeakers = 20  // people in "who is quoted where"
	maxWordings = 3   // wordings shown of an agreed fact
	cellWidth   = 60  // characters of a value in a table
	quoteWidth  = 400 // bytes of a quotation around the marked words
)

// verdictWords say in plain English how the answers stand to each other.
var verdictWords = map[compare.Verdict]string{
	compare.Contradicts:  "contradiction",
	compare.Differs:      "different answers",
	compare.Superseded:   "changed over time",
	compare.Hedged:       "not equally sure",
	compare.Attributed:   "different sources",
	compare.Refines:      "one is more exact",
	compare.Incomparable: "not comparable",
	compare.Agrees:       "same answer",
}

// certaintyWords follow a quotation that is not given as plain fact.
var certaintyWords = map[string]string{
	"probable":    "given as probable",
	"possible":    "given as possible",
	"planned":     "given as a plan",
	"conditional": "given under a condition",
}

// Markdown writes r for a person to read on GitHub or in a terminal, in the
// order of DESIGN.md, section 6: what matters most comes first, every
// statement carries its outlet's own words, and what is unsure is folded away
// at the end.
func Markdown(w io.Writer, r *compare.Report) error { return newMarkdown(r).write(w) }

// MarkdownAll is Markdown with nothing folded away.
func MarkdownAll(w io.Writer, r *compare.Report) error {
	m := newMarkdown(r)
	m.all = true
	return m.write(w)
}

func (m *markdown) write(w io.Writer) error {
	m.header()
	m.sources()
	m.glance()
	m.grid()
	m.differences()
	m.agreed()
	m.onlyIn()
	m.timeline()
	m.quoted()
	m.unsure()
	m.leftOut()
	m.reproduce()
	_, err := w.Write(m.out.Bytes())
	return err
}

// A markdown is a report on its way to paper. Rows are sorted into those that
// differ, those that several origins agree on, those that one origin repeats,
// and those too unsure to show first.
type markdown struct {
	*compare.Report
	all                  bool // fold nothing away
	out                  bytes.Buffer
	articles             map[string]*compare.Article
	names                map[string]string // article id to what it is called, escaped
	differ, agree, doubt []compare.Row
	repeated             []compare.Row
}

func newMarkdown(r *compare.Report) *markdown {
	m := &markdown{Report: r, articles: map[string]*compare.Article{}, names: map[string]string{}}
	count := map[string]int{}
	for i := range r.Articles {
		a := &r.Articles[i]
		m.articles[a.ID] = a
		count[outlet(a)]++
	}
	for _, a := range r.Articles {
		m.names[a.ID] = gfm(outlet(&a))
		if count[outlet(&a)] > 1 {
			m.names[a.ID] += " (" + gfm(a.ID) + ")"
		}
	}
	for _, row := range r.Rows {
		switch {
		case row.Confidence == "low":
			m.doubt = append(m.doubt, row)
		case row.Verdict == compare.Agrees && row.Origins < 2:
			m.repeated = append(m.repeated, row)
		case row.Verdict == compare.Agrees:
			m.agree = append(m.agree, row)
		default:
			m.differ = append(m.differ, row)
		}
	}
	return m
}

func outlet(a *compare.Article) string {
	if s := visible(a.Outlet); s != "" {
		return s
	}
	if s := visible(a.Path); s != "" {
		return path.Base(s)
	}
	return a.ID
}

func (m *markdown) printf(format string, args ...any) { fmt.Fprintf(&m.out, format, args...) }

func (m *markdown) header() {
	m.printf("# %s, %s\n\n", plural(len(m.Articles), "article"), plural(m.originCount(), "origin"))
	m.printf("This puts side by side what the articles say. It does not tell who is right, and rates no outlet. " +
		"An outlet that is silent does not disagree. Articles that share their text count as one origin.\n\n")
}

func (m *markdown) originCount() int {
	if len(m.Origins) > 0 {
		return len(m.Origins)
	}
	seen := map[string]bool{}
	for _, a := range m.Articles {
		seen[a.Origin] = true
	}
	return len(seen)
}

func (m *markdown) sources() {
	m.printf("## Sources\n\n")
	m.printf("| | Outlet | Published | Headline | Words | Origin |\n| --- | --- | --- | --- | ---: | --- |\n")
	for _, a := range m.Articles {
		m.printf("| %s | %s | %s | %s | %d | %s |\n",
			gfm(a.ID), gfm(outlet(&a)), orDash(gfm(published(&a))), orDash(gfm(clip(a.Title, 90))), a.Words, orDash(gfm(a.Origin)))
	}
	m.printf("\n")
	shared := false
	for _, o := range m.Origins {
		if len(o.Articles) > 1 {
			m.printf("- %s is one origin: %s%s\n", gfm(o.ID), m.nameList(o.Articles), inBrackets(gfm(o.Reason)))
			shared = true
		}
	}
	if shared {
		m.printf("\n")
	}
}

func published(a *compare.Article) string {
	if a.Published == nil {
		return ""
	}
	return moment(*a.Published)
}

// moment is an ISO 8601 moment as people write it: 2024-03-05 09:30 +01:00.
func moment(s string) string {
	if len(s) < len("2024-03-05T09:30") || s[10] != 'T' {
		return s
	}
	clock, zone := s[11:16], strings.TrimPrefix(s[16:], ":00")
	if zone == "Z" {
		zone = "UTC"
	}
	return strings.TrimSpace(s[:10] + " " + clock + " " + zone)
}

func (m *markdown) glance() {
	m.printf("## At a glance\n\n")
	rows := slices.Clone(m.differ[:min(len(m.differ), maxGlance)])
	if more := minGlance - len(rows); more > 0 {
		rows = append(rows, m.agree[:min(len(m.agree), more)]...)
	}
	if len(m.differ) == 0 {
		m.printf("%s\n", m.noDifference())
		if len(rows) > 0 {
			m.printf("\n")
		}
	}
	for i, row := range rows {
		m.printf("%d. %s: %s (%s)\n", i+1, capital(words(row.Verdict)), gfm(summary(row)), gfm(row.ID))
	}
	if rest := len(m.differ) - maxGlance; rest > 0 {
		m.printf("\n%s below.\n", capital(plural(rest, "more difference")))
	}
	m.printf("\n")
}

func (m *markdown) noDifference() string {
	switch {
	case len(m.Rows) == 0:
		return "No difference was found, because the articles share no claim that can be compared."
	case len(m.doubt) > 0:
		return "No clear difference was found. What is unsure stands at the end."
	}
	return "No difference was found in what could be compared: " + plural(len(m.Rows), "question") + "."
}

// summary is the row in one sentence.
func summary(row compare.Row) string {
	if row.Summary != "" {
		return row.Summary
	}
	values := make([]string, len(row.Sides))
	for i, s := range row.Sides {
		values[i] = s.Value
	}
	return row.Question + " " + strings.Join(values, "; ")
}

func (m *markdown) grid() {
	rows := slices.Concat(m.differ[:m.fold(m.differ, maxCards)], m.agree[:m.fold(m.agree, maxAgree)])
	if len(rows) == 0 {
		return
	}
	m.printf("## Who answers what\n\n")
	if len(m.Articles) <= maxColumns {
		m.gridByOutlet(rows)
	} else {
		m.gridByAnswer(rows)
	}
	m.printf("\n— means that no answer was found in the article.\n\n")
}

// gridByOutlet gives every outlet a column.
func (m *markdown) gridByOutlet(rows []compare.Row) {
	m.printf("| Question |")
	for _, a := range m.Articles {
		m.printf(" %s |", m.names[a.ID])
	}
	m.printf(" Verdict | Origins |\n| --- |%s --- | ---: |\n", strings.Repeat(" --- |", len(m.Articles)))
	for _, row := range rows {
		m.printf("| %s |", gfm(row.Question))
		for _, a := range m.Articles {
			var values []string
			for _, s := range row.Sides {
				if slices.Contains(s.Articles, a.ID) {
					values = append(values, gfm(clip(s.Value, cellWidth)))
				}
			}
			m.printf(" %s |", orDash(strings.Join(values, " / ")))
		}
		m.printf(" %s | %d |\n", words(row.Verdict), row.Origins)
	}
}

// gridByAnswer puts the answers in one column, with the letters of the
// articles that give each.
func (m *markdown) gridByAnswer(rows []compare.Row) {
	m.printf("Letters are those of the sources.\n\n")
	m.printf("| Question | Answers | — | Verdict | Origins |\n| --- | --- | --- | --- | ---: |\n")
	for _, row := range rows {
		var answers []string
		for _, s := range row.Sides {
			answers = append(answers, fmt.Sprintf("**%s**: %s", gfm(clip(s.Value, cellWidth)), m.letters(s.Articles)))
		}
		m.printf("| %s | %s | %s | %s | %d |\n", gfm(row.Question), strings.Join(answers, " · "), m.letters(row.Silent), words(row.Verdict), row.Origins)
	}
}

func (m *markdown) differences() {
	if len(m.differ) == 0 {
		return
	}
	m.printf("## Differences\n\nWords without a speaker are in the outlet's own voice.\n\n")
	shown := m.fold(m.differ, maxCards)
	for _, row := range m.differ[:shown] {
		m.card(row)
	}
	m.folded(plural(len(m.differ)-shown, "more difference"), m.differ[shown:], m.short)
}

// fold is how many of the rows are shown before the rest is folded away.
func (m *markdown) fold(rows []compare.Row, limit int) int {
	if m.all {
		return len(rows)
	}
	return min(len(rows), limit)
}

// folded shows rows behind a line that a click opens.
func (m *markdown) folded(title string, rows []compare.Row, show func(compare.Row)) {
	if len(rows) == 0 {
		return
	}
	if !m.all {
		m.printf("<details><summary>%s</summary>\n\n", title)
	}
	for _, row := range rows {
		show(row)
	}
	if !m.all {
		m.printf("</details>\n\n")
	}
}

// short shows a row without a heading, with a few wordings of each answer.
func (m *markdown) short(row compare.Row) {
	m.printf("%s (%s, %s, %s)\n\n", gfm(row.Question), gfm(row.ID), words(row.Verdict), plural(row.Origins, "origin"))
	limit := maxWordings
	if m.all {
		limit = 0
	}
	for _, s := range row.Sides {
		m.side(s, limit)
	}
	if len(row.Silent) > 0 {
		m.printf("- Not found in: %s\n", m.nameList(row.Silent))
	}
	m.printf("\n")
	m.reasons(row)
}

// card shows a difference with every outlet's words.
func (m *markdown) card(row compare.Row) {
	m.printf("### %s\n\n", gfm(row.Question))
	m.printf("%s · %s · answered by %s · %s confidence\n\n", gfm(row.ID), m.verdicts(row), plural(row.Origins, "origin"), gfm(row.Confidence))
	for _, s := range row.Sides {
		m.side(s, 0)
	}
	if len(row.Silent) > 0 {
		m.printf("- Not found in: %s\n", m.nameList(row.Silent))
	}
	m.printf("\n")
	m.reasons(row)
}

// verdicts are the strongest verdict and those that hold beside it, but for
// what goes without saying: that some agree, that a contradiction is a
// difference.
func (m *markdown) verdicts(row compare.Row) string {
	s := "**" + words(row.Verdict) + "**"
	for _, v := range row.Also {
		if v != row.Verdict && v != compare.Agrees && !(v == compare.Differs && row.Verdict == compare.Contradicts) {
			s += ", also " + words(v)
		}
	}
	return s
}

func (m *markdown) reasons(row compare.Row) {
	if len(row.Reasons) == 0 {
		return
	}
	lead := "Why it may not be a conflict:"
	if row.Verdict == compare.Contradicts || row.Verdict == compare.Agrees {
		lead = "To keep in mind:"
	}
	if len(row.Reasons) == 1 {
		m.printf("%s %s\n\n", lead, gfm(row.Reasons[0]))
		return
	}
	m.printf("%s\n\n", lead)
	for _, reason := range row.Reasons {
		m.printf("- %s\n", gfm(reason))
	}
	m.printf("\n")
}

// side lists one answer and the words that give it. Articles with the same
// words stand on one line. At most limit lines are shown, all when it is 0.
func (m *markdown) side(s compare.Side, limit int) {
	var lines []string
	speaking := map[string][]string{} // line to the articles that have it
	for _, e := range s.Evidence {
		text := m.quotation(e)
		if speaking[text] == nil {
			lines = append(lines, text)
		}
		if !slices.Contains(speaking[text], e.Article) {
			speaking[text] = append(speaking[text], e.Article)
		}
	}
	if limit == 0 {
		limit = len(lines)
	}
	lines = lines[:min(limit, len(lines))]
	var shown []string
	for _, text := range lines {
		shown = append(shown, speaking[text]...)
	}
	more := slices.DeleteFunc(slices.Clone(s.Articles), func(id string) bool { return slices.Contains(shown, id) })

	m.printf("- **%s**%s\n", orDash(gfm(s.Value)), m.backing(s))
	for _, text := range lines {
		m.printf("  - %s: %s\n", m.nameList(speaking[text]), text)
	}
	if len(more) > 0 {
		m.printf("  - also %s\n", m.nameList(more))
	}
}

// backing tells how many articles and origins stand on a side, when it is more
// than one article.
func (m *markdown) backing(s compare.Side) string {
	if len(s.Articles) < 2 {
		return ""
	}
	origins := map[string]bool{}
	for _, id := range s.Articles {
		if a := m.articles[id]; a != nil {
			origins[a.Origin] = true
		}
	}
	return fmt.Sprintf(" (%s, %s)", plural(len(s.Articles), "article"), plural(len(origins), "origin"))
}

// quotation is an outlet's words, the ones that carry the value in bold, and
// after them who says so, how surely, and of which moment.
func (m *markdown) quotation(e compare.Evidence) string {
	s := e.Words
	from, to := 0, 0
	if e.Mark != nil {
		from, to = e.Mark.Start-e.Start, e.Mark.End-e.Start
	}
	s, from, to = window(s, from, to)
	var notes []string
	if len(e.Speakers) > 0 {
		notes = append(notes, chain(e.Speakers))
	}
	if c := certaintyWords[e.Certainty]; c != "" {
		notes = append(notes, c)
	}
	if a := m.articles[e.Article]; e.AsOf != "" && (a == nil || a.Published == nil || *a.Published != e.AsOf) {
		notes = append(notes, "as of "+gfm(moment(e.AsOf)))
	}
	quoted := inQuotes(e.Words, marked(s, from, to))
	if len(notes) > 0 {
		quoted += " (" + strings.Join(notes, "; ") + ")"
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

// chain tells on whose word a statement rests.
func chain(speakers []string) string {
	s := "says " + gfm(speakers[0])
	for _, next := range speakers[1:] {
		s += ", who cites " + gfm(next)
	}
	return s
}

// window cuts a long quotation around its marked words, at spaces, and says so.
func window(s string, from, to int) (string, int, int) {
	if len(s) <= quoteWidth || from < 0 || to < from || to > len(s) {
		return s, from, to
	}
	around := max(quoteWidth-(to-from), 80) / 2
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
		head = "[…] "
	}
	if end < len(s) {
		tail = " […]"
	}
	return head + s[start:end] + tail, from - start + len(head), to - start + len(head)
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
	m.folded(plural(len(m.agree)-shown, "more agreed fact"), m.agree[shown:], m.short)
	m.folded(plural(len(m.repeated), "answer")+" that only articles of one origin share: repeated, not confirmed", m.repeated, m.short)
}

func (m *markdown) onlyIn() {
	if len(m.OnlyIn) == 0 {
		return
	}
	m.printf("## Only in one article\n\nNot found in any of the others. The others may have it in words that were not recognised.\n\n")
	for _, a := range m.Articles {
		var own []compare.Only
		for _, o := range m.OnlyIn {
			if o.Article == a.ID {
				own = append(own, o)
			}
		}
		if len(own) == 0 {
			continue
		}
		m.printf("**%s**\n\n", m.names[a.ID])
		if m.all {
			m.onlyLines(own)
			continue
		}
		m.onlyLines(own[:min(len(own), maxOnly)])
		if len(own) > maxOnly {
			m.printf("<details><summary>%d more</summary>\n\n", len(own)-maxOnly)
			m.onlyLines(own[maxOnly:])
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
	first := true
	for _, row := range m.differ {
		if row.Verdict != compare.Superseded && !slices.Contains(row.Also, compare.Superseded) {
			continue
		}
		if first {
			m.printf("## Over time\n\n")
			first = false
		}
		m.printf("%s (%s)\n\n| Published | Outlet | Says | As of |\n| --- | --- | --- | --- |\n", gfm(row.Question), gfm(row.ID))
		for _, e := range m.moments(row) {
			m.printf("| %s | %s | %s | %s |\n", orDash(gfm(published(e.article))), m.names[e.article.ID], gfm(e.value), orDash(gfm(moment(e.asOf))))
		}
		m.printf("\n")
	}
}

// A dated is a value and the article that gives it.
type dated struct {
	article *compare.Article
	value   string
	asOf    string
}

// moments are the values of a row, the article published first leading;
// articles without a date come last.
func (m *markdown) moments(row compare.Row) []dated {
	var list []dated
	for _, s := range row.Sides {
		for _, id := range s.Articles {
			a := m.articles[id]
			if a == nil {
				continue
			}
			d := dated{article: a, value: s.Value}
			for _, e := range s.Evidence {
				if e.Article == id && e.AsOf != "" {
					d.asOf = e.AsOf
				}
			}
			list = append(list, d)
		}
	}
	slices.SortStableFunc(list, func(a, b dated) int {
		x, y := instant(a.article.Published), instant(b.article.Published)
		if x.IsZero() != y.IsZero() {
			return cmp.Compare(btoi(x.IsZero()), btoi(y.IsZero()))
		}
		return x.Compare(y)
	})
	return list
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// instant is the moment that an ISO 8601 date or date-time begins; the zero
// time when there is none.
func instant(s *string) time.Time {
	if s == nil {
		return time.Time{}
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateOnly} {
		if t, err := time.Parse(layout, *s); err == nil {
			return t
		}
	}
	return time.Time{}
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

func count(n int) string {
	if n == 0 {
		return "—"
	}
	return strconv.Itoa(n)
}

// unsure folds away the rows that may well be wrong.
func (m *markdown) unsure() {
	if len(m.doubt) == 0 {
		return
	}
	m.printf("## Unsure\n\n")
	m.folded(plural(len(m.doubt), "question")+" with low confidence", m.doubt, m.short)
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
		var reasons []string
		number := map[string]int{}
		for _, u := range m.Unread {
			if u.Article != a.ID {
				continue
			}
			if number[u.Reason] == 0 {
				reasons = append(reasons, u.Reason)
			}
			number[u.Reason]++
		}
		for _, reason := range reasons {
			places := ""
			if number[reason] > 1 {
				places = inBrackets(plural(number[reason], "place"))
			}
			m.printf("- %s: not read%s: %s\n", m.names[a.ID], places, gfm(reason))
		}
	}
	m.printf("\n")
}

func (m *markdown) reproduce() {
	m.printf("## How to reproduce\n\nThe same files and the same version give the same report. Version: %s\n\n", gfm(m.Tool.Name+" "+m.Tool.Version))
	args := []string{"claimdiff", "compare"}
	seen := map[string]bool{}
	for _, a := range m.Articles {
		if !seen[a.Path] {
			seen[a.Path] = true
			args = append(args, shellWord(a.Path))
		}
	}
	line := strings.Join(args, " ")
	fence := "```"
	for strings.Contains(line, fence) {
		fence += "`"
	}
	m.printf("%ssh\n%s\n%s\n", fence, line, fence)
}

// shellWord is a file name as one word of a POSIX shell, without control
// characters.
func shellWord(s string) string {
	plain := func(r rune) bool {
		return isPlain(r) || strings.ContainsRune("/._-+,:@%=", r)
	}
	s = visible(s)
	if s != "" && strings.IndexFunc(s, func(r rune) bool { return !plain(r) }) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// nameList names articles by their outlets, many of them by their letters.
func (m *markdown) nameList(ids []string) string {
	if len(ids) > maxNames {
		return "articles " + m.letters(ids)
	}
	names := make([]string, len(ids))
	for i, id := range ids {
		if names[i] = m.names[id]; names[i] == "" {
			names[i] = gfm(id)
		}
	}
	return strings.Join(names, ", ")
}

// letters names articles by their ids, with a dash over three or more that
// follow each other: "A–N, P".
func (m *markdown) letters(ids []string) string {
	var runs [][]string
	last := -2
	for _, id := range ids {
		at := slices.IndexFunc(m.Articles, func(a compare.Article) bool { return a.ID == id })
		if n := len(runs); n > 0 && at == last+1 {
			runs[n-1] = append(runs[n-1], gfm(id))
		} else {
			runs = append(runs, []string{gfm(id)})
		}
		last = at
	}
	var list []string
	for _, run := range runs {
		if n := len(run); n > 2 {
			run = []string{run[0] + "–" + run[n-1]}
		}
		list = append(list, run...)
	}
	return strings.Join(list, ", ")
}

func words(v compare.Verdict) string {
	if w := verdictWords[v]; w != "" {
		return w
	}
	return gfm(strings.ReplaceAll(string(v), "_", " "))
}

// clip is the beginning of s, at most n characters, with "…" when cut.
func clip(s string, n int) string {
	s = visible(s)
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	runes := []rune(s)[:n-1]
	cut := strings.TrimRight(string(runes), " ")
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)/2 {
		cut = cut[:i]
	}
	return cut + "…"
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

func orDash(s string) string {
	if s == "" {
		return "—"
	}
	return s
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// inBrackets is s in brackets after a space, or nothing.
func inBrackets(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}
