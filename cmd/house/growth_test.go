package house

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"claimdiff/claims"
	"claimdiff/compare"
)

// manyReports writes n reports of one event: each is a report of the largest
// fixture set with some of its sentences left out and some of another outlet's
// put in, as agencies and those who follow them do.
func manyReports(b testing.TB, n int) []claims.Document {
	b.Helper()
	var reports [][]string
	for _, paths := range sets(b) {
		var set [][]string
		for _, p := range paths {
			articles, err := claims.ReadFile(p)
			if err != nil {
				b.Fatal(err)
			}
			for _, a := range articles {
				set = append(set, strings.Split(a.Text, "\n\n"))
			}
		}
		if words(set) > words(reports) {
			reports = set
		}
	}
	r := rand.New(rand.NewSource(1))
	var docs []claims.Document
	for i := range n {
		own, other := reports[i%len(reports)], reports[r.Intn(len(reports))]
		paragraphs := slices.DeleteFunc(slices.Clone(own), func(string) bool { return r.Intn(4) == 0 })
		for range 3 {
			paragraphs = append(paragraphs, other[r.Intn(len(other))])
		}
		text := fmt.Sprintf("Outlet: Outlet %d\nDate: 2025-03-%02dT%02d:00:00Z\n\n%s", i, 1+i%3, i%24, strings.Join(paragraphs, "\n\n"))
		articles, err := claims.Read(fmt.Sprintf("%d.txt", i), []byte(text))
		if err != nil {
			b.Fatal(err)
		}
		d, err := claims.Extract(articles[0])
		if err != nil {
			b.Fatal(err)
		}
		docs = append(docs, d)
	}
	return docs
}

func words(reports [][]string) (n int) {
	for _, r := range reports {
		n += len(strings.Fields(strings.Join(r, " ")))
	}
	return n
}

// BenchmarkGrowth compares 50, 100 and 200 reports of one event. An article
// should cost about as much among many as among few: see ms/article.
func BenchmarkGrowth(b *testing.B) {
	docs := manyReports(b, 200)
	for _, n := range []int{50, 100, 200} {
		b.Run(fmt.Sprintf("%d-articles", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				some := slices.Clone(docs[:n])
				if _, err := compare.Documents(some, compare.Options{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N*n), "ms/article")
		})
	}
}

// The order in which thirty reports of one event are given changes their
// letters and nothing else.
func TestOrderOfManyReports(t *testing.T) {
	docs := manyReports(t, 30)
	turned := slices.Concat(docs[11:], docs[:11])
	reversed := slices.Clone(docs)
	slices.Reverse(reversed)
	want := rowsOf(t, docs)
	if len(want) == 0 {
		t.Fatal("thirty reports of one event have no rows")
	}
	for _, c := range []struct {
		name string
		docs []claims.Document
	}{{"turned by 11", turned}, {"reversed", reversed}} {
		if got := rowsOf(t, c.docs); !slices.Equal(got, want) {
			for i := range min(len(got), len(want)) {
				if got[i] != want[i] {
					t.Errorf("%s, row %d:\n got %s\nwant %s", c.name, i, got[i], want[i])
					break
				}
			}
			t.Errorf("%s: %d rows, want %d", c.name, len(got), len(want))
		}
	}
}

// rowsOf are the rows of a report in order, without what depends on letters.
func rowsOf(t *testing.T, docs []claims.Document) (out []string) {
	r, err := compare.Documents(slices.Clone(docs), compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	outlet := map[string]string{}
	for _, a := range r.Articles {
		outlet[a.ID] = a.Outlet
	}
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
		out = append(out, fmt.Sprint(row.Question, " ", row.Verdict, " ", row.Confidence, " ", strings.Join(sides, "; ")))
	}
	return out
}
