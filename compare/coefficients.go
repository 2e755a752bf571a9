package compare

import "math"

// What speaks for and against two articles, or two tellings, being about one
// event, and how much. The coefficients are those of two logistic regressions:
// the values of the cues, each times its coefficient, add up to the logarithm of
// the odds. They were fitted on the topics of ECB+ with even numbers, each of
// which has reports of two look-alike events, and measured on those with odd
// numbers: TestScoreAlignment prints both, and what the fit would be today.
// Where a cue says "set", that data cannot tell (its texts have no dates, and
// only their main events are annotated), and the value was chosen by reading
// comparisons of whole articles.
//
// Tried and left out, as the fit gives them nothing or the wrong sign beside the
// others: a doer in common, the cosine of the words of the two sentences and of
// their mean vectors, opposite roles, the foremost event of its class, and for
// articles the days between them and the meaning of their leads. So was a
// fit of the articles' cues anew with an articleLeast of 0: on the even topics as
// many look-alikes are joined as before (.019 of the links for .018), on the odd
// ones fewer (.035 for .048), at .013 less recall on the even ones, .012 on the odd.

// An articleCue speaks for two articles being about one event.
type articleCue struct {
	name        string
	coefficient float64
	value       func(a, b *profile) float64 // 0 where the articles share nothing
	doc         string
}

// Articles are put together like this: those with the best odds first, as long
// as the mean odds between two clusters are above articleLeast, and above
// articleShare of the mean odds inside each of them where both are more than a
// pair: reports of two look-alike events are less alike across than inside.
const (
	articleBase  = -4.78
	articleLeast = -1.0
	articleShare = 0.5
	articleCap   = 8.0 // more than these odds nothing can speak for or against
	shortArticle = 80  // different content words up to which an article says too little to stand apart,
	shortBonus   = 3.0 // set: for which it gets up to these odds
)

var articleCues = []articleCue{
	{"words", 3.16, func(a, b *profile) float64 { return a.words.cosine(b.words) }, "cosine of their words, rare ones counting more"},
	{"lead", 3.08, func(a, b *profile) float64 { return a.lead.cosine(b.lead) }, "the same of headline and first three sentences"},
	{"rare", 0.51, func(a, b *profile) float64 { return rareShared(a.lead, b.lead) }, "rare words that both leads have"},
	{"names", 1.4, func(a, b *profile) float64 { return overlap(a.names, b.names) }, "names in the leads: shared, of the fewer"},
	{"people", 2.4, func(a, b *profile) float64 { return overlap(a.people, b.people) }, "the same of named people"},
	{"places", 1.31, func(a, b *profile) float64 { return overlap(a.places, b.places) }, "the same of named places"},
	{"numbers", 3.61, func(a, b *profile) float64 { return overlap(a.numbers, b.numbers) }, "the same of numbers"},
}

// A tellingCue speaks for or against two tellings being one event.
type tellingCue struct {
	name        string
	coefficient float64
	value       func(m *match) float64
	doc         string
}

// Of a group of tellings, the pairs reach joinAt in the mean, as a probability,
// for any question to be asked of it, and tellAt for the one question which
// outlets tell of it.
const (
	tellingBase = -4.93
	joinAt      = 0.50
	tellAt      = 0.35
)

// For questions to be asked, more is wanted than the fit wants: nearly every
// telling that it has seen is of its article's main event, and of an article's
// many other events a shared class says less. All of these are set.
const (
	wholeBase    = 2.7 // taken off the odds,
	wholeKeys    = 1.7 // added when all participants are shared, in part when some are
	wholeBare    = 0.6 // (one without any counts as sharing this part of them),
	wholeContext = 2.5 // when their sentences have the same words,
	wholeTheme   = 0.9 // what they are about: "approved the budget",
	wholePrime   = 1.3 // when both are the foremost happening of their class in their articles: "the call",
	wholeSense   = 1.0 // and when two words of one sense class tell it, which word vectors do not see
)

var tellingCues = []tellingCue{
	{"class", 0.46, func(m *match) float64 { return yes(m.class != "") }, "they share a sense class, or a predicate of no known class"},
	{"class, one event", 2.51, func(m *match) float64 { return yes(m.class != "" && m.oneEvent()) }, "the same in articles about one event"},
	{"crowd", -0.66, func(m *match) float64 { return m.crowd() }, "logarithm of how many tellings of that class the two articles have"},
	{"crowd, keys", 0.89, func(m *match) float64 { return m.crowd() * min(1, m.keys) }, "the same, as far as the participants are shared"},
	{"near", 0.05, func(m *match) float64 { return yes(m.near()) }, "their classes are near or opposite"},
	{"likeness", 1.64, func(m *match) float64 { return m.likeness() }, "cosine of the word vectors of their predicates, the closest two"},
	{"special", 1.18, func(m *match) float64 { return m.special() }, "how rare the predicate is that both use"},
	{"object", 0.95, func(m *match) float64 { return yes(m.sameIn("patient")) }, "something done to in common"},
	{"number", 0.78, func(m *match) float64 { return yes(m.sameNumber()) }, "a number in common"},
	{"place", 0.62, func(m *match) float64 { same, _ := m.places(); return yes(same) }, "a place in common"},
	{"one bare", -0.53, func(m *match) float64 { return yes(nameless(m.a) != nameless(m.b)) }, "one has no participants: \"the call\""},
	{"both bare", -1.38, func(m *match) float64 { return yes(nameless(m.a) && nameless(m.b)) }, "neither has"},
	{"central", 0.25, func(m *match) float64 { return min(m.a.central, m.b.central) }, "both stand far up in their articles"},
	{"headline", 0.41, func(m *match) float64 { return yes(m.a.central >= 1 && m.b.central >= 1) }, "both are in headlines"},
	{"one event", 1.55, func(m *match) float64 { return yes(m.oneEvent()) }, "their articles are about one event"},
	{"odds", 0.08, func(m *match) float64 { return max(-5, min(5, m.c.known().odds[m.a.doc][m.b.doc])) }, "the odds of that"},
	{"opposed", -1, func(m *match) float64 { return yes(m.opposed()) }, "set: neither doer nor what it was done to fits"},
	{"other place", -1, func(m *match) float64 { _, apart := m.places(); return yes(apart) }, "set: they name places, and none fit"},
	{"nearly then", -0.3, func(m *match) float64 { return yes(m.daysOff() > 0 && m.daysOff() <= nearDays) }, "set: surely not at one time, but days apart, as with a wrong date"},
	{"other time", -1.5, func(m *match) float64 { return yes(m.daysOff() > nearDays) }, "set: surely not at one time"},
	{"over", -1.5, func(m *match) float64 { return yes(m.daysOff() > nearDays && (m.c.over(m.a) || m.c.over(m.b))) }, "set: nor are both still ahead, so that a date may have been moved"},
	{"background", -1.5, func(m *match) float64 { return yes(m.background()) }, "set: one is dated months before its article, the other is not"},
}

// nearDays are how many days apart the times of one event may be told.
const nearDays = 2

// crowd is the logarithm of how many tellings of the class that they share the
// two articles have, in the geometric mean: where each tells of one arrest it is
// the same arrest, where they tell of ten it may be any.
func (m *match) crowd() float64 {
	if m.class == "" {
		return 0
	}
	return math.Log(m.c.crowd(m.a, m.b, m.class))
}
