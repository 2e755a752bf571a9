package syntax

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"claimdiff/claims/internal/text"
)

// TestScoreSyntax measures the parser against the test parts of the treebanks
// (UD English EWT and GUM) and prints a table for MODEL.md. It needs the folder
// that holds ud/en_ewt-test.conllu; a relative one is looked for from the
// project's root, too:
//
//	make score-syntax DATA=../shared/data
//
// PART=dev takes the development parts instead.
func TestScoreSyntax(t *testing.T) {
	dir := os.Getenv("DATA")
	if dir == "" {
		t.Skip("DATA is not set: give the folder with ud/en_ewt-test.conllu to measure against")
	}
	part := "test"
	if p := os.Getenv("PART"); p != "" {
		part = p
	}
	if found, _ := filepath.Glob(filepath.Join(dir, "ud")); found == nil && !filepath.IsAbs(dir) {
		dir = filepath.Join("../../..", dir)
	}
	p := parser(t)
	t.Logf("%-4s %6s %6s %6s %6s %6s | %5s %5s %5s | %7s %7s | %8s", "", "UAS", "LAS", "XPOS", "lemma", "entity", "subj", "obj", "obl", "speaker", "content", "raw LAS")
	for _, bank := range []string{"ewt", "gum"} {
		gold := readTrees(t, filepath.Join(dir, "ud", "en_"+bank+"-"+part+".conllu"))
		n, rel := tally{}, map[string]*f1{"subject": {}, "object": {}, "oblique": {}, "speaker": {}, "content": {}}
		start := time.Now()
		words := 0
		for _, g := range gold {
			ours := p.Parse(g.sentence())
			words += len(ours.Words)
			n.add(g, ours)
			for name, r := range rel {
				r.add(arguments(g.Tree, name), arguments(ours, name), g.Tree)
			}
		}
		speed := float64(words) / time.Since(start).Seconds()
		t.Logf("%-4s %6.2f %6.2f %6.2f %6.2f %6.2f | %5.1f %5.1f %5.1f | %7.1f %7.1f | %8.2f", strings.ToUpper(bank),
			n.of(n.uas), n.of(n.las), n.of(n.xpos), n.of(n.lemma), 100*float64(n.ent)/float64(max(1, n.entities)),
			rel["subject"].score(), rel["object"].score(), rel["oblique"].score(), rel["speaker"].score(), rel["content"].score(), rawLAS(p, gold))
		t.Logf("%d words, %.0f words/s by the clock", words, speed)
	}
}

// A goldTree is a sentence of a treebank.
type goldTree struct {
	*Tree
	text string // with the spaces the treebank tells of
	doc  bool   // first of its document
}

func (g goldTree) sentence() text.Sentence {
	s := text.Sentence{}
	for _, w := range g.Words {
		s.Tokens = append(s.Tokens, w.Token)
	}
	return s
}

var plain = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "—", "-", "–", "-")

func readTrees(t *testing.T, name string) (trees []goldTree) {
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var words []Word
	var b strings.Builder
	var entities []string
	doc := false
	join := 0
	for in := bufio.NewScanner(f); in.Scan(); {
		line := in.Text()
		if strings.HasPrefix(line, "#") {
			doc = doc || strings.HasPrefix(line, "# newdoc")
			continue
		}
		if line == "" {
			if len(words) > 0 {
				trees = append(trees, goldTree{NewTree(words), b.String(), doc})
			}
			words, doc = nil, false
			b.Reset()
			continue
		}
		c := strings.Split(line, "\t")
		if _, z, ok := strings.Cut(c[0], "-"); ok {
			// Words written together, as "don't": the words tell no spaces.

			join, _ = strconv.Atoi(z)
			if strings.Contains(c[9], "SpaceAfter=No") {
				join = -join
			}
			continue
		}
		id, err := strconv.Atoi(c[0])
		if err != nil {
			continue
		}
		space := !strings.Contains(c[9], "SpaceAfter=No")
		if join != 0 {
			last := max(join, -join)
			switch {
			case id < last:
				space = false
			case id == last:
				space, join = join > 0, 0
			}
		}
		head, _ := strconv.Atoi(c[6])
		w := Word{Lemma: c[2], Tag: c[4], Pos: c[3], Head: head - 1, Rel: c[7]}
		w.Start = b.Len()
		b.WriteString(c[1])
		w.End = b.Len()
		w.Form, w.SpaceAfter = plain.Replace(c[1]), space
		if space {
			b.WriteByte(' ')
		}
		entities, w.Ent = entity(entities, c[9])
		words = append(words, w)
	}
	return trees
}

// entity follows GUM's column of entities, whose brackets stay open over words,
// and gives the type of the innermost one around this word.
func entity(open []string, misc string) ([]string, string) {
	kind, closing := "", 0
	for _, m := range strings.Split(misc, "|") {
		v, ok := strings.CutPrefix(m, "Entity=")
		if !ok {
			continue
		}
		for i := 0; i < len(v); i++ {
			switch v[i] {
			case '(':
				rest := v[i+1:]
				if j := strings.IndexAny(rest, "()"); j >= 0 {
					rest = rest[:j]
				}
				k := strings.Split(rest, "-")
				if len(k) > 1 {
					open = append(open, k[1])
				} else {
					open = append(open, "other")
				}
			case ')':
				closing++
			}
		}
	}
	if len(open) > 0 {
		kind = open[len(open)-1]
		if !slices.Contains([]string{"person", "organization", "place", "time"}, kind) {
			kind = "other"
		}
	}
	return open[:max(0, len(open)-closing)], kind
}

type tally struct{ n, uas, las, xpos, lemma, ent, entities int }

func (n *tally) of(k int) float64 { return 100 * float64(k) / float64(max(1, n.n)) }

func (n *tally) add(g goldTree, ours *Tree) {
	for i, w := range g.Words {
		o := ours.Words[i]
		n.n++
		if o.Head == w.Head {
			n.uas++
			if base(o.Rel) == base(w.Rel) {
				n.las++
			}
		}
		if o.Tag == w.Tag {
			n.xpos++
		}
		if strings.EqualFold(o.Lemma, w.Lemma) {
			n.lemma++
		}
		if w.Ent != "" {
			n.entities++
			if o.Ent == w.Ent {
				n.ent++
			}
		}
	}
}

func base(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}

// A link is a verb and its argument.
type link struct{ verb, arg int }

// reporting are common verbs of saying, for the rows speaker and content.
var reporting = strings.Fields("say tell announce report claim state add confirm deny insist argue warn believe think explain suggest admit declare write note")

// arguments lists the links of a kind in a tree.
func arguments(t *Tree, kind string) (out []link) {
	for i, w := range t.Words {
		if kind == "content" && slices.Contains(reporting, w.Lemma) && strings.HasPrefix(w.Tag, "VB") {
			for _, k := range t.Content(i) {
				out = append(out, link{i, k})
			}
		}
		if w.Head < 0 {
			continue
		}
		verb := t.Words[w.Head]
		is := strings.HasPrefix(verb.Tag, "VB") && kind != "content"
		switch kind {
		case "subject":
			is = is && Rel(w.Rel, "nsubj")
		case "object":
			is = is && Rel(w.Rel, "obj")
		case "oblique":
			is = is && Rel(w.Rel, "obl")
		case "speaker":
			is = is && Rel(w.Rel, "nsubj") && slices.Contains(reporting, verb.Lemma)
		}
		if is {
			out = append(out, link{w.Head, i})
		}
	}
	return out
}

type f1 struct{ right, ours, gold int }

func (f *f1) score() float64 { return 200 * float64(f.right) / float64(max(1, f.ours+f.gold)) }

// add counts an argument as right when the verb is right and it lies inside the
// gold argument's smallest noun phrase.
func (f *f1) add(gold, ours []link, g *Tree) {
	f.gold += len(gold)
	f.ours += len(ours)
	used := make([]bool, len(ours))
	for _, a := range gold {
		inside := g.Subtree(a.arg, "acl", "advcl", "conj", "appos", "nmod", "obl", "parataxis", "punct", "ccomp", "obj", "nsubj")
		for k, b := range ours {
			if !used[k] && b.verb == a.verb && slices.Contains(inside, b.arg) {
				used[k] = true
				f.right++
				break
			}
		}
	}
}

// rawLAS is the LAS over words that our tokeniser cuts as the treebank does,
// as F1, from text that is joined again document by document.
func rawLAS(p *Parser, gold []goldTree) float64 {
	var b strings.Builder
	var mine []goldTree
	right, nGold, nOurs := 0, 0, 0
	flush := func() {
		if len(mine) == 0 {
			return
		}
		type place struct{ span, head text.Span }
		rel := map[place]string{}
		at := 0
		for _, g := range mine {
			for _, w := range g.Words {
				pl := place{span: text.Span{Start: w.Start + at, End: w.End + at}}
				if w.Head >= 0 {
					h := g.Words[w.Head]
					pl.head = text.Span{Start: h.Start + at, End: h.End + at}
				}
				rel[pl] = base(w.Rel)
				nGold++
			}
			at += len(g.text)
			if !strings.HasSuffix(g.text, " ") {
				at++
			}
		}
		doc := text.Split(b.String(), 0)
		for _, tree := range p.ParseAll(doc.Sentences, 1) {
			for _, w := range tree.Words {
				nOurs++
				pl := place{span: w.Span}
				if w.Head >= 0 {
					pl.head = tree.Words[w.Head].Span
				}
				if r, ok := rel[pl]; ok && r == base(w.Rel) {
					right++
				}
			}
		}
		mine = nil
		b.Reset()
	}
	for _, g := range gold {
		if g.doc {
			flush()
		}
		b.WriteString(g.text)
		if !strings.HasSuffix(g.text, " ") {
			b.WriteByte(' ')
		}
		mine = append(mine, g)
	}
	flush()
	return 200 * float64(right) / float64(max(1, nGold+nOurs))
}
