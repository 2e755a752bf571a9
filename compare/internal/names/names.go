package names

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"claimdiff/claims"
)

// An ID stands for one real person, place or organisation of a run.
type ID int

// An Index knows who is who in the articles of a run.
type Index struct {
	of     []map[string]ID    // by document: entity id to ID
	things []thing            // by ID
	same   map[[2]ID]Relation // filled by Same
}

// A thing is what is known of one ID.
type thing struct {
	kind    string
	country string
	stands  string
	plural  bool
	named   bool           // at least one article gives a proper name
	names   map[string]int // every spelling and in how many mentions
	members []ID
	people  []person        // of somebody: the full names
	words   map[string]bool // words of its names of three letters or more, by sound
	docs    []int           // the articles that speak of it
	roles   []string
	kinds   map[string]int // of every kind, in how many mentions
	mixed   bool           // articles differ in what kind it is, and no kind is far ahead
}

// Resolve reads the entities of docs.
func Resolve(docs []claims.Document) *Index {
	u := &union{}
	for d := range docs {
		for i := range docs[d].Entities {
			n := newNode(d, &docs[d].Entities[i])
			n.group = len(u.nodes)
			u.nodes = append(u.nodes, n)
		}
	}
	u.byKey()
	u.byFullName()
	u.byWholeName()
	u.byShortName()
	u.byShortBody()
	u.byUniqueRole()
	return u.index(len(docs))
}

// A union joins nodes into groups. Every rule that joins is symmetric, so the
// groups are the same for every order of the articles.
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

// byKey joins entities that share a key: a whole name, an acronym, the
// government of one country, one description. A description that an article
// uses of two ("a man", "another man") joins nobody.
func (u *union) byKey() {
	holders := map[string][]int{}
	for i, n := range u.nodes {
		for _, k := range n.keys() {
			if !slices.Contains(holders[k], i) {
				holders[k] = append(holders[k], i)
			}
		}
	}
	for k, list := range holders {
		if strings.HasPrefix(k, "common ") && u.twice(list) {
			continue
		}
		u.joinWithin(list)
	}
}

// byWholeName joins what has one name throughout, whatever kind each article was
// read to make of it: a company that no list knows is taken for a person here and
// for a body there. What lists do know, as countries and towns, stays apart.
func (u *union) byWholeName() {
	holders := map[string][]int{}
	for i, n := range u.nodes {
		e := n.entity
		if !n.named || e.Plural || len(e.Members) > 0 || len(n.folded) == 0 || e.Country != "" || e.Stands != "" {
			continue
		}
		k := plainName(bare(n.folded[0]))
		if len(n.full) > 0 && !strings.Contains(k, " ") {
			continue
		}
		holders[k] = append(holders[k], i)
	}
	for _, list := range holders {
		kinds := map[string]bool{}
		for _, i := range list {
			kinds[u.nodes[i].entity.Kind] = true
		}
		if len(kinds) < 2 || u.twice(list) {
			continue
		}
		for _, i := range list[1:] {
			u.join(i, list[0])
		}
	}
}

// joinWithin joins the entities of one name, but not across countries: what
// has one stays apart from what has another, and from what has none when two
// have been named.
func (u *union) joinWithin(list []int) {
	first := map[string]int{} // country to the first of it
	for _, i := range list {
		if _, ok := first[u.nodes[i].entity.Country]; !ok {
			first[u.nodes[i].entity.Country] = i
		}
	}
	blank, none := first[""]
	for _, i := range list {
		u.join(i, first[u.nodes[i].entity.Country])
		if none && len(first) == 2 {
			u.join(i, blank)
		}
	}
}

// twice reports whether one article has two of list.
func (u *union) twice(list []int) bool {
	seen := map[int]bool{}
	for _, i := range list {
		if seen[u.nodes[i].doc] {
			return true
		}
		seen[u.nodes[i].doc] = true
	}
	return false
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
			all = append(all, n.entity.Kind, n.entity.Stands)
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
		t := thing{names: map[string]int{}, words: map[string]bool{}, kinds: map[string]int{}}
		slices.SortStableFunc(groups[r], func(a, b *node) int { return order(b.named) - order(a.named) })
		for _, n := range groups[r] {
			x.of[n.doc][n.entity.ID] = ID(id)
			t.add(n)
		}
		t.settle()
		x.things = append(x.things, t)
	}
	for _, n := range u.nodes {
		t := &x.things[x.of[n.doc][n.entity.ID]]
		for _, m := range n.entity.Members {
			if id, ok := x.of[n.doc][m]; ok && !slices.Contains(t.members, id) {
				t.members = append(t.members, id)
			}
		}
	}
	x.joinGroups()
	return x
}

func order(named bool) int {
	if named {
		return 1
	}
	return 0
}

// joinGroups gives groups of the same members one ID: the two leaders of one
// article are those of the next.
func (x *Index) joinGroups() {
	first := map[string]ID{}
	moved := map[ID]ID{}
	for id := range x.things {
		t := &x.things[id]
		if len(t.members) < 2 {
			continue
		}
		slices.Sort(t.members)
		k := fmt.Sprint(t.members)
		if f, ok := first[k]; ok {
			moved[ID(id)] = f
			for n, c := range t.names {
				x.things[f].names[n] += c
			}
			x.things[f].docs = append(x.things[f].docs, t.docs...)
			continue
		}
		first[k] = ID(id)
	}
	for d := range x.of {
		for e, id := range x.of[d] {
			if to, ok := moved[id]; ok {
				x.of[d][e] = to
			}
		}
	}
}

// settle decides what kind a thing is: that of most mentions, those that say no
// more than that it is something else ("other") counting half.
func (t *thing) settle() {
	best, all := 0.0, 0.0
	for _, k := range slices.Sorted(maps.Keys(t.kinds)) {
		n := float64(t.kinds[k])
		if k == "other" {
			n /= 2
		}
		all += n
		if n > best {
			t.kind, best = k, n
		}
	}
	t.mixed = best < farAhead*all
}

// farAhead is the share of its mentions from which the kind of a thing is settled.
const farAhead = 0.7

// Kind is what kind of thing id is, as most mentions have it: "person",
// "organization", "place" or "other".
func (x *Index) Kind(id ID) string { return x.things[id].kind }

func (t *thing) add(n *node) {
	e := n.entity
	if n.named || !t.named {
		t.kinds[e.Kind] += 1 + len(e.Mentions)
	}
	if e.Country != "" && (t.country == "" || e.Country < t.country) {
		t.country = e.Country
	}
	if e.Stands != "" && (t.stands == "" || e.Stands < t.stands) {
		t.stands = e.Stands
	}
	t.plural = t.plural || e.Plural
	t.named = t.named || n.named
	t.people = append(t.people, n.full...)
	t.docs = append(t.docs, n.doc)
	for _, r := range e.Roles {
		if k := roleKey(r); k != "" {
			t.roles = append(t.roles, k)
		}
	}
	if !n.named && t.named && t.kinds["person"] > 0 {
		return // "the Kremlin spokesman" is no spelling of his name
	}
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		if name == "" {
			continue
		}
		count := 1
		for _, m := range e.Mentions {
			if strings.HasSuffix(m.Words, name) {
				count++
			}
		}
		t.names[name] += count
		for _, w := range strings.Fields(fold(name)) {
			if len(w) > 2 {
				t.words[skeleton(w)] = true
			}
		}
	}
}

// Of is the ID of an entity of an article, -1 when it has none.
func (x *Index) Of(doc int, entity string) ID {
	if doc < 0 || doc >= len(x.of) {
		return -1
	}
	if id, ok := x.of[doc][entity]; ok {
		return id
	}
	return -1
}

// Name is the commonest of the full forms of id's name: of somebody one with a
// first name, of others one that is no acronym. Ties go by the alphabet, so
// that the order of the articles does not show.
func (x *Index) Name(id ID) string {
	t := &x.things[id]
	best, rank := "", -1
	for _, n := range x.Spellings(id) {
		r := t.rank(n)
		if best == "" || r > rank || r == rank && t.names[n] > t.names[best] {
			best, rank = n, r
		}
	}
	return best
}

// rank is how full a form of a name is.
func (t *thing) rank(name string) int {
	words := len(strings.Fields(name))
	shout := strings.ToUpper(name) == name && len(name) > 5
	switch {
	case !capital(name) && t.named, shout && t.kind != "organization":
		return 0
	case t.kind == "person" && t.stands == "":
		return min(2, words)
	case t.kind == "organization" && t.stands == "" && words == 1 && strings.ToUpper(name) == name:
		return 1
	}
	return 2
}

// Named reports whether some article calls id by a proper name, and not only by
// what they are ("the driver", "the 31-year-old Tunisian").
func (x *Index) Named(id ID) bool {
	return id >= 0 && x.things[id].named && x.things[id].stands == ""
}

// Spellings are all names that the articles use for id, sorted.
func (x *Index) Spellings(id ID) []string { return slices.Sorted(maps.Keys(x.things[id].names)) }
