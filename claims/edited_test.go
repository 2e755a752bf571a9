package claims_test

import (
	"slices"
	"strings"
	"testing"

	"claimdiff/claims"
)

// inClaim replaces words in the YAML of the claim with a predicate.
func inClaim(t *testing.T, written string, d claims.Document, lemma, from, to string) string {
	t.Helper()
	id := of(t, d, lemma).ID
	i := strings.Index(written, "  - id: "+id+"\n")
	end := strings.Index(written[i+1:], "\n  - id: ")
	if end < 0 {
		end = strings.Index(written[i+1:], "\nattributions:")
	}
	block := written[i : i+1+end]
	edited := strings.Replace(block, from, to, 1)
	if edited == block {
		t.Fatalf("%q does not stand in\n%s", from, block)
	}
	return strings.Replace(written, block, edited, 1)
}

// What a person changes in a claim itself counts as it stands, and is carried
// over to an edited text as a correction, or told.
func TestClaimsEditedByHand(t *testing.T) {
	d := reported(t)
	written := yamlOf(t, d)
	quoted := "attribution: " + *of(t, d, "kill").Attribution
	for _, x := range []struct {
		name, lemma, from, to, why string
		holds                      func(claims.Document) bool
		told                       string // part of a warning when the text was edited
	}{
		{"certainty", "close", "certainty: certain", "certainty: possible", "a field with a setting",
			func(c claims.Document) bool { return of(t, c, "close").Certainty == "possible" }, ""},
		{"polarity", "close", "polarity: positive", "polarity: negative", "a field with a setting",
			func(c claims.Document) bool { return of(t, c, "close").Polarity == "negative" }, ""},
		{"quantity", "kill", "      - min: 12\n        max: 12", "      - min: 9\n        max: 10", "both bounds",
			func(c claims.Document) bool {
				q := of(t, c, "kill").Quantities
				return *q[0].Min == 9 && *q[0].Max == 10
			}, ""},
		{"time", "close", "start: \"2026-03-03\"", "start: \"2026-03-02\"", "one bound",
			func(c claims.Document) bool { return of(t, c, "close").Time.Start == "2026-03-02" }, ""},
		{"own voice", "kill", quoted, "attribution: null", "the speaker is taken away",
			func(c claims.Document) bool { return of(t, c, "kill").Attribution == nil }, ""},
		{"speaker", "close", "attribution: null", quoted, "the speaker of another claim",
			func(c claims.Document) bool { return of(t, c, "close").Attribution != nil }, ""},
		{"event", "close", "event: " + of(t, d, "close").Event, "event: " + of(t, d, "kill").Event, "the event of another claim",
			func(c claims.Document) bool { return of(t, c, "close").Event == of(t, c, "kill").Event }, ""},
		{"accepted", "close", "certainty: certain", "certainty: certain\n    accepted: true", "found right",
			func(c claims.Document) bool { return of(t, c, "close").Accepted }, ""},
		{"hedges", "close", "hedges: []", "hedges: [perhaps]", "no correction sets them", nil, "what may have been edited in hedges claim"},
	} {
		t.Run(x.name, func(t *testing.T) {
			edited := inClaim(t, written, d, x.lemma, x.from, x.to)
			got, err := claims.ReadDocument("f.yaml", []byte(edited))
			if err != nil {
				t.Fatal(err)
			}
			if x.holds != nil && !x.holds(got.Applied()) {
				t.Errorf("does not count as it stands: %s", x.why)
			}
			i := strings.Index(edited, "\n  text:")
			moved := edited[:i] + strings.Replace(edited[i:], "The council closed", "It rained all night. The council closed", 1)
			got, err = claims.ReadDocument("f.yaml", []byte(moved))
			if err != nil {
				t.Fatal(err)
			}
			if x.holds != nil && !x.holds(got.Applied()) {
				t.Errorf("is not carried over: %s: %v %v", x.why, got.Corrections, got.Warnings)
			}
			told := slices.ContainsFunc(got.Warnings, func(w claims.Warning) bool { return x.told != "" && strings.Contains(w.Message, x.told) })
			if told != (x.told != "") || !told && len(got.Warnings) != len(d.Warnings) {
				t.Errorf("warnings %v, want one with %q", got.Warnings, x.told)
			}
		})
	}
}

// What no claim can say is refused with its place.
func TestClaimsEditedWrongly(t *testing.T) {
	d := reported(t)
	written := yamlOf(t, d)
	for _, x := range []struct{ name, from, to, want string }{
		{"certainty", "certainty: certain", "certainty: maybe", `certainty: "maybe" is not known`},
		{"polarity", "polarity: positive", "polarity: yes and no", `polarity: "yes and no" is not known`},
		{"attribution", "attribution: null", "attribution: q99", `there is no attribution "q99"`},
		{"id", "id: " + of(t, d, "close").ID, "id: " + of(t, d, "kill").ID, "an id of its own"},
		{"entity", `entity: ""`, "entity: e99", `there is no entity "e99"`},
		{"time", "start: \"2026-03-03\"", "start: Tuesday", `"Tuesday" is no time`},
	} {
		t.Run(x.name, func(t *testing.T) {
			_, err := claims.ReadDocument("f.yaml", []byte(inClaim(t, written, d, "close", x.from, x.to)))
			if err == nil || !strings.Contains(err.Error(), x.want) || !strings.HasPrefix(err.Error(), "f.yaml:") || strings.HasPrefix(err.Error(), "f.yaml:1:") {
				t.Errorf("%v, want file, line and %s", err, x.want)
			}
		})
	}
}

// The correction of a sentence that was taken out of the article goes to no
// other that is told in nearly the same words.
func TestALostCorrectionGoesToNoOtherClaim(t *testing.T) {
	const out = "A deckhand accused the captain of theft. "
	const text = "Outlet: Pier Gazette\nDate: 2026-03-04\n\nA deckhand accused the captain of lying. " + out + "The ferry sailed on.\n"
	read := func(s string) claims.Document {
		as, err := claims.Read("gazette.txt", []byte(s))
		if err != nil {
			t.Fatal(err)
		}
		return extract(t, as[0])
	}
	d := read(text)
	i := slices.IndexFunc(d.Claims, func(c claims.Claim) bool { return strings.HasSuffix(c.Words, "captain of theft") })
	if i < 0 {
		t.Fatal("the second accusation was not read")
	}
	if err := d.Correct(claims.Correction{Do: "reject", Claims: []string{d.Claims[i].ID}}); err != nil {
		t.Fatal(err)
	}
	next, err := d.Carry(read(strings.Replace(text, out, "", 1)).Article)
	if err != nil {
		t.Fatal(err)
	}
	if len(next.Corrections) > 0 || len(next.Warnings) != len(d.Warnings)+1 {
		t.Errorf("corrections %v, warnings %v; want none, and one more warning", next.Corrections, next.Warnings)
	}
}
