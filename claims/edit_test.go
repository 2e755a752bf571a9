package claims

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// edited is a small article on which each correction is tried.
func edited(t *testing.T) Document {
	t.Helper()
	a, err := Read("a.txt", []byte("Outlet: Post\nDate: 2024-03-05\n\nLena Roe said the ferry sank on Monday. The ferry sank near Lisse. The mayor, Ida Berg, closed the harbour and thanked the divers.\n"))
	if err != nil {
		t.Fatal(err)
	}
	d, err := Extract(a[0])
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// with is the first claim whose predicate has a lemma.
func with(t *testing.T, d *Document, lemma string, nth int) *Claim {
	t.Helper()
	for i := range d.Claims {
		if d.Claims[i].Predicate.Lemma == lemma {
			if nth == 0 {
				return &d.Claims[i]
			}
			nth--
		}
	}
	t.Fatalf("no claim of %q", lemma)
	return nil
}

func entityCalled(t *testing.T, d *Document, name string) string {
	t.Helper()
	for _, e := range d.Entities {
		if e.Name == name {
			return e.ID
		}
	}
	t.Fatalf("no entity %q", name)
	return ""
}

// Every correction leaves a document that is written and read back whole, with
// no word of it left out.
func TestCorrectionsSurviveTheFile(t *testing.T) {
	tests := []struct {
		name string
		edit func(d *Document) error
		want func(d *Document) bool
	}{
		{"accept", func(d *Document) error { return d.Accept(with(t, d, "close", 0).ID) }, func(d *Document) bool { return with(t, d, "close", 0).Accepted }},
		{"reject", func(d *Document) error { return d.Reject(with(t, d, "close", 0).ID) }, func(d *Document) bool {
			return !slices.ContainsFunc(d.Claims, func(c Claim) bool { return c.Predicate.Lemma == "close" }) && slices.ContainsFunc(d.Dropped, func(x Dropped) bool { return x.Reason == Rejected })
		}},
		{"certainty", func(d *Document) error {
			return d.SetClaim(with(t, d, "close", 0).ID, Edit{Certainty: "possible", Polarity: "negative"})
		}, func(d *Document) bool {
			c := with(t, d, "close", 0)
			return c.Certainty == "possible" && c.Polarity == "negative"
		}},
		{"words", func(d *Document) error {
			return d.SetClaim(with(t, d, "close", 0).ID, Edit{Words: "closed the harbour"})
		}, func(d *Document) bool {
			return with(t, d, "close", 0).Words == "closed the harbour"
		}},
		{"speaker", func(d *Document) error { return d.SetSpeaker(with(t, d, "sink", 1).ID, entityCalled(t, d, "Lena Roe")) }, func(d *Document) bool {
			c := with(t, d, "sink", 1)
			return c.Attribution != nil && slices.ContainsFunc(d.Attributions, func(a Attribution) bool { return a.ID == *c.Attribution && a.Source.Speaker == "Lena Roe" })
		}},
		{"own voice", func(d *Document) error { return d.SetSpeaker(with(t, d, "sink", 0).ID, "") }, func(d *Document) bool { return with(t, d, "sink", 0).Attribution == nil }},
		{"event", func(d *Document) error { return d.SetEvent(with(t, d, "sink", 1).ID, with(t, d, "close", 0).Event) }, func(d *Document) bool {
			return with(t, d, "sink", 1).Event == with(t, d, "close", 0).Event
		}},
		{"event of its own", func(d *Document) error { return d.SetEvent(with(t, d, "sink", 1).ID, "") }, func(d *Document) bool {
			n := 0
			for _, c := range d.Claims {
				if c.Event == with(t, d, "sink", 1).Event {
					n++
				}
			}
			return n == 1
		}},
		{"merge", func(d *Document) error { return d.Merge(with(t, d, "sink", 0).ID, with(t, d, "sink", 1).ID) }, func(d *Document) bool {
			c := with(t, d, "sink", 0)
			return c.Time != nil && slices.ContainsFunc(c.Arguments, func(a Argument) bool { return a.Words == "Lisse" || strings.Contains(a.Words, "Lisse") })
		}},
		{"split", func(d *Document) error { return d.Split(with(t, d, "close", 0).ID, "the harbour") }, func(d *Document) bool {
			first, second := with(t, d, "close", 0), with(t, d, "close", 1)
			return strings.HasSuffix(first.Words, "closed") && strings.HasPrefix(second.Words, "the harbour") && first.Event != second.Event && first.ID != second.ID
		}},
	}
	for _, tt := range tests {
		d := edited(t)
		if err := tt.edit(&d); err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		var b bytes.Buffer
		if err := WriteYAML(&b, d); err != nil {
			t.Fatal(err)
		}
		back, err := ReadDocument("a.yaml", b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		if len(back.Claims) != len(d.Claims) || len(back.Warnings) != len(d.Warnings) {
			t.Errorf("%s: %d claims are read back of %d: %v", tt.name, len(back.Claims), len(d.Claims), back.Warnings)
		}
		if !tt.want(&back) {
			t.Errorf("%s: is lost:\n%s", tt.name, b.String())
		}
	}
}

// What cannot be done changes nothing and says why.
func TestCorrectionsThatCannotBe(t *testing.T) {
	tests := []struct {
		name string
		edit func(d *Document) error
		want string
	}{
		{"no claim", func(d *Document) error { return d.Accept("A999") }, "there is no claim"},
		{"other words", func(d *Document) error { return d.SetClaim(with(t, d, "close", 0).ID, Edit{Words: "sank off Lisse"}) }, "does not stand in its sentence"},
		{"certainty", func(d *Document) error { return d.SetClaim(with(t, d, "close", 0).ID, Edit{Certainty: "sure"}) }, "certainty"},
		{"speaker", func(d *Document) error { return d.SetSpeaker(with(t, d, "close", 0).ID, "e99") }, "names no"},
		{"event", func(d *Document) error { return d.SetEvent(with(t, d, "close", 0).ID, "v99") }, "no claim tells"},
		{"merge", func(d *Document) error { c := with(t, d, "close", 0).ID; return d.Merge(c, c) }, "another claim"},
		{"split", func(d *Document) error { return d.Split(with(t, d, "close", 0).ID, "the quay") }, "does not stand inside"},
	}
	for _, tt := range tests {
		d := edited(t)
		var before, after bytes.Buffer
		WriteYAML(&before, d)
		err := tt.edit(&d)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want one with %q", tt.name, err, tt.want)
		}
		if WriteYAML(&after, d); !bytes.Equal(before.Bytes(), after.Bytes()) {
			t.Errorf("%s: the document has changed", tt.name)
		}
	}
}
