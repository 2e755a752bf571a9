package compare

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"claimdiff/claims"
)

// times are when a telling's event was or is to be.
func times(c *comparison, t *telling) []value {
	var out []value
	for _, cl := range append(slices.Clip(t.claims), t.lasting...) {
		if cl.Polarity != "negative" && cl.Time != nil && cl.Time.Start+cl.Time.End != "" && !loose(cl) && !c.aheadOfItself(t.doc, cl) {
			out = append(out, value{doc: t.doc, claim: cl, span: cl.Time.At, time: cl.Time, show: showTime(cl.Time)})
		}
	}
	return out
}

// oneBound reports whether two times are told by the same bound: "since October"
// of two articles ends, or begins, on the day of each.
func oneBound(x, y *claims.Time) bool {
	if x.Modifier != y.Modifier {
		return false
	}
	switch x.Modifier {
	case "since", "after":
		return x.Start == y.Start
	case "by", "until", "before":
		return x.End == y.End
	}
	return false
}

// showTime gives a relative date in the article's words, with what it comes to.
func showTime(t *claims.Time) string {
	s := t.String()
	if strings.ContainsFunc(t.Words, unicode.IsDigit) || len(t.Words) > 40 || strings.EqualFold(s, t.Words) {
		return s
	}
	return t.Words + " (" + s + ")"
}

// loose reports whether a time says nothing but when the article was written:
// "recently" and "to date" of two articles always differ.
func loose(cl *claims.Claim) bool {
	switch strings.ToLower(cl.Time.Words) {
	case "to date", "now", "currently", "midnight", "noon": // "midnight blue"
		return true
	}
	return cl.Certainty == "certain" && cl.Time.Granularity == "vague"
}

// aheadOfItself reports whether a claim tells as fact what its date puts after
// its article: the date was read wrongly, or belongs to something else.
func (c *comparison) aheadOfItself(doc int, cl *claims.Claim) bool {
	pub := deref(c.docs[doc].Article.Published)
	return cl.Certainty == "certain" && len(pub) >= 10 && len(cl.Time.Start) >= 10 && daysBetween(pub[:10], cl.Time.Start[:10]) > 1
}

// monthNamed reports whether the words of a time name a month or are all figures.
func monthNamed(words string) bool {
	letters := strings.FieldsFunc(strings.ToLower(words), func(r rune) bool { return !unicode.IsLetter(r) })
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		if slices.Contains(letters, name) || slices.Contains(letters, name[:3]) || m == time.September && slices.Contains(letters, "sept") {
			return true
		}
	}
	return len(letters) == 0
}

func relateTime(c *comparison, a, b value) relation {
	x, y := a.time, b.time
	switch {
	case c.origins[a.doc] == c.origins[b.doc] && strings.EqualFold(x.Words, y.Words):
		return same // "within two weeks" of a reprint is what its agency wrote
	case x.Equal(y.Time), oneBound(x, y), strings.EqualFold(x.Words, y.Words) && strings.ContainsFunc(x.Words, unicode.IsDigit):
		return same
	case x.Excludes(y.Time):
		return excludes
	case otherBound(x, y):
		return differs
	}
	return refines
}

// otherBound reports whether two times name other days as their end or as their
// beginning: until Monday is not until Wednesday, while both are before Friday.
func otherBound(x, y *claims.Time) bool {
	if x.Modifier != y.Modifier || x.Granularity != "day" || y.Granularity != "day" || strings.EqualFold(x.Words, y.Words) {
		return false
	}
	return x.Modifier == "until" && x.End != y.End || x.Modifier == "since" && x.Start != y.Start
}
