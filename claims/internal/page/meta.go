package page

import (
	"cmp"
	"html"
	"regexp"
	"slices"
	"strings"
	"sync"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// meta is what a page says of itself beside its text.
type meta struct {
	article object            // its JSON-LD article, nil if it has none
	tags    map[string]string // <meta> by lower-case name or property; the first of each
	h1      string
	title   string // <title>
}

// Names of <meta> tags, best first.
var (
	titleTags     = []string{"og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "headline"}
	outletTags    = []string{"og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher", "copyright-holder", "twitter:site"}
	addressTags   = []string{"og:url", "parsely-link", "twitter:url", "identifier-url"}
	authorTags    = []string{"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "cxenseparse:author"}
	publishedTags = []string{"article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dcterms.date", "dc.date", "pubdate", "publishdate", "publish-date", "publication_date", "article.published", "cxenseparse:recs:publishtime", "originalpublicationdate", "date"}
	updatedTags   = []string{"article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "article.updated"}
	langTags      = []string{"content-language", "og:locale", "dc.language", "language"}
	placeTags     = []string{"dateline", "article:dateline", "geo.placename"}
)

var savedFrom = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:|\burl:)\s*(https?://\S+)`)
})

// readMeta fills in p from the page's JSON-LD, its <meta> tags and what is
// printed, in this order, and returns what was found.
func (f *file) readMeta(p *Page, doc *nethtml.Node) meta {
	m := meta{tags: map[string]string{}}
	canonical, saved, lang := "", "", ""
	var scripts []string
	for n := range doc.Descendants() {
		switch {
		case n.Type == nethtml.CommentNode && saved == "" && len(n.Data) < 2000:
			if found := savedFrom().FindStringSubmatch(n.Data); found != nil {
				saved = found[1]
			}
		case n.DataAtom == atom.Meta:
			m.addTag(n)
		case n.DataAtom == atom.Link && hasWord(attr(n, "rel"), "canonical") && canonical == "":
			canonical = attr(n, "href")
		case n.DataAtom == atom.Script && strings.Contains(strings.ToLower(attr(n, "type")), "ld+json"):
			scripts = append(scripts, rawText(n))
		case n.DataAtom == atom.Title && m.title == "" && !isInside(n, atom.Svg):
			m.title = clean(rawText(n))
		case n.DataAtom == atom.Html && lang == "":
			lang = attr(n, "lang")
		}
	}
	m.h1 = printedHeadline(doc)
	m.article = f.jsonLD(p, scripts, cmp.Or(m.h1, m.first(titleTags), m.title))
	p.URL = firstAddress(canonical, m.first(addressTags), saved)
	if m.article != nil {
		setLinked(p, m.article, f.name)
	}
	p.Title = m.bestTitle(p.Title, p.Outlet)
	set := func(to *string, tags []string) {
		if *to == "" {
			*to = m.first(tags)
		}
	}
	set(&p.Outlet, outletTags)
	p.Outlet = strings.TrimPrefix(p.Outlet, "@")
	if host := hostOf(p.Outlet); host != "" {
		p.Outlet = host
	}
	if p.Byline == "" {
		p.Byline = personName(m.first(authorTags))
	}
	set(&p.Place, placeTags)
	if p.Lang == "" {
		p.Lang = lang
	}
	set(&p.Lang, langTags)
	if p.Byline == "" {
		p.Byline = printedAuthors(doc)
	}
	setPrintedDates(p, &m, doc)
	if p.Published != "" { // a bad one in the description was made good elsewhere
		p.Warnings = slices.DeleteFunc(p.Warnings, func(w Warning) bool { return w.Code == "bad-date" })
	}
	return m
}

func (m *meta) addTag(n *nethtml.Node) {
	value := clean(html.UnescapeString(attr(n, "content")))
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		if k := strings.ToLower(attr(n, key)); k != "" && value != "" && m.tags[k] == "" {
			m.tags[k] = value
		}
	}
}

func (m *meta) first(names []string) string {
	for _, n := range names {
		if s := m.tags[n]; s != "" {
			return s
		}
	}
	return ""
}

func firstAddress(all ...string) string {
	for _, s := range all {
		if s = strings.TrimSpace(s); hostOf(s) != "" && strings.HasPrefix(s, "http") {
			return s
		}
	}
	return ""
}

// jsonLD returns the article among a page's JSON-LD scripts: of several, the
// one whose headline is the page's.
func (f *file) jsonLD(p *Page, scripts []string, title string) object {
	var docs []any
	for _, s := range scripts {
		if doc, ok := looseJSON(s); ok {
			docs = append(docs, doc)
		} else if strings.Contains(s, "Article") {
			p.warn("bad-metadata", "%s: the page's JSON-LD is broken and was not used", f.name)
		}
	}
	return linkedArticle(docs, title)
}

// looseJSON decodes JSON as pages have it: wrapped in a comment, with bare line
// breaks in strings, or with a semicolon after it.
func looseJSON(s string) (any, bool) {
	var v any
	s = strings.TrimSpace(s)
	for _, wrap := range [][2]string{{"<!--", "-->"}, {"//<![CDATA[", "//]]>"}, {"/*<![CDATA[*/", "/*]]>*/"}, {"<![CDATA[", "]]>"}} {
		if strings.HasPrefix(s, wrap[0]) {
			s = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(s, wrap[0]), wrap[1]))
		}
	}
	s = strings.TrimRight(s, "; \n\r\t")
	if decodeJSON(s, &v) == nil {
		return v, true
	}
	repaired := strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
	repaired = trailingComma().ReplaceAllString(repaired, "$1")
	if decodeJSON(repaired, &v) == nil {
		return v, true
	}
	return nil, false
}

var trailingComma = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`,\s*([}\]])`) })

// printedHeadline is the page's <h1>, when one is set as the headline or there
// is only one.
func printedHeadline(doc *nethtml.Node) string {
	all := findAll(doc, func(n *nethtml.Node) bool { return n.DataAtom == atom.H1 })
	for _, n := range all {
		if hasWord(attr(n, "itemprop"), "headline") || isInside(n, atom.Article) || len(all) == 1 {
			if s := clean(textOf(n)); s != "" {
				return s
			}
		}
	}
	return ""
}

// bestTitle chooses among the names a page gives itself. The printed one is
// what its readers see; it is taken when the page's own description agrees
// that it is the headline (and not the name of the site).
func (m *meta) bestTitle(headline, outlet string) string {
	if outlet == "" {
		outlet = m.tags["og:site_name"]
	}
	told := headline
	if told == "" {
		told = withoutSite(m.first(titleTags), outlet, m.h1)
	}
	if told == "" {
		told = withoutSite(m.title, outlet, m.h1)
	}
	if m.h1 != "" && (told == "" || sharedWords(m.h1, told) >= 0.5) {
		return m.h1
	}
	return told
}

// withoutSite is a title without the name of the site after or before it.
func withoutSite(title, outlet, h1 string) string {
	for _, sep := range []string{" | ", " — ", " – ", " - ", " :: ", " » "} {
		i, j := strings.LastIndex(title, sep), strings.Index(title, sep)
		if i < 0 {
			continue
		}
		switch before, after := title[:i], title[i+len(sep):]; {
		case outlet != "" && sharedWords(after, outlet) >= 0.5, fold(before) == fold(h1) && h1 != "":
			return withoutSite(before, outlet, h1)
		case outlet != "" && fold(title[:j]) == fold(outlet):
			return title[j+len(sep):]
		case outlet == "" && len(strings.Fields(before)) >= 4 && len(strings.Fields(after)) <= 4 && sep != " - " && sep != " – " && sep != " — ":
			return before
		}
	}
	return title
}

// sharedWords is the part of a's words that b has too.
func sharedWords(a, b string) float64 {
	in := map[string]bool{}
	for _, w := range strings.FieldsFunc(fold(b), notLetter) {
		in[w] = true
	}
	words := strings.FieldsFunc(fold(a), notLetter)
	if len(words) == 0 {
		return 0
	}
	n := 0
	for _, w := range words {
		if in[w] {
			n++
		}
	}
	return float64(n) / float64(len(words))
}

func notLetter(r rune) bool { return !hasWords(string(r)) }

// printedAuthors are the names that a page marks as its authors', by the mark
// that is surest: a link, a property, a class.
func printedAuthors(doc *nethtml.Node) string {
	for _, is := range []func(*nethtml.Node) bool{
		func(n *nethtml.Node) bool { return hasWord(attr(n, "rel"), "author") },
		func(n *nethtml.Node) bool { return hasWord(attr(n, "itemprop"), "author") && n.DataAtom != atom.Meta },
		func(n *nethtml.Node) bool {
			return hasWord(attr(n, "class"), "byline") || hasWord(attr(n, "class"), "author")
		},
	} {
		var all []any
		for _, n := range findAll(doc, is) {
			if s := signature(textOf(n)); s != "" && !isInsideAny(s, all) && !isInComments(n) {
				all = append(all, s)
			}
		}
		if len(all) > 0 && len(all) < 5 {
			return names(all)
		}
	}
	return ""
}

// signature is the name or names in a printed byline, without "By" and without
// the date, handle or count that often follow.
func signature(s string) string {
	s = personName(clean(s))
	if i := strings.IndexFunc(s, func(r rune) bool { return r == '@' || r == '|' || r >= '0' && r <= '9' }); i >= 0 {
		s = s[:i]
	}
	words := strings.Fields(s)
	for len(words) > 0 {
		last := strings.Trim(words[len(words)-1], ".,:;-–—·•()")
		if last != "" && nameOf(last, months, monthNames) == 0 && nameOf(last, weekdays, dayNames) == 0 && !strings.EqualFold(last, "on") && !strings.EqualFold(last, "published") && !strings.EqualFold(last, "updated") {
			break
		}
		words = words[:len(words)-1]
	}
	if len(words) == 0 || len(words) > 12 {
		return ""
	}
	return strings.TrimRight(strings.Join(words, " "), ",;:")
}

// isInsideAny reports whether s is part of a name taken already.
func isInsideAny(s string, all []any) bool {
	for _, x := range all {
		if strings.Contains(x.(string), s) {
			return true
		}
	}
	return false
}

func isInComments(n *nethtml.Node) bool {
	for ; n != nil; n = n.Parent {
		if reason, _ := clutterKind(n); reason == "comments" {
			return true
		}
	}
	return false
}

// setPrintedDates fills in dates from <meta> and <time> where JSON-LD had none.
func setPrintedDates(p *Page, m *meta, doc *nethtml.Node) {
	fromTags := func(to *string, names []string) {
		for _, n := range names {
			if s := m.tags[n]; *to == "" && s != "" {
				if iso, why := parseDate(s); why == "" {
					*to = iso
				}
			}
		}
	}
	fromTags(&p.Published, publishedTags)
	fromTags(&p.Updated, updatedTags)
	if p.Published != "" {
		return
	}
	// Times in the order of trust: marked as the date of publication, then the
	// first of the article, then the first of all.
	best, rank := "", 4
	for _, n := range findAll(doc, func(n *nethtml.Node) bool {
		return n.DataAtom == atom.Time || hasWord(attr(n, "itemprop"), "datePublished") || hasWord(attr(n, "class"), "pubdate") || hasWord(attr(n, "class"), "published")
	}) {
		s := attr(n, "datetime")
		if s == "" {
			s = attr(n, "content")
		}
		if s == "" {
			s = textOf(n)
		}
		iso, why := parseDate(s)
		r := 3
		switch {
		case hasAttr(n, "pubdate"), hasWord(attr(n, "itemprop"), "datePublished"), n.DataAtom != atom.Time:
			r = 1
		case isInside(n, atom.Article) || isInside(n, atom.Main):
			r = 2
		}
		if why == "" && r < rank {
			best, rank = iso, r
		}
	}
	p.Published = cmp.Or(best, printedDate(doc))
}

// printedDate is the first date that stands in an element of its own, one whose
// class says that it holds a date or a byline.
func printedDate(doc *nethtml.Node) string {
	for _, n := range findAll(doc, func(n *nethtml.Node) bool {
		for _, w := range nameWords(attr(n, "class") + " " + attr(n, "id")) {
			switch w {
			case "date", "dateline", "datestamp", "timestamp", "time", "published", "pubdate", "posted", "byline", "meta":
				return true
			}
		}
		return false
	}) {
		s := textOf(n)
		if len(s) > topLine || isInComments(n) {
			continue
		}
		before, after, _ := cutFold(s, " by ")
		for _, part := range []string{s, before, after} {
			if iso, why := parseDate(part); why == "" {
				return iso
			}
		}
	}
	return ""
}

// cutFold is strings.Cut for a separator of ASCII letters in any case.
func cutFold(s, sep string) (before, after string, found bool) {
	for i := 0; i+len(sep) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(sep)], sep) {
			return s[:i], s[i+len(sep):], true
		}
	}
	return s, "", false
}
