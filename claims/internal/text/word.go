package text

import (
	"strings"
	"unicode/utf8"
)

// appendTokens appends the tokens of s inside p. It follows the English UD
// treebanks EWT and GUM: clitics and hyphenated compounds are cut, prefixes
// such as "co-" are not, units and currencies are cut from numbers, and
// abbreviations keep their stop.
func appendTokens(out []Token, s string, p Span) []Token {
	c := cutter{s: s, out: out}
	for at := p.Start; at < p.End; {
		if b := s[at]; b == ' ' || b == '\n' {
			at++
			continue
		}
		if r, n := utf8.DecodeRuneInString(s[at:p.End]); isSpace(r) {
			at += n
			continue
		}
		end := chunkEnd(s, at, p.End)
		c.chunk(Span{at, end}, p.End)
		if n := len(c.out); n > 0 {
			c.out[n-1].SpaceAfter = end < len(s)
		}
		at = end
	}
	return c.out
}

// chunkEnd is where the run of non-white characters that starts at at ends.
func chunkEnd(s string, at, end int) int {
	for at < end {
		if b := s[at]; b < utf8.RuneSelf {
			if b <= ' ' {
				return at
			}
			at++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[at:end])
		if isSpace(r) {
			return at
		}
		at += n
	}
	return end
}

// A cutter cuts chunks, runs of characters without white space, into tokens.
type cutter struct {
	s   string
	out []Token
}

func (c *cutter) emit(start, end int) {
	if start < end {
		c.out = append(c.out, Token{Span: Span{start, end}, Form: plain(c.s[start:end])})
	}
}

// chunk cuts the chunk p of a paragraph that ends at limit.
func (c *cutter) chunk(p Span, limit int) {
	s := c.s
	simple := true
	for i := p.Start; i < p.End; i++ {
		if class[s[i]]&letter == 0 {
			simple = false
			break
		}
	}
	if simple {
		c.word(p)
		return
	}
	if c.address(p) {
		return
	}
	for at := p.Start; at < p.End; {
		at = c.next(at, p, limit)
	}
}

// next cuts the token at at, or the tokens of one word, and returns where it stopped.
func (c *cutter) next(at int, p Span, limit int) int {
	s := c.s
	r, n := utf8.DecodeRuneInString(s[at:p.End])
	if isWordRune(r) {
		return c.run(at, p, limit)
	}
	after := at + n
	nr, _ := utf8.DecodeRuneInString(s[after:p.End])
	if after >= p.End {
		nr = ' '
	}
	switch {
	case isApostrophe(r) && nr == r && r != '’': // '' and `` are double marks
		c.emit(at, after+n)
		return after + n
	case isApostrophe(r):
		if end := clitic(s, after, p.End); end > 0 && at > p.Start { // `"Hamilton"'s`
			c.emit(at, end)
			return end
		}
		if end := decade(s, after, p.End); end > 0 { // "'90s"
			c.emit(at, end)
			return end
		}
		if end := elided(s, after, p.End); end > 0 && at == p.Start { // "'em"
			c.emit(at, end)
			return end
		}
	case r == '#' || r == '@':
		if isLetter(nr) || r == '@' && isWordRune(nr) { // "#topic", "@handle"
			end := after
			for end < p.End {
				r, n := utf8.DecodeRuneInString(s[end:p.End])
				if !isWordRune(r) && r != '_' {
					break
				}
				end += n
			}
			c.emit(at, end)
			return end
		}
	case (r == '.' || r == '+') && isDigit(nr) && at == p.Start:
		if end := numberEnd(s, after, p.End); end > after { // ".5", "+3"
			c.emit(at, end)
			return c.unit(end, p)
		}
	}
	if end := emoticon(s, at, p); end > 0 {
		c.emit(at, end)
		return end
	}
	end := after
	for end < p.End && repeats(r) {
		q, n := utf8.DecodeRuneInString(s[end:p.End])
		if q != r && !(strings.ContainsRune("?!", r) && strings.ContainsRune("?!", q)) {
			break
		}
		end += n
	}
	if isEmoji(r) {
		for end < p.End {
			q, n := utf8.DecodeRuneInString(s[end:p.End])
			if q != 0xfe0f && q != 0x200d && q != 0x20e3 && !(q >= 0x1f3fb && q <= 0x1f3ff) {
				break
			}
			end += n
		}
	}
	if r == '.' && end-at == 1 && c.keepStop(at, p, limit) {
		last := &c.out[len(c.out)-1]
		last.End, last.Form = end, plain(s[last.Start:end])
		return end
	}
	c.emit(at, end)
	return end
}

// run cuts the word at at: letters, digits, and the marks that hold words together.
func (c *cutter) run(at int, p Span, limit int) int {
	s := c.s
	start, end := at, at
	hyphens := 0
	for end < p.End {
		r, n := utf8.DecodeRuneInString(s[end:p.End])
		if isWordRune(r) {
			end += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[end+n : p.End])
		if end+n >= p.End {
			break
		}
		prev, _ := utf8.DecodeLastRuneInString(s[start:end])
		if !holds(s, start, end, n, r, prev, next, p, hyphens) {
			break
		}
		if r == '-' {
			hyphens++
		}
		end += n
	}
	// A stutter or a hanging prefix keeps its hyphen: "w- what", "pre- and post-war".
	if end+1 == p.End && s[end] == '-' && end > start && hangs(s[start:end]) && p.End < limit {
		c.emit(start, end+1)
		return end + 1
	}
	if s[end-1] >= '0' && s[end-1] <= '9' || s[start] >= '0' && s[start] <= '9' {
		return c.number(start, end, p)
	}
	c.word(Span{start, end})
	return end
}

// holds reports whether the mark r at end, between prev and next, is inside a
// word and does not part two.
func holds(s string, start, end, n int, r, prev, next rune, p Span, hyphens int) bool {
	digits := isDigit(prev) && isDigit(next)
	switch r {
	case '\u00ad':
		return true
	case ',', ':':
		return digits && hyphens == 0
	case '/':
		return digits
	case '_', '*':
		return isWordRune(next)
	case '&':
		return isLetter(prev) && isLetter(next)
	case '.':
		return dotHolds(s, start, end, prev, next, p)
	case '\'', '’', '‘', '`', 'ʼ':
		return isLetter(next) && isLetter(prev) || isDigit(prev) && next == 's' && clitic(s, end+n, p.End) > 0
	case '-', '‑':
		if !isWordRune(next) {
			return false
		}
		if digits {
			return hyphens > 0 && isDigit(rune(s[start])) || dashedNumber(s[start:p.End])
		}
		i := strings.LastIndexByte(s[start:end], '-') + 1
		return isPrefix(s[start+i : end])
	}
	return false
}

// isPrefix reports whether t is a bound form that the treebanks leave joined by its hyphen.
func isPrefix(t string) bool {
	if len(t) > 8 {
		return false
	}
	switch strings.ToLower(t) {
	case "e", "non", "anti", "re", "co", "pre", "mid", "pro", "post", "over", "ex", "multi", "counter", "semi",
		"sub", "mini", "micro", "inter", "intra", "un", "de", "bi", "tri", "ultra", "uber", "super", "trans", "psycho",
		"socio", "neo", "arch", "under", "out", "pseudo", "para", "peri", "proto", "macro", "mega", "meta", "cyber",
		"hyper", "infra", "bio", "cross":
		return true
	}
	return false
}

// hangs reports whether t may keep a hyphen that ends its chunk.
func hangs(t string) bool {
	for _, r := range t {
		if !isLetter(r) {
			return false
		}
	}
	return utf8.RuneCountInString(t) <= 2 || isPrefix(t)
}

// word emits p, a word of letters and inner marks, without its clitics.
func (c *cutter) word(p Span) {
	w := c.s[p.Start:p.End]
	if cut := fused(w); cut > 0 {
		c.emit(p.Start, p.Start+cut)
		c.emit(p.Start+cut, p.End)
		return
	}
	i := strings.LastIndexAny(w, "'’ʼ`‘")
	if i <= 0 {
		c.emit(p.Start, p.End)
		return
	}
	_, n := utf8.DecodeRuneInString(w[i:])
	switch tail := strings.ToLower(w[i+n:]); tail {
	case "s", "m", "re", "ve", "ll", "d":
		c.word(Span{p.Start, p.Start + i}) // "shouldn't've"
		c.emit(p.Start+i, p.End)
		return
	case "t":
		if i > 1 && (w[i-1] == 'n' || w[i-1] == 'N') {
			c.word(Span{p.Start, p.Start + i - 1})
			c.emit(p.Start+i-1, p.End)
			return
		}
	}
	c.emit(p.Start, p.End)
}
