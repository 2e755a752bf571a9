package claims

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// howTo stands at the top of the YAML form.
const howTo = `To correct what was extracted, list corrections here. Claims are named by
their ids; later corrections win. Try:
  - {do: reject, claims: [%[1]s], why: not what the article says}
  - {do: accept, claims: [%[1]s]}
  - {do: edit, claims: [%[1]s], set: {certainty: possible}}
  - {do: merge, claims: [%[1]s, %[2]s]}
  - {do: split, claims: [%[2]s]}
  - {do: speaker, claims: [%[1]s], to: Name of the speaker}
  - {do: event, claims: [%[1]s], to: a name for the event}
claimdiff help corrections tells more.`

// WriteYAML writes a document for a person to correct. Load reads it back. The
// same document gives the same bytes.
func WriteYAML(w io.Writer, d Document) error {
	text := d.Article.Text
	d.Article.Text, d.Article.Checksum = "", checksum(text)
	if d.Corrections == nil {
		d.Corrections = []Correction{}
	}
	d.Claims = slices.Clone(d.Claims)
	for i := range d.Claims {
		if c := &d.Claims[i]; c.Checksum == "" {
			c.Checksum = c.sum()
		}
	}
	var n yaml.Node
	if err := n.Encode(d); err != nil {
		return err
	}
	_, article := child(&n, "article")
	_, value := child(article, "text")
	*value = *scalar(text)
	_, list := child(&n, "claims")
	for i, c := range list.Content {
		if s := d.Claims[i].Span; s.Start >= 0 && s.Start <= s.End && s.End <= len(text) {
			prefix, suffix := context(text, s)
			c.Content = append(c.Content, scalar("prefix"), scalar(prefix), scalar("suffix"), scalar(suffix))
		}
	}
	arrange(&n, d)
	e := yaml.NewEncoder(w)
	e.SetIndent(2)
	if err := e.Encode(&n); err != nil {
		return err
	}
	return e.Close()
}

func scalar(s string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s}
	if strings.Contains(s, "\n") {
		n.Style = yaml.LiteralStyle
	}
	return n
}

// arrange puts what a person edits first and the long text last.
func arrange(n *yaml.Node, d Document) {
	first(n, "schema", "corrections", "claims", "attributions", "entities", "article")
	key, list := child(n, "corrections")
	one, two := "A1", "A2"
	if len(d.Claims) > 1 {
		one, two = d.Claims[0].ID, d.Claims[1].ID
	}
	key.HeadComment = fmt.Sprintf(howTo, one, two)
	for _, x := range list.Content {
		x.Style = yaml.FlowStyle
	}
	_, list = child(n, "claims")
	for _, c := range list.Content {
		first(c, "id", "words", "event", "polarity", "certainty", "attribution")
	}
	safe(n)
}

// safe quotes the strings that would not come back from a YAML block.
func safe(n *yaml.Node) {
	if n.Kind == yaml.ScalarNode && n.Tag == "!!str" && strings.Contains(n.Value, "\n") && odd.MatchString(n.Value) {
		n.Style = yaml.DoubleQuotedStyle
	}
	for _, c := range n.Content {
		safe(c)
	}
}

var odd = regexp.MustCompile(`^\s|[\t\r\x{85}\x{2028}\x{2029}\x{feff}]| \n|\n +|[^\n]\s$`)

// first moves keys of a mapping to its front.
func first(n *yaml.Node, keys ...string) {
	var front, rest []*yaml.Node
	for _, k := range keys {
		if key, value := child(n, k); key != nil {
			front = append(front, key, value)
		}
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if !slices.Contains(keys, n.Content[i].Value) {
			rest = append(rest, n.Content[i], n.Content[i+1])
		}
	}
	n.Content = append(front, rest...)
}

// child is a key of a mapping and its value, nil when it is not there.
func child(n *yaml.Node, key string) (k, v *yaml.Node) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i], n.Content[i+1]
		}
	}
	return nil, nil
}

func checksum(s string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(s)))[:16] }

// ReadDocument reads a document that WriteYAML wrote and a person may have
// edited. Where its text was edited, the text is read anew and the corrections
// are carried over to it. Corrections, and in an unchanged text claims, entities
// and attributions, whose words no longer stand there are left out, each with a
// warning that names it. Errors are one line, with file and line.
func ReadDocument(name string, data []byte) (Document, error) {
	var d Document
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	if err := dec.Decode(&d); err != nil {
		return Document{}, yamlError(name, err)
	}
	if d.Schema != Schema {
		return Document{}, fmt.Errorf("%s:1: schema is %q (this version reads %q)", name, d.Schema, Schema)
	}
	if err := dec.Decode(new(yaml.Node)); err != io.EOF {
		return Document{}, fmt.Errorf("%s: holds more than one document (save each to a file of its own; they are parted by ---)", name)
	}
	at := lines(name, data)
	sum := d.Article.Checksum
	d.moved = sum != "" && sum != checksum(d.Article.Text)
	if err := d.check(at); err != nil {
		return Document{}, err
	}
	d.place = make([]string, len(d.Corrections))
	var errs []error
	for i, c := range d.Corrections {
		d.place[i] = at("corrections", i)
		if err := d.checkCorrection(c); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", d.place[i], err))
		}
	}
	if err := errors.Join(errs...); err != nil {
		return Document{}, err
	}
	if d.moved {
		a := d.Article
		a.Words = countWords(a.Text)
		if a.TitleEnd > 0 && !strings.HasPrefix(a.Text, a.Title) {
			a.TitleEnd = 0
		}
		a.Checksum, a.Lines = "", nil // the lines of its file are those of another text
		d.Dropped = nil               // as are these places
		return d.Carry(a)
	}
	d.Article.Checksum = ""
	for i := range d.Claims {
		d.Claims[i].Prefix, d.Claims[i].Suffix = "", ""
	}
	d.settle(at)
	return d, nil
}

// lines tells where the n-th entry of a list at the top of a file begins, as
// file:line.
func lines(name string, data []byte) func(list string, n int) string {
	var root yaml.Node
	if yaml.Unmarshal(data, &root) != nil || len(root.Content) == 0 {
		return func(string, int) string { return name + ":1" }
	}
	return func(list string, n int) string {
		line := 1
		if _, l := child(root.Content[0], list); l != nil && n < len(l.Content) {
			line = l.Content[n].Line
		}
		return fmt.Sprintf("%s:%d", name, line)
	}
}

var (
	yamlLine   = regexp.MustCompile(`line (\d+): ([^\n]*)`)
	unknownKey = regexp.MustCompile(`^field (\S+) not found in type .*$`)
)

// yamlError is what the YAML reader says, as file:line: what is wrong.
func yamlError(name string, err error) error {
	m := yamlLine.FindStringSubmatch(err.Error())
	if m == nil {
		return fmt.Errorf("%s: %s", name, flat(strings.TrimPrefix(err.Error(), "yaml: ")))
	}
	n, _ := strconv.Atoi(m[1])
	what := m[2]
	if k := unknownKey.FindStringSubmatch(what); k != nil {
		what = fmt.Sprintf("%q is not a key that can stand here (claimdiff help corrections lists them)", k[1])
	}
	return fmt.Errorf("%s:%d: %s", name, n, flat(what))
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
	for i, c := range d.Corrections {
		c.Claims = slices.Clone(c.Claims)
		for j, claim := range c.Claims {
			if rest, ok := strings.CutPrefix(claim, old); ok {
				c.Claims[j] = id + rest
			}
		}
		d.Corrections[i] = c
	}
}
