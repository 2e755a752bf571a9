package render

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"claimdiff/compare"
)

var update = flag.Bool("update", false, "write the golden files; read them afterwards")

type format struct {
	name  string
	ext   string
	write func(io.Writer, *compare.Report) error
}

var formats = []format{{"markdown", ".md", Markdown}, {"json", ".json", JSON}, {"all", ".all.md", MarkdownAll}, {"brief", ".brief.md", MarkdownBrief}, {"html", ".html", HTML}, {"html all", ".all.html", HTMLAll},
	{"text", ".txt", Text(Screen{})}, {"csv", ".csv", CSV}, {"sarif", ".sarif", SARIF}, {"junit", ".xml", JUnit}, {"github", ".github", GitHub},
	{"annotations", ".annotations.jsonld", Annotations}, {"claims", ".claims.jsonld", Claims}, {"colour", ".color.txt", Text(Screen{Width: 60, Color: true, All: true})}}

func TestGolden(t *testing.T) {
	reports := map[string]*compare.Report{"two": twoReports(), "twenty": twentyReports(), "norows": noRows(), "gated": gated(), "hostile": hostile("=cmd|' /C calc'!A0 ]]> ::error::x ##[add-path]y \x1b[1m\n%0A<b>")}
	for name, report := range reports {
		for _, f := range formats {
			if programs := slices.Contains([]string{"text", "csv", "sarif", "junit", "github"}, f.name); name == "gated" && !programs || name == "hostile" && !programs && f.name != "annotations" && f.name != "claims" || name == "norows" && programs && f.name != "text" {
				continue
			}
			if name == "twenty" && f.name != "markdown" && f.name != "text" || f.name == "all" || f.name == "html all" || (f.name == "brief" || f.name == "colour") && name != "two" {
				continue // long, and says nothing that the others do not
			}
			t.Run(name+f.ext, func(t *testing.T) {
				golden(t, filepath.Join("testdata", name+f.ext), write(t, f, report))
			})
		}
	}
}

func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s has changed (go test -update writes it)\n%s", path, firstDifference(string(got), string(want)))
	}
}

func firstDifference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(a), len(b)) {
		x, y := "<end>", "<end>"
		if i < len(a) {
			x = a[i]
		}
		if i < len(b) {
			y = b[i]
		}
		if x != y {
			return fmt.Sprintf("line %d\n got: %s\nwant: %s", i+1, x, y)
		}
	}
	return ""
}

func write(t *testing.T, f format, r *compare.Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A renderer only reads: the report is the same afterwards, and so are the
// bytes of a second run.
func TestRenderersOnlyRead(t *testing.T) {
	r := twoReports()
	before, _ := json.Marshal(r)
	for _, f := range formats {
		if !bytes.Equal(write(t, f, r), write(t, f, r)) {
			t.Errorf("%s: two runs differ", f.name)
		}
	}
	if after, _ := json.Marshal(r); !bytes.Equal(before, after) {
		t.Error("a renderer changed the report")
	}
}

// The zero report, and one whose sides name articles that are not there, are
// written without panic.
func TestOddReports(t *testing.T) {
	odd := &compare.Report{Rows: []compare.Row{{Sides: []compare.Side{{Articles: []string{"Z"}, Evidence: []compare.Evidence{{Article: "Z", Words: "x"}}}}, Verdict: compare.Superseded}}}
	for _, r := range []*compare.Report{{}, odd} {
		for _, f := range formats {
			write(t, f, r)
		}
	}
	if s := string(write(t, formats[1], &compare.Report{})); strings.Contains(s, "null") {
		t.Errorf("a list is null:\n%s", s)
	}
}

// A report with many rows folds the less important ones away; MarkdownAll
// shows the same rows and folds nothing.
func TestFolding(t *testing.T) {
	r := twoReports()
	for i := range 60 {
		row := r.Rows[i%4]
		row.ID, row.Question = fmt.Sprintf("X%d", i), fmt.Sprintf("Question %d?", i)
		r.Rows = append(r.Rows, row)
	}
	folded, all := string(write(t, formats[0], r)), string(write(t, formats[2], r))
	if n := strings.Count(folded, "<details>"); n != 3 || strings.Count(folded, "</details>") != n {
		t.Errorf("%d folds, want differences, agreed facts and unsure ones", n)
	}
	if strings.Contains(all, "<details>") {
		t.Error("MarkdownAll folds")
	}
	for i := range 60 {
		if q := fmt.Sprintf("Question %d?", i); !strings.Contains(folded, q) || !strings.Contains(all, q) {
			t.Errorf("%s is lost", q)
		}
	}
}
