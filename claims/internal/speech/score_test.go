package speech

import (
	"bufio"
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// TestScoreClaims measures attributions against PolNeAR and lists the kinds of
// error by frequency. It needs the folder that holds polnear/dev/{text,attributions}:
//
//	make score-claims DATA=../shared/data
//
// PART=train takes another part, EVERY=5 each fifth article only, and
// MISS="wrong speaker" prints the errors of one kind.
//
// A predicted and a gold attribution are a pair when the Dice overlap of their
// content words is at least one half, best pairs first; the main number also
// asks that their sources share a word or are both empty. Of several
// annotators the alphabetically first is gold.
func TestScoreClaims(t *testing.T) {
	dir := os.Getenv("DATA")
	if dir == "" {
		t.Skip("DATA is not set: give the folder with polnear/dev to measure against")
	}
	dir = filepath.Join(dir, "polnear", cmp.Or(os.Getenv("PART"), "dev"))
	paths, _ := filepath.Glob(filepath.Join(dir, "text", "*.txt"))
	every, err := strconv.Atoi(cmp.Or(os.Getenv("EVERY"), "1"))
	if len(paths) == 0 || err != nil || every < 1 {
		t.Skipf("no articles in %s, or EVERY is no number", dir)
	}
	parser, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	s := score{kinds: map[string]int{}, show: os.Getenv("MISS")}
	for i := 0; i < len(paths); i += every {
		b, err := os.ReadFile(paths[i])
		if err != nil {
			t.Fatal(err)
		}
		doc := text.Split(string(b), 0)
		trees := parser.ParseAll(doc.Sentences, 1)
		name := strings.TrimSuffix(filepath.Base(paths[i]), ".txt")
		s.article(doc, trees, readGold(t, dir, name, doc.Text), Find(doc, trees))
	}
	t.Logf("%d gold, %d predicted\n%s", s.gold, s.predicted, s.table())
	for _, line := range s.examples {
		t.Log(line)
	}
}

// A goldAttribution is one attribution of an annotator, as spans of bytes.
type goldAttribution struct{ source, cue, content []text.Span }

// readGold reads the stand-off file of the first annotator. Its offsets count characters.
func readGold(t *testing.T, dir, name, body string) (out []goldAttribution) {
	files, _ := filepath.Glob(filepath.Join(dir, "attributions", name+"_*.ann"))
	if len(files) == 0 {
		t.Fatalf("%s has no annotation", name)
	}
	f, err := os.Open(files[0])
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var byteOf []int
	for at := range body {
		byteOf = append(byteOf, at)
	}
	byteOf = append(byteOf, len(body))
	spans := map[string][]text.Span{}
	var relations []string
	for in := bufio.NewScanner(f); in.Scan(); {
		c := strings.Split(in.Text(), "\t")
		switch {
		case strings.HasPrefix(c[0], "T"):
			_, ranges, _ := strings.Cut(c[1], " ")
			for _, r := range strings.Split(ranges, ";") {
				var a, b int
				if _, err := fmt.Sscanf(r, "%d %d", &a, &b); err != nil || b >= len(byteOf) {
					t.Fatalf("%s: %s is no range", name, r)
				}
				spans[c[0]] = append(spans[c[0]], text.Span{Start: byteOf[a], End: byteOf[b]})
			}
		case strings.HasPrefix(c[0], "E"):
			relations = append(relations, c[1])
		}
	}
	for _, r := range relations {
		var g goldAttribution
		for _, part := range strings.Fields(r) {
			role, id, _ := strings.Cut(part, ":")
			switch strings.TrimRight(role, "0123456789") {
			case "Source":
				g.source = append(g.source, spans[id]...)
			case "Cue":
				g.cue = append(g.cue, spans[id]...)
			case "Content":
				g.content = append(g.content, spans[id]...)
			}
		}
		out = append(out, g)
	}
	return out
}

// A score adds up what is found in several articles.
type score struct {
	gold, predicted, content, both int
	tokens                         [3]f1 // of source, cue and content
	kinds                          map[string]int
	show                           string
	examples                       []string
}

type f1 struct{ right, predicted, gold int }

func (s f1) String() string {
	p, r := 100*float64(s.right)/float64(max(s.predicted, 1)), 100*float64(s.right)/float64(max(s.gold, 1))
	return fmt.Sprintf("%6.1f %6.1f %6.1f", p, r, 2*p*r/max(p+r, 1))
}

// words are where the words of body stand: runs of letters, digits and
// underscores, with apostrophes inside.
func words(body string) (out []text.Span) {
	start := -1
	for at, r := range body + " " {
		in := r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		if !in && start >= 0 && (r == '\'' || r == '’') {
			next, _ := utf8.DecodeRuneInString(body[min(len(body), at+utf8.RuneLen(r)):])
			in = unicode.IsLetter(next) || unicode.IsDigit(next)
		}
		switch {
		case in && start < 0:
			start = at
		case !in && start >= 0:
			out, start = append(out, text.Span{Start: start, End: at}), -1
		}
	}
	return out
}

// touched are the numbers of the words that spans overlap.
func touched(words, spans []text.Span) map[int]bool {
	out := map[int]bool{}
	for _, s := range spans {
		for i, w := range words {
			if w.Overlaps(s) {
				out[i] = true
			}
		}
	}
	return out
}

func common(a, b map[int]bool) (n int) {
	for i := range a {
		if b[i] {
			n++
		}
	}
	return n
}

// parts are the words of an attribution's source, cue and content.
type parts [3]map[int]bool

func (s *score) article(doc *text.Document, trees []*syntax.Tree, gold []goldAttribution, found []Attribution) {
	ws := words(doc.Text)
	var g, p []parts
	for _, a := range gold {
		g = append(g, parts{touched(ws, a.source), touched(ws, a.cue), touched(ws, a.content)})
	}
	for _, a := range found {
		p = append(p, parts{touched(ws, a.Source.spans()), touched(ws, a.Cue.spans()), touched(ws, a.Content)})
	}
	s.gold, s.predicted = s.gold+len(g), s.predicted+len(p)
	for role := range s.tokens {
		a, b := union(g, role), union(p, role)
		s.tokens[role].right += common(a, b)
		s.tokens[role].gold += len(a)
		s.tokens[role].predicted += len(b)
	}
	toGold, toFound := pair(g, p)
	for i, j := range toGold {
		if j < 0 {
			s.count(missed(doc, trees, gold[i], g[i], p), doc, &gold[i], nil)
			continue
		}
		s.content++
		a, b := g[i][0], p[j][0]
		switch {
		case common(a, b) > 0 || len(a)+len(b) == 0:
			s.both++
		case len(b) == 0:
			s.count("speaker not found", doc, &gold[i], &found[j])
		case len(a) == 0:
			s.count("speaker where gold has none", doc, &gold[i], &found[j])
		default:
			s.count("wrong speaker", doc, &gold[i], &found[j])
		}
	}
	for j, i := range toFound {
		if i < 0 {
			s.count(superfluous(found[j], p[j], g), doc, nil, &found[j])
		}
	}
}

func (p *Part) spans() []text.Span {
	if p == nil {
		return nil
	}
	return []text.Span{p.Span}
}

func union(as []parts, role int) map[int]bool {
	out := map[int]bool{}
	for _, a := range as {
		for i := range a[role] {
			out[i] = true
		}
	}
	return out
}

// pair matches gold and found attributions one to one by their contents; the
// index of a partner is -1 where there is none.
func pair(g, p []parts) (toGold, toFound []int) {
	type match struct {
		dice float64
		i, j int
	}
	var all []match
	for i := range g {
		for j := range p {
			if d := 2 * float64(common(g[i][2], p[j][2])) / float64(max(1, len(g[i][2])+len(p[j][2]))); d >= .5 {
				all = append(all, match{d, i, j})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b match) int { return cmp.Compare(b.dice, a.dice) })
	toGold, toFound = slices.Repeat([]int{-1}, len(g)), slices.Repeat([]int{-1}, len(p))
	for _, m := range all {
		if toGold[m.i] < 0 && toFound[m.j] < 0 {
			toGold[m.i], toFound[m.j] = m.j, m.i
		}
	}
	return toGold, toFound
}

// missed is the kind of error by which a gold attribution has no partner.
func missed(doc *text.Document, trees []*syntax.Tree, a goldAttribution, g parts, p []parts) string {
	for _, f := range p {
		if common(f[1], g[1]) > 0 && common(f[2], g[2]) > 0 {
			return "boundary"
		}
	}
	if len(a.cue) == 0 {
		return "no cue"
	}
	kind := "phrase outside the lexicon missed"
	for i, sentence := range doc.Sentences {
		if !sentence.Overlaps(a.cue[0]) {
			continue
		}
		for _, w := range trees[i].Words {
			if !w.Overlaps(a.cue[0]) {
				continue
			}
			lemma := strings.ToLower(w.Lemma)
			switch {
			case strings.HasPrefix(w.Tag, "VB") && len(en.ReportingVerb(lemma)) > 0, lemma == "accord":
				return "verb of the lexicon missed"
			case strings.HasPrefix(w.Tag, "NN") && len(en.ReportingNoun(lemma)) > 0:
				kind = "noun of the lexicon missed"
			case strings.HasPrefix(w.Tag, "JJ") && len(en.ReportingAdjective(lemma)) > 0:
				kind = "adjective of the lexicon missed"
			}
		}
	}
	return kind
}

// superfluous is the kind of error by which a found attribution has no partner.
func superfluous(a Attribution, p parts, gold []parts) string {
	for _, g := range gold {
		if common(p[1], g[1]) > 0 && common(p[2], g[2]) > 0 {
			return "boundary, found side"
		}
	}
	switch {
	case strings.HasPrefix(a.Rule, "noun"):
		return "noun too many"
	case a.Rule == "that", a.Rule == "parenthesis", a.Rule == "plain", a.Rule == "according", a.Rule == "colon":
		return "clause too many"
	case a.Rule == "quote", a.Rule == "floating", a.Rule == "inline":
		return "quotation too many"
	case a.Rule == "object", a.Rule == "as", a.Rule == "name":
		return "object too many"
	case a.Rule == "adverb":
		return "adverb too many"
	}
	return "infinitive or phrase too many"
}

func (s *score) count(kind string, doc *text.Document, gold *goldAttribution, found *Attribution) {
	s.kinds[kind]++
	if s.show != kind {
		return
	}
	of := func(spans []text.Span) string {
		var b []string
		for _, x := range spans {
			b = append(b, x.Of(doc.Text))
		}
		return strings.Join(b, " + ")
	}
	line := ""
	if gold != nil {
		line += fmt.Sprintf("\n gold  %s | %s | %s", of(gold.source), of(gold.cue), of(gold.content))
	}
	if found != nil {
		line += fmt.Sprintf("\n found %s | %s | %s (%s)", of(found.Source.spans()), of(found.Cue.spans()), of(found.Content), found.Rule)
	}
	s.examples = append(s.examples, line)
}

func (s *score) table() string {
	var b strings.Builder
	for role, name := range []string{"source tokens", "cue tokens", "content tokens"} {
		fmt.Fprintf(&b, "%-22s %v\n", name, s.tokens[role])
	}
	fmt.Fprintf(&b, "%-22s %v\n", "content@.5", f1{s.content, s.predicted, s.gold})
	fmt.Fprintf(&b, "%-22s %v\n", "content+source@.5", f1{s.both, s.predicted, s.gold})
	var names []string
	for k := range s.kinds {
		names = append(names, k)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(s.kinds[b]-s.kinds[a], strings.Compare(a, b)) })
	for _, k := range names {
		fmt.Fprintf(&b, "%5d %s\n", s.kinds[k], k)
	}
	return b.String()
}
