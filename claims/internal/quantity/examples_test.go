package quantity

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"claimdiff/claims/internal/text"
	"claimdiff/claims/internal/when"
)

// TestExamples runs the examples that stand beside the number words.
func TestExamples(t *testing.T) {
	b, err := os.ReadFile("../lang/en/quantity.examples.tsv")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for i, line := range strings.Split(string(b), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		n++
		words, want, _ := strings.Cut(line, "\t")
		got := "-"
		if q, ok := Parse(words); ok {
			got = columns(q)
		}
		if got != want {
			t.Errorf("line %d: %q:\n got %s\nwant %s", i+1, words, got, want)
		}
	}
	if n < 200 {
		t.Errorf("%d examples, want 200", n)
	}
}

// columns writes q as the examples do.
func columns(q Quantity) string {
	var marks []string
	if q.Delta {
		marks = append(marks, "delta")
	}
	if q.Ordinal {
		marks = append(marks, "ordinal")
	}
	if q.Approx {
		marks = append(marks, "approx")
	}
	if q.Scope != "" {
		marks = append(marks, "scope:"+q.Scope)
	}
	return fmt.Sprintf("%s\t%.8g\t%.8g\t%s\t%s\t%s\t%s", q.Words, q.Min, q.Max, q.Unit, q.Of, q.Head, strings.Join(marks, " "))
}

// Parse reads words, which should be one quantity with what it counts.
func Parse(words string) (Quantity, bool) {
	doc := text.Split(words, 0)
	var best Quantity
	found := false
	for _, qs := range Find(doc, nil, when.Find(doc, nil, when.Anchor{})) {
		for _, q := range qs {
			if !found || q.Len() > best.Len() {
				best, found = q, true
			}
		}
	}
	return best, found
}
