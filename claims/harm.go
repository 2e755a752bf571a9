package claims

import (
	"regexp"
	"slices"
	"strings"

	"claimdiff/claims/internal/lang/en"
)

// A harm is one telling that people died or were hurt.
type harm struct {
	claim *Claim
	fate  string    // "die", "injure", or "hurt": how badly is not told
	q     *Quantity // how many, nil for one person
	at    Span
	who   victim
	own   bool // by their own hand
}

// harms are all tellings of harm in the article, in text order.
func (d *Document) harms() []*harm {
	var out []*harm
	for i := range d.Claims {
		c := &d.Claims[i]
		if c.Polarity == "negative" || c.Question || c.Certainty == "planned" || c.Certainty == "conditional" || d.attempted(c) {
			continue
		}
		for j := range c.Quantities {
			if h := d.counted(c, &c.Quantities[j]); h != nil {
				out = append(out, h)
			}
		}
		out = append(out, d.named(c)...)
	}
	return out
}

// counted is the telling of a number of people.
func (d *Document) counted(c *Claim, q *Quantity) *harm {
	if q.Unit != "person" || q.Ordinal || q.Inferred {
		return nil
	}
	fate := fates[q.Fate]
	if fate == "" && (d.cared(c) || d.brought(c) != nil && d.brought(c).Contains(q.Span)) {
		fate = "hurt"
	}
	if s := d.harmOf(c); fate == "" && s != "" && slices.ContainsFunc(d.sufferers(c), func(a *Argument) bool { return a.Overlaps(q.Span) }) {
		fate = s
	}
	if fate == "" || d.single(q) {
		return nil
	}
	return &harm{claim: c, fate: fate, q: q, at: q.Span}
}

// single reports whether q is an article or "one" before the noun of one
// person: no count.
func (d *Document) single(q *Quantity) bool {
	first, rest, more := strings.Cut(strings.ToLower(q.Words), " ")
	one := first == "a" || first == "an" || first == "another" || first == "one"
	return one && more && !strings.HasPrefix(rest, "person") && !strings.HasPrefix(rest, "of ") && !strings.HasPrefix(rest, "other")
}

// attempted reports whether a claim tells of a crime that was only tried.
func (d *Document) attempted(c *Claim) bool {
	before := strings.ToLower(d.Article.Text[max(0, c.Predicate.Start-28):c.Predicate.Start])
	return c.Predicate.Nominal && strings.Contains(before, "attempted") || strings.HasPrefix(strings.ToLower(c.Predicate.Words), "attempted")
}

// harmOf is what the predicate of a claim does to people.
func (d *Document) harmOf(c *Claim) string {
	if d.ownLife(c) {
		return "die"
	}
	if c.Predicate.Sense == "shoot" && c.Predicate.Lemma != "shoot" && c.Predicate.Lemma != "shooting" {
		return ""
	}
	if c.Predicate.Nominal && fates[c.Predicate.Sense] == "hurt" {
		before := strings.ToLower(d.Article.Text[max(0, c.Predicate.Start-18):c.Predicate.Start])
		if strings.Contains(before, "fatal ") || strings.Contains(before, "deadly ") {
			return "die"
		}
	}
	return fates[c.Predicate.Sense]
}

// fates maps what befalls people to what is told of their harm.
var fates = map[string]string{"die": "die", "injure": "injure", "shoot": "hurt", "stab": "hurt", "hit": "hurt"}

// named are the tellings of single people.
func (d *Document) named(c *Claim) []*harm {
	fate := d.harmOf(c)
	if fate == "" && (d.cared(c) || d.brought(c) != nil) {
		fate = "hurt"
	}
	if fate == "" {
		return nil
	}
	var out []*harm
	for _, a := range d.sufferers(c) {
		counted := slices.ContainsFunc(c.Quantities, func(q Quantity) bool {
			return q.Unit == "person" && !q.Inferred && q.Overlaps(a.Span) && !d.single(&q)
		})
		if counted || !d.singular(a) || c.Predicate.Sense == "hit" && !d.plainly(a) {
			continue
		}
		h := &harm{claim: c, fate: fate, at: a.Span}
		h.who = d.victimOf(a)
		h.who.dead = fate == "die"
		h.who.told = []*harm{h}
		h.own = fate == "die" && d.byOwnHand(c, a)
		out = append(out, h)
	}
	return out
}

// byOwnHand reports whether a died by what a did.
func (d *Document) byOwnHand(c *Claim, a *Argument) bool {
	switch strings.ToLower(a.Head) {
	case "himself", "herself", "themselves":
		return true
	}
	return c.Predicate.Lemma == "take" || c.Predicate.Lemma == "turn" || c.Predicate.Lemma == "commit"
}

// doer is the person who does what a claim tells, nil when it is not told.
func (d *Document) doer(c *Claim) *Argument {
	for i := range c.Arguments {
		if a := &c.Arguments[i]; a.Role == "agent" && d.human(a) {
			return a
		}
	}
	return nil
}

var gunOnSelf = regexp.MustCompile(`(?i)\b(gun|weapon|rifle|pistol|shotgun|handgun|revolver|firearm|knife)\b.* on (him|her|them)sel`)

// ownLife reports whether a claim tells in other words than "kill" that somebody
// took their own life.
func (d *Document) ownLife(c *Claim) bool {
	switch c.Predicate.Lemma {
	case "take":
		return c.Predicate.Sense == "die" && strings.Contains(c.Words, " own li")
	case "turn":
		return gunOnSelf.MatchString(c.Words)
	}
	return false
}

// plainly reports whether an argument is surely a person: names of towns are
// hit, too, and may be taken for those of people.
func (d *Document) plainly(a *Argument) bool {
	head := strings.ToLower(a.Head)
	return pronouns[head] || en.PersonNoun(head) || yearsOld.MatchString(a.Phrase)
}

// sufferers are the arguments to whom the harm of a claim is done.
func (d *Document) sufferers(c *Claim) []*Argument {
	if a := d.brought(c); a != nil {
		return []*Argument{a}
	}
	own := d.ownLife(c) || c.Predicate.Lemma == "lose"
	var out []*Argument
	for i := range c.Arguments {
		a := &c.Arguments[i]
		switch {
		case own && a.Role != "agent":
		case own, a.Role == "patient" && (a.Prep == "" || c.Predicate.Nominal):
			out = append(out, a)
		case d.cared(c) && fates[c.Predicate.Sense] == "" && (a.Role == "theme" || a.Role == "agent") && a.Prep == "" && a.End <= c.Predicate.Start:
			out = append(out, a)
		}
	}
	if !c.Predicate.Passive && !c.Predicate.Nominal { // "shot and killed a man": the shooter stands before the verb
		after := slices.ContainsFunc(out, func(a *Argument) bool { return a.Start > c.Predicate.Start })
		if after {
			out = slices.DeleteFunc(out, func(a *Argument) bool { return a.End <= c.Predicate.Start })
		}
	}
	if !slices.ContainsFunc(out, d.human) && d.gapped(c) { // "five teens shot after a game"
		for i := range c.Arguments {
			if a := &c.Arguments[i]; a.Role == "agent" && a.End <= c.Predicate.Start {
				out = append(out, a)
			}
		}
	}
	return out
}

// gapped reports whether a headline's verb may have lost its auxiliary.
func (d *Document) gapped(c *Claim) bool {
	next := strings.TrimLeft(d.Article.Text[c.Predicate.End:min(len(d.Article.Text), c.Predicate.End+4)], " ")
	return (c.Predicate.Sense == "shoot" || c.Predicate.Sense == "stab" || c.Predicate.Sense == "injure") && !c.Predicate.Nominal &&
		(c.Predicate.Tense == "past" || c.Predicate.Tense == "") && !strings.HasPrefix(next, "at ") &&
		!strings.HasSuffix(c.Predicate.Words, "ing")
}

// human reports whether an argument names people.
func (d *Document) human(a *Argument) bool {
	if e := d.entityOf(a.Entity); e != nil && e.Kind != "person" {
		return false
	}
	return a.Entity != "" || en.PersonNoun(strings.ToLower(a.Head)) || yearsOld.MatchString(a.Phrase) || pronouns[strings.ToLower(a.Head)] || a.Head == "other" || a.Head == "another"
}

var pronouns = wordSet("he she him her himself herself they them")

// brought is who is sent to a hospital by the event of c: "a shooting that sent
// four people to the hospital", nil for nobody.
func (d *Document) brought(c *Claim) *Argument {
	if l := c.Predicate.Lemma; l != "send" && l != "put" && l != "land" && l != "leave" || c.Predicate.Passive {
		return nil
	}
	w := strings.ToLower(c.Words)
	if !slices.ContainsFunc(careWords, func(s string) bool { return strings.Contains(w, s) }) {
		return nil
	}
	for i := range c.Arguments {
		if a := &c.Arguments[i]; a.Start >= c.Predicate.End && (a.Role == "theme" || a.Role == "patient") && d.human(a) {
			return a
		}
	}
	return nil
}

var (
	carryVerbs = wordSet("take rush transport airlift fly bring admit treat hospitalize hospitalise lift convey")
	careWords  = []string{"hospital", "medical center", "medical centre", "trauma center", "emergency room", "critical condition", "serious condition", "stable condition", "fair condition", "good condition", "intensive care"}
)

// cared reports whether a claim tells that somebody was brought to a hospital
// or lies there.
func (d *Document) cared(c *Claim) bool {
	if carryVerbs[c.Predicate.Lemma] {
		w := strings.ToLower(c.Words)
		return c.Predicate.Passive && slices.ContainsFunc(careWords, func(s string) bool { return strings.Contains(w, s) })
	}
	if strings.HasPrefix(c.Predicate.Lemma, "be ") || c.Predicate.Lemma == "remain" || c.Predicate.Lemma == "list" {
		w := strings.ToLower(c.Words)
		return slices.ContainsFunc(careWords[5:], func(s string) bool { return strings.Contains(w, s) })
	}
	return false
}

// inferCounts gives the claims that tell of harm to single people their number:
// one of "a man was killed", two of "the driver and his son died". It is marked
// as inferred, since the article does not print it.
func (d *Document) inferCounts() {
	for i := range d.Claims {
		c := &d.Claims[i]
		of := hurtPeople[c.Predicate.Sense]
		if of == "" || d.harmOf(c) == "" || slices.ContainsFunc(c.Quantities, func(q Quantity) bool { return q.Fate != "" }) {
			continue
		}
		one := d.named(c)
		if len(one) == 0 {
			continue
		}
		n, at := float64(len(one)), one[0].at
		for _, h := range one {
			at.Start, at.End = min(at.Start, h.at.Start), max(at.End, h.at.End)
		}
		c.Quantities = append(c.Quantities, Quantity{
			Min: &n, Max: &n, Unit: "person", Of: of, Head: "person", Fate: c.Predicate.Sense, Inferred: true,
			Part: Part{Span: at, Words: at.Of(d.Article.Text)},
		})
	}
}

// hurtPeople names those to whom a class of harm is done.
var hurtPeople = map[string]string{"die": "people killed", "injure": "people injured", "shoot": "people shot", "stab": "people stabbed"}
