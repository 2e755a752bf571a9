package names

import (
	"slices"
	"strings"
	"unicode"

	"claimdiff/claims"
)

// A node is one entity of one article.
type node struct {
	doc    int
	entity *claims.Entity
	folded []string // its names, folded, the fullest first
	full   []person // of somebody: the names of two words and more
	named  bool
	group  int
}

func newNode(doc int, e *claims.Entity) *node {
	n := &node{doc: doc, entity: e, named: proper(e)}
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		f := fold(name)
		if f == "" || slices.Contains(n.folded, f) {
			continue
		}
		n.folded = append(n.folded, f)
		if p := parse(f); n.human() && p.first != "" {
			n.full = append(n.full, p)
		}
	}
	return n
}

// human reports whether n is somebody with a name.
func (n *node) human() bool {
	return n.named && n.entity.Kind == "person" && n.entity.Stands == "" && !n.entity.Plural && len(n.entity.Members) == 0
}

// proper reports whether an entity has a name and is not only described: one of
// its mentions has no article and a capital inside, or its name has a capital
// in its last word.
func proper(e *claims.Entity) bool {
	words := strings.Fields(e.Name)
	if len(words) == 0 || len(e.Members) > 0 {
		return false
	}
	last := words[len(words)-1]
	return capital(last) || capital(words[0]) && e.Kind != "person" && len(words) == 1 || last[0] >= '0' && last[0] <= '9' && capital(words[0])
}

func capital(w string) bool {
	return strings.ContainsFunc(w, func(r rune) bool { return unicode.IsUpper(r) })
}

// keys are the names under which n is the same as any other entity with them.
func (n *node) keys() []string {
	e := n.entity
	switch {
	case e.Country != "" && (e.Stands == "government" || e.Stands == "country" || e.Stands == "people"):
		return []string{e.Stands + " " + e.Country}
	case len(e.Members) > 0 || len(n.folded) == 0:
		return nil
	case !n.named:
		return []string{"common " + n.folded[0]}
	case e.Kind == "person":
		return nil // full.go and short.go
	}
	var out []string
	for i, f := range n.folded {
		if i > 0 && !strings.Contains(f, " ") && len(f) > 5 {
			continue // a short form holds inside its article only
		}
		out = append(out, "name "+plainName(f), "name "+plainName(bare(f)))
	}
	if a := acronym(e.Name); len(a) > 2 {
		out = append(out, "name "+a)
	}
	return out
}

// bare is a company's folded name without its legal form.
func bare(folded string) string {
	words := strings.Fields(folded)
	for len(words) > 1 {
		switch words[len(words)-1] {
		case "inc", "corp", "co", "ltd", "llc", "plc", "ag", "gmbh", "sa", "nv", "lp", "company", "corporation", "se", "spa":
			words = words[:len(words)-1]
			continue
		}
		break
	}
	return strings.Join(words, " ")
}

// acronym is the first letters of a name's capitalised words, folded: "wto";
// "" of a name of fewer than three words.
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
