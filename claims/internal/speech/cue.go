package speech

import (
	"strings"

	"claimdiff/claims/internal/lang/en"
)

// cue looks word w up and adds the attribution it introduces, if any.
func (f *finder) cue(w int) {
	word := f.t.Words[w]
	lemma := strings.ToLower(word.Lemma)
	switch {
	case lemma == "according" || strings.EqualFold(word.Form, "according"):
		f.according(w)
	case lemma == "in" && word.Tag == "IN":
		f.sampled(w)
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
	if o := f.t.Dependent(w, "obj"); o > w && f.t.Words[w].Lemma == "weigh" {
		if _, n := en.MeasureAfter([]string{strings.ToLower(f.t.Words[o].Form)}, true); n > 0 {
			return // "weighs 3 tonnes"
		}
	}
	if f.idle(w) {
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

// idle reports whether a verb of mind or speech only links: "the shoes look to
// be fine", "is best known as".
func (f *finder) idle(w int) bool {
	switch f.t.Words[w].Lemma {
	case "look":
		x := f.t.Dependent(w, "xcomp")
		return x >= 0 && f.t.Dependent(x, "cop") >= 0
	case "know":
		return f.passive(w) && f.t.Dependent(w, "ccomp") < 0
	}
	return false
}

// nobody reports whether the subject of verb w is no one who thinks or plans:
// the reader, outside of quotations ("you might want to sit down"), or whoever a
// question asks for ("who knows what it costs").
func (f *finder) nobody(w int) bool {
	s := f.t.Dependent(w, "nsubj")
	if s < 0 {
		return false
	}
	switch strings.ToLower(f.t.Words[s].Form) {
	case "you":
		return !f.inQuote(w)
	case "who":
		return !f.relative(w)
	}
	return false
}

// inQuote reports whether word w stands in a quotation.
func (f *finder) inQuote(w int) bool {
	at := f.t.Words[w].Span
	for k := f.firstQuote(at.Start); k < len(f.doc.Quotes) && f.doc.Quotes[k].Start <= at.Start; k++ {
		if f.doc.Quotes[k].Contains(at) {
			return true
		}
	}
	return false
}

// relative reports whether the clause of w belongs to a noun: "those who know".
func (f *finder) relative(w int) bool {
	for h, n := w, 0; h >= 0 && n < 6; h, n = f.t.Words[h].Head, n+1 {
		if f.t.Is(h, "acl:relcl") {
			return true
		}
	}
	return false
}

// noun adds the attribution of a reporting noun: "the claim that …", "her plan to …".
func (f *finder) noun(w int, senses en.ReportingSenses) {
	if len(senses) == 0 {
		return
	}
	takes := senses.Takes()
	if w+1 >= len(f.t.Words) || f.scored(w) || f.t.Words[w].Lemma == "order" && w > 0 && strings.EqualFold(f.t.Words[w-1].Form, "in") { // "in order to"
		return
	}
	// The word behind the noun tells the frame, and its head is the content's
	// head, wherever the parser hangs the content.
	at := w + 1
	if that := f.afterTime(at); that > at { // "its announcement last month that"
		at = that
	}
	next := f.t.Words[at]
	k, frame := next.Head, en.Frames(0)
	switch {
	case k <= at:
		return
	case at > w+1:
		frame = en.That
	case f.t.Is(at, "mark") && (next.Form == "that" || next.Form == "whether"):
		frame = en.That
	case f.t.Is(at, "mark") && next.Tag == "TO":
		frame = en.To
	case f.t.Is(at, "case"):
		frame = en.Preposition(next.Form)
	}
	if frame == 0 || !takes.Has(frame) {
		return
	}
	source := f.owner(w, k)
	if source < 0 && frame != en.That && frame != en.To && !unowned[f.t.Words[w].Lemma] {
		return // "a sense of place"
	}
	f.rule = "noun " + frame.String()
	content := minus(f.t.Subtree(k), numbers(0, at))
	f.add(w, source, []int{w}, content, senses.Class(frame))
}

// maxTime is how many words at most tell the time between a noun and its content.
const maxTime = 4

// afterTime is the "that" behind the words of time that begin at i, -1 for none.
func (f *finder) afterTime(i int) int {
	for j := i; j < len(f.t.Words) && j <= i+maxTime; j++ {
		switch w := f.t.Words[j]; {
		case w.Form == "that": // a mark, whatever the network makes of it: no month has such a clause
			return j
		case w.Ent == "time", w.Form == "on" || w.Form == "in":
		default:
			return -1
		}
	}
	return -1
}

// unowned are the nouns that report what somebody says or thinks though nobody
// is named: "accusations of fraud", "criticism of the plan".
var unowned = map[string]bool{"accusation": true, "allegation": true, "speculation": true, "criticism": true, "complaint": true, "doubt": true, "worry": true,
	"skepticism": true, "scepticism": true, "objection": true}

// scored reports whether noun w is a goal on a field: "a 48-yard field goal to
// put them ahead", "scored a goal to win".
func (f *finder) scored(w int) bool {
	if f.t.Words[w].Lemma != "goal" {
		return false
	}
	if f.t.Dependent(w, "compound") >= 0 {
		return true
	}
	if h := f.t.Words[w].Head; h >= 0 {
		switch f.t.Words[h].Lemma {
		case "score", "net", "kick", "concede", "equalise", "equalize":
			return true
		}
	}
	return false
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
		f.addWords(w, numbers(w+2, hi), f.headOf(w+2, hi), []int{w, w + 1}, content, "said")
	}
}

// sampled adds the attribution of a clause that tells what a poll found: "In the
// latest poll, Hale leads by ten points."
func (f *finder) sampled(w int) {
	poll := f.t.Words[w].Head
	if poll < w || !f.t.Is(w, "case") || !f.t.Is(poll, "obl") {
		return
	}
	switch f.t.Words[poll].Lemma {
	case "poll", "survey":
	default:
		return
	}
	h := f.t.Words[poll].Head
	if h < 0 || f.t.Dependent(h, "nsubj") < 0 || len(en.ReportingVerb(strings.ToLower(f.t.Words[h].Lemma))) > 0 && f.t.Dependent(h, "ccomp") < 0 {
		return
	}
	f.rule = "poll"
	content := f.without(h, poll)
	for _, k := range content {
		switch word := f.t.Words[k]; {
		case word.Tag == "CD", word.Lemma == "lead", word.Lemma == "trail", word.Lemma == "percent", word.Lemma == "majority", word.Lemma == "ahead", word.Lemma == "behind":
			f.addWords(w, minus(f.t.Subtree(poll), []int{w}), poll, []int{w}, content, "reported")
			return
		}
	}
}

// headOf is the first noun of words lo to hi that hangs on none of them, the last
// word when there is none: "officials" of "officials in Norham".
func (f *finder) headOf(lo, hi int) int {
	for i := lo; i < hi; i++ {
		if h := f.t.Words[i].Head; (h < lo || h >= hi) && f.nominal(i) {
			return i
		}
	}
	return hi - 1
}
