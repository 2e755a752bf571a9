// Package clause finds who did what to whom, and how sure the text is of it:
// the events of an article as its verbs, event nouns and copulas tell them.
//
//  1. predicate.go: which words of a sentence are predicates, and which only
//     carry another (a light verb, "plans to"); "two dead" without a verb, too.
//  2. frame.go: the subjects and objects of a verb, those included that
//     coordination, control and relative clauses leave unsaid.
//  3. sense.go: the class of meaning of a predicate in its frame.
//  4. argument.go, nominal.go, role.go, place.go: participants and circumstances
//     with their roles.
//  5. factuality.go, embedded.go, nounfact.go: affirmed or denied, certain,
//     possible or planned; of clauses, of those under another verb or noun, and
//     of event nouns.
//  6. extent.go: the words of the clause.
//  7. pronoun.go: "it" where it stands for an event.
//  8. merge.go: which mentions are one event.
//
// For example, from "The call, held at Norland's initiative, could last two hours."
// Find takes the call, with its light verb "held"; that Norland proposed it; and
// that it may last two hours.
package clause
