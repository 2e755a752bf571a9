package en

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

//go:embed frequency.tsv
var frequencyTSV string

var frequency = sync.OnceValue(func() map[string]float64 {
	m := make(map[string]float64, 4096)
	for line := range strings.Lines(frequencyTSV) {
		w, n, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(w, "#") {
			continue
		}
		if f, err := strconv.ParseFloat(n, 64); err == nil {
			m[w] = f
		}
	}
	return m
})

// Rarity tells how much it says that two texts share a lemma: 0 for the
// commonest words of English ("the", "be"), 1 for words seen fewer than about
// ten times in a million, names and numbers among them. It is the logarithm of
// the inverse frequency, cut at both ends.
func Rarity(lemma string) float64 {
	f, ok := frequency()[lemma]
	if !ok {
		return 1
	}
	const common, rare = 10000, 10 // per million
	r := math.Log(common/f) / math.Log(common/rare)
	return min(1, max(0, r))
}
