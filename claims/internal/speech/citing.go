package speech

import "claimdiff/claims/internal/text"

// cited is the participle of verb w that names whom w's speaker has it from:
// "Reuters reported, citing two officials, that …". -1 for none, or when what is
// cited is no person or body ("citing low growth").
func (f *finder) cited(w int) int {
	for _, c := range f.t.Dependents(w, "advcl", "xcomp", "conj", "parataxis") {
		if c < w || f.t.Words[c].Tag != "VBG" || f.t.Words[c].Lemma != "cite" && f.t.Words[c].Lemma != "quote" {
			continue
		}
		if o := f.t.Dependent(c, "obj"); o > c && f.nominal(o) && f.t.Dependent(o, "nmod:poss") < 0 {
			switch e := f.t.Words[o].Ent; {
			case e == "person", e == "organization":
				return c
			}
		}
	}
	return -1
}

// clauseOfCited is the clause of verb w that a parser hung on the participle
// between: "reported, citing two officials, that the ship had sunk". -1 for none.
func (f *finder) clauseOfCited(w int) int {
	c := f.cited(w)
	if c < 0 {
		return -1
	}
	for _, k := range f.t.Dependents(c, "ccomp", "xcomp", "advcl") {
		if m := f.t.Dependent(k, "mark"); m > 0 && f.t.Words[m].Form == "that" && f.t.Words[m-1].Form == "," {
			return k
		}
	}
	return -1
}

// chain adds who is cited for the last finding, that of verb w: the same
// content, within it, so that a reader sees at whose word it ends.
func (f *finder) chain(w int) {
	c := f.cited(w)
	if n := len(f.found); c < 0 || n == 0 || f.found[n-1].word != w || f.found[n-1].sentence != f.at {
		return
	}
	outer := f.found[len(f.found)-1]
	o := f.t.Dependent(c, "obj")
	ids := f.phraseOf(o, c)
	if k := f.clauseOfCited(w); k >= 0 {
		ids = minus(ids, f.t.Subtree(k))
	}
	a := finding{sentence: f.at, word: c, clause: true, from: w + 1}
	a.Rule, a.Class, a.Within = "citing", "said", -1
	a.Source, a.Cue = f.part(f.bare(ids), o), f.part([]int{c}, c)
	a.Content = append([]text.Span(nil), outer.Content...)
	f.found = append(f.found, a)
}
