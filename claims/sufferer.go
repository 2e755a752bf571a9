package claims

import (
	"regexp"
	"slices"
	"strings"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
)

// byOwnHand reports whether a died by what a did.
func (d *harmReader) byOwnHand(c *Claim, a *Argument) bool {
	switch strings.ToLower(a.Head) {
	case "himself", "herself", "themselves":
		return true
	}
	return d.ownLife(c)
}

var reflexive = wordSet("himself herself")

// doer is the person who does what a claim tells, nil when it is not told.
func (d *harmReader) doer(c *Claim) *Argument {
	for i := range c.Arguments {
		if a := &c.Arguments[i]; a.Role == "agent" && d.human(a) {
			return a
		}
	}
	return nil
}

// lawmen are those by whom mostly whoever attacked others is killed.
var lawmen = regexp.MustCompile(`(?i)\b(?:police(?:m[ae]n)?|officers?|deput(?:y|ies)|troopers?|swat|marksm[ae]n|snipers?|soldiers?|troops|guards?|commandos|security forces?)\b`)

// doerDied is where the article tells that somebody who harmed others died, too,
// by their own hand or killed by the police; nil for nowhere.
func (d *harmReader) doerDied() *harm {
	doers := map[string]bool{}
	for i := range d.Claims {
		c := &d.Claims[i]
		if a := d.doer(c); a != nil && a.Entity != "" && !pronouns[strings.ToLower(a.Head)] && (fates[c.Predicate.Sense] != "" || violence[c.Predicate.Sense]) {
			doers[a.Entity] = true
		}
	}
	hs := d.harms()
	i := slices.IndexFunc(hs, func(h *harm) bool {
		if h.fate != "die" || h.q != nil && h.q.people() != 1 {
			return false
		}
		return h.own || h.who.killer || doers[h.who.entity] || slices.ContainsFunc(h.claim.Arguments, func(a Argument) bool {
			return a.Role == "agent" && lawmen.MatchString(a.Phrase)
		})
	})
	if i < 0 {
		return nil
	}
	return hs[i]
}

// ownLife reports whether a claim tells that somebody took their own life.
func (d *harmReader) ownLife(c *Claim) bool {
	return c.Predicate.Lemma == "take" && c.Predicate.Sense == "die" && strings.Contains(c.Words, " own li")
}

// ownHand are the other ways to tell that a killer died by their own hand: "turned
// the gun on himself", "kills wife, self", "shot two and then himself".
var ownHand = regexp.MustCompile(`(?i)\bturn(?:s|ed|ing)? (?:the|a|his|her|their) (?:\w+ )?(?:gun|weapon|rifle|pistol|shotgun|handgun|revolver|firearm|knife) on (?:him|her|them)sel(?:f|ves)\b` +
	`|\bt(?:ake|akes|ook|aking|aken) (?:his|her|their) own li(?:fe|ves)\b|\bcommit(?:s|ted|ting)? suicide\b` +
	`|\b(?:died|dead)\b[^.;]{0,60}\bself-inflicted\b` +
	`|\b(?:kill|slay|murder|shoot|shot)\w*\b[^.;]{3,60}(?:,| and| then)+ (?:him|her)?self\b`)

// suicide is the death that the sentence of c tells of in such a way, nil for
// none; told are the harms of the sentence that are read already.
func (d *harmReader) suicide(c *Claim, told []*harm) *harm {
	s := d.Sentences[c.Sentence].Span
	m := ownHand.FindStringIndex(s.Of(d.Article.Text))
	if m == nil || c.Polarity == "negative" || d.wanted(c.Sentence, s.Start+m[0]) {
		return nil
	}
	h := &harm{claim: c, fate: "die", at: Span{Start: s.Start + m[0], End: s.Start + m[1]}, own: true}
	if slices.ContainsFunc(told, func(o *harm) bool {
		return o.fate == "die" && o.claim.Sentence == c.Sentence && h.at.Contains(o.claim.Predicate.Span) && o.at.End <= h.at.Start+1
	}) {
		return nil // "a girl died of a self-inflicted wound": she is told of already
	}
	h.suffered(victim{})
	return h
}

// plainly reports whether an argument is surely a person: names of towns are
// hit, too, and may be taken for those of people.
func (d *harmReader) plainly(a *Argument) bool {
	head := strings.ToLower(a.Head)
	return pronouns[head] || en.PersonNoun(head) || yearsOld.MatchString(a.Phrase)
}

// sufferers are the arguments to whom the harm of a claim is done.
func (d *harmReader) sufferers(c *Claim) []*Argument {
	if a := d.brought(c); a != nil {
		return []*Argument{a}
	}
	own := d.ownLife(c) || c.Predicate.Lemma == "lose"
	var out []*Argument
	for i := range c.Arguments {
		a := &c.Arguments[i]
		switch {
		case own && a.Role != "agent":
		case c.Predicate.Lemma == "find" && c.Predicate.Sense == "die" && a.Role == "other" && a.Prep == "" && a.End <= c.Predicate.Start:
			out = append(out, a)
		case own, a.Role == "patient" && (a.Prep == "" || c.Predicate.Nominal):
			out = append(out, a)
		case d.cared(c) && fates[c.Predicate.Sense] == "" && (a.Role == "theme" || a.Role == "agent") && a.Prep == "" && a.End <= c.Predicate.Start:
			out = append(out, a)
		}
	}
	if !c.Predicate.Passive && !c.Predicate.Nominal { // "shot and killed a man": the shooter stands before the verb
		after := slices.ContainsFunc(out, func(a *Argument) bool { return a.Start > c.Predicate.Start }) ||
			slices.ContainsFunc(c.Quantities, func(q Quantity) bool { return q.Fate != "" && q.Start > c.Predicate.Start })
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
func (d *harmReader) gapped(c *Claim) bool {
	after := d.Article.Text[c.Predicate.End:min(len(d.Article.Text), c.Predicate.End+30)]
	if objectNext.MatchString(after) || d.Sentences[c.Sentence].Kind != "headline" && someoneNext.MatchString(after) {
		return false // "wounded nine others": somebody else is hurt, whatever the parser made of it
	}
	next := strings.TrimLeft(d.Article.Text[c.Predicate.End:min(len(d.Article.Text), c.Predicate.End+4)], " ")
	return (c.Predicate.Sense == "shoot" || c.Predicate.Sense == "stab" || c.Predicate.Sense == "injure") && !c.Predicate.Nominal &&
		(c.Predicate.Tense == "past" || c.Predicate.Tense == "") && !strings.HasPrefix(next, "at ") &&
		!strings.HasSuffix(c.Predicate.Words, "ing")
}

// objectNext is the number of those whom a verb hurts, right behind it.
var objectNext = regexp.MustCompile(`(?i)^ (?:at least |another )?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)(?: (?:others|more|people|men|women|children|officers|in|at|near|outside|inside|before|after)\b|[,.;]|$)`)

// someoneNext begins the words for whom a verb hurts.
var someoneNext = regexp.MustCompile(`^ (?:the|an?|his|her|their|its|him|her|them|himself|herself|several|multiple|people|[A-Z][a-z]+) ?\b`)

// human reports whether an argument names people.
func (d *harmReader) human(a *Argument) bool {
	if e := d.entities[a.Entity]; e != nil && e.Kind != "person" {
		return false
	}
	return a.Entity != "" || en.PersonNoun(strings.ToLower(a.Head)) || yearsOld.MatchString(a.Phrase) || pronouns[strings.ToLower(a.Head)] || a.Head == "other" || a.Head == "another"
}

var pronouns = wordSet("he she him her himself herself they them")

// brought is who is sent to a hospital by the event of c: "a shooting that sent
// four people to the hospital", nil for nobody.
func (d *harmReader) brought(c *Claim) *Argument {
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

// withWounds tells why somebody was brought away.
var withWounds = regexp.MustCompile(`\bwith (?:[a-z]+[ -]){0,4}(?:injur(?:y|ies)|wounds?)\b|\blife[ -]threatening\b|\bfor treatment\b`)

// cared reports whether a claim tells that somebody was brought to a hospital
// or lies there.
func (d *harmReader) cared(c *Claim) bool {
	if carryVerbs[c.Predicate.Lemma] {
		w := strings.ToLower(c.Words)
		return c.Predicate.Passive && (slices.ContainsFunc(careWords, func(s string) bool { return strings.Contains(w, s) }) || withWounds.MatchString(w))
	}
	if strings.HasPrefix(c.Predicate.Lemma, "be ") || c.Predicate.Lemma == "remain" || c.Predicate.Lemma == "list" {
		w := strings.ToLower(c.Words)
		return slices.ContainsFunc(careWords[5:], func(s string) bool { return strings.Contains(w, s) })
	}
	return false
}

// singular reports whether an argument names one person, and no number of them.
func (d *harmReader) singular(a *Argument) bool {
	head := strings.ToLower(a.Head)
	if a.Plural && !a.coordinated() {
		return false
	}
	switch head {
	case "he", "she", "him", "her", "himself", "herself", "his", "another":
		return true
	case "one":
		return strings.EqualFold(a.Words, "one") || strings.HasPrefix(strings.ToLower(a.Words), "one of ")
	case "people", "police", "who", "someone", "somebody", "anyone", "everyone", "nobody", "none", "no", "it", "they", "other":
		return false
	}
	if yearsOld.MatchString(a.Phrase) || monthsOld.MatchString(a.Phrase) { // of a person, not of a horse
		return en.PersonNoun(head) || strings.HasSuffix(head, "old") || d.entities[a.Entity] != nil
	}
	first, _, _ := strings.Cut(strings.ToLower(a.Phrase), " ")
	switch first {
	case "no", "not", "any", "every", "each", "whose", "both", "several", "many", "some":
		return false
	}
	if e := d.entities[a.Entity]; e != nil {
		return e.Kind == "person" && !e.Plural
	}
	return en.PersonNoun(syntax.Lemma(head, "NN")) && syntax.Lemma(head, "NNS") == head
}

// coordinated reports whether a is plural only for what is joined to it.
func (a *Argument) coordinated() bool {
	return syntax.Lemma(strings.ToLower(a.Head), "NNS") == strings.ToLower(lastWord(a.Phrase))
}
