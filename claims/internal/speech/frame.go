package speech

import (
	"strings"

	"claimdiff/claims/internal/lang/en"
)

// framed adds the attribution of verb w by the first of its frames that the
// tree shows, and reports whether one did.
func (f *finder) framed(w int, senses en.ReportingSenses, takes en.Frames, passive bool) bool {
	before := len(f.found)
	f.frame(w, senses, takes, passive)
	return len(f.found) > before
}

func (f *finder) frame(w int, senses en.ReportingSenses, takes en.Frames, passive bool) {
	source := f.speaker(w)
	add := func(frame en.Frames, cue []int, content ...int) bool {
		f.rule = frame.String()
		class := senses.Class(frame)
		if passive && minds[f.t.Words[w].Lemma] {
			class = "thought"
		}
		return f.add(w, source, append(f.group(w), cue...), content, class)
	}
	subject := f.t.Dependent(w, "nsubj")

	// A clause: "said that …", "asked whether …".
	if c := f.clause(w); c >= 0 && takes.Has(en.That|en.QuoteFrame) {
		content := f.behindCue(c, w)
		if subject >= 0 && subject < c && c < w && source > c { // the clause's subject, taken for the speaker
			content = join(f.t.Subtree(subject), content)
		}
		if o := f.t.Dependent(w, "obj"); o > w && o < c && !takes.Has(en.Person) && f.t.Dependent(c, "nsubj") < 0 {
			content = join(f.t.Subtree(o), content) // the clause's subject, taken for an object
		}
		add(en.That, nil, content...)
		return
	}
	// A report set into or behind its content: "The bridge, he said, was safe."
	if h := f.t.Words[w].Head; h >= 0 && takes.Has(en.That|en.QuoteFrame) && f.inserted(w) {
		add(en.That, nil, f.untilParticiple(f.without(h, w), w)...)
		return
	}
	// A clause set beside it: "He said: it is safe."
	if p := f.beside(w); p >= 0 && takes.Has(en.That|en.QuoteFrame) {
		add(en.That, nil, f.t.Subtree(p)...)
		return
	}
	obj := f.object(w)
	x := f.t.Dependent(w, "xcomp")
	if x < 0 && obj >= 0 { // the infinitive may hang on the object
		if a := f.t.Dependent(obj, "acl"); a >= 0 && f.infinitive(a) && takes.Has(en.Move) && a > obj {
			x = a
		}
	}
	if x < 0 && passive { // or be taken for a purpose: "was urged to act"
		if a := f.t.Dependent(w, "advcl"); a > w && f.infinitive(a) && takes.Has(en.Move) {
			x = a
		}
	}
	if x >= 0 {
		switch {
		case f.infinitive(x) && passive && subject >= 0 && takes.Has(en.Move|en.To|en.Raised|en.That):
			add(en.Move|en.To|en.That, nil, join(f.t.Subtree(subject), f.t.Subtree(x))...)
			return
		case takes.Has(en.Raised) && subject >= 0:
			f.rule = en.Raised.String()
			f.add(w, -1, f.group(w), join(f.t.Subtree(subject), f.t.Subtree(x)), senses.Class(en.Raised))
			return
		case f.infinitive(x) && obj >= 0 && obj < x && takes.Has(en.Move):
			add(en.Move, nil, join(f.t.Subtree(obj), f.t.Subtree(x))...)
			return
		case f.infinitive(x) && takes.Has(en.To):
			add(en.To, nil, f.withoutOccasion(x)...)
			return
		case f.t.Words[x].Tag == "VBG" && takes.Has(en.Ing):
			add(en.Ing, nil, f.t.Subtree(x)...)
			return
		case takes.Has(en.Name | en.As):
			o := obj
			if passive {
				o = subject
			}
			if o >= 0 {
				add(en.Name|en.As, nil, join(f.t.Subtree(o), f.t.Subtree(x))...)
				return
			}
		}
	}
	if c := f.t.Dependent(w, "ccomp"); c >= 0 && takes.Has(en.Ing|en.Object) {
		add(en.Ing|en.Object, nil, f.t.Subtree(c)...)
		return
	}
	if passive && source >= 0 && subject >= 0 && takes.Has(en.Object|en.Name) {
		content := f.t.Subtree(subject)
		if p := f.phrase(w, "as"); p >= 0 {
			content = join(content, f.t.Subtree(p))
		}
		add(en.Object, nil, content...)
		return
	}
	if two := f.t.Dependents(w, "obj"); len(two) == 2 && two[0] > w && takes.Has(en.Name) && !passive {
		add(en.Name, nil, join(f.t.Subtree(two[0]), f.t.Subtree(two[1]))...)
		return
	}
	if g := w + 1; g < len(f.t.Words) && f.t.Words[g].Tag == "VBG" && f.t.Words[g].Head == w && f.t.Is(g, "advcl", "xcomp", "ccomp", "obj") && takes.Has(en.Ing) {
		add(en.Ing, nil, f.t.Subtree(g)...)
		return
	}
	if passive && source < 0 && subject >= 0 && f.undone(w, senses, takes, subject) {
		return
	}
	if obj >= 0 && !passive {
		for _, p := range [...]struct {
			prep  string
			frame en.Frames
		}{{"as", en.As}, {"of", en.ObjectOf}, {"for", en.ObjectFor}, {"with", en.ObjectWith}} {
			if o := f.phrase(w, p.prep); o > obj && takes.Has(p.frame) {
				add(p.frame, nil, join(f.t.Subtree(obj), f.t.Subtree(o))...)
				return
			}
		}
		if takes.Has(en.Object) && !f.blows(w, obj) && (f.t.Words[w].Tag != "VB" || f.t.Words[w].Head >= 0) { // no command: "Defend the town"
			add(en.Object, nil, f.t.Subtree(obj)...)
			return
		}
	}
	if obj >= 0 && !passive && takes.Has(en.Shown) && subject >= 0 && en.ReportingNoun(strings.ToLower(f.t.Words[subject].Lemma)).Takes().Has(en.Shows) {
		content := f.t.Subtree(obj)
		if x > obj && f.t.Words[x].Tag == "VBG" { // "showed Hale leading by ten points"
			content = join(content, f.t.Subtree(x))
		}
		add(en.Shown, nil, content...)
		return
	}
	if obj < 0 || takes.Has(en.Person) {
		f.prepositional(w, source, senses, takes)
	}
}

// withoutOccasion returns the words of the infinitive x but for a clause that
// tells what led to it: "decided to turn back after a bird was found".
func (f *finder) withoutOccasion(x int) []int {
	ids := f.t.Subtree(x)
	for _, k := range f.t.Dependents(x, "advcl") {
		m := f.t.Dependent(k, "mark", "advmod")
		if k < x || m < 0 || m > k {
			continue
		}
		switch strings.ToLower(f.t.Words[m].Form) {
		case "after", "when", "because", "since", "as", "while", "although", "though":
			if f.past(k) {
				ids = minus(ids, f.t.Subtree(k))
			}
		}
	}
	return ids
}

// past reports whether the finite verb of clause k stands in the past tense.
func (f *finder) past(k int) bool {
	if f.t.Words[k].Tag == "VBD" {
		return true
	}
	for _, a := range f.t.Dependents(k, "aux", "cop") {
		if f.t.Words[a].Tag == "VBD" {
			return true
		}
	}
	return false
}

// blows reports whether verb w, which may be meant of words, is done with hands
// and weapons: "attacked the building", "hammered the door". Of a name ("attacked
// Hale") and of what is said or planned it is one of words.
func (f *finder) blows(w, obj int) bool {
	if f.t.Dependent(w, "compound:prt") > w {
		switch f.t.Words[w].Lemma {
		case "knock", "hammer", "bash", "name", "pan":
			return true // "knocked up a shed", "hammered out a deal"
		}
	}
	switch f.t.Words[w].Lemma {
	case "attack", "assail", "blast", "slam", "hammer", "rip", "knock", "bash", "trash", "savage", "challenge", "defend", "block":
	default:
		return false
	}
	o := f.t.Words[obj]
	if o.Pos != "NOUN" || len(en.ReportingNoun(strings.ToLower(o.Lemma))) > 0 {
		return false
	}
	return o.Ent == "person" || o.Ent == "place" || o.Ent == "organization" || en.IsPlaceWord(o.Lemma)
}

// undone adds the attribution of a passive that names no speaker: "was accused
// of fraud", "is seen as a rival". It reports whether there was one.
func (f *finder) undone(w int, senses en.ReportingSenses, takes en.Frames, subject int) bool {
	for _, p := range [...]struct {
		prep  string
		frame en.Frames
	}{{"as", en.As}, {"of", en.ObjectOf}, {"with", en.ObjectWith}} { // what one is blamed for is a fact
		if o := f.phrase(w, p.prep); o > w && takes.Has(p.frame) && f.quotedBy(o) < 0 && f.t.Dependent(o, "nsubj") < 0 {
			f.rule = p.frame.String()
			return f.add(w, -1, f.group(w), join(f.t.Subtree(subject), f.t.Subtree(o)), senses.Class(p.frame))
		}
	}
	return false
}

// quotedBy is the verb above w in "was quoted as saying", -1 for anything else.
func (f *finder) quotedBy(w int) int {
	if h := f.t.Words[w].Head; h >= 0 && f.t.Words[w].Tag == "VBG" && f.passive(h) && f.reports(f.t.Words[w]) {
		switch f.t.Words[h].Lemma {
		case "quote", "cite", "report":
			return h
		}
	}
	return -1
}

// parenthetical adds the attribution of a report set between commas or behind
// its content, read off the words: "The tax, she said, would hurt."
func (f *finder) parenthetical(w int, class string) bool {
	words := f.t.Words
	lo := w
	for lo > 0 && (words[lo-1].Tag == "RB" || words[lo-1].Tag == "MD" || f.t.Is(lo-1, "aux")) {
		lo--
	}
	cue := lo
	for lo > 0 && isNominal(words[lo-1]) && cue-lo < maxSpeaker {
		lo--
	}
	if lo == cue || lo < 2 || words[lo-1].Form != "," || words[lo].Tag == "CC" || words[lo].Tag == "IN" {
		return false
	}
	hi := w + 1
	for hi < len(words) && hi < w+maxSpeaker && (words[hi].Tag == "RB" || words[hi].Tag == "TO" || isNominal(words[hi])) && words[hi].Form != "that" {
		hi++
	}
	if hi > w+1 && words[w+1].Tag != "RB" && words[w+1].Tag != "IN" && words[w+1].Tag != "TO" && !isTime(words[w+1].Form) {
		return false
	}
	if hi < len(words) && words[hi].Form != "," && words[hi].Form != "." {
		return false
	}
	if hi+1 < len(words) && words[hi+1].Form == `"` {
		return false
	}
	left, right := numbers(0, lo-1), numbers(min(hi+1, len(words)), len(words))
	for k := f.firstQuote(words[0].Start); k < len(f.doc.Quotes) && f.doc.Quotes[k].Start < words[lo].Start; k++ {
		if q := f.doc.Quotes[k]; !q.Nested && q.End > words[0].Start && f.speech(q) {
			return false
		}
	}
	switch complete := f.finite(0, lo-1); {
	case complete && !subordinator(words[0].Form):
		right = nil
	case !f.finite(hi+1, len(words)) && !(hi+1 < len(words) && words[hi+1].Tag == "VBN"):
		return false
	}
	source := f.headOf(lo, cue)
	f.rule = "parenthesis"
	return f.addWords(w, numbers(lo, cue), source, numbers(cue, w+1), append(left, right...), class)
}

// subordinator reports whether a clause that begins with form needs another one.
func subordinator(form string) bool {
	switch strings.ToLower(form) {
	case "if", "when", "while", "because", "although", "though", "unless", "once", "as", "after", "before", "since", "until", "whether":
		return true
	}
	return false
}

// heardNow reports whether the sentence at hand has a finding with cue w.
func (f *finder) heardNow(w int) bool {
	for i := len(f.found) - 1; i >= 0 && f.found[i].sentence == f.at; i-- {
		if f.found[i].word == w {
			return true
		}
	}
	return false
}

// behindCue returns the words of clause c of verb w without what stands before
// a cue that c follows, such as "Asked about it, she said …"; a fronted
// question word or pronoun stays.
func (f *finder) behindCue(c, w int) []int {
	ids := f.t.Subtree(c)
	if c < w {
		return f.untilParticiple(ids, w)
	}
	for _, k := range f.t.Children(c) {
		if k < w && f.t.Is(k, "advcl", "obl", "advmod", "discourse", "cc") && !strings.HasPrefix(f.t.Words[k].Tag, "W") {
			ids = minus(ids, f.t.Subtree(k))
		}
	}
	return ids
}

// untilParticiple drops from ids what a reporting participle behind cue w
// begins: in "…, he said, adding …" it is no part of the first content.
func (f *finder) untilParticiple(ids []int, w int) []int {
	for i := w + 1; i < len(f.t.Words); i++ {
		word := f.t.Words[i]
		if word.Tag == "VBG" && f.t.Words[i-1].Form == "," && len(en.ReportingVerb(strings.ToLower(word.Lemma))) > 0 {
			return minus(ids, numbers(i, len(f.t.Words)))
		}
	}
	return ids
}

// finite reports whether a finite verb or a modal stands among words lo to hi.
func (f *finder) finite(lo, hi int) bool {
	for i := lo; i < hi && i < len(f.t.Words); i++ {
		switch f.t.Words[i].Tag {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}

// remainder adds the attribution of a verb of saying whose content the tree
// does not show: what follows it, when that has a verb of its own.
func (f *finder) remainder(w int, class string) {
	words := f.t.Words
	lo, hi := w+1, len(words)
	if that := f.that(w); that > 0 {
		lo = that
	} else if en.ReportingVerb(strings.ToLower(words[w].Lemma)).Takes().Has(en.Person) {
		return
	}
	if lo >= hi || !f.finite(lo, hi) || words[lo].Form != "that" && f.object(w) >= 0 && !en.ReportingVerb(words[w].Lemma).Takes().Has(en.Person) {
		return
	}
	switch words[lo].Form {
	case ",", `"`, ".", ":", "in", "as":
		return
	}
	source := f.speaker(w)
	f.rule = "plain"
	if source >= 0 && f.sound(source, w) {
		f.add(w, source, f.group(w), numbers(lo, hi), class)
		return
	}
	if p := f.plain(w); p != nil {
		f.addWords(w, nil, -1, []int{w}, numbers(lo, hi), class)
		f.found[len(f.found)-1].Source = p
	}
}

// that is the index of the "that" which belongs to cue w: a few words behind
// it with no comma between, or behind a clause between commas ("said, when
// asked, that"); 0 when there is none.
func (f *finder) that(w int) int {
	words := f.t.Words
	comma := w+1 < len(words) && words[w+1].Form == ","
	for i := w + 1; i < len(words) && i < w+2*reach; i++ {
		switch {
		case words[i].Form == "that" && (!comma || words[i-1].Form == ","):
			return i
		case words[i].Form == ";", words[i].Form == ":", words[i].Form == `"`, words[i].Form == "," && !comma, i >= w+8 && !comma:
			return 0
		}
	}
	return 0
}

// prepositional adds the attribution of a verb whose content is a phrase: "warned of delays".
func (f *finder) prepositional(w, source int, senses en.ReportingSenses, takes en.Frames) {
	for _, k := range f.t.Children(w) {
		if k < w || !f.t.Is(k, "obl", "advcl", "nmod") || f.t.Is(k, "obl:agent", "obl:tmod", "obl:unmarked") {
			continue
		}
		mark := f.t.Dependent(k, "case", "mark")
		if mark < 0 || mark < w {
			continue
		}
		frame := en.Preposition(strings.ToLower(f.t.Words[mark].Form))
		if frame == 0 || !takes.Has(frame) {
			continue
		}
		cue := f.group(w)
		if mark <= w+2 {
			cue = append(cue, mark)
		}
		f.rule = frame.String()
		if f.add(w, source, cue, minus(f.t.Subtree(k), []int{mark}), senses.Class(frame)) {
			return
		}
	}
}
