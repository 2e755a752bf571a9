package claims_test

import (
	"bytes"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"claimdiff/claims"
)

// report is a small article in our own words.
const report = "Outlet: Pier Gazette\nDate: 2026-03-04\n\n" +
	"The council closed the old bridge on Tuesday. Mayor Ines Falk opened a new ferry. " +
	"The storm killed twelve people, the harbour master said. The ferry will sail in May.\n"

func reported(tb testing.TB) claims.Document {
	tb.Helper()
	as, err := claims.Read("gazette.txt", []byte(report))
	if err != nil {
		tb.Fatal(err)
	}
	return extract(tb, as[0])
}

func of(tb testing.TB, d claims.Document, lemma string) claims.Claim {
	tb.Helper()
	for _, c := range d.Claims {
		if c.Predicate.Lemma == lemma {
			return c
		}
	}
	tb.Fatalf("no claim of %q", lemma)
	return claims.Claim{}
}

func yamlOf(tb testing.TB, d claims.Document) string {
	tb.Helper()
	var b bytes.Buffer
	if err := claims.WriteYAML(&b, d); err != nil {
		tb.Fatal(err)
	}
	return b.String()
}

func TestCorrected(t *testing.T) {
	d := reported(t)
	closed, killed := of(t, d, "close").ID, of(t, d, "kill").ID
	nine := 9.0
	for _, x := range []struct {
		name, why string
		do        func(*claims.Document) error
		holds     func(claims.Document) bool
	}{
		{"reject", "a rejected claim is gone", func(d *claims.Document) error {
			return d.Correct(claims.Correction{Do: "reject", Claims: []string{closed}})
		},
			func(c claims.Document) bool { return len(c.Claims) == len(d.Claims)-1 }},
		{"reject, then accept", "the later one wins", func(d *claims.Document) error {
			if err := d.Correct(claims.Correction{Do: "reject", Claims: []string{closed}}); err != nil {
				return err
			}
			return d.Correct(claims.Correction{Do: "accept", Claims: []string{closed}})
		}, func(c claims.Document) bool { return of(t, c, "close").Accepted }},
		{"edit certainty", "what is set changes, the rest stays", func(d *claims.Document) error {
			return d.Correct(claims.Correction{Do: "edit", Claims: []string{closed}, Set: &claims.Setting{Certainty: "possible"}})
		},
			func(c claims.Document) bool {
				x := of(t, c, "close")
				return x.Certainty == "possible" && x.Polarity == "positive" && x.Accepted
			}},
		{"edit quantity", "both bounds are the person's", func(d *claims.Document) error {
			return d.Correct(claims.Correction{Do: "edit", Claims: []string{killed}, Set: &claims.Setting{Min: &nine, Max: &nine}})
		},
			func(c claims.Document) bool {
				q := of(t, c, "kill").Quantities
				return *q[0].Min == 9 && *q[0].Max == 9
			}},
		{"edit words", "it quotes what the person chose", func(d *claims.Document) error {
			return d.Correct(claims.Correction{Do: "edit", Claims: []string{closed}, Set: &claims.Setting{Words: "closed the old bridge"}})
		},
			func(c claims.Document) bool {
				x := of(t, c, "close")
				return x.Words == "closed the old bridge" && x.Of(c.Article.Text) == x.Words
			}},
		{"edit time", "one bound changes", func(d *claims.Document) error {
			return d.Correct(claims.Correction{Do: "edit", Claims: []string{closed}, Set: &claims.Setting{Start: "2026-03-02"}})
		},
			func(c claims.Document) bool {
				x := of(t, c, "close").Time
				return x.Start == "2026-03-02" && x.End == "2026-03-04"
			}},
		{"reject, then merge", "only accept and edit take it back", func(d *claims.Document) error {
			if err := d.Correct(claims.Correction{Do: "reject", Claims: []string{closed}}); err != nil {
				return err
			}
			return d.Correct(claims.Correction{Do: "merge", Claims: []string{killed, closed}})
		},
			func(c claims.Document) bool { return len(c.Claims) == len(d.Claims)-1 }},
		{"edit agent", "the agent is words of the sentence", func(d *claims.Document) error {
			return d.Correct(claims.Correction{Do: "edit", Claims: []string{closed}, Set: &claims.Setting{Agent: "The council"}})
		},
			func(c claims.Document) bool {
				n := 0
				for _, a := range of(t, c, "close").Arguments {
					if a.Role == "agent" && a.Words == "The council" && a.Of(c.Article.Text) == a.Words {
						n++
					}
				}
				return n == 1
			}},
		{"merge", "merged claims share an event", func(d *claims.Document) error {
			return d.Correct(claims.Correction{Do: "merge", Claims: []string{closed, killed}})
		},
			func(c claims.Document) bool { return of(t, c, "close").Event == of(t, c, "kill").Event }},
		{"merge, then split", "split ones do not", func(d *claims.Document) error {
			if err := d.Correct(claims.Correction{Do: "merge", Claims: []string{closed, killed}}); err != nil {
				return err
			}
			return d.Correct(claims.Correction{Do: "split", Claims: []string{killed}})
		}, func(c claims.Document) bool { return of(t, c, "close").Event != of(t, c, "kill").Event }},
		{"speaker", "the speaker is the named one", func(d *claims.Document) error {
			return d.Correct(claims.Correction{Do: "speaker", Claims: []string{closed}, To: "Ines Falk"})
		},
			func(c claims.Document) bool {
				a := c.Attributions[len(c.Attributions)-1]
				return *of(t, c, "close").Attribution == a.ID && a.Source.Speaker == "Ines Falk"
			}},
		{"own voice", "a dash takes the speaker away", func(d *claims.Document) error {
			return d.Correct(claims.Correction{Do: "speaker", Claims: []string{killed}, To: "-"})
		},
			func(c claims.Document) bool { return of(t, c, "kill").Attribution == nil }},
		{"event", "claims of one name are one event", func(d *claims.Document) error {
			return d.Correct(claims.Correction{Do: "event", Claims: []string{closed, killed}, To: "the storm"})
		},
			func(c claims.Document) bool {
				return of(t, c, "close").Event == of(t, c, "kill").Event && of(t, c, "kill").Named != ""
			}},
	} {
		t.Run(x.name, func(t *testing.T) {
			e := reported(t)
			if err := x.do(&e); err != nil {
				t.Fatal(err)
			}
			if !x.holds(e.Applied()) {
				t.Error("does not hold: " + x.why)
			}
			if !reflect.DeepEqual(e.Claims, d.Claims) {
				t.Error("the document's own claims were changed")
			}
			back, err := claims.ReadDocument("f.yaml", []byte(yamlOf(t, e)))
			if err != nil {
				t.Fatal(err)
			}
			if !x.holds(back.Applied()) {
				t.Error("does not hold when read back: " + x.why)
			}
		})
	}
}

// What cannot be carried out is refused in one line with its place.
func TestWrongCorrectionsAreRefused(t *testing.T) {
	d := reported(t)
	clean := yamlOf(t, d)
	line := 1 + strings.Count(clean[:strings.Index(clean, "corrections:")], "\n")
	at := "f.yaml:" + itoa(line+1) + ": "
	for _, x := range []struct{ name, correction, want string }{
		{"verb", "{do: rejct, claims: [A1]}", at + `do: "rejct" is not known (try accept`},
		{"claim", "{do: reject, claims: [A99]}", at + `reject: there is no claim "A99"`},
		{"key", "{do: reject, claim: [A1]}", at + `"claim" is not a key`},
		{"no claims", "{do: accept}", at + "accept: claims: is missing"},
		{"no speaker", "{do: speaker, claims: [A1]}", at + "speaker: to: is missing"},
		{"one merged", "{do: merge, claims: [A1]}", at + "merge: claims: takes two"},
		{"certainty", "{do: edit, claims: [A1], set: {certainty: maybe}}", at + `edit: certainty: "maybe" is not known`},
		{"no such words", "{do: edit, claims: [A1], set: {agent: the moon}}", at + `edit: "the moon" does not stand`},
		{"words beside the claim", "{do: edit, claims: [A1], set: {words: the old bridge}}", at + `edit: words: "the old bridge" does not hold`},
		{"half a word", "{do: edit, claims: [A1], set: {agent: counc}}", at + `edit: "counc" does not stand`},
		{"min over max", "{do: edit, claims: [" + of(t, d, "kill").ID + "], set: {min: 99}}", at + "edit: min 99 is more than max 12"},
		{"nothing set", "{do: edit, claims: [A1]}", at + "edit: set: is missing"},
	} {
		t.Run(x.name, func(t *testing.T) {
			_, err := claims.ReadDocument("f.yaml", []byte(strings.Replace(clean, "corrections: []", "corrections:\n  - "+x.correction, 1)))
			if err == nil || !strings.HasPrefix(err.Error(), x.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("%v, want %s", err, x.want)
			}
		})
	}
}

// A corrected document is found again in a text that was changed a little.
func TestCorrectionsSurviveAnEditedText(t *testing.T) {
	d := reported(t)
	for _, err := range []error{d.Correct(claims.Correction{Do: "reject", Claims: []string{of(t, d, "close").ID}}), d.Correct(claims.Correction{Do: "edit", Claims: []string{of(t, d, "kill").ID}, Set: &claims.Setting{Certainty: "possible"}})} {
		if err != nil {
			t.Fatal(err)
		}
	}
	written := yamlOf(t, d)
	for _, x := range []struct {
		name, from, to, why string
		corrections, lost   int
	}{
		{"a sentence before", "The council closed", "It rained all night. The council closed", "offsets move", 2, 0},
		{"a word in the claim", "the old bridge on Tuesday", "the old stone bridge on Tuesday", "most words stand in order", 2, 0},
		{"the claim is gone", "The council closed the old bridge on Tuesday.", "Nothing else was known.", "told, not dropped", 1, 1},
		{"the claim stands twice", "The ferry will sail in May.", "The ferry will sail. The council closed the old bridge on Tuesday.", "what stands around decides", 2, 0},
	} {
		t.Run(x.name, func(t *testing.T) {
			i := strings.Index(written, "\n  text:") // the article's text alone; claims keep the old words
			edited := written[:i] + strings.Replace(written[i:], x.from, x.to, 1)
			if edited == written {
				t.Fatal("nothing was edited")
			}
			got, err := claims.ReadDocument("f.yaml", []byte(edited))
			if err != nil {
				t.Fatal(err)
			}
			checkParts(t, got)
			if len(got.Corrections) != x.corrections || len(got.Warnings)-len(d.Warnings) != x.lost {
				t.Errorf("%d corrections, warnings %v; want %d and %d: %s", len(got.Corrections), got.Warnings, x.corrections, x.lost, x.why)
			}
			if c := of(t, got.Applied(), "kill"); c.Certainty != "possible" {
				t.Errorf("the edit was lost: %s", c.Certainty)
			}
			for _, w := range got.Warnings {
				if w.Code == "correction" && !strings.HasPrefix(w.Message, "f.yaml:") {
					t.Errorf("%q does not say where", w.Message)
				}
			}
		})
	}
}

// The article's text counts when both it and its corrections are given.
func TestCorrectionsBesideTheirArticle(t *testing.T) {
	t.Chdir(t.TempDir())
	d := reported(t)
	if err := d.Correct(claims.Correction{Do: "reject", Claims: []string{of(t, d, "close").ID}}); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("gazette.claims.yaml", []byte(yamlOf(t, d)), 0o644); err != nil {
		t.Fatal(err)
	}
	changed := strings.Replace(report, "twelve", "thirteen", 1)
	if err := os.WriteFile("gazette.txt", []byte(changed), 0o644); err != nil {
		t.Fatal(err)
	}
	docs, err := claims.Load([]string{"gazette.claims.yaml", "gazette.txt"}, 1)
	if err != nil || len(docs) != 1 {
		t.Fatalf("%d documents, %v; want one", len(docs), err)
	}
	if !strings.Contains(docs[0].Article.Text, "thirteen") || len(docs[0].Corrections) != 1 {
		t.Errorf("%d corrections on %q", len(docs[0].Corrections), docs[0].Article.Text)
	}
}

// Writing and reading gives the same document, and the same bytes again.
func FuzzYAMLRoundTrip(f *testing.F) {
	f.Add(report, "why")
	f.Add("Key\r\n\r\n  leading \t space\n\n\ntrailing \n", ": # - '\"")
	f.Add("\n\n  \"No,\" she said.\u2028\u0085 Three died.", "\n \x7f\ufeff")
	f.Fuzz(func(t *testing.T, s, why string) {
		if len(s) > 2000 {
			return
		}
		as, err := claims.Read("a.txt", []byte(s))
		if err != nil {
			return
		}
		for _, a := range as {
			d := extract(t, a)
			if len(d.Claims) > 0 {
				if d.Correct(claims.Correction{Do: "reject", Claims: []string{d.Claims[0].ID}, Why: why}) != nil {
					continue // more than a line of text
				}
			}
			first := yamlOf(t, d)
			again, err := claims.ReadDocument("a.yaml", []byte(first))
			if err != nil {
				t.Fatal(err, first)
			}
			if second := yamlOf(t, again); second != first {
				t.Fatalf("went out as\n%s\nand came back as\n%s", first, second)
			}
			if again.Article.Text != d.Article.Text || len(again.Claims) != len(d.Claims) {
				t.Fatalf("%q came back as %q", d.Article.Text, again.Article.Text)
			}
			carried, err := again.Carry(again.Article)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(carried.Corrections, again.Corrections) {
				t.Fatalf("nobody edited %q, and %v became %v", s, again.Corrections, carried.Corrections)
			}
		}
	})
}

func itoa(n int) string { return strconv.Itoa(n) }
