package speech

import (
	"slices"
	"sort"
	"strings"

	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// Find returns the attributions of a document in the order of their contents.
// trees are the trees of doc.Sentences, one each; a nil or empty tree leaves
// only the quotations of its sentence to go by.
func Find(doc *text.Document, trees []*syntax.Tree) []Attribution {
	f := &finder{doc: doc}
	for i := range doc.Sentences {
		t := syntax.NewTree(nil)
		if i < len(trees) && trees[i] != nil && len(trees[i].Words) <= maxWords {
			t = trees[i]
		}
		f.trees = append(f.trees, t)
	}
	for i, t := range f.trees {
		f.at, f.t = i, t
		for w := range t.Words {
			f.cue(w)
		}
		f.colon()
	}
	f.distinct()
	f.quotations()
	f.signed()
	f.share()
	f.order()
	f.nest()
	f.thin()
	f.nest()
	return f.result()
}

// maxWords is how long a sentence may be to be read by its tree. Longer ones
// are tables, lists without stops or attacks; their quotations still count.
const maxWords = 500

// A finding is an attribution being built. Indices are into the words of its sentence.
type finding struct {
	Attribution
	sentence int
	word     int  // the cue's head word
	clause   bool // the content is a clause or a quotation
	weak     bool // yields to another finding with the same content
	lost     bool // a better one has its words
	from     int  // cue word, counted from 1, of the finding whose source cites this one's
}

// A finder holds what the rules need.
type finder struct {
	doc   *text.Document
	trees []*syntax.Tree
	found []finding
	rule  string       // the rule at work
	of    [][]int      // indices of the findings of each sentence
	at    int          // index of the sentence at hand
	t     *syntax.Tree // its tree
}

// ref names word w of the sentence at hand.
func (f *finder) ref(w int) syntax.Ref { return syntax.Ref{Sentence: f.at, Word: w} }

// distinct drops findings that repeat another one of their sentence: the same
// cue word twice, or a weak cue with the content of a strong one.
func (f *finder) distinct() {
	var keep []finding
	for lo := 0; lo < len(f.found); {
		hi := lo
		for hi < len(f.found) && f.found[hi].sentence == f.found[lo].sentence {
			hi++
		}
		for i := lo; i < hi; i++ {
			if !doubled(f.found[lo:hi], i-lo) {
				keep = append(keep, f.found[i])
			}
		}
		lo = hi
	}
	f.found = keep
	f.of = make([][]int, len(f.doc.Sentences))
	for i, a := range keep {
		f.of[a.sentence] = append(f.of[a.sentence], i)
	}
}

// doubled reports whether another of group says what finding i says, and better.
func doubled(group []finding, i int) bool {
	a := group[i]
	for j, b := range group {
		if i == j {
			continue
		}
		same := a.word == b.word || a.weak && !b.weak && covers(b.Content, a.Content) && covers(a.Content, b.Content)
		if same && (a.weak && !b.weak || a.weak == b.weak && j < i) {
			return true
		}
	}
	return false
}

// size is the number of bytes in spans.
func size(spans []text.Span) (n int) {
	for _, s := range spans {
		n += s.Len()
	}
	return n
}

// shared is the number of bytes in both a and b.
func shared(a, b []text.Span) (n int) {
	for _, s := range a {
		for _, t := range b {
			if lo, hi := max(s.Start, t.Start), min(s.End, t.End); lo < hi {
				n += hi - lo
			}
		}
	}
	return n
}

// covers reports whether nine tenths of b lie in a.
func covers(a, b []text.Span) bool { return shared(a, b)*10 >= size(b)*9 }

// share gives a participle behind a comma, when the tree shows no subject for
// it, the speaker of the clause reported before it: "…, he said, adding …".
func (f *finder) share() {
	for i := range f.found {
		a := &f.found[i]
		words := f.trees[a.sentence].Words
		if a.Source != nil || a.word <= 0 || words[a.word].Tag != "VBG" || words[a.word-1].Form != "," {
			continue
		}
		before := -1
		for _, j := range f.of[a.sentence] {
			if b := f.found[j]; b.clause && b.Source != nil && b.word < a.word && b.word > before {
				a.Source, before = b.Source, b.word
			}
		}
	}
}

// order sorts findings by where their content begins, then by size, larger first.
func (f *finder) order() {
	sort.SliceStable(f.found, func(i, j int) bool {
		a, b := f.found[i].Content, f.found[j].Content
		if a[0].Start != b[0].Start {
			return a[0].Start < b[0].Start
		}
		return size(a) > size(b)
	})
}

// nest sets Within: the smallest other attribution in whose content the cue
// and most of the content lie. Findings are in order, so that the ones around
// come first; open holds those that are not over yet.
func (f *finder) nest() {
	var open []int
	for i := range f.found {
		a := &f.found[i]
		a.Within = -1
		keep := open[:0]
		for _, j := range open {
			if c := f.found[j].Content; c[len(c)-1].End > a.Content[0].Start {
				keep = append(keep, j)
			}
		}
		open = keep
		best := 0
		for _, j := range open {
			b := &f.found[j]
			n := size(b.Content)
			if a.Cue == nil || n <= size(a.Content) || best > 0 && n >= best {
				continue
			}
			if covers(b.Content, []text.Span{a.Cue.Span}) && covers(b.Content, a.Content) {
				a.Within, best = j, n
			}
		}
		if len(open) < maxOpen {
			open = append(open, i)
		}
	}
	for i := range f.found {
		if f.found[i].from > 0 {
			f.found[i].Within = slices.IndexFunc(f.found, func(b finding) bool {
				return b.sentence == f.found[i].sentence && b.word == f.found[i].from-1
			})
		}
	}
}

// thin drops what is nested and reports nobody else's words: within a
// quotation "I think" and "we want" are the speaker's own.
func (f *finder) thin() {
	keep := f.found[:0]
	for _, a := range f.found {
		if !a.lost && (a.Within < 0 || a.clause && a.Source != nil && f.others(a)) {
			keep = append(keep, a)
		}
	}
	f.found = keep
}

// others reports whether nested finding a tells what a third person said.
func (f *finder) others(a finding) bool {
	switch a.Class {
	case "planned", "thought":
		return false
	}
	switch strings.ToLower(a.Source.Of(f.doc.Text)) {
	case "i", "we", "you", "it", "that", "this", "which", "one", "me", "us", "who", "what":
		return false
	}
	return true
}

// maxOpen bounds how deep attributions are looked for inside each other.
const maxOpen = 40

// result sets the kind of each finding and returns them all.
func (f *finder) result() []Attribution {
	out := make([]Attribution, 0, len(f.found))
	for _, a := range f.found {
		a.Kind, a.Heads = f.kind(a.Content), f.heads(a.Content)
		if a.Rule == "signed" {
			a.Kind = "direct"
		}
		out = append(out, a.Attribution)
	}
	return out
}

// heads are the words of spans that stand highest in their sentences: one for
// each span and sentence it touches.
func (f *finder) heads(spans []text.Span) (out []syntax.Ref) {
	for _, span := range spans {
		first := sort.Search(len(f.doc.Sentences), func(k int) bool { return f.doc.Sentences[k].End > span.Start })
		for k := first; k < len(f.doc.Sentences) && f.doc.Sentences[k].Start < span.End; k++ {
			if w := f.highest(f.trees[k], span); w >= 0 {
				out = append(out, syntax.Ref{Sentence: k, Word: w})
			}
		}
	}
	return out
}

// highest is the word of t inside span whose head is outside of it, -1 for none.
func (f *finder) highest(t *syntax.Tree, span text.Span) int {
	best := -1
	for i, w := range t.Words {
		if !span.Contains(w.Span) || t.Is(i, "punct") {
			continue
		}
		if w.Head < 0 || w.Head < len(t.Words) && !span.Contains(t.Words[w.Head].Span) {
			return i
		}
		if best < 0 {
			best = i
		}
	}
	return best
}

// kind tells direct speech, which stands in quotation marks, from indirect, of
// which nothing does but a word or two.
func (f *finder) kind(content []text.Span) string {
	in, all := 0, size(content)
	end := content[len(content)-1].End
	for k := f.firstQuote(content[0].Start); k < len(f.doc.Quotes) && f.doc.Quotes[k].Start < end; k++ {
		if q := f.doc.Quotes[k]; !q.Nested {
			in += shared(content, []text.Span{q.Span})
		}
	}
	switch {
	case in*10 >= all*9:
		return "direct"
	case in == 0:
		return "indirect"
	}
	return "mixed"
}
