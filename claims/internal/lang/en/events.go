package en

import (
	_ "embed"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"
)

var (
	//go:embed events.yaml
	eventsYAML []byte
	//go:embed events.tsv
	eventsTSV string
)

// A LightVerb carries the event that its object names.
type LightVerb struct {
	Verb    string
	Subject string // role of its subject in the event; "" is the noun's own
	For     []string
	But     []string
	Classed bool     // only nouns with a class
	words   []string // besides the lemma: "out" of "carry out"
}

type events struct {
	light         map[string][]LightVerb
	occur         [][]string
	initiative    map[string]bool
	times, places map[string]bool
	stop, nouns   map[string]bool
}

var eventData = sync.OnceValue(func() *events {
	var f struct {
		Light                                        []LightVerb
		Occur, Initiative, Stop, More, Times, Places []string
	}
	if err := yaml.Unmarshal(eventsYAML, &f); err != nil {
		panic("events.yaml: " + err.Error())
	}
	e := &events{light: map[string][]LightVerb{}, initiative: set(f.Initiative), times: set(f.Times), places: set(f.Places), stop: set(f.Stop), nouns: make(map[string]bool, 4096)}
	for _, l := range f.Light {
		words := strings.Fields(l.Verb)
		l.words = words[1:]
		e.light[words[0]] = append(e.light[words[0]], l)
	}
	for _, o := range f.Occur {
		e.occur = append(e.occur, strings.Fields(o))
	}
	for line := range strings.Lines(eventsTSV) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			if !e.stop[w] {
				e.nouns[w] = true
			}
		}
	}
	for _, w := range f.More {
		e.nouns[w] = true
	}
	return e
})

// IsEventNoun reports whether a noun without a class is mostly used of an event.
func IsEventNoun(lemma string) bool { return eventData().nouns[lemma] }

// IsInitiative reports whether "at her ..." with this noun tells who proposed it.
func IsInitiative(lemma string) bool { return eventData().initiative[lemma] }

// IsTimeWord reports whether a lemma, in lower case, names a stretch of time.
func IsTimeWord(lemma string) bool { return eventData().times[lemma] }

// IsPlaceWord reports whether a lemma is a common noun or adverb of place.
func IsPlaceWord(lemma string) bool { return eventData().places[lemma] }

// Light returns how a verb carries the event of noun, nil when it does not. has
// tells whether the verb has a particle, classed whether the noun has a class.
func Light(verb, noun string, classed bool, has func(word string) bool) *LightVerb {
	ls := eventData().light[verb]
next:
	for i := range ls {
		l := &ls[i]
		for _, w := range l.words {
			if !has(w) {
				continue next
			}
		}
		if len(l.For) > 0 && !contains(l.For, noun) || contains(l.But, noun) || l.Classed && !classed {
			continue
		}
		return l
	}
	return nil
}

// Occurs reports whether a verb says of its subject only that it is.
func Occurs(verb string, has func(word string) bool) bool {
next:
	for _, o := range eventData().occur {
		if o[0] != verb {
			continue
		}
		for _, w := range o[1:] {
			if !has(w) {
				continue next
			}
		}
		return true
	}
	return false
}

func contains(list []string, w string) bool {
	for _, l := range list {
		if l == w {
			return true
		}
	}
	return false
}
