package compare

import (
	"slices"
	"strings"

	"claimdiff/claims"
)

// Outlets differ in whether they stand behind a story before they differ in its
// details: one states it, one says that it is going round, one calls it a hoax.
// That shows in their headlines, which are compared as a whole.

// How much of two headlines must be shared, by weight of their words, for them to
// tell one story. Chosen on real reports of one event, whose headlines tell many
// things of it, and on claims and headlines set side by side.
const (
	storyShare = 0.60 // of the mean of both
	hoaxShare  = 0.35 // of the shorter, where one of them calls a story false
	aloneShare = 0.10 // of the shorter, where neither article has more than its headline
)

const (
	storyStrength = 0.62 // how surely they do
	stanceTopic   = "stance"
)

// How an outlet stands to a story.
const (
	calledFalse = iota
	onlyReported
	stated
)

// stanceRows asks of the headlines that tell one story whether their outlets
// stand behind it. A row is made only where they do not all do the same.
func (c *comparison) stanceRows() []*row {
	i := slices.IndexFunc(c.facets, func(f Facet) bool { return f.Name == "polarity" })
	j := slices.IndexFunc(c.facets, func(f Facet) bool { return f.Name == "certainty" })
	var out []*row
	heads := c.headlines()
	for n, g := range c.stories(heads) {
		facet := j
		if slices.ContainsFunc(g, func(h headline) bool { return h.level == calledFalse }) {
			facet = i
		}
		if facet < 0 {
			continue
		}
		f := c.facets[facet]
		f.relate, f.ask = relateStance, func(_ *comparison, q *row) string { return q.event.asks }
		var vs []value
		e := &event{id: -2000 - n, toll: stanceTopic, asks: c.askStance(g)}
		for _, h := range g {
			vs = append(vs, h.value)
			e.group = append(e.group, &telling{id: -1, doc: h.doc, claims: []*claims.Claim{h.claim}, central: 1})
		}
		q := &row{facet: &f, event: e, sides: c.sides(&f, vs), strength: storyStrength}
		if len(q.sides) > 1 && e.asks != "" {
			c.stances(q, g)
			out = append(out, q)
		}
	}
	return out
}

// stances gives a row of headlines its verdict. That somebody denies what somebody
// else says is a report like the other, and both may be true.
func (c *comparison) stances(q *row, g []headline) {
	levels := map[int]bool{}
	for _, s := range q.sides {
		levels[s[0].level] = true
	}
	flat := func(h headline) bool { return h.level == stated && len(c.speakers(h.doc, h.claim)) == 0 }
	switch {
	case levels[calledFalse] && !slices.ContainsFunc(g, func(h headline) bool { return h.level == calledFalse && !h.theirs }):
		if slices.ContainsFunc(g, flat) {
			q.add(Differs, "one report states it, the other tells that somebody denies it")
			return
		}
		q.add(Attributed, "somebody denies it, and both reports may be true")
	case levels[calledFalse] && levels[stated]:
		q.add(Differs, "")
	default:
		q.add(Hedged, "")
	}
}

func relateStance(_ *comparison, a, b value) relation {
	switch {
	case a.level == b.level:
		return same
	case a.level+b.level == calledFalse+stated:
		return differs
	}
	return refines
}

// A headline is what an article has at its top: a value of the stance, and its words.
type headline struct {
	value
	words   bag
	alone   bool     // the article has nothing else
	hoax    bool     // it calls a story false, by whatever name
	negated bool     // some of its words are denied
	denies  []string // lemmas after a negation, which deny what another headline tells with them
	theirs  bool     // it is somebody else who calls the story false
}

// headlines are the headlines of all articles, or their first paragraphs.
func (c *comparison) headlines() []headline {
	var out []headline
	for d := range c.docs {
		if len(c.docs[d].Sentences) == 0 {
			continue
		}
		if h := c.headline(d); !h.silent() {
			out = append(out, h)
		}
	}
	for i := range out {
		h := &out[i]
		if len(h.denies) > 0 && slices.ContainsFunc(out, func(o headline) bool { return o.doc != h.doc && h.against(o) }) {
			h.level, h.show = calledFalse, "denied"
		}
	}
	return out
}

func (c *comparison) headline(d int) headline {
	doc := &c.docs[d]
	h := headline{value: value{doc: d, level: stated, show: "stated as fact"}}
	var words []string
	h.alone = !slices.ContainsFunc(doc.Sentences, func(s claims.Sentence) bool { return !s.Opens })
	asked := false
	for i, s := range doc.Sentences {
		if !s.Opens {
			break
		}
		for _, l := range s.Lemmas {
			words = append(words, strings.ToLower(l))
		}
		if i == 0 {
			h.span, h.claim = s.Span, claimOf(doc, i)
		}
		asked = h.take(s.Stance, asked)
	}
	h.words = newBag(words)
	for i := range h.words {
		h.words[i].weight = claims.Rarity(h.words[i].key)
	}
	return h
}

// silent reports whether a headline only tells that somebody does not comment.
func (h headline) silent() bool {
	return slices.ContainsFunc(h.words, func(w weighted) bool { return w.key == "comment" }) &&
		slices.ContainsFunc(h.words, func(w weighted) bool { return w.key == "decline" || w.key == "refuse" })
}

// take adds what one more sentence of the headline shows, and reports whether it
// asks. A question is answered by a sentence after it that calls the story sure.
func (h *headline) take(s *claims.Stance, asked bool) bool {
	if asked && h.level == onlyReported && s != nil && s.Kind == "confirmed" {
		h.level, h.show = stated, "stated as fact"
	}
	if s == nil {
		return false
	}
	h.denies, h.negated = append(h.denies, s.Of...), h.negated || s.Negated
	switch {
	case s.Kind == "denied", s.Kind == "disputed":
		h.hoax, h.theirs = h.hoax || s.Kind == "denied", s.Kind == "disputed"
		h.level, h.show = calledFalse, "denied (“"+s.Words+"”)"
	case s.Kind == "negated":
	case (s.Kind == "reported" || s.Kind == "asked" || s.Kind == "said" && h.alone) && h.level == stated:
		h.level, h.show = onlyReported, "only reported (“"+s.Words+"”)"
		if s.Kind == "asked" {
			h.show = "asked"
		}
	default:
		return false
	}
	h.span = s.Span
	return s.Kind == "asked"
}

// mostDenied is how many of the words behind a negation another headline must
// tell for the negation to deny it: "did not arrest the protesters" does not deny
// "arrested the banker".
const mostDenied = 0.6

// against reports whether h denies what o tells.
func (h headline) against(o headline) bool {
	told := 0
	for _, l := range h.denies {
		if o.says(l) {
			told++
		}
	}
	return h.tells(o) && o.level != calledFalse && !o.negated && told > 0 && float64(told) >= mostDenied*float64(len(h.denies))
}

// nearMeaning is how alike in meaning two words must be for one to deny what the
// other tells: "not dead", "was killed".
const nearMeaning = 0.5

// says reports whether a headline has a word, or one that means nearly the same.
func (h headline) says(lemma string) bool {
	m := meaning(lemma)
	return slices.ContainsFunc(h.words, func(w weighted) bool { return w.key == lemma || m.cosine(meaning(w.key)) >= nearMeaning })
}

// claimOf is the first claim of a sentence, or one that stands for the sentence.
func claimOf(doc *claims.Document, sentence int) *claims.Claim {
	for i := range doc.Claims {
		if doc.Claims[i].Sentence == sentence {
			return &doc.Claims[i]
		}
	}
	return &claims.Claim{Part: claims.Part{Span: doc.Sentences[sentence].Span}, Sentence: sentence, Certainty: "certain"}
}

// shared is the weight of the words that two headlines have in common.
func (h headline) shared(o headline) (w float64) {
	h.words.meet(o.words, func(_ string, x, _ float64) { w += x })
	return w
}

// tells reports whether two headlines tell one story.
func (h headline) tells(o headline) bool {
	x, y, both := h.words.sum(), o.words.sum(), h.shared(o)
	switch {
	case both == 0:
		return false
	case h.alone && o.alone:
		return both >= float64(aloneShare*min(x, y))
	case h.hoax || o.hoax:
		return both >= float64(hoaxShare*min(x, y))
	}
	return both >= float64(storyShare*(x+y)/2)
}

// stories groups headlines that tell one story.
func (c *comparison) stories(heads []headline) [][]headline {
	var out [][]headline
	for _, h := range heads {
		at := slices.IndexFunc(out, func(g []headline) bool { return h.tells(g[0]) })
		if at < 0 {
			out = append(out, nil)
			at = len(out) - 1
		}
		out[at] = append(out[at], h)
	}
	return slices.DeleteFunc(out, func(g []headline) bool { return len(g) < 2 })
}

// askStance words the question with the plainest headline.
func (c *comparison) askStance(g []headline) string {
	best := g[0]
	for _, h := range g {
		if h.level > best.level {
			best = h
		}
	}
	s := c.docs[best.doc].Sentences[0]
	return "Is it so: “" + strings.Join(strings.Fields(marks.Replace(s.Of(c.docs[best.doc].Article.Text))), " ") + "”?"
}
