package compare

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimdiff/claims"
	"claimdiff/compare/internal/names"
)

// One article has the bill approved, another has it rejected: two classes of
// event, and one question. Words of opposite classes are never aligned as one
// event, since most opposites are two events ("arrived", "left"); of those that
// exclude each other it is asked whether the first took place.

// An exclusive is a pair of classes of which only one can be true of the same
// people and things, and the roles in which these have to be the same.
type exclusive struct {
	yes, no string
	roles   [][2][]string // for each: roles with yes, roles with no
}

var (
	doer   = []string{"agent"}
	object = []string{"patient", "theme", "recipient"}
	anyone = []string{"agent", "patient"}
)

var exclusives = []exclusive{
	{"approve", "reject", [][2][]string{{doer, doer}, {object, object}}},
	{"admit", "deny", [][2][]string{{doer, doer}, {object, object}}},
	{"win", "lose", [][2][]string{{doer, doer}, {object, object}}},
	{"convict", "acquit", [][2][]string{{object, object}}},
	{"die", "survive", [][2][]string{{object, anyone}}},
}

// oppositeStrength is how surely two articles about one event speak of the same
// when all those who take part are the same.
const oppositeStrength = 0.68

// oppositeKey marks the rows of opposites, of whom it is known who they befell.
const oppositeKey = "opposite"

// oppositeRows asks whether an event took place of which one article tells the
// opposite.
func (c *comparison) oppositeRows() []*row {
	f := slices.IndexFunc(c.facets, func(f Facet) bool { return f.Name == "polarity" })
	if f < 0 {
		return nil
	}
	var out []*row
	for _, x := range exclusives {
		yes, no := c.asserting(x.yes), c.asserting(x.no)
		for _, group := range c.opposites(x, yes, no) {
			if q := c.oppositeRow(&c.facets[f], x, group); q != nil {
				out = append(out, q)
			}
		}
	}
	return out
}

// asserting are the tellings of a class that say by a verb that it happened.
func (c *comparison) asserting(class string) []*telling {
	var out []*telling
	for _, t := range c.tellings {
		if slices.ContainsFunc(t.claims, func(cl *claims.Claim) bool { return asserts(cl, class) }) {
			out = append(out, t)
		}
	}
	return out
}

func asserts(cl *claims.Claim, class string) bool {
	return cl.Predicate.Sense == class && !cl.Predicate.Nominal && cl.Polarity != "negative" && cl.Certainty == "certain" && !cl.Question
}

// opposites puts tellings of the same people and things together, as long as no
// article tells both: it then speaks of two events.
func (c *comparison) opposites(x exclusive, yes, no []*telling) [][]*telling {
	var out [][]*telling
	used := map[*telling]bool{}
	last := func(a, b *telling) int { return cmp.Compare(a.central, b.central) } // headlines after what stands in the text
	slices.SortStableFunc(yes, last)
	slices.SortStableFunc(no, last)
	told := map[string]bool{}
	for _, a := range yes {
		if used[a] {
			continue
		}
		group := []*telling{a}
		for _, b := range no {
			if !used[b] && c.oneStory(a.doc, b.doc) && c.sameOpposite(x, a, b) && c.match(a, b).daysOff() == 0 {
				group = append(group, b)
			}
		}
		if len(group) == 1 {
			continue
		}
		for _, o := range yes {
			if o != a && !used[o] && c.sameOpposite(x, o, group[1]) && c.oneStory(o.doc, a.doc) {
				group = append(group, o)
			}
		}
		for _, t := range group {
			used[t] = true
		}
		key := x.key(a, group[1])
		if mixed(x, group) || told[key] {
			continue
		}
		told[key] = true
		out = append(out, group)
	}
	return out
}

// sameOpposite reports whether a telling of yes and one of no have the same in every
// role that counts, somebody or something with a name among them: "the council"
// may be any.
func (c *comparison) sameOpposite(x exclusive, yes, no *telling) bool {
	named := false
	for _, r := range x.roles {
		a, b := inRole(yes, r[0]...), inRole(no, r[1]...)
		shared := slices.DeleteFunc(a, func(k string) bool { return !slices.Contains(b, k) })
		if len(shared) == 0 {
			return false
		}
		named = named || slices.ContainsFunc(shared, c.namedKey) || overlapping(nameIn(yes, r[0]), nameIn(no, r[1]))
	}
	return named
}

// namedKey reports whether a key stands for somebody or something with a name of
// its own.
func (c *comparison) namedKey(key string) bool {
	id, found := strings.CutPrefix(key, "#")
	n, err := strconv.Atoi(id)
	return found && (err != nil || strings.ContainsFunc(c.names.Name(names.ID(n)), unicode.IsUpper)) // "#RU" is a country
}

// nameIn are the words with a capital of those who have one of some roles.
func nameIn(t *telling, roles []string) string {
	var out []string
	for _, cl := range t.claims {
		for _, a := range cl.Arguments {
			if !slices.Contains(roles, a.Role) {
				continue
			}
			for _, w := range strings.FieldsFunc(a.Words, func(r rune) bool { return !unicode.IsLetter(r) }) {
				if first, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(first) && !articles[w] {
					out = append(out, w)
				}
			}
		}
	}
	return strings.Join(out, " ")
}

var articles = map[string]bool{"The": true, "A": true, "An": true, "Its": true, "His": true, "Her": true, "Their": true}

// overlapping reports whether two lists of words share one.
func overlapping(a, b string) bool {
	words := strings.Fields(b)
	return slices.ContainsFunc(strings.Fields(a), func(w string) bool { return slices.Contains(words, w) })
}

// key is who or what named is in both, to ask one question of them only.
func (x exclusive) key(yes, no *telling) string {
	for _, r := range x.roles {
		for _, k := range inRole(yes, r[0]...) {
			if strings.HasPrefix(k, "#") && slices.Contains(inRole(no, r[1]...), k) {
				return k
			}
		}
	}
	return ""
}

// mixed reports whether one article tells both.
func mixed(x exclusive, group []*telling) bool {
	said := map[int]string{}
	for _, t := range group {
		class := x.no
		if slices.Contains(t.classes, x.yes) {
			class = x.yes
		}
		if said[t.doc] != "" && said[t.doc] != class {
			return true
		}
		said[t.doc] = class
	}
	return false
}

func (c *comparison) oppositeRow(f *Facet, x exclusive, group []*telling) *row {
	var vs []value
	var happened []*telling
	for _, t := range group {
		for _, cl := range t.claims {
			switch v := (value{doc: t.doc, claim: cl, span: cl.Predicate.Span}); {
			case asserts(cl, x.yes):
				v.level, v.show = 1, "yes"
				vs, happened = append(vs, v), append(happened, t)
			case asserts(cl, x.no):
				v.show = "no (“" + cl.Predicate.Words + "”)"
				vs = append(vs, v)
			}
		}
	}
	vs = c.fromBodies(vs)
	q := &row{facet: f, key: oppositeKey, event: c.opposite(x, group, happened), sides: c.sides(f, vs), strength: oppositeStrength}
	c.pairs(q, docsOf(vs), vs)
	if q.verdict == "" || q.verdict == Incomparable || q.verdict == Agrees {
		return nil
	}
	return q
}

// fromBodies leaves out what stands in a headline where its article has it in
// its text, too: headlines have no times.
func (c *comparison) fromBodies(vs []value) []value {
	return slices.DeleteFunc(slices.Clone(vs), func(v value) bool {
		return c.rankOf(v) == 0 && slices.ContainsFunc(vs, func(o value) bool { return o.doc == v.doc && c.rankOf(o) > 0 })
	})
}

// opposite finds the words for the event that some of a group tell and the
// others tell the opposite of.
func (c *comparison) opposite(x exclusive, group, happened []*telling) *event {
	e := &event{id: group[0].id, group: group, class: x.yes}
	first := happened[0]
	for _, cl := range first.claims {
		if !asserts(cl, x.yes) {
			continue
		}
		e.verb = cl.Predicate.Lemma
		c.fill(e)
		for _, a := range cl.Arguments {
			if e.who+e.what == "" && slices.Contains(object, a.Role) { // "survived" has as its doer whom "died" befell
				e.what, e.many = c.inShort(first.doc, cl, a)
				e.lost = vague(e.what)
			}
		}
		break
	}
	return e
}
