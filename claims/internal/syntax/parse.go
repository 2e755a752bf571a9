package syntax

import (
	"fmt"
	"strings"
	"sync"

	"claimdiff/claims/internal/text"
)

// A Parser turns sentences into trees. It may be used by many goroutines.
type Parser struct {
	model *model
	rooms sync.Pool // of *scores
}

// Load returns the parser with the model inside the program, read once.
var Load = sync.OnceValues(func() (*Parser, error) { return open(modelFile) })

func open(file []byte) (*Parser, error) {
	m, err := readModel(file)
	if err != nil {
		return nil, fmt.Errorf("load parser: %w", err)
	}
	return &Parser{model: m, rooms: sync.Pool{New: func() any { return new(scores) }}}, nil
}

// maxWords is the length past which a sentence is parsed in parts: a model of
// sentences has seen nothing longer, and time grows with the square.
const maxWords = 120

// Parse returns the tree of a sentence, with a word for every token.
// A sentence of more than maxWords tokens is cut at marks between clauses; the
// root of each part after the first hangs on the root of the first as parataxis.
// So does the label of a headline ("Police: two dead in fire") on its clause.
func (p *Parser) Parse(s text.Sentence) *Tree {
	if n := label(s); n > 0 {
		if words := p.parse(s.Tokens[:n], true); nominal(words) {
			clause := p.parse(s.Tokens[n:], true)
			active(clause, true)
			headline(clause)
			return NewTree(labelled(words, clause))
		}
	}
	words := make([]Word, 0, len(s.Tokens))
	root := -1
	for rest := s.Tokens; len(rest) > 0; {
		n := partOf(rest)
		part, offset := p.parse(rest[:n], s.Kind == text.Headline), len(words)
		rest = rest[n:]
		for i, w := range part {
			switch {
			case w.Head >= 0:
				w.Head += offset
			case root < 0:
				root = offset + i
			default:
				w.Head, w.Rel = root, "parataxis"
			}
			words = append(words, w)
		}
	}
	active(words, s.Kind == text.Headline)
	if s.Kind == text.Headline {
		headline(words)
	}
	return NewTree(words)
}

// maxLabel is how many tokens the label of a headline may have, its colon counted.
const maxLabel = 6

// label is how many tokens of a headline are a label and its colon, 0 none.
func label(s text.Sentence) int {
	if s.Kind != text.Headline || len(s.Tokens) > maxWords {
		return 0
	}
	for i := 1; i < maxLabel && i+2 < len(s.Tokens); i++ {
		if s.Tokens[i].Form == ":" {
			return i + 1
		}
	}
	return 0
}

// nominal reports whether words are a noun phrase.
func nominal(words []Word) bool {
	for _, w := range words {
		if w.Head < 0 {
			return w.Pos == "NOUN" || w.Pos == "PROPN"
		}
	}
	return false
}

// labelled hangs a label on the root of the clause behind it.
func labelled(label, clause []Word) []Word {
	root := 0
	for i, w := range clause {
		if w.Head < 0 {
			root = len(label) + i
		} else {
			clause[i].Head += len(label)
		}
	}
	for i, w := range label {
		if w.Head < 0 {
			label[i].Head, label[i].Rel = root, "parataxis"
		}
	}
	return append(label, clause...)
}

// ParseAll parses sentences with at most jobs at a time; trees come in the
// order of sentences and are the same for any number of jobs.
func (p *Parser) ParseAll(sentences []text.Sentence, jobs int) []*Tree {
	trees := make([]*Tree, len(sentences))
	var wg sync.WaitGroup
	next := make(chan int)
	for range max(1, min(jobs, len(sentences))) {
		wg.Go(func() {
			for i := range next {
				trees[i] = p.Parse(sentences[i])
			}
		})
	}
	for i := range sentences {
		next <- i
	}
	close(next)
	wg.Wait()
	return trees
}

// partOf is how many of the tokens the next part takes: all if they are few
// enough, else up to the last of the strongest marks between clauses.
func partOf(tokens []text.Token) int {
	if len(tokens) <= maxWords {
		return len(tokens)
	}
	at, best := maxWords, 0
	for i := maxWords / 3; i < maxWords; i++ {
		strength := 0
		switch tokens[i].Form {
		case ".", "!", "?", ";":
			strength = 3
		case ":", "-", "--", "\"":
			strength = 2
		case ",", ")", "|", "/":
			strength = 1
		}
		if strength >= best && strength > 0 {
			at, best = i+1, strength
		}
	}
	return at
}

// parse is Parse for a part that is short enough.
func (p *Parser) parse(tokens []text.Token, headline bool) []Word {
	s := p.rooms.Get().(*scores)
	defer p.rooms.Put(s)
	m, n := p.model, len(tokens)
	m.run(s, n, headline, func(i int) string { return tokens[i].Form })
	s.fixedArcs = grow(s.fixedArcs, len(s.arcs))
	for i, v := range s.arcs {
		s.fixedArcs[i] = int64(float32(min(max(v, -1<<14), 1<<14) * (1 << 10)))
	}
	heads := decode(s.fixedArcs, n)
	words, choices := make([]Word, n), make([]choice, n)
	for i, t := range tokens {
		words[i] = m.word(s, t, i)
		words[i].Head = heads[i] - 1
	}
	verb, subject, object := -1, -1, -1
	if headline {
		if verb, subject, object = m.reread(s, words); verb >= 0 {
			demand(s.fixedArcs, n, verb, subject, object)
			heads = decode(s.fixedArcs, n)
		}
	}
	for i := range words {
		words[i].Head, words[i].Margin = heads[i]-1, margin(s.arcs[i*(n+1):][:n+1], heads[i], i+1)
	}
	for h := range n + 1 {
		ready := false
		for i := range words {
			if heads[i] != h {
				continue
			}
			if !ready {
				m.scoreRelations(s, h)
				ready = true
			}
			choices[i] = m.choose(m.relationsOf(s, i), h == 0)
			words[i].Rel = choices[i].rel
		}
	}
	if verb >= 0 {
		turn(words, verb, subject, object)
	}
	repair(words, choices)
	return words
}

// word is a token with its likeliest tags.
func (m *model) word(s *scores, t text.Token, i int) Word {
	tags := s.tags[(i+1)*m.tags.rows:]
	x, u := len(m.xpos), len(m.upos)
	w := Word{Token: t, Tag: m.xpos[best(tags[:x])], Pos: m.upos[best(tags[x:][:u])]}
	if k := len(m.kinds); k > 0 {
		w.Ent = m.kinds[best(tags[x+u:][:k])]
	}
	w.Lemma = Lemma(t.Form, w.Tag)
	return w
}

// margin is how far a word's head leads its best other head; 0 when the tree
// has taken one that is not the best.
func margin(row []float32, head, self int) float32 {
	other := float32(-1 << 14)
	for h, v := range row {
		if h != head && h != self {
			other = max(other, v)
		}
	}
	return max(0, row[head]-other)
}

// best is the index of the largest value, the first of equals.
func best(v []float32) int {
	b := 0
	for i := range v {
		if v[i] > v[b] {
			b = i
		}
	}
	return b
}

// A choice is the relation the network prefers for a word, and, if that is a
// subject, what it would be if it were none.
type choice struct {
	rel, other string
	lead       float32 // of rel before other
}

// choose reads the scores of the relations of one word. The root of the
// sentence, and only that, has the relation root.
func (m *model) choose(scores []float32, root bool) choice {
	if root {
		return choice{rel: "root", other: "root"}
	}
	first, other := -1, -1
	for i, r := range m.relations {
		if r == "root" {
			continue
		}
		if first < 0 || scores[i] > scores[first] {
			first = i
		}
		if !strings.HasPrefix(r, "nsubj") && !strings.HasPrefix(r, "csubj") && (other < 0 || scores[i] > scores[other]) {
			other = i
		}
	}
	return choice{m.relations[first], m.relations[other], scores[first] - scores[other]}
}
