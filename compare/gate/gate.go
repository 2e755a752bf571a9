package gate

import (
	"fmt"
	"slices"
	"strings"

	"claimdiff/compare"
)

// Verdicts are the verdicts that a limit can name, the weightiest first. They
// are those by which articles stand apart.
var Verdicts = []compare.Verdict{
	compare.Contradicts, compare.Differs, compare.Superseded, compare.Hedged, compare.Attributed, compare.Refines,
}

// defaultConfidence is what a limit without a confidence asks for: what is
// likely to be wrong fails nobody's run who did not ask for it.
const defaultConfidence = "medium"

// A Limit is reached by rows of its verdict or a weightier one, at its
// confidence or a surer one.
type Limit struct {
	Verdict    compare.Verdict
	Confidence string // "high", "medium" or "low"
}

// ParseLimit reads "VERDICT" or "VERDICT:CONFIDENCE".
func ParseLimit(s string) (Limit, error) {
	verdict, confidence, given := strings.Cut(s, ":")
	if !given {
		confidence = defaultConfidence
	}
	l := Limit{compare.Verdict(verdict), confidence}
	if !slices.Contains(Verdicts, l.Verdict) {
		return l, fmt.Errorf("%q is not a verdict to fail on (try %s)", verdict, join(Verdicts))
	}
	if !slices.Contains(compare.Confidences, confidence) {
		return l, fmt.Errorf("%q is not a confidence (try %s)", confidence, strings.Join(compare.Confidences, ", "))
	}
	return l, nil
}

func join(verdicts []compare.Verdict) string {
	var names []string
	for _, v := range verdicts {
		names = append(names, string(v))
	}
	return strings.Join(names, ", ")
}

// String is l as ParseLimit reads it.
func (l Limit) String() string { return string(l.Verdict) + ":" + l.Confidence }

// Reached reports whether a row is at least as weighty and as sure as l.
func (l Limit) Reached(row compare.Row) bool {
	weight := slices.Index(Verdicts, row.Verdict)
	return weight >= 0 && weight <= slices.Index(Verdicts, l.Verdict) &&
		slices.Index(compare.Confidences, row.Confidence) <= slices.Index(compare.Confidences, l.Confidence)
}

// A Gate is what a run fails on. The zero value fails on nothing.
type Gate struct {
	Limits       []Limit
	Baseline     *Baseline // nil: every finding is new
	Suppressions []Suppression
	Today        string // ISO date that suppressions with a last day are held against; "" holds none of them to it
}

// Judge decides about every row of r, and writes what it decided into r.Gate
// and the rows. A gate without limits decides nothing; suppressions are shown
// all the same.
func (g Gate) Judge(r *compare.Report) {
	out := &compare.Gate{FailOn: []string{}, Baseline: g.Baseline != nil}
	for _, l := range g.Limits {
		out.FailOn = append(out.FailOn, l.String())
	}
	var failed []string
	for i := range r.Rows {
		row := &r.Rows[i]
		row.Gate = g.row(*row)
		if row.Gate == nil {
			continue
		}
		switch row.Gate.State {
		case Failed:
			out.Failed++
			failed = append(failed, row.ID)
		case Known:
			out.Known++
		case Suppressed:
			out.Suppressed++
		}
	}
	out.Decided = decided(out, r, failed)
	if len(g.Limits) > 0 || out.Suppressed > 0 {
		r.Gate = out
	}
}

// The states of a row that reached a limit.
const (
	Failed     = "failed"
	Known      = "known"
	Suppressed = "suppressed"
)

// row is what the gate makes of a row; nil when it is not concerned.
func (g Gate) row(row compare.Row) *compare.GateRow {
	at := slices.IndexFunc(g.Limits, func(l Limit) bool { return l.Reached(row) })
	state := &compare.GateRow{State: Failed}
	if at >= 0 {
		state.Rule = g.Limits[at].String()
	}
	if s := g.suppression(row); s != nil && slices.Contains(Verdicts, row.Verdict) {
		state.State, state.Reason, state.Until = Suppressed, s.Reason, s.Until
		return state
	}
	switch {
	case at < 0:
		return nil
	case g.Baseline.has(row):
		state.State = Known
	}
	return state
}

func (g Gate) suppression(row compare.Row) *Suppression {
	for i := range g.Suppressions {
		if s := &g.Suppressions[i]; s.Fingerprint == row.Fingerprint && !s.expired(g.Today) {
			return s
		}
	}
	return nil
}

// Expired are the suppressions that hold no longer; a person should take them
// away.
func (g Gate) Expired() []Suppression {
	return slices.DeleteFunc(slices.Clone(g.Suppressions), func(s Suppression) bool { return !s.expired(g.Today) })
}

// Unused are the suppressions that fit no row of r; they should go, too.
func (g Gate) Unused(r *compare.Report) []Suppression {
	return slices.DeleteFunc(slices.Clone(g.Suppressions), func(s Suppression) bool {
		return slices.ContainsFunc(r.Rows, func(row compare.Row) bool { return row.Fingerprint == s.Fingerprint })
	})
}

// decided is the sentence that tells which rule decided.
func decided(out *compare.Gate, r *compare.Report, failed []string) string {
	rules := strings.Join(out.FailOn, " or ")
	var aside []string
	if out.Known > 0 {
		aside = append(aside, fmt.Sprintf("%d known from the baseline", out.Known))
	}
	if out.Suppressed > 0 {
		aside = append(aside, fmt.Sprintf("%d suppressed", out.Suppressed))
	}
	tail := ""
	if len(aside) > 0 {
		tail = "; " + strings.Join(aside, ", ")
	}
	switch {
	case rules == "":
		return "nothing was asked to fail" + tail
	case len(failed) == 0:
		return fmt.Sprintf("passed: none of %s reaches %s%s", plural(len(r.Rows), "row"), rules, anew(out)) + tail
	}
	return fmt.Sprintf("failed: %s reach%s %s (%s)", plural(len(failed), "finding"), es(len(failed)), ruleOf(r, failed), strings.Join(failed, ", ")) + tail
}

// anew says that only new rows count, when others are set aside.
func anew(out *compare.Gate) string {
	if out.Known+out.Suppressed > 0 {
		return " anew"
	}
	return ""
}

// ruleOf are the limits that the failed rows reached, in their order.
func ruleOf(r *compare.Report, failed []string) string {
	var rules []string
	for _, row := range r.Rows {
		if slices.Contains(failed, row.ID) && !slices.Contains(rules, row.Gate.Rule) {
			rules = append(rules, row.Gate.Rule)
		}
	}
	return strings.Join(rules, " or ")
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func es(n int) string {
	if n == 1 {
		return "es"
	}
	return ""
}
