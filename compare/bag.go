package compare

import (
	"cmp"
	"math"
	"slices"
)

// A bag is a set of words or keys with weights, sorted, so that sums come out
// the same to the bit whatever the order of the articles.
type bag []weighted

type weighted struct {
	key    string
	weight float64
}

// newBag is the set of keys, all of weight 1.
func newBag(keys []string) bag {
	slices.Sort(keys)
	keys = slices.Compact(keys)
	b := make(bag, len(keys))
	for i, k := range keys {
		b[i] = weighted{k, 1}
	}
	return b
}

func (b bag) sum() (s float64) {
	for _, w := range b {
		s += w.weight
	}
	return s
}

// meet calls f with every key that both bags hold and its weight in each.
func (b bag) meet(o bag, f func(key string, x, y float64)) {
	for i, j := 0, 0; i < len(b) && j < len(o); {
		switch cmp.Compare(b[i].key, o[j].key) {
		case -1:
			i++
		case 1:
			j++
		default:
			f(b[i].key, b[i].weight, o[j].weight)
			i, j = i+1, j+1
		}
	}
}

// cosine is the cosine of the angle between two bags, 0 when one is empty.
func (b bag) cosine(o bag) float64 {
	var dot, nb, no float64
	for _, w := range b {
		nb += float64(w.weight * w.weight)
	}
	for _, w := range o {
		no += float64(w.weight * w.weight)
	}
	if nb == 0 || no == 0 {
		return 0
	}
	b.meet(o, func(_ string, x, y float64) { dot += float64(x * y) })
	return dot / math.Sqrt(nb*no)
}
