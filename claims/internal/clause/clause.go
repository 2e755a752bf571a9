package clause

import (
	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// A Mention is one place where an article speaks of an event: a verb ("Russia
// proposed"), an event noun ("the call"), or a copula with what it says ("was
// the first to suggest").
type Mention struct {
	text.Span            // the clause or noun phrase that carries the claim, without its reporting frame
	Head      syntax.Ref // the predicate's head word
	Predicate text.Span  // the predicate's words
	Lemma     string     // "propose", "call", "be longest"
	Sense     string     // class of meaning: "propose", "meet", "die"; "" unknown
	Nominal   bool       // an event noun
	Light     syntax.Ref // the light verb that carries a nominal event ("held" talks), None otherwise
	Arguments []Argument
	Polarity  string      // "positive", "negative"
	Certainty string      // CONTRACTS.md: "certain", "probable", "possible", "planned", "conditional", "unknown"
	Hedges    []text.Span // the words that make it so
	Tense     string      // "past", "present", "future", ""
	Definite  bool        // of a nominal event: "the call", "their meeting"
	Question  bool
	Group     int // event inside the article: mentions of one event share it
	plural    bool
	vague     bool       // an event noun without any word that makes it one certain event: "dialogue"
	occurs    syntax.Ref // the pronoun for the event that the mention says takes place
	is        int        // the mention that the pronoun stands for, counted from 1
	which     string     // the word that tells it from its like: "second", "previous"
}

// An Argument is a participant or circumstance of an event.
type Argument struct {
	Role string // CONTRACTS.md: "agent", "patient", "recipient", "theme", "place", "time", "quantity", "manner", "cause", "other"
	text.Span
	Head syntax.Ref
	Prep string // the preposition that marks it: "with", "in"; "" none
	// Event is the index of the mention that the argument is itself an event of
	// ("proposed the call": the theme is the call), -1 otherwise.
	Event   int
	lemma   string // of the head word
	number  string // how many of it there are, as printed
	pronoun bool
}
