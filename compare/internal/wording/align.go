package wording

import (
	"cmp"
	"slices"
)

// A Match is two sentences that tell the same, by their indices.
type Match struct {
	A, B       int
	Similarity float64 // 0 to 1
}

// alike is the similarity from which two sentences count as telling the same:
// about half of what they say, by weight, is in both.
const alike = 0.4

// Align matches the sentences of two texts by the content words they share, as
// lists of lemmas. A word counts by its weight, which is 0 to 1 and larger for
// rarer words. Each sentence is matched once at most, the most similar first;
// matches are in the order of a.
func Align(a, b [][]string, weight func(lemma string) float64) []Match {
	where := map[string][]int{} // the sentences of b that have a word
	heavy := make([]float64, len(b))
	for j, s := range b {
		for _, w := range distinct(s) {
			where[w] = append(where[w], j)
			heavy[j] += weight(w)
		}
	}
	var all []Match
	for i, s := range a {
		mine, shared := 0.0, map[int]float64{}
		for _, w := range distinct(s) {
			x := weight(w)
			mine += x
			for _, j := range where[w] {
				shared[j] += x
			}
		}
		for j, x := range shared {
			// Dice, by weight: a short sentence inside a long one is alike, not the same.
			if sim := 2 * x / (mine + heavy[j]); x > 0 && sim >= alike {
				all = append(all, Match{i, j, sim})
			}
		}
	}
	slices.SortFunc(all, func(x, y Match) int {
		return cmp.Or(-cmp.Compare(x.Similarity, y.Similarity), cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B))
	})
	usedA, usedB := make([]bool, len(a)), make([]bool, len(b))
	all = slices.DeleteFunc(all, func(m Match) bool {
		if usedA[m.A] || usedB[m.B] {
			return true
		}
		usedA[m.A], usedB[m.B] = true, true
		return false
	})
	slices.SortFunc(all, func(x, y Match) int { return cmp.Compare(x.A, y.A) })
	return all
}

// distinct is s without repetitions, in order.
func distinct(s []string) []string {
	seen := make(map[string]bool, len(s))
	var out []string
	for _, w := range s {
		if !seen[w] {
			seen[w] = true
			out = append(out, w)
		}
	}
	return out
}
