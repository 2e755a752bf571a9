package render

import (
	"fmt"
	"io"
	"strings"

	"claimdiff/compare"
	"claimdiff/compare/render/finding"
)

// SARIF writes the differences of r as a SARIF 2.1.0 log: a result for each,
// at the words of the first article, with those of the others beside it.
// Differences of low confidence are left out unless a gate concerned them.
func SARIF(w io.Writer, r *compare.Report) error { return finding.SARIF(w, findings(r)) }

// JUnit writes r as a JUnit report: a suite for each facet, a case for each
// question. What the gate fails is a failure; without a gate all cases pass.
func JUnit(w io.Writer, r *compare.Report) error { return finding.JUnit(w, findings(r)) }

// GitHub writes the differences of r as annotations of the articles' lines.
func GitHub(w io.Writer, r *compare.Report) error { return finding.GitHub(w, findings(r)) }

// findingRules are the verdicts as rules, and how much each matters.
var findingRules = []finding.Rule{
	{ID: string(compare.Contradicts), Name: "Contradiction", Doc: "Two articles say what cannot both be right.", Level: finding.Error},
	{ID: string(compare.Differs), Name: "Different answers", Doc: "Two articles answer one question differently, and it cannot be told that both answers hold.", Level: finding.Warning},
	{ID: string(compare.Superseded), Name: "Changed over time", Doc: "Two articles give values of different moments.", Level: finding.Note},
	{ID: string(compare.Hedged), Name: "Not equally sure", Doc: "One article states what another gives as possible, planned or under a condition.", Level: finding.Note},
	{ID: string(compare.Attributed), Name: "Different sources", Doc: "Two articles credit the same to different speakers.", Level: finding.Note},
	{ID: string(compare.Refines), Name: "One is more exact", Doc: "One article's answer lies inside another's.", Level: finding.Note},
	{ID: string(compare.Agrees), Name: "Same answer", Doc: "All articles that answer say the same.", Level: finding.Pass},
}

func findingRule(v compare.Verdict) (finding.Rule, bool) {
	for _, rule := range findingRules {
		if rule.ID == string(v) {
			return rule, true
		}
	}
	return finding.Rule{}, false
}

func findings(r *compare.Report) finding.Run {
	v := newView(r, true)
	run := finding.Run{Tool: r.Tool.Name, Version: r.Tool.Version, Name: "claimdiff compare", Rules: findingRules}
	for _, a := range r.Articles {
		run.Files = append(run.Files, finding.File{Path: a.Path, Description: v.called[a.ID]})
	}
	for _, row := range r.Rows {
		rule, ok := findingRule(row.Verdict)
		if !ok || row.Confidence == "low" && row.Gate == nil {
			continue
		}
		run.Findings = append(run.Findings, v.finding(row, rule))
	}
	for _, w := range r.Warnings {
		run.Notes = append(run.Notes, visible(v.warning(w)))
	}
	return run
}

// finding is a row with its evidence as places in the files.
func (v *view) finding(row compare.Row, rule finding.Rule) finding.Finding {
	f := finding.Finding{
		Rule: rule.ID, Level: rule.Level, Group: row.Facet, Title: visible(row.Question), Message: v.said(row), Fingerprint: row.Fingerprint,
		Baseline: v.Gate != nil && v.Gate.Baseline,
	}
	if row.Confidence == "low" && f.Level != finding.Pass {
		f.Level = finding.Note
	}
	if g := row.Gate; g != nil {
		if f.State = finding.State(g.State); f.State != finding.Failed {
			f.Reason = visible(gateNote(row))
		}
	}
	first := true
	for _, s := range row.Sides {
		for _, e := range s.Evidence {
			span := e.Span
			if e.Mark != nil {
				span = *e.Mark
			}
			p := Place(v.articles[e.Article], span, fmt.Sprintf("%s: %s", v.outletOf(e.Article), visible(s.Value)))
			if first {
				f.At, first = p, false
			} else {
				f.Related = append(f.Related, p)
			}
		}
	}
	return f
}

// said is a row in a few lines: how the answers stand to each other, each
// answer with the words that give it, and what else is to be known.
func (v *view) said(row compare.Row) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s confidence (%s, fingerprint %s)", capital(words(row.Verdict)), visible(row.Confidence), visible(row.ID), visible(row.Fingerprint))
	for _, s := range row.Sides {
		fmt.Fprintf(&b, "\n%s: %s", visible(s.Value), strings.Join(v.nameList(s.Articles), ", "))
		for _, e := range s.Evidence[:min(len(s.Evidence), maxWordings)] {
			quote, _, _ := window(visible(e.Words), 0, 0)
			fmt.Fprintf(&b, "\n  %s: “%s”", v.outletOf(e.Article), quote)
		}
	}
	for _, reason := range row.Reasons {
		fmt.Fprintf(&b, "\nTo keep in mind: %s", visible(reason))
	}
	return b.String()
}

// warning is a warning with the outlet that it is about.
func (v *view) warning(w compare.Warning) string {
	if v.articles[w.Article] == nil {
		return w.Message
	}
	return v.outletOf(w.Article) + ": " + w.Message
}

func (v *view) outletOf(id string) string { return v.nameList([]string{id})[0] }
