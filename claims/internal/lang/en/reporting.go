package en

import (
	_ "embed"
	"sync"

	"gopkg.in/yaml.v3"
)

//go:embed reporting.yaml
var reportingYAML []byte

// Frames is a set of the ways in which a reporting word takes its content.
// They are explained at the top of reporting.yaml.
type Frames uint32

// The frames.
const (
	That Frames = 1 << iota
	QuoteFrame
	To
	Ing
	Object
	ObjectOf
	ObjectFor
	Name
	As
	Raised
	Person
	Move
	Of
	For
	On
	About
	Against
	ToPrep
	At
	With
	Over
	From
	In
	Plain
	Shown
	Shows
	ObjectWith
)

// String names the lowest frame of f.
func (f Frames) String() string {
	for _, n := range frameNames {
		if f&n.frame != 0 {
			return n.name
		}
	}
	return ""
}

type frameName struct {
	name  string
	frame Frames
}

// frameNames are the names of the frames in reporting.yaml.
var frameNames = [...]frameName{
	{"that", That}, {"quote", QuoteFrame}, {"to", To}, {"ing", Ing}, {"object", Object}, {"object_of", ObjectOf}, {"object_for", ObjectFor},
	{"name", Name}, {"as", As}, {"raised", Raised}, {"person", Person}, {"move", Move}, {"of", Of}, {"for", For}, {"on", On},
	{"about", About}, {"against", Against}, {"to_", ToPrep}, {"at", At}, {"with", With}, {"over", Over}, {"from", From}, {"in_", In}, {"plain", Plain},
	{"shown", Shown}, {"shows", Shows}, {"object_with", ObjectWith},
}

// Has reports whether f holds one of the frames g.
func (f Frames) Has(g Frames) bool { return f&g != 0 }

// Preposition returns the frame of a preposition, 0 when no cue takes it.
func Preposition(word string) Frames {
	switch word {
	case "of":
		return Of
	case "for":
		return For
	case "on", "upon":
		return On
	case "about":
		return About
	case "against":
		return Against
	case "to":
		return ToPrep
	case "at":
		return At
	case "with":
		return With
	case "over":
		return Over
	case "from":
		return From
	case "in":
		return In
	}
	return 0
}

// A ReportingSense is what a reporting word means with some of its frames.
type ReportingSense struct {
	Class string // "said", "claimed", "denied", "admitted", "planned", "thought", "reported" or "asked"
	Takes Frames
}

// ReportingSenses are the senses of one word, in the order of the file.
type ReportingSenses []ReportingSense

// Takes returns the frames of all senses together.
func (s ReportingSenses) Takes() (f Frames) {
	for _, r := range s {
		f |= r.Takes
	}
	return f
}

// Class returns the class of the first sense that has one of the frames f, or
// of the first sense.
func (s ReportingSenses) Class(f Frames) string {
	for _, r := range s {
		if r.Takes.Has(f) {
			return r.Class
		}
	}
	if len(s) > 0 {
		return s[0].Class
	}
	return ""
}

// A ReportingExample is a sentence with its one attribution; Source is empty
// when the sentence names nobody.
type ReportingExample struct{ Text, Cue, Source, Content string }

type reportingGroup struct {
	Class    string
	Takes    []string
	Words    []string
	Examples []ReportingExample
}

type reportingWords struct {
	verbs, nouns, adjectives, adverbs map[string]ReportingSenses
	examples                          []ReportingExample
}

var reporting = sync.OnceValue(func() reportingWords {
	var file struct{ Verbs, Nouns, Adjectives, Adverbs []reportingGroup }
	if err := yaml.Unmarshal(reportingYAML, &file); err != nil {
		panic("reporting.yaml: " + err.Error())
	}
	frames := make(map[string]Frames, len(frameNames))
	for _, n := range frameNames {
		frames[n.name] = n.frame
	}
	var w reportingWords
	read := func(groups []reportingGroup) map[string]ReportingSenses {
		m := make(map[string]ReportingSenses, 256)
		for _, g := range groups {
			s := ReportingSense{Class: g.Class}
			for _, t := range g.Takes {
				f, ok := frames[t]
				if !ok {
					panic("reporting.yaml: unknown frame " + t)
				}
				s.Takes |= f
			}
			for _, word := range g.Words {
				m[word] = append(m[word], s)
			}
			w.examples = append(w.examples, g.Examples...)
		}
		return m
	}
	w.verbs, w.nouns = read(file.Verbs), read(file.Nouns)
	w.adjectives, w.adverbs = read(file.Adjectives), read(file.Adverbs)
	return w
})

// ReportingVerb returns the senses of a verb's lemma, none when it does not report.
func ReportingVerb(lemma string) ReportingSenses { return reporting().verbs[lemma] }

// ReportingNoun returns the senses of a noun's lemma: "announcement", "plan".
func ReportingNoun(lemma string) ReportingSenses { return reporting().nouns[lemma] }

// ReportingAdjective returns the senses of an adjective: "confident", "eager".
func ReportingAdjective(lemma string) ReportingSenses { return reporting().adjectives[lemma] }

// ReportingAdverb returns the senses of an adverb: "reportedly".
func ReportingAdverb(lemma string) ReportingSenses { return reporting().adverbs[lemma] }

// ReportingExamples lists the examples of the file in its order.
func ReportingExamples() []ReportingExample { return reporting().examples }
