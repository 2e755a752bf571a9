package compare

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"claimdiff/claims"
)

// weight orders the verdicts, the most worth reading highest.
var weight = map[Verdict]float64{
	Contradicts: 1, Differs: 0.9, Superseded: 0.7, Hedged: 0.55, Attributed: 0.5, Refines: 0.4, Incomparable: 0.1, Agrees: 0.3,
}

// surely is the strength from which two tellings are taken for one event
// without much doubt, beyondDoubt that from which a yes can stand against a no.
const (
	surely      = 0.58
	beyondDoubt = 0.66
)

// judge sets a row's verdict: every two articles are compared by the closest
// pair of their answers, so that an article that gives two figures differs
// only from those who share neither. It reports whether the row says anything.
func (c *comparison) judge(q *row) bool {
	var vs []value
	for _, s := range q.sides {
		vs = append(vs, s...)
	}
	docs := docsOf(vs)
	if len(docs) < 2 {
		return false
	}
	if q.event.toll == "" {
		q.strength = c.strength(q.event.group, docs)
	}
	c.pairs(q, docs, vs)
	if kept := c.ofOneTime(q); len(kept) < len(q.sides) {
		q.sides, q.verdict, q.also, q.reasons = kept, "", nil, nil
		return c.judge(q)
	}
	return q.verdict != Incomparable && !q.trivial()
}

// ofOneTime leaves out the sides of a question after a time that are so far from
// that of most articles that they belong to other events.
func (c *comparison) ofOneTime(q *row) [][]value {
	if q.facet.Name != "time" {
		return q.sides
	}
	first := q.sides[0][0]
	return slices.DeleteFunc(slices.Clone(q.sides), func(s []value) bool {
		r := q.facet.relate(c, first, s[0])
		apart := r == excludes || r == refines && (first.time.Modifier == "since" || s[0].time.Modifier == "since") // "since 1908" holds 2016
		return apart && c.twoTimes(first, s[0])
	})
}

// leading is how central an event must be for a reader to care how sure an
// outlet is of it, and on whose word it stands.
const leading = 0.5

// trivial reports whether a row says nothing that a reader would look up: that
// all are equally sure, that all say yes, or that the same people are quoted.
func (q *row) trivial() bool {
	if q.event.toll == quotationTopic {
		return false
	}
	soft := q.facet.Name == "certainty" || q.facet.Name == "attribution"
	if q.verdict != Agrees && q.verdict != Refines {
		return soft && (q.strength < surely || q.event.central() < leading || q.event.noun != "" || q.event.class == "" || slices.Contains(everyday, q.event.class))
	}
	switch q.facet.Name {
	case "certainty", "attribution":
		return true // all are equally sure, or quote the same people
	case "polarity":
		return q.sides[0][0].level == 1
	}
	return false
}

// everyday are the classes of event of which nobody asks how sure an outlet is,
// or on whose word it stands.
var everyday = []string{
	"say", "describe", "discuss", "talk", "praise", "invite", "play", "record", "arrive", "depart", "begin", "end", "continue", "celebrate", "help", "score", "give", "offer", "change", "organize",
	"earn", "predict", "join", "try", "incident",
}

// add keeps the strongest verdict first.
func (q *row) add(v Verdict, reason string) {
	if v == "" {
		return
	}
	if reason != "" && !slices.Contains(q.reasons, reason) {
		q.reasons = append(q.reasons, reason)
	}
	switch {
	case q.verdict == "":
		q.verdict = v
	case v == q.verdict || slices.Contains(q.also, v):
	case weight[v] > weight[q.verdict]:
		q.also = append(q.also, q.verdict)
		q.verdict = v
	default:
		q.also = append(q.also, v)
	}
	slices.SortFunc(q.also, func(a, b Verdict) int { return int(100 * (weight[b] - weight[a])) })
}

// pairs adds how every two articles stand to each other on a question. Two
// wordings that were found to say the same once are not compared again: among
// many articles most pairs are of that kind.
func (c *comparison) pairs(q *row, docs []int, vs []value) {
	type wordings struct {
		values []value
		ids    []int
	}
	number := map[string]int{}
	by := map[int]*wordings{}
	for _, v := range vs {
		w := v.wording()
		if _, ok := number[w]; !ok {
			number[w] = len(number)
		}
		if by[v.doc] == nil {
			by[v.doc] = &wordings{}
		}
		by[v.doc].values, by[v.doc].ids = append(by[v.doc].values, v), append(by[v.doc].ids, number[w])
	}
	alike := map[[2]int]bool{}
	known := func(x, y *wordings) bool {
		for _, a := range x.ids {
			for _, b := range y.ids {
				if alike[[2]int{a, b}] {
					return true
				}
			}
		}
		return false
	}
	for i, d := range docs {
		for _, e := range docs[i+1:] {
			x, y := by[d], by[e]
			if known(x, y) {
				q.add(Agrees, "")
				continue
			}
			r, a, b := c.closest(q, x.values, y.values)
			if r == same {
				alike[[2]int{x.ids[a], y.ids[b]}], alike[[2]int{y.ids[b], x.ids[a]}] = true, true
			}
			v, reason := c.between(q, x.values[a], y.values[b], r)
			if r == unknown && q.verdict != "" { // of other pairs, more can be said
				reason = ""
			}
			q.add(v, reason)
		}
	}
}

// closest are the answers of two articles that stand nearest to each other, by
// their places, and how they stand.
func (c *comparison) closest(q *row, as, bs []value) (best relation, i, j int) {
	best = -1
	order := []relation{same, refines, unknown, differs, excludes}
	for k, a := range as {
		for l, b := range bs {
			if r := q.facet.relate(c, a, b); best < 0 || slices.Index(order, r) < slices.Index(order, best) {
				best, i, j = r, k, l
			}
		}
	}
	return best, i, j
}

// between is the verdict on two articles whose closest answers stand so.
func (c *comparison) between(q *row, a, b value, r relation) (Verdict, string) {
	switch r {
	case same:
		return Agrees, ""
	case refines:
		return Refines, ""
	case unknown:
		return Incomparable, "the two answers may or may not be the same"
	}
	return c.gates(q, a, b, r)
}

// gates decide what a difference of values is worth. They are asked in this
// order; the first that closes gives the verdict and its reason.
func (c *comparison) gates(q *row, a, b value, r relation) (Verdict, string) {
	switch {
	case q.facet.Name == "polarity" && q.key != oppositeKey && (q.strength < beyondDoubt || !c.oneThing(q, a, b, "") || c.doneToOthers(a, b)):
		return Incomparable, "the two may not speak of the same thing"
	case (q.facet.Name == "actor" || q.facet.Name == "target") && q.event.toll != kindTopic && c.bothNamed(a, b):
		return Incomparable, "the two sentences are nearly the same, and print both names"
	case q.facet.Name == "actor" && (!c.oneThing(q, a, b, "agent") || ofOtherYears(a.claim, b.claim)):
		return Incomparable, "each may have done so on their own"
	case q.facet.Name == "target" && q.event.toll != kindTopic && !c.oneThing(q, a, b, a.key):
		return Incomparable, "it may have been done to both"
	case q.facet.Name == "quantity" && slices.Contains(ofItself, a.claim.Predicate.Lemma) && !c.oneSubject(a, b):
		return Incomparable, "the two may be figures of two things"
	case (q.facet.Name == "quantity" || q.facet.Name == "duration") && c.inARole(a) != c.inARole(b):
		return Incomparable, "one number may be of a part of the other's time"
	case (q.facet.Name == "quantity" || q.facet.Name == "duration") && c.longBefore(a.doc, a.claim) != c.longBefore(b.doc, b.claim):
		return Incomparable, "one number is of an earlier time"
	case strings.HasPrefix(q.key, "ordinal ") && !c.oneThing(q, a, b, ""):
		return Incomparable, "the two may be figures of two things"
	case a.figure && b.figure && c.sentenceWords(a.doc, a.claim.Sentence).cosine(c.sentenceWords(b.doc, b.claim.Sentence)) < sharedWords:
		return Incomparable, "the two may be figures of two things"
	case q.facet.Name == "quantity" && c.otherScope(a, b):
		return Incomparable, "one figure may be of a wider area than the other"
	case q.facet.Name == "attribution":
		return Attributed, ""
	case q.facet.Name == "certainty" && (accusation(a) || accusation(b)) && !c.oneDoer(a, b):
		return Incomparable, "who did it is in doubt, not that it was done"
	case q.facet.Name == "quantity" && (c.knows(a.doc, b) || c.knows(b.doc, a)):
		return Incomparable, "an article gives both numbers, which may be of two things"
	case q.facet.Name == "certainty":
		if c.later(a, b) && max(a.level, b.level) == scale["certain"] && min(a.level, b.level) >= scale["probable"] {
			return Superseded, "the reports are from different days, and a plan may have been carried out in between"
		}
		return Hedged, ""
	case (q.facet.Name == "time" || q.facet.Name == "place") && c.doneToAnother(a, b):
		return Incomparable, "it was done to two, and to each at a time and place of its own"
	case q.facet.Name == "time" && c.weeksApart(a, b):
		return Incomparable, "both name the same day of the week, and the publication date that tells which may be wrong"
	case q.facet.Name == "time" && c.twoTimes(a, b):
		return Incomparable, "the times are so far apart that these may be two events"
	case q.facet.Name == "time" && q.event.plan && c.daysLater(a, b):
		return Superseded, "it was still ahead, and the date may have been moved between the reports"
	case q.key != ageKey && a.claim.Certainty != b.claim.Certainty && (open(a) || open(b)) && !(c.behind(a) && c.behind(b)):
		return Hedged, "one side states it, the other only as a possibility or on a condition"
	case a.figure && c.daysLater(a, b), q.facet.Name == "quantity" && changes(q) && c.later(a, b):
		return Superseded, "the figure was still changing, and the reports are from different moments"
	case q.facet.Name == "polarity" && c.later(a, b):
		return Superseded, "the reports are from different moments, and things may have changed in between"
	case q.facet.Name == "polarity" && a.claim.Certainty != b.claim.Certainty:
		return Hedged, "one side speaks of what happened, the other of what is expected"
	case c.names.Namesakes(a.name, b.name) && (q.facet.Name == "actor" || q.facet.Name == "target"):
		q.doubt = true
		return Differs, "the two share a surname, and may be one person under two first names"
	case c.perhapsTheDoer(q, a, b):
		return Differs, "one of the numbers may count whoever killed, who died too, and the other not"
	case c.otherSpeakers(a, b):
		if q.facet.Name == "polarity" {
			return Attributed, "two speakers are quoted, and both reports may be true"
		}
		return Differs, "the answers come from different speakers: both may be reported rightly"
	case r == excludes && q.strength >= surely:
		return Contradicts, ""
	}
	return Differs, ""
}

// oneThing reports whether two tellings that differ in a role are surely of one
// deed: their class of event is known, and a named thing or an event in another
// role is the same. "Two drivers lost control" is two deeds.
func (c *comparison) oneThing(q *row, a, b value, role string) bool {
	if a.claim.Predicate.Sense == "" || q.strength < surely {
		return false
	}
	x, y := c.tellingOf(q, a), c.tellingOf(q, b)
	if x == nil || y == nil {
		return false
	}
	found := false
	x.keys.meet(y.keys, func(k string, _, _ float64) {
		named := strings.HasPrefix(k, "#") || strings.HasPrefix(k, "event ")
		found = found || named && x.roles[k] != role && x.roles[k] != "place"
	})
	return found
}

// accusing are hedges that doubt who did something.
var accusing = []string{"accused", "charged", "suspected", "alleged", "allegedly", "arrested", "indicted", "suspect"}

func accusation(v value) bool {
	return slices.ContainsFunc(v.claim.Hedges, func(h string) bool { return slices.Contains(accusing, strings.ToLower(h)) })
}

// oneDoer reports whether two claims name one doer.
func (c *comparison) oneDoer(a, b value) bool {
	doers := func(v value) (out []string) {
		for _, arg := range v.claim.Arguments {
			if arg.Role == "agent" {
				out = append(out, c.argumentKeys(v.doc, arg)...)
			}
		}
		return out
	}
	others := doers(b)
	return slices.ContainsFunc(doers(a), func(k string) bool { return c.namedKey(k) && slices.Contains(others, k) })
}

// telltale is the least count that two articles hardly print by chance.
const telltale = 10

// knows reports whether an article prints the count of a value somewhere, too, told
// of something of its own.
func (c *comparison) knows(d int, v value) bool {
	n, ok := bound(v.q)
	if v.q.Unit != "" || v.q.Slot != nil || !ok || n < telltale {
		return false
	}
	for i := range c.docs[d].Claims {
		for _, q := range c.docs[d].Claims[i].Quantities {
			if m, ok := bound(&q); ok && m == n && q.Unit == "" && !q.Ordinal && !q.Inferred {
				return true
			}
		}
	}
	return false
}

// nearlyTheSame is how alike two sentences are of which one is taken from the other.
const nearlyTheSame = 0.7

// bothNamed reports whether two claims stand in nearly the same sentence, and each
// sentence prints the last word of the other's answer: who "he" or "Brown" is was
// read in two ways.
func (c *comparison) bothNamed(a, b value) bool {
	prints := func(v, w value) bool {
		name := strings.ToLower(lastWordOf(w.show))
		return name != "" && slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(c.docs[v.doc].Sentences[v.claim.Sentence].Of(c.docs[v.doc].Article.Text)), notLetter), func(s string) bool { return s == name })
	}
	if x, y := lastWordOf(a.show), lastWordOf(b.show); strings.EqualFold(x, y) && (c.printsName(a) || c.printsName(b)) {
		return false // two brothers
	}
	return prints(a, b) && prints(b, a) && c.sentenceWords(a.doc, a.claim.Sentence).cosine(c.sentenceWords(b.doc, b.claim.Sentence)) >= nearlyTheSame
}

// printsName reports whether the sentence of a value prints its answer with the first
// name.
func (c *comparison) printsName(v value) bool {
	return strings.Contains(c.docs[v.doc].Sentences[v.claim.Sentence].Of(c.docs[v.doc].Article.Text), v.show)
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// doneToOthers reports whether two claims were done to things of which no two
// are one: who arrested her and did not arrest them says yes and no to two
// questions.
func (c *comparison) doneToOthers(a, b value) bool {
	keys := func(v value) []string {
		var out []string
		for _, arg := range v.claim.Arguments {
			if arg.Role == "patient" {
				out = append(out, c.argumentKeys(v.doc, arg)...)
			}
		}
		return out
	}
	x, y := keys(a), keys(b)
	if unresolved(a.claim) || unresolved(b.claim) {
		return true // "did not meet them": expectations, perhaps
	}
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(k string) bool { return slices.Contains(y, k) })
}

// doneToAnother reports whether two claims name whom or what it was done to, and
// name two.
func (c *comparison) doneToAnother(a, b value) bool {
	names := func(v value) (out []string) {
		for _, arg := range v.claim.Arguments {
			if arg.Role == "patient" {
				for _, k := range c.argumentKeys(v.doc, arg) {
					if c.namedKey(k) {
						out = append(out, k)
					}
				}
			}
		}
		return out
	}
	if x, y := ofAnother(a.claim), ofAnother(b.claim); x != y {
		return true
	}
	x, y := names(a), names(b)
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(k string) bool { return slices.Contains(y, k) })
}

// another begins the words for somebody or something besides that of which an
// article tells.
var another = regexp.MustCompile(`(?i)^(?:another|an? (?:second|third|similar|different|separate))\b`)

// ofAnother reports whether a claim tells of another one.
func ofAnother(cl *claims.Claim) bool {
	return slices.ContainsFunc(cl.Arguments, func(a claims.Argument) bool { return a.Role != "time" && another.MatchString(a.Phrase) })
}

// unresolved reports whether something is done to a pronoun of which is not known
// whom or what it stands for.
func unresolved(cl *claims.Claim) bool {
	return slices.ContainsFunc(cl.Arguments, func(a claims.Argument) bool {
		return (a.Role == "patient" || a.Role == "agent" && a.Start > cl.Predicate.Start) && a.Entity == "" && slices.Contains(pronouns, strings.ToLower(a.Head))
	})
}

// ofItself are the verbs whose figure is their subject's own: where the hall
// costs a million and the dinner a hundred, nothing differs.
var ofItself = []string{"cost", "weigh", "measure", "total", "number"}

// whichOf are the words that tell which of a row of events is meant: "the 79th
// Academy Awards".
var whichOf = regexp.MustCompile(`\b(?:\d+(?:st|nd|rd|th)|(?:19|20)\d\d)\b`)

// ofOtherYears reports whether two deeds were done to two of a row of things.
func ofOtherYears(a, b *claims.Claim) bool {
	which := func(cl *claims.Claim) []string {
		for _, arg := range cl.Arguments {
			if arg.Role == "patient" || arg.Role == "theme" {
				if found := whichOf.FindAllString(arg.Phrase, -1); len(found) > 0 {
					return found
				}
			}
		}
		return nil
	}
	x, y := which(a), which(b)
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(w string) bool { return slices.Contains(y, w) })
}

// inARole reports whether a claim tells of what somebody did "as" something: who
// spent four years as a director may have spent nineteen with the club.
func (c *comparison) inARole(v value) bool {
	text := c.docs[v.doc].Article.Text
	return strings.HasPrefix(text[min(v.q.End, len(text)):], " as ") || slices.ContainsFunc(v.claim.Arguments, func(a claims.Argument) bool { return a.Prep == "as" })
}

// oneSubject reports whether two claims share what their verb is said of,
// beside the figure.
func (c *comparison) oneSubject(a, b value) bool {
	keys := func(v value) []string {
		var out []string
		for _, arg := range v.claim.Arguments {
			if (arg.Role == "agent" || arg.Role == "theme") && (v.q == nil || arg.End <= v.q.Start || v.q.End <= arg.Start) { // the figure is not what it is of
				out = append(out, c.argumentKeys(v.doc, arg)...)
			}
		}
		return out
	}
	of := keys(b)
	return slices.ContainsFunc(keys(a), func(k string) bool { return slices.Contains(of, k) })
}

func (c *comparison) tellingOf(q *row, v value) *telling {
	for _, t := range q.event.group {
		if t.doc == v.doc && slices.Contains(t.claims, v.claim) {
			return t
		}
	}
	return nil
}

// open reports whether a value is given as less than planned.
func open(v value) bool {
	switch v.claim.Certainty {
	case "possible", "conditional", "unknown":
		return true
	}
	return false
}

// otherEvent is how many days two past times may be apart and still be told of
// one event by articles about it.
const otherEvent = 60

// twoTimes reports whether two times are so far apart that these are two events,
// or one and the plan of another. What is still ahead may be planned for months
// that differ, not for years.
func (c *comparison) twoTimes(a, b value) bool {
	days := daysApart(a.time.Start, b.time.Start)
	return days > otherEvent && (c.behind(a) || c.behind(b)) || days > daysOfYear
}

const daysOfYear = 366

// weeksApart reports whether two times are whole weeks apart and neither was
// given by its date: they rest on "Tuesday" and the day an article came out.
func (c *comparison) weeksApart(a, b value) bool {
	if a.time == nil || b.time == nil || len(a.time.Start) < 10 || len(b.time.Start) < 10 {
		return false
	}
	days := daysApart(a.time.Start, b.time.Start)
	return days != 0 && days%7 == 0 && !monthNamed(a.time.Words) && !monthNamed(b.time.Words)
}

// behind reports whether a value is a time before its article: what is dated in
// the past happened, however its sentence is hedged.
func (c *comparison) behind(v value) bool {
	pub := deref(c.docs[v.doc].Article.Published)
	if v.time == nil || len(pub) < 10 {
		return false
	}
	over := len(v.time.End) >= 10 && v.time.End[:10] <= pub[:10]
	today := len(v.time.Start) >= 10 && v.time.Start[:10] <= pub[:10] && v.claim.Certainty == "certain"
	return over || today
}

// changes reports whether a question is about a figure that grows while an
// event is going on: the dead, the hurt, the missing, the arrested.
func changes(q *row) bool {
	return q.key == "person" || q.event != nil && q.event.toll == slotTopic && slices.Contains(changing, q.key)
}

// later reports whether the articles of two values were published on different
// days, or at clock times at least an hour apart.
func (c *comparison) later(a, b value) bool {
	x, y := deref(c.docs[a.doc].Article.Published), deref(c.docs[b.doc].Article.Published)
	if c.daysLater(a, b) {
		return true
	}
	return len(x) >= 13 && len(y) >= 13 && x[11:13] != y[11:13]
}

// daysLater reports whether the articles of two values were published on
// different days.
func (c *comparison) daysLater(a, b value) bool {
	x, y := deref(c.docs[a.doc].Article.Published), deref(c.docs[b.doc].Article.Published)
	return len(x) >= 10 && len(y) >= 10 && x[:10] != y[:10]
}

// otherSpeakers reports whether the values rest on the word of two different
// people. The outlet's own voice beside a speaker is not that.
func (c *comparison) otherSpeakers(a, b value) bool {
	x, y := c.speakers(a.doc, a.claim), c.speakers(b.doc, b.claim)
	return len(x) > 0 && len(y) > 0 && x[len(x)-1] != y[len(y)-1]
}

// maxSampled is among how many articles the strength of a row is measured; more
// would not change a mean of pairs that a reader could see.
const maxSampled = 24

// strength is how surely the tellings of some articles are one event: the mean
// score of their closest pairs.
func (c *comparison) strength(g []*telling, docs []int) float64 {
	if len(docs) > maxSampled {
		some := make([]int, maxSampled)
		for i := range some {
			some[i] = docs[i*len(docs)/maxSampled]
		}
		docs = some
	}
	by := map[int][]*telling{}
	for _, t := range g {
		by[t.doc] = append(by[t.doc], t)
	}
	sum, n := 0.0, 0
	for i, d := range docs {
		for _, e := range docs[i+1:] {
			best := 0.0
			for _, a := range by[d] {
				for _, b := range by[e] {
					best = max(best, strengthOf(c.score(a, b)))
				}
			}
			sum, n = sum+best, n+1
		}
	}
	return sum / float64(max(1, n))
}

// confidence puts a row's strength in a word.
func (q *row) confidence() string {
	if q.reviewed() {
		return "high"
	}
	s := q.strength
	if q.verdict == Agrees || q.verdict == Refines {
		s += 0.08
	}
	switch {
	case s >= beyondDoubt && !q.doubt:
		return "high"
	case s >= 0.50:
		return "medium"
	}
	return "low"
}

// reviewed reports whether a person accepted or edited a claim of every side.
func (q *row) reviewed() bool {
	for _, s := range q.sides {
		if !slices.ContainsFunc(s, func(v value) bool { return v.claim.Accepted }) {
			return false
		}
	}
	return len(q.sides) > 0
}
