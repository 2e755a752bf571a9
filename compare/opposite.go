package compare

import (
	"slices"
	"strings"

	"claimdiff/claims"
)

// Where one outlet says that the council approved a plan and another that it
// rejected it, neither denies anything: the two verbs exclude each other. Verbs
// of opposite classes are two events to the alignment, and are compared here.

// outcomes are the classes of which one thing has one, or its opposite. Others
// follow each other: who was arrested is freed, and what opened closes.
var outcomes = []string{"rise", "fall", "approve", "reject", "convict", "acquit", "die", "survive", "win", "lose", "agree"}

// oppositeContext is how alike the sentences of two opposite tellings must be.
const oppositeContext = 0.30

// oppositeRows asks of every two tellings that exclude each other which holds.
// Articles that tell both, of two moments or two things, settle it themselves.
func (c *comparison) oppositeRows() []*row {
	i := slices.IndexFunc(c.facets, func(f Facet) bool { return f.Name == "polarity" })
	if i < 0 {
		return nil
	}
	f := c.facets[i]
	f.relate, f.ask = relateOpposites, askOpposites
	var out []*row
	for n, t := range c.tellings {
		for m, u := range c.tellings {
			a, b := outcome(t), outcome(u)
			if t.doc >= u.doc || a == nil || b == nil || !claims.Opposites(a.Predicate.Sense, b.Predicate.Sense) || !c.excludes(t, u, a, b) {
				continue
			}
			vs := []value{told(t, a), told(u, b)}
			q := &row{facet: &f, key: itoa(n) + " " + itoa(m), strength: storyStrength,
				event: &event{id: -4000 - n, group: []*telling{t, u}, class: a.Predicate.Sense, asks: c.askOutcome(t, a, b)}}
			q.sides = c.sides(&f, vs)
			q.add(Differs, "")
			if c.otherSpeakers(vs[0], vs[1]) {
				q.verdict, q.reasons = Attributed, []string{"two speakers are quoted, and both reports may be true"}
			}
			out = append(out, q)
		}
	}
	return out
}

// outcome is a telling's first claim that states an outcome as done, nil when
// there is none.
func outcome(t *telling) *claims.Claim {
	for _, cl := range t.claims {
		if !cl.Predicate.Nominal && !cl.Question && cl.Polarity != "negative" && cl.Certainty == "certain" && slices.Contains(outcomes, cl.Predicate.Sense) {
			return cl
		}
	}
	return nil
}

func told(t *telling, cl *claims.Claim) value {
	return value{doc: t.doc, claim: cl, span: cl.Predicate.Span, show: cl.Predicate.Words}
}

// excludes reports whether two tellings of opposite outcomes are of one thing at
// one moment: the same takes part in the same role, nothing else in its place,
// and neither article tells the other outcome, too.
func (c *comparison) excludes(t, u *telling, a, b *claims.Claim) bool {
	if c.strangers(t.doc, u.doc) || c.tells(t.doc, b.Predicate.Sense) || c.tells(u.doc, a.Predicate.Sense) {
		return false
	}
	if a.Time != nil && b.Time != nil && a.Time.Excludes(b.Time.Time) || t.context.cosine(u.context) < oppositeContext {
		return false
	}
	x, y := c.taking(t.doc, a), c.taking(u.doc, b)
	for i := range x {
		if len(x[i]) > 0 && len(y[i]) > 0 && !slices.ContainsFunc(x[i], func(k string) bool { return slices.Contains(y[i], k) }) {
			return false
		}
	}
	return len(x[0]) > 0 && len(y[0]) > 0
}

// taking are the keys of what a claim is said of, its doer or, where there is
// none, what it befell; and of what the doer did it to.
func (c *comparison) taking(doc int, cl *claims.Claim) (out [2][]string) {
	for i, role := range [2]string{"agent", "patient"} {
		for _, arg := range cl.Arguments {
			if arg.Role == role {
				out[i] = append(out[i], c.argumentKeys(doc, arg)...)
			}
		}
	}
	if len(out[0]) == 0 {
		out[0], out[1] = out[1], nil
	}
	return out
}

// tells reports whether an article tells an outcome of a class, of whatever.
func (c *comparison) tells(doc int, class string) bool {
	return slices.ContainsFunc(c.docs[doc].Claims, func(cl claims.Claim) bool { return cl.Predicate.Sense == class })
}

func relateOpposites(_ *comparison, a, b value) relation {
	if a.claim.Predicate.Sense == b.claim.Predicate.Sense {
		return same
	}
	return excludes
}

func askOpposites(_ *comparison, q *row) string { return q.event.asks }

// askOutcome words the question by what both tell: "Sales: rose or fell?"
func (c *comparison) askOutcome(t *telling, a, b *claims.Claim) string {
	who := ""
	for _, role := range []string{"agent", "patient", "theme"} {
		for _, arg := range a.Arguments {
			if arg.Role != role || who != "" {
				continue
			}
			if v, ok := c.party(t.doc, a, arg); ok {
				who = v.show
			} else if arg.Event != nil {
				who = trimPhrase(arg.Words)
			}
		}
	}
	if who == "" {
		return ""
	}
	return upperFirst(who) + ": " + strings.ToLower(a.Predicate.Words) + " or " + strings.ToLower(b.Predicate.Words) + "?"
}
