package compare_test

import (
	"testing"

	"claimdiff/compare"
)

// What one article tells and another tells the opposite of is one question.
func TestOpposites(t *testing.T) {
	for _, tt := range []struct {
		name, a, b string
		want       compare.Verdict // of the row on whether it happened; "" none
		reason     string
	}{
		{"one bill", "The council of Selby approved the harbour plan on Monday.", "The council of Selby rejected the harbour plan on Monday.",
			compare.Superseded, "a body cannot do both to one plan, but the reports are of different days"},
		{"two bills", "The council of Selby approved the harbour plan on Monday.", "The council of Selby rejected the budget on Monday.",
			"", "other things were approved and rejected"},
		{"two bodies", "The council of Selby approved the harbour plan on Monday.", "The council of Averd rejected the harbour plan on Monday.",
			"", "one may, where the other may not"},
		{"two days", "The council of Selby approved the harbour plan on Monday.", "The council of Selby rejected the harbour plan on Friday.",
			"", "it may have changed its mind"},
		{"both in one", "The council of Selby rejected the harbour plan at first. The council of Selby approved the harbour plan on Monday.", "The council of Selby rejected the harbour plan on Monday.",
			"", "an article that tells both tells of two votes"},
		{"no opposites", "Mayor Tom Hale opened the harbour fair on Monday.", "Mayor Tom Hale closed the harbour fair on Monday.",
			"", "one can open a fair and close it"},
	} {
		var got compare.Verdict
		for _, r := range report(t, texts(t, tt.a, tt.b)).Rows {
			if r.Facet == "polarity" {
				got = r.Verdict
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q: %s", tt.name, got, tt.want, tt.reason)
		}
	}
}
