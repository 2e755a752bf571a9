package claims

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"gopkg.in/yaml.v3"
)

// WriteYAML writes a document for a person to correct. Load reads it back.
func WriteYAML(w io.Writer, d Document) error {
	e := yaml.NewEncoder(w)
	e.SetIndent(2)
	if err := e.Encode(d); err != nil {
		return err
	}
	return e.Close()
}

// ReadDocument reads a document that WriteYAML wrote and a person may have
// edited. Claims, entities and attributions whose words no longer stand where
// they are said to be are left out, each with a warning that names it.
func ReadDocument(name string, data []byte) (Document, error) {
	var d Document
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	if err := dec.Decode(&d); err != nil {
		return d, fmt.Errorf("%s: %s", name, strings.TrimPrefix(err.Error(), "yaml: "))
	}
	if d.Schema != Schema {
		return d, fmt.Errorf("%s: schema is %q (this version reads %q)", name, d.Schema, Schema)
	}
	d.settle()
	return d, nil
}

// settle drops what does not fit the text and says so.
func (d *Document) settle() {
	fits := func(p Part) bool {
		return 0 <= p.Start && p.Start <= p.End && p.End <= len(d.Article.Text) && p.Of(d.Article.Text) == p.Words
	}
	lost := func(what, id, words string) {
		d.Warnings = append(d.Warnings, Warning{Code: "correction", Message: fmt.Sprintf("%s %s is left out: its words %q do not stand where it says", what, id, words)})
	}
	var keep []Claim
	for _, c := range d.Claims {
		ok := fits(c.Part) && fits(c.Predicate.Part) && c.Sentence >= 0 && c.Sentence < len(d.Sentences)
		for _, a := range c.Arguments {
			ok = ok && fits(a.Part)
		}
		for _, q := range c.Quantities {
			ok = ok && fits(q.Part)
		}
		if !ok {
			lost("claim", c.ID, c.Words)
			continue
		}
		keep = append(keep, c)
	}
	d.Claims = keep
	for i := range d.Entities {
		e := &d.Entities[i]
		var ms []Part
		for _, m := range e.Mentions {
			if fits(m) {
				ms = append(ms, m)
			} else {
				lost("a mention of", e.ID, m.Words)
			}
		}
		e.Mentions = ms
	}
	d.settleAttributions(fits, lost)
}

func (d *Document) settleAttributions(fits func(Part) bool, lost func(what, id, words string)) {
	gone := map[string]bool{}
	var keep []Attribution
	for _, a := range d.Attributions {
		switch {
		case a.Source != nil && !fits(a.Source.Part):
			lost("attribution", a.ID, a.Source.Words)
			gone[a.ID] = true
		case a.Cue != nil && !fits(a.Cue.Part):
			lost("attribution", a.ID, a.Cue.Words)
			gone[a.ID] = true
		default:
			keep = append(keep, a)
		}
	}
	d.Attributions = keep
	for i := range d.Claims {
		if q := d.Claims[i].Attribution; q != nil && gone[*q] {
			d.Claims[i].Attribution = nil
		}
	}
}

// rename gives the article and its claims a new id.
func (d *Document) rename(id string) {
	old := d.Article.ID
	d.Article.ID = id
	for i := range d.Claims {
		if rest, ok := strings.CutPrefix(d.Claims[i].ID, old); ok {
			d.Claims[i].ID = id + rest
		}
	}
}
