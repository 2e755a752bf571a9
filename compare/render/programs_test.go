package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"claimdiff/claims"
	"claimdiff/compare"
)

// nasty are strings that try to be something else in one of the formats.
var nasty = []string{
	"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "a\n=1", `"quoted", and, more`,
	"]]> </failure><x>", "\x00\x1b[31mred\x07", "::error::x", ":::y", "x\n::stop-commands::now", "##[error]x", "%0A::error::x", "a%b:c,d",
	"{{.}} ${x} %s", "\u202eturned\u202c", "zero\u200bwidth", "\xff\xfe", "漢字 wide 🇫🇷 e\u0301", "</script><!--", strings.Repeat("long ", 200),
}

func reportsOfAll() []*compare.Report {
	list := []*compare.Report{{}, twoReports(), twentyReports(), noRows(), gated()}
	for _, s := range nasty {
		list = append(list, hostile(s))
	}
	return list
}

func TestSARIFFitsSchema(t *testing.T) {
	f, err := os.Open("finding/testdata/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	s, err := jsonschema.UnmarshalJSON(f)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("sarif.json", s); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("sarif.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range reportsOfAll() {
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(write(t, format{write: SARIF}, r)))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(doc); err != nil {
			t.Error(err)
		}
	}
}

// Every format for programs is read back by its own reader, whatever the
// articles say, and gives no orders to whatever else reads along.
func TestProgramsCanRead(t *testing.T) {
	for _, r := range reportsOfAll() {
		readable(t, r)
		staysOnScreen(t, r)
	}
}

func FuzzPrograms(f *testing.F) {
	for _, s := range nasty {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if s == "" || len(s) > 1000 {
			return
		}
		r := hostile(s)
		readable(t, r)
		staysOnScreen(t, r)
	})
}

var isCommand = regexp.MustCompile(`^::(error|warning|notice) (file=[^,:]*(,line=\d+(,endLine=\d+(,col=\d+,endColumn=\d+)?)?)?,)?title=[^,:]*::`)

func readable(t *testing.T, r *compare.Report) {
	t.Helper()
	lines, err := csv.NewReader(bytes.NewReader(write(t, format{write: CSV}, r))).ReadAll()
	if err != nil {
		t.Error(err)
	}
	sides := 1
	for _, row := range r.Rows {
		sides += len(row.Sides)
	}
	if len(lines) != sides {
		t.Errorf("CSV: %d lines, want %d", len(lines), sides)
	}
	for _, line := range lines {
		for _, c := range line {
			if strings.IndexAny(c, "=+-@＝＋－＠\t\r\n") == 0 || strings.ContainsAny(c, "\n\x00\x1b") {
				t.Errorf("CSV: a cell a spreadsheet may run: %q", c)
			}
		}
	}
	for d := xml.NewDecoder(bytes.NewReader(write(t, format{write: JUnit}, r))); ; {
		if _, err := d.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range []func(io.Writer, *compare.Report) error{Annotations, Claims, SARIF} {
		if out := write(t, format{write: f}, r); !json.Valid(out) {
			t.Errorf("not JSON: %s", out)
		}
	}
	for _, line := range strings.Split(strings.TrimSuffix(string(write(t, format{write: GitHub}, r)), "\n"), "\n") {
		if line != "" && (!isCommand.MatchString(line) || strings.ContainsAny(line, "\r\x1b")) {
			t.Errorf("a line that is no command of ours: %q", line)
		}
	}
}

var sgr = regexp.MustCompile("\x1b\\[[0-9;]*m")

// staysOnScreen: what goes to a terminal neither steers it, nor the runner of a
// pipeline, nor runs over its edge.
func staysOnScreen(t *testing.T, r *compare.Report) {
	t.Helper()
	for _, width := range []int{1, 61, 200} {
		for _, line := range strings.Split(string(write(t, format{write: Text(Screen{Width: width, All: true})}, r)), "\n") {
			if n := displaywidth.String(line); n > max(width, narrowest) && len(strings.Fields(line)) > 3 && !strings.HasPrefix(line, "R") {
				t.Errorf("%d columns on a screen of %d: %q", n, width, line)
			}
			if strings.ContainsAny(line, "\x1b\x07\x00\r\u202e") || strings.HasPrefix(strings.TrimSpace(line), "::") || strings.Contains(line, "##[") {
				t.Errorf("a line that gives orders: %q", line)
			}
		}
	}
	plain := string(write(t, format{write: Text(Screen{Width: 72})}, r))
	coloured := string(write(t, format{write: Text(Screen{Width: 72, Color: true})}, r))
	if sgr.ReplaceAllString(coloured, "") != plain {
		t.Error("colour changes more than the colour")
	}
}

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		width    int
		want     string
		why      string
	}{
		{"at spaces", "one two three", 7, "one two/three", "words stay whole"},
		{"a long word", "abcdefghij k", 4, "abcd/efgh/ij k", "broken where there is no space"},
		{"wide characters", "漢字漢字 漢", 5, "漢字/漢字/漢", "each takes two columns"},
		{"joined characters", "e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301/e\u0301", "an accent takes none"},
		{"nothing", "", 5, "", "still a line"},
	} {
		if got := strings.Join(wrap(tt.in, tt.width), "/"); got != tt.want {
			t.Errorf("%s: %q, want %q (%s)", tt.name, got, tt.want, tt.why)
		}
	}
}

func TestPositions(t *testing.T) {
	exact := &compare.Article{Path: "a.txt", Text: "One é 🇫🇷 two.\n\nThree.", Lines: []claims.Line{{Start: 0, Line: 4, Column: 8}}}
	coarse := &compare.Article{Path: "a.html", Text: "Title\n\nBody text.", Lines: []claims.Line{{Start: 0, Line: 2}, {Start: 7, Line: 9}}}
	for _, tt := range []struct {
		name         string
		article      *compare.Article
		words        string
		line, column int
		why          string
	}{
		{"the first word", exact, "One", 4, 8, "the text begins behind a key"},
		{"after wide characters", exact, "two", 4, 19, "columns are UTF-16 units: a flag is four"},
		{"another paragraph", exact, "Three", 6, 1, "lines are counted"},
		{"a page's title", coarse, "Title", 2, 0, "only the line is known"},
		{"a page's body", coarse, "text", 9, 0, "the line of its paragraph"},
		{"unknown", &compare.Article{Path: "a", Text: "x"}, "x", 0, 0, "nothing is known"},
	} {
		at := strings.Index(tt.article.Text, tt.words)
		p := Place(tt.article, claims.Span{Start: at, End: at + len(tt.words)}, "")
		if p.Start.Line != tt.line || p.Start.Column != tt.column || p.Words != tt.words {
			t.Errorf("%s: %+v, want %d:%d (%s)", tt.name, p, tt.line, tt.column, tt.why)
		}
	}
}

// An annotation's selectors find the words: by themselves and by their place.
func TestSelectorsFindTheWords(t *testing.T) {
	for _, r := range reportsOfAll() {
		var page struct {
			Items []struct {
				Target struct {
					Source   string
					Selector []struct {
						Exact, Prefix, Suffix string
						Start, End            int
					}
				}
			}
		}
		if err := json.Unmarshal(write(t, format{write: Annotations}, r), &page); err != nil {
			t.Fatal(err)
		}
		for _, x := range page.Items {
			quote, at := x.Target.Selector[0], x.Target.Selector[1]
			found := false
			for _, a := range r.Articles {
				text := strings.ToValidUTF8(a.Text, "\ufffd")
				runes := []rune(text)
				found = found || strings.Contains(text, quote.Prefix+quote.Exact+quote.Suffix) && at.End <= len(runes) && string(runes[at.Start:at.End]) == quote.Exact
			}
			if !found && !strings.Contains(quote.Exact+quote.Prefix+quote.Suffix, "\ufffd") {
				t.Errorf("%+v is found in no article", x)
			}
			if strings.HasPrefix(x.Target.Source, "javascript:") {
				t.Errorf("a source that is no address: %q", x.Target.Source)
			}
		}
	}
}
