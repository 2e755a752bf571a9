package syntax

import (
	"slices"
	"strings"
)

// The questions that the tests and scores ask of a tree beside those of the
// program.

// Objects returns the direct and indirect objects of i.
func (t *Tree) Objects(i int) []int { return t.Dependents(i, "obj", "iobj") }

// Agents returns who does what a passive says: "arrested by police".
func (t *Tree) Agents(i int) []int {
	var out []int
	for _, k := range t.Dependents(i, "obl") {
		if t.Words[k].Rel == "obl:agent" || t.Words[i].Tag == "VBN" && t.Case(k) == "by" && t.Words[k].Ent != "time" {
			out = append(out, k)
		}
	}
	return out
}

// An Oblique is a phrase that goes with a predicate, and its case words in
// lower case: "in", "according to", "" for a bare one ("last week").
type Oblique struct {
	Word int
	Case string
}

// Obliques returns the obliques of i in text order.
func (t *Tree) Obliques(i int) []Oblique {
	var out []Oblique
	for _, k := range t.Dependents(i, "obl") {
		out = append(out, Oblique{k, t.Case(k)})
	}
	return out
}

// Content returns the clauses that i reports, says or thinks, in text order. To
// the treebanks a report after its verb is a complement of the verb ("she said
// it rained") and the verb after or inside its report hangs on the report ("it
// rained, she said"). Here both are content of the verb. The verb of a report
// must have a subject of its own, so that other loose clauses are none.
func (t *Tree) Content(i int) []int {
	out := append([]int(nil), t.Dependents(i, "ccomp")...)
	w := t.Words[i]
	if Rel(w.Rel, "parataxis") && w.Head >= 0 && len(out) == 0 && strings.HasPrefix(w.Tag, "VB") && t.Dependent(i, "nsubj") >= 0 && t.Dependent(i, "obj") < 0 {
		out = append(out, w.Head)
	}
	if len(out) == 0 {
		for _, k := range t.Dependents(i, "parataxis") {
			if t.quoted(i, k) {
				out = append(out, k)
			}
		}
	}
	slices.Sort(out)
	return out
}

// quoted reports whether a quotation mark or a colon stands between i and the
// clause k, so that the clause is what i says.
func (t *Tree) quoted(i, k int) bool {
	for j := min(i, k) + 1; j < max(i, k); j++ {
		switch t.Words[j].Form {
		case `"`, ":", "``", "''":
			return true
		}
	}
	return false
}

// Negated reports whether i itself is denied: "did not leave", "no one left",
// "never left". Negation of a higher clause does not count.
func (t *Tree) Negated(i int) bool {
	for _, k := range t.kids[i] {
		switch t.Words[k].Lemma {
		case "not", "n't", "never":
			return true
		case "no", "neither":
			if t.Is(k, "det", "cc:preconj", "advmod") {
				return true
			}
		case "nobody", "nothing", "none":
			if t.Is(k, "nsubj", "obj") {
				return true
			}
		}
		if t.Is(k, "nsubj", "obj") && t.Dependent(k, "det") >= 0 && t.Words[t.Dependent(k, "det")].Lemma == "no" {
			return true
		}
	}
	return false
}

// Modals returns the lemmas of the modal verbs of i: "may", "will".
func (t *Tree) Modals(i int) []string {
	var out []string
	for _, k := range t.Dependents(i, "aux") {
		if t.Words[k].Tag == "MD" {
			out = append(out, t.Words[k].Lemma)
		}
	}
	return out
}

// Conjuncts returns i and what is coordinated with it, in text order, from
// whichever member one asks.
func (t *Tree) Conjuncts(i int) []int {
	for n := len(t.Words); n > 0 && t.Is(i, "conj") && t.Words[i].Head >= 0; n-- {
		i = t.Words[i].Head
	}
	out := []int{i}
	for k := 0; k < len(out); k++ {
		out = append(out, t.Dependents(out[k], "conj")...)
	}
	slices.Sort(out)
	return out
}

// Mention returns the words of the name or noun phrase core that i heads: with
// titles, roles and the other parts of a name ("Foreign Minister Anna Brook"),
// without phrases and clauses that follow.
func (t *Tree) Mention(i int) []int {
	out := []int{i}
	for k := 0; k < len(out); k++ {
		for _, c := range t.kids[out[k]] {
			if t.Is(c, "flat", "compound", "amod", "nummod", "det", "nmod:desc", "nmod:poss", "fixed", "goeswith") || t.Words[c].Tag == "POS" {
				out = append(out, c)
			}
		}
	}
	slices.Sort(out)
	return out
}
