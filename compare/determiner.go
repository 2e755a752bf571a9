package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimdiff/claims"
	"claimdiff/compare/internal/names"
)

// named is a name as it stands in a sentence: "the Kremlin", "Russia". Whether a
// name takes an article is read off the participants and speakers that are
// nothing but that name; in "the Apple store" the article is not Apple's.
func (c *comparison) named(id names.ID, show string) string {
	if c.phrases == nil {
		c.phrases = c.phrasesByName()
	}
	with, without := 0, 0
	for _, words := range c.phrases[id] {
		switch {
		case strings.EqualFold(words, "the "+show):
			with++
		case words == show:
			without++
		}
	}
	if with > without || without == 0 && !strings.Contains(show, " ") && c.onlyWithThe(id, show) {
		return "the " + show
	}
	return show
}

// onlyWithThe reports whether a name stands at the end of phrases with an article
// and nowhere else: "the 40-year-old American".
func (c *comparison) onlyWithThe(id names.ID, show string) bool {
	return len(c.phrases[id]) > 0 && !slices.ContainsFunc(c.phrases[id], func(words string) bool {
		return !strings.HasPrefix(strings.ToLower(words), "the ") || !strings.HasSuffix(words, " "+show)
	})
}

// phrasesByName are the words for everybody who takes part or speaks, but those
// of headlines, which leave articles out.
func (c *comparison) phrasesByName() map[names.ID][]string {
	out := map[names.ID][]string{}
	add := func(d int, entity, words string) {
		if entity != "" {
			id := c.names.Of(d, entity)
			out[id] = append(out[id], words)
		}
	}
	for d := range c.docs {
		for _, cl := range c.docs[d].Claims {
			if c.docs[d].Sentences[cl.Sentence].Kind == "headline" {
				continue
			}
			for _, a := range cl.Arguments {
				add(d, a.Entity, a.Phrase)
			}
		}
		for _, a := range c.docs[d].Attributions {
			if a.Source != nil && a.Source.Start >= c.docs[d].Article.TitleEnd {
				add(d, a.Source.Entity, a.Source.Words)
			}
		}
	}
	return out
}

// lowerFirst lowers a determiner that began a sentence.
func lowerFirst(s string) string {
	first, rest, _ := strings.Cut(s, " ")
	if lower := strings.ToLower(first); slices.Contains(determiners, lower) || first == "Police" || first == "At" || first == "More" || first == "About" {
		return strings.TrimSpace(lower + " " + rest)
	}
	return s
}

var determiners = []string{"a", "an", "the", "this", "that", "these", "those", "some", "any", "no", "every", "each", "all", "both", "many", "most", "several", "few", "another", "other",
	"my", "our", "your", "his", "her", "its", "their", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds", "thousands", "nearly", "almost", "around"}

// pronouns that were not resolved make no question.
var pronouns = []string{"i", "me", "we", "us", "you", "u", "he", "him", "she", "her", "it", "they", "them", "myself", "ourselves", "yourself", "himself", "herself", "itself", "themselves",
	"this", "that", "these", "those", "who", "whom", "which", "what", "one", "ones", "someone", "somebody", "something", "anyone", "anybody", "anything", "everyone", "everybody",
	"everything", "nothing", "nobody"}

// pointless is s without a word that points at something outside the question:
// "this study" is "the study" to a reader who has not seen the article.
func pointless(s string) string {
	first, rest, ok := strings.Cut(s, " ")
	switch first {
	case "this", "that", "these", "those", "our", "my", "your":
		if ok {
			return "the " + rest
		}
	}
	return s
}

// definite puts "the" before one person who is known by a role alone: "the
// union's boss".
func definite(e *claims.Entity, s string) string {
	if e == nil || e.Kind != "person" || e.Plural || s == "" {
		return s
	}
	words := strings.Fields(s)
	last := words[len(words)-1]
	if !unicode.IsLower([]rune(last)[0]) || slices.Contains(determiners, strings.ToLower(words[0])) || strings.ContainsFunc(words[0], unicode.IsDigit) && !strings.HasSuffix(words[0], "-year-old") ||
		strings.HasSuffix(words[0], "'s") || strings.HasSuffix(words[0], "’s") || last == "police" || last == "personnel" || last == "staff" {
		return s
	}
	return "the " + s
}

func upperFirst(s string) string {
	if s == "" {
		return ""
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// articled puts "the" before a single thing that headlines name without an article:
// "fired rocket". Stuff and ideas have none, nor have names.
func articled(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return s
	}
	first, last := words[0], words[len(words)-1]
	for i, w := range words {
		if w == "of" && i > 0 {
			last = words[i-1]
		}
	}
	switch {
	case slices.Contains(determiners, strings.ToLower(first)), slices.Contains(uncountable, last), strings.HasSuffix(last, "ing"), strings.HasSuffix(last, "ness"), strings.HasSuffix(last, "ity"), strings.HasSuffix(last, "ism"):
		return s
	case strings.ContainsFunc(s, unicode.IsDigit), strings.ContainsFunc(first, unicode.IsUpper), strings.ContainsAny(first, "'’“\"$€£"), strings.HasSuffix(last, "s"):
		return s
	}
	return "the " + s
}

// uncountable are nouns for stuff and ideas, which have no article where they are
// not known.
var uncountable = strings.Fields(`oil water gas air snow rain ice food money cash aid help work power control access information evidence proof news research software hardware data traffic music art
	love peace war violence fire smoke blood damage support pressure responsibility allegiance tribute attention action advice progress trouble fun luck time space energy electricity fuel petroleum
	gold silver steel iron coal wood paper glass plastic sand mud dust sugar salt rice bread meat milk beer wine coffee tea medicine cocaine heroin marijuana equipment furniture luggage clothing
	justice freedom democracy poverty crime terrorism racism corruption fraud murder rape abuse harassment discrimination health education knowledge experience history nature science technology
	business trade commerce employment unemployment inflation growth debt credit interest funding investment production consumption manufacturing tourism transport travel weather heat light
	sleep death life birth marriage divorce custody bail parole prison jail court school college university hospital church bed home office place part care charge command contact cover credit
	everybody everyone everything anybody anyone anything nobody somebody someone something staff personnel police media public press society mankind humanity parliament congress baseball football
	soccer tennis golf basketball hockey cricket rugby lunch dinner breakfast supper hope fear anger joy pride shame guilt grief faith trust respect honour honor silence speech approval permission
	notice praise criticism concern confidence doubt relief rescue shelter safety security protection defence defense independence power strength courage force land property territory ground soil`)
