package compare

import (
	"slices"
	"strings"

	"claimdiff/claims"
)

// quantities are the numbers of a telling, but for durations and tolls.
// Additions ("five others") are not totals.
func quantities(c *comparison, t *telling) []value {
	return numbers(t, func(q claims.Quantity) bool {
		return q.Unit != "second" && !q.Delta && !q.Inferred && !isToll(q) && q.Measures == nil
	})
}

// durations are how long a telling's event took.
func durations(c *comparison, t *telling) []value {
	more := &telling{doc: t.doc, claims: append(slices.Clip(t.claims), t.lasting...)}
	text := c.docs[t.doc].Article.Text
	took := func(cl *claims.Claim, q claims.Quantity) bool { // "two nights stuck on the mountain" lasted nothing
		return !slices.ContainsFunc(cl.Arguments, func(a claims.Argument) bool {
			return a.Role == "agent" && a.Contains(q.Span) && a.Head != "" && strings.Contains(strings.ToLower(q.Words), a.Head)
		})
	}
	return slices.DeleteFunc(numbers(more, func(q claims.Quantity) bool { return q.Unit == "second" && !q.Ordinal && !between(text, q.Span) }),
		func(v value) bool { return !took(v.claim, *v.q) })
}

// between reports whether a stretch of time lies between two events and is not
// how long one lasted: "after four years", "ten minutes late".
func between(text string, s claims.Span) bool {
	if first, _, _ := strings.Cut(strings.ToLower(s.Of(text)), " "); first == "in" || first == "within" || first == "after" {
		return true
	}
	before, after := strings.Fields(strings.ToLower(text[max(0, s.Start-24):s.Start])), strings.Fields(strings.ToLower(text[s.End:min(len(text), s.End+16)]))
	for i := len(before) - 1; i >= 0 && i >= len(before)-2; i-- {
		if slices.Contains([]string{"after", "within", "every", "per", "each", "past", "last", "next", "coming", "in"}, before[i]) {
			return true
		}
		if !slices.Contains([]string{"about", "almost", "nearly", "only", "just", "some", "around", "the", "than", "more", "least", "a"}, before[i]) {
			break
		}
	}
	return len(after) > 0 && slices.Contains([]string{"late", "later", "early", "earlier", "ago", "before", "after", "old", "away", "into", "from", "ahead"}, strings.Trim(after[0], ",.;:"))
}

// numbers are the quantities of a telling that are wanted.
func numbers(t *telling, want func(claims.Quantity) bool) []value {
	var out []value
	for _, cl := range t.claims {
		if cl.Polarity == "negative" {
			continue
		}
		for i := range cl.Quantities {
			q := &cl.Quantities[i]
			if want(*q) {
				out = append(out, value{doc: t.doc, claim: cl, span: q.Span, q: q, key: counted(*q), show: showQuantity(q)})
			}
		}
	}
	return out
}

// showQuantity is a count of people as a figure, so that tolls can be read side
// by side, and everything else in the article's words.
func showQuantity(q *claims.Quantity) string {
	if isToll(*q) || len(q.Words) > 60 {
		return q.String()
	}
	return unpraised(q.Words)
}

// unpraised are the words of a number without what an outlet thinks of it: "a
// whopping 3 trillion operations".
func unpraised(words string) string {
	first, rest, ok := strings.Cut(words, " ")
	if ok && (first == "a" || first == "an") {
		if praise, after, more := strings.Cut(rest, " "); more && slices.Contains(praising, praise) {
			return after
		}
	}
	if ok && slices.Contains(praising, first) {
		return rest
	}
	return words
}

var praising = []string{"whopping", "staggering", "massive", "mere", "record", "eye-watering", "stunning", "incredible", "astonishing", "paltry", "cool", "huge", "jaw-dropping"}

// counted names what a quantity counts: its unit, or the noun it stands with.
func counted(q claims.Quantity) string {
	key := q.Unit
	if key == "" {
		key = strings.ToLower(q.Head)
	}
	if q.Ordinal {
		key = "ordinal " + key
	}
	return key
}

// ofPeople is a toll without who the people are: two men killed are two people.
func ofPeople(q *claims.Quantity) claims.Quantity {
	out := *q
	out.Head = "person"
	return out
}

func relateQuantity(c *comparison, a, b value) relation {
	if a.key == ageKey && b.key == ageKey {
		return relateAge(c, a, b)
	}
	if a.figure && b.figure {
		return relateFigure(a, b)
	}
	r := relateNumbers(a, b)
	if a.q.Measures != nil && b.q.Measures != nil {
		return relateMeasure(a, b, r)
	}
	return r
}

func relateNumbers(a, b value) relation {
	switch {
	case a.q.Equal(*b.q), isToll(*a.q) && isToll(*b.q) && ofPeople(a.q).Equal(ofPeople(b.q)):
		return same
	case a.q.Inferred || b.q.Inferred: // counted from whom an article names, and it need not name all
		return refines
	case slices.Contains(units, a.q.Unit) && a.q.Measures == nil && b.q.Measures == nil && a.q.Slot == nil && b.q.Slot == nil && a.q.Head != b.q.Head:
		return unknown // a one-yard pass and a 45-yard goal
	case a.q.Scope != b.q.Scope && a.q.Measures == nil && a.q.Excludes(*b.q):
		return unknown
	case a.q.Excludes(*b.q), moreThanAll(a.q, b.q), moreThanAll(b.q, a.q):
		return excludes
	}
	return refines
}

// moreThanAll reports whether a toll of some, eleven passengers, is higher than
// another's of everybody: nine hurt.
func moreThanAll(some, all *claims.Quantity) bool {
	if !isToll(*some) || !isToll(*all) || some.Head == "person" || all.Head != "person" || some.Min == nil || all.Max == nil || *some.Min <= *all.Max {
		return false
	}
	return ofPeople(some).Excludes(*all) // what is rounded is no more
}
