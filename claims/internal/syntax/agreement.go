package syntax

import (
	"strings"

	"claimdiff/claims/internal/lang/en"
)

// invariable are verbs whose past and present forms are one.
var invariable = map[string]bool{"hit": true, "cut": true, "put": true, "set": true, "shut": true, "hurt": true, "spread": true, "quit": true, "split": true,
	"beat": true, "burst": true, "cost": true, "shed": true, "let": true, "cast": true, "rid": true, "thrust": true, "upset": true, "broadcast": true, "bet": true}

// singularPasts gives the past tag to a verb whose past is like its present and
// whose subject is singular: "a quake hit the town" would be "hits" today.
func singularPasts(words []Word) {
	for i, w := range words {
		if w.Tag != "VBP" || !invariable[strings.ToLower(w.Form)] {
			continue
		}
		subject, modal := -1, false
		for k, v := range words {
			if v.Head != i {
				continue
			}
			if k < i && Rel(v.Rel, "nsubj") {
				subject = k
			}
			modal = modal || Rel(v.Rel, "aux")
		}
		if subject < 0 || modal || joint(words, subject) {
			continue
		}
		switch s := words[subject]; {
		case s.Tag == "NN" || s.Tag == "NNP":
		case s.Tag == "PRP" && (s.Lemma == "he" || s.Lemma == "she" || s.Lemma == "it"):
		default:
			continue
		}
		words[i].Tag = "VBD"
	}
}

// joint reports whether another word is coordinated to noun n.
func joint(words []Word, n int) bool {
	for _, w := range words {
		if w.Head == n && Rel(w.Rel, "conj") {
			return true
		}
	}
	return false
}

// personal hangs a clause with "who" on somebody, where the network took
// something else of the same phrase: "an organizer of the march who was
// arrested", "a contrast to Hale, who lost".
func personal(words []Word) {
	for i, w := range words {
		if strings.ToLower(w.Form) != "who" || !Rel(w.Rel, "nsubj") || w.Head < 0 || words[w.Head].Rel != "acl:relcl" {
			continue
		}
		clause := w.Head
		h := words[clause].Head
		if h < 0 || h > i || somebody(words, h) {
			continue
		}
		to := -1
		for up, n := h, 0; n < 4 && Rel(words[up].Rel, "nmod") && words[up].Rel != "nmod:poss" && words[up].Head >= 0; n++ {
			if up = words[up].Head; somebody(words, up) {
				to = up
				break
			}
		}
		for k := h + 1; to < 0 && k < i; k++ {
			if words[k].Head == h && Rel(words[k].Rel, "nmod") && somebody(words, k) {
				to = k
			}
		}
		if to >= 0 {
			words[clause].Head = to
		}
	}
}

// somebody reports whether the noun w is a person or some people. A name with
// an owner ("the Women's March") is none.
func somebody(words []Word, w int) bool {
	if en.PersonNoun(strings.ToLower(words[w].Form)) || en.PersonNoun(words[w].Lemma) || strings.HasPrefix(words[w].Tag, "PRP") {
		return true
	}
	if words[w].Ent != "person" {
		return false
	}
	for _, v := range words {
		if v.Head == w && v.Rel == "nmod:poss" && words[w].Tag == "NNP" {
			return false
		}
	}
	return true
}

// magnitudes makes the quake of "a magnitude 6.2 quake" the head of its phrase,
// where the network takes its size for that.
func magnitudes(words []Word) {
	for i := range words {
		n := i + 1
		if words[i].Lemma != "magnitude" || n >= len(words) {
			continue
		}
		if words[n].Form == "-" {
			n++
		}
		noun := n + 1
		if noun >= len(words) || words[n].Tag != "CD" || words[noun].Tag != "NN" || words[noun].Head >= 0 && words[noun].Head < i && words[noun].Head != words[i].Head {
			continue
		}
		if h := words[i].Head; h >= i && h <= noun {
			continue // it hangs on the quake
		}
		words[noun].Head, words[noun].Rel = words[i].Head, words[i].Rel
		for k := range words {
			if words[k].Head == i && k != n && k != noun {
				words[k].Head = noun
			}
		}
		words[i].Head, words[i].Rel = noun, "compound"
		words[n].Head, words[n].Rel = noun, "nummod"
	}
}
