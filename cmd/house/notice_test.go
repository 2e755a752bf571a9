package house

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the libraries' part of NOTICE anew; read it afterwards")

// librariesLine is where the part of NOTICE begins that the test writes.
const librariesLine = "# Libraries\n"

// A dependency is a module that goes into the program, with the text of its licence.
type dependency struct {
	Path, Version, Dir string
}

// libraries are the modules of the program on every system that is released.
func libraries(t *testing.T) []dependency {
	t.Helper()
	seen := map[string]dependency{}
	for _, system := range []string{"linux", "darwin", "windows"} {
		cmd := exec.Command("go", "list", "-deps", "-json=Module", "./cmd/claimdiff")
		cmd.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("go list: %v", err)
		}
		for d := json.NewDecoder(bytes.NewReader(out)); ; {
			var p struct{ Module *dependency }
			if err := d.Decode(&p); err == io.EOF {
				break
			} else if err != nil {
				t.Fatal(err)
			}
			if p.Module != nil && p.Module.Path != module {
				seen[p.Module.Path] = *p.Module
			}
		}
	}
	var list []dependency
	for _, l := range seen {
		list = append(list, l)
	}
	slices.SortFunc(list, func(a, b dependency) int { return strings.Compare(a.Path, b.Path) })
	return list
}

// terms are the files of a module that say on what terms it may be passed on.
var terms = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|.*-license)`)

func (l dependency) licence(t *testing.T) string {
	t.Helper()
	entries, err := os.ReadDir(l.Dir)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, e := range entries {
		if !terms.MatchString(e.Name()) || strings.HasSuffix(e.Name(), ".html") || e.IsDir() {
			continue
		}
		text, err := os.ReadFile(filepath.Join(l.Dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s\n\n", strings.TrimSpace(strings.ReplaceAll(string(text), "\r", "")))
	}
	if b.Len() == 0 {
		t.Errorf("%s has no licence in %s", l.Path, l.Dir)
	}
	return b.String()
}

// NOTICE names every library that ends in the program, with the text of its
// licence, as go.mod has them.
func TestNoticeNamesTheLibraries(t *testing.T) {
	notice, err := os.ReadFile("NOTICE")
	if err != nil {
		t.Fatal(err)
	}
	head, _, ok := strings.Cut(string(notice), librariesLine)
	if !ok {
		t.Fatal("NOTICE has no part for libraries")
	}
	var b strings.Builder
	b.WriteString(head + librariesLine)
	for _, l := range libraries(t) {
		fmt.Fprintf(&b, "\n## %s %s\n\n%s", l.Path, l.Version, l.licence(t))
	}
	want := strings.TrimRight(b.String(), "\n") + "\n"
	if want == string(notice) {
		return
	}
	if !*update {
		t.Fatal("the libraries in NOTICE are not those of go.mod (go test ./cmd/house -update writes them)")
	}
	if err := os.WriteFile("NOTICE", []byte(want), 0o644); err != nil {
		t.Fatal(err)
	}
}

var ofOthers = regexp.MustCompile(`CC BY|\bMIT\b|Apache|WordNet License|public domain|OASIS`)

// NOTICE names every data file whose first lines say that it comes from others.
func TestNoticeNamesTheData(t *testing.T) {
	notice, err := os.ReadFile("NOTICE")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, dir := range []string{"claims", "compare"} {
		err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !slices.Contains([]string{".tsv", ".txt", ".yaml", ".bin"}, filepath.Ext(p)) || strings.Contains(filepath.ToSlash(p), "/testdata/") {
				return err
			}
			f, err := os.Open(p)
			if err != nil {
				return err
			}
			defer f.Close()
			head, _ := bufio.NewReaderSize(f, 1500).Peek(1500)
			if !ofOthers.Match(head) {
				return nil
			}
			found++
			if !strings.Contains(string(notice), filepath.ToSlash(p)) {
				t.Errorf("%s comes from others, and NOTICE does not name it", p)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if found == 0 {
		t.Error("no data file says where it comes from")
	}
}
