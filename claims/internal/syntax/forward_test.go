package syntax

import (
	"encoding/json"
	"math"
	"math/rand"
	"os"
	"slices"
	"testing"

	"claimdiff/claims/internal/text"
)

// TestTrainerAgrees compares the Go code with what the trainer computed in
// floating point for the same model; int8 weights cost a little.
func TestTrainerAgrees(t *testing.T) {
	b, err := os.ReadFile("testdata/sentences.json")
	if err != nil {
		t.Fatal(err)
	}
	var samples []struct {
		Forms, Tags, Relations []string
		Headline               bool
		Arcs                   [][]float64
	}
	if err := json.Unmarshal(b, &samples); err != nil {
		t.Fatal(err)
	}
	p := parser(t)
	words, sameTag, sum, most := 0, 0, 0.0, 0.0
	for _, s := range samples {
		var sc scores
		n := len(s.Forms)
		p.model.run(&sc, n, s.Headline, func(i int) string { return s.Forms[i] })
		for d, row := range s.Arcs {
			for h, want := range row {
				if h == d+1 {
					continue
				}
				diff := math.Abs(want - float64(sc.arcs[d*(n+1)+h]))
				sum, most, words = sum+diff, max(most, diff), words+1
			}
		}
		one := sentence(s.Forms...)
		if s.Headline {
			one.Kind = text.Headline
		}
		for i, w := range p.Parse(one).Words {
			if w.Tag == s.Tags[i] {
				sameTag++
			} else {
				t.Logf("%s: tag %s, trainer %s", w.Form, w.Tag, s.Tags[i])
			}
		}
	}
	t.Logf("%d arc scores: mean difference %.3f, greatest %.3f", words, sum/float64(words), most)
	if sum/float64(words) > .15 || most > 2.5 {
		t.Errorf("arc scores differ by %.3f in the mean and by %.3f at most", sum/float64(words), most)
	}
}

// TestKernelsAgree holds the vector instructions against the plain loop.
func TestKernelsAgree(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for _, size := range [][2]int{{32, 2}, {64, 248}, {512, 128}} {
		rows, cols := size[0], size[1]
		w := make([]byte, rows*cols)
		r.Read(w)
		x, x2 := make([]int16, cols), make([]int16, cols)
		for i := range x {
			x[i], x2[i] = int16(r.Uint32()), int16(r.Uint32())
		}
		want, want2 := make([]int32, rows), make([]int32, rows)
		mulPlain(want, w, x)
		mulPlain(want2, w, x2)
		got, got2 := make([]int32, rows), make([]int32, rows)
		mul(got, w, x)
		if !slices.Equal(got, want) {
			t.Errorf("%d x %d: mul differs from mulPlain", rows, cols)
		}
		mul2(got, got2, w, x, x2)
		if !slices.Equal(got, want) || !slices.Equal(got2, want2) {
			t.Errorf("%d x %d: mul2 differs from mulPlain", rows, cols)
		}
	}
}

func parser(t testing.TB) *Parser {
	t.Helper()
	p, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// sentence makes a sentence of forms, a space after each.
func sentence(forms ...string) text.Sentence {
	var s text.Sentence
	for _, f := range forms {
		s.Tokens = append(s.Tokens, text.Token{Span: text.Span{Start: s.End, End: s.End + len(f)}, Form: f, SpaceAfter: true})
		s.End += len(f) + 1
	}
	return s
}

// BenchmarkParse parses sentences of mixed lengths; see words/s.
func BenchmarkParse(b *testing.B) {
	p := parser(b)
	data, err := os.ReadFile("testdata/sentences.json")
	if err != nil {
		b.Fatal(err)
	}
	var samples []struct{ Forms []string }
	if err := json.Unmarshal(data, &samples); err != nil {
		b.Fatal(err)
	}
	var sentences []text.Sentence
	words := 0
	for _, s := range samples {
		sentences = append(sentences, sentence(s.Forms...))
		words += len(s.Forms)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range sentences {
			p.Parse(s)
		}
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := open(modelFile); err != nil {
			b.Fatal(err)
		}
	}
}
