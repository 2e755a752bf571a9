package when

import (
	"fmt"
	"os"
	"strings"
	"testing"
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
