package clause

import "claimdiff/claims/internal/lang/en"

// lightVerbs finds the verbs that carry a noun's event, and adds those events.
func (r *reader) lightVerbs() map[int]*predicate {
	out := map[int]*predicate{}
	for v := range r.Words {
		if !r.isVerb(v) && !(r.lemma(v) == "be" && r.Dependent(v, "expl") >= 0) || r.frameWord(v) {
			continue
		}
		has := func(w string) bool { return r.has(v, w) }
		if r.lemma(v) == "be" || en.Occurs(r.lemma(v), has) {
			for _, s := range r.surfaceSubjects(v) {
				happens := r.lemma(v) != "be" && r.Words[s].Pos == "NOUN" && !r.ofKind(s, "person") // whatever takes place is an event
				if (happens || r.eventNoun(s)) && r.of[s] < 0 {
					p := predicate{head: s, kind: nominal, light: v}
					r.add(p)
					out[v] = &p
				}
			}
			continue
		}
		if r.fixesDay(v) {
			if s := r.Dependent(v, "nsubj"); s >= 0 && r.eventNoun(s) && r.of[s] < 0 {
				p := predicate{head: s, kind: nominal, light: v}
				r.add(p)
				out[v] = &p
				continue
			}
		}
		if s := en.VerbSense(r.lemma(v), r.verbFrame(v)); s != nil && s.Sense == "quake" { // "the storm struck the coast"
			if n := r.Dependent(v, "nsubj"); n >= 0 && r.eventNoun(n) && r.of[n] < 0 && !r.passive(v) {
				p := predicate{head: n, kind: nominal, light: v}
				r.add(p)
				out[v] = &p
				continue
			}
		}
		for _, o := range r.objects(v) {
			if !r.eventNoun(o) || r.of[o] >= 0 {
				continue
			}
			if l := en.Light(r.lemma(v), r.lemma(o), en.NounSense(r.lemma(o), r.nounFrame(o)) != nil, has); l != nil && !r.openCause(v, o, l) {
				p := predicate{head: o, kind: nominal, light: v, verb: l}
				r.add(p)
				out[v] = &p
			}
		}
	}
	return out
}

// openCause reports whether the verb v of the light frame l leaves open or
// denies that its subject brought about the event o, which the reader is taken
// to know: "the storm may have caused the fire". The fire is a fact then, and
// only its cause is not.
func (r *reader) openCause(v, o int, l *en.LightVerb) bool {
	if l.Subject != "cause" || !r.definite(o) {
		return false
	}
	f := r.clauseFact(v)
	return f.negative || f.rank > 0 && scale[f.rank] != "planned"
}

// fixesDay reports whether v says no more of its subject than for when it is
// fixed: "the launch was scheduled for Sunday".
func (r *reader) fixesDay(v int) bool {
	switch r.lemma(v) {
	case "schedule", "set", "slate", "reschedule", "plan":
	default:
		return false
	}
	day := r.prepositional(v, "for", "on", "in", "at")
	return day > v && r.temporal(day) && r.passive(v) && r.Dependent(v, "xcomp", "ccomp", "advcl", "obl:agent") < 0
}
