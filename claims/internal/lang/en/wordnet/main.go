// Wordnet writes events.tsv, the nouns whose commonest sense is an act or an
// event, from the YAML files of Open English WordNet:
//
//	go run ./claims/internal/lang/en/wordnet DIR >claims/internal/lang/en/events.tsv
//
// A noun is taken when it is one word, no gerund, and its first sense stands in
// noun.event, or in noun.act with a derivation to a verb. Left out is what
// senses.yaml gives a class and what events.yaml lists under "stop".
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

const head = `# Nouns whose commonest sense is an act or an event, without those that senses.yaml gives a class.
# Derived from Open English WordNet (https://en-word.net, CC BY 4.0; built on Princeton WordNet, under the
# WordNet License): one-word nouns whose first sense stands in noun.event, or in noun.act with a derivation
# to a verb; gerunds and the words under "stop" in events.yaml are left out. Sorted, many to a line.
`

// gerunds are the words in -ing that are event nouns all the same.
var gerunds = []string{"wedding", "briefing", "hearing", "uprising", "gathering"}

type entry struct {
	N struct {
		Sense []struct {
			Synset     string
			Derivation []string
		}
	}
}

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: wordnet DIR (the folder with entries-a.yaml and noun.act.yaml)")
	}
	dir, data := os.Args[1], filepath.Join("claims", "internal", "lang", "en")
	var skip struct{ Stop []string }
	read(filepath.Join(data, "events.yaml"), &skip)
	var classes struct{ Senses []struct{ Nouns []string } }
	read(filepath.Join(data, "senses.yaml"), &classes)
	for _, c := range classes.Senses {
		skip.Stop = append(skip.Stop, c.Nouns...)
	}
	var acts, events map[string]any
	read(filepath.Join(dir, "noun.act.yaml"), &acts)
	read(filepath.Join(dir, "noun.event.yaml"), &events)
	files, err := filepath.Glob(filepath.Join(dir, "entries-*.yaml"))
	if err != nil {
		log.Fatal(err)
	}
	var nouns []string
	word := regexp.MustCompile(`^[a-z]{3,}(-[a-z]+)?$`)
	for _, f := range files {
		entries := map[string]entry{}
		read(f, &entries)
		for w, e := range entries {
			if len(e.N.Sense) == 0 || !word.MatchString(w) || slices.Contains(skip.Stop, w) || strings.HasSuffix(w, "ing") && !slices.Contains(gerunds, w) {
				continue
			}
			s := e.N.Sense[0]
			derived := slices.ContainsFunc(s.Derivation, func(d string) bool { return strings.Contains(d, "%2:") })
			if events[s.Synset] != nil || acts[s.Synset] != nil && derived {
				nouns = append(nouns, w)
			}
		}
	}
	slices.Sort(nouns)
	fmt.Print(head)
	for line := ""; len(nouns) > 0 || line != ""; {
		if len(nouns) == 0 || len(line)+len(nouns[0]) > 150 {
			fmt.Println(strings.TrimSpace(line))
			line = ""
			continue
		}
		line += nouns[0] + " "
		nouns = nouns[1:]
	}
}

func read(path string, into any) {
	data, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	if err := yaml.Unmarshal(data, into); err != nil {
		log.Fatalf("%s: %v", path, err)
	}
}
