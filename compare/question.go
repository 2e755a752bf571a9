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
	if e.verb == "" || e.what+e.more == "" || strings.HasPrefix(e.verb, "be ") || e.bare() {
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
	if who := c.whoOrWhat(q); e.verb != "" && e.who == "" && e.pass && who == "Who" && e.class != "" && !strings.HasPrefix(e.verb, "be ") {
		return join(who, "was", phrase.Participle(e.verb), e.more) + "?"
	}
	if e.verb == "" || e.who == "" || strings.HasPrefix(e.verb, "be ") || e.bare() {
		return ""
	}
	if e.plan {
		return join("Whom or what", is(e.doers), e.who, "to", e.verb) + "?"
	}
	return join("Whom or what did", e.who, e.verb) + "?"
}

func askTime(_ *comparison, q *row) string { return mark(q.event.ask("When")) }

func askPlace(_ *comparison, q *row) string { return mark(q.event.ask("Where")) }

func askPolarity(_ *comparison, q *row) string { return mark(upperFirst(q.event.ask(""))) }

// mark ends a question that has words.
func mark(s string) string {
	if s == "" {
		return ""
	}
	return s + "?"
}

func askDuration(_ *comparison, q *row) string {
	e := q.event
	switch {
	case e.noun != "" && e.plan:
		return join("How long", is(e.nouns), "the", e.noun, "to last") + "?"
	case e.noun != "":
		return "How long did the " + e.noun + " last?"
	case e.who != "" && !e.plan && !strings.HasPrefix(e.verb, "be "):
		return join("How long did", e.who, e.verb, e.what, e.more) + "?"
	}
	return ""
}

func askQuantity(_ *comparison, q *row) string {
	e := q.event
	head, ordinal := strings.CutPrefix(q.key, "ordinal ")
	clause := upperFirst(e.withoutNumbers().clause())
	switch {
	case e.toll != "":
		return tolls[e.toll]
	case ordinal && e.noun != "":
		return "Which " + e.noun + " was it, counted in order?"
	case head == "person" && e.who == "" && e.verb == "take" && e.what == "part":
		return join("How many people took part", e.withoutNumbers().more) + "?"
	case head == "person" && e.noun != "" && e.plan:
		return join("How many people", "are to be involved in the", e.noun) + "?"
	case head == "person" && e.noun != "":
		return join("How many people were involved in the", e.noun) + "?"
	case ordinal || clause == "":
		return ""
	case head == "person":
		return clause + ": how many people?"
	case head == "percent":
		return clause + ": what percentage?"
	case head != "" && measures[head] == "" && e.ends(head) != "":
		return e.ends(head)
	case head != "" && measures[head] == "" && head == strings.ToLower(head) && e.done():
		return join("How many", phrase.Plural(head), "did", e.who, e.verb) + "?"
	case len(head) == 3 && head == strings.ToUpper(head):
		return clause + ": how much money?"
	case head == "":
		return ""
	case measures[head] != "":
		return clause + ": " + measures[head] + "?"
	}
	return clause + ": how many " + phrase.Plural(head) + "?"
}

// done reports whether somebody did the event and nothing it was done to is
// known but the figure: "played two seasons".
func (e *event) done() bool {
	return e.noun == "" && e.who != "" && e.what+e.more == "" && !e.plan && !strings.HasPrefix(e.verb, "be ") && !strings.ContainsFunc(e.who, unicode.IsDigit)
}

// ends is the question for a figure that follows the event's verb with a
// preposition: "consist of 12 letters", "How many letters did the file consist
// of?". It is "" for other events.
func (e *event) ends(head string) string {
	prep, figure, _ := strings.Cut(e.more, " ")
	subject, _ := e.subject()
	rest := e.what
	if e.who == "" {
		rest = ""
	}
	if !strings.HasSuffix(figure, phrase.Plural(head)) || !strings.ContainsFunc(figure, unicode.IsDigit) || strings.ContainsFunc(subject+rest, unicode.IsDigit) ||
		subject == "" || e.noun != "" || e.plan || e.lost || e.passive() || strings.HasPrefix(e.verb, "be ") {
		return ""
	}
	return join("How many", phrase.Plural(head), "did", subject, e.verb, rest, prep) + "?"
}

// measures ask for a quantity with a unit without naming one: articles use
// different ones.
var measures = map[string]string{
	"metre": "how far, long or high", "kilogram": "what weight", "square metre": "what area", "litre": "what volume", "cubic metre": "what volume",
	"metre per second": "how fast", "degree": "how many degrees", "kelvin": "what temperature", "celsius": "what temperature", "watt": "what power", "byte": "how much data",
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
	if q.event.noun != "" || q.event.what+q.event.more == "" {
		return ""
	}
	clause := q.event.planned()
	if slices.ContainsFunc(q.sides, func(s []value) bool { return s[0].claim.Certainty == "certain" }) {
		clause = q.event.clause()
	}
	if clause == "" {
		return ""
	}
	return "How sure is it that " + clause + "?"
}

func askVoices(_ *comparison, q *row) string {
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
