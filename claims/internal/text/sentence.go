package text

import (
	"strings"
	"unicode/utf8"

	"claimdiff/claims/internal/lang/en"
)

// appendSentences cuts the tokens ts of paragraph p into sentences.
func appendSentences(out []Sentence, s string, p int, ts []Token, ms []mark) []Sentence {
	b := bounds{s: s, ts: ts, ms: ms}
	start := 0
	if n := b.dateline(p); n > 0 {
		out = append(out, sentence(p, ts[:n], Dateline))
		start = n
	}
	b.start = start
	for i := start; i < len(ts); i++ {
		end := b.after(i)
		if end <= 0 {
			continue
		}
		out = append(out, sentence(p, ts[start:end], Body))
		start, b.start, i = end, end, end-1
	}
	if start < len(ts) {
		out = append(out, sentence(p, ts[start:], Body))
	}
	return out
}

func sentence(p int, ts []Token, k Kind) Sentence {
	return Sentence{Span: Span{ts[0].Start, ts[len(ts)-1].End}, Kind: k, Paragraph: p, Tokens: ts[:len(ts):len(ts)]}
}

// bounds finds the sentence ends of one paragraph.
type bounds struct {
	s     string
	ts    []Token
	ms    []mark
	start int // index of the first token of the sentence at hand
}

// after returns the index at which the next sentence begins when token i, with
// the closing marks behind it, ends one; 0 when it does not.
func (b *bounds) after(i int) int {
	ts := b.ts
	if i+1 == len(ts) {
		return 0
	}
	if isListMark(ts[i+1].Form) && (ts[i+1].Form == "•" || ts[0].Form == ts[i+1].Form) && ts[i].SpaceAfter {
		return i + 1
	}
	kind := stopOf(ts[i].Form)
	if kind == 0 {
		return 0
	}
	j, quoted := i+1, false
	for j < len(ts) && !ts[j-1].SpaceAfter && (b.ms[j] == closeDouble || b.ms[j] == closeSingle || ts[j].Form == ")" || ts[j].Form == "]") {
		quoted = quoted || b.ms[j] != noMark
		j++
	}
	if j < len(ts) && ts[j-1].SpaceAfter && b.ms[j] == closeDouble && j+1 < len(ts) && ts[j].SpaceAfter && !quoted && b.opened(j) {
		quoted = true // `. "` set apart by a space
		j++
	}
	for !isListMark(ts[0].Form) && j < len(ts) && isPictograph(ts[j].Form) {
		j++
	}
	if j >= len(ts) || i == b.start && isNumber(ts[i].Form) || i == b.start+1 && kind == '.' && isNumber(ts[b.start].Form) && len(ts[b.start].Form) < 3 {
		return 0
	}
	if b.ends(i, j, kind, quoted) {
		return j
	}
	return 0
}

// opened reports whether a double mark opens between the sentence's start and token j.
func (b *bounds) opened(j int) bool {
	for k := j - 1; k >= b.start && k > j-200; k-- {
		if b.ms[k] == openDouble {
			return true
		}
		if b.ms[k] == closeDouble {
			return false
		}
	}
	return false
}

// ends reports whether a sentence ends between tokens i, a stop of the given
// kind, and j, the first token behind its closing marks.
func (b *bounds) ends(i, j int, kind byte, quoted bool) bool {
	ts := b.ts
	spaced := ts[j-1].SpaceAfter
	k := j
	for k < len(ts)-1 && (b.ms[k] == openDouble || b.ms[k] == openSingle || ts[k].Form == "(" || ts[k].Form == "[") {
		k++
	}
	word := ts[k].Form
	first, _ := utf8.DecodeRuneInString(word)
	upper, number := isUpper(first), isDigit(first) || first == '$' || first == '£' || first == '€' || first == '#' || first == '@'
	switch kind {
	case '.':
		switch {
		case upper:
			return !(quoted && spaced && b.cued(j)) || !quoted
		case number, k > j && b.ms[j] != noMark:
			return spaced || k > j
		case isLower(first):
			return spaced && !quoted && ts[j-1].Form != ")" && i-b.start > 1
		case first == '-' || first == '.' || isClosing(first) || first == ',' || first == ';' || first == ':' || first == '%' || first == '/':
			return false
		}
		return spaced
	case '?':
		switch {
		case quoted && b.cued(j):
			return false
		case upper, number:
			return true
		}
		return k > j && b.ms[j] != noMark && spaced
	case '~': // dots of omission
		return (upper && word != "I" || number) && (spaced || upper && len(word) > 1)
	case 'a':
		return b.abbreviationEnds(ts[i].Form, word, upper || k > j && b.ms[j] != noMark, k > j)
	}
	return false
}

// stopOf classes a token that may end a sentence: '.' a full stop, '?' a
// question or exclamation mark, '~' dots of omission, 'a' an abbreviation; 0
// for any other token.
func stopOf(form string) byte {
	switch form[len(form)-1] {
	case '?', '!':
		if form[0] == '?' || form[0] == '!' {
			return '?'
		}
	case '.':
		switch {
		case len(form) == 1:
			return '.'
		case form[0] == '.':
			return '~'
		}
		return 'a'
	case '\x82':
		if form == "。" {
			return '.'
		}
	}
	return 0
}

// abbreviationEnds reports whether abbreviation abbr ends its sentence before word.
func (b *bounds) abbreviationEnds(abbr, word string, upper, opened bool) bool {
	if !upper {
		return false
	}
	switch abbreviation(strings.TrimSuffix(abbr, ".")) {
	case en.TitleAbbreviation, en.NumberAbbreviation, en.InsideAbbreviation:
		return false
	}
	switch strings.ToLower(abbr) {
	case "a.m.", "p.m.", "etc.":
		return !isCalendar(word) && !(len(word) <= 4 && word == strings.ToUpper(word) && len(word) > 1)
	case "e.g.", "i.e.":
		return false
	}
	if utf8.RuneCountInString(abbr) == 2 { // an initial
		return false
	}
	return opened || isStarter(word)
}

// cued reports whether the words from token j on name a speaker and say that
// he spoke: `"Really?" Hale asked.` That is one sentence with the quotation.
func (b *bounds) cued(j int) bool {
	for k := j; k < len(b.ts) && k < j+6; k++ {
		switch w := b.ts[k].Form; {
		case isSpeechVerb(w):
			return k+1 >= len(b.ts) || k == j || isPlainAfterCue(b.ts[k+1].Form)
		case strings.ContainsAny(w[:1], ".?!\"(;:"):
			return false
		}
	}
	return false
}

// isPlainAfterCue reports whether a speech verb before form has said all: its content stands before it.
func isPlainAfterCue(form string) bool {
	switch form {
	case ".", ",", "in", "on", "at", "during", "after", "before", "when", "as", "with", "to", "rhetorically", "reporters", "him", "her", "them":
		return true
	}
	return false
}

func isSpeechVerb(w string) bool {
	switch w {
	case "said", "says", "asked", "asks", "added", "adds", "wrote", "writes", "told", "tells", "replied", "replies", "tweeted",
		"cried", "shouted", "exclaimed", "wondered", "yelled", "joked", "quipped", "demanded", "responded", "continued", "screamed":
		return true
	}
	return false
}

// isStarter reports whether w begins sentences and is no part of a name, so
// that an abbreviation before it can end one.
func isStarter(w string) bool {
	if len(w) > 11 {
		return false
	}
	switch w {
	case "The", "A", "An", "He", "She", "It", "They", "We", "I", "You", "This", "That", "These", "Those", "There", "Here",
		"But", "And", "Or", "So", "If", "When", "While", "Where", "What", "Who", "How", "Why", "Which", "Whether", "Because",
		"In", "On", "At", "As", "After", "Before", "For", "From", "By", "With", "Without", "Within", "Since", "Until", "During", "Under", "Over",
		"Despite", "According", "Although", "Though", "However", "Meanwhile", "Moreover", "Instead", "Yet", "Still", "Even", "Also",
		"His", "Her", "Their", "Its", "Our", "My", "Your", "Some", "Many", "Most", "All", "Both", "Each", "Every", "Another", "Other", "Others",
		"Such", "Not", "No", "Yes", "Now", "Then", "Just", "Only", "Once", "Earlier", "Later", "Last", "Is", "Are", "Was", "Were", "Do", "Does", "Did",
		"Let", "To", "Of", "About", "Among", "Between", "More", "Few", "Several", "Nearly", "Almost", "Thus", "Therefore", "Officials", "Police":
		return true
	}
	return false
}

// isCalendar reports whether w may follow a time of day inside its sentence.
func isCalendar(w string) bool {
	if len(w) < 3 {
		return false
	}
	return strings.Contains(" Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Eastern Central Pacific Mountain Greenwich ", " "+w+" ") ||
		strings.HasSuffix(w, "day") || strings.Contains(" January February March April June July August September October November December ", " "+w+" ") ||
		en.Abbreviation(strings.TrimSuffix(w, ".")) == en.CalendarAbbreviation
}

func isNumber(form string) bool { return isDigit(rune(form[0])) }

// isListMark reports whether a token begins an item of a list.
func isListMark(form string) bool {
	if form == "" || form[0] < utf8.RuneSelf {
		return false
	}
	r, _ := utf8.DecodeRuneInString(form)
	return strings.ContainsRune("•·‣▪■●◦○►▶→✔✓", r) || isEmoji(r)
}

// isPictograph reports whether a token is an emoji, which may follow a stop and belongs to what is before it.
func isPictograph(form string) bool {
	if form == "" || form[0] < utf8.RuneSelf {
		return false
	}
	r, _ := utf8.DecodeRuneInString(form)
	return r >= 0x1f300
}
