package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimdiff/claims"
)

// polarities are whether a telling says that the event took place: yes, no, or
// both when its mentions differ.
func polarities(c *comparison, t *telling) []value {
	var out []value
	for _, cl := range t.claims {
		told := cl.Certainty == "certain" || cl.Certainty == "planned" || cl.Certainty == "probable"
		if !told || unasserted(cl) || cl.Predicate.Sense == "" {
			continue // "without a call" denies little, "did not launch the attack" denies it; and what class of event a verb is must be known
		}
		v := value{doc: t.doc, claim: cl, span: cl.Predicate.Span, level: 1, show: "yes"}
		if cl.Polarity == "negative" {
			v.level, v.show = 0, "no"
		}
		out = append(out, v)
	}
	return out
}

// unasserted reports whether a claim is a noun that no verb carries, which asserts
// nothing: it has no tense.
func unasserted(cl *claims.Claim) bool { return cl.Predicate.Nominal && cl.Predicate.Tense == "" }

// relatePolarity compares a yes with a no. "Has not won since 1908" says
// nothing against having won: a no that is bound to a time, and a yes that is
// not, cannot be compared.
func relatePolarity(_ *comparison, a, b value) relation {
	switch {
	case a.level == b.level:
		return same
	case (a.claim.Time == nil) != (b.claim.Time == nil):
		return unknown
	}
	return excludes
}

// The scale of certainty. Neighbours are not told apart.
var scale = map[string]int{"conditional": 1, "possible": 2, "probable": 3, "planned": 4, "certain": 6}

var scaleWords = map[string]string{
	"conditional": "on a condition", "possible": "possible", "planned": "planned", "probable": "likely", "certain": "stated as fact",
}

// certainties is the firmest that a telling gets about its event.
func certainties(c *comparison, t *telling) []value {
	var best *claims.Claim
	for _, cl := range t.claims {
		if slices.ContainsFunc(cl.Hedges, isName) || slices.ContainsFunc(cl.Hedges, requests) {
			continue
		}
		purpose := len(cl.Hedges) == 1 && strings.EqualFold(cl.Hedges[0], "to") // "went to see": nothing is doubted
		if cl.Polarity == "negative" || scale[cl.Certainty] == 0 || purpose || unasserted(cl) {
			continue // a noun asserts nothing
		}
		if best == nil || scale[cl.Certainty] > scale[best.Certainty] {
			best = cl
		}
	}
	if best == nil {
		return nil
	}
	v := value{doc: t.doc, claim: best, span: best.Predicate.Span, level: scale[best.Certainty], show: scaleWords[best.Certainty]}
	if len(best.Hedges) > 0 {
		v.show += " (“" + best.Hedges[0] + "”)"
	}
	return []value{v}
}

// requests reports whether a hedge is somebody's request: that a deed is asked for
// doubts no deed.
func requests(hedge string) bool {
	return slices.Contains(requesting, strings.ToLower(hedge))
}

var requesting = strings.Fields("urge urges urged urging ask asks asked asking call calls called calling request requests requested requesting demand demands demanded demanding press pressed pressing petition petitioned petitioning beg begged begging recommend recommended recommending")

// isName reports whether a word that was taken for a hedge is written like a name.
func isName(hedge string) bool {
	r, _ := utf8.DecodeRuneInString(hedge)
	return unicode.IsUpper(r)
}

func relateCertainty(_ *comparison, a, b value) relation {
	d := a.level - b.level
	switch {
	case d == 0:
		return same
	case d >= 2 || d <= -2:
		return differs
	}
	return refines
}

// ownVoice is how a report names what an outlet states without a speaker.
const ownVoice = "the outlet itself"

// voices are who an article has a telling from: a named speaker, or its own
// voice. Speakers without a name are not compared.
func voices(c *comparison, t *telling) []value {
	var out []value
	tells := func(cl *claims.Claim) bool { // "at the initiative of Russia" does; "in violation of the sanctions" does not
		return !cl.Predicate.Nominal || slices.ContainsFunc(cl.Arguments, func(a claims.Argument) bool { return a.Role == "agent" && a.Prep != "" })
	}
	if !slices.ContainsFunc(t.claims, tells) {
		return nil
	}
	for _, cl := range t.claims {
		if cl.Predicate.Nominal && slices.Contains(happenings, cl.Predicate.Sense) || slices.ContainsFunc(cl.Hedges, requests) {
			continue // "the call" is on nobody's word, and what is asked for is told by nobody
		}
		show := ownVoice
		if chain := c.speakers(t.doc, cl); len(chain) > 0 {
			show = chain[len(chain)-1]
		}
		known := show == ownVoice || strings.ToLower(show) != show && !pronoun(show)
		if known && !slices.ContainsFunc(out, func(v value) bool { return v.show == show }) {
			out = append(out, value{doc: t.doc, claim: cl, span: cl.Predicate.Span, show: show})
		}
	}
	return out
}

func relateVoices(_ *comparison, a, b value) relation {
	if a.show == b.show {
		return same
	}
	return differs
}

// speakers is the chain of those on whose word a claim stands, nearest first.
// An attribution without a known speaker is "someone".
func (c *comparison) speakers(doc int, cl *claims.Claim) []string {
	var out []string
	next := cl.Attribution
	for n := 0; next != nil && n < 8; n++ {
		i := slices.IndexFunc(c.docs[doc].Attributions, func(a claims.Attribution) bool { return a.ID == *next })
		if i < 0 {
			break
		}
		a := c.docs[doc].Attributions[i]
		out = append(out, c.speaker(doc, a))
		next = a.Within
	}
	return out
}

func (c *comparison) speaker(doc int, a claims.Attribution) string {
	if a.Source == nil {
		return "someone not named"
	}
	if a.Source.Entity != "" {
		if id := c.names.Of(doc, a.Source.Entity); id >= 0 {
			return c.names.Name(id)
		}
	}
	return a.Source.Speaker
}
