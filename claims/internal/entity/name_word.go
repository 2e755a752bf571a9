package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
)

func capital(form string) bool {
	c, n := utf8.DecodeRuneInString(form)
	if unicode.IsUpper(c) {
		return true
	}
	// "iPhone", "al-Assad", "d'Estaing" hold their capital inside.
	d, _ := utf8.DecodeRuneInString(form[n:])
	return n > 0 && n < len(form) && unicode.IsLower(c) && unicode.IsUpper(d) || hasParticle(form)
}

// hasParticle reports whether a word is a name with a small particle joined to
// it: "al-Sisi", "el-Khoury".
func hasParticle(form string) bool {
	for _, p := range []string{"al-", "el-", "an-", "as-", "ul-", "d'"} {
		if rest, ok := strings.CutPrefix(form, p); ok && rest != "" {
			c, _ := utf8.DecodeRuneInString(rest)
			return unicode.IsUpper(c)
		}
	}
	return false
}

func isLetter(form string) bool {
	c, _ := utf8.DecodeRuneInString(form)
	return unicode.IsLetter(c)
}

// particle tells the small words inside the names of people.
func particle(form string) bool {
	switch form {
	case "de", "des", "les", "la", "del", "della", "di", "da", "dos", "du", "van", "von", "der", "den", "bin", "ibn", "ben", "al", "el", "ul", "le", "y", "e", "ter", "zu", "bint", "abu":
		return true
	}
	return false
}

// rarity is how rare a word is, also without an ending of verbs and plurals.
func rarity(low string) float64 {
	least := en.Rarity(low)
	for _, end := range []string{"s", "es", "d", "ed", "ing", "er", "ly", "'s"} {
		if stem, ok := strings.CutSuffix(low, end); ok && len(stem) > 2 {
			least = min(least, en.Rarity(stem), en.Rarity(stem+"e"))
		}
	}
	if stem, ok := strings.CutSuffix(low, "ies"); ok {
		least = min(least, en.Rarity(stem+"y"))
	}
	return least
}

func properTag(w syntax.Word) bool { return w.Tag == "NNP" || w.Tag == "NNPS" }

// plain is a name without accents, as the lists of names have it.
func plain(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return accents.Replace(s)
		}
	}
	return s
}

var accents = strings.NewReplacer("á", "a", "à", "a", "â", "a", "ä", "a", "ã", "a", "å", "a", "é", "e", "è", "e", "ê", "e", "ë", "e", "í", "i", "ì", "i", "î", "i", "ï", "i",
	"ó", "o", "ò", "o", "ô", "o", "ö", "o", "õ", "o", "ø", "o", "ú", "u", "ù", "u", "û", "u", "ü", "u", "ç", "c", "ñ", "n", "ń", "n", "ș", "s", "ş", "s", "š", "s", "č", "c", "ć", "c",
	"ž", "z", "ł", "l", "ý", "y", "ğ", "g", "ı", "i", "Á", "A", "É", "E", "Ö", "O", "Ü", "U", "Å", "A", "Ø", "O", "Ç", "C", "Š", "S", "Ş", "S", "Ž", "Z", "Č", "C", "Ł", "L", "İ", "I", "’", "'")

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func nounTag(w syntax.Word) bool { return strings.HasPrefix(w.Tag, "NN") }
