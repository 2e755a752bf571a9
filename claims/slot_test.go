package claims_test

import (
	"strings"
	"testing"

	"claimdiff/claims"
	"claimdiff/claims/internal/lang/en"
)

// TestSlots runs the examples that stand beside the rules.
func TestSlots(t *testing.T) {
	day := "2025-03-03"
	for _, example := range en.SlotExamples() {
		marked, want, _ := strings.Cut(example, " -> ")
		parts := strings.Split(marked, "*")
		if len(parts) != 3 {
			t.Fatalf("%q: want one number between asterisks", example)
		}
		d := extract(t, claims.Article{ID: "A", Published: &day, Text: strings.Join(parts, "")})
		got := "-"
		for _, c := range d.Claims {
			if c.Time != nil && c.Time.Slot != nil && c.Time.At.Overlaps(claims.Span{Start: len(parts[0]), End: len(parts[0]) + len(parts[1])}) {
				got = c.Time.Slot.Name
				if of := bearer(d, c.Time.Slot); of != "" {
					got += " [" + of + "]"
				}
			}
			for _, q := range c.Quantities {
				if q.Slot != nil && q.Overlaps(claims.Span{Start: len(parts[0]), End: len(parts[0]) + len(parts[1])}) {
					got = q.Slot.Name
					if of := bearer(d, q.Slot); of != "" {
						got += " [" + of + "]"
					}
				}
			}
		}
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", marked, got, want)
		}
	}
}

// bearer is the name of what a slot is told of, or its noun.
func bearer(d claims.Document, s *claims.Slot) string {
	for _, e := range d.Entities {
		if e.ID == s.Entity && e.Name != "" {
			return e.Name
		}
	}
	return s.Of
}
