package render

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"
	"sync"

	"claimdiff/compare"
)

// IndexSchema is the schema string of an index in JSON.
const IndexSchema = "claimdiff.index/1"

// An Index lists the events of one run, in the order in which IndexOf puts them.
type Index struct {
	Schema string       `json:"schema"`
	Tool   compare.Tool `json:"tool"`
	Events []Event      `json:"events"`
}

// An Event is what an index tells of one comparison.
type Event struct {
	Name     string   `json:"name"`     // of its folder or file
	Reports  []string `json:"reports"`  // files beside the index
	Articles int      `json:"articles"` // that were compared
	Origins  int      `json:"origins"`
	Findings []Count  `json:"findings"` // rows by which articles stand apart, at medium confidence or more; the weightiest verdict first
	First    *Finding `json:"first"`    // the one most worth reading; null none
	Agreed   int      `json:"agreed"`   // rows in which several origins agree
	Gate     string   `json:"gate"`     // what decided, "" when nothing was asked to
	Problems []string `json:"problems"` // what was left out, and why
}

// A Count is how many rows have a verdict.
type Count struct {
	Verdict compare.Verdict `json:"verdict"`
	Rows    int             `json:"rows"`
}

// A Finding is a row in short.
type Finding struct {
	Row        string          `json:"row"` // its id in the report
	Verdict    compare.Verdict `json:"verdict"`
	Confidence string          `json:"confidence"`
	Importance float64         `json:"importance"`
	Summary    string          `json:"summary"`
}

// indexed are the verdicts that an index counts, the weightiest first.
var indexed = []compare.Verdict{
	compare.Contradicts, compare.Differs, compare.Superseded, compare.Hedged, compare.Attributed, compare.Refines,
}

// EventOf is what an index tells of a report.
func EventOf(name string, reports []string, r *compare.Report) Event {
	v := newView(r, false)
	e := Event{Name: name, Reports: reports, Articles: len(r.Articles), Origins: v.originCount(), Findings: []Count{}, Agreed: len(v.agree), Problems: []string{}}
	for _, verdict := range indexed {
		n := 0
		for _, row := range v.differ {
			n += btoi(row.Verdict == verdict)
		}
		if n > 0 {
			e.Findings = append(e.Findings, Count{verdict, n})
		}
	}
	if len(v.differ) > 0 {
		row := v.differ[0]
		e.First = &Finding{row.ID, row.Verdict, row.Confidence, row.Importance, strings.TrimSpace(row.Question + " " + v.answers(row))}
	}
	if r.Gate != nil {
		e.Gate = r.Gate.Decided
	}
	for _, w := range r.Warnings {
		if w.Code == "unreadable" {
			e.Problems = append(e.Problems, strings.TrimPrefix(v.warning(w), "left out: "))
		}
	}
	return e
}

// IndexOf puts events in order: those with the most important difference first,
// those without one by name behind them.
func IndexOf(tool compare.Tool, events []Event) *Index {
	slices.SortFunc(events, func(a, b Event) int {
		switch x, y := a.weight(), b.weight(); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return strings.Compare(a.Name, b.Name)
	})
	return &Index{Schema: IndexSchema, Tool: tool, Events: list(events)}
}

func (e Event) weight() float64 {
	if e.First == nil {
		return 0
	}
	return e.First.Importance
}

// Lead is the index in a line.
func (x *Index) Lead() string {
	articles, apart := 0, 0
	for _, e := range x.Events {
		articles += e.Articles
		apart += btoi(e.First != nil)
	}
	return fmt.Sprintf("%s, %s; in %d the articles stand apart", plural(len(x.Events), "event"), plural(articles, "article"), apart)
}

// Counts are an event's findings in words.
func (e Event) Counts() string {
	var out []string
	for _, c := range e.Findings {
		out = append(out, fmt.Sprintf("%d × %s", c.Rows, words(c.Verdict)))
	}
	return strings.Join(out, ", ")
}

// Striking is what to read first of an event.
func (e Event) Striking() string {
	switch {
	case e.First != nil:
		return e.First.Summary
	case len(e.Reports) == 0:
		return "not compared"
	case e.Agreed > 0:
		return "no clear difference; " + plural(e.Agreed, "question") + " answered alike"
	}
	return "no clear difference"
}

// IndexJSON writes x as indented JSON (claimdiff schema index).
func IndexJSON(w io.Writer, x *Index) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(x)
}

// IndexMarkdown writes x as a table for people.
func IndexMarkdown(w io.Writer, x *Index) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# %s\n\n%s\n\n", x.Lead(), notARuling)
	fmt.Fprintf(&b, "| Event | Read first | Where they stand apart | Articles | Origins |\n| --- | --- | --- | ---: | ---: |\n")
	for _, e := range x.Events {
		name := gfm(e.Name)
		if len(e.Reports) > 0 {
			name = "[" + name + "](<" + address(e.Reports[0]) + ">)"
			for _, r := range e.Reports[1:] {
				name += " [" + gfm(ending(r)) + "](<" + address(r) + ">)"
			}
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %d | %d |\n", name, gfm(e.Striking()), orDash(gfm(e.Counts())), e.Articles, e.Origins)
	}
	for _, title := range []string{"Gate", "Left out"} {
		var lines []string
		for _, e := range x.Events {
			if title == "Gate" && e.Gate != "" {
				lines = append(lines, fmt.Sprintf("- %s: %s", gfm(e.Name), gfm(e.Gate)))
			}
			for _, p := range e.Problems {
				if title == "Left out" {
					lines = append(lines, fmt.Sprintf("- %s: %s", gfm(e.Name), gfm(p)))
				}
			}
		}
		if len(lines) > 0 {
			fmt.Fprintf(&b, "\n## %s\n\n%s\n", title, strings.Join(lines, "\n"))
		}
	}
	_, err := w.Write(b.Bytes())
	return err
}

// address is a file beside the index as a link.
func address(file string) string {
	return linkEnds.Replace((&url.URL{Path: "./" + file}).String())
}

// ending is the ending of a file's name, which tells the format.
func ending(file string) string { return strings.TrimPrefix(path.Ext(file), ".") }

//go:embed html/index.tmpl
var indexTemplate string

var parsedIndex = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("index").Funcs(template.FuncMap{"visible": visible, "address": address, "ending": ending}).Parse(indexTemplate))
})

// IndexHTML writes x as a page that needs nothing else and runs no script.
func IndexHTML(w io.Writer, x *Index) error {
	var b bytes.Buffer
	err := parsedIndex().Execute(&b, struct {
		*Index
		Policy, About string
		Style         template.CSS
	}{x, policy(), notARuling, template.CSS(htmlStyle)})
	if err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
	return err
}
