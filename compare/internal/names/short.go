package names

import (
	"fmt"
	"slices"
	"strings"
)

// A namesake is all entities with the same full names, and their articles.
type namesake struct {
	full []person
	node int
	docs []int
}

// byFullName joins people whose full names are one.
func (u *union) byFullName() {
	seen := map[string]*namesake{}
	bucket := map[string][]*namesake{} // by surname
	for i, n := range u.nodes {
		if len(n.full) == 0 {
			continue
		}
		k := fmt.Sprint(n.full)
		s, ok := seen[k]
		if !ok {
			s = &namesake{full: n.full, node: i}
			seen[k] = s
			for _, p := range n.full {
				if !slices.Contains(bucket[p.last], s) {
					bucket[p.last] = append(bucket[p.last], s)
				}
			}
		} else if !slices.Contains(s.docs, n.doc) {
			u.join(i, s.node)
		}
		s.docs = append(s.docs, n.doc)
	}
	for _, list := range bucket {
		u.joinAlike(list)
	}
}

// alike reports whether one of a's full names and one of b's are one person's.
func (s *namesake) alike(o *namesake) bool {
	for _, p := range s.full {
		if slices.ContainsFunc(o.full, p.alike) {
			return true
		}
	}
	return false
}

// conflicts reports whether two are surely not one: their names differ, or an
// article keeps them apart.
func (s *namesake) conflicts(o *namesake) bool {
	return !s.alike(o) || slices.ContainsFunc(s.docs, func(d int) bool { return slices.Contains(o.docs, d) })
}

// joinAlike joins those of list, who share a surname, that are alike. Somebody
// who is alike to two that are not ("John Smith" beside John A. and John B.
// Smith) stays apart.
func (u *union) joinAlike(list []*namesake) {
	for x, s := range list {
		for _, o := range list[x+1:] {
			torn := func(k *namesake) bool {
				return k != s && k != o && (s.alike(k) && o.conflicts(k) || o.alike(k) && s.conflicts(k))
			}
			if !s.conflicts(o) && !slices.ContainsFunc(list, torn) {
				u.join(s.node, o.node)
			}
		}
	}
}

// byShortName joins somebody known by a surname, by initials or by another
// short form with the one person of the run who has it. With two such persons
// it stays apart, unless a role tells.
func (u *union) byShortName() {
	bearers := map[string][]int{} // short form to groups
	add := func(form string, g int) {
		if !slices.Contains(bearers[form], g) {
			bearers[form] = append(bearers[form], g)
		}
	}
	for i, n := range u.nodes {
		if len(n.full) == 0 {
			continue
		}
		g := u.find(i)
		for _, p := range n.full {
			if p.initial {
				continue
			}
			add(p.last, g)
			if p.first != "" {
				add(p.first[:1]+". "+p.last, g)
			}
		}
		for _, f := range n.folded {
			if !strings.Contains(f, " ") {
				add(skeleton(f), g)
			}
		}
	}
	alone := map[string][]int{}
	for i, n := range u.nodes {
		form := n.short()
		if form == "" {
			continue
		}
		switch list := bearers[form]; {
		case len(list) == 0:
			alone[form] = append(alone[form], i)
		case len(list) == 1:
			u.join(i, list[0])
		default:
			if g := u.byRole(n, list); g >= 0 {
				u.join(i, g)
			}
		}
	}
	for _, list := range alone {
		for _, i := range list[1:] {
			if u.nodes[i].doc != u.nodes[list[0]].doc {
				u.join(i, list[0])
			}
		}
	}
}

// byShortBody joins a body that an article calls by one word only ("the Rovers")
// with the one body of the run for which that word is short in another article.
func (u *union) byShortBody() {
	holders, docs := map[string][]int{}, map[int]map[int]bool{} // short form to groups; group to its articles
	body := func(n *node) bool {
		return n.named && n.entity.Kind == "organization" && n.entity.Country == "" && n.entity.Stands == "" && len(n.entity.Members) == 0 && len(n.folded) > 0
	}
	for i, n := range u.nodes {
		g := u.find(i)
		if docs[g] == nil {
			docs[g] = map[int]bool{}
		}
		docs[g][n.doc] = true
		if !body(n) || !strings.Contains(n.folded[0], " ") {
			continue
		}
		for _, f := range n.folded[1:] {
			if !strings.Contains(f, " ") && slices.Contains(strings.Fields(n.folded[0]), f) && !slices.Contains(holders[f], g) {
				holders[f] = append(holders[f], g)
			}
		}
	}
	for i, n := range u.nodes {
		if !body(n) || strings.Contains(n.folded[0], " ") {
			continue
		}
		if list := holders[n.folded[0]]; len(list) == 1 && !docs[list[0]][n.doc] {
			u.join(i, list[0])
		}
	}
}

// short is the form under which somebody without a full name is looked for:
// "petrov", "j. smith"; "" of everybody else.
func (n *node) short() string {
	if !n.named || n.entity.Plural || n.entity.Stands != "" || len(n.entity.Members) > 0 || len(n.folded) == 0 {
		return ""
	}
	switch k := n.entity.Kind; {
	case len(n.full) == 1 && n.full[0].initial:
		return n.full[0].first[:1] + ". " + n.full[0].last
	case len(n.full) > 0 || strings.Contains(n.folded[0], " "):
		return ""
	case k == "person", k == "other" && n.entity.Country == "":
		return skeleton(n.folded[0])
	}
	return ""
}

// byRole is the one group of list that has a role of n, -1 for none or two.
func (u *union) byRole(n *node, list []int) int {
	found := -1
	for i, o := range u.nodes {
		g := u.find(i)
		if !slices.Contains(list, g) || !slices.ContainsFunc(o.entity.Roles, func(r string) bool { return hasRole(n.entity.Roles, r) }) {
			continue
		}
		if found >= 0 && found != g {
			return -1
		}
		found = g
	}
	return found
}

func hasRole(roles []string, role string) bool {
	return slices.ContainsFunc(roles, func(r string) bool { return fold(r) == fold(role) })
}

// byUniqueRole joins somebody described by a role and not named ("the Kremlin
// spokesman") with the one named person of the run who has it. The role must
// name a body or country, and be used with an article that says it is one.
func (u *union) byUniqueRole() {
	holders := map[string][]int{}
	for i, n := range u.nodes {
		if !n.human() {
			continue
		}
		for _, r := range n.entity.Roles {
			k := roleKey(r)
			if g := u.find(i); k != "" && !slices.Contains(holders[k], g) {
				holders[k] = append(holders[k], g)
			}
		}
	}
	for i, n := range u.nodes {
		if n.named || n.entity.Kind != "person" || n.entity.Plural || !n.definite() {
			continue
		}
		if list := holders[roleKey(n.entity.Name)]; len(list) == 1 {
			u.join(i, list[0])
		}
	}
}

// definite reports whether a description is ever used for somebody known: "the
// Kremlin spokesman", and never "a Kremlin spokesman".
func (n *node) definite() bool {
	known := false
	for _, m := range n.entity.Mentions {
		first, _, _ := strings.Cut(strings.ToLower(m.Words), " ")
		switch first {
		case "a", "an", "another", "one", "some":
			return false
		case "the":
			known = true
		}
	}
	return known
}

// roleKey is a role as words that two outlets share, "" when it is too plain to
// be one person's: it must hold a capital, and no word for many.
func roleKey(role string) string {
	words := strings.Fields(role)
	if len(words) < 2 || !strings.ContainsFunc(words[0], func(r rune) bool { return r >= 'A' && r <= 'Z' }) && !capital(role) {
		return ""
	}
	var out []string
	for _, w := range strings.Fields(fold(role)) {
		switch w {
		case "official", "officer", "citizen", "national", "man", "woman", "actor", "singer", "player", "lawmaker", "senator", "soldier", "journalist", "resident", "member", "student", "teacher", "lawyer", "former", "deputy", "police":
			return ""
		case "of", "for", "the":
			continue
		case "spokeswoman", "spokesperson":
			w = "spokesman"
		}
		out = append(out, w)
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}
