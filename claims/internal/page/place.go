package page

import (
	"strings"
	"unicode"
)

// A Line tells where a stretch of the canonical text stands in its file: from
// byte Start of Text on, up to the next Line.
type Line struct {
	Start  int // byte offset in Text
	Line   int // of the file, from 1
	Column int // in bytes from 1, when the file has the text byte for byte from there on; 0 when only the line is known
}

// handle is how much of a paragraph's beginning is looked for in its file.
const handle = 24

// place tells where the paragraphs of p.Text stand in src, so that an editor
// or a code review can be sent there. Plain text stands there as it is. Of
// other formats the beginning of each paragraph is looked for after the one
// before; where marks stand between the words its line is that of the last
// paragraph that was found.
func (p *Page) place(src string) {
	p.Lines = nil
	body := p.Text
	if p.TitleEnd > 0 && !strings.HasSuffix(src, body) && strings.HasPrefix(body[p.TitleEnd:], "\n\n") {
		body = body[p.TitleEnd+2:]
	}
	if start := len(p.Text) - len(body); strings.HasSuffix(src, body) {
		if start > 0 {
			p.Lines = append(p.Lines, Line{Start: 0, Line: lineAt(src, max(strings.Index(src, firstWords(p.Title)), 0))})
		}
		at := len(src) - len(body)
		p.Lines = append(p.Lines, Line{Start: start, Line: lineAt(src, at), Column: at - strings.LastIndexByte(src[:at], '\n')})
		return
	}
	from, line, start := 0, 1, 0
	if isJSON(src) { // an article's own line of JSON Lines
		for ; line < p.Line; line++ {
			from += strings.IndexByte(src[from:], '\n') + 1
		}
	}
	for paragraph := range strings.Lines(p.Text) {
		if words := firstWords(paragraph); words != "" {
			if i := strings.Index(src[from:], words); i >= 0 {
				line += strings.Count(src[from:from+i], "\n")
				from += i
				p.Lines = append(p.Lines, Line{Start: start, Line: line})
			}
		}
		start += len(paragraph)
	}
}

func isJSON(src string) bool { return strings.HasPrefix(strings.TrimSpace(src), "{") }

func lineAt(src string, at int) int { return 1 + strings.Count(src[:at], "\n") }

// firstWords is the beginning of a paragraph up to what a format might write
// in another way: quotes, signs, letters with accents.
func firstWords(s string) string {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return !plainly(r) || r == ' ' })
	if i := strings.IndexFunc(s, func(r rune) bool { return !plainly(r) }); i >= 0 {
		s = s[:i]
	}
	if len(s) > handle {
		s = s[:handle]
	}
	if s = strings.TrimSpace(s); len(s) < 4 {
		return ""
	}
	return s
}

func plainly(r rune) bool {
	return r == ' ' || r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
