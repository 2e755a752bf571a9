package main

import (
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
