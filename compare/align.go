package compare

import (
	"cmp"
	"iter"
	"slices"
)

// An edge joins two tellings that may be one event, of two articles or of one.
type edge struct {
	a, b         int
	sure, likely float64 // probability, for questions to be asked of it and as the fit has it
}

// A scorer reads off an edge how likely its tellings are one event, 0 to 1.
type scorer func(e *edge) float64

func sure(e *edge) float64   { return e.sure }
func likely(e *edge) float64 { return e.likely }

// align groups the tellings that are one event. The result does not depend on
// the order of the articles. It is done twice: once the calls are one call, two
// articles that tell who proposed the call share what was proposed.
//
// The groups are given twice: those that are surely one event, of which anything
// can be asked, and the wider ones of which one can only say that the articles
// speak of the same.
func (c *comparison) align() (asked, told [][]*telling) {
	c.themes(c.group(c.edges(), sure, joinAt))
	edges := c.edges()
	return c.group(edges, sure, joinAt), c.group(edges, likely, tellAt)
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
		t.inRoles = nil
	}
}

// group joins tellings, the likeliest pairs first, down to pairs that score least.
func (c *comparison) group(edges []edge, score scorer, least float64) [][]*telling {
	l := c.linkage(edges, score)
	best := make([]int, 0, len(edges)) // edges that may join, the likeliest first
	for i := range edges {
		if score(&edges[i]) >= least && !c.oneArticle(&edges[i]) {
			best = append(best, i)
		}
	}
	slices.SortFunc(best, func(i, j int) int {
		x, y := &edges[i], &edges[j]
		return cmp.Or(cmp.Compare(score(y), score(x)), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	for _, i := range best {
		if g, h := l.group[edges[i].a], l.group[edges[i].b]; g != h && l.joins(g, h, least) {
			l.join(g, h)
		}
	}
	var out [][]*telling
	for _, ms := range l.groups() {
		g := make([]*telling, len(ms))
		for i, m := range ms {
			g[i] = c.tellings[m]
		}
		out = append(out, g)
	}
	return out
}

func (c *comparison) oneArticle(e *edge) bool { return c.tellings[e.a].doc == c.tellings[e.b].doc }

// edges scores the pairs that the blocks bring together, and all of one article.
func (c *comparison) edges() []edge {
	var out []edge
	for a, bs := range c.candidates() {
		for _, b := range bs {
			e := edge{a: a, b: b}
			e.sure, e.likely = c.probabilities(c.tellings[a], c.tellings[b])
			if c.oneArticle(&e) || max(e.sure, e.likely) >= leastEdge {
				out = append(out, e)
			}
		}
	}
	return out
}

// candidates gives with every telling those after it that may be the same event, and
// those of its article, each once.
func (c *comparison) candidates() iter.Seq2[int, []int] {
	blocks, of := map[string]*block{}, make([][]*block, len(c.tellings))
	for _, t := range c.tellings {
		for _, k := range c.blocks(t) {
			if blocks[k] == nil {
				blocks[k] = &block{}
			}
			blocks[k].ids = append(blocks[k].ids, t.id)
			of[t.id] = append(of[t.id], blocks[k])
		}
	}
	return func(yield func(int, []int) bool) {
		seenWith := make([]int, len(c.tellings)) // the telling with which one was last paired, plus one
		var found []int
		for a, t := range c.tellings {
			found = found[:0]
			for b := a + 1; b < len(c.tellings) && c.tellings[b].doc == t.doc; b++ {
				found, seenWith[b] = append(found, b), a+1
			}
			for _, k := range of[a] {
				k.read++
				if len(k.ids) > maxBlock {
					continue
				}
				for _, b := range k.ids[k.read:] {
					if seenWith[b] != a+1 {
						found, seenWith[b] = append(found, b), a+1
					}
				}
			}
			if !yield(a, found) {
				return
			}
		}
	}
}

// A block is tellings that have a key in common.
type block struct {
	ids  []int // in order
	read int   // how many of them have had their pairs
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
