package page

import (
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"strings"
)

// An object is a JSON object of any kind.
type object = map[string]any

// readJSON reads one JSON object, an array of them, or JSON Lines.
func (f *file) readJSON(src string) ([]Page, error) {
	var whole any
	err := decodeJSON(src, &whole)
	if err != nil && f.isLines(src) {
		return f.readLines(src)
	}
	if err != nil {
		return nil, f.jsonError(src, err)
	}
	switch v := whole.(type) {
	case object:
		return one(f.readObject(v, f.name, 1))
	case []any:
		if o := linkedArticle(v, ""); o != nil && !hasOwnText(v) {
			return one(f.readObject(o, f.name, 1))
		}
		return f.readArray(v)
	}
	return nil, fmt.Errorf("%s: is no JSON object (an article is {\"title\": …, \"text\": …})", f.name)
}

// hasOwnText reports whether an array is one of articles rather than one JSON-LD document.
func hasOwnText(list []any) bool {
	n := 0
	for _, v := range list {
		if o, ok := v.(object); ok {
			if body, _, _ := bodyOf(o); body != "" {
				n++
			}
		}
	}
	return n > 1
}

func (f *file) readArray(list []any) ([]Page, error) {
	var pages []Page
	var errs []error
	for i, v := range list {
		where := fmt.Sprintf("%s: article %d", f.name, i+1)
		o, ok := v.(object)
		if !ok {
			errs = append(errs, fmt.Errorf("%s: is no JSON object", where))
			continue
		}
		p, err := f.readObject(o, where, 0)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		pages = append(pages, p)
	}
	if len(list) == 0 {
		errs = append(errs, fmt.Errorf("%s: has no article: the list is empty", f.name))
	}
	return pages, errors.Join(errs...)
}

// isLines reports whether src is JSON Lines: its name says so, or one of its
// first lines is an object by itself and more follows.
func (f *file) isLines(src string) bool {
	if f.ext == ".jsonl" || f.ext == ".ndjson" {
		return true
	}
	n := 0
	for line := range strings.Lines(src) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if n++; n > 3 {
			return false
		}
		if line[0] == '{' && json.Valid([]byte(line)) {
			return true
		}
	}
	return false
}

// readLines reads one object a line. A line that cannot be read does not keep
// the others from being read.
func (f *file) readLines(src string) ([]Page, error) {
	var pages []Page
	var errs []error
	n := 0
	for line := range strings.Lines(src) {
		n++
		if strings.TrimSpace(line) == "" {
			continue
		}
		where := fmt.Sprintf("%s:%d", f.name, n)
		var o object
		if err := decodeJSON(line, &o); err != nil {
			errs = append(errs, fmt.Errorf("%s: %s (every line must be one JSON object)", where, jsonProblem(err)))
			continue
		}
		p, err := f.readObject(o, where, n)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		pages = append(pages, p)
	}
	return pages, errors.Join(errs...)
}

// decodeJSON decodes s, which must hold one value and nothing after it.
func decodeJSON(s string, to any) error {
	d := json.NewDecoder(strings.NewReader(s))
	d.UseNumber()
	if err := d.Decode(to); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("more follows after the end of the value")
	}
	return nil
}

func jsonProblem(err error) string {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return "broken JSON: it ends in the middle"
	}
	var t *json.UnmarshalTypeError
	if errors.As(err, &t) {
		return "a JSON " + t.Value + ", not an object"
	}
	return "broken JSON: " + strings.TrimPrefix(err.Error(), "json: ")
}

func (f *file) jsonError(src string, err error) error {
	line := 1
	var s *json.SyntaxError
	if errors.As(err, &s) {
		line += strings.Count(src[:min(len(src), int(s.Offset))], "\n")
	} else {
		line += strings.Count(strings.TrimRight(src, "\n"), "\n")
	}
	return fmt.Errorf("%s:%d: %s", f.name, line, jsonProblem(err))
}

// readObject reads an article of any of the JSON kinds: news-please, ninjs 1.x
// and 2.x (https://iptc.org/standards/ninjs/), schema.org (https://schema.org/NewsArticle).
// Where names its place for messages.
func (f *file) readObject(o object, where string, line int) (Page, error) {
	if s := text1(o["schema"]); strings.HasPrefix(s, "claimdiff.") {
		return Page{}, fmt.Errorf("%s: is %s, written by claimdiff, and no article (its YAML form is accepted: extract --format yaml)", where, s)
	}
	if isLinked(o) {
		if node := linkedArticle(o, ""); node != nil {
			o = node
		}
	}
	body, isHTML, _ := bodyOf(o)
	if strings.TrimSpace(body) == "" {
		return Page{}, fmt.Errorf("%s: has no text (looked for %s)", where, strings.Join(bodyNames(), ", "))
	}
	var p Page
	if isLinked(o) {
		setLinked(&p, o, where)
	} else {
		setPlainObject(&p, o, where)
	}
	var drops []Drop
	var err error
	if isHTML {
		if body, drops, err = f.fragment(body); err != nil {
			return Page{}, err
		}
	} else {
		body, drops = dropInvisible(body)
	}
	if strings.TrimSpace(body) == "" {
		return Page{}, fmt.Errorf("%s: has no text that can be seen", where)
	}
	p.Line = line
	p.setText(body, drops)
	g := *f
	g.name = where
	if p.Outlet == "" && p.URL == "" {
		if err := f.finish(&p, ""); err != nil { // the outlet is the file's stem, not the line's
			return Page{}, err
		}
		return p, nil
	}
	return p, g.finish(&p, "")
}

// bodyFields are the fields that hold an article's text, best first.
var bodyFields = []struct {
	name   string
	isHTML bool
}{
	{"maintext", false}, {"text", false}, {"body_text", false}, {"articleBody", false}, {"body_html", true}, {"body_xhtml", true}, {"bodies", false},
	{"liveBlogUpdate", false}, {"content_html", true}, {"content_text", false}, {"content", false}, {"body", false},
}

func bodyNames() []string {
	return []string{"text", "maintext", "body_text", "body_html", "bodies", "articleBody"}
}

// bodyOf returns the text of an article, and whether it is HTML.
func bodyOf(o object) (body string, isHTML bool, field string) {
	for _, b := range bodyFields {
		switch v := o[b.name].(type) {
		case string:
			if strings.TrimSpace(v) == "" {
				continue
			}
			return v, b.isHTML || b.name != "text" && b.name != "maintext" && b.name != "body_text" && isMarkup(v), b.name
		case []any:
			if b.name == "bodies" {
				if body, isHTML := ninjsBody(v); body != "" {
					return body, isHTML, b.name
				}
			}
			if b.name == "liveBlogUpdate" {
				if body := liveBlog(v); body != "" {
					return body, isMarkup(body), b.name
				}
			}
		}
	}
	return "", false, ""
}

// isMarkup reports whether a text is HTML, as many put it into articleBody.
func isMarkup(s string) bool {
	return strings.Contains(s, "</p>") || strings.Contains(s, "</div>") || strings.Contains(s, "<br")
}

// ninjsBody returns the body of a ninjs 2.x item: the main one, as text before HTML.
func ninjsBody(list []any) (body string, isHTML bool) {
	best := -1
	for _, v := range list {
		o, _ := v.(object)
		value, kind, role := text1(o["value"]), text1(o["contenttype"]), strings.ToLower(text1(o["role"]))
		if value == "" {
			continue
		}
		markup := strings.Contains(kind, "html") || kind == "" && isMarkup(value)
		score := 0
		if role == "" || strings.Contains(role, "main") || strings.Contains(role, "body") {
			score += 2
		}
		if !markup {
			score++
		}
		if score > best {
			best, body, isHTML = score, value, markup
		}
	}
	return body, isHTML
}

// setPlainObject reads the metadata of news-please and ninjs.
func setPlainObject(p *Page, o object, where string) {
	first := func(names ...string) string {
		for _, n := range names {
			if s := text1(o[n]); s != "" {
				return s
			}
		}
		return ""
	}
	p.Title = first("title", "headline", "headlines", "title_page", "title_rss", "name")
	p.URL = first("url", "link", "canonical_url")
	if u := first("uri"); p.URL == "" && strings.HasPrefix(u, "http") {
		p.URL = u
	}
	p.Outlet = first("outlet", "publisher", "source", "source_name", "provider", "copyrightholder")
	if host := first("source_domain"); host != "" {
		p.Outlet = bareHost(host)
	}
	if people := names(o["authors"]); people != "" {
		p.Byline = people
	} else if p.Byline = personName(first("byline", "by")); p.Byline == "" {
		p.Byline = names(firstOf(o, "bylines", "author", "creator"))
	}
	p.Place = first("located", "place_name", "dateline")
	p.Lang = first("language", "lang")
	setFirstDate(p, &p.Published, o, where, "date_publish", "published", "firstcreated", "contentcreated", "date_published", "publish_date", "published_at", "pubDate", "date", "versioncreated")
	setFirstDate(p, &p.Updated, o, where, "date_modify", "updated", "date_modified", "versioncreated")
	if p.Updated == p.Published {
		p.Updated = ""
	}
}

func firstOf(o object, names ...string) any {
	for _, n := range names {
		if o[n] != nil {
			return o[n]
		}
	}
	return nil
}

// setFirstDate sets *to to the first of the fields that is a date, and warns
// only when there are some and none is.
func setFirstDate(p *Page, to *string, o object, where string, fields ...string) {
	bad := ""
	for _, n := range fields {
		s := text1(o[n])
		if s == "" {
			continue
		}
		if iso, why := parseDate(s); why == "" {
			*to = iso
			return
		}
		if bad == "" {
			bad = n
		}
	}
	if bad != "" {
		p.setDate(to, where+": "+bad, text1(o[bad]))
	}
}

// text1 is a value as one clean line: a string, a number, the first of a list,
// the value or name of an object; "" otherwise.
func text1(v any) string {
	for depth := 0; depth < 8; depth++ {
		switch x := v.(type) {
		case string:
			if x == "None" || x == "null" { // as some programs write what they do not know
				return ""
			}
			return clean(html.UnescapeString(x))
		case json.Number:
			return x.String()
		case []any:
			if len(x) == 0 {
				return ""
			}
			v = x[0]
		case object:
			v = firstOf(x, "value", "name", "@value", "legalName", "@id", "url")
		default:
			return ""
		}
	}
	return ""
}

// names joins the names of one or several people.
func names(v any) string {
	list, ok := v.([]any)
	if !ok {
		return personName(text1(v))
	}
	var all []string
	seen := map[string]bool{}
	for _, x := range list {
		if s := personName(text1(x)); s != "" && !seen[s] {
			seen[s] = true
			all = append(all, s)
		}
	}
	return strings.Join(all, ", ")
}

// personName is s unless it is the address of a profile page.
func personName(s string) string {
	if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "#") || strings.HasPrefix(s, "/") {
		return ""
	}
	if len(s) > 3 && strings.EqualFold(s[:3], "by ") {
		return strings.TrimSpace(s[3:])
	}
	return s
}
