package en

import (
	_ "embed"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"
)

//go:embed stance.yaml
var stanceYAML []byte

// StanceWords are a group of stance.yaml, whose fields are explained at its top.
type StanceWords struct {
	Stance   string
	Words    []string
	Examples []string
}

// A stancePhrase is one entry: words in a row and what they say of the story.
type stancePhrase struct {
	stance      string
	words       []string
	first, last bool // of the sentence
}

type stanceFile struct {
	groups  []StanceWords
	phrases map[string][]stancePhrase // by first word
}

var stanceData = sync.OnceValue(func() *stanceFile {
	f := &stanceFile{phrases: map[string][]stancePhrase{}}
	if err := yaml.Unmarshal(stanceYAML, &f.groups); err != nil {
		panic("stance.yaml: " + err.Error())
	}
	for _, g := range f.groups {
		for _, w := range g.Words {
			p := stancePhrase{stance: g.Stance}
			w, p.first = strings.CutPrefix(w, "^")
			w, p.last = strings.CutPrefix(w, "$")
			p.words = strings.Fields(w)
			f.phrases[p.words[0]] = append(f.phrases[p.words[0]], p)
		}
	}
	return f
})

// StanceGroups lists the entries of stance.yaml.
func StanceGroups() []StanceWords { return stanceData().groups }

// StanceAt is what the words from i on say of the story that a sentence tells:
// "denied", "reported" or "confirmed", and how many words say so; the longest
// entry counts. It is "" and 0 when they say nothing. forms and lemmas are the
// sentence in lower case, word by word.
func StanceAt(forms, lemmas []string, i int) (stance string, n int) {
	try := func(key string) {
		for _, p := range stanceData().phrases[key] {
			if len(p.words) <= n || p.first && i > 0 || i+len(p.words) > len(forms) || p.last && !ends(forms[i+len(p.words):]) {
				continue
			}
			hit := true
			for k, w := range p.words {
				hit = hit && (forms[i+k] == w || lemmas[i+k] == w)
			}
			if hit {
				stance, n = p.stance, len(p.words)
			}
		}
	}
	try(forms[i])
	if lemmas[i] != forms[i] {
		try(lemmas[i])
	}
	return stance, n
}

// ends reports whether nothing but marks follow.
func ends(rest []string) bool {
	for _, w := range rest {
		if strings.ContainsAny(w, "abcdefghijklmnopqrstuvwxyz0123456789?") {
			return false
		}
	}
	return true
}
