package compare

import (
	"slices"
	"strings"
	"unicode"

	"claimdiff/compare/internal/phrase"
)

// The questions of the facets, in plain English. Each returns "" where no
// sentence that reads well can be made.

func askActor(c *comparison, q *row) string {
	e, who := q.event, c.whoOrWhat(q)
	if e.unmet || e.verb == "" || e.what+e.more == "" || e.lost || e.doubt || strings.HasPrefix(e.verb, "be ") {
		return ""
	}
	if e.plan {
		return join(who, "is to", e.verb, e.what, e.more) + "?"
	}
	return join(who, phrase.Past(e.verb), e.what, e.more) + "?"
}

// whoOrWhat asks for somebody when every answer is a person or a body.
func (c *comparison) whoOrWhat(q *row) string {
	for _, s := range q.sides {
		for _, v := range s {
			e := c.entity(v.doc, v.entity)
			if e == nil || e.Kind == "other" || e.Kind == "" {
				return "Who or what"
			}
		}
	}
	return "Who"
}

func askTarget(c *comparison, q *row) string {
	e := q.event
	if e.doubt || vague(e.who) {
		return ""
	}
	if e.verb == "die" || e.verb == "survive" || e.verb == "disappear" {
		return join("Who", phrase.Past(e.verb), e.more) + "?"
	}
	if who := c.whoOrWhat(q); e.verb != "" && e.who == "" && e.pass && who == "Who" && e.class != "" && !strings.HasPrefix(e.verb, "be ") {
		return join(who, "was", phrase.Participle(e.verb), e.more) + "?"
	}
	if e.verb == "" || e.who == "" || strings.HasPrefix(e.verb, "be ") {
		return ""
	}
	if e.plan {
		return join("Whom or what", is(e.doers), e.who, "to", e.verb) + "?"
	}
	return join("Whom or what did", e.who, e.verb) + "?"
}

func askTime(_ *comparison, q *row) string { return mark(q.event.ask("When")) }

func askPlace(_ *comparison, q *row) string {
	if slices.Contains(anywhere, q.event.noun) {
		return ""
	}
	return mark(q.event.ask("Where"))
}

// anywhere are nouns of which every article has some, here and there.
var anywhere = []string{"event", "events", "incidents", "activities", "developments", "efforts", "work", "works"}

func askPolarity(_ *comparison, q *row) string {
	if slices.Contains(traces, q.event.what) {
		return ""
	}
	return mark(upperFirst(q.event.ask("")))
}

// traces are words of which only what they are of could be asked.
var traces = strings.Fields("evidence proof signs sign indication indications information details trace traces reason reasons comment")

// mark ends a question that has words.
func mark(s string) string {
	if s == "" {
		return ""
	}
	return s + "?"
}

func askDuration(_ *comparison, q *row) string {
	e := q.event
	_, prep := placeOfCount(q)
	switch {
	case strings.ContainsFunc(e.what+e.more, unicode.IsDigit):
		return "" // "turned around four hours into the 11-hour flight"
	case e.class == "convict":
		return askSentence(e)
	case e.noun != "" && e.plan:
		return join("How long", is(e.nouns), "the", e.noun, "to last") + "?"
	case e.noun != "":
		return "How long did the " + e.noun + " last?"
	case e.lost || e.plan || strings.HasPrefix(e.verb, "be "):
		return ""
	case e.who == "" && e.pass && e.what != "" && prep == "for":
		return join("For how long", was(e.many), e.what, phrase.Participle(e.verb), e.more) + "?"
	case e.who == "":
		return ""
	case prep == "for" && slices.Contains(demanding, e.verb):
		return join("How long did", e.who, e.verb, e.what, "for") + "?"
	}
	return join("How long did", e.who, e.verb, e.what, e.more) + "?"
}

// demanding are the verbs of which "for six years" tells what is wanted, and not
// how long it went on.
var demanding = []string{"ask", "call", "push", "press", "plead"}

// askSentence asks how long somebody is to be punished, whichever verb tells it:
// jailed for, sentenced to, given.
func askSentence(e *event) string {
	switch {
	case e.noun != "" && !e.plan:
		return join("How long", was(e.nouns), "the", e.noun) + "?"
	case e.what != "" && !e.plan && !e.doubt:
		return join("How long a sentence did", e.what, "get") + "?"
	}
	return ""
}

func askQuantity(_ *comparison, q *row) string {
	e := q.event
	switch {
	case e.asks != "":
		return e.asks
	case e.toll != "":
		return tolls[e.toll]
	}
	head, ordinal := strings.CutPrefix(q.key, "ordinal ")
	if ordinal {
		if e.noun == "" {
			return ""
		}
		return "Which " + e.noun + " was it, counted in order?"
	}
	if noun := countedNoun(q, head); noun != "" {
		role, prep := placeOfCount(q)
		if s := askHowMany(e, noun, role, prep); s != "" {
			return s
		}
	}
	if e.doubt || head == "" {
		return ""
	}
	_, prep := placeOfCount(q)
	if how := howMuch(q, head, prep); how != "" {
		return mark(e.withoutNumbers().ask(how))
	}
	if clause := e.withoutNumbers().clause(); isMoney(head) && clause != "" {
		return upperFirst(clause) + ": how much money?"
	}
	return ""
}

// isMoney reports whether a unit is a currency.
func isMoney(unit string) bool {
	return len(unit) == 3 && unit == strings.ToUpper(unit) || unit == "crown"
}

// howMuch are the words that ask for an amount of a unit, "" for one that no
// plain question fits.
func howMuch(q *row, unit, prep string) string {
	e, money := q.event, isMoney(unit)
	asks := slices.Contains([]string{"for", "to", "at", "by", "from", "of"}, prep)
	moves := e.class == "rise" || e.class == "fall"
	switch {
	case unit == "time":
		return "How many times"
	case money && asks:
		return upperFirst(prep) + " how much"
	case money && (prep != "" || e.passive() && e.more != ""): // "how much money was she stunned at the amount?"
		return ""
	case money && moves:
		return "By how much"
	case money && e.noun != "":
		return "How much"
	case money:
		return "How much money"
	case unit == "magnitude":
		return "What magnitude"
	case unit == "metre" || unit == "kilogram" || unit == "litre":
		if stuff := q.sides[0][0].q.Head; stuff != "" && prep == "" {
			return "How much " + stuff
		}
	}
	switch {
	case unit == "percent" && asks:
		return upperFirst(prep) + " what percentage"
	case unit == "percent" && moves:
		return "By what percentage"
	case unit == "metre" && prep == "" && slices.Contains(covering, e.verb):
		return "How far"
	case unit == "metre per second" && asks:
		return upperFirst(prep) + " what speed"
	case unit == "metre per second":
		return "How fast"
	}
	return ""
}

// covering are the verbs of which one asks how far.
var covering = strings.Fields("fall travel drive walk fly run swim climb drop move sail march jump sink rise drift ride row stretch extend reach throw plunge slide crawl float soar tumble")

// countedNoun is what a row's quantities count, as a plural, "" for measures
// and money.
func countedNoun(q *row, head string) string {
	switch {
	case head == "" || head == "time" || head == "percent" || slices.Contains(units, head) || isMoney(head):
		return ""
	case head != "person":
		return phrase.Plural(head)
	}
	noun := ""
	for _, s := range q.sides {
		for _, v := range s {
			if v.q.Head == "" || noun != "" && noun != v.q.Head {
				return "people"
			}
			noun = v.q.Head
		}
	}
	return phrase.Plural(noun)
}

// units are the base units of measures, of which nobody asks how many.
var units = []string{"metre", "kilogram", "square metre", "litre", "cubic metre", "metre per second", "degree", "degree celsius", "watt", "watt hour", "byte", "magnitude", "percentage point"}

// placeOfCount is the role, and the preposition, that all counts of a row have
// in the event; "" when they differ or stand in none.
func placeOfCount(q *row) (role, prep string) {
	for i, s := range q.sides {
		for j, v := range s {
			r, p := "", ""
			for _, a := range v.claim.Arguments {
				if a.Start <= v.span.Start && v.span.Start < a.End && !v.claim.Predicate.Nominal {
					r, p = a.Role, a.Prep
				}
			}
			if i+j > 0 && (r != role || p != prep) {
				return "", ""
			}
			role, prep = r, p
		}
	}
	return role, prep
}

// beholding are verbs whose object they do not touch: how many were seen says
// little of what was seen.
var beholding = []string{"see", "hear", "watch", "show", "view", "show up", "include"}

// askHowMany asks for a number of participants of an event that is told by a
// verb: "How many players did the airline apologize to?"
func askHowMany(e *event, noun, role, prep string) string {
	how, e := "How many "+noun, e.withoutNumbers()
	if e.verb == "" || e.noun != "" || e.doubt || strings.HasPrefix(e.verb, "be ") || slices.Contains(linking, e.verb) || slices.Contains(beholding, e.verb) {
		return ""
	}
	object := role == "patient" || role == "theme" || role == "recipient"
	switch {
	case role == "agent" && e.lost, role == "agent" && e.what == "" && e.more == "":
		return ""
	case role == "agent" && e.plan:
		return join(how, "are to", e.verb, e.what, e.more) + "?"
	case role == "agent":
		return join(how, phrase.Past(e.verb), e.what, e.more) + "?"
	case object && prep == "" && e.who == "" && e.pass && e.plan:
		return join(how, "are to be", phrase.Participle(e.verb), e.more) + "?"
	case object && prep == "" && e.who == "" && e.pass:
		return join(how, "were", phrase.Participle(e.verb), e.more) + "?"
	case object && prep == "" && e.who != "" && e.plan:
		return join(how, is(e.doers), e.who, "to", e.verb) + "?"
	case object && prep == "" && e.who != "":
		return join(how, "did", e.who, e.verb) + "?"
	case prep == "" && (role == "quantity" || role == "time") && e.who != "" && !e.plan && !e.lost:
		return join(how, "did", e.who, e.verb, e.what, e.more) + "?"
	case prep != "" && e.who != "" && !e.plan && !e.lost && !vague(e.what):
		return join(how, "did", e.who, e.verb, e.what, prep) + "?"
	}
	return ""
}

// withoutNumbers is the event without an object or participant that holds a
// figure: the answer must not stand in the question.
func (e *event) withoutNumbers() *event {
	out := *e
	if strings.ContainsFunc(out.what, unicode.IsDigit) {
		out.what = ""
	}
	if strings.ContainsFunc(out.more, unicode.IsDigit) {
		out.more = ""
	}
	return &out
}

func askCertainty(_ *comparison, q *row) string {
	e := q.event
	alone := e.what+e.more == "" && (e.lost || e.class == "" || vague(e.who)) // "the firm moved": where, what?
	if e.noun != "" || alone {
		return ""
	}
	clause := e.planned()
	if slices.ContainsFunc(q.sides, func(s []value) bool { return s[0].claim.Certainty == "certain" }) {
		clause = e.clause()
	}
	if clause == "" {
		return ""
	}
	return "How sure is it that " + clause + "?"
}

func askVoices(_ *comparison, q *row) string {
	if q.event.asks != "" {
		return q.event.asks
	}
	c := q.event.clause()
	if c == "" || q.event.noun != "" || q.event.plan || q.event.who == "" || q.event.what == "" {
		return ""
	}
	return "Who says that " + c + "?"
}

// summary is a row in one line: the question, then each answer and who gives it.
func (c *comparison) summary(r *Row) string {
	var parts []string
	for _, s := range r.Sides {
		parts = append(parts, s.Value+" ("+strings.Join(s.Articles, ", ")+")")
	}
	return r.Question + " " + strings.Join(parts, "; ") + "."
}
