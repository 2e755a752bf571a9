package claims

import (
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// sum is a checksum of what a claim says; its id and what stands around it are
// no part of that.
func (c Claim) sum() string {
	c.ID, c.Prefix, c.Suffix, c.Checksum = "", "", "", ""
	b, err := yaml.Marshal(c)
	if err != nil {
		panic(err) // a claim has nothing that YAML cannot write
	}
	return checksum(string(b))
}

// edited reports whether a person changed the claim itself. Of a file without
// checksums this is not known.
func (c Claim) edited() bool { return c.Checksum != "" && c.Checksum != c.sum() }

// carryEdits takes what a person changed in the claims themselves over to next,
// as corrections; old gives the ids there. What no correction can tell is told
// as lost.
func (d *Document) carryEdits(next *Document, old map[string]string) {
	for i := range d.Claims {
		c := &d.Claims[i]
		if !c.edited() {
			continue
		}
		n := next.at(old[c.ID])
		if n == nil {
			next.lose("", "what was edited in", c.ID, gone(c.Words))
			continue
		}
		ids := []string{n.ID}
		e := settingOf(c, n)
		for _, words := range []*string{&e.Words, &e.Agent, &e.Patient} {
			if _, ok := next.inSentence(n, *words); !ok {
				*words = "" // the article says it in other words now
			}
		}
		if e != (Setting{}) {
			next.try(Correction{Do: "edit", Claims: ids, Set: &e, Why: "edited in the claim itself"}, c.ID)
		}
		if who := d.speakerOf(c); who != next.speakerOf(n) {
			next.try(Correction{Do: "speaker", Claims: ids, To: who}, c.ID)
		}
		if c.Accepted {
			next.try(Correction{Do: "accept", Claims: ids}, c.ID)
		}
		d.carryEvent(next, c, n, old)
		if fields := others(c, n); len(fields) > 0 {
			next.lose("", "what may have been edited in "+strings.Join(fields, ", "), c.ID, "it cannot be carried over to a text that was changed (try a correction at the top of the file)")
		}
	}
}

// carryEvent merges a claim with those that a person gave its event to, or
// splits it from those that it left.
func (d *Document) carryEvent(next *Document, c, n *Claim, old map[string]string) {
	alone := true
	for i := range d.Claims {
		o := &d.Claims[i]
		m := next.at(old[o.ID])
		if o.ID == c.ID || m == nil || o.Event != c.Event {
			continue
		}
		alone = false
		if m.Event != n.Event {
			next.try(Correction{Do: "merge", Claims: []string{m.ID, n.ID}}, c.ID)
		}
		return
	}
	if alone && slices.ContainsFunc(next.Claims, func(m Claim) bool { return m.ID != n.ID && m.Event == n.Event }) {
		next.try(Correction{Do: "split", Claims: []string{n.ID}}, c.ID)
	}
}

// settingOf is the edit that makes n say what c says.
func settingOf(c, n *Claim) Setting {
	var e Setting
	differs := func(to *string, was, is string) {
		if was != is {
			*to = is
		}
	}
	differs(&e.Words, n.Words, c.Words)
	differs(&e.Polarity, n.Polarity, c.Polarity)
	differs(&e.Certainty, n.Certainty, c.Certainty)
	differs(&e.Agent, n.cast("agent"), c.cast("agent"))
	differs(&e.Patient, n.cast("patient"), c.cast("patient"))
	if c.Time != nil && n.Time != nil {
		differs(&e.Start, n.Time.Start, c.Time.Start)
		differs(&e.End, n.Time.End, c.Time.End)
	}
	if len(c.Quantities) == 1 && len(n.Quantities) == 1 {
		q, was := c.Quantities[0], n.Quantities[0]
		if !same(q.Min, was.Min) || !same(q.Max, was.Max) {
			e.Min, e.Max = q.Min, q.Max
		}
	}
	return e
}

func same(a, b *float64) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }

// cast are the words of those who have a role, "" when nobody has.
func (c *Claim) cast(role string) string {
	for _, a := range c.Arguments {
		if a.Role == role {
			return a.Words
		}
	}
	return ""
}

// others names the fields in which two claims differ and that no Setting holds.
func others(c, n *Claim) []string {
	var out []string
	note := func(name string, a, b any) {
		if fmt.Sprint(a) != fmt.Sprint(b) {
			out = append(out, name)
		}
	}
	note("hedges", c.Hedges, n.Hedges)
	note("question", c.Question, n.Question)
	note("predicate", []any{c.Predicate.Words, c.Predicate.Lemma, c.Predicate.Sense, c.Predicate.Nominal, c.Predicate.Definite, c.Predicate.Tense, c.Predicate.Passive},
		[]any{n.Predicate.Words, n.Predicate.Lemma, n.Predicate.Sense, n.Predicate.Nominal, n.Predicate.Definite, n.Predicate.Tense, n.Predicate.Passive})
	roles := func(c *Claim) (out []string) {
		for _, a := range c.Arguments {
			if a.Role != "agent" && a.Role != "patient" {
				out = append(out, a.Role+" "+a.Words)
			}
		}
		return out
	}
	note("arguments", roles(c), roles(n))
	counted := func(c *Claim) (out []any) {
		for _, q := range c.Quantities {
			out = append(out, q.Unit, q.Of, q.Scope, q.Fate, q.Delta, q.Ordinal)
			if len(c.Quantities) > 1 {
				out = append(out, bound(q.Min), bound(q.Max))
			}
		}
		return out
	}
	note("quantities", counted(c), counted(n))
	told := func(c *Claim) []any {
		if c.Time == nil {
			return nil
		}
		return []any{c.Time.Granularity, c.Time.Modifier}
	}
	note("time", told(c), told(n))
	return out
}

func bound(n *float64) any {
	if n == nil {
		return ""
	}
	return *n
}

// speakerOf names the nearest speaker of a claim; "-" is the outlet's own voice.
func (d *Document) speakerOf(c *Claim) string {
	for _, a := range d.Attributions {
		if c.Attribution != nil && a.ID == *c.Attribution && a.Source != nil {
			return a.Source.Speaker
		}
	}
	return "-"
}

// try adds a correction that a person made in claim id itself, or tells why not.
func (d *Document) try(c Correction, id string) {
	if err := d.checkCorrection(c); err != nil {
		d.lose("", "what was edited in", id, err.Error())
		return
	}
	d.add(c, "")
}

func gone(words string) string {
	return fmt.Sprintf("its words %q no longer stand in the article", words)
}
