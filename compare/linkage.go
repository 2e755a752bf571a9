package compare

import (
	"cmp"
	"slices"
)

// A linkage joins tellings into groups by the mean score of the pairs between
// two groups. It keeps the sums of those scores, so that to join costs what the
// groups have to do with others, and not what they hold.
type linkage struct {
	group   []int             // of a telling
	members [][]int           // of a group, nil when it was joined to another
	sums    []map[int]float64 // of a group: another group to the sum of the scores between them
	place   []int             // of a group among the results
	named   []string          // of a group: the event that a person gave its tellings, "" none
}

// linkage starts with a group for each telling. The scores between groups are
// those of the edges; those of two tellings of one article that were not merged
// there count against a group that holds both. Other pairs score 0.
func (c *comparison) linkage(edges []edge, score scorer) *linkage {
	n := len(c.tellings)
	l := &linkage{group: make([]int, n), members: make([][]int, n), sums: make([]map[int]float64, n),
		place: make([]int, n), named: make([]string, n)}
	for i, t := range c.tellings {
		l.group[i], l.members[i], l.sums[i], l.place[i], l.named[i] = i, []int{i}, map[int]float64{}, i, t.named
	}
	for i := range edges {
		e := &edges[i]
		if s := score(e); s >= leastEdge || s > 0 && c.oneArticle(e) {
			l.sums[e.a][e.b], l.sums[e.b][e.a] = s, s
		}
	}
	return l
}

// joins reports whether two groups are one event: their pairs reach least on
// average, or a person gave both one name, and not two.
func (l *linkage) joins(g, h int, least float64) bool {
	if x, y := l.named[g], l.named[h]; x != "" && y != "" {
		return x == y
	}
	return l.sums[g][h]/float64(len(l.members[g])*len(l.members[h])) >= least
}

// join makes one group of g and h. The one that has to do with fewer others
// goes into the other, and the group keeps the place of g among the results.
func (l *linkage) join(g, h int) {
	place, named := l.place[g], cmp.Or(l.named[g], l.named[h])
	if len(l.sums[g]) < len(l.sums[h]) {
		g, h = h, g
	}
	for _, m := range l.members[h] {
		l.group[m] = g
	}
	l.members[g], l.members[h] = append(l.members[g], l.members[h]...), nil
	l.place[g], l.named[g] = place, named
	for k, s := range l.sums[h] {
		if k == g || l.members[k] == nil { // what was joined to another is not asked for again
			continue
		}
		l.sums[g][k] += s
		l.sums[k][g] = l.sums[g][k]
	}
	l.sums[h] = nil
}

// groups are the groups of two and more, each with its tellings in order.
func (l *linkage) groups() [][]int {
	at := make([][]int, len(l.members))
	for g, ms := range l.members {
		if ms == nil {
			continue
		}
		slices.Sort(ms)
		at[l.place[g]] = ms
	}
	return slices.DeleteFunc(at, func(ms []int) bool { return len(ms) < 2 })
}
