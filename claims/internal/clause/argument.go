package clause

import (
	"slices"

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
			return r.superlative(k)
		}
	}
	if r.lemma(w) == "one" || r.lemma(w) == "among" {
		if of := r.Dependents(w, "nmod"); len(of) > 0 {
			if r.tag(of[0]) == "JJS" {
				return r.superlative(of[0])
			}
			for _, a := range r.Dependents(of[0], "amod") {
				if r.tag(a) == "JJS" {
					return r.superlative(a)
				}
			}
			return r.lemma(of[0])
		}
	}
	if r.tag(w) == "JJS" || r.tag(w) == "JJR" {
		return r.superlative(w)
	}
	return r.lemma(w)
}

// superlative is the adjective at k with the rank before it, in numbers or
// words: "second largest", "10th deadliest".
func (r *reader) superlative(k int) string {
	i := k - 1
	if i >= 0 && r.form(i) == "-" {
		i--
	}
	if i < 0 {
		return r.form(k)
	}
	if x, n := en.ReadNumber([]string{r.form(i)}); n == 1 && x.Ordinal && x.Value > 1 {
		return r.form(i) + " " + r.form(k)
	}
	return r.form(k)
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
	args = append(args, r.raisedPlaces(p, args)...)
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
