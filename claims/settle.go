package claims

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// check tells what a person wrote that no document can say: one error for each
// entry, with the line that at gives.
func (d *Document) check(at func(list string, n int) string) error {
	var errs []error
	note := func(list string, n int, err error) {
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", at(list, n), err))
		}
	}
	claims, attributions, entities := map[string]bool{}, map[string]bool{"": true}, map[string]bool{"": true}
	for i, a := range d.Attributions {
		if attributions[a.ID] {
			note("attributions", i, fmt.Errorf("attribution %q: every attribution needs an id of its own", a.ID))
		}
		attributions[a.ID] = true
	}
	for i, e := range d.Entities {
		if entities[e.ID] {
			note("entities", i, fmt.Errorf("entity %q: every entity needs an id of its own", e.ID))
		}
		entities[e.ID] = true
	}
	for i, s := range d.Sentences {
		if !d.moved && !within(d.Article.Text, s.Span) {
			note("sentences", i, fmt.Errorf("a sentence from %d to %d is not in the text", s.Start, s.End))
		}
	}
	for i, a := range d.Attributions {
		if a.Source != nil && !entities[a.Source.Entity] {
			note("attributions", i, fmt.Errorf("attribution %s: there is no entity %q", a.ID, a.Source.Entity))
		}
		if a.Within != nil && !attributions[*a.Within] {
			note("attributions", i, fmt.Errorf("attribution %s: within: there is no attribution %q", a.ID, *a.Within))
		}
		for _, s := range a.Content {
			if !d.moved && !within(d.Article.Text, s) {
				note("attributions", i, fmt.Errorf("attribution %s: content from %d to %d is not in the text", a.ID, s.Start, s.End))
			}
		}
	}
	for i := range d.Claims {
		c := &d.Claims[i]
		if claims[c.ID] || c.ID == "" {
			note("claims", i, fmt.Errorf("claim %q: every claim needs an id of its own", c.ID))
		}
		claims[c.ID] = true
		note("claims", i, c.check())
		if c.Attribution != nil && (*c.Attribution == "" || !attributions[*c.Attribution]) {
			note("claims", i, fmt.Errorf("claim %s: there is no attribution %q (try null, the outlet's own voice, or corrections: speaker)", c.ID, *c.Attribution))
		}
		for _, a := range c.Arguments {
			if !entities[a.Entity] {
				note("claims", i, fmt.Errorf("claim %s: %s: there is no entity %q", c.ID, a.Role, a.Entity))
			}
		}
	}
	return errors.Join(errs...)
}

// check tells what a person wrote in a claim that no claim can say.
func (c *Claim) check() error {
	try := func(key, value string, values []string) error {
		if slices.Contains(values, value) {
			return nil
		}
		return fmt.Errorf("claim %s: %s: %q is not known (try %s)", c.ID, key, value, strings.Join(values, ", "))
	}
	if err := try("polarity", c.Polarity, Polarities); err != nil {
		return err
	}
	if err := try("certainty", c.Certainty, Certainties); err != nil {
		return err
	}
	if t := c.Time; t != nil {
		for _, moment := range []string{t.Start, t.End} {
			if moment != "" && !isISO(moment) {
				return fmt.Errorf("claim %s: time: %q is no time (try 2026-01-31)", c.ID, moment)
			}
		}
	}
	for _, q := range c.Quantities {
		if q.Min != nil && q.Max != nil && *q.Min > *q.Max {
			return fmt.Errorf("claim %s: quantities: min %g is more than max %g", c.ID, *q.Min, *q.Max)
		}
	}
	return nil
}

// settle drops what does not fit the text and says so, with the line of the file
// that at gives.
func (d *Document) settle(at func(list string, n int) string) {
	fits := func(p Part) bool {
		return within(d.Article.Text, p.Span) && p.Of(d.Article.Text) == p.Words
	}
	lost := func(place, what, id, words string) {
		d.Warnings = append(d.Warnings, Warning{Code: "correction", Message: fmt.Sprintf("%s: %s %s is left out: its words %q do not stand where it says (start and end count bytes; corrections: edit finds words by itself)", place, what, id, words)})
	}
	keep := []Claim{}
	for n, c := range d.Claims {
		ok := fits(c.Part) && fits(c.Predicate.Part) && c.Sentence >= 0 && c.Sentence < len(d.Sentences)
		for _, a := range c.Arguments {
			ok = ok && fits(a.Part)
		}
		for _, q := range c.Quantities {
			ok = ok && fits(q.Part)
		}
		ok = ok && (c.Time == nil || within(d.Article.Text, c.Time.At))
		if !ok {
			lost(at("claims", n), "claim", c.ID, c.Words)
			d.forget(c.ID)
			continue
		}
		keep = append(keep, c)
	}
	d.Claims = keep
	for i := range d.Entities {
		e := &d.Entities[i]
		ms := []Part{}
		for _, m := range e.Mentions {
			if fits(m) {
				ms = append(ms, m)
			} else {
				lost(at("entities", i), "a mention of", e.ID, m.Words)
			}
		}
		e.Mentions = ms
	}
	d.Dropped = slices.DeleteFunc(d.Dropped, func(x Dropped) bool { return !within(d.Article.Text, x.Span) })
	d.settleAttributions(at, fits, lost)
}

func (d *Document) settleAttributions(at func(string, int) string, fits func(Part) bool, lost func(place, what, id, words string)) {
	gone := map[string]bool{}
	keep := []Attribution{}
	for n, a := range d.Attributions {
		switch {
		case a.Source != nil && !fits(a.Source.Part):
			lost(at("attributions", n), "attribution", a.ID, a.Source.Words)
			gone[a.ID] = true
		case a.Cue != nil && !fits(a.Cue.Part):
			lost(at("attributions", n), "attribution", a.ID, a.Cue.Words)
			gone[a.ID] = true
		default:
			keep = append(keep, a)
		}
	}
	d.Attributions = keep
	for i := range d.Claims {
		if q := d.Claims[i].Attribution; q != nil && gone[*q] {
			d.Claims[i].Attribution = nil
		}
	}
}

func within(text string, s Span) bool { return 0 <= s.Start && s.Start <= s.End && s.End <= len(text) }
