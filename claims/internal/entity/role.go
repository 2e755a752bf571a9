package entity

import (
	"strings"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
)

// findRoles reads what the words around names call their bearers: "spokesman
// Karl Lind", "Karl Lind, the mayor of Lund,", "Lind is a teacher".
func (r *resolver) findRoles() {
	for _, m := range append([]*mention(nil), r.mentions...) {
		if m.kind != "name" || m.entity < 0 {
			continue
		}
		e := r.entities[m.entity]
		if r.body(m, e) {
			continue
		}
		if e.Kind == "place" || e.Stands != "" || e.Kind == "organization" && len(m.words) > 1 {
			continue
		}
		if r.beside(m, e) || r.copula(m, e) {
			e.votes["person"] += 3
			e.Kind = r.kindOf(e)
		}
	}
}

// personal reports whether a common noun is one for people.
func (r *resolver) personal(w syntax.Word) bool {
	if w.Lemma == "executive" && w.Rel != "amod" && !capital(w.Form) {
		return true // "the chief executive" is often tagged as an adjective
	}
	if !nounTag(w) || capital(w.Form) && properTag(w) && r.roles.Title(w.Form) == 0 {
		return false
	}
	low := strings.ToLower(w.Form)
	switch w.Lemma {
	case "body", "life", "other", "staff", "crew", "personnel", "head", "dead", "private", "soul", "major", "general", "senior", "junior", "minor", "german", "chief", "human", "folk", "subject", "press", "first", "special":
		return w.Lemma == "chief" || w.Lemma == "head" && !strings.HasSuffix(low, "s") || w.Lemma == "general"
	}
	return en.PersonNoun(low) || r.roles.People[w.Lemma] || r.roles.Ranked(w.Lemma) || r.roles.Gender(w.Lemma) != 0
}

// before reads a role in small letters that stands right before a name, and
// takes it into the mention: "former spy chief Jan Holm".
func (r *resolver) before(m *mention) {
	ws := r.words[m.sentence]
	k := m.first - 1
	if m.kind != "name" || m.sure && m.class != "person" || m.place.Level != "" || k < 0 || capital(ws[k].Form) || !(r.personal(ws[k]) || r.roles.Title(ws[k].Form) != 0 && nounTag(ws[k])) {
		return
	}
	if strings.HasPrefix(ws[k].Tag, "NNS") {
		return
	}
	noun := titleNoun(ws[max(0, k-1) : k+1])
	if noun != "prime minister" && noun != "chief executive" && noun != "press secretary" && noun != "foreign minister" {
		noun = ws[k].Lemma
	}
	from := k
	for from > 0 && r.attributive(m.sentence, from-1) {
		from--
	}
	for from < k && ws[from].Form == "-" {
		from++
	}
	m.role, m.noun = r.words0(m.sentence, from, k+1), noun
	m.country = r.countryOf(m.sentence, from, k)
	for j := k; j >= 0 && j >= from; j-- {
		ref := syntax.Ref{Sentence: m.sentence, Word: j}
		if r.byWord[ref] != nil {
			break
		}
		if ws[j].Tag == "POS" {
			break
		}
		r.byWord[ref] = m
		m.first = j
	}
	m.head = r.headOf(m.sentence, m.first, m.last)
	m.class, m.sure = "person", true
	if m.gender == 0 && len(m.words) > 1 {
		m.gender = gender(en.GivenName(plain(m.words[0])))
	}
}

// attributive reports whether word j may stand inside a role before its noun.
func (r *resolver) attributive(i, j int) bool {
	w := r.words[i][j]
	switch {
	case w.Tag == "POS":
		return j > 0 && capital(r.words[i][j-1].Form) // not "the actress's"
	case w.Form == "-" && j > 0 && !r.words[i][j-1].SpaceAfter, w.Form == "-elect":
		return true
	case strings.HasPrefix(w.Tag, "NN"), strings.HasPrefix(w.Tag, "JJ"):
		return !r.roles.Months[w.Form] && !isTime(w.Form)
	}
	return false
}

func isTime(form string) bool {
	switch form {
	case "today", "yesterday", "tomorrow", "week", "month", "year", "night", "morning", "afternoon", "evening", "day", "weekend", "last", "next":
		return true
	}
	return false
}

// body reads what a name is said to be by a noun for a body before it or as an
// apposition: "the rebel group Red Dawn", "Acme, a company in Lund".
func (r *resolver) body(m *mention, e *entity) bool {
	t := r.trees[m.sentence]
	if t == nil || e.Kind == "person" || e.Stands != "" || e.Kind == "place" && m.sure {
		return false
	}
	h := -1
	if k := m.last; k < len(t.Words) && t.Words[m.head].Head == k && t.Is(m.head, "compound") && t.Words[k].Tag == "NN" && kindOfBody(t.Words[k].Lemma) && t.Dependent(k, "nmod") < 0 {
		h = k
	}
	if k := m.first - 1; k >= 0 && r.isBody(t.Words[k]) {
		h = k
	}
	for _, a := range t.Dependents(m.head, "appos") {
		if a >= m.last && r.isBody(t.Words[a]) {
			h = a
		}
	}
	if h < 0 || h > 0 && r.byWord[syntax.Ref{Sentence: m.sentence, Word: h}] != nil {
		return false
	}
	d := r.phrase(m.sentence, h)
	d.kind, d.class = "nominal", "organization"
	r.add(d)
	r.keep(d, m.entity)
	e.votes["organization"] += 3
	e.Kind = r.kindOf(e)
	r.giveRole(e, r.phraseName(d), d.noun, d.country)
	return true
}

// kindOfBody tells nouns that repeat what a name is: "the Acme company".
func kindOfBody(noun string) bool {
	switch noun {
	case "group", "party", "company", "firm", "newspaper", "militia", "network", "airline", "agency", "movement", "organization", "organisation":
		return true
	}
	return false
}

func (r *resolver) isBody(w syntax.Word) bool {
	return w.Tag == "NN" && r.roles.Bodies[w.Lemma] && w.Lemma != "side"
}

// beside reads appositions, in both directions.
func (r *resolver) beside(m *mention, e *entity) bool {
	t := r.trees[m.sentence]
	if t == nil {
		return false
	}
	found := false
	for k := m.first; k < m.last; k++ {
		for _, a := range t.Dependents(k, "appos") {
			if (a < m.first || a >= m.last) && r.personal(t.Words[a]) && !strings.HasSuffix(t.Words[a].Tag, "S") {
				r.describe(m.sentence, a, e, m)
				for _, c := range t.Dependents(a, "conj") {
					if c < a+16 && r.personal(t.Words[c]) && !strings.HasSuffix(t.Words[c].Tag, "S") {
						r.describe(m.sentence, c, e, m)
					}
				}
				found = true
			}
		}
	}
	speaks := m.first > 0 && t.Words[m.first-1].Form == "," && m.last < len(t.Words) && strings.HasPrefix(t.Words[m.last].Tag, "VB") // "The mayor of Lund, Anna Berg said, will resign"
	if t.Is(m.head, "appos", "flat") && !speaks {
		h := t.Words[m.head].Head
		if h >= 0 && (h < m.first || h >= m.last) && r.personal(t.Words[h]) && !strings.HasSuffix(t.Words[h].Tag, "S") {
			r.describe(m.sentence, h, e, m)
			found = true
		} else if h = r.ownerOf(m, h); h >= 0 {
			r.describe(m.sentence, h, e, m)
			found = true
		}
	}
	return found || r.afterComma(m, e)
}

// ownerOf is the person's noun to which the name m belongs when the parser took
// it for another name of what stands last before its comma, as it does in "the
// director of the hospital, Anna Berg,"; -1 when there is none.
func (r *resolver) ownerOf(m *mention, h int) int {
	t := r.trees[m.sentence]
	if h < 0 || m.kind != "name" || m.sure && m.class != "person" || m.place.Level != "" || len(m.words) < 2 || m.first == 0 || t.Words[m.first-1].Form != "," {
		return -1
	}
	if m.last < len(t.Words) && t.Words[m.last].Form != "," && t.Words[m.last].Form != "." {
		return -1
	}
	for k, n := h, 0; k >= 0 && n < 3 && t.Is(k, "nmod"); n++ {
		k = t.Words[k].Head
		if k >= 0 && r.personal(t.Words[k]) {
			if strings.HasSuffix(t.Words[k].Tag, "S") || r.byWord[syntax.Ref{Sentence: m.sentence, Word: k}] != nil {
				return -1
			}
			return k
		}
	}
	return -1
}

// afterComma reads a role behind a comma where the tree has no apposition:
// "Holm, a nurse at the clinic, said".
func (r *resolver) afterComma(m *mention, e *entity) bool {
	ws, t := r.words[m.sentence], r.trees[m.sentence]
	k := m.last
	if k+1 >= len(ws) || ws[k].Form != "," {
		return false
	}
	if k+2 < len(ws) && isNumber(ws[k+1].Form) && ws[k+2].Form == "," {
		k += 2
	}
	from := k + 1
	if from < len(ws) && ws[from].Tag == "DT" {
		from++
	}
	end := from
	for end < len(ws) && r.attributive(m.sentence, end) && end-from < 7 {
		end++
	}
	if end == from || end >= len(ws) || !r.personal(ws[end-1]) || strings.HasSuffix(ws[end-1].Tag, "S") || t.Is(end-1, "nsubj", "obj", "conj", "obl", "root", "ccomp") {
		return false
	}
	switch ws[end].Form {
	case ",", "of", "for", "at", "in", "who", "with", ".":
		r.describe(m.sentence, end-1, e, m)
		return true
	}
	return false
}

// copula reads "Holm is a nurse".
func (r *resolver) copula(m *mention, e *entity) bool {
	t := r.trees[m.sentence]
	if t == nil || !t.Is(m.head, "nsubj") || t.Words[m.head].Head < 0 {
		return false
	}
	h := t.Words[m.head].Head
	if t.Dependent(h, "cop") < 0 || !r.personal(t.Words[h]) || strings.HasSuffix(t.Words[h].Tag, "S") {
		return false
	}
	for _, k := range t.Children(h) {
		if t.Words[k].Lemma == "not" || t.Words[k].Lemma == "never" || t.Is(k, "aux") {
			return true
		}
	}
	r.describe(m.sentence, h, e, m)
	return true
}

// describe makes the noun phrase of head h a nominal mention of e and a role.
func (r *resolver) describe(i, h int, e *entity, of *mention) {
	if _, taken := r.byWord[syntax.Ref{Sentence: i, Word: h}]; taken {
		return
	}
	m := r.phrase(i, h)
	m.kind = "nominal"
	r.add(m)
	r.keep(m, of.entity)
	if !vague(m.noun) {
		r.giveRole(e, r.roleWords(i, h), m.noun, m.country)
	}
	if e.Gender == 0 {
		e.Gender = r.roles.Gender(m.noun)
	}
}

// vague tells nouns that say nothing of what somebody does.
func vague(noun string) bool {
	switch noun {
	case "man", "woman", "person", "boy", "girl", "one", "guy", "child", "member", "friend", "favorite", "individual", "other":
		return true
	}
	return false
}

// phrase makes a mention of the noun phrase of head h: what stands before the
// noun, and the noun.
func (r *resolver) phrase(i, h int) *mention {
	t := r.trees[i]
	m := &mention{sentence: i, first: h, last: h + 1, head: h, noun: t.Words[h].Lemma}
	for m.first > 0 && t.Words[m.first].Tag != "DT" && t.Under(m.first-1, h) && t.Words[m.first-1].Tag != "IN" && t.Words[m.first-1].Tag != "TO" && t.Words[m.first-1].Form != "," && (t.Words[m.first-1].Form == "-" || !t.Is(m.first-1, "case", "cc", "punct", "mark", "nsubj", "cop")) {
		m.first--
	}
	for k := m.first; k < h; k++ {
		if _, taken := r.byWord[syntax.Ref{Sentence: i, Word: k}]; taken {
			continue
		}
		switch w := t.Words[k]; {
		case !t.Is(k, "det", "nmod:poss", "nummod", "compound", "amod"):
		case strings.EqualFold(w.Form, "the"), strings.EqualFold(w.Form, "this"), strings.EqualFold(w.Form, "that"), strings.EqualFold(w.Form, "these"), strings.EqualFold(w.Form, "those"):
			m.definite = true
		case strings.EqualFold(w.Form, "both"):
			m.definite, m.number = true, 2
		case t.Is(k, "nummod"):
			m.number = small(w.Form)
		}
	}
	if t.Dependent(h, "nmod:poss") >= 0 {
		m.definite, m.own = true, true
	}
	for _, k := range t.Dependents(h, "nmod", "acl") {
		if k > h {
			m.own = true
		}
	}
	end := h
	for _, k := range t.Dependents(h, "nmod") {
		if c := t.Dependent(k, "case"); c > h && (t.Words[c].Form == "of" || t.Words[c].Form == "for") {
			end = k
		}
	}
	m.country = r.countryOf(i, m.first, end+1)
	if w := t.Words[h]; h > 0 && strings.HasSuffix(w.Tag, "S") || w.Lemma == "police" || w.Form == "people" {
		m.plural = true
	}
	two := titleNoun(t.Words[max(0, h-1) : h+1])
	switch two {
	case "prime minister", "foreign minister", "chief executive", "press secretary":
		m.noun = two
	}
	m.role = r.words0(i, m.first, m.last)
	m.gender = r.roles.Gender(m.noun)
	return m
}

func small(w string) int {
	switch strings.ToLower(w) {
	case "two", "2":
		return 2
	case "three", "3":
		return 3
	case "four", "4":
		return 4
	case "five", "5":
		return 5
	}
	return 9
}

// roleWords is the phrase of head h as a role: without its article, with what
// follows as far as the next comma or clause.
func (r *resolver) roleWords(i, h int) string {
	t := r.trees[i]
	ids := t.Subtree(h, "acl", "appos", "conj", "cc", "parataxis", "advcl", "cop", "nsubj", "case", "aux", "advmod", "obl", "discourse", "mark")
	from, to := h, h+1
	in := map[int]bool{}
	for _, k := range ids {
		in[k] = true
	}
	for from > 0 && in[from-1] && t.Words[from-1].Form != "," {
		from--
	}
	for from < h && (t.Words[from].Tag == "DT" || t.Words[from].Tag == "PRP$" || t.Words[from].Form == `"`) {
		from++
	}
	for k := h + 1; k < len(t.Words) && k < h+9; k++ {
		w := t.Words[k]
		if w.Form == "," || w.Form == "." || !t.Under(k, h) || strings.HasPrefix(w.Tag, "W") || t.Is(k, "acl", "appos", "conj", "parataxis", "advcl", "punct") {
			break
		}
		to = k + 1
	}
	for to > h+1 && (t.Words[to-1].Tag == "IN" || t.Words[to-1].Tag == "DT" || t.Words[to-1].Tag == "CC") {
		to--
	}
	return r.words0(i, from, to)
}
