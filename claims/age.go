package claims

import (
	"math"
	"slices"
	"strings"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
)

// An Age is how old an article says that somebody is: "five-year-old", "aged 5",
// "Ann Brown, 45," "45 years old".
type Age struct {
	Years float64 `json:"years" yaml:"years"` // less than 1 of months and weeks
	Part  `yaml:",inline"`
}

// atThat begin the expressions that tell how old somebody was at an earlier time:
// "at the age of nine", "when she turned 40".
var atThat = []string{"the", "turned", "turns", "turning", "turn"}

// ages gives every person the ages that the article prints of them. Those of
// several people at once, or that are no number ("in her thirties"), tell of nobody.
func (r *reading) ages() map[int][]Age {
	out := map[int][]Age{}
	for s := range r.times {
		for _, x := range r.times[s] {
			if x.Kind != "age" {
				continue
			}
			years, ok := years(x.Span.Of(r.article.Text))
			if !ok {
				continue
			}
			e := r.entities.At(syntax.Ref{Sentence: s, Word: r.aged(s, top(r.tree(s), x.Span))})
			if e < 0 || r.entities.Entities[e].Kind != "person" || r.entities.Entities[e].Plural {
				continue
			}
			if a := (Age{years, r.part(x.Span)}); !slices.Contains(out[e], a) {
				out[e] = append(out[e], a)
			}
		}
	}
	return out
}

// years reads an age in words.
func years(words string) (float64, bool) {
	low := strings.Fields(strings.ReplaceAll(strings.ToLower(strings.Trim(words, " ,()")), "-", " "))
	if len(low) == 0 || slices.Contains(atThat, low[0]) {
		return 0, false
	}
	if low[0] == "aged" || low[0] == "age" {
		low = low[1:]
	}
	x, n := en.ReadAmount(low)
	if n == 0 || x.Min != x.Max || x.Bound != "" || x.Ordinal {
		return 0, false
	}
	if n == len(low) {
		return x.Value, true
	}
	unit := map[string]float64{"year": 1, "month": 1. / 12, "week": 1. / 52, "day": 1. / 365}[strings.TrimSuffix(low[n], "s")]
	return math.Round(x.Value*unit*1000) / 1000, unit > 0
}

// aged is the word for the person whose age stands at word w: the noun that the
// age hangs on, the subject of "old", or w itself ("the six-year-old"). It is -1
// when there is none.
func (r *reading) aged(sentence, w int) int {
	t := r.tree(sentence)
	for range maxClimb {
		if w < 0 {
			return -1
		}
		if subjects := t.Subjects(w); len(subjects) > 0 && !strings.HasPrefix(t.Words[subjects[0]].Tag, "W") {
			return subjects[0]
		}
		if r.person(sentence, w) {
			return w
		}
		if !syntax.Rel(t.Words[w].Rel, "amod", "compound", "nummod", "appos", "acl", "acl:relcl", "nmod", "advmod", "obl", "obj", "xcomp", "list", "dep") {
			return -1
		}
		of := syntax.Rel(t.Words[w].Rel, "amod", "compound", "nummod")
		w = t.Words[w].Head
		if of && w >= 0 && t.Words[w].Pos == "NOUN" && !syntax.Rel(t.Words[w].Rel, "amod", "compound", "nummod", "flat") && len(t.Subjects(w)) == 0 && !en.PersonNoun(strings.ToLower(t.Words[w].Lemma)) && len(Demonyms(t.Words[w].Form)) == 0 && !r.person(sentence, w) {
			return -1 // "broke a 30-year-old record"
		}
	}
	return -1
}

// person reports whether word w stands for a person.
func (r *reading) person(sentence, w int) bool {
	e := r.entities.At(syntax.Ref{Sentence: sentence, Word: w})
	return e >= 0 && r.entities.Entities[e].Kind == "person"
}
