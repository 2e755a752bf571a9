package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isSpace reports whether r parts tokens without being one. Zero-width marks
// and the byte order mark count, so that they never hide inside a word.
func isSpace(r rune) bool {
	switch r {
	case ' ', '\n', '\t', '\r':
		return true
	case '\u200b', '\u2060', '\ufeff', '\u200e', '\u200f':
		return true
	}
	if r < 0x80 {
		return r == '\v' || r == '\f' || r < 0x20
	}
	return unicode.IsSpace(r) || r == '\u2028' || r == '\u2029'
}

// trim narrows p to what stands between leading and trailing white space.
func trim(s string, p Span) Span {
	for p.Start < p.End {
		r, n := utf8.DecodeRuneInString(s[p.Start:p.End])
		if !isSpace(r) {
			break
		}
		p.Start += n
	}
	for p.Start < p.End {
		r, n := utf8.DecodeLastRuneInString(s[p.Start:p.End])
		if !isSpace(r) {
			break
		}
		p.End -= n
	}
	return p
}

// lines returns the non-blank lines of s, trimmed, and for each whether a
// blank line (or the start of s) stands before it.
func lines(s string) (out []Span, apart []bool) {
	blank := true
	for at := 0; at < len(s); {
		end, next := len(s), len(s)
		if n := strings.IndexByte(s[at:], '\n'); n >= 0 {
			end, next = at+n, at+n+1
		}
		for _, p := range splitOn(s, Span{at, end}) {
			if p = trim(s, p); p.Len() == 0 {
				blank = true
				continue
			}
			out, apart, blank = append(out, p), append(apart, blank), false
		}
		at = next
	}
	return out, apart
}

// splitOn parts a line at the rarer line ends: a lone carriage return, form
// feed, and the Unicode line and paragraph separators.
func splitOn(s string, p Span) []Span {
	if !strings.ContainsAny(s[p.Start:p.End], "\r\f\u2028\u2029") {
		return []Span{p}
	}
	var out []Span
	at := p.Start
	for i, r := range s[p.Start:p.End] {
		switch r {
		case '\r', '\f', '\u2028', '\u2029':
			if r == '\r' && p.Start+i == p.End-1 { // CRLF
				out = append(out, Span{at, p.End})
				return out
			}
			out = append(out, Span{at, p.Start + i})
			at = p.Start + i + utf8.RuneLen(r)
		}
	}
	return append(out, Span{at, p.End})
}

// paragraphs returns the paragraphs of s. A blank line always ends one; a
// single line end does unless the line was broken to fit a width.
func paragraphs(s string, titleEnd int) []Span {
	ls, apart := lines(s)
	width := wrapWidth(s, ls, apart)
	var out []Span
	for i, l := range ls {
		if i > 0 && !apart[i] && wraps(s, ls[i-1], l, width) && !(ls[i-1].End <= titleEnd && l.Start >= titleEnd) {
			out[len(out)-1].End = l.End
			continue
		}
		out = append(out, l)
	}
	return out
}

// Width of lines that a program or a typist breaks: shorter ones are lists or
// verse, longer ones are whole paragraphs.
const minWrap, maxWrap = 45, 120

// wrapWidth returns the width to which the lines of s were broken, 0 when they
// were not. The sign of broken lines is that most of them end without a full
// stop, are of similar length, and no line is much longer.
func wrapWidth(s string, ls []Span, apart []bool) int {
	breaks, open, widest := 0, 0, 0
	for i, l := range ls {
		widest = max(widest, utf8.RuneCountInString(s[l.Start:l.End]))
		if i == 0 || apart[i] {
			continue
		}
		breaks++
		if p := ls[i-1]; !endsSentence(s, p) && utf8.RuneCountInString(s[p.Start:p.End]) >= minWrap {
			open++
		}
	}
	if breaks == 0 || widest > maxWrap || widest < minWrap || open*3 < breaks*2 {
		return 0
	}
	return widest
}

// wraps reports whether the line end between a and b was put there to fit the
// width: the first word of b would not have fitted on a. A lower-case start
// after a line without a stop is a sign in itself when a is of that width.
func wraps(s string, a, b Span, width int) bool {
	if width == 0 {
		return false
	}
	if isBullet(s[b.Start:b.End]) {
		return false
	}
	n := utf8.RuneCountInString(s[a.Start:a.End])
	word := strings.IndexFunc(s[b.Start:b.End], isSpace)
	if word < 0 {
		word = b.Len()
	}
	return n+1+utf8.RuneCountInString(s[b.Start:b.Start+word]) > width-8
}

// endsSentence reports whether the last character of p that is no closing
// mark is a stop.
func endsSentence(s string, p Span) bool {
	t := strings.TrimRight(s[p.Start:p.End], "\"'”’)]» ")
	return strings.HasSuffix(t, ".") || strings.HasSuffix(t, "!") || strings.HasSuffix(t, "?") ||
		strings.HasSuffix(t, "…") || strings.HasSuffix(t, ":")
}

// isBullet reports whether line begins like an item of a list.
func isBullet(line string) bool {
	r, n := utf8.DecodeRuneInString(line)
	switch {
	case strings.ContainsRune("•·‣▪■●◦○*►▶→✔✓–—-", r), isEmoji(r):
		next, _ := utf8.DecodeRuneInString(line[n:])
		return next == ' ' || next == '\t' || next == '\u00a0' || isEmoji(r)
	case r >= '0' && r <= '9':
		rest := strings.TrimLeft(line, "0123456789")
		return len(line)-len(rest) <= 2 && len(rest) > 1 && (rest[0] == '.' || rest[0] == ')') && rest[1] == ' '
	}
	return false
}

// isEmoji reports whether r is a pictograph, a dingbat or one of their parts.
func isEmoji(r rune) bool {
	return r >= 0x1f000 && r <= 0x1faff || r >= 0x2600 && r <= 0x27bf || r >= 0x2b00 && r <= 0x2bff ||
		r == 0xfe0f || r == 0x20e3 || r == 0x200d || r >= 0x2190 && r <= 0x21ff || r >= 0x25a0 && r <= 0x25ff
}
