package render

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"claimdiff/compare"
)

// csvColumns name the columns of CSV.
var csvColumns = []string{
	"row", "fingerprint", "question", "event", "facet", "verdict", "also", "confidence", "importance",
	"answer", "articles", "outlets", "origins", "words", "speakers", "certainty", "as_of", "silent", "gate", "reason",
}

// CSV writes r as comma-separated values (RFC 4180) with a header, one line
// for each side of each row, for spreadsheets. Several values in one cell stand
// apart by " | ". A cell that a spreadsheet would take for a formula begins
// with an apostrophe.
func CSV(w io.Writer, r *compare.Report) error {
	v := newView(r, true)
	out := csv.NewWriter(w)
	line := func(cells ...string) error {
		for i, c := range cells {
			cells[i] = safeCell(c)
		}
		return out.Write(cells)
	}
	if err := line(csvColumns...); err != nil {
		return err
	}
	for _, row := range r.Rows {
		var also []string
		for _, a := range row.Also {
			also = append(also, string(a))
		}
		gate, reason := "", ""
		if row.Gate != nil {
			gate, reason = row.Gate.State, row.Gate.Reason
		}
		for _, s := range row.Sides {
			e := v.evidenceOf(s)
			err := line(row.ID, row.Fingerprint, row.Question, row.Event, row.Facet, string(row.Verdict), bars(also), row.Confidence,
				strconv.FormatFloat(row.Importance, 'g', -1, 64), s.Value, bars(s.Articles), bars(v.nameList(s.Articles)), bars(v.originsOf(s)),
				bars(e.words), bars(e.speakers), bars(e.certainty), bars(e.asOf), bars(row.Silent), gate, reason)
			if err != nil {
				return err
			}
		}
	}
	out.Flush()
	return out.Error()
}

// A told is what the evidence of a side says, each thing once.
type told struct{ words, speakers, certainty, asOf []string }

func (v *view) evidenceOf(s compare.Side) told {
	var c told
	for _, e := range s.Evidence {
		c.words = once(c.words, e.Words)
		c.speakers = once(c.speakers, strings.Join(e.Speakers, " < "))
		c.certainty = once(c.certainty, e.Certainty)
		c.asOf = once(c.asOf, e.AsOf)
	}
	return c
}

func (v *view) originsOf(s compare.Side) []string {
	var ids []string
	for _, id := range s.Articles {
		if a := v.articles[id]; a != nil {
			ids = once(ids, a.Origin)
		}
	}
	return ids
}

// once is list with s at its end, unless s is empty or there already.
func once(list []string, s string) []string {
	for _, x := range list {
		if x == s {
			return list
		}
	}
	if s == "" {
		return list
	}
	return append(list, s)
}

func bars(list []string) string { return strings.Join(list, " | ") }

// safeCell is s in one line, with an apostrophe before what a spreadsheet takes
// for the start of a formula, in ASCII and in full width.
// https://owasp.org/www-community/attacks/CSV_Injection
func safeCell(s string) string {
	s = visible(s)
	if strings.IndexAny(s, "=+-@＝＋－＠") == 0 {
		return "'" + s
	}
	return s
}
