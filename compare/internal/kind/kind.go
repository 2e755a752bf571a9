// Package kind tells kinds of things apart: a truck is no car, a rifle is a gun
// and no knife. It knows the nouns of kinds.tsv, and nothing of any other.
package kind

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed kinds.tsv
var table string

// paths are the kinds by noun, each the kinds that it lies in, the widest first:
// "weapon/gun/rifle".
var paths = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(table) {
		path, nouns, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(path, "#") {
			continue
		}
		for _, noun := range strings.Split(nouns, ",") {
			out[strings.TrimSpace(noun)] = path
		}
	}
	return out
})

// Of is the widest kind of what a noun names, in its base form and lower case:
// "weapon" of "rifle". It is "" for a noun that is not known.
func Of(noun string) string {
	widest, _, _ := strings.Cut(paths()[noun], "/")
	return widest
}

// Apart reports whether two nouns, in their base forms and lower case, name things
// of one kind of which the one is never the other: "truck" and "car", but neither
// "gun" and "rifle" nor "truck" and "knife".
func Apart(a, b string) bool {
	p, q := paths()[a], paths()[b]
	if p == q || Of(a) != Of(b) || p == "" {
		return false
	}
	return !strings.HasPrefix(p+"/", q+"/") && !strings.HasPrefix(q+"/", p+"/")
}
