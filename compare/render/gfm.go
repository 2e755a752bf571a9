package render

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// noLink stands after @ and # where GitHub would link a user or an issue. A
// backslash does not help there: links are made after the Markdown is read.
const noLink = "&#8203;"

// gfm is s as GitHub Flavored Markdown that shows s and does nothing else, in
// one line and good for every place: a paragraph, the start of a list item, a
// table cell. White space is folded, invisible characters are left out, and
// characters that steer a terminal or the direction of text are shown by
// number.
//
// Rules: https://github.github.com/gfm, sections 2.4 (backslash escapes), 4.10
// (tables), 6.9 (autolinks, extension); mentions as GitHub links them.
func gfm(s string) string {
	s = visible(s)
	var b strings.Builder
	b.Grow(len(s) + len(s)/8)
	for i, r := range s {
		rest := s[i+utf8.RuneLen(r):]
		switch r {
		case '\\':
			b.WriteString("&#92;") // "\\" before an escaped pipe is read in two ways
		case '|':
			b.WriteString("&#124;")
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '&':
			if opensEntity(rest) {
				b.WriteString("&amp;")
			} else {
				b.WriteByte('&')
			}
		case '*', '_', '`', '[', ']', '~':
			b.WriteByte('\\')
			b.WriteRune(r)
		case '@':
			b.WriteString("@" + noLink)
		case '#':
			if i == 0 {
				b.WriteByte('\\')
			}
			b.WriteByte('#')
			if startsWith(rest, isDigit) {
				b.WriteString(noLink)
			}
		case '$': // a closing one makes a formula: "5$", but not "US$5"
			if i > 0 && s[i-1] != ' ' && !startsWith(rest, isDigit) || strings.HasPrefix(rest, "$") {
				b.WriteByte('\\')
			}
			b.WriteByte('$')
		case ':': // https://, ftp://, mailto:
			if strings.HasPrefix(rest, "//") || strings.HasSuffix(strings.ToLower(s[:i]), "mailto") || strings.HasSuffix(strings.ToLower(s[:i]), "xmpp") {
				b.WriteByte('\\')
			}
			b.WriteByte(':')
		case '.': // www., and "1." at the start of a line
			if strings.HasSuffix(strings.ToLower(s[:i]), "www") || isNumber(s[:i]) && endsWord(rest) {
				b.WriteByte('\\')
			}
			b.WriteByte('.')
		case ')':
			if isNumber(s[:i]) && endsWord(rest) {
				b.WriteByte('\\')
			}
			b.WriteByte(')')
		case '+', '-', '=':
			if i == 0 && (endsWord(rest) || rest[0] == byte(r)) {
				b.WriteByte('\\')
			}
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// visible is s in one line, without what cannot be seen and with what would
// steer a terminal or turn the direction of the text written out.
func visible(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = true
			continue
		case isHidden(r):
			continue
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		if isSteering(r) {
			fmt.Fprintf(&b, "⟨U+%04X⟩", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isHidden tells the characters that take no room and carry no meaning in
// running text: zero-width spaces, soft hyphens, byte order marks, tags.
func isHidden(r rune) bool {
	switch r {
	case 0x00AD, 0x200B, 0x2060, 0xFEFF, 0x180E:
		return true
	}
	return 0xE0000 <= r && r <= 0xE007F
}

// isSteering tells control characters and those that turn the direction of
// text (Unicode Standard Annex 9).
func isSteering(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
}

// opensEntity tells whether an ampersand followed by s would be read as a
// character reference.
func opensEntity(s string) bool {
	name, _, ok := strings.Cut(s, ";")
	return ok && name != "" && len(name) <= 32 && !strings.ContainsFunc(name, func(r rune) bool {
		return r != '#' && !(r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)))
	})
}

// endsWord tells whether a sign before s stands on its own, as the sign of a
// list item does.
func endsWord(s string) bool { return s == "" || s[0] == ' ' }

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isNumber(s string) bool {
	return s != "" && len(s) <= 9 && strings.TrimFunc(s, isDigit) == ""
}

func startsWith(s string, is func(rune) bool) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && is(r)
}

// marked is s as gfm with s[start:end] in bold. Bold begins and ends only at
// the edge of a word, so the stretch grows to the words it touches when it
// would not be read as bold otherwise.
func marked(s string, start, end int) string {
	start, end = max(start, 0), min(end, len(s))
	for start < end && isSpaceAt(s, start) {
		start++
	}
	for start < end && isSpaceAt(s, end-1) {
		end--
	}
	if start >= end || !utf8.ValidString(s) {
		return gfm(s)
	}
	if start > 0 && !opensBeside(lastRune(s[:start]), firstRune(s[start:])) {
		start = len(strings.TrimRightFunc(s[:start], isWord))
	}
	if end < len(s) && !opensBeside(firstRune(s[end:]), lastRune(s[:end])) {
		end = len(s) - len(strings.TrimLeftFunc(s[end:], isWord))
	}
	before, in, after := gfm(s[:start]), gfm(s[start:end]), gfm(s[end:])
	if in == "" {
		return gfm(s)
	}
	if before != "" && isSpaceAt(s, start-1) {
		before += " "
	}
	if after != "" && isSpaceAt(s, end) {
		after = " " + after
	}
	return before + "**" + in + "**" + after
}

// opensBeside tells whether bold whose first (or last) character is inner may
// open (or close) beside outer: CommonMark 0.31, section 6.2.
func opensBeside(outer, inner rune) bool { return !isWord(outer) || isPlain(outer) && isPlain(inner) }

// isPlain tells letters and digits, which bold may begin or end beside.
func isPlain(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// isWord tells what neither space nor punctuation is: letters, digits, signs.
func isWord(r rune) bool { return !unicode.IsSpace(r) && (!unicode.IsPunct(r) || isSteering(r)) }

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

func lastRune(s string) rune { r, _ := utf8.DecodeLastRuneInString(s); return r }

func isSpaceAt(s string, i int) bool { return unicode.IsSpace(rune(s[i])) && s[i] < utf8.RuneSelf }
