package clause

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// Find returns every mention of an event in text order, reporting verbs
// included. trees holds the tree of every sentence of doc; nil is one without.
func Find(doc *text.Document, trees []*syntax.Tree) []Mention {
	var out []Mention
	for at, t := range trees {
		if t == nil || len(t.Words) == 0 || doc != nil && at < len(doc.Sentences) && (doc.Sentences[at].Kind == text.Dateline || doc.Sentences[at].Kind == text.Furniture) {
			continue
		}
		r := newReader(t, at)
		r.predicates()
		out = append(out, r.mentions(len(out))...)
	}
	resolveIt(out, trees)
	for i := range out {
		out[i].Group = i
	}
	return out
}

// kind of predicate.
type kind uint8

const (
	verbal     kind = iota
	copular         // a noun or adjective that a copula ties to its subject
	nominal         // an event noun
	initiative      // "at her request"
	state           // "two dead" without a verb
)

// A predicate is a word that tells an event, on its way to a Mention.
type predicate struct {
	head  int
	kind  kind
	light int           // the verb or copula that carries an event noun, -1 none
	verb  *en.LightVerb // how, nil for "take place" and "there was"
	sense *en.Sense     // nil: unknown
	of    int           // of a state: who is in it
}

// A reader reads one sentence.
type reader struct {
	*syntax.Tree
	at    int
	preds []predicate
	of    []int // word to index in preds, -1 none
	facts map[int]fact
	depth int
}

func newReader(t *syntax.Tree, at int) *reader {
	r := &reader{Tree: t, at: at, of: make([]int, len(t.Words)), facts: map[int]fact{}}
	for i := range r.of {
		r.of[i] = -1
	}
	return r
}

func (r *reader) ref(w int) syntax.Ref {
	if w < 0 {
		return syntax.None
	}
	return syntax.Ref{Sentence: r.at, Word: w}
}

func (r *reader) lemma(w int) string {
	l := strings.ToLower(r.Words[w].Lemma)
	if base, ok := mistaken[l]; ok && r.Words[w].Pos == "VERB" { // a past tense taken for a present
		return base
	}
	return l
}

// mistaken are past tenses that are no lemmas of verbs, and their lemmas.
var mistaken = map[string]string{"shot": "shoot", "stole": "steal", "struck": "strike", "fell": "fall", "wrote": "write", "drew": "draw", "spoke": "speak", "broke": "break", "drove": "drive", "flew": "fly",
	"threw": "throw", "rose": "rise", "swore": "swear", "withdrew": "withdraw", "sank": "sink", "began": "begin", "fled": "flee", "led": "lead", "fought": "fight", "caught": "catch", "bought": "buy", "sold": "sell", "flead": "flee", "fre": "free", "agre": "agree"}

func (r *reader) form(w int) string { return strings.ToLower(r.Words[w].Form) }
func (r *reader) tag(w int) string  { return r.Words[w].Tag }
func (r *reader) head(w int) int    { return r.Words[w].Head }

// isVerb reports whether w is a full verb.
func (r *reader) isVerb(w int) bool {
	return strings.HasPrefix(r.tag(w), "VB") && r.Words[w].Pos != "AUX" || r.Words[w].Pos == "VERB" && r.tag(w) != "MD"
}

func (r *reader) isNoun(w int) bool {
	switch r.Words[w].Pos {
	case "NOUN", "PROPN":
		return true
	}
	return false
}

// isNominal reports whether w can be a participant.
func (r *reader) isNominal(w int) bool {
	switch r.Words[w].Pos {
	case "NOUN", "PROPN", "PRON", "NUM", "SYM", "X":
		return true
	case "DET":
		return r.form(w) != "the" && r.form(w) != "a"
	case "ADJ":
		return r.Dependent(w, "det", "nummod") >= 0 // "the injured"
	}
	return false
}

// predicates decides which words are predicates.
func (r *reader) predicates() {
	r.states()
	light := r.lightVerbs()
	for w := range r.Words {
		switch {
		case r.of[w] >= 0:
		case light[w] != nil:
			// its noun tells the event
		case r.isVerb(w) && r.Words[w].Pos != "NOUN":
			r.addVerb(w)
		case r.Dependent(w, "cop") >= 0:
			r.addCopular(w)
		case r.isNoun(w):
			r.addNoun(w)
		}
	}
}

func (r *reader) add(p predicate) {
	if r.of[p.head] < 0 {
		r.of[p.head] = len(r.preds)
		r.preds = append(r.preds, p)
	}
}

// states finds who is said to be dead, injured or missing without a verb, as in
// headlines: "2 dead, 4 others hurt".
func (r *reader) states() {
	for w := 1; w < len(r.Words); w++ {
		f := r.form(w)
		if !states[f] || en.AdjectiveSense(f) == nil || r.isVerb(w) || r.Dependent(w, "cop", "det") >= 0 || r.Is(w, "xcomp") ||
			w+1 < len(r.Words) && r.isNoun(w+1) && (r.head(w) == w+1 || r.Is(w, "amod", "compound")) && r.head(w+1) != w {
			continue
		}
		who := w - 1
		switch {
		case r.Words[who].Pos == "NUM" && len(r.form(who)) < 4 || r.Words[who].Pos == "NUM" && !r.temporal(who):
		case r.isNoun(who) && r.Dependent(who, "nummod") >= 0 && (r.head(who) == w || r.head(w) == who || r.head(w) == r.head(who)):
		default:
			continue
		}
		light := -1
		for h, n := r.head(w), 0; h >= 0 && n < 4; h, n = r.head(h), n+1 {
			if r.lemma(h) == "leave" && r.isVerb(h) {
				light = h
			}
		}
		r.add(predicate{head: w, kind: state, light: light, sense: en.AdjectiveSense(f), of: who})
	}
}

// edges are nouns that with a time name a part of it and no event: "the
// beginning of October".
var edges = []string{"beginning", "start", "end", "close", "middle", "turn", "rest"}

// eventNoun reports whether the noun w names an event.
func (r *reader) eventNoun(w int) bool {
	if r.Words[w].Pos != "NOUN" || !strings.HasPrefix(r.tag(w), "NN") || r.Is(w, "compound", "flat", "fixed", "goeswith") {
		return false
	}
	if of := r.Dependent(w, "nmod"); of >= 0 && r.prep(of) == "of" && r.temporal(of) && slices.Contains(edges, r.lemma(w)) {
		return false
	}
	if r.season(w) {
		return false
	}
	return en.IsEventNoun(r.lemma(w)) || en.NounSense(r.lemma(w), r.nounFrame(w)) != nil
}

// season reports whether a noun that may tell an event is a time of the year: "this
// fall".
func (r *reader) season(w int) bool {
	return (r.lemma(w) == "fall" || r.lemma(w) == "spring") && w > 0 && slices.Contains([]string{"this", "last", "next", "early", "late", "each", "every"}, r.form(w-1))
}

// frameWord reports whether a verb form does another word's job: a preposition
// ("including"), a part of a name, a discourse word.
func (r *reader) frameWord(w int) bool {
	return r.Is(w, "case", "mark", "aux", "cop", "fixed", "flat", "goeswith", "discourse", "compound", "punct", "det", "cc")
}

func (r *reader) addVerb(v int) {
	if r.frameWord(v) || r.partOfName(v) {
		return
	}
	if r.lemma(v) == "be" && r.Dependent(v, "expl") >= 0 {
		if s := r.Dependent(v, "nsubj"); s >= 0 && r.of[s] < 0 { // "there were no survivors"
			r.add(predicate{head: s, kind: copular, light: v})
		}
		return
	}
	if r.lemma(v) == "call" && v > 1 && r.form(v-1) == "-" && r.form(v-2) == "so" {
		return
	}
	if r.Is(v, "amod") {
		// A participle before its noun is seldom news: "injured passengers" is, "leading role" is not.
		if r.tag(v) == "VBN" || r.tag(v) == "VBD" {
			if s := en.VerbSense(r.lemma(v), r.verbFrame(v)); s != nil && s.Attributive {
				r.add(predicate{head: v, kind: verbal, light: -1, sense: s})
			}
		}
		return
	}
	if r.onlyFrames(v) || some(r.preds, func(p predicate) bool { return p.kind == state && p.light == v }) {
		return // "left two dead" is told by "dead"
	}
	if c := r.Dependent(v, "cop"); c >= 0 && !(r.tag(v) == "VB" && r.infinitive(v)) { // "are to meet" is no copula
		r.addCopular(v)
		return
	}
	s := en.VerbSense(r.lemma(v), r.verbFrame(v))
	if s == nil && r.tag(v) == "VBN" && r.passive(v) {
		s = en.AdjectiveSense(r.form(v)) // "is engaged"
	}
	r.add(predicate{head: v, kind: verbal, light: -1, sense: s})
}

// inTitle reports whether the verb v stands in the title of a work: both it and the
// word behind it have capitals inside a sentence that is otherwise in small letters.
func (r *reader) inTitle(v int) bool {
	capital := func(w int) bool {
		first, _ := utf8.DecodeRuneInString(r.Words[w].Form)
		return unicode.IsUpper(first)
	}
	if v == 0 || v+1 >= len(r.Words) || !capital(v) || !capital(v+1) || strings.ToUpper(r.Words[v].Form) == r.Words[v].Form {
		return false
	}
	small, all := 0, 0
	for w := 1; w < len(r.Words); w++ {
		if first, _ := utf8.DecodeRuneInString(r.Words[w].Form); unicode.IsLetter(first) {
			all++
			if !unicode.IsUpper(first) {
				small++
			}
		}
	}
	const running = 0.5 // share of small letters from which a sentence is no headline
	return float64(small) > running*float64(all)
}

// partOfName reports whether the verb form v is a name or stands in one: "Freed
// told the paper", "wrote in The Undefeated", "the star of Find Ada".
func (r *reader) partOfName(v int) bool {
	if strings.HasPrefix(r.tag(v), "NNP") || r.inTitle(v) {
		return true
	}
	first, _ := utf8.DecodeRuneInString(r.Words[v].Form)
	return v > 0 && unicode.IsUpper(first) && r.Words[v].Pos != "VERB" && r.Is(v, "nsubj", "obj", "iobj", "obl", "nmod") && r.Dependent(v, "det") >= 0
}

// onlyFrames reports whether v does no more than set how sure its complement
// is: "plans to", "is expected to", "began to".
func (r *reader) onlyFrames(v int) bool {
	c := r.complement(v)
	if c < 0 {
		return false
	}
	h := r.hedgeVerb(v, c)
	return h != nil && h.Only
}

// complement is the clause that a verb or adjective takes, -1 for none.
func (r *reader) complement(v int) int {
	for _, k := range r.Dependents(v, "xcomp", "ccomp") {
		if r.isVerb(k) || r.Dependent(k, "cop", "nsubj") >= 0 {
			return k
		}
	}
	return -1
}

func (r *reader) addCopular(w int) {
	if r.frameWord(w) || r.Is(w, "amod", "advmod") {
		return
	}
	if c := r.complement(w); en.HedgeAdjective(r.lemma(w)) != nil && (c >= 0 || r.Dependent(w, "csubj") >= 0) {
		return // "is likely to": the complement tells the event
	}
	if r.rank(w) >= 0 {
		return // "was the first to suggest it": the suggestion is the event
	}
	if r.initiative(w) {
		r.add(predicate{head: w, kind: initiative, light: r.Dependent(w, "cop"), sense: en.SenseNamed("propose")})
		return
	}
	p := predicate{head: w, kind: copular, light: r.Dependent(w, "cop")}
	if r.Words[w].Pos == "ADJ" || r.Words[w].Pos == "VERB" {
		if p.sense = en.AdjectiveSense(r.lemma(w)); p.sense == nil {
			p.sense = en.AdjectiveSense(r.form(w))
		}
	}
	r.add(p)
}

// rank is the clause of "the first to suggest it", where w is "first" or the
// noun it ranks; -1 when w ranks nobody.
func (r *reader) rank(w int) int {
	ranks := func(i int) bool {
		switch r.lemma(i) {
		case "first", "second", "third", "last", "only", "one":
			return true
		}
		return false
	}
	ok := ranks(w)
	for _, k := range r.Dependents(w, "amod") {
		ok = ok || ranks(k)
	}
	if !ok {
		return -1
	}
	for _, k := range r.Children(w) {
		if r.isVerb(k) && r.Is(k, "acl", "advcl", "xcomp", "ccomp", "csubj") && !r.Is(k, "acl:relcl") && r.infinitive(k) {
			return k
		}
	}
	return -1
}

func (r *reader) infinitive(v int) bool {
	for _, k := range r.Dependents(v, "mark", "aux", "case") {
		if r.form(k) == "to" {
			return true
		}
	}
	return false
}

// initiative reports whether w stands in "at her initiative", "at the request of".
func (r *reader) initiative(w int) bool {
	if !en.IsInitiative(r.lemma(w)) {
		return false
	}
	for _, k := range r.Dependents(w, "case") {
		if f := r.form(k); f == "at" || f == "on" || f == "upon" || f == "by" && r.Dependent(w, "nmod:poss") >= 0 {
			return true
		}
	}
	return false
}

func (r *reader) addNoun(w int) {
	if r.initiative(w) {
		r.add(predicate{head: w, kind: initiative, light: -1, sense: en.SenseNamed("propose")})
		return
	}
	if !r.eventNoun(w) {
		return
	}
	h := r.head(w)
	if h >= 0 && r.isVerb(h) && r.Is(w, "obj", "obl") && en.VerbHolds(r.lemma(h), r.verbFrame(h), r.lemma(w)) {
		return // "go on strike" is told by the verb
	}
	s := en.NounSense(r.lemma(w), r.nounFrame(w))
	p := predicate{head: w, kind: nominal, light: -1, sense: s}
	if s == nil || s.Weak {
		args := r.nounArguments(&p)
		telling := func(a Argument) bool {
			if s != nil {
				return a.Role != "other" || a.Prep != ""
			}
			return participant(a.Role) && (a.Prep == "of" || a.Prep == "by" || a.Prep == "between" || a.Prep == "against" || r.Is(a.Head.Word, "nmod:poss"))
		}
		takesPart := s != nil && h >= 0 && r.isVerb(h) && r.Is(w, "nsubj", "obj") && r.definite(w)
		if !takesPart && !some(args, telling) {
			return
		}
	}
	r.add(p)
}

func some[T any](list []T, ok func(T) bool) bool {
	for _, x := range list {
		if ok(x) {
			return true
		}
	}
	return false
}
