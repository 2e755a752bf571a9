package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold puts a name in the form in which spellings are compared: lower case,
// without accents, marks, a leading article or a possessive.
func fold(name string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(name) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r), unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		case r == '\'' || r == '’' || r == '.':
			if r != '.' {
				b.WriteByte('\'')
			}
		default:
			b.WriteByte(' ')
		}
	}
	words := strings.Fields(b.String())
	for i, w := range words {
		words[i] = strings.ReplaceAll(strings.TrimSuffix(w, "'s"), "'", "")
	}
	if len(words) > 1 && (words[0] == "the" || words[0] == "a" || words[0] == "an") {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// skeleton is a folded word without what transliterations differ in, after the
// tables of the BGN/PCGN and scholarly romanisations of Russian, Ukrainian and
// Arabic: endings in -iy, -yy, -ij, -y; kh and h; doubled letters; q, k and g
// at the start; ou and u; ie, ye and e.
func skeleton(word string) string {
	w := translit.Replace(word)
	if strings.HasPrefix(w, "q") || strings.HasPrefix(w, "kad") {
		w = "g" + w[1:]
	}
	var b strings.Builder
	last := rune(0)
	for _, r := range w {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

var translit = strings.NewReplacer("iyy", "i", "iya", "ia", "yy", "i", "iy", "i", "ij", "i", "yi", "i", "yev", "ev", "iev", "ev", "ey", "ei", "ii", "i", "y", "i",
	"kh", "h", "dzh", "j", "dj", "j", "ou", "u", "oo", "u", "ck", "k", "tz", "ts", "w", "v", "ph", "f", "gh", "g", "dh", "d")
