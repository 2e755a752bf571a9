package compare

import (
	"slices"
	"strings"
	"unicode"

	"claimdiff/claims"
)

// times are when a telling's event was or is to be.
func times(c *comparison, t *telling) []value {
	var out []value
	for _, cl := range append(slices.Clip(t.claims), t.lasting...) {
		if cl.Time != nil && cl.Time.Start+cl.Time.End != "" && !c.aheadOfItself(t.doc, cl) {
			out = append(out, value{doc: t.doc, claim: cl, span: cl.Time.At, time: cl.Time, show: showTime(cl.Time)})
		}
	}
	return out
}

// showTime gives a relative date in the article's words, with what it comes to.
func showTime(t *claims.Time) string {
	s := t.String()
	if strings.ContainsFunc(t.Words, unicode.IsDigit) || len(t.Words) > 40 || strings.EqualFold(s, t.Words) {
		return s
	}
	return t.Words + " (" + s + ")"
}

// aheadOfItself reports whether a claim tells as fact what its date puts after
// its article: the date was read wrongly, or belongs to something else.
func (c *comparison) aheadOfItself(doc int, cl *claims.Claim) bool {
	pub := deref(c.docs[doc].Article.Published)
	return cl.Certainty == "certain" && len(pub) >= 10 && len(cl.Time.Start) >= 10 && daysBetween(pub[:10], cl.Time.Start[:10]) > 1
}

func relateTime(_ *comparison, a, b value) relation {
	x, y := a.time.Time, b.time.Time
	switch {
	case x.Equal(y), x.Modifier == "since" && y.Modifier == "since" && x.Start == y.Start:
		return same
	case x.Excludes(y):
		return excludes
	}
	return refines
}
