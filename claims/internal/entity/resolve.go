package entity

import (
	"slices"
	"strings"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/speech"
	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// Resolve finds the entities of an article. trees may be shorter than the
// article or hold nil: such sentences give names only.
func Resolve(doc *text.Document, trees []*syntax.Tree, atts []speech.Attribution) *Set {
	r := newResolver(doc, trees, atts)
	r.findNames()
	for _, m := range slices.Clone(r.mentions) {
		r.before(m)
	}
	r.joinNames()
	r.findRoles()
	r.findNominals()
	r.resolve()
	return r.set()
}

// A mention is a stretch of one sentence that speaks of an entity.
type mention struct {
	sentence    int
	first, last int // words from first to before last
	head        int
	kind        string   // "name", "nominal", "pronoun"
	words       []string // of a name, without titles and articles
	name        string   // words as one
	class       string   // what the words say it is: "person" …, "" unknown
	sure        bool     // class is certain
	gender      byte
	plural      bool
	place       en.Place // of a name on the map
	role        string   // what the words before or the phrase call it: "Russian President"
	noun        string   // lemma of the role's head
	country     string   // of the role: "RU" for "the Russian president"
	definite    bool
	own         bool // has its own possessor or complement: "his spokesman", "the mayor of Lund"
	number      int  // "the two leaders": 2
	entity      int
	subject     bool
	headline    bool
}

// A resolver holds what the steps share.
type resolver struct {
	doc      *text.Document
	trees    []*syntax.Tree
	words    [][]syntax.Word // of every sentence, tagged roughly where there is no tree
	atts     []speech.Attribution
	world    *en.World
	roles    *en.Roles
	titled   []bool         // sentences set in capitals
	lower    map[string]int // words of the article in lower case
	caps     map[string]int // capitalised words inside sentences
	mentions []*mention
	byWord   map[syntax.Ref]*mention
	entities []*entity
	coords   []coordination
	speeches [][]int // attributions by sentence of their content
}

// An entity under construction.
type entity struct {
	Entity
	nouns    []string // lemmas of the heads of its roles
	lands    []string // countries of its roles
	mentions []*mention
	votes    map[string]float64
	members  []int
	bare     bool // spoken of by surname
	last     *mention
	level    string
	key      string
}

func newResolver(doc *text.Document, trees []*syntax.Tree, atts []speech.Attribution) *resolver {
	r := &resolver{doc: doc, trees: make([]*syntax.Tree, len(doc.Sentences)), atts: atts, world: en.Places(), roles: en.RoleWords(),
		lower: map[string]int{}, caps: map[string]int{}, byWord: map[syntax.Ref]*mention{},
		words: make([][]syntax.Word, len(doc.Sentences)), titled: make([]bool, len(doc.Sentences)), speeches: make([][]int, len(doc.Sentences))}
	for i := range doc.Sentences {
		if i < len(trees) && trees[i] != nil && len(trees[i].Words) == len(doc.Sentences[i].Tokens) {
			r.trees[i] = trees[i]
			r.words[i] = trees[i].Words
		} else {
			r.words[i] = rough(doc.Sentences[i].Tokens)
		}
		r.titled[i] = titled(r.words[i]) && (doc.Sentences[i].Kind == text.Headline || !stopped(r.words[i]))
	}
	for i, ws := range r.words {
		for j, w := range ws {
			switch {
			case !capital(w.Form):
				r.lower[w.Form]++
			case j+1 < len(ws) && ws[j+1].Form == "-" && !w.SpaceAfter, j > 0 && ws[j-1].Form == "-" && !ws[j-1].SpaceAfter:
				// Half of a word says nothing of how the whole is written.
			case !r.titled[i] && !r.begins(i, j):
				r.caps[w.Form]++
			}
		}
	}
	for a, att := range atts {
		for _, c := range att.Content {
			for i := r.sentenceAt(c.Start); i >= 0 && i < len(doc.Sentences) && doc.Sentences[i].Start < c.End; i++ {
				r.speeches[i] = append(r.speeches[i], a)
			}
		}
	}
	return r
}

// sentenceAt is the first sentence that ends behind byte offset at.
func (r *resolver) sentenceAt(at int) int {
	i, _ := slices.BinarySearchFunc(r.doc.Sentences, at, func(s text.Sentence, at int) int {
		if s.End <= at {
			return -1
		}
		return 1
	})
	return i
}

// rough tags tokens without a tree: what has a capital is a name.
func rough(tokens []text.Token) []syntax.Word {
	out := make([]syntax.Word, len(tokens))
	for i, t := range tokens {
		out[i] = syntax.Word{Token: t, Head: -1, Lemma: strings.ToLower(t.Form)}
		if capital(t.Form) && i > 0 {
			out[i].Tag = "NNP"
		}
	}
	return out
}

// titled reports whether nearly every longer word of a sentence has a capital,
// as in headlines.
func titled(ws []syntax.Word) bool {
	n, up := 0, 0
	for _, w := range ws {
		if len(w.Form) > 3 && isLetter(w.Form) {
			n++
			if capital(w.Form) {
				up++
			}
		}
	}
	return n >= 3 && up*10 >= n*7
}

// stopped reports whether a sentence ends in a full stop, as headings do not.
func stopped(ws []syntax.Word) bool {
	for k := len(ws) - 1; k >= 0; k-- {
		if f := ws[k].Form; f == "." || isLetter(f) {
			return f == "."
		}
	}
	return false
}

// begins reports whether word j of sentence i has a capital for its place: at
// the start of a sentence, of a quotation, behind a colon.
func (r *resolver) begins(i, j int) bool {
	for j > 0 {
		switch r.words[i][j-1].Form {
		case `"`, "'", "``", "(", "[", "-", "--", "*", "•":
			if j == 1 || r.words[i][j-1].Form != "-" && r.words[i][j-1].Form != "(" {
				if j == 1 {
					return true
				}
				j--
				if f := r.words[i][j-1].Form; isLetter(f) || f == ")" {
					// A quotation inside the sentence begins anew only behind a mark.
					return false
				}
				continue
			}
			return false
		case ":", ";", ".", "!", "?", "...", "–", "—", "|":
			return true
		case ",":
			return j < len(r.words[i]) && r.words[i][j].Start > 0 && j >= 2 && r.words[i][j-1].Form == "," && isQuote(r.doc.Text, r.words[i][j].Start)
		}
		return false
	}
	return true
}

// isQuote reports whether a quotation mark stands right before offset at.
func isQuote(s string, at int) bool {
	return at > 0 && (s[at-1] == '"' || strings.HasSuffix(s[:at], "“") || strings.HasSuffix(s[:at], "‘"))
}

func (r *resolver) ref(m *mention) syntax.Ref { return syntax.Ref{Sentence: m.sentence, Word: m.head} }

func (r *resolver) span(m *mention) text.Span {
	w := r.words[m.sentence]
	return text.Span{Start: w[m.first].Start, End: w[m.last-1].End}
}

// add keeps m and makes its words known, unless another mention has them.
func (r *resolver) add(m *mention) {
	m.entity = -1
	m.headline = r.titled[m.sentence] || r.doc.Sentences[m.sentence].Kind == text.Headline
	if t := r.trees[m.sentence]; t != nil {
		m.subject = t.Is(m.head, "nsubj") || t.Is(m.head, "obl:agent")
	}
	r.mentions = append(r.mentions, m)
	for k := m.first; k < m.last; k++ {
		ref := syntax.Ref{Sentence: m.sentence, Word: k}
		if _, taken := r.byWord[ref]; !taken && (m.kind == "name" || k == m.head) {
			r.byWord[ref] = m
		}
	}
}

// headOf is the word from first to before last that the others hang on.
func (r *resolver) headOf(sentence, first, last int) int {
	t := r.trees[sentence]
	if t == nil {
		return last - 1
	}
	for k := first; k < last; k++ {
		if h := t.Words[k].Head; h < first || h >= last {
			if !t.Is(k, "det", "case", "punct", "cc") {
				return k
			}
		}
	}
	return last - 1
}

// set turns what was found into the answer, in the order of first mentions.
func (r *resolver) set() *Set {
	s := &Set{at: map[syntax.Ref]int{}, text: r.doc.Text}
	number := make([]int, len(r.entities))
	for i := range number {
		number[i] = -1
	}
	slices.SortStableFunc(r.mentions, func(a, b *mention) int {
		if a.sentence != b.sentence {
			return a.sentence - b.sentence
		}
		return a.first - b.first
	})
	for _, m := range r.mentions {
		if m.entity < 0 {
			continue
		}
		if number[m.entity] < 0 {
			number[m.entity] = len(s.Entities)
			s.Entities = append(s.Entities, r.finish(r.entities[m.entity]))
		}
		n := number[m.entity]
		s.Entities[n].Mentions = append(s.Entities[n].Mentions, Mention{Span: r.span(m), Head: r.ref(m), Kind: m.kind})
		for k := m.first; k < m.last; k++ {
			ref := syntax.Ref{Sentence: m.sentence, Word: k}
			if r.byWord[ref] == m {
				s.at[ref] = n
			}
		}
		s.at[r.ref(m)] = n
	}
	for i, e := range r.entities {
		if number[i] < 0 {
			continue
		}
		for _, k := range e.members {
			if number[k] >= 0 {
				s.Entities[number[i]].Members = append(s.Entities[number[i]].Members, number[k])
			}
		}
	}
	return s
}
