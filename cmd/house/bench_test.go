package house

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"claimdiff/claims"
	"claimdiff/compare"
	"claimdiff/compare/render"
)

// sets are the articles of every fixture set.
func sets(b testing.TB) [][]string {
	b.Helper()
	dirs, err := filepath.Glob("fixtures/*/set.yaml")
	if err != nil || len(dirs) == 0 {
		b.Skip("there is no fixture set")
	}
	var out [][]string
	for _, d := range dirs {
		files, err := os.ReadDir(filepath.Dir(d))
		if err != nil {
			b.Fatal(err)
		}
		var paths []string
		for _, f := range files {
			switch name := f.Name(); {
			case f.IsDir(), name == "set.yaml", name == "gold.yaml", strings.HasPrefix(name, "report."):
			default:
				paths = append(paths, filepath.Join(filepath.Dir(d), f.Name()))
			}
		}
		out = append(out, paths)
	}
	return out
}

// read reads the articles of one set on one core, and counts their words.
func read(b *testing.B, paths []string) (docs []claims.Document, words int) {
	docs, err := claims.Load(paths, 1)
	if err != nil {
		b.Fatal(err)
	}
	for _, d := range docs {
		words += d.Article.Words
	}
	return docs, words
}

// BenchmarkPipeline is the whole way from files to a Markdown report, on one
// core: words of articles a second.
func BenchmarkPipeline(b *testing.B) {
	all := sets(b)
	words := 0
	for b.Loop() {
		for _, paths := range all {
			docs, n := read(b, paths)
			words += n
			r, err := compare.Documents(docs, compare.Options{})
			if err != nil {
				b.Fatal(err)
			}
			if err := render.Markdown(io.Discard, r); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkRender is the share that writing has in the whole way, in percent, of
// each format for people. The goal is less than 5.
func BenchmarkRender(b *testing.B) {
	all := sets(b)
	for _, f := range []struct {
		name  string
		write func(io.Writer, *compare.Report) error
	}{{"md", render.Markdown}, {"html", render.HTML}} {
		b.Run(f.name, func(b *testing.B) {
			var writing time.Duration
			for b.Loop() {
				for _, paths := range all {
					docs, err := claims.Load(paths, 1)
					if err != nil {
						b.Fatal(err)
					}
					r, err := compare.Documents(docs, compare.Options{})
					if err != nil {
						b.Fatal(err)
					}
					start := time.Now()
					if err := f.write(io.Discard, r); err != nil {
						b.Fatal(err)
					}
					writing += time.Since(start)
				}
			}
			b.ReportMetric(100*writing.Seconds()/b.Elapsed().Seconds(), "%-of-run")
		})
	}
}

// BenchmarkExtract is reading alone.
func BenchmarkExtract(b *testing.B) {
	all := sets(b)
	words := 0
	for b.Loop() {
		for _, paths := range all {
			_, n := read(b, paths)
			words += n
		}
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}
