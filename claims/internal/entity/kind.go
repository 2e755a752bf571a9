package entity

import (
	"strings"
	"unicode"

	"claimdiff/claims/internal/lang/en"
)

// classify says what a name is by its own words: what the world's list says,
// its last or first word, a given name, capitals throughout.
func (r *resolver) classify(m *mention) {
	last, first := m.words[len(m.words)-1], m.words[0]
	if len(m.words) == 1 && len(first) > 3 && strings.ToUpper(first) == first {
		// A name in capitals throughout, as in datelines.
		if p, ok := r.world.Place(first[:1] + strings.ToLower(first[1:])); ok && p.Level != "demonym" {
			m.words = []string{first[:1] + strings.ToLower(first[1:])}
			m.name = m.words[0]
		}
		last, first = m.words[0], m.words[0]
	}
	p, place := r.world.Place(m.name)
	o, organization := r.world.Organization(m.name)
	given := en.GivenName(plain(first))
	switch {
	case place && !organization:
		m.place = p
		m.class, m.sure = "place", p.Level != "place"
		if p.Level == "demonym" {
			m.class, m.plural = "person", p.Plural
		}
	case organization:
		m.class, m.sure = "organization", len(m.words) > 1 || acronym(first)
		m.country = o.Country
	case len(m.words) > 1 && thing(last):
		m.class, m.sure = "other", true
	case len(m.words) > 1 && strings.HasSuffix(last, "s") && !r.roles.Sites[last] && r.isPlace(strings.Join(m.words[:len(m.words)-1], " ")):
		m.class, m.sure = "organization", true // "Springfield Rovers"
	case len(m.words) > 1 && r.roles.Suffixes[last] && !(given != 0 && len(m.words) == 2 && personalSuffix(last)),
		len(m.words) > 2 && r.roles.Suffixes[first] && (m.words[1] == "of" || m.words[1] == "for"):
		m.class, m.sure = "organization", true
		m.country = r.countryOf(m.sentence, m.last-len(m.words), m.last-1)
	case len(m.words) > 1 && (r.roles.Sites[last] || ofPlace(m.words)):
		m.class, m.sure = "place", true
	case len(m.words) > 1 && given != 0:
		m.class = "person"
		m.gender = gender(given)
	case len(m.words) > 1 && r.roles.Before[first]:
		m.class = "place"
	case len(m.words) == 1 && acronym(first):
		m.class = "organization"
	case given != 0 && en.Rarity(strings.ToLower(first)) > 0.5:
		m.class = "person"
		m.gender = gender(given)
	}
}

func (r *resolver) isPlace(name string) bool {
	p, ok := r.world.Place(name)
	return ok && p.Level != "demonym" && p.Level != "seat"
}

// personalSuffix tells words that end the names of organisations and of people.
func personalSuffix(w string) bool {
	switch w {
	case "Church", "Guard", "Post", "Press", "Fund", "Trust", "Gas", "Fire", "Union", "Front", "Division", "Center", "Park", "Hill", "Lake", "Bridge", "Police":
		return true
	}
	return false
}

func ofPlace(words []string) bool {
	switch words[0] {
	case "Lake", "Mount", "Cape", "Gulf", "Strait", "Isle", "Bay", "Sea", "Fort", "Camp", "Mt.", "Mt", "Port":
		return true
	}
	return false
}

func gender(given byte) byte {
	if given == 'b' {
		return 0
	}
	return given
}

// acronym reports whether a word is capitals throughout: "NATO", "U.S.".
func acronym(w string) bool {
	n := 0
	for _, c := range w {
		switch {
		case unicode.IsUpper(c):
			n++
		case c != '.' && !unicode.IsDigit(c):
			return false
		}
	}
	return n >= 2 && n <= 6
}

// vote weighs what the surroundings of a name say of its kind.
func (r *resolver) vote(m *mention, votes map[string]float64) {
	if m.class != "" {
		w := 1.5
		if m.sure {
			w = 6
		}
		if m.kind == "name" && len(m.words) > 1 {
			w *= 1.5
		}
		votes[m.class] += w
	}
	ws := r.words[m.sentence]
	switch e := ws[m.last-1].Ent; e {
	case "person", "organization", "place":
		votes[e] += 1
	case "other":
		votes[e] += 0.3
	}
	after := func(n int) string {
		if m.last+n < len(ws) {
			return ws[m.last+n].Form
		}
		return ""
	}
	if after(0) == "," && isNumber(after(1)) && (after(2) == "," || after(2) == "." || after(2) == "and") {
		votes["person"] += 3
	}
	if after(0) == "(" && isNumber(after(1)) && after(2) == ")" {
		votes["person"] += 1
	}
	if w := after(0); w == "who" || w == "," && after(1) == "who" {
		votes["person"] += 2
	}
	t := r.trees[m.sentence]
	if t == nil {
		return
	}
	if c := t.Dependent(m.head, "case"); c >= 0 && c < m.first {
		switch strings.ToLower(ws[c].Form) {
		case "in", "near", "outside", "throughout", "across", "inside":
			votes["place"] += 2
		}
	}
	if m.subject && ws[m.head].Head >= 0 {
		switch v := ws[ws[m.head].Head].Lemma; v {
		case "say", "tell", "add", "tweet", "think", "believe", "recall", "explain", "laugh", "die", "marry", "hope", "feel", "smile", "want", "admit":
			votes["person"] += 1
		case "announce", "release", "acquire", "launch", "publish", "unveil", "employ", "manufacture":
			votes["organization"] += 0.4
		}
	}
}

func isNumber(s string) bool {
	return s != "" && s[0] >= '1' && s[0] <= '9' && len(s) <= 3 && !strings.ContainsAny(s, ",.")
}
