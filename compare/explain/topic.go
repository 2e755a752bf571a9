package explain

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"claimdiff/claims"
	"claimdiff/compare"
)

// A Topic is something a report may say, explained.
type Topic struct {
	Kind string // "facet", "verdict" or "gate"
	Name string // as in a report; a gate's is its own
	Doc  string // in a line

	Compares  string // what is put side by side
	Different string // what counts as different
	Unasked   string // when it is not asked

	Example Example
}

// An Example is what reports say of one event, and what comes of it.
type Example struct {
	Reports []string // a sentence or two each; "2025-03-08: …" when not of the common date
	Facet   string   // of the row to look at
	Verdict compare.Verdict
	Reason  string // of the row; "" for none
}

// Topics are all topics, facets first.
func Topics() []Topic { return slices.Concat(facets, verdicts, gates) }

// Find is the topic of a name.
func Find(name string) (Topic, bool) {
	i := slices.IndexFunc(Topics(), func(t Topic) bool { return t.Name == name })
	if i < 0 {
		return Topic{}, false
	}
	return Topics()[i], true
}

// Names are the names of all topics.
func Names() []string {
	var names []string
	for _, t := range Topics() {
		names = append(names, t.Name)
	}
	return names
}

// outlets publish the examples, on date where they do not say another.
var outlets = []string{"North Post", "South Times", "West Mail"}

const date = "2025-03-04"

// article is a report of the example and its date of publication.
func (e Example) article(i int) (string, string) {
	if day, text, ok := strings.Cut(e.Reports[i], ": "); ok && strings.HasPrefix(day, "2025-") {
		return day, text
	}
	return date, e.Reports[i]
}

// Report compares the reports of the example.
func (e Example) Report() (*compare.Report, error) {
	var articles []claims.Article
	for i := range e.Reports {
		day, text := e.article(i)
		as, err := claims.Read(outlets[i]+".txt", fmt.Appendf(nil, "Outlet: %s\nDate: %s\n\n%s\n", outlets[i], day, text))
		if err != nil {
			return nil, err
		}
		articles = append(articles, as...)
	}
	for i := range articles {
		articles[i].ID = claims.ArticleID(i)
	}
	docs, err := claims.ExtractAll(articles, 1)
	if err != nil {
		return nil, err
	}
	return compare.Documents(docs, compare.Options{})
}

// Compare compares the reports of the example, and returns the row that it is
// about; nil when there is none.
func (e Example) Compare() (*compare.Row, error) {
	report, err := e.Report()
	if err != nil {
		return nil, err
	}
	for _, row := range report.Rows {
		if row.Facet == e.Facet && (row.Verdict == e.Verdict || slices.Contains(row.Also, e.Verdict)) && (e.Reason == "" || slices.Contains(row.Reasons, e.Reason)) {
			return &row, nil
		}
	}
	return nil, nil
}

// Write explains the topic, and compares its example.
func (t Topic) Write(w io.Writer) error {
	row, err := t.Example.Compare()
	if err != nil {
		return err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s): %s\n\n", t.Name, t.Kind, t.Doc)
	for _, part := range []struct{ head, text string }{{"Compares ", t.Compares}, {"Different", t.Different}, {"Not asked", t.Unasked}} {
		if part.text != "" {
			b.WriteString(wrap(part.head+"  ", part.text))
		}
	}
	b.WriteString("\nAn example, compared now:\n\n")
	for i := range t.Example.Reports {
		day, text := t.Example.article(i)
		b.WriteString(wrap("  "+outlets[i]+", "+day+": ", text))
	}
	b.WriteByte('\n')
	switch row {
	case nil:
		b.WriteString("  No row.\n")
	default:
		show(&b, row)
	}
	_, err = io.WriteString(w, b.String())
	return err
}

// show writes a row: its question, what came of it, and who says what.
func show(b *strings.Builder, row *compare.Row) {
	fmt.Fprintf(b, "  %s\n", row.Question)
	for _, s := range row.Sides {
		var who []string
		for _, id := range s.Articles {
			who = append(who, outlets[id[0]-'A'])
		}
		fmt.Fprintf(b, "    - %s (%s)\n", s.Value, strings.Join(who, ", "))
	}
	verdicts := []string{string(row.Verdict)}
	for _, v := range row.Also {
		verdicts = append(verdicts, "also "+string(v))
	}
	fmt.Fprintf(b, "  %s; %s confidence\n", strings.Join(verdicts, ", "), row.Confidence)
	for _, r := range row.Reasons {
		b.WriteString(wrap("  because ", r))
	}
}

// width is how long a line of an explanation may be.
const width = 80

// wrap puts text behind head, in lines that begin under its first word.
func wrap(head, text string) string {
	indent := strings.Repeat(" ", min(len(head), 11))
	var b strings.Builder
	b.WriteString(strings.TrimRight(head, " "))
	used := len(strings.TrimRight(head, " "))
	for i, word := range strings.Fields(text) {
		switch gap := max(1, len(head)-used); {
		case i == 0 && used+gap+len(word) <= width:
			b.WriteString(strings.Repeat(" ", gap))
			used += gap
		case i > 0 && used+1+len(word) <= width:
			b.WriteByte(' ')
			used++
		default:
			b.WriteString("\n" + indent)
			used = len(indent)
		}
		b.WriteString(word)
		used += len(word)
	}
	return b.String() + "\n"
}
