package gate

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimdiff/compare"
)

const (
	tollID = "00000000000000aa"
	whenID = "00000000000000bb"
	hedgID = "00000000000000cc"
	sameID = "00000000000000dd"
)

// four rows: a contradiction, a difference that is not sure, a hedge, an agreement.
func four() *compare.Report {
	side := func(v string) compare.Side { return compare.Side{Value: v} }
	return &compare.Report{Rows: []compare.Row{
		{ID: "R01", Fingerprint: tollID, Question: "How many died?", Verdict: compare.Contradicts, Confidence: "high", Sides: []compare.Side{side("5"), side("3")}},
		{ID: "R02", Fingerprint: whenID, Question: "When?", Verdict: compare.Differs, Confidence: "low", Sides: []compare.Side{side("Monday"), side("Sunday")}},
		{ID: "R03", Fingerprint: hedgID, Question: "Was it fog?", Verdict: compare.Hedged, Confidence: "medium", Sides: []compare.Side{side("certain"), side("possible")}},
		{ID: "R04", Fingerprint: sameID, Question: "Where?", Verdict: compare.Agrees, Confidence: "high", Sides: []compare.Side{side("here")}},
	}}
}

func limitsOf(t *testing.T, names ...string) []Limit {
	t.Helper()
	var out []Limit
	for _, s := range names {
		l, err := ParseLimit(s)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, l)
	}
	return out
}

func TestLimits(t *testing.T) {
	for _, tt := range []struct{ name, limits, failed, why string }{
		{"a contradiction", "contradicts", "R01", "the limit itself is reached"},
		{"a weaker limit", "hedged_differently", "R01 R03", "weightier verdicts reach it too; low confidence does not"},
		{"a surer limit", "hedged_differently:high", "R01", "medium is not high"},
		{"an unsure limit", "differs:low", "R01 R02", "who asks for low confidence gets it"},
		{"two limits", "contradicts:high refines:medium", "R01 R03", "either is enough"},
		{"no limit", "", "", "nothing was asked"},
	} {
		r := four()
		Gate{Limits: limitsOf(t, strings.Fields(tt.limits)...)}.Judge(r)
		if got := states(r, Failed); got != tt.failed {
			t.Errorf("%s: %q fail, want %q (%s)", tt.name, got, tt.failed, tt.why)
		}
		if (r.Gate != nil) != (tt.limits != "") {
			t.Errorf("%s: gate is %v", tt.name, r.Gate)
		}
	}
	for _, bad := range []string{"", "agrees", "differs:", "differs:sure", "not_comparable"} {
		if _, err := ParseLimit(bad); err == nil {
			t.Errorf("%q is taken for a limit", bad)
		}
	}
}

func states(r *compare.Report, state string) string {
	var ids []string
	for _, row := range r.Rows {
		if row.Gate != nil && row.Gate.State == state {
			ids = append(ids, row.ID)
		}
	}
	return strings.Join(ids, " ")
}

func TestSuppressions(t *testing.T) {
	aside := Suppression{Fingerprint: tollID, Reason: "two counts, both told", Until: "2026-06-30"}
	for _, tt := range []struct {
		name, today, failed, suppressed, decided string
		why                                      string
	}{
		{"before its last day", "2026-06-01", "", "R01", "passed: none of 4 rows reaches contradicts:medium anew; 1 suppressed", ""},
		{"on its last day", "2026-06-30", "", "R01", "anew; 1 suppressed", "the last day counts"},
		{"after it", "2026-07-01", "R01", "", "failed: 1 finding reaches contradicts:medium (R01)", "it is over"},
		{"on no day", "", "", "R01", "1 suppressed", "without a day it holds"},
	} {
		r := four()
		Gate{Limits: limitsOf(t, "contradicts"), Suppressions: []Suppression{aside}, Today: tt.today}.Judge(r)
		if got := states(r, Failed); got != tt.failed {
			t.Errorf("%s: %q fail, want %q (%s)", tt.name, got, tt.failed, tt.why)
		}
		if got := states(r, Suppressed); got != tt.suppressed {
			t.Errorf("%s: %q are suppressed, want %q", tt.name, got, tt.suppressed)
		}
		if !strings.HasSuffix(r.Gate.Decided, tt.decided) {
			t.Errorf("%s: %q, want %q", tt.name, r.Gate.Decided, tt.decided)
		}
	}
}

// A suppression for what is not found any more, or is over, can be told.
func TestIdleSuppressions(t *testing.T) {
	g := Gate{Today: "2026-07-01", Suppressions: []Suppression{{Fingerprint: "00000000000000ee", Reason: "gone"}, {Fingerprint: tollID, Reason: "over", Until: "2026-06-30"}}}
	if got := g.Unused(four()); len(got) != 1 || got[0].Reason != "gone" {
		t.Errorf("unused: %v", got)
	}
	if got := g.Expired(); len(got) != 1 || got[0].Reason != "over" {
		t.Errorf("expired: %v", got)
	}
}

func TestBaseline(t *testing.T) {
	path := filepath.Join(t.TempDir(), "seen.json")
	var b bytes.Buffer
	if err := NewBaseline(four()).Write(&b); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	seen, err := ReadBaseline(path)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(seen.Findings); n != 3 {
		t.Errorf("%d findings, want the three by which articles stand apart", n)
	}
	judge := func(change func(*compare.Report)) *compare.Report {
		r := four()
		change(r)
		Gate{Limits: limitsOf(t, "refines:low"), Baseline: seen}.Judge(r)
		return r
	}
	for _, tt := range []struct {
		name   string
		change func(*compare.Report)
		failed string
		why    string
	}{
		{"nothing changed", func(*compare.Report) {}, "", "all are known"},
		{"other numbers of rows", func(r *compare.Report) { r.Rows[0], r.Rows[2] = r.Rows[2], r.Rows[0] }, "", "rows are known by fingerprint"},
		{"a new row", func(r *compare.Report) { r.Rows[1].Fingerprint = "00000000000000ff" }, "R02", "another question or answer"},
		{"it grew", func(r *compare.Report) { r.Rows[2].Verdict = compare.Contradicts }, "R03", "from a hedge to a contradiction"},
		{"it shrank", func(r *compare.Report) { r.Rows[0].Verdict = compare.Refines }, "", "less than what is known"},
	} {
		if got := states(judge(tt.change), Failed); got != tt.failed {
			t.Errorf("%s: %q fail, want %q (%s)", tt.name, got, tt.failed, tt.why)
		}
	}
	r := four()
	r.Rows = r.Rows[1:]
	if gone := seen.Gone(r); len(gone) != 1 || gone[0].Fingerprint != tollID {
		t.Errorf("gone: %v", gone)
	}
}

func TestFilesThatAreRefused(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for _, tt := range []struct{ name, text, want string }{
		{"no JSON", "findings: []", "is not a baseline"},
		{"another schema", `{"schema": "claimdiff.report/1"}`, `schema is "claimdiff.report/1"`},
		{"unknown key", `{"schema": "claimdiff.baseline/1", "rows": []}`, "is not a baseline"},
	} {
		if _, err := ReadBaseline(write("b.json", tt.text)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("baseline, %s: %v", tt.name, err)
		}
	}
	set := write("set.yaml", "event: e\narticles: [a, b]\nsuppressions:\n  - {fingerprint: "+tollID+", reason: r}\n")
	if got, err := ReadSuppressions(set); err != nil || len(got) != 1 {
		t.Errorf("a set.yaml: %v, %v", got, err)
	}
	for _, tt := range []struct{ name, text, want string }{
		{"no reason", "suppressions:\n  - fingerprint: " + tollID + "\n", "say why"},
		{"a row's id", "suppressions:\n  - fingerprint: R01\n    reason: r\n", "is not one"},
		{"a day that is none", "suppressions:\n  - fingerprint: " + tollID + "\n    reason: r\n    until: soon\n", "is not a date"},
		{"unknown key", "suppressions:\n  - fingerprint: " + tollID + "\n    because: r\n", "because"},
		{"a key that is not known", "supressions:\n  - fingerprint: " + tollID + "\n    reason: r\n", `"supressions" is not a key`},
		{"empty", "", "EOF"},
	} {
		if _, err := ReadSuppressions(write("s.yaml", tt.text)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("suppressions, %s: %v", tt.name, err)
		}
	}
}
