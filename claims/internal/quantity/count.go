package quantity

import (
	"strings"

	"claimdiff/claims/internal/lang/en"
)

// fates are what befalls people that are counted without a noun: "12 were
// killed", "five injured". The words are those of tolls.
func fate(w string) bool {
	switch w {
	case "killed", "dead", "died", "injured", "wounded", "hurt", "missing", "arrested", "detained", "hospitalised", "hospitalized", "shot", "stabbed", "kidnapped", "abducted", "rescued", "evacuated", "displaced", "drowned", "executed", "captured", "freed", "released", "sickened", "infected",
		"perished", "homeless", "stranded", "trapped", "survived", "burned", "beheaded", "murdered", "slain", "unaccounted", "charged", "jailed", "sentenced", "indicted", "convicted", "deported", "taken", "treated", "die", "dying", "dies", "hanged", "martyred", "held", "fled", "killing", "injuring", "wounding", "kills", "injures", "wounds", "kill", "injure", "wound", "killings", "hurting", "leaving", "claimed", "kidnapping", "abducting", "arresting", "arrests", "suspended", "fired":
		return true
	}
	return false
}

// casualty reports whether a fate is told within n tokens from i, past auxiliaries.
func (l *line) casualty(i, n int) bool {
	for j := i; j < i+n+2 && j < len(l.low); j++ {
		w := l.low[j]
		if fate(w) {
			return true
		}
		switch w {
		case "now", "lay", "lie", "officially", "critically", "gravely", "mortally", "themselves", "more", "others",
			"were", "was", "have", "has", "had", "been", "are", "is", "be", "being", "also", "reportedly", "seriously", "badly", "slightly", "fatally", "confirmed", "feared", "reported", "left", "of", "them", "still", "found", "declared", "pronounced", "later", "lightly", "severely", "believed", "presumed", "to", "have been":
			continue
		}
		return false
	}
	return false
}

// counted finds what f counts and fills q with it.
func (l *line) counted(q *Quantity, f figure, s string) {
	of, head, headAt := l.noun(f)
	if (l.digit(f.end-1) || f.num.Value >= 3) && l.is(f.end, "a", "an", "the") { // "1 of 16 A man", a caption's number; "on lap seven the safety car"
		of, head, headAt = "", "", -1
	}
	if f.share && l.is(f.end, "of") || f.measured && q.Unit == "percent" && l.is(f.end, "of") {
		of, head, headAt = l.nounFrom(f.end + 1)
	}
	if f.measured && !q.percent() {
		of, head, headAt = "", "", -1
		if l.is(f.end, "of") || l.is(f.end, "in") && q.Unit != "metre" {
			of, head, headAt = l.nounFrom(f.end + 1)
		} else if l.hyphen(f.end) || l.countable(f.end) || f.end > 0 && l.touchesHyphen(f) {
			of, head, headAt = l.nounFrom(f.end)
		}
	}
	q.Of, q.Head = of, head
	if headAt >= f.end && !l.numbered(f.end, headAt) { // the words run to the noun: "at least 12 people"
		q.Span.End = l.toks[headAt].End
		q.Words = s[q.Span.Start:q.Span.End]
	}
	if headAt >= 0 {
		q.Scope = l.scope(headAt, s)
	}
	if q.Scope == "" {
		q.Scope = l.soFar(f)
	}
	if q.Unit != "" || q.Ordinal {
		return
	}
	switch {
	case headAt >= 0 && l.is(headAt, "injured", "wounded", "dead", "missing", "hurt", "killed", "homeless", "displaced"): // the dead, 4 Injured
		q.Unit, q.Head = "person", "person"
	case head != "" && en.PersonNoun(head) && !l.is(headAt, "head", "heads", "body", "lives", "soul") || l.is(headAt, "bodies", "lives", "souls", "corpses"):
		q.Unit = "person"
	case head == "" && (l.is(f.end, "who", "whom") || l.is(f.end, "of") && l.is(f.end+1, "whom")):
		q.Unit, q.Head = "person", "person"
	case head == "" && l.is(f.start-1, "of") && l.is(f.start-2, "family", "group", "crew", "team", "party", "gang", "band", "crowd", "crowds"):
		q.Unit, q.Head, q.Of = "person", "person", l.at(f.start-2)
	case head == "" && f.num.Value >= 100 && l.is(f.start-1, "of") && l.is(f.start-2, "city", "town", "village", "population", "country", "nation", "community", "crowd", "audience", "membership", "workforce", "island"):
		q.Unit, q.Head, q.Of = "person", "person", l.at(f.start-2) // a city of 350,000
	case head == "" && l.casualty(f.end, 3):
		q.Unit, q.Head = "person", "person"
		for j := f.end; j < len(l.low); j++ {
			if fate(l.low[j]) {
				q.Of = l.low[j]
				break
			}
		}
	case head == "" && (fate(l.at(f.start-1)) || fate(l.at(f.start-2)) && l.is(f.start-1, "at", "least", "about", "some", "another")):
		q.Unit, q.Head = "person", "person"
		if q.Of = l.at(f.start - 1); !fate(q.Of) {
			q.Of = l.at(f.start - 2)
		}
	case head == "" && f.num.Bound == "vague" && f.num.Scaled && l.tree != nil && l.tree.Is(f.end-1, "nsubj"): // thousands flee
		q.Unit, q.Head = "person", "person"
	case head == "" && l.is(f.end, "critically", "seriously", "fatally", "gravely"):
		q.Unit, q.Head, q.Of = "person", "person", l.at(f.end)
	case head == "" && l.toll(f.start) != "":
		q.Unit, q.Head, q.Of = "person", "person", l.toll(f.start)
	}
}

// numbered reports whether another number stands among the tokens from i to end.
func (l *line) numbered(i, end int) bool {
	for ; i < end; i++ {
		if l.digit(i) || l.tree != nil && l.tree.Words[i].Tag == "CD" {
			return true
		}
	}
	return false
}

func (q Quantity) percent() bool { return q.Unit == "percent" || q.Unit == "percentage point" }

func (l *line) touchesHyphen(f figure) bool {
	for k := f.start; k < f.end; k++ {
		if l.at(k) == "-" && k > f.start && !l.digit(k+1) {
			return true
		}
	}
	return false
}

// toll is the toll that stands at a number before token i, "" for none: "the
// death toll rose to 12", "put the number of injured at 23".
func (l *line) toll(i int) string {
	for j := i - 1; j >= 0 && j >= i-9; j-- {
		switch {
		case l.is(j, "toll"):
			return "death toll"
		case fate(l.at(j)) && (l.is(j-1, "of") && l.is(j-2, "number") || l.is(j-2, "of") && l.is(j-3, "number") && l.is(j-1, "the", "those", "people")):
			return l.at(j)
		case l.is(j, ",", ";", "and") && i-j > 3:
			return ""
		}
	}
	return ""
}

// noun is the noun phrase after the number, in the tree where there is one.
func (l *line) noun(f figure) (of, head string, at int) {
	if l.tree != nil {
		for k := f.end - 1; k >= f.start; k-- {
			w := l.tree.Words[k]
			h := w.Head
			if h+1 < len(l.low) && l.is(h+1, "'s", "'") && h+2 < len(l.low) {
				continue
			}
			if h >= f.end && l.tree.Is(k, "nummod", "amod", "det", "compound", "advmod") && h-f.end < 7 && !l.taken[h] && strings.HasPrefix(l.tree.Words[h].Tag, "N") {
				from := f.end
				for j := h - 1; j > f.end; j-- { // the points of "14 and 11 points"
					if l.tree.Words[j].Tag == "CD" {
						from = j + 1
						break
					}
				}
				return l.phrase(from, h), l.lemma(h), h
			}
		}
		if k := f.end; k < len(l.low) && l.is(k, "of") { // one of the men
			if _, h, at := l.nounFrom(k + 1); h != "" && (f.num.Value == 1 || f.num.Bound == "vague" || f.num.Scaled || l.is(k+1, "the", "them", "its", "those", "his", "their")) {
				return l.phrase(k+1, at), h, at
			}
			return "", "", -1
		}
	} else if l.is(f.end, "of") {
		return l.nounFrom(f.end + 1)
	}
	return l.nounFrom(f.end)
}

// nounFrom reads a noun phrase by its words alone: up to the first plural or
// person noun, or the last word before one that ends the phrase.
func (l *line) nounFrom(i int) (of, head string, at int) {
	if l.is(i, "the", "its", "their", "his", "her", "all", "those", "these", "a", "an", "our") || l.hyphen(i) {
		i++
	}
	if l.is(i-1, "the", "its", "their", "his", "her", "those", "these") { // seven of the 12 victims
		if _, n := en.ReadNumber(l.from(i)); n > 0 && l.is(i-2, "of") {
			i += n
		}
	}
	last := -1
	for j := i; j < len(l.low) && j < i+6; j++ {
		w := l.low[j]
		c := w[0]
		if !(c >= 'a' && c <= 'z') && !(c >= 0xC3) || l.taken[j] {
			if l.hyphen(j) && j > i || j > i && !l.taken[j] && l.is(j, "'s", "'") {
				continue
			}
			break
		}
		if strings.HasSuffix(w, "ly") && !en.PersonNoun(w) {
			break
		}
		if l.is(j, "more", "other", "additional", "further", "new", "different") && j == i {
			continue
		}
		if w == "others" {
			return l.phrase(i, j), "other", j
		}
		if stopword(w) {
			break
		}
		if l.tree != nil {
			tag := l.tree.Words[j].Tag
			if strings.HasPrefix(tag, "V") && tag != "VBN" && tag != "VBG" || tag == "MD" || tag == "IN" || tag == "RB" && j > i {
				break
			}
			if l.is(j+1, "'s", "'") {
				last = j
				continue
			}
			if tag == "NNS" || strings.HasPrefix(tag, "NN") && (j+1 >= len(l.low) || !strings.HasPrefix(l.tree.Words[j+1].Tag, "NN")) {
				return l.phrase(i, j), l.lemma(j), j
			}
		}
		last = j
		if en.PersonNoun(w) && !(l.is(j+1, "'s", "'") || en.PersonNoun(l.at(j+1)) && !stopword(l.at(j+1))) || strings.HasSuffix(w, "s") && len(w) > 3 && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "ous") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") {
			return l.phrase(i, j), l.lemma(j), j
		}
	}
	if last < 0 || l.tree != nil {
		return "", "", -1
	}
	return l.phrase(i, last), l.lemma(last), last
}

// phrase is the words from the number's end to the noun at h, with the
// participle that follows: "people killed".
func (l *line) phrase(i, h int) string {
	if l.is(h+1, "killed", "injured", "wounded", "dead", "missing", "arrested", "detained", "displaced", "infected", "hurt", "shot", "stabbed") {
		h++
	}
	var b strings.Builder
	for k := i; k <= h && k < len(l.toks); k++ {
		if k > i && !l.touches(k-1) {
			b.WriteByte(' ')
		}
		b.WriteString(l.toks[k].Form)
	}
	return strings.TrimPrefix(strings.TrimSpace(b.String()), "-")
}

// lemma is the singular of the noun at i in lower case.
func (l *line) lemma(i int) string {
	w := l.at(i)
	switch w {
	case "people", "persons":
		return "person"
	}
	if l.tree != nil && l.tree.Words[i].Lemma != "" {
		return strings.ToLower(l.tree.Words[i].Lemma)
	}
	return Singular(w)
}

// Singular is the singular of a plural noun in lower case, by its ending.
func Singular(w string) string {
	switch w {
	case "people":
		return "person"
	case "children":
		return "child"
	case "lives":
		return "life"
	case "wives":
		return "wife"
	case "news", "series", "species", "crisis", "police", "troops":
		return w
	}
	switch {
	case strings.HasSuffix(w, "men"):
		return w[:len(w)-2] + "an"
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "xes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 3:
		return w[:len(w)-1]
	}
	return w
}

// scope is what limits the count: a place or group that hangs on the noun.
func (l *line) scope(h int, s string) string {
	if l.tree == nil {
		return ""
	}
	for _, k := range l.tree.Dependents(h, "nmod") {
		if u, _ := en.Dates().Unit(l.at(k)); u != "" || strings.HasPrefix(l.at(k), "season") {
			continue
		}
		if c := l.tree.Dependent(k, "case"); c > h && l.is(c, "in", "across", "throughout", "within") && k-h < 8 && l.place(k) {
			taken := false
			ids := l.tree.Subtree(k, "acl", "acl:relcl", "punct", "appos", "conj", "parataxis")
			for _, id := range ids {
				taken = taken || l.taken[id]
			}
			if sp := l.tree.Span(ids); !taken && sp.End > sp.Start && sp.End <= len(s) {
				return s[sp.Start:sp.End]
			}
		}
	}
	return ""
}

// place reports whether token k names a place that a count can be of.
func (l *line) place(k int) bool {
	switch l.at(k) {
	case "province", "region", "city", "country", "district", "area", "state", "county", "village", "town", "capital", "north", "south", "east", "west", "world", "camp", "neighbourhood", "neighborhood", "building", "city's":
		return true
	}
	return l.tree.Words[k].Tag == "NNP" && l.capital(k) && l.tree.Words[k].Ent != "time" && l.tree.Words[k].Ent != "person"
}

// soFar finds words that say up to when or over what the count goes.
func (l *line) soFar(f figure) string {
	for _, p := range []string{"so far", "to date", "thus far", "until now", "nationwide", "worldwide", "countrywide", "statewide", "in total", "in all", "overall", "globally", "across the country", "around the world", "alone"} {
		w := strings.Fields(p)
		for j := max(0, f.start-6); j < min(len(l.low), f.end+10); j++ {
			ok := j+len(w) <= len(l.low)
			for k := 0; ok && k < len(w); k++ {
				ok = l.low[j+k] == w[k]
			}
			if ok && !(p == "in all" && !l.is(j+2, ",", ".", "")) {
				return p
			}
		}
	}
	return ""
}
