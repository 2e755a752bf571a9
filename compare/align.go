package compare

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"claimdiff/claims"
)

// A telling is one event as one article tells it, with all its mentions there.
type telling struct {
	id      int
	doc     int
	claims  []*claims.Claim
	lasting []*claims.Claim   // claims that only tell how long or when it was: "the call lasted an hour"
	classes []string          // senses, or lemmas where no sense is known; sorted
	keys    bag               // who and what takes part: names and head words
	roles   map[string]string // key to the role it has here
	context bag               // content words of its sentences
	nominal bool              // named by a noun at least once
	central float64           // 0 to 1: headline, lead, many mentions
	prime   bool              // the most central of its class in its article
	named   string            // the event a person gave it; "" none
}

// An edge joins two tellings that may be one event.
type edge struct {
	a, b  int
	score float64
}

// The coefficients of the alignment. A pair of tellings with a class in common
// scores between 0 and 1: how far the same people and things take part, how far
// their sentences speak of the same, whether both are what their article is
// about, and how alike the articles are. Pairs below joinAt stay apart; a group
// keeps joinAt on average.
const (
	weightKeys    = 0.50
	weightContext = 0.50
	weightCentral = 0.16
	weightArticle = 0.22
	weightPrime   = 0.14 // both are the foremost of their class in their articles: "the call"
	joinAt        = 0.44
	tellAt        = 0.30 // the same where nothing is asked but which outlets tell of the event
	enough        = 0.30 // shared participants count half of their share at this weight
	alikeAt       = 0.40 // articles as alike as this are surely about one event,
	alikeFrom     = 0.10 // as this may be,
	alikeNever    = 0.14 // and long ones less alike than this are not: of pairs of reports on one event in the
	// development data 4 % are below, of pairs on two look-alike events 70 %
	longArticle   = 80   // different content words from which an article is long
	bareNouns     = 0.45 // share of two event nouns of which one has no participants: "the call"
	timeConflict  = 0.40 // taken off when the two are surely at different times,
	nearConflict  = 0.05 // or this when they are only days apart, as a wrong date is
	nearDays      = 2
	placeConflict = 0.20
	maxBlock      = 400 // tellings that share a class and a key; a commoner key joins nothing by itself
	sameTheme     = 1.2 // weight of taking part in one aligned event ("proposed the call")
)

// tell gathers the tellings of every article.
func (c *comparison) tell() {
	for d := range c.docs {
		byEvent := map[string]int{}
		for i := range c.docs[d].Claims {
			cl := &c.docs[d].Claims[i]
			if cl.Question || cl.Predicate.Sense == "say" {
				continue
			}
			n, ok := byEvent[cl.Event]
			if !ok {
				n = len(c.tellings)
				byEvent[cl.Event] = n
				c.tellings = append(c.tellings, &telling{id: n, doc: d})
			}
			t := c.tellings[n]
			t.claims = append(t.claims, cl)
		}
	}
	c.lasting()
	for _, t := range c.tellings {
		c.describe(t)
	}
	c.crown()
	c.weigh()
}

// tellingsOf are the tellings of an article.
func (c *comparison) tellingsOf(doc int) []*telling {
	at := func(doc int) int {
		i, _ := slices.BinarySearchFunc(c.tellings, doc, func(t *telling, doc int) int { return cmp.Compare(t.doc, doc) })
		return i
	}
	return c.tellings[at(doc):at(doc+1)]
}

// crown marks the foremost telling of every class of happening in every article.
func (c *comparison) crown() {
	best := map[string]*telling{}
	for _, t := range c.tellings {
		for _, class := range t.classes {
			if !slices.Contains(happenings, class) {
				continue
			}
			k := itoa(t.doc) + " " + class
			if o := best[k]; o == nil || t.central > o.central {
				best[k] = t
			}
		}
	}
	for _, t := range best {
		t.prime = true
	}
}

// lasting gives tellings the claims whose predicate only says that their event
// went on: what is said of its time is the event's own.
func (c *comparison) lasting() {
	at := map[string]*telling{}
	for _, t := range c.tellings {
		at[itoa(t.doc)+" "+t.claims[0].Event] = t
	}
	for _, t := range c.tellings {
		for _, cl := range t.claims {
			if cl.Predicate.Sense != "continue" {
				continue
			}
			for _, a := range cl.Arguments {
				if a.Event == nil {
					continue
				}
				if of := at[itoa(t.doc)+" "+*a.Event]; of != nil && of != t {
					of.lasting = append(of.lasting, cl)
				}
			}
		}
	}
}

// words are the rare words of an article.
func (c *comparison) words(d int) bag {
	if c.vocabulary == nil {
		c.vocabulary = make([]bag, len(c.docs))
	}
	if c.vocabulary[d] == nil {
		var all []string
		for _, s := range c.docs[d].Sentences {
			for _, l := range s.Lemmas {
				all = append(all, strings.ToLower(l))
			}
		}
		b := newBag(all)
		for i := range b {
			b[i].weight = claims.Rarity(b[i].key)
		}
		c.vocabulary[d] = b
	}
	return c.vocabulary[d]
}

// describe fills what a telling is about.
func (c *comparison) describe(t *telling) {
	t.roles = map[string]string{}
	var keys, words []string
	doc := &c.docs[t.doc]
	for _, cl := range t.claims {
		class := cl.Predicate.Sense
		if class == "" {
			class = "=" + cl.Predicate.Lemma
		}
		if !slices.Contains(t.classes, class) {
			t.classes = append(t.classes, class)
		}
		for _, a := range cl.Arguments {
			for _, k := range c.argumentKeys(t.doc, a) {
				keys = append(keys, k)
				t.roles[k] = a.Role
			}
		}
		for _, l := range doc.Sentences[cl.Sentence].Lemmas {
			words = append(words, strings.ToLower(l))
		}
		t.central = max(t.central, c.prominence(t.doc, cl))
		t.nominal = t.nominal || cl.Predicate.Nominal
		t.named = cmp.Or(t.named, cl.Named)
	}
	t.central = min(1, t.central+float64(0.05*float64(len(t.claims)-1)))
	slices.Sort(t.classes)
	t.keys, t.context = newBag(keys), newBag(words)
}

// argumentKeys are the names under which an argument can be recognised in
// another article.
func (c *comparison) argumentKeys(doc int, a claims.Argument) []string {
	switch a.Role {
	case "time", "manner", "cause", "quantity":
		return nil
	}
	var keys []string
	if id := c.names.Of(doc, a.Entity); a.Entity != "" && id >= 0 {
		keys = append(keys, c.nameKey(id))
	}
	if a.Event != nil {
		if class := c.classOf(doc, *a.Event); class != "" {
			keys = append(keys, "@"+class)
		}
	}
	if len(keys) == 0 && a.Head != "" {
		keys = append(keys, strings.ToLower(a.Head))
	}
	return keys
}

// classOf is the sense of an event of an article, "" when it has none.
func (c *comparison) classOf(doc int, event string) string {
	for i := range c.docs[doc].Claims {
		if cl := &c.docs[doc].Claims[i]; cl.Event == event && cl.Predicate.Sense != "" {
			return cl.Predicate.Sense
		}
	}
	return ""
}

// prominence tells how central a claim is to its article by where it stands.
func (c *comparison) prominence(doc int, cl *claims.Claim) float64 {
	d := &c.docs[doc]
	switch {
	case d.Sentences[cl.Sentence].Kind == "headline":
		return 1
	case d.Article.Text == "":
		return 0
	}
	body := float64(cl.Start-d.Article.TitleEnd) / float64(max(1, len(d.Article.Text)-d.Article.TitleEnd))
	return max(0.1, 0.9-float64(1.6*max(0, body)))
}

// weigh gives every key and word the weight of sharing it: rare in the language
// and rare among these tellings. What stands in every claim joins nothing.
func (c *comparison) weigh() {
	keys, words := map[string]int{}, map[string]int{}
	for _, t := range c.tellings {
		for _, k := range t.keys {
			keys[k.key]++
		}
		for _, w := range t.context {
			words[w.key]++
		}
	}
	n := float64(len(c.tellings)) + 1
	local := func(df int) float64 { return math.Log(n/float64(df)) / math.Log(n) }
	for _, t := range c.tellings {
		for i, k := range t.keys {
			t.keys[i].weight = max(0.05, rarity(k.key)) * (0.25 + float64(0.75*local(keys[k.key])))
		}
		for i, w := range t.context {
			t.context[i].weight = max(0.02, rarity(w.key)) * local(words[w.key])
		}
	}
}

func rarity(key string) float64 {
	if strings.HasPrefix(key, "#") || strings.HasPrefix(key, "@") {
		return 0.9
	}
	return claims.Rarity(key)
}

// align groups the tellings that are one event. The result does not depend on
// the order of the articles. It is done twice: once the calls are one call, two
// articles that tell who proposed the call share what was proposed.
//
// The groups are given twice: those that are surely one event, of which anything
// can be asked, and the wider ones of which one can only say that the articles
// speak of the same.
func (c *comparison) align() (sure, wide [][]*telling) {
	c.themes(c.group(c.edges(), joinAt))
	edges := c.edges()
	return c.group(edges, joinAt), c.group(edges, tellAt)
}

// themes adds the aligned events that take part in other events to their keys.
func (c *comparison) themes(groups [][]*telling) {
	at := map[string]int{} // article and event to group
	for i, g := range groups {
		for _, t := range g {
			at[itoa(t.doc)+" "+t.claims[0].Event] = i + 1
		}
	}
	for _, t := range c.tellings {
		for _, cl := range t.claims {
			for _, a := range cl.Arguments {
				if a.Event == nil {
					continue
				}
				if n := at[itoa(t.doc)+" "+*a.Event]; n > 0 {
					key := "event " + itoa(n)
					t.roles[key] = a.Role
					if !slices.ContainsFunc(t.keys, func(w weighted) bool { return w.key == key }) {
						t.keys = append(t.keys, weighted{key, sameTheme})
					}
				}
			}
		}
		slices.SortFunc(t.keys, func(a, b weighted) int { return cmp.Compare(a.key, b.key) })
	}
}

// group joins tellings, the likeliest pairs first, down to pairs that score least.
func (c *comparison) group(edges []edge, least float64) [][]*telling {
	slices.SortFunc(edges, func(x, y edge) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	l := c.linkage(edges)
	for _, e := range edges {
		if g, h := l.group[e.a], l.group[e.b]; e.score >= least && g != h && l.joins(g, h, least) {
			l.join(g, h)
		}
	}
	var out [][]*telling
	for _, ms := range l.members {
		if len(ms) < 2 {
			continue
		}
		slices.Sort(ms)
		g := make([]*telling, len(ms))
		for i, m := range ms {
			g[i] = c.tellings[m]
		}
		out = append(out, g)
	}
	return out
}

// edges scores the pairs that share a class and a key, or a class and both a
// rare word of their sentences.
func (c *comparison) edges() []edge {
	blocks := map[string][]int{}
	for _, t := range c.tellings {
		if t.named != "" {
			blocks["named "+t.named] = append(blocks["named "+t.named], t.id)
		}
		for _, class := range t.classes {
			for _, k := range t.keys {
				blocks[class+"\x00"+k.key] = append(blocks[class+"\x00"+k.key], t.id)
			}
			for _, w := range t.context {
				if w.weight > 0.35 {
					blocks[class+"\x00"+w.key] = append(blocks[class+"\x00"+w.key], t.id)
				}
			}
		}
	}
	seen := map[[2]int]bool{}
	var out []edge
	for _, ids := range blocks {
		if len(ids) > maxBlock {
			continue
		}
		slices.Sort(ids)
		for i, a := range ids {
			for _, b := range ids[i+1:] {
				p := [2]int{a, b}
				if a == b || seen[p] || c.tellings[a].doc == c.tellings[b].doc {
					continue
				}
				seen[p] = true
				if s := c.score(c.tellings[a], c.tellings[b]); s > 0 {
					out = append(out, edge{a, b, s})
				}
			}
		}
	}
	return out
}

// score tells how likely two tellings are one event, 0 to 1.
func (c *comparison) score(a, b *telling) float64 {
	if a.named != "" && b.named != "" { // a person has decided
		if a.named == b.named {
			return 1
		}
		return 0
	}
	if !shareClass(a.classes, b.classes) || c.opposed(a, b) || c.strangers(a.doc, b.doc) {
		return 0
	}
	s := float64(weightKeys*c.sharedKeys(a, b)) + float64(weightContext*a.context.cosine(b.context)) +
		float64(weightCentral*min(a.central, b.central)) + float64(weightArticle*c.nearness(a.doc, b.doc))
	s -= timePenalty(a, b)
	if a.prime && b.prime {
		s += float64(weightPrime * c.nearness(a.doc, b.doc))
	}
	if c.apartInPlace(a, b) {
		s -= placeConflict
	}
	return min(1, max(0, s))
}

// nearness is how surely two articles are about one event, 0 to 1.
func (c *comparison) nearness(a, b int) float64 {
	return min(1, max(0, (c.alike(a, b)-alikeFrom)/(alikeAt-alikeFrom)))
}

// strangers reports whether two articles are long enough to tell that they are
// about two events.
func (c *comparison) strangers(a, b int) bool {
	return len(c.words(a)) >= longArticle && len(c.words(b)) >= longArticle && c.alike(a, b) < alikeNever
}

func shareClass(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// sharedKeys is the weight of the participants that both tellings have, over
// the smaller weight of the two. The same participant in the opposite role
// counts half. A telling without participants shares nothing.
func (c *comparison) sharedKeys(a, b *telling) float64 {
	both, wa, wb := 0.0, a.keys.sum(), b.keys.sum()
	a.keys.meet(b.keys, func(k string, w, _ float64) {
		if swapped(a.roles[k], b.roles[k]) {
			w /= 2
		}
		both += w
	})
	if wa == 0 || wb == 0 {
		return 0
	}
	// Between the smaller and the larger: a mention with one participant is
	// easily contained in any other.
	share := both / (float64(0.5*min(wa, wb)) + float64(0.25*(wa+wb)))
	return share * both / (both + enough) * (1 + enough)
}

func swapped(a, b string) bool {
	return a == "agent" && b == "patient" || a == "patient" && b == "agent"
}

// opposed reports whether both have a named doer and a named or told thing
// done to, and neither agrees: two people who did two things.
func (c *comparison) opposed(a, b *telling) bool {
	return c.differentIn(a, b, "agent") && c.differentIn(a, b, "patient")
}

func (c *comparison) differentIn(a, b *telling, role string) bool {
	ka, kb := inRole(a, role), inRole(b, role)
	if len(ka) == 0 || len(kb) == 0 {
		return false
	}
	return !slices.ContainsFunc(ka, func(k string) bool { return slices.Contains(kb, k) })
}

func inRole(t *telling, role string) []string {
	var out []string
	for _, k := range t.keys {
		if t.roles[k.key] == role {
			out = append(out, k.key)
		}
	}
	return out
}

// timePenalty is taken off the score of two tellings that are surely at
// different times. Days apart may be one article's mistake, which is what a
// reader wants to see; weeks apart is another event.
func timePenalty(a, b *telling) float64 {
	gap := -1
	for _, x := range a.claims {
		for _, y := range b.claims {
			if x.Time == nil || y.Time == nil {
				continue
			}
			if !x.Time.Excludes(y.Time.Time) {
				return 0
			}
			if d := daysApart(x.Time.Start, y.Time.Start); gap < 0 || d < gap {
				gap = d
			}
		}
	}
	switch {
	case gap < 0:
		return 0
	case gap <= nearDays:
		return nearConflict
	}
	return timeConflict
}

// daysApart is the distance of two ISO times in days, a large number when one
// is open.
func daysApart(a, b string) int {
	if len(a) < 10 || len(b) < 10 {
		return math.MaxInt
	}
	d := daysBetween(a[:10], b[:10])
	return max(d, -d)
}

// apartInPlace reports whether both name places and every pair is different.
func (c *comparison) apartInPlace(a, b *telling) bool {
	n := 0
	for _, x := range c.places(a) {
		for _, y := range c.places(b) {
			if c.names.Same(x, y) != different {
				return false
			}
			n++
		}
	}
	return n > 0
}
