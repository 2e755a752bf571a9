package compare

import (
	"cmp"
	"slices"
	"strings"

	"claimdiff/claims"
)

// How old somebody is, is compared for the whole article: an age stands beside
// any sentence. A person without a name is found in the other articles by what
// they did there, or by what befell them: the boy who fell into a well.

const (
	ageKey           = "age"
	ageStrength      = 0.6 // how surely one name in two articles about one event is one person
	namelessStrength = 0.5 // the same of people without one
	daysOfOneAge     = 40  // days between two articles in which few people have a birthday
	leadBytes        = 700 // of the top of an article, where its main person stands
	misprint         = 10  // years by which two articles may differ on the age of one person, who has a name in one of them only
	likeAges         = 1   // years by which two people without a name may differ and still be one
	ofAge            = 18
)

// bearing are the roles whose bearers are one person when their events are one.
var bearing = []string{"agent", "patient", "recipient"}

// A bearer is a person whose age an article prints.
type bearer struct {
	doc    int
	entity *claims.Entity
}

// ageRows asks for the age of everybody of whom two articles print it.
func (c *comparison) ageRows(groups [][]*telling) []*row {
	f := slices.IndexFunc(c.facets, func(f Facet) bool { return f.Name == "quantity" })
	if f < 0 {
		return nil
	}
	var out []*row
	for i, people := range c.bearers(groups) {
		g := map[int]*telling{}
		var vs []value
		for _, p := range people {
			for j := range p.entity.Ages {
				v, ok := c.age(p, j)
				if !ok {
					continue
				}
				if vs = append(vs, v); g[p.doc] == nil {
					g[p.doc] = &telling{id: -1, doc: p.doc, central: c.prominence(p.doc, v.claim)}
				}
				g[p.doc].claims = append(g[p.doc].claims, v.claim)
			}
		}
		var group []*telling
		for _, d := range sortedKeys(g) {
			group = append(group, g[d])
		}
		group = c.aboutOne(group, nil)
		vs = slices.DeleteFunc(vs, func(v value) bool {
			return !slices.ContainsFunc(group, func(t *telling) bool { return t.doc == v.doc })
		})
		nameless := !c.namedTwice(people)
		if nameless {
			given := slices.Clone(vs)
			vs = slices.DeleteFunc(vs, func(v value) bool { return c.crossed(v, given) })
		}
		all := slices.Clone(vs)
		vs = slices.DeleteFunc(vs, func(v value) bool { // "the 35-year-old driver" counts where others say so
			return c.describes(v) && !slices.ContainsFunc(all, func(o value) bool { return o.doc != v.doc && *o.q.Min == *v.q.Min })
		})
		if len(docsOf(vs)) < 2 || c.twoAges(vs) {
			continue
		}
		q := &row{facet: &c.facets[f], key: ageKey, sides: c.sides(&c.facets[f], vs), strength: ageStrength,
			event: &event{id: -200 - i, group: group, asks: "How old is " + c.calling(people) + "?", toll: ageKey}}
		if nameless {
			q.strength = namelessStrength
		}
		if c.judge(q) {
			out = append(out, q)
		}
	}
	return out
}

// namedTwice reports whether two articles at least call somebody by name.
func (c *comparison) namedTwice(people []bearer) bool {
	var docs []int
	for _, p := range people {
		if c.isNamed(p) && !slices.Contains(docs, p.doc) {
			docs = append(docs, p.doc)
		}
	}
	return len(docs) > 1
}

func (c *comparison) isNamed(p bearer) bool { return c.names.Named(c.names.Of(p.doc, p.entity.ID)) }

// bearers are the people whose ages are printed, those of one person together.
func (c *comparison) bearers(groups [][]*telling) [][]bearer {
	s := &bearerSet{c: c, key: map[bearer]string{}, of: map[string][]bearer{}}
	for d := range c.docs {
		for i := range c.docs[d].Entities {
			if p := (bearer{d, &c.docs[d].Entities[i]}); len(p.entity.Ages) > 0 && c.isNamed(p) {
				s.put(p, c.nameKey(c.names.Of(d, p.entity.ID)))
			}
		}
	}
	for i, g := range groups {
		for _, role := range bearing {
			s.fill(g, role, "role "+pad(i)+role)
		}
	}
	s.release()
	s.leading()
	var out [][]bearer
	for _, key := range sortedKeys(s.of) {
		if people := s.of[key]; len(people) > 1 {
			slices.SortFunc(people, func(a, b bearer) int {
				return cmp.Or(cmp.Compare(a.doc, b.doc), cmp.Compare(a.entity.ID, b.entity.ID))
			})
			out = append(out, people)
		}
	}
	return out
}

// A bearerSet puts those whose ages are printed under a key for each person: a
// name, a role in an event, or the person with whom the articles begin.
type bearerSet struct {
	c   *comparison
	key map[bearer]string
	of  map[string][]bearer
}

func (s *bearerSet) put(p bearer, key string) {
	s.key[p] = key
	s.of[key] = append(s.of[key], p)
}

// fill adds those who fill a role of an event and have no key yet. Where one of
// them has a name the others join that person; where several have, nobody can
// tell whom they join.
func (s *bearerSet) fill(g []*telling, role, key string) {
	var fresh []bearer
	var named []string
	for _, t := range g {
		for _, cl := range t.claims {
			for _, a := range cl.Arguments {
				e := s.c.entity(t.doc, a.Entity)
				if a.Role != role || e == nil || e.Kind != "person" || e.Plural {
					continue
				}
				p := bearer{t.doc, e}
				if id := s.c.names.Of(t.doc, e.ID); s.c.names.Named(id) && !slices.Contains(named, s.c.nameKey(id)) {
					named = append(named, s.c.nameKey(id))
				}
				if s.key[p] == "" && len(e.Ages) > 0 && !slices.Contains(fresh, p) {
					fresh = append(fresh, p)
				}
			}
		}
	}
	if len(named) > 1 {
		return
	}
	if len(named) == 1 {
		key = named[0]
	}
	for _, p := range fresh {
		if !s.another(p, key, len(named) > 0) {
			s.put(p, key)
		}
	}
}

// another reports whether somebody without a name is not who has the key already: of
// another sex or country, or, of one with a name, of quite another age.
func (s *bearerSet) another(p bearer, key string, named bool) bool {
	for _, o := range s.of[key] {
		x, y := p.entity.Ages[0].Years, o.entity.Ages[0].Years
		if sex(p.entity)*sex(o.entity) < 0 || landsApart(p.entity, o.entity) || named && max(x, y)-min(x, y) > misprint {
			return true
		}
	}
	return false
}

// landsApart reports whether two people are called after different countries: an
// Australian climber and a British one.
func landsApart(a, b *claims.Entity) bool {
	x, y := claims.Demonyms(wordsFor(a)), claims.Demonyms(wordsFor(b))
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(c string) bool { return slices.Contains(y, c) })
}

// wordsFor are all words that an article has for somebody.
func wordsFor(e *claims.Entity) string {
	words := []string{e.Name}
	for _, m := range e.Mentions {
		words = append(words, m.Words)
	}
	return strings.Join(words, " ")
}

// release takes the keys from those who stand alone under theirs.
func (s *bearerSet) release() {
	for key, people := range s.of {
		if !slices.ContainsFunc(people, func(p bearer) bool { return p.doc != people[0].doc }) {
			for _, p := range people {
				delete(s.key, p)
			}
			delete(s.of, key)
		}
	}
}

// leading joins the persons with whom articles begin, when each begins with one
// and they are of one sex and much of an age.
func (s *bearerSet) leading() {
	var leads []bearer
	for d := range s.c.docs {
		if p, ok := s.lead(d); ok {
			leads = append(leads, p)
		}
	}
	for i, a := range leads {
		for _, b := range leads[i+1:] {
			if !s.mayBeOne(a, b) || s.key[a] != "" && s.key[b] != "" {
				continue
			}
			key := cmp.Or(s.key[a], s.key[b], "lead "+pad(i))
			for _, p := range []bearer{a, b} {
				if s.key[p] == "" {
					s.put(p, key)
				}
			}
		}
	}
}

// lead is the only person whose age stands at the top of an article, by name where
// it gives one.
func (s *bearerSet) lead(doc int) (p bearer, ok bool) {
	d := &s.c.docs[doc]
	for i := range d.Entities {
		e := &d.Entities[i]
		if len(e.Ages) == 0 || e.Ages[0].Start > d.Article.TitleEnd+leadBytes {
			continue
		}
		switch x := (bearer{doc, e}); {
		case !ok:
			p, ok = x, true
		case e.Ages[0].Years != p.entity.Ages[0].Years:
			return p, false
		case s.c.isNamed(x) && !s.c.isNamed(p):
			p = x
		}
	}
	return p, ok
}

func (s *bearerSet) mayBeOne(a, b bearer) bool {
	if s.c.isNamed(a) && s.c.isNamed(b) || sex(a.entity)*sex(b.entity) < 0 || landsApart(a.entity, b.entity) {
		return false
	}
	x, y := a.entity.Ages[0].Years, b.entity.Ages[0].Years
	return (x < ofAge) == (y < ofAge) && max(x, y)-min(x, y) <= likeAges
}

// sex is 1 of somebody told of as a man, -1 as a woman, 0 when it is not told.
func sex(e *claims.Entity) int {
	for _, m := range e.Mentions {
		switch lastWordOf(strings.ToLower(m.Words)) {
		case "he", "him", "his", "himself", "man", "boy", "father", "son", "husband", "brother":
			return 1
		case "she", "her", "hers", "herself", "woman", "girl", "mother", "daughter", "wife", "sister":
			return -1
		}
	}
	return 0
}

// age is the j-th age that an article prints of somebody, with the claim beside
// which it stands.
func (c *comparison) age(p bearer, j int) (value, bool) {
	a := &p.entity.Ages[j]
	cl := c.claimAt(p.doc, a.Span)
	if cl == nil {
		return value{}, false
	}
	years := a.Years
	q := &claims.Quantity{Min: &years, Max: &years, Unit: "year", Part: a.Part, Measures: &claims.Measured{Thing: p.entity.Name, Entity: p.entity.ID, Dimension: "old"}}
	return value{doc: p.doc, claim: cl, span: a.Span, q: q, key: ageKey, show: a.Words}, true
}

// claimAt is the narrowest claim around a place in an article, or the first of
// its sentence.
func (c *comparison) claimAt(doc int, at claims.Span) *claims.Claim {
	var best, first *claims.Claim
	for i := range c.docs[doc].Claims {
		cl := &c.docs[doc].Claims[i]
		s := c.docs[doc].Sentences[cl.Sentence]
		if !s.Contains(at) {
			continue
		}
		if first == nil {
			first = cl
		}
		if cl.Contains(at) && (best == nil || best.Contains(cl.Span)) {
			best = cl
		}
	}
	return cmp.Or(best, first)
}

// twoAges reports whether some article prints two ages of what should be one
// person: they are two, or it tells of different years.
func (c *comparison) twoAges(vs []value) bool {
	for i, v := range vs {
		for _, w := range vs[i+1:] {
			if v.doc == w.doc && relateAge(c, v, w) == excludes {
				return true
			}
		}
	}
	return false
}

// crossed reports whether the article of v gives, at its top, the age that another
// article prints of this person to somebody else: then nobody knows who is who.
func (c *comparison) crossed(v value, vs []value) bool {
	top := c.docs[v.doc].Article.TitleEnd + leadBytes
	return slices.ContainsFunc(vs, func(o value) bool {
		return o.doc != v.doc && *o.q.Min != *v.q.Min && slices.ContainsFunc(c.docs[v.doc].Entities, func(e claims.Entity) bool {
			return slices.ContainsFunc(e.Ages, func(a claims.Age) bool { return a.Years == *o.q.Min && a.Start < top })
		})
	})
}

// calling is what to call somebody: their name, else what most articles call
// them, without the age.
func (c *comparison) calling(people []bearer) string {
	for _, p := range people {
		if c.isNamed(p) {
			id := c.names.Of(p.doc, p.entity.ID)
			return c.named(id, c.names.Name(id)) // "the American"
		}
	}
	for _, p := range people {
		if p.entity.Stands != "" {
			return "the " + p.entity.Name
		}
		if noun := lastWordOf(p.entity.Name); !strings.HasSuffix(noun, "old") {
			return "the " + noun
		}
	}
	return "the person"
}

// describes reports whether an age is part of a description that the article
// took to mean somebody with a name: "the 35-year-old driver" may be another
// driver, and "I was a 23-year-old kid" is of another year.
func (c *comparison) describes(v value) bool {
	e := c.entity(v.doc, v.q.Measures.Entity)
	if !c.names.Named(c.names.Of(v.doc, e.ID)) {
		return false
	}
	for _, m := range e.Mentions {
		if m.Contains(v.span) || m.Start >= v.span.End && m.Start <= v.span.End+1 { // or right behind it: "the 32-year-old Frenchman Ivo Ralt"
			return !slices.ContainsFunc(strings.Fields(e.Name), func(w string) bool { return strings.Contains(m.Words, w) })
		}
	}
	return !strings.Contains(c.docs[v.doc].Article.Text[max(0, v.span.Start-40):v.span.Start], lastWordOf(e.Name))
}

func lastWordOf(s string) string {
	f := strings.Fields(s)
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}

// relateAge compares two ages. Months are counted as whole years from the first
// birthday on; between articles of different months there may be a birthday.
func relateAge(c *comparison, a, b value) relation {
	x, y := *a.q.Min, *b.q.Min
	apart := max(x, y) - min(x, y)
	from, to := deref(c.docs[a.doc].Article.Published), deref(c.docs[b.doc].Article.Published)
	switch {
	case x == y:
		return same
	case apart < 1:
		return refines
	case c.describes(a) || c.describes(b):
		return unknown
	case len(from) < 10 || len(to) < 10:
		return excludes
	}
	if days := daysApart(from, to); days > daysOfOneAge && apart <= float64(days)/365+1 {
		return unknown
	}
	return excludes
}
