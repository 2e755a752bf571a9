package when

import (
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"

	"claimdiff/claims/internal/text"
)

// TestExamples runs the examples that stand beside the calendar's words.
func TestExamples(t *testing.T) {
	b, err := os.ReadFile("../lang/en/calendar.examples.tsv")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for i, line := range strings.Split(string(b), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 5 {
			t.Errorf("line %d: %d columns, want 5", i+1, len(f))
			continue
		}
		n++
		tense := strings.Trim(f[1], "-")
		e, ok := Parse(f[2], Anchor{Published: f[0]}, tense)
		if got := e.Kind + "\t" + value(e); !ok || got != f[3]+"\t"+f[4] {
			t.Errorf("line %d: %q published %s, %q:\n got %s\nwant %s\t%s", i+1, f[2], f[0], tense, got, f[3], f[4])
		}
	}
	if n < 200 {
		t.Errorf("%d examples, want 200", n)
	}
}

// value writes e as the fifth column of the examples does.
func value(e Expression) string {
	switch {
	case e.Kind == "duration":
		return fmt.Sprintf("%.8g to %.8g seconds", e.Seconds[0], e.Seconds[1])
	case e.Kind == "age" || e.Kind == "set":
		return "-"
	case e.Time.Start+e.Time.End == "":
		return e.Reason
	}
	return strings.TrimSpace(fmt.Sprintf("%s/%s %s %s", e.Time.Start, e.Time.End, e.Granularity, e.Modifier))
}

// Parse reads words, which should be one time expression, as of a. The tense of
// the verb it would hang on is "past", "future" or "".
func Parse(words string, a Anchor, tense string) (Expression, bool) {
	doc := text.Split(words, 0)
	var toks []text.Token
	for _, s := range doc.Sentences {
		toks = append(toks, s.Tokens...)
	}
	c := newContext(a)
	c.fixed, c.tense = true, tense
	es := c.read(newLine(toks, nil), words, false)
	if len(es) == 0 {
		return Expression{}, false
	}
	sort.SliceStable(es, func(i, j int) bool { return es[i].Span.Len() > es[j].Span.Len() })
	return es[0], true
}
