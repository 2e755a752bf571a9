package en

import (
	"strings"
	"testing"
)

// Examples hold what they claim to show. That they are found is run in
// claims/internal/speech.
func TestReportingExamples(t *testing.T) {
	examples := ReportingExamples()
	if len(examples) < 30 {
		t.Fatalf("%d examples, want one a group at least", len(examples))
	}
	for _, e := range examples {
		if !strings.Contains(e.Text, e.Cue) || !strings.Contains(e.Text, e.Source) || e.Cue == "" || e.Content == "" {
			t.Errorf("%q does not hold cue %q, source %q and a content", e.Text, e.Cue, e.Source)
		}
	}
}

func TestReportingWords(t *testing.T) {
	w := reporting()
	for kind, words := range map[string]map[string]ReportingSenses{"verb": w.verbs, "noun": w.nouns, "adjective": w.adjectives, "adverb": w.adverbs} {
		for word, senses := range words {
			if word != strings.ToLower(word) || strings.TrimSpace(word) != word || word == "" {
				t.Errorf("%s %q is not a lemma", kind, word)
			}
			for _, s := range senses {
				switch s.Class {
				case "said", "claimed", "denied", "admitted", "planned", "thought", "reported", "asked":
				default:
					t.Errorf("%s %q: class %q is none of the eight", kind, word, s.Class)
				}
			}
		}
	}
	for _, tt := range []struct {
		name, word string
		frame      Frames
		class      string
	}{
		{"neutral", "say", That, "said"},
		{"claiming", "allege", That, "claimed"},
		{"denying", "deny", That, "denied"},
		{"refusing", "decline", To, "denied"},
		{"admitting", "concede", That, "admitted"},
		{"planning", "plan", To, "planned"},
		{"thinking", "believe", That, "thought"},
		{"asking", "ask", That, "asked"},
		{"threat", "threaten", To, "planned"},
		{"claim to", "claim", To, "claimed"},
	} {
		s := ReportingVerb(tt.word)
		if !s.Takes().Has(tt.frame) || s.Class(tt.frame) != tt.class {
			t.Errorf("%s: %q takes %v: %v, class %q, want %q", tt.name, tt.word, tt.frame, s.Takes().Has(tt.frame), s.Class(tt.frame), tt.class)
		}
	}
}
