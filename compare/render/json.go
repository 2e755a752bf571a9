package render

import (
	"encoding/json"
	"io"

	"claimdiff/compare"
)

// JSON writes r as one indented JSON document. Lists without elements are
// written as [], never as null, so that readers need not ask twice.
func JSON(w io.Writer, r *compare.Report) error {
	full := *r
	full.Articles = list(r.Articles)
	full.Origins = list(r.Origins)
	full.OnlyIn = list(r.OnlyIn)
	full.Quotes = list(r.Quotes)
	full.Wording = list(r.Wording)
	full.Unread = list(r.Unread)
	full.Warnings = list(r.Warnings)
	full.Rows = make([]compare.Row, len(r.Rows))
	for i, row := range r.Rows {
		full.Rows[i] = fullRow(row)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(full)
}

func fullRow(row compare.Row) compare.Row {
	row.Also, row.Silent, row.Reasons = list(row.Also), list(row.Silent), list(row.Reasons)
	sides := make([]compare.Side, len(row.Sides))
	for i, s := range row.Sides {
		s.Articles = list(s.Articles)
		evidence := make([]compare.Evidence, len(s.Evidence))
		for j, e := range s.Evidence {
			e.Speakers = list(e.Speakers)
			evidence[j] = e
		}
		s.Evidence = evidence
		sides[i] = s
	}
	row.Sides = sides
	return row
}

// list is s, or an empty list when s is nil.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
