package render

import (
	"strings"
	"unicode/utf8"

	"claimdiff/claims"
	"claimdiff/compare"
	"claimdiff/compare/render/finding"
)

// Place is where a stretch of an article's text stands in its file: from line
// and column to line and column where the file has the text as it is, the line
// alone where marks stand between its words, and the file as a whole where
// neither is known.
func Place(a *compare.Article, s claims.Span, message string) finding.Place {
	if a == nil {
		return finding.Place{Message: message}
	}
	p := finding.Place{Path: a.Path, Message: message}
	if s.Start < 0 || s.Start > s.End || s.End > len(a.Text) {
		return p
	}
	p.Words = a.Text[s.Start:s.End]
	if p.Start = position(a, s.Start); p.Start.Column > 0 {
		p.End = position(a, s.End)
	}
	return p
}

// position is where a byte of the text stands in the file.
func position(a *compare.Article, at int) finding.Position {
	var l claims.Line
	for _, next := range a.Lines {
		if next.Start > at {
			break
		}
		l = next
	}
	if l.Column == 0 || l.Start > len(a.Text) {
		return finding.Position{Line: l.Line}
	}
	before := a.Text[l.Start:at]
	line, column := l.Line+strings.Count(before, "\n"), l.Column
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before, column = before[i+1:], 1
	}
	return finding.Position{Line: line, Column: column + utf16Len(before)}
}

// utf16Len is the number of UTF-16 code units of s.
func utf16Len(s string) int {
	n := utf8.RuneCountInString(s)
	for _, r := range s {
		if r > 0xFFFF {
			n++
		}
	}
	return n
}
