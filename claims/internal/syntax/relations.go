package syntax

import (
	"strings"
)

// Subjects returns what does or undergoes i: its own subjects, or those it
// shares. A coordinated predicate shares the subject of the first ("police
// arrived and left"), a controlled one that of its controller ("they agreed to
// meet", "they asked us to leave"), a clause on a noun has the noun ("the man
// who left", "the first to suggest it"). Only the first of coordinated names is
// given. An agent after "by" is no subject.
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
			if o := t.calledOn(w.Head); o >= 0 && o < i {
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

// calledOn is who is to do something by a verb that takes them after "on": "called
// on the ministers to resign"; -1 for nobody.
func (t *Tree) calledOn(verb int) int {
	switch t.Words[verb].Lemma {
	case "call", "rely", "prevail", "count", "depend":
		for _, o := range t.Dependents(verb, "obl") {
			if c := t.Case(o); c == "on" || c == "upon" {
				return o
			}
		}
	}
	return -1
}

// relative reports whether word i is a relative pronoun.
func (t *Tree) relative(i int) bool {
	switch t.Words[i].Tag {
	case "WDT", "WP":
		return true
	}
	return false
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
