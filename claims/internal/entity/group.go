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
		if o := r.partner(m); len(members) == 1 && o >= 0 && o != m.entity {
			members = append(members, o)
		}
		if len(members) > 1 {
			r.coords = append(r.coords, coordination{m.sentence, m.first, m.subject, members})
		}
	}
}

// partner is whom the subject of a verb of meeting or speaking meets or speaks
// with, -1 when m is no such subject.
func (r *resolver) partner(m *mention) int {
	t := r.trees[m.sentence]
	h := t.Words[m.head].Head
	if h < 0 || !t.Is(m.head, "nsubj") {
		return -1
	}
	switch t.Words[h].Lemma {
	case "meet", "call", "phone", "telephone", "speak", "talk", "negotiate", "debate", "marry", "fight", "host":
	default:
		return -1
	}
	for _, k := range t.Dependents(h, "obj", "obl") {
		c := t.Dependent(k, "case")
		if t.Is(k, "obl") && (c < 0 || t.Words[c].Lemma != "with" && t.Words[c].Lemma != "to") {
			continue
		}
		if o := r.byWord[syntax.Ref{Sentence: m.sentence, Word: k}]; o != nil && o.kind == "name" && o.entity >= 0 && r.entities[o.entity].Kind == "person" && r.entities[m.entity].Kind == "person" {
			return o.entity
		}
	}
	return -1
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
	s := 1.5 - float64(1.3*float64(m.sentence-r.coords[best].sentence))
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
	if set := r.only(m, n); set != nil && !land && (n == 2 || len(fit) > 2) {
		r.keep(m, r.groupOf(set))
		return true
	}
	return false
}

// only is the one set of n people (0: any number) that the article up to m puts
// side by side, nil when there is none or another.
func (r *resolver) only(m *mention, n int) []int {
	var found []int
	sets := make([][]int, 0, len(r.coords))
	for _, c := range r.coords {
		if c.sentence <= m.sentence {
			sets = append(sets, c.members)
		}
	}
	for _, e := range r.entities {
		sets = append(sets, e.members)
	}
	for _, set := range sets {
		if len(set) < 2 || n > 0 && len(set) != n || !r.people(set) || r.entities[set[0]].Kind != "person" {
			continue
		}
		set = slices.Sorted(slices.Values(set))
		if found != nil && !slices.Equal(set, found) {
			return nil
		}
		found = set
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
