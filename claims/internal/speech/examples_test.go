package speech

import (
	"strings"
	"testing"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// The examples of lang/en/reporting.yaml, read by the parser that ships.
func TestReportingExamples(t *testing.T) {
	p, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range en.ReportingExamples() {
		doc := text.Split(e.Text, 0)
		want := e.Source + " | " + e.Cue + " | " + e.Content
		var got []string
		for _, a := range Find(doc, p.ParseAll(doc.Sentences, 1)) {
			source, cue := "", ""
			if a.Source != nil {
				source = a.Source.Of(doc.Text)
			}
			if a.Cue != nil {
				cue = a.Cue.Of(doc.Text)
			}
			var content []string
			for _, c := range a.Content {
				content = append(content, c.Of(doc.Text))
			}
			got = append(got, source+" | "+cue+" | "+strings.Join(content, " "))
		}
		found := false
		for _, g := range got {
			found = found || g == want
		}
		if !found {
			t.Errorf("%q:\nwant %s\ngot  %s", e.Text, want, strings.Join(got, "\n     "))
		}
	}
}
