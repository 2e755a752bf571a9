package claims

import (
	"os"
	"path/filepath"
	"slices"
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
