package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimdiff/claims/internal/lang/en"
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

// dashedNumber reports whether t starts with digits in at least three groups:
// an ISO date or a telephone number.
func dashedNumber(t string) bool {
	groups, in := 0, false
	for i := 0; i < len(t) && i < 40; i++ {
		switch b := t[i]; {
		case b >= '0' && b <= '9':
			if !in {
				groups++
			}
			in = true
		case b == '-' && in:
			in = false
		default:
			return groups >= 3
		}
	}
	return groups >= 3
}

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

// number emits a word that begins or ends with a digit: "5pm" is a number and
// its unit, "1990s" and "F16" are one token.
func (c *cutter) number(start, end int, p Span) int {
	s := c.s
	if i := strings.LastIndexAny(s[start:end], "'’"); i > 0 { // "1990's" is one token, "2016's" a year and a clitic
		_, n := utf8.DecodeRuneInString(s[start+i:])
		if tail := s[start+i+n : end]; tail == "s" && !(s[start+i-1] == '0') {
			c.emit(start, start+i)
			c.emit(start+i, end)
			return end
		}
	}
	if s[start] >= '0' && s[start] <= '9' {
		n := numberEnd(s, start, end)
		if n < end && isUnit(s[n:end]) {
			c.emit(start, n)
			c.emit(n, end)
			return end
		}
	}
	c.emit(start, end)
	return end
}

// unit emits the unit that follows a number at at, if one does.
func (c *cutter) unit(at int, p Span) int {
	end := at
	for end < p.End && class[c.s[end]]&letter != 0 {
		end++
	}
	if end > at && isUnit(c.s[at:end]) {
		c.emit(at, end)
		return end
	}
	return at
}

// numberEnd is where the number that starts at at ends.
func numberEnd(s string, at, limit int) int {
	for at < limit {
		b := s[at]
		if b >= '0' && b <= '9' {
			at++
			continue
		}
		if (b == '.' || b == ',' || b == ':' || b == '/') && at+1 < limit && s[at+1] >= '0' && s[at+1] <= '9' {
			at += 2
			continue
		}
		break
	}
	return at
}

// isUnit reports whether t is cut from the number it follows.
func isUnit(t string) bool {
	if len(t) > 4 {
		return false
	}
	switch t {
	case "am", "pm", "AM", "PM", "a.m", "p.m", "k", "K", "m", "M", "b", "B", "t", "bn", "mn", "tn", "mm", "MM", "cm", "km", "kg", "g", "mg", "lb", "lbs", "oz",
		"ft", "in", "yd", "mi", "mph", "kph", "km/h", "ha", "hrs", "hr", "h", "min", "mins", "sec", "secs", "s/", "p", "c", "C", "F", "Hz", "kHz", "MHz", "GHz",
		"kW", "MW", "GW", "kWh", "MWh", "GWh", "GB", "MB", "KB", "TB", "ml", "cc", "x", "yo", "pc", "st.", "W", "V", "MWe", "tr", "mbps", "Mbps", "fps", "dpi", "°C":
		return true
	}
	return false
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

// decade returns the end of "90s" at at, or of a two-digit year, 0 when there is none.
func decade(s string, at, limit int) int {
	if at+2 > limit || s[at] < '0' || s[at] > '9' || s[at+1] < '0' || s[at+1] > '9' {
		return 0
	}
	end := at + 2
	if end < limit && s[end] == 's' {
		end++
	}
	if end < limit {
		if r, _ := utf8.DecodeRuneInString(s[end:limit]); isWordRune(r) {
			return 0
		}
	}
	return end
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

// repeats reports whether a run of r is one token.
func repeats(r rune) bool { return strings.ContainsRune(".?!-—–*=_~<>+^#|$&/\\", r) }

// plain makes typographic quotes and dashes plain, as the treebanks and the
// parser's vocabulary have them.
func plain(form string) string {
	if form == "''" || form == "``" {
		return `"`
	}
	ascii := true
	for i := 0; i < len(form); i++ {
		if form[i] >= utf8.RuneSelf {
			ascii = false
			break
		}
	}
	if ascii {
		return form
	}
	if form = plainMarks.Replace(form); form == "" {
		return "-" // a lone soft hyphen
	}
	return form
}

var plainMarks = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "‛", "'", "“", `"`, "”", `"`, "„", `"`, "‟", `"`, "«", `"`, "»", `"`,
	"–", "-", "‑", "-", "‐", "-", "−", "-", "—", "--", "―", "--", "…", "...", "\u00ad", "")

// Classes of ASCII bytes.
const letter, digit = 1, 2

var class = func() (t [256]uint8) {
	for b := 'a'; b <= 'z'; b++ {
		t[b], t[b-'a'+'A'] = letter, letter
	}
	for b := '0'; b <= '9'; b++ {
		t[b] = digit
	}
	return t
}()

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 0 && class[r]&letter != 0
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.M, r) && !isEmoji(r)
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 0 && class[r] != 0
	}
	return r != utf8.RuneError && (isLetter(r) || unicode.IsNumber(r))
}

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'A' && r <= 'Z'
	}
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

func isLower(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z'
	}
	return unicode.IsLower(r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '`' }

func isOpening(r rune) bool { return strings.ContainsRune("\"“‘'([{«„", r) }

func isClosing(r rune) bool { return strings.ContainsRune("\"”’')]}»", r) }
