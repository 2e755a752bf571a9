package compare

import (
	"math"
	"slices"
	"strings"

	"claimdiff/claims"
	"claimdiff/compare/internal/phrase"
)

// Counts and sums are also compared for the whole article, whatever verb they
// stand with: "was watched by 31,500 people" and "the crowd of 24,000" answer one
// question. Two figures belong together when they count the same, and when they
// are equal or nothing tells that they count two sets.

const (
	figureTopic    = "figure"
	figureStrength = 0.52 // how surely two articles about one event count one set: there may be several
	fewestCounted  = 5    // below it every article has many counts of one noun
	figureRatio    = 5    // figures that are further apart count two sets
	alikeContext   = 0.12 // cosine of the words around two figures that differ
	nearlyOne      = 1.25 // ratio of two figures that do not exclude each other, and are one
	nearContext    = 0.08 // and around two round ones that are equal
	longAgo        = 60   // days before its article, of a figure that belongs to another event
)

// A figure is a count or sum of an article with the words around it.
type figure struct {
	value
	around bag
	limits string // what narrows the set counted: "worldwide", "last year"
}

// figureRows asks for what two articles count or price at least. What stands in
// rows already is left out.
func (c *comparison) figureRows(rows []*row) []*row {
	f := slices.IndexFunc(c.facets, func(f Facet) bool { return f.Name == "quantity" })
	if f < 0 {
		return nil
	}
	kinds := map[string][]figure{}
	for d := range c.docs {
		for _, x := range c.figures(d) {
			kinds[x.key] = append(kinds[x.key], x)
		}
	}
	var out []*row
	for _, key := range sortedKeys(kinds) {
		for _, vs := range c.sets(kinds[key]) {
			vs = c.ofOneEvent(vs)
			if len(docsOf(vs)) < 2 || c.asked(rows, vs) {
				continue
			}
			q := &row{facet: &c.facets[f], key: key, sides: c.sides(&c.facets[f], vs), strength: figureStrength,
				event: &event{id: -1000 - len(out), group: c.tellingsWith(vs), asks: askFigure(vs), toll: figureTopic}}
			if c.judge(q) {
				out = append(out, q)
			}
		}
	}
	return out
}

// figures are an article's counts and sums whose kind is known.
func (c *comparison) figures(d int) []figure {
	var out []figure
	doc := &c.docs[d]
	for i := range doc.Claims {
		cl := &doc.Claims[i]
		if cl.Polarity == "negative" || cl.Question {
			continue
		}
		for j := range cl.Quantities {
			q := &cl.Quantities[j]
			key := figureKey(cl, q)
			if key == "" || offset(doc.Article.Text, q.Span) || wholeOf(doc.Article.Text, q.Span) || slices.ContainsFunc(out, func(x figure) bool { return x.span == q.Span }) {
				continue
			}
			v := value{doc: d, claim: cl, span: q.Span, q: q, key: key, show: showQuantity(q), figure: true}
			x := figure{value: v, around: c.around(d, cl.Sentence, q), limits: c.limits(d, v)}
			x.q = named(q, key)
			out = append(out, x)
		}
	}
	return out
}

// offset reports whether a number tells how far after something else it was:
// "six laps later".
func offset(text string, s claims.Span) bool {
	after := strings.Fields(strings.ToLower(text[s.End:min(len(text), s.End+16)]))
	return len(after) > 0 && slices.Contains([]string{"later", "earlier", "ago", "away", "ahead", "behind"}, strings.Trim(after[0], ",.;:"))
}

// figureKey is what a quantity counts, "" for what this comparison leaves alone:
// tolls, ages, durations and measures have rules of their own, and of shares
// nobody can tell of what they are.
func figureKey(cl *claims.Claim, q *claims.Quantity) string {
	n, ok := bound(q)
	if !ok || q.Delta || q.Inferred || q.Ordinal || q.Measures != nil || isToll(*q) || n < fewestCounted {
		return ""
	}
	switch {
	case isMoney(q.Unit) && sums[cl.Predicate.Sense] != "":
		return q.Unit + " " + cl.Predicate.Sense
	case q.Unit == "square metre" && (cl.Predicate.Sense == "burn" || slices.Contains(burning, cl.Predicate.Lemma)):
		return q.Unit
	case q.Unit != "" && q.Unit != "person" || q.Head == "":
		return ""
	}
	head := strings.ToLower(q.Head)
	if n != math.Trunc(n) || head != "person" && !strings.HasSuffix(strings.ToLower(q.Words), phrase.Plural(head)) {
		return "" // "3.8 billion light years", "version 5.50 update"
	}
	if head == "person" && (q.Of == "crowd" || slices.Contains(attending, cl.Predicate.Lemma)) {
		head = "spectator"
	}
	if slices.Contains(uncounted, head) {
		return ""
	}
	for _, group := range countedAlike {
		if group[0] == "charge" && slices.Contains(group, head) && cl.Predicate.Sense != "convict" {
			return "" // brought, dropped: another number
		}
		if slices.Contains(group, head) {
			return "number " + group[0]
		}
	}
	return "number " + head
}

// wholeOf reports whether a figure is the whole of which a part is told: "seven
// of nine counts".
func wholeOf(text string, s claims.Span) bool {
	before := strings.Fields(strings.ToLower(text[max(0, s.Start-limitReach):s.Start]))
	for len(before) > 0 && (before[len(before)-1] == "the" || before[len(before)-1] == "all") {
		before = before[:len(before)-1]
	}
	if len(before) < 2 || before[len(before)-1] != "of" {
		return false
	}
	part := before[len(before)-2]
	return part == "out" || slices.Contains(partial, part) || strings.ContainsAny(part, "0123456789")
}

var partial = strings.Fields("one two three four five six seven eight nine ten eleven twelve dozen dozens half most many some none all each any several third quarter majority percent")

// named is q under the plainest noun of its kind: nine counts are nine charges.
func named(q *claims.Quantity, key string) *claims.Quantity {
	out := *q
	if noun, ok := strings.CutPrefix(key, "number "); ok {
		out.Head = noun
	}
	return &out
}

// sums are the classes of event of which one asks for the money, with what to ask.
var sums = map[string]string{
	"fine": "How high is the fine?", "buy": "What price is given for the purchase?", "sell": "What price is given for the sale?",
}

var (
	burning   = strings.Fields("burn char scorch blacken consume destroy")
	attending = strings.Fields("watch attend visit come")

	// uncounted are nouns that count anything, or whose counts stand in every article.
	uncounted = strings.Fields("person man woman other thing time one part side way case number lot group member year month week day hour minute second o'clock point game match goal run yard mile " +
		"state country city place kid child boy girl season round minute character word page tweet")

	// countedAlike are nouns that count one set in reports of one event, the plainest first.
	countedAlike = [][]string{
		{"spectator", "attendee", "concertgoer", "onlooker", "visitor"},
		{"charge", "count"},
		{"home", "household"},
		{"job", "position"},
		{"worker", "employee", "staffer"},
		{"firefighter", "fireman"},
		{"police officer", "officer", "policeman"},
		{"customer", "client"},
		{"document", "file"},
	}
)

// limiting are words beside a figure that narrow or widen the set it counts.
var limiting = strings.Fields("worldwide globally nationwide total altogether overall alone each per average annually yearly daily last previous previously earlier former another more additional extra up " +
	"them including remaining rest estimated expected initially originally record")

// limits are the words that tell which set a figure counts: those that stand
// before its noun, and those of limiting beside it.
func (c *comparison) limits(d int, v value) string {
	text := c.docs[d].Article.Text
	s := c.docs[d].Sentences[v.claim.Sentence].Span
	var out []string
	for _, w := range strings.Fields(strings.ToLower(v.q.Of)) {
		if v.q.Head == "person" || v.q.Unit == "square metre" || w == v.q.Head || w == phrase.Plural(v.q.Head) {
			break
		}
		out = append(out, w)
	}
	beside := text[max(s.Start, v.span.Start-limitReach):v.span.Start] + " " + text[v.span.End:min(s.End, v.span.End+limitReach)]
	for _, w := range strings.FieldsFunc(strings.ToLower(beside), func(r rune) bool { return !('a' <= r && r <= 'z') }) {
		if slices.Contains(limiting, w) {
			out = append(out, w)
		}
	}
	if v.claim.Time != nil && v.claim.Time.Modifier == "" && c.pastBy(v) > longAgo {
		out = append(out, "then")
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), " ")
}

const limitReach = 24 // bytes

// pastBy is how many days before its article a value's claim is dated.
func (c *comparison) pastBy(v value) int {
	pub := deref(c.docs[v.doc].Article.Published)
	if len(pub) < 10 || len(v.claim.Time.Start) < 10 {
		return 0
	}
	return daysBetween(v.claim.Time.Start[:10], pub[:10])
}

// around are the words of a figure's sentence but for what it counts, the rare
// ones counting more.
func (c *comparison) around(d, sentence int, q *claims.Quantity) bag {
	var words []string
	for _, l := range c.docs[d].Sentences[sentence].Lemmas {
		if l = strings.ToLower(l); l != strings.ToLower(q.Head) {
			words = append(words, l)
		}
	}
	b := newBag(words)
	for i := range b {
		b[i].weight = claims.Rarity(b[i].key)
	}
	return b
}

// sets puts figures of one kind together that count one set.
func (c *comparison) sets(fs []figure) [][]value {
	of := make([]int, len(fs))
	for i := range of {
		of[i] = i
	}
	for i, a := range fs {
		for j, b := range fs[:i] {
			if of[i] == of[j] || !oneSet(a, b, fs) {
				continue
			}
			from, to := max(of[i], of[j]), min(of[i], of[j])
			for k := range of {
				if of[k] == from {
					of[k] = to
				}
			}
		}
	}
	by := map[int][]value{}
	for i, x := range fs {
		by[of[i]] = append(by[of[i]], x.value)
	}
	var out [][]value
	for _, k := range sortedKeys(by) {
		out = append(out, by[k])
	}
	return out
}

// oneSet reports whether two articles' figures of one kind count one set. Equal
// figures do when they are not round or their sentences are alike; for others
// each must be the only one of its article that the other does not print, too, of
// the same limits, of one size.
func oneSet(a, b figure, all []figure) bool {
	if a.doc == b.doc {
		return false
	}
	alike := a.around.cosine(b.around)
	x, _ := bound(a.q)
	y, _ := bound(b.q)
	switch {
	case a.q.Equal(*b.q) && precise(x):
		return true
	case !a.q.Excludes(*b.q) && (closed(a.q) || closed(b.q)) && max(x, y) <= nearlyOne*min(x, y):
		return alike >= nearContext
	case !alone(a, b.doc, all) || !alone(b, a.doc, all) || a.limits != b.limits || max(x, y) > figureRatio*min(x, y):
		return false
	}
	return alike >= alikeContext
}

func closed(q *claims.Quantity) bool { return q.Min != nil && q.Max != nil }

// alone reports whether an article's figure has no other beside it but such as
// the other article prints, too.
func alone(a figure, other int, all []figure) bool {
	return !slices.ContainsFunc(all, func(x figure) bool {
		return x.doc == a.doc && x.q.Excludes(*a.q) && !slices.ContainsFunc(all, func(o figure) bool { return o.doc == other && o.q.Equal(*x.q) })
	})
}

// precise reports whether a number is too particular to be met twice by chance.
func precise(n float64) bool {
	for n >= 1000 {
		n /= 10
	}
	return n >= 100 && n != 100 && n != float64(int(n)/100*100)
}

// relateFigure compares two counts of a set. A number that is round to thousands
// or more stands for those that round to it, up or down.
func relateFigure(a, b value) relation {
	r := relateNumbers(a, b)
	x, _ := bound(a.q)
	y, _ := bound(b.q)
	if r == excludes && math.Abs(x-y) < max(step(x), step(y)) {
		return refines
	}
	return r
}

// step is the last place that a number of thousands or more gives: 1,000 of 24,000.
func step(n float64) float64 {
	s := 1.0
	for n >= 1000 && math.Mod(n, 10*s) == 0 && 10*s <= n {
		s *= 10
	}
	return s
}

// ofOneEvent leaves the values of articles that are about one event.
func (c *comparison) ofOneEvent(vs []value) []value {
	g := c.aboutOne(c.tellingsWith(vs), nil)
	return slices.DeleteFunc(slices.Clone(vs), func(v value) bool {
		return !slices.ContainsFunc(g, func(t *telling) bool { return t.doc == v.doc })
	})
}

// tellingsWith are the claims of values, by article.
func (c *comparison) tellingsWith(vs []value) []*telling {
	by := map[int]*telling{}
	for _, v := range vs {
		t := by[v.doc]
		if t == nil {
			t = &telling{id: -1, doc: v.doc}
			by[v.doc] = t
		}
		t.claims = append(t.claims, v.claim)
		t.central = max(t.central, c.prominence(v.doc, v.claim))
	}
	var out []*telling
	for _, d := range sortedKeys(by) {
		out = append(out, by[d])
	}
	return out
}

// asked reports whether a row holds these figures of all their articles already.
func (c *comparison) asked(rows []*row, vs []value) bool {
	return slices.ContainsFunc(rows, func(q *row) bool {
		if q.facet.Name != "quantity" || q.facet.ask(c, q) == "" {
			return false
		}
		var met []value
		for _, s := range q.sides {
			for _, v := range s {
				if slices.ContainsFunc(vs, func(o value) bool { return o.doc == v.doc && o.span.Overlaps(v.span) }) {
					met = append(met, v)
				}
			}
		}
		return len(docsOf(met)) == len(docsOf(vs))
	})
}

// askFigure asks plainly: the articles need not share a sentence.
func askFigure(vs []value) string {
	if ask := sums[vs[0].claim.Predicate.Sense]; ask != "" && isMoney(vs[0].q.Unit) {
		return ask
	}
	kind, counts := strings.CutPrefix(vs[0].key, "number ")
	if !counts {
		return "How large an area burnt?"
	}
	if kind == "charge" {
		return "On how many charges was the verdict guilty?"
	}
	return "How many " + phrase.Plural(kind) + " are mentioned?"
}
