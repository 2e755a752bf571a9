package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The script for bash is sourced by a bash and asked, as bash asks it.
func TestBashCompletion(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("there is no bash here")
	}
	_, script, _ := claimdiff("completion", "bash")
	path := filepath.Join(t.TempDir(), "claimdiff.bash")
	if err := os.WriteFile(path, []byte(script), 0o644); err != nil {
		t.Fatal(err)
	}
	tests := []struct{ line, want, reason string }{
		{"claimdiff co", "compare completion", "commands"},
		{"claimdiff compare --fo", "--format", "flags"},
		{"claimdiff compare --format ", strings.Join(formatNames(), " "), "the values of a flag"},
		{"claimdiff compare ", "", "left to the shell, which completes files"},
		{"claimdiff compare post.txt --o", "--output", "a flag after a file"},
		{"claimdiff extract --show sy", "syntax", "the values of a flag"},
		{"claimdiff schema ", strings.Join(schemaNames, " "), "words in the place of files"},
	}
	for _, tt := range tests {
		words := strings.Split(tt.line, " ")
		ask := "source " + path + `; COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 )); _claimdiff; echo "${COMPREPLY[*]}"`
		out, err := exec.Command(bash, "--norc", "-c", "COMP_WORDS=('"+strings.Join(words, "' '")+"'); "+ask).CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		if got := strings.TrimSpace(string(out)); got != tt.want {
			t.Errorf("%q offers %q, want %q (%s)", tt.line, got, tt.want, tt.reason)
		}
	}
}
