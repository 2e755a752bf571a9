package entity

import (
	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// An Entity is a person, organisation, place or other thing that an article
// names or speaks of, with all the places where it does.
type Entity struct {
	Name     string   // the fullest name: "Dmitry Peskov"
	Kind     string   // "person", "organization", "place", "other"
	Aliases  []string // other names used, sorted: "Peskov"
	Roles    []string // "Kremlin spokesman"
	Country  string   // ISO 3166 alpha-2 code when the entity is a country, its government, capital or people: "RU"
	Stands   string   // "government" when a place name acts for its government ("Moscow said"); "" otherwise
	Members  []int    // of a group ("the two leaders"): indices of its entities when known
	Plural   bool
	Mentions []Mention
}

// A Mention is one place where an entity is spoken of.
type Mention struct {
	text.Span
	Head syntax.Ref
	Kind string // "name", "nominal", "pronoun"
}

// A Set is the entities of one article.
type Set struct {
	Entities []Entity
	at       map[syntax.Ref]int
}

// At returns the index of the entity whose mention has its head at r, or -1.
func (s *Set) At(r syntax.Ref) int {
	if i, ok := s.at[r]; ok {
		return i
	}
	return -1
}
