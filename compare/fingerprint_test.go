package compare_test

import (
	"regexp"
	"slices"
	"testing"

	"claimdiff/compare"
)

func fingerprints(r *compare.Report) []string {
	var list []string
	for _, row := range r.Rows {
		list = append(list, row.Fingerprint)
	}
	slices.Sort(list)
	return list
}

// A finding keeps its fingerprint whatever the order and the names of the
// files, and no two findings of a report share one.
func TestFingerprintsLast(t *testing.T) {
	form := regexp.MustCompile(`^[0-9a-f]{16}$`)
	for _, name := range sets {
		docs := set(t, name)
		want := fingerprints(report(t, docs))
		for i, f := range want {
			if !form.MatchString(f) || i > 0 && f == want[i-1] {
				t.Errorf("%s: fingerprint %q is broken or used twice", name, f)
			}
		}
		slices.Reverse(docs)
		for i := range docs {
			docs[i].Article.Path = "elsewhere/" + docs[i].Article.Path
		}
		if got := fingerprints(report(t, docs)); !slices.Equal(got, want) {
			t.Errorf("%s: in another order and folder %v, want %v", name, got, want)
		}
	}
}

// Rows that are less sure than asked are left out, and the others keep their ids.
func TestMinConfidence(t *testing.T) {
	docs := set(t, "phone-call-summit")
	all := report(t, docs)
	sure, err := compare.Documents(docs, compare.Options{MinConfidence: "high"})
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, row := range all.Rows {
		if row.Confidence == "high" {
			want = append(want, row.ID)
		}
	}
	var got []string
	for _, row := range sure.Rows {
		got = append(got, row.ID)
	}
	if !slices.Equal(got, want) || len(got) == len(all.Rows) {
		t.Errorf("got %v of %d rows, want %v", got, len(all.Rows), want)
	}
}
