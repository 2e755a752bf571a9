package compare

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// rank orders the rows, most worth reading first, and gives them their ids.
// Rows without a question that reads well are dropped.
func (c *comparison) rank(rows []*row) []Row {
	rows = slices.DeleteFunc(rows, func(q *row) bool { return unfinishedQuestion(q.facet.ask(c, q)) })
	slices.SortStableFunc(rows, func(a, b *row) int {
		return cmp.Or(cmp.Compare(b.worth(c), a.worth(c)), cmp.Compare(a.event.id, b.event.id))
	})
	rows = spread(c, rows)
	out := []Row{}
	seen := map[string]bool{}
	for _, q := range rows {
		r := c.finish(q, len(out)+1)
		if seen[r.Facet+r.Question] {
			continue
		}
		seen[r.Facet+r.Question] = true
		out = append(out, r)
	}
	return out
}

// unfinishedQuestion reports whether a question is missing, or breaks off: "When was
// he in the bosom of?"
func unfinishedQuestion(s string) bool {
	if strings.HasSuffix(s, " consist of?") {
		return false
	}
	for _, w := range []string{"of", "the", "a", "an", "and", "or", "than"} {
		if strings.HasSuffix(s, " "+w+"?") {
			return true
		}
	}
	return s == ""
}

// spread keeps one event, and one kind of doubt, from filling the top of a
// report: each further row of an event, and each further one on certainty or
// attribution, counts less than the one before.
func spread(c *comparison, rows []*row) []*row {
	events, facets := map[int]int{}, map[string]int{}
	worth := map[*row]float64{}
	for _, q := range rows {
		n := events[q.event.id]
		if q.facet.Name == "certainty" || q.facet.Name == "attribution" {
			n += facets[q.facet.Name]
		}
		worth[q] = q.worth(c) * math.Pow(0.8, float64(n))
		events[q.event.id]++
		facets[q.facet.Name]++
	}
	slices.SortStableFunc(rows, func(a, b *row) int { return cmp.Compare(worth[b], worth[a]) })
	return rows
}

// worth is a row's place in the report: its verdict before its importance, and
// doubt after both.
func (q *row) worth(c *comparison) float64 {
	w := weight[q.verdict] * (0.4 + float64(0.6*q.importance(c)))
	if q.confidence() == "low" {
		w *= 0.4
	}
	return math.Round(w*1e6) / 1e6
}

// importance tells how much a row matters to someone who reads about the
// event: the facet, how many articles answer, and how central the event is.
func (q *row) importance(c *comparison) float64 {
	var docs []int
	for _, s := range q.sides {
		for _, v := range s {
			if !slices.Contains(docs, v.doc) {
				docs = append(docs, v.doc)
			}
		}
	}
	coverage := float64(len(docs)) / float64(len(c.docs))
	i := q.facet.weight * (0.30 + float64(0.25*coverage) + float64(0.45*q.event.central()))
	if q.unspoken {
		i *= 0.1
	}
	return math.Round(i*1000) / 1000
}
