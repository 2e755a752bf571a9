package text

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
)

// TestScoreTreebanks measures tokens and sentences against the development
// parts of CoNLL-U treebanks. It needs their folder:
//
//	DATA=folder go test ./claims/internal/text -run TestScoreTreebanks -v
//
// SHOW=n prints the n commonest wrong cuts.
func TestScoreTreebanks(t *testing.T) {
	dir := os.Getenv("DATA")
	if dir == "" {
		t.Skip("DATA is not set: give the folder of *-dev.conllu to measure against")
	}
	pattern := os.Getenv("FILES")
	if pattern == "" {
		pattern = "*-dev.conllu"
	}
	files, err := filepath.Glob(filepath.Join(dir, pattern))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: no %s files there", dir, pattern)
	}
	show := 0
	fmt.Sscan(os.Getenv("SHOW"), &show)
	var all tally
	for _, f := range files {
		n := scoreTreebank(t, f, show)
		t.Logf("%-22s tokens F1 %.2f  sentences F1 %.2f", filepath.Base(f), n.tokens(), n.sentences())
		all.add(n)
	}
	t.Logf("%-22s tokens F1 %.2f  sentences F1 %.2f", "all", all.tokens(), all.sentences())
	if pattern == "*-dev.conllu" && all.tokens() < 99.3 {
		t.Errorf("tokens F1 %.2f, want 99.3 or more", all.tokens())
	}
}

type tally struct{ tp, pred, gold, stp, spred, sgold float64 }

func (a *tally) add(b tally) {
	a.tp, a.pred, a.gold = a.tp+b.tp, a.pred+b.pred, a.gold+b.gold
	a.stp, a.spred, a.sgold = a.stp+b.stp, a.spred+b.spred, a.sgold+b.sgold
}
func (a tally) tokens() float64    { return 200 * a.tp / (a.pred + a.gold) }
func (a tally) sentences() float64 { return 200 * a.stp / (a.spred + a.sgold) }

// scoreTreebank rejoins the treebank's text, paragraph by paragraph, and
// compares our spans with its own.
func scoreTreebank(t *testing.T, file string, show int) (n tally) {
	docs := readTreebank(t, file)
	wrong := map[string]int{}
	for _, d := range docs {
		got := Split(d.text, 0)
		gold := map[Span]bool{}
		for _, s := range d.tokens {
			gold[s] = true
		}
		ours := map[Span]bool{}
		for _, s := range got.Sentences {
			for _, tok := range s.Tokens {
				n.pred++
				ours[tok.Span] = true
				if gold[tok.Span] {
					n.tp++
				} else {
					wrong["T+ "+context(d.text, tok.Span)]++
				}
			}
		}
		n.gold += float64(len(d.tokens))
		sents := map[Span]bool{}
		for _, s := range d.sentences {
			sents[s] = true
		}
		n.sgold += float64(len(d.sentences))
		for _, s := range got.Sentences {
			n.spred++
			if sents[s.Span] {
				n.stp++
			} else {
				wrong["S "+s.Of(d.text)]++
			}
		}
	}
	keys := make([]string, 0, len(wrong))
	for k := range wrong {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		if wrong[keys[i]] != wrong[keys[j]] {
			return wrong[keys[i]] > wrong[keys[j]]
		}
		return keys[i] < keys[j]
	})
	for i, k := range keys {
		if i >= show {
			break
		}
		t.Logf("%4d %s", wrong[k], k)
	}
	return n
}

// context is the chunk around s with s in brackets.
func context(text string, s Span) string {
	a, b := s.Start, s.End
	for a > 0 && text[a-1] > ' ' {
		a--
	}
	for b < len(text) && text[b] > ' ' {
		b++
	}
	return fmt.Sprintf("%s[%s]%s", text[a:s.Start], s.Of(text), text[s.End:b])
}

type goldDoc struct {
	text              string
	tokens, sentences []Span
}

// readTreebank reads the documents of a CoNLL-U file and rejoins their text.
// Words of a multi-word token are laid on its surface in turn.
func readTreebank(t *testing.T, file string) (docs []goldDoc) {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var d *goldDoc
	var text strings.Builder
	flush := func() {
		if d != nil {
			d.text = text.String()
			docs = append(docs, *d)
		}
		d = &goldDoc{}
		text.Reset()
	}
	flush()
	newpar, first := false, -1
	gap, mwtEnd, mwtTo, mwtGap := "", 0, 0, ""
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<22)
	for sc.Scan() {
		line := sc.Text()
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			flush()
			gap = ""
		case strings.HasPrefix(line, "# newpar") && !strings.HasPrefix(line, "# newpar_block"):
			newpar = true
		case strings.HasPrefix(line, "#"):
		case line == "":
			if first >= 0 {
				d.sentences = append(d.sentences, Span{first, text.Len()})
			}
			first = -1
		default:
			c := strings.Split(line, "\t")
			if strings.Contains(c[0], ".") {
				continue
			}
			after := " "
			if strings.Contains(c[9], "SpaceAfter=No") {
				after = ""
			}
			var lo, hi int
			if n, _ := fmt.Sscanf(c[0], "%d-%d", &lo, &hi); n == 2 {
				if newpar && text.Len() > 0 {
					gap = "\n\n"
				}
				newpar = false
				text.WriteString(gap)
				gap = after
				if first < 0 {
					first = text.Len()
				}
				mwtTo, mwtEnd, mwtGap = text.Len(), hi, c[1]
				text.WriteString(c[1])
				continue
			}
			id := 0
			fmt.Sscan(c[0], &id)
			if id <= mwtEnd {
				w := c[1]
				if !strings.HasPrefix(mwtGap, w) {
					w = mwtGap[:min(len(w), len(mwtGap))]
				}
				if id == mwtEnd {
					w = mwtGap
					mwtEnd = 0
				}
				d.tokens = append(d.tokens, Span{mwtTo, mwtTo + len(w)})
				mwtTo, mwtGap = mwtTo+len(w), mwtGap[len(w):]
				continue
			}
			mwtEnd = 0
			if id == 1 {
				if newpar && text.Len() > 0 {
					gap = "\n\n"
				}
				newpar = false
			}
			text.WriteString(gap)
			if first < 0 {
				first = text.Len()
			}
			d.tokens = append(d.tokens, Span{text.Len(), text.Len() + len(c[1])})
			text.WriteString(c[1])
			gap = after
		}
		if line == "" {
			mwtEnd = 0
		}
	}
	flush()
	return docs
}
