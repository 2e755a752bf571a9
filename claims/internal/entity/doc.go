// Package entity tells who is who inside one article.
//
// Resolve works in steps, each in a file of its own:
//
//  1. name.go, title.go: runs of capitals become names, parted from the titles before
//     them ("Russian President", "Mr"); in a headline set in capitals only
//     what the body knows as a name is one.
//  2. kind.go: a name is a person, an organisation, a place or other.
//  3. join.go, short.go: names of one bearer are joined: "Dmitry Peskov" and "Peskov",
//     "World Health Organization" and "WHO". Two people of one surname stay apart.
//  4. role.go: appositions, copulas and titles give roles.
//  5. nominal.go: "the spokesman", "a gunman", "police", "the Russian side".
//  6. pronoun.go: he, she, it, they, and I inside a quotation.
//  7. group.go: "the two leaders".
//
// For example, in
//
//	Anna Berg, the mayor of Lund, met Russian diplomats on Monday. She said Moscow wanted the site.
//
// "Anna Berg", "the mayor of Lund" and "She" are one person with the role
// "mayor of Lund", and "Moscow" is the government of Russia.
package entity
