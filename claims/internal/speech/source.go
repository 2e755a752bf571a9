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
		return f.agent(w)
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
	if f.t.Words[w].Tag != "VBG" || f.t.Words[w-1].Form != "," || f.t.Is(h, "nsubj") {
		return false
	}
	word := f.t.Words[h]
	switch word.Ent {
	case "person", "organization":
		return false
	}
	return word.Pos == "NOUN" && en.ReportingNoun(strings.ToLower(word.Lemma)) == nil
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

// phraseOf returns the words of the noun phrase with head s, without the
// branch that holds the cue and without what its clause adds loosely.
func (f *finder) phraseOf(s, cue int) []int {
	var drop []int
	for _, k := range f.t.Children(s) {
		if f.t.Under(cue, k) || f.t.Is(k, "parataxis", "case") && k < s && !f.t.Is(s, "nmod:poss") ||
			f.t.Is(k, "cop", "nsubj", "aux", "mark", "advcl", "parataxis", "cc", "discourse") && k < s {
			drop = append(drop, f.t.Subtree(k)...)
		}
	}
	sort.Ints(drop)
	ids := minus(f.t.Subtree(s), drop)
	return around(ids, s)
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

// minus returns the numbers of a that are not in b; both are sorted.
func minus(a, b []int) []int {
	var out []int
	j := 0
	for _, i := range a {
		for j < len(b) && b[j] < i {
			j++
		}
		if j < len(b) && b[j] == i {
			continue
		}
		out = append(out, i)
	}
	return out
}

// join returns the numbers of a and b, sorted, each once.
func join(a, b []int) []int {
	out := append(append([]int(nil), a...), minus(b, a)...)
	sort.Ints(out)
	return out
}

// numbers returns lo, lo+1, … hi-1.
func numbers(lo, hi int) (out []int) {
	for ; lo < hi; lo++ {
		out = append(out, lo)
	}
	return out
}

// around sorts ids and returns those that stand together with w, gaps of one or two aside.
func around(ids []int, w int) []int {
	ids = join(nil, ids)
	at := sort.SearchInts(ids, w)
	if at >= len(ids) || ids[at] != w {
		return ids
	}
	lo, hi := at, at
	for lo > 0 && ids[lo]-ids[lo-1] <= 3 {
		lo--
	}
	for hi+1 < len(ids) && ids[hi+1]-ids[hi] <= 3 {
		hi++
	}
	return ids[lo : hi+1]
}
