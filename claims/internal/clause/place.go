package clause

import "claimdiff/claims/internal/lang/en"

// placeLike reports whether w names a place. A bare mass noun does not: "in
// turmoil".
func (r *reader) placeLike(w int) bool {
	if en.IsPlaceWord(r.lemma(w)) {
		return !r.standing(w)
	}
	if r.Words[w].Ent != "place" {
		return false
	}
	return r.Words[w].Pos != "NOUN" || r.tag(w) == "NNS" || r.Dependent(w, "det", "nmod:poss", "compound", "amod", "nummod") >= 0
}

// standing reports whether w is a place in an order: "third place".
func (r *reader) standing(w int) bool {
	return r.lemma(w) == "place" && some(r.Dependents(w, "amod"), func(k int) bool {
		switch r.form(k) {
		case "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last":
			return true
		}
		return false
	})
}

// raisedPlaces are the places that stand with a participant of an event that
// happens where its participants are: "shot three members of a family in Norham".
func (r *reader) raisedPlaces(p *predicate, args []Argument) (out []Argument) {
	if p.kind != verbal || p.sense == nil || !onTheSpot[p.sense.Sense] || some(args, func(a Argument) bool { return a.Role == "place" && r.Words[a.Head.Word].Pos == "PROPN" }) {
		return nil
	}
	for _, a := range args {
		if a.Head.Word < 0 || a.Head.Word == p.head || a.Role == "agent" || a.Role == "time" || a.Role == "cause" || r.Words[a.Head.Word].Pos != "NOUN" {
			continue
		}
		for _, k := range r.Subtree(a.Head.Word, "acl", "acl:relcl", "appos", "advcl", "conj", "parataxis") {
			if k > a.Head.Word && r.Is(k, "nmod", "obl") && (r.prep(k) == "in" || r.prep(k) == "near") && r.Words[k].Ent == "place" && r.Words[r.named(k)].Pos == "PROPN" {
				out = append(out, r.argument("place", k))
			}
		}
	}
	return out
}

// named is the name before a place word ("Norham county"), or w itself.
func (r *reader) named(w int) int {
	if k := r.Dependent(w, "compound"); k >= 0 && en.IsPlaceWord(r.lemma(w)) {
		return k
	}
	return w
}

// onTheSpot are the classes of what happens where those are whom it befalls.
var onTheSpot = map[string]bool{"die": true, "injure": true, "attack": true, "explode": true, "shoot": true, "stab": true, "crash": true, "arrest": true, "abduct": true, "rescue": true, "burn": true,
	"collapse": true, "evacuate": true, "ram": true, "hit": true, "damage": true, "fall": true, "seize": true, "flood": true, "close": true}

// compoundPlace is the town that stands before what an event noun is about:
// "the Norham train crash".
func (r *reader) compoundPlace(s *en.Sense, k int) (role, prep string, ws []int) {
	if s == nil || s.Symmetric || r.Words[k].Pos != "NOUN" || !r.Is(k, "compound") {
		return "", "", nil
	}
	for _, c := range r.Dependents(k, "compound") {
		if r.Words[c].Pos == "PROPN" && r.town(c) {
			return "place", "", []int{c}
		}
	}
	return "", "", nil
}

// town reports whether the name w is a place that something can happen in and
// that does nothing itself, as countries do.
func (r *reader) town(w int) bool {
	if p, ok := en.Places().Place(r.Words[w].Form); ok {
		return p.Level == "place" || p.Level == "capital" || p.Level == "state"
	}
	return r.Words[w].Ent == "place"
}
