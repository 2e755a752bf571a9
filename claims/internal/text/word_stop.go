package text

import (
	"strings"
	"unicode/utf8"

	"claimdiff/claims/internal/lang/en"
)

// dotHolds reports whether the full stop at end, between prev and next, is part of the
// word that began at start ("3.5", "U.S", "site.com") and ends no sentence ("said.They").
func dotHolds(s string, start, end int, prev, next rune, p Span) bool {
	if isDigit(prev) && isDigit(next) {
		return true
	}
	left := s[start:end]
	if i := strings.LastIndexByte(left, '.'); i >= 0 {
		left = left[i+1:]
	}
	right := s[end+1 : p.End]
	if i := strings.IndexFunc(right, func(r rune) bool { return !isWordRune(r) }); i >= 0 {
		right = right[:i]
	}
	one := utf8.RuneCountInString(left) == 1
	switch {
	case isDigit(next):
		return left != "" && en.Abbreviation(left) == en.NoAbbreviation && !one && isUpper(prev)
	case !isLetter(next):
		return false
	case isSite(s[start:end], right):
		return true
	case one && isLetter(prev): // "U.S", "p.m", but "J.Smith" and "U.S.Army" part
		return utf8.RuneCountInString(right) == 1 || !isUpper(next) && left != "I"
	case isUpper(next):
		return false
	}
	return !isDigit(prev) || isLower(next)
}

// isSite reports whether left and right are joined by the dot of an Internet
// domain or of a file name.
func isSite(left, right string) bool {
	if len(right) > 5 || len(right) < 2 || len(left) > 80 {
		return false
	}
	if right != strings.ToLower(right) && left != strings.ToUpper(left) {
		return false
	}
	return strings.Contains(" com org net gov edu mil int info biz tv co uk us de ru fr cn eu io me ly doc docx xls xlsx pdf txt jpg jpeg png gif html htm php exe zip mp3 mp4 ppt ",
		" "+strings.ToLower(right)+" ")
}

// keepStop reports whether the full stop at at belongs to the token before it.
func (c *cutter) keepStop(at int, p Span, limit int) bool {
	n := len(c.out)
	if n == 0 || c.out[n-1].End != at || c.out[n-1].Start < p.Start {
		return false
	}
	s, w := c.s, c.s[c.out[n-1].Start:at]
	first, size := utf8.DecodeRuneInString(w)
	if !isLetter(first) {
		return false
	}
	next := c.following(at+1, limit)
	last := at+1 >= limit || next == utf8.RuneError
	if strings.IndexByte(w, '.') > 0 { // "U.S", "p.m", "e.g", not "site.com"
		dot := strings.LastIndexByte(w, '.')
		return utf8.RuneCountInString(w[dot+1:]) <= 2 && strings.IndexByte(w, '.') <= 3 && !isSite(w[:dot], w[dot+1:])
	}
	if size == len(w) { // one letter: an initial, "I" and "A" only before a name's next part
		if !isUpper(first) {
			return (w == "c" || w == "b" || w == "d") && isDigit(next) || en.Abbreviation(w) != en.NoAbbreviation && isDigit(next) || w == "v" && isUpper(next)
		}
		if at+1 < len(s) && isLetter(rune(s[at+1])) {
			return true // "J.Smith"
		}
		return (isUpper(next) || isLower(next) && w != "I" && w != "A") && c.afterName(n-1) || n == 1 && isUpper(next) || w != "I" && isUpper(next) && c.capitalAfterInitial(at, limit)
	}
	switch abbreviation(w) {
	case en.NoAbbreviation:
		return w == "Ph"
	case en.NumberAbbreviation:
		return isDigit(next)
	case en.TitleAbbreviation:
		if last {
			return w == "St"
		}
		return isUpper(next) || next == '-' || next == ',' && w == "St" || isOpening(next)
	}
	return true
}

// abbreviation returns the class of w, which may be all in capitals: "GEN".
func abbreviation(w string) en.AbbreviationClass {
	k := en.Abbreviation(w)
	if k == en.NoAbbreviation && len(w) > 2 && len(w) < 6 && isUpper(rune(w[1])) && w == strings.ToUpper(w) {
		k = en.Abbreviation(w[:1] + strings.ToLower(w[1:]))
		if k == en.CalendarAbbreviation || k == en.PlaceAbbreviation || k == en.InsideAbbreviation {
			return en.NoAbbreviation
		}
	}
	return k
}

// afterName reports whether the token before token i starts with a capital and
// stands in the same sentence: "George W."
func (c *cutter) afterName(i int) bool {
	if i == 0 {
		return false
	}
	prev := c.out[i-1]
	r, _ := utf8.DecodeRuneInString(prev.Form)
	return isUpper(r) && len(prev.Form) > 1 && prev.SpaceAfter
}

// capitalAfterInitial reports whether the word after the stop at at looks like
// the rest of a name and not like the start of a sentence.
func (c *cutter) capitalAfterInitial(at, limit int) bool {
	rest := strings.TrimLeft(c.s[at+1:min(limit, at+40)], " \u00a0")
	end := strings.IndexFunc(rest, func(r rune) bool { return !isWordRune(r) })
	if end < 0 {
		end = len(rest)
	}
	return end > 0 && !isStarter(rest[:end])
}

// following returns the first character after white space from at on.
func (c *cutter) following(at, limit int) rune {
	for at < limit {
		r, n := utf8.DecodeRuneInString(c.s[at:limit])
		if !isSpace(r) {
			return r
		}
		at += n
	}
	return utf8.RuneError
}
