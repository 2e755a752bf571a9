// Package en is what the program knows of English, as data with its sources:
// abbreviations, reporting verbs, hedges, number words, units, the calendar,
// names and offices of persons, countries with their capitals and demonyms,
// senses of verbs and event nouns, and how common words are.
//
// Every subject is a Go file that reads it and a data file beside it (YAML or
// TSV, embedded) that says at its top where it is from and what its columns
// mean. Entries carry examples where it makes sense, and tests run them. A file
// is decoded when it is first asked for, never at start-up:
//
//	en.Rarity("ferry") // 0 for the commonest words, 1 for rare ones and names
//
// No entry names a person, a company or an event of a particular article.
package en
