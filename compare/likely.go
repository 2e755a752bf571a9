package compare

import (
	"math"
	"slices"
	"strings"

	"claimdiff/claims"
)

// A match is two tellings of different articles side by side.
type match struct {
	c    *comparison
	a, b *telling
	// What several cues ask for.
	class string  // that they share; "" none
	keys  float64 // weight of the participants they share over that of all
	apart int     // days between their times, plus one; 0 not asked yet
}

func (c *comparison) match(a, b *telling) *match {
	m := &match{c: c, a: a, b: b, keys: c.sharedKeys(a, b)}
	for _, k := range a.classes {
		if slices.Contains(b.classes, k) && (m.class == "" || c.crowd(a, b, k) < c.crowd(a, b, m.class)) {
			m.class = k
		}
	}
	return m
}

// score tells how likely two tellings are one event, 0 to 1, surely enough for
// questions to be asked of it.
func (c *comparison) score(a, b *telling) float64 {
	sure, _ := c.probabilities(a, b)
	return sure
}

// likely tells how likely two tellings are one event, 0 to 1, as the fit has it.
func (c *comparison) likely(a, b *telling) float64 {
	_, likely := c.probabilities(a, b)
	return likely
}

// probabilities tells how likely two tellings are one event, 0 to 1: surely
// enough for questions to be asked of it, and as the fit has it.
func (c *comparison) probabilities(a, b *telling) (sure, likely float64) {
	if a.named != "" && b.named != "" { // a person has decided
		return yes(a.named == b.named), yes(a.named == b.named)
	}
	m := c.match(a, b)
	more := m.whole()
	sure, likely = tellingBase+more, tellingBase
	for i := range tellingCues {
		by := float64(tellingCues[i].coefficient * tellingCues[i].value(m))
		sure, likely = sure+by, likely+by
	}
	return probability(sure), probability(likely)
}

func probability(odds float64) float64 {
	return math.Round(1e9/(1+math.Exp(-odds))) / 1e9
}

// whole is what participants and words in common add to the odds, less what is
// asked for them: of whole articles, more is wanted than the fit wants.
func (m *match) whole() float64 {
	keys := min(1, m.keys)
	if nameless(m.a) || nameless(m.b) {
		keys = max(keys, wholeBare)
	}
	return -wholeBase + float64(wholeKeys*keys) + float64(wholeContext*m.a.context.cosine(m.b.context)) + float64(wholeSense*yes(m.sense())) + float64(wholeTheme*yes(m.sameIn("theme"))) +
		float64(wholePrime*yes(m.class != "" && m.a.prime && m.b.prime && m.daysOff() <= nearDays))
}

// strengthOf puts a probability on the scale of a row's strength, on which what
// is no event (a toll, a quotation) has its place by hand: at joinAt a row is of
// low confidence whatever it says, from .72 on surely of one event, from .87 on
// beyond doubt.
func strengthOf(p float64) float64 {
	if p < 0.72 {
		return 0.42 + float64((p-joinAt)*0.727)
	}
	return 0.58 + float64((p-0.72)*0.533)
}

func yes(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// crowd is how many tellings of a class two articles have, in the geometric mean.
func (c *comparison) crowd(a, b *telling, class string) float64 {
	n := c.told[inDoc{a.doc, class}] * c.told[inDoc{b.doc, class}]
	return math.Sqrt(float64(max(1, n)))
}

func (m *match) oneEvent() bool { return m.c.oneEvent(m.a.doc, m.b.doc) }

// near reports whether two classes are near, or opposite: the bill that one
// article has approved and the other rejected is one bill.
func (m *match) near() bool {
	return m.class == "" && slices.ContainsFunc(m.a.classes, func(x string) bool {
		return slices.ContainsFunc(m.b.classes, func(y string) bool { return claims.Near(x, y) || claims.Opposites(x, y) })
	})
}

func (m *match) sameWord() bool {
	return slices.ContainsFunc(m.a.lemmas, func(l string) bool { return slices.Contains(m.b.lemmas, l) })
}

// likeness is how alike in meaning the closest predicates are.
func (m *match) likeness() float64 {
	if m.sameWord() {
		return 1
	}
	best := 0.0
	for _, x := range m.a.meanings {
		for _, y := range m.b.meanings {
			best = max(best, x.cosine(y))
		}
	}
	return best
}

// sense reports whether they share a sense class, and not a bare lemma, and tell
// it with different words.
func (m *match) sense() bool {
	return m.class != "" && !strings.HasPrefix(m.class, "=") && !m.sameWord()
}

// special is how rare in the language the word is that both use for the event:
// "beheaded" says more than "made".
func (m *match) special() (best float64) {
	for _, l := range m.a.lemmas {
		if slices.Contains(m.b.lemmas, l) {
			best = max(best, claims.Rarity(l))
		}
	}
	return best
}

func (m *match) sameIn(role string) bool {
	b := m.b.in(role)
	return slices.ContainsFunc(m.a.in(role), func(k string) bool { return slices.Contains(b, k) })
}

// opposed reports whether both have a named doer and a named or told thing
// done to, and neither agrees: two people who did two things.
func (m *match) opposed() bool { return m.differentIn("agent") && m.differentIn("patient") }

func (m *match) differentIn(role string) bool {
	return len(m.a.in(role)) > 0 && len(m.b.in(role)) > 0 && !m.sameIn(role)
}

// in gives the keys that have a role in a telling.
func (t *telling) in(role string) []string {
	if t.inRoles == nil {
		t.inRoles = map[string][]string{}
		for _, k := range t.keys {
			r := t.roles[k.key]
			t.inRoles[r] = append(t.inRoles[r], k.key)
		}
	}
	return t.inRoles[role]
}

func inRole(t *telling, roles ...string) []string {
	var out []string
	for _, k := range t.keys {
		if slices.Contains(roles, t.roles[k.key]) {
			out = append(out, k.key)
		}
	}
	return out
}

func (m *match) sameNumber() bool {
	for _, x := range m.a.claims {
		for _, p := range x.Quantities {
			for _, y := range m.b.claims {
				for _, q := range y.Quantities {
					if p.Unit == q.Unit && p.Min != nil && q.Min != nil && *p.Min == *q.Min {
						return true
					}
				}
			}
		}
	}
	return false
}

// sharedKeys is the weight of the participants that both tellings have, over
// the smaller weight of the two. The same participant in the opposite role
// counts half. A telling without participants shares nothing.
func (c *comparison) sharedKeys(a, b *telling) float64 {
	both, wa, wb := 0.0, a.keys.sum(), b.keys.sum()
	a.keys.meet(b.keys, func(k string, w, _ float64) {
		if swapped(a.roles[k], b.roles[k]) {
			w /= 2
		}
		both += w
	})
	if wa == 0 || wb == 0 {
		return 0
	}
	// Between the smaller and the larger: a mention with one participant is
	// easily contained in any other.
	const enough = 0.30 // shared participants count half of their share at this weight
	share := both / (float64(0.5*min(wa, wb)) + float64(0.25*(wa+wb)))
	return share * both / (both + enough) * (1 + enough)
}

func swapped(a, b string) bool {
	return a == "agent" && b == "patient" || a == "patient" && b == "agent"
}

// daysOff is how many days the times of two tellings are surely apart at least:
// 0 where they may be the same, or one has none.
func (m *match) daysOff() int {
	if m.apart == 0 {
		m.apart = 1 + min(m.a.daysOff(m.b), math.MaxInt-1)
	}
	return m.apart - 1
}

func (t *telling) daysOff(u *telling) int {
	gap := 0
	for _, x := range t.claims {
		for _, y := range u.claims {
			if x.Time == nil || y.Time == nil {
				continue
			}
			if !x.Time.Excludes(y.Time.Time) {
				return 0
			}
			if d := max(1, daysApart(x.Time.Start, y.Time.Start)); gap == 0 || d < gap {
				gap = d
			}
		}
	}
	return gap
}

// daysApart is the distance of two ISO times in days, a large number when one
// is open.
func daysApart(a, b string) int {
	if len(a) < 10 || len(b) < 10 {
		return math.MaxInt
	}
	d := daysBetween(a[:10], b[:10])
	return max(d, -d)
}

// background reports whether one telling is dated long before its article and
// the other is not: "the attacks last November" beside "the attack".
func (m *match) background() bool { return m.a.longAgo != m.b.longAgo }

func (c *comparison) longAgo(t *telling) bool {
	pub := deref(c.docs[t.doc].Article.Published)
	return len(pub) >= 10 && slices.ContainsFunc(t.claims, func(cl *claims.Claim) bool {
		return cl.Time != nil && len(cl.Time.End) >= 10 && daysBetween(cl.Time.End[:10], pub[:10]) > otherEvent
	})
}

// over reports whether a telling is dated, and not after its article.
func (c *comparison) over(t *telling) bool {
	pub := deref(c.docs[t.doc].Article.Published)
	return slices.ContainsFunc(t.claims, func(cl *claims.Claim) bool {
		return cl.Time != nil && len(cl.Time.Start) >= 10 && len(pub) >= 10 && cl.Time.Start[:10] <= pub[:10]
	})
}

// places tells whether two tellings name a place in common, and whether both
// name places of which none fit.
func (m *match) places() (same, apart bool) {
	n := 0
	for _, x := range m.a.places {
		for _, y := range m.b.places {
			if m.c.names.Same(x, y) != different {
				return true, false
			}
			n++
		}
	}
	return false, n > 0
}

// nameless reports whether a telling has no participant that others could share.
func nameless(t *telling) bool {
	return !slices.ContainsFunc(t.keys, func(k weighted) bool { return !strings.HasPrefix(k.key, "@") })
}
