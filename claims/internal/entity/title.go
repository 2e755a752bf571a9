package entity

import (
	"strings"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
)

// ofTitle tells titles that go on with "of".
func ofTitle(w string) bool {
	switch w {
	case "Secretary", "Chief", "Minister", "Director", "Speaker", "Duke", "Duchess", "Prince", "Princess", "Archbishop", "Bishop", "Leader", "Chancellor", "Attorney", "Governor":
		return true
	}
	return false
}

// ofName tells first words of names that go on with "of".
func ofName(w string) bool {
	switch w {
	case "House", "Houses", "Republic", "Kingdom", "State", "States", "Ministry", "Department", "University", "Bank", "Gulf", "Strait", "Bay", "Cape", "Sea", "Isle", "Chamber", "Bill", "Institute",
		"Institutes", "School", "College", "Church", "Centers", "Centres", "Islands", "Board", "Court", "Council", "Bureau", "Office", "Order", "Museum", "Statue", "Tower", "Arc", "Federation", "League",
		"Game", "Lord", "Call", "Guardians", "Book", "Rock", "City", "District", "Hall", "Academy", "Society", "Union", "Association", "Organization", "Organisation", "Battle", "Medal", "Voice", "Fall", "Congress", "Municipality", "Province", "County", "Town", "Free":
		return true
	}
	return false
}

// capRole keeps a role written with a capital as a description: "the President".
func (r *resolver) capRole(m *mention, from int) {
	ws := r.words[m.sentence]
	m.noun = titleNoun(ws[m.first:m.last])
	m.role = r.words0(m.sentence, from, m.last)
	m.country = r.countryOf(m.sentence, from, m.first)
	m.class, m.sure = "person", true
	m.definite = true
	m.gender = r.roles.Gender(m.noun)
	if m.first > 0 {
		if p := ws[m.first-1]; p.Form == "a" || p.Form == "an" {
			m.definite = false
		}
	}
	r.add(m)
}

// titleIn is the last stretch of titles in a run and what is behind it, -1
// when the run has none that counts.
func (r *resolver) titleIn(i, first, last int) (start, end int) {
	ws := r.words[i]
	if r.organized(ws[last-1].Form) && r.roles.Title(ws[last-1].Form) == 0 {
		// "General Motors", "Justice Department": a body, unless a title of a person is before a name.
		if _, ok := r.world.Organization(r.words0(i, first, last)); ok || last-first <= 3 && en.GivenName(plain(ws[last-2].Form)) == 0 {
			return -1, -1
		}
	}
	start, end = -1, -1
	defer func() {
		for start > first && titlePart(ws[start-1].Form) {
			start--
		}
	}()
	for k := first; k < last; {
		if r.roles.Title(ws[k].Form) == 0 || k > first && en.GivenName(plain(ws[k-1].Form)) != 0 && r.roles.Title(ws[k-1].Form) == 0 {
			k++
			continue
		}
		s := k
		for k < last && (r.roles.Title(ws[k].Form) != 0 || k > s && s < k && titleTail(ws[k].Form)) {
			k++
		}
		if k < last && ws[k].Form == "of" || k < last && ws[k].Form == "for" {
			// "Secretary of State": its one noun belongs to it.
			k = min(k+2, last)
			if k < last && ws[k-1].Form == "the" {
				k++
			}
			for k < last && (ws[k].Form == "and" || k > s && ws[k-1].Form == "and" || officeWord(ws[k].Form)) {
				k++
			}
		}
		start, end = s, k
	}
	if start >= 0 && end == last && last-start == 1 && start > first && en.GivenName(plain(ws[first].Form)) != 0 {
		return -1, -1 // "Stephen King"
	}
	return start, end
}

// titleTail tells words inside titles of several words.
func titleTail(w string) bool {
	switch w {
	case "Executive", "Minister", "General", "Secretary", "Officer", "Adviser", "Advisor", "Lady", "-", "elect", "Police", "Press", "Security", "District", "Foreign", "Defence", "Defense", "Justice", "Finance":
		return true
	}
	return officeWord(w)
}

// titlePart tells words that stand before a title and belong to it.
func titlePart(w string) bool {
	switch w {
	case "Foreign", "Defense", "Defence", "Finance", "Interior", "Justice", "Health", "Home", "Energy", "Trade", "Education", "Transport", "Agriculture", "Labor", "Labour", "Environment", "Economy", "Press",
		"Acting", "Former", "Assistant", "Senior", "Executive", "Managing", "Attorney", "Information", "Culture", "Housing", "Shadow", "Interim", "District", "State", "Federal", "Under", "Deputy":
		return true
	}
	return false
}

func officeWord(w string) bool {
	switch w {
	case "State", "Defense", "Defence", "Staff", "Intelligence", "Affairs", "Security", "Health", "Treasury", "Justice", "Commerce", "Education", "Energy", "Labor", "Labour", "Transportation", "Interior", "Agriculture":
		return true
	}
	return false
}

// titleNoun is the noun a title rests on, in lower case: "minister", "secretary".
func titleNoun(ws []syntax.Word) string {
	var parts []string
	for _, w := range ws {
		if w.Form == "of" || w.Form == "for" {
			break
		}
		parts = append(parts, strings.ToLower(w.Form))
	}
	n := len(parts)
	if n == 0 {
		return ""
	}
	switch two := strings.Join(parts[max(0, n-2):], " "); two {
	case "prime minister", "chief executive", "press secretary", "foreign minister", "attorney general", "first lady", "vice president", "vice chairman", "deputy director":
		return two
	}
	return fullTitle(parts[n-1])
}

// fullTitle writes an abbreviated title out.
func fullTitle(w string) string {
	switch w {
	case "sen.", "sen":
		return "senator"
	case "rep.", "rep":
		return "representative"
	case "gov.", "gov":
		return "governor"
	case "gen.", "gen":
		return "general"
	case "prof.", "prof":
		return "professor"
	case "sgt.", "sgt":
		return "sergeant"
	case "capt.", "capt":
		return "captain"
	case "lt.", "lt":
		return "lieutenant"
	case "col.", "col":
		return "colonel"
	case "maj.", "maj":
		return "major"
	case "det.":
		return "detective"
	case "pm":
		return "prime minister"
	}
	return w
}

// untitled makes mentions of a run without a title.
func (r *resolver) untitled(i, first, last int) {
	ws := r.words[i]
	roleBefore := first > 0 && !capital(ws[first-1].Form) && r.personal(ws[first-1]) // "police chief Sayed Omar Noor": all of it is the name
	// "American Serena Williams": what somebody is, and a name.
	if n := r.known(i, first); n > 0 && first+n < last {
		p, ok := r.world.Place(r.words0(i, first, first+n))
		if ok && p.Level != "place" && en.GivenName(plain(ws[first+n].Form)) != 0 && last-first-n >= 2 && !r.organized(ws[last-1].Form) {
			m := r.name(i, first, first+n, last, nil)
			m.country = p.Country
			return
		}
	}
	if k := r.personIn(i, first, last); k > 0 && !roleBefore {
		r.cut(i, first, k)
		m := r.name(i, k, k, last, nil)
		if before := strings.ToLower(ws[k-1].Form); en.PersonNoun(before) {
			m.role, m.noun, m.country = r.words0(i, first, k), before, r.countryOf(i, first, k)
		}
		return
	}
	r.name(i, first, first, last, nil)
}
