package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"claimdiff/claims"
)

// No verb of corrections is left out of its topic.
func TestHelpCorrections(t *testing.T) {
	code, stdout, stderr := claimdiff("help", "corrections")
	if code != 0 {
		t.Fatal(stderr)
	}
	for _, v := range claims.Verbs {
		if !strings.Contains(stdout, "  "+v.Name+" ") || !strings.Contains(stdout, v.Doc) {
			t.Errorf("%s is not explained", v.Name)
		}
	}
	if code, _, _ := claimdiff("help", "nothing"); code != 2 {
		t.Errorf("exit code %d for an unknown topic, want 2", code)
	}
}

// Every topic has a heading, fits a terminal, and runs commands and flags that
// are there; what the program can write is all told.
func TestHelpTopics(t *testing.T) {
	app := newApp(nil, nil)
	for _, name := range topicNames {
		code, stdout, stderr := claimdiff("help", name)
		if code != exitDone {
			t.Fatalf("%s: %s", name, stderr)
		}
		if head, rest, _ := strings.Cut(stdout, "\n"); !strings.Contains(head, ": ") || !strings.HasPrefix(rest, "\n") {
			t.Errorf("%s begins with %q, which is no heading", name, head)
		}
		if strings.Contains(stdout, "[VERBS]") {
			t.Errorf("%s: the verbs are not filled in", name)
		}
		for _, line := range strings.Split(stdout, "\n") {
			if len([]rune(line)) > 100 && name != "corrections" { // the verbs' own lines
				t.Errorf("%s: too long for a terminal: %s", name, line)
			}
			if line = strings.TrimSpace(line); strings.HasPrefix(line, "claimdiff ") && strings.Contains(line, " --") {
				line, _, _ = strings.Cut(line, "  ")
				args := strings.Fields(line)
				if _, err := arrange(app, args); err != nil || app.Command(args[1]) == nil {
					t.Errorf("%s: %s: %v", name, line, err)
				}
			}
		}
	}
	for _, f := range formatNames() {
		if !strings.Contains(topic("formats"), "\n  "+f+" ") {
			t.Errorf("the format %s is not told", f)
		}
	}
}

// The manual page has every command and flag, and man can set it without a
// complaint.
func TestManual(t *testing.T) {
	_, page, _ := claimdiff("help", "man")
	app := newApp(nil, nil)
	for _, c := range app.Commands {
		if !strings.Contains(page, ".SS \""+roff(c.Name)) {
			t.Errorf("the command %s is not in the manual", c.Name)
		}
		for _, f := range flagsOf(c) {
			if !strings.Contains(page, "\\fB"+roff(dashed(f.Names()[0]))+"\\fR") {
				t.Errorf("the flag %s of %s is not in the manual", f.Names()[0], c.Name)
			}
		}
	}
	groff, err := exec.LookPath("groff")
	if err != nil {
		t.Skip("there is no groff here to set the page")
	}
	path := filepath.Join(t.TempDir(), "claimdiff.1")
	if err := os.WriteFile(path, []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(groff, "-man", "-Tutf8", "-ww", "-z", path).CombinedOutput()
	if err != nil || len(out) > 0 {
		t.Errorf("%v: %s", err, out)
	}
}
