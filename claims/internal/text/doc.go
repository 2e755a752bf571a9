// Package text cuts an article into paragraphs, sentences and tokens and finds
// its quotations. Nothing is rewritten: every piece is a byte span of the text.
//
//  1. paragraph.go: lines become paragraphs; hard-wrapped lines are joined.
//  2. word.go and word_*.go: a paragraph becomes tokens as the English UD treebanks cut them.
//  3. quote.go: quotation marks get a direction and are paired.
//  4. sentence.go: tokens become sentences, glued ones are parted.
//  5. kind.go: headlines, datelines, captions and credits are told from running text.
//
// For example,
//
//	doc := text.Split("LONDON - \"It's over,\" he said.They left.", 0)
//
// has three sentences: the dateline, `"It's over," he said.` and `They left.`
package text
