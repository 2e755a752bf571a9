package claims

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.txt", "a.html", "a.html.claims.yaml", "alone.claims.yaml", "set.yaml", "gold.yaml", "report.md", ".hidden"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "sub"), 0o755); err != nil {
		t.Fatal(err)
	}
	got, err := Folder(dir)
	if err != nil {
		t.Fatal(err)
	}
	for i := range got {
		got[i] = filepath.Base(got[i])
	}
	// A corrected document stands where its article stood; one without an
	// article is an article itself.
	if want := []string{"a.html.claims.yaml", "alone.claims.yaml", "b.txt"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := Folder(filepath.Join(dir, "sub")); err == nil {
		t.Error("an empty folder is no error")
	}
	if _, err := Folder(filepath.Join(dir, "nowhere")); err == nil {
		t.Error("a folder that is not there is no error")
	}
}

// A corrected document tells when its article has changed under it, and no more
// when the article is as it was.
func TestOutdatedCorrections(t *testing.T) {
	const text = "Outlet: Post\nDate: 2024-03-05\n\nThe ferry sank off Lisse on Monday.\n"
	dir := t.TempDir()
	article := filepath.Join(dir, "post.txt")
	stored := article + Corrected
	write := func(path, s string) {
		t.Helper()
		if err := os.WriteFile(path, []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	warned := func() int {
		t.Helper()
		docs, err := Load([]string{stored}, 1)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, w := range docs[0].Warnings {
			if w.Code == "outdated" {
				n++
			}
		}
		var b strings.Builder
		if err := WriteYAML(&b, docs[0]); err != nil {
			t.Fatal(err)
		}
		write(stored, b.String()) // as a further correction does
		return n
	}
	write(article, text)
	docs, err := Load([]string{article}, 1)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	WriteYAML(&b, docs[0])
	write(stored, b.String())
	if n := warned(); n != 0 {
		t.Errorf("%d warnings of an article that is as it was", n)
	}
	write(article, text+"Nobody drowned.\n")
	if n := warned(); n != 1 {
		t.Errorf("%d warnings that the article has changed, want one", n)
	}
	if n := warned(); n != 0 {
		t.Errorf("the warning stays after the corrections were stored anew: %d", n)
	}
}

// Two files that correct one article are told: neither wins unseen.
func TestTwoFilesOfCorrections(t *testing.T) {
	for _, other := range []string{"first.yaml", "post.txt" + Corrected} {
		dir := t.TempDir()
		article := filepath.Join(dir, "post.txt")
		if err := os.WriteFile(article, []byte("Outlet: Post\nDate: 2024-03-05\n\nThe ferry sank off Lisse on Monday.\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		docs, err := Load([]string{article}, 1)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := WriteYAML(&b, docs[0]); err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{other, "second.yaml"} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		paths, err := Folder(dir)
		if err != nil {
			t.Fatal(err)
		}
		docs, err = Load(paths, 1)
		if err == nil || !strings.Contains(err.Error(), "corrects the same article as") || len(docs) != 1 {
			t.Errorf("%s: %d documents and %v, want one and why not both", other, len(docs), err)
		}
	}
}
