package render

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
	"slices"
	"strings"
	"sync"

	"claimdiff/compare"
)

//go:embed html/report.tmpl
var htmlTemplate string

//go:embed html/report.css
var htmlStyle string

//go:embed html/report.js
var htmlScript string

const maxGrid = 12 // outlets that get a column of their own in the table of the page

// parsedPage is read when the first page is written, to keep start-up short.
var parsedPage = sync.OnceValue(func() *template.Template { return template.Must(template.New("report").Parse(htmlTemplate)) })

// HTML writes r as one page that needs nothing else: no request leaves it, its
// Content-Security-Policy forbids any, and it can be read without its script.
// It has the order of the Markdown report and the articles side by side at the
// end. Anchors: r01 is the card of row R01, r01-a its evidence in article A,
// in-r01-a the place in the text, read-a the article, u01 and w01 what is only
// in one and what is worded otherwise.
func HTML(w io.Writer, r *compare.Report) error { return HTMLWith(w, r, HTMLOptions{}) }

// HTMLAll is HTML with everything unfolded.
func HTMLAll(w io.Writer, r *compare.Report) error { return HTMLWith(w, r, HTMLOptions{All: true}) }

// HTMLOptions say what a page is to have. The zero value is a page for a file.
type HTMLOptions struct {
	All     bool                               // nothing is folded away
	Home    string                             // address of the page that this one belongs to; "" none
	Correct func(article, claim string) string // address where a claim of an article is corrected; nil nowhere
}

// HTMLWith is HTML with options.
func HTMLWith(w io.Writer, r *compare.Report, o HTMLOptions) error {
	h := &webpage{view: newView(r, o.All), HTMLOptions: o, open: o.All}
	var b bytes.Buffer
	if err := parsedPage().Execute(&b, h.page()); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

// A webpage is a report on its way to HTML. It makes the values that the
// template shows; the template escapes them.
type webpage struct {
	*view
	HTMLOptions
	open  bool           // what is folded stands open
	shown []compare.Row  // rows with a card
	rank  map[string]int // row id to its place among the shown
}

// policy lets the page use the style and script that stand in it, and nothing else.
var policy = sync.OnceValue(func() string {
	hash := func(s string) string {
		sum := sha256.Sum256([]byte(s))
		return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	return "default-src 'none'; style-src " + hash(htmlStyle) + "; script-src " + hash(htmlScript) + "; base-uri 'none'; form-action 'none'"
})

// signs stand beside a verdict so that colour is not the only sign.
var signs = map[compare.Verdict]badge{
	compare.Contradicts:  {Class: "contradicts", Sign: "×"},
	compare.Differs:      {Class: "differs", Sign: "≠"},
	compare.Superseded:   {Class: "superseded", Sign: "→"},
	compare.Hedged:       {Class: "hedged", Sign: "?"},
	compare.Attributed:   {Class: "attributed", Sign: "“"},
	compare.Refines:      {Class: "refines", Sign: "⊂"},
	compare.Incomparable: {Class: "unclear", Sign: "·"},
	compare.Agrees:       {Class: "agrees", Sign: "="},
}

func badgeOf(v compare.Verdict) badge {
	b, ok := signs[v]
	if !ok {
		b = badge{Class: "unclear", Sign: "·"}
	}
	b.Words = words(v)
	return b
}

func rowBadge(row compare.Row) badge {
	b := badgeOf(row.Verdict)
	b.Words = verdictOf(row)
	return b
}

func (h *webpage) page() *page {
	h.shown = slices.Concat(h.differ, h.agree, h.repeated)
	h.rank = map[string]int{}
	for i, row := range h.shown {
		h.rank[row.ID] = i
	}
	p := &page{
		Title: plural(len(h.Articles), "article") + ", " + plural(h.originCount(), "origin"), Lead: notARuling,
		Policy: policy(), Style: template.CSS(htmlStyle), Script: template.JS(htmlScript), Open: h.open, Home: h.Home,
		Tool: clean(strings.TrimSpace(h.Tool.Name + " " + h.Tool.Version)), Command: h.command(),
	}
	if h.Gate != nil {
		p.Gate = "Gate: " + visible(h.Gate.Decided)
	}
	h.top(p)
	h.answersTable(p)
	h.cards(p)
	h.lists(p)
	h.reading(p)
	p.Parts = parts(p)
	return p
}

// parts are the headings that the page has, in its order.
func parts(p *page) []part {
	all := []struct {
		part
		there bool
	}{
		{part{"at-a-glance", "At a glance"}, true},
		{part{"who-answers-what", "Who answers what"}, len(p.Grid) > 0},
		{part{"differences", "Differences"}, len(p.Differ) > 0},
		{part{"agreed", "Agreed"}, len(p.Agree) > 0 || p.Repeated != nil},
		{part{"only-in-one-article", "Only in one article"}, len(p.Only) > 0},
		{part{"over-time", "Over time"}, len(p.Timelines) > 0},
		{part{"who-is-quoted-where", "Who is quoted where"}, len(p.Speakers) > 0},
		{part{"in-other-words", "In other words"}, len(p.Passages) > 0},
		{part{"what-was-left-out", "What was left out"}, true},
		{part{"side-by-side", "Side by side"}, true},
	}
	var out []part
	for _, a := range all {
		if a.there {
			out = append(out, a.part)
		}
	}
	return out
}

func (h *webpage) top(p *page) {
	for _, a := range h.Articles {
		p.Sources = append(p.Sources, source{
			ID: visible(a.ID), Outlet: outlet(&a), Published: orDash(visible(published(&a))), Title: orDash(visible(a.Title)), URL: webAddress(a.URL),
			Words: a.Words, Origin: orDash(visible(a.Origin)), Read: anchor("read", a.ID),
		})
	}
	for _, o := range h.Origins {
		if len(o.Articles) > 1 {
			p.Origins = append(p.Origins, visible(o.ID)+" is one origin: "+h.names(o.Articles)+inBrackets(visible(o.Reason)))
		}
	}
	if len(h.differ) == 0 {
		p.NoDifference = h.noDifference()
	}
	for _, row := range h.glances(maxGlance) {
		q := h.question(row)
		for _, s := range row.Sides {
			q.Answers = append(q.Answers, answer{Who: h.sayers(s.Articles), Value: orDash(visible(s.Value))})
		}
		p.Glance = append(p.Glance, q)
	}
	if rest := len(h.differ) - maxGlance; rest > 0 {
		p.MoreBelow = capital(plural(rest, "more difference"))
	}
}

func (h *webpage) question(row compare.Row) question {
	return question{ID: visible(row.ID), Anchor: anchor(row.ID), Question: orDash(visible(row.Question)), Verdict: rowBadge(row), Origins: plural(row.Origins, "origin")}
}

// names names articles by their outlets, many of them by their letters.
func (v *view) names(ids []string) string {
	if len(ids) > maxNames {
		return "articles " + v.letters(ids)
	}
	return strings.Join(v.nameList(ids), ", ")
}

func (h *webpage) answersTable(p *page) {
	rows := h.gridRows()
	if len(h.Articles) <= maxGrid {
		for _, a := range h.Articles {
			p.Columns = append(p.Columns, column{visible(a.ID), outlet(&a)})
		}
	}
	for _, row := range rows {
		q := h.question(row)
		q.Silent = h.letters(row.Silent)
		for _, a := range h.Articles {
			c := cell{Outlet: h.called[a.ID]}
			for _, s := range row.Sides {
				if slices.Contains(s.Articles, a.ID) {
					c.Answers = append(c.Answers, answer{Value: orDash(clip(s.Value, cellWidth)), Anchor: anchor(row.ID, a.ID)})
				}
			}
			q.Cells = append(q.Cells, c)
		}
		for _, s := range row.Sides {
			if len(s.Articles) > 0 {
				q.Answers = append(q.Answers, answer{Value: orDash(clip(s.Value, cellWidth)), Who: h.letters(s.Articles), Anchor: anchor(row.ID, s.Articles[0])})
			}
		}
		p.Grid = append(p.Grid, q)
	}
	p.Matrix = h.matrix(rows)
}

func (h *webpage) lists(p *page) {
	for _, a := range h.Articles {
		if own := h.onlyIn(a.ID); len(own) > 0 {
			t := tile{Outlet: h.called[a.ID]}
			for _, o := range own {
				words, _, _ := window(o.Words, 0, 0)
				t.Lines = append(t.Lines, onlyLine{Anchor: anchor(o.ID), Words: inQuotes(words, visible(words)), Kind: visible(o.Kind), Place: anchor("in", o.ID, a.ID)})
			}
			p.Only = append(p.Only, t)
		}
	}
	p.Timelines = h.timelines()
	for i, q := range h.Quotes {
		if i == maxSpeakers && !h.open {
			p.MoreSpeakers = plural(len(h.Quotes)-i, "more speaker")
			break
		}
		s := speaker{Name: visible(q.Speaker)}
		var where []string
		for _, a := range h.Articles {
			s.Counts = append(s.Counts, count(q.Articles[a.ID]))
			if n := q.Articles[a.ID]; n > 0 {
				where = append(where, h.called[a.ID]+inBrackets(count(n)))
			}
		}
		s.Where = strings.Join(where, ", ")
		p.Speakers = append(p.Speakers, s)
	}
	for i, w := range h.Wording {
		if i < maxPassages {
			p.Passages = append(p.Passages, h.passage(w))
		} else {
			p.MorePassages = append(p.MorePassages, h.passage(w))
		}
	}
	p.MorePassagesTitle = plural(len(p.MorePassages), "more sentence")
	for _, w := range h.Warnings {
		who := ""
		if h.articles[w.Article] != nil {
			who = h.called[w.Article] + ": "
		}
		p.LeftOut = append(p.LeftOut, who+visible(w.Message))
	}
	for _, a := range h.Articles {
		for _, o := range h.omissions(a.ID) {
			places := ""
			if o.places > 1 {
				places = inBrackets(plural(o.places, "place"))
			}
			p.LeftOut = append(p.LeftOut, h.called[a.ID]+": not read"+places+": "+visible(o.reason))
		}
	}
}

func (h *webpage) passage(w compare.Reworded) passage {
	x := passage{
		Anchor: anchor(w.ID), Left: h.names([]string{w.Left.Article}), Right: h.names([]string{w.Right.Article}),
		Whole: isWhole(w), Old: clean(w.Left.Words), New: clean(w.Right.Words),
	}
	for i, s := range stretches(w) {
		x.Stretches = append(x.Stretches, passageStretch{In: s.in, Words: visible(s.words), Tight: i == 0 || s.tight})
	}
	return x
}

// clean is s without invisible characters, with those that steer the direction
// of text written out and broken bytes replaced. Its white space stays.
func clean(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r == '\uFFFD' || isHidden(r) || isSteering(r) }) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case isHidden(r):
		case r == '\n' || r == '\t' || r == '\r':
			b.WriteByte(' ')
		case isSteering(r):
			b.WriteString(visible(string(r)))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
