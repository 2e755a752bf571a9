package syntax

import (
	"os"
	"strings"
	"testing"

	"claimdiff/claims/internal/text"
)

// TestHeadlines reads headlines in our own words for the verb that each turns on,
// its subject and its object. A line that begins with "!" is one that is still
// read otherwise; it fails once it comes right.
func TestHeadlines(t *testing.T) {
	b, err := os.ReadFile("testdata/headlines.tsv")
	if err != nil {
		t.Fatal(err)
	}
	p := parser(t)
	all, right := 0, 0
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		known := line[0] == '!'
		line = strings.TrimPrefix(line, "!")
		c := strings.Split(line, "\t")
		if len(c) != 4 {
			t.Fatalf("%q has %d columns, want headline, verb, subject, object", line, len(c))
		}
		d := text.Split(c[0], len(c[0]))
		tree := p.Parse(d.Sentences[0])
		got := strings.Join(turnsOn(tree, c[1]), "\t")
		all++
		if ok := got == strings.Join(c[1:], "\t"); ok == known {
			t.Errorf("%s: read as %q, known to be misread: %v", c[0], got, known)
		} else if ok {
			right++
		}
	}
	t.Logf("%d of %d headlines read right", right, all)
}

// turnsOn is a verb of a headline with the words of its subject and object, "-"
// for none, a star on who undergoes it; all are "-" where it is no verb of a clause.
func turnsOn(t *Tree, verb string) []string {
	out := []string{"-", "-", "-"}
	for i, w := range t.Words {
		if w.Form != verb || !strings.HasPrefix(w.Tag, "VB") || !Rel(w.Rel, "root", "parataxis", "ccomp") {
			continue
		}
		out[0] = verb
		for _, k := range t.Words {
			switch {
			case k.Head != i:
			case k.Rel == "nsubj:pass":
				out[1] = k.Form + "*"
			case k.Rel == "nsubj":
				out[1] = k.Form
			case k.Rel == "obj":
				out[2] = k.Form
			}
		}
		return out
	}
	return out
}
