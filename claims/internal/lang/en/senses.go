package en

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"
)

var (
	//go:embed senses.yaml
	sensesYAML []byte
	//go:embed senses.tsv
	sensesTSV string
)

// A Sense is a class of predicates that tell the same kind of event. The
// fields are explained at the top of senses.yaml.
type Sense struct {
	Sense                                          string
	Verbs, Nouns, Adjectives                       []string
	Object, Owner, Of                              string
	Undergoer, Symmetric, Event, Attributive, Weak bool
	Opposite, Near                                 []string
	Examples                                       []string
}

// A Frame is what stands around a word, as far as its sense depends on it.
type Frame struct {
	Has        func(word string) bool // a particle, preposition, adverb or modifier of the word, or the head of an object behind it
	Object     func(kind string) bool // the object is of this kind or has this lemma; "" asks whether there is one
	Subject    func(kind string) bool
	Particle   string // the particle of a verb: "up"
	Complement string // lemma of a secondary predicate: "dead" in "found dead"
	Clause     string // "that", "to" or ""
}

// A member is one way in which a class is told.
type member struct {
	sense        *Sense
	words        []string // besides the lemma
	particles    []string
	object       string
	subject      string
	complement   string
	open         bool // any complement will do
	intransitive bool // no object may stand
	clause       string
	weight       int
}

type senses struct {
	all                     []Sense
	byName                  map[string]*Sense
	verbs, nouns, adjective map[string][]member
	kinds                   map[string]map[string]bool
}

var senseData = sync.OnceValue(func() *senses {
	var f struct {
		Kinds  map[string][]string
		Senses []Sense
	}
	if err := yaml.Unmarshal(sensesYAML, &f); err != nil {
		panic("senses.yaml: " + err.Error())
	}
	s := &senses{
		all: f.Senses, byName: map[string]*Sense{}, verbs: map[string][]member{}, nouns: map[string][]member{}, adjective: map[string][]member{},
		kinds: map[string]map[string]bool{},
	}
	for k, words := range f.Kinds {
		s.kinds[k] = set(words)
	}
	for i := range s.all {
		c := &s.all[i]
		s.byName[c.Sense] = c
		for _, p := range c.Verbs {
			add(s.verbs, c, p, false)
		}
		for _, p := range c.Nouns {
			add(s.nouns, c, p, true)
		}
		for _, p := range c.Adjectives {
			add(s.adjective, c, p, false)
		}
	}
	for line := range strings.Lines(sensesTSV) {
		p := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(p) != 3 || strings.HasPrefix(line, "#") || s.byName[p[2]] == nil {
			continue
		}
		if into := s.verbs; p[1] == "v" {
			add(into, s.byName[p[2]], p[0], false)
		} else {
			add(s.nouns, s.byName[p[2]], p[0], true)
		}
	}
	for _, m := range []map[string][]member{s.verbs, s.nouns, s.adjective} {
		for _, ms := range m {
			slices.SortStableFunc(ms, func(a, b member) int { return b.weight - a.weight })
		}
	}
	return s
})

func set(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// add files the pattern p, which senses.yaml explains, under its head word.
func add(into map[string][]member, c *Sense, p string, noun bool) {
	m := member{sense: c}
	if before, after, ok := strings.Cut(p, "< "); ok {
		m.subject, p = before, after
	}
	var words []string
	for _, w := range strings.Fields(p) {
		switch {
		case w[0] == '>' && len(w) > 1:
			m.object = w[1:]
		case w == "~":
			m.intransitive = true
		case w == "=":
			m.open = true
		case w[0] == '=':
			m.complement = w[1:]
		case w[0] == ':':
			m.clause = w[1:]
		case w[0] == '+':
			m.particles = append(m.particles, w[1:])
		default:
			words = append(words, w)
		}
	}
	head := 0
	if noun && !slices.ContainsFunc(words, preposition) {
		head = len(words) - 1
	}
	m.words = slices.Delete(slices.Clone(words), head, head+1)
	m.weight = 2 * (len(m.words) + len(m.particles))
	for _, s := range []string{m.object, m.subject, m.complement, m.clause} {
		if s != "" {
			m.weight += 2
		}
	}
	if m.intransitive {
		m.weight++
	}
	if m.open {
		m.weight += 3
	}
	into[words[head]] = append(into[words[head]], m)
}

func preposition(w string) bool {
	switch w {
	case "of", "to", "for", "by", "from", "against", "into", "on", "in", "at", "with":
		return true
	}
	return false
}

// fits reports whether the frame holds what the member asks for.
func (m *member) fits(f *Frame, s *senses) bool {
	for _, w := range m.words {
		if !f.Has(w) {
			return false
		}
	}
	for _, w := range m.particles {
		if w != f.Particle {
			return false
		}
	}
	if f.Particle != "" && len(m.particles) == 0 && !slices.Contains(m.words, f.Particle) {
		return false // "back up" is not "back"
	}
	switch {
	case m.object != "" && !f.Object(m.object), m.subject != "" && !f.Subject(m.subject):
		return false
	case m.intransitive && f.Object(""), m.open && f.Complement == "", m.clause != "" && m.clause != f.Clause:
		return false
	case m.complement != "" && m.complement != f.Complement && !s.kinds[m.complement][f.Complement]:
		return false
	}
	return true
}

func pick(ms []member, f *Frame) *member {
	s := senseData()
	for i := range ms {
		if ms[i].fits(f, s) {
			return &ms[i]
		}
	}
	return nil
}

// VerbSense is the class of a verb in its frame, nil when none is known.
func VerbSense(lemma string, f *Frame) *Sense {
	if m := pick(senseData().verbs[lemma], f); m != nil {
		return m.sense
	}
	return nil
}

// VerbHolds reports whether word is part of how a verb in its frame is said:
// "strike" of "go on strike".
func VerbHolds(lemma string, f *Frame, word string) bool {
	m := pick(senseData().verbs[lemma], f)
	return m != nil && slices.Contains(m.words, word)
}

// IsVerbOfNews reports whether a verb has a class in some frame.
func IsVerbOfNews(lemma string) bool { return len(senseData().verbs[lemma]) > 0 }

// DoneTo reports whether a verb mostly tells what is done to somebody, so that
// without an object it is a participle: "charged", "jailed".
func DoneTo(lemma string) bool {
	for _, m := range senseData().verbs[lemma] {
		if s := m.sense; len(m.words)+len(m.particles) == 0 && !s.Undergoer && !s.Symmetric && s.Object == "" && (s.Owner == "patient" || s.Sense == "charge" || s.Sense == "attack") {
			return true
		}
	}
	return false
}

// ParticleVerb reports whether a verb has a sense with word as its particle:
// "off" of "call".
func ParticleVerb(lemma, word string) bool {
	switch word {
	case "off", "up", "down", "out":
		return slices.ContainsFunc(senseData().verbs[lemma], func(m member) bool { return slices.Contains(m.words, word) })
	}
	return false
}

// NounSense is the class of an event noun in its frame, nil when none is known.
func NounSense(lemma string, f *Frame) *Sense {
	if m := pick(senseData().nouns[lemma], f); m != nil {
		return m.sense
	}
	return nil
}

// AdjectiveSense is the class of a predicative adjective, nil when none is known.
func AdjectiveSense(lemma string) *Sense {
	if ms := senseData().adjective[lemma]; len(ms) > 0 {
		return ms[0].sense
	}
	return nil
}

// SenseNamed is the class with a name, nil when there is none.
func SenseNamed(name string) *Sense { return senseData().byName[name] }

// Senses lists the classes in the file's order.
func Senses() []Sense { return senseData().all }

// OfKind reports whether a lemma is in one of the lists of kinds.
func OfKind(kind, lemma string) bool { return senseData().kinds[kind][lemma] }

// Opposites reports whether two classes are opposites.
func Opposites(a, b string) bool {
	s, t := SenseNamed(a), SenseNamed(b)
	return s != nil && slices.Contains(s.Opposite, b) || t != nil && slices.Contains(t.Opposite, a)
}

// Near reports whether one of two classes lists the other as near.
func Near(a, b string) bool {
	s, t := SenseNamed(a), SenseNamed(b)
	return s != nil && slices.Contains(s.Near, b) || t != nil && slices.Contains(t.Near, a)
}
