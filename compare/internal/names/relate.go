package names

import (
	"slices"
	"strings"

	"claimdiff/claims"
)

// A Relation tells how two IDs stand to each other.
type Relation int

// The relations.
const (
	Unknown   Relation = iota // cannot be told
	Same                      // one and the same
	Different                 // surely two
	PartOf                    // one is in, of, or for the other
)

// Same tells how a and b stand to each other. Different is said only of two
// people whose full names have nothing in common, of two countries and what
// acts for or lies in them, and of two that one article keeps apart by name.
// An Index may not be asked by two goroutines at once: it remembers its answers.
func (x *Index) Same(a, b ID) Relation {
	if a == b {
		return Same
	}
	if a < 0 || b < 0 {
		return Unknown
	}
	pair := [2]ID{min(a, b), max(a, b)}
	r, ok := x.same[pair]
	if !ok {
		if x.same == nil {
			x.same = map[[2]ID]Relation{}
		}
		r = x.relate(a, b)
		x.same[pair] = r
	}
	return r
}

func (x *Index) relate(a, b ID) Relation {
	s, t := &x.things[a], &x.things[b]
	switch {
	case slices.Contains(s.members, b) || slices.Contains(t.members, a):
		return PartOf
	case len(s.members) > 0 || len(t.members) > 0:
		return Unknown
	case s.land() && t.land() && s.country == t.country:
		return PartOf // Russia the country, its government, its people
	case s.country != "" && s.country == t.country:
		if s.land() || t.land() {
			return PartOf
		}
	}
	switch {
	case !s.named || !t.named, s.mixed || t.mixed, s.plural != t.plural:
		return Unknown
	case s.stands != "" && t.stands == s.stands && s.country != t.country:
		return Different
	case s.kind == "place" && t.kind == "place" && s.faraway(t):
		return Different
	case s.kind == "place" && t.kind == "place" && s.country != "" && t.country != "" && s.country != t.country:
		return Different
	case s.kind != t.kind || s.stands != t.stands:
		return Unknown
	case s.kind == "person":
		return s.person(t)
	case s.kind == "organization":
		return s.organization(t)
	}
	return Unknown
}

// suburb is how many kilometres from a city's middle what is called by its name may
// lie.
const suburb = 80

// faraway reports whether two places are known cities and neither can be a part of
// the other.
func (t *thing) faraway(o *thing) bool {
	for a := range t.names {
		for b := range o.names {
			if km, ok := claims.Kilometres(a, b); !ok || km < suburb {
				return false
			}
		}
	}
	return len(t.names) > 0 && len(o.names) > 0
}

// land reports whether t is a country, its government or its people.
func (t *thing) land() bool { return t.stands != "" && t.country != "" }

// person compares two people with names.
func (t *thing) person(o *thing) Relation {
	switch {
	case len(t.people) == 0 || len(o.people) == 0:
		return Unknown
	case t.near(o):
		return Unknown
	case t.shares(o) && !t.apart(o) && !(t.twoNames(o) && t.firstNames() && o.firstNames()):
		return Unknown // a namesake, or the same under another name
	case slices.ContainsFunc(t.roles, func(r string) bool { return slices.Contains(o.roles, r) }) && !t.apart(o) && !t.twoNames(o):
		return Unknown // one role: perhaps one is a stage name or a title
	}
	return Different
}

// Namesakes reports whether a and b are people of one surname, each with a first
// name that is not the other's. Two brothers are, and so is one man whom an outlet
// calls by the wrong first name: what is told of them differs either way.
func (x *Index) Namesakes(a, b ID) bool {
	if a < 0 || b < 0 || a == b {
		return false
	}
	s, t := &x.things[a], &x.things[b]
	if s.kind != "person" || t.kind != "person" || s.mixed || t.mixed || s.plural || t.plural || !s.twoNames(t) {
		return false
	}
	for _, p := range s.people {
		for _, q := range t.people {
			if p.last != q.last || p.middle != "" || q.middle != "" { // "J. Paul Getty" goes by his second
				return false
			}
		}
	}
	return true
}

// firstNames reports whether all full names of somebody begin with a first name
// that people have: Robert Fenn and Daniel Fenn are two.
func (t *thing) firstNames() bool {
	return !slices.ContainsFunc(t.people, func(p person) bool {
		return p.first == "" || !claims.FirstName(strings.ToUpper(p.first[:1])+p.first[1:])
	})
}

// twoNames reports whether two people have other names throughout, whatever
// role they share: each has a first name and a surname, and no first name is one
// of the other's. What their articles tell of that role then differs, even if
// one of them is mistaken.
func (t *thing) twoNames(o *thing) bool {
	for _, p := range t.people {
		for _, q := range o.people {
			short := p.first == "" || q.first == "" || p.initial || q.initial
			if short || sameFirst(p.first, q.first) || distance(p.first, q.first) <= 2 || p.suffix != q.suffix || q.holds(p.first) || p.holds(q.first) {
				return false
			}
		}
	}
	return len(t.people) > 0 && len(o.people) > 0
}

// holds reports whether a name has a word, or may hide one behind an initial.
func (p person) holds(word string) bool {
	return p.last == word || strings.Contains(p.between, " "+word+" ") || strings.ContainsRune(p.middle, rune(word[0]))
}

// organization compares two bodies: surely two only when an article names both
// and neither stands for one country's authorities, since one may be part of
// the other.
func (t *thing) organization(o *thing) Relation {
	switch {
	case t.country != "" && o.country != "" && t.country != o.country:
		return Different
	case t.country != "" && t.country == o.country, t.shares(o), !t.apart(o):
		return Unknown
	}
	return Different
}

// shares reports whether names of both hold one word, by sound.
func (t *thing) shares(o *thing) bool {
	for w := range t.words {
		if o.words[w] {
			return true
		}
	}
	return false
}

// apart reports whether one article speaks of both, and so keeps them apart.
func (t *thing) apart(o *thing) bool {
	return slices.ContainsFunc(t.docs, func(d int) bool { return slices.Contains(o.docs, d) })
}

// near reports whether two people's names may be two spellings of one: a word
// of one differs from a word of the other in a letter or two.
func (t *thing) near(o *thing) bool {
	for _, p := range t.people {
		for _, q := range o.people {
			if distance(p.last, q.last) <= len(p.last)/4 && (p.first == "" || q.first == "" || p.first[0] == q.first[0] || sameFirst(p.first, q.first)) && p.last != q.last {
				return true
			}
		}
	}
	return false
}

// distance is the number of letters to change, add or drop to make a into b
// (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		last := row[0]
		row[0] = i + 1
		for j := range len(b) {
			d := last
			if a[i] != b[j] {
				d++
			}
			last = row[j+1]
			row[j+1] = min(d, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
