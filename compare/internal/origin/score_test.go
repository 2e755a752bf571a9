package origin

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"claimdiff/claims"
)

// TestScoreOrigin measures on real events, outside the project: make
// score-origin DATA=../shared/data. The reports of an event are by different
// outlets, so groups among them are printed to be read; reprints are made of
// them by leaving out, adding and rewording.
func TestScoreOrigin(t *testing.T) {
	root := os.Getenv("DATA")
	if root == "" {
		t.Skip("needs DATA, the folder of development data")
	}
	events, _ := filepath.Glob(filepath.Join(root, "newsclusters", "*"))
	var all [][]claims.Document
	for _, e := range events {
		if docs := readEvent(e); len(docs) > 0 {
			all = append(all, docs)
		}
	}
	count, joined := 0, 0
	var below []float64
	for _, docs := range all {
		n := len(docs)
		count += n * (n - 1) / 2
		for _, g := range Find(docs) {
			for _, p := range g.Pairs {
				joined++
				t.Logf("one origin: %.2f %4d words %d quotes %s\n  %s\n  %s", p.Share, p.Words, p.Quotes, p.Agency, docs[p.A].Article.Path, docs[p.B].Article.Path)
			}
		}
		below = append(below, sharesApart(docs)...)
	}
	slices.Sort(below)
	t.Logf("%d pairs of %d events, %d joined; the largest shares of pairs kept apart: %.2f", count, len(all), joined, below[max(0, len(below)-12):])

	for _, edits := range []float64{0.1, 0.2, 0.3, 0.4, 0.5, 0.6} {
		found, made := 0, 0
		for i, docs := range all {
			for j, d := range docs {
				if d.Article.Words < 100 {
					continue
				}
				r := rand.New(rand.NewPCG(uint64(i), uint64(j)))
				other := all[(i+1)%len(all)][0]
				made++
				if groups := Find(append(slices.Clone(docs), reprint(d, other, edits, r))); slices.ContainsFunc(groups, func(g Group) bool {
					return slices.Contains(g.Articles, j) && slices.Contains(g.Articles, len(docs))
				}) {
					found++
				}
			}
		}
		t.Logf("edits %2.0f %%: %d of %d reprints found (%.1f %%)", 100*edits, found, made, 100*float64(found)/float64(made))
	}
}

func readEvent(dir string) []claims.Document {
	files, _ := filepath.Glob(filepath.Join(dir, "*.json"))
	var docs []claims.Document
	for _, f := range files {
		data, err := os.ReadFile(f)
		var a struct {
			Title, Text string
			Authors     []string
		}
		if err != nil || json.Unmarshal(data, &a) != nil {
			continue
		}
		docs = append(docs, claims.Document{Article: claims.Article{
			Path: filepath.Base(f), Title: a.Title, TitleEnd: len(a.Title), Byline: strings.Join(a.Authors, ", "),
			Text: a.Title + "\n\n" + a.Text, Words: len(strings.Fields(a.Text)),
		}})
	}
	return docs
}

func sharesApart(docs []claims.Document) []float64 {
	copies := make([]copyOf, len(docs))
	for i, d := range docs {
		copies[i] = read(d.Article)
	}
	var shares []float64
	for _, p := range pairs(copies) {
		if !p.isOne() {
			shares = append(shares, p.Share)
		}
	}
	return shares
}

// reprint edits a share of an article's sentences: a third of these are left
// out, a third give way to sentences of another event, a third have every
// fourth word replaced.
func reprint(d, other claims.Document, edits float64, r *rand.Rand) claims.Document {
	sentences := strings.SplitAfter(d.Article.Text[d.Article.TitleEnd:], ". ")
	foreign := strings.SplitAfter(other.Article.Text[other.Article.TitleEnd:], ". ")
	var out strings.Builder
	for i, s := range sentences {
		if r.Float64() >= edits {
			out.WriteString(s)
			continue
		}
		switch r.IntN(3) {
		case 1:
			out.WriteString(foreign[r.IntN(len(foreign))])
		case 2:
			for k, w := range strings.SplitAfter(s, " ") {
				if (k+i)%4 == 0 {
					w = fmt.Sprintf("other%d ", r.IntN(1000))
				}
				out.WriteString(w)
			}
		}
	}
	e := d
	e.Article.Path, e.Article.Title, e.Article.TitleEnd, e.Article.Byline = "reprint", "", 0, ""
	e.Article.Text = cmp.Or(out.String(), d.Article.Text)
	return e
}
