package main

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// write makes a file and the folders it lies in.
func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestEvents(t *testing.T) {
	t.Chdir(t.TempDir())
	const fire = "Date: 2025-03-04\nTitle: Fire in Velm\n\n"
	write(t, "week/fire/a.txt", fire+"Two people were killed in a fire in Velm on Monday.")
	write(t, "week/fire/b.txt", fire+"Five people were killed in a fire in Velm on Monday.")
	write(t, "week/lines.jsonl", `{"title":"Ban","text":"The council of Velm banned scooters on Monday.","date_publish":"2025-03-04"}`+"\n"+
		`{"title":"Ban","text":"Scooters were banned by the council of Velm on Monday.","date_publish":"2025-03-04"}`+"\n")
	write(t, "week/alone/a.txt", fire+"A fire broke out.")
	write(t, "week/broken/a.json", "{")
	write(t, "week/readme.md", "no event")

	code, stdout, stderr := claimdiff("compare", "--events", "week", "-o", "out", "-f", "md", "-f", "html", "-f", "json")
	if code != exitUnread || stdout != "" || !strings.Contains(stderr, "broken JSON") || !strings.Contains(stderr, "it takes two") {
		t.Errorf("exit code %d, stdout %q, stderr:\n%s", code, stdout, stderr)
	}
	files := files(t, "out")
	if want := "fire.html fire.json fire.md index.html index.json index.md lines.html lines.json lines.md"; strings.Join(files, " ") != want {
		t.Errorf("wrote %v, want %s", files, want)
	}
	index := read(t, "out/index.md")
	for _, part := range []string{
		"# 4 events, 4 articles; in 1 the articles stand apart", "[fire](<./fire.md>) [html](<./fire.html>) [json](<./fire.json>)",
		"1 × contradiction", "How many people were killed?", "## Left out", "broken", "alone",
	} {
		if !strings.Contains(index, part) {
			t.Errorf("index.md has no %q:\n%s", part, index)
		}
	}
	if strings.Index(index, "[fire]") > strings.Index(index, "| alone") {
		t.Error("the event with a contradiction does not come first")
	}
	if page := read(t, "out/fire.html"); !strings.Contains(page, `href="index.html"`) {
		t.Error("a report does not lead back to the index")
	}

	code, _, stderr = claimdiff("compare", "--events", "week", "-o", "alone", "-j", "1")
	if got, want := read(t, "alone/fire.md"), read(t, "out/fire.md"); code != exitUnread || got != want {
		t.Errorf("one job writes another report than several (exit code %d, %s)", code, stderr)
	}

	os.RemoveAll("week/broken")
	os.RemoveAll("week/alone")
	if code, _, stderr = claimdiff("compare", "--events", "week", "-o", "gate", "--fail-on", "contradicts"); code != exitFound || !strings.Contains(stderr, "the gate failed in 1 event") {
		t.Errorf("exit code %d, %s", code, stderr)
	}
	os.RemoveAll("week/fire")
	if code, _, stderr = claimdiff("compare", "--events", "week", "-o", "gate", "--fail-on", "contradicts"); code != exitDone {
		t.Errorf("exit code %d, %s", code, stderr)
	}
}

func files(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestInOrder(t *testing.T) {
	for _, jobs := range []int{1, 2, 7} {
		worked, got := make([]bool, 50), []int{}
		err := inOrder(50, jobs, func(i int) { worked[i] = true }, func(i int) error {
			got = append(got, i)
			return nil
		})
		if err != nil || !slices.IsSorted(got) || len(got) != 50 || slices.Contains(worked, false) {
			t.Errorf("%d jobs: %v, done %v", jobs, err, got)
		}
	}
	full := errors.New("disk full")
	if err := inOrder(50, 3, func(int) {}, func(i int) error {
		if i == 4 {
			return full
		}
		return nil
	}); err != full {
		t.Errorf("the error is lost: %v", err)
	}
}
