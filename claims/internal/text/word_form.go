package text

import (
	"strings"
	"unicode/utf8"
)

// fused returns where a word without an apostrophe is cut in two, 0 for nowhere.
func fused(w string) int {
	if len(w) < 5 || len(w) > 8 {
		return 0
	}
	switch strings.ToLower(w) {
	case "cannot", "gonna", "gotta", "wanna", "gimme", "lemme":
		return 3
	case "dont", "cant", "wont":
		return 2
	case "didnt", "isnt", "wasnt", "doesnt", "couldnt", "wouldnt", "shouldnt", "havent", "hasnt", "hadnt", "arent", "werent":
		return len(w) - 2
	case "thats", "whats", "theres":
		return len(w) - 1
	}
	return 0
}

// address emits p as one token, without the marks around it, when it is a web
// or mail address.
func (c *cutter) address(p Span) bool {
	t := c.s[p.Start:p.End]
	from := strings.Index(t, "://")
	switch {
	case from > 0:
		for from > 0 && class[t[from-1]]&letter != 0 {
			from--
		}
	case strings.HasPrefix(strings.TrimLeft(t, "([<{\"'"), "www."):
		from = strings.Index(t, "www.")
	default:
		at := strings.IndexByte(t, '@')
		if at <= 0 || !mailByte(t[at-1]) || strings.IndexByte(t[at:], '.') < 0 || at+1 >= len(t) || !mailByte(t[at+1]) {
			return false
		}
		from = at
		for from > 0 && mailByte(t[from-1]) {
			from--
		}
	}
	end := len(t)
	for end > from {
		r, n := utf8.DecodeLastRuneInString(t[from:end])
		if !strings.ContainsRune(".,;:!?)]}>\"'”’…", r) || r == ')' && strings.IndexByte(t[from:end], '(') >= 0 {
			break
		}
		end -= n
	}
	if end-from < 5 {
		return false
	}
	head, tail := Span{p.Start, p.Start + from}, Span{p.Start + end, p.End}
	for at := head.Start; at < head.End; {
		at = c.next(at, head, p.End)
	}
	c.emit(p.Start+from, p.Start+end)
	for at := tail.Start; at < tail.End; {
		at = c.next(at, tail, tail.Start)
	}
	return true
}

func mailByte(b byte) bool {
	return class[b]&(letter|digit) != 0 || b == '.' || b == '_' || b == '-' || b == '+' || b == '%'
}

// clitic returns the end of an "s" that stands alone at at, 0 when none does.
func clitic(s string, at, limit int) int {
	if at < limit && (s[at] == 's' || s[at] == 'S') {
		if at+1 >= limit {
			return at + 1
		}
		if r, _ := utf8.DecodeRuneInString(s[at+1 : limit]); !isWordRune(r) {
			return at + 1
		}
	}
	return 0
}

// elided returns the end of a word that has lost its first letters to an apostrophe.
func elided(s string, at, limit int) int {
	for _, w := range [...]string{"em", "til", "cause", "round", "bout", "tis", "twas", "n"} {
		if end := at + len(w); end <= limit && strings.EqualFold(s[at:end], w) {
			if end == limit {
				return end
			}
			if r, _ := utf8.DecodeRuneInString(s[end:limit]); !isWordRune(r) {
				return end
			}
		}
	}
	return 0
}

// emoticon returns the end of a smiley that fills the rest of its chunk, 0 when there is none.
func emoticon(s string, at int, p Span) int {
	if p.End-at < 2 || p.End-at > 4 || s[at] != ':' && s[at] != ';' && s[at] != '=' {
		return 0
	}
	t := s[at+1 : p.End]
	if t[0] == '-' || t[0] == '\'' {
		t = t[1:]
	}
	if t != "" && len(strings.TrimLeft(t, t[:1])) == 0 && strings.Contains(")(DPpOo/|\\*]", t[:1]) {
		return p.End
	}
	return 0
}
