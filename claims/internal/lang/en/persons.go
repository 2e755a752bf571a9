package en

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed persons.txt
var personsTXT string

var personNouns = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool, 1024)
	for line := range strings.Lines(personsTXT) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			m[w] = true
		}
	}
	return m
})

// PersonNoun reports whether word, singular or plural, in lower case, names people.
func PersonNoun(word string) bool {
	m := personNouns()
	if m[word] {
		return true
	}
	for _, s := range []string{"s", "es"} {
		if w, ok := strings.CutSuffix(word, s); ok && len(w) > 2 && m[w] {
			return true
		}
	}
	if w, ok := strings.CutSuffix(word, "ies"); ok && m[w+"y"] {
		return true
	}
	return false
}
