package claims

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// A Correction is what a person decided about some claims of a document.
// Corrections stand at the top of its file, beside the claims, which stay as
// they were read, and are carried out by Applied in the order given: the later
// one wins.
type Correction struct {
	Do     string   `json:"do" yaml:"do"`                       // one of Verbs
	Claims []string `json:"claims" yaml:"claims,flow"`          // ids of claims of the document
	To     string   `json:"to,omitempty" yaml:"to,omitempty"`   // the speaker or the event
	Set    *Setting `json:"set,omitempty" yaml:"set,omitempty"` // of an edit
	Why    string   `json:"why,omitempty" yaml:"why,omitempty"` // for the next reader
}

// A Setting is what an edit changes in a claim; what is not given stays.
type Setting struct {
	Words     string   `json:"words,omitempty" yaml:"words,omitempty"` // to quote: a shorter or longer stretch of the claim's sentence
	Polarity  string   `json:"polarity,omitempty" yaml:"polarity,omitempty"`
	Certainty string   `json:"certainty,omitempty" yaml:"certainty,omitempty"`
	Start     string   `json:"start,omitempty" yaml:"start,omitempty"` // of the claim's time, ISO 8601
	End       string   `json:"end,omitempty" yaml:"end,omitempty"`     // of the claim's time, not part of it
	Min       *float64 `json:"min,omitempty" yaml:"min,omitempty"`     // of the claim's only quantity
	Max       *float64 `json:"max,omitempty" yaml:"max,omitempty"`
	Agent     string   `json:"agent,omitempty" yaml:"agent,omitempty"` // who did it, in words of the claim's sentence
	Patient   string   `json:"patient,omitempty" yaml:"patient,omitempty"`
}

// A Verb is something a person can do to claims.
type Verb struct {
	Name string
	Doc  string // what it does, in a line
}

// Verbs are all that Correction.Do can be.
var Verbs = []Verb{
	{"accept", "the claim is right: what rests on it has high confidence"},
	{"reject", "the claim is wrong: it takes no part in any comparison"},
	{"edit", "the claim is right with what set: says: polarity, certainty, start, end, min, max, agent, patient, words"},
	{"merge", "the claims, and all others of their events, speak of one event"},
	{"split", "each of the claims speaks of an event of its own"},
	{"speaker", "to: says it; - is the outlet in its own voice"},
	{"event", "the claims speak of the event that you name in to:; the same name in another article is the same event, another name is another"},
}

// Certainties and Polarities are the words that a claim may have.
var (
	Certainties = []string{"certain", "probable", "possible", "planned", "conditional", "unknown"}
	Polarities  = []string{"positive", "negative"}
)

// Rejected is the reason in Document.Dropped of a claim that a person rejected.
const Rejected = "a claim that a person rejected"

// Correct adds a correction, or tells why it cannot be carried out; then the
// document is unchanged.
func (d *Document) Correct(c Correction) error {
	if err := d.checkCorrection(c); err != nil {
		return err
	}
	d.Corrections = append(slices.Clone(d.Corrections), c)
	return nil
}

// Undo takes back the n-th correction, counted from 0.
func (d *Document) Undo(n int) error {
	if n < 0 || n >= len(d.Corrections) {
		return fmt.Errorf("there is no correction %d (there are %d)", n, len(d.Corrections))
	}
	d.Corrections = slices.Delete(slices.Clone(d.Corrections), n, n+1)
	return nil
}

// checkCorrection tells what is wrong with a correction, by its key.
func (d *Document) checkCorrection(c Correction) error {
	if !slices.ContainsFunc(Verbs, func(v Verb) bool { return v.Name == c.Do }) {
		return fmt.Errorf("do: %q is not known (try %s)", c.Do, strings.Join(verbNames(), ", "))
	}
	if len(c.Claims) == 0 {
		return fmt.Errorf("%s: claims: is missing (try claims: [%s])", c.Do, d.someClaim())
	}
	for _, id := range c.Claims {
		if d.at(id) == nil {
			return fmt.Errorf("%s: there is no claim %q in this file (try %s)", c.Do, id, d.someClaim())
		}
	}
	named := c.Do == "speaker" || c.Do == "event"
	switch {
	case strings.ContainsFunc(c.To+c.Why, unprintable):
		return fmt.Errorf("%s: to: and why: are one line of text each", c.Do)
	case named && strings.TrimSpace(c.To) == "":
		return fmt.Errorf("%s: to: is missing (try to: a name)", c.Do)
	case !named && c.To != "":
		return fmt.Errorf("%s: to: belongs to speaker and event", c.Do)
	case c.Do == "merge" && len(c.Claims) < 2:
		return fmt.Errorf("merge: claims: takes two at least")
	case c.Do == "edit" && (c.Set == nil || *c.Set == Setting{}):
		return fmt.Errorf("edit: set: is missing (try set: {certainty: possible})")
	case c.Do != "edit" && c.Set != nil:
		return fmt.Errorf("%s: set: belongs to edit", c.Do)
	case c.Do == "edit":
		for _, id := range c.Claims {
			if err := d.checkEdit(d.at(id), *c.Set); err != nil {
				return err
			}
		}
	}
	return nil
}

func (d *Document) checkEdit(c *Claim, e Setting) error {
	oneOf := func(key, value string, values []string) error {
		if value == "" || slices.Contains(values, value) {
			return nil
		}
		return fmt.Errorf("edit: %s: %q is not known (try %s)", key, value, strings.Join(values, ", "))
	}
	if err := oneOf("polarity", e.Polarity, Polarities); err != nil {
		return err
	}
	if err := oneOf("certainty", e.Certainty, Certainties); err != nil {
		return err
	}
	switch {
	case (e.Start != "" || e.End != "") && c.Time == nil:
		return fmt.Errorf("edit: claim %s has no time to edit", c.ID)
	case e.Start != "" && !isISO(e.Start) || e.End != "" && !isISO(e.End):
		return fmt.Errorf("edit: %q to %q is no time (try 2026-01-31)", e.Start, e.End)
	case (e.Min != nil || e.Max != nil) && len(c.Quantities) != 1:
		return fmt.Errorf("edit: claim %s has %d quantities, and min and max need one", c.ID, len(c.Quantities))
	}
	if e.Min != nil || e.Max != nil {
		q := c.Quantities[0]
		if least, most := cmp.Or(e.Min, q.Min), cmp.Or(e.Max, q.Max); least != nil && most != nil && *least > *most {
			return fmt.Errorf("edit: min %g is more than max %g (set both)", *least, *most)
		}
	}
	if e.Start != "" || e.End != "" {
		if from, to := cmp.Or(e.Start, c.Time.Start), cmp.Or(e.End, c.Time.End); isISO(from) && isISO(to) && !strings.HasPrefix(from+to, "-") && from > to {
			return fmt.Errorf("edit: start %s is after end %s (set both)", from, to)
		}
	}
	if d.moved {
		return nil // whether words stand in the sentence is seen when that is found again
	}
	for _, words := range []string{e.Agent, e.Patient, e.Words} {
		if _, ok := d.inSentence(c, words); words != "" && !ok {
			return fmt.Errorf("edit: %q does not stand in the sentence of claim %s", words, c.ID)
		}
	}
	if s, _ := d.inSentence(c, e.Words); e.Words != "" && (s.Start > c.Predicate.Start || s.End < c.Predicate.End) {
		return fmt.Errorf("edit: words: %q does not hold %q, of which claim %s speaks", e.Words, c.Predicate.Words, c.ID)
	}
	return nil
}

func unprintable(r rune) bool { return r != ' ' && !unicode.IsPrint(r) }

func verbNames() []string {
	var names []string
	for _, v := range Verbs {
		names = append(names, v.Name)
	}
	return names
}

// at is a claim by its id, nil when there is none.
func (d *Document) at(id string) *Claim {
	for i := range d.Claims {
		if d.Claims[i].ID == id {
			return &d.Claims[i]
		}
	}
	return nil
}

func (d *Document) someClaim() string {
	if len(d.Claims) == 0 {
		return "another file: this one has no claims"
	}
	return d.Claims[0].ID
}
