package syntax

import (
	"math"
	"slices"
	"strings"
)

// finite are the tags of a verb that a headline can turn on.
var finite = []string{"VBZ", "VBP", "VBD"}

const (
	minFinite = 0.004   // how likely a word must be such a verb to be made one
	force     = 1 << 40 // added to the score of an arc that a tree must have
)

// groups are nouns in the singular that take a verb in the plural.
var groups = strings.Fields("police staff family crew team army public council board jury party club faculty couple pair public trio media press")

// reread reads a headline once more that came out as a noun phrase: "Ministers
// back plan". The word that is likeliest a verb is made its root, the noun before
// it its subject and the noun behind it its object. It returns that word and
// those nouns, -1 for what there is not; a headline that turns on a verb, or has
// no word that could be one, is left as it is.
func (m *model) reread(s *scores, words []Word) (verb, subject, object int) {
	verb = -1
	likely := minFinite
	for i := range words {
		if w := words[i]; w.Head < 0 && !strings.HasPrefix(w.Tag, "NN") || w.Tag == "MD" || w.Lemma == "be" {
			return -1, -1, -1
		}
		if p := m.finite(s, i); p > likely && agrees(words, i) {
			verb, likely = i, p
		}
	}
	if verb < 0 {
		return -1, -1, -1
	}
	object = -1
	for k := verb + 1; k < len(words) && (nounish(words[k].Tag) || slices.Contains([]string{"JJ", "CD", "DT", "POS", "PRP$", "VBN", "HYPH", "``", "''"}, words[k].Tag)); k++ {
		if nounish(words[k].Tag) {
			object = k
		}
	}
	return verb, verb - 1, object
}

// agrees reports whether word i could be the verb of the noun before it: it is a
// verb of the dictionary and has the ending that the noun asks for, and stands
// in small letters, unless all words of the headline are capitalised.
func agrees(words []Word, i int) bool {
	if i == 0 || i+1 == len(words) || !nounish(words[i-1].Tag) || !title(words) && words[i].Form != strings.ToLower(words[i].Form) {
		return false
	}
	form, noun := strings.ToLower(words[i].Form), words[i-1]
	single, plural := isVerb(Lemma(form, "VBZ")) && strings.HasSuffix(form, "s"), isVerb(form)
	switch {
	case slices.Contains(groups, noun.Lemma):
		return single || plural
	case noun.Tag == "NNS" || noun.Tag == "NNPS" || noun.Tag == "CD" || slices.ContainsFunc(words[:i], func(w Word) bool { return w.Lemma == "and" }):
		return plural
	}
	return single
}

// title reports whether a headline is written with capitals throughout.
func title(words []Word) bool {
	small := 0
	for _, w := range words[1:] {
		if len(w.Form) > 4 && strings.ToLower(w.Form[:1]) == w.Form[:1] {
			small++
		}
	}
	return small == 0
}

func nounish(tag string) bool { return strings.HasPrefix(tag, "NN") || tag == "CD" }

// finite is how likely a word is a verb in a form that needs no other verb.
func (m *model) finite(s *scores, i int) float64 {
	tags := s.tags[(i+1)*m.tags.rows:][:len(m.xpos)]
	top := tags[best(tags)]
	all, verbs := 0.0, 0.0
	for k, v := range tags {
		p := math.Exp(float64(v - top))
		all += p
		if slices.Contains(finite, m.xpos[k]) {
			verbs += p
		}
	}
	return verbs / all
}

// demand makes a tree have the arcs of a headline that is read once more. What
// stands between the verb and its object belongs to the object.
func demand(arcs []int64, n, verb, subject, object int) {
	arcs[verb*(n+1)] += force
	arcs[subject*(n+1)+verb+1] += force
	if object < 0 {
		return
	}
	arcs[object*(n+1)+verb+1] += force
	for k := verb + 1; k < object; k++ {
		for h := verb + 2; h <= object+1; h++ {
			arcs[k*(n+1)+h] += force
		}
	}
}

// turn makes a word of a headline the verb that it turns on.
func turn(words []Word, verb, subject, object int) {
	w := &words[verb]
	w.Pos, w.Tag, w.Ent = "VERB", present(w.Form), ""
	w.Lemma = Lemma(w.Form, w.Tag)
	words[subject].Rel = "nsubj"
	if object >= 0 {
		words[object].Rel = "obj"
	}
}
