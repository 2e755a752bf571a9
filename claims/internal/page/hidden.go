package page

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Where something is taken out of a page, a mark with the drop's number stays,
// so that its place is known when the text is put together. The marks are
// noncharacters: no text may hold them, and those of the page are taken out first.
const markStart, markEnd = '\ufdd0', '\ufdd1'

// A cleaner takes out of a page what is not to be read, and remembers it.
type cleaner struct {
	reasons []string        // by number
	sheet   map[string]bool // ".name", "#name" and "tag" selectors that a <style> hides
	total   int             // length of the page's text
}

func newCleaner(doc *html.Node) *cleaner {
	for n := range doc.Descendants() {
		if n.Type == html.TextNode && strings.ContainsAny(n.Data, string(markStart)+string(markEnd)) {
			n.Data = strings.NewReplacer(string(markStart), "", string(markEnd), "").Replace(n.Data)
		}
	}
	return &cleaner{sheet: hiddenSelectors(doc), total: visibleLen(doc)}
}

// visibleLen is the length of the text without scripts and styles.
func visibleLen(doc *html.Node) int {
	total := 0
	for n := range doc.Descendants() {
		if n.Type == html.TextNode && n.Parent != nil && !isUnseen(n.Parent.DataAtom) {
			total += inkLen(n.Data)
		}
	}
	return total
}

// take removes n, leaving a mark with the reason; no mark for "".
func (c *cleaner) take(n *html.Node, reason string) {
	if reason != "" {
		m := &html.Node{Type: html.TextNode, Data: string(markStart) + strconv.Itoa(len(c.reasons)) + string(markEnd)}
		c.reasons = append(c.reasons, reason)
		n.Parent.InsertBefore(m, n)
	}
	n.Parent.RemoveChild(n)
}

// walk calls visit on the elements under n in page order. Visit says whether
// the element's own elements are to be visited; it may remove the element.
func walk(n *html.Node, visit func(*html.Node) bool) {
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		if child.Type == html.ElementNode && visit(child) {
			walk(child, visit)
		} else if child.Type == html.CommentNode {
			n.RemoveChild(child)
		}
		child = next
	}
}

// dropHidden takes out what a reader of the page does not see: code, form
// controls, and elements that are hidden, struck out, or made too small,
// transparent or moved off the screen.
func (c *cleaner) dropHidden(doc *html.Node) {
	walk(doc, func(n *html.Node) bool {
		if isUnseen(n.DataAtom) || n.Data == "svg" || n.Data == "math" {
			c.take(n, "")
			return false
		}
		why := c.whyHidden(n)
		if why == "" {
			return true
		}
		what := short(cleanMarks(textOf(n)), 60)
		switch {
		case !hasWords(what), why == forScreenReaders && len(strings.Fields(what)) < 5:
			c.take(n, "") // "Image", "opens in a new window"
		default:
			c.take(n, why+": "+strconv.Quote(what))
		}
		return false
	})
}

// isUnseen reports whether an element's text is no text of the page.
func isUnseen(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Iframe, atom.Object, atom.Embed, atom.Applet, atom.Canvas, atom.Audio, atom.Video,
		atom.Select, atom.Option, atom.Button, atom.Input, atom.Textarea, atom.Label, atom.Datalist, atom.Progress, atom.Meter, atom.Map, atom.Head, atom.Dialog, atom.Frameset, atom.Noframes:
		return true
	}
	return false
}

// whyHidden tells why a reader would not see n, "" when he would.
func (c *cleaner) whyHidden(n *html.Node) string {
	style := strings.ToLower(attr(n, "style"))
	switch {
	case n.DataAtom == atom.Html || n.DataAtom == atom.Body:
		return "" // pages hide themselves until their scripts have run
	case hasAttr(n, "hidden"):
		return "hidden text (hidden)"
	case strings.EqualFold(attr(n, "aria-hidden"), "true") && c.isSmall(n):
		return "hidden text (aria-hidden)"
	case style != "":
		if why := hiddenBy(style); why != "" && (why != "opacity:0" || c.isSmall(n)) {
			return "hidden text (" + why + ")"
		}
	}
	switch {
	case n.DataAtom == atom.Del || n.DataAtom == atom.S || n.DataAtom == atom.Strike:
		return "struck-out text"
	case c.hiddenBySheet(n) && c.isSmall(n):
		return "hidden text (style sheet)"
	case hasHiddenClass(n) && c.isSmall(n):
		return forScreenReaders
	}
	return ""
}

const forScreenReaders = "hidden text (for screen readers)"

// isSmall reports whether n holds at most a third of the page. A larger part is
// the page itself, hidden until a script shows it.
func (c *cleaner) isSmall(n *html.Node) bool { return textLen(n)*3 <= c.total }

var hidingStyle = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[;\s{])(?:(display)\s*:\s*none|(visibility)\s*:\s*(?:hidden|collapse)|(font-size)\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$|\})|(opacity)\s*:\s*0(?:\.0+)?\s*(?:;|!|$|\})|(?:text-indent|left|right|top|margin-left|margin-top)\s*:\s*-\d{3,}(?:\.\d+)?(px|em|rem|pt|vw)|(clip)\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)|(clip-path)\s*:\s*inset\(\s*(?:50|100)%)`)
})

var sameColour = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|;)\s*(color|background(?:-color)?)\s*:\s*([^;!]+)`)
})

// hiddenBy tells by which declaration a style hides its element.
func hiddenBy(style string) string {
	if m := hidingStyle().FindStringSubmatch(style); m != nil {
		for i, what := range []string{"", "display:none", "visibility:hidden", "font-size:0", "opacity:0", "off the screen", "clipped", "clipped"} {
			if i > 0 && m[i] != "" {
				return what
			}
		}
	}
	colours := map[string]string{}
	for _, m := range sameColour().FindAllStringSubmatch(style, -1) {
		kind := "background"
		if m[1] == "color" {
			kind = m[1]
		}
		colours[kind] = strings.Join(strings.Fields(m[2]), "")
	}
	if c := colours["color"]; c != "" && (c == colours["background"] || c == "transparent") {
		return "in the colour of its background"
	}
	for _, box := range []string{"width:0", "height:0", "width:1px", "height:1px"} {
		if s := strings.ReplaceAll(style, " ", ""); strings.Contains(s, "overflow:hidden") && (strings.HasPrefix(s, box) || strings.Contains(s, ";"+box)) && (strings.HasSuffix(box, "px") || !strings.Contains(s, box+".")) {
			return "no size"
		}
	}
	return ""
}

// hiddenClasses are class names that by long custom are for screen readers only.
var hiddenClasses = []string{"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader", "offscreen", "u-hidden", "is-hidden", "invisible"}

func hasHiddenClass(n *html.Node) bool {
	return slices.ContainsFunc(strings.Fields(attr(n, "class")), func(w string) bool { return slices.Contains(hiddenClasses, w) })
}

func (c *cleaner) hiddenBySheet(n *html.Node) bool {
	for _, w := range strings.Fields(attr(n, "class")) {
		if c.sheet["."+w] || c.sheet[n.Data+"."+w] {
			return true
		}
	}
	id := attr(n, "id")
	return id != "" && (c.sheet["#"+id] || c.sheet[n.Data+"#"+id])
}

var simpleSelector = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-zA-Z0-9]*[.#][\w-]+$`) })

// hiddenSelectors reads the page's style sheets for what they hide. Only rules
// that hold everywhere and name one class or id are understood.
func hiddenSelectors(doc *html.Node) map[string]bool {
	hidden := map[string]bool{}
	for _, n := range findAll(doc, func(n *html.Node) bool { return n.DataAtom == atom.Style }) {
		if media := attr(n, "media"); media != "" && media != "all" && media != "screen" {
			continue
		}
		rest := topRules(cssComment().ReplaceAllString(rawText(n), ""))
		for {
			selectors, after, ok := strings.Cut(rest, "{")
			if !ok {
				break
			}
			declarations, next, _ := strings.Cut(after, "}")
			rest = next
			// A later rule may show again what an earlier one hides.
			declarations = strings.ToLower(declarations)
			hides, shows := hiddenBy(declarations) != "", strings.Contains(declarations, "display") || strings.Contains(declarations, "visibility")
			for _, s := range strings.Split(selectors, ",") {
				if s = strings.TrimSpace(s); (hides || shows) && simpleSelector().MatchString(s) {
					hidden[s] = hides
				}
			}
		}
	}
	return hidden
}

var cssComment = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?s)/\*.*?\*/`) })

// topRules is a style sheet without its @ rules: they hold under conditions.
func topRules(css string) string {
	var out strings.Builder
	depth, skip := 0, -1
	for i := 0; i < len(css); i++ {
		switch c := css[i]; {
		case c == '@' && depth == 0 && skip < 0:
			skip = 0
			continue
		case c == '{':
			depth++
		case c == '}':
			depth = max(0, depth-1)
			if skip == 0 && depth == 0 {
				skip = -1
				continue
			}
		case c == ';' && skip == 0 && depth == 0:
			skip = -1
			continue
		}
		if skip < 0 {
			out.WriteByte(css[i])
		}
	}
	return out.String()
}

// rawText is the text directly in n.
func rawText(n *html.Node) string {
	var out strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			out.WriteString(c.Data)
		}
	}
	return out.String()
}

// textOf is all text under n on one line.
func textOf(n *html.Node) string {
	var out strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && !isUnseen(d.Parent.DataAtom) {
			out.WriteString(d.Data)
		} else if d.Type == html.ElementNode && isBlock(d) {
			out.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

// cleanMarks is s without the marks of drops.
func cleanMarks(s string) string {
	var out strings.Builder
	inMark := false
	for _, r := range s {
		switch {
		case r == markStart:
			inMark = true
		case r == markEnd:
			inMark = false
		case !inMark:
			out.WriteRune(r)
		}
	}
	return out.String()
}
