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
	e, who := q.told(), c.whoOrWhat(q)
	if e.unmet || e.verb == "" || slices.Contains(stative, e.verb) || e.what != "" && q.answers(e.what) || e.what+e.more == "" || e.lost || e.doubt || strings.HasPrefix(e.verb, "be ") {
		return ""
	}
	if e.plan {
		return join(who, "is to", e.verb, e.what, e.more) + "?"
	}
	return join(who, phrase.Past(e.verb), e.what, e.more) + "?"
}

// stative are verbs without a doer: what measures or includes something does nothing.
var stative = strings.Fields("measure weigh total number include contain consist comprise stand cost last belong")

// told is a row's event as those tell it who answer: what none of them says has
// happened is still to come, though others of the event say that it has.
func (q *row) told() *event {
	e := *q.event
	ahead := len(q.sides) > 0
	for _, s := range q.sides {
		for _, v := range s {
			ahead = ahead && v.claim != nil && v.claim.Certainty == "planned"
		}
	}
	e.plan = e.plan || ahead && !e.doubt && !e.unmet && e.verb != ""
	return &e
}

// answers reports whether words of a question give its answer away: all sides say
// just that.
func (q *row) answers(words string) bool {
	for _, s := range q.sides {
		show, _, _ := strings.Cut(strings.ToLower(s[0].show), " (")
		if !strings.Contains(" "+strings.ToLower(words)+" ", " "+strings.TrimPrefix(strings.TrimPrefix(show, "the "), "on ")+" ") {
			return false
		}
	}
	return len(q.sides) > 0
}

// quoting asks by the words of one outlet, its answer left out, where no plain
// sentence can be made of them and the articles differ: "What sum is meant in “the
// club was fined …”?" Where they agree, such a question would tell nothing, and
// there is none.
func quoting(q *row, what string) string {
	if q.verdict == Agrees || q.verdict == "" {
		return ""
	}
	words := q.shortest(withoutAnswer)
	if words == "" {
		return ""
	}
	return what + " is meant in “" + words + "”?"
}

// withoutAnswer are the words of a value's claim with dots in the place of the
// value, "" where they are not all there.
func withoutAnswer(v value) string {
	words, start, end := v.claim.Words, v.span.Start-v.claim.Start, v.span.End-v.claim.Start
	if start < 0 || end > len(words) || start >= end || len(words) != v.claim.Len() {
		return ""
	}
	return words[:start] + "…" + words[end:]
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
	e := q.told()
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

func askTime(_ *comparison, q *row) string { return q.ask("When") }

func askPlace(_ *comparison, q *row) string {
	if slices.Contains(anywhere, q.event.noun) {
		return ""
	}
	return q.ask("Where")
}

// ask is the row's event as a question after word, "" when it holds the answer:
// "When was the Sunday flight?"
func (q *row) ask(word string) string {
	s := q.told().ask(word)
	if q.answers(s) {
		return ""
	}
	return mark(s)
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
	e := q.told()
	_, prep := placeOfCount(q)
	last, _, _ := lastCut(e.noun)
	switch {
	case e.class == "convict":
		return askSentence(e)
	case e.noun != "" && (slices.Contains(terms, last) || slices.Contains(terms, e.noun)):
		return join("How long", is(e.nouns), "the", e.noun) + "?"
	case e.noun != "" && e.plan:
		return join("How long", is(e.nouns), "the", e.noun, "to last") + "?"
	case e.noun != "":
		return "How long did the " + e.noun + " last?"
	case e.lost || e.plan || strings.HasPrefix(e.verb, "be "):
		return ""
	case slices.Contains(momentary, e.verb), strings.ContainsFunc(e.what+e.more, unicode.IsDigit):
		return quoting(q, "What length of time")
	case e.passive() && e.what != "" && (prep == "for" || slices.Contains(kept, e.verb)):
		return join("For how long", was(e.many), e.what, phrase.Participle(e.verb), e.more) + "?"
	case e.who == "" && e.passive(), e.who+e.what == "":
		return ""
	case e.who == "":
		return join("How long did", e.what, e.verb, e.more) + "?"
	case prep == "for" && slices.Contains(demanding, e.verb):
		return join("How long did", e.who, e.verb, e.what, "for") + "?"
	case slices.Contains(kept, e.verb):
		return join("For how long did", e.who, e.verb, e.what, e.more) + "?"
	}
	return join("How long did", e.who, e.verb, e.what, e.more) + "?"
}

// lastCut is the last word of words.
func lastCut(words string) (last string, before string, ok bool) {
	i := strings.LastIndexByte(words, ' ')
	return words[i+1:], words[:max(0, i)], i >= 0
}

// terms are nouns for what has a length while it is in force: it is so long, and
// does not last.
var terms = strings.Fields("sentence term ban suspension contract deal lease loan mandate probation visa extension warranty deadline notice")

// momentary are verbs of what is over at once, or of which a time tells something
// else: who fell asleep did not fall for an hour.
var momentary = strings.Fields(`fall turn become arrive reach find start begin end win lose sign announce explode land hit give discover happen occur die kill make get put set
	come enter leave appear disappear`)

// kept are verbs whose length of time is that of what comes of them.
var kept = strings.Fields(`extend ban suspend close shut bar block delay postpone jail imprison detain hold lend rent lease hire borrow sign prolong evacuate`)

// demanding are the verbs of which "for six years" tells what is wanted, and not
// how long it went on.
var demanding = []string{"ask", "call", "push", "press", "plead"}

// askSentence asks how long somebody is to be punished, whichever verb tells it:
// jailed for, sentenced to, given.
func askSentence(e *event) string {
	switch {
	case e.noun != "" && !e.plan:
		return join("How long", is(e.nouns), "the", e.noun) + "?"
	case e.what != "" && !e.plan && !e.doubt:
		return join("How long a sentence did", e.what, "get") + "?"
	}
	return ""
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
