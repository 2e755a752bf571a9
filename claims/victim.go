package claims

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"claimdiff/claims/internal/lang/en"
)

// A victim is one person that an article tells harm of, with what tells them
// from others. A person is told of in many words: "a woman", "the 34-year-old",
// "the victim", a name.
type victim struct {
	entity string
	names  []string // parts of the name, in lower case
	age    int      // 0 unknown
	gender byte     // 'm', 'f', 0 unknown
	young  int      // 1 a child, -1 grown up, 0 unknown
	other  bool     // "another man", "a second victim"
	dead   bool
	killer bool    // "the gunman"
	told   []*harm // where harm of them is told
}

var (
	yearsOld  = regexp.MustCompile(`(?i)\b(\d{1,3})[- ](?:years?|yr)[- ]old`)
	monthsOld = regexp.MustCompile(`(?i)\b(\d{1,2})[- ](?:months?|weeks?|days?)[- ]old`)
	commaAge  = regexp.MustCompile(`^,? (?:of [A-Z][\w ]+)?,? ?(?:age |aged )?\(?(\d{1,2})\b(?:,|\.|\)| of | and |;|$)`)
)

// young and grown are nouns that tell of an age.
var (
	youngNouns = wordSet("boy girl child baby infant toddler newborn kid schoolboy schoolgirl")
	grownNouns = wordSet("man woman gentleman lady officer deputy soldier policeman trooper husband wife grandmother grandfather mother father employee clerk driver")
	killers    = wordSet("gunman shooter suspect attacker killer assailant bomber")
	otherWords = wordSet("another other second third fourth fifth sixth seventh")
)

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// victimOf reads what an argument tells of the one it names.
func (d *harmReader) victimOf(a *Argument) victim {
	v := victim{entity: a.Entity}
	v.describe(a.Phrase, a.Head)
	text := d.Article.Text
	v.ageFrom(a.Phrase)
	v.ageFrom(a.Words)
	if m := commaAge.FindStringSubmatch(text[a.End:min(len(text), a.End+40)]); m != nil && v.age == 0 {
		v.age, _ = strconv.Atoi(m[1])
	}
	if pronouns[strings.ToLower(a.Head)] { // whom it stands for is not sure enough to tell two people apart by
		return v
	}
	if e := d.entities[a.Entity]; e != nil {
		v.nameFrom(e)
		for _, m := range e.Mentions {
			if v.age != 0 || len(v.names) == 0 { // whom "the boy" stands for is not sure enough
				break
			}
			v.ageFrom(m.Words)
			if x := commaAge.FindStringSubmatch(text[m.End:min(len(text), m.End+40)]); x != nil && v.age == 0 {
				v.age, _ = strconv.Atoi(x[1])
			}
		}
	}
	return v
}

// describe reads gender, age group and "another" off a noun phrase.
func (v *victim) describe(phrase, head string) {
	for _, w := range strings.FieldsFunc(strings.ToLower(phrase), func(r rune) bool { return r == ' ' || r == '-' }) {
		v.other, v.killer = v.other || otherWords[w], v.killer || killers[w]
	}
	switch w := strings.ToLower(head); {
	case w == "he" || w == "him" || w == "his" || w == "himself":
		v.gender = 'm'
	case w == "she" || w == "her" || w == "herself":
		v.gender = 'f'
	case youngNouns[w]:
		v.young, v.gender = 1, en.RoleWords().Gender(w)
	case grownNouns[w]:
		v.young, v.gender = -1, en.RoleWords().Gender(w)
	default:
		v.gender = en.RoleWords().Gender(w)
	}
}

func (v *victim) ageFrom(words string) {
	if v.age != 0 {
		return
	}
	if m := yearsOld.FindStringSubmatch(words); m != nil {
		v.age, _ = strconv.Atoi(m[1])
	} else if monthsOld.MatchString(words) {
		v.age, v.young = 1, 1
	}
	switch {
	case v.age > 0 && v.age < 13:
		v.young = 1
	case v.age > 19:
		v.young = -1
	}
}

// nameFrom takes over the name of a person, and the gender that it shows.
func (v *victim) nameFrom(e *Entity) {
	last := lastWord(e.Name)
	if e.Kind != "person" || !isUpper(last) || en.PersonNoun(strings.ToLower(last)) {
		return
	}
	for _, m := range e.Mentions { // the Glen Flora of "a Glen Flora man" is no person
		if _, after, ok := strings.Cut(m.Words, e.Name+" "); ok && en.PersonNoun(strings.ToLower(after)) {
			return
		}
	}
	for _, w := range strings.Fields(e.Name) {
		if !isUpper(w) || en.RoleWords().Title(w) != 0 || len(w) < 3 {
			continue
		}
		v.names = append(v.names, strings.ToLower(strings.Trim(w, ".,")))
	}
	if g := genderOf(e, v.names); v.gender == 0 {
		v.gender = g
	} else if g != 0 && g != v.gender { // the pronoun is another's
		*v = victim{gender: v.gender, young: v.young, other: v.other}
	}
}

// genderOf is what the given name or a role of a person shows, 0 for nothing.
func genderOf(e *Entity, names []string) byte {
	for _, r := range e.Roles {
		if g := en.RoleWords().Gender(strings.ToLower(r)); g != 0 {
			return g
		}
	}
	if len(names) > 1 {
		if g := en.GivenName(names[0]); g == 'm' || g == 'f' {
			return g
		}
	}
	return 0
}

// could reports whether v and o may be one person.
func (v *victim) could(o *victim) bool {
	switch {
	case v.entity != "" && v.entity == o.entity:
		return true
	case len(v.names) > 0 && len(o.names) > 0:
		return sameName(v.names, o.names)
	case (v.own() || v.killer) != (o.own() || o.killer):
		return false
	case v.age != 0 && o.age != 0 && v.age != o.age:
		return false
	case v.gender != 0 && o.gender != 0 && v.gender != o.gender:
		return false
	case v.young*o.young < 0:
		return false
	}
	return true
}

// sameName reports whether the parts of two names may be one person's. Two given
// names that do not begin alike are of two members of one family.
func sameName(a, b []string) bool {
	if len(a) > 1 && len(b) > 1 && !givenAlike(a[0], b[0]) {
		return false
	}
	return slices.ContainsFunc(a, func(n string) bool { return slices.Contains(b, n) })
}

// givenAlike reports whether two given names may be one, as it is spelt or
// shortened: they begin alike, or have the same letters.
func givenAlike(a, b string) bool {
	letters := func(s string) string {
		l := []rune(s)
		slices.Sort(l)
		return string(l)
	}
	return strings.HasPrefix(b, a[:min(3, len(a))]) || letters(a) == letters(b)
}

// own reports whether v died by their own hand.
func (v *victim) own() bool { return slices.ContainsFunc(v.told, func(h *harm) bool { return h.own }) }

// sure is how much of v is known: those told most exactly are told apart first.
func (v *victim) sure() (n int) {
	for _, known := range []bool{len(v.names) > 0, len(v.names) > 0, v.age != 0, v.gender != 0, v.young != 0} {
		if known {
			n++
		}
	}
	return n
}

// join adds what o tells to v.
func (v *victim) join(o *victim) {
	if v.entity == "" {
		v.entity = o.entity
	}
	if len(v.names) == 0 {
		v.names = o.names
	}
	if v.age == 0 {
		v.age = o.age
	}
	if v.gender == 0 {
		v.gender = o.gender
	}
	if v.young == 0 {
		v.young = o.young
	}
	v.dead, v.killer = v.dead || o.dead, v.killer || o.killer
	v.told = append(v.told, o.told...)
}

// tellApart joins the tellings of single people that may be of one person and
// returns the people that are left: never more than there must be.
func tellApart(hs []*harm) []victim {
	var told []victim
	inBody := func(fate string) bool {
		return slices.ContainsFunc(hs, func(h *harm) bool { return h.q == nil && h.fate == fate && !h.headline })
	}
	for _, h := range hs {
		if h.q == nil && !(h.headline && inBody(h.fate)) { // the body tells the headline's people apart better
			told = append(told, h.who)
		}
	}
	slices.SortStableFunc(told, func(a, b victim) int { return b.sure() - a.sure() })
	var out []victim
	for i := range told {
		v := &told[i]
		best := -1
		for j := range out {
			o := &out[j]
			if !v.could(o) || v.beside(o) {
				continue
			}
			if best < 0 || v.entity != "" && v.entity == o.entity {
				best = j
			}
		}
		if best < 0 {
			out = append(out, *v)
			continue
		}
		out[best].join(v)
	}
	return out
}

// beside reports whether v and o are named side by side as two: in one claim,
// as "a man … another man" in one sentence, or as one who died and one who was
// hurt: "shot his brother to death, wounded a neighbour".
func (v *victim) beside(o *victim) bool {
	for _, a := range v.told {
		for _, b := range o.told {
			if a.claim == b.claim && a.at != b.at {
				return true
			}
			if a.claim.Sentence == b.claim.Sentence && a.fate != b.fate && a.fate != "hurt" && b.fate != "hurt" && (a.at.Start < b.at.Start && b.fresh || b.at.Start < a.at.Start && a.fresh) {
				return true
			}
			if a.claim.Sentence == b.claim.Sentence && (v.other && a.at.Start > b.at.End || o.other && b.at.Start > a.at.End) {
				return true
			}
		}
	}
	return false
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }
