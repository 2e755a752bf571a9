package claims

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Applied is the document with its corrections carried out: rejected claims
// are gone, accepted and edited ones are Accepted. The document itself stays
// as it is. Without corrections it is returned as it is.
func (d Document) Applied() Document {
	if len(d.Corrections) == 0 {
		return d
	}
	d.Claims = slices.Clone(d.Claims)
	d.Attributions = slices.Clone(d.Attributions)
	rejected := map[string]bool{}
	for n, x := range d.Corrections {
		for k, id := range x.Claims {
			c := d.at(id)
			if c == nil {
				continue
			}
			switch x.Do {
			case "accept":
				c.Accepted, rejected[id] = true, false
			case "reject":
				c.Accepted, rejected[id] = false, true
			case "edit":
				c.Accepted, rejected[id] = true, false
				d.edit(c, x.Set)
			case "merge":
				d.merge(x.Claims[0], c.Event)
			case "split":
				c.Event, c.Named = "split "+id, "split "+id+" of "+d.Article.ID
			case "speaker":
				d.speak(c, x.To, "c"+itoa(n+1)+"."+itoa(k+1))
			case "event":
				c.Event, c.Named = "named "+x.To, "="+strings.ToLower(strings.TrimSpace(x.To))
			}
		}
	}
	for _, c := range d.Claims {
		if rejected[c.ID] {
			d.Dropped = append(slices.Clone(d.Dropped), Dropped{Span: c.Span, Reason: Rejected})
		}
	}
	d.Claims = slices.DeleteFunc(d.Claims, func(c Claim) bool { return rejected[c.ID] })
	return d
}

// File is the file that Load read the document from: the article, or the file
// of corrections that stands for it.
func (d Document) File() string {
	if d.file != "" {
		return d.file
	}
	return d.Article.Path
}

// Saved is the file of corrections that Load read beside the article or in its
// place, "" when there was none.
func (d Document) Saved() string { return d.saved }

// merge gives every claim of an event, and whatever names that event as a
// participant, the event of another claim.
func (d *Document) merge(id, event string) {
	first := d.at(id)
	if first == nil || first.Event == event {
		return
	}
	for i := range d.Claims {
		c := &d.Claims[i]
		if c.Event == event {
			c.Event, c.Named = first.Event, first.Named
		}
		c.Arguments = slices.Clone(c.Arguments)
		for j := range c.Arguments {
			if a := &c.Arguments[j]; a.Event != nil && *a.Event == event {
				to := first.Event
				a.Event = &to
			}
		}
	}
}

func (d *Document) edit(c *Claim, e *Setting) {
	if e == nil {
		return
	}
	if span, ok := d.inSentence(c, e.Words); ok {
		c.Part = Part{Span: span, Words: e.Words}
	}
	if e.Polarity != "" {
		c.Polarity = e.Polarity
	}
	if e.Certainty != "" {
		c.Certainty = e.Certainty
	}
	if c.Time != nil && e.Start+e.End != "" {
		t := *c.Time
		if e.Start != "" {
			t.Start = e.Start
		}
		if e.End != "" {
			t.End = e.End
		}
		c.Time = &t
	}
	if len(c.Quantities) == 1 && (e.Min != nil || e.Max != nil) {
		q := c.Quantities[0]
		q.Approx = false
		if e.Min != nil {
			q.Min = e.Min
		}
		if e.Max != nil {
			q.Max = e.Max
		}
		c.Quantities = []Quantity{q}
	}
	d.cast(c, "agent", e.Agent)
	d.cast(c, "patient", e.Patient)
}

// cast gives a role of a claim to words of its sentence, in the place of
// whoever had it.
func (d *Document) cast(c *Claim, role, words string) {
	span, ok := d.inSentence(c, words)
	if words == "" || !ok {
		return
	}
	a := Argument{Role: role, Part: Part{Span: span, Words: words}, Phrase: words}
	for _, e := range d.Entities {
		for _, m := range e.Mentions {
			if a.Entity == "" && m.Overlaps(span) {
				a.Entity, a.Plural = e.ID, e.Plural
			}
		}
	}
	fields := strings.Fields(words)
	a.Head = fields[len(fields)-1]
	c.Arguments = slices.DeleteFunc(slices.Clone(c.Arguments), func(x Argument) bool { return x.Role == role || x.Overlaps(span) })
	c.Arguments = append(c.Arguments, a)
}

// inSentence is where words stand in the sentence of a claim, no part of longer
// ones, the place nearest to its predicate.
func (d *Document) inSentence(c *Claim, words string) (Span, bool) {
	if strings.TrimSpace(words) == "" || c.Sentence < 0 || c.Sentence >= len(d.Sentences) {
		return Span{}, false
	}
	s := d.Sentences[c.Sentence].Span
	best, found := Span{}, false
	for _, at := range places(s.Of(d.Article.Text), words) {
		p := Span{Start: s.Start + at, End: s.Start + at + len(words)}
		before, _ := utf8.DecodeLastRuneInString(d.Article.Text[:p.Start])
		after, _ := utf8.DecodeRuneInString(d.Article.Text[p.End:])
		if letter(before) && letter(rune(words[0])) || letter(after) && letter(rune(words[len(words)-1])) {
			continue
		}
		if !found || distance(p.Start, c.Predicate.Start) < distance(best.Start, c.Predicate.Start) {
			best, found = p, true
		}
	}
	return best, found
}

func letter(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// speak gives a claim a speaker: an entity of the article where the name is
// one's, the bare name otherwise.
func (d *Document) speak(c *Claim, name, id string) {
	if name == "-" {
		c.Attribution = nil
		return
	}
	at := Span{Start: c.Start, End: c.Start}
	a := Attribution{ID: id, Kind: "indirect", Content: []Span{c.Span}, Source: &Source{Part: Part{Span: at}, Speaker: name}}
	for _, e := range d.Entities {
		same := func(s string) bool { return strings.EqualFold(s, name) }
		if same(e.Name) || slices.ContainsFunc(e.Aliases, same) {
			a.Source.Entity, a.Source.Speaker = e.ID, e.Name
			break
		}
	}
	d.Attributions = append(d.Attributions, a)
	c.Attribution = &a.ID
}

var isoTime = regexp.MustCompile(`^-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d\d:\d\d)?)?$`)

func isISO(s string) bool { return isoTime.MatchString(s) }
