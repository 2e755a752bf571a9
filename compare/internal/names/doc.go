// Package names tells which names of several articles mean one person, place
// or organisation.
//
// Resolve reads the entities of all articles and joins those that are one:
//
//  1. fold.go: names are put in a form in which spellings are equal: the same
//     letters, another transliteration ("Zelensky", "Zelenskyy"), accents.
//  2. variants.go: what no rule tells: Kyiv and Kiev, Bill and William, the UN.
//  3. key.go: an entity has keys; entities that share one are one.
//  4. short.go: a surname, an initial or a role is joined to the one bearer that
//     the articles together have, and to nobody when there are two.
//  5. relate.go: how two that are not one stand to each other.
//
// For example, "Yuri Petrov, the Kremlin spokesman" in one article, "Yury Petrov"
// in another, and "Petrov" in a third are one; with an Ivan Petrov in any of
// them the third stays apart.
//
// What cannot be told is Unknown: an invented conflict is worse than a missed
// one. The order of the articles changes nothing.
package names
