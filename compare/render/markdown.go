package render

import (
	"bytes"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"

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
	maxPassages = 12  // passages set side by side before the fold
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
// at the end. Rows have the anchors r01, r02 …, passages w01 …
func Markdown(w io.Writer, r *compare.Report) error { return newMarkdown(r, false).write(w) }

// MarkdownAll is Markdown with nothing folded away.
func MarkdownAll(w io.Writer, r *compare.Report) error { return newMarkdown(r, true).write(w) }

// A markdown is a report on its way to paper.
type markdown struct {
	*view
	out   bytes.Buffer
	names map[string]string // article id to what it is called, escaped
}

func newMarkdown(r *compare.Report, all bool) *markdown {
	m := &markdown{view: newView(r, all), names: map[string]string{}}
	for id, name := range m.called {
		m.names[id] = gfm(name)
	}
	return m
}

func (m *markdown) write(w io.Writer) error {
	m.header()
	m.sources()
	m.glance()
	m.grid()
	m.differences()
	m.agreed()
	m.onlyInOne()
	m.timeline()
	m.quoted()
	m.wording()
	m.unsure()
	m.leftOut()
	m.reproduce()
	_, err := w.Write(m.out.Bytes())
	return err
}

func (m *markdown) printf(format string, args ...any) { fmt.Fprintf(&m.out, format, args...) }

func (m *markdown) header() {
	m.printf("# %s, %s\n\n", plural(len(m.Articles), "article"), plural(m.originCount(), "origin"))
	m.printf("%s\n\n", notARuling)
	if m.Gate != nil {
		m.printf("Gate: %s\n\n", gfm(m.Gate.Decided))
	}
}

// notARuling says what a report is, and what it is not.
const notARuling = "This puts side by side what the articles say. It does not tell who is right, and rates no outlet. " +
	"An outlet that is silent does not disagree. Articles that share their text count as one origin."

func (m *markdown) sources() {
	m.printf("## Sources\n\n")
	m.printf("| | Outlet | Published | Headline | Words | Origin |\n| --- | --- | --- | --- | ---: | --- |\n")
	for _, a := range m.Articles {
		m.printf("| %s | %s | %s | %s | %d | %s |\n",
			gfm(a.ID), gfm(outlet(&a)), orDash(gfm(published(&a))), headline(&a), a.Words, orDash(gfm(a.Origin)))
	}
	m.printf("\n")
	shared := false
	for _, o := range m.Origins {
		if len(o.Articles) > 1 {
			m.printf("- %s is one origin: %s%s\n", gfm(o.ID), m.namesOf(o.Articles), inBrackets(gfm(o.Reason)))
			shared = true
		}
	}
	if shared {
		m.printf("\n")
	}
}

// headline is the title of an article, a link where its address is one of the web.
func headline(a *compare.Article) string {
	title := orDash(gfm(clip(a.Title, 90)))
	if at := webAddress(a.URL); at != "" {
		return "[" + title + "](<" + linkEnds.Replace(at) + ">)"
	}
	return title
}

// linkEnds writes out what could end an address in Markdown or be read as
// something else.
var linkEnds = strings.NewReplacer("<", "%3C", ">", "%3E", "|", "%7C", "\\", "%5C", "&", "&amp;")

// webAddress is s as an address of the web, "" when it is none.
func webAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil {
		return ""
	}
	return u.String()
}

func (m *markdown) glance() {
	m.printf("## At a glance\n\n")
	rows := m.glances(maxGlance)
	if len(m.differ) == 0 {
		m.printf("%s\n", m.noDifference())
		if len(rows) > 0 {
			m.printf("\n")
		}
	}
	for i, row := range rows {
		m.printf("%d. %s (%s, %s)\n", i+1, m.sentence(row), gfm(verdictOf(row)), link(row))
	}
	if rest := len(m.differ) - maxGlance; rest > 0 {
		m.printf("\n%s below.\n", capital(plural(rest, "more difference")))
	}
	m.printf("\n")
}

// sentence is a row in one line: the question, then each answer and who gives it.
func (m *markdown) sentence(row compare.Row) string {
	return "**" + orDash(gfm(row.Question)) + "** " + gfm(m.answers(row))
}

// link leads to the card of a row.
func link(row compare.Row) string { return "[" + gfm(row.ID) + "](#" + anchor(row.ID) + ")" }

// target is where link leads.
func target(id string) string { return `<a id="` + anchor(id) + `"></a>` }

func (m *markdown) grid() {
	rows := m.gridRows()
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
		m.printf("| %s |", m.questionLink(row))
		for _, a := range m.Articles {
			var values []string
			for _, s := range row.Sides {
				if slices.Contains(s.Articles, a.ID) {
					values = append(values, gfm(clip(s.Value, cellWidth)))
				}
			}
			m.printf(" %s |", orDash(strings.Join(values, " / ")))
		}
		m.printf(" %s | %d |\n", gfm(verdictOf(row)), row.Origins)
	}
}

func (m *markdown) questionLink(row compare.Row) string {
	return "[" + gfm(row.Question) + "](#" + anchor(row.ID) + ")"
}

// gridByAnswer puts the answers in one column, with the letters of the
// articles that give each.
func (m *markdown) gridByAnswer(rows []compare.Row) {
	m.printf("Letters are those of the sources.\n\n")
	m.printf("| Question | Answers | — | Verdict | Origins |\n| --- | --- | --- | --- | ---: |\n")
	for _, row := range rows {
		var answers []string
		for _, s := range row.Sides {
			answers = append(answers, fmt.Sprintf("**%s**: %s", orDash(gfm(clip(s.Value, cellWidth))), gfm(m.letters(s.Articles))))
		}
		m.printf("| %s | %s | %s | %s | %d |\n", m.questionLink(row), strings.Join(answers, " · "), gfm(m.letters(row.Silent)), gfm(verdictOf(row)), row.Origins)
	}
}

// namesOf names articles by their outlets, many of them by their letters.
func (m *markdown) namesOf(ids []string) string {
	if len(ids) > maxNames {
		return "articles " + gfm(m.letters(ids))
	}
	return gfm(strings.Join(m.nameList(ids), ", "))
}

// inBrackets is s in brackets after a space, or nothing.
func inBrackets(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}
