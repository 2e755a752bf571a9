package claims

import (
	"strings"
	"testing"

	"claimdiff/claims/internal/lang/en"
)

// stance reads the stance of a headline.
func stance(t *testing.T, title string) *Stance {
	t.Helper()
	articles, err := Read("a.txt", []byte("Outlet: A\nTitle: "+title+"\n\nThe body says no more.\n"))
	if err != nil {
		t.Fatal(err)
	}
	d, err := Extract(articles[0])
	if err != nil {
		t.Fatal(err)
	}
	if d.Sentences[len(d.Sentences)-1].Opens {
		t.Errorf("%s: the body opens nothing", title)
	}
	return d.Sentences[0].Stance
}

func TestStance(t *testing.T) {
	for _, c := range []struct{ title, kind, words, why string }{
		{"Mayor Hult sold the old harbour", "", "", "states it"},
		{"Sale of the old harbour is a hoax", "denied", "hoax", "the story is false"},
		{"Sale of the old harbour is not a hoax", "negated", "not", "a denial denied states it"},
		{"No, Mayor Hult did not sell the old harbour", "denied", "No,", "answers the rumour"},
		{"Mayor Hult denies that he sold the harbour", "disputed", "denies", "somebody says so"},
		{"Mayor Hult reportedly sold the old harbour", "reported", "reportedly", "goes round"},
		{"Mayor Hult may have sold the old harbour", "reported", "may", "a modal of the story"},
		{"Mayor Hult could not sell the old harbour", "negated", "not", "a failure, no guess"},
		{"Mayor Hult sold the old harbour in May", "", "", "the month"},
		{"Has Mayor Hult sold the old harbour?", "asked", "?", "asks whether"},
		{"Why did Mayor Hult sell the old harbour?", "", "", "asks why, and takes it for granted"},
		{"Mayor Hult and the town end their dispute", "", "", "a quarrel, no denial"},
		{"Mayor Hult sold the old harbour, town says", "said", "says", "on the town's word"},
	} {
		s := stance(t, c.title)
		kind, words := "", ""
		if s != nil {
			kind, words = s.Kind, s.Words
		}
		if kind != c.kind || !strings.EqualFold(strings.ReplaceAll(words, " ,", ","), c.words) {
			t.Errorf("%s: %q %q, want %q %q: %s", c.title, kind, words, c.kind, c.words, c.why)
		}
	}
}

// The examples of the word list, the words found between asterisks.
func TestStanceExamples(t *testing.T) {
	for _, g := range en.StanceGroups() {
		if len(g.Examples) == 0 {
			t.Errorf("%s has no example", g.Stance)
		}
		for _, e := range g.Examples {
			words := strings.Split(e, "*")[1]
			s := stance(t, strings.ReplaceAll(e, "*", ""))
			if s == nil || s.Kind != g.Stance || s.Words != words {
				t.Errorf("%s: %+v, want %s by %q", e, s, g.Stance, words)
			}
		}
	}
}
