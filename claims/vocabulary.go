package claims

import "claimdiff/claims/internal/lang/en"

// Rarity tells how much it says that two articles share a lemma: 0 for the
// commonest words of the language, 1 for rare ones and names.
func Rarity(lemma string) float64 { return en.Rarity(lemma) }

// UnitWord reports whether a lemma in small letters names a unit or a currency:
// "euro", "metre", "million".
func UnitWord(lemma string) bool { return en.UnitWord(lemma) }
