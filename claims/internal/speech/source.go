package speech

import (
	"sort"
	"strings"

	"claimdiff/claims/internal/lang/en"
)

// speaker returns the head word of who speaks through cue w, or -1: the
// subject of an active verb, the agent of a passive one, or the subject that a
// participle, an infinitive or a second verb shares.
func (f *finder) speaker(w int) int {
	if f.passive(w) {
		if a := f.agent(w); a >= 0 || !minds[f.t.Words[w].Lemma] || f.t.Dependent(w, "ccomp") < w {
			return a
		}
		return f.subject(w, 0) // "is convinced that"
	}
	if s := f.turned(w); s >= 0 {
		return s
	}
	if s := f.near(w); s >= 0 {
		return s
	}
	if s := f.quotedAs(w); s >= 0 {
		return s
	}
	return f.subject(w, 0)
}

// minds are the verbs of which whoever undergoes them thinks something.
var minds = map[string]bool{"convince": true, "persuade": true, "worry": true, "concern": true, "surprise": true, "reassure": true}

// subject is the subject of w, its own or a shared one.
func (f *finder) subject(w, depth int) int {
	if depth > 6 {
		return -1
	}
	if s := f.t.Dependent(w, "nsubj"); s >= 0 {
		return s
	}
	h := f.t.Words[w].Head
	if h < 0 {
		return -1
	}
	switch {
	case f.t.Is(w, "conj"):
		return f.subject(h, depth+1)
	case f.t.Is(w, "xcomp"):
		if o := f.t.Dependent(h, "obj", "iobj"); o >= 0 && o < w && f.t.Words[h].Lemma != "promise" {
			return o
		}
		return f.subject(h, depth+1)
	case f.t.Is(w, "advcl", "parataxis", "dep") && f.t.Words[w].Tag == "VBG", f.t.Is(w, "advcl", "csubj", "ccomp") && f.infinitive(w), f.t.Is(w, "advcl") && f.t.Words[w].Tag == "VBN":
		return f.subject(h, depth+1)
	case f.t.Is(w, "acl") && !f.t.Is(w, "acl:relcl"):
		if !f.infinitive(w) {
			if f.detached(w, h) {
				if c := f.clauseAbove(h); c >= 0 {
					return f.subject(c, depth+1)
				}
			}
			return h
		}
		if o := f.owner(h, w); o >= 0 {
			return o
		}
		return f.t.Dependent(h, "nsubj") // "was the first to suggest"
	}
	return -1
}

// detached reports whether the participle w stands behind a comma and the noun h
// that the parser hung it on cannot speak: "moved to the desk, saying".
func (f *finder) detached(w, h int) bool {
	if w == 0 || f.t.Words[w].Tag != "VBG" || f.t.Is(h, "nsubj") {
		return false
	}
	if c := f.clauseAbove(h); c >= 0 && c < h && f.t.Words[c].Lemma == "spend" { // "spent the week of the vote portraying"
		return true
	}
	if f.t.Words[w-1].Form != "," {
		return false
	}
	if f.t.Is(h, "nmod:poss") {
		return true // "criticised Hale's plan, saying"
	}
	word := f.t.Words[h]
	switch word.Ent {
	case "person", "organization":
		return f.t.Is(h, "obj", "obl", "nmod") && f.speaks(h)
	}
	return word.Pos == "NOUN" && en.ReportingNoun(strings.ToLower(word.Lemma)) == nil
}

// speaks reports whether the clause above noun h has somebody for its subject,
// who then speaks rather than h: "attacked Hale, saying".
func (f *finder) speaks(h int) bool {
	c := f.clauseAbove(h)
	if c < 0 || c > h || f.passive(c) {
		return false
	}
	s := f.t.Words[f.t.Dependent(c, "nsubj")]
	return s.Ent == "person" || s.Ent == "organization" || s.Pos == "PRON" && s.Tag == "PRP"
}

// clauseAbove is the verb or predicate whose clause noun n stands in, -1 for none.
func (f *finder) clauseAbove(n int) int {
	for h, k := f.t.Words[n].Head, 0; h >= 0 && k < len(f.t.Words); h, k = f.t.Words[h].Head, k+1 {
		if f.t.Dependent(h, "nsubj") >= 0 {
			return h
		}
	}
	return -1
}

// agent is the head word of a passive's by-phrase, or -1.
func (f *finder) agent(w int) int {
	for _, k := range f.t.Children(w) {
		if !f.t.Is(k, "obl", "nmod") {
			continue
		}
		if c := f.t.Dependent(k, "case"); c >= 0 && f.t.Words[c].Lemma == "by" {
			return k
		}
	}
	return -1
}

// owner is the head word of whose claim or plan noun w is, or -1: a
// possessive, a phrase with "by" or "from", or the subject of the verb whose
// object the noun is ("made a pledge to"). content is the noun's content word.
func (f *finder) owner(w, content int) int {
	if w > 0 && f.t.Words[w-1].Tag == "PRP$" {
		return w - 1
	}
	for _, k := range f.t.Children(w) {
		if k == content {
			continue
		}
		if f.t.Is(k, "nmod:poss") {
			return k
		}
		if f.t.Is(k, "nmod", "obl") {
			if c := f.t.Dependent(k, "case"); c >= 0 && (f.t.Words[c].Lemma == "by" || f.t.Words[c].Lemma == "from" || f.t.Words[c].Lemma == "among") {
				return k
			}
		}
	}
	h := f.t.Words[w].Head
	if h < 0 {
		return -1
	}
	if f.t.Is(w, "obl") && f.strives(w) && !f.passive(h) { // "left in an effort to"
		return f.subject(h, 0)
	}
	if f.t.Is(w, "obj") && holdsSpeech(f.t.Words[h].Lemma) && !f.passive(h) {
		return f.subject(h, 0)
	}
	return -1
}

// strives reports whether noun w stands in "in an effort to", "in a bid to".
func (f *finder) strives(w int) bool {
	switch f.t.Words[w].Lemma {
	case "effort", "bid", "attempt", "hope", "move":
		c := f.t.Dependent(w, "case")
		return c >= 0 && f.t.Words[c].Form == "in"
	}
	return false
}

// holdsSpeech reports whether the subject of verb lemma is the speaker of its object, a reporting noun.
func holdsSpeech(lemma string) bool {
	switch lemma {
	case "make", "have", "give", "issue", "express", "voice", "offer", "release", "raise", "hold", "share", "announce", "repeat", "reiterate", "take", "reach",
		"deliver", "send", "hear", "face", "show", "harbor", "harbour", "state", "declare", "signal", "level", "launch", "lodge", "file", "post", "publish", "lay", "unveil", "outline":
		return lemma != "hear" && lemma != "face"
	}
	return false
}

// passive reports whether verb w is in the passive voice.
func (f *finder) passive(w int) bool {
	if f.t.Words[w].Tag != "VBN" && f.t.Words[w].Tag != "VBD" {
		return false
	}
	if f.t.Dependent(w, "nsubj:pass", "aux:pass", "csubj:pass") >= 0 {
		return true
	}
	if f.t.Words[w].Tag != "VBN" {
		return false
	}
	if f.t.Is(w, "conj") && f.t.Dependent(w, "aux", "nsubj") < 0 && f.t.Words[w].Head >= 0 {
		return f.passive(f.t.Words[w].Head)
	}
	return f.t.Is(w, "acl", "amod", "advcl", "xcomp") && !f.t.Is(w, "acl:relcl") && f.t.Dependent(w, "aux", "nsubj") < 0
}

// nominal reports whether w is a noun or pronoun.
func (f *finder) nominal(w int) bool {
	tag := f.t.Words[w].Tag
	return strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "PRP")
}

// infinitive reports whether w has "to" before it.
func (f *finder) infinitive(w int) bool {
	for _, k := range f.t.Children(w) {
		if k < w && f.t.Words[k].Tag == "TO" && f.t.Is(k, "mark", "aux") {
			return true
		}
	}
	return false
}

// object is the direct object of w, or -1.
func (f *finder) object(w int) int {
	o := f.t.Dependent(w, "obj")
	if o >= 0 && f.t.Words[o].Tag == "PRP" && strings.HasSuffix(f.t.Words[o].Form, "sel") {
		return -1
	}
	return o
}

// clause is the clause that w takes, or -1.
func (f *finder) clause(w int) int {
	best := -1 // the clause behind the verb before one in front of it
	for _, c := range f.t.Dependents(w, "ccomp") {
		gerund := f.t.Words[c].Tag == "VBG" && f.t.Dependent(c, "nsubj", "mark", "aux") < 0 && (c == w+1 || c > w && f.t.Words[c-1].Form == ",")
		if !gerund && (best < 0 || best < w && c > w) {
			best = c
		}
	}
	if best < 0 {
		best = f.clauseOfCited(w)
	}
	if best >= 0 {
		return best
	}
	// "told reporters that …": the parser may hang the clause on the person.
	if o := f.t.Dependent(w, "obj", "iobj"); o > w {
		for _, c := range f.t.Dependents(o, "acl", "ccomp") {
			if f.adjoined(o, c) && en.ReportingVerb(f.t.Words[w].Lemma).Takes().Has(en.Person) {
				return c
			}
			m := f.t.Dependent(c, "mark", "advmod")
			if m == o+1 && (f.t.Words[m].Form == "that" || f.t.Words[m].Form == "whether" || f.t.Words[m].Form == "if" || f.t.Words[m].Tag == "WRB") &&
				en.ReportingVerb(f.t.Words[w].Lemma).Takes().Has(en.Person) {
				return c
			}
		}
	}
	return -1
}

// adjoined reports whether clause c of noun o is a clause without a mark right
// behind it: "told the court he had not meant it", taken for "the court that he …".
func (f *finder) adjoined(o, c int) bool {
	s := f.t.Dependent(c, "nsubj")
	ids := f.t.Subtree(c)
	return s > o && len(ids) > 0 && ids[0] == o+1 && f.t.Under(s, c) && f.finite(o+1, c+1) && f.t.Words[s].Tag == "PRP" && f.t.Words[s].Form != "I"
}

// inserted reports whether the clause of w is a report set into the clause of
// its head or behind it: "…, he said", or "as he said".
func (f *finder) inserted(w int) bool {
	if f.t.Dependent(w, "ccomp", "xcomp") >= 0 {
		return false
	}
	subject := f.t.Dependent(w, "nsubj")
	switch {
	case f.t.Is(w, "parataxis"):
		return subject >= 0 && f.t.Words[w].Head >= 0 && !(f.t.Words[w].Head < w && f.colonBetween(f.t.Words[w].Head, w)) && f.t.Dependent(w, "obj") < 0 ||
			subject >= 0 && f.t.Words[w].Lemma == "tell"
	case f.t.Is(w, "advcl"):
		m := f.t.Dependent(w, "mark", "advmod")
		return m >= 0 && f.t.Words[m].Lemma == "as" && subject >= 0 && f.t.Dependent(w, "obj") < 0
	}
	return false
}

// colonBetween reports whether a colon or semicolon stands between words a and b.
func (f *finder) colonBetween(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if form := f.t.Words[i].Form; form == ":" || form == ";" {
			return true
		}
	}
	return false
}

// beside is the clause that follows w after a colon, or in quotation marks, as its content; or -1.
func (f *finder) beside(w int) int {
	for _, p := range f.t.Dependents(w, "parataxis", "appos", "dep", "obj", "xcomp", "advcl") {
		if p < w {
			continue
		}
		words := f.t.Subtree(p)
		first := words[0]
		if f.t.Words[first].Form == `"` || first > 0 && (f.t.Words[first-1].Form == ":" || f.t.Words[first-1].Form == `"`) || f.t.Words[first].Form == ":" {
			if f.t.Is(p, "obj") && f.t.Words[first].Form != ":" && f.t.Words[max(first-1, 0)].Form != ":" {
				continue
			}
			return p
		}
	}
	return -1
}

// phrase is the dependent of w with preposition or mark prep, or -1.
func (f *finder) phrase(w int, prep string) int {
	for _, k := range f.t.Children(w) {
		if k > w && f.t.Is(k, "obl", "advcl", "nmod", "xcomp", "ccomp") {
			if c := f.t.Dependent(k, "case", "mark"); c >= 0 && f.t.Words[c].Lemma == prep {
				return k
			}
		}
	}
	return -1
}

// group returns the auxiliaries, negations and particles of verb or adjective w, and w.
func (f *finder) group(w int) []int {
	out := []int{w}
	for _, k := range f.t.Children(w) {
		if f.t.Is(k, "aux", "cop", "compound:prt") || f.t.Is(k, "advmod") && k < w && (f.t.Words[k].Lemma == "not" || f.t.Words[k].Lemma == "never") {
			out = append(out, k)
		}
	}
	sort.Ints(out)
	return out
}

// without returns the words of h's branch but those of w's.
func (f *finder) without(h, w int) []int { return minus(f.t.Subtree(h), f.t.Subtree(w)) }
