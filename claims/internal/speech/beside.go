package speech

import (
	"strings"

	"claimdiff/claims/internal/lang/en"
)

// near is the head word of the noun phrase right before verb w, where a comma
// or a conjunction parts it from the subject that the parser chose: "The ship
// sank, officials told the court", "after outlets in Sudland reported that". It is
// -1 when that phrase holds the parser's subject, or cannot be one.
func (f *finder) near(w int) int {
	words := f.t.Words
	if !f.reports(words[w]) || words[w].Tag == "VBG" || words[w].Tag == "VB" {
		return -1
	}
	s := f.t.Dependent(w, "nsubj")
	hi := w
	for hi > 0 && (words[hi-1].Tag == "MD" || words[hi-1].Tag == "RB" || f.t.Is(hi-1, "aux")) {
		hi--
	}
	lo := hi
	for lo > 0 && isNominal(words[lo-1]) && words[lo-1].Tag != "CC" && !conjunction(words[lo-1].Form) && hi-lo < maxSpeaker {
		lo--
	}
	if lo == hi || lo == 0 || s >= lo || words[lo].Tag == "IN" || words[lo-1].Form != "," && !conjunction(words[lo-1].Form) {
		return -1
	}
	if words[lo-1].Form == "," && (s < 0 || !f.finite(s, lo-1)) { // "the mayor, a baker said": an apposition
		return -1
	}
	if words[lo-1].Form == "as" && f.t.Is(lo-1, "case") {
		return -1
	}
	for i := lo; i < hi; i++ { // the phrase's first noun or pronoun whose head is outside
		if h := words[i].Head; (h < lo || h >= hi) && f.nominal(i) && !f.t.Is(i, "nmod:poss") {
			return i
		}
	}
	return -1
}

// conjunction reports whether form begins a clause whose subject comes next.
func conjunction(form string) bool { return subordinator(form) || form == "that" || form == "but" }

// quotedAs is who says what a participle after "quoted … as" brings: "quoted
// the minister as saying". -1 for anything else.
func (f *finder) quotedAs(w int) int {
	h := f.t.Words[w].Head
	if h < 0 || f.t.Words[w].Tag != "VBG" || f.passive(h) {
		return -1
	}
	if m := f.t.Dependent(w, "mark", "case"); m < 0 || f.t.Words[m].Form != "as" {
		return -1
	}
	switch f.t.Words[h].Lemma {
	case "quote", "cite", "report":
		return f.t.Dependent(h, "obj")
	}
	return -1
}

// turned is the speaker named behind a verb of saying that follows its
// content: `"…," said Anna Hale, a baker.` The words decide, since the parser
// likes to take such a name for an object.
func (f *finder) turned(w int) int {
	words := f.t.Words
	if w == 0 || words[w].Tag != "VBD" && words[w].Tag != "VBZ" || words[w-1].Form != `"` && words[w-1].Form != "," {
		return -1
	}
	if t := en.ReportingVerb(strings.ToLower(words[w].Lemma)).Takes(); !t.Has(en.QuoteFrame) || t.Has(en.Person) {
		return -1
	}
	hi := w + 1
	for hi < len(words) && hi-w <= maxSpeaker && isNominal(words[hi]) {
		hi++
	}
	if hi == w+1 || words[w+1].Tag == "IN" || isTime(words[w+1].Form) {
		return -1
	}
	if hi < len(words) {
		switch words[hi].Form {
		case ",", ".", "who", "whose", ":", "(", "--", "-":
		default:
			return -1
		}
	}
	for i := w + 1; i < hi; i++ { // the phrase's head hangs on a word outside of it
		if h := words[i].Head; (h <= w || h >= hi) && f.nominal(i) {
			return i
		}
	}
	return -1
}

// sound reports whether the noun phrase of head s can speak through cue w: it
// is no time, and stands in no quotation that the cue stands outside of.
func (f *finder) sound(s, w int) bool {
	word := f.t.Words[s]
	if word.Ent == "time" || isTime(word.Form) || s > w && f.misplaced(s, w) {
		return false
	}
	for k := f.firstQuote(word.Start); k < len(f.doc.Quotes) && f.doc.Quotes[k].Start <= word.Start; k++ {
		q := f.doc.Quotes[k]
		if q.Contains(word.Span) && !q.Overlaps(f.t.Words[w].Span) && f.speech(q) {
			return false
		}
	}
	return true
}

// misplaced reports whether s, behind the active verb w, cannot be its subject
// since another noun stands right before w: "four in ten said billionaire Moss".
func (f *finder) misplaced(s, w int) bool {
	if w == 0 || f.passive(w) || f.t.Words[s].Head != w || !f.t.Is(s, "nsubj") {
		return false
	}
	before := f.t.Words[w-1]
	return isNominal(before) && before.Tag != "IN" && before.Tag != "CC"
}

// isTime reports whether a noun names a time, which the parser takes for the
// subject of a verb of saying at times: "said Thursday".
func isTime(form string) bool {
	switch form {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "today", "yesterday", "tomorrow", "week", "month", "year", "night",
		"morning", "afternoon", "evening", "day", "weekend", "summer", "spring", "winter":
		return true
	}
	return false
}

// plain reads the speaker of verb w off the words beside it, when the tree
// gives none: the noun phrase that ends before it, or the one behind it when a
// quotation or a comma stands before. It is nil when neither looks like one.
func (f *finder) plain(w int) *Part {
	words := f.t.Words
	lo := w
	for lo > 0 && (words[lo-1].Tag == "MD" || words[lo-1].Tag == "RB" || strings.HasPrefix(words[lo-1].Tag, "VB") && f.t.Is(lo-1, "aux")) {
		lo--
	}
	hi := lo
	for lo > 0 && isNominal(words[lo-1]) && hi-lo < maxSpeaker {
		lo--
	}
	if lo < hi && f.leads(lo) && words[lo].Tag != "IN" {
		return f.plainPart(lo, hi)
	}
	if lo == w {
		if ids, head := f.between(w); head >= 0 {
			return f.part(ids, head)
		}
	}
	if lo == w && w+1 < len(words) && w > 0 && (words[w-1].Form == `"` || words[w-1].Form == ",") && words[w+1].Tag != "IN" {
		hi = w + 1
		for hi < len(words) && isNominal(words[hi]) && hi-w <= maxSpeaker {
			hi++
		}
		return f.plainPart(w+1, hi)
	}
	return nil
}

// between is the speaker, with its head word, whom commas set between a content
// and its verb w, -1 for none.
func (f *finder) between(w int) (ids []int, head int) {
	if w == 0 || f.t.Words[w-1].Form != "," {
		return nil, -1
	}
	if ids, head = f.named(w); head < 0 {
		ids, head = f.titled(w)
	}
	return ids, head
}

// named is the name with its apposition that stands between a quotation and the
// comma before verb w: `"…," Anna Hale, the mayor of Norham, said in May.`
func (f *finder) named(w int) (ids []int, head int) {
	words := f.t.Words
	lo := w - 1
	for lo > 0 && (isNominal(words[lo-1]) || words[lo-1].Form == ",") && w-lo < 3*maxSpeaker {
		lo--
	}
	if lo == 0 || words[lo-1].Form != `"` {
		return nil, -1
	}
	ids = f.trimmed(numbers(lo, w))
	for k, i := range ids {
		if words[i].Form == "," && k > 0 { // the head is in the name, before the apposition
			return ids, ids[k-1]
		}
	}
	return nil, -1
}

// titled is the role and the name, or the name and the role, that commas set
// between a report and its verb: "…, the governor, Ana Hale, said on Monday".
func (f *finder) titled(w int) (ids []int, head int) {
	words := f.t.Words
	segment := func(hi int) int { // where the words between commas that end at hi begin, -1 for none
		lo := hi
		for lo > 0 && isNominal(words[lo-1]) && hi-lo < maxSpeaker {
			lo--
		}
		if lo == hi || lo == 0 || words[lo-1].Form != "," || words[lo].Tag == "IN" {
			return -1
		}
		return lo
	}
	second := segment(w - 1)
	if second < 0 {
		return nil, -1
	}
	first := segment(second - 1)
	if first < 0 {
		return nil, -1
	}
	switch ids = numbers(first, w-1); {
	case f.proper(second, w-1) && !f.proper(first, second-1):
		return ids, w - 2
	case f.proper(first, second-1) && !f.proper(second, w-1):
		return ids, second - 2
	}
	return nil, -1
}

// proper reports whether words lo to hi are a name and nothing else.
func (f *finder) proper(lo, hi int) bool {
	for _, w := range f.t.Words[lo:hi] {
		if !strings.HasPrefix(w.Tag, "NNP") || w.Ent == "time" {
			return false
		}
	}
	return lo < hi
}

// maxSpeaker is how many words a speaker read off the words may have.
const maxSpeaker = 9

// leads reports whether a noun phrase may begin at word i: the sentence does,
// or a mark or a conjunction stands before.
func (f *finder) leads(i int) bool {
	if i == 0 {
		return true
	}
	switch f.t.Words[i-1].Form {
	case ",", `"`, ":", ";", "--", "-", "and", "but", "that", "as", ")":
		return true
	}
	return false
}
