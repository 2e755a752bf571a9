package claims

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"claimdiff/claims/internal/clause"
	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/quantity"
	"claimdiff/claims/internal/speech"
	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// document joins what the stages found: claims get their speakers, times and
// quantities, and everything its id.
func (r *reading) document() Document {
	d := Document{
		Schema: Schema, Article: r.article,
		Attributions: []Attribution{}, Entities: []Entity{}, Claims: []Claim{}, Sentences: []Sentence{},
		Dropped: append([]Dropped{}, r.article.dropped...), Warnings: r.article.warnings,
	}
	for i := range r.speech {
		d.Attributions = append(d.Attributions, r.attribution(i))
	}
	ages := r.ages()
	for i := range r.entities.Entities {
		d.Entities = append(d.Entities, r.entity(i))
		d.Entities[i].Ages = ages[i]
	}
	for i := range r.text.Sentences {
		d.Sentences = append(d.Sentences, r.sentence(i))
	}
	for i, m := range r.events {
		if r.framesOnly(m) {
			continue
		}
		d.Claims = append(d.Claims, r.claim(i, len(d.Claims)+1))
	}
	d.inferCounts()
	return d
}

func (r *reading) part(s text.Span) Part { return Part{Span: s, Words: s.Of(r.article.Text)} }

func (r *reading) attribution(i int) Attribution {
	a := r.speech[i]
	out := Attribution{ID: attributionID(i), Kind: a.Kind, Content: a.Content}
	if a.Source != nil {
		e, name := r.entities.Speaker(&a)
		out.Source = &Source{Part: r.part(a.Source.Span), Speaker: name, Entity: entityID(e)}
	}
	if a.Cue != nil {
		out.Cue = &Cue{Part: r.part(a.Cue.Span), Class: a.Class}
	}
	if a.Within >= 0 {
		id := attributionID(a.Within)
		out.Within = &id
	}
	return out
}

func attributionID(i int) string { return fmt.Sprintf("q%d", i+1) }

func entityID(i int) string {
	if i < 0 {
		return ""
	}
	return fmt.Sprintf("e%d", i+1)
}

func eventID(group int) string { return fmt.Sprintf("v%d", group+1) }

func (r *reading) entity(i int) Entity {
	e := r.entities.Entities[i]
	out := Entity{
		ID: entityID(i), Name: e.Name, Kind: e.Kind, Aliases: e.Aliases, Roles: e.Roles,
		Country: e.Country, Stands: e.Stands, Plural: e.Plural, Mentions: []Part{},
	}
	for _, m := range e.Members {
		out.Members = append(out.Members, entityID(m))
	}
	for _, m := range e.Mentions {
		out.Mentions = append(out.Mentions, r.part(m.Span))
	}
	return out
}

var kinds = map[text.Kind]string{text.Body: "body", text.Headline: "headline", text.Dateline: "dateline", text.Note: "note", text.Furniture: "note"}

func (r *reading) sentence(i int) Sentence {
	s := r.text.Sentences[i]
	out := Sentence{Span: s.Span, Kind: kinds[s.Kind], Lemmas: []string{}}
	for _, w := range r.tree(i).Words {
		if contentful(w) {
			out.Lemmas = append(out.Lemmas, w.Lemma)
		}
	}
	if i < r.heads() {
		out.Opens, out.Stance = true, r.stanceOf(i)
	}
	return out
}

// contentful reports whether a word carries meaning of its own.
func contentful(w syntax.Word) bool {
	switch w.Pos {
	case "NOUN", "PROPN", "VERB", "ADJ", "NUM":
		return true
	case "ADV":
		return len(w.Lemma) > 4
	}
	return false
}

func (r *reading) tree(i int) *syntax.Tree {
	if i < len(r.trees) && r.trees[i] != nil {
		return r.trees[i]
	}
	return syntax.NewTree(nil)
}

// framesOnly reports whether m is nothing but the cue of an attribution:
// "said" reports a claim and is none. What is done to a thing with words
// ("suggested Vienna") tells something itself.
func (r *reading) framesOnly(m clause.Mention) bool {
	cue := func(a speech.Attribution) bool {
		return a.Cue != nil && a.Cue.Head == m.Head && (m.Sense != "" || !a.OfThing())
	}
	return (m.Sense == "" || m.Sense == "say" || m.Sense == "announce") && slices.ContainsFunc(r.speech, cue)
}

func (r *reading) claim(i, n int) Claim {
	m := r.events[i]
	c := Claim{
		ID: fmt.Sprintf("%s%d", r.article.ID, n), Part: r.part(m.Span), Event: eventID(m.Group),
		Predicate: Predicate{Lemma: m.Lemma, Sense: m.Sense, Part: r.part(m.Predicate), Nominal: m.Nominal, Definite: m.Definite, Tense: m.Tense, Passive: r.passive(m)},
		Arguments: []Argument{}, Quantities: []Quantity{}, Hedges: []string{},
		Polarity: m.Polarity, Certainty: m.Certainty, Sentence: m.Head.Sentence, Question: m.Question,
		Attribution: r.attributed(m),
	}
	for _, h := range m.Hedges {
		c.Hedges = append(c.Hedges, h.Of(r.article.Text))
	}
	for _, a := range m.Arguments {
		c.Arguments = append(c.Arguments, r.argument(a))
	}
	c.Time = r.timeOf(i)
	if c.Time != nil {
		c.Time.Slot = r.slot(m.Head.Sentence, quantity.Quantity{Unit: timeUnit, Span: c.Time.At})
	}
	if c.Certainty == "certain" && m.Tense == "present" && r.ahead(c.Time) {
		c.Certainty = "planned" // "opens again in October"
	}
	if m.Head.Sentence < len(r.quantities) {
		for _, q := range r.quantities[m.Head.Sentence] {
			if r.counts(i, q) && !(m.Sense == "abduct" && r.freed(i, q)) {
				out := r.quantity(q)
				out.Fate = r.fate(m, q)
				out.Measures = r.measured(m.Head.Sentence, q)
				out.Slot = r.slot(m.Head.Sentence, q)
				c.Quantities = append(c.Quantities, out)
			}
		}
	}
	return c
}

// ahead reports whether a time begins after the day of the article.
func (r *reading) ahead(t *Time) bool {
	day := deref(r.article.Published)
	return t != nil && len(day) >= 10 && len(t.Start) >= 10 && t.Modifier != "since" && t.Start[:10] > day[:10]
}

// freed reports whether the people that q counts are set free in the sentence of
// event i: of "21 girls abducted in April were released" it is told how many were
// released, and not how many were abducted.
func (r *reading) freed(i int, q quantity.Quantity) bool {
	at := r.events[i].Head
	noun := r.countedNoun(at.Sentence, q.Span)
	participle := !r.events[i].Nominal && r.tree(at.Sentence).Words[at.Word].Tag == "VBN" // "21 girls kidnapped from school released"
	return slices.ContainsFunc(r.events, func(m clause.Mention) bool {
		return m.Head.Sentence == at.Sentence && (m.Sense == "free" || m.Lemma == "release") &&
			(participle && m.Head.Word > at.Word || slices.ContainsFunc(m.Arguments, func(a clause.Argument) bool { return a.Head == noun }))
	})
}

// timeOf is when event i is said to be: the narrowest of the dates and times
// that belong to its predicate.
func (r *reading) timeOf(i int) *Time {
	at := r.events[i].Head.Sentence
	if at >= len(r.times) {
		return nil
	}
	var best *Time
	for _, t := range r.times[at] {
		dated := (t.Kind == "date" || t.Kind == "time") && t.Time.Start+t.Time.End != ""
		if !dated || r.timeOwner(at, t.Span) != i {
			continue
		}
		if best == nil || best.Time.Contains(t.Time) {
			best = &Time{Time: t.Time, At: t.Span}
		}
	}
	if best == nil {
		return r.timeBefore(i)
	}
	return best
}

// timeBefore is the time that the clause of event i explains: "the first since
// 1997, when the Indians were beaten".
func (r *reading) timeBefore(i int) *Time {
	at, v := r.events[i].Head.Sentence, r.events[i].Head.Word
	t := r.tree(at)
	for _, k := range t.Dependents(v, "advmod", "mark") {
		if k < 2 || k > v || !strings.EqualFold(t.Words[k].Form, "when") {
			continue
		}
		before := k - 1
		if t.Words[before].Form == "," {
			before--
		}
		for _, x := range r.times[at] {
			if x.Kind != "date" || x.Time.Start == "" || !x.Span.Contains(t.Words[before].Span) {
				continue
			}
			out := &Time{Time: x.Time, At: x.Span}
			if year, err := strconv.Atoi(out.Start[:min(4, len(out.Start))]); out.Modifier == "since" && out.Granularity == "year" && err == nil {
				out.Modifier, out.End = "", fmt.Sprintf("%04d-01-01", year+1)
			}
			if out.Modifier == "" {
				return out
			}
		}
	}
	return nil
}

// handle is the end of the signature that embedded posts have before their date:
// "Anna Hale (@annahale) May 4".
var handle = regexp.MustCompile(`\(@\w{1,30}\)\s*(?:on )?$`)

// maxHandle is how many bytes before a date a handle is looked for in.
const maxHandle = 40

// timeOwner is the event that the time at s belongs to. A time right behind an
// event noun that somebody speaks of, or that does something, is the noun's,
// wherever the parser hung it: "said the fire late on Monday had spread".
func (r *reading) timeOwner(sentence int, s Span) int {
	if handle.MatchString(r.article.Text[max(0, s.Start-maxHandle):s.Start]) {
		return -1 // the date of an embedded post
	}
	i := r.owner(sentence, s)
	if i < 0 || r.bounds(sentence, s) {
		return -1
	}
	before := -1
	for k, w := range r.tree(sentence).Words {
		if w.End <= s.Start {
			before = k
		}
	}
	if ws := r.tree(sentence).Words; before >= 0 {
		after := before + 1
		for after < len(ws) && ws[after].Start < s.End {
			after++
		}
		if after < len(ws) && strings.EqualFold(ws[after].Form, "that") && r.events[i].Head.Word > after && strings.HasPrefix(ws[before].Tag, "NN") {
			return -1 // "reports last week that officers seized the ship"
		}
	}
	n, ok := r.byWord[syntax.Ref{Sentence: sentence, Word: before}]
	if t := r.tree(sentence); !ok && before >= 0 && strings.HasPrefix(t.Words[before].Tag, "NN") && r.events[i].Head.Word > before && t.Under(r.events[i].Head.Word, before) {
		return -1 // "after reports last week that the ship was seized"
	}
	if !ok || !r.events[n].Nominal || r.events[i].Head.Sentence != sentence {
		return i
	}
	verb := r.events[i].Head.Word
	if r.events[i].Sense == "say" && verb < before || verb > before && r.tree(sentence).Is(before, "nsubj") || verb < before && r.prompted(sentence, before) {
		return n
	}
	return i
}

// prompted reports whether the event noun w tells what led to the event of its
// clause: "in retaliation for air strikes last week". The time behind it is its own.
func (r *reading) prompted(sentence, w int) bool {
	t := r.tree(sentence)
	switch t.Case(w) {
	case "for", "to":
		h := t.Words[w].Head
		return h >= 0 && slices.Contains([]string{"retaliation", "revenge", "response", "reaction", "reprisal", "answer", "retribution", "punishment", "vengeance"}, t.Words[h].Lemma)
	case "after", "following", "over", "since", "despite":
		return true
	}
	return false
}

// bounds reports whether the time at s is that of a noun which only bounds when
// something was: "since their uprising in 2009".
func (r *reading) bounds(sentence int, s Span) bool {
	t := r.tree(sentence)
	w := top(t, s)
	for n := 0; w >= 0 && t.Words[w].Head >= 0 && n < len(t.Words); n++ {
		w = t.Words[w].Head
		if _, event := r.byWord[syntax.Ref{Sentence: sentence, Word: w}]; event || t.Words[w].Pos != "NOUN" {
			return false
		}
		if c := t.Dependent(w, "case"); c >= 0 {
			switch t.Words[c].Lemma {
			case "since", "after", "before", "until", "till", "following":
				return true
			}
		}
	}
	return false
}

// counts reports whether q is a number of event i: what it counts takes part in
// the event ("the 84 people killed"), or, when it counts nobody's participant,
// the words stand below the predicate ("rose to 84").
func (r *reading) counts(i int, q quantity.Quantity) bool {
	noun := r.countedNoun(r.events[i].Head.Sentence, q.Span)
	taken := false
	if m := r.events[i]; q.Unit != "" && q.Unit != "person" && m.Nominal && m.Head == noun {
		return true // "announced a $3bn takeover": the takeover is worth that
	} else if !m.Nominal && m.Head == noun {
		return true // "turnout was 64 percent, they said": what is said is no participant
	}
	for j, m := range r.events {
		if m.Head.Sentence != r.events[i].Head.Sentence {
			continue
		}
		for _, a := range m.Arguments {
			if a.Head == noun && a.Role != "time" && a.Role != "place" {
				if i == j {
					return true
				}
				taken = true
			}
		}
	}
	return !taken && r.owner(r.events[i].Head.Sentence, q.Span) == i
}

// fate is the class of what befell the people that q counts: told with the
// count ("12 dead", "people killed"), by an event that takes part ("the death
// toll rose to 12"), or by the predicate itself.
func (r *reading) fate(m clause.Mention, q quantity.Quantity) string {
	if q.Unit != "person" || r.does(m, q) {
		return ""
	}
	words := strings.Fields(strings.ToLower(q.Of))
	for _, w := range slices.Backward(words) {
		if s := en.AdjectiveSense(w); s != nil {
			return s.Sense
		}
		if s := en.NounSense(syntax.Lemma(w, "NNS"), &toPeople); s != nil {
			return s.Sense
		}
		if l := syntax.Lemma(w, "VBN"); l != w {
			if s := en.VerbSense(l, &toPeople); s != nil {
				return s.Sense
			}
		}
	}
	for _, a := range m.Arguments {
		tells := m.Sense == "rise" || m.Sense == "fall" || m.Sense == "" && a.End <= m.Predicate.Start
		if a.Event >= 0 && r.events[a.Event].Nominal && tells {
			return r.events[a.Event].Sense
		}
	}
	return m.Sense
}

// does reports whether the people that q counts are those who do what m tells:
// who kills, and not who loses their life.
func (r *reading) does(m clause.Mention, q quantity.Quantity) bool {
	noun := r.countedNoun(m.Head.Sentence, q.Span)
	return !m.Nominal && m.Lemma != "lose" && slices.ContainsFunc(m.Arguments, func(a clause.Argument) bool {
		return a.Head == noun && (a.Role == "agent" || a.Prep == "by") && a.Head.Word < m.Head.Word
	})
}

// toPeople is the frame of what is done to people, and of nothing more.
var toPeople = en.Frame{
	Has:     func(string) bool { return false },
	Object:  func(kind string) bool { return kind == "person" || kind == "" },
	Subject: func(string) bool { return false },
}

// countedNoun is the word that the quantity at s depends on as a number, or its
// own head when it stands alone.
func (r *reading) countedNoun(sentence int, s Span) syntax.Ref {
	t := r.tree(sentence)
	w := top(t, s)
	if w >= 0 && t.Is(w, "nummod", "amod", "det", "compound") && t.Words[w].Head >= 0 {
		w = t.Words[w].Head
	}
	return syntax.Ref{Sentence: sentence, Word: w}
}

// passive reports whether a verb stands in the passive, or is a participle that
// describes what was done to its noun.
func (r *reading) passive(m clause.Mention) bool {
	t := r.tree(m.Head.Sentence)
	return !m.Nominal && (t.Dependent(m.Head.Word, "aux:pass", "nsubj:pass", "csubj:pass") >= 0 ||
		t.Words[m.Head.Word].Tag == "VBN" && t.Is(m.Head.Word, "acl", "amod"))
}

func (r *reading) argument(a clause.Argument) Argument {
	out := Argument{Role: a.Role, Part: r.part(a.Span), Prep: a.Prep, Entity: entityID(r.entities.At(a.Head))}
	if a.Head != syntax.None {
		t := r.tree(a.Head.Sentence)
		out.Head = t.Words[a.Head.Word].Lemma
		out.Phrase = r.phrase(t, a.Head.Word)
		out.Plural = strings.HasSuffix(t.Words[a.Head.Word].Tag, "S") || t.Dependent(a.Head.Word, "conj") >= 0
	}
	if a.Event >= 0 {
		id := eventID(r.events[a.Event].Group)
		out.Event = &id
	}
	return out
}

// phrase is a noun with the words before it that belong to it, and an
// of-phrase: what is needed to speak of it, without clauses that describe it.
func (r *reading) phrase(t *syntax.Tree, head int) string {
	first, last := head, head
	for _, k := range t.Children(head) {
		switch {
		case k < head && t.Is(k, "det", "amod", "compound", "nummod", "nmod:poss", "flat"):
			first = min(first, t.Subtree(k)[0])
		case k > last && t.Is(k, "flat", "goeswith"):
			last = max(last, k)
		case k > last && t.Is(k, "nmod") && t.Dependent(k, "case") == last+1 && t.Words[last+1].Lemma == "of" && t.Dependent(k, "acl", "nmod", "conj") < 0:
			last = t.Subtree(k)[len(t.Subtree(k))-1]
		}
	}
	return r.article.Text[t.Words[first].Start:t.Words[last].End]
}

func (r *reading) quantity(q quantity.Quantity) Quantity {
	out := Quantity{Unit: q.Unit, Of: q.Of, Head: q.Head, Scope: q.Scope, Delta: q.Delta, Ordinal: q.Ordinal, Approx: q.Approx, Part: r.part(q.Span)}
	if !math.IsInf(q.Min, 0) {
		out.Min = &q.Min
	}
	if !math.IsInf(q.Max, 0) {
		out.Max = &q.Max
	}
	return out
}

// attributed returns the id of the innermost attribution that m's predicate is
// said in, nil for the outlet's own voice.
func (r *reading) attributed(m clause.Mention) *string {
	best, size := -1, math.MaxInt
	for i, a := range r.speech {
		if a.Cue != nil && a.Cue.Head == m.Head {
			continue
		}
		inside := slices.ContainsFunc(a.Content, func(s Span) bool { return s.Contains(m.Predicate) })
		if n := total(a.Content); inside && (n < size || n == size && a.Within == best) {
			best, size = i, n
		}
	}
	if best < 0 {
		return nil
	}
	id := attributionID(best)
	return &id
}

func total(spans []Span) (n int) {
	for _, s := range spans {
		n += s.Len()
	}
	return n
}

// owner is the event that the words at s belong to: going up the tree from
// them, the first predicate met. An event noun owns what stands in its own
// phrase; its light verb's words are its own, too. -1: no predicate above.
func (r *reading) owner(sentence int, s Span) int {
	t := r.tree(sentence)
	w := top(t, s)
	for n := 0; w >= 0 && n <= len(t.Words); n++ {
		if i, ok := r.byWord[syntax.Ref{Sentence: sentence, Word: w}]; ok {
			return i
		}
		if h := t.Words[w].Head; h >= 0 && t.Is(w, "conj") && t.Words[w].Pos == "NOUN" && w != top(t, s) {
			if i, ok := r.byWord[syntax.Ref{Sentence: sentence, Word: h}]; ok && r.events[i].Nominal {
				return -1 // "the deaths of 200 people and displacement of 3,000": nobody says that 3,000 died
			}
		}
		w = t.Words[w].Head
	}
	return -1
}

// top is the word inside s that all of s hangs on: its first word whose head
// stands outside. -1 when no word of the tree is inside.
func top(t *syntax.Tree, s Span) int {
	for i, w := range t.Words {
		if s.Contains(w.Span) && (w.Head < 0 || !s.Contains(t.Words[w.Head].Span)) {
			return i
		}
	}
	return -1
}
