package compare_test

import (
	"strings"
	"testing"
)

// A question names what it asks about; a pronoun that nobody resolved is no name,
// unless it is quoted.
func TestNoQuestionWithAPronoun(t *testing.T) {
	r := report(t, texts(t,
		"The gallery opened in May. The guard pushed me on Monday.",
		"The guard pushed me on Tuesday. It rained."))
	for _, row := range r.Rows {
		ours, _, _ := strings.Cut(row.Question, "“")
		if strings.Contains(ours, " me") {
			t.Errorf("%s", row.Question)
		}
	}
}
