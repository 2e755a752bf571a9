package entity

import (
	"strings"
	"unicode"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
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
	case len(m.words) > 1 && given == 0 && model(last):
		m.class, m.sure = "other", true // "Galaxy S9", "Saturn V"
	case len(m.words) > 1 && (r.roles.Sites[last] || ofPlace(m.words)):
		m.class, m.sure = "place", true
	case len(m.words) > 1 && given != 0:
		m.class = "person"
		m.gender = gender(given)
	case len(m.words) == 2 && r.isPlace(first) && strings.ToLower(last) != last && given == 0:
		m.class = "organization" // "Houston Hustle"
	case len(m.words) > 1 && r.roles.Before[first]:
		m.class = "place"
	case len(m.words) == 1 && acronym(first):
		m.class = "organization"
	case given != 0 && en.Rarity(strings.ToLower(first)) > 0.5:
		m.class = "person"
		m.gender = gender(given)
	}
}

// model reports whether the last word of a name numbers things of one make: "S9",
// "9", "V".
func model(w string) bool {
	return strings.ContainsAny(w, "0123456789") || strings.Trim(w, "IVX") == ""
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
	tagged := ws[m.last-1].Ent
	if m.headline {
		tagged = ""
	}
	switch tagged {
	case "person", "organization", "place", "other":
		votes["tagged"]++
		votes["tagged "+tagged]++
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
	if t := r.trees[m.sentence]; t != nil {
		r.around(m, t, votes)
	}
}

// around weighs the words that a name hangs on and that hang on it.
func (r *resolver) around(m *mention, t *syntax.Tree, votes map[string]float64) {
	ws := t.Words
	if c := t.Dependent(m.head, "case"); c >= 0 && c < m.first {
		switch strings.ToLower(ws[c].Form) {
		case "in", "near", "outside", "throughout", "across", "inside":
			votes["place"] += 2
		case "on", "via":
			votes["person"]--
		case "of":
			if h := ws[m.head].Head; h >= 0 && ofPlaces[strings.TrimPrefix(ws[h].Lemma, "ex-")] {
				votes["place"] += 3 // "the ex-mayor of Lindmar"
			}
		}
	}
	if k := m.first - 1; k >= 0 && ws[k].Tag == "NN" && ws[k].Head == m.head || k >= 0 && ws[k].Tag == "NN" && m.head >= 0 && ws[m.head].Head == k {
		r.called(ws[k].Lemma, votes, 4) // "the law firm Mossack Fonseca"
	}
	for _, k := range t.Dependents(m.head, "appos") {
		r.called(ws[k].Lemma, votes, 4) // "Carrow, a shipping line"
	}
	if k := m.first - 1; k >= 0 && ws[k].Lemma == "the" && (m.class == "" || m.class == "person" && !m.sure && !m.plural && m.place.Level == "") {
		votes["person"] -= 2 // "the Falcon Heavy"
		if strings.HasSuffix(m.words[len(m.words)-1], "s") {
			votes["organization"] += 0.7 // "the Steelers"
		} else {
			votes["other"] += 0.7
		}
	}
	h := ws[m.head].Head
	if h < 0 {
		return
	}
	switch {
	case t.Is(m.head, "compound") && h >= m.last && strings.HasPrefix(ws[h].Tag, "NN") && !capital(ws[h].Form):
		votes["person"] -= 0.7
		if ofBodies[ws[h].Lemma] {
			votes["organization"] += 2 // "Equifax customers"
		}
	case t.Is(m.head, "nmod:poss") && ofBodies[ws[h].Lemma] && !ofBoth[ws[h].Lemma]:
		votes["organization"] += 2
	case m.subject && t.Is(m.head, "nsubj"):
		switch ws[h].Lemma {
		case "tell", "think", "believe", "recall", "explain", "laugh", "die", "marry", "hope", "feel", "smile", "want", "admit", "tweet":
			votes["person"]++
		case "say", "add":
			votes["person"] += 0.5
		case "announce", "release", "acquire", "launch", "publish", "unveil", "employ", "manufacture", "operate", "disclose", "sell":
			votes["organization"] += 0.7
		}
	}
	if !m.subject && !t.Is(m.head, "nsubj", "nmod:poss") {
		return
	}
	for k := m.last; k < len(ws); k++ { // "Equifax said its systems", unless another may be meant
		if r.byWord[syntax.Ref{Sentence: m.sentence, Word: k}] != nil && capital(ws[k].Form) {
			return
		}
		switch strings.ToLower(ws[k].Form) {
		case "its", "itself":
			votes["organization"] += 1.5
			votes["person"] -= 1.5
			return
		case "his", "her", "himself", "herself":
			votes["person"]++
			return
		}
	}
}

// called weighs what a noun says of the name that it stands beside.
func (r *resolver) called(noun string, votes map[string]float64, weight float64) {
	switch {
	case kindOfBody(noun) || companies[noun]:
		votes["organization"] += weight
	case things[noun]:
		votes["other"] += weight
	case localities[noun]:
		votes["place"] += weight
	case en.PersonNoun(noun):
		votes["person"] += weight
	}
}

var (
	// companies are nouns for bodies that stand beside their names.
	companies = wordSet(`maker giant startup start-up retailer bank daily studio broadcaster channel club team label publisher carmaker automaker insurer union brewery brewer lender
		operator bureau supplier chain manufacturer developer conglomerate charity institute university college tabloid magazine outlet site website app platform service line utility foundation`)
	// things are nouns for what has a name and is neither somebody nor somewhere.
	things = wordSet(`rocket ship vessel tanker ferry satellite film movie album song series show book novel game spacecraft probe rover phone smartphone console ship submarine plane jet hurricane storm
		typhoon cyclone operation project programme program musical play painting opera capsule telescope virus drug`)
	// localities are nouns for places that stand beside their names.
	localities = wordSet(`city town village island river province region district mountain lake state suburb county port resort beach valley peninsula borough neighbourhood neighborhood municipality hamlet settlement`)
	// ofPlaces are nouns for whom and what places have, each place one or many.
	ofPlaces = wordSet(`mayor mayoress governor bishop archbishop sheriff inhabitant resident citizen native outskirts suburb street streets capital centre center port harbour harbor city town village district
		province region island peninsula north south east west coast`)
	// ofBodies are nouns for what bodies have, and people seldom.
	ofBodies = wordSet(`spokesman spokeswoman spokesperson executive ceo chief chairman employee worker staff customer user share shareholder stock board headquarters subsidiary founder product app service website
		account platform team fan player engineer lawmaker member office store plant factory breach flight passenger fighter militant insurgent leader driver crew fleet network branch investor subscriber supporter`)
	// ofBoth are those of them that people have as well.
	ofBoth = wordSet(`team fan staff account website office lawmaker supporter member leader crew driver customer employee product stock share chief spokesman spokeswoman spokesperson`)
)

func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

func isNumber(s string) bool {
	return s != "" && s[0] >= '1' && s[0] <= '9' && len(s) <= 3 && !strings.ContainsAny(s, ",.")
}
