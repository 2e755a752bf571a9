package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
