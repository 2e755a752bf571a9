package claims

import (
	"strings"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
)

// Rarity tells how much it says that two articles share a lemma: 0 for the
// commonest words of the language, 1 for rare ones and names.
func Rarity(lemma string) float64 { return en.Rarity(lemma) }

// UnitWord reports whether a lemma in small letters names a unit or a currency:
// "euro", "metre", "million".
func UnitWord(lemma string) bool { return en.UnitWord(lemma) }

// WordVector is what the parser's word vectors know of a word's meaning: words
// that are used alike point the same way (see MODEL.md). It is all zeros, or
// empty, where nothing is known.
func WordVector(word string) []int16 {
	p, err := syntax.Load()
	if err != nil {
		return nil
	}
	return p.Vector(word)
}

// Near reports whether words of two sense classes may name one event: "call"
// and "talk".
func Near(a, b string) bool { return en.Near(a, b) }

// Opposites reports whether two sense classes are opposites: "approve" and
// "reject".
func Opposites(a, b string) bool { return en.Opposites(a, b) }

// Kilometres is how far two cities lie from each other, by their names as
// lang/en/cities.tsv has them; false when one is not known.
func Kilometres(a, b string) (float64, bool) {
	p, ok := en.Places().Place(a)
	q, also := en.Places().Place(b)
	if !ok || !also || p.At == nil || q.At == nil {
		return 0, false
	}
	return p.At.Kilometres(*q.At), true
}

// FirstName reports whether a word, with its capital, is a first name of people.
func FirstName(word string) bool { return en.GivenName(word) != 0 }

// Demonyms are the ISO 3166 codes of the countries after which words call somebody:
// "FR" of "a French tourist".
func Demonyms(words string) []string {
	var out []string
	for _, w := range strings.Fields(words) {
		if p, ok := en.Places().Place(strings.Trim(w, ",.")); ok && p.Level == "demonym" {
			out = append(out, p.Country)
		}
	}
	return out
}
