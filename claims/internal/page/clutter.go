package page

import (
	_ "embed"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"gopkg.in/yaml.v3"
)

//go:embed clutter.yaml
var clutterYAML []byte

// clutterData is clutter.yaml, ready for use.
type clutterData struct {
	Names []struct {
		Reason string
		Always bool
		Words  []string
	}
	Lines   []lineRule
	phrases map[string][]phrase // by first word
}

type lineRule struct {
	Reason, Pattern string
	Take, Keep      []string
	re              *regexp.Regexp
}

// A phrase is a run of words that names an element as clutter.
type phrase struct {
	words  []string
	reason string
	always bool
}

var clutter = sync.OnceValue(func() *clutterData {
	var d clutterData
	if err := yaml.Unmarshal(clutterYAML, &d); err != nil {
		panic("clutter.yaml: " + err.Error())
	}
	d.phrases = map[string][]phrase{}
	for _, n := range d.Names {
		for _, w := range n.Words {
			words := strings.Fields(w)
			d.phrases[words[0]] = append(d.phrases[words[0]], phrase{words, n.Reason, n.Always})
		}
	}
	for i := range d.Lines {
		d.Lines[i].re = regexp.MustCompile(`(?is)^(?:` + d.Lines[i].Pattern + `)$`)
	}
	return &d
})

// maxClutterLine bounds a paragraph that can be clutter by its words alone.
const maxClutterLine = 240

// lineClutter tells what kind of clutter a paragraph is, "" when it is text.
func lineClutter(s string) string {
	if len(s) > maxClutterLine {
		return ""
	}
	for _, l := range clutter().Lines {
		if l.re.MatchString(s) {
			return l.Reason
		}
	}
	return ""
}

// Clutter that may be of any size is no more than this part of the page; other
// clutter is small or has this part of its text in links.
const (
	maxClutterShare  = 0.4
	smallClutter     = 500
	linkClutterShare = 0.5
)

// dropClutter takes out the elements that by their kind or name are not the
// article: navigation, boxes in mid-story, captions, comments.
func (c *cleaner) dropClutter(doc *html.Node) {
	total := textLen(doc)
	walk(doc, func(n *html.Node) bool {
		reason, always := clutterKind(n)
		if reason == "" {
			return true
		}
		size := textLen(n)
		switch {
		case float64(size) > maxClutterShare*float64(total), n.DataAtom == atom.Body, holdsArticle(n):
			return true
		case !always && size > smallClutter && float64(linkLen(n)) < linkClutterShare*float64(size):
			return true
		case size == 0:
			c.take(n, "")
		default:
			c.take(n, reason+": "+strconv.Quote(short(cleanMarks(textOf(n)), 60)))
		}
		return false
	})
}

// holdsArticle reports whether n holds what marks the article itself.
func holdsArticle(n *html.Node) bool {
	return len(findAll(n, func(m *html.Node) bool {
		return m.DataAtom == atom.H1 || hasWord(attr(m, "itemprop"), "articleBody") || m.DataAtom == atom.Main
	})) > 0 || hasWord(attr(n, "itemprop"), "articleBody")
}

// clutterKind tells what kind of clutter n is by its tag and names, and whether
// its size does not matter.
func clutterKind(n *html.Node) (reason string, always bool) {
	switch n.DataAtom {
	case atom.Nav, atom.Menu:
		return "page furniture", true
	case atom.Aside:
		return "box beside the story", true
	case atom.Figcaption, atom.Caption:
		return "caption", true
	case atom.Footer:
		if !isInside(n, atom.Blockquote) {
			return "page furniture", false
		}
	case atom.Form:
		return "page furniture", false
	case atom.Html, atom.Main:
		return "", false
	}
	for _, key := range []string{"class", "id", "role", "data-testid", "data-component", "aria-label"} {
		if v := attr(n, key); v != "" && len(v) < 300 {
			if reason, always := namedClutter(v, key); reason != "" {
				return reason, always
			}
		}
	}
	return "", false
}

func isInside(n *html.Node, a atom.Atom) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == a {
			return true
		}
	}
	return false
}

// namedClutter looks a name up. Names tell about the element itself, not about
// what it has or lacks ("has-sidebar", "no-ads", "with-newsletter").
func namedClutter(name, key string) (reason string, always bool) {
	for _, part := range strings.Fields(name) {
		words := nameWords(part)
		if key == "aria-label" {
			words = nameWords(name)
		}
		for i, w := range words {
			if i > 0 && (words[i-1] == "has" || words[i-1] == "no" || words[i-1] == "with" || words[i-1] == "without" || words[i-1] == "is" || words[i-1] == "non") {
				continue
			}
			for _, p := range clutter().phrases[w] {
				if i+len(p.words) <= len(words) && equalWords(words[i:i+len(p.words)], p.words) {
					return p.reason, p.always
				}
			}
		}
	}
	return "", false
}

func equalWords(a, b []string) bool {
	for i := range b {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// nameWords cuts "storyNewsletter_signUp-box" into its words.
func nameWords(name string) []string {
	var words []string
	start, prev := -1, rune(0)
	flush := func(end int) {
		if start >= 0 && start < end {
			words = append(words, strings.ToLower(name[start:end]))
		}
		start = -1
	}
	for i, r := range name {
		switch {
		case !unicode.IsLetter(r):
			flush(i)
		case start < 0:
			start = i
		case unicode.IsUpper(r) && unicode.IsLower(prev):
			flush(i)
			start = i
		}
		prev = r
	}
	flush(len(name))
	return words
}

// linkLen is the length of the text in links under n.
func linkLen(n *html.Node) int {
	total := 0
	for _, a := range findAll(n, func(m *html.Node) bool { return m.DataAtom == atom.A }) {
		total += textLen(a)
	}
	return total
}

// trim takes out of an article's paragraphs those that are clutter by their
// words, and links that stand alone.
func (c *cleaner) trim(blocks []block, byline string) []block {
	var out []block
	var carried []Drop // of paragraphs that went, for the next that stays
	for i, b := range blocks {
		why := lineClutter(b.text)
		switch {
		case why != "":
		case b.links*10 >= len(b.text)*9 && len(b.text) < maxClutterLine && !strings.HasPrefix(b.tag, "h") && !endsSentence(b.text):
			why = "related links"
		case i < 6 && isByline(b.text, byline):
			why = "byline"
		}
		if why == "" {
			b.drops = append(moved(carried, 0), b.drops...)
			carried = nil
			out = append(out, b)
			continue
		}
		carried = append(carried, moved(b.drops, 0)...)
		carried = append(carried, Drop{Reason: why + ": " + strconv.Quote(short(b.text, 60))})
	}
	if len(out) > 0 && len(carried) > 0 {
		last := &out[len(out)-1]
		last.drops = append(last.drops, moved(carried, len(last.text))...)
	}
	return out
}

// moved are drops that all stand at one place.
func moved(drops []Drop, at int) []Drop {
	out := make([]Drop, len(drops))
	for i, d := range drops {
		d.Start, d.End = at, at
		out[i] = d
	}
	return out
}

func endsSentence(s string) bool {
	return strings.HasSuffix(strings.TrimRight(s, `"'”’)`), ".") || strings.HasSuffix(strings.TrimRight(s, `"'”’)`), "!")
}

// isByline reports whether a paragraph does no more than sign the article.
func isByline(s, byline string) bool {
	low := fold(s)
	if len(low) > 160 || byline == "" {
		return false
	}
	rest := strings.TrimPrefix(low, "by ")
	for _, name := range strings.Split(fold(byline), ", ") {
		rest = strings.Replace(rest, name, "", 1)
	}
	rest = strings.NewReplacer(" and ", "", "&", "", ",", "", "|", "").Replace(" " + rest + " ")
	return strings.TrimSpace(rest) == "" && low != ""
}
