package compare

import (
	"slices"
	"strings"

	"claimdiff/claims"
)

// Before two tellings are taken for one event, the articles they stand in are
// asked whether they are about one event at all. Two look-alike events (this
// year's flood and last year's) share classes of event, roles and many words;
// what they do not share are names, numbers and rare words of their leads.

// A profile is what an article is known by.
type profile struct {
	words, lead           bag // content words by rarity
	names, people, places bag // names in the lead; named people and places anywhere
	numbers               bag
}

// leadSentences are how many sentences of the body make its lead.
const leadSentences = 3

func (c *comparison) profile(d int) *profile {
	p := &profile{words: c.words(d)}
	end, n := 0, 0
	var lead []string
	for _, s := range c.docs[d].Sentences {
		if s.Kind != "body" && s.Kind != "headline" {
			continue
		}
		if s.Kind == "body" {
			n++
		}
		if n > leadSentences {
			break
		}
		end = s.End
		for _, l := range s.Lemmas {
			lead = append(lead, strings.ToLower(l))
		}
	}
	p.lead = newBag(lead)
	for i := range p.lead {
		p.lead[i].weight = claims.Rarity(p.lead[i].key)
	}
	var names, people, places, numbers []string
	for _, e := range c.docs[d].Entities {
		id := c.names.Of(d, e.ID)
		if id < 0 || len(e.Mentions) == 0 || strings.ToLower(e.Name) == e.Name {
			continue
		}
		key := c.nameKey(id)
		if e.Mentions[0].Start < end {
			names = append(names, key)
		}
		switch e.Kind {
		case "person":
			people = append(people, key)
		case "place":
			places = append(places, key)
		}
	}
	for _, w := range p.words {
		if len(w.key) > 1 && strings.ContainsAny(w.key, "0123456789") {
			numbers = append(numbers, w.key)
		}
	}
	p.names, p.people, p.places, p.numbers = newBag(names), newBag(people), newBag(places), newBag(numbers)
	return p
}

// overlap is the share of the smaller set that is in both.
func overlap(a, b bag) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	n := 0.0
	a.meet(b, func(string, float64, float64) { n++ })
	return n / float64(min(len(a), len(b)))
}

// rareShared counts the rare words of both, each by how rare it is.
func rareShared(a, b bag) (n float64) {
	const common = 0.4 // a word as common as this counts nothing
	a.meet(b, func(_ string, w, _ float64) { n += max(0, w-common) })
	return n
}

// A prior is what is known of the articles before their events are compared.
type prior struct {
	odds    [][]float64 // logarithm of the odds that two articles are about one event
	cluster []int       // of every article: those with the same number are about one event
	naming  [][]bool    // whether two articles name one person, place or anything else
}

// known finds out which articles are about one event.
func (c *comparison) known() *prior {
	if c.before != nil {
		return c.before
	}
	n := len(c.docs)
	profiles := make([]*profile, n)
	p := &prior{odds: make([][]float64, n), cluster: make([]int, n), naming: make([][]bool, n)}
	for d := range c.docs {
		profiles[d], p.odds[d], p.naming[d] = c.profile(d), make([]float64, n), make([]bool, n)
		p.odds[d][d] = articleCap
	}
	for i := range n {
		for j := range i {
			o := articleOdds(profiles[j], profiles[i])
			p.odds[i][j], p.odds[j][i] = o, o
			a, b := profiles[i], profiles[j]
			p.naming[i][j] = overlap(a.names, b.names)+overlap(a.people, b.people)+overlap(a.places, b.places) > 0
			p.naming[j][i] = p.naming[i][j]
		}
	}
	p.gather()
	c.before = p
	return p
}

func articleOdds(a, b *profile) float64 {
	odds := articleBase
	for i := range articleCues {
		odds += float64(articleCues[i].coefficient * articleCues[i].value(a, b))
	}
	if len(a.names) > 0 && len(b.names) > 0 && overlap(a.names, b.names) == 0 {
		return max(-articleCap, odds) // short as they are, they name others
	}
	short := 1 - float64(min(len(a.words), len(b.words)))/shortArticle
	return min(articleCap, max(-articleCap, odds+float64(shortBonus*max(0, short))))
}

// gather puts articles together, the likeliest first (average linkage).
func (p *prior) gather() {
	n := len(p.odds)
	size, inside := make([]float64, n), make([]float64, n) // of the cluster an article leads: articles, sum of their pairs' odds
	sum := make([][]float64, n)                            // of the odds between two clusters
	for i := range n {
		size[i], p.cluster[i] = 1, i
		sum[i] = slices.Clone(p.odds[i])
	}
	mean := func(i int) float64 { return inside[i] / (size[i] * (size[i] - 1) / 2) }
	for {
		best, g, h := float64(articleLeast), -1, -1
		for i := range n {
			for j := i + 1; j < n && size[i] > 0; j++ {
				if size[j] == 0 {
					continue
				}
				s := sum[i][j] / (size[i] * size[j])
				if s <= best || size[i] > 2 && size[j] > 2 && s < articleShare*min(mean(i), mean(j)) {
					continue
				}
				best, g, h = s, i, j
			}
		}
		if g < 0 {
			return
		}
		inside[g] += inside[h] + sum[g][h]
		size[g], size[h] = size[g]+size[h], 0
		for k := range n {
			sum[g][k] += sum[h][k]
			sum[k][g] = sum[g][k]
			if p.cluster[k] == h {
				p.cluster[k] = g
			}
		}
	}
}

// oneStory reports whether two articles may be about one event: they were put
// together, or are alike as a whole.
func (c *comparison) oneStory(a, b int) bool {
	return a == b || c.oneEvent(a, b) || c.alike(a, b) >= oneEvent
}

// oneNamed reports whether two articles may be about one event, and name anything
// both.
func (c *comparison) oneNamed(a, b int) bool {
	return a == b || c.oneEvent(a, b) || c.alike(a, b) >= oneEvent && c.known().naming[a][b]
}

// oneEvent reports whether two articles are about one event.
func (c *comparison) oneEvent(a, b int) bool {
	p := c.known()
	return p.cluster[a] == p.cluster[b]
}
