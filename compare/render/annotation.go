package render

import (
	"encoding/json"
	"io"
	"net/url"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"claimdiff/claims"
	"claimdiff/compare"
)

// An annotation of the W3C Web Annotation Data Model, as far as it is written
// here. https://www.w3.org/TR/annotation-model/
type (
	annotationPage struct {
		Context any          `json:"@context"`
		ID      string       `json:"id"`
		Type    string       `json:"type"`
		Items   []annotation `json:"items"`
	}
	annotation struct {
		ID         string           `json:"id"`
		Type       string           `json:"type"`
		Motivation string           `json:"motivation"`
		Generator  generator        `json:"generator"`
		Body       []annotationBody `json:"body"`
		Target     annotationTarget `json:"target"`
	}
	generator struct {
		ID   string `json:"id"`
		Type string `json:"type"`
		Name string `json:"name"`
	}
	annotationBody struct {
		Type    string `json:"type"`
		Value   string `json:"value"`
		Format  string `json:"format,omitempty"`
		Purpose string `json:"purpose"`
	}
	annotationTarget struct {
		Source   string `json:"source"`
		Selector []any  `json:"selector"`
	}
	quoteSelector struct {
		Type   string `json:"type"`
		Exact  string `json:"exact"`
		Prefix string `json:"prefix"`
		Suffix string `json:"suffix"`
	}
	positionSelector struct {
		Type  string `json:"type"`
		Start int    `json:"start"`
		End   int    `json:"end"`
	}
)

// around is how many bytes of text before and after a quotation help to find it.
const around = 32

// Annotations writes the evidence of r as a page of W3C Web Annotations in
// JSON-LD, so that an annotation tool can show each answer at its words. An
// article is named by its address, or by its file where it has none. Positions
// count the characters (Unicode code points) of the article's text.
func Annotations(w io.Writer, r *compare.Report) error {
	v := newView(r, true)
	page := annotationPage{Context: "http://www.w3.org/ns/anno.jsonld", ID: "urn:claimdiff:annotations", Type: "AnnotationPage", Items: []annotation{}}
	for _, row := range r.Rows {
		for i, s := range row.Sides {
			for j, e := range s.Evidence {
				if a := v.articles[e.Article]; a != nil && e.Start >= 0 && e.End <= len(a.Text) && e.Start <= e.End {
					x := v.annotation(row, s, e, a)
					x.ID = strings.Join([]string{"urn:claimdiff", url.PathEscape(row.Fingerprint), url.PathEscape(row.ID), itoa(i + 1), itoa(j + 1)}, ":")
					page.Items = append(page.Items, x)
				}
			}
		}
	}
	return writeJSON(w, page)
}

func (v *view) annotation(row compare.Row, s compare.Side, e compare.Evidence, a *compare.Article) annotation {
	exact := e.Span
	if e.Mark != nil && e.Mark.Start >= 0 && e.Mark.End <= len(a.Text) && e.Mark.Start < e.Mark.End {
		exact = *e.Mark
	}
	comment := visible(row.Question) + " " + visible(s.Value) + " (" + words(row.Verdict) + ", " + visible(row.Confidence) + " confidence)"
	return annotation{
		Type: "Annotation", Motivation: "commenting",
		Generator: generator{ID: "urn:claimdiff:tool", Type: "Software", Name: strings.TrimSpace(v.Tool.Name + " " + v.Tool.Version)},
		Body: []annotationBody{
			{Type: "TextualBody", Value: comment, Format: "text/plain", Purpose: "commenting"},
			{Type: "TextualBody", Value: string(row.Verdict), Purpose: "tagging"},
			{Type: "TextualBody", Value: row.Facet, Purpose: "tagging"},
		},
		Target: annotationTarget{Source: addressOf(a), Selector: selectors(a.Text, exact)},
	}
}

// selectors are two ways to find a stretch of text again: by its words and
// what stands around them, and by its place.
func selectors(text string, s claims.Span) []any {
	from, to := max(s.Start-around, 0), min(s.End+around, len(text))
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	start := utf8.RuneCountInString(text[:s.Start])
	return []any{
		quoteSelector{"TextQuoteSelector", text[s.Start:s.End], text[from:s.Start], text[s.End:to]},
		positionSelector{"TextPositionSelector", start, start + utf8.RuneCountInString(text[s.Start:s.End])},
	}
}

// addressOf is the address of an article, or a reference to its file. Only web
// addresses count: whatever else a page gives as its own is not followed.
func addressOf(a *compare.Article) string {
	if u, err := url.Parse(a.URL); err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" {
		return u.String()
	}
	u := url.URL{Path: filepath.ToSlash(a.Path)}
	return u.String()
}

func writeJSON(w io.Writer, value any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(value)
}
