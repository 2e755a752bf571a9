package clause

import (
	"slices"
	"strings"

	"claimdiff/claims/internal/lang/en"
)

// A fact is how an event stands to the world, as far as the text tells.
type fact struct {
	rank     int // index into scale
	negative bool
	question bool
	hedges   []int // the words that make it so
}

// scale is certainty from the surest down. Two hedges on one event leave the
// weaker: "may plan to" is possible.
var scale = []string{"certain", "planned", "probable", "possible", "conditional", "unknown"}

func (f fact) certainty() string { return scale[f.rank] }

// weaken lowers the certainty to c, for the words why.
func (f *fact) weaken(c string, why ...int) {
	i := slices.Index(scale, c)
	if i <= 0 {
		return
	}
	f.rank = max(f.rank, i)
	f.because(why...)
}

func (f *fact) because(why ...int) {
	for _, w := range why {
		if w >= 0 && !slices.Contains(f.hedges, w) {
			f.hedges = append(f.hedges, w)
		}
	}
	slices.Sort(f.hedges)
}

func (f *fact) deny(why ...int) {
	f.negative = !f.negative
	f.because(why...)
}

// under puts f, the fact of a clause by itself, under what g says of it.
func (f *fact) under(g fact, negation bool) {
	f.rank = max(f.rank, g.rank)
	f.question = f.question || g.question
	if negation && g.negative {
		f.negative = !f.negative
	}
	if g.rank > 0 || negation && g.negative {
		f.because(g.hedges...)
	}
}

// factOf is the fact of a predicate.
func (r *reader) factOf(p *predicate) fact {
	switch {
	case p.kind == nominal && p.light >= 0:
		f := r.clauseFact(p.light)
		if r.fixesDay(p.light) {
			f.weaken("planned", p.light)
		}
		r.attributes(p.head, &f)
		if !f.negative {
			r.denyDeterminer(p.head, &f)
		}
		return f
	case p.kind == state && p.light >= 0:
		return r.clauseFact(p.light)
	case p.kind == state:
		return fact{}
	case p.kind == nominal:
		return r.nounFact(p.head, 0)
	case p.kind == initiative && p.light < 0:
		f := fact{}
		if h := r.clauseOf(p.head); h >= 0 {
			f.under(r.clauseFact(h), false)
		}
		return f
	case p.kind == copular && p.light >= 0 && r.Dependent(p.light, "expl") >= 0:
		f := r.clauseFact(p.light)
		if !f.negative {
			r.denyDeterminer(p.head, &f)
		}
		return f
	}
	return r.clauseFact(p.head)
}

// clauseFact is the fact of the clause with head v: what its own words say, then
// what stands above it.
func (r *reader) clauseFact(v int) fact {
	if f, ok := r.facts[v]; ok {
		return f
	}
	r.facts[v] = fact{} // a guard; trees have no cycles, shared words might
	f := r.own(v)
	r.above(v, &f)
	r.facts[v] = f
	return f
}

// own is what the words of v's clause say: auxiliaries, adverbs, negation and a
// condition that hangs on it.
func (r *reader) own(v int) fact {
	var f fact
	if k := r.inverted(v); k >= 0 {
		f.weaken("conditional", k)
	} else {
		r.auxiliaries(v, &f)
	}
	if k := r.parted(v); k >= 0 {
		f.deny(k)
	}
	if k := r.subjunctive(v); k >= 0 {
		f.weaken("possible", k)
	}
	for _, k := range r.Children(v) {
		w := r.form(k)
		switch {
		case r.Is(k, "advmod", "neg", "parataxis", "discourse", "det", "cc:preconj") && en.Negator("adverb", w):
			if !r.notOnly(k) {
				f.deny(k)
			}
		case r.Is(k, "advmod") && r.fallsShort(v, k):
			f.deny(k)
		case r.Is(k, "advmod"):
			if h := en.Adverb(w); h != nil {
				f.weaken(h.Certainty, k)
			}
			if w == "longer" && k > 0 && r.form(k-1) == "no" || (w == "no" && r.Is(k, "advmod")) && r.tag(v) != "JJR" {
				f.deny(k)
			}
		case r.Is(k, "nsubj", "obj") && (en.Negator("subject", w) || r.noOne(k)):
			f.deny(k)
		case r.Is(k, "nsubj", "obj"):
			r.denyDeterminer(k, &f)
		case r.Is(k, "advcl") && (r.condition(k) || r.inverted(k) >= 0):
			if r.tag(v) != "VBD" || r.Dependent(v, "aux") >= 0 {
				f.weaken("conditional", max(r.Dependent(k, "mark"), r.inverted(k)))
			}
		}
	}
	return f
}

// parted is a contraction before v whose "n't" was torn apart: "didn ’ t return"; -1
// for none.
func (r *reader) parted(v int) int {
	for k := v - 1; k >= max(0, v-4); k-- {
		if w := r.form(k); k+2 < v && slices.Contains(torn, w) && (r.form(k+1) == "’" || r.form(k+1) == "'") && r.form(k+2) == "t" {
			return k
		}
	}
	return -1
}

var torn = strings.Fields("didn doesn don isn wasn weren aren hasn haven hadn couldn wouldn shouldn won can ain")

// subjunctive is the base form in a clause after "that" about one person or thing,
// which tells what is asked for: "a recommendation that he die", "asked that the
// mine be closed"; -1 for none.
func (r *reader) subjunctive(v int) int {
	subject := r.Dependent(v, "nsubj", "nsubj:pass")
	mark := r.Dependent(v, "mark")
	if subject < 0 || subject > v || mark < 0 || r.form(mark) != "that" || !slices.Contains([]string{"NN", "NNP", "PRP"}, r.tag(subject)) || slices.Contains([]string{"they", "we", "you", "i"}, r.form(subject)) {
		return -1
	}
	auxiliaries := 0
	for _, k := range r.Children(v) {
		if r.Is(k, "aux", "cop") {
			if auxiliaries++; r.form(k) == "be" && (auxiliaries == 1) && k > subject && r.form(k-1) != "to" {
				return k
			}
		}
	}
	head := r.Words[v].Head
	if auxiliaries == 0 && (r.tag(v) == "VB" || r.tag(v) == "VBP" && head >= 0 && slices.Contains(asking, r.Words[head].Lemma)) {
		return v
	}
	return -1
}

// asking are the words for which a clause after "that" tells what is asked for.
var asking = strings.Fields("recommendation demand request order proposal recommend ask insist propose require urge")

// notOnly reports whether the negation k belongs to "not only", "not just", "not until".
func (r *reader) notOnly(k int) bool {
	return k+1 < len(r.Words) && (r.form(k+1) == "only" || r.form(k+1) == "just" || r.form(k+1) == "necessarily" || r.form(k+1) == "until")
}

// fallsShort reports whether k is the "almost" of "almost drowned": it did not
// happen. Of an amount it did: "almost doubled".
func (r *reader) fallsShort(v, k int) bool {
	switch r.form(k) {
	case "almost", "nearly", "narrowly":
	default:
		return false
	}
	narrowly := r.form(k) == "narrowly"
	if !r.isVerb(v) || k > v || narrowly && r.lemma(v) != "miss" || moves(en.VerbSense(r.lemma(v), r.verbFrame(v))) {
		return false
	}
	switch r.lemma(v) {
	case "double", "triple", "treble", "quadruple", "halve", "miss", "reach", "match", "equal":
		return false
	}
	return k+1 == v || r.Is(k+1, "aux", "aux:pass")
}

// inverted is the auxiliary that opens a condition without "if" ("had he
// known", "should the talks fail"), -1 for none.
func (r *reader) inverted(v int) int {
	if !r.Is(v, "advcl") {
		return -1
	}
	s := r.Dependent(v, "nsubj", "nsubj:pass")
	for _, k := range r.Dependents(v, "aux", "aux:pass", "cop") {
		if k < s && (r.form(k) == "had" || r.form(k) == "should" || r.form(k) == "were") && (k == 0 || r.Words[k-1].Pos == "PUNCT") {
			return k
		}
	}
	return -1
}

// noOne reports whether w is "no one".
func (r *reader) noOne(w int) bool {
	return r.form(w) == "one" && w > 0 && r.form(w-1) == "no"
}

// condition reports whether clause k begins with "if" and its like.
func (r *reader) condition(k int) bool {
	m := r.marker(k)
	return en.IsCondition(m) && !(k > 0 && strings.HasPrefix(r.before(k), "even") && m == "as")
}

// before is the word before the conjunction of clause k.
func (r *reader) before(k int) string {
	if m := r.Dependent(k, "mark"); m > 0 {
		return r.form(m - 1)
	}
	return ""
}

// auxiliaries reads the modals of v, or those it shares with the verb it is
// coordinated to.
func (r *reader) auxiliaries(v int, f *fact) {
	aux := r.Dependents(v, "aux")
	perfect := some(aux, func(k int) bool { return r.lemma(k) == "have" && r.tag(v) == "VBN" })
	negated := some(r.Dependents(v, "advmod"), func(k int) bool { return en.Negator("adverb", r.form(k)) })
	for _, k := range aux {
		w := r.form(k)
		h := en.Modal(w)
		if h == nil || r.tag(k) != "MD" && r.Words[k].Pos != "AUX" || w == "need" && r.tag(k) != "MD" || k > 0 && r.tag(k-1) == "POS" { // "the parties' will"
			continue
		}
		c := h.Certainty
		switch {
		case perfect && h.Perfect != "":
			c = h.Perfect
		case perfect && w == "would": // "would have been worse"
		case perfect && w == "could":
			c = "conditional"
		case (w == "can" || w == "ca" || w == "could") && negated:
			c = "certain" // "could not be reached"
		case w == "would" && r.futureInPast(v):
			c = "planned"
		case c == "planned" && r.foretold(v):
			c = "certain"
		}
		f.weaken(c, k)
	}
	for _, k := range r.Dependents(v, "mark") { // a headline: "Leaders to meet"
		if r.form(k) == "to" && (r.head(v) < 0 || r.Is(v, "root")) {
			f.weaken("planned", k)
		}
	}
	for _, k := range r.Dependents(v, "cop", "aux") { // "the ministers are to meet", read as one verb
		if r.lemma(k) == "be" && r.infinitive(v) && r.tag(v) == "VB" {
			f.weaken("planned", k)
		}
	}
}

// futureInPast reports whether "would" of v is the will of somebody's past
// words: "she said that she would leave".
func (r *reader) futureInPast(v int) bool {
	if some(r.Dependents(v, "advcl"), r.condition) {
		return false
	}
	for h, n := v, 0; h >= 0 && n < maxDepth; h, n = r.head(h), n+1 {
		if r.Is(h, "ccomp", "acl") && r.head(h) >= 0 {
			return r.tag(r.head(h)) != "VBP" && r.tag(r.head(h)) != "VBZ"
		}
		if some(r.Dependents(h, "parataxis", "ccomp"), func(k int) bool { return r.tag(k) == "VBD" && k > v }) {
			return true
		}
		if !r.Is(h, "conj", "xcomp") {
			return false
		}
	}
	return false
}

// foretold reports whether v happens by the almanac: "the moon will rise".
func (r *reader) foretold(v int) bool {
	return some(r.surfaceSubjects(v), func(s int) bool { return en.InAlmanac(r.lemma(s)) })
}

// above puts f under what stands above v.
func (r *reader) above(v int, f *fact) {
	h := r.head(v)
	m := r.marker(v)
	if k := r.whether(v); k >= 0 {
		f.weaken("unknown", k)
		f.question = true
	}
	if h < 0 || r.Is(v, "root") {
		r.mood(v, f)
		return
	}
	switch {
	case r.Is(v, "conj"):
		r.coordinated(v, h, f)
	case r.Is(v, "xcomp", "ccomp", "csubj"):
		if m == "if" {
			f.weaken("unknown", r.Dependent(v, "mark"))
			f.question = true
		}
		if r.Is(v, "csubj") && r.nonfinite(v) { // "not paying would have been a scandal"
			g := r.own(h)
			f.under(fact{rank: g.rank, hedges: g.hedges}, false)
		}
		r.complementOf(v, h, f)
	case r.Is(v, "acl:relcl"):
		if r.Dependent(h, "cop") >= 0 && r.head(h) >= 0 && !r.Is(h, "root") { // "suspected of being the driver who took it"
			var g fact
			r.above(h, &g)
			f.under(fact{rank: g.rank, hedges: g.hedges}, false)
		}
	case r.Is(v, "acl"):
		r.adnominal(v, h, f)
	case r.Is(v, "advcl"), r.Is(v, "obl") && r.Dependent(v, "cop") >= 0: // "suspected of being the driver"
		r.adverbial(v, h, m, f)
	case r.Is(v, "parataxis"):
		r.mood(v, f)
	}
}

// whether is the "whether" that leaves clause v open, -1 for none. "Whether or
// not he leaves, …" concedes, and so does any other that comes before its
// main clause.
func (r *reader) whether(v int) int {
	for _, k := range r.Dependents(v, "mark", "case", "advmod") {
		if en.IsWhether(r.form(k)) && (!r.Is(v, "advcl") || r.head(v) < v) && !(k+2 < len(r.Words) && r.form(k+1) == "or" && r.form(k+2) == "not") {
			return k
		}
	}
	return -1
}

// mood reads questions and commands.
func (r *reader) mood(v int, f *fact) {
	last := len(r.Words) - 1
	for last > 0 && r.Words[last].Pos == "PUNCT" && r.form(last) != "?" {
		last--
	}
	if r.form(last) == "?" && (r.Is(v, "root") || r.head(v) < 0) && !r.quotedReport(v) {
		f.weaken("unknown", last)
		f.question = true
	}
	if r.tag(v) == "VB" && !r.Is(v, "parataxis") && r.Dependent(v, "nsubj", "aux", "mark", "cop", "expl") < 0 && (v == 0 || r.Dependent(v, "obj", "obl", "xcomp", "advmod") >= 0) {
		f.weaken("unknown")
	}
}

// quotedReport reports whether v reports a question rather than asks it:
// `"Was it safe?" he asked` ends otherwise, but "he asked: was it safe?" does not.
func (r *reader) quotedReport(v int) bool {
	return r.tag(v) == "VBD" && r.Dependent(v, "ccomp", "parataxis") >= 0
}

// coordinated gives the conjunct v what it shares with the first, h.
func (r *reader) coordinated(v, h int, f *fact) {
	if !r.isVerb(h) && r.Dependent(h, "cop") < 0 {
		r.aboveOf(h, f)
		return
	}
	shares := r.Dependent(v, "nsubj", "aux", "cop") < 0 && (r.tag(v) == r.tag(h) || r.tag(v) == "VB")
	if shares && r.Dependent(h, "aux", "cop") >= 0 {
		g := r.clauseFact(h)
		f.under(g, r.tag(v) == "VB" || r.tag(v) == "VBG" && r.alongside(h, v) || r.disjoined(v))
		return
	}
	r.aboveOf(h, f)
}

// disjoined reports whether "or" or "nor" joins v to what is before it.
func (r *reader) disjoined(v int) bool {
	return some(r.Dependents(v, "cc"), func(k int) bool { return r.form(k) == "or" || r.form(k) == "nor" })
}

// alongside reports whether "and" joins v to h with no comma between, so that
// a negation of h is one of both: "is not eating and sleeping".
func (r *reader) alongside(h, v int) bool {
	and := some(r.Dependents(v, "cc"), func(k int) bool { return r.form(k) == "and" })
	for k := h + 1; k < v; k++ {
		if r.form(k) == "," || r.form(k) == ";" {
			return false
		}
	}
	return and
}

// aboveOf puts f under what stands above h, without h's own words.
func (r *reader) aboveOf(h int, f *fact) {
	var g fact
	r.above(h, &g)
	f.under(g, true)
}
