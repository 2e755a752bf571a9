package clause

import (
	"slices"
	"strings"

	"claimdiff/claims/internal/lang/en"
)

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

// symmetricMeeting reports whether an object of the class takes part as its
// subject does: "met the king". The object of "discuss" does not.
func symmetricMeeting(s *en.Sense) bool {
	return s != nil && s.Symmetric && s.Object == "" && s.Sense != "call"
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
		case p.sense.Sense == "arrive" && prep == "to" && r.placeLike(k):
			return "place" // "returned to Detroit"
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
		case place, r.Words[k].Pos == "PROPN" && r.Words[k].Ent != "person" && !r.numbered(k):
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
	case "before":
		if r.Words[k].Ent == "organization" || r.Words[k].Ent == "person" { // "testified before a committee"
			return "other"
		}
		return "time"
	case "after", "during", "since", "until", "till", "following", "ahead of", "prior to":
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

// numbered reports whether a number belongs to the name k, as of a class or a
// model: "raced in Formula One".
func (r *reader) numbered(k int) bool {
	return r.Dependent(k, "nummod") > k || k+1 < len(r.Words) && r.tag(k+1) == "CD" && r.head(k+1) == k
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
