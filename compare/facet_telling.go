package compare

import (
	"slices"
	"strings"
)

// The facet of last resort is the event itself: which outlets tell it, each in
// its words. It never sets them against each other.

// tellingRows asks of every event that two articles tell which outlets do.
func (c *comparison) tellingRows(groups [][]*telling) []*row {
	i := slices.IndexFunc(c.facets, func(f Facet) bool { return f.Name == wordingFacet })
	if i < 0 {
		return nil
	}
	f := &c.facets[i]
	var out []*row
	for _, g := range groups {
		var vs []value
		for _, t := range g {
			vs = append(vs, f.values(c, t)...)
		}
		q := &row{facet: f, event: c.event(g), sides: c.sides(f, vs)}
		if !c.judge(q) {
			continue
		}
		if q.strength < surely {
			q.strength = min(q.strength, hardly)
		}
		out = append(out, q)
	}
	return out
}

// hardly is the strength of a row that is put among what is unsure: of those that
// say no more than that two articles tell of one thing, the middling ones are wrong
// more often than right.
const hardly = 0.4

// tellings are the places where an article tells an event.
func tellings(_ *comparison, t *telling) []value {
	var out []value
	for _, cl := range t.claims {
		if cl.Polarity != "negative" && !cl.Question {
			out = append(out, value{doc: t.doc, claim: cl, span: cl.Predicate.Span, show: "reported"})
		}
	}
	return out
}

func relateTellings(*comparison, value, value) relation { return same }

func askTellings(c *comparison, q *row) string {
	clause := q.event.clause()
	switch {
	case q.event.noun != "":
		return "Which outlets report " + clause + "?"
	case clause == "" || q.event.doubt || q.event.passive() && slices.Contains(bare, q.event.verb): // "part was taken"
		return askWords(q)
	case q.event.plan:
		return mark("Which outlets report that " + q.event.planned())
	}
	return "Which outlets report that " + clause + "?"
}

// askWords asks by the words of one outlet, the fewest that make a clause, where
// no sentence can be made of what the articles share.
func askWords(q *row) string {
	best := ""
	for _, s := range q.sides {
		for _, v := range s {
			if v.claim.Predicate.Nominal {
				continue
			}
			w := strings.Join(strings.Fields(v.claim.Words), " ")
			if n := len(strings.Fields(w)); n >= fewestWords && n <= mostWords && (best == "" || len(w) < len(best) || len(w) == len(best) && w < best) {
				best = w
			}
		}
	}
	if best == "" {
		return ""
	}
	return "Which outlets report this: “" + strings.NewReplacer("“", "‘", "”", "’", "\"", "'").Replace(best) + "”?"
}

const fewestWords, mostWords = 4, 16 // of a quoted clause
