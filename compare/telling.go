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
	lemmas  []string          // of its predicates; sorted
	keys    bag               // who and what takes part: names and head words
	roles   map[string]string // key to the role it has here
	context bag               // content words of its sentences
	nominal bool              // named by a noun at least once
	central float64           // 0 to 1: headline, lead, many mentions
	prime   bool              // the most central of its class in its article
	named   string            // the event a person gave it; "" none

	meanings []vector // of its predicates
}

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
		if !slices.Contains(t.lemmas, cl.Predicate.Lemma) {
			t.lemmas = append(t.lemmas, cl.Predicate.Lemma)
		}
		for _, a := range cl.Arguments {
			for _, k := range c.argumentKeys(t.doc, a) {
				keys = append(keys, k)
				t.roles[k] = a.Role
				if counts(cl, a) {
					t.roles[k] = "figure"
				}
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
	slices.Sort(t.lemmas)
	for _, l := range t.lemmas {
		t.meanings = append(t.meanings, meaning(l))
	}
	if c.told == nil {
		c.told = map[string]int{}
	}
	for _, class := range t.classes {
		c.told[itoa(t.doc)+" "+class]++
	}
	t.keys, t.context = newBag(keys), newBag(words)
}

// counts reports whether an argument is a number of things: "230 crowns" is not
// the same as "12 crowns", though both are crowns.
func counts(cl *claims.Claim, a claims.Argument) bool {
	return slices.ContainsFunc(cl.Quantities, func(q claims.Quantity) bool { return a.Overlaps(q.Span) && !uncountedOne(q) })
}

// uncountedOne reports whether a quantity is one person that is not counted: "the pilot".
func uncountedOne(q claims.Quantity) bool {
	first, _, _ := strings.Cut(strings.ToLower(q.Words), " ")
	return q.Min != nil && q.Max != nil && *q.Min == 1 && *q.Max == 1 && first != "one" && first != "1"
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
		if e := c.entity(doc, a.Entity); e != nil && e.Country != "" && (e.Stands == "government" || e.Stands == "country") {
			keys[0] = "#" + e.Country // "Moscow proposed", "the Kremlin proposed", "Russia proposed"
		}
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
