package compare_test

import (
	"strings"
	"testing"

	"claimdiff/claims"
	"claimdiff/compare"
)

// Outlets that do not stand behind one story alike are told apart by their
// headlines; those that tell different things of it are not.
func TestStanceOfHeadlines(t *testing.T) {
	const body = "\n\nReaders had asked about it for a week. The paper spoke to two officials.\n"
	for _, c := range []struct {
		name, a, b string
		facet      string // "" no row
		verdict    compare.Verdict
	}{
		{"a hoax", "Old harbour of Velm sold to Norrland Shipping", "Sale of Velm harbour to Norrland Shipping is a hoax", "polarity", compare.Differs},
		{"denied by the accused", "Velm harbour was sold to Norrland Shipping", "Mayor denies that Velm harbour was sold to Norrland Shipping", "polarity", compare.Differs},
		{"denied in other words", "Admiral Ivo Lund was killed in a raid on Velm", "Admiral Ivo Lund not dead after raid on Velm", "polarity", compare.Differs},
		{"no sale", "Velm harbour sale to Norrland Shipping is near", "No sale of Velm harbour to Norrland Shipping", "polarity", compare.Differs},
		{"denied in the same words", "Velm harbour was sold to Norrland Shipping", "Velm harbour was not sold to Norrland Shipping", "polarity", compare.Differs},
		{"only possible", "Norrland Shipping bought the harbour of Velm", "Norrland Shipping may have bought the harbour of Velm", "certainty", compare.Hedged},
		{"both only possible", "Norrland Shipping might have bought the harbour of Velm", "Norrland Shipping may have bought the harbour of Velm", "", ""},
		{"a speaker in the headline", "Norrland Shipping bought the harbour of Velm", "Norrland Shipping bought the harbour of Velm, town says", "", ""},
		{"another matter", "Norrland Shipping bought the harbour of Velm", "Fishermen of Velm may strike over new harbour fees", "", ""},
		{"a hoax elsewhere", "Norrland Shipping bought the harbour of Velm", "Photo of whale in Osk bay is a hoax", "", ""},
	} {
		var docs []claims.Document
		for i, title := range []string{c.a, c.b} {
			articles, err := claims.Read(claims.ArticleID(i)+".txt", []byte("Date: 2024-05-02\nTitle: "+title+body))
			if err != nil {
				t.Fatal(err)
			}
			d, err := claims.Extract(articles[0])
			if err != nil {
				t.Fatal(err)
			}
			d.Article.ID = claims.ArticleID(i)
			docs = append(docs, d)
		}
		facet, verdict := "", compare.Verdict("")
		for _, r := range report(t, docs).Rows {
			if strings.HasPrefix(r.Question, "Is it so") {
				facet, verdict = r.Facet, r.Verdict
			}
		}
		if facet != c.facet || verdict != c.verdict {
			t.Errorf("%s: %q %q, want %q %q", c.name, facet, verdict, c.facet, c.verdict)
		}
	}
}
