package entity

import (
	"strings"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
)

// findNames makes a mention of every name, sentence by sentence.
func (r *resolver) findNames() {
	for i := range r.words {
		for j := 0; j < len(r.words[i]); {
			if !r.nameAt(i, j) {
				j++
				continue
			}
			end := r.runEnd(i, j)
			r.cut(i, j, end)
			j = end
		}
	}
}

// nameAt reports whether a name can begin with, or go on at, word j of sentence i.
func (r *resolver) nameAt(i, j int) bool {
	w := r.words[i][j]
	if !isLetter(w.Form) || !capital(w.Form) || r.roles.Months[w.Form] && !r.surname(i, j) || w.Tag == "POS" {
		return false
	}
	if n := r.known(i, j); n > 1 {
		return true
	}
	if r.roles.Plain[w.Form] {
		return false
	}
	if r.titled[i] {
		return r.isName(w)
	}
	if r.begins(i, j) {
		if _, known := r.world.Place(w.Form); known {
			return true
		}
		switch {
		case r.roles.Title(w.Form) != 0 && j+1 < len(r.words[i]) && (capital(r.words[i][j+1].Form) && isLetter(r.words[i][j+1].Form) || r.words[i][j+1].Form == "["):
			return true
		case r.lower[strings.ToLower(w.Form)] > r.caps[w.Form]:
			return false
		case r.caps[w.Form] == 0 && rarity(strings.ToLower(w.Form)) < 0.6 && (j+1 >= len(r.words[i]) || !capital(r.words[i][j+1].Form)):
			return false
		case r.caps[w.Form] > 0, properTag(w), en.GivenName(plain(w.Form)) != 0 && en.Rarity(strings.ToLower(w.Form)) > 0.5:
			return true
		}
		_, known := r.world.Organization(w.Form)
		return known
	}
	return true
}

// isName reports whether a word of a line set in capitals is a name: the
// running text has it with a capital, or the world knows it and the text does
// not use it as a common word.
func (r *resolver) isName(w syntax.Word) bool {
	low := strings.ToLower(w.Form)
	if r.lower[low] > r.caps[w.Form] {
		return false
	}
	if r.caps[w.Form] > 0 {
		return true
	}
	if _, ok := r.world.Place(w.Form); ok {
		return true
	}
	if _, ok := r.world.Organization(w.Form); ok {
		return true
	}
	rare := rarity(low) > 0.6
	return rare && (en.GivenName(plain(w.Form)) != 0 || properTag(w) && (rarity(low) >= 1 || w.Ent == "person" || w.Ent == "place"))
}

// known is the number of words of the longest name of the world's list that
// begins at word j, 0 for none. It must not end in the middle of a longer run
// of the same words.
func (r *resolver) known(i, j int) int {
	ws := r.words[i]
	name, best := ws[j].Form, 0
	for n := 1; ; n++ {
		if n > 1 || best == 0 {
			_, p := r.world.Place(name)
			_, o := r.world.Organization(name)
			if p || o {
				best = n
			}
		}
		if n >= r.world.Longest() || j+n >= len(ws) || !isLetter(ws[j+n].Form) && ws[j+n].Form != "-" && ws[j+n].Form != "'s" && ws[j+n].Form != "&" {
			return best
		}
		if ws[j+n-1].SpaceAfter {
			name += " "
		}
		name += ws[j+n].Form
	}
}

// runEnd is behind the last word of the run of capitals that begins at j, with
// the small words that names hold.
func (r *resolver) runEnd(i, j int) int {
	ws := r.words[i]
	end := j
	for end < len(ws) {
		if n := r.known(i, end); n > 1 {
			end += n
			continue
		}
		if r.nameAt(i, end) && (end == j || !r.begins(i, end)) {
			end++
			continue
		}
		k := r.bridge(i, j, end)
		if k == 0 {
			break
		}
		end += k
	}
	return max(end, j+1)
}

// bridge is the number of small words at end that join what follows to the
// name from j to end; 0 when the name ends there.
func (r *resolver) bridge(i, j, end int) int {
	ws := r.words[i]
	next := func(n int) bool { return end+n < len(ws) && isLetter(ws[end+n].Form) && r.nameAt(i, end+n) }
	if end == j || end >= len(ws) {
		return 0
	}
	f := ws[end].Form
	switch {
	case f == "'s" && next(1) && (ofPeople(ws[end-1].Form) || r.roles.Suffixes[ws[end+1].Form] && (ws[end-1].Form == "Sheriff" || ws[end-1].Form == "Attorney")):
		return 1
	case f == "[" && next(1) && end+2 < len(ws) && ws[end+2].Form == "]", f == "]" && ws[end-1].Form != "]" && end-2 >= j && ws[end-2].Form == "[" && next(1):
		return 1
	case f == "-" && end+1 < len(ws) && !ws[end-1].SpaceAfter && !ws[end].SpaceAfter && properTag(ws[end+1]) && isLetter(ws[end+1].Form) && !capital(ws[end+1].Form):
		return 2 // "Kwok-hing"
	case f == "-" && end+1 < len(ws) && r.pairOf(ws[end-1].Form, ws[end+1].Form):
		return 0
	case (f == "-" || f == "–" || f == "&" || f == "/") && next(1) && (f == "&" || !ws[end-1].SpaceAfter && !ws[end].SpaceAfter && f == "-"):
		return 1
	case f == "." && len(ws[end-1].Form) == 1 && next(1): // an initial cut from its stop
		return 1
	case particle(f) && next(1) && r.roles.Title(ws[end-1].Form) == 0:
		return 1
	case particle(f) && end+1 < len(ws) && particle(ws[end+1].Form) && next(2):
		return 2
	case f == "of" || f == "for":
		last := ws[end-1].Form
		if !r.roles.Suffixes[last] && !ofTitle(last) && !ofName(last) {
			return 0
		}
		if next(1) && !isPerson(r, i, end+1) {
			return 1
		}
		if end+1 < len(ws) && ws[end+1].Form == "the" && next(2) && !ofTitle(last) {
			return 2
		}
	case f == "and" && next(1):
		// "Ministry of Labour and Trade": both words are of one name.
		for k := j; k < end; k++ {
			if ws[k].Form == "of" && (r.roles.Suffixes[ws[k-1].Form] || ofTitle(ws[k-1].Form)) {
				_, place := r.world.Place(ws[end+1].Form)
				return boolInt(!place && !isPerson(r, i, end+1) && end+2 < len(ws) && !r.nameAt(i, end+2))
			}
		}
	}
	return 0
}

// ofPeople tells words whose possessive is part of a name: "Children's Hospital".
func ofPeople(w string) bool {
	switch w {
	case "Children", "Women", "Men", "People", "Veterans", "Workers", "Farmers", "King", "Queen", "Girls", "Boys":
		return true
	}
	return false
}

// pairOf reports whether two words joined by a hyphen are two names:
// "Berg-Holm talks" where both are named by themselves, "France-Spain border".
func (r *resolver) pairOf(a, b string) bool {
	p, ok := r.world.Place(a)
	q, also := r.world.Place(b)
	if ok && p.Level != "place" || also && q.Level != "place" {
		return true
	}
	return r.caps[a] > 0 && r.caps[b] > 0
}

func isPerson(r *resolver, i, j int) bool {
	g := en.GivenName(plain(r.words[i][j].Form))
	_, place := r.world.Place(r.words[i][j].Form)
	return g != 0 && !place && j+1 < len(r.words[i]) && capital(r.words[i][j+1].Form)
}

// cut makes mentions of the run from first to before last: a title with its
// name is one; a country or body before a title is a mention of its own.
func (r *resolver) cut(i, first, last int) {
	ws := r.words[i]
	for last < len(ws) && last > first && r.roles.Title(ws[last].Form) != 0 && (titleTail(ws[last-1].Form) || ws[last-1].Form == "Prime" || ws[last-1].Form == "Vice" || ws[last-1].Form == "Deputy" || ws[last-1].Form == "Chief") {
		last-- // "Foreign minister": the capital belongs to the title
	}
	if last == first {
		return
	}
	if n := r.known(i, first); n > 1 && first+n == last {
		r.name(i, first, first, last, nil)
		return
	}
	if first+1 == last {
		r.single(i, first)
		return
	}
	if strings.HasPrefix(ws[last-1].Tag, "JJ") && r.modifies(i, last-1) && r.known(i, first) < last-first {
		return // "Orthodox Jewish women"
	}
	start, end := r.titleIn(i, first, last)
	switch {
	case start < 0:
		r.untitled(i, first, last)
	case end == last: // all title: "Prime Minister", "Russian President"
		if start > first {
			r.cut(i, first, start)
		}
		m := &mention{sentence: i, first: start, last: last, head: last - 1, kind: "nominal"}
		r.capRole(m, first)
	default:
		if start > first {
			r.cut(i, first, start)
		}
		m := r.name(i, start, end, last, ws[start:end])
		m.role = r.words0(i, first, end)
		m.noun = titleNoun(ws[start:end])
		m.country = r.countryOf(i, first, start)
		if m.country == "" && last+1 < len(ws) && ws[last].Form == "of" {
			m.country = r.countryOf(i, last+1, min(last+3, len(ws)))
		}
		m.first = first
	}
}

// single makes a mention of a run of one word.
func (r *resolver) single(i, j int) {
	w := r.words[i][j]
	if r.roles.Title(w.Form) != 0 && !r.roles.Suffixes[w.Form] && en.GivenName(plain(w.Form)) == 0 && !strings.HasSuffix(w.Form, ".") || r.roles.Ranked(strings.ToLower(w.Form)) {
		r.capRole(&mention{sentence: i, first: j, last: j + 1, head: j, kind: "nominal"}, j)
		return
	}
	if p, ok := r.world.Place(w.Form); ok && p.Level == "demonym" && !p.Plural {
		if !nounTag(w) || r.modifies(i, j) || j+1 < len(r.words[i]) && r.words[i][j+1].Form == "-" {
			return // an adjective: its noun is the mention
		}
		m := &mention{sentence: i, first: j, last: j + 1, head: j, kind: "nominal", class: "person", sure: true, noun: strings.ToLower(w.Form), country: p.Country}
		if j > 0 && r.words[i][j-1].Tag == "DT" {
			m.first--
			m.definite = strings.EqualFold(r.words[i][j-1].Form, "the")
		}
		r.add(m)
		return
	}
	if len(w.Form) == 1 {
		return
	}
	if strings.HasPrefix(w.Tag, "JJ") && r.modifies(i, j) && r.known(i, j) == 0 {
		return // "Jewish", "Islamic"
	}
	r.name(i, j, j, j+1, nil)
}

// modifies reports whether word j is an attribute of a noun behind it.
func (r *resolver) modifies(i, j int) bool {
	t := r.trees[i]
	return t != nil && t.Is(j, "amod", "compound") && t.Words[j].Head > j
}

// organized reports whether a word ends the names of organisations.
func (r *resolver) organized(w string) bool { return r.roles.Suffixes[w] }

// words0 is the words from a to before b with the spaces of the text.
func (r *resolver) words0(i, a, b int) string {
	if a >= b {
		return ""
	}
	ws := r.words[i]
	return strings.Join(strings.Fields(r.doc.Text[ws[a].Start:ws[b-1].End]), " ")
}

// countryOf is the country that the words from a to before b name, "" for none.
func (r *resolver) countryOf(i, a, b int) string {
	for k := a; k < b; k++ {
		for n := min(4, b-k); n > 0; n-- {
			if p, ok := r.world.Place(r.words0(i, k, k+n)); ok && p.Level != "place" && p.Level != "state" {
				return p.Country
			}
		}
	}
	return ""
}

// personIn is where a person's name begins at the end of a run of capitals that
// begins with something else ("Courier Editor Anna Berg"), 0 when none does.
func (r *resolver) personIn(i, first, last int) int {
	ws := r.words[i]
	given := func(k int) bool {
		low := strings.ToLower(ws[k].Form)
		_, place := r.world.Place(ws[k].Form)
		return en.GivenName(plain(ws[k].Form)) != 0 && en.Rarity(low) > 0.5 && !place && !particle(low)
	}
	end := ws[last-1].Form
	if last-first < 3 || given(first) || r.organized(end) || r.roles.Sites[end] || thing(end) {
		return 0
	}
	for k := max(first+1, last-3); k <= last-2; k++ {
		switch f := ws[k-1].Form; {
		case f == "of" || f == "-" || f == "&" || f == "the" || f == "and" || particle(f):
		case len(ws[k].Form) > 1 && given(k) && !strings.HasSuffix(end, "s") || given(k) && last-k == 2:
			return k
		}
	}
	return 0
}

// thing tells last words of the names of what is neither somebody nor a body
// nor a place: laws, prizes, days, contests.
func thing(last string) bool {
	switch last {
	case "Act", "Bill", "Law", "Treaty", "Agreement", "Accord", "Accords", "Prize", "Award", "Awards", "Cup", "Bowl", "Prix", "Day", "Days", "Week", "War", "Wars", "Championship", "Championships", "Games", "Olympics", "Series", "Papers",
		"Festival", "Conference", "Summit", "Declaration", "Convention", "Protocol", "Amendment", "Constitution", "Revolution", "Crisis", "Operation", "Project", "Program", "Programme", "Plan", "Deal", "Pact", "Code", "Medal", "Trophy", "Derby", "Open",
		"Marathon", "Tour", "Parade", "Ball", "Show", "Movie", "Book", "Album", "Edition", "Update", "Eve", "Christmas", "Year", "Hurricane", "Storm", "Typhoon", "Cyclone", "Doctrine", "Universe", "Franchise", "Saga", "Trilogy", "Article", "Chapter", "Report", "Index":
		return true
	}
	return false
}

// name makes the mention of a name: words from first, the name itself from
// start to before last.
func (r *resolver) name(i, first, start, last int, title []syntax.Word) *mention {
	ws := r.words[i]
	m := &mention{sentence: i, first: first, last: last, kind: "name"}
	for k := start; k < last; k++ {
		if ws[k].Form == "[" || ws[k].Form == "]" {
			continue
		}
		if n := len(m.words); n > 0 && k > start+1 && ws[k-1].Form == "-" && !ws[k-1].SpaceAfter {
			m.words[n-1] += "-" + ws[k].Form
			continue
		}
		if ws[k].Form == "-" && !ws[k].SpaceAfter && k > start && !ws[k-1].SpaceAfter {
			continue
		}
		m.words = append(m.words, ws[k].Form)
	}
	m.name = strings.NewReplacer("[", "", "]", "").Replace(r.words0(i, start, last))
	m.head = r.headOf(i, first, last)
	for _, t := range title {
		m.class, m.sure = "person", true
		if g := r.roles.Title(t.Form); g != 'n' && g != 0 {
			m.gender = g
		}
	}
	if m.sure && m.gender == 0 && len(m.words) > 1 {
		m.gender = gender(en.GivenName(plain(m.words[0])))
	}
	if !m.sure {
		r.classify(m)
	}
	r.add(m)
	return m
}

// surname reports whether word j of sentence i, a month by its form, stands right
// behind a first name: "Theresa May".
func (r *resolver) surname(i, j int) bool {
	ws := r.words[i]
	return j > 0 && ws[j].Rel == "flat" && en.GivenName(plain(ws[j-1].Form)) != 0
}
