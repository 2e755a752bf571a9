package entity

import (
	"strings"

	"claimdiff/claims/internal/syntax"
)

// pronoun reports whether word j is a pronoun that can speak of an entity.
func pronoun(t *syntax.Tree, j int) bool {
	w := t.Words[j]
	switch strings.ToLower(w.Form) {
	case "he", "him", "his", "himself", "she", "her", "hers", "herself", "they", "them", "their", "theirs", "themselves", "its", "itself":
		return true
	case "i", "me", "my", "mine", "myself":
		return w.Tag == "PRP" || w.Tag == "PRP$"
	case "it":
		return !t.Is(j, "expl") && !weather(t, j)
	case "who", "whom", "whose", "which", "that":
		return strings.HasPrefix(w.Tag, "W") && relativeHead(t, j) >= 0
	}
	return false
}

// weather reports whether "it" at j stands for a clause behind it or nothing:
// "it is clear that", "it rained".
func weather(t *syntax.Tree, j int) bool {
	h := t.Words[j].Head
	if h < 0 {
		return true
	}
	if t.Is(j, "obj") && t.Dependent(h, "xcomp", "ccomp") > j {
		return true // "made it clear that"
	}
	if !t.Is(j, "nsubj") {
		return false
	}
	switch t.Words[h].Lemma {
	case "rain", "snow", "seem", "appear", "emerge", "happen", "take":
		return true
	}
	return t.Dependent(h, "csubj") >= 0 || t.Dependent(h, "cop") >= 0 && t.Dependent(h, "ccomp", "advcl", "xcomp") >= 0 || t.Is(j, "nsubj:pass") && t.Dependent(h, "ccomp") >= 0
}

// relativeHead is the noun that the relative clause of pronoun j belongs to, -1.
func relativeHead(t *syntax.Tree, j int) int {
	for k, n := j, 0; k >= 0 && n < 6; k, n = t.Words[k].Head, n+1 {
		if t.Is(k, "acl:relcl") && t.Words[k].Head >= 0 && t.Words[k].Head < j {
			return t.Words[k].Head
		}
	}
	return -1
}

func isFirst(form string) bool {
	switch form {
	case "i", "me", "my", "mine", "myself":
		return true
	}
	return false
}

// relative gives a relative pronoun the entity of its noun.
func (r *resolver) relative(m *mention) bool {
	switch m.name {
	case "who", "whom", "whose", "which", "that":
		if h := relativeHead(r.trees[m.sentence], m.head); h >= 0 {
			if o := r.byWord[syntax.Ref{Sentence: m.sentence, Word: h}]; o != nil && o.entity >= 0 {
				r.keep(m, o.entity)
			}
		}
		return true
	}
	return false
}

// pronoun finds who a pronoun of the third person speaks of.
func (r *resolver) pronoun(m *mention) {
	if r.relative(m) {
		return
	}
	if strings.HasSuffix(m.name, "self") || strings.HasSuffix(m.name, "selves") {
		r.reflexive(m)
		return
	}
	speaker, quoted := r.speakerAt(m)
	best, most := -1, -1e9
	for i, e := range r.entities {
		if e.last == nil || quoted && i == speaker || r.bound(m, e) {
			continue
		}
		s, ok := r.fits(m, e)
		if !ok {
			continue
		}
		if i == speaker && !quoted {
			s += 0.5
			if m.subject {
				s += 0.5
			}
		}
		s += r.salience(m, e)
		if s > most {
			best, most = i, s
		}
	}
	if m.name[0] == 't' {
		if c, s := r.recent(m); c >= 0 && s > most {
			r.keep(m, r.groupOf(r.coords[c].members))
			return
		}
	}
	if best >= 0 && most >= least(m) {
		r.stand(m, best)
	}
}

// least is how present an entity must be for a pronoun to stand for it. Chosen
// on the news of the GUM treebank's training part: "it" and "they" often stand
// for what is no entity, and a wrong answer costs more than none.
func least(m *mention) float64 {
	switch m.name {
	case "it":
		if m.subject {
			return 2
		}
		return 3.5
	case "its":
		return 0.5
	case "they", "their", "theirs":
		return 0
	case "them":
		return 1
	}
	return -5
}

// stand lets a pronoun stand for entity i, which it may tell the gender of.
func (r *resolver) stand(m *mention, i int) {
	e := r.entities[i]
	r.keep(m, i)
	if g := pronounGender(m.name); g != 0 && e.Gender == 0 {
		e.Gender = g
	}
	if e.Kind == "other" && pronounGender(m.name) != 0 {
		e.Kind = "person"
	}
}

// reflexive gives "himself" the subject of its clause.
func (r *resolver) reflexive(m *mention) {
	t := r.trees[m.sentence]
	for k, n := t.Words[m.head].Head, 0; k >= 0 && n < 4; k, n = t.Words[k].Head, n+1 {
		s := t.Dependent(k, "nsubj")
		if s < 0 || s == m.head {
			continue
		}
		if o := r.byWord[syntax.Ref{Sentence: m.sentence, Word: s}]; o != nil && o.entity >= 0 {
			r.keep(m, o.entity)
		}
		return
	}
}

func pronounGender(form string) byte {
	switch form[:1] {
	case "h":
		if form[1] == 'e' && form != "he" {
			return 'f'
		}
		return 'm'
	case "s":
		return 'f'
	}
	return 0
}

// fits reports whether a pronoun can stand for an entity, and how well.
func (r *resolver) fits(m *mention, e *entity) (float64, bool) {
	switch {
	case strings.HasPrefix(m.name, "they"), strings.HasPrefix(m.name, "the"):
		switch {
		case e.Plural || len(e.members) > 0:
			return 1, true
		case e.Kind == "organization" && strings.HasSuffix(strings.Join(e.mentions[0].words, " "), "s"):
			return -1, true // a team
		}
		return 0, false // one company is "it": "they" beside it are mostly others that have no name
	case strings.HasPrefix(m.name, "it"):
		switch {
		case e.Plural, e.Kind == "person":
			return 0, false
		case e.Kind == "organization":
			return 0.5, true
		}
		return -0.5, e.Named
	}
	if e.Plural || e.Stands != "" || quantified(r.trees[e.mentions[0].sentence].Words[e.mentions[0].head].Form) {
		return 0, false
	}
	g := pronounGender(m.name)
	switch {
	case e.Gender != 0 && g != e.Gender:
		return 0, false
	case e.Kind == "person" && e.Gender == g:
		return 0.7, true
	case e.Kind == "person" && e.Named:
		return 0, true
	case e.Kind == "person":
		return -0.7, true
	case e.Kind == "other" && e.Named && len(e.mentions[0].words) == 2:
		return -1.5, true
	}
	return 0, false
}

// quantified reports whether an indefinite pronoun speaks of all or of none, and
// so of nobody whom "he" or "she" of a later clause could be.
func quantified(form string) bool {
	switch strings.ToLower(form) {
	case "nobody", "everybody", "everyone", "anybody", "anyone":
		return true
	}
	return false
}

// salience weighs how present an entity is where m stands.
func (r *resolver) salience(m *mention, e *entity) float64 {
	d := m.sentence - e.last.sentence
	if d > 6 {
		return -100
	}
	s := float64(-1.3 * float64(d))
	if e.last.headline && d > 0 {
		s -= 0.5
	}
	if e.last.subject {
		s += 1.5
		if m.subject {
			s += 0.5
		}
	}
	switch e.last.kind {
	case "name":
		s += 0.4
	case "pronoun":
		s += 0.6
	}
	n := 0
	for _, o := range e.mentions {
		if before(o, m) {
			n++
		}
	}
	return s + float64(0.2*float64(min(n, 6)))
}

// bound reports whether the grammar keeps a pronoun from standing for e: the
// object of a verb is not its subject, unless it is a reflexive.
func (r *resolver) bound(m *mention, e *entity) bool {
	t := r.trees[m.sentence]
	p := t.Words[m.head]
	for k := len(e.mentions) - 1; k >= 0; k-- {
		o := e.mentions[k]
		if o.sentence != m.sentence {
			continue
		}
		a := t.Words[o.head]
		if p.Tag != "PRP$" && a.Head >= 0 && a.Head == p.Head && argument(a.Rel) && argument(p.Rel) {
			return true
		}
		// "his brother Karl": the possessor is not the brother.
		if p.Tag == "PRP$" && p.Head >= 0 && o.first <= p.Head && p.Head < o.last && !before(o, m) {
			return true
		}
	}
	return false
}

// speakerAt is the entity that speaks the words in which m stands, -1 unknown,
// and whether they are a quotation.
func (r *resolver) speakerAt(m *mention) (int, bool) {
	at := r.words[m.sentence][m.head].Span
	best, size := -1, 1<<30
	for _, a := range r.speeches[m.sentence] {
		n, in := 0, false
		for _, c := range r.atts[a].Content {
			n += c.Len()
			in = in || c.Contains(at)
		}
		if in && n < size {
			best, size = a, n
		}
	}
	quoted := false
	for _, q := range r.doc.Quotes {
		if q.Start > at.Start {
			break
		}
		if q.Inner.Contains(at) && q.Inner.Len() > 20 {
			quoted = true
		}
	}
	if best < 0 || r.atts[best].Source == nil {
		return -1, quoted
	}
	if o := r.byWord[r.atts[best].Source.Head]; o != nil && o != m {
		return o.entity, quoted
	}
	return -1, quoted
}

// firstPerson gives "I" in a quotation its speaker.
func (r *resolver) firstPerson(m *mention) {
	if i, quoted := r.speakerAt(m); quoted && i >= 0 && !r.entities[i].Plural {
		r.keep(m, i)
	}
}
