package compare_test

import (
	"fmt"
	"strings"
	"testing"

	"claimdiff/claims"
	"claimdiff/compare"
)

// answersTo is how a report answers a question: its verdict and its sides, ""
// when it is not asked.
func answersTo(r *compare.Report, question string) string {
	for _, row := range r.Rows {
		if row.Question != question {
			continue
		}
		var sides []string
		for _, s := range row.Sides {
			sides = append(sides, s.Value+" "+strings.Join(s.Articles, ""))
		}
		return fmt.Sprintf("%s: %s", row.Verdict, strings.Join(sides, ", "))
	}
	return ""
}

func TestTollRows(t *testing.T) {
	const dead, hurt = "How many people were killed?", "How many people were injured?"
	for _, c := range []struct {
		name, question string
		articles       []string
		want, reason   string
	}{
		{"named or printed", dead, []string{
			"A bus overturned near Velm on Sunday. The driver was killed when the bus fell into the river.",
			"Two people were killed near Velm on Sunday when a bus overturned and fell into the river.",
		}, "", "whom an article names need not be all, so that it gives no number"},
		{"two printed numbers", dead, []string{
			"Two people were killed near Velm on Sunday when a bus overturned and fell into the river.",
			"Five people were killed near Velm on Sunday when a bus overturned and fell into the river.",
		}, "contradicts: 2 A, 5 B", "of one day, and both without a speaker"},
		{"silence beside a number", hurt, []string{
			"Two people were killed near Velm on Sunday when a bus overturned and fell into the river.",
			"Two people were killed near Velm on Sunday when a bus overturned and fell into the river. Nine were injured.",
		}, "", "an article that mentions no injured says nothing against nine"},
		{"silence of all", hurt, []string{
			"Two people were killed near Velm on Sunday when a bus overturned and fell into the river.",
			"A bus overturned and fell into the river near Velm on Sunday, killing two people.",
		}, "agrees: none mentioned AB", "both tell of harm, and of no injured"},
		{"shot, and dead as others know", hurt, []string{
			"A man was shot outside a bar in Velm on Sunday night, police said.",
			"A man was shot dead outside a bar in Velm on Sunday night, police said.",
		}, "agrees: none mentioned AB", "the one who was shot is the one who died"},
		{"others added up", dead, []string{
			"The driver and five others were killed near Velm on Sunday when a bus overturned and fell into the river.",
			"Six people were killed near Velm on Sunday when a bus overturned and fell into the river.",
		}, "agrees: 6 AB", "one and five are six"},
		{"whoever killed, too", dead, []string{
			"Six people, the gunman among them, were killed in a market in Velm on Sunday when a man opened fire.",
			"A gunman opened fire in a market in Velm on Sunday and killed five people. He was shot dead by police.",
		}, "agrees: 6 AB", "five and the gunman are six"},
		{"whoever killed, or one more", dead, []string{
			"Six people were killed in a market in Velm on Sunday when a man opened fire.",
			"A gunman opened fire in a market in Velm on Sunday and killed five people. He was shot dead by police.",
		}, "differs: 6 A, 5 B", "six may be with the gunman or without"},
		{"whoever killed lives", dead, []string{
			"Six people, a guard among them, were killed in a market in Velm on Sunday when a man opened fire.",
			"A gunman opened fire in a market in Velm on Sunday and killed five people. He was arrested.",
		}, "contradicts: 6 A, 5 B", "nothing makes five of six"},
	} {
		if got := answersTo(compareTexts(t, c.articles), c.question); got != c.want {
			t.Errorf("%s: %s: %q, want %q: %s", c.name, c.question, got, c.want, c.reason)
		}
	}
}

// compareTexts compares articles of one day that are nothing but their text.
func compareTexts(t *testing.T, texts []string) *compare.Report {
	t.Helper()
	var docs []claims.Document
	for i, text := range texts {
		as, err := claims.Read(fmt.Sprintf("%d.txt", i), []byte("Date: 2025-03-03\n\n"+text+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		d, err := claims.Extract(as[0])
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	return report(t, docs)
}
