package speech

import (
	"sort"
	"strings"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// quotations fits contents to quotation marks and finds speakers for the
// quotations that are left.
func (f *finder) quotations() {
	for i := range f.found {
		f.fit(&f.found[i])
	}
	last := -1 // the finding that holds the quotation before
	for _, q := range f.doc.Quotes {
		if q.Nested {
			continue
		}
		if i := f.holder(q); i >= 0 {
			last = i
			continue
		}
		if i := f.adjacent(q); i >= 0 {
			last = i
			continue
		}
		if !f.speech(q) || f.doc.Sentences[f.sentence(q.Start)].Start != q.Start {
			if i := f.inline(q); i >= 0 {
				last = i
			}
			continue
		}
		if i := f.led(q); i >= 0 {
			last = i
			continue
		}
		if last >= 0 && len(f.found[last].Content) < maxPieces && f.follows(last, q) {
			f.found[last].Content = insert(f.found[last].Content, q.Span)
			continue
		}
		last = f.append(finding{Attribution: Attribution{Class: "said", Content: []text.Span{q.Span}, Rule: "floating"}, sentence: f.sentence(q.Start), word: -1, clause: true})
		f.carry(last)
	}
}

// carry gives floating quotation i the speaker of the sentence before, when
// that sentence as a whole reports one person's words or thoughts.
func (f *finder) carry(i int) {
	a := &f.found[i]
	if a.sentence == 0 {
		return
	}
	t := f.trees[a.sentence-1]
	for _, j := range f.of[a.sentence-1] {
		b := f.found[j]
		if b.Source != nil && !own(b.Source.Of(f.doc.Text)) && b.word >= 0 && b.word < len(t.Words) && (t.Words[b.word].Head < 0 || t.Is(b.word, "conj", "parataxis") && t.Words[b.word].Head == t.Root()) {
			a.Source = b.Source
		}
	}
}

// own reports whether a source is a pronoun by which a speaker means himself
// or those he speaks to.
func own(source string) bool {
	switch strings.ToLower(source) {
	case "i", "we", "you", "me", "us":
		return true
	}
	return false
}

// led looks for the cue of a quotation that opens a sentence in the sentence
// before: one that ends in a colon, or that tells of speaking and not of what
// was said ("He spoke to reporters:", "The mayor replied in a statement."). It
// returns the finding, or -1.
func (f *finder) led(q text.Quote) int {
	k := f.sentence(q.Start) - 1
	if k < 0 {
		return -1
	}
	words := f.trees[k].Words
	if len(words) == 0 {
		return -1
	}
	w := f.trees[k].Root()
	if words[len(words)-1].Form == ":" {
		for i := len(words) - 1; i >= 0; i-- {
			if f.reports(words[i]) {
				w = i
				break
			}
		}
	} else if w < 0 || !f.reports(words[w]) || f.trees[k].Dependent(w, "ccomp", "xcomp", "obj", "parataxis", "advcl") >= 0 || f.heard(k, w) {
		return -1
	}
	if w < 0 || !strings.HasPrefix(words[w].Tag, "VB") {
		return -1
	}
	f.at, f.t = k, f.trees[k]
	if s := f.speaker(w); s < 0 || !f.sound(s, w) {
		return -1
	}
	return f.attach(k, w, q)
}

// heard reports whether a finding has the cue w of sentence k.
func (f *finder) heard(k, w int) bool {
	for _, i := range f.of[k] {
		if f.found[i].word == w {
			return true
		}
	}
	return false
}

// maxPieces bounds the pieces of one content.
const maxPieces = 40

// fit lets the contents of a grow to the ends of the quotations they begin or
// end in, unless the cue itself stands inside the quotation.
func (f *finder) fit(a *finding) {
	for i := range a.Content {
		s := &a.Content[i]
		for k := f.firstQuote(s.Start); k < len(f.doc.Quotes) && f.doc.Quotes[k].Start <= s.End; k++ {
			q := f.doc.Quotes[k]
			if !q.Overlaps(*s) && q.End != s.Start && q.Start != s.End {
				continue
			}
			if a.Cue != nil && q.Overlaps(a.Cue.Span) || a.Source != nil && q.Overlaps(a.Source.Span) {
				continue
			}
			if !q.Overlaps(*s) {
				continue
			}
			inside := s.Start >= q.Start && s.End <= q.End
			switch {
			case inside && !q.Nested && f.speech(q), s.Start <= q.Start && s.End < q.End && !q.Nested:
				s.Start, s.End = min(s.Start, q.Start), max(s.End, q.End)
			case s.Start > q.Start && s.Start <= f.firstWord(q):
				s.Start = q.Start
				if s.End >= f.lastWord(q) && s.End < q.End {
					s.End = q.End
				}
			case s.End < q.End && s.End >= f.lastWord(q):
				s.End = q.End
			}
		}
	}
	a.Content = merged(a.Content)
}

// firstQuote is the index of the first quotation that may reach at: they are
// sorted by start, and those before it that are long are few.
func (f *finder) firstQuote(at int) int {
	k := sort.Search(len(f.doc.Quotes), func(k int) bool { return f.doc.Quotes[k].Start >= at })
	for n := 0; k > 0 && n < 6; n++ {
		k--
	}
	return k
}

// firstWord and lastWord are where the first word of q begins and the last ends.
func (f *finder) firstWord(q text.Quote) int { return q.Inner.Start }

func (f *finder) lastWord(q text.Quote) int {
	return q.Inner.Start + len(strings.TrimRight(f.doc.Text[q.Inner.Start:q.Inner.End], ".,;:!?… "))
}

// holder is the finding with most of q in its content and its cue outside, or -1.
func (f *finder) holder(q text.Quote) int {
	best, most := -1, 0
	lo, hi := max(0, f.sentence(q.Start)-1), min(len(f.of)-1, f.sentence(q.End-1)+1)
	for k := lo; k <= hi; k++ {
		for _, i := range f.of[k] {
			a := &f.found[i]
			if a.Cue != nil && q.Overlaps(a.Cue.Span) {
				continue
			}
			if n := shared(a.Content, []text.Span{q.Span}); n*2 >= q.Len() && n > most {
				best, most = i, n
			}
		}
	}
	return best
}

// speech reports whether q is something said and not a word set in marks: it
// has a few words, and begins a sentence or ends like one.
func (f *finder) speech(q text.Quote) bool {
	inner := f.doc.Text[q.Inner.Start:q.Inner.End]
	words := len(strings.Fields(inner))
	if words < 2 {
		return false
	}
	ends := strings.HasSuffix(inner, ".") || strings.HasSuffix(inner, ",") || strings.HasSuffix(inner, "!") || strings.HasSuffix(inner, "?")
	s := f.sentence(q.Start)
	begins := s >= 0 && f.doc.Sentences[s].Start == q.Start
	return ends && (begins || words >= 4) || begins && words >= 6
}

// follows reports whether nothing but the end of a's sentence stands before q,
// so that q goes on with what a's speaker says.
func (f *finder) follows(i int, q text.Quote) bool {
	a := f.found[i]
	if len(a.Content) == 0 {
		return false
	}
	s := f.sentence(q.Start)
	if s < 0 || f.doc.Sentences[s].Start != q.Start {
		return false
	}
	end := a.Content[len(a.Content)-1].End
	if a.Cue != nil {
		end = max(end, a.Cue.End)
	}
	before := f.sentence(end - 1)
	return before == s-1 && f.kind(a.Content) != "indirect"
}

// sentence is the index of the sentence that holds offset at, or -1.
func (f *finder) sentence(at int) int {
	k := sort.Search(len(f.doc.Sentences), func(k int) bool { return f.doc.Sentences[k].End > at })
	if k < len(f.doc.Sentences) && f.doc.Sentences[k].Start <= at {
		return k
	}
	return -1
}

// reach is how many words may stand between a quotation and its cue.
const reach = 14

// adjacent looks for a reporting verb behind or before q in its sentences and
// returns the finding with q in its content, or -1. It reads the words and
// leans on the tree only for the speaker.
func (f *finder) adjacent(q text.Quote) int {
	if k := f.sentence(q.End - 1); k >= 0 {
		if w := f.cueBehind(k, q); w >= 0 {
			return f.attach(k, w, q)
		}
	}
	if k := f.sentence(q.Start); k >= 0 {
		if w := f.cueBefore(k, q); w >= 0 {
			return f.attach(k, w, q)
		}
	}
	if k := f.sentence(q.End-1) + 1; k > 0 && k < len(f.trees) && f.doc.Sentences[k-1].End == q.End && f.doc.Sentences[k].Paragraph == f.doc.Sentences[k-1].Paragraph {
		if w := f.tag(k); w >= 0 {
			return f.attach(k, w, q)
		}
	}
	return -1
}

// tag is the verb of a sentence that does no more than name the speaker of the
// question or cry before it (`"Why?" Anna Hale asked.`), or -1.
func (f *finder) tag(k int) int {
	words := f.trees[k].Words
	if len(words) > reach {
		return -1
	}
	i := 0
	for i < len(words) && i < maxSpeaker && isNominal(words[i]) && words[i].Tag != "IN" && words[i].Tag != "CC" {
		i++
	}
	if i == 0 || i == len(words) || !f.reports(words[i]) || f.heard(k, i) {
		return -1
	}
	for _, w := range words[i+1:] {
		if w.Form == `"` || w.Form == ":" || strings.HasPrefix(w.Tag, "VB") {
			return -1
		}
	}
	return i
}

// cueBehind is the reporting verb that follows q in sentence k, or -1.
func (f *finder) cueBehind(k int, q text.Quote) int {
	words := f.trees[k].Words
	i := sort.Search(len(words), func(i int) bool { return words[i].Start >= q.End })
	last := lastByte(f.doc.Text[q.Inner.Start:q.Inner.End])
	if i >= len(words) || !strings.ContainsRune(",.?!-", rune(last)) && words[i].Form != "," {
		return -1
	}
	for j := i; j < len(words) && j < i+reach; j++ {
		switch words[j].Form {
		case ".", ";", `"`, "that", ":":
			return f.anyVerb(k, i, last)
		}
		if f.reports(words[j]) {
			return j
		}
	}
	return f.anyVerb(k, i, last)
}

// anyVerb is the verb that follows a quotation whose last byte is a comma, a
// speaker between them: in `"…," Hale shot back` any verb is one of saying.
func (f *finder) anyVerb(k, i int, last byte) int {
	words := f.trees[k].Words
	j := i
	for j < len(words) && j-i < maxSpeaker && isNominal(words[j]) && words[j].Tag != "IN" && words[j].Tag != "CC" {
		j++
	}
	if last == ',' && j > i && j < len(words) && (words[j].Tag == "VBD" || words[j].Tag == "VBZ") && !f.trees[k].Is(j, "aux", "cop") {
		return j
	}
	return -1
}

// cueBefore is the reporting verb that leads to q in sentence k, or -1.
func (f *finder) cueBefore(k int, q text.Quote) int {
	words := f.trees[k].Words
	i := sort.Search(len(words), func(i int) bool { return words[i].End > q.Start }) - 1
	if i < 0 {
		return -1
	}
	switch form := words[i].Form; {
	case form == ",", form == ":", form == "that":
	case f.reports(words[i]):
		return i
	default:
		return -1
	}
	for n := 0; i >= 0 && n < reach; i, n = i-1, n+1 {
		switch words[i].Form {
		case ".", ";", `"`:
			return -1
		}
		if f.reports(words[i]) {
			return i
		}
	}
	return -1
}

func (f *finder) reports(w syntax.Word) bool {
	return strings.HasPrefix(w.Tag, "VB") && w.Rel != "amod" && en.ReportingVerb(strings.ToLower(w.Lemma)).Takes().Has(en.QuoteFrame)
}

// inline handles a passage quoted in the middle of a sentence that no frame
// has explained: `He dismissed talk of "a bad deal".` Its cue is the nearest
// reporting verb before it, of whatever frame; what follows that verb up to the
// end of the quotation is the content. It returns the finding, or -1.
func (f *finder) inline(q text.Quote) int {
	k := f.sentence(q.Start)
	if k < 0 || q.End > f.doc.Sentences[k].End || len(strings.Fields(q.Of(f.doc.Text))) < 2 {
		return -1
	}
	f.at, f.t = k, f.trees[k]
	words := f.t.Words
	i := sort.Search(len(words), func(i int) bool { return words[i].End > q.Start }) - 1
	end := sort.Search(len(words), func(i int) bool { return words[i].End > q.End })
	for n := 0; i >= 0 && n < reach; i, n = i-1, n+1 {
		if words[i].Form == `"` || words[i].Form == ";" {
			return -1
		}
		senses := en.ReportingVerb(strings.ToLower(words[i].Lemma))
		if len(senses) == 0 || !strings.HasPrefix(words[i].Tag, "VB") {
			continue
		}
		for _, j := range f.of[k] {
			if f.found[j].word == i {
				if s := f.spans(numbers(i+1, end)); len(s) > 0 && !covers(f.found[j].Content, s) {
					f.found[j].Content = []text.Span{{Start: f.found[j].Content[0].Start, End: max(q.End, f.found[j].Content[0].End)}}
				}
				return j
			}
		}
		s := f.speaker(i)
		if s < 0 {
			return -1
		}
		f.rule = "inline"
		if !f.add(i, s, f.group(i), numbers(i+1, end), senses[0].Class) {
			return -1
		}
		f.of[k] = append(f.of[k], len(f.found)-1)
		f.fit(&f.found[len(f.found)-1])
		return len(f.found) - 1
	}
	return -1
}

// attach adds q to what the cue w of sentence k introduces.
func (f *finder) attach(k, w int, q text.Quote) int {
	f.at, f.t = k, f.trees[k]
	for _, i := range f.of[k] {
		if a := &f.found[i]; a.word == w {
			a.Content = insert(a.Content, q.Span)
			return i
		}
	}
	a := finding{sentence: k, word: w, clause: true}
	a.Rule = "quote"
	word := f.t.Words[w]
	a.Class, a.Content, a.Within = en.ReportingVerb(strings.ToLower(word.Lemma)).Class(en.QuoteFrame), []text.Span{q.Span}, -1
	if a.Class == "" {
		a.Class = "said"
	}
	a.Cue = f.part(around(f.group(w), w), w)
	if s := f.speaker(w); s >= 0 && f.sound(s, w) {
		a.Source = f.part(f.bare(f.phraseOf(s, w)), s)
	}
	if a.Source == nil || a.Source.Overlaps(q.Span) {
		if a.Source = f.plain(w); a.Source != nil && a.Source.Overlaps(q.Span) {
			a.Source = nil
		}
	}
	return f.append(a)
}

// append adds a and returns its index.
func (f *finder) append(a finding) int {
	f.found = append(f.found, a)
	f.of[a.sentence] = append(f.of[a.sentence], len(f.found)-1)
	return len(f.found) - 1
}

func (f *finder) plainPart(lo, hi int) *Part {
	ids := f.trimmed(numbers(lo, hi))
	if len(ids) == 0 {
		return nil
	}
	for _, i := range ids {
		if tag := f.t.Words[i].Tag; strings.HasPrefix(tag, "NN") || tag == "PRP" {
			return f.part(ids, f.headOf(ids[0], ids[len(ids)-1]+1))
		}
	}
	return nil
}

// isNominal reports whether w can stand in a speaker's name or role.
func isNominal(w syntax.Word) bool {
	switch w.Tag {
	case "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "DT", "JJ", "POS", "CD", "CC", "IN", "HYPH", "JJS", "JJR":
		return true
	}
	return false
}

func lastByte(s string) byte {
	s = strings.TrimRight(s, " ")
	if s == "" {
		return 0
	}
	return s[len(s)-1]
}

// insert adds s to spans, sorted, overlaps joined.
func insert(spans []text.Span, s text.Span) []text.Span {
	out := append(append([]text.Span(nil), spans...), s)
	sort.Slice(out, func(i, j int) bool { return out[i].Start < out[j].Start })
	return merged(out)
}

// merged joins the spans that overlap; they are sorted by start.
func merged(spans []text.Span) []text.Span {
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}
