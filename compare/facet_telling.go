package compare

import (
	"slices"
	"strings"

	"claimdiff/claims"
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
			if q.sides = c.sides(f, c.alsoWorded(vs)); !c.judge(q) {
				continue
			}
			q.strength = min(q.strength, hardly)
		}
		out = append(out, q)
	}
	return out
}

// sharedWords is how alike the sentences of two articles must be, as the cosine of
// their words by rarity, where nothing else is sure to make them tell of one thing.
const sharedWords = 0.25

// alsoWorded leaves those tellings whose sentence is like that of another article.
func (c *comparison) alsoWorded(vs []value) []value {
	return slices.DeleteFunc(slices.Clone(vs), func(v value) bool {
		return !slices.ContainsFunc(vs, func(w value) bool {
			return w.doc != v.doc && c.sentenceWords(v.doc, v.claim.Sentence).cosine(c.sentenceWords(w.doc, w.claim.Sentence)) >= sharedWords
		})
	})
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
	e := q.event
	clause := e.clause()
	switch {
	case e.noun != "" && !slices.Contains(faint, e.noun):
		return "Which outlets report " + clause + "?"
	case clause == "" || e.noun != "" || e.doubt || !e.whole():
		return askWords(q)
	case e.plan:
		return mark("Which outlets report that " + e.planned())
	}
	return "Which outlets report that " + clause + "?"
}

// faint are nouns that name no event where their article's other words are gone.
var faint = strings.Fields("up down end ends start beginning back sort sorts kind kinds part parts way ways factor factors mass masses lot lots use need turn turns case point points help possession offer offers passing")

// whole reports whether the event's sentence stands by itself: what somebody only
// was, and what they did to nobody knows whom, is better told in an outlet's words.
func (e *event) whole() bool {
	plain, _, _ := strings.Cut(e.verb, " ")
	switch {
	case strings.HasPrefix(e.verb, "be "), slices.Contains(linking, e.verb):
		return false
	case e.passive():
		return !slices.Contains(bare, e.verb) // "part was taken"
	case e.who == "" || e.what == "":
		return e.more != "" || slices.Contains(intransitive, plain) || slices.Contains(selfContained, e.verb)
	}
	return true
}

// selfContained are verbs that need nobody and nothing beside their doer.
var selfContained = append(strings.Fields(`accelerate apologize apologise blast board break burn burst celebrate change climb collapse confess crash crumble cry dance decline differ drown end evacuate expire explode escape fail faint fight
	finish flee flow fly freeze grow halt hatch improve increase ignite land laugh leave march melt open perish play protest quit race rain recover resign retire return riot roll run sail
	score scream shake sing sink smile snow spin spread start stop strike struggle surface surge surrender survive swim testify thaw triumph uncouple vote wake walk weep withdraw work yield re-start restart`),
	"break out", "break up", "burn down", "take off", "take place", "touch down", "blow up", "shut down", "break down")

// askWords asks by the words of one outlet, where no sentence can be made of what
// the articles share.
func askWords(q *row) string {
	words := q.shortest(func(v value) string { return v.claim.Words })
	if words == "" {
		return ""
	}
	return "Which outlets report this: “" + words + "”?"
}

// shortest are the fewest words, as words gives them, of a row's claims that make a clause, one with its
// subject and in the outlet's own person before others; "" where all are too many.
// Their quotation marks stand inside another's.
func (q *row) shortest(words func(value) string) string {
	best, least := "", 0
	for _, s := range q.sides {
		for _, v := range s {
			w := strings.Join(strings.Fields(words(v)), " ")
			n := len(strings.Fields(w))
			if v.claim.Predicate.Nominal || n > mostWords || n < fewestWords || n == fewestWords && clumsy(v.claim, w) > 0 {
				continue
			}
			if cost := len(w) + clumsy(v.claim, w) + short(n); best == "" || cost < least || cost == least && w < best {
				best, least = w, cost
			}
		}
	}
	return strings.NewReplacer("“", "‘", "”", "’", "\"", "'").Replace(best)
}

// short puts what is too short to tell much after what is longer.
func short(words int) int {
	if words > fewestWords {
		return 0
	}
	return 100
}

// clumsy tells by how many letters a clause may be longer and still be taken: by
// few, since the fewer the words, the less is said that another outlet does not.
func clumsy(cl *claims.Claim, words string) int {
	first, _, _ := strings.Cut(strings.ToLower(words), " ")
	cost := 0
	if cl.Predicate.Start <= cl.Start || slices.Contains(subordinate, first) || strings.HasSuffix(first, "ing") {
		cost += 12
	}
	if slices.Contains(pronouns, first) {
		cost += 6
	}
	if strings.Count(words, "“") != strings.Count(words, "”") || strings.Count(words, "\"")%2 > 0 {
		cost += 24
	}
	return cost
}

// subordinate are the words with which a clause begins that hangs on another.
var subordinate = strings.Fields("to who whom whose which that because when while where as than if after before until since and but or so though although whether not has have had is are was were will would could be being been called named known")

const fewestWords, mostWords = 3, 16 // of a quoted clause; so few only when it has its subject
