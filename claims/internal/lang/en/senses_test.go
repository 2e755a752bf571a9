package en

import (
	"slices"
	"strings"
	"testing"
)

// TestSenseFile checks what senses.yaml promises at its top. That the examples
// have their classes is tested in package clause, which can read them.
func TestSenseFile(t *testing.T) {
	seen := map[string]bool{}
	roles := []string{"", "agent", "patient", "theme", "other"}
	for _, s := range Senses() {
		if seen[s.Sense] {
			t.Errorf("class %s stands twice", s.Sense)
		}
		seen[s.Sense] = true
		for _, o := range slices.Concat(s.Opposite, s.Near) {
			if SenseNamed(o) == nil {
				t.Errorf("%s names %q, which is no class", s.Sense, o)
			}
		}
		if len(s.Verbs)+len(s.Nouns) == 0 || len(s.Examples) == 0 {
			t.Errorf("%s has no members or no example", s.Sense)
		}
		for _, e := range s.Examples {
			if strings.Count(e, "*") != 2 {
				t.Errorf("%s: %q marks no word", s.Sense, e)
			}
		}
		for _, r := range []string{s.Object, s.Owner, s.Of} {
			if !slices.Contains(roles, r) {
				t.Errorf("%s: %q is no role", s.Sense, r)
			}
		}
	}
}

func TestOpposites(t *testing.T) {
	for _, p := range [][2]string{{"rise", "fall"}, {"approve", "reject"}, {"win", "lose"}, {"begin", "end"}, {"buy", "sell"}, {"arrest", "free"}, {"admit", "deny"}} {
		if !Opposites(p[0], p[1]) || !Opposites(p[1], p[0]) {
			t.Errorf("%s and %s are opposites", p[0], p[1])
		}
	}
	if Opposites("meet", "call") {
		t.Error("meet and call are no opposites")
	}
}

func TestHedgeFile(t *testing.T) {
	scale := []string{"", "certain", "probable", "possible", "planned", "conditional", "unknown"}
	h := hedgeData()
	for _, list := range [][]Hedge{h.Modals, h.Adverbs, h.Attributes, h.Adjectives, h.Verbs, h.Nouns} {
		for _, w := range list {
			if w.Word == "" || !slices.Contains(scale, w.Certainty) || !slices.Contains(scale, w.That) || !slices.Contains(scale, w.Perfect) {
				t.Errorf("%+v: not on the scale of certainty", w)
			}
			for _, e := range w.Examples {
				if strings.Count(e, "*") != 2 || !strings.Contains(e, " -> ") {
					t.Errorf("%s: %q marks no word or gives no answer", w.Word, e)
				}
			}
		}
	}
}

func TestLightVerbs(t *testing.T) {
	none := func(string) bool { return false }
	for _, c := range []struct {
		verb, noun string
		classed    bool
		want       bool
	}{
		{"hold", "talk", true, true},
		{"hold", "record", false, false},
		{"make", "visit", true, true},
		{"make", "cake", false, false},
		{"strike", "deal", true, true},
		{"strike", "match", true, false},
	} {
		if got := Light(c.verb, c.noun, c.classed, none) != nil; got != c.want {
			t.Errorf("%s + %s carries an event: %v, want %v", c.verb, c.noun, got, c.want)
		}
	}
	if !Occurs("take", func(w string) bool { return w == "place" }) || Occurs("take", none) {
		t.Error("only with its object does take tell that something is")
	}
}
