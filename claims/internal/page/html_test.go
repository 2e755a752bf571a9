package page

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the texts in testdata anew")

// Each page of testdata has what a person reads in it beside it: what is known
// of the article, what was left out, and its text.
func TestSavedPages(t *testing.T) {
	files, err := filepath.Glob("testdata/*.html")
	if err != nil || len(files) < 6 {
		t.Fatalf("pages: %v, %v", files, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			pages, err := Read(filepath.Base(file), data)
			if err != nil {
				t.Fatal(err)
			}
			checkPages(t, pages)
			got := describe(pages[0])
			golden := strings.TrimSuffix(file, ".html") + ".txt"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s differs from what is read now:\n%s", golden, got)
			}
		})
	}
}

// describe writes a page down for people to check.
func describe(p Page) string {
	var out strings.Builder
	for _, f := range []struct{ key, value string }{
		{"title", p.Title}, {"outlet", p.Outlet}, {"url", p.URL}, {"byline", p.Byline}, {"place", p.Place}, {"lang", p.Lang}, {"published", p.Published}, {"updated", p.Updated},
	} {
		if f.value != "" {
			fmt.Fprintf(&out, "%s: %s\n", f.key, f.value)
		}
	}
	for _, w := range p.Warnings {
		fmt.Fprintf(&out, "warning: %s: %s\n", w.Code, w.Message)
	}
	for _, d := range p.Dropped {
		before := []rune(p.Text[:d.Start])
		fmt.Fprintf(&out, "dropped after %q: %s\n", string(before[max(0, len(before)-12):]), d.Reason)
	}
	fmt.Fprintf(&out, "---\n%s\n", p.Text)
	return out.String()
}
