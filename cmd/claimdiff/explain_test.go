package main

import (
	"strings"
	"testing"

	"claimdiff/compare/explain"
)

func TestExplain(t *testing.T) {
	code, list, stderr := claimdiff("explain")
	if code != exitDone {
		t.Fatal(stderr)
	}
	for _, topic := range explain.Topics() {
		if !strings.Contains(list, "  "+topic.Name+" ") || !strings.Contains(list, topic.Doc) {
			t.Errorf("%s is not listed", topic.Name)
		}
	}
	if _, stdout, _ := claimdiff("explain", "time"); !strings.Contains(stdout, "When did Rolf Teague resign?") || !strings.Contains(stdout, "contradicts") {
		t.Errorf("the example is not compared:\n%s", stdout)
	}
	if code, _, stderr := claimdiff("explain", "tim"); code != exitUsage || !strings.Contains(stderr, "time") {
		t.Errorf("exit code %d, %q for a name that is not there", code, stderr)
	}
}
