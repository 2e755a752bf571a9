package clause

import "claimdiff/claims/internal/lang/en"

// maxDepth bounds how far unsaid subjects are looked for: no sentence needs more.
const maxDepth = 12

// passive reports whether the surface subject of v is its object in meaning.
func (r *reader) passive(v int) bool {
	if r.Dependent(v, "aux:pass") >= 0 || r.Dependent(v, "nsubj:pass", "csubj:pass") >= 0 && !(r.tag(v) == "VBD" && onlyPast[r.form(v)]) {
		return true
	}
	if (r.tag(v) == "VBD" || r.tag(v) == "VBN") && r.Is(v, "conj") && r.suffers(v) {
		return true
	}
	if r.swallowed(v) >= 0 {
		return false
	}
	if r.tag(v) == "VBD" && en.DoneTo(r.lemma(v)) && r.Dependent(v, "nsubj") >= 0 && r.Dependent(v, "obj", "ccomp", "xcomp", "aux") < 0 && r.head(v) < 0 && r.objectGapless(v) {
		return true
	}
	if r.tag(v) != "VBN" && !(r.tag(v) == "VBD" && r.Is(v, "acl") && !r.Is(v, "acl:relcl") && r.Dependent(v, "nsubj") < 0) || r.Dependent(v, "aux") >= 0 {
		return false
	}
	if r.Dependent(v, "nsubj") >= 0 { // "four others injured in fire" has lost its auxiliary, "two climbed" has not
		return r.tag(v) == "VBN" && en.DoneTo(r.lemma(v)) && r.Dependent(v, "obj", "ccomp", "xcomp") < 0
	}
	switch {
	case r.Is(v, "conj"):
		return r.head(v) >= 0 && r.tag(r.head(v)) == "VBN" && r.passive(r.head(v))
	}
	return true // a participle clause, or a headline without its auxiliary
}

// objectGapless reports whether v is no headless answer ("police arrested"), but
// followed by where, when or why.
func (r *reader) objectGapless(v int) bool { return r.Dependent(v, "obl", "advcl") > v }

// suffers reports whether v, which may be taken for a past tense, is a
// participle that shares the passive of the verb it is joined to: "was arrested
// and charged", "one was killed and two others wounded".
func (r *reader) suffers(v int) bool {
	h := r.head(v)
	left := h >= 0 && r.lemma(h) == "leave" // "left one dead and two wounded"
	if h < 0 || h > v || !left && (r.tag(h) != "VBN" || r.Dependent(h, "aux:pass") < 0) || r.Dependent(v, "obj", "aux", "ccomp") >= 0 {
		return false
	}
	return en.DoneTo(r.lemma(v))
}

// swallowed is the subject of an adverbial clause whose conjunction was taken
// for a preposition: "after a truck hit the wall". -1 for none.
func (r *reader) swallowed(v int) int {
	if !r.Is(v, "advcl") || r.tag(v) != "VBN" && r.tag(v) != "VBD" || r.Dependent(v, "nsubj", "aux") >= 0 {
		return -1
	}
	if m := r.Dependent(v, "mark"); m >= 0 { // "after the truck hit the wall", with "truck" hung on loosely
		if k := r.Dependent(v, "obl"); k == v-1 && k > m && r.prep(k) == "" && r.isNoun(k) && !r.temporal(k) {
			return k
		}
		return -1
	}
	for _, k := range r.Dependents(v, "obl") {
		if k > v || r.temporal(k) {
			break
		}
		switch r.prep(k) {
		case "after", "before", "as", "since", "until", "when", "while":
			return k
		}
	}
	return -1
}

// onlyPast are past tenses that differ from their participle: no parser makes
// a passive of them.
var onlyPast = map[string]bool{"spoke": true, "took": true, "gave": true, "went": true, "came": true, "wrote": true, "broke": true, "chose": true, "drove": true, "saw": true, "did": true, "began": true,
	"fell": true, "flew": true, "grew": true, "knew": true, "threw": true, "rose": true, "wore": true, "stole": true, "swore": true, "drew": true, "ate": true, "woke": true, "rode": true, "shook": true, "became": true, "ran": true, "sang": true, "sank": true, "withdrew": true}

// surfaceSubjects are the grammatical subjects of a predicate, coordinated ones
// one by one, with those that the sentence leaves to be understood.
func (r *reader) surfaceSubjects(v int) []int {
	r.depth++
	defer func() { r.depth-- }()
	if r.depth > maxDepth {
		return nil
	}
	for _, k := range r.Dependents(v, "nsubj", "csubj") {
		if r.rank(v) == k {
			continue
		}
		if r.form(k) == "there" && r.tag(k) == "EX" {
			continue
		}
		if a := r.antecedent(v, k); a >= 0 {
			return r.each(a)
		}
		if r.Is(k, "csubj") || r.isNominal(k) || r.Words[k].Pos == "ADJ" {
			return r.each(k)
		}
	}
	h := r.head(v)
	if h < 0 {
		return nil
	}
	if k := r.swallowed(v); k >= 0 {
		return r.each(k)
	}
	if k := r.subjectAbove(h, v); k >= 0 {
		return r.each(k)
	}
	switch {
	case r.Is(v, "conj"):
		if r.isVerb(h) || r.Dependent(h, "cop") >= 0 {
			return r.surfaceSubjects(h)
		}
	case r.rank(h) == v:
		return r.surfaceSubjects(h)
	case r.Is(v, "xcomp"), r.Is(v, "ccomp") && r.infinitive(v):
		return r.controllers(h, v)
	case r.Is(v, "acl:relcl"):
		if r.Dependent(v, "obj") >= 0 || r.passive(v) || r.relative(v) < 0 && r.Dependent(v, "nsubj") < 0 {
			return []int{h}
		}
	case r.Is(v, "acl"):
		return r.adnominalSubjects(h, v)
	case r.Is(v, "advcl") && r.nonfinite(v):
		if m := r.Dependent(v, "mark"); m > 0 && r.form(m) == "to" && ways[r.lemma(m-1)] { // whoever it may be
			return nil
		}
		if r.lemma(h) == "be" && r.Dependent(h, "expl") >= 0 { // "there is the will of the two to meet"
			if n := r.Dependent(h, "nsubj"); n >= 0 {
				return r.adnominalSubjects(n, v)
			}
		}
		if m := r.marker(v); r.isVerb(h) && (m == "from" || m == "of" || m == "into" || r.infinitive(v) && r.hedgeVerb(h, v) != nil) { // "kept the crew from leaving"
			return r.controllers(h, v)
		}
		if r.marker(v) == "for" && r.tag(v) == "VBG" && answersFor[r.lemma(h)] {
			return r.controllers(h, v)
		}
		if k := r.witnessed(h, v); k >= 0 {
			return r.each(k)
		}
		if r.rank(h) == v || r.isVerb(h) || r.Dependent(h, "cop") >= 0 {
			return r.surfaceSubjects(h)
		}
	case r.Is(v, "amod"):
		if r.passive(v) {
			return []int{h}
		}
	}
	return nil
}

// subjectAbove is the subject of the finite clause v that the parser took for an
// object of the verb of saying h above it: "said the crowds were moved". -1 for none.
func (r *reader) subjectAbove(h, v int) int {
	if !r.Is(v, "ccomp") || r.infinitive(v) || r.nonfinite(v) || !r.isVerb(h) || r.lemma(h) != "say" && r.lemma(h) != "claim" && r.lemma(h) != "believe" && r.lemma(h) != "think" {
		return -1
	}
	if k := r.Dependent(h, "obj", "iobj"); k > h && k < v && r.isNominal(k) {
		return k
	}
	return -1
}

// controllers are the subjects of a complement v without its own: the object of
// the verb above ("asked them to leave"), else its subject.
func (r *reader) controllers(h, v int) []int {
	if !r.isVerb(h) {
		if r.isNoun(h) && r.rank(h) != v && r.Dependent(h, "cop") < 0 {
			return r.adnominalSubjects(h, v)
		}
		return r.surfaceSubjects(h)
	}
	if !r.passive(h) && r.lemma(h) != "promise" && r.lemma(h) != "threaten" {
		for _, k := range r.Dependents(h, "obj", "iobj") {
			if k < v && r.isNominal(k) {
				return r.each(k)
			}
		}
		if k := r.prepositional(h, "on", "for", "to", "with", "upon"); k >= 0 && k < v && r.infinitive(v) && callsOn[r.lemma(h)] {
			return r.each(k)
		}
	}
	return r.surfaceSubjects(h)
}

// callsOn are the verbs whose prepositional object does what they ask for.
var callsOn = map[string]bool{"call": true, "appeal": true, "wait": true, "plead": true, "rely": true, "count": true}

// witnessed is the object of a verb of perception h of which the participle v behind
// it tells what it was seen to do: "spotted ships carrying coal". -1 for none.
func (r *reader) witnessed(h, v int) int {
	if r.tag(v) != "VBG" || !perceives[r.lemma(h)] || r.passive(h) {
		return -1
	}
	k := r.Dependent(h, "obj")
	if k < 0 || k > v || r.form(v-1) == "," || r.marker(v) != "" {
		return -1
	}
	return k
}

// perceives are verbs whose object is perceived to do something.
var perceives = map[string]bool{"see": true, "spot": true, "show": true, "catch": true, "capture": true, "film": true, "photograph": true, "picture": true, "observe": true, "watch": true, "hear": true, "notice": true, "detect": true, "spy": true, "record": true}

// depicts are nouns of which a participle tells what is seen on them: "photos of
// ships carrying coal".
var depicts = map[string]bool{"photo": true, "photograph": true, "picture": true, "image": true, "video": true, "footage": true, "film": true, "clip": true, "sight": true, "evidence": true, "recording": true, "report": true, "account": true}

// ways are nouns of how anybody may do what the infinitive behind them tells.
var ways = map[string]bool{"way": true, "means": true, "method": true, "tool": true, "technique": true, "tip": true, "advice": true, "how": true}

// answersFor are the verbs whose object did what stands behind "for": "arrested a
// man for stealing".
var answersFor = map[string]bool{"arrest": true, "detain": true, "seize": true, "charge": true, "sue": true, "convict": true, "jail": true, "imprison": true, "sentence": true, "fine": true,
	"punish": true, "ban": true, "suspend": true, "expel": true, "dismiss": true, "fire": true, "sack": true, "blame": true, "criticise": true, "criticize": true, "condemn": true, "praise": true,
	"thank": true, "honour": true, "honor": true, "commend": true, "applaud": true, "sanction": true, "prosecute": true, "indict": true, "reprimand": true, "fault": true}

// prepositional is the first oblique of v under one of the prepositions, or -1.
func (r *reader) prepositional(v int, preps ...string) int {
	for _, k := range r.Dependents(v, "obl", "nmod") {
		p := r.prep(k)
		for _, want := range preps {
			if p == want {
				return k
			}
		}
	}
	return -1
}

// adnominalSubjects are the subjects of a clause that modifies a noun: "a bomb
// planted by", "a man carrying", "his plan to leave", "the first to leave".
func (r *reader) adnominalSubjects(n, v int) []int {
	if !r.infinitive(v) {
		if r.Dependent(v, "mark", "nsubj") >= 0 || r.temporal(n) && !r.eventNoun(n) {
			return nil
		}
		if k := r.Dependent(n, "nmod"); k > n && k < v && r.tag(v) == "VBG" && depicts[r.lemma(n)] && r.prep(k) == "of" {
			return r.each(k)
		}
		return []int{n}
	}
	if r.rank(n) == v {
		if r.Dependent(n, "cop") >= 0 {
			return r.surfaceSubjects(n)
		}
		return []int{n}
	}
	for _, k := range r.Dependents(n, "nmod:poss", "compound") {
		if r.Words[k].Pos == "PROPN" || r.Is(k, "nmod:poss") {
			return r.each(k)
		}
	}
	for _, k := range r.Dependents(n, "nmod") {
		if p := r.prep(k); p == "by" || p == "of" {
			return r.each(k)
		}
	}
	if h := r.head(n); h >= 0 && r.isVerb(h) && r.Is(n, "obj", "nsubj:pass") && !ways[r.lemma(n)] {
		if en.HedgeNoun(r.lemma(n)) == nil && governs(r.hedgeVerb(h, v)) { // "caused fireworks to go off"
			return []int{n}
		}
		return r.doers(h)
	}
	return nil
}

// nonfinite reports whether v is a participle or an infinitive without subject.
func (r *reader) nonfinite(v int) bool {
	switch r.tag(v) {
	case "VBG":
		return r.Dependent(v, "aux") < 0
	case "VBN":
		for _, k := range r.Dependents(v, "aux") {
			return r.tag(k) == "VBG" // "having left"
		}
		return true
	case "VB":
		return r.infinitive(v)
	}
	return false
}

// relative is the relative pronoun of a relative clause, -1 for none.
func (r *reader) relative(v int) int {
	for _, k := range r.Subtree(v) {
		if k < v && (r.tag(k) == "WDT" || r.tag(k) == "WP") && r.clauseOf(k) == v {
			return k
		}
	}
	return -1
}

// clauseOf is the nearest verb or copular predicate above w.
func (r *reader) clauseOf(w int) int {
	for h, n := r.head(w), 0; h >= 0 && n <= len(r.Words); h, n = r.head(h), n+1 {
		if r.isVerb(h) || r.Dependent(h, "cop") >= 0 {
			return h
		}
	}
	return -1
}

// antecedent is what the relative pronoun k of clause v stands for, -1 when k is
// no relative pronoun.
func (r *reader) antecedent(v, k int) int {
	switch r.tag(k) {
	case "WDT", "WP":
	default:
		if r.form(k) != "that" || !r.Is(v, "acl:relcl") {
			return -1
		}
	}
	for n := 0; v >= 0 && n < maxDepth; n++ {
		if r.Is(v, "acl:relcl") {
			return r.head(v)
		}
		if !r.Is(v, "conj", "xcomp", "ccomp") {
			return -1
		}
		v = r.head(v)
	}
	return -1
}

// objects are what v is done to in meaning: the subject of a passive, else the
// direct objects; a relative clause may take it from what it modifies.
func (r *reader) objects(v int) []int {
	if r.passive(v) {
		return r.surfaceSubjects(v)
	}
	for _, k := range r.Dependents(v, "obj") {
		if a := r.antecedent(v, k); a >= 0 {
			return r.each(a)
		}
		if states[r.form(k)] { // "found the broker guilty", with "broker" hung on "guilty"
			if n := r.Dependent(k, "compound", "nummod", "nsubj", "nmod"); n >= 0 {
				return r.each(n)
			}
		}
		if r.isNominal(k) || r.isVerb(k) || r.Words[k].Pos == "ADJ" && r.Dependent(k, "nmod:poss", "amod", "compound") >= 0 {
			return r.each(k)
		}
	}
	for _, k := range r.Dependents(v, "obl") {
		if k > v && r.isNominal(k) && r.prep(k) == "" && some(r.Subtree(k), r.bound) && !r.temporal(k) { // "saw at least ten bodies"
			return r.each(k)
		}
		// "called off the match", with "off" taken for a preposition
		if r.isNominal(k) && k > v && en.ParticleVerb(r.lemma(v), r.prep(k)) && r.Dependent(v, "compound:prt") < 0 && !r.temporal(k) {
			return r.each(k)
		}
	}
	for _, k := range r.Dependents(v, "xcomp") { // "left one man dead", with "man" hung on "dead"
		if states[r.form(k)] {
			if n := r.Dependent(k, "obl:unmarked", "nsubj", "nmod", "compound", "nummod"); n >= 0 && n < k {
				return r.each(n)
			}
		}
	}
	if r.Is(v, "acl:relcl") && r.objectGap(v) {
		return []int{r.head(v)}
	}
	if r.Is(v, "acl") && !r.Is(v, "acl:relcl") && r.infinitive(v) && r.rank(r.head(v)) != v {
		return nil
	}
	return r.sharedObjects(v)
}

// states are what an object is said to be after "find" and "leave".
var states = map[string]bool{"guilty": true, "innocent": true, "dead": true, "injured": true, "wounded": true, "hurt": true, "homeless": true, "missing": true, "alive": true, "unconscious": true}

// objectGap reports whether a relative clause lacks the object that its
// antecedent is: "the call that Norland proposed".
func (r *reader) objectGap(v int) bool {
	if r.Dependent(v, "obj", "ccomp", "xcomp") >= 0 {
		return false
	}
	s := r.Dependent(v, "nsubj")
	if s < 0 || r.antecedent(v, s) >= 0 {
		return false
	}
	if some(r.Subtree(s), func(k int) bool { return r.tag(k) == "WP$" }) { // "whose boat sank"
		return false
	}
	for _, k := range r.Children(v) {
		switch {
		case r.tag(k) == "WRB": // "the day when"
			return false
		case r.Is(k, "obl") && (r.tag(k) == "WDT" || r.tag(k) == "WP"):
			return false
		}
	}
	return !temporalOrPlace(r, r.head(v))
}

func temporalOrPlace(r *reader, w int) bool { return r.temporal(w) || r.placeLike(w) }

// sharedObjects are the objects of a coordinated verb after v that has the same
// subject, where v has none and nothing else stands between: "planned and
// carried out the attack".
func (r *reader) sharedObjects(v int) []int {
	if r.Dependent(v, "xcomp", "ccomp", "obl", "obj") >= 0 || !en.IsVerbOfNews(r.lemma(v)) && r.lemma(v) != "plan" {
		return nil
	}
	for _, c := range r.Dependents(v, "conj") {
		if c <= v+2+len(r.Dependents(v, "compound:prt")) && r.isVerb(c) && !carriers[r.lemma(c)] && r.Dependent(c, "nsubj") < 0 && !r.passive(c) {
			if o := r.Dependent(c, "obj"); o > c {
				return r.each(o)
			}
		}
	}
	if r.Is(v, "conj") && r.Dependent(v, "nsubj") < 0 {
		if o := r.Dependent(r.head(v), "obj"); o > v { // the object is hung on the first verb
			return r.each(o)
		}
	}
	return nil
}

// carriers are verbs whose object is often theirs alone: "investigate and take action".
var carriers = map[string]bool{"take": true, "make": true, "have": true, "give": true, "hold": true, "do": true, "get": true}

// doers are the subjects of v in meaning: of a passive, who stands after "by".
func (r *reader) doers(v int) []int {
	if !r.passive(v) {
		return r.surfaceSubjects(v)
	}
	if k := r.Dependent(v, "obl:agent"); k >= 0 {
		return r.each(k)
	}
	for _, k := range r.Dependents(v, "obl") {
		if r.prep(k) == "by" && !r.temporal(k) && !r.measure(k) {
			return r.each(k)
		}
	}
	if h := r.head(v); r.Is(v, "acl") && h >= 0 { // "a bomb planted by rebels", with "rebels" hung on "bomb"
		for _, k := range r.Dependents(h, "nmod") {
			if k > v && r.prep(k) == "by" && !r.temporal(k) {
				return r.each(k)
			}
		}
	}
	return nil
}

// maxCoordinated bounds how many coordinated participants are told apart.
const maxCoordinated = 12

// each is w with the nouns coordinated to it.
func (r *reader) each(w int) []int {
	out := []int{w}
	for _, k := range r.Dependents(w, "conj") {
		if r.isNominal(k) && len(out) < maxCoordinated && r.Dependent(k, "nsubj", "cop") < 0 {
			out = append(out, r.each(k)...)
		}
	}
	return out
}

// bound reports whether k is the "at" of "at least ten": no preposition.
func (r *reader) bound(k int) bool {
	return r.form(k) == "at" && k+1 < len(r.Words) && (r.form(k+1) == "least" || r.form(k+1) == "most")
}

// prep is the preposition of w in lower case, several joined by spaces, "" none.
func (r *reader) prep(w int) string {
	out := ""
	for _, k := range r.Dependents(w, "case") {
		if k > w || r.tag(k) == "POS" || r.bound(k) {
			continue
		}
		if out != "" {
			out += " "
		}
		out += r.form(k)
		for _, f := range r.Dependents(k, "fixed") {
			out += " " + r.form(f)
		}
	}
	return out
}
