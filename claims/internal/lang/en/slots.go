package en

import (
	_ "embed"
	"slices"
	"sync"

	"gopkg.in/yaml.v3"
)

//go:embed slots.yaml
var slotsYAML []byte

//go:embed occasions.yaml
var occasionsYAML []byte

// A SlotRule is a line of slots.yaml or occasions.yaml, whose fields are explained at its top.
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
	Takes      []string
	Not        []string
	As         string
	Of         []string
}

type slotFile struct {
	Rules    []SlotRule
	Examples []string
}

var slotData = sync.OnceValue(func() slotFile {
	var all slotFile
	for _, file := range []struct {
		name string
		yaml []byte
	}{{"slots.yaml", slotsYAML}, {"occasions.yaml", occasionsYAML}} {
		var f slotFile
		if err := yaml.Unmarshal(file.yaml, &f); err != nil {
			panic(file.name + ": " + err.Error())
		}
		all.Rules, all.Examples = append(all.Rules, f.Rules...), append(all.Examples, f.Examples...)
	}
	return all
})

// SlotRules are the rules for what a number or a time tells, the first that fits being the
// one that counts.
func SlotRules() []SlotRule { return slotData().Rules }

// SlotExamples are the examples of the rules: "text with the *number or time* -> slot [of]".
func SlotExamples() []string { return slotData().Examples }

// Measures reports whether the rule is one for numbers of a unit: a base unit or
// currency, "person", "" for a bare count, or "time" for a time.
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
