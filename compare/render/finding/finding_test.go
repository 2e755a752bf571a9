package finding

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"
)

// aRun has a finding of every state, one that is right, and a note.
func aRun() Run {
	at := Place{Path: "a b.txt", Start: Position{3, 5}, End: Position{3, 9}, Words: "toll"}
	coarse := Place{Path: "c.html", Start: Position{Line: 7}, Message: "Post: 12"}
	return Run{
		Tool: "tool", Version: "1", Name: "tool check",
		Rules: []Rule{{"differs", "Two answers", "Two answers to one question.", Warning}, {"agrees", "One answer", "All say the same.", Pass}},
		Files: []File{{"a b.txt", "Times"}},
		Findings: []Finding{
			{Rule: "differs", Level: Warning, State: Failed, Group: "time", Title: "When: today, or not?", Message: "line one\nline two", At: at, Related: []Place{coarse}, Fingerprint: "f1", Baseline: true},
			{Rule: "differs", Level: Warning, Group: "time", Title: "shown", At: at, Baseline: true},
			{Rule: "differs", Level: Note, State: Known, Group: "place", Title: "known", Reason: "seen before", At: coarse, Baseline: true},
			{Rule: "differs", Level: Note, State: Suppressed, Group: "place", Title: "aside", Reason: "100% read", At: Place{Path: "d.txt"}},
			{Rule: "agrees", Level: Pass, Group: "place", Title: "right", At: at},
		},
		Notes: []string{"b.txt was left out"},
	}
}

// The commands are those of the runner's documentation, with its escapes.
func TestGitHub(t *testing.T) {
	want := []string{
		"::error file=a b.txt,line=3,endLine=3,col=5,endColumn=9,title=When%3A today%2C or not?::line one%0Aline two%0ASee c.html:7",
		"::warning file=a b.txt,line=3,endLine=3,col=5,endColumn=9,title=shown::",
		"::notice file=c.html,line=7,title=known::seen before",
		"::notice file=d.txt,title=aside::100%25 read",
		"::notice title=note::b.txt was left out",
	}
	var b bytes.Buffer
	if err := GitHub(&b, aRun()); err != nil {
		t.Fatal(err)
	}
	if got := strings.TrimSuffix(b.String(), "\n"); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}

func TestJUnit(t *testing.T) {
	var b bytes.Buffer
	if err := JUnit(&b, aRun()); err != nil {
		t.Fatal(err)
	}
	var got junitSuites
	if err := xml.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Tests != 5 || got.Failures != 1 || got.Skipped != 2 || len(got.Suites) != 3 {
		t.Errorf("%d tests, %d failures, %d skipped, %d suites", got.Tests, got.Failures, got.Skipped, len(got.Suites))
	}
	if place := got.Suites[1]; place.Tests != 3 || place.Skipped != 2 || place.Cases[1].Skipped.Message != "100% read" {
		t.Errorf("%+v", place)
	}
	if f := got.Suites[0].Cases[0].Failure; f == nil || f.Message != "line one" || f.Text != "line one\nline two" {
		t.Errorf("%+v", f)
	}
}

func TestSARIF(t *testing.T) {
	var b bytes.Buffer
	if err := SARIF(&b, aRun()); err != nil {
		t.Fatal(err)
	}
	var log sarifLog
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	results := log.Runs[0].Results
	if len(results) != 4 {
		t.Fatalf("%d results, want all but what is right", len(results))
	}
	for i, want := range []struct {
		baseline     string
		suppressions int
		line, column int
		why          string
	}{
		{"new", 0, 3, 5, "not in the baseline"},
		{"new", 0, 3, 5, ""},
		{"unchanged", 0, 7, 0, "in the baseline; only the line is known"},
		{"", 1, 0, 0, "no baseline; the file as a whole"},
	} {
		r := results[i]
		line, column := 0, 0
		if region := r.Locations[0].Physical.Region; region != nil {
			line, column = region.StartLine, region.StartColumn
		}
		if r.Baseline != want.baseline || len(r.Suppressions) != want.suppressions || line != want.line || column != want.column {
			t.Errorf("result %d: %+v, want %+v", i, r, want)
		}
	}
	if r := results[0]; r.Fingerprints["finding/v1"] != "f1" || r.Related[0].ID != 1 || r.Related[0].Message.Text != "Post: 12" || r.Message.Text != "When: today, or not?\nline one\nline two" {
		t.Errorf("%+v", r)
	}
}

func TestURI(t *testing.T) {
	for _, tt := range []struct{ path, want, why string }{
		{"a/b.txt", "a/b.txt", "relative to where the run began"},
		{"a b/ü.txt", "a%20b/%C3%BC.txt", "what a URI cannot have is escaped"},
		{"a?b#c.txt", "a%3Fb%23c.txt", "neither query nor fragment"},
		{"x:y.txt", "./x:y.txt", "no scheme"},
		{"/srv/a.txt", "file:///srv/a.txt", "absolute"},
		{"C:/news/a.txt", "file:///C:/news/a.txt", "a drive of Windows"},
	} {
		if got := uri(tt.path); got != tt.want {
			t.Errorf("%s: %s, want %s (%s)", tt.path, got, tt.want, tt.why)
		}
	}
}
