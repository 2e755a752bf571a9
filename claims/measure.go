package claims

import (
	"strings"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/quantity"
	"claimdiff/claims/internal/syntax"
)

// maxClimb is how many words stand at most between a measure and what it measures:
// "40 metres", "deep", "shaft".
const maxClimb = 4

// measured finds the thing whose size, weight or speed q is: "the 40-metre-deep
// well", "a well with a depth of 40 metres", "the gorilla weighed 400 pounds".
// It is nil where q is how far something moved, or how much of a stuff there is.
func (r *reading) measured(sentence int, q quantity.Quantity) *Measured {
	dimension, ok := en.PlainDimension(q.Unit)
	if !ok || q.Delta {
		return nil
	}
	t := r.tree(sentence)
	at := top(t, q.Span)
	for _, w := range t.Words { // "2-metre-deep pit"
		if d := en.Dimension(w.Lemma); d != "" && q.Span.Contains(w.Span) {
			dimension = d
		}
	}
	if at >= 0 && q.Head != "" && strings.HasPrefix(t.Words[at].Tag, "NN") && strings.EqualFold(t.Words[at].Lemma, q.Head) { // "8.5-tonne laboratory"
		if en.Dimension(q.Head) == "" {
			return r.measuredThing(sentence, at, dimension)
		}
	}
	for range maxClimb {
		if at < 0 || t.Words[at].Head < 0 {
			return nil
		}
		from, head := t.Words[at], t.Words[at].Head
		h := t.Words[head]
		switch d, verb := en.Dimension(h.Lemma), strings.HasPrefix(h.Tag, "VB"); {
		case d != "" && verb:
			subjects := t.Subjects(head)
			if len(subjects) == 0 || !syntax.Rel(from.Rel, "obj", "obl", "xcomp") || t.Case(at) != "" {
				return nil
			}
			return r.measuredThing(sentence, subjects[0], d)
		case d != "":
			dimension, at = d, head
			if subjects := t.Subjects(head); len(subjects) > 0 && h.Pos == "ADJ" {
				return r.measuredThing(sentence, subjects[0], d)
			}
			if of := t.Dependent(head, "nmod"); of >= 0 && t.Case(of) == "of" && of != at && !q.Span.Contains(t.Words[of].Span) {
				return r.measuredThing(sentence, of, d)
			}
		case !strings.HasPrefix(h.Tag, "NN"), q.Span.Contains(h.Span):
			return nil
		case syntax.Rel(from.Rel, "nummod", "compound", "amod"), en.Dimension(from.Lemma) != "" && syntax.Rel(from.Rel, "nmod", "acl"):
			return r.measuredThing(sentence, head, dimension)
		case t.Is(at, "nmod") && t.Case(at) == "of" && q.Unit == "metre": // "a tower of 180 metres"
			return r.measuredThing(sentence, head, dimension)
		default:
			return nil
		}
	}
	return nil
}

// measuredThing is what word w of a sentence names, nil for a pronoun and for a
// unit, as of "40 metres (131 feet)".
func (r *reading) measuredThing(sentence, w int, dimension string) *Measured {
	t := r.tree(sentence)
	for t.Is(w, "compound") && t.Words[w].Head > w { // "relay satellite"
		w = t.Words[w].Head
	}
	word := t.Words[w]
	if _, unit := en.MeasureAfter([]string{strings.ToLower(word.Form)}, true); unit > 0 || !strings.HasPrefix(word.Tag, "NN") {
		return nil
	}
	return &Measured{Dimension: dimension, Thing: strings.ToLower(word.Lemma), Entity: entityID(r.entities.At(syntax.Ref{Sentence: sentence, Word: w}))}
}
