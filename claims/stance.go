package claims

import (
	"slices"
	"strings"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// A Stance is how a headline stands to the story it tells, as its words show: it
// calls the story false ("denied"), tells that somebody does ("disputed"), only
// reports that it goes round ("reported"), leaves it to a speaker ("said"), asks,
// or calls it sure ("confirmed"); or it denies something ("negated"), which is
// another headline's story or not. One that states what it tells has none.
type Stance struct {
	Kind string `json:"kind" yaml:"kind"` // "denied", "disputed", "reported", "said", "asked", "confirmed" or "negated"
	Part `yaml:",inline"`
	Of   []string `json:"of,omitempty" yaml:"of,omitempty"` // the lemmas of the words that follow a negation, which it may deny

	Negated bool `json:"negated,omitempty" yaml:"negated,omitempty"` // some of its words are denied, whether they tell the story or not
}

// heads is the number of sentences that open an article: its headline, or its
// first paragraph where it has none.
func (r *reading) heads() int {
	n := 0
	for i, s := range r.text.Sentences {
		apart := i > 0 && strings.Contains(r.article.Text[r.text.Sentences[i-1].End:s.Start], "\n")
		if r.article.TitleEnd > 0 && s.Start >= r.article.TitleEnd || r.article.TitleEnd == 0 && apart {
			break
		}
		n = i + 1
	}
	return n
}

// stanceOf reads the stance of sentence i, nil when it states what it tells:
// first words that speak of the story as a whole, then a modal or a mark of
// question, then the verb that reports it.
func (r *reading) stanceOf(i int) *Stance {
	t := r.tree(i)
	forms, lemmas := lowered(t)
	var best *Stance
	for k := range forms {
		kind, n := en.StanceAt(forms, lemmas, k)
		switch {
		case n == 0 || best != nil && stanceRank[kind] <= stanceRank[best.Kind]:
			continue
		case negatedAt(forms, k), k+n < len(forms) && slices.Contains(negations, forms[k+n]) && kind == "reported":
			continue // "not a hoax", "could not"
		case en.Modal(forms[k]) != nil && t.Words[k].Tag != "MD":
			continue // "in May"
		case k == 0 && forms[k] == "claim":
			continue // the label of what is to be checked
		case kind == "reported" && (r.quoted(t.Words[k].Span) || t.Words[k].Pos != "ADV" && subordinate(t, k)):
			continue // not the outlet's word, or not of the story
		case kind == "reported" && (oblique(t, k) || forms[k] == "suspected" && k+n < len(forms) && forms[k+n] == "in"):
			continue // "the rest of the injury report"; "arson suspected in the fire": there was one
		}
		best = &Stance{Kind: kind, Part: r.part(text.Span{Start: t.Words[k].Start, End: t.Words[k+n-1].End})}
	}
	switch last := closing(forms); {
	case asks(forms, lemmas) && (best == nil || best.Kind != "reported"):
		return &Stance{Kind: "asked", Part: r.part(t.Words[last].Span)}
	case best == nil:
		best = r.claimed(i)
	}
	no, of := r.negated(t, forms, lemmas)
	negated := anyOf(negations, forms)
	if best == nil && negated {
		best = &Stance{Kind: "negated", Part: r.part(t.Words[max(no, 0)].Span)}
	}
	if best != nil {
		best.Of, best.Negated = of, negated
	}
	return best
}

// oblique reports whether word k is a noun that a preposition joins to another word:
// "Deep Throat in Watergate reports".
func oblique(t *syntax.Tree, k int) bool {
	return t.Words[k].Pos == "NOUN" && slices.Contains([]string{"in", "of", "from", "with"}, t.Case(k))
}

// asks reports whether a sentence asks whether its story is so. "Why did it
// fall?" and "she asked: is it safe?" take it for granted.
func asks(forms, lemmas []string) bool {
	last := closing(forms)
	return last >= 0 && forms[last] == "?" && !slices.Contains(lemmas, "ask") && !anyOf(asking, forms)
}

func anyOf(some, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(some, w) })
}

// reach is how many words after a negation it may deny in a headline.
const reach = 4

// negated is the first negation of the sentence's main clauses, -1 for none, and
// the content words that follow it.
func (r *reading) negated(t *syntax.Tree, forms, lemmas []string) (no int, of []string) {
	for k, w := range forms {
		if w == "no" && !deniesNoun(forms[k+1:]) || !slices.Contains(negations, w) || anyOf(bounds, forms[k:]) || k > 0 && forms[k-1] == "," && w == "not" || k+1 < len(forms) && (forms[k+1] == "only" || forms[k+1] == "just") || subordinate(t, k) {
			continue
		}
		for n := k + 1; n < len(forms) && n <= k+reach; n++ {
			if contentful(t.Words[n]) {
				of = append(of, lemmas[n])
			}
		}
		return k, of
	}
	return -1, nil
}

// deniesNoun reports whether "no" before some words says that there is none of
// what they name.
func deniesNoun(after []string) bool {
	return len(after) > 0 && !slices.Contains(idioms, after[0]) && !strings.ContainsAny(after[0], ".,:;!?-–—0123456789")
}

// idioms are the words before which "no" denies nothing that another headline
// would tell.
var idioms = strings.Fields("longer one more matter doubt wonder comment less fewer way better worse stranger end joke need time idea choice surprise secret thanks easy big")

// stanceRank orders what the words of one sentence say of its story.
var stanceRank = map[string]int{"reported": 1, "confirmed": 2, "disputed": 3, "denied": 4}

// claimed is the stance of a headline that stands on somebody's word, nil when
// it is the outlet's own. Headlines quote in the present tense; of "declared" it
// is the declaring that is the story.
func (r *reading) claimed(i int) *Stance {
	t := r.tree(i)
	forms, _ := lowered(t)
	for _, a := range r.speech {
		if a.Cue == nil || a.Cue.Head.Sentence != i || a.Within >= 0 || a.OfThing() {
			continue
		}
		w := t.Words[a.Cue.Head.Word]
		present := w.Tag == "VBZ" || w.Tag == "VBP"
		switch {
		case present && w.Rel == "conj":
			continue // of the second story only: "… charged, but authorities say she is ill"
		case w.Form == ":", present && w.Lemma == "say":
			return &Stance{Kind: "said", Part: r.part(a.Cue.Span)}
		case !present || a.Cue.Head.Word == closing(forms):
		case a.Class == "claimed" || a.Class == "reported":
			return &Stance{Kind: "reported", Part: r.part(a.Cue.Span)}
		}
	}
	return nil
}

// quoted reports whether words stand in a quotation: they are not the outlet's.
func (r *reading) quoted(s text.Span) bool {
	before, after := strings.TrimRight(r.article.Text[:s.Start], " \t"), r.article.Text[s.End:]
	line := before[strings.LastIndexByte(before, '\n')+1:]
	if k := strings.LastIndexAny(line, "‘“\""); k >= 0 {
		return !strings.ContainsAny(line[k+1:], "’”\"") && strings.ContainsAny(after, "’”\"")
	}
	return false
}

// subordinate reports whether word k stands in a clause that tells which one is
// meant, or when or why: what it says is not the story.
func subordinate(t *syntax.Tree, k int) bool {
	for n := 0; k >= 0 && n < len(t.Words); n++ {
		switch t.Words[k].Rel {
		case "acl:relcl", "advcl", "acl":
			return true
		}
		k = t.Words[k].Head
	}
	return false
}

func lowered(t *syntax.Tree) (forms, lemmas []string) {
	for _, w := range t.Words {
		forms = append(forms, strings.ReplaceAll(strings.ToLower(w.Form), "’", "'"))
		lemmas = append(lemmas, strings.ToLower(w.Lemma))
	}
	return forms, lemmas
}

// closing is the last word or mark of question, -1 for none.
func closing(forms []string) int {
	for k := len(forms) - 1; k >= 0; k-- {
		if forms[k] == "?" || strings.ContainsAny(forms[k], "abcdefghijklmnopqrstuvwxyz0123456789") {
			return k
		}
	}
	return -1
}

// negatedAt reports whether the words from k on are denied: "not a hoax".
func negatedAt(forms []string, k int) bool {
	for n := 1; n <= 2 && k-n >= 0; n++ {
		if slices.Contains(negations, forms[k-n]) {
			return true
		}
	}
	return false
}

// bounds put a denial in bounds of time: "not before summer" denies no summer.
var bounds = []string{"before", "until", "till", "yet", "since", "anymore", "longer", "ever"}

// asking are the words of questions that take the story for granted.
var asking = []string{"how", "why", "when", "where", "what", "who", "which", "whose", "or"}

var negations = []string{"not", "n't", "no", "never"}
