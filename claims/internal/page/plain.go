package page

import (
	"fmt"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"
)

// A field is one `Key: value` of a header, with its line in the file.
type field struct {
	key, value string
	line       int
}

// headerKeys are the keys of a plain-text header and what they set. A line with
// any other key is text, and so are the lines around it.
var headerKeys = map[string]string{
	"outlet": "outlet", "url": "url", "date": "published", "published": "published", "updated": "updated",
	"title": "title", "byline": "byline", "place": "place", "lang": "lang",
}

// frontKeys are further keys that YAML front matter goes by. There others may
// stand beside them.
var frontKeys = map[string]string{
	"publisher": "outlet", "publication": "outlet", "source": "outlet", "site": "outlet", "site_name": "outlet", "sitename": "outlet",
	"link": "url", "canonical": "url", "canonical_url": "url", "source_url": "url", "original_url": "url",
	"pubdate": "published", "publishdate": "published", "publish_date": "published", "date_published": "published", "datepublished": "published", "published_at": "published", "published_time": "published",
	"lastmod": "updated", "modified": "updated", "date_modified": "updated", "datemodified": "updated", "updated_at": "updated",
	"headline": "title", "author": "byline", "authors": "byline", "creator": "byline", "dateline": "place", "location": "place", "language": "lang", "locale": "lang",
}

// readPlain reads plain text: its header, if it has one, and the bytes after it
// as they are.
func (f *file) readPlain(src string) (Page, error) {
	p, body := f.readHeader(src)
	if iso, rest := datedFirst(body); iso != "" && p.Published == "" && !hasWarning(p.Warnings, "bad-date") {
		p.Line += strings.Count(body[:len(body)-len(rest)], "\n")
		p.Published, body = iso, rest
	}
	p.setText(body, nil)
	p.guessTitle()
	p.dateFromTop()
	if n := countInvisible(p.Text); n > 0 {
		p.warn("hidden-characters", "%s: %s in the text, kept because plain text is read as it is; words that hold one are not recognised",
			f.name, count(n, "invisible character stands", "invisible characters stand"))
	}
	return p, f.finish(&p, ` (put "Date: 2024-03-05" and a blank line at the top)`)
}

// dateFromTop takes the date from a line among the first that does nothing but tell
// it, where the header has none. The line stays in the text.
func (p *Page) dateFromTop() {
	if p.Published != "" || hasWarning(p.Warnings, "bad-date") {
		return
	}
	rest := p.Text[:min(len(p.Text), topBlocks*topLine)]
	for n := 0; n < topBlocks && rest != ""; {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		if strings.TrimSpace(line) == "" {
			continue
		}
		n++
		if len(line) > topLine {
			continue
		}
		if iso := dateOf(line); iso != "" {
			p.Published = iso
			return
		}
	}
}

// readHeader reads whichever header src begins with and returns the rest.
func (f *file) readHeader(src string) (Page, string) {
	p := Page{Line: 1}
	if fields, body, ok := frontMatter(src); ok {
		f.setFields(&p, fields)
		p.Line = 1 + strings.Count(src[:len(src)-len(body)], "\n")
		return p, body
	}
	if fields, body, ok := plainHeader(src); ok {
		f.setFields(&p, fields)
		p.Line = 1 + strings.Count(src[:len(src)-len(body)], "\n")
		return p, body
	}
	if date, address, body, ok := dateLine(src); ok {
		p.URL = address
		p.setDate(&p.Published, f.name+":1: date", date)
		p.Line = 1 + strings.Count(src[:len(src)-len(body)], "\n")
		return p, body
	}
	return p, src
}

// datedFirst reads a first line that does nothing but tell the date, as the top of
// a page that was copied without its headline. It returns what follows.
func datedFirst(src string) (iso, body string) {
	trimmed := strings.TrimLeft(src, " \t\r\n")
	line, rest, ok := strings.Cut(trimmed, "\n")
	if !ok || len(line) > topLine || strings.TrimSpace(rest) == "" {
		return "", src
	}
	if iso = dateOf(line); iso == "" {
		return "", src
	}
	return iso, strings.TrimLeft(rest, "\r\n")
}

func (f *file) setFields(p *Page, fields []field) {
	for _, x := range fields {
		where := fmt.Sprintf("%s:%d: %s", f.name, x.line, strings.ToLower(x.key))
		name := headerKeys[strings.ToLower(x.key)]
		if name == "" {
			name = frontKeys[strings.ToLower(strings.ReplaceAll(x.key, "-", "_"))]
		}
		to := map[string]*string{"outlet": &p.Outlet, "url": &p.URL, "title": &p.Title, "byline": &p.Byline, "place": &p.Place, "lang": &p.Lang, "published": &p.Published, "updated": &p.Updated}[name]
		switch {
		case to == nil || x.value == "":
		case *to != "":
			p.warn("bad-header", "%s: given twice; the first is used", where)
		case name == "published" || name == "updated":
			p.setDate(to, where, x.value)
		default:
			*to = clean(x.value)
		}
	}
}

// plainHeader reads lines of `Key: value` from the first line on, ended by a
// blank one. All keys must be known ones.
func plainHeader(src string) (fields []field, body string, ok bool) {
	rest := src
	for n := 1; ; n++ {
		line, after, found := strings.Cut(rest, "\n")
		if !found {
			return nil, "", false
		}
		rest = after
		if strings.TrimSpace(line) == "" {
			return fields, rest, len(fields) > 0
		}
		key, value, colon := strings.Cut(line, ":")
		key = strings.TrimRight(key, " \t")
		if !colon || headerKeys[strings.ToLower(key)] == "" {
			return nil, "", false
		}
		fields = append(fields, field{key, strings.TrimSpace(value), n})
	}
}

// frontMatter reads YAML between two lines of dashes at the top of src. What
// stands there and is no list of keys, such as a rule between two lines, is text.
func frontMatter(src string) (fields []field, body string, ok bool) {
	first, rest, found := strings.Cut(src, "\n")
	if !found || strings.TrimRight(first, " \t\r") != "---" {
		return nil, "", false
	}
	inside := rest
	for {
		line, after, found := strings.Cut(rest, "\n")
		if mark := strings.TrimRight(line, " \t\r"); mark == "---" || mark == "..." {
			inside = inside[:len(inside)-len(rest)]
			body = after
			break
		}
		if !found {
			return nil, "", false
		}
		rest = after
	}
	fields, ok = yamlFields(inside)
	if line, after, found := strings.Cut(body, "\n"); found && strings.TrimSpace(line) == "" {
		body = after // the blank line that sets front matter off, as after a plain header
	}
	return fields, body, ok
}

// yamlFields reads the keys and scalar values of a YAML mapping, or, where YAML
// is broken ("title: Fire: two dead"), its lines of `key: value`.
func yamlFields(src string) ([]field, bool) {
	var doc yaml.Node
	var fields []field
	if err := yaml.Unmarshal([]byte(src), &doc); err == nil && len(doc.Content) == 1 && doc.Content[0].Kind == yaml.MappingNode {
		pairs := doc.Content[0].Content
		for i := 0; i+1 < len(pairs); i += 2 {
			fields = append(fields, field{pairs[i].Value, yamlText(pairs[i+1]), pairs[i].Line + 1})
		}
		return fields, len(fields) > 0
	}
	for i, line := range strings.Split(src, "\n") {
		key, value, ok := strings.Cut(line, ":")
		if ok && key != "" && !strings.ContainsFunc(key, func(r rune) bool { return !unicode.IsLetter(r) && r != '_' && r != '-' }) {
			fields = append(fields, field{key, strings.Trim(strings.TrimSpace(value), `"'`), i + 2})
		}
	}
	return fields, len(fields) > 0
}

// yamlText is a scalar as printed, or the names of a list.
func yamlText(n *yaml.Node) string {
	switch n.Kind {
	case yaml.ScalarNode:
		if n.Tag == "!!null" {
			return ""
		}
		return n.Value
	case yaml.SequenceNode:
		var all []string
		for _, c := range n.Content {
			if s := yamlText(c); s != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, ", ")
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == "name" {
				return n.Content[i+1].Value
			}
		}
	}
	return ""
}

// dateLine reads a first line such as " date 2025-10-17 https://…".
func dateLine(src string) (date, address, body string, ok bool) {
	line, rest, _ := strings.Cut(src, "\n")
	words := strings.Fields(line)
	if len(words) < 2 || len(words) > 4 || !strings.EqualFold(strings.TrimSuffix(words[0], ":"), "date") {
		return "", "", "", false
	}
	last := words[len(words)-1]
	if strings.HasPrefix(last, "http://") || strings.HasPrefix(last, "https://") {
		address, words = last, words[:len(words)-1]
	}
	date = strings.Join(words[1:], " ")
	if _, why := parseDate(date); why != "" && address == "" {
		return "", "", "", false
	}
	if blank, after, found := strings.Cut(rest, "\n"); found && strings.TrimSpace(blank) == "" {
		rest = after
	}
	return date, address, rest, date != ""
}

// clean puts s on one line, without invisible characters.
func clean(s string) string {
	s, _ = dropInvisible(s)
	return strings.Join(strings.Fields(s), " ")
}
