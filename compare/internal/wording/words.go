package wording

import (
	"unicode"
	"unicode/utf8"

	"claimdiff/claims"
)

// words are the words of s and its punctuation marks, without the space between
// them. Hyphens, apostrophes, points and commas between two letters or digits
// belong to the word: "well-known", "don't", "2.5", "1,200", "U.S".
func words(s string) []claims.Span {
	var ws []claims.Span
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(r):
			i += n
		case isWord(r):
			end := wordEnd(s, i)
			ws = append(ws, claims.Span{Start: i, End: end})
			i = end
		default:
			ws = append(ws, claims.Span{Start: i, End: i + n})
			i += n
		}
	}
	return ws
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func wordEnd(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if isWord(r) {
			i += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[i+n:])
		if !joins(r) || !isWord(next) {
			break
		}
		i += n
	}
	return i
}

func joins(r rune) bool {
	switch r {
	case '-', '\'', '’', '.', ',', '‐', '‑':
		return true
	}
	return false
}
