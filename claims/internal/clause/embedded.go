package clause

import (
	"slices"

	"claimdiff/claims/internal/lang/en"
)

// complementOf puts the complement v under its governor h.
func (r *reader) complementOf(v, h int, f *fact) {
	if !r.isVerb(h) {
		r.underAdjective(v, h, f)
		return
	}
	g := r.clauseFact(h)
	if k := r.yet(h); k >= 0 && r.infinitive(v) { // "has yet to sign"
		f.deny(k)
		f.under(g, false)
		return
	}
	hedge := r.hedgeVerb(h, v)
	finite := r.Is(v, "ccomp") && !r.infinitive(v)
	if hedge == nil {
		if !finite {
			f.under(g, false)
		} else {
			f.question = f.question || g.question && r.Dependent(h, "obj") < 0 && !reports(r.lemma(h))
		}
		return
	}
	c := hedge.Certainty
	if finite && hedge.That != "" {
		c = hedge.That
	}
	if r.lemma(h) == "have" && r.tag(h) == "VBD" && !g.negative { // "had to leave" and did
		c = "certain"
	}
	f.weaken(c, h)
	if hedge.Negative {
		f.deny(h)
	}
	negates := hedge.Raising || hedge.Negative && !finite || hedge.Certainty == "certain" && !hedge.Negative && !finite
	f.under(g, negates)
	if g.negative && !negates && !finite {
		f.weaken("unknown", h)
	}
}

// yet is the "yet" of "has yet to" and "is yet to", -1 for none.
func (r *reader) yet(h int) int {
	if l := r.lemma(h); l != "have" && l != "be" {
		return -1
	}
	for _, k := range r.Dependents(h, "advmod") {
		if r.form(k) == "yet" && k == h+1 {
			return k
		}
	}
	return -1
}

// reports reports whether a verb passes on words, so that a question about the
// saying is none about what was said.
func reports(lemma string) bool {
	s := en.SenseNamed("say")
	return s != nil && slices.Contains(s.Verbs, lemma)
}

// underAdjective puts v under "it is possible that", "is likely to", "is the plan".
func (r *reader) underAdjective(v, h int, f *fact) {
	g := r.clauseFact(h)
	hedge := en.HedgeAdjective(r.lemma(h))
	if hedge == nil {
		hedge = en.HedgeAdjective(r.form(h))
	}
	if hedge == nil && r.isNoun(h) {
		hedge = en.HedgeNoun(r.lemma(h))
	}
	if r.lemma(h) == "clear" || r.lemma(h) == "certain" || r.lemma(h) == "known" {
		if g.negative {
			f.weaken("unknown", h)
		}
		f.under(fact{rank: g.rank, hedges: g.hedges}, false)
		if !r.infinitive(v) {
			return
		}
	}
	if hedge == nil {
		if !r.Is(v, "csubj") {
			f.under(g, false)
		}
		return
	}
	f.weaken(hedge.Certainty, h)
	if hedge.Negative {
		f.deny(h)
	}
	f.under(g, hedge.Raising || hedge.Negative)
}

// hedgeVerb is how the verb h sets the certainty of its complement c, nil when
// it does not.
func (r *reader) hedgeVerb(h, c int) *en.Hedge {
	hs := en.HedgeVerbs(r.lemma(h))
	for i := range hs {
		w := &hs[i]
		switch inf := r.infinitive(c); {
		case w.Prep != "" && !r.has(h, w.Prep):
		case w.Infinitive && !inf, w.Participle && r.tag(c) != "VBN":
		case w.Ing && r.tag(c) != "VBG":
		case w.Progressive && r.tag(h) != "VBG":
		case w.From && !r.from(c) && r.tag(c) != "VBG":
		case r.lemma(h) == "be" && r.Dependent(h, "expl") >= 0:
		case r.lemma(h) == "use" && r.tag(h) != "VBD" && r.tag(h) != "VBN":
		case r.lemma(h) == "stop" && r.infinitive(c):
		default:
			return w
		}
	}
	return nil
}

func (r *reader) from(c int) bool {
	return r.marker(c) == "from" || r.prep(c) == "from"
}

// adnominal puts the clause v under the noun n it belongs to: "plans to leave",
// "the claim that he left". A participle ("a bomb planted by") is under nothing.
func (r *reader) adnominal(v, n int, f *fact) {
	content := r.infinitive(v) || r.marker(v) == "that" || r.tag(v) == "VBG" && r.marker(v) != "" || r.marker(v) == "of"
	if !content {
		return
	}
	if h := r.head(n); h >= 0 && r.Is(n, "obj") && r.isVerb(h) && r.accused(v, h) != nil { // "accused the clerk of stealing"
		f.weaken(r.accused(v, h).Certainty, h)
		return
	}
	if h := r.head(n); h >= 0 && r.infinitive(v) && r.Is(n, "obj") && r.isVerb(h) && en.HedgeNoun(r.lemma(n)) == nil && governs(r.hedgeVerb(h, v)) { // "caused fireworks to go off"
		r.complementOf(v, h, f)
		return
	}
	if r.rank(n) == v {
		r.aboveOf(n, f)
		if c := r.Dependent(n, "cop"); c >= 0 {
			f.under(r.own(n), true)
		}
		return
	}
	hedge := en.HedgeNoun(r.lemma(n))
	if hedge == nil {
		switch marks := r.Dependents(v, "mark"); {
		case !r.infinitive(v):
		case r.Is(n, "root") && len(marks) > 0: // a headline: "Tunnel to open"
			f.weaken("planned", marks[0])
		default:
			f.weaken("possible", n)
		}
		return
	}
	f.weaken(hedge.Certainty, n)
	if hedge.Negative {
		f.deny(n)
	}
	g := fact{}
	r.denyDeterminer(n, &g)
	r.attributes(n, &g)
	if h := r.head(n); h >= 0 && r.isVerb(h) && r.Is(n, "obj", "nsubj") {
		for _, w := range en.HedgeVerbs(r.lemma(h)) {
			if w.Negative && w.Nouns && (w.Prep == "" || r.has(h, w.Prep)) {
				g.deny(h)
				break
			}
		}
		if k := r.clauseFact(h); r.Is(n, "obj") && (r.lemma(h) == "have" || r.lemma(h) == "make") {
			// a negative object is read on the verb already
			g.under(k, !g.negative)
		}
	}
	f.under(g, true)
}

// governs reports whether a verb sets the certainty of an infinitive behind its
// object, as "ask" does and "have" ("has a train to catch") does not.
func governs(h *en.Hedge) bool {
	if h == nil {
		return false
	}
	switch h.Word {
	case "have", "be", "need", "use", "get", "go", "come", "look", "lead", "end", "help":
		return false
	}
	return true
}

// adverbial reads an adverbial clause by its conjunction m.
func (r *reader) adverbial(v, h int, m string, f *fact) {
	switch {
	case r.condition(v):
		f.weaken("conditional", r.Dependent(v, "mark"))
	case r.inverted(v) >= 0: // its own words say so
	case r.isVerb(h) && r.whether(v) >= 0: // a question that was read as an adverbial
		f.under(fact{rank: r.clauseFact(h).rank, hedges: r.clauseFact(h).hedges}, false)
	case en.Negator("mark", m):
		f.deny(r.Dependent(v, "mark", "case"))
	case m == "of" && r.form(h) == "short": // "stopped short of firing him"
		f.deny(h)
		r.aboveOf(h, f)
	case r.prevented(v, h) != nil:
		hedge := r.prevented(v, h)
		f.weaken(hedge.Certainty, h)
		if hedge.Negative {
			f.deny(h)
		}
		f.under(r.clauseFact(h), true)
	case r.infinitive(v):
		if r.rank(h) == v {
			f.under(r.clauseFact(h), true)
			return
		}
		if r.isVerb(h) {
			if w := r.hedgeVerb(h, v); w != nil { // a complement that was read as an adverbial
				r.complementOf(v, h, f)
				return
			}
		} else if en.HedgeAdjective(r.lemma(h)) != nil {
			r.underAdjective(v, h, f)
			return
		}
		if !r.outcome(h, v) {
			f.weaken("planned", r.Dependent(v, "mark"))
		}
		if r.isVerb(h) {
			f.under(r.clauseFact(h), false)
		}
	case m == "" && r.nonfinite(v) && (r.isVerb(h) || r.Dependent(h, "cop") >= 0):
		g := r.clauseFact(h)
		f.under(fact{rank: g.rank, hedges: g.hedges}, false)
	case r.accused(v, h) != nil:
		f.weaken(r.accused(v, h).Certainty, h)
	}
}

// outcome reports whether the infinitive v tells what came of h, and no purpose:
// "beat the hosts to win the cup", "rose by 2 percent to close at 90".
func (r *reader) outcome(h, v int) bool {
	if !r.isVerb(h) || v < h {
		return false
	}
	return contests[r.lemma(h)] && feats[r.lemma(v)] || moves(en.VerbSense(r.lemma(h), r.verbFrame(h))) && levels[r.lemma(v)]
}

// contests are verbs of prevailing, feats what one has by that, and levels where
// a number comes to stand.
var (
	contests = map[string]bool{"win": true, "beat": true, "defeat": true, "overcome": true, "edge": true, "thrash": true, "rout": true, "end": true, "rally": true, "score": true, "finish": true}
	feats    = map[string]bool{"win": true, "end": true, "earn": true, "become": true, "claim": true, "clinch": true, "seal": true, "secure": true, "reach": true, "advance": true, "level": true, "force": true, "break": true, "take": true}
	levels   = map[string]bool{"reach": true, "hit": true, "close": true, "stand": true, "become": true, "settle": true, "finish": true, "end": true, "trade": true, "total": true}
)

// prevented is the reading of h that denies "from doing" v: "kept him from leaving".
func (r *reader) prevented(v, h int) *en.Hedge {
	if !r.isVerb(h) || r.marker(v) != "from" {
		return nil
	}
	if w := r.hedgeVerb(h, v); w != nil && w.Negative {
		return w
	}
	return nil
}

// accused is the reading of h that leaves "of doing", "for doing" v open.
func (r *reader) accused(v, h int) *en.Hedge {
	if m := r.marker(v); !r.isVerb(h) || m != "of" && m != "with" && m != "about" && m != "on" {
		return nil
	}
	return r.hedgeVerb(h, v)
}
