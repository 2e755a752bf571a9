package claims_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"claimdiff/claims"
)

func TestAges(t *testing.T) {
	for _, c := range []struct{ name, text, want, reason string }{
		{"before a noun", "A five-year-old boy fell into the shaft on Monday.", "five-year-old boy 5", "the age stands with its noun"},
		{"beside a name", "Ana Petrov, 34, saw it.", "Ana Petrov 34", "a number between commas"},
		{"in brackets", "Ana Petrov (34) saw it.", "Ana Petrov 34", "a number in brackets"},
		{"after a name at the end", `"It was awful," said Ana Petrov, 34.`, "Ana Petrov 34", "nothing stands behind the number"},
		{"aged", "The girl, aged five, was found in Velm.", "girl 5", ""},
		{"of a pronoun", "Ana Petrov died on Sunday in Velm. She was 91 years old.", "Ana Petrov 91", "the pronoun is hers"},
		{"in place of a noun", "Ana Petrov found the bill. The 58-year-old said she was shocked.", "Ana Petrov 58", "she is the only one it can mean"},
		{"in months", "The 18-month-old child slept.", "18-month-old child 1.5", ""},
		{"several people", "Two 15-year-olds were hurt. Guests aged 30 to 40 left.", "", "no one person's age"},
		{"at another time", "Ana Petrov left home at the age of nine.", "", "not her age today"},
		{"of a thing", "The 90-year-old bridge collapsed on Sunday.", "", "no person"},
	} {
		articles, err := claims.Read("a.txt", []byte("Date: 2025-03-04\n\n"+c.text))
		if err != nil {
			t.Fatal(err)
		}
		d, err := claims.Extract(articles[0])
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range d.Entities {
			for _, a := range e.Ages {
				got = append(got, fmt.Sprintf("%s %g", e.Name, a.Years))
				if d.Article.Text[a.Start:a.End] != a.Words {
					t.Errorf("%s: %q stands at %d, not %q", c.name, d.Article.Text[a.Start:a.End], a.Start, a.Words)
				}
			}
		}
		slices.Sort(got)
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: %q: %q, want %q: %s", c.name, c.text, s, c.want, c.reason)
		}
	}
}
