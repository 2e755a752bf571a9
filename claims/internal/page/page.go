package page

import (
	"bytes"
	"cmp"
	"fmt"
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
	"sync"

	"claimdiff/claims/internal/text"
)

// A Page is one article as it was read.
type Page struct {
	Title, Outlet, URL, Byline, Place, Lang string

	Published, Updated string // ISO 8601 date, or date-time with its zone as printed; "" unknown
	Text               string // the canonical text: valid UTF-8, with the title at its top when one is known
	TitleEnd           int    // byte offset in Text where the title ends; 0 when unknown
	Line               int    // line of the file on which the body starts, 0 unknown
	Lines              []Line // where Text stands in the file, by Start; nil when that could not be told
	Dropped            []Drop // what was taken out on purpose, in the order of Text
	Warnings           []Warning
}

// A Drop is something that was left out of the text, and why. Its Span has no
// length: it is the place in Page.Text where the thing stood.
type Drop struct {
	text.Span
	Reason string
}

// A Warning is something a reader should know and can live without. Its codes
// are "no-date", "bad-date", "bad-header", "bad-metadata", "encoding" and
// "hidden-characters".
type Warning struct{ Code, Message string }

// Bounds of what is read. Longer input is refused, never cut.
const (
	MaxSize = 64 << 20 // bytes of one file
	maxText = 4 << 20  // bytes of one article's text, some 600,000 words
)

// Read reads every article in data. The name is used in messages, its extension
// where the content does not tell the format, and its stem as the outlet when
// nothing better is known; "-" is standard input. A file of several articles of
// which some cannot be read gives the others and an error.
func Read(name string, data []byte) ([]Page, error) {
	if name == "-" {
		name = "standard input"
	}
	name = strings.ToValidUTF8(name, "�")
	if len(data) > MaxSize {
		return nil, fmt.Errorf("%s: larger than %d MiB; is it one article?", name, MaxSize>>20)
	}
	if what := container(data); what != "" {
		return nil, fmt.Errorf("%s: is %s, not text (save the article as .txt or .html)", name, what)
	}
	f := &file{name: name, ext: strings.ToLower(filepath.Ext(name))}
	src, err := f.decode(data)
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(src) == "" {
		return nil, fmt.Errorf("%s: is empty", name)
	}
	return f.read(src)
}

// A file is one input while it is read.
type file struct {
	name, ext string
	warnings  []Warning // on the file as a whole
}

func (f *file) read(src string) ([]Page, error) {
	var pages []Page
	var err error
	switch f.format(src) {
	case formatJSON:
		pages, err = f.readJSON(src)
	case formatHTML:
		pages, err = one(f.readHTML(src))
	case formatMarkdown:
		pages, err = one(f.readMarkdown(src))
	default:
		pages, err = one(f.readPlain(src))
	}
	for i := range pages {
		pages[i].place(src)
		pages[i].Warnings = append(append([]Warning(nil), f.warnings...), pages[i].Warnings...)
	}
	return pages, err
}

func one(p Page, err error) ([]Page, error) {
	if err != nil {
		return nil, err
	}
	return []Page{p}, nil
}

type format uint8

const (
	formatPlain format = iota
	formatMarkdown
	formatHTML
	formatJSON
)

var looksHTML = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]`)
})

var hasTag = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`<[A-Za-z/!][^<>]*>`) })

// format tells what src is: by its first bytes, then by the file's extension.
func (f *file) format(src string) format {
	start := strings.TrimLeft(src, " \t\r\n\f")
	switch {
	case strings.HasPrefix(start, "<") && (looksHTML().MatchString(start[:min(len(start), 8<<10)]) || isFragment(start)):
		return formatHTML
	case strings.HasPrefix(start, "{"):
		if next := strings.TrimLeft(start[1:], " \t\r\n"); f.isJSONName() || strings.HasPrefix(next, `"`) || strings.HasPrefix(next, "}") {
			return formatJSON
		}
	case strings.HasPrefix(start, "["):
		if next := strings.TrimLeft(start[1:], " \t\r\n"); f.isJSONName() || strings.HasPrefix(next, "{") {
			return formatJSON
		}
	case f.isJSONName():
		return formatJSON
	}
	switch f.ext {
	case ".html", ".htm", ".xhtml":
		if hasTag().MatchString(src) {
			return formatHTML
		}
	case ".md", ".markdown":
		return formatMarkdown
	}
	return formatPlain
}

// isFragment reports whether s is a piece of a page: it starts with an element
// that holds text, and closes it.
func isFragment(s string) bool {
	m := firstTag().FindStringSubmatch(s)
	return m != nil && strings.Contains(strings.ToLower(s), "</"+strings.ToLower(m[1])+">")
}

var firstTag = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^<(p|div|article|section|main|header|h1|h2|table|title|center)[\s>]`)
})

func (f *file) isJSONName() bool {
	switch f.ext {
	case ".json", ".jsonl", ".ndjson", ".jsonld", ".ninjs":
		return true
	}
	return false
}

// container names the kind of file that data is when it holds its text in a
// form that is not read here, by the bytes it starts with.
func container(data []byte) string {
	for _, k := range []struct{ start, what string }{
		{"%PDF-", "a PDF document"},
		{"PK\x03\x04", "a ZIP archive or an office document"},
		{"\x1f\x8b", "a gzip archive"},
		{"\x89PNG", "a picture"}, {"GIF8", "a picture"}, {"\xff\xd8\xff", "a picture"},
		{"{\\rtf", "an RTF document"},
		{"\xd0\xcf\x11\xe0", "an office document"},
		{"From: <Saved by ", "a web archive (MHTML)"},
		{"SQLite format 3\x00", "a database"},
		{"\x7fELF", "a program"}, {"bplist0", "a web archive"},
	} {
		if bytes.HasPrefix(data, []byte(k.start)) {
			return k.what
		}
	}
	return ""
}

// finish fills in what can be known from the rest, checks what must be true of
// every page, and warns of what is missing.
func (f *file) finish(p *Page, hint string) error {
	p.URL = strings.TrimSpace(p.URL)
	if p.Outlet == "" {
		p.Outlet = hostOf(p.URL)
	}
	if p.Outlet == "" {
		base := filepath.Base(f.name)
		p.Outlet = cmp.Or(strings.TrimSuffix(base, filepath.Ext(base)), base)
	}
	if len(p.Text) > maxText {
		return fmt.Errorf("%s: a text of %d MiB; is it one article?", f.name, len(p.Text)>>20)
	}
	if !hasWords(p.Text[min(p.TitleEnd, len(p.Text)):]) && !hasWords(p.Text) {
		return fmt.Errorf("%s: has no text", f.name)
	}
	if p.Published == "" && !hasWarning(p.Warnings, "bad-date") {
		p.warn("no-date", "%s: no publication date, so words like \"on Monday\" stay unresolved%s", f.name, hint)
	}
	return nil
}

func hasWarning(ws []Warning, code string) bool {
	for _, w := range ws {
		if w.Code == code {
			return true
		}
	}
	return false
}

func (p *Page) warn(code, format string, args ...any) {
	p.Warnings = append(p.Warnings, Warning{Code: code, Message: fmt.Sprintf(format, args...)})
}

// setDate sets *to to the date that s prints. When s is none, the page goes
// without and says so; where is the place for the message ("a.txt:3: date").
func (p *Page) setDate(to *string, where, s string) {
	if strings.TrimSpace(s) == "" {
		return
	}
	iso, why := parseDate(s)
	if why != "" {
		p.warn("bad-date", "%s: %q %s", where, short(s, 60), why)
		return
	}
	*to = iso
}

// hostOf returns the host of an address without "www." and port, "" if it has none.
func hostOf(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" {
		return ""
	}
	return bareHost(u.Hostname())
}

func bareHost(host string) string {
	return strings.TrimPrefix(strings.ToLower(strings.TrimSpace(host)), "www.")
}

// short is s on one line and at most n runes long.
func short(s string, n int) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) <= n {
		return string(r)
	}
	return strings.TrimRight(string(r[:n-1]), " ") + "…"
}
