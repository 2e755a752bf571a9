package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// namedLikeVerbs gives a name its place that the network took for a verb for its
// ending: "police chief Sayed Omar Noor told reporters" has one verb, and it is
// "told". A word with a capital behind a noun in small letters and before another
// capital is a name; the verb is the one right behind it.
func namedLikeVerbs(words []Word) {
	for i := 1; i+2 < len(words); i++ {
		noun := i - 1
		if !strings.HasPrefix(words[i].Tag, "VB") || !strings.HasPrefix(words[noun].Tag, "NN") || small(words[i].Form) || !small(words[noun].Form) || words[i+1].Tag != "NNP" {
			continue
		}
		last := i + 1
		for last+1 < len(words) && words[last+1].Tag == "NNP" {
			last++
		}
		verb := last + 1
		if verb >= len(words) || words[verb].Tag != "VBD" && words[verb].Tag != "VBZ" || under(words, i, noun) || under(words, verb, noun) {
			continue
		}
		switch h := words[verb].Head; {
		case h >= i && h <= last: // the name has the verb's place
			words[verb].Head, words[verb].Rel = words[i].Head, words[i].Rel
		case under(words, verb, i):
			continue
		}
		for k := range words {
			if words[k].Head == i && k != verb {
				words[k].Head = verb
			}
		}
		words[i].Tag, words[i].Pos, words[i].Lemma, words[i].Ent = "NNP", "PROPN", words[i].Form, words[i+1].Ent
		words[i].Head, words[i].Rel = verb, "nsubj"
		for k := i + 1; k <= last; k++ {
			words[k].Head, words[k].Rel = i, "flat"
		}
		words[noun].Head, words[noun].Rel = i, "nmod:desc"
	}
}

// small reports whether form begins with a small letter.
func small(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsLower(r)
}
