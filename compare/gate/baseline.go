package gate

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"

	"claimdiff/compare"
)

// BaselineSchema is the schema string of a baseline file.
const BaselineSchema = "claimdiff.baseline/1"

// A Baseline holds the findings that a person has seen: only others fail.
type Baseline struct {
	Schema   string    `json:"schema"`
	Findings []Finding `json:"findings"`
}

// A Finding is a row of a baseline. Only its fingerprint and verdict are
// compared; the rest is for the reader of the file.
type Finding struct {
	Fingerprint string          `json:"fingerprint"`
	Verdict     compare.Verdict `json:"verdict"`
	Confidence  string          `json:"confidence"`
	Question    string          `json:"question"`
	Answers     []string        `json:"answers"`
}

// NewBaseline is the baseline of a report: every row by which articles stand
// apart, whatever the limits of the run, in the order of their fingerprints.
func NewBaseline(r *compare.Report) *Baseline {
	b := &Baseline{Schema: BaselineSchema, Findings: []Finding{}}
	for _, row := range r.Rows {
		if !slices.Contains(Verdicts, row.Verdict) {
			continue
		}
		f := Finding{Fingerprint: row.Fingerprint, Verdict: row.Verdict, Confidence: row.Confidence, Question: row.Question}
		for _, s := range row.Sides {
			f.Answers = append(f.Answers, s.Value)
		}
		slices.Sort(f.Answers)
		b.Findings = append(b.Findings, f)
	}
	slices.SortFunc(b.Findings, func(x, y Finding) int {
		return cmp.Or(cmp.Compare(x.Fingerprint, y.Fingerprint), cmp.Compare(x.Question, y.Question))
	})
	return b
}

// Write writes b as indented JSON, a line a field, so that a change of it reads
// well in a review.
func (b *Baseline) Write(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(b)
}

// ReadBaseline reads the file that Write wrote.
func ReadBaseline(path string) (*Baseline, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, cause(err))
	}
	var b Baseline
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&b); err != nil {
		return nil, fmt.Errorf("%s: is not a baseline: %w", path, err)
	}
	if b.Schema != BaselineSchema {
		return nil, fmt.Errorf("%s: schema is %q (this version reads %q)", path, b.Schema, BaselineSchema)
	}
	return &b, nil
}

// has reports whether the baseline has the row, with a verdict no less weighty
// than the row's: what grew from a difference to a contradiction is new.
func (b *Baseline) has(row compare.Row) bool {
	return b != nil && slices.ContainsFunc(b.Findings, func(f Finding) bool {
		return f.Fingerprint == row.Fingerprint && slices.Index(Verdicts, f.Verdict) <= slices.Index(Verdicts, row.Verdict)
	})
}

// Gone are the findings of b that r has no longer.
func (b *Baseline) Gone(r *compare.Report) []Finding {
	return slices.DeleteFunc(slices.Clone(b.Findings), func(f Finding) bool {
		return slices.ContainsFunc(r.Rows, func(row compare.Row) bool { return row.Fingerprint == f.Fingerprint })
	})
}
