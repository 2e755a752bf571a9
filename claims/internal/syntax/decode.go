package syntax

import "math"

// decode finds the best tree with one root. score[d*(n+1)+h] is the score of
// head h for word d+1, head 0 being the place before the sentence. The result
// holds the head of each word. Of equal trees it takes the one whose heads
// stand further left.
func decode(score []int64, n int) []int {
	heads := make([]int, n)
	roots := 0
	for d := range heads {
		heads[d] = bestHead(score[d*(n+1):][:n+1], d+1)
		if heads[d] == 0 {
			roots++
		}
	}
	if roots == 1 && !hasCycle(heads) {
		return heads // no tree can be better than the best heads
	}
	// A root costs more than all else can win, so the best tree has but one.
	const penalty = 1 << 40
	m := make([][]int64, n+1)
	m[0] = make([]int64, n+1)
	for d := 1; d <= n; d++ {
		m[d] = append([]int64(nil), score[(d-1)*(n+1):][:n+1]...)
		m[d][0] -= penalty
	}
	return arborescence(m)[1:]
}

func bestHead(row []int64, self int) int {
	best := -1
	for h, v := range row {
		if h != self && (best < 0 || v > row[best]) {
			best = h
		}
	}
	return best
}

func hasCycle(heads []int) bool {
	seen := make([]int, len(heads)+1) // the walk that came by, from 1
	for d := range heads {
		for k := d + 1; k != 0; k = heads[k-1] {
			if seen[k] == d+1 {
				return true
			}
			if seen[k] != 0 {
				break
			}
			seen[k] = d + 1
		}
	}
	return false
}

// arborescence is the algorithm of Chu, Liu and Edmonds on a dense matrix:
// score[d][h], node 0 the root. It contracts one cycle at a time, n^3 at worst.
func arborescence(score [][]int64) []int {
	n := len(score)
	heads := make([]int, n)
	heads[0] = -1
	for d := 1; d < n; d++ {
		heads[d] = bestHead(score[d], d)
	}
	cycle := findCycle(heads)
	if cycle == nil {
		return heads
	}
	in := make([]bool, n)
	var total int64
	for _, v := range cycle {
		in[v] = true
		total += score[v][heads[v]]
	}
	// The smaller graph: the nodes outside in their order, then the cycle as one.
	var outside []int
	for v := range n {
		if !in[v] {
			outside = append(outside, v)
		}
	}
	k := len(outside)
	small := make([][]int64, k+1)
	enter := make([]int, k) // which word of the cycle takes the head outside
	leave := make([]int, k) // which word of the cycle heads the word outside
	for i := range small {
		small[i] = make([]int64, k+1)
	}
	for i, v := range outside {
		for j, h := range outside {
			small[i][j] = score[v][h]
		}
		best := int64(math.MinInt64)
		for _, h := range cycle {
			if score[v][h] > best {
				best, leave[i] = score[v][h], h
			}
		}
		small[i][k] = best
		best = math.MinInt64
		for _, d := range cycle {
			if s := score[d][v] - score[d][heads[d]] + total; s > best {
				best, enter[i] = s, d
			}
		}
		small[k][i] = best
	}
	sub := arborescence(small)
	for i, v := range outside {
		switch {
		case i == 0:
		case sub[i] == k:
			heads[v] = leave[i]
		default:
			heads[v] = outside[sub[i]]
		}
	}
	from := sub[k]
	heads[enter[from]] = outside[from]
	return heads
}

// findCycle returns the nodes of a cycle, nil if there is none.
func findCycle(heads []int) []int {
	seen := make([]int, len(heads))
	for d := 1; d < len(heads); d++ {
		k := d
		for ; k > 0 && seen[k] == 0; k = heads[k] {
			seen[k] = d
		}
		if k <= 0 || seen[k] != d {
			continue
		}
		cycle := []int{k}
		for j := heads[k]; j != k; j = heads[j] {
			cycle = append(cycle, j)
		}
		return cycle
	}
	return nil
}
