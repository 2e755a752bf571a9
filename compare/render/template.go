package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/template"

	"claimdiff/compare"
)

// A Template is a form of one's own for reports.
type Template struct{ t *template.Template }

// ParseTemplate reads a text/template (https://pkg.go.dev/text/template); name
// is used in messages. It is filled with a compare.Report: the fields are those
// of the JSON report, which `claimdiff schema report` describes, in Go's
// spelling (only_in is OnlyIn, url is URL; quoted is Quotes), and there are
// these functions:
//
//	article ID      the article of that letter
//	outlet ID       what it is called
//	line EVIDENCE   the line of its file, 0 when it is not known
//	words VERDICT   the verdict in plain English
//	plain TEXT      TEXT in one line, without what cannot be seen
//	md TEXT         TEXT as Markdown that shows it and does nothing else
//	cell TEXT       TEXT as a cell that no spreadsheet takes for a formula
//	json VALUE      VALUE as JSON
//	join LIST SEP, upper TEXT, lower TEXT
//
// Article text is hostile until one of plain, md, cell, json and the template
// language's own html and js has made it safe for where it is going.
func ParseTemplate(name, text string) (Template, error) {
	t, err := template.New(name).Option("missingkey=error").Funcs(templateFuncs(&compare.Report{})).Parse(text)
	if err != nil {
		return Template{}, templateError(err)
	}
	return Template{t}, nil
}

// Write fills the template with r.
func (t Template) Write(w io.Writer, r *compare.Report) error {
	own, err := t.t.Clone()
	if err != nil {
		return err
	}
	if err := own.Funcs(templateFuncs(r)).Execute(w, r); err != nil {
		return templateError(err)
	}
	return nil
}

func templateError(err error) error {
	return fmt.Errorf("%s", strings.TrimPrefix(err.Error(), "template: "))
}

func templateFuncs(r *compare.Report) template.FuncMap {
	v := newView(r, true)
	return template.FuncMap{
		"article": func(id string) (*compare.Article, error) {
			if a := v.articles[id]; a != nil {
				return a, nil
			}
			return nil, fmt.Errorf("there is no article %q", id)
		},
		"outlet": v.outletOf,
		"line":   func(e compare.Evidence) int { return Place(v.articles[e.Article], e.Span, "").Start.Line },
		"words":  words,
		"plain":  visible,
		"md":     gfm,
		"cell":   safeCell,
		"json":   asJSON,
		"join":   strings.Join,
		"upper":  strings.ToUpper,
		"lower":  strings.ToLower,
	}
}

func asJSON(value any) (string, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(value)
	return strings.TrimSuffix(b.String(), "\n"), err
}
