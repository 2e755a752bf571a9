package compare

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"claimdiff/claims"
	diff "claimdiff/compare/internal/wording"
)

// Wording is the facet of last resort: which outlets tell of an event (see
// tellingRows), and how two articles put one thing. It never gives a difference,
// since other words are not yet another claim; a report shows such passages side
// by side.
const wordingFacet = "wording"

const (
	maxBeside   = 3    // articles that one article is set beside, the most alike
	maxReworded = 8    // passages listed for one article
	minShared   = 1.2  // weight of the words that two passages must share: about two telling ones
	leastAlike  = 0.02 // cosine of the words of two articles from which they are set side by side
)

// reworded are the sentences that an article shares with an earlier one in
// other words. Every article is set beside those before it that are most like
// it, so that the cost grows with the number of articles, not of their pairs;
// each sentence is listed with its closest counterpart only.
func (c *comparison) reworded() []Reworded {
	out := []Reworded{}
	if len(c.wanted) > 0 && !slices.Contains(c.wanted, wordingFacet) {
		return out
	}
	sentences := make([][][]string, len(c.docs))
	for d := range c.docs {
		sentences[d] = c.sentenceLemmas(d)
	}
	weight := weights(sentences)
	for d := range c.docs {
		found := c.rewordedIn(d, sentences, weight)
		slices.SortStableFunc(found, func(a, b rewording) int { return -cmp.Compare(a.shared, b.shared) })
		found = found[:min(len(found), maxReworded)]
		slices.SortStableFunc(found, func(a, b rewording) int { return cmp.Compare(a.Right.Start, b.Right.Start) })
		for _, f := range found {
			f.ID = "W" + pad(len(out)+1)
			out = append(out, f.Reworded)
		}
	}
	return out
}

// A rewording is a passage with the weight of the words that both sides share.
type rewording struct {
	Reworded
	shared float64
}

func (c *comparison) rewordedIn(d int, sentences [][][]string, weight func(lemma string) float64) []rewording {
	closest := map[int]diff.Match{} // sentence of d to its counterpart
	in := map[int]int{}             // and the article that has it
	for _, e := range c.beside(d) {
		for _, m := range diff.Align(sentences[e], sentences[d], weight) {
			if old, ok := closest[m.B]; !ok || m.Similarity > old.Similarity {
				closest[m.B], in[m.B] = m, e
			}
		}
	}
	var out []rewording
	for j := range sentences[d] {
		m, ok := closest[j]
		if !ok {
			continue
		}
		shared := 0.0
		newBag(slices.Clone(sentences[in[j]][m.A])).meet(newBag(slices.Clone(sentences[d][j])), func(l string, _, _ float64) { shared += weight(l) })
		if w := (rewording{c.passages(in[j], m.A, d, j), shared}); shared >= minShared && w.changed() {
			out = append(out, w)
		}
	}
	return out
}

// weights tell how much a word says of which sentence of these articles another
// belongs to: less of a common word of the language, and less of one that
// stands in many of their sentences, such as the name that all speak of
// (inverse document frequency; a sentence is a document).
func weights(sentences [][][]string) func(lemma string) float64 {
	in, all := map[string]float64{}, 0.0
	for _, article := range sentences {
		for _, s := range article {
			if len(s) > 0 {
				all++
			}
			for _, w := range newBag(slices.Clone(s)) {
				in[w.key]++
			}
		}
	}
	return func(l string) float64 {
		if all < 2 || in[l] == 0 {
			return 0
		}
		return claims.Rarity(l) * math.Log(all/in[l]) / math.Log(all)
	}
}

// beside are the articles before d that share the most of its words.
func (c *comparison) beside(d int) []int {
	alike := make([]float64, d)
	var out []int
	for e := range d {
		if alike[e] = c.words(d).cosine(c.words(e)); alike[e] >= leastAlike {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return -cmp.Compare(alike[a], alike[b]) })
	return out[:min(len(out), maxBeside)]
}

// sentenceLemmas are the content words of every sentence that tells something,
// which a question does not.
func (c *comparison) sentenceLemmas(d int) [][]string {
	out := make([][]string, len(c.docs[d].Sentences))
	for i, s := range c.docs[d].Sentences {
		if s.Kind != "body" && s.Kind != "headline" || strings.HasSuffix(s.Of(c.docs[d].Article.Text), "?") {
			continue
		}
		for _, l := range s.Lemmas {
			out[i] = append(out[i], strings.ToLower(l))
		}
	}
	return out
}

// passages sets sentence i of article e beside sentence j of article d.
func (c *comparison) passages(e, i, d, j int) Reworded {
	a, b := c.docs[e].Sentences[i].Span, c.docs[d].Sentences[j].Span
	r := Reworded{
		Left:  Passage{Article: c.ids[e], Span: a, Words: a.Of(c.docs[e].Article.Text)},
		Right: Passage{Article: c.ids[d], Span: b, Words: b.Of(c.docs[d].Article.Text)},
	}
	kinds := map[diff.Kind]string{diff.Equal: "both", diff.Removed: "left", diff.Added: "right"}
	for _, op := range diff.Diff(r.Left.Words, r.Right.Words) {
		r.Changes = append(r.Changes, Change{In: kinds[op.Kind], Left: moved(op.A, a.Start), Right: moved(op.B, b.Start)})
	}
	return r
}

func moved(s claims.Span, by int) claims.Span {
	return claims.Span{Start: s.Start + by, End: s.End + by}
}

// changed reports whether the passages differ in more than punctuation.
func (r *Reworded) changed() bool {
	return slices.ContainsFunc(r.Changes, func(c Change) bool {
		// One of the two is empty, unless the stretch stands in both.
		only := moved(c.Left, -r.Left.Start).Of(r.Left.Words) + moved(c.Right, -r.Right.Start).Of(r.Right.Words)
		return c.In != "both" && strings.ContainsFunc(only, func(x rune) bool { return unicode.IsLetter(x) || unicode.IsDigit(x) })
	})
}
