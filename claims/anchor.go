package claims

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// An anchor finds words again in a text that was changed a little, after the
// text quote selector of the W3C Web Annotation Data Model: the exact words,
// and what stood before and after them.
type anchor struct {
	words, prefix, suffix string
	start                 int // where it stood, in bytes
}

const (
	contextBytes = 32      // of prefix and suffix
	mostPlaces   = 1000    // where the exact words stand, at most
	mostWork     = 4 << 20 // cells of word comparison for one anchor
	alikeWords   = 0.7     // share of the words that must be found in their order
)

// context is what stands before and after a span, on rune boundaries.
func context(text string, s Span) (prefix, suffix string) {
	from, to := max(0, s.Start-contextBytes), min(len(text), s.End+contextBytes)
	for from < s.Start && !utf8.RuneStart(text[from]) {
		from++
	}
	for to > s.End && to < len(text) && !utf8.RuneStart(text[to]) {
		to--
	}
	return text[from:s.Start], text[s.End:to]
}

// find is where the anchor's words stand in a text. Exact words win; of several
// places the one whose surroundings fit best, then the nearest, then the first.
// Without exact words it is the stretch that holds most of them in order.
func (a anchor) find(text string) (Span, bool) {
	if a.words == "" {
		return Span{}, false
	}
	best, fit := Span{}, -1
	for _, at := range places(text, a.words) {
		s := Span{Start: at, End: at + len(a.words)}
		if n := a.fit(text, s); n > fit || n == fit && distance(at, a.start) < distance(best.Start, a.start) {
			best, fit = s, n
		}
	}
	if fit >= 0 {
		return best, true
	}
	return a.fuzzy(text)
}

// fit is how many bytes around a span are those that stood around the anchor.
func (a anchor) fit(text string, s Span) int {
	n := 0
	for n < len(a.prefix) && n < s.Start && a.prefix[len(a.prefix)-1-n] == text[s.Start-1-n] {
		n++
	}
	m := 0
	for m < len(a.suffix) && s.End+m < len(text) && a.suffix[m] == text[s.End+m] {
		m++
	}
	return n + m
}

// fuzzy looks at every stretch of as many words that begins with one of the
// anchor's first words. Its cost is bounded by mostWork; an anchor that would
// need more is not found.
func (a anchor) fuzzy(text string) (Span, bool) {
	want, have := wordSpans(a.words), wordSpans(text)
	if len(want) < 3 {
		return Span{}, false // too little to recognise
	}
	best, share, fit, work := Span{}, 0.0, 0, 0
	for i := range have {
		begins := false
		for _, w := range want[:3] {
			begins = begins || strings.EqualFold(w.Of(a.words), have[i].Of(text))
		}
		if !begins {
			continue
		}
		window := have[i:min(len(have), i+len(want)+2)]
		if work += len(want) * len(window); work > mostWork {
			return Span{}, false
		}
		n, last := inOrder(want, a.words, window, text)
		s := Span{Start: have[i].Start, End: window[last].End}
		p := float64(n) / float64(len(want))
		f := a.fit(text, s)
		if p > share || p == share && (f > fit || f == fit && distance(s.Start, a.start) < distance(best.Start, a.start)) {
			best, share, fit = s, p, f
		}
	}
	return best, share >= alikeWords
}

// inOrder is the length of the longest common subsequence of words, and the
// window's last word that takes part in it.
func inOrder(want []Span, words string, window []Span, text string) (n, last int) {
	row := make([]int, len(window)+1)
	for _, w := range want {
		diagonal := 0
		for j, h := range window {
			up := row[j+1]
			if strings.EqualFold(w.Of(words), h.Of(text)) {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(up, row[j])
			}
			diagonal = up
		}
	}
	n = row[len(window)]
	for j := range window {
		if row[j+1] == n {
			return n, j
		}
	}
	return n, 0
}

func wordSpans(s string) []Span {
	var out []Span
	start := -1
	for i, r := range s {
		space := r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\u00a0'
		switch {
		case space && start >= 0:
			out = append(out, Span{Start: start, End: i})
			start = -1
		case !space && start < 0:
			start = i
		}
	}
	if start >= 0 {
		out = append(out, Span{Start: start, End: len(s)})
	}
	return out
}

// places are the offsets at which words stand in a text, without overlap.
func places(text, words string) []int {
	var out []int
	for from := 0; len(out) < mostPlaces && words != ""; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			break
		}
		out = append(out, from+i)
		from += i + len(words)
	}
	return out
}

func distance(a, b int) int { return max(a-b, b-a) }

func itoa(n int) string { return strconv.Itoa(n) }
