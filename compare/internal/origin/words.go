package origin

import (
	"hash/fnv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is a run of letters and digits in lower case.
type word struct {
	hash   uint64
	quoted bool // stands between quotation marks
}

// wordsOf cuts a text into words and marks the quoted ones.
func wordsOf(text string) []word {
	var words []word
	for _, paragraph := range strings.Split(text, "\n") {
		words = appendWords(words, paragraph)
	}
	return words
}

// appendWords adds the words of one paragraph. A quotation that is opened and
// not closed counts to the end of its paragraph, as in speech that goes on in
// the next; a closing mark without an opening one counts for nothing.
func appendWords(words []word, paragraph string) []word {
	open := false
	h := fnv.New64a()
	inside := 0 // letters of the current word
	end := func() {
		if inside > 0 {
			words = append(words, word{h.Sum64(), open})
			h.Reset()
			inside = 0
		}
	}
	var buf [utf8.UTFMax]byte
	for _, r := range paragraph {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			h.Write(buf[:utf8.EncodeRune(buf[:], unicode.ToLower(r))])
			inside++
		case r == '\'' || r == '’':
			// Inside a word it is part of it: don't and don’t are one word.
		default:
			end()
			switch r {
			case '“', '„', '«':
				open = true
			case '”', '»':
				open = false
			case '"':
				open = !open
			}
		}
	}
	end()
	return words
}

// quotations are the quoted stretches of at least five words, each as the hash
// of its first five, in order.
func quotations(words []word) []uint64 {
	var found []uint64
	for i := 0; i < len(words); {
		if !words[i].quoted {
			i++
			continue
		}
		j := i
		for j < len(words) && words[j].quoted {
			j++
		}
		if j-i >= run {
			found = append(found, runHash(words[i:i+run]))
		}
		i = j
	}
	return found
}

// runHash is one number for the words of a run, in their order.
func runHash(words []word) uint64 {
	h := uint64(14695981039346656037)
	for _, w := range words {
		h = (h ^ w.hash) * 1099511628211
		h ^= h >> 29
	}
	return h
}

// agencies are the news agencies whose tag or byline is known, with the forms
// that stand in texts. Source: the agencies' own published credit lines.
var agencies = []struct {
	name  string
	tags  []string // in brackets, or before a dash at the head of the text
	lines []string // in a byline or credit, lower case
}{
	{"Reuters", []string{"Reuters"}, []string{"reuters"}},
	{"AP", []string{"AP"}, []string{"associated press", "(ap)"}},
	{"AFP", []string{"AFP"}, []string{"agence france-presse", "agence france presse", "afp"}},
	{"DPA", []string{"dpa", "DPA"}, []string{"deutsche presse-agentur", "dpa"}},
	{"PA", []string{"PA", "PA Media"}, []string{"press association", "pa media"}},
	{"UPI", []string{"UPI"}, []string{"united press international", "upi"}},
	{"EFE", []string{"EFE"}, []string{"efe"}},
	{"ANSA", []string{"ANSA"}, []string{"ansa"}},
	{"TASS", []string{"TASS"}, []string{"tass"}},
	{"RIA Novosti", []string{"RIA Novosti", "RIA"}, []string{"ria novosti"}},
	{"Interfax", []string{"Interfax"}, []string{"interfax"}},
	{"Xinhua", []string{"Xinhua"}, []string{"xinhua"}},
	{"Kyodo", []string{"Kyodo"}, []string{"kyodo"}},
	{"Yonhap", []string{"Yonhap"}, []string{"yonhap"}},
	{"PTI", []string{"PTI"}, []string{"press trust of india", "pti"}},
	{"ANI", []string{"ANI"}, []string{"ani"}},
	{"IANS", []string{"IANS"}, []string{"ians"}},
	{"AAP", []string{"AAP"}, []string{"australian associated press", "aap"}},
	{"Canadian Press", []string{"CP", "The Canadian Press"}, []string{"canadian press"}},
	{"Bloomberg", []string{"Bloomberg"}, []string{"bloomberg"}},
}

// agencyOf is the agency whose tag stands at the head of a text or that its
// byline names; "" none. An agency that is only quoted in the text is not its
// origin.
func agencyOf(body, byline string) string {
	line := strings.ToLower(byline)
	head := body[:min(len(body), 160)]
	if i := strings.IndexByte(strings.TrimLeft(head, "\n "), '\n'); i > 60 {
		head = head[:i]
	}
	for _, a := range agencies {
		for _, l := range a.lines {
			if hasWord(line, l) {
				return a.name
			}
		}
		for _, t := range a.tags {
			if strings.Contains(head, "("+t+")") || strings.Contains(head, t+" —") || strings.Contains(head, "/"+t+"/") {
				return a.name
			}
		}
	}
	return ""
}

// hasWord tells whether w stands in s with no letter at either side.
func hasWord(s, w string) bool {
	for from := 0; ; {
		i := strings.Index(s[from:], w)
		if i < 0 {
			return false
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+len(w):])
		if (i == 0 || !unicode.IsLetter(before)) && (i+len(w) == len(s) || !unicode.IsLetter(after)) {
			return true
		}
		from = i + len(w)
	}
}
