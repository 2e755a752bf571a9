package clause

import (
	"strings"

	"claimdiff/claims/internal/lang/en"
)

// verbFrame is what stands around verb v.
func (r *reader) verbFrame(v int) *en.Frame {
	f := &en.Frame{
		Has: func(w string) bool { return r.has(v, w) },
		Object: func(k string) bool {
			if k == "" {
				return len(r.objects(v)) > 0
			}
			return r.any(r.objects(v), k)
		},
		Subject:    func(k string) bool { return r.any(r.logicalSubjects(v), k) },
		Complement: r.secondary(v),
	}
	if k := r.Dependent(v, "compound:prt"); k >= 0 {
		f.Particle = r.form(k)
	}
	for _, k := range r.Dependents(v, "ccomp") {
		if !r.infinitive(k) {
			f.Clause = "that"
		}
	}
	if f.Clause == "" {
		for _, k := range r.Dependents(v, "xcomp") {
			if r.infinitive(k) {
				f.Clause = "to"
			}
		}
	}
	return f
}

// logicalSubjects are the doers of v, or what stands in their place.
func (r *reader) logicalSubjects(v int) []int {
	if r.passive(v) {
		return r.doers(v)
	}
	return r.surfaceSubjects(v)
}

// secondary is the lemma of what v says its object is: "dead" in "found dead".
func (r *reader) secondary(v int) string {
	if o := r.Dependent(v, "obj"); o > v && (r.passive(v) || r.Dependent(v, "iobj") >= 0) { // "a coin called X"
		return r.form(o)
	}
	for _, k := range r.Dependents(v, "xcomp") {
		if p := r.Words[k].Pos; (p == "ADJ" || p == "NOUN" || p == "PROPN" || r.tag(k) == "VBN") && !r.infinitive(k) {
			return r.form(k)
		}
	}
	for _, k := range r.Dependents(v, "advmod", "obl", "advcl") {
		if r.Words[k].Pos == "ADJ" && k > v {
			return r.form(k)
		}
	}
	for i, o := range r.Dependents(v, "obj") {
		if i > 0 || states[r.form(o)] { // "called the film a triumph"
			return r.form(o)
		}
		for _, k := range r.Dependents(o, "amod", "acl") {
			if k > o && r.Dependent(k, "obl") < 0 {
				return r.form(k)
			}
		}
		if r.Words[o].Pos == "ADJ" && r.Dependent(o, "det") < 0 {
			return r.form(o) // "left nine dead", with "nine" hung on "dead"
		}
	}
	return ""
}

// has reports whether verb v has word as particle, adverb, preposition or head
// of an object or oblique.
func (r *reader) has(v int, word string) bool {
	for _, k := range r.Children(v) {
		switch {
		case r.Is(k, "compound:prt", "advmod", "xcomp", "ccomp", "compound"):
			if r.form(k) == word || r.lemma(k) == word {
				return true
			}
		case r.Is(k, "obl", "obj", "advcl", "nmod"):
			if r.lemma(k) == word && !r.Is(k, "advcl") {
				return true
			}
		default:
			continue
		}
		if r.Is(k, "obl") && r.temporal(k) {
			continue // "went on Monday" is not "went on"
		}
		if strings.Contains(" "+r.prep(k)+" ", " "+word+" ") {
			return true
		}
		if r.Is(k, "advcl", "xcomp") && r.marker(k) == word {
			return true
		}
	}
	return false
}

// marker is the conjunction that begins clause v, "" none.
func (r *reader) marker(v int) string {
	for _, k := range r.Dependents(v, "mark", "case") {
		if k > v {
			continue
		}
		out := r.form(k)
		for _, f := range r.Dependents(k, "fixed") {
			out += " " + r.form(f)
		}
		return out
	}
	return ""
}

// nounFrame is what stands around event noun n.
func (r *reader) nounFrame(n int) *en.Frame {
	return &en.Frame{
		Has: func(word string) bool {
			for _, k := range r.Children(n) {
				if r.Is(k, "compound", "amod", "nmod") && r.lemma(k) == word || r.Is(k, "nmod") && r.prep(k) == word {
					return true
				}
			}
			return false
		},
		Object: func(kind string) bool {
			for _, k := range r.Children(n) {
				if (r.Is(k, "nmod:poss", "compound") || r.Is(k, "nmod") && r.prep(k) == "of") && r.any(r.each(k), kind) {
					return true
				}
			}
			return false
		},
		Subject: func(string) bool { return false },
	}
}

func (r *reader) any(words []int, kind string) bool {
	return some(words, func(w int) bool { return r.ofKind(w, kind) })
}

// ofKind reports whether the thing w names is of a kind, or has that lemma.
func (r *reader) ofKind(w int, kind string) bool {
	l := r.lemma(w)
	if l == kind || en.OfKind(kind, l) || en.OfKind(kind, r.form(w)) {
		return true
	}
	switch kind {
	case "person":
		if r.Words[w].Ent == "person" {
			return true
		}
		switch r.form(w) {
		case "he", "him", "she", "her", "they", "them", "who", "whom", "i", "me", "we", "us", "you", "himself", "herself":
			return true
		}
		return r.Words[w].Pos == "NUM" && r.Dependent(w, "nmod") < 0 && !r.temporal(w)
	case "craft", "vehicle", "product":
		for _, k := range r.Dependents(w, "compound", "appos") {
			if en.OfKind(kind, r.lemma(k)) {
				return true
			}
		}
	}
	return false
}

// temporal reports whether w names a time.
func (r *reader) temporal(w int) bool {
	if r.Words[w].Ent == "time" {
		return true
	}
	l := r.lemma(w)
	if en.IsTimeWord(l) {
		return l != "may" || r.Words[w].Pos == "PROPN"
	}
	if r.Words[w].Pos == "NUM" && some(r.Dependents(w, "compound", "nmod", "amod"), func(k int) bool { return r.Words[k].Pos == "PROPN" && en.IsTimeWord(r.lemma(k)) }) {
		return true // "July 14", hung on the number
	}
	if r.Words[w].Pos == "NUM" && len(l) == 4 && (l[:2] == "19" || l[:2] == "20") {
		return true
	}
	return strings.HasSuffix(l, "a.m.") || strings.HasSuffix(l, "p.m.") || r.Words[w].Pos == "NUM" && strings.Contains(l, ":")
}

// measure reports whether w is an amount: "by nine percent".
func (r *reader) measure(w int) bool {
	switch r.lemma(w) {
	case "percent", "%", "percentage", "point", "cent", "per":
		return true
	}
	return r.Words[w].Pos == "NUM" || r.Words[w].Pos == "SYM"
}
