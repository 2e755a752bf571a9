package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A form is a word as the network's features see it.
type form struct {
	printed string // as the token has it
	lower   string // lower case, digits as 0
}

// featureOf are the features a model may use, by the name of their table. They
// must be those of features() in train/train.py.
var featureOf = map[string]func(form) string{
	"word":    func(f form) string { return f.lower },
	"suffix4": func(f form) string { return suffix(f.lower, 4) },
	"suffix3": func(f form) string { return suffix(f.lower, 3) },
	"suffix2": func(f form) string { return suffix(f.lower, 2) },
	"prefix3": func(f form) string { return prefix(f.lower, 3) },
	"shape":   func(f form) string { return shape(f.printed) },
}

func suffix(s string, n int) string {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return s[i:]
}

func prefix(s string, n int) string {
	i := 0
	for ; n > 0 && i < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return s[:i]
}

func digit(r rune) rune {
	if '1' <= r && r <= '9' {
		return '0'
	}
	return r
}

// shape writes runs of upper, lower and digit as X, x and d, other ASCII as it
// is and the rest as u, six at most: shape("U.S.-born") is "X.X.-x".
func shape(s string) string {
	var out [6]byte
	n := 0
	for _, r := range s {
		k := byte('u')
		switch {
		case unicode.IsUpper(r):
			k = 'X'
		case unicode.IsLower(r):
			k = 'x'
		case unicode.IsDigit(r):
			k = 'd'
		case r < utf8.RuneSelf:
			k = byte(r)
		}
		if n > 0 && out[n-1] == k {
			continue
		}
		if n == len(out) {
			break
		}
		out[n] = k
		n++
	}
	return string(out[:n])
}

// input writes the features of a token into x, as fixed-point numbers.
func (m *model) input(x []int16, printed string) {
	lower := strings.ToLower(printed)
	f := form{printed, lower}
	if !m.Unfolded {
		f.lower = strings.Map(digit, lower)
	}
	for _, t := range m.features {
		i, ok := t.values[t.of(f)]
		if !ok {
			i = 1
		}
		x = t.table.put(x, int(i))
	}
	m.vector(x, lower)
}

// before writes the features of the place before a sentence, the head of its
// root. That before a headline has the shape of no word, which the network has
// learned to read as: articles and auxiliaries are left out here.
func (m *model) before(x []int16, headline bool) {
	for i, t := range m.features {
		row := 0
		if headline && i == len(m.features)-1 {
			row = 1
		}
		x = t.table.put(x, row)
	}
	clear(x)
}

// put writes row i into x and returns what is left of x.
func (t table) put(x []int16, i int) []int16 {
	row, scale := t.row(i)
	scale *= inputOne
	for k, w := range row {
		x[k] = fixed(float32(float32(int8(w)) * scale))
	}
	return x[len(row):]
}

// vector writes the mean vector of the pieces of a lower-cased word into x,
// zeros when some part of it is no known piece.
func (m *model) vector(x []int16, word string) {
	clear(x)
	if len(word) > longestWord {
		return
	}
	var sum [256]int32
	n, scale := 0, float32(0)
	for start := 0; start < len(word); n++ {
		end, id := len(word), int32(0)
		for ok := false; ; end-- {
			if end == start {
				return
			}
			if start == 0 {
				id, ok = m.pieces[word[:end]]
			} else {
				id, ok = m.pieces["##"+word[start:end]]
			}
			if ok {
				break
			}
		}
		row, s := m.piece.row(int(id))
		scale = s
		for k, w := range row {
			sum[k&255] += int32(int8(w))
		}
		start = end
	}
	if n == 0 {
		return
	}
	scale = float32(scale*inputOne) / float32(n)
	for k := range x {
		x[k] = fixed(float32(float32(sum[k&255]) * scale))
	}
}

// longestWord is the length in bytes past which a word, most likely an
// address, is not cut into pieces.
const longestWord = 40
