package names

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed variants.tsv
var variantsTSV string

// A variant is a set of spellings by its first one. A first name may be short
// for two ("Chris"): it is then known under both.
type variants struct {
	first map[string][]string // skeleton of a first name to what it may be short for
	whole map[string]string   // folded name of a place or organisation to the set's first
}

var spellings = sync.OnceValue(func() variants {
	v := variants{map[string][]string{}, map[string]string{}}
	for line := range strings.Lines(variantsTSV) {
		kind, list, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		all := strings.Split(list, "|")
		for _, s := range all {
			if kind == "first" {
				k := skeleton(fold(s))
				v.first[k] = append(v.first[k], skeleton(fold(all[0])))
				continue
			}
			v.whole[fold(s)] = fold(all[0])
		}
	}
	return v
})

// plain is the folded name of a place or organisation under its plainest spelling.
func plainName(folded string) string {
	if rest, ok := strings.CutPrefix(folded, "us "); ok {
		if s, known := spellings().whole[rest]; known {
			return s // "US Treasury Department"
		}
	}
	if s, ok := spellings().whole[folded]; ok {
		return s
	}
	return folded
}

// sameFirst reports whether two first names may be one person's: the same by
// sound, one short for the other, or both for a third.
func sameFirst(a, b string) bool {
	if a == b {
		return true
	}
	v := spellings().first
	for _, x := range append(v[a], a) {
		for _, y := range append(v[b], b) {
			if x == y {
				return true
			}
		}
	}
	return false
}
