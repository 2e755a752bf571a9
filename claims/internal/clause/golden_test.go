package clause

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

var update = flag.Bool("update", false, "write the goldens anew; a person reads them")

const golden = "testdata/mentions.txt"

// TestMentions reads texts in our own words and compares all mentions with
// those that a person has read and found right, or marked as known to be wrong.
func TestMentions(t *testing.T) {
	data, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for i, block := range strings.Split(strings.TrimSpace(string(data)), "\n\n") {
		var comment, sentence, want []string
		for _, line := range strings.Split(block, "\n") {
			switch {
			case strings.HasPrefix(line, "#"):
				comment = append(comment, line)
			case strings.HasPrefix(line, "  "):
				want = append(want, line)
			default:
				sentence = append(sentence, line)
			}
		}
		if i > 0 {
			out.WriteString("\n")
		}
		for _, c := range comment {
			fmt.Fprintln(&out, c)
		}
		if len(sentence) == 0 {
			continue
		}
		s := strings.Join(sentence, "\n")
		fmt.Fprintln(&out, s)
		got := describe(t, s)
		out.WriteString(got)
		if w := strings.Join(want, "\n") + "\n"; got != w && !*update {
			t.Errorf("%s\ngot:\n%swant:\n%s", s, got, w)
		}
	}
	if *update {
		if err := os.WriteFile(golden, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func find(t *testing.T, s string) ([]Mention, []*syntax.Tree) {
	t.Helper()
	p, err := syntax.Load()
	if err != nil {
		t.Skip(err)
	}
	doc := text.Split(s, 0)
	trees := p.ParseAll(doc.Sentences, 1)
	ms := Find(doc, trees)
	Merge(ms, func(a, b syntax.Ref) bool {
		return strings.EqualFold(trees[a.Sentence].Words[a.Word].Form, trees[b.Sentence].Words[b.Word].Form)
	})
	return ms, trees
}

// describe writes the mentions of s, one to a line.
func describe(t *testing.T, s string) string {
	ms, trees := find(t, s)
	var b strings.Builder
	for _, m := range ms {
		fmt.Fprintf(&b, "  e%d %s [%s]", m.Group, m.Lemma, m.Sense)
		if m.Light != syntax.None {
			fmt.Fprintf(&b, " carried by %q", trees[m.Light.Sentence].Words[m.Light.Word].Form)
		}
		if m.Polarity == "negative" {
			b.WriteString(" NOT")
		}
		fmt.Fprintf(&b, " %s", m.Certainty)
		if m.Question {
			b.WriteString("?")
		}
		for _, h := range m.Hedges {
			fmt.Fprintf(&b, " ~%s", h.Of(s))
		}
		fmt.Fprintf(&b, " %s |", m.Tense)
		for _, a := range m.Arguments {
			fmt.Fprintf(&b, " %s:", a.Role)
			if a.Prep != "" {
				fmt.Fprintf(&b, " (%s)", a.Prep)
			}
			fmt.Fprintf(&b, " %s", a.Of(s))
			if a.Event >= 0 {
				fmt.Fprintf(&b, " =e%d", ms[a.Event].Group)
			}
			b.WriteString(" |")
		}
		fmt.Fprintf(&b, " «%s»\n", m.Of(s))
	}
	return b.String()
}

// TestSenses runs the examples of senses.yaml.
func TestSenses(t *testing.T) {
	for _, s := range en.Senses() {
		for _, e := range s.Examples {
			sentence, word := marked(e)
			ms, trees := find(t, sentence)
			ok := some(ms, func(m Mention) bool {
				carried := m.Light != syntax.None && trees[0].Words[m.Light.Word].Form == word
				return m.Sense == s.Sense && (m.Predicate.Overlaps(spanOf(sentence, word)) || carried)
			})
			if !ok {
				t.Errorf("%s: %s\n%s", s.Sense, e, describe(t, sentence))
			}
		}
	}
}

// TestHedges runs the examples of hedges.yaml.
func TestHedges(t *testing.T) {
	for _, h := range en.Hedges() {
		for _, e := range h.Examples {
			e, answer, _ := strings.Cut(e, " -> ")
			sentence, word := marked(e)
			ms, _ := find(t, sentence)
			ok := some(ms, func(m Mention) bool {
				if !m.Predicate.Overlaps(spanOf(sentence, word)) {
					return false
				}
				for _, want := range strings.Fields(answer) {
					if m.Certainty != want && m.Polarity != want {
						return false
					}
				}
				return m.Polarity == "positive" || strings.Contains(answer, "negative")
			})
			if !ok {
				t.Errorf("%s: %s -> %s\n%s", h.Word, e, answer, describe(t, sentence))
			}
		}
	}
}

// marked is an example without its asterisks, and the word between them.
func marked(e string) (sentence, word string) {
	p := strings.Split(e, "*")
	if len(p) != 3 {
		return e, ""
	}
	return p[0] + p[1] + p[2], p[1]
}

func spanOf(s, word string) text.Span {
	i := strings.Index(s, word)
	return text.Span{Start: i, End: i + len(word)}
}
