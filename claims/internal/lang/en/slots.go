package en

import (
	_ "embed"
	"slices"
	"sync"

	"gopkg.in/yaml.v3"
)

//go:embed slots.yaml
var slotsYAML []byte

// A SlotRule is a line of slots.yaml, whose fields are explained at its top.
type SlotRule struct {
	Slot       string
	Unit       string
	Least      float64 // in the base unit
	Counted    []string
	Noun       []string
	Verb       []string
	Subject    []string
	SubjectHas []string `yaml:"subjectHas"`
	Prep       []string
	With       []string
	Not        []string
	As         string
	Of         []string
}

var slotData = sync.OnceValue(func() *struct {
	Rules    []SlotRule
	Examples []string
} {
	f := &struct {
		Rules    []SlotRule
		Examples []string
	}{}
	if err := yaml.Unmarshal(slotsYAML, f); err != nil {
		panic("slots.yaml: " + err.Error())
	}
	return f
})

// SlotRules are the rules for what a number tells, the first that fits being the
// one that counts.
func SlotRules() []SlotRule { return slotData().Rules }

// SlotExamples are the examples of the rules: "text with the *number* -> slot [of]".
func SlotExamples() []string { return slotData().Examples }

// Measures reports whether the rule is one for numbers of a unit: a base unit or
// currency, "person", or "" for a bare count.
func (r *SlotRule) Measures(unit string, money bool) bool {
	switch r.Unit {
	case "money":
		return money
	case "count":
		return unit == "" || unit == "person"
	}
	return r.Unit == unit
}

// Counts reports whether the rule is one for numbers of what noun names.
func (r *SlotRule) Counts(noun string) bool {
	return r.Counted == nil || slices.Contains(r.Counted, noun)
}
