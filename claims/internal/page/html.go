package page

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Bounds of a page. What is larger or deeper is read more simply, not refused.
const (
	maxDepth = 400    // elements inside each other; the parser gives up at 512
	maxNodes = 300000 // elements that are searched for the article; a long live blog has 30,000
)

// readHTML reads a saved page.
func (f *file) readHTML(src string) (Page, error) {
	doc, err := parseHTML(src)
	if err != nil {
		return Page{}, fmt.Errorf("%s: its HTML cannot be read: %w", f.name, err)
	}
	var p Page
	m := f.readMeta(&p, doc)
	c := newCleaner(doc)
	c.dropHidden(doc)
	c.dropClutter(doc)
	all := c.blocks(doc)
	blocks := articleExtent(doc).choose(all, p.Title)
	if !slices.ContainsFunc(blocks, func(b block) bool { return hasWords(b.text) }) {
		blocks = all
	}
	blocks = c.trim(f.readTop(&p, m, blocks), p.Byline)
	body, drops := join(blocks)
	drops = worthTelling(drops, len(body))
	if said, saidDrops := f.bodyFromMeta(m); utf8.RuneCountInString(said) > 2*utf8.RuneCountInString(body)+200 {
		body, drops = said, saidDrops
		p.warn("bad-metadata", "%s: most of the article is not in the page's visible part; its text is taken from the page's JSON-LD", f.name)
	}
	if !hasWords(body) {
		return Page{}, fmt.Errorf("%s: no article text found in the page (does it need scripts to show? save it as text)", f.name)
	}
	p.setText(body, drops)
	return p, f.finish(&p, "")
}

// worthTelling leaves out of the drops what stood around the article rather
// than in it: every page has menus, share buttons and links.
func worthTelling(drops []Drop, end int) []Drop {
	return slices.DeleteFunc(drops, func(d Drop) bool {
		if d.Start > 0 && d.Start < end {
			return false
		}
		switch kindOf(d.Reason) {
		case "page furniture", "share buttons", "related links", "advertisement", "box beside the story", "cookie notice", "byline", "newsletter sign-up":
			return true
		}
		return false
	})
}

// bodyFromMeta returns the text that a page gives in its own description.
func (f *file) bodyFromMeta(m meta) (string, []Drop) {
	if m.article == nil {
		return "", nil
	}
	body, isHTML, _ := bodyOf(m.article)
	if isHTML {
		if s, drops, err := f.fragment(body); err == nil {
			return s, drops
		}
	}
	return dropInvisible(strings.TrimSpace(body))
}

// parseHTML parses src, with tags left out where they nest too deep.
func parseHTML(src string) (*html.Node, error) {
	doc, err := html.ParseWithOptions(strings.NewReader(src), html.ParseOptionEnableScripting(false))
	for depth := maxDepth; err != nil && depth > 0; depth /= 4 {
		doc, err = html.ParseWithOptions(strings.NewReader(flatten(src, depth)), html.ParseOptionEnableScripting(false))
	}
	return doc, err
}

// flatten rewrites src without the tags that stand deeper than depth.
func flatten(src string, depth int) string {
	var out strings.Builder
	z := html.NewTokenizer(strings.NewReader(src))
	open := 0
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			return out.String()
		case html.StartTagToken:
			raw := string(z.Raw())
			name, _ := z.TagName()
			if a := atom.Lookup(name); isVoid(a) || a == atom.Script || a == atom.Style || a == atom.Title || a == atom.Textarea {
				out.WriteString(raw)
				continue
			}
			if open++; open <= depth {
				out.WriteString(raw)
			} else {
				out.WriteByte(' ')
			}
		case html.EndTagToken:
			if open <= depth {
				out.Write(z.Raw())
			}
			open = max(0, open-1)
		default:
			out.Write(z.Raw())
		}
	}
}

func isVoid(a atom.Atom) bool {
	switch a {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

// fragment returns the text of a piece of HTML that is all article.
func (f *file) fragment(src string) (string, []Drop, error) {
	blocks, err := f.blocksOf(src)
	if err != nil {
		return "", nil, err
	}
	s, drops := join(blocks)
	return s, drops, nil
}

func (f *file) blocksOf(src string) ([]block, error) {
	doc, err := parseHTML(src)
	if err != nil {
		return nil, fmt.Errorf("%s: its HTML cannot be read: %w", f.name, err)
	}
	c := newCleaner(doc)
	c.dropHidden(doc)
	return c.blocks(doc), nil
}

// An extent tells which paragraphs of a page are the article.
type extent struct {
	core  *html.Node          // holds the whole body
	found map[*html.Node]bool // elements that were judged to be of the article; nil: all in core
}

// articleExtent finds the article in a cleaned page: what the page itself marks
// as its body, or what readability finds, or, where that leaves out most of the
// page's paragraphs, the page.
func articleExtent(doc *html.Node) extent {
	if marked := findAll(doc, func(n *html.Node) bool { return hasWord(attr(n, "itemprop"), "articleBody") }); len(marked) == 1 && textLen(marked[0]) > 200 {
		return extent{core: marked[0]}
	}
	whole := mainElement(doc)
	found := readable(doc)
	size := 0
	for n := range found {
		if n.DataAtom == atom.P || n.DataAtom == atom.Li || !hasBlockInside(n) {
			size += textLen(n)
		}
	}
	if size == 0 || size*4 < paragraphLen(whole) {
		return extent{core: whole}
	}
	return extent{core: commonAncestor(found), found: found}
}

// markAttr numbers the elements, so that those readability keeps of its copy of
// the page are known in the page.
const markAttr = "data-claimdiff"

// readable returns the elements of the page that readability finds to be the
// article. Their text is taken from the page, not from what readability makes of it.
func readable(doc *html.Node) map[*html.Node]bool {
	all := findAll(doc, func(n *html.Node) bool { return true })
	if len(all) > maxNodes {
		return nil
	}
	for i, n := range all {
		n.Attr = append(n.Attr, html.Attribute{Key: markAttr, Val: strconv.Itoa(i)})
	}
	r := readability.NewParser()
	r.DisableJSONLD = true
	r.KeepClasses = true
	// A page shorter than the threshold is taken for one that was not understood
	// and read again less strictly; a wire item has two lines in all.
	r.CharThresholds = min(r.CharThresholds, paragraphLen(doc)/2)
	a, err := r.ParseDocument(doc, nil)
	if err != nil || a.Node == nil {
		return nil
	}
	found := map[*html.Node]bool{}
	for _, n := range findAll(a.Node, func(n *html.Node) bool { return hasAttr(n, markAttr) }) {
		if i := atoi(attr(n, markAttr)); i < len(all) && textLen(n) > 0 {
			found[all[i]] = true
		}
	}
	return found
}

// commonAncestor is the innermost element that holds all of the given ones, or
// is their only one.
func commonAncestor(nodes map[*html.Node]bool) *html.Node {
	holds := map[*html.Node]int{}
	for n := range nodes {
		for p := n; p != nil; p = p.Parent {
			holds[p]++
		}
	}
	for n := range nodes {
		for p := n; p != nil; p = p.Parent {
			if holds[p] == len(nodes) {
				return p
			}
		}
		break // one node's ancestors are enough: the one sought is among them
	}
	return nil
}

// choose returns the paragraphs of the article among those of the page: what
// was found, running text beside it in the same element, and running text
// between the headline and the body. What else stands in the body is told.
func (e extent) choose(blocks []block, title string) []block {
	first := slices.IndexFunc(blocks, func(b block) bool { return contains(e.core, b.node) })
	headline := slices.IndexFunc(blocks, func(b block) bool { return b.tag == "h1" && fold(b.text) == fold(title) })
	var out []block
	var carried []Drop
	for i, b := range blocks {
		within := contains(e.core, b.node)
		switch {
		case within && (e.found == nil || e.found[b.node]),
			within && e.core.DataAtom != atom.Body && b.isProse(),
			headline >= 0 && i > headline && i < first && (b.isProse() || b.tag == "li" && b.links == 0):
			b.drops = append(moved(carried, 0), b.drops...)
			carried = nil
			out = append(out, b)
		case within && len(out) > 0:
			carried = append(carried, moved(b.drops, 0)...)
			carried = append(carried, Drop{Reason: "page furniture: " + strconv.Quote(short(b.text, 60))})
		}
	}
	return out
}

func contains(outer, n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}

// mainElement is the page's only <article>, its <main>, or its body.
func mainElement(doc *html.Node) *html.Node {
	for _, is := range []func(*html.Node) bool{
		func(n *html.Node) bool { return n.DataAtom == atom.Article },
		func(n *html.Node) bool { return n.DataAtom == atom.Main || attr(n, "role") == "main" },
		func(n *html.Node) bool { return n.DataAtom == atom.Body },
	} {
		if all := findAll(doc, is); len(all) == 1 && textLen(all[0]) > 0 {
			return all[0]
		}
	}
	return doc
}

// findAll returns the elements for which is holds, in page order.
func findAll(root *html.Node, is func(*html.Node) bool) []*html.Node {
	var all []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && is(n) {
			all = append(all, n)
		}
	}
	return all
}

// textLen counts the bytes of text under n that are not white space.
func textLen(n *html.Node) int {
	total := 0
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			total += inkLen(d.Data)
		}
	}
	return total
}

// inkLen counts the bytes of s that are neither white space nor marks of drops.
func inkLen(s string) int {
	n, inMark := 0, false
	for _, r := range s {
		switch {
		case r == markStart:
			inMark = true
		case r == markEnd:
			inMark = false
		case inMark || r == ' ' || r == '\n' || r == '\t' || r == '\r':
		default:
			n += utf8.RuneLen(r)
		}
	}
	return n
}

// paragraphLen is the length of the text in paragraphs under n.
func paragraphLen(n *html.Node) int {
	total := 0
	for _, p := range findAll(n, func(n *html.Node) bool { return n.DataAtom == atom.P }) {
		total += textLen(p)
	}
	return total
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// hasWord reports whether word is one of the words of list.
func hasWord(list, word string) bool {
	for _, w := range strings.Fields(list) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}
