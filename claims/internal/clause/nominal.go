package clause

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// nounArguments are the participants that an event noun's own phrase names.
func (r *reader) nounArguments(p *predicate) (out []Argument) {
	if p.sense == nil && p.kind == nominal {
		p.sense = en.NounSense(r.lemma(p.head), r.nounFrame(p.head))
	}
	s := p.sense
	addAll := func(role, prep string, ws []int) {
		for _, w := range ws {
			a := r.argument(role, w)
			a.Prep = prep
			out = append(out, a)
		}
	}
	for _, k := range r.Children(p.head) {
		switch {
		case k == p.light:
		case r.Is(k, "nmod:poss"):
			switch {
			case r.temporal(k):
				addAll("time", "", []int{k})
			case r.placeLike(k) && r.Words[k].Pos != "PROPN":
				addAll("place", "", []int{k})
			default:
				addAll(ownerRole(s), "", r.each(k))
			}
		case r.Is(k, "nmod", "obl"):
			if role := r.nounRole(p, k); role != "" {
				addAll(role, r.prep(k), r.each(k))
			}
		case r.Is(k, "compound", "nmod:unmarked", "obl:tmod", "nmod:tmod"):
			first := len(out)
			addAll(r.compoundArguments(s, k))
			addAll(r.compoundPlace(s, k))
			if len(out) > first+1 { // "Norland-Sudland": each by itself
				for i := first; i < len(out); i++ {
					out[i].Span = r.alone(out[i].Head.Word)
				}
			}
		case r.Is(k, "amod"):
			if r.demonym(k) {
				addAll(demonymRole(s), "", []int{k})
			}
		case r.Is(k, "advmod"):
			if role := r.adverbRole(k); role == "time" || role == "place" {
				addAll(role, "", []int{k})
			}
		}
	}
	return out
}

// demonym reports whether the adjective k names whose an event is: a demonym of
// the map, or a word with a capital that no beginning gave it.
func (r *reader) demonym(k int) bool {
	if p, ok := en.Places().Place(r.Words[k].Form); ok && p.Level == "demonym" {
		return true
	}
	first, _ := utf8.DecodeRuneInString(r.Words[k].Form)
	if !unicode.IsUpper(first) || k == 0 || r.Words[k-1].Pos == "PUNCT" || r.tag(k) == "JJS" || r.Words[k].Form == strings.ToUpper(r.Words[k].Form) {
		return false
	}
	return some(r.Words, func(w syntax.Word) bool { return w.Pos == "NOUN" && w.Form == strings.ToLower(w.Form) }) // no headline in capitals
}

// ownerRole is the role of the possessor of a noun of class s.
func ownerRole(s *en.Sense) string {
	switch {
	case s == nil || s.Owner == "":
		return "agent"
	}
	return s.Owner
}

// demonymRole is the role of "Norlandian" before a noun of class s.
func demonymRole(s *en.Sense) string {
	if s == nil || s.Undergoer || s.Owner == "patient" {
		return "other"
	}
	return "agent"
}

// compoundArguments reads the noun k, and those hung on it, before an event
// noun: "Norland-Sudland meeting", "train crash", "Monday meeting".
func (r *reader) compoundArguments(s *en.Sense, k int) (role, prep string, ws []int) {
	switch {
	case r.temporal(k):
		return "time", "", []int{k}
	case r.Words[k].Pos == "PROPN":
		ws = []int{k}
		if n := len(r.Words); s != nil && s.Symmetric && k >= 2 && k < n && r.hyphenated(k-2, k) && r.Words[k-2].Pos == "PROPN" && r.head(k-2) != k && r.head(k-2) != r.head(k) {
			ws = append(ws, k-2) // the first of two names, lost by the parser
		}
		for _, c := range r.Children(k) {
			if r.Is(c, "conj") || r.Is(c, "compound") && r.hyphenated(c, k) {
				ws = append(ws, c)
			}
		}
		switch {
		case s != nil && s.Symmetric:
			return "agent", "", ws
		case s != nil && s.Sense == "attack", s != nil && s.Sense == "shoot", s != nil && s.Sense == "stab":
			switch e := r.Words[k].Ent; {
			case e == "organization" || e == "person":
				return "agent", "", ws
			case r.town(k):
				return "place", "", ws
			}
			return "other", "", ws // where it was, or whose it was
		case s != nil && s.Undergoer && r.Words[k].Ent == "place":
			return "place", "", ws
		case s != nil && (s.Undergoer || s.Owner == "patient"):
			return "patient", "", ws
		case s == nil:
			return "other", "", ws
		}
		return "agent", "", ws
	case r.Words[k].Pos == "NOUN":
		switch r.lemma(k) {
		case "phone", "telephone", "video", "press", "news", "death", "court", "head", "emergency":
			return "other", "", nil
		}
		switch {
		case s == nil:
			return "other", "", []int{k}
		case s.Sense == "attack", s.Sense == "explode", s.Sense == "shoot":
			return "manner", "", []int{k} // "bomb attack"
		case s.Undergoer && s.Sense != "die" && s.Sense != "end" && s.Sense != "begin":
			return "patient", "", []int{k} // "train crash", "price rise"
		case s.Object == "theme" || s.Symmetric:
			return "theme", "", []int{k} // "peace talks", "tax proposal"
		}
		return "other", "", []int{k}
	}
	return "other", "", nil
}

// alone is the span of a name in a compound without the names that hyphens
// join to it, and of a noun without the town before it.
func (r *reader) alone(w int) text.Span {
	lo := w
	for lo > 0 && r.head(lo-1) == w && r.Is(lo-1, "compound", "flat", "amod") && !(r.Words[w].Pos == "NOUN" && r.Words[lo-1].Pos == "PROPN" && r.town(lo-1)) {
		lo--
	}
	hi := w
	for hi+1 < len(r.Words) && r.head(hi+1) == w && r.Is(hi+1, "flat") {
		hi++
	}
	return text.Span{Start: r.Words[lo].Start, End: r.Words[hi].End}
}

// hyphenated reports whether a hyphen or dash, and nothing else, stands between words a and b.
func (r *reader) hyphenated(a, b int) bool {
	if b < a {
		a, b = b, a
	}
	return b == a+2 && (r.form(a+1) == "-" || r.form(a+1) == "/")
}

// nounRole is the role of the prepositional phrase k of an event noun.
func (r *reader) nounRole(p *predicate, k int) string {
	s := p.sense
	if r.temporal(k) && !r.ofKind(k, "person") {
		return "time"
	}
	switch prep := r.prep(k); prep {
	case "of":
		switch {
		case s == nil:
			return "theme"
		case s.Symmetric && s.Object == "":
			return "agent"
		case s.Of == "agent" && !r.canAct(k): // "the promise of a payoff"
			return objectRole(s)
		case s.Of != "":
			return s.Of
		}
		return objectRole(s)
	case "by":
		return "agent"
	case "between", "among":
		return "agent"
	case "on", "against", "upon":
		if r.placeLike(k) && prep == "on" && (s == nil || s.Sense != "attack") {
			return "place"
		}
		if s != nil && (s.Object == "theme" || s.Symmetric) {
			return "theme"
		}
		return "patient"
	case "for":
		return "theme"
	case "into":
		return "theme"
	}
	return r.obliqueRole(p, k)
}

// canAct reports whether w may name somebody or something that acts.
func (r *reader) canAct(w int) bool {
	if _, n := en.ReadNumber([]string{r.form(w)}); r.measure(w) || n > 0 && r.Dependent(w, "nmod") >= 0 { // "millions of dollars"
		return false
	}
	switch r.Words[w].Ent {
	case "person", "organization", "place":
		return true
	}
	return r.Words[w].Pos == "PROPN" || r.Words[w].Pos == "PRON" || en.PersonNoun(r.form(w))
}

// lightArguments are what the light verb adds to the event of its noun.
func (r *reader) lightArguments(p *predicate) (out []Argument) {
	v := p.light
	subjects := r.logicalSubjects(v)
	for _, s := range subjects {
		if s == p.head {
			continue
		}
		role := "agent"
		switch {
		case p.verb != nil && p.verb.Subject != "":
			role = p.verb.Subject
		case r.lemma(v) == "have" && p.sense != nil && p.sense.Sense == "injure":
			role = "patient" // "had an injury"
		}
		out = append(out, r.argument(role, s))
	}
	for _, i := range r.Dependents(v, "iobj") {
		out = append(out, r.argument("recipient", i))
	}
	if p.sense != nil && p.sense.Sense == "quake" {
		for _, o := range r.objects(v) {
			out = append(out, r.argument("patient", o))
		}
	}
	return append(out, r.circumstances(p, v)...)
}

// initiativeArguments are who proposed, and the event that is proposed.
func (r *reader) initiativeArguments(p *predicate) (out []Argument) {
	for _, k := range r.Children(p.head) {
		switch {
		case r.Is(k, "nmod:poss"), r.Is(k, "nmod") && (r.prep(k) == "of" || r.prep(k) == "from"), r.Is(k, "compound") && r.Words[k].Pos == "PROPN":
			for _, w := range r.each(k) {
				out = append(out, r.argument("agent", w))
			}
		case r.Is(k, "amod"):
			if first, _ := utf8.DecodeRuneInString(r.Words[k].Form); unicode.IsUpper(first) {
				out = append(out, r.argument("agent", k))
			}
		}
	}
	if p.light >= 0 {
		for _, s := range r.surfaceSubjects(p.head) {
			out = append(out, r.argument("theme", s))
		}
		return out
	}
	for h, n := r.head(p.head), 0; h >= 0 && n < maxDepth; h, n = r.head(h), n+1 {
		if e := r.eventAt(h); e >= 0 {
			a := r.argument("theme", r.preds[e].head)
			a.Span, a.Prep = r.predicateSpan(&r.preds[e]), ""
			return append(out, a)
		}
	}
	return out
}
