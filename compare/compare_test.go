package compare_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"claimdiff/claims"
	"claimdiff/compare"
)

// set extracts the articles of a fixture set.
func set(tb testing.TB, name string) []claims.Document {
	tb.Helper()
	entries, err := os.ReadDir(filepath.Join("..", "fixtures", name))
	if err != nil {
		tb.Fatal(err)
	}
	var paths []string
	for _, e := range entries {
		switch {
		case e.IsDir(), strings.HasPrefix(e.Name(), "report."), e.Name() == "set.yaml", e.Name() == "gold.yaml":
		default:
			paths = append(paths, filepath.Join("..", "fixtures", name, e.Name()))
		}
	}
	docs, err := claims.Load(paths, 0)
	if err != nil {
		tb.Fatal(err)
	}
	return docs
}

func report(tb testing.TB, docs []claims.Document) *compare.Report {
	tb.Helper()
	r, err := compare.Documents(docs, compare.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

var sets = []string{"phone-call-summit", "toll-updates", "takeover", "same-wire", "twelve-outlets"}

func TestEvidenceIsQuoted(t *testing.T) {
	for _, name := range sets {
		r := report(t, set(t, name))
		text := map[string]string{}
		for _, a := range r.Articles {
			text[a.ID] = a.Text
		}
		for _, row := range r.Rows {
			for _, s := range row.Sides {
				for _, e := range s.Evidence {
					if e.Of(text[e.Article]) != e.Words {
						t.Errorf("%s %s: %q is not what stands at %d", name, row.ID, e.Words, e.Start)
					}
					if e.Mark != nil && !e.Contains(*e.Mark) {
						t.Errorf("%s %s: the marked words are outside %q", name, row.ID, e.Words)
					}
				}
			}
		}
	}
}

// An article beside itself agrees: no row may differ, and the two are one origin.
func TestAnArticleAgreesWithItself(t *testing.T) {
	for _, name := range sets {
		for _, d := range set(t, name)[:1] {
			r := report(t, []claims.Document{d, d})
			for _, row := range r.Rows {
				if row.Verdict != compare.Agrees {
					t.Errorf("%s: %s: %s %v", name, row.Verdict, row.Summary, row.Reasons)
				}
			}
			if len(r.Origins) != 1 {
				t.Errorf("%s: one text twice has %d origins", name, len(r.Origins))
			}
		}
	}
}

// The order of the articles changes the letters and nothing else.
func TestOrderOfArticles(t *testing.T) {
	for _, name := range sets {
		docs := set(t, name)
		want := rows(report(t, docs))
		for turn := 1; turn < len(docs); turn++ {
			turned := append(slices.Clone(docs[turn:]), docs[:turn]...)
			if got := rows(report(t, turned)); !slices.Equal(got, want) {
				t.Errorf("%s turned by %d:\n got %s\nwant %s", name, turn, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
			}
		}
	}
}

// rows are the rows of a report without what depends on the articles' letters.
func rows(r *compare.Report) []string {
	outlet := map[string]string{}
	for _, a := range r.Articles {
		outlet[a.ID] = a.Outlet + a.Path
	}
	var out []string
	for _, row := range r.Rows {
		var sides []string
		for _, s := range row.Sides {
			var who []string
			for _, a := range s.Articles {
				who = append(who, outlet[a])
			}
			slices.Sort(who)
			sides = append(sides, s.Value+" "+strings.Join(who, ","))
		}
		slices.Sort(sides)
		out = append(out, row.Question+" "+string(row.Verdict)+" "+row.Confidence+" "+strings.Join(sides, "; "))
	}
	return out
}

func TestSameBytesTwice(t *testing.T) {
	docs := set(t, "phone-call-summit")
	a, err := json.Marshal(report(t, docs))
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(report(t, set(t, "phone-call-summit")))
	if err != nil {
		t.Fatal(err)
	}
	if string(a) != string(b) {
		t.Error("the same articles gave two reports")
	}
}

func TestOneArticleIsNothingToCompare(t *testing.T) {
	if _, err := compare.Documents(set(t, "same-wire")[:1], compare.Options{}); err == nil {
		t.Error("one article was compared")
	}
}

func BenchmarkDocuments(b *testing.B) {
	docs := set(b, "phone-call-summit")
	words := 0
	for _, d := range docs {
		words += d.Article.Words
	}
	for b.Loop() {
		report(b, docs)
	}
	b.ReportMetric(float64(b.N*words)/b.Elapsed().Seconds(), "words/s")
}

// Without its corrections the set misses the difference and takes a play for a
// report; with them it does neither.
func TestCorrectionsCount(t *testing.T) {
	docs := set(t, "corrections")
	with := report(t, docs)
	for i := range docs {
		docs[i].Corrections = nil
	}
	without := report(t, docs)
	count := func(r *compare.Report) (consent, fire int) {
		for _, row := range r.Rows {
			for _, e := range row.Sides[0].Evidence {
				switch {
				case row.Facet == "time" && row.Verdict == compare.Contradicts && strings.Contains(e.Words, "Hale dam"):
					consent++
				case strings.Contains(e.Words, "fire"):
					fire++
				}
			}
		}
		return consent, fire
	}
	if consent, fire := count(with); consent == 0 || fire != 0 {
		t.Errorf("with corrections: %d rows on the day of the consent, %d on the fire; want some and none", consent, fire)
	}
	if consent, fire := count(without); consent != 0 || fire == 0 {
		t.Errorf("without corrections: %d rows on the day of the consent, %d on the fire; want none and some", consent, fire)
	}
}
