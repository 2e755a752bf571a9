// Package names tells which names of several articles mean one person, place
// or organisation.
//
// Resolve reads the entities of all articles and joins those that are one by
// their names: the same letters, another transliteration ("Zelensky",
// "Zelenskyy"), a surname that only one person of the run has, an acronym, or
// a government known by its capital. What cannot be told stays apart, and two
// names that cannot be told apart or together are Unknown to each other: an
// invented conflict is worse than a missed one. The order of the articles
// changes nothing.
package names
