package names

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"claimdiff/claims"
)

// An ID stands for one real person, place or organisation of a run.
type ID int

// A Relation tells how two IDs stand to each other.
type Relation int

const (
	Unknown   Relation = iota // cannot be told
	Same                      // one and the same
	Different                 // surely two
	PartOf                    // one is in, of, or for the other
)

// An Index knows who is who in the articles of a run.
type Index struct {
	of     []map[string]ID // by document: entity id to ID
	things []thing         // by ID
}

// A thing is what is known of one ID.
type thing struct {
	kind      string
	country   string
	stands    string
	plural    bool
	named     bool           // at least one article gives a proper name
	names     map[string]int // every spelling and in how many mentions
	members   []ID
	countries map[string]bool
}

// A node is one entity of one article.
type node struct {
	doc    int
	entity *claims.Entity
	folded []string // its names, folded, the fullest first
	group  int
}

// Resolve reads the entities of docs.
func Resolve(docs []claims.Document) *Index {
	var nodes []*node
	for d := range docs {
		for i := range docs[d].Entities {
			e := &docs[d].Entities[i]
			n := &node{doc: d, entity: e, group: len(nodes)}
			for _, name := range append([]string{e.Name}, e.Aliases...) {
				if f := fold(name); f != "" && !slices.Contains(n.folded, f) {
					n.folded = append(n.folded, f)
				}
			}
			nodes = append(nodes, n)
		}
	}
	u := &union{nodes: nodes}
	u.byKey()
	u.bySurname()
	return u.index(len(docs))
}

// A union joins nodes into groups.
type union struct{ nodes []*node }

func (u *union) find(i int) int {
	for u.nodes[i].group != i {
		i = u.nodes[i].group
	}
	return i
}

func (u *union) join(i, j int) {
	i, j = u.find(i), u.find(j)
	u.nodes[max(i, j)].group = min(i, j)
}

// byKey joins entities that share a key: a whole name, its transliteration, or
// the government of one country.
func (u *union) byKey() {
	first := map[string]int{}
	for i, n := range u.nodes {
		for _, k := range n.keys() {
			if j, ok := first[k]; ok {
				u.join(i, j)
			} else {
				first[k] = i
			}
		}
	}
}

// proper reports whether an entity has a name and not only a description.
func proper(e *claims.Entity) bool {
	return e.Name != "" && strings.ContainsFunc(e.Name, func(r rune) bool { return r >= 'A' && r <= 'Z' || r > 127 }) && strings.ToLower(e.Name) != e.Name
}

// keys are the names under which n is the same as any other entity with them.
func (n *node) keys() []string {
	e := n.entity
	if e.Stands == "government" && e.Country != "" {
		return []string{"government " + e.Country}
	}
	var out []string
	for _, f := range n.folded {
		words := strings.Fields(f)
		switch {
		case e.Kind == "person" && proper(e):
			if len(words) > 1 {
				out = append(out, "person "+skeleton(words[0])+" "+skeleton(words[len(words)-1]))
			}
		case proper(e):
			out = append(out, "name "+f)
			if a := acronym(e.Name); len(a) > 2 {
				out = append(out, "name "+a)
			}
		default:
			out = append(out, "common "+f)
		}
	}
	return out
}

// acronym is the first letters of a name's capitalised words, folded: "wto".
func acronym(name string) string {
	words := strings.Fields(name)
	if len(words) < 3 {
		return ""
	}
	var b strings.Builder
	for _, w := range words {
		if w[0] >= 'A' && w[0] <= 'Z' {
			b.WriteByte(w[0] + 'a' - 'A')
		}
	}
	return b.String()
}

// bySurname joins a person known by one name with the one fuller person of the
// run who has it. With two such persons it stays apart.
func (u *union) bySurname() {
	full := map[string]map[int]bool{} // skeleton of the last name to groups
	for i, n := range u.nodes {
		if n.entity.Kind != "person" || !proper(n.entity) {
			continue
		}
		for _, f := range n.folded {
			if w := strings.Fields(f); len(w) > 1 {
				k := skeleton(w[len(w)-1])
				if full[k] == nil {
					full[k] = map[int]bool{}
				}
				full[k][u.find(i)] = true
			}
		}
	}
	alone := map[string]int{}
	for i, n := range u.nodes {
		if !proper(n.entity) || n.entity.Kind != "person" && n.entity.Kind != "other" || slices.ContainsFunc(n.folded, func(f string) bool { return strings.Contains(f, " ") }) {
			continue
		}
		for _, f := range n.folded {
			k := skeleton(f)
			if len(full[k]) == 1 {
				u.join(i, slices.Collect(maps.Keys(full[k]))[0])
				continue
			}
			if j, ok := alone[k]; ok && len(full[k]) == 0 {
				u.join(i, j)
			} else {
				alone[k] = i
			}
		}
	}
}

// index numbers the groups in the order of their fullest folded names, so that
// the order of the articles does not show.
func (u *union) index(docs int) *Index {
	groups := map[int][]*node{}
	for i, n := range u.nodes {
		groups[u.find(i)] = append(groups[u.find(i)], n)
	}
	roots := slices.Collect(maps.Keys(groups))
	label := map[int]string{}
	for r, ns := range groups {
		var all []string
		for _, n := range ns {
			all = append(all, n.folded...)
			all = append(all, n.entity.Kind)
		}
		slices.Sort(all)
		label[r] = strings.Join(slices.Compact(all), "\x00")
	}
	slices.SortFunc(roots, func(a, b int) int { return cmp.Or(cmp.Compare(label[a], label[b]), cmp.Compare(a, b)) })
	x := &Index{of: make([]map[string]ID, docs)}
	for d := range x.of {
		x.of[d] = map[string]ID{}
	}
	for id, r := range roots {
		t := thing{names: map[string]int{}, countries: map[string]bool{}}
		for _, n := range groups[r] {
			x.of[n.doc][n.entity.ID] = ID(id)
			t.add(n.entity)
		}
		x.things = append(x.things, t)
	}
	for d := range x.of {
		for _, n := range u.nodes {
			if n.doc != d {
				continue
			}
			for _, m := range n.entity.Members {
				if id, ok := x.of[d][m]; ok {
					t := &x.things[x.of[d][n.entity.ID]]
					t.members = append(t.members, id)
				}
			}
		}
	}
	return x
}

func (t *thing) add(e *claims.Entity) {
	if t.kind == "" || t.kind == "other" {
		t.kind = e.Kind
	}
	if e.Country != "" {
		t.country = e.Country
		t.countries[e.Country] = true
	}
	if e.Stands != "" {
		t.stands = e.Stands
	}
	t.plural = t.plural || e.Plural
	t.named = t.named || proper(e)
	t.names[e.Name] += max(1, len(e.Mentions))
	for _, a := range e.Aliases {
		t.names[a]++
	}
}

// Of is the ID of an entity of an article, -1 when it has none.
func (x *Index) Of(doc int, entity string) ID {
	if id, ok := x.of[doc][entity]; ok {
		return id
	}
	return -1
}

// Name is the commonest of the fullest names of id.
func (x *Index) Name(id ID) string {
	best, words := "", 0
	names := x.things[id].names
	for _, n := range x.Spellings(id) {
		w := min(2, len(strings.Fields(n)))
		if x.things[id].kind != "person" {
			w = 1
		}
		if best == "" || w > words || w == words && names[n] > names[best] {
			best, words = n, w
		}
	}
	return best
}

// Spellings are all names that the articles use for id, sorted.
func (x *Index) Spellings(id ID) []string { return slices.Sorted(maps.Keys(x.things[id].names)) }

// Same tells how a and b stand to each other. Different is said only of two
// full names of one kind that have nothing in common.
func (x *Index) Same(a, b ID) Relation {
	if a == b {
		return Same
	}
	s, t := &x.things[a], &x.things[b]
	switch {
	case slices.Contains(s.members, b) || slices.Contains(t.members, a):
		return PartOf
	case s.country != "" && s.country == t.country:
		return PartOf
	case !s.named || !t.named, s.plural != t.plural:
		return Unknown
	case s.stands == "government" && t.stands == "government":
		return Different
	case s.kind != t.kind:
		return Unknown
	case shareWord(s.names, t.names):
		return Unknown
	case s.kind == "person" && full(s.names) && full(t.names):
		return Different
	case s.kind == "place" && s.country != "" && t.country != "":
		return Different
	case s.kind == "organization":
		return Different
	}
	return Unknown
}

// shareWord reports whether two sets of names share a word of three letters or
// more, by sound.
func shareWord(a, b map[string]int) bool {
	have := map[string]bool{}
	for n := range a {
		for _, w := range strings.Fields(fold(n)) {
			have[skeleton(w)] = len(w) > 2
		}
	}
	for n := range b {
		for _, w := range strings.Fields(fold(n)) {
			if have[skeleton(w)] {
				return true
			}
		}
	}
	return false
}

// full reports whether one of the names has two words.
func full(names map[string]int) bool {
	for n := range names {
		if strings.Contains(strings.TrimSpace(n), " ") {
			return true
		}
	}
	return false
}
