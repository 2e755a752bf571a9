package clause

import (
	"slices"

	"claimdiff/claims/internal/lang/en"
)

// attributes reads the adjectives before an event noun: "alleged", "planned".
func (r *reader) attributes(n int, f *fact) {
	for _, k := range r.Dependents(n, "amod", "acl") {
		if k > n {
			continue
		}
		h := en.Attribute(r.form(k))
		if h == nil {
			continue
		}
		f.weaken(h.Certainty, k)
		if h.Negative {
			f.deny(k)
		}
	}
}

// nounFact is the fact of an event noun that no light verb carries. One that the
// reader is taken to know is a fact whatever the clause says of it, but for
// verbs that undo it ("cancelled the match"); any other is as sure as the
// clause it takes part in.
func (r *reader) nounFact(n, depth int) fact {
	var f fact
	r.attributes(n, &f)
	r.denyDeterminer(n, &f)
	h := r.head(n)
	if h < 0 || depth > maxDepth {
		r.mood(n, &f)
		return f
	}
	if r.prep(n) == "according to" {
		return f // the source is there, whatever it says
	}
	definite := r.definite(n) || r.Is(n, "obl", "nmod") && circumstance(r.prep(n)) && some(r.Dependents(n, "compound"), func(k int) bool { return r.Words[k].Pos == "PROPN" && !r.temporal(k) })
	switch {
	case r.Is(n, "conj"):
		if r.isNoun(h) && !definite {
			g := r.nounFact(h, depth+1)
			f.under(g, false)
		}
	case r.isVerb(h) && r.Is(n, "obj", "nsubj", "obl", "xcomp", "ccomp"):
		r.nounUnderVerb(n, h, definite, &f)
	case r.Is(n, "nmod"):
		if w := en.HedgeNoun(r.lemma(h)); w != nil && contentPreposition(r.prep(n)) && (!definite || w.Negative) {
			f.weaken(w.Certainty, h)
			if w.Negative {
				f.deny(h)
			}
			f.under(r.nounFact(h, depth+1), true)
		}
	case r.Dependent(h, "cop") >= 0 && r.Is(n, "nsubj") && en.HedgeAdjective(r.lemma(h)) != nil && r.complement(h) < 0: // "the summit is due in May"
		w, g := en.HedgeAdjective(r.lemma(h)), r.clauseFact(h)
		f.weaken(w.Certainty, h)
		if w.Negative {
			f.deny(h)
		}
		f.under(g, true)
	case r.Dependent(h, "cop") >= 0 && !definite && r.Is(n, "nsubj"):
		g := r.clauseFact(h)
		f.under(fact{rank: g.rank, hedges: g.hedges, question: g.question}, false)
	}
	if r.prep(n) == "without" {
		f.deny(r.Dependent(n, "case"))
	}
	return f
}

// circumstance reports whether a phrase with the preposition tells under what
// circumstances something happened, so that a noun with a name in it is a fact:
// "people possibly hurt in the Norham attack".
func circumstance(prep string) bool {
	switch prep {
	case "in", "during", "after", "since", "before", "at", "following", "over":
		return true
	}
	return false
}

// bringsAbout are verbs of making an event happen that have no class.
var bringsAbout = map[string]bool{"ensure": true, "secure": true, "guarantee": true, "achieve": true, "obtain": true, "facilitate": true, "enable": true, "trigger": true, "provoke": true, "hasten": true}

// brings reports whether a class is of making an event happen, so that it is no
// surer than that.
func brings(s *en.Sense) bool {
	return s != nil && (s.Sense == "organize" || s.Sense == "begin" || s.Sense == "delay" || s.Sense == "announce")
}

func contentPreposition(p string) bool {
	switch p {
	case "of", "for", "on", "about", "to":
		return true
	}
	return false
}

// foresees are the verbs whose object is to come, named with an article or
// without: one plans, fears or seeks what is not there. One opposes or proposes
// what may well have come about since.
var foresees = map[string]bool{"plan": true, "schedule": true, "fear": true, "expect": true, "anticipate": true, "predict": true, "forecast": true, "await": true,
	"threaten": true, "seek": true, "demand": true, "consider": true, "mull": true, "contemplate": true, "delay": true, "postpone": true}

// delays reports whether a verb puts off what was to come.
func delays(lemma string) bool { return lemma == "delay" || lemma == "postpone" }

// shown reports whether "this" or "that" points to the noun n, as to what the
// reader has been told of.
func (r *reader) shown(n int) bool {
	return some(r.Dependents(n, "det"), func(k int) bool {
		switch r.form(k) {
		case "this", "that", "these", "those":
			return true
		}
		return false
	})
}

// nounUnderVerb puts the event noun n under the verb h it takes part in.
func (r *reader) nounUnderVerb(n, h int, definite bool, f *fact) {
	g := r.clauseFact(h)
	object := r.Is(n, "obj", "nsubj:pass", "ccomp", "xcomp") || slices.Contains(r.objects(h), n)
	var hedge *en.Hedge
	for i, w := range en.HedgeVerbs(r.lemma(h)) {
		switch {
		case w.Nouns && object && r.complement(h) < 0 && r.secondary(h) == "" && (w.Prep == "" || r.has(h, w.Prep)):
		case w.Prep != "" && w.Prep == r.prep(n):
		default:
			continue
		}
		hedge = &en.HedgeVerbs(r.lemma(h))[i]
		break
	}
	switch {
	case hedge != nil && hedge.Negative && (!definite || r.lemma(h) != "deny"):
		f.weaken(hedge.Certainty, h)
		f.deny(h)
		if g.rank > 0 || g.negative {
			f.under(g, true)
		}
	case definite && hedge != nil && hedge.Certainty == "planned" && r.passive(h) && r.tenseOf(h, 0) == "present": // "the summit is planned for May"
		f.weaken("planned", h)
		f.under(g, true)
	case definite && g.rank > 0 && object && (bringsAbout[r.lemma(h)] || brings(en.VerbSense(r.lemma(h), r.verbFrame(h)))): // "will organise the summit"
		f.under(fact{rank: g.rank, hedges: g.hedges}, false)
	case definite && hedge != nil && foresees[r.lemma(h)] && !r.shown(n) && (!r.passive(h) || delays(r.lemma(h))): // "plans the evacuation of the town"
		f.weaken(hedge.Certainty, h)
		f.under(g, hedge.Raising)
	case definite:
	case hedge != nil:
		f.weaken(hedge.Certainty, h)
		f.under(g, hedge.Raising)
	case object && g.negative:
		negated := f.negative
		f.under(g, false)
		if !negated { // "did not report an attack"
			f.weaken("unknown")
		}
	default:
		f.under(fact{rank: g.rank, hedges: g.hedges, question: g.question}, false)
	}
}

// denyDeterminer denies f when n is "no survivors".
func (r *reader) denyDeterminer(n int, f *fact) {
	for _, k := range r.Dependents(n, "advmod") { // "hardly anyone died"
		if k < n && en.Negator("adverb", r.form(k)) && r.form(k) != "not" {
			f.deny(k)
			return
		}
	}
	for _, k := range r.Dependents(n, "det") {
		if en.Negator("det", r.form(k)) && !(r.form(n) == "matter" || r.form(n) == "doubt") {
			f.deny(k)
			return
		}
	}
	for _, k := range r.Dependents(n, "nummod") {
		if l := r.form(k); l == "zero" {
			f.deny(k)
		}
	}
}
