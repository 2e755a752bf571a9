package wording

import (
	"slices"
	"strings"
	"testing"
)

// show writes a diff as text: [-removed-] {+added+}.
func show(a, b string) string {
	var parts []string
	for _, op := range Diff(a, b) {
		switch op.Kind {
		case Equal:
			parts = append(parts, op.A.Of(a))
		case Removed:
			parts = append(parts, "[-"+op.A.Of(a)+"-]")
		case Added:
			parts = append(parts, "{+"+op.B.Of(b)+"+}")
		}
	}
	return strings.Join(parts, " ")
}

func TestDiff(t *testing.T) {
	for _, tt := range []struct{ name, a, b, want, reason string }{
		{"one word", "He said no on Monday.", "He said no on Tuesday.", "He said no on [-Monday-] {+Tuesday+} .", "the rest stands still"},
		{"whole numbers", "The fire killed 12 people in the old town", "The fire killed 14 people in the old town", "The fire killed [-12-] {+14+} people in the old town", "12 and 14 share a digit, and are two words"},
		{"decimals", "It lasted 2.5 hours in all", "It lasted 2.4 hours in all", "It lasted [-2.5-] {+2.4+} hours in all", "a point between digits does not cut"},
		{"equal", "Rain fell.", "Rain fell.", "Rain fell.", "one op"},
		{"quotes and dashes", "“Yes” — he said", "\"Yes\" - he said", "“Yes” — he said", "typography is not wording"},
		{"apostrophe", "They don't know", "They don’t know", "They don't know", "typography is not wording"},
		{"addition", "The bridge fell.", "The old bridge fell.", "The {+old+} bridge fell.", "only what is new is marked"},
		{"empty", "", "Rain fell.", "{+Rain fell.+}", "nothing to compare with"},
		{"both empty", "", " ", "", "no words"},
		{"most changed", "The mayor resigned after the audit", "Police closed two roads near the harbour", "[-The mayor resigned after the audit-] {+Police closed two roads near the harbour+}", "scattered words help nobody"},
	} {
		if got := show(tt.a, tt.b); got != tt.want {
			t.Errorf("%s: got %q, want %q (%s)", tt.name, got, tt.want, tt.reason)
		}
	}
}

// The equal and removed ops are the words of a, the equal and added ones those of b.
func TestDiffKeepsEveryWord(t *testing.T) {
	check(t, "The ferry Aurora sank off the coast with 31 aboard, officials said.", "Officials: 30 people were aboard the Aurora, a ferry, when it sank off the northern coast.")
}

func check(t *testing.T, a, b string) {
	t.Helper()
	var inA, inB []string
	endA, endB := 0, 0
	for _, op := range Diff(a, b) {
		if op.A.Start < endA || op.B.Start < endB || op.A.End > len(a) || op.B.End > len(b) || op.A.Start > op.A.End || op.B.Start > op.B.End {
			t.Fatalf("%q, %q: op %+v stands before %d, %d or outside", a, b, op, endA, endB)
		}
		endA, endB = op.A.End, op.B.End
		for _, w := range words(op.A.Of(a)) {
			inA = append(inA, w.Of(op.A.Of(a)))
		}
		for _, w := range words(op.B.Of(b)) {
			inB = append(inB, w.Of(op.B.Of(b)))
		}
		if op.Kind == Removed && op.B.Start != op.B.End || op.Kind == Added && op.A.Start != op.A.End {
			t.Fatalf("%+v has words on both sides", op)
		}
	}
	list := func(s string) []string {
		var out []string
		for _, w := range words(s) {
			out = append(out, w.Of(s))
		}
		return out
	}
	if !slices.Equal(inA, list(a)) || !slices.Equal(inB, list(b)) {
		t.Errorf("%q, %q: words are lost: %q, %q", a, b, inA, inB)
	}
}

func FuzzDiff(f *testing.F) {
	f.Add("a b c", "a c d")
	f.Add("“x”", "\"x\"")
	f.Add("\xff\xfe 1.5.", "é\u0301 —")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) < 4000 {
			check(t, a, b)
		}
	})
}

func TestNth(t *testing.T) {
	seen := map[rune]bool{}
	for n := range 60000 {
		r := nth(n)
		if seen[r] || r == 0xFFFD && n < 50000 || len([]rune(string(r))) != 1 || []rune(string(r))[0] != r {
			t.Fatalf("word %d gets the rune %#x, which does not survive as text", n, r)
		}
		seen[r] = true
	}
}

func TestAlign(t *testing.T) {
	split := func(ss ...string) [][]string {
		var out [][]string
		for _, s := range ss {
			out = append(out, strings.Fields(s))
		}
		return out
	}
	flat := func(string) float64 { return 1 }
	got := Align(
		split("ferry sink harbour monday", "mayor promise inquiry", "weather be calm"),
		split("mayor vow inquiry", "ferry sink coast monday night", "owner decline comment"), flat)
	want := []Match{{0, 1, 2.0 * 3 / 9}, {1, 0, 2.0 * 2 / 6}}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v: crossed sentences are matched, and the weather has no counterpart", got, want)
	}
	if got := Align(split("the of a"), split("the of a"), func(string) float64 { return 0 }); len(got) != 0 {
		t.Errorf("got %v, want none: words without weight match nothing", got)
	}
	once := Align(split("flood town", "flood town"), split("flood town"), flat)
	if len(once) != 1 || once[0].A != 0 {
		t.Errorf("got %v, want the first sentence alone: each is matched once", once)
	}
}
