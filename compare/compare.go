package compare

import (
	"cmp"
	"errors"
	"slices"
	"time"

	"claimdiff/claims"
	"claimdiff/compare/internal/names"
	"claimdiff/compare/internal/origin"
)

// Options say what a comparison is to look at. The zero value looks at all.
type Options struct {
	Facets        []string // names of facets; empty is all of them
	MinConfidence string   // "high", "medium" or "low": rows below it are left out; empty is all
	Version       string   // of the calling program, for Report.Tool
}

// A comparison is one run: the articles in an order of their own, so that the
// caller's order changes nothing but the columns.
type comparison struct {
	docs     []claims.Document
	ids      []string // the caller's article ids, by doc
	names    *names.Index
	origins  []int // origin of each doc
	tellings []*telling
	facets   []Facet
	wanted   []string // names of facets, empty for all

	vocabulary []bag                 // by doc, filled by words
	alikeness  map[[2]int]float64    // filled by alike
	told       map[inDoc]int         // tellings by article and class, filled by describe
	before     *prior                // filled by known
	spoken     map[[2]int]bag        // words of sentences, by article and sentence
	phrases    map[names.ID][]string // filled by named
	spelt      map[string]bool       // words as they are spelt inside sentences, filled by inSentences
	tolls      [][2]*claims.Toll     // the dead and the hurt, by doc, filled by tollsOf
}

// Documents compares what several articles say. It needs two at least.
func Documents(docs []claims.Document, o Options) (*Report, error) {
	if len(docs) < 2 {
		return nil, errors.New("nothing to compare: give at least two articles")
	}
	c := newComparison(docs, o)
	r := c.header(docs, o)
	c.tell()
	groups, wide := c.align()
	asked := c.rows(groups)
	slots := unanswered(c.slotRows(), asked)
	rows := slices.Concat(slots, c.tollRows(), c.measureRows(), c.ageRows(groups), c.quotationRows(), c.stanceRows(), c.oppositeRows(), c.unasked(asked, slots))
	c.complete(rows)
	rows = append(rows, c.unasked(c.figureRows(rows), slots)...)
	rows = append(rows, c.kindRows(wide)...)
	r.Rows = c.rank(append(rows, c.tellingRows(wide)...))
	r.OnlyIn = c.only(wide, r.Rows)
	r.Rows = confident(r.Rows, o.MinConfidence)
	r.Quotes = c.quoted()
	r.Wording = c.reworded()
	r.Unread, r.Warnings = c.left()
	return r, nil
}

// Confidences are the words for how sure a row is, the surest first.
var Confidences = []string{"high", "medium", "low"}

// confident are the rows at least as sure as asked, under the ids they have.
func confident(rows []Row, least string) []Row {
	if least == "" {
		return rows
	}
	limit := slices.Index(Confidences, least)
	return slices.DeleteFunc(rows, func(r Row) bool { return slices.Index(Confidences, r.Confidence) > limit })
}

// newComparison puts the articles in the order of their dates, outlets and
// texts and finds out who is who.
func newComparison(docs []claims.Document, o Options) *comparison {
	order := make([]int, len(docs))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		x, y := docs[a].Article, docs[b].Article
		return cmp.Or(cmp.Compare(deref(x.Published), deref(y.Published)), cmp.Compare(x.Outlet, y.Outlet),
			cmp.Compare(x.Path, y.Path), cmp.Compare(x.Text, y.Text), cmp.Compare(a, b))
	})
	c := &comparison{facets: chosen(o.Facets), wanted: o.Facets}
	for _, i := range order {
		c.docs = append(c.docs, docs[i].Applied())
		c.ids = append(c.ids, claims.ArticleID(i))
	}
	c.names = names.Resolve(c.docs)
	c.agreeOnKinds()
	return c
}

// agreeOnKinds gives what has a name the kind that most of the articles' mentions
// have: one article may not tell what another calls a company.
func (c *comparison) agreeOnKinds() {
	for d := range c.docs {
		es := slices.Clone(c.docs[d].Entities)
		for i := range es {
			if id := c.names.Of(d, es[i].ID); c.names.Named(id) && !es[i].Plural && es[i].Stands == "" && len(es[i].Members) == 0 {
				es[i].Kind = c.names.Kind(id)
			}
		}
		c.docs[d].Entities = es
	}
}

// header fills what a report says of the articles themselves, in the caller's order.
func (c *comparison) header(docs []claims.Document, o Options) *Report {
	r := &Report{Schema: Schema, Tool: Tool{Name: "claimdiff", Version: o.Version}}
	groups := origin.Find(docs)
	of := make([]string, len(docs))
	for i, g := range groups {
		og := Origin{ID: "o" + itoa(i+1), Reason: g.Reason}
		for _, d := range g.Articles {
			of[d] = og.ID
			og.Articles = append(og.Articles, claims.ArticleID(d))
		}
		r.Origins = append(r.Origins, og)
	}
	for i, d := range docs {
		a := d.Article
		r.Articles = append(r.Articles, Article{
			ID: claims.ArticleID(i), Path: a.Path, Outlet: a.Outlet, Origin: of[i], Published: a.Published,
			Title: a.Title, URL: a.URL, Words: a.Words, Text: a.Text, Lines: a.Lines,
		})
	}
	c.origins = make([]int, len(c.docs))
	for d, id := range c.ids {
		c.origins[d] = slices.IndexFunc(groups, func(g origin.Group) bool {
			return slices.ContainsFunc(g.Articles, func(i int) bool { return claims.ArticleID(i) == id })
		})
	}
	return r
}

// left collects what was not read and what readers should know of it.
func (c *comparison) left() ([]Unread, []Warning) {
	unread, warnings := []Unread{}, []Warning{}
	for d, doc := range c.docs {
		for _, x := range doc.Dropped {
			unread = append(unread, Unread{Article: c.ids[d], Span: x.Span, Reason: x.Reason})
		}
		for _, w := range doc.Warnings {
			warnings = append(warnings, Warning{Article: c.ids[d], Code: w.Code, Message: w.Message})
		}
	}
	slices.SortStableFunc(unread, func(a, b Unread) int { return byID(a.Article, b.Article) })
	slices.SortStableFunc(warnings, func(a, b Warning) int { return byID(a.Article, b.Article) })
	return unread, warnings
}

// daysBetween is the number of days from one ISO date to another, 0 when one
// is not a date.
func daysBetween(from, to string) int {
	a, errA := time.Parse(time.DateOnly, from)
	b, errB := time.Parse(time.DateOnly, to)
	if errA != nil || errB != nil {
		return 0
	}
	return int(b.Sub(a).Hours() / 24)
}

// byID orders article ids as they were given: B before AA.
func byID(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) }

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
