package compare

import (
	"slices"
	"strings"

	"claimdiff/claims"
)

// A question that some articles answer is put to the others, too: their answer
// may stand with an event of another class ("will cost 1,850 jobs", "1,850 people
// will lose their work"), which the alignment of events does not join. An answer
// is taken from a sentence that speaks of the same, judged by its words; one that
// would make a difference has to speak of it much more surely.

// How alike two sentences must be, as the cosine of their words by rarity, for
// numbers and times in them to answer one question.
const (
	completeSame  = 0.30 // where the answers are the same or one is inside the other
	completeWhen  = 0.45 // where one time is inside the other, as a year holds very much
	completeOther = 0.52 // where they differ
)

// complete looks for the answers of the articles that a row has none of.
func (c *comparison) complete(rows []*row) {
	taken := map[*claims.Claim]bool{}
	for _, q := range rows {
		for _, s := range q.sides {
			for _, v := range s {
				taken[v.claim] = true
			}
		}
	}
	for _, q := range rows {
		switch q.facet.Name {
		case "quantity", "duration", "time":
		default:
			continue
		}
		if q.event.toll != "" || strings.HasPrefix(q.key, "ordinal") {
			continue
		}
		more := c.answersElsewhere(q, taken)
		if len(more) == 0 {
			continue
		}
		var vs []value
		for _, s := range q.sides {
			vs = append(vs, s...)
		}
		r := &row{facet: q.facet, event: q.event, key: q.key, sides: c.sides(q.facet, append(vs, more...)), strength: q.strength}
		if !c.judge(r) {
			continue
		}
		for _, v := range more {
			taken[v.claim] = true
		}
		*q = *r
	}
}

// answersElsewhere is the best answer of every article that a row is silent on.
func (c *comparison) answersElsewhere(q *row, taken map[*claims.Claim]bool) []value {
	var given []value
	for _, s := range q.sides {
		given = append(given, s...)
	}
	docs := docsOf(given)
	var out []value
	for d := range c.docs {
		if slices.Contains(docs, d) {
			continue
		}
		best, at := 0.0, value{}
		for _, t := range c.tellingsOf(d) {
			for _, v := range q.facet.values(c, t) {
				if v.key != q.key || taken[v.claim] {
					continue
				}
				if s := c.speaksOf(q, given, v); s > best {
					best, at = s, v
				}
			}
		}
		if best > 0 {
			out = append(out, at)
		}
	}
	return out
}

// speaksOf tells how alike the sentence of an answer is to those of the answers
// given, 0 when that is too little for what it says.
func (c *comparison) speaksOf(q *row, given []value, v value) float64 {
	best := 0.0
	for _, g := range given {
		if !c.oneEvent(g.doc, v.doc) {
			continue
		}
		s := c.sentenceWords(g.doc, g.claim.Sentence).cosine(c.sentenceWords(v.doc, v.claim.Sentence))
		need := completeOther
		switch r := q.facet.relate(c, g, v); {
		case r == same, r == refines && v.time == nil:
			need = completeSame
		case r == refines:
			need = completeWhen
		case v.time != nil && g.claim.Predicate.Sense != v.claim.Predicate.Sense:
			continue
		}
		if s >= need {
			best = max(best, s)
		}
	}
	return best
}

// sentenceWords are a sentence's content words by rarity, figures and units left out.
func (c *comparison) sentenceWords(doc, sentence int) bag {
	k := [2]int{doc, sentence}
	if b, ok := c.spoken[k]; ok {
		return b
	}
	var words []string
	for _, l := range c.docs[doc].Sentences[sentence].Lemmas {
		if l = strings.ToLower(l); !strings.ContainsAny(l, "0123456789") && !claims.UnitWord(l) {
			words = append(words, l)
		}
	}
	b := newBag(words)
	for i := range b {
		b[i].weight = max(0.05, claims.Rarity(b[i].key))
	}
	if c.spoken == nil {
		c.spoken = map[[2]int]bag{}
	}
	c.spoken[k] = b
	return b
}
