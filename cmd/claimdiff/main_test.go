package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimdiff/claims"
	"claimdiff/compare"
)

var update = flag.Bool("update", false, "write the output in the README anew; read it afterwards")

// Two reports of one accident and one of something else, in our own words.
var articles = map[string]string{
	"post.txt": "Outlet: Harbour Post\nDate: 2024-03-05\nTitle: Ferry runs aground off Lisse\n\n" +
		"A ferry ran aground off Lisse on Monday. Twelve people were injured in the accident, the coast guard said.\n\n" +
		"\"The ferry was too fast,\" harbour master Jan Roe said.\n",
	"times.txt": "Outlet: Island Times\nDate: 2024-03-05\nTitle: Ferry accident injures 14\n\n" +
		"A ferry ran aground off Lisse on Sunday. Fourteen people were injured in the accident, the police said.\n\n" +
		"\"The ferry was too fast,\" Roe said.\n",
	"opera.txt":   "Outlet: Stage\nDate: 2024-03-05\n\nThe opera opened its season with a new hall.\n",
	"empty.txt":   "",
	"broken.json": "{\"headline\": \"x\", ",
}

// play writes the articles into a folder of their own and makes it current.
func play(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range articles {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir("reports", 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"post.txt", "times.txt"} {
		os.WriteFile(filepath.Join("reports", name), []byte(articles[name]), 0o644)
	}
	for _, name := range []string{"set.yaml", "gold.yaml", "report.md", "report.json", ".hidden"} {
		os.WriteFile(filepath.Join("reports", name), []byte("not an article"), 0o644)
	}
	os.Mkdir("reports/deeper", 0o755)
	os.Mkdir("nothing", 0o755)
	os.MkdirAll("events/two", 0o755)
}

func claimdiff(args ...string) (code int, stdout, stderr string) {
	var out, err bytes.Buffer
	code = run(append([]string{"claimdiff"}, args...), &out, &err)
	return code, out.String(), err.String()
}

func TestCommandLine(t *testing.T) {
	play(t)
	tests := []struct {
		name           string
		args           string
		code           int
		stdout, stderr string // what must be in there; "" for nothing at all in stderr
	}{
		{"two articles", "compare post.txt times.txt", 0, "# 2 articles", ""},
		{"a folder", "compare reports", 0, "# 2 articles", ""},
		{"a folder with a slash", "compare reports/", 0, "# 2 articles", ""},
		{"flags after files", "compare post.txt times.txt --format json", 0, `"schema": "claimdiff.report/1"`, ""},
		{"flags between files", "compare post.txt --format=json times.txt", 0, `"schema": "claimdiff.report/1"`, ""},
		{"short flags", "compare post.txt -f json times.txt -j 1", 0, `"schema": "claimdiff.report/1"`, ""},
		{"nothing folded", "compare --all post.txt times.txt", 0, "# 2 articles", ""},
		{"end of flags", "compare -- post.txt times.txt", 0, "# 2 articles", ""},
		{"no claim in common", "compare post.txt opera.txt", 4, "# 2 articles", "share no claim"},
		{"fail on a difference", "compare --fail-on refines post.txt times.txt", 1, "# 2 articles", "reach refines:medium"},
		{"one unreadable, two left", "compare post.txt gone.txt times.txt", 3, "left out: gone.txt", "gone.txt"},
		{"one unreadable, one left", "compare post.txt gone.txt", 3, "", "gone.txt"},
		{"broken JSON", "compare post.txt broken.json times.txt", 3, "left out: broken.json", "broken.json"},
		{"a folder among files", "compare post.txt reports", 3, "", "reports"},
		{"an empty folder", "compare nothing", 3, "", "no article in this folder"},
		{"events without a folder for the reports", "compare --events events", 2, "", "needs -o FOLDER"},
		{"events and an article", "compare --events events post.txt -o out", 2, "", "takes no articles beside it"},
		{"events that are not there", "compare --events gone -o out", 2, "", "gone"},
		{"no event", "compare --events nothing -o out", 2, "", "has no folder"},
		{"events in a form without files", "compare --events events -o out -f github", 2, "", "for the screen"},
		{"events and a baseline", "compare --events events -o out --baseline b.json", 2, "", "--baseline is for one event"},
		{"reports among the articles", "compare --events events -o events/two", 2, "", "would be read as articles"},
		{"one article", "compare post.txt", 2, "", "it takes two"},
		{"no article", "compare", 2, "", "needs two articles or a folder"},
		{"standard input twice", "compare - -", 2, "", "only once"},
		{"unknown command", "comprae post.txt", 2, "", "did you mean compare?"},
		{"a file for a command", "post.txt times.txt", 2, "", "did you mean claimdiff compare post.txt?"},
		{"unknown flag", "compare --fromat json post.txt times.txt", 2, "", "did you mean --format?"},
		{"unknown flag after files", "compare post.txt times.txt --job 2", 2, "", "did you mean --jobs?"},
		{"unknown flag before the command", "--al compare", 2, "", "no flag --al"},
		{"unknown format", "compare --format jsno post.txt times.txt", 2, "", "did you mean json?"},
		{"flag without its value", "compare post.txt times.txt --format", 2, "", "--format needs a value"},
		{"jobs not a number", "compare --jobs many post.txt times.txt", 2, "", "many"},
		{"jobs below 0", "compare --jobs -1 post.txt times.txt", 2, "", "--jobs -1"},
		{"unknown verdict", "compare --fail-on differ post.txt times.txt", 2, "", "did you mean differs?"},
		{"output over an article", "compare post.txt times.txt -o post.txt", 2, "", "would overwrite"},
		{"output nowhere", "compare post.txt times.txt -o no/such/folder.md", 2, "", "cannot write"},
		{"text", "compare post.txt times.txt -f text", 0, "2 articles, 2 origins", ""},
		{"two formats, one to a file", "compare post.txt times.txt -f csv -f json -o out.json", 0, "row,fingerprint,", ""},
		{"two formats to the screen", "compare post.txt times.txt -f csv -f json", 2, "", "2 formats go to the screen"},
		{"two formats to one file", "compare post.txt times.txt -f csv -o x -f json -o ./x", 2, "", "given twice"},
		{"a template that is not there", "compare post.txt times.txt --template gone.tmpl", 2, "", "cannot read the template"},
		{"the template format without a template", "compare post.txt times.txt -f template", 2, "", "needs --template"},
		{"one facet", "compare post.txt times.txt --facets time -f csv", 0, ",time,", ""},
		{"unknown facet", "compare post.txt times.txt --facets tiem", 2, "", "did you mean time?"},
		{"unknown confidence", "compare post.txt times.txt --min-confidence hihg", 2, "", "did you mean high?"},
		{"a limit that is not reached", "compare post.txt post.txt --fail-on refines:low", 0, "# 2 articles", "passed: "},
		{"unknown confidence of a limit", "compare post.txt times.txt --fail-on differs:hihg", 2, "", "did you mean high?"},
		{"a baseline that is not there", "compare post.txt times.txt --fail-on differs --baseline gone.json", 3, "", "--update-baseline makes one"},
		{"a baseline to write, without a name", "compare post.txt times.txt --update-baseline", 2, "", "needs --baseline"},
		{"a baseline over an article", "compare post.txt times.txt --baseline post.txt --update-baseline", 2, "", "would overwrite what is no baseline"},
		{"a day that is none", "compare post.txt times.txt --today tomorrow", 2, "", "is not a date"},
		{"extract", "extract post.txt", 0, `"schema": "claimdiff.claims/1"`, ""},
		{"extract YAML", "extract post.txt --format yaml", 0, "schema: claimdiff.claims/1", ""},
		{"extract what is not there", "extract gone.txt", 3, "", "gone.txt"},
		{"extract two", "extract post.txt times.txt", 2, "", "one article"},
		{"unknown stage", "extract post.txt --show speach", 2, "", "did you mean speech?"},
		{"check nothing", "check", 2, "", "needs a fixture set"},
		{"check what is no set", "check nothing", 3, "", "no fixture set"},
		{"check a broken set", "check reports", 3, "0 passed, 0 failed", "reports/set.yaml:1"},
		{"check with an unknown format", "check reports --format xml", 2, "", "is not known"},
		{"check with an unknown verdict", "check reports --fail-on differ", 2, "", "did you mean differs?"},
		{"schema", "schema report", 0, `"claimdiff.report/1"`, ""},
		{"unknown schema", "schema rows", 2, "", "report, claims, check"},
		{"completion", "completion bash", 0, "complete -o", ""},
		{"completion for fish", "completion fish", 0, "claimdiff", ""},
		{"version", "--version", 0, "claimdiff version " + version, ""},
		{"help", "--help", 0, "Examples:", ""},
		{"help of a command", "compare --help", 0, "Examples:", ""},
		{"nothing", "", 2, "", "no command"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			code, stdout, stderr := claimdiff(strings.Fields(tt.args)...)
			if code != tt.code {
				t.Errorf("exit code %d, want %d", code, tt.code)
			}
			if !strings.Contains(stdout, tt.stdout) || tt.stdout == "" && stdout != "" {
				t.Errorf("standard output lacks %q:\n%.600s", tt.stdout, stdout)
			}
			if !strings.Contains(stderr, tt.stderr) || tt.stderr == "" && stderr != "" {
				t.Errorf("standard error lacks %q:\n%.600s", tt.stderr, stderr)
			}
			if tt.args != "" && strings.Count(stderr, "\n") > 1 {
				t.Errorf("an error is more than a line:\n%s", stderr)
			}
		})
	}
}

func TestStages(t *testing.T) {
	play(t)
	for _, stage := range claims.Stages {
		code, stdout, stderr := claimdiff("extract", "post.txt", "--show", stage)
		if code != 0 || stdout == "" || stderr != "" {
			t.Errorf("--show %s: exit code %d, %d bytes, %q", stage, code, len(stdout), stderr)
		}
	}
}

// What goes to a file is what would have gone to the screen.
func TestOutputFile(t *testing.T) {
	play(t)
	_, screen, _ := claimdiff("compare", "post.txt", "times.txt")
	if code, stdout, stderr := claimdiff("compare", "post.txt", "times.txt", "-o", "out.md"); code != 0 || stdout+stderr != "" {
		t.Fatalf("exit code %d, %q, %q", code, stdout, stderr)
	}
	if got, err := os.ReadFile("out.md"); err != nil || string(got) != screen {
		t.Errorf("the file differs from the screen: %v", err)
	}
}

// An -o belongs to the format beside it, and its extension tells the format
// when none is given.
func TestOutputsAndFormats(t *testing.T) {
	begins := map[string]string{"csv": "row,", "json": "{\n  \"schema\"", "sarif": "{\n  \"$schema\"", "md": "# 2", "xml": "<?xml"}
	for _, tt := range []struct{ args, files, screen, why string }{
		{"-o a.csv -o b.json", "a.csv=csv b.json=json", "", "by extension"},
		{"-f sarif -o a.out -o b.xml", "a.out=sarif b.xml=xml", "", "the first has its format"},
		{"-o a.out -f csv", "a.out=csv", "", "the format may come later"},
		{"-f csv -f json -o a.out", "a.out=json", "csv", "the -o is the last one's"},
		{"-f csv -o - -f json -o a", "a=json", "csv", "a dash is the screen"},
		{"--output a.md --format=sarif --output=b", "a.md=md b=sarif", "", "a format belongs to the -o behind it"},
		{"-o a.csv -o b.json -f sarif -o c.sarif", "a.csv=csv b.json=json c.sarif=sarif", "", "as README has it"},
		{"-o a.csv -f sarif -o b.out -f junit -o c.xml", "a.csv=csv b.out=sarif c.xml=xml", "", "each its own"},
		{"-o a.html.csv", "a.html.csv=csv", "", "the last extension counts"},
	} {
		play(t)
		code, stdout, stderr := claimdiff(strings.Fields("compare post.txt times.txt " + tt.args)...)
		if code != 0 || stderr != "" || tt.screen == "" && stdout != "" || !strings.HasPrefix(stdout, begins[tt.screen]) {
			t.Errorf("%s: exit code %d, %q, %.80q (%s)", tt.args, code, stderr, stdout, tt.why)
		}
		for _, pair := range strings.Fields(tt.files) {
			file, kind, _ := strings.Cut(pair, "=")
			if data, err := os.ReadFile(file); err != nil || !strings.HasPrefix(string(data), begins[kind]) {
				t.Errorf("%s: %s is %.40q, want %s (%s)", tt.args, file, data, kind, tt.why)
			}
		}
	}
}

// What was found once is known from then on, and a person can set it aside.
func TestBaselineAndSuppressions(t *testing.T) {
	play(t)
	run := func(want int, said string, args string) {
		t.Helper()
		code, _, stderr := claimdiff(strings.Fields("compare post.txt times.txt -o out.json --fail-on refines:low " + args)...)
		if code != want || !strings.Contains(stderr, said) {
			t.Errorf("%s: exit code %d, want %d: %s", args, code, want, stderr)
		}
	}
	run(1, "failed: ", "")
	run(0, "written to seen.json", "--baseline seen.json --update-baseline")
	run(0, "known from the baseline", "--baseline seen.json")
	data, err := os.ReadFile("out.json")
	if err != nil {
		t.Fatal(err)
	}
	var r compare.Report
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	if r.Gate == nil || r.Gate.Known == 0 || r.Gate.Failed != 0 {
		t.Errorf("the report does not count what is known: %+v", r.Gate)
	}
	aside := "suppressions:\n"
	for _, row := range r.Rows {
		if row.Gate != nil {
			aside += "  - {fingerprint: \"" + row.Fingerprint + "\", reason: read and right, until: 2026-06-30}\n"
		}
	}
	if err := os.WriteFile("aside.yaml", []byte(aside), 0o644); err != nil {
		t.Fatal(err)
	}
	run(0, "suppressed", "--suppressions aside.yaml --today 2026-06-30")
	run(0, "--today is not given", "--suppressions aside.yaml")
	run(1, "was until 2026-06-30 (read and right)", "--suppressions aside.yaml --today 2026-07-01")
	run(3, "gone.yaml", "--suppressions gone.yaml")
}

func TestStandardInput(t *testing.T) {
	play(t)
	in, err := os.Open("post.txt")
	if err != nil {
		t.Fatal(err)
	}
	old := os.Stdin
	os.Stdin = in
	defer func() { os.Stdin = old; in.Close() }()
	code, stdout, stderr := claimdiff("compare", "-", "times.txt")
	if code != 0 || !strings.Contains(stdout, "Harbour Post") {
		t.Errorf("exit code %d: %s", code, stderr)
	}
}

// A document that a person corrected stands for its article.
func TestCorrectedClaims(t *testing.T) {
	play(t)
	if code, _, stderr := claimdiff("extract", "post.txt", "--format", "yaml", "-o", "post.yaml"); code != 0 {
		t.Fatal(stderr)
	}
	_, want, _ := claimdiff("compare", "--format", "json", "post.txt", "times.txt")
	code, got, stderr := claimdiff("compare", "--format", "json", "post.yaml", "times.txt")
	if code != 0 || got != want {
		t.Errorf("exit code %d, same report: %v: %s", code, got == want, stderr)
	}
}

// The same bytes at any number of jobs; the articles' order changes nothing
// but their letters.
func TestSameBytesAtAnyJobs(t *testing.T) {
	play(t)
	for _, format := range formatNames()[:len(formats)-1] {
		_, one, _ := claimdiff("compare", "post.txt", "times.txt", "opera.txt", "--format", format, "--jobs", "1")
		_, eight, _ := claimdiff("compare", "post.txt", "times.txt", "opera.txt", "--format", format, "--jobs", "8")
		if one != eight || one == "" {
			t.Errorf("%s: the report depends on --jobs", format)
		}
	}
}

// Evidence always quotes: text[start:end] == words.
func TestEvidenceQuotes(t *testing.T) {
	play(t)
	_, stdout, _ := claimdiff("compare", "post.txt", "times.txt", "--format", "json")
	var r compare.Report
	if err := json.Unmarshal([]byte(stdout), &r); err != nil {
		t.Fatal(err)
	}
	text := map[string]string{}
	for _, a := range r.Articles {
		text[a.ID] = a.Text
	}
	n := 0
	for _, row := range r.Rows {
		for _, s := range row.Sides {
			for _, e := range s.Evidence {
				n++
				if e.Of(text[e.Article]) != e.Words {
					t.Errorf("%s: %q is not what stands there", row.ID, e.Words)
				}
				if e.Mark != nil && (e.Mark.Start < e.Start || e.Mark.End > e.End || e.Mark.Start >= e.Mark.End) {
					t.Errorf("%s: the mark lies outside the words %q", row.ID, e.Words)
				}
			}
		}
	}
	if n == 0 {
		t.Error("no evidence")
	}
}
