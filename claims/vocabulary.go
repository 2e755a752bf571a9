package claims

import "claimdiff/claims/internal/lang/en"

// Rarity tells how much it says that two articles share a lemma: 0 for the
// commonest words of the language, 1 for rare ones and names.
func Rarity(lemma string) float64 { return en.Rarity(lemma) }

// Opposites reports whether two classes of event, of Predicate.Sense, exclude
// each other: "die" and "survive".
func Opposites(a, b string) bool { return en.Opposites(a, b) }
