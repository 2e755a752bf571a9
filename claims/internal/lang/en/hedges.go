package en

import (
	_ "embed"
	"sync"

	"gopkg.in/yaml.v3"
)

//go:embed hedges.yaml
var hedgesYAML []byte

// A Hedge is a word that sets how sure an event is. The fields are explained
// at the top of hedges.yaml.
type Hedge struct {
	Word      string
	Certainty string // "" leaves it
	Perfect   string // of a modal before "have": its certainty there
	That      string // of a verb before a finite clause: its certainty there
	Prep      string // the word counts only with this particle or preposition
	Negative  bool   // the event is denied
	Raising   bool   // a negation of the word is one of the event
	Only      bool   // the word is no event of its own
	Nouns     bool   // also of an event noun as object
	// The word counts only before such a complement.
	Infinitive, Ing, From, Progressive, Participle bool
	Examples                                       []string
}

type hedges struct {
	Modals, Adverbs, Attributes, Adjectives, Verbs, Nouns []Hedge
	Almanac, Conditions, Whether                          []string
	Negators                                              struct{ Adverbs, Subjects, Determiners, Marks []string }

	modals, adverbs, attributes, adjectives, verbs, nouns map[string][]Hedge
	almanac, conditions, whether                          map[string]bool
	notAdverb, notSubject, notDet, notMark                map[string]bool
}

var hedgeData = sync.OnceValue(func() *hedges {
	h := &hedges{}
	if err := yaml.Unmarshal(hedgesYAML, h); err != nil {
		panic("hedges.yaml: " + err.Error())
	}
	index := func(list []Hedge) map[string][]Hedge {
		m := make(map[string][]Hedge, len(list))
		for _, w := range list {
			m[w.Word] = append(m[w.Word], w)
		}
		return m
	}
	h.modals, h.adverbs, h.attributes = index(h.Modals), index(h.Adverbs), index(h.Attributes)
	h.adjectives, h.verbs, h.nouns = index(h.Adjectives), index(h.Verbs), index(h.Nouns)
	h.almanac, h.conditions, h.whether = set(h.Almanac), set(h.Conditions), set(h.Whether)
	n := h.Negators
	h.notAdverb, h.notSubject, h.notDet, h.notMark = set(n.Adverbs), set(n.Subjects), set(n.Determiners), set(n.Marks)
	return h
})

func one(m map[string][]Hedge, word string) *Hedge {
	if l := m[word]; len(l) > 0 {
		return &l[0]
	}
	return nil
}

// Modal is what an auxiliary says of its verb, nil when it is no modal. So are
// Adverb, Attribute (an adjective before an event noun), HedgeAdjective (one
// that takes the event as complement) and HedgeNoun.
func Modal(word string) *Hedge          { return one(hedgeData().modals, word) }
func Adverb(word string) *Hedge         { return one(hedgeData().adverbs, word) }
func Attribute(word string) *Hedge      { return one(hedgeData().attributes, word) }
func HedgeAdjective(word string) *Hedge { return one(hedgeData().adjectives, word) }
func HedgeNoun(word string) *Hedge      { return one(hedgeData().nouns, word) }

// HedgeVerbs are the readings of a verb that takes an event as complement.
func HedgeVerbs(lemma string) []Hedge { return hedgeData().verbs[lemma] }

// Negator reports whether word denies in a place: "adverb", "subject" (a
// pronoun), "det" or "mark".
func Negator(place, word string) bool {
	switch h := hedgeData(); place {
	case "adverb":
		return h.notAdverb[word]
	case "subject":
		return h.notSubject[word]
	case "det":
		return h.notDet[word]
	default:
		return h.notMark[word]
	}
}

// IsCondition reports whether a conjunction puts its clause under a condition.
func IsCondition(words string) bool { return hedgeData().conditions[words] }

// IsWhether reports whether a conjunction leaves its clause open.
func IsWhether(word string) bool { return hedgeData().whether[word] }

// InAlmanac reports whether what word names comes as foretold.
func InAlmanac(word string) bool { return hedgeData().almanac[word] }

// Hedges lists every entry that has examples.
func Hedges() (out []Hedge) {
	h := hedgeData()
	for _, list := range [][]Hedge{h.Modals, h.Adverbs, h.Attributes, h.Adjectives, h.Verbs, h.Nouns} {
		for _, w := range list {
			if len(w.Examples) > 0 {
				out = append(out, w)
			}
		}
	}
	return out
}
