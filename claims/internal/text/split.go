package text

// Split cuts s into paragraphs, sentences, tokens and quotations. titleEnd is
// the number of bytes of s that are its title, 0 when that is not known: then
// a short first line without a full stop, followed by a blank line, is taken
// for the headline.
//
// Time is linear in len(s) whatever s holds; bytes that are not UTF-8 count as
// one rune each. Tokens are in order, do not overlap, and what lies between
// them is white space.
func Split(s string, titleEnd int) *Document {
	if titleEnd < 0 || titleEnd > len(s) {
		titleEnd = 0
	}
	d := &Document{Text: s, Paragraphs: paragraphs(s, titleEnd)}
	tokens := make([]Token, 0, len(s)/5+8)
	first := make([]int, 0, len(d.Paragraphs)+1) // index of each paragraph's first token
	for _, p := range d.Paragraphs {
		first = append(first, len(tokens))
		tokens = appendTokens(tokens, s, p)
	}
	first = append(first, len(tokens))

	marks := directions(s, d.Paragraphs, tokens, first)
	for i := range d.Paragraphs {
		ts := tokens[first[i]:first[i+1]:first[i+1]]
		d.Sentences = appendSentences(d.Sentences, s, i, ts, marks[first[i]:first[i+1]])
	}
	d.Quotes = pair(d, tokens, first, marks)
	setKinds(d, titleEnd)
	return d
}
