package clause

import (
	"slices"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
)

// Merge gives mentions of one event one Group, numbered from 0 in text order.
// same reports whether two heads name one entity. It joins what the words make
// sure of: a noun that the reader is taken to know ("the call") to the last
// mention that it can mean, and two tellings with the same class and a
// participant in common. Mentions that differ in a participant, or in time,
// stay apart.
func Merge(ms []Mention, same func(a, b syntax.Ref) bool) {
	m := merger{ms: ms, same: same, group: make([]int, len(ms))}
	for i := range ms {
		m.group[i] = i
	}
	for i := range ms {
		if j := ms[i].is - 1; j >= 0 {
			m.join(i, j)
		} else if j := m.earlier(i); j >= 0 {
			m.join(i, j)
		}
	}
	number := map[int]int{}
	for i := range ms {
		g, ok := number[m.group[i]]
		if !ok {
			g = len(number)
			number[m.group[i]] = g
		}
		ms[i].Group = g
	}
}

type merger struct {
	ms    []Mention
	same  func(a, b syntax.Ref) bool
	group []int
}

func (m *merger) join(i, j int) {
	from, to := m.group[i], m.group[j]
	for k := range m.group {
		if m.group[k] == from {
			m.group[k] = to
		}
	}
}

// nearBy is the window in sentences within which a mention without participants
// of its own may mean an earlier one.
const nearBy = 8

// earlier is the last mention before i that is surely the same event, told in
// the same class or else in a near one; -1 none.
func (m *merger) earlier(i int) int {
	if s := m.ms[i].Sense; s == "" || s == "say" {
		return -1
	}
	if j := m.earlierOf(i, true); j >= 0 {
		return j
	}
	return m.earlierOf(i, false)
}

// earlierOf looks among the mentions of the same class, or of near ones only.
func (m *merger) earlierOf(i int, kin bool) int {
	b := &m.ms[i]
	bare := b.Nominal && b.Definite
	best := -1
	for j := i - 1; j >= 0; j-- {
		a := &m.ms[j]
		if kin != (a.Sense == b.Sense) || !kin && !((bare || b.Nominal && a.Nominal) && near(a.Sense, b.Sense)) || a.Sense == "" || a.Polarity != b.Polarity && !bare {
			continue
		}
		if !kin && a.Certainty != b.Certainty || !alike(a, b) || speaksOf(a, i) || speaksOf(b, j) {
			continue
		}
		shared, conflict := m.compareArguments(a, b)
		if conflict || m.groupConflict(j, b) {
			continue
		}
		distance := b.Head.Sentence - a.Head.Sentence
		switch {
		case kin && shared > 0 && (a.Nominal || b.Nominal) && (b.Definite || a.Definite || shared >= 2):
			return j
		case !kin && (a.Sense == "meet" || b.Sense == "meet") && core(b) > 0: // a call of the two is not their meeting
		case !kin && shared >= 2 && a.Nominal && b.Nominal && a.Certainty == b.Certainty:
			return j
		case kin && !a.Nominal && !b.Nominal && retold(a, b, shared, m.sharesObject(a, b)):
			return j
		case shared >= 1 && bare && distance <= nearBy && a.Certainty == b.Certainty:
			return j
		case bare && a.Nominal && a.Definite && core(a) == 0 && distance <= nearBy && singular(a) && best < 0 && !a.has("time", "place"):
			best = j // "the conversation", "the conversation between the two"
		case bare && a.Certainty != b.Certainty && b.has("time"): // "yesterday's call" is not the one that is planned
		case bare && core(b) == 0 && distance <= nearBy && singular(a) && best < 0:
			best = j
		}
	}
	return best
}

// speaksOf reports whether mention i takes part in m: what is discussed is not
// the discussion.
func speaksOf(m *Mention, i int) bool {
	return some(m.Arguments, func(a Argument) bool { return a.Event == i })
}

// has reports whether m has an argument in one of the roles.
func (m *Mention) has(roles ...string) bool {
	return some(m.Arguments, func(a Argument) bool { return slices.Contains(roles, a.Role) })
}

// alike reports whether the words of two mentions let them be one event: "the
// attacks" are not "the attack", and "another call" is not "the call".
func alike(a, b *Mention) bool {
	if a.Nominal && b.Nominal && a.Sense == "quake" && b.Sense == "quake" && forces[a.Lemma] != forces[b.Lemma] {
		return false // a storm is no earthquake
	}
	if a.Nominal && b.Nominal && a.plural != b.plural {
		return false
	}
	return a.which == b.which || a.which == "" && !apart(b.which) || b.which == "" && !apart(a.which)
}

// forces are the nouns of what nature does, by its kind.
var forces = map[string]string{
	"earthquake": "quake", "quake": "quake", "tremor": "quake", "aftershock": "aftershock",
	"storm": "storm", "hurricane": "storm", "cyclone": "storm", "typhoon": "storm", "tornado": "storm", "snowstorm": "storm", "blizzard": "storm", "snowfall": "storm",
	"flood": "flood", "flooding": "flood", "tsunami": "tsunami", "drought": "drought", "heatwave": "heat", "eruption": "eruption",
}

// apart reports whether a word before a noun says that it is not the one spoken of.
func apart(which string) bool {
	switch which {
	case "previous", "earlier", "another", "other", "former", "similar", "separate", "new", "later", "subsequent", "next":
		return true
	}
	return false
}

// retold reports whether two verbs tell one event: all their participants are
// the same, or what it was done to is, and one is not a plan where the other is
// done.
func retold(a, b *Mention, shared int, object bool) bool {
	if shared == 0 || (a.Certainty == "certain") != (b.Certainty == "certain") {
		return false
	}
	return object || shared == core(a) && shared == core(b)
}

// sharesObject reports whether a and b are done to the same.
func (m *merger) sharesObject(a, b *Mention) bool {
	for _, role := range []string{"patient", "theme"} {
		for _, x := range withRole(a, role) {
			for _, y := range withRole(b, role) {
				if m.sameArgument(&x, &y) {
					return true
				}
			}
		}
	}
	return false
}

// singular reports whether a mention can be what "the call" means: something
// that happened or is to happen once.
func singular(a *Mention) bool { return a.Polarity == "positive" && !a.Question && !a.vague }

// near reports whether nouns of class b may name an event told in class a.
func near(a, b string) bool {
	s, t := en.SenseNamed(a), en.SenseNamed(b)
	return s != nil && t != nil && (slices.Contains(t.Near, a) || slices.Contains(s.Near, b))
}

// core counts the participants of a mention.
func core(m *Mention) (n int) {
	for _, a := range m.Arguments {
		if participant(a.Role) {
			n++
		}
	}
	return n
}

func participant(role string) bool {
	switch role {
	case "agent", "patient", "recipient", "theme":
		return true
	}
	return false
}

// groupConflict reports whether b conflicts with any mention of j's group, so
// that a vague mention does not join two different events.
func (m *merger) groupConflict(j int, b *Mention) bool {
	for k := range m.ms {
		if k != j && m.group[k] == m.group[j] {
			if _, conflict := m.compareArguments(&m.ms[k], b); conflict {
				return true
			}
		}
	}
	return false
}

// compareArguments counts the participants that a and b share, and reports
// whether some exclude each other: in one role, with nobody in common.
func (m *merger) compareArguments(a, b *Mention) (shared int, conflict bool) {
	for _, role := range []string{"agent", "patient", "recipient", "theme", "place", "time"} {
		x, y := withRole(a, role), withRole(b, role)
		if len(x) == 0 || len(y) == 0 {
			continue
		}
		n := 0
		for i := range x {
			for j := range y {
				if m.sameArgument(&x[i], &y[j]) {
					n++
				}
			}
		}
		switch {
		case n > 0 && role != "time" && role != "place":
			shared += n
		case role == "time":
			conflict = conflict || datesApart(x, y)
		case n == 0 && !unknown(x) && !unknown(y):
			conflict = true
		}
	}
	return shared, conflict
}

// unknown reports whether participants are told by pronouns only, of which
// nobody knows whom they mean.
func unknown(args []Argument) bool {
	return !some(args, func(a Argument) bool { return !a.pronoun })
}

// datesApart reports whether two lists of times name different days, months or
// years. "Yesterday" and "Thursday" may be one day.
func datesApart(x, y []Argument) bool {
	for _, a := range x {
		for _, b := range y {
			if k := dateKind(a.lemma); k != "" && k == dateKind(b.lemma) && a.lemma != b.lemma && dated(a) && dated(b) {
				return true
			}
		}
	}
	return false
}

// dated reports whether a time tells when, not "after the call".
func dated(a Argument) bool {
	switch a.Prep {
	case "after", "before", "during", "following", "since", "until":
		return false
	}
	return true
}

func dateKind(lemma string) string {
	switch lemma {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return "weekday"
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december":
		return "month"
	case "today", "yesterday", "tomorrow", "tonight":
		return "day"
	}
	if len(lemma) == 4 && (lemma[:2] == "19" || lemma[:2] == "20") {
		return "year"
	}
	return ""
}

func withRole(m *Mention, role string) (out []Argument) {
	for _, a := range m.Arguments {
		if a.Role == role {
			out = append(out, a)
		}
	}
	return out
}

// sameArgument reports whether two participants are one entity or one event.
func (m *merger) sameArgument(x, y *Argument) bool {
	if x.Head == y.Head || x.number != "" && x.number == y.number && x.lemma == y.lemma {
		return true
	}
	if x.Event >= 0 && y.Event >= 0 {
		return m.group[x.Event] == m.group[y.Event]
	}
	return m.same != nil && x.Head != syntax.None && y.Head != syntax.None && m.same(x.Head, y.Head)
}
