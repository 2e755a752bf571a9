// Package quantity reads numbers as an article gives them: with their bounds,
// their unit, and what they count.
//
//  1. find.go walks over the tokens of a sentence, past those that are dates,
//     times, ages, names and scores (name.go), and reads money, counts, shares,
//     measures and ordinals (read.go). Durations come from package when.
//  2. count.go finds the noun that is counted, in the tree where there is one.
//  3. Quantities of several articles are compared with Excludes, Within and
//     Equal (relate.go) and shown with String (show.go).
//
// For example, "at least 12 people were killed and five others injured" holds
// two: {Min 12, Max +Inf, Unit "person"} and {Min 5, Max 5, Unit "person", Delta}.
//
// Number words, bounds and their bands stand in lang/en/numbers.yaml, units and
// currencies in lang/en/units.yaml.
package quantity
