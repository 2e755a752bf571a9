package entity

import (
	"slices"
	"strings"

	"claimdiff/claims/internal/syntax"
)

// agedNoun reports whether a word ends an age that stands for its bearer: "the
// 58-year-old said".
func agedNoun(t *syntax.Tree, j int) bool {
	return t.Words[j].Lemma == "old" && j > 2 && t.Words[j-1].Form == "-" && t.Is(j, "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "appos", "conj", "root")
}

// withAge reports whether a description begins with an age: "the 37-year-old
// Finnish driver", as news calls whom it has just named.
func (r *resolver) withAge(m *mention) bool {
	ws := r.words[m.sentence][m.first:m.head]
	return m.definite && slices.ContainsFunc(ws, func(w syntax.Word) bool {
		return w.Lemma == "old" || strings.HasSuffix(strings.ToLower(w.Form), "-old")
	})
}

// justNamed is the one person whom the sentence before names, -1 for none or two.
func (r *resolver) justNamed(m *mention) int {
	found := -1
	for i, e := range r.entities {
		if !e.Named || e.Kind != "person" || e.Plural || e.last == nil || e.last.sentence != m.sentence-1 || r.apart(m, i) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}
