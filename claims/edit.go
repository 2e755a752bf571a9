package claims

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// The corrections that a person makes to a document, one method each. They
// keep every place inside the text and every id in use, so that WriteYAML and
// ReadDocument lose nothing; a correction that cannot be made changes nothing
// and says why.

// Rejected is the reason in Document.Dropped of a claim that a person rejected.
const Rejected = "a claim that a person rejected"

// Accept says that a person has read a claim and found it right.
func (d *Document) Accept(id string) error {
	c, err := d.claim(id)
	if err != nil {
		return err
	}
	c.Accepted = true
	return nil
}

// Reject takes a claim out. Its place is kept among what was not read, so that
// a report tells of it.
func (d *Document) Reject(id string) error {
	c, err := d.claim(id)
	if err != nil {
		return err
	}
	d.Dropped = append(d.Dropped, Dropped{Span: c.Span, Reason: Rejected})
	d.remove(id)
	return nil
}

// An Edit is what SetClaim changes of a claim; an empty field leaves it as it is.
type Edit struct {
	Words     string // a shorter or longer stretch, which stands in the claim's sentence
	Certainty string
	Polarity  string
}

// Certainties and Polarities are the words that a claim may have.
var (
	Certainties = []string{"certain", "probable", "possible", "planned", "conditional", "unknown"}
	Polarities  = []string{"positive", "negative"}
)

// SetClaim changes what a claim says.
func (d *Document) SetClaim(id string, e Edit) error {
	c, err := d.claim(id)
	switch {
	case err != nil:
		return err
	case e.Certainty != "" && !slices.Contains(Certainties, e.Certainty):
		return fmt.Errorf("%s: certainty %q is not known (try %s)", id, e.Certainty, strings.Join(Certainties, ", "))
	case e.Polarity != "" && !slices.Contains(Polarities, e.Polarity):
		return fmt.Errorf("%s: polarity %q is not known (try %s)", id, e.Polarity, strings.Join(Polarities, ", "))
	}
	if e.Words != "" && e.Words != c.Words {
		p, err := d.within(c, e.Words)
		if err != nil {
			return err
		}
		c.Part = p
	}
	if e.Certainty != "" {
		c.Certainty = e.Certainty
	}
	if e.Polarity != "" {
		c.Polarity = e.Polarity
	}
	c.Accepted = true
	return nil
}

// within finds words in the sentence of a claim.
func (d *Document) within(c *Claim, words string) (Part, error) {
	if c.Sentence < 0 || c.Sentence >= len(d.Sentences) {
		return Part{}, fmt.Errorf("%s: its sentence is not known", c.ID)
	}
	s := d.Sentences[c.Sentence].Span
	i := strings.Index(s.Of(d.Article.Text), words)
	if i < 0 {
		return Part{}, fmt.Errorf("%s: %q does not stand in its sentence", c.ID, words)
	}
	return Part{Span: Span{Start: s.Start + i, End: s.Start + i + len(words)}, Words: words}, nil
}

// SetSpeaker says on whose word a claim rests: an entity of the article, or
// nobody's ("", the outlet's own voice).
func (d *Document) SetSpeaker(id, entity string) error {
	c, err := d.claim(id)
	if err != nil {
		return err
	}
	if entity == "" {
		c.Attribution, c.Accepted = nil, true
		return nil
	}
	at := slices.IndexFunc(d.Entities, func(e Entity) bool { return e.ID == entity })
	if at < 0 || len(d.Entities[at].Mentions) == 0 {
		return fmt.Errorf("%s: the article names no %q", id, entity)
	}
	e := &d.Entities[at]
	a := Attribution{ID: d.unused("q"), Kind: "indirect", Source: &Source{Part: nearest(e.Mentions, c.Start), Speaker: e.Name, Entity: e.ID}, Content: []Span{c.Span}}
	d.Attributions = append(d.Attributions, a)
	c.Attribution, c.Accepted = &a.ID, true
	return nil
}

// nearest is the part that stands closest to a place.
func nearest(parts []Part, at int) Part {
	best := parts[0]
	for _, p := range parts {
		if abs(p.Start-at) < abs(best.Start-at) {
			best = p
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// SetEvent says of which event a claim tells: one that another claim has, or
// one of its own ("").
func (d *Document) SetEvent(id, event string) error {
	c, err := d.claim(id)
	if err != nil {
		return err
	}
	if event == "" {
		event = d.unused("v")
	} else if !slices.ContainsFunc(d.Claims, func(o Claim) bool { return o.Event == event }) {
		return fmt.Errorf("%s: no claim tells of an event %q", id, event)
	}
	c.Event, c.Accepted = event, true
	return nil
}

// Merge makes one claim of two: the first gets what it lacks from the second,
// whose event becomes the first's everywhere.
func (d *Document) Merge(id, other string) error {
	c, err := d.claim(id)
	if err != nil {
		return err
	}
	o, err := d.claim(other)
	if err != nil {
		return err
	}
	if id == other {
		return fmt.Errorf("%s: merge it with another claim", id)
	}
	for _, a := range o.Arguments {
		if !slices.ContainsFunc(c.Arguments, func(b Argument) bool { return b.Role == a.Role }) {
			c.Arguments = append(c.Arguments, a)
		}
	}
	if len(c.Quantities) == 0 {
		c.Quantities = o.Quantities
	}
	if c.Time == nil {
		c.Time = o.Time
	}
	if c.Attribution == nil {
		c.Attribution = o.Attribution
	}
	if c.Sentence == o.Sentence {
		c.Span = Span{Start: min(c.Start, o.Start), End: max(c.End, o.End)}
		c.Words = c.Of(d.Article.Text)
	}
	c.Accepted = true
	gone, event := o.Event, c.Event
	for i := range d.Claims {
		if d.Claims[i].Event == gone {
			d.Claims[i].Event = event
		}
		for j := range d.Claims[i].Arguments {
			if e := d.Claims[i].Arguments[j].Event; e != nil && *e == gone {
				d.Claims[i].Arguments[j].Event = &event
			}
		}
	}
	d.remove(other)
	return nil
}

// Split makes two claims of one: the second begins where the words given stand
// in the first. Participants, figures and time go with the half they stand in;
// the second tells of an event of its own, with the same predicate unless that
// stands in one half alone.
func (d *Document) Split(id, from string) error {
	c, err := d.claim(id)
	if err != nil {
		return err
	}
	i := strings.Index(c.Words, from)
	if from == "" || i <= 0 {
		return fmt.Errorf("%s: %q does not stand inside its words", id, from)
	}
	at := c.Start + i
	second := *c
	second.ID, second.Event, second.Accepted = d.unused(d.Article.ID), d.unused("v"), true
	second.Span = Span{Start: at, End: c.End}
	second.Words = second.Of(d.Article.Text)
	second.Arguments, second.Quantities = nil, nil
	first := *c
	first.Accepted = true
	first.End = at - (len(c.Words[:i]) - len(strings.TrimRight(c.Words[:i], " \n\t,;")))
	first.Words = first.Of(d.Article.Text)
	first.Arguments, first.Quantities = nil, nil
	for _, a := range c.Arguments {
		half(a.Start >= at, &first.Arguments, &second.Arguments, a)
	}
	for _, q := range c.Quantities {
		half(q.Start >= at, &first.Quantities, &second.Quantities, q)
	}
	if c.Time != nil {
		if c.Time.At.Start >= at {
			first.Time = nil
		} else {
			second.Time = nil
		}
	}
	k := slices.IndexFunc(d.Claims, func(o Claim) bool { return o.ID == id })
	d.Claims = slices.Insert(slices.Clone(d.Claims), k+1, second)
	d.Claims[k] = first
	return nil
}

func half[T any](second bool, a, b *[]T, x T) {
	if second {
		a = b
	}
	*a = append(*a, x)
}

func (d *Document) claim(id string) (*Claim, error) {
	for i := range d.Claims {
		if d.Claims[i].ID == id {
			return &d.Claims[i], nil
		}
	}
	return nil, fmt.Errorf("%s: there is no claim %q", d.Article.Path, id)
}

func (d *Document) remove(id string) {
	d.Claims = slices.DeleteFunc(d.Claims, func(c Claim) bool { return c.ID == id })
}

// unused is an id with a prefix that nothing in the document has.
func (d *Document) unused(prefix string) string {
	used := map[string]bool{}
	for _, c := range d.Claims {
		used[c.ID], used[c.Event] = true, true
		for _, a := range c.Arguments {
			if a.Event != nil {
				used[*a.Event] = true
			}
		}
	}
	for _, a := range d.Attributions {
		used[a.ID] = true
	}
	for n := 1; ; n++ {
		if id := prefix + strconv.Itoa(n); !used[id] {
			return id
		}
	}
}
