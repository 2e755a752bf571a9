package compare

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimdiff/claims"
)

// A row is a question on its way to becoming a Row.
type row struct {
	facet    *Facet
	event    *event
	key      string
	sides    [][]value
	verdict  Verdict
	also     []Verdict
	reasons  []string
	strength float64 // how surely the tellings are one event, 0 to 1
	doubt    bool    // the answers may be one after all, so that it is never high confidence
	unspoken bool    // all that the articles say is that they mention none
}

// rows asks every facet of every event and keeps what two articles answer.
func (c *comparison) rows(groups [][]*telling) []*row {
	var out []*row
	for _, g := range groups {
		e := c.event(g)
		for i := range c.facets {
			f := &c.facets[i]
			if f.Name == wordingFacet {
				continue // see tellingRows
			}
			for key, vs := range c.answers(f, g) {
				if f.Name != "time" {
					vs = c.ofLate(f, vs)
				}
				if !e.plan && (f.Name == "actor" || f.Name == "target") {
					vs = slices.DeleteFunc(slices.Clone(vs), open) // who may have done it did not do it
				}
				if f.Name == "quantity" && !slices.ContainsFunc(vs, func(v value) bool { return !uncountedOne(*v.q) }) {
					continue // "a man" answers not how many
				}
				q := &row{facet: f, event: e, key: key, sides: c.sides(f, vs)}
				if len(docsOf(vs)) < 2 || !c.judge(q) || !c.telling(q) {
					continue
				}
				out = append(out, q)
			}
		}
	}
	slices.SortFunc(out, func(a, b *row) int {
		return cmp.Or(cmp.Compare(a.event.id, b.event.id), cmp.Compare(a.facet.Name, b.facet.Name), cmp.Compare(a.key, b.key))
	})
	return out
}

// telling reports whether an agreed answer is worth a row: to whom or to what
// something was done, and what thing did it, say little by themselves where all
// agree, unless the class of the event makes it news.
func (c *comparison) telling(q *row) bool {
	switch {
	case q.verdict != Agrees:
		return true
	case q.facet.Name == "target":
		return slices.Contains(befalls, q.event.class)
	case q.facet.Name == "actor":
		return q.event.class != "" || c.whoOrWhat(q) == "Who"
	}
	return true
}

// befalls are the classes of event of which readers ask whom it befell.
var befalls = []string{
	"die", "survive", "injure", "hit", "infect", "rescue", "arrest", "free", "charge", "convict", "acquit", "sue", "abduct", "rape", "fine", "punish", "attack", "shoot", "stab", "beat",
	"accuse", "hire", "dismiss", "elect", "approve", "reject", "ban", "seize", "deport", "find", "replace", "marry",
}

// answers are a facet's values on one event, by question.
func (c *comparison) answers(f *Facet, g []*telling) map[string][]value {
	out := map[string][]value{}
	for _, t := range g {
		for _, v := range f.values(c, t) {
			out[v.key] = append(out[v.key], v)
		}
	}
	return out
}

// ofLate leaves out what is told of long ago where it stands against what is not:
// who won in 1997 is no answer to who won.
func (c *comparison) ofLate(f *Facet, vs []value) []value {
	old := func(v value) bool { return v.claim.Time != nil && v.claim.Time.Modifier == "" && c.pastBy(v) > longAgo }
	return slices.DeleteFunc(slices.Clone(vs), func(v value) bool {
		return old(v) && slices.ContainsFunc(vs, func(w value) bool {
			r := f.relate(c, v, w)
			return !old(w) && (r == differs || r == excludes)
		})
	})
}

func docsOf(vs []value) []int {
	var out []int
	for _, v := range vs {
		if !slices.Contains(out, v.doc) {
			out = append(out, v.doc)
		}
	}
	slices.Sort(out)
	return out
}

// sides groups values that say the same. The side of most articles comes first.
func (c *comparison) sides(f *Facet, vs []value) [][]value {
	var out, kinds [][]value // kinds are the answers of a side that are worded differently
	side := map[string]int{}
	for _, v := range vs {
		says := func(w value) bool { return f.relate(c, v, w) == same }
		at, known := side[v.wording()]
		if !known || !slices.ContainsFunc(kinds[at], says) {
			at = slices.IndexFunc(kinds, func(s []value) bool { return slices.ContainsFunc(s, says) })
		}
		if at < 0 {
			out, kinds = append(out, nil), append(kinds, nil)
			at = len(out) - 1
		}
		out[at] = append(out[at], v)
		if to, ok := side[v.wording()]; !ok || to != at {
			side[v.wording()] = at
			kinds[at] = append(kinds[at], v)
		}
	}
	slices.SortStableFunc(out, func(a, b []value) int { return cmp.Compare(len(docsOf(b)), len(docsOf(a))) })
	return c.plain(f, c.spelled(out))
}

// spelled leaves out sides that are names only because pronouns were resolved
// to them, where there are other sides: whom "he" means is too little to stand
// against a name.
func (c *comparison) spelled(sides [][]value) [][]value {
	if len(sides) < 2 {
		return sides
	}
	return slices.DeleteFunc(sides, func(s []value) bool {
		return !slices.ContainsFunc(s, func(v value) bool { return v.entity == "" || !c.byPronoun(v) })
	})
}

// plain leaves out a side that adds nothing: each of its articles also gives
// an answer that refines it or agrees with another article.
func (c *comparison) plain(f *Facet, sides [][]value) [][]value {
	var out [][]value
	for i, s := range sides {
		covered := func(d int) bool {
			for _, o := range out {
				if slices.Contains(docsOf(o), d) && f.relate(c, s[0], o[0]) != excludes {
					return true
				}
			}
			return false
		}
		redundant := i > 0
		for _, d := range docsOf(s) {
			redundant = redundant && covered(d)
		}
		if !redundant {
			out = append(out, s)
		}
	}
	return out
}

// finish turns a row into what a report shows.
func (c *comparison) finish(q *row, n int) Row {
	r := Row{
		ID: "R" + pad(n), Question: q.facet.ask(c, q), Event: q.event.short(), Facet: q.facet.Name, Verdict: q.verdict, Also: q.also,
		Confidence: q.confidence(), Importance: q.importance(c), Reasons: q.reasons, Silent: []string{},
	}
	if r.Also == nil {
		r.Also = []Verdict{}
	}
	if r.Reasons == nil {
		r.Reasons = []string{}
	}
	speaks := map[string]bool{}
	origins := map[int]bool{}
	for _, s := range q.sides {
		limit := maxEvidence
		if q.facet.Name == wordingFacet {
			limit = maxTellings
		}
		side := c.side(s, limit)
		for _, a := range side.Articles {
			speaks[a] = true
		}
		for _, v := range s {
			origins[c.origins[v.doc]] = true
		}
		r.Sides = append(r.Sides, side)
	}
	r.Origins = len(origins)
	for _, id := range c.ids {
		if !speaks[id] {
			r.Silent = append(r.Silent, id)
		}
	}
	slices.SortFunc(r.Silent, byID)
	r.Summary = c.summary(&r)
	r.Fingerprint = r.fingerprint()
	return r
}

// maxEvidence is how many places of one article a side quotes, and maxTellings
// where the question is which outlets tell of an event.
const (
	maxEvidence = 2
	maxTellings = 6
)

func (c *comparison) side(vs []value, limit int) Side {
	answer := c.display(vs)
	vs = slices.Clone(vs)
	slices.SortStableFunc(vs, func(a, b value) int {
		return cmp.Or(byID(c.ids[a.doc], c.ids[b.doc]), cmp.Compare(c.rankOf(b), c.rankOf(a)), cmp.Compare(a.span.Start, b.span.Start))
	})
	s := Side{Value: answer}
	count := map[int]int{}
	for _, v := range vs {
		id := c.ids[v.doc]
		if count[v.doc] == 0 {
			s.Articles = append(s.Articles, id)
		}
		e := c.evidence(v)
		if count[v.doc] >= limit || slices.ContainsFunc(s.Evidence, func(o Evidence) bool { return o.Article == id && o.Overlaps(e.Span) }) {
			continue
		}
		count[v.doc]++
		s.Evidence = append(s.Evidence, e)
	}
	return s
}

// rankOf prefers evidence from running text over headlines, and full clauses.
func (c *comparison) rankOf(v value) int {
	if c.docs[v.doc].Sentences[v.claim.Sentence].Kind == "headline" {
		return 0
	}
	return 1
}

// display is the commonest wording of an answer, the first of equals. A measure is
// shown in the unit that most places have, as it stands alone, and not converted:
// "40m", neither "131 feet" in brackets nor "40-metre-deep".
func (c *comparison) display(vs []value) string {
	n, units := map[string]int{}, map[string]int{}
	for _, v := range vs {
		n[v.show]++
		units[v.unitWord()]++
	}
	converted := func(v value) int {
		if text := c.docs[v.doc].Article.Text; v.unitWord() != "" && v.span.Start > 0 && text[v.span.Start-1] == '(' {
			return 1
		}
		return 0
	}
	hyphens := func(v value) int {
		if v.unitWord() == "" {
			return 0
		}
		return strings.Count(v.show, "-")
	}
	best := vs[0]
	for _, v := range vs {
		if cmp.Or(cmp.Compare(converted(best), converted(v)), cmp.Compare(units[v.unitWord()], units[best.unitWord()]), cmp.Compare(hyphens(best), hyphens(v)), cmp.Compare(n[v.show], n[best.show])) > 0 {
			best = v
		}
	}
	return best.show
}

// unitWord is the letter with which the unit of a measure's own words begins, "" for
// what is no measure: "m" of "40m" and "40-metre-deep".
func (v value) unitWord() string {
	if v.q == nil || v.q.Measures == nil {
		return ""
	}
	words := strings.TrimLeftFunc(strings.ToLower(v.show[strings.LastIndexAny(v.show, "0123456789")+1:]), func(r rune) bool { return !unicode.IsLetter(r) })
	_, n := utf8.DecodeRuneInString(words)
	return words[:n]
}

// evidence quotes the sentence around a value, or the claim when the sentence
// is too long to be read at a glance.
func (c *comparison) evidence(v value) Evidence {
	doc := &c.docs[v.doc]
	s := doc.Sentences[v.claim.Sentence].Span
	if s.Len() > maxQuote {
		s = v.claim.Span
		s.Start, s.End = min(s.Start, v.span.Start), max(s.End, v.span.End)
	}
	if s.Len() > maxQuote {
		s = window(doc.Article.Text, s, v.span)
	}
	mark := v.span
	return Evidence{
		Article: c.ids[v.doc], Span: s, Words: s.Of(doc.Article.Text), Mark: &mark, Claim: v.claim.ID,
		Speakers: append([]string{}, c.speakers(v.doc, v.claim)...), Certainty: v.claim.Certainty,
	}
}

// maxQuote is the longest quotation in bytes.
const maxQuote = 380

// window cuts s down to maxQuote bytes around mark, at spaces.
func window(text string, s, mark claims.Span) claims.Span {
	room := max(0, maxQuote-mark.Len())
	start, end := max(s.Start, mark.Start-room/2), min(s.End, mark.End+room/2)
	for start > s.Start && text[start-1] != ' ' && text[start-1] != '\n' && start < mark.Start {
		start++
	}
	for end < s.End && end > mark.End && text[end] != ' ' && text[end] != '\n' {
		end--
	}
	return claims.Span{Start: start, End: end}
}

func itoa(n int) string { return strconv.Itoa(n) }

func pad(n int) string {
	if n < 10 {
		return "0" + itoa(n)
	}
	return itoa(n)
}
