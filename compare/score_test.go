package compare_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"claimdiff/claims"
	"claimdiff/compare"
)

// TestScoreStance measures whether a headline affirms, denies or only reports a
// claim, on the pairs of Emergent (Ferreira and Vlachos 2016). It needs the
// folder that holds emergent/train.jsonl:
//
//	make score-stance DATA=../shared/data
//
// Claim and headline are compared as two articles of one sentence. Rows that
// differ in more than certainty and attribution deny, those that do so in these,
// or hedge or attribute differently, report; all else affirms. MISS=1 prints
// every miss. The claims are split in two halves: words were chosen by the first.
func TestScoreStance(t *testing.T) {
	dir := os.Getenv("DATA")
	if dir == "" {
		t.Skip("DATA is not set: give the folder with emergent to measure against")
	}
	data, err := os.ReadFile(filepath.Join(dir, "emergent", "train.jsonl"))
	if err != nil {
		t.Skip(err)
	}
	var halves [2]stanceTable
	for _, line := range bytes.Split(bytes.TrimSpace(data), []byte("\n")) {
		var p struct{ Claim, Headline, Stance string }
		if err := json.Unmarshal(line, &p); err != nil {
			t.Fatal(err)
		}
		h := fnv.New32a()
		h.Write([]byte(p.Claim))
		half := h.Sum32() >> 8 % 2
		got := stanceOf(t, p.Claim, p.Headline)
		halves[half].add(p.Stance, got)
		if got != p.Stance && os.Getenv("MISS") != "" && half == 0 {
			t.Logf("want %s, got %s: %q | %q", p.Stance, got, p.Claim, p.Headline)
		}
	}
	t.Logf("half for choosing\n%s\nhalf for measuring\n%s", &halves[0], &halves[1])
}

func stanceOf(t *testing.T, claim, headline string) string {
	var docs []claims.Document
	for i, s := range []string{claim, headline} {
		if !bytes.ContainsAny([]byte(s[len(s)-1:]), ".!?") {
			s += "."
		}
		file := fmt.Sprintf("Outlet: %d\nDate: 2015-01-01\n\n%s\n", i, s)
		articles, err := claims.Read(fmt.Sprintf("%d.txt", i), []byte(file))
		if err != nil {
			t.Fatal(err)
		}
		d, err := claims.Extract(articles[0])
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	stance := "for"
	for _, r := range report(t, docs).Rows {
		for _, v := range append([]compare.Verdict{r.Verdict}, r.Also...) {
			clash := v == compare.Contradicts || v == compare.Differs
			switch {
			case clash && r.Facet != "certainty" && r.Facet != "attribution":
				return "against"
			case clash || v == compare.Hedged || v == compare.Attributed:
				stance = "observing"
			}
		}
	}
	return stance
}

var stances = []string{"for", "observing", "against"}

// A stanceTable counts pairs by the stance they have and the one they got.
type stanceTable [3][3]int

func (s *stanceTable) add(gold, got string) {
	s[slices.Index(stances, gold)][slices.Index(stances, got)]++
}

func (s *stanceTable) String() string {
	var b bytes.Buffer
	sum := 0.0
	for i, name := range stances {
		hit, of, got := s[i][i], 0, 0
		for j := range stances {
			of, got = of+s[i][j], got+s[j][i]
		}
		f1 := 2 * float64(hit) / float64(max(1, of+got))
		sum += f1
		fmt.Fprintf(&b, "  %-10s %5d  F1 %.3f  got %v\n", name, of, f1, s[i])
	}
	fmt.Fprintf(&b, "  macro F1 %.3f", sum/3)
	return b.String()
}
