package compare_test

import (
	"slices"
	"testing"

	"claimdiff/compare"
)

func TestDurationQuestions(t *testing.T) {
	const (
		here  = "Mayor Tom Hale took bribes from the builder Karl Lind for the harbour of Port Ellery, and the court heard forty witnesses. "
		there = "The court of Port Ellery heard forty witnesses on the bribes that Mayor Tom Hale took from the builder Karl Lind for the harbour. "
	)
	for _, tt := range []struct {
		name   string
		bodies [2]string
		want   string // a question of the report
		reason string
	}{
		{"sentenced and jailed", [2]string{"Mayor Tom Hale was sentenced to four years in prison.", "Mayor Tom Hale was jailed for five years."},
			"How long a prison sentence did Tom Hale get?", "one question for all verbs of the class"},
		{"by whom", [2]string{"The court sentenced Mayor Tom Hale to four years in prison.", "The court sentenced Mayor Tom Hale to five years in prison."},
			"How long a prison sentence did Tom Hale get?", "the court was not at it for years"},
		{"a passive", [2]string{"Mayor Tom Hale was banned for four years.", "Mayor Tom Hale was banned for five years."},
			"For how long was Tom Hale banned?", "nobody is named who did it"},
		{"what is wanted", [2]string{"The prosecutor Anna Berg asked for six years.", "The prosecutor Anna Berg asked for six years."},
			"How long did Anna Berg ask for?", "she did not go on asking"},
	} {
		var got []string
		for _, row := range report(t, texts(t, tt.bodies[0]+" "+here, tt.bodies[1]+" "+there)).Rows {
			if row.Facet == "duration" {
				got = append(got, row.Question)
			}
		}
		if !slices.Contains(got, tt.want) {
			t.Errorf("%s: asked %q, want %q: %s", tt.name, got, tt.want, tt.reason)
		}
	}
}

func TestReprintKeepsItsDates(t *testing.T) {
	const words = "The appeal must be lodged within two weeks. Mayor Tom Hale took bribes from the builder Karl Lind for the harbour of Port Ellery, and the court heard forty witnesses. "
	r := report(t, texts(t, words, words+"It rained."))
	if len(r.Origins) != 1 {
		t.Fatalf("%d origins, want a reprint", len(r.Origins))
	}
	i := slices.IndexFunc(r.Rows, func(row compare.Row) bool { return row.Facet == "time" })
	if i < 0 || r.Rows[i].Verdict != compare.Agrees {
		t.Error("the two weeks of the second day are not those of the first")
	}
}
