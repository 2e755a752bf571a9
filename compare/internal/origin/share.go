package origin

import (
	"cmp"
	"slices"
)

// run is how many words in a row are looked up. Five in a row are rarely the
// same by chance; three often are ("the prime minister", "told reporters on").
const run = 5

// crowd bounds the work for a run that very many articles have: the others are
// compared with the first of them only, and joined through these.
const crowd = 12

// A copy is what is known of one article's text.
type copyOf struct {
	words   []word
	own     int // words outside quotations
	quotes  []uint64
	agency  string
	outline uint64 // of all words, to tell equal texts
}

// A Pair is two articles that share some of their text.
type Pair struct {
	A, B   int
	Share  float64 // of the shorter text's words outside quotations, 0 to 1
	Words  int     // how many these are
	Rest   int     // how many without the longest stretch of them
	Quotes int     // quotations they have in the same order
	Agency string  // whose tag both carry, "" none
}

// A posting is a place where a run stands.
type posting struct {
	hash    uint64
	article int32
	at      int32
}

// pairs finds every two articles that have a run in common, in the order of
// their numbers.
func pairs(copies []copyOf) []Pair {
	index := postings(copies)
	shared := map[[2]int32]*[2]marks{}
	for i := 0; i < len(index); {
		j := i
		for j < len(index) && index[j].hash == index[i].hash {
			j++
		}
		markShared(shared, copies, index[i:j])
		i = j
	}
	keys := make([][2]int32, 0, len(shared))
	for k := range shared {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b [2]int32) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	var found []Pair
	for _, k := range keys {
		a, b := copies[k[0]], copies[k[1]]
		m := shared[k]
		p := Pair{A: int(k[0]), B: int(k[1]), Quotes: inOrder(a.quotes, b.quotes)}
		// Each side is covered a little differently: of what one has twice, the first counts.
		inA, longA := m[0].count(a.words)
		inB, longB := m[1].count(b.words)
		p.Words, p.Rest = min(inA, inB), min(inA-longA, inB-longB)
		if shorter := min(a.own, b.own); shorter > 0 {
			p.Share = float64(p.Words) / float64(shorter)
		}
		if a.agency == b.agency {
			p.Agency = a.agency
		}
		found = append(found, p)
	}
	return found
}

// postings are all runs of all articles, equal ones side by side.
func postings(copies []copyOf) []posting {
	var index []posting
	for a, c := range copies {
		for i := 0; i+run <= len(c.words); i++ {
			if allQuoted(c.words[i : i+run]) {
				continue
			}
			index = append(index, posting{runHash(c.words[i : i+run]), int32(a), int32(i)})
		}
	}
	slices.SortFunc(index, func(x, y posting) int {
		return cmp.Or(cmp.Compare(x.hash, y.hash), cmp.Compare(x.article, y.article), cmp.Compare(x.at, y.at))
	})
	return index
}

func allQuoted(words []word) bool {
	return !slices.ContainsFunc(words, func(w word) bool { return !w.quoted })
}

// marks are the words of one article that another has too.
type marks []bool

// count is how many marked words stand outside quotations, and how many of them
// in the longest unbroken stretch.
func (m marks) count(words []word) (n, longest int) {
	stretch := 0
	for i, on := range m {
		switch {
		case !on:
			stretch = 0
		case !words[i].quoted:
			n++
			stretch++
			longest = max(longest, stretch)
		}
	}
	return n, longest
}

// markShared marks the words of one run in each two articles that have it. A run
// that an article repeats counts once: a name said ten times is not a text.
func markShared(shared map[[2]int32]*[2]marks, copies []copyOf, places []posting) {
	places = slices.CompactFunc(places, func(x, y posting) bool { return x.article == y.article })
	for i, p := range places[:min(len(places), crowd)] {
		for _, q := range places[i+1:] {
			key := [2]int32{p.article, q.article}
			m := shared[key]
			if m == nil {
				m = &[2]marks{make(marks, len(copies[p.article].words)), make(marks, len(copies[q.article].words))}
				shared[key] = m
			}
			for k := range int32(run) {
				m[0][p.at+k], m[1][q.at+k] = true, true
			}
		}
	}
}

// inOrder is how many quotations two articles have in the same order: the
// length of the longest common subsequence.
func inOrder(a, b []uint64) int {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	row := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			above := row[j+1]
			if x == y {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return row[len(b)]
}
