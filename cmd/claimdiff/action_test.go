package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The script that action.yml runs has claimdiff's exit codes, leaves its files,
// and tells the runner where they are.
func TestAction(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("there is no bash here")
	}
	if testing.Short() {
		t.Skip("builds the program")
	}
	program := built(t)
	script, err := filepath.Abs("../../.ci/action")
	if err != nil {
		t.Fatal(err)
	}
	sets, err := filepath.Abs("../../fixtures")
	if err != nil {
		t.Fatal(err)
	}
	play(t)
	for _, tt := range []struct {
		name        string
		environment string // lines of CLAIMDIFF_…, "|" for a new line in a value
		code        int
		screen      string
		files       string
	}{
		{"articles", "ARTICLES=post.txt|times.txt", 0, "2 articles", "report.html report.sarif junit.xml"},
		{"a folder", "ARTICLES=reports", 0, "2 articles", "report.html report.sarif junit.xml"},
		{"a limit", "ARTICLES=reports\nFAIL_ON=contradicts:high superseded", 1, "Gate: failed", "report.html report.sarif junit.xml"},
		{"on GitHub", "ARTICLES=reports\nFAIL_ON=refines\nGITHUB", 1, "::error file=reports/", "report.html report.sarif junit.xml"},
		{"a set", "SETS=" + sets + "/summit-timing", 0, "0 failed", "check.sarif check.xml"},
		{"the canary", "SETS=" + sets + "/testdata", 1, "9 failed", "check.sarif check.xml"},
		{"both", "ARTICLES=reports\nSETS=" + sets + "/testdata", 1, "9 failed", "report.sarif check.xml"},
		{"an article that is not there", "ARTICLES=post.txt|gone.txt", 3, "", ""},
		{"a file named like a flag", "ARTICLES=post.txt|--all", 3, "", ""},
		{"an unknown verdict", "ARTICLES=reports\nFAIL_ON=differ", 2, "", ""},
		{"a star", "ARTICLES=reports\nFAIL_ON=*", 2, "", ""},
		{"nothing", "", 2, "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			out, told := t.TempDir(), filepath.Join(t.TempDir(), "told")
			cmd := exec.Command(bash, script)
			cmd.Env = append(os.Environ(), "GITHUB_ACTIONS=", "CLAIMDIFF_PROGRAM="+program, "CLAIMDIFF_OUTPUT="+out, "GITHUB_OUTPUT="+told)
			for _, line := range strings.Split(tt.environment, "\n") {
				switch {
				case line == "GITHUB":
					cmd.Env = append(cmd.Env, "GITHUB_ACTIONS=true")
				case line != "":
					cmd.Env = append(cmd.Env, "CLAIMDIFF_"+strings.ReplaceAll(line, "|", "\n"))
				}
			}
			screen, err := cmd.Output()
			code := 0
			var failed *exec.ExitError
			if errors.As(err, &failed) {
				code = failed.ExitCode()
			} else if err != nil {
				t.Fatal(err)
			}
			if code != tt.code || !strings.Contains(string(screen), tt.screen) {
				t.Errorf("exit code %d, want %d; the screen lacks %q:\n%s", code, tt.code, tt.screen, screen)
			}
			for _, name := range strings.Fields(tt.files) {
				if st, err := os.Stat(filepath.Join(out, name)); err != nil || st.Size() == 0 {
					t.Errorf("%s is not there", name)
				}
			}
			if code <= 1 {
				data, _ := os.ReadFile(told)
				if !strings.Contains(string(data), "exit-code=") || !strings.Contains(string(data), ".sarif") {
					t.Errorf("the runner is told %q", data)
				}
			}
		})
	}
}
