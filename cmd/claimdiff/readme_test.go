package main

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"
)

var consoleBlock = regexp.MustCompile("(?s)```console\n\\$ ([^\n]*)\n(.*?)```")

// cut stands in the README for output that is left out there.
const cut = "[…]"

// The README shows what its commands print: the beginning of it, up to a line
// that says that there is more.
func TestREADMEShowsRealOutput(t *testing.T) {
	t.Chdir("../..")
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := 0
	got := consoleBlock.ReplaceAllFunc(readme, func(block []byte) []byte {
		blocks++
		m := consoleBlock.FindSubmatch(block)
		command, shown := string(m[1]), string(m[2])
		return []byte("```console\n$ " + command + "\n" + excerpt(played(t, command), shown) + "```")
	})
	if blocks == 0 {
		t.Fatal("the README shows no command")
	}
	if bytes.Equal(got, readme) {
		return
	}
	if !*update {
		t.Fatal("the README shows other output than its commands print (go test ./cmd/claimdiff -update writes it)")
	}
	if err := os.WriteFile("README.md", got, 0o644); err != nil {
		t.Fatal(err)
	}
}

// played runs a command line of the README.
func played(t *testing.T, command string) string {
	t.Helper()
	args, ok := strings.CutPrefix(command, "go run ./cmd/claimdiff ")
	if !ok {
		t.Fatalf("the README runs %q, which is not claimdiff", command)
	}
	code, stdout, stderr := claimdiff(strings.Fields(args)...)
	if code != exitDone {
		t.Errorf("%s: exit code %d: %s", command, code, stderr)
	}
	return stdout
}

// excerpt is as much of the output as is shown: all of it, or what comes before
// the table of answers where the README cuts it.
func excerpt(output, shown string) string {
	if !strings.Contains(shown, cut) {
		return output
	}
	before, _, _ := strings.Cut(output, "## Who answers what")
	return before + cut + "\n"
}

var shellBlock = regexp.MustCompile("(?s)```sh\n(.*?)```")

// Every claimdiff command of the README is one that the program knows, with
// flags that it has.
func TestREADMECommandsExist(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	app := newApp(nil, nil)
	n := 0
	for _, block := range shellBlock.FindAllSubmatch(readme, -1) {
		for _, line := range strings.Split(string(block[1]), "\n") {
			line, _, _ = strings.Cut(line, " #")
			line = strings.TrimPrefix(strings.TrimSpace(line), "go run ./cmd/")
			if line = strings.TrimPrefix(line, "source <("); !strings.HasPrefix(line, "claimdiff ") {
				continue
			}
			n++
			args := strings.Fields(strings.TrimSuffix(strings.TrimSpace(line), ")"))
			if _, err := arrange(app, args); err != nil {
				t.Errorf("%s: %v", line, err)
			}
			if app.Command(args[1]) == nil {
				t.Errorf("%s: there is no such command", line)
			}
		}
	}
	if n == 0 {
		t.Error("no command found")
	}
}
