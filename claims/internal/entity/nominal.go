package entity

import (
	"slices"
	"strings"

	"claimdiff/claims/internal/syntax"
)

// findNominals makes mentions of noun phrases without a name for people and
// bodies, and of pronouns.
func (r *resolver) findNominals() {
	for i, t := range r.trees {
		if t == nil {
			continue
		}
		for j, w := range t.Words {
			if _, taken := r.byWord[syntax.Ref{Sentence: i, Word: j}]; taken {
				continue
			}
			switch {
			case pronoun(t, j):
				m := &mention{sentence: i, first: j, last: j + 1, head: j, kind: "pronoun", name: strings.ToLower(w.Form)}
				r.add(m)
			case agedNoun(t, j):
				m := r.phrase(i, j)
				m.kind, m.class = "nominal", "person"
				r.add(m)
			case !nounTag(w) || t.Is(j, "compound", "amod", "fixed", "flat"):
			case r.personal(w):
				m := r.phrase(i, j)
				if r.office(i, j, m) {
					continue
				}
				m.kind, m.class = "nominal", "person"
				r.add(m)
			case r.roles.Bodies[w.Lemma] && !properTag(w):
				m := r.phrase(i, j)
				if w.Lemma == "side" && m.country == "" && m.number == 0 || doing(w.Lemma) && (m.own || m.plural) || w.Lemma == "fund" || institution(w.Lemma) && w.Tag == "NN" && t.Dependent(j, "det", "nmod:poss", "compound", "amod") < 0 {
					continue
				}
				m.kind, m.class = "nominal", "organization"
				r.add(m)
			}
		}
	}
}

// institution tells nouns that without an article name no body: "in hospital".
func institution(noun string) bool {
	switch noun {
	case "office", "hospital", "school", "college", "church", "university", "court", "service", "site", "team", "club", "media", "intelligence":
		return true
	}
	return false
}

// office reports whether a noun names an office and nobody: "as prime
// minister", "for president".
func (r *resolver) office(i, j int, m *mention) bool {
	t := r.trees[i]
	if p := t.Dependent(j, "nmod:poss"); p >= 0 && t.Words[j].Lemma == "head" && t.Words[p].Tag == "PRP$" {
		return true // "my head"
	}
	c := t.Dependent(j, "case", "mark")
	if c < 0 {
		return false
	}
	f := t.Words[c].Form
	return f == "as" || f == "for" && t.Dependent(j, "det", "nmod:poss") < 0 && !m.plural
}

// doing tells nouns for bodies that name an action when they have a complement:
// "the organization of the summit".
func doing(noun string) bool {
	switch noun {
	case "organization", "organisation", "administration", "association", "union", "service", "movement", "operator", "force", "group", "band", "site", "center", "centre", "station", "channel", "media", "intelligence", "league", "label", "press":
		return true
	}
	return false
}

// resolve goes through the article and gives every description and pronoun the
// entity it speaks of.
func (r *resolver) resolve() {
	slices.SortStableFunc(r.mentions, func(a, b *mention) int {
		if a.sentence != b.sentence {
			return a.sentence - b.sentence
		}
		return a.first - b.first
	})
	r.findCoordinations()
	var later []*mention
	for _, m := range r.mentions {
		if m.entity < 0 {
			switch m.kind {
			case "nominal":
				r.nominal(m)
			case "pronoun":
				if isFirst(m.name) {
					later = append(later, m)
					continue
				}
				r.pronoun(m)
			}
		}
		if m.entity >= 0 {
			e := r.entities[m.entity]
			e.last = m
		}
	}
	for _, m := range later {
		r.firstPerson(m)
	}
	// A source or relative pronoun behind its words may be known only now.
	for _, m := range r.mentions {
		if m.entity < 0 && m.kind == "pronoun" {
			r.relative(m)
		}
	}
}

// nominal finds who or what a description speaks of.
func (r *resolver) nominal(m *mention) {
	if r.governmentNoun(m) || r.group(m) {
		return
	}
	switch {
	case m.plural && m.noun != "police":
		if i := r.headed(m); i >= 0 && r.entities[i].Name == r.phraseName(m) {
			r.keepNominal(m, i)
			return
		}
	case m.definite || m.headline || m.noun == "police" || m.noun == "pope":
		if i := r.byRole(m); i >= 0 {
			r.keepNominal(m, i)
			return
		}
	case !m.own && m.class == "person":
		// A heading's "Gunman held" is the text's "a gunman".
		if i := r.headed(m); i >= 0 {
			r.keepNominal(m, i)
			return
		}
	}
	if m.definite && !m.plural && m.class == "person" && !m.own && m.country == "" && (r.roles.Epithets[m.noun] || m.noun == "old") {
		if i := r.epithet(m); i >= 0 {
			r.keepNominal(m, i)
			e := r.entities[i]
			e.nouns, e.lands = append(e.nouns, m.noun), append(e.lands, "")
			return
		}
	}
	if m.definite || m.noun == "police" || m.plural && !m.own && m.number == 0 {
		if i := r.sameNoun(m); i >= 0 {
			r.keepNominal(m, i)
			return
		}
	}
	e := r.create(m, "")
	e.Kind, e.Name, e.Plural, e.Gender = m.class, r.phraseName(m), m.plural, m.gender
	if m.noun == "police" {
		e.Kind = "organization"
	}
	e.nouns, e.lands = []string{m.noun}, []string{m.country}
}

// epithet is whom a calling stands for that the article has not told before:
// "the comedian" is the one person with a name who is the subject of this
// sentence or the one before, when no other of that gender is near.
func (r *resolver) epithet(m *mention) int {
	found := -1
	for i, e := range r.entities {
		if e.Kind != "person" || !e.Named || e.Stands != "" || e.Plural || e.last == nil || m.sentence-e.last.sentence > 1 ||
			m.gender != 0 && e.Gender != 0 && m.gender != e.Gender || r.apart(m, i) {
			continue
		}
		if found >= 0 || !e.last.subject {
			return -1
		}
		found = i
	}
	return found
}

func (r *resolver) keepNominal(m *mention, i int) {
	r.keep(m, i)
	e := r.entities[i]
	if e.Gender == 0 {
		e.Gender = m.gender
	}
}

// phraseName is a description without its article: "police spokesman".
func (r *resolver) phraseName(m *mention) string {
	ws := r.words[m.sentence]
	from := m.first
	for from < m.last-1 && ws[from+1].Form != "-" && (ws[from].Form == "least" || ws[from].Form == "most" || ws[from].Tag == "DT" || ws[from].Tag == "CD" || ws[from].Tag == "PRP$" || ws[from].Tag == "PDT" || strings.EqualFold(ws[from].Form, "the")) {
		from++
	}
	if m.sure { // a title written with capitals
		words := strings.Fields(r.words0(m.sentence, from, m.last))
		for i, w := range words {
			if r.roles.Title(w) != 0 || titleTail(w) {
				words[i] = strings.ToLower(w)
			}
		}
		return strings.Join(words, " ")
	}
	return r.words0(m.sentence, from, m.last)
}

// governmentNoun resolves "the Russian side", "the U.S. government": the
// government of the country that the phrase names.
func (r *resolver) governmentNoun(m *mention) bool {
	switch m.noun {
	case "government", "side", "authorities", "authority", "regime", "administration", "leadership", "cabinet":
	default:
		return false
	}
	if m.country == "" {
		return false
	}
	if p, ok := r.world.Place(r.phraseName(m)[:max(0, len(r.phraseName(m))-len(r.words[m.sentence][m.head].Form)-1)]); m.first < m.head && (!ok || p.Country != m.country) && !m.own {
		return false // "Israeli local authorities"
	}
	k := "=government " + m.country
	i := r.byKey(k)
	if i < 0 {
		e := r.create(m, k)
		e.Country, e.Kind, e.Stands, e.Name = m.country, "organization", "government", r.world.Country(m.country)
		return true
	}
	r.keep(m, i)
	return true
}

// byRole is the one entity whose role the description tells, -1 when none or
// several do.
func (r *resolver) byRole(m *mention) int {
	var sure, open []int
	for i, e := range r.entities {
		if !e.Named || e.Stands != "" || e.last == nil && !m.headline || r.apart(m, i) {
			continue
		}
		if m.class == "organization" {
			if e.Kind == "organization" && r.bodyFits(e, m) {
				sure = append(sure, i)
			}
			continue
		}
		if !r.attributesFit(e, m) {
			continue
		}
		for k, n := range e.nouns {
			if !r.roles.Fits(m.noun, n) || e.Kind == "organization" || e.Kind == "place" || m.gender != 0 && e.Gender != 0 && m.gender != e.Gender {
				continue
			}
			land := e.lands[k]
			switch {
			case m.country != "" && land == m.country, m.country == "" && !m.own:
				sure = append(sure, i)
			case m.country != "" && land == "" && !r.foreign(e, m.country):
				open = append(open, i)
			case m.own && r.shareComplement(e, m):
				sure = append(sure, i)
			default:
				continue
			}
			break
		}
	}
	if len(sure) > 1 {
		sure = r.exact(sure, m)
	}
	if len(sure) > 1 && m.country == "" {
		// "the president" beside a foreign one is the one whose country goes without saying.
		var home []int
		for _, i := range sure {
			if r.serves(r.entities[i]) == "" {
				home = append(home, i)
			}
		}
		if len(home) == 1 {
			sure = home
		}
	}
	if len(sure) > 1 {
		sure = r.nearest(sure, m)
	}
	switch {
	case len(sure) == 1:
		return sure[0]
	case len(sure) == 0 && r.withAge(m):
		return r.justNamed(m)
	case len(sure) == 0 && len(open) == 1 && !m.own:
		return open[0]
	}
	return -1
}

// exact keeps those of list that have the very role, when one does.
func (r *resolver) exact(list []int, m *mention) []int {
	var out []int
	for _, i := range list {
		if slices.Contains(r.entities[i].nouns, m.noun) {
			out = append(out, i)
		}
	}
	if len(out) > 0 {
		return out
	}
	return list
}

// nearest keeps the one of list that the sentence before or this one speaks of
// as its subject, when the others are further away.
func (r *resolver) nearest(list []int, m *mention) []int {
	var out []int
	for _, i := range list {
		if o := r.entities[i].last; o != nil && m.sentence-o.sentence <= 1 {
			out = append(out, i)
		}
	}
	if len(out) == 1 && r.entities[out[0]].last.subject {
		return out
	}
	return list
}

// foreign reports whether an entity has a role for another country.
func (r *resolver) foreign(e *entity, country string) bool {
	for _, l := range e.lands {
		if l != "" && l != country {
			return true
		}
	}
	return false
}

// shareComplement reports whether a description with a complement of its own
// names it as a role of e does: "the mayor of Lund", "Lund's mayor".
func (r *resolver) shareComplement(e *entity, m *mention) bool {
	t := r.trees[m.sentence]
	if t == nil {
		return false
	}
	for _, k := range t.Dependents(m.head, "nmod") {
		w := t.Words[k]
		if !capital(w.Form) {
			continue
		}
		for _, role := range e.Roles {
			if strings.Contains(role, w.Form) {
				return true
			}
		}
	}
	return false
}

// apart reports whether m cannot be entity i because of the clause: the
// subject and the object of one verb are two.
func (r *resolver) apart(m *mention, i int) bool {
	t := r.trees[m.sentence]
	e := r.entities[i]
	if t == nil {
		return false
	}
	for k := len(e.mentions) - 1; k >= 0; k-- {
		o := e.mentions[k]
		if o.sentence != m.sentence {
			continue
		}
		a, b := t.Words[o.head], t.Words[m.head]
		if a.Head >= 0 && a.Head == b.Head && !t.Is(m.head, "appos") && !t.Is(o.head, "appos") && argument(a.Rel) && argument(b.Rel) {
			return true
		}
		if b.Head == o.head && t.Is(m.head, "nmod", "conj") || a.Head == m.head && t.Is(o.head, "nmod", "conj") {
			return true
		}
	}
	return false
}

func argument(rel string) bool {
	return syntax.Rel(rel, "nsubj", "obj", "iobj", "obl")
}

// bodyFits reports whether a noun for a body can stand for a named one: the
// name ends in it, or it is a company and so is the name.
func (r *resolver) bodyFits(e *entity, m *mention) bool {
	if m.own || m.country != "" && e.Country != m.country {
		return false
	}
	if slices.Contains(e.nouns, m.noun) {
		return r.attributesFit(e, m)
	}
	what := ""
	for _, o := range e.mentions {
		if o.kind != "name" {
			continue
		}
		last := strings.ToLower(strings.TrimSuffix(o.words[len(o.words)-1], "."))
		first := strings.ToLower(o.words[0])
		if last == m.noun || first == m.noun && len(o.words) > 1 && o.words[1] == "of" {
			return true
		}
		if x, ok := r.world.Organization(o.name); ok {
			what = x.What
		}
		switch last {
		case "inc", "corp", "co", "ltd", "llc", "plc", "company", "corporation", "group", "holdings", "motors", "technologies", "systems", "airlines", "airways":
			what = "company"
		}
	}
	switch m.noun {
	case "company", "firm", "corporation", "giant", "maker", "carmaker", "automaker", "manufacturer", "retailer", "startup":
		return what == "company"
	case "agency", "bureau", "department":
		return what == "agency"
	case "airline", "carrier":
		return strings.Contains(e.key, "air")
	case "newspaper", "paper", "broadcaster", "network":
		return what == "media"
	case "court", "army", "navy":
		return what == m.noun
	case "party":
		return what == "party"
	}
	return false
}

// headed is the description of a heading that an indefinite one of the text
// takes up.
func (r *resolver) headed(m *mention) int {
	for i, e := range r.entities {
		if !e.Named && e.Plural == m.plural && len(e.nouns) > 0 && e.nouns[0] == m.noun && !slices.ContainsFunc(e.mentions, func(o *mention) bool { return !o.headline }) {
			return i
		}
	}
	return -1
}

// sameNoun is the last entity without a name that the same noun, or one that
// may stand for it, told before.
func (r *resolver) sameNoun(m *mention) int {
	best := -1
	for i, e := range r.entities {
		if e.Named || e.last == nil || len(e.nouns) == 0 || e.Plural != m.plural || e.Kind != m.class && m.noun != "police" || len(e.members) > 0 || r.apart(m, i) {
			continue
		}
		same := e.nouns[0] == m.noun || !m.plural && (r.roles.Fits(m.noun, e.nouns[0]) || m.noun == "man" && e.Gender == 'm' || m.noun == "woman" && e.Gender == 'f')
		if !same || m.country != "" && e.lands[0] != "" && e.lands[0] != m.country || m.own && !r.sameOwner(e, m) || !r.sameAttributes(e, m) {
			continue
		}
		if m.plural && !m.definite && r.phraseName(m) != e.Name {
			continue
		}
		if best < 0 || before(r.entities[best].last, e.last) {
			best = i
		}
	}
	return best
}

// sameAttributes reports whether a description's names as attributes ("the
// Afghan team") are those of an entity without a name.
func (r *resolver) sameAttributes(e *entity, m *mention) bool {
	if m.country != "" && e.lands[0] != m.country {
		return false
	}
	for _, w := range r.words[m.sentence][m.first:m.head] {
		if capital(w.Form) && w.Tag != "DT" && w.Tag != "PRP$" && w.Start != r.doc.Sentences[m.sentence].Start && !strings.Contains(e.Name, w.Form) {
			return false
		}
	}
	return true
}

// attributesFit reports whether the nouns that stand before a description's
// head are in a role of e: "the video referee" is not any referee.
func (r *resolver) attributesFit(e *entity, m *mention) bool {
	t := r.trees[m.sentence]
	if t == nil {
		return true
	}
	for k := m.first; k < m.head; k++ {
		w := t.Words[k]
		if w.Tag != "NN" && w.Tag != "NNS" || w.Head != m.head && w.Head != m.head-1 || strings.Contains(m.noun, w.Lemma) {
			continue
		}
		if !slices.ContainsFunc(e.Roles, func(role string) bool { return strings.Contains(strings.ToLower(role), strings.ToLower(w.Form)) }) {
			return false
		}
	}
	return true
}

// sameOwner reports whether a description with a complement repeats an earlier
// one word for word.
func (r *resolver) sameOwner(e *entity, m *mention) bool {
	name := r.phraseName(m)
	t := r.trees[m.sentence]
	return t != nil && t.Dependent(m.head, "nmod:poss") < 0 && t.Dependent(m.head, "acl") < 0 && strings.EqualFold(name, e.Name)
}

func before(a, b *mention) bool {
	return a.sentence < b.sentence || a.sentence == b.sentence && a.first < b.first
}
