package speech

import "sort"

// phraseOf returns the words of the noun phrase with head s, without the
// branch that holds the cue and without what its clause adds loosely.
func (f *finder) phraseOf(s, cue int) []int {
	var drop []int
	for _, k := range f.t.Children(s) {
		if f.t.Under(cue, k) || f.t.Is(k, "parataxis", "case") && k < s && !f.t.Is(s, "nmod:poss") ||
			f.t.Is(k, "cop", "nsubj", "aux", "mark", "advcl", "parataxis", "cc", "discourse") && k < s {
			drop = append(drop, f.t.Subtree(k)...)
		}
	}
	sort.Ints(drop)
	ids := minus(f.t.Subtree(s), drop)
	return around(ids, s)
}

// minus returns the numbers of a that are not in b; both are sorted.
func minus(a, b []int) []int {
	var out []int
	j := 0
	for _, i := range a {
		for j < len(b) && b[j] < i {
			j++
		}
		if j < len(b) && b[j] == i {
			continue
		}
		out = append(out, i)
	}
	return out
}

// join returns the numbers of a and b, sorted, each once.
func join(a, b []int) []int {
	out := append(append([]int(nil), a...), minus(b, a)...)
	sort.Ints(out)
	return out
}

// numbers returns lo, lo+1, … hi-1.
func numbers(lo, hi int) (out []int) {
	for ; lo < hi; lo++ {
		out = append(out, lo)
	}
	return out
}

// around sorts ids and returns those that stand together with w, gaps of one or two aside.
func around(ids []int, w int) []int {
	ids = join(nil, ids)
	at := sort.SearchInts(ids, w)
	if at >= len(ids) || ids[at] != w {
		return ids
	}
	lo, hi := at, at
	for lo > 0 && ids[lo]-ids[lo-1] <= 3 {
		lo--
	}
	for hi+1 < len(ids) && ids[hi+1]-ids[hi] <= 3 {
		hi++
	}
	return ids[lo : hi+1]
}
