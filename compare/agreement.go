package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimdiff/claims"
	"claimdiff/compare/internal/phrase"
)

// What a sentence of our own needs so that its words fit each other: is or are, an
// article, a small letter where the articles had a capital only because a
// sentence began.

// plural reports whether words take "were". Where their form does not tell, it is
// as the article was read: several things named together are read as a plural
// ("freedom and equality"), though a question may name but one of them.
func plural(words string, read bool) bool {
	f := strings.Fields(words)
	if len(f) == 0 {
		return read
	}
	if slices.Contains(f, "and") {
		return true
	}
	head := f[len(f)-1]
	for i, w := range f {
		if i > 0 && slices.Contains([]string{"of", "in", "for", "on", "at", "with", "from", "to"}, w) {
			head = f[i-1]
			break
		}
	}
	lower := strings.ToLower(head)
	switch {
	case phrase.IsPlural(lower):
		return true
	case several(lower), len(f) > 2 && slices.Contains([]string{"number", "couple", "handful", "majority"}, lower):
		return true // "21 of the girls", "dozens", "a number of them"
	case phrase.Plural(lower) == lower:
		return read // "aircraft"
	case !strings.HasSuffix(lower, "s"), strings.HasSuffix(lower, "ss"), strings.HasSuffix(lower, "us"), strings.HasSuffix(lower, "is"), strings.HasSuffix(lower, "'s"), strings.HasSuffix(lower, "’s"), slices.Contains(singulars, lower):
		return false
	case unicode.IsUpper([]rune(head)[0]):
		return (read || f[0] == "the") && !slices.Contains(singularNames, lower) // "the Cubs"
	}
	return read
}

// several reports whether a word alone is more than one: "21", "dozens".
func several(w string) bool {
	if r, _ := utf8.DecodeRuneInString(w); unicode.IsDigit(r) {
		return w != "1"
	}
	return slices.Contains(strings.Fields("two three four five six seven eight nine ten eleven twelve dozens scores hundreds thousands millions many most some several few both all"), w)
}

// singulars end like plurals.
var singulars = strings.Fields("lens gas canvas atlas bias chaos series species news politics physics mathematics economics athletics gymnastics aids diabetes measles christmas business process access express congress address")

// singularNames are names of one thing whose last word is a plural.
var singularNames = strings.Fields("states nations times news netherlands philippines emirates maldives bahamas seychelles honduras games series senators commons lords kings papers")

// withArticle gives a thing the article that its own article has before it, where
// it is known by a name without one: "an outside firm".
func withArticle(s, words string) string {
	first, rest, ok := strings.Cut(strings.TrimSpace(words), " ")
	article := strings.ToLower(first)
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case !ok || !unicode.IsLower(r) || slices.Contains(determiners, firstOf(s)):
		return s
	case strings.EqualFold(strings.TrimSpace(rest), s) && (article == "a" || article == "an" || article == "the"):
		return article + " " + s
	case article == "the", owned(article): // "the company", which another article calls a building company; "his office"
		return "the " + s
	}
	return s
}

// owned reports whether a word tells whose something is without a name.
func owned(w string) bool { return slices.Contains([]string{"his", "her", "its", "their"}, w) }

func firstOf(s string) string {
	first, _, _ := strings.Cut(s, " ")
	return strings.ToLower(first)
}

// begun gives a small letter to a word that is capitalised only because it began a
// sentence: "Rescuers". Inside the articles' sentences such a word stands in small
// letters and never otherwise.
func (c *comparison) begun(s string) string {
	first, rest, _ := strings.Cut(s, " ")
	r, n := utf8.DecodeRuneInString(first)
	if !unicode.IsUpper(r) || strings.ContainsFunc(first[n:]+rest, unicode.IsUpper) {
		return s
	}
	if small := string(unicode.ToLower(r)) + first[n:]; c.inSentences(small) && !c.inSentences(first) {
		return join(small, rest)
	}
	return s
}

// inSentences reports whether a word stands, so spelt, anywhere in running text but
// at the beginning of a sentence or quotation.
func (c *comparison) inSentences(word string) bool {
	if c.spelt == nil {
		c.spelt = map[string]bool{}
		for d := range c.docs {
			for _, s := range c.docs[d].Sentences {
				if s.Kind == "body" {
					c.spell(d, s)
				}
			}
		}
	}
	return c.spelt[word]
}

func (c *comparison) spell(d int, s claims.Sentence) {
	begins := true
	for _, w := range strings.Fields(s.Of(c.docs[d].Article.Text)) {
		bare := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if !begins && !strings.ContainsAny(w[:1], "\"'") && !strings.HasPrefix(w, "“") && !strings.HasPrefix(w, "‘") {
			c.spelt[bare] = true
		}
		begins = bare == "" || strings.ContainsAny(w[len(w)-1:], ":.!?\"")
	}
}
