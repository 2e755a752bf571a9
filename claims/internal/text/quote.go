package text

import "unicode/utf8"

// A mark tells what a token is to quotations.
type mark uint8

const (
	noMark mark = iota
	openDouble
	closeDouble
	openSingle
	closeSingle
)

// directions gives every quotation mark its direction. Curly marks are believed
// unless their neighbours say otherwise; straight ones lean on the side where a
// word touches them, and where both sides do (`said."As`) they open unless a
// quotation is open already.
func directions(s string, paras []Span, tokens []Token, first []int) []mark {
	marks := make([]mark, len(tokens))
	for p := range paras {
		ts, ms := tokens[first[p]:first[p+1]], marks[first[p]:first[p+1]]
		doubles(s, ts, ms)
		singles(s, ts, ms)
	}
	return marks
}

// touches reports whether text stands directly before and after token i:
// white space, brackets and dashes do not count as text before, nor closing
// marks and stops as text after.
func touches(s string, ts []Token, i int) (before, after bool) {
	if i > 0 && !ts[i-1].SpaceAfter {
		r, _ := utf8.DecodeLastRuneInString(s[:ts[i].Start])
		switch r {
		case '(', '[', '{', '—', '–', '-', '/', '“', '‘', '«', '„', '=':
		case '"', '\'':
			before = i > 1 && !ts[i-2].SpaceAfter
		default:
			before = true
		}
	}
	if i+1 < len(ts) && !ts[i].SpaceAfter {
		r, _ := utf8.DecodeRuneInString(s[ts[i].End:])
		switch r {
		case ')', ']', '}', '—', '–', '-', '/', '.', ',', ';', ':', '?', '!', '”', '’', '»', '…':
			// `"...and so on"` opens before its dots.
			after = (r == '.' || r == '…') && !before
		case '"', '\'':
			after = i+2 < len(ts) && !ts[i+1].SpaceAfter && ts[i+1].Len() == 1 && isWordRune(rune(s[ts[i+1].End]))
		default:
			after = true
		}
	}
	return before, after
}

func doubles(s string, ts []Token, ms []mark) {
	in := false
	for i, t := range ts {
		if t.Form != `"` {
			continue
		}
		before, after := touches(s, ts, i)
		open := !in
		switch r, _ := utf8.DecodeRuneInString(s[t.Start:]); {
		case before != after:
			open = after
			if r == '“' && in && before && i+1 < len(ts) && !ts[i].SpaceAfter && isLetter(rune(s[t.End])) {
				open = true
			}
		case r == '“' || r == '«' || r == '„':
			open = true
		case r == '”' || r == '»':
			open = false
		}
		ms[i], in = closeDouble, open
		if open {
			ms[i] = openDouble
		}
	}
}

// singles marks single quotation marks, which look like apostrophes. One opens
// only when it can be closed in the paragraph, or begins it. A mark after a
// stop closes; one after a letter closes unless the letter is an s, whose
// apostrophe may be a possessive: then only when no better mark follows.
func singles(s string, ts []Token, ms []mark) {
	open, maybe := -1, -1
	settle := func() {
		if open >= 0 && maybe >= 0 {
			ms[open], ms[maybe] = openSingle, closeSingle
		} else if open == 0 {
			ms[0] = openSingle
		}
		open, maybe = -1, -1
	}
	for i, t := range ts {
		if t.Form != "'" {
			continue
		}
		before, after := touches(s, ts, i)
		switch {
		case !before && after || s[t.Start:t.End] == "‘" && after:
			settle()
			open = i
		case before && !after && open >= 0:
			prev, _ := utf8.DecodeLastRuneInString(s[:t.Start])
			if prev == 's' && i+1 < len(ts) && (ts[i].SpaceAfter && isWordRune(rune(ts[i+1].Form[0]))) {
				if maybe < 0 {
					maybe = i
				}
				continue
			}
			maybe = i
			settle()
		}
	}
	settle()
}

// maxParagraphs is how many paragraphs one quotation may run over; a longer
// one has lost its closing mark.
const maxParagraphs = 12

// A scanner pairs the marks of a document.
type scanner struct {
	d      *Document
	tokens []Token
	quotes []Quote
	stack  []int // indices of the open quotes, outermost first
	single []bool
	begun  []int // paragraph in which each began
}

// pair pairs the marks of each paragraph. A quotation still open at the end of
// a paragraph goes on when the next paragraph begins with an opening mark;
// otherwise its closing mark is missing and it ends with its paragraph, when
// it began it, or with its sentence.
func pair(d *Document, tokens []Token, first []int, marks []mark) []Quote {
	sc := &scanner{d: d, tokens: tokens}
	sentence := 0
	for p := range d.Paragraphs {
		lo, hi := first[p], first[p+1]
		start := lo
		if len(sc.stack) > 0 {
			if marks[lo] == noMark { // a caption between two paragraphs of a quotation
				continue
			}
			start = lo + 1 // the mark that begins a further paragraph of a quotation opens nothing new
		}
		for i := start; i < hi; i++ {
			if marks[i] == noMark {
				continue
			}
			sc.mark(i, marks[i], p)
		}
		for sentence < len(d.Sentences) && d.Sentences[sentence].Paragraph < p {
			sentence++
		}
		keep := 0
		if len(sc.stack) > 0 && p-sc.begun[0] < maxParagraphs && sc.goesOn(p, first, marks) {
			keep = 1
		}
		for len(sc.stack) > keep {
			sc.abandon(p, sentence)
		}
	}
	sortQuotes(sc.quotes)
	return sc.quotes
}

// goesOn reports whether the outermost open quote is carried on behind
// paragraph p: the next paragraph begins with an opening mark of its kind,
// captions aside, which are short and have no stop.
func (sc *scanner) goesOn(p int, first []int, marks []mark) bool {
	want := openDouble
	if sc.single[0] {
		want = openSingle
	}
	begins := func(p int) bool {
		return p < len(sc.d.Paragraphs) && first[p] < first[p+1] && marks[first[p]] == want
	}
	for n := p + 1; n <= p+maxCaptions+1; n++ {
		if begins(n) {
			return true
		}
		if n >= len(sc.d.Paragraphs) || marks[first[n]] != noMark {
			return false
		}
		if next := sc.d.Paragraphs[n]; next.Len() >= maxNote || endsSentence(sc.d.Text, next) {
			return false
		}
	}
	return false
}

// maxCaptions is how many captions may stand between two paragraphs of a quotation.
const maxCaptions = 2

// mark handles the mark m of token i in paragraph p.
func (sc *scanner) mark(i int, m mark, p int) {
	t := sc.tokens[i]
	single := m == openSingle || m == closeSingle
	if m == openDouble || m == openSingle {
		for n := len(sc.stack); n > 0 && sc.single[n-1] == single; n = len(sc.stack) { // the closing mark before was lost
			sc.close(t.Start, t.Start, false)
		}
		if len(sc.stack) < 4 {
			sc.quotes = append(sc.quotes, Quote{Span: t.Span, Inner: Span{t.End, t.End}, Nested: len(sc.stack) > 0})
			sc.stack, sc.single, sc.begun = append(sc.stack, len(sc.quotes)-1), append(sc.single, single), append(sc.begun, p)
		}
		return
	}
	for n := len(sc.stack) - 1; n >= 0; n-- {
		if sc.single[n] != single {
			continue
		}
		for len(sc.stack)-1 > n {
			sc.close(t.Start, t.Start, false)
		}
		sc.close(t.Start, t.End, true)
		return
	}
}

// close ends the innermost open quote.
func (sc *scanner) close(inner, end int, closed bool) {
	n := len(sc.stack) - 1
	q := &sc.quotes[sc.stack[n]]
	q.Inner.End, q.End, q.Closed = max(inner, q.Inner.Start), max(end, q.Inner.Start), closed
	if !closed {
		w := trim(sc.d.Text, q.Inner)
		q.Inner.End, q.End = max(w.End, q.Inner.Start), max(w.End, q.Inner.Start)
	}
	sc.stack, sc.single, sc.begun = sc.stack[:n], sc.single[:n], sc.begun[:n]
}

// abandon ends the innermost open quote, whose closing mark is missing in paragraph p.
func (sc *scanner) abandon(p, sentence int) {
	q := sc.quotes[sc.stack[len(sc.stack)-1]]
	end := sc.d.Paragraphs[p].End
	if begun := sc.begun[len(sc.begun)-1]; begun == p && q.Start > sc.d.Paragraphs[p].Start {
		for k := sentence; k < len(sc.d.Sentences) && sc.d.Sentences[k].Paragraph == p; k++ {
			if sc.d.Sentences[k].Contains(q.Span) {
				end = sc.d.Sentences[k].End
			}
		}
	}
	sc.close(end, end, false)
}

// sortQuotes sorts by start; the input is sorted but for nested quotes, which
// are already behind the quote around them.
func sortQuotes(qs []Quote) {
	for i := 1; i < len(qs); i++ {
		for j := i; j > 0 && qs[j].Start < qs[j-1].Start; j-- {
			qs[j], qs[j-1] = qs[j-1], qs[j]
		}
	}
}
