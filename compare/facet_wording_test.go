package compare_test

import (
	"slices"
	"strings"
	"testing"

	"claimdiff/claims"
	"claimdiff/compare"
)

// texts extracts articles that are given by their words, one a day.
func texts(t *testing.T, bodies ...string) []claims.Document {
	t.Helper()
	var articles []claims.Article
	for i, b := range bodies {
		read, err := claims.Read("a.txt", []byte("Outlet: Paper "+claims.ArticleID(i)+"\nDate: 2024-03-0"+string(rune('1'+i))+"\n\n"+b))
		if err != nil {
			t.Fatal(err)
		}
		articles = append(articles, read...)
	}
	docs, err := claims.ExtractAll(articles, 1)
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// inline writes a passage with what only the left has in [- -] and what only
// the right has in {+ +}.
func inline(w compare.Reworded) string {
	var parts []string
	for _, c := range w.Changes {
		left := w.Left.Words[c.Left.Start-w.Left.Start : c.Left.End-w.Left.Start]
		right := w.Right.Words[c.Right.Start-w.Right.Start : c.Right.End-w.Right.Start]
		parts = append(parts, map[string]string{"both": left, "left": "[-" + left + "-]", "right": "{+" + right + "+}"}[c.In])
	}
	return strings.Join(parts, " ")
}

func TestWording(t *testing.T) {
	const weather = "The weather was mild. Shops closed early. "
	for _, tt := range []struct {
		name   string
		bodies []string
		want   []string
		reason string
	}{
		{"one word",
			[]string{weather + "The harbour master blamed dense fog for the collision of the two barges.", "The harbour master blamed thick fog for the collision of the two barges. A band played."},
			[]string{"The harbour master blamed [-dense-] {+thick+} fog for the collision of the two barges."}, "the rest stands still"},
		{"the same words",
			[]string{weather + "The harbour master blamed dense fog for the collision.", "A band played. The harbour master blamed dense fog for the collision."},
			nil, "nothing to show"},
		{"quotation marks",
			[]string{weather + "The master called the collision “a plain mishap” of navigation.", "A band played. The master called the collision \"a plain mishap\" of navigation!"},
			nil, "typography is not wording"},
		{"names alone",
			[]string{weather + "Anna Berg thanked the divers.", "Anna Berg opened a bakery. Anna Berg sings. Anna Berg left."},
			nil, "a name that many sentences hold does not make two of them one"},
		{"most changed",
			[]string{weather + "Dense fog had swallowed the estuary when both barges collided beside the lighthouse.", "A band played. Two barges: a collision near the lighthouse, since fog hid an estuary."},
			[]string{"[-Dense fog had swallowed the estuary when both barges collided beside the lighthouse.-] {+Two barges: a collision near the lighthouse, since fog hid an estuary.+}"}, "scattered words help nobody"},
		{"closest of two",
			[]string{weather + "Divers searched the sunken barge for survivors on Monday.", "A band played. Divers searched the sunken barge for survivors all night.", "Divers searched the sunken barge for survivors all night long. Nobody slept."},
			[]string{"Divers searched the sunken barge for survivors [-on Monday-] {+all night+} .", "Divers searched the sunken barge for survivors all night {+long+} ."}, "the third is nearer to the second than to the first"},
	} {
		var got []string
		for _, w := range report(t, texts(t, tt.bodies...)).Wording {
			got = append(got, inline(w))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q (%s)", tt.name, got, tt.want, tt.reason)
		}
	}
}

// Passages are quoted, and their changes are all their words in order.
func TestWordingIsQuoted(t *testing.T) {
	n := 0
	for _, name := range sets {
		r := report(t, set(t, name))
		text := map[string]string{}
		for _, a := range r.Articles {
			text[a.ID] = a.Text
		}
		for _, w := range r.Wording {
			n++
			for _, p := range []compare.Passage{w.Left, w.Right} {
				if p.Of(text[p.Article]) != p.Words {
					t.Errorf("%s %s: %q is not what stands at %d", name, w.ID, p.Words, p.Start)
				}
			}
			left, right := "", ""
			for _, c := range w.Changes {
				left += c.Left.Of(text[w.Left.Article])
				right += c.Right.Of(text[w.Right.Article])
			}
			if !sameWords(left, w.Left.Words) || !sameWords(right, w.Right.Words) {
				t.Errorf("%s %s: words are lost in %+v", name, w.ID, w.Changes)
			}
		}
	}
	if n == 0 {
		t.Error("no set has a passage in other words")
	}
}

func sameWords(a, b string) bool {
	strip := func(s string) string { return strings.Join(strings.Fields(s), "") }
	return strip(a) == strip(b)
}

// Who asks for other facets gets no wording.
func TestWordingIsAFacet(t *testing.T) {
	docs := set(t, "phone-call-summit")
	for facet, want := range map[string]bool{"time": false, "wording": true} {
		r, err := compare.Documents(docs, compare.Options{Facets: []string{facet}})
		if err != nil {
			t.Fatal(err)
		}
		if (len(r.Wording) > 0) != want {
			t.Errorf("facet %s: %d passages", facet, len(r.Wording))
		}
	}
}
