package entity

import (
	"slices"
	"strings"

	"claimdiff/claims/internal/syntax"
)

// A coordination is two or more entities named side by side: "Berg and Holm".
type coordination struct {
	sentence, first int
	subject         bool
	members         []int
}

// findCoordinations notes people and governments named side by side.
func (r *resolver) findCoordinations() {
	for _, m := range r.mentions {
		t := r.trees[m.sentence]
		if t == nil || m.kind != "name" || m.entity < 0 || t.Is(m.head, "conj") {
			continue
		}
		members := []int{m.entity}
		var others []int
		for k := m.first; k < m.last; k++ {
			others = append(others, t.Dependents(k, "conj")...)
		}
		for _, k := range others {
			o := r.byWord[syntax.Ref{Sentence: m.sentence, Word: k}]
			if o != nil && o.entity >= 0 && o.kind == "name" && !slices.Contains(members, o.entity) {
				members = append(members, o.entity)
			}
		}
		if len(members) > 1 {
			r.coords = append(r.coords, coordination{m.sentence, m.first, m.subject, members})
		}
	}
}

// recent is the last coordination before m, and how present it is.
func (r *resolver) recent(m *mention) (int, float64) {
	best := -1
	for i, c := range r.coords {
		if c.sentence < m.sentence || c.sentence == m.sentence && c.first < m.first {
			best = i
		}
	}
	if best < 0 || m.sentence-r.coords[best].sentence > 2 || !r.people(r.coords[best].members) {
		return -1, 0
	}
	s := 1.5 - 1.3*float64(m.sentence-r.coords[best].sentence)
	if r.coords[best].subject {
		s += 1.5
	}
	return best, s
}

func (r *resolver) people(members []int) bool {
	for _, i := range members {
		if e := r.entities[i]; e.Kind != "person" && e.Stands != "government" {
			return false
		}
	}
	return true
}

// group resolves a description of several who are known: "the two leaders",
// "both sides", "the presidents".
func (r *resolver) group(m *mention) bool {
	word := r.words[m.sentence][m.head]
	pair := m.noun == "pair" || m.noun == "duo" || m.noun == "couple"
	if !m.definite || !m.plural && !pair || !r.roles.Pairs[m.noun] && !r.roles.Ranked(m.noun) || m.own && !pair || word.Lemma == "person" {
		return false
	}
	n := m.number
	if pair {
		n = 2
	}
	var fit []int
	land := m.noun == "side" || m.noun == "country" || m.noun == "nation" || m.noun == "government" || m.noun == "capital"
	for i, e := range r.entities {
		if e.last == nil || !e.Named {
			continue
		}
		switch {
		case land && (e.Stands == "government" || e.Stands == "country"):
			if !slices.ContainsFunc(fit, func(k int) bool { return r.entities[k].Country == e.Country }) {
				fit = append(fit, i)
			}
		case !land && e.Kind == "person" && slices.ContainsFunc(e.nouns, func(x string) bool { return r.roles.Fits(m.noun, x) }):
			fit = append(fit, i)
		}
	}
	if n == 0 && !land && len(fit) >= 2 || n == len(fit) && n > 1 {
		r.keep(m, r.groupOf(fit))
		return true
	}
	if c, s := r.recent(m); c >= 0 && s > -2 && (n == 0 || n == len(r.coords[c].members)) && (!land || r.entities[r.coords[c].members[0]].Stands != "") && (land || r.entities[r.coords[c].members[0]].Kind == "person") {
		r.keep(m, r.groupOf(r.coords[c].members))
		return true
	}
	if c := r.only(m, n); c >= 0 && !land && (n == 2 || len(fit) > 2) {
		r.keep(m, r.groupOf(r.coords[c].members))
		return true
	}
	return false
}

// only is the one set of n people whom the article up to m names side by side,
// -1 when there is none or another.
func (r *resolver) only(m *mention, n int) int {
	found := -1
	for i, c := range r.coords {
		if c.sentence > m.sentence || n > 0 && len(c.members) != n || !r.people(c.members) || r.entities[c.members[0]].Kind != "person" {
			continue
		}
		if found >= 0 && !slices.Equal(slices.Sorted(slices.Values(c.members)), slices.Sorted(slices.Values(r.coords[found].members))) {
			return -1
		}
		found = i
	}
	return found
}

// groupOf is the group of members, made when it is new.
func (r *resolver) groupOf(members []int) int {
	members = slices.Sorted(slices.Values(members))
	for i, e := range r.entities {
		if slices.Equal(e.members, members) {
			return i
		}
	}
	var names []string
	for _, k := range members {
		names = append(names, r.finish(r.entities[k]).Name)
	}
	e := &entity{votes: map[string]float64{}, members: members}
	e.Kind, e.Plural, e.Named = r.entities[members[0]].Kind, true, false
	e.Name = strings.Join(names, " and ")
	r.entities = append(r.entities, e)
	return len(r.entities) - 1
}
