package clause

import (
	"slices"
	"strings"

	"claimdiff/claims/internal/lang/en"
)

// mentions turns the predicates into mentions. first is the index that the
// first of them gets in the article.
func (r *reader) mentions(first int) []Mention {
	slices.SortStableFunc(r.preds, func(a, b predicate) int { return a.head - b.head })
	for i, p := range r.preds {
		r.of[p.head] = i
	}
	out := make([]Mention, len(r.preds))
	for i := range r.preds {
		p := &r.preds[i]
		f := r.factOf(p)
		m := Mention{
			Head: r.ref(p.head), Light: r.ref(p.light), Nominal: p.kind == nominal || p.kind == initiative,
			Lemma: r.lemmaOf(p), Predicate: r.predicateSpan(p), Span: r.extent(p), Arguments: r.argumentsOf(p),
			Polarity: "positive", Certainty: f.certainty(), Question: f.question, Tense: r.tense(p),
		}
		if f.negative {
			m.Polarity = "negative"
		}
		for _, h := range f.hedges {
			m.Hedges = append(m.Hedges, r.Words[h].Span)
		}
		if p.kind == copular && p.light >= 0 && r.lemma(p.light) != "be" || p.kind == initiative {
			m.Light = r.ref(-1)
		}
		if p.kind == copular || p.kind == state {
			m.Light = r.ref(-1)
		}
		if p.sense == nil && p.kind == nominal {
			p.sense = en.NounSense(r.lemma(p.head), r.nounFrame(p.head))
		}
		if p.sense != nil {
			m.Sense = p.sense.Sense
		}
		if m.Nominal {
			m.Definite = r.definite(p.head) || some(r.Dependents(p.head, "compound"), func(k int) bool { return r.Words[k].Pos == "PROPN" && !r.temporal(k) })
		}
		if p.kind == nominal {
			m.plural, m.which = r.tag(p.head) == "NNS", r.which(p.head)
			m.vague = p.light < 0 && len(m.Arguments) == 0 && r.Dependent(p.head, "det", "nummod", "nmod:poss") < 0
		}
		if s := r.surfaceSubjects(p.head); p.kind == verbal && len(s) == 1 && r.Words[s[0]].Pos == "PRON" && en.Occurs(r.lemma(p.head), func(w string) bool { return r.has(p.head, w) }) {
			m.occurs = r.ref(s[0]) // "it could take place on Monday"
			m.Arguments = slices.DeleteFunc(m.Arguments, func(a Argument) bool { return participant(a.Role) && a.Prep == "" })
		}
		for j := range m.Arguments {
			m.Arguments[j].Event = -1
			if h := m.Arguments[j].Head; h.Word >= 0 && h.Word != p.head {
				if e := r.eventAt(h.Word); e >= 0 && e != i {
					m.Arguments[j].Event = first + e
				}
			}
		}
		out[i] = m
	}
	return out
}

// eventAt is the predicate whose head or light verb is w, -1 for none.
func (r *reader) eventAt(w int) int {
	if r.of[w] >= 0 {
		return r.of[w]
	}
	for i, p := range r.preds {
		if p.light == w && p.kind == nominal {
			return i
		}
	}
	return -1
}

func (r *reader) lemmaOf(p *predicate) string {
	switch p.kind {
	case verbal:
		out := r.lemma(p.head)
		for _, k := range r.Dependents(p.head, "compound:prt") {
			out += " " + r.form(k)
		}
		return out
	case state:
		return "be " + r.form(p.head)
	case copular:
		name := r.lemma(p.head)
		if r.Words[p.head].Pos == "PROPN" {
			name = r.Words[p.head].Form
		}
		if prep := r.prep(p.head); prep != "" {
			return "be " + prep + " " + name
		}
		if r.Words[p.head].Pos == "PROPN" {
			return "be " + name
		}
		return "be " + r.facet(p.head)
	}
	return r.lemma(p.head)
}

// facet is the word that a copular predicate says most with: "longest" of "one
// of the longest", "deadliest" of "the deadliest attack".
func (r *reader) facet(w int) string {
	for _, k := range r.Dependents(w, "amod") {
		if r.tag(k) == "JJS" {
			return r.form(k)
		}
	}
	if r.lemma(w) == "one" || r.lemma(w) == "among" {
		for _, k := range r.Dependents(w, "nmod") {
			if r.tag(k) == "JJS" {
				return r.form(k)
			}
			for _, a := range r.Dependents(k, "amod") {
				if r.tag(a) == "JJS" {
					return r.form(a)
				}
			}
			return r.lemma(k)
		}
	}
	if r.tag(w) == "JJS" || r.tag(w) == "JJR" {
		return r.form(w)
	}
	return r.lemma(w)
}

// definite reports whether the noun n is one that the reader is taken to know.
func (r *reader) definite(n int) bool {
	for _, k := range r.Dependents(n, "det", "nmod:poss") {
		switch r.form(k) {
		case "a", "an", "another", "any", "some", "no", "every", "each", "all", "both", "several":
			continue
		}
		return true
	}
	return false
}

// which is the word before an event noun that tells it from its like, "" none.
func (r *reader) which(n int) string {
	for _, k := range r.Dependents(n, "amod", "det", "nummod") {
		switch l := r.form(k); l {
		case "first", "second", "third", "fourth", "fifth", "previous", "earlier", "last", "next", "another", "other", "new", "future", "upcoming", "later", "subsequent", "final", "former", "similar", "separate":
			return l
		}
	}
	return ""
}

// argument is the participant whose phrase has its head at w.
func (r *reader) argument(role string, w int) Argument {
	a := Argument{Role: role, Head: r.ref(w), Prep: r.prep(w), Span: r.phrase(w), Event: -1, lemma: r.lemma(w), pronoun: r.Words[w].Pos == "PRON"}
	if n := r.Dependent(w, "nummod"); n >= 0 {
		a.number = r.form(n)
	}
	return a
}

// argumentsOf are participants and circumstances, in text order, each once.
func (r *reader) argumentsOf(p *predicate) []Argument {
	var args []Argument
	switch p.kind {
	case verbal:
		args = r.verbArguments(p)
	case copular:
		args = r.copularArguments(p)
	case nominal:
		args = r.nounArguments(p)
		if p.light >= 0 {
			args = append(args, r.lightArguments(p)...)
		}
	case initiative:
		args = r.initiativeArguments(p)
	case state:
		args = append(args, r.argument("patient", p.of))
		args[0].Span = r.Words[p.of].Span
		if n := r.Dependent(p.of, "nummod"); n >= 0 && n < p.of {
			args[0].Start = r.Words[n].Start
		}
		if p.light >= 0 {
			for _, s := range r.logicalSubjects(p.light) {
				args = append(args, r.argument("agent", s))
			}
		}
		args = append(args, r.circumstances(p, p.head)...)
	}
	args = append(args, r.raisedTimes(p, args)...)
	slices.SortStableFunc(args, func(a, b Argument) int { return a.Start - b.Start })
	var out []Argument
	for _, a := range args {
		if a.Head.Word != p.head && a.Len() > 0 && !en.Negator("subject", r.form(a.Head.Word)) && !some(out, func(b Argument) bool { return a.Head == b.Head }) {
			out = append(out, a)
		}
	}
	return out
}

// raisedTimes are the times that a parser hung on a participant: what stands
// behind "the banker on Tuesday" tells when it happened.
func (r *reader) raisedTimes(p *predicate, args []Argument) (out []Argument) {
	for _, a := range args {
		if a.Role == "time" || a.Role == "quantity" || a.Head.Word == p.head {
			continue
		}
		for _, k := range r.Dependents(a.Head.Word, "nmod") {
			if r.strayTime(a.Head.Word, k) {
				out = append(out, r.argument("time", k))
			}
		}
	}
	return out
}

// strayTime reports whether the phrase k on noun n is a time that n cannot have.
func (r *reader) strayTime(n, k int) bool {
	if k < n || !r.Is(k, "nmod") || !r.temporal(k) || r.Words[n].Pos != "PROPN" && r.Words[n].Pos != "NOUN" || r.temporal(n) {
		return false
	}
	switch r.prep(k) {
	case "on", "in", "at", "during", "since", "after", "before":
		return !r.eventNoun(n)
	case "":
		return r.Is(k, "nmod:unmarked", "nmod:tmod")
	}
	return false
}

// objectRole is the role of what the class takes as object.
func objectRole(s *en.Sense) string {
	if s != nil && s.Object != "" {
		return s.Object
	}
	return "patient"
}

// objectRoleOf is the role of the objects of p: those who are told something
// are its recipients.
func (r *reader) objectRoleOf(p *predicate, objects []int) string {
	if p.sense != nil && p.sense.Object == "theme" && len(objects) > 0 && (r.ofKind(objects[0], "person") || r.complement(p.head) >= 0) {
		switch p.sense.Sense {
		case "say", "announce", "order", "urge", "promise", "propose":
			return "recipient"
		}
	}
	return objectRole(p.sense)
}

// subjectRole is the role of the subject of an active verb or a light verb.
func (r *reader) subjectRole(p *predicate, objects []int) string {
	if p.sense != nil && p.sense.Undergoer && len(objects) == 0 && r.complement(p.head) < 0 {
		return objectRole(p.sense)
	}
	return "agent"
}

func (r *reader) verbArguments(p *predicate) (out []Argument) {
	v, passive := p.head, r.passive(p.head)
	objects := r.objects(v)
	addAll := func(role string, ws []int) {
		for _, w := range ws {
			a := r.argument(role, w)
			a.Prep = "" // of its place elsewhere, when the clause takes it over
			out = append(out, a)
		}
	}
	if passive {
		role := r.objectRoleOf(p, objects)
		if o := r.Dependent(v, "obj"); o >= 0 { // "was given a prize"
			role = "recipient"
			addAll(objectRole(p.sense), r.each(o))
		}
		addAll(role, objects)
		for _, d := range r.doers(v) {
			a := r.argument("agent", d)
			a.Prep = "by"
			out = append(out, a)
		}
	} else {
		amount := func(o int) bool { // "killed two" has an object, "rose two" has not
			return r.measure(o) && (r.Words[o].Pos != "NUM" || p.sense == nil || moves(p.sense)) || r.isDuration(o) || r.temporal(o)
		}
		role := r.subjectRole(p, slices.DeleteFunc(slices.Clone(objects), amount)) // "rose 4 percent"
		subjects := r.surfaceSubjects(v)
		addAll(role, subjects)
		for _, o := range objects {
			role := r.objectRoleOf(p, []int{o})
			switch {
			case r.temporal(o) && !r.ofKind(o, "person") || r.isDuration(o):
				role = "time"
			case r.measure(o) && moves(p.sense):
				role = "quantity"
			case linking[r.lemma(v)]:
				role = "theme"
			case symmetricMeeting(p.sense) && !some(subjects, func(s int) bool { return s == o }):
				role = "agent"
			}
			if !en.VerbHolds(r.lemma(v), r.verbFrame(v), r.lemma(o)) { // "opened fire"
				addAll(role, []int{o})
			}
		}
		for _, i := range r.Dependents(v, "iobj") {
			addAll("recipient", r.each(i))
		}
	}
	out = append(out, r.circumstances(p, v)...)
	for _, c := range r.Dependents(v, "ccomp", "xcomp") {
		if r.Words[c].Pos != "ADJ" && !r.Is(c, "conj") && c != v {
			a := r.argument("theme", c)
			a.Prep, a.Span = "", r.clause(c, c)
			out = append(out, a)
		}
	}
	return out
}

// symmetricMeeting reports whether an object of the class takes part as its
// subject does: "met the king". The object of "discuss" does not.
func symmetricMeeting(s *en.Sense) bool {
	return s != nil && s.Symmetric && s.Object == "" && s.Sense != "call"
}

func (r *reader) isDuration(o int) bool {
	switch r.lemma(o) {
	case "hour", "minute", "day", "week", "month", "year", "second":
		return r.Dependent(o, "nummod", "det", "amod") >= 0
	}
	return false
}

// circumstances are the obliques and adverbs of v, read as p's.
func (r *reader) circumstances(p *predicate, v int) (out []Argument) {
	for _, k := range r.Children(v) {
		switch {
		case k == p.head, k == r.swallowed(v), p.kind == copular && r.Is(k, "nmod") && r.prep(k) == "of":
		case p.kind == verbal && r.Is(k, "obl") && slices.Contains(r.objects(v), k): // a particle verb's object
		case r.Is(k, "obl", "nmod") && !r.Is(k, "nmod:poss"):
			w := k
			if a := r.antecedent(v, k); a >= 0 && !r.temporal(a) {
				w = a
			} else if r.tag(k) == "WDT" || r.tag(k) == "WP" {
				continue
			}
			role := r.obliqueRole(p, k)
			if role == "" {
				continue
			}
			for _, e := range r.each(w) {
				a := r.argument(role, e)
				a.Prep = r.prep(k)
				out = append(out, a)
			}
		case r.Is(k, "advmod"):
			if role := r.adverbRole(k); role != "" {
				out = append(out, r.argument(role, k))
			}
		case r.Is(k, "advcl") && r.marker(k) == "because":
			out = append(out, r.argument("cause", k))
		}
	}
	if r.Is(v, "conj") && r.isVerb(r.head(v)) { // "On Monday police raided the house and arrested two men."
		h := r.head(v)
		first := r.Dependent(h, "nsubj")
		for _, k := range r.Dependents(h, "obl") {
			if k < first && r.temporal(k) && r.Dependent(v, "nsubj") < 0 {
				out = append(out, r.argument("time", k))
			}
		}
	}
	return out
}

// obliqueRole is the role of the prepositional phrase k; "" where it is no
// participant.
func (r *reader) obliqueRole(p *predicate, k int) string {
	if !r.isNominal(k) && !r.temporal(k) && !r.isNoun(k) {
		return ""
	}
	prep := r.prep(k)
	if r.Is(k, "obl:agent") && (p.kind != verbal || r.passive(p.head)) {
		return "agent"
	}
	if r.initiative(k) || prep == "according to" {
		return ""
	}
	if r.temporal(k) && !r.ofKind(k, "person") {
		return "time"
	}
	if p.kind == verbal && p.sense != nil && !r.passive(p.head) {
		f := r.verbFrame(p.head)
		switch {
		case en.VerbHolds(r.lemma(p.head), f, r.lemma(k)) && !p.sense.Symmetric:
			return "" // "took into custody"
		case prep != "" && en.VerbHolds(r.lemma(p.head), f, prep) && !moves(p.sense) && len(r.objects(p.head)) == 0:
			if p.sense.Symmetric { // "split from"
				return "agent"
			}
			return objectRole(p.sense) // "called for a ban", "ran over a dog"
		}
	}
	place := r.placeLike(k)
	switch prep {
	case "":
		if r.measure(k) {
			return "quantity"
		}
		if r.isDuration(k) {
			return "time"
		}
		return "other"
	case "by":
		switch {
		case r.measure(k):
			return "quantity"
		case p.kind == verbal && r.passive(p.head) && slices.Contains(r.doers(p.head), k):
			return "agent"
		}
		return "manner"
	case "in", "at", "near", "outside", "inside", "across", "around", "along", "above", "throughout", "off", "beside", "outside of", "close to", "next to", "north of", "south of", "east of", "west of":
		switch {
		case place, r.Words[k].Pos == "PROPN" && r.Words[k].Ent != "person":
			return "place"
		case prep == "near", prep == "outside", prep == "inside", prep == "next to", prep == "close to", strings.HasSuffix(prep, " of"):
			return "place"
		}
		return "other"
	case "on":
		if place {
			return "place"
		}
		if p.sense != nil && (p.sense.Sense == "attack" || p.sense.Sense == "shoot") {
			return "patient"
		}
		return "theme"
	case "with", "alongside", "together with", "along with":
		if p.sense != nil && p.sense.Symmetric {
			return "agent"
		}
		return "other"
	case "between", "among":
		if p.sense != nil && p.sense.Symmetric {
			return "agent"
		}
		return "other"
	case "to", "into", "onto", "towards", "toward":
		switch {
		case r.measure(k) || r.level(p, k):
			return "quantity"
		case place && !r.ofKind(k, "person"):
			return "place"
		case prep == "to" && passesOn(p.sense):
			return "recipient"
		}
		return "other"
	case "from":
		if r.measure(k) || r.level(p, k) {
			return "quantity"
		}
		if place {
			return "place"
		}
		return "other"
	case "of", "about", "over", "regarding", "concerning", "against":
		if prep == "against" && p.sense != nil && p.sense.Sense != "protest" {
			return "patient"
		}
		return "theme"
	case "because of", "due to", "owing to", "thanks to", "amid", "amidst":
		return "cause"
	case "after", "before", "during", "since", "until", "till", "following", "ahead of", "prior to":
		return "time"
	case "within":
		if place {
			return "place"
		}
		return "other"
	case "for":
		if p.sense != nil && p.sense.Object == "theme" {
			return "theme"
		}
		return "other"
	}
	return "other"
}

// level reports whether k is what a number rose or fell to or from. People
// fall, too: "fell to the ground".
func (r *reader) level(p *predicate, k int) bool {
	return moves(p.sense) && !r.placeLike(k) && !r.any(r.surfaceSubjects(p.head), "person")
}

// passesOn reports whether a class is of giving or telling, so that what stands
// after "to" gets it.
func passesOn(s *en.Sense) bool {
	if s == nil {
		return false
	}
	switch s.Sense {
	case "say", "announce", "admit", "apologize", "promise", "propose", "offer", "give", "sell", "pay", "lose", "invite", "warn", "deny", "release", "order", "call", "talk":
		return true
	}
	return false
}

// linking are the verbs whose object says what the subject is or gets to be.
var linking = map[string]bool{"become": true, "remain": true, "stay": true, "seem": true, "appear": true, "mean": true, "constitute": true, "represent": true, "equal": true, "total": true}

// moves reports whether a class tells how a number changes: what stands after
// "to" and "from" is then the number.
func moves(s *en.Sense) bool { return s != nil && (s.Sense == "rise" || s.Sense == "fall") }

// adverbRole is "time", "place", "manner" or "" for an adverb.
func (r *reader) adverbRole(k int) string {
	f := r.form(k)
	switch f {
	case "today", "yesterday", "tomorrow", "tonight", "now", "later", "earlier", "recently", "soon", "overnight", "ago", "immediately", "currently", "previously", "shortly", "afterwards", "already":
		return "time"
	case "here", "there", "abroad", "nearby", "elsewhere", "home", "online", "worldwide", "nationwide", "overseas", "outside", "inside", "upstairs":
		return "place"
	}
	if r.temporal(k) {
		return "time"
	}
	if len(f) > 4 && f[len(f)-2:] == "ly" && en.Adverb(f) == nil && !vagueAdverb[f] {
		return "manner"
	}
	return ""
}

// vagueAdverb are adverbs in -ly that tell no manner.
var vagueAdverb = map[string]bool{"only": true, "actually": true, "nearly": true, "early": true, "especially": true, "particularly": true, "finally": true, "initially": true,
	"eventually": true, "exactly": true, "simply": true, "merely": true, "mostly": true, "mainly": true, "clearly": true, "certainly": true, "obviously": true, "fully": true, "completely": true, "additionally": true,
	"consequently": true, "subsequently": true, "similarly": true, "basically": true, "relatively": true, "really": true, "physically": true, "usually": true, "generally": true, "typically": true, "family": true, "reply": true, "apply": true, "supply": true, "rely": true, "roughly": true, "approximately": true, "hardly": true, "barely": true}

// copularArguments are what a copular predicate speaks of, and where and when.
func (r *reader) copularArguments(p *predicate) (out []Argument) {
	role := "theme"
	if p.sense != nil {
		role = "patient"
		if p.sense.Symmetric {
			role = "agent"
		}
	}
	subjects := r.surfaceSubjects(p.head)
	for _, s := range subjects {
		out = append(out, r.argument(role, s))
	}
	v := p.head
	if p.light >= 0 && r.Dependent(p.light, "expl") >= 0 {
		v = p.light
		if len(subjects) == 0 {
			out = append(out, r.nounArguments(p)...)
		}
	}
	return append(out, r.circumstances(p, v)...)
}
