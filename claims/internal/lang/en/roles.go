package en

import (
	_ "embed"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"
)

//go:embed roles.yaml
var rolesYAML []byte

// Roles is what people and organisations are called besides their names; see
// roles.yaml for what each list holds.
type Roles struct {
	titles   map[string]byte // lower case to 'm', 'f' or 'n'
	ranks    map[string][]string
	gender   map[string]byte
	People   map[string]bool
	Bodies   map[string]bool
	Epithets map[string]bool
	Suffixes map[string]bool
	Sites    map[string]bool
	Before   map[string]bool
	Family   map[string]bool
	Pairs    map[string]bool
	Months   map[string]bool
	Plain    map[string]bool
}

// RoleWords returns the lists, read once.
var RoleWords = sync.OnceValue(func() *Roles {
	var f struct {
		Titles                                                                                          map[string][]string
		Ranks                                                                                           map[string][]string
		Females, Males, People, Bodies, Epithets, Suffixes, Sites, Before, Family, Pairs, Months, Plain []string
	}
	if err := yaml.Unmarshal(rolesYAML, &f); err != nil {
		panic("roles.yaml: " + err.Error())
	}
	r := &Roles{titles: map[string]byte{}, ranks: f.Ranks, gender: map[string]byte{}, People: set(f.People), Bodies: set(f.Bodies), Epithets: set(f.Epithets), Suffixes: set(f.Suffixes), Sites: set(f.Sites),
		Before: set(f.Before), Family: set(f.Family), Pairs: set(f.Pairs), Months: set(f.Months), Plain: set(f.Plain)}
	for _, g := range []string{"n", "m", "f"} {
		for _, w := range f.Titles[g] {
			r.titles[w] = g[0]
		}
	}
	for _, w := range f.Females {
		r.gender[w] = 'f'
	}
	for _, w := range f.Males {
		r.gender[w] = 'm'
	}
	return r
})

// Title tells whether word stands before names, and the gender it shows: 'm',
// 'f', 'n' for either, 0 when it is no title.
func (r *Roles) Title(word string) byte { return r.titles[strings.ToLower(word)] }

// Gender is the gender that a noun for a person shows, 0 for none.
func (r *Roles) Gender(noun string) byte { return r.gender[noun] }

// Fits reports whether somebody whose role is role may be called noun: a
// president "the leader". Both are lemmas in lower case.
func (r *Roles) Fits(noun, role string) bool {
	if noun == role {
		return true
	}
	for _, w := range r.ranks[noun] {
		if w == role {
			return true
		}
	}
	return false
}

// Ranked reports whether noun is a role that several other roles may be called.
func (r *Roles) Ranked(noun string) bool { return len(r.ranks[noun]) > 0 }
