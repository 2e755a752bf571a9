package compare_test

import (
	"slices"
	"strings"
	"testing"

	"claimdiff/compare"
)

func TestQuotations(t *testing.T) {
	const (
		here  = "The ferry Gannet ran aground off Port Ellery in dense fog and its passengers were brought ashore by fishermen. "
		there = "Fishermen brought the passengers of the ferry Gannet ashore, after it had run aground in dense fog off Port Ellery. "
		ours  = `"Nobody told us anything for an hour," said Anna Berg, a nurse. `
	)
	for _, tt := range []struct {
		name   string
		bodies []string
		want   string // question, verdict and sides of the row, "" for none
		reason string
	}{
		{"two speakers", []string{here + ours, there + `"Nobody told us anything for an hour," said Tom Hale, a farmer.`},
			"Who said “Nobody told us anything for an hour”? attributed_differently: Anna Berg | Tom Hale", "no two people say the same by chance"},
		{"one speaker", []string{here + ours, there + `Anna Berg was on board. "Nobody told us anything for an hour," Berg said.`},
			"Who said “Nobody told us anything for an hour”? agrees: Anna Berg", "the surname is enough"},
		{"more of it", []string{here + ours, there + `"It was cold. Nobody told us anything for an hour," said Tom Hale.`},
			"Who said “Nobody told us anything for an hour”? attributed_differently: Anna Berg | Tom Hale", "sentence by sentence"},
		{"a pronoun", []string{here + ours, there + `Tom Hale was on board. "Nobody told us anything for an hour," he said.`},
			"", "who he is has been guessed"},
		{"a pronoun for the same", []string{here + ours, there + `Anna Berg said the cabin was cold. "Nobody told us anything for an hour," she said.`},
			"Who said “Nobody told us anything for an hour”? agrees: Anna Berg", "the other article bears it out"},
		{"somebody", []string{here + ours, there + `"Nobody told us anything for an hour," a passenger said.`},
			"", "she may be the passenger"},
		{"a half of the name", []string{here + ours, there + `"Nobody told us anything for an hour," said Nurse Anna.`},
			"", "she may be the same"},
		{"a common phrase", []string{here + `"I do not know," said Anna Berg.`, there + `"I do not know," said Tom Hale.`},
			"", "many say that"},
		{"a reprint", []string{here + there + ours, here + there + `"Nobody told us anything for an hour," said Tom Hale, a nurse.`},
			"", "one origin has one quotation"},
	} {
		r := report(t, texts(t, tt.bodies...))
		got := ""
		for _, row := range r.Rows {
			if !strings.HasPrefix(row.Question, "Who said “") {
				continue
			}
			var who []string
			for _, s := range row.Sides {
				who = append(who, s.Value)
			}
			slices.Sort(who)
			got += row.Question + " " + string(row.Verdict) + ": " + strings.Join(who, " | ")
			if row.Verdict == compare.Attributed && row.Origins != 2 {
				t.Errorf("%s: %d origins, want 2", tt.name, row.Origins)
			}
		}
		if got != tt.want {
			t.Errorf("%s: got %q, want %q: %s", tt.name, got, tt.want, tt.reason)
		}
	}
}
