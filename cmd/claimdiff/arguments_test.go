package main

import "testing"

func TestClosest(t *testing.T) {
	names := []string{"compare", "extract", "check", "schema", "completion"}
	tests := []struct{ name, want, reason string }{
		{"comprae", "compare", "two letters swapped"},
		{"comp", "compare", "the first that begins so"},
		{"compares", "compare", "a letter too many"},
		{"Extract", "extract", ""},
		{"chekc", "check", ""},
		{"diff", "", "nothing like it"},
		{"", "", ""},
	}
	for _, tt := range tests {
		if got := closest(tt.name, names); got != tt.want {
			t.Errorf("closest(%q) = %q, want %q %s", tt.name, got, tt.want, tt.reason)
		}
	}
}
