package explain

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"claimdiff/compare"
)

var update = flag.Bool("update", false, "write what happens today into compare/TRICKY.md; read it afterwards")

const trickyFile = "../TRICKY.md"

// A case of the page: a heading, reports as quotations, what is wanted of a
// facet, what happens today, and why.
var (
	trickyCase   = regexp.MustCompile(`(?s)\n## (\d+\. [^\n]+)\n(.*?)\*\*Wanted\*\* of (\w+): ([^\n]+)\n\n\*\*Today\*\*: ?([^\n]*)\n\n\*\*Why\*\*: [^\n]+\n`)
	trickyReport = regexp.MustCompile(`(?m)^> (.+)$`)
	between      = regexp.MustCompile(`, | or `)
)

// What TRICKY.md says happens today happens.
func TestTrickyCases(t *testing.T) {
	page, err := os.ReadFile(trickyFile)
	if err != nil {
		t.Fatal(err)
	}
	cases := trickyCase.FindAllStringSubmatchIndex(string(page), -1)
	if n := strings.Count(string(page), "\n## "); n != len(cases) || n < 25 {
		t.Fatalf("%d headings, and %d cases that can be read", n, len(cases))
	}
	var out strings.Builder
	last := 0
	for _, m := range cases {
		part := func(i int) string { return string(page[m[2*i]:m[2*i+1]]) }
		e := Example{Facet: part(3)}
		for _, r := range trickyReport.FindAllStringSubmatch(part(2), -1) {
			e.Reports = append(e.Reports, r[1])
		}
		report, err := e.Report()
		if err != nil {
			t.Fatalf("%s: %v", part(1), err)
		}
		got := today(report, e.Facet, between.Split(part(4), -1))
		if got != part(5) && !*update {
			t.Errorf("%s: the page says %q, and it is %q (-update writes it)", part(1), part(5), got)
		}
		out.Write(page[last:m[10]])
		out.WriteString(got)
		last = m[11]
	}
	out.Write(page[last:])
	if *update {
		if err := os.WriteFile(trickyFile, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// today is what a report says on a facet, and whether that is wanted. What
// two articles only fail to mention is left out.
func today(r *compare.Report, facet string, wanted []string) string {
	for _, w := range wanted {
		if _, ok := Find(w); !ok && w != "no row" {
			return "the page wants " + w + ", which is no verdict"
		}
	}
	got, said := "no row", "no row"
	for _, row := range r.Rows {
		if row.Facet != facet || len(row.Sides) == 1 && row.Sides[0].Value == "none mentioned" {
			continue
		}
		var values []string
		for _, s := range row.Sides {
			values = append(values, s.Value)
		}
		got, said = string(row.Verdict), fmt.Sprintf("%s, %s confidence: %s %s", row.Verdict, row.Confidence, row.Question, strings.Join(values, " / "))
		break
	}
	if slices.Contains(wanted, got) {
		return "as wanted; " + said
	}
	return "not yet; " + said
}
