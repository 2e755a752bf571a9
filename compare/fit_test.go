package compare

import (
	"cmp"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"claimdiff/claims"
)

// TestScoreAlignment tells how well two articles, and two tellings, are known to
// be about one event, and fits the coefficients of coefficients.go anew. It needs
// the folder that holds ecbplus:
//
//	make score-alignment DATA=../shared/data
//
// The fit sees the topics with even numbers, the scores are of those with odd
// numbers. Pairs of tellings are those that the blocks bring together; a pair is
// right when both predicates are annotated as mentions of one event. Each topic
// weighs the same, however many pairs it has.
func TestScoreAlignment(t *testing.T) {
	dir := os.Getenv("DATA")
	if dir == "" {
		t.Skip("DATA is not set: give the folder with ecbplus to measure against")
	}
	dir = filepath.Join(dir, "ecbplus")
	annotated := readAnnotated(t, filepath.Join(dir, "coreference_sentences.csv"))
	var articles, tellings sample
	for topic := 1; topic <= 45; topic++ {
		if read := readTopic(t, dir, topic, annotated); len(read) > 0 {
			readPairsOf(topic, read, &articles, &tellings)
		}
	}
	t.Logf("pairs of articles\n%s", articles.report(articleBase, columns(articleCues, func(c articleCue) (string, float64, string) { return c.name, c.coefficient, c.doc })))
	t.Logf("pairs of tellings\n%s", tellings.report(tellingBase, columns(tellingCues, func(c tellingCue) (string, float64, string) { return c.name, c.coefficient, c.doc })))
}

// readPairsOf adds the pairs of a topic's articles and tellings.
func readPairsOf(topic int, read []*labelled, articles, tellings *sample) {
	var docs []claims.Document
	by := map[string]*labelled{}
	for _, a := range read {
		docs = append(docs, a.doc)
		by[a.doc.Article.Path] = a
	}
	c := newComparison(docs, Options{})
	c.tell()
	c.themes(c.group(c.edges(), sure, joinAt))
	of := func(d int) *labelled { return by[c.docs[d].Article.Path] }
	for i := range c.docs {
		for j := range i {
			a, b := c.profile(j), c.profile(i)
			var x []float64
			for _, cue := range articleCues {
				x = append(x, cue.value(a, b))
			}
			articles.add(topic, x, of(i).event == of(j).event)
		}
	}
	for i, others := range c.candidates() {
		for _, j := range others {
			a, b := c.tellings[i], c.tellings[j]
			x, in := of(a.doc).events(a)
			y, also := of(b.doc).events(b)
			if a.doc == b.doc || !in || !also {
				continue
			}
			var values []float64
			for _, cue := range tellingCues {
				values = append(values, cue.value(c.match(a, b)))
			}
			tellings.add(topic, values, slices.ContainsFunc(x, func(s string) bool { return slices.Contains(y, s) }))
		}
	}
}

// A sample is pairs with the values of their cues.
type sample struct {
	topics []int
	x      [][]float64
	right  []float64 // 1 or 0
}

func (s *sample) add(topic int, x []float64, right bool) {
	s.topics, s.x, s.right = append(s.topics, topic), append(s.x, x), append(s.right, yes(right))
}

// part are the pairs of the topics with even or odd numbers.
func (s *sample) part(odd int) *sample {
	out := &sample{}
	for i, t := range s.topics {
		if t%2 == odd {
			out.topics, out.x, out.right = append(out.topics, t), append(out.x, s.x[i]), append(out.right, s.right[i])
		}
	}
	return out
}

// A column is a cue as a table shows it.
type column struct {
	name, doc   string
	coefficient float64
}

func columns[C any](cues []C, of func(C) (string, float64, string)) []column {
	var out []column
	for _, c := range cues {
		name, k, doc := of(c)
		out = append(out, column{name, doc, k})
	}
	return out
}

func (s *sample) report(base float64, cues []column) string {
	var b strings.Builder
	fitted := s.part(0).fit(func(k int) bool { return strings.HasPrefix(cues[k].doc, "set") })
	fmt.Fprintf(&b, "  %-16s %8s %8s\n  %-16s %8.2f %8.2f\n", "cue", "fit", "in use", "(base)", fitted[0], base)
	inUse := []float64{base}
	for k, c := range cues {
		fmt.Fprintf(&b, "  %-16s %8.2f %8.2f  %s\n", c.name, fitted[k+1], c.coefficient, c.doc)
		inUse = append(inUse, c.coefficient)
	}
	for _, which := range []struct {
		name string
		k    []float64
	}{{"fit", fitted}, {"in use", inUse}} {
		odd := s.part(1)
		p := odd.probabilities(which.k)
		fmt.Fprintf(&b, "  %s: average precision on the odd topics %.3f", which.name, averagePrecision(p, odd.right))
		for _, at := range []float64{0.35, 0.5, 0.7, 0.9} {
			found, right, all := 0.0, 0.0, 0.0
			for i := range p {
				all += odd.right[i]
				if p[i] >= at {
					found, right = found+1, right+odd.right[i]
				}
			}
			fmt.Fprintf(&b, "; from %.2f on P %.3f R %.3f", at, right/found, right/all)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// fit is a logistic regression by Newton's method, with a ridge of 3 on all but
// the base and every topic of equal weight. A cue that is set stays out.
func (s *sample) fit(set func(cue int) bool) []float64 {
	n := len(s.x[0]) + 1
	size := map[int]float64{}
	for _, t := range s.topics {
		size[t]++
	}
	k := make([]float64, n)
	for range 30 {
		p := s.probabilities(k)
		gradient, hessian := make([]float64, n), make([][]float64, n)
		for i := range n {
			hessian[i] = make([]float64, n)
			ridge := 3.0
			switch {
			case i == 0:
				ridge = 1e-6
			case set(i - 1):
				ridge = 1e12
			}
			hessian[i][i], gradient[i] = ridge, -ridge*k[i]
		}
		for r, x := range s.x {
			w := float64(len(s.x)) / float64(len(size)) / size[s.topics[r]]
			row := append([]float64{1}, x...)
			for i := range n {
				gradient[i] += w * row[i] * (s.right[r] - p[r])
				for j := range n {
					hessian[i][j] += w * row[i] * row[j] * p[r] * (1 - p[r])
				}
			}
		}
		for i, d := range solve(hessian, gradient) {
			k[i] += d
		}
	}
	return k
}

func (s *sample) probabilities(k []float64) []float64 {
	p := make([]float64, len(s.x))
	for r, x := range s.x {
		odds := k[0]
		for i, v := range x {
			odds += k[i+1] * v
		}
		p[r] = 1 / (1 + math.Exp(-odds))
	}
	return p
}

// solve gives x with a x = b by elimination; a and b are overwritten.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for i := range n {
		top := i
		for r := i; r < n; r++ {
			if math.Abs(a[r][i]) > math.Abs(a[top][i]) {
				top = r
			}
		}
		a[i], a[top], b[i], b[top] = a[top], a[i], b[top], b[i]
		for r := i + 1; r < n; r++ {
			f := a[r][i] / a[i][i]
			for j := i; j < n; j++ {
				a[r][j] -= f * a[i][j]
			}
			b[r] -= f * b[i]
		}
	}
	for i := n - 1; i >= 0; i-- {
		for j := i + 1; j < n; j++ {
			b[i] -= a[i][j] * b[j]
		}
		b[i] /= a[i][i]
	}
	return b
}

// averagePrecision is the mean precision at every right pair, the likeliest
// pairs first.
func averagePrecision(p, right []float64) float64 {
	order := make([]int, len(p))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p[b], p[a]) })
	hits, sum := 0.0, 0.0
	for n, i := range order {
		if right[i] == 1 {
			hits++
			sum += hits / float64(n+1)
		}
	}
	return sum / max(1, hits)
}

// The fit finds the coefficients that made a sample.
func TestFit(t *testing.T) {
	s := &sample{}
	for i := range 400 {
		x := []float64{float64(i % 20), float64(i / 20 % 2)}
		odds := -4 + 0.5*x[0] + 2*x[1]
		s.add(0, x, 1/(1+math.Exp(-odds)) > float64(i*7919%400)/400)
	}
	k := s.fit(func(int) bool { return false })
	for i, want := range []float64{-4, 0.5, 2} {
		if math.Abs(k[i]-want) > 0.5 {
			t.Errorf("coefficient %d: %.2f, want about %v", i, k[i], want)
		}
	}
}
