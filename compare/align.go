package compare

import (
	"cmp"
	"slices"
)

// An edge joins two tellings that may be one event.
type edge struct {
	a, b  int
	score float64
}

// A scorer tells how likely two tellings are one event, 0 to 1.
type scorer func(a, b *telling) float64

// align groups the tellings that are one event. The result does not depend on
// the order of the articles. It is done twice: once the calls are one call, two
// articles that tell who proposed the call share what was proposed.
//
// The groups are given twice: those that are surely one event, of which anything
// can be asked, and the wider ones of which one can only say that the articles
// speak of the same.
func (c *comparison) align() (sure, wide [][]*telling) {
	c.themes(c.group(c.score, joinAt))
	return c.group(c.score, joinAt), c.group(c.likely, tellAt)
}

// themes adds the aligned events that take part in other events to their keys.
func (c *comparison) themes(groups [][]*telling) {
	at := map[string]int{} // article and event to group
	for i, g := range groups {
		for _, t := range g {
			at[itoa(t.doc)+" "+t.claims[0].Event] = i + 1
		}
	}
	for _, t := range c.tellings {
		for _, cl := range t.claims {
			for _, a := range cl.Arguments {
				if a.Event == nil {
					continue
				}
				if n := at[itoa(t.doc)+" "+*a.Event]; n > 0 {
					key := "event " + itoa(n)
					t.roles[key] = a.Role
					if !slices.ContainsFunc(t.keys, func(w weighted) bool { return w.key == key }) {
						t.keys = append(t.keys, weighted{key, sameTheme})
					}
				}
			}
		}
		slices.SortFunc(t.keys, func(a, b weighted) int { return cmp.Compare(a.key, b.key) })
	}
}

// group joins tellings, the likeliest pairs first, down to pairs that score least.
func (c *comparison) group(score scorer, least float64) [][]*telling {
	edges := c.edges(score)
	slices.SortFunc(edges, func(x, y edge) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	l := c.linkage(edges, score)
	for _, e := range edges {
		if g, h := l.group[e.a], l.group[e.b]; e.score >= least && g != h && l.joins(g, h, least) {
			l.join(g, h)
		}
	}
	var out [][]*telling
	for _, ms := range l.members {
		if len(ms) < 2 {
			continue
		}
		slices.Sort(ms)
		g := make([]*telling, len(ms))
		for i, m := range ms {
			g[i] = c.tellings[m]
		}
		out = append(out, g)
	}
	return out
}

// edges scores the pairs that the blocks bring together.
func (c *comparison) edges(score scorer) []edge {
	blocks := map[string][]int{}
	for _, t := range c.tellings {
		for _, k := range c.blocks(t) {
			blocks[k] = append(blocks[k], t.id)
		}
	}
	seen := map[[2]int]bool{}
	var out []edge
	for _, ids := range blocks {
		if len(ids) > maxBlock {
			continue
		}
		for i, a := range ids {
			for _, b := range ids[i+1:] {
				p := [2]int{a, b}
				if seen[p] || c.tellings[a].doc == c.tellings[b].doc {
					continue
				}
				seen[p] = true
				if s := score(c.tellings[a], c.tellings[b]); s >= leastEdge {
					out = append(out, edge{a, b, s})
				}
			}
		}
	}
	return out
}

const (
	maxBlock  = 400  // tellings in a block; a larger one brings together too much to say anything
	leastEdge = 0.05 // what is less likely one event joins nothing
	tellsMuch = 0.35 // weight from which a word of its sentence stands for a telling
	tellsMost = 4    // words and participants of a telling of which pairs are blocks of their own
	sameTheme = 1.2  // weight of taking part in one aligned event ("proposed the call")
)

// blocks are the keys under which a telling is found by those that may be the
// same event: its class with who takes part, with a telling word of its
// sentences, or in articles about one event; and any two of the most telling
// things about it, for those of another class.
func (c *comparison) blocks(t *telling) []string {
	var out []string
	if t.named != "" {
		out = append(out, "named "+t.named)
	}
	about := slices.Clone(t.keys)
	for _, w := range t.context {
		if w.weight > tellsMuch {
			about = append(about, w)
		}
	}
	for _, class := range t.classes {
		out = append(out, "in "+itoa(c.known().cluster[t.doc])+" "+class)
		for _, k := range about {
			out = append(out, class+"\x00"+k.key)
		}
	}
	slices.SortFunc(about, func(a, b weighted) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.key, b.key)) })
	about = about[:min(len(about), tellsMost)]
	for i, x := range about {
		for _, y := range about[i+1:] {
			out = append(out, min(x.key, y.key)+"\x00\x00"+max(x.key, y.key))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
