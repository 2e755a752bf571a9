package compare_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"claimdiff/claims"
	"claimdiff/compare"
)

// A pair is two reports of one event, of testdata/pairs. They say the same,
// or differ in one fact.
type pair struct {
	Name string
	Same string // why they say the same
	A, B struct{ Outlet, Date, Title, Text string }
	C    struct{ Outlet, Date, Title, Text string } // a third report, if any

	Known   []knownRow // false differences that we know
	Differs struct {
		Facet    string
		A, B     string // words of the two sides
		Verdicts []compare.Verdict
	}
	Missed string // why the difference is not found today
}

// A knownRow is a false difference, and why it is there.
type knownRow struct {
	Facet  string
	Words  string // in the evidence of a side
	Reason string
}

// heldback are pairs of both sorts that no rule was fitted to.
var heldback = filepath.Join("testdata", "pairs", "heldback-events.yaml")

func readPairs(t *testing.T, name string) []pair {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var pairs []pair
	if err := yaml.Unmarshal(data, &pairs); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return pairs
}

func (p pair) compare(t *testing.T) *compare.Report {
	t.Helper()
	var docs []claims.Document
	for i, x := range []struct{ Outlet, Date, Title, Text string }{p.A, p.B, p.C} {
		if x.Text == "" {
			continue
		}
		file := fmt.Sprintf("Outlet: %s\nDate: %s\nTitle: %s\n\n%s", x.Outlet, x.Date, x.Title, x.Text)
		articles, err := claims.Read(fmt.Sprintf("%s-%d.txt", p.Name, i), []byte(file))
		if err != nil {
			t.Fatal(err)
		}
		d, err := claims.Extract(articles[0])
		if err != nil {
			t.Fatal(err)
		}
		d.Article.ID = claims.ArticleID(i)
		docs = append(docs, d)
	}
	return report(t, docs)
}

// evidence prints a row with the words of its sides.
func evidence(r compare.Row) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s, %s) %s", r.Verdict, r.Facet, r.Confidence, r.Question)
	for _, s := range r.Sides {
		for _, e := range s.Evidence {
			fmt.Fprintf(&b, "\n\t%s: %q in %q", e.Article, s.Value, e.Words)
		}
	}
	return b.String()
}

// says tells whether a side rests on words of the article.
func says(s compare.Side, article, words string) bool {
	return slices.ContainsFunc(s.Evidence, func(e compare.Evidence) bool {
		return e.Article == article && strings.Contains(e.Words, words)
	})
}

func (k knownRow) is(r compare.Row) bool {
	return r.Facet == k.Facet && slices.ContainsFunc(r.Sides, func(s compare.Side) bool {
		return says(s, "A", k.Words) || says(s, "B", k.Words)
	})
}

// Reports that say the same in other words, units, currencies, spellings and
// time zones show no difference, of whatever confidence. The known ones are
// listed beside their pair.
func TestPairsThatSayTheSame(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "pairs", "*.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	count, shared, clashes := 0, 0, 0
	for _, file := range files {
		if strings.HasPrefix(filepath.Base(file), "true") {
			continue
		}
		for _, p := range readPairs(t, file) {
			if p.Same == "" {
				continue
			}
			count++
			met := make([]bool, len(p.Known))
			for _, r := range p.compare(t).Rows {
				if r.Verdict == compare.Agrees || r.Verdict == compare.Refines {
					shared++
				}
				switch r.Verdict {
				case compare.Contradicts, compare.Differs:
					clashes++
				case compare.Hedged, compare.Attributed, compare.Superseded:
				default:
					continue
				}
				i := slices.IndexFunc(p.Known, func(k knownRow) bool { return k.is(r) })
				if i < 0 {
					t.Errorf("%s (%s): %s", p.Name, p.Same, evidence(r))
					continue
				}
				met[i] = true
			}
			for i, k := range p.Known {
				if !met[i] {
					t.Errorf("%s: the known false difference in %s of %q is gone: take it off the list", p.Name, k.Facet, k.Words)
				}
			}
		}
	}
	t.Logf("%d pairs: %d rows agree or refine, %d contradict or differ", count, shared, clashes)
	if count < 60 {
		t.Errorf("%d pairs, want 60 at least", count)
	}
	if clashes > 1 {
		t.Errorf("%d rows contradict or differ, want 1 at most", clashes)
	}
}

// found tells whether a row with a verdict of the pair sets its words on two sides.
func (p pair) found(r compare.Row) bool {
	if r.Facet != p.Differs.Facet || !slices.Contains(p.Differs.Verdicts, r.Verdict) {
		return false
	}
	for i, s := range r.Sides {
		for j, other := range r.Sides {
			if i != j && says(s, "A", p.Differs.A) && says(other, "B", p.Differs.B) {
				return true
			}
		}
	}
	return false
}

// Where one fact really differs, its row says so.
func TestPairsThatDiffer(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "pairs", "true*.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var pairs []pair
	for _, f := range files {
		pairs = append(pairs, readPairs(t, f)...)
	}
	pairs = slices.DeleteFunc(append(pairs, readPairs(t, heldback)...), func(p pair) bool { return p.Same != "" })
	found := 0
	for _, p := range pairs {
		rows := p.compare(t).Rows
		hit := slices.ContainsFunc(rows, p.found)
		switch {
		case hit && p.Missed != "":
			t.Errorf("%s: found, though listed as missed: take that off", p.Name)
		case !hit && p.Missed == "":
			t.Errorf("%s: no row of %s sets %q against %q", p.Name, p.Differs.Facet, p.Differs.A, p.Differs.B)
		}
		if hit {
			found++
		}
		for _, r := range rows {
			clash := r.Verdict == compare.Contradicts || r.Verdict == compare.Differs
			if clash && !p.found(r) && r.Facet != p.Differs.Facet {
				t.Errorf("%s: a second difference: %s", p.Name, evidence(r))
			}
			if testing.Verbose() && !hit {
				t.Logf("%s: %s", p.Name, evidence(r))
			}
		}
	}
	t.Logf("%d of %d differences found", found, len(pairs))
}
