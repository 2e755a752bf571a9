package entity

import (
	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// An Entity is a person, organisation, place or other thing that an article
// names or speaks of, with all the places where it does.
type Entity struct {
	Name     string   // the fullest name: "Dmitry Peskov"; of one without a name what it is: "gunman"
	Kind     string   // "person", "organization", "place", "other"
	Aliases  []string // other names used, sorted: "Peskov"
	Roles    []string // "Kremlin spokesman"
	Country  string   // ISO 3166 alpha-2 code of the country that it is, acts for, or lies in: "RU"
	Stands   string   // what a name of a country stands for: "country" for the land, "government" when it acts ("Moscow said"), "people"; "" otherwise
	Members  []int    // of a group ("the two leaders"): indices of its entities when known
	Plural   bool
	Named    bool // has a proper name
	Gender   byte // 'm', 'f' or 0, of a person
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
	text     string
}

// At returns the index of the entity whose mention has its head at r, or -1.
// Every word of a name is as good as its head.
func (s *Set) At(r syntax.Ref) int {
	if i, ok := s.at[r]; ok {
		return i
	}
	return -1
}
