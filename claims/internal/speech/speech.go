package speech

import (
	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// An Attribution is a report of what somebody said, wrote, thought or plans,
// cut as in the PARC and PolNeAR corpora: a source, a cue and a content.
type Attribution struct {
	Kind    string // "direct", "indirect" or "mixed"
	Source  *Part  // nil when the text names none; never guessed
	Cue     *Part  // nil for a quotation without one
	Class   string // class of the cue: "said", "claimed", "denied", "admitted", "planned", "thought", "reported", "asked"
	Content []text.Span
	Heads   []syntax.Ref // heads of the content's clauses
	Rule    string       // the rule that found it, for people who look into a wrong answer
	Within  int          // index of the attribution this one is nested in, -1 for none
}

// OfThing reports whether somebody does with words what is done to a thing
// ("suggested Vienna", "described it as a mistake"), rather than reports a
// clause, quotes or thinks.
func (a *Attribution) OfThing() bool {
	if a.Class == "thought" || a.Class == "planned" || a.Class == "reported" {
		return false
	}
	switch a.Rule {
	case "object", "name", "as", "object_of", "object_for", "object_with":
		return true
	}
	return false
}

// A Part is a stretch of text with its head word.
type Part struct {
	text.Span
	Head  syntax.Ref
	Lemma string
}
