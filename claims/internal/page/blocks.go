package page

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A block is one paragraph of a page: its text, the tag that set it, how much
// of it is links, and what was taken out of it, with places in text.
type block struct {
	text  string
	tag   string
	node  *html.Node // the element that set it
	links int
	drops []Drop
}

// isProse reports whether a paragraph is running text: a sentence or more, and
// most of it not in links.
func (b block) isProse() bool {
	return len(b.text) > 40 && b.links*2 < len(b.text) && endsSentence(b.text) && len(strings.Fields(b.text)) > 5
}

// isBlock reports whether an element starts a new paragraph.
func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Dd, atom.Details, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure,
		atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Html, atom.Legend, atom.Li, atom.Main, atom.Nav, atom.Ol, atom.P,
		atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Dir, atom.Listing, atom.Xmp, atom.Plaintext:
		return true
	}
	return false
}

// A blockWriter puts the paragraphs of a page together as a browser shows them.
type blockWriter struct {
	c      *cleaner
	blocks []block
	cur    strings.Builder
	drops  []Drop
	tag    string
	elem   *html.Node
	prefix string // of the next paragraph: a list item's bullet or number
	items  []int  // of the numbered lists around, how many items each has so far
	space  bool   // white space is due before the next word
	breaks int    // line breaks in a row
	links  int
	inLink int
	pre    int
	marks  strings.Builder // a drop's number while it is read
	inMark bool
	unseen int // invisible characters dropped from this paragraph
	seenAt int // where the first was
	prev   rune
}

// blocks returns the paragraphs under root.
func (c *cleaner) blocks(root *html.Node) []block {
	w := &blockWriter{c: c, prev: -1}
	w.node(root)
	w.flush()
	if len(w.drops) > 0 && len(w.blocks) > 0 { // what stood after the last paragraph
		last := &w.blocks[len(w.blocks)-1]
		last.drops = append(last.drops, moved(w.drops, len(last.text))...)
	}
	return w.blocks
}

func (w *blockWriter) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.write(n.Data)
		return
	case html.CommentNode, html.DoctypeNode:
		return
	case html.ElementNode:
		if isUnseen(n.DataAtom) {
			return
		}
	}
	switch {
	case n.DataAtom == atom.Br:
		w.lineBreak()
		return
	case n.DataAtom == atom.Tr && isDataRow(n):
		w.flush()
		elem := w.elem
		w.elem = n
		w.row(n)
		w.flush()
		w.elem = elem
		return
	case n.DataAtom == atom.Q:
		w.write("“")
		w.children(n)
		w.write("”")
		return
	case isBlock(n):
		w.flush()
		tag, elem := w.tag, w.elem
		w.tag, w.elem = n.Data, n
		switch {
		case n.DataAtom == atom.Ol:
			w.items = append(w.items, 0)
			defer func() { w.items = w.items[:len(w.items)-1] }()
		case n.DataAtom == atom.Li:
			if len(w.items) > 0 && n.Parent.DataAtom == atom.Ol {
				w.items[len(w.items)-1]++
			}
			if !hasBlockInside(n) {
				w.prefix = w.bullet(n)
			}
		}
		if n.DataAtom == atom.Pre || n.DataAtom == atom.Listing || n.DataAtom == atom.Xmp || n.DataAtom == atom.Plaintext {
			w.pre++
			defer func() { w.pre-- }()
		}
		w.children(n)
		w.flush()
		w.tag, w.elem, w.prefix = tag, elem, ""
		return
	case n.DataAtom == atom.A:
		w.inLink++
		w.children(n)
		w.inLink--
		return
	}
	w.children(n)
}

func (w *blockWriter) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
}

func hasBlockInside(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && isBlock(d) {
			return true
		}
	}
	return false
}

// bullet is what is printed before a list item.
func (w *blockWriter) bullet(li *html.Node) string {
	if li.Parent == nil || li.Parent.DataAtom != atom.Ol || len(w.items) == 0 {
		return "- "
	}
	return strconv.Itoa(w.items[len(w.items)-1]) + ". "
}

// isDataRow reports whether a table row is one of data rather than of layout:
// two or more short cells without paragraphs in them.
func isDataRow(tr *html.Node) bool {
	cells := 0
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		if hasBlockInside(c) || textLen(c) > 120 {
			return false
		}
		if textLen(c) > 0 {
			cells++
		}
	}
	return cells > 1
}

// row writes the cells of a data row in one line.
func (w *blockWriter) row(tr *html.Node) {
	first := true
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || textLen(c) == 0 {
			w.node(c)
			continue
		}
		if !first {
			w.write(" | ")
		}
		first = false
		w.children(c)
	}
}

// lineBreak ends the line; a second one ends the paragraph.
func (w *blockWriter) lineBreak() {
	w.breaks++
	w.space = false
	if w.breaks > 1 {
		w.flush()
	}
}

// write adds text, with its white space as a browser shows it.
func (w *blockWriter) write(s string) {
	for i, r := range s {
		switch {
		case r == markStart:
			w.inMark = true
			w.marks.Reset()
		case r == markEnd && w.inMark:
			w.inMark = false
			w.mark()
		case w.inMark:
			w.marks.WriteRune(r)
		case w.pre > 0 && r == '\n':
			w.cur.WriteRune('\n')
			w.space = false
		case isSpace(r):
			w.space = true
		default:
			next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
			if invisible(w.prev, r, next) {
				w.dropRune()
				continue
			}
			w.rune(r)
		}
	}
}

// isSpace reports whether r is shown as a space, of whatever width.
func isSpace(r rune) bool { return unicode.IsSpace(r) }

func (w *blockWriter) rune(r rune) {
	w.pad()
	if w.inLink > 0 {
		w.links += utf8.RuneLen(r)
	}
	w.cur.WriteRune(r)
	w.prev = r
}

// pad writes the white space that is due.
func (w *blockWriter) pad() {
	switch {
	case w.cur.Len() == 0:
		w.cur.WriteString(w.prefix)
		w.prefix = ""
	case w.breaks > 0:
		w.cur.WriteByte('\n')
	case w.space && !strings.HasSuffix(w.cur.String(), "\n"):
		w.cur.WriteByte(' ')
		if w.inLink > 0 {
			w.links++
		}
	}
	w.space, w.breaks = false, 0
}

// mark notes the place of a drop whose number was read.
func (w *blockWriter) mark() {
	if n, err := strconv.Atoi(w.marks.String()); err == nil && n >= 0 && n < len(w.c.reasons) {
		d := Drop{Reason: w.c.reasons[n]}
		d.Start, d.End = w.cur.Len(), w.cur.Len()
		w.drops = append(w.drops, d)
	}
}

func (w *blockWriter) dropRune() {
	if w.unseen == 0 {
		w.seenAt = w.cur.Len()
	}
	w.unseen++
}

// flush ends the paragraph. Drops of an empty one go to the next.
func (w *blockWriter) flush() {
	if w.unseen > 0 {
		d := Drop{Reason: count(w.unseen, "invisible character", "invisible characters")}
		d.Start, d.End = w.seenAt, w.seenAt
		w.drops = append(w.drops, d)
		w.unseen = 0
	}
	s := w.cur.String()
	w.space, w.breaks, w.prev = false, 0, -1
	w.cur.Reset()
	links := w.links
	w.links = 0
	text := strings.Trim(s, " \n")
	if text == "" {
		w.drops = moved(w.drops, 0)
		return
	}
	lead := strings.Index(s, text)
	for i := range w.drops {
		at := min(max(w.drops[i].Start-lead, 0), len(text))
		w.drops[i].Start, w.drops[i].End = at, at
	}
	slices.SortStableFunc(w.drops, func(a, b Drop) int { return a.Start - b.Start })
	w.blocks = append(w.blocks, block{text: text, tag: w.tag, node: w.elem, links: links, drops: w.drops})
	w.drops = nil
}

// join puts paragraphs into one text, a blank line between them. Many drops of
// one kind at one place are told as one.
func join(blocks []block) (string, []Drop) {
	var out strings.Builder
	var drops []Drop
	for i, b := range blocks {
		if i > 0 {
			out.WriteString("\n\n")
		}
		for _, d := range b.drops {
			d.Start, d.End = d.Start+out.Len(), d.End+out.Len()
			drops = append(drops, d)
		}
		out.WriteString(b.text)
	}
	return out.String(), merge(drops)
}

// merge joins drops of one kind that stand at one place. Hidden text is told
// one by one.
func merge(drops []Drop) []Drop {
	var out []Drop
	more := 0
	end := func() {
		if more > 0 {
			out[len(out)-1].Reason += fmt.Sprintf(" and %d more", more)
		}
		more = 0
	}
	for _, d := range drops {
		if n := len(out); n > 0 && out[n-1].Start == d.Start && kindOf(out[n-1].Reason) == kindOf(d.Reason) && !strings.HasPrefix(d.Reason, "hidden") {
			more++
			continue
		}
		end()
		out = append(out, d)
	}
	end()
	return out
}

func kindOf(reason string) string {
	kind, _, _ := strings.Cut(reason, ": ")
	return kind
}
