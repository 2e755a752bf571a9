package compare

import (
	"slices"
	"strings"
	"unicode"

	"claimdiff/compare/internal/phrase"
)

// The questions of the quantities: how many took part, how much of what.

func askQuantity(_ *comparison, q *row) string {
	e := q.told()
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
		if head != "person" && head != "" {
			return "Which " + head + " was it, counted in order?"
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
	if isMoney(head) && e.withoutNumbers().clause() != "" {
		return quoting(q, "What sum")
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
	case object && e.unfinished():
		return ""
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
