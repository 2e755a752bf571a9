package clause

import (
	"math/rand"
	"testing"

	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// TestAnyTree finds events in trees that no parser would make: whatever the
// tree, nothing breaks and every span stays inside its sentence.
func TestAnyTree(t *testing.T) {
	words := []string{"police", "killed", "the", "call", "not", "to", "is", "was", "held", "talks", "at", "initiative", "first", "who", "it", "if", "and", "by", "plans", "meet", "2", "?", ",", "There", "no", "off", "place", "take", "dead", "Monday"}
	tags := []string{"NN", "NNS", "NNP", "VB", "VBD", "VBN", "VBG", "VBZ", "IN", "DT", "TO", "WDT", "JJ", "CD", "PRP", "EX", "MD", "RB", "CC", ","}
	poses := []string{"NOUN", "PROPN", "VERB", "AUX", "ADP", "DET", "PART", "PRON", "ADJ", "NUM", "ADV", "CCONJ", "PUNCT"}
	rels := []string{"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "compound", "compound:prt", "amod", "advmod", "aux", "aux:pass", "cop", "mark", "case", "acl", "acl:relcl", "advcl", "xcomp", "ccomp", "csubj", "conj", "cc", "parataxis", "expl", "det", "punct", "appos", "dep", "fixed"}
	r := rand.New(rand.NewSource(1))
	pick := func(l []string) string { return l[r.Intn(len(l))] }
	for n := 0; n < 3000; n++ {
		doc := &text.Document{}
		var trees []*syntax.Tree
		for s := 0; s < 2; s++ {
			ws := make([]syntax.Word, 1+r.Intn(14))
			order := r.Perm(len(ws))
			start := len(doc.Text)
			for i := range ws {
				f := pick(words)
				w := syntax.Word{Lemma: f, Tag: pick(tags), Pos: pick(poses), Rel: pick(rels), Head: -1}
				w.Form, w.Start = f, len(doc.Text)
				doc.Text += f
				w.End = len(doc.Text)
				doc.Text += " "
				ws[i] = w
			}
			for k := 1; k < len(ws); k++ {
				ws[order[k]].Head = order[r.Intn(k)]
			}
			ws[order[0]].Rel = "root"
			doc.Sentences = append(doc.Sentences, text.Sentence{Span: text.Span{Start: start, End: len(doc.Text) - 1}})
			trees = append(trees, syntax.NewTree(ws))
		}
		trees = append(trees, nil)
		doc.Sentences = append(doc.Sentences, text.Sentence{})
		ms := Find(doc, trees)
		Merge(ms, func(a, b syntax.Ref) bool { return r.Intn(4) == 0 })
		for _, m := range ms {
			in := doc.Sentences[m.Head.Sentence].Span
			if !in.Contains(m.Span) || !m.Span.Contains(m.Predicate) || m.Len() <= 0 || m.Predicate.Len() <= 0 {
				t.Fatalf("%q: span %v, predicate %v", in.Of(doc.Text), m.Span, m.Predicate)
			}
			for _, a := range m.Arguments {
				if !in.Contains(a.Span) || a.Len() <= 0 || a.Event >= len(ms) {
					t.Fatalf("%q: argument %+v", in.Of(doc.Text), a)
				}
			}
			for _, h := range m.Hedges {
				if !in.Contains(h) || h.Len() <= 0 {
					t.Fatalf("%q: hedge %v", in.Of(doc.Text), h)
				}
			}
		}
	}
}
