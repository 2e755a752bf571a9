package quantity

import (
	"strings"

	"claimdiff/claims/internal/lang/en"
)

// named reports whether the figure is part of a name, an id, an address, a score
// or a telephone number and counts nothing.
func (l *line) named(f figure) bool {
	i, x := f.start, f.num
	if f.measured && (f.measure.Currency || f.measure.Base == "magnitude") {
		return false
	}
	if x.Digits && l.is(i-1, "-") && l.touches(i-1) && i >= 2 && (l.capital(i-2) || l.digit(i-2)) { // F-16, COVID-19, 555-1234, the 1 of 2-1
		return true
	}
	if l.ofName(i) {
		return true
	}
	if l.is(i-1, "#", "@", "no.", "nos.") || l.is(i-1, "/", ":", "_") && l.touches(i-1) || l.is(i-1, ".") && l.touches(i-1) {
		return true
	}
	if l.is(f.end, "/", ":") && x.Digits && l.digit(f.end+1) || l.hyphen(f.end) && x.Digits && l.digit(f.end+1) {
		return true // a score, a fraction of something, a number with dashes
	}
	if x.Digits && (l.is(i, "911", "999", "112") && f.end == i+1 && !l.countable(f.end) || l.is(i-1, "-") && l.is(i-2, "foot", "feet") || l.is(f.end, "caliber", "calibre", "-caliber") || l.is(f.end, "-") && l.is(f.end+1, "caliber", "calibre")) {
		return true // an emergency number, a height, a gun
	}
	if x.Digits && !f.measured && f.end == i+1 && (len(l.at(i)) > 6 && l.plainDigits(i) || l.hyphen(f.end) && l.shout(f.end+1)) {
		return true // ids, 480-HELPERS
	}
	if x.Digits && (l.plainDigits(i-1) || l.plainDigits(f.end) || len(l.at(i)) > 1 && l.at(i)[0] == '0' && l.plainDigits(i)) {
		return true // telephone numbers and keys
	}
	if x.Digits && !f.measured && !x.Scaled && l.touches(f.end-1) && f.end < len(l.low) && l.at(f.end)[0] >= 'a' && l.at(f.end)[0] <= 'z' && !l.digit(f.end) {
		return true // 5C, 30th's
	}
	if !x.Digits && i > 0 && l.capital(i) && l.capital(f.end) && !l.titled() && x.Bound == "" && !l.is(i-1, ":", "\"", "'", "-", "“") {
		return true // the film Zero Hour
	}
	if l.hyphen(i-1) && !l.digit(i-2) && f.end == i+1 && !x.Digits || l.is(f.end, "figures", "figure") || l.is(i, "zero") && l.capital(i) && l.capital(f.end) && !l.titled() || l.odds(f) {
		return true // high-five, six figures, Zero Hour, 3 to 1
	}
	if i == 0 && x.Digits && f.end == 1 && (l.is(1, ".", ")", ":") && len(l.toks) > 2) || l.is(i-1, "(") && l.is(f.end, ")") && x.Digits && f.end == i+1 {
		return true // the number of a list item
	}
	if l.street(f.end) && x.Digits && !f.measured {
		return true
	}
	if f.measured || x.Scaled || x.Bound != "" {
		return false
	}
	if l.plainDigits(i) && f.end == i+1 && l.yearly(i) && !en.PersonNoun(Singular(l.at(f.end))) && (l.is(i-1, "the", "his", "her", "its", "their") || l.capital(f.end) && !l.titled()) {
		return true // the 1967 slayings, 2014 Oscars
	}
	if l.is(f.end, "block") || l.is(f.end, "-") && l.is(f.end+1, "way", "time", "state", "party", "star", "part", "sided", "fold", "tier", "pronged", "year", "bedroom", "storey", "story", "track", "piece", "on", "off", "seat", "door", "wheel") {
		return !l.is(f.end+1, "bedroom", "storey", "story", "seat")
	}
	prev := l.at(i - 1)
	lone := !l.countable(f.end) && !l.casualty(f.end, 2)
	if x.Digits || x.Value <= 12 {
		if en.Numbered(prev) && lone && (x.Digits || l.capital(i-1)) && (l.capital(i-1) || len(prev) > 2) {
			return true
		}
	}
	if x.Digits && i > 0 && l.capital(i-1) && !sentenceWord(prev) && lone && i-1 > 0 && !l.is(f.end, "to", "in", "on", "at", "were", "was", "have") {
		return true // Galaxy 9, Windows 10
	}
	if x.Digits && i > 0 && l.capital(i-1) && l.capital(f.end) && !sentenceWord(prev) && i > 1 {
		return lone // "Boeing 737 MAX"
	}
	if x.Digits && x.Value > 1 && l.capital(i-1) && i > 1 && !sentenceWord(prev) { // "News 2 victim" counts no victims
		if w := l.at(f.end); en.PersonNoun(w) && Singular(w) == w && !strings.HasSuffix(w, "s") && w != "people" && w != "children" {
			return true
		}
	}
	return false
}

// yearly reports whether token i may be a year.
func (l *line) yearly(i int) bool {
	w := l.at(i)
	return len(w) == 4 && (w[:2] == "19" || w >= "2000" && w < "2040")
}

// hyphen reports whether token i is a hyphen that joins the token before it to the next.
func (l *line) hyphen(i int) bool { return l.at(i) == "-" && l.touches(i-1) && l.touches(i) }

// shout reports whether token i is a word in capital letters.
func (l *line) shout(i int) bool {
	if i < 0 || i >= len(l.toks) || len(l.low[i]) < 2 {
		return false
	}
	f := l.toks[i].Form
	return f == strings.ToUpper(f) && f != l.low[i]
}

// odds reports whether f is one side of "3 to 1", which counts nothing. "From 3
// to 1" is a fall.
func (l *line) odds(f figure) bool {
	value := func(i int) float64 {
		x, n := en.ReadNumber(l.from(max(i, 0)))
		if n != 1 {
			return -1
		}
		return x.Value
	}
	if f.measured || f.num.Scaled || f.num.Bound != "" {
		return false
	}
	i := f.start
	if l.is(f.end, "to") && !l.is(i-1, "from") {
		if y := value(f.end + 1); y >= 0 && y <= f.num.Value && l.plainDigits(i) == l.plainDigits(f.end+1) && !l.is(f.end+2, "-", "percent", "%", "million", "billion") {
			return true
		}
	}
	if i > 2 && l.is(i-1, "to") && !l.is(i-3, "from") {
		if y := value(i - 2); y >= f.num.Value && !l.taken[i-2] {
			return l.plainDigits(i) == l.plainDigits(i-2)
		}
	}
	return false
}

// plainDigits reports whether token i is nothing but digits and no time.
func (l *line) plainDigits(i int) bool {
	w := l.at(i)
	if w == "" || l.taken[i] {
		return false
	}
	for _, c := range w {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// titled reports whether the sentence is set like a headline, each word with a
// capital letter.
func (l *line) titled() bool {
	capitals, words := 0, 0
	for i, w := range l.low {
		if len(w) > 3 && w[0] >= 'a' && w[0] <= 'z' {
			words++
			if l.capital(i) {
				capitals++
			}
		}
	}
	return capitals*10 >= words*7
}

// street reports whether a street is named from i on: "Downing Street".
func (l *line) street(i int) bool {
	if l.capital(i) && l.is(i, "north", "south", "east", "west", "n.", "s.", "e.", "w.", "nw", "ne", "sw", "se") && (l.capital(i+1) || l.digit(i+1)) {
		return true // 5800 South Elm
	}
	for j := i; j < i+4 && (l.capital(j) || l.is(j, "of", "the") || l.digit(j)); j++ {
		if l.is(j, "street", "st.", "road", "rd.", "avenue", "ave.", "lane", "drive", "boulevard", "blvd.", "terrace", "square", "highway", "parkway", "crescent", "close", "row", "way", "place", "court", "ave", "st", "blvd") && j > i {
			return true
		}
	}
	return false
}

// sentenceWord reports whether a capital letter says nothing about w.
func sentenceWord(w string) bool {
	return stopword(w) || strings.HasSuffix(w, "ly") || en.PersonNoun(w)
}

// stopword reports whether w is a word that cannot be part of what is counted.
func stopword(w string) bool {
	switch w {
	case "the", "a", "an", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "but", "as", "than", "that", "which", "who", "whom", "whose", "when", "where", "while", "if", "because", "after", "before", "since", "until", "during",
		"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did", "will", "would", "could", "should", "may", "might", "can", "must", "shall", "not", "n't", "also", "it", "he", "she", "they", "we", "you", "i", "them", "him", "her", "us",
		"his", "their", "its", "our", "my", "your", "this", "these", "those", "there", "here", "said", "says", "say", "told", "died", "so", "then", "just", "only", "about", "around", "over", "under", "into", "out", "up", "down", "off", "near", "across", "between", "against", "through", "per", "each", "every",
		"came", "come", "went", "took", "made", "left", "remain", "remained", "remains", "still", "now", "later", "earlier", "more", "other", "others", "both", "all", "some", "any", "no", "once", "twice", "including", "according", "killed", "injured", "wounded", "hurt", "dead", "missing", "arrested", "-", "followed", "became", "won", "lost", "began", "suffered", "survived", "fled", "live", "lives", "lived":
		return true
	}
	return false
}

// ofName reports whether the digits at i are a part of the name before them, which
// the text has with them more than once, or which is counted itself: "Falcon 9",
// "Pixel 2".
func (l *line) ofName(i int) bool {
	if i < 1 || i >= len(l.toks) || !l.digit(i) || len(l.toks[i].Form) > 3 || !l.capital(i-1) || l.tree == nil || !strings.HasPrefix(l.tree.Words[i-1].Tag, "NNP") || l.toks[i-1].End >= l.toks[i].Start {
		return false
	}
	if i > 1 && l.countable(i+1) {
		switch l.tree.Words[i-2].Tag {
		case "CD", "DT", "PRP$": // "three Falcon 9 rockets"
			return true
		}
	}
	return strings.Count(l.text, l.toks[i-1].Form+" "+l.toks[i].Form) > 1
}
