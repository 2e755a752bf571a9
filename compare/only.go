package compare

import (
	"cmp"
	"maps"
	"slices"

	"claimdiff/claims"
)

// maxOnly is how many sentences that one article alone has are listed for it.
const maxOnly = 5

// only finds what one article says and no other was found to say: sentences
// without a claim in any group, and whose words no other article's sentence
// shares.
func (c *comparison) only(groups [][]*telling, _ []Row) []Only {
	shared := map[[2]int]bool{}
	for _, g := range groups {
		for _, t := range g {
			for _, cl := range t.claims {
				shared[[2]int{t.doc, cl.Sentence}] = true
			}
		}
	}
	out := []Only{}
	for d := range c.docs {
		out = append(out, c.onlyIn(d, shared)...)
	}
	slices.SortStableFunc(out, func(a, b Only) int {
		return cmp.Or(byID(a.Article, b.Article), cmp.Compare(b.Importance, a.Importance))
	})
	for i := range out {
		out[i].ID = "U" + pad(i+1)
	}
	return out
}

func (c *comparison) onlyIn(d int, shared map[[2]int]bool) []Only {
	var out []Only
	seen := map[int]bool{}
	for i := range c.docs[d].Claims {
		cl := &c.docs[d].Claims[i]
		s := c.docs[d].Sentences[cl.Sentence]
		if seen[cl.Sentence] || shared[[2]int{d, cl.Sentence}] || s.Kind != "body" || cl.Question || len(s.Lemmas) < 5 || c.echoed(d, s) {
			continue
		}
		seen[cl.Sentence] = true
		kind := "detail"
		switch {
		case cl.Attribution != nil:
			kind = "quote"
		case cl.Certainty == "certain" && len(cl.Arguments) > 1:
			kind = "fact"
		}
		out = append(out, Only{Article: c.ids[d], Claim: cl.ID, Span: s.Span, Words: s.Of(c.docs[d].Article.Text), Kind: kind,
			Importance: round3(c.prominence(d, cl))})
	}
	slices.SortStableFunc(out, func(a, b Only) int { return cmp.Compare(b.Importance, a.Importance) })
	return out[:min(len(out), maxOnly)]
}

// echoed reports whether another article has a sentence that shares most of
// the telling words of s.
func (c *comparison) echoed(d int, s claims.Sentence) bool {
	mine := lemmas(s)
	total := mine.sum()
	for e := range c.docs {
		if e == d {
			continue
		}
		for _, o := range c.docs[e].Sentences {
			n := 0.0
			mine.meet(lemmas(o), func(_ string, w, _ float64) { n += w })
			if n > 0.5*total {
				return true
			}
		}
	}
	return false
}

// lemmas are a sentence's content words, weighted by how rare they are.
func lemmas(s claims.Sentence) bag {
	b := newBag(slices.Clone(s.Lemmas))
	for i := range b {
		b[i].weight = claims.Rarity(b[i].key)
	}
	return b
}

func round3(f float64) float64 { return float64(int(float64(f*1000)+0.5)) / 1000 }

// quoted counts whose words each article gives.
func (c *comparison) quoted() []Quoted {
	by := map[string]map[string]int{}
	for d := range c.docs {
		for _, a := range c.docs[d].Attributions {
			if a.Source == nil || a.Source.Entity == "" {
				continue
			}
			s := c.speaker(d, a)
			if by[s] == nil {
				by[s] = map[string]int{}
			}
			by[s][c.ids[d]]++
		}
	}
	out := []Quoted{}
	for _, s := range slices.Sorted(maps.Keys(by)) {
		out = append(out, Quoted{Speaker: s, Articles: by[s]})
	}
	total := func(q Quoted) (n int) {
		for _, k := range q.Articles {
			n += k
		}
		return n
	}
	slices.SortStableFunc(out, func(a, b Quoted) int { return cmp.Compare(total(b), total(a)) })
	return out
}
