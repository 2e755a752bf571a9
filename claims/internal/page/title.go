package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// setText puts the canonical text together: title, blank line, body, or the body
// alone when it begins with the title. Drops have their place in body and are moved.
func (p *Page) setText(body string, drops []Drop) {
	p.Title = strings.Join(strings.Fields(p.Title), " ")
	shift := 0
	switch end, ok := leads(body, p.Title); {
	case p.Title == "":
		p.Text = body
	case ok:
		p.Text, p.TitleEnd = body, end
	default:
		p.Text, p.TitleEnd = p.Title+"\n\n"+body, len(p.Title)
		shift = len(p.Title) + 2
	}
	for _, d := range drops {
		d.Start, d.End = d.Start+shift, d.End+shift
		p.Dropped = append(p.Dropped, d)
	}
}

// leads reports whether body begins with title, and where the title ends in it.
// White space, letter case and the form of quotes and dashes may differ, and
// the title must not end inside a word. When a sentence goes on after it, end is
// 0: the words are the title's, and the first sentence's as well.
func leads(body, title string) (end int, ok bool) {
	t := []rune(fold(title))
	if len(t) == 0 {
		return 0, false
	}
	at, k, space := 0, 0, true
	for i, r := range body {
		if k == len(t) {
			break
		}
		if unicode.IsSpace(r) {
			if !space && t[k] == ' ' {
				k++
			}
			space = true
			continue
		}
		space = false
		for _, f := range fold(string(r)) {
			if k >= len(t) || f != t[k] {
				return 0, false
			}
			k++
		}
		at = i + utf8.RuneLen(r)
	}
	if k < len(t) {
		return 0, false
	}
	next, _ := utf8.DecodeRuneInString(body[at:])
	if at < len(body) && (unicode.IsLetter(next) || unicode.IsDigit(next)) {
		return 0, false
	}
	rest, _, _ := strings.Cut(body[at:], "\n")
	rest = strings.TrimLeft(rest, " \t\r")
	if first, _ := utf8.DecodeRuneInString(rest); rest != "" && !unicode.IsUpper(first) && !unicode.IsDigit(first) {
		return 0, true
	}
	return at, true
}

var plainMarks = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", "…", "...", "\u00a0", " ", "«", `"`, "»", `"`)

// fold makes s comparable: one kind of quote and dash, one space, lower case.
func fold(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(plainMarks.Replace(s)), " "))
}

// hasWords reports whether s has a letter or a digit.
func hasWords(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// guessTitle returns the title of a text without one in its metadata: a first
// line set apart by a blank one, of a headline's length and without its stop.
// The text begins with it already.
func (p *Page) guessTitle() {
	line, rest, ok := strings.Cut(p.Text, "\n")
	lead := len(line) - len(strings.TrimLeftFunc(line, unicode.IsSpace))
	title := strings.TrimSpace(line)
	next, _, _ := strings.Cut(rest, "\n")
	if p.Title != "" || !ok || strings.TrimSpace(next) != "" || !hasWords(rest) || !isHeadline(title) {
		return
	}
	p.Title, p.TitleEnd = title, lead+len(title)
}

// isHeadline reports whether line has a headline's form: 3 to 25 words that
// start with a capital, a digit or a quote, and no stop at the end.
func isHeadline(line string) bool {
	n := len(strings.Fields(line))
	if n < 3 || n > 25 || len(line) > 220 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(line)
	last, _ := utf8.DecodeLastRuneInString(line)
	if strings.ContainsRune(".:;,-–—…", last) || unicode.IsLower(first) || !unicode.IsUpper(first) && !unicode.IsDigit(first) && !strings.ContainsRune(`"'“‘$£€`, first) {
		return false
	}
	for _, start := range []string{"By ", "BY ", "http://", "https://"} {
		if strings.HasPrefix(line, start) {
			return false
		}
	}
	// A sentence in quotes ends with its stop before the mark.
	return !strings.HasSuffix(line, `."`) && !strings.HasSuffix(line, ".”") && !strings.HasSuffix(line, `,"`)
}
