package syntax

// afterSemicolon hangs a clause with "who" on the name right before it where the
// network has it on one before a semicolon: "Ann Hale, a lawyer; Tom Berg, who
// built the mill".
func afterSemicolon(words []Word) {
	for v, w := range words {
		if w.Rel != "acl:relcl" || w.Head < 0 || w.Head >= v {
			continue
		}
		for k := w.Head + 3; k < v; k++ {
			if words[k].Tag != "WP" || words[k].Head != v || words[k-1].Form != "," || words[k-2].Tag != "NNP" || !between(words[w.Head:k], ";") {
				continue
			}
			name := k - 2
			for words[name].Rel == "flat" && words[name].Head >= 0 && words[name].Head < name {
				name = words[name].Head
			}
			words[v].Head = name
			break
		}
	}
}

// between reports whether a token has a form.
func between(words []Word, form string) bool {
	for _, w := range words {
		if w.Form == form {
			return true
		}
	}
	return false
}
