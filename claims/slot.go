package claims

import (
	"cmp"
	"slices"
	"strings"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/quantity"
	"claimdiff/claims/internal/syntax"
)

// A Slot is what a quantity or a time tells of an event, whatever the sentence is
// made of: "jailed for ten years" and "a ten-year sentence" both tell a prison
// term. The rules are those of lang/en/slots.yaml and lang/en/occasions.yaml.
type Slot struct {
	Name   string `json:"name" yaml:"name"`                         // "prison term", "turnout"
	Of     string `json:"of,omitempty" yaml:"of,omitempty"`         // lemma of that of which it is told: "bridge"; "" none
	Entity string `json:"entity,omitempty" yaml:"entity,omitempty"` // its id, "" none
}

// A step is a word on the way from a number up its sentence's tree.
type step struct {
	word    int
	kind    string // "noun", "verb", "subject"
	prep    string // that joins what is below it to it
	counted bool   // it is what the number counts
}

// timeUnit is the unit of the rules for times.
const timeUnit = "time"

// slot is what q tells, a number or a time of timeUnit, nil where no rule fits.
func (r *reading) slot(sentence int, q quantity.Quantity) *Slot {
	if q.Ordinal || q.Delta {
		return nil
	}
	t := r.tree(sentence)
	if ofWhole(t, q) {
		return nil
	}
	steps := r.stepsUp(sentence, t, q)
	money := len(q.Unit) == 3 && strings.ToUpper(q.Unit) == q.Unit || q.Unit == "crown"
	for _, rule := range en.SlotRules() {
		if !rule.Measures(q.Unit, money) || rule.Least > q.Min || !rule.Counts(cmp.Or(q.Head, partOf(t, q))) {
			continue
		}
		if at, ok := r.fits(sentence, t, &rule, steps, q); ok {
			s := &Slot{Name: rule.Slot}
			if rule.As != "" {
				s.Name = rule.As
			} else if s.Name == "*" {
				s.Name = strings.ToLower(t.Words[at.word].Lemma)
			}
			r.bearer(sentence, t, &rule, at, q, s)
			return s
		}
	}
	return nil
}

// ofWhole reports whether q is the whole of which another number is a part: "seven
// of nine counts".
func ofWhole(t *syntax.Tree, q quantity.Quantity) bool {
	for i, w := range t.Words {
		if q.Span.Contains(w.Span) {
			return i > 1 && t.Words[i-1].Lemma == "of" && t.Words[i-2].Tag == "CD"
		}
	}
	return false
}

// partOf is the lemma of the noun of which q is a part: "count" of "seven of nine
// counts"; "" where it is none.
func partOf(t *syntax.Tree, q quantity.Quantity) string {
	for i, w := range t.Words {
		if w.Start >= q.Span.End && w.Lemma == "of" && i+2 < len(t.Words) && t.Words[i+1].Tag == "CD" && strings.HasPrefix(t.Words[i+2].Tag, "NN") {
			return strings.ToLower(t.Words[i+2].Lemma)
		} else if w.Start >= q.Span.End {
			return ""
		}
	}
	return ""
}

// stepsUp are the words that a number hangs on, from its own noun up to the first
// verb, and the subject of what "was 15,900" or "reached 44 degrees".
func (r *reading) stepsUp(sentence int, t *syntax.Tree, q quantity.Quantity) []step {
	w := top(t, q.Span)
	if w < 0 {
		return nil
	}
	var out []step
	if _, unit := en.MeasureAfter([]string{strings.ToLower(t.Words[w].Form)}, true); strings.HasPrefix(t.Words[w].Tag, "NN") && unit == 0 {
		out = append(out, step{word: w, kind: "noun", prep: "none", counted: q.Unit == "" || q.Unit == "person"})
	}
	out = append(out, beside(t, q)...)
	if subject := t.Dependent(w, "nsubj"); subject >= 0 && t.Dependent(w, "cop") >= 0 {
		out = append(out, step{word: subject, kind: "subject", prep: "none"})
	}
	for range maxClimb {
		from, head := t.Words[w], t.Words[w].Head
		if head < 0 {
			break
		}
		prep := preposition(t, w)
		switch h := t.Words[head]; {
		case syntax.Rel(from.Rel, "conj", "appos", "parataxis"):
		case strings.HasPrefix(h.Tag, "VB"), strings.HasPrefix(h.Tag, "JJ") && t.Dependent(head, "cop") >= 0, r.deed(sentence, head):
			out = append(out, step{word: head, kind: "verb", prep: prep})
			if x := t.Dependent(head, "xcomp"); x >= 0 && slices.Contains(leading, h.Lemma) && strings.HasPrefix(t.Words[x].Tag, "VB") {
				out = append(out, step{word: x, kind: "verb", prep: prep}) // "had to leave", "were forced to leave"
			}
			if subjects := t.Subjects(head); len(subjects) > 0 && subjects[0] != w && slices.Contains(reaching, h.Lemma) {
				out = append(out, step{word: subjects[0], kind: "subject", prep: prep})
			}
			return out
		case strings.HasPrefix(h.Tag, "NN"):
			out = append(out, step{word: head, kind: "noun", prep: prep})
		}
		w = head
	}
	return out
}

// deed reports whether a word was read as a verb, whatever its tag: "stole" is
// tagged a noun now and then.
func (r *reading) deed(sentence, w int) bool {
	i, ok := r.byWord[syntax.Ref{Sentence: sentence, Word: w}]
	return ok && !r.events[i].Nominal
}

// lemma is the base form of a word, as the event that it tells has it.
func (r *reading) lemma(sentence, w int) string {
	if i, ok := r.byWord[syntax.Ref{Sentence: sentence, Word: w}]; ok && !r.events[i].Nominal && !strings.Contains(r.events[i].Lemma, " ") {
		return r.events[i].Lemma
	}
	return strings.ToLower(r.tree(sentence).Words[w].Lemma)
}

// beside are the nouns that stand right before or after a number, as far as a
// wrong tree may have lost them: "£1.8bn takeover", "damage worth 14 million".
func beside(t *syntax.Tree, q quantity.Quantity) (out []step) {
	first, last := -1, -1
	for i, w := range t.Words {
		if q.Span.Contains(w.Span) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	noun := func(i int) bool { return i >= 0 && i < len(t.Words) && strings.HasPrefix(t.Words[i].Tag, "NN") }
	if first < 0 || q.Unit == "" || q.Unit == "person" {
		return nil
	}
	if noun(last + 1) {
		out = append(out, step{word: last + 1, kind: "noun", prep: "none"})
	}
	if noun(first-2) && slices.Contains([]string{"of", "worth", "totalling"}, strings.ToLower(t.Words[first-1].Form)) {
		out = append(out, step{word: first - 2, kind: "noun", prep: "of"})
	}
	return out
}

// preposition is what joins word w to its head: "in front of" as well as "of".
func preposition(t *syntax.Tree, w int) string {
	p := t.Case(w)
	if h := t.Words[w].Head; p == "of" && h >= 0 && t.Words[h].Lemma == "front" {
		return "in front of"
	}
	return cmp.Or(p, "none")
}

// leading are verbs after which what their subject does, or what they make it do,
// is told by another.
var leading = strings.Fields("have begin start manage continue force order oblige compel")

// reaching are verbs whose subject has the number that follows.
var reaching = strings.Fields("be run reach total hit stand amount come climb rise fall drop grow exceed number top pass")

// fits finds the step that a rule asks for.
func (r *reading) fits(sentence int, t *syntax.Tree, rule *en.SlotRule, steps []step, q quantity.Quantity) (step, bool) {
	at := step{word: -1}
	if rule.Noun == nil && rule.Verb == nil && rule.Subject == nil && rule.SubjectHas == nil {
		if len(steps) > 0 {
			at = steps[0]
		}
		if rule.Prep != nil && !slices.ContainsFunc(steps, func(s step) bool { return s.counted && slices.Contains(rule.Prep, preposition(t, s.word)) }) {
			return at, false
		}
		return at, at.word >= 0 && r.having(t, rule, steps, at)
	}
	own := ""
	if w := top(t, q.Span); w >= 0 {
		own = preposition(t, w)
	}
	for _, s := range steps {
		lemma := r.lemma(sentence, s.word)
		var want []string
		switch s.kind {
		case "noun":
			want = rule.Noun
		case "verb":
			want = rule.Verb
		default:
			want = rule.Subject
		}
		if want == nil || s.counted && s.kind == "noun" || !slices.Contains(want, lemma) || rule.Prep != nil && s.kind == "verb" && !slices.Contains(rule.Prep, s.prep) && !slices.Contains(rule.Prep, own) {
			continue
		}
		if s.kind == "noun" && q.Unit != timeUnit && !slices.Contains([]string{"none", "of", "worth", "with", "at", "for", "totalling", "in"}, s.prep) {
			continue
		}
		if r.having(t, rule, steps, s) {
			return s, true
		}
	}
	return at, false
}

// having reports whether the clause of a step has the words that a rule asks for
// besides, and none that it excludes.
func (r *reading) having(t *syntax.Tree, rule *en.SlotRule, steps []step, at step) bool {
	clause := at.word
	for _, s := range steps {
		if s.kind == "verb" {
			clause = s.word
		}
	}
	in := t.Subtree(clause)
	has := func(words []string) bool {
		return slices.ContainsFunc(in, func(w int) bool { return slices.Contains(words, strings.ToLower(t.Words[w].Lemma)) })
	}
	if rule.SubjectHas != nil {
		subjects := t.Subjects(clause)
		if len(subjects) == 0 || !slices.ContainsFunc(t.Subtree(subjects[0]), func(w int) bool { return slices.Contains(rule.SubjectHas, strings.ToLower(t.Words[w].Lemma)) }) {
			return false
		}
	}
	if rule.Takes != nil && !slices.ContainsFunc(t.Children(clause), func(w int) bool { return slices.Contains(rule.Takes, strings.ToLower(t.Words[w].Lemma)) }) {
		return false
	}
	return (rule.With == nil || has(rule.With)) && (rule.Not == nil || !has(rule.Not))
}

// bearer fills in of what a slot is told.
func (r *reading) bearer(sentence int, t *syntax.Tree, rule *en.SlotRule, at step, q quantity.Quantity, s *Slot) {
	for _, where := range rule.Of {
		for _, w := range r.bearers(t, at.word, where) {
			if q.Span.Contains(t.Words[w].Span) && where != "noun" {
				continue
			}
			e := r.entities.At(syntax.Ref{Sentence: sentence, Word: w})
			if !r.mayBear(e, t.Words[w], where) {
				continue
			}
			s.Of, s.Entity = strings.ToLower(t.Words[w].Lemma), entityID(e)
			return
		}
	}
	if slices.Contains(rule.Of, "person") {
		s.Entity = r.onlyPerson(sentence, t)
	}
}

// mayBear reports whether word w, of entity e, may be the person or the body of
// which something is told. Bodies that no list knows may have been read as places.
func (r *reading) mayBear(e int, w syntax.Word, kind string) bool {
	if kind != "person" && kind != "organization" && kind != "place" {
		return true
	}
	if e < 0 || r.entities.Entities[e].Plural {
		return false
	}
	of := r.entities.Entities[e].Kind
	return of == kind || kind == "organization" && of != "person" && w.Pos == "PROPN"
}

// onlyPerson is the id of the one person with a name in a sentence, "" for none
// or several. A name of one word is as often that of a town.
func (r *reading) onlyPerson(sentence int, t *syntax.Tree) string {
	found := -1
	for w := range t.Words {
		e := r.entities.At(syntax.Ref{Sentence: sentence, Word: w})
		if e < 0 || e == found || t.Words[w].Pos != "PROPN" || !r.mayBear(e, t.Words[w], "person") || !strings.Contains(r.entities.Entities[e].Name, " ") {
			continue
		}
		if found >= 0 {
			return ""
		}
		found = e
	}
	return entityID(found)
}

// bearers are the words of which the word at may tell a number, the likeliest
// first.
func (r *reading) bearers(t *syntax.Tree, at int, where string) (out []int) {
	verb := at
	for verb >= 0 && !strings.HasPrefix(t.Words[verb].Tag, "VB") {
		verb = t.Words[verb].Head
	}
	noun := func(preps ...string) {
		for _, k := range t.Dependents(at, "nmod:poss", "nmod", "obl") {
			if t.Is(k, "nmod:poss") || slices.Contains(preps, t.Case(k)) {
				out = append(out, k)
			}
		}
	}
	objects := func() {
		if verb >= 0 {
			out = append(out, t.Dependents(verb, "iobj", "obj")...)
			out = append(out, t.Dependents(verb, "nsubj:pass")...)
		}
	}
	switch where {
	case "subject":
		return t.Subjects(verb)
	case "object":
		objects()
	case "of":
		noun("of", "in", "for")
	case "for":
		for _, k := range t.Dependents(verb, "obl") {
			if t.Case(k) == "for" {
				out = append(out, k)
			}
		}
	case "place":
		heads := []int{at, t.Words[at].Head, verb}
		if verb >= 0 {
			heads = append(heads, t.Subjects(verb)...)
		}
		for _, head := range heads {
			for _, k := range t.Children(max(head, 0)) {
				if t.Is(k, "obl", "nmod") && slices.Contains([]string{"in", "across", "at", "throughout", "of"}, t.Case(k)) {
					out = append(out, k)
					out = append(out, t.Dependents(k, "appos")...)
				}
			}
		}
	case "person", "organization":
		noun("of", "for", "to")
		objects()
		out = append(out, t.Subjects(verb)...)
	}
	return out
}
