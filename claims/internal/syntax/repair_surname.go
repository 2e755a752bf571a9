package syntax

// surnames takes "May" and "Will" behind a name for a part of it, where they are
// written with a capital and no bare infinitive follows: "Theresa May said".
func surnames(words []Word) {
	for i := 1; i < len(words); i++ {
		w := words[i]
		if w.Tag != "MD" || w.Form != "May" && w.Form != "Will" || words[i-1].Tag != "NNP" || words[i-1].Ent != "person" {
			continue
		}
		verb := w.Head
		if verb < 0 || words[verb].Tag == "VB" {
			continue
		}
		words[i].Tag, words[i].Pos, words[i].Lemma, words[i].Ent = "NNP", "PROPN", w.Form, "person"
		words[i].Rel, words[i].Head = "flat", i-1
		if words[verb].Tag == "VBN" { // it was a participle only beside a modal
			words[verb].Tag = "VBD"
		}
	}
}
