package entity

import (
	"cmp"
	"slices"
	"strings"

	"claimdiff/claims/internal/text"
)

// joinNames puts the names of one bearer together. Full names come first, in
// running text before headings, so that a heading's "Berg" finds Anna Berg.
func (r *resolver) joinNames() {
	order := slices.Clone(r.mentions)
	slices.SortStableFunc(order, func(a, b *mention) int {
		return cmp.Or(boolInt(a.headline)-boolInt(b.headline), a.sentence-b.sentence, a.first-b.first)
	})
	var short []*mention
	for _, m := range order {
		if m.kind != "name" {
			continue
		}
		if len(m.words) == 1 && !(m.place.Level != "" && m.sure) {
			short = append(short, m)
			continue
		}
		r.joinFull(m)
	}
	for _, m := range short {
		r.joinShort(m)
	}
	for _, e := range r.entities {
		e.Kind = r.kindOf(e)
	}
}

func (r *resolver) create(m *mention, key string) *entity {
	e := &entity{key: key, votes: map[string]float64{}}
	e.Named = m.kind == "name"
	m.entity = len(r.entities)
	r.entities = append(r.entities, e)
	r.keep(m, m.entity)
	return e
}

// keep counts m as a mention of entity i.
func (r *resolver) keep(m *mention, i int) {
	m.entity = i
	e := r.entities[i]
	if len(m.words) == 1 && m.class == "place" && !m.sure && slices.ContainsFunc(e.mentions, func(o *mention) bool { return o.class == "person" && len(o.words) > 1 }) {
		m.class = "" // Lewis Hamilton, and no town
	}
	e.mentions = append(e.mentions, m)
	if m.kind == "name" {
		r.vote(m, e.votes)
		if e.Gender == 0 && m.class == "person" {
			e.Gender = m.gender
		}
	}
	if m.role != "" && m.kind == "name" {
		r.giveRole(e, m.role, m.noun, m.country)
	}
	if e.Country == "" && m.kind == "name" && m.place.Country != "" {
		e.Country, e.level = m.place.Country, m.place.Level
	}
	if o, ok := r.world.Organization(m.name); ok && e.Country == "" && m.kind == "name" && official(o.What) {
		e.Country = o.Country
	}
	if m.plural {
		e.Plural = true
	}
}

func (r *resolver) giveRole(e *entity, role, noun, country string) {
	role = strings.TrimSpace(role)
	if role == "" || noun == "" {
		return
	}
	for i, n := range e.nouns {
		if n == noun && e.lands[i] == "" && country != "" {
			e.lands[i] = country
		}
	}
	if !slices.ContainsFunc(e.Roles, func(x string) bool { return strings.EqualFold(x, role) }) {
		if honorific(noun) {
			return
		}
		e.Roles = append(e.Roles, role)
	}
	if strings.HasPrefix(role, "former ") || strings.HasPrefix(role, "Former ") || strings.HasPrefix(role, "ex-") {
		country = ""
	}
	if !slices.Contains(e.nouns, noun) {
		e.nouns, e.lands = append(e.nouns, noun), append(e.lands, country)
	}
	if g := r.roles.Gender(noun); e.Gender == 0 && g != 0 {
		e.Gender = g
	}
}

// official tells organisations that act for their country.
func official(what string) bool {
	return what == "agency" || what == "government" || what == "military" || what == "court"
}

// serves is the country that somebody acts for by a role, "" for none or two:
// the spokesman of its government, its president.
func (r *resolver) serves(e *entity) string {
	land := ""
	for i, n := range e.nouns {
		if e.lands[i] == "" || !r.roles.Fits("leader", n) && !r.roles.Fits("official", n) && !r.roles.Fits("diplomat", n) && !r.roles.Fits("commander", n) && n != "minister" {
			continue
		}
		if land != "" && land != e.lands[i] {
			return ""
		}
		land = e.lands[i]
	}
	return land
}

// honorific tells titles that are no roles.
func honorific(noun string) bool {
	switch noun {
	case "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "lady", "lord", "dr", "dr.", "madam", "dame", "madame", "mme", "father", "fr.", "brother", "sister", "vice", "prime", "first", "special", "staff":
		return true
	}
	return false
}

// key is the form of a name in which equal ones are one.
func key(name string) string {
	name = strings.ToLower(plain(name))
	name = strings.TrimPrefix(name, "the ")
	return strings.ReplaceAll(name, ".", "")
}

// base is a company's name without its legal form.
func base(words []string) string {
	for len(words) > 1 {
		switch strings.TrimSuffix(words[len(words)-1], ".") {
		case "Inc", "Corp", "Co", "Ltd", "LLC", "PLC", "plc", "Plc", "AG", "GmbH", "SA", "NV", "LP", "LLP", "Company", "Corporation", "Group", "Holdings", "SE", "SpA":
			words = words[:len(words)-1]
			continue
		}
		break
	}
	return key(strings.Join(words, " "))
}

func (r *resolver) byKey(k string) int {
	for i, e := range r.entities {
		if e.key == k {
			return i
		}
	}
	return -1
}

// joinFull joins a name of several words, or a place that is surely one.
func (r *resolver) joinFull(m *mention) {
	if len(m.words) == 1 && m.place.Level != "" && !r.locative(m) {
		// "Jordan" where a Michael Jordan has been named.
		if i := r.bearer(m, m.words[0]); i >= 0 {
			r.keep(m, i)
			return
		}
	}
	k := r.keyOf(m)
	if i := r.byKey(k); i >= 0 {
		r.keep(m, i)
		return
	}
	if m.class == "person" || m.class == "" {
		for i, e := range r.entities {
			if e.Named && r.samePerson(e, m) {
				r.keep(m, i)
				return
			}
		}
	}
	r.create(m, k)
}

// keyOf is the key of a name: a government, a country under any of its names,
// an organisation under the plain one, or the words.
func (r *resolver) keyOf(m *mention) string {
	if m.place.Level != "" && m.sure {
		switch {
		case m.place.Level == "demonym":
			if m.plural && r.speaks(m) {
				return "=government " + m.place.Country
			}
			return "=people " + m.place.Country
		case m.place.Level != "state" && r.acts(m):
			return "=government " + m.place.Country
		case m.place.Level == "country":
			return "=country " + m.place.Country
		case m.place.Level == "state":
			return "=state " + m.place.State
		}
		return key(m.name)
	}
	if o, ok := r.world.Organization(m.name); ok {
		return key(o.Name)
	}
	if m.class != "person" {
		return base(m.words)
	}
	return key(m.name)
}

// samePerson reports whether two full names are one person's: the same last
// name, and a first name that is the same or its initial.
func (r *resolver) samePerson(e *entity, m *mention) bool {
	for _, o := range e.mentions {
		if o.kind != "name" || len(o.words) < 2 || o.class == "organization" || o.class == "place" {
			continue
		}
		a, b := o.words, m.words
		if len(b) < 2 || !strings.EqualFold(plain(a[len(a)-1]), plain(b[len(b)-1])) {
			continue
		}
		x, y := strings.ToLower(plain(a[0])), strings.ToLower(plain(b[0]))
		initial := func(s, t string) bool { return len(strings.TrimSuffix(s, ".")) == 1 && t != "" && s[0] == t[0] }
		if len(a) == 3 && len(b) == 2 && strings.EqualFold(plain(a[1]), y) || len(b) == 3 && len(a) == 2 && strings.EqualFold(plain(b[1]), x) {
			return m.class == "person" || o.class == "person"
		}
		if (x == y || initial(x, y) || initial(y, x)) && (m.class == "person" || o.class == "person") {
			return true
		}
	}
	return false
}

// kindOf is the kind that most speaks for.
func (r *resolver) kindOf(e *entity) string {
	if strings.HasPrefix(e.key, "=government ") {
		e.Stands = "government"
		return "organization"
	}
	if strings.HasPrefix(e.key, "=country ") {
		e.Stands = "country"
		return "place"
	}
	if strings.HasPrefix(e.key, "=people ") {
		e.Stands = "people"
		return "person"
	}
	best, most := "other", 0.9
	vote := func(k string) float64 {
		return e.votes[k] + float64(taggedWeight*e.votes["tagged "+k]/max(1, e.votes["tagged"]))
	}
	if o := vote("other"); o > 5 || o > taggedWeight && e.votes["other"] >= 4 {
		most = o
	}
	for _, k := range []string{"person", "organization", "place"} {
		if v := vote(k); v > most {
			best, most = k, v
		}
	}
	return best
}

// taggedWeight is what the parser's tags say of the kind of an entity, where all
// its names have one tag.
const taggedWeight = 1.4

// finish turns an entity under construction into one of the answer.
func (r *resolver) finish(e *entity) Entity {
	out := e.Entity
	count := map[string]int{}
	var names []string
	for _, m := range e.mentions {
		if m.kind == "name" {
			if count[m.name] == 0 {
				names = append(names, m.name)
			}
			count[m.name]++
			if !m.headline && r.doc.Sentences[m.sentence].Kind == text.Body {
				count[m.name]++
			}
		}
	}
	if len(names) > 0 {
		out.Name = r.fullest(e, names, count)
		for _, n := range names {
			if n != out.Name {
				out.Aliases = append(out.Aliases, n)
			}
		}
		slices.Sort(out.Aliases)
	}
	if e.Kind == "person" && e.Stands == "" && !e.Plural {
		out.Country = r.serves(e)
	}
	if out.Kind == "" {
		out.Kind = "other"
	}
	if e.level == "place" || e.level == "capital" || e.level == "state" {
		if out.Kind != "place" && out.Stands == "" {
			out.Country = ""
		}
	}
	return out
}

// fullest is the name that says most: of a person the one with most words, of
// others the commonest that is no acronym, a country by its own name.
func (r *resolver) fullest(e *entity, names []string, count map[string]int) string {
	rank := func(n string) int {
		words := len(strings.Fields(n))
		switch {
		case e.Country != "" && e.Stands != "":
			if p, ok := r.world.Place(n); ok && p.Level == "country" {
				return 3
			}
			return 1
		case e.Kind == "person":
			return words
		case acronym(n):
			return 0
		}
		return min(words, 3)
	}
	return slices.MaxFunc(names, func(a, b string) int {
		return cmp.Or(rank(a)-rank(b), count[a]-count[b], slices.Index(names, b)-slices.Index(names, a))
	})
}
