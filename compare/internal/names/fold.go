package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold puts a name in the form in which spellings are compared: lower case,
// without accents, stops, a leading article or a possessive; hyphens are spaces.
func fold(name string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(name) {
		switch {
		case unicode.Is(unicode.Mn, r), r == '.':
		case r == '\'' || r == '’' || r == '‘' || r == 'ʼ':
			b.WriteByte('\'')
		case unicode.IsLetter(r), unicode.IsDigit(r):
			b.WriteString(plainLetter(unicode.ToLower(r)))
		default:
			b.WriteByte(' ')
		}
	}
	words := strings.Fields(b.String())
	for i, w := range words {
		words[i] = strings.ReplaceAll(strings.TrimSuffix(w, "'s"), "'", "")
	}
	if len(words) > 1 && (words[0] == "the" || words[0] == "a" || words[0] == "an") {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// plainLetter is a letter that Unicode does not take apart, in plain ones.
func plainLetter(r rune) string {
	switch r {
	case 'ł':
		return "l"
	case 'ø':
		return "o"
	case 'đ', 'ð':
		return "d"
	case 'ı':
		return "i"
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	}
	return string(r)
}

// skeleton is a folded word without what transliterations differ in, after the
// tables of the BGN/PCGN and scholarly romanisations of Russian, Ukrainian and
// Arabic, and the German umlauts: endings in -iy, -yy, -ij, -y; kh and h;
// doubled letters; q, k and g at the start; ou and u; ie, ye and e; oe and o.
func skeleton(word string) string {
	w := translit.Replace(word)
	if strings.HasPrefix(w, "q") || strings.HasPrefix(w, "kad") {
		w = "g" + w[1:]
	}
	if strings.HasPrefix(w, "ie") && len(w) > 4 {
		w = w[1:]
	}
	var b strings.Builder
	last := rune(0)
	for _, r := range w {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

var translit = strings.NewReplacer("iyy", "i", "iya", "ia", "yya", "ia", "aya", "aia", "yy", "i", "iy", "i", "ij", "i", "yi", "i", "yev", "ev", "iev", "ev", "yov", "ev", "ey", "ei", "ii", "i",
	"tch", "ch", "kh", "h", "dzh", "j", "dj", "j", "ou", "u", "oo", "u", "oe", "o", "ue", "u", "ae", "a", "ck", "k", "tz", "ts", "x", "ks", "w", "v", "ph", "f", "gh", "g", "dh", "d", "q", "k", "y", "i")

// A person is a name of a human being taken apart.
type person struct {
	first, last string // skeletons; first is "" of a surname alone
	between     string // skeletons of what is between, each in spaces
	middle      string // their initial letters
	suffix      string // "jr", "sr", "ii"
	initial     bool   // first is a single letter
}

// parse takes a folded name apart. Particles ("al", "van", "bin") are no part
// of a surname: outlets write them or not.
func parse(folded string) person {
	var words []string
	var p person
	for _, w := range strings.Fields(folded) {
		switch w {
		case "al", "el", "ul", "bin", "ibn", "ben", "van", "von", "der", "den", "de", "la", "del", "da", "dos", "di", "du", "le", "abu":
			continue
		case "jr", "sr", "ii", "iii", "iv":
			p.suffix = w
			continue
		}
		words = append(words, w)
	}
	if len(words) == 0 {
		words = strings.Fields(folded)
	}
	if len(words) == 0 {
		return p
	}
	p.last = skeleton(words[len(words)-1])
	if len(words) > 1 {
		p.first = skeleton(words[0])
		p.initial = len([]rune(words[0])) == 1
		for _, w := range words[1 : len(words)-1] {
			p.middle += w[:1]
			p.between += " " + skeleton(w) + " "
		}
	}
	return p
}

// alike reports whether two full names are one person's.
func (p person) alike(q person) bool {
	if p.last != q.last || p.suffix != q.suffix {
		return false
	}
	if p.middle != "" && q.middle != "" && len(p.middle) == 1 && len(q.middle) == 1 && p.middle != q.middle {
		return false
	}
	if p.initial || q.initial {
		return false
	}
	// "Mallam Garba Shehu" is Garba Shehu: a title or a name more.
	return sameFirst(p.first, q.first) || strings.Contains(p.between, " "+q.first+" ") || strings.Contains(q.between, " "+p.first+" ")
}
