package syntax

import (
	"slices"
	"strings"
)

// Subjects returns what does or undergoes i: its own subjects, or those it
// shares. A coordinated predicate shares the subject of the first ("police
// arrived and left"), a controlled one that of its controller ("they agreed to
// meet", "they asked us to leave"), a clause on a noun has the noun ("the man
// who left", "the first to suggest it"). Only the first of coordinated names is
// given; Conjuncts gives the others. An agent after "by" is no subject: see Agents.
func (t *Tree) Subjects(i int) []int { return t.subjects(i, len(t.Words)) }

func (t *Tree) subjects(i, depth int) []int {
	if i < 0 || depth == 0 {
		return nil
	}
	var own []int
	for _, k := range t.Dependents(i, "nsubj", "csubj") {
		if !strings.HasSuffix(t.Words[k].Rel, ":outer") {
			own = append(own, k)
		}
	}
	w := t.Words[i]
	if len(own) > 0 {
		if Rel(w.Rel, "acl:relcl") && len(own) == 1 && t.relative(own[0]) {
			return []int{w.Head}
		}
		return own
	}
	switch {
	case w.Head < 0:
		return nil
	case Rel(w.Rel, "conj", "xcomp"):
		if w.Rel == "xcomp" {
			if o := t.Dependent(w.Head, "obj", "iobj"); o >= 0 {
				return []int{o}
			}
		}
		return t.subjects(w.Head, depth-1)
	case Rel(w.Rel, "advcl") && w.Tag != "VBD" && w.Tag != "VBZ" && w.Tag != "VBP" && t.Dependent(i, "aux") < 0:
		return t.subjects(w.Head, depth-1) // "leaving the house, he fell"
	case Rel(w.Rel, "acl"):
		return []int{w.Head}
	}
	return nil
}

// relative reports whether word i is a relative pronoun.
func (t *Tree) relative(i int) bool {
	switch t.Words[i].Tag {
	case "WDT", "WP":
		return true
	}
	return false
}

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

// Passive reports whether i is a passive.
func (t *Tree) Passive(i int) bool {
	return t.Dependent(i, "nsubj:pass", "csubj:pass", "aux:pass") >= 0 || t.Dependent(i, "obl:agent") >= 0
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

// Case is the preposition of a noun phrase in lower case: "because of" in
// "because of rain".
func (t *Tree) Case(i int) string {
	var words []string
	for _, k := range t.Dependents(i, "case") {
		if t.Words[k].Tag == "POS" {
			continue
		}
		for _, j := range append([]int{k}, t.Dependents(k, "fixed")...) {
			words = append(words, strings.ToLower(t.Words[j].Form))
		}
	}
	return strings.Join(words, " ")
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
