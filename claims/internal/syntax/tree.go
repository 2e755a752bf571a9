package syntax

import (
	"strings"

	"claimdiff/claims/internal/text"
)

// A Word is a token with its tag, its lemma and its place in the tree.
type Word struct {
	text.Token
	Lemma  string
	Tag    string  // Penn Treebank tag: "VBD"
	Pos    string  // universal part of speech: "VERB"
	Head   int     // index in Tree.Words, -1 for the root
	Rel    string  // universal dependency relation with subtype: "nsubj:pass"
	Ent    string  // type of the entity the word is part of: "person", "organization", "place", "time", "other", or ""
	Margin float32 // how far the chosen head leads the second best; 0 is a coin toss
}

// A Tree is the dependency tree of one sentence. Words are in text order and
// exactly one of them has Head -1, unless there are none.
type Tree struct {
	Words []Word
	kids  [][]int
}

// NewTree returns the tree of words.
func NewTree(words []Word) *Tree {
	t := &Tree{Words: words, kids: make([][]int, len(words))}
	for i, w := range words {
		if w.Head >= 0 && w.Head < len(words) {
			t.kids[w.Head] = append(t.kids[w.Head], i)
		}
	}
	return t
}

// Root is the index of the root, -1 in an empty tree.
func (t *Tree) Root() int {
	for i, w := range t.Words {
		if w.Head < 0 {
			return i
		}
	}
	return -1
}

// Children returns the dependents of word i in text order.
func (t *Tree) Children(i int) []int { return t.kids[i] }

// Is reports whether word i has one of the relations. A relation without a
// subtype matches every subtype: "nsubj" matches "nsubj:pass".
func (t *Tree) Is(i int, rels ...string) bool { return Rel(t.Words[i].Rel, rels...) }

// Rel reports whether rel is one of rels; one without a subtype matches all of its subtypes.
func Rel(rel string, rels ...string) bool {
	base, _, _ := strings.Cut(rel, ":")
	for _, r := range rels {
		if r == rel || r == base {
			return true
		}
	}
	return false
}

// Dependents returns the children of i that have one of the relations.
func (t *Tree) Dependents(i int, rels ...string) []int {
	var out []int
	for _, k := range t.kids[i] {
		if t.Is(k, rels...) {
			out = append(out, k)
		}
	}
	return out
}

// Dependent returns the first child of i with one of the relations, or -1.
func (t *Tree) Dependent(i int, rels ...string) int {
	for _, k := range t.kids[i] {
		if t.Is(k, rels...) {
			return k
		}
	}
	return -1
}

// Under reports whether i is k or stands below it.
func (t *Tree) Under(i, k int) bool {
	for n := 0; i >= 0 && n <= len(t.Words); n++ {
		if i == k {
			return true
		}
		i = t.Words[i].Head
	}
	return false
}

// Subtree returns the indices of i and everything below it, in text order,
// without the branches whose relation to their head is in but.
func (t *Tree) Subtree(i int, but ...string) []int {
	in := make([]bool, len(t.Words))
	var mark func(int)
	mark = func(j int) {
		in[j] = true
		for _, k := range t.kids[j] {
			if len(but) == 0 || !t.Is(k, but...) {
				mark(k)
			}
		}
	}
	mark(i)
	var out []int
	for j, ok := range in {
		if ok {
			out = append(out, j)
		}
	}
	return out
}

// Span is the stretch of text from the first to the last of the words ids.
func (t *Tree) Span(ids []int) text.Span {
	if len(ids) == 0 {
		return text.Span{}
	}
	return text.Span{Start: t.Words[ids[0]].Start, End: t.Words[ids[len(ids)-1]].End}
}

// A Ref names a word of a document by its sentence and its place in it.
type Ref struct{ Sentence, Word int }

// None is the Ref of no word.
var None = Ref{-1, -1}
