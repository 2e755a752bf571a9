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

// Who follows the README from nothing to a gate has a gate: what was there
// passes, and one more report that tells something else fails.
func TestREADMELeadsToAGate(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(readme), "\n## From nothing to a gate in ten minutes\n")
	section, _, _ = strings.Cut(section, "\n## ")
	var lines [][]string
	for _, block := range shellBlock.FindAllStringSubmatch(section, -1) {
		for _, line := range strings.Split(strings.TrimSpace(block[1]), "\n") {
			lines = append(lines, strings.Fields(line)[1:])
		}
	}
	if len(lines) != 3 {
		t.Fatalf("the section has %d commands, not 3", len(lines))
	}
	t.Chdir(t.TempDir())
	folder := lines[0][len(lines[0])-1]
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	report := func(name, day string) {
		text := "Outlet: " + name + "\nDate: 2026-05-08\n\nFinance Minister Rolf Teague resigned on " + day + ".\n"
		if err := os.WriteFile(folder+"/"+name+".txt", []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	report("courier", "Thursday")
	report("gazette", "Wednesday")
	for _, args := range lines {
		if code, _, stderr := claimdiff(args...); code != exitDone {
			t.Fatalf("%v: exit code %d: %s", args, code, stderr)
		}
	}
	report("times", "Tuesday")
	if code, _, stderr := claimdiff(lines[2]...); code != exitFound {
		t.Errorf("a new difference: exit code %d: %s", code, stderr)
	}
}
