package speech

import (
	"strings"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/text"
)

// cue looks word w up and adds the attribution it introduces, if any.
func (f *finder) cue(w int) {
	word := f.t.Words[w]
	lemma := strings.ToLower(word.Lemma)
	switch {
	case lemma == "according" || strings.EqualFold(word.Form, "according"):
		f.according(w)
	case strings.HasPrefix(word.Tag, "VB"):
		f.verb(w, en.ReportingVerb(lemma))
	case word.Tag == "NN" || word.Tag == "NNS":
		f.noun(w, en.ReportingNoun(lemma))
	case strings.HasPrefix(word.Tag, "JJ"):
		f.adjective(w, en.ReportingAdjective(lemma))
	case word.Tag == "RB":
		f.adverb(w, en.ReportingAdverb(lemma))
	}
}

// verb adds the attribution of a reporting verb: the first frame that its
// senses take and the tree shows.
func (f *finder) verb(w int, senses en.ReportingSenses) {
	if len(senses) == 0 {
		return
	}
	takes := senses.Takes()
	passive := f.passive(w)
	if takes.Has(en.QuoteFrame) && f.parenthetical(w, senses.Class(en.QuoteFrame)) {
		f.chain(w)
		return
	}
	if h := f.t.Words[w].Head; h >= 0 && f.cited(h) == w && f.heardNow(h) {
		return // whom h's speaker has it from
	}
	if f.framed(w, senses, takes, passive) {
		f.chain(w)
		return
	}
	if passive || !takes.Has(en.Plain) {
		return
	}
	f.remainder(w, senses.Class(en.Plain))
}

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
		return f.add(w, source, append(f.group(w), cue...), content, senses.Class(frame))
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
			add(en.To, nil, f.t.Subtree(x)...)
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
		if takes.Has(en.Object) && !f.blows(w, obj) {
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

// blows reports whether verb w, which may be meant of words, is done with hands
// and weapons: "attacked the building", "hammered the door". Of a name ("attacked
// Hale") and of what is said or planned it is one of words.
func (f *finder) blows(w, obj int) bool {
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
		if o := f.phrase(w, p.prep); o > w && takes.Has(p.frame) && f.quotedBy(o) < 0 {
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
	source := cue - 1
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

// noun adds the attribution of a reporting noun: "the claim that …", "her plan to …".
func (f *finder) noun(w int, senses en.ReportingSenses) {
	if len(senses) == 0 {
		return
	}
	takes := senses.Takes()
	if w+1 >= len(f.t.Words) {
		return
	}
	// The word behind the noun tells the frame, and its head is the content's
	// head, wherever the parser hangs the content.
	next := f.t.Words[w+1]
	k, frame := next.Head, en.Frames(0)
	switch {
	case k <= w+1:
		return
	case f.t.Is(w+1, "mark") && (next.Form == "that" || next.Form == "whether"):
		frame = en.That
	case f.t.Is(w+1, "mark") && next.Tag == "TO":
		frame = en.To
	case f.t.Is(w+1, "case"):
		frame = en.Preposition(next.Form)
	}
	if frame == 0 || !takes.Has(frame) {
		return
	}
	source := f.owner(w, k)
	if source < 0 && frame != en.That && frame != en.To {
		return // "a sense of place"
	}
	f.rule = "noun " + frame.String()
	content := minus(f.t.Subtree(k), numbers(0, w+1))
	f.add(w, source, []int{w}, content, senses.Class(frame))
}

// adjective adds the attribution of a reporting adjective: "is confident that …".
func (f *finder) adjective(w int, senses en.ReportingSenses) {
	if len(senses) == 0 {
		return
	}
	takes := senses.Takes()
	source := f.speaker(w)
	if source < 0 {
		return
	}
	cue := f.group(w)
	f.rule = "adjective"
	for _, k := range f.t.Children(w) {
		switch {
		case k < w:
		case f.t.Is(k, "ccomp", "advcl", "xcomp") && f.infinitive(k):
			if takes.Has(en.To) && f.add(w, source, cue, f.t.Subtree(k), senses.Class(en.To)) {
				return
			}
		case f.t.Is(k, "ccomp"):
			if takes.Has(en.That) && f.add(w, source, cue, f.t.Subtree(k), senses.Class(en.That)) {
				return
			}
		case f.t.Is(k, "obl", "advcl"):
			c := f.t.Dependent(k, "case", "mark")
			if c < w {
				continue
			}
			if frame := en.Preposition(strings.ToLower(f.t.Words[c].Form)); frame != 0 && takes.Has(frame) &&
				f.add(w, source, append(cue, c), minus(f.t.Subtree(k), []int{c}), senses.Class(frame)) {
				return
			}
		}
	}
}

// adverb adds the attribution of "reportedly" and its kin: the clause around
// it, said by nobody in particular.
func (f *finder) adverb(w int, senses en.ReportingSenses) {
	h := f.t.Words[w].Head
	if len(senses) == 0 || h < 0 {
		return
	}
	f.rule = "adverb"
	f.add(w, -1, []int{w}, f.without(h, w), senses[0].Class)
	if n := len(f.found); n > 0 && f.found[n-1].word == w {
		f.found[n-1].weak = true
	}
}

// according adds the attribution of "according to": the clause that the phrase belongs to.
func (f *finder) according(w int) {
	if w+1 >= len(f.t.Words) || !strings.EqualFold(f.t.Words[w+1].Form, "to") {
		return
	}
	f.rule = "according"
	source := f.t.Words[w].Head
	top := source // the word that hangs on the clause
	if source < w || !f.t.Is(w, "case", "fixed", "mark", "advmod") {
		top = w
		source = f.t.Dependent(w, "obl", "nmod", "obj", "xcomp", "pcomp")
	}
	if source > w && f.t.Words[top].Head >= 0 {
		speaker := minus(f.t.Subtree(source, "parataxis"), []int{w, w + 1})
		content := f.without(f.t.Words[top].Head, top)
		if len(speaker) > 0 && speaker[0] > w && len(content) > 2 && f.finite(content[0], content[len(content)-1]+1) &&
			f.addWords(w, speaker, source, []int{w, w + 1}, content, "said") {
			return
		}
	}
	// The tree is of no help: the phrase runs up to a comma or the end, the
	// content is the rest of the sentence.
	hi := w + 2
	for hi < len(f.t.Words) && f.t.Words[hi].Form != "," && f.t.Words[hi].Form != "." && !f.t.Is(hi, "root") {
		hi++
	}
	content := numbers(0, w)
	if w < 3 || !f.finite(0, w) {
		content = numbers(hi, len(f.t.Words))
	}
	if hi > w+2 {
		f.addWords(w, numbers(w+2, hi), hi-1, []int{w, w + 1}, content, "said")
	}
}

// colon adds the attribution of a headline set as "Speaker: content" or "content - Speaker".
func (f *finder) colon() {
	if f.doc.Sentences[f.at].Kind != text.Headline || len(f.t.Words) < 4 {
		return
	}
	f.rule = "colon"
	ws := f.t.Words
	for i, w := range ws {
		if w.Form == ":" && i > 0 && i < 7 && i+2 < len(ws) && f.name(0, i) {
			f.addWords(i, numbers(0, i), i-1, []int{i}, numbers(i+1, len(ws)), "said")
			return
		}
	}
	for i := len(ws) - 2; i > 3 && i >= len(ws)-5; i-- {
		if (ws[i].Form == "-" || ws[i].Form == "--") && ws[i].SpaceAfter && ws[i-1].SpaceAfter && f.name(i+1, len(ws)) {
			f.addWords(i, numbers(i+1, len(ws)), len(ws)-1, []int{i}, numbers(0, i), "said")
			return
		}
	}
}

// name reports whether words lo to hi can be the name of a speaker: nouns and
// names, the last of them a name, no figure, no country or town.
func (f *finder) name(lo, hi int) bool {
	proper := false
	for _, w := range f.t.Words[lo:hi] {
		switch {
		case strings.HasPrefix(w.Tag, "NNP"):
			proper = true
		case w.Tag == "CD" || strings.HasPrefix(w.Tag, "VB"):
			return false
		}
	}
	words := f.t.Words[lo:hi]
	last := words[len(words)-1]
	if !proper || !strings.HasPrefix(last.Tag, "NNP") || last.Ent == "time" {
		return false
	}
	p, onMap := en.Places().Place(f.doc.Text[words[0].Start:last.End])
	return !onMap || p.Level == "seat" // "Norland: two dead in crash" tells where, not who
}

// add adds a finding with the speaker's head word, -1 for none. It reports
// whether there was anything to add.
func (f *finder) add(w, source int, cue, content []int, class string) bool {
	var speaker []int
	if source >= 0 && !f.sound(source, w) {
		source = -1
	}
	if source >= 0 {
		speaker = f.phraseOf(source, w)
	} else if f.reports(f.t.Words[w]) && !f.passive(w) {
		speaker, source = f.between(w)
	}
	return f.addWords(w, speaker, source, cue, content, class)
}

func (f *finder) addWords(w int, speaker []int, source int, cue, content []int, class string) bool {
	cue = around(cue, w)
	content = minus(minus(content, speaker), cue)
	spans := f.spans(content)
	if len(spans) == 0 {
		return false
	}
	a := finding{sentence: f.at, word: w}
	a.Class, a.Content, a.Within = class, spans, -1
	a.Rule = f.rule
	switch f.rule {
	case "that", "noun that", "parenthesis", "plain", "according", "colon":
		a.clause = true
	}
	a.Cue = f.part(cue, w)
	if len(speaker) > 0 && source >= 0 {
		a.Source = f.part(f.bare(speaker), source)
	}
	if a.Source == nil && a.clause && !f.passive(w) && f.reports(f.t.Words[w]) && !f.t.Is(w, "xcomp", "amod", "acl") {
		if p := f.plain(w); p != nil && shared([]text.Span{p.Span}, spans) == 0 {
			a.Source = p
		}
	}
	f.found = append(f.found, a)
	return true
}

// part is the stretch of text of the words ids, whose head is w.
func (f *finder) part(ids []int, w int) *Part {
	if len(ids) == 0 {
		return nil
	}
	return &Part{Span: f.t.Span(ids), Head: f.ref(w), Lemma: f.t.Words[w].Lemma}
}

// spans turns words into stretches of text, without the marks at their ends.
// Words apart by no more than marks are one stretch.
func (f *finder) spans(ids []int) (out []text.Span) {
	for i := 0; i < len(ids); {
		j := i + 1
		for j < len(ids) && f.joined(ids[j-1], ids[j]) {
			j++
		}
		if run := f.trimmed(ids[i:j]); len(run) > 0 {
			out = append(out, f.t.Span(run))
		}
		i = j
	}
	return out
}

// joined reports whether nothing but quotation marks stands between words a and b.
func (f *finder) joined(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if f.t.Words[i].Form != `"` && f.t.Words[i].Form != "'" {
			return false
		}
	}
	return true
}

// bare drops marks and quotation marks from the ends of a speaker's words.
func (f *finder) bare(ids []int) []int {
	for {
		n := len(ids)
		if ids = f.trimmed(ids); len(ids) > 0 && f.t.Words[ids[0]].Form == `"` {
			ids = ids[1:]
		}
		if k := len(ids) - 1; k >= 0 && f.t.Words[ids[k]].Form == `"` && !f.quoted(ids[:k]) {
			ids = ids[:k]
		}
		if len(ids) == n {
			return ids
		}
	}
}

// quoted reports whether a quotation mark stands among the words ids: then the
// mark behind them closes a name such as `the "Morning Show"`.
func (f *finder) quoted(ids []int) bool {
	for _, i := range ids {
		if f.t.Words[i].Form == `"` {
			return true
		}
	}
	return false
}

// trimmed drops marks other than quotation marks and brackets from both ends.
func (f *finder) trimmed(ids []int) []int {
	loose := func(i int) bool {
		switch f.t.Words[ids[i]].Form {
		case ",", ".", ";", ":", "-", "--", "!", "?", "...":
			return true
		}
		return false
	}
	for len(ids) > 0 && loose(0) {
		ids = ids[1:]
	}
	for len(ids) > 0 && loose(len(ids)-1) {
		ids = ids[:len(ids)-1]
	}
	for _, i := range ids {
		if !f.t.Is(i, "punct") {
			return ids
		}
	}
	return nil
}
