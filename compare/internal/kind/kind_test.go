package kind

import (
	"strings"
	"testing"
)

func TestApart(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
		why  string
	}{
		{"truck", "car", true, "two kinds of vehicle"},
		{"truck", "lorry", false, "one kind, two names"},
		{"truck", "vehicle", false, "a truck is a vehicle"},
		{"rifle", "gun", false, "a rifle is a gun"},
		{"rifle", "pistol", true, "two kinds of gun"},
		{"rifle", "knife", true, "two kinds of weapon"},
		{"taxi", "car", false, "a taxi is a car"},
		{"truck", "knife", false, "both may have been used"},
		{"truck", "house", false, "a house is in no table"},
		{"house", "home", false, "neither is"},
		{"knee", "leg", false, "the knee is of the leg"},
		{"knee", "elbow", true, "two limbs"},
	} {
		if got := Apart(tt.a, tt.b); got != tt.want || Apart(tt.b, tt.a) != tt.want {
			t.Errorf("Apart(%q, %q) = %v: %s", tt.a, tt.b, got, tt.why)
		}
	}
}

// Every line of the table has a kind and its nouns, and no noun is of two kinds.
func TestTable(t *testing.T) {
	seen := map[string]string{}
	for line := range strings.Lines(table) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		path, nouns, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			t.Errorf("%q: no tab", line)
		}
		for _, noun := range strings.Split(nouns, ",") {
			noun = strings.TrimSpace(noun)
			if seen[noun] != "" || noun != strings.ToLower(noun) || noun == "" {
				t.Errorf("%q is of %q and of %q", noun, seen[noun], path)
			}
			seen[noun] = path
		}
	}
}
