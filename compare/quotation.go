package compare

import (
	"slices"
	"strings"
	"unicode"

	"claimdiff/claims"
)

// The same words, quoted by several articles, are one question: who said them?
// Speech is compared by its words, whatever event it tells of: "There was no
// alternative" has no event that could be aligned.

const (
	quotedWords    = 4    // words that a quoted sentence has at least; "I agree" is said by many
	quotedRarity   = 1.3  // the weight of its words together: "that is what I said" is nobody's in particular
	quoteStrength  = 0.62 // how surely two articles about one event quote one utterance
	quoteQuestion  = 90   // bytes of it that a question repeats
	quotationTopic = "quotation"
)

// quotationRows asks for the speaker of every sentence that articles of two
// origins quote. Articles of one origin have it from each other.
func (c *comparison) quotationRows() []*row {
	f := slices.IndexFunc(c.facets, func(f Facet) bool { return f.Name == "attribution" })
	if f < 0 {
		return nil
	}
	facet := c.facets[f]
	facet.relate = relateSpeakers
	said := map[string][]*telling{}
	as := map[*telling]value{}
	for d := range c.docs {
		for key, v := range c.quotedBy(d) {
			t := &telling{id: -1, doc: d, claims: []*claims.Claim{v.claim}, central: c.prominence(d, v.claim)}
			said[key], as[t] = append(said[key], t), v
		}
	}
	var out []*row
	for i, key := range sortedKeys(said) {
		g := c.aboutOne(said[key], nil)
		var vs []value
		for _, t := range g {
			vs = append(vs, as[t])
		}
		vs, origins := founded(vs), map[int]bool{}
		for _, v := range vs {
			origins[c.origins[v.doc]] = true
		}
		if len(origins) < 2 {
			continue
		}
		q := &row{facet: &facet, key: key, sides: c.sides(&facet, vs), strength: quoteStrength,
			event: &event{id: -1000 - i, group: g, toll: quotationTopic, asks: c.askSpeaker(vs[0])}}
		if c.judge(q) {
			out = append(out, q)
		}
	}
	return out
}

// guessed is the level of a speaker who is named by a pronoun alone.
const guessed = 1

// founded leaves out whom a pronoun was resolved to, unless another article
// names the same person: too little to set against a name.
func founded(vs []value) []value {
	named := func(v value) bool {
		return slices.ContainsFunc(vs, func(o value) bool { return o.name == v.name && o.level != guessed })
	}
	return slices.DeleteFunc(slices.Clone(vs), func(v value) bool { return !named(v) })
}

// quotedBy are the sentences that an article quotes of somebody with a name, by
// their words. A sentence that it quotes twice counts once.
func (c *comparison) quotedBy(d int) map[string]value {
	out := map[string]value{}
	doc := &c.docs[d]
	for i := range doc.Attributions {
		a := &doc.Attributions[i]
		if a.Kind != "direct" || a.Source == nil || a.Within != nil {
			continue
		}
		e := c.entity(d, a.Source.Entity)
		if e == nil || e.Kind != "person" || c.names.Of(d, a.Source.Entity) < 0 {
			continue // "a spokesman" may be anybody
		}
		for _, s := range a.Content {
			for _, s := range sentencesIn(doc.Article.Text, s) {
				cl := claimIn(doc, s)
				key, telling := plainWords(s.Of(doc.Article.Text))
				if _, twice := out[key]; cl == nil || !telling || twice {
					continue
				}
				v := value{doc: d, claim: cl, span: s, entity: a.Source.Entity, name: c.names.Of(d, a.Source.Entity), show: c.speaker(d, *a)}
				if pronoun(a.Source.Words) {
					v.level = guessed
				}
				out[key] = v
			}
		}
	}
	return out
}

// plainWords are the words of a quotation without their marks, and whether they
// are telling enough to be known again.
func plainWords(s string) (key string, telling bool) {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	weight := 0.0
	for _, w := range words {
		weight += claims.Rarity(w)
	}
	return strings.Join(words, " "), len(words) >= quotedWords && weight >= quotedRarity
}

// sentencesIn cuts a quotation at the ends of its sentences, without the marks
// around them.
func sentencesIn(text string, s claims.Span) []claims.Span {
	var out []claims.Span
	add := func(from, to int) {
		words := text[from:to]
		from += len(words) - len(strings.TrimLeftFunc(words, notWord))
		to -= len(words) - len(strings.TrimRightFunc(words, notWord))
		if from < to {
			out = append(out, claims.Span{Start: from, End: to})
		}
	}
	from := s.Start
	for i := s.Start; i < s.End; i++ {
		if strings.IndexByte(".!?", text[i]) >= 0 && (i+1 == s.End || text[i+1] == ' ' || text[i+1] == '\n') {
			add(from, i)
			from = i + 1
		}
	}
	add(from, s.End)
	return out
}

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// claimIn is the first claim that a passage makes within one sentence, nil when
// there is none.
func claimIn(doc *claims.Document, s claims.Span) *claims.Claim {
	for i := range doc.Claims {
		if cl := &doc.Claims[i]; !cl.Question && s.Contains(cl.Predicate.Span) && doc.Sentences[cl.Sentence].Contains(s) {
			return cl
		}
	}
	return nil
}

// relateSpeakers compares two people by their names. Two who may be one, which
// those with a word of their names in common may, are neither the same answer
// nor another.
func relateSpeakers(c *comparison, a, b value) relation {
	common := slices.ContainsFunc(strings.Fields(a.show), func(w string) bool { return slices.Contains(strings.Fields(b.show), w) })
	switch {
	case a.name == b.name:
		return same
	case c.names.Same(a.name, b.name) == different && !common:
		return differs
	}
	return unknown
}

// askSpeaker words the question, with the quotation as one article has it.
func (c *comparison) askSpeaker(v value) string {
	words := strings.Join(strings.Fields(marks.Replace(v.span.Of(c.docs[v.doc].Article.Text))), " ")
	if len(words) > quoteQuestion {
		cut := strings.LastIndexByte(words[:quoteQuestion], ' ')
		words = words[:max(cut, 0)] + " …"
	}
	return "Who said “" + words + "”?"
}
