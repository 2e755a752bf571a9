package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"

	"claimdiff/claims"
)

// A Kind tells in which of two texts words stand.
type Kind int

// The kinds of an Op.
const (
	Equal   Kind = iota // in both
	Removed             // in the first only
	Added               // in the second only
)

func (k Kind) String() string { return [...]string{"equal", "removed", "added"}[k] }

// An Op is a stretch of words. A is where it stands in the first text, B in the
// second; of words that one text has not, the other's span is empty and stands
// where they would be.
type Op struct {
	Kind Kind
	A, B claims.Span
}

// mostChanged is the share of common words, in the longer text, under which two
// texts are shown whole.
const mostChanged = 0.4

// Diff tells how b differs from a, in whole words. Words that differ only in
// case or in the form of their quotation marks and dashes are equal. Two texts
// without a difference give one Equal op, or none when both have no words.
func Diff(a, b string) []Op {
	wa, wb := words(a), words(b)
	if len(wa) == 0 && len(wb) == 0 {
		return nil
	}
	ra, rb := runes(a, wa, b, wb)
	d := diffmatchpatch.New()
	d.DiffTimeout = 0 // the result may not depend on how fast the machine is
	diffs := d.DiffCleanupMerge(d.DiffMainRunes(ra, rb, false))
	if common(diffs, a, wa) < mostChanged*float64(max(counted(a, wa), counted(b, wb))) {
		return whole(a, b, wa, wb)
	}
	var ops []Op
	i, j := 0, 0
	for _, x := range diffs {
		n := utf8.RuneCountInString(x.Text)
		switch x.Type {
		case diffmatchpatch.DiffEqual:
			ops = append(ops, Op{Equal, stretch(wa, i, i+n, len(a)), stretch(wb, j, j+n, len(b))})
			i, j = i+n, j+n
		case diffmatchpatch.DiffDelete:
			ops = append(ops, Op{Removed, stretch(wa, i, i+n, len(a)), stretch(wb, j, j, len(b))})
			i += n
		case diffmatchpatch.DiffInsert:
			ops = append(ops, Op{Added, stretch(wa, i, i, len(a)), stretch(wb, j, j+n, len(b))})
			j += n
		}
	}
	return ops
}

// whole is the answer for texts that have little in common.
func whole(a, b string, wa, wb []claims.Span) []Op {
	var ops []Op
	if len(wa) > 0 {
		ops = append(ops, Op{Removed, stretch(wa, 0, len(wa), len(a)), stretch(wb, 0, 0, len(b))})
	}
	if len(wb) > 0 {
		ops = append(ops, Op{Added, stretch(wa, len(wa), len(wa), len(a)), stretch(wb, 0, len(wb), len(b))})
	}
	return ops
}

// stretch is the span of words i to j, or the empty span before word i.
func stretch(ws []claims.Span, i, j, end int) claims.Span {
	if i < j {
		return claims.Span{Start: ws[i].Start, End: ws[j-1].End}
	}
	if i < len(ws) {
		end = ws[i].Start
	} else if len(ws) > 0 {
		end = ws[len(ws)-1].End
	}
	return claims.Span{Start: end, End: end}
}

// runes writes each text as one rune a word, the same rune for equal words.
func runes(a string, wa []claims.Span, b string, wb []claims.Span) (ra, rb []rune) {
	number := map[string]rune{}
	write := func(s string, ws []claims.Span) []rune {
		out := make([]rune, len(ws))
		for i, w := range ws {
			k := fold(w.Of(s))
			r, ok := number[k]
			if !ok {
				r = nth(len(number))
				number[k] = r
			}
			out[i] = r
		}
		return out
	}
	return write(a, wa), write(b, wb)
}

// nth is the n-th rune that is valid in UTF-8 text: surrogates are stepped over.
func nth(n int) rune {
	r := rune(n + 1)
	if r >= 0xD800 {
		r += 0xE000 - 0xD800
	}
	if r > unicode.MaxRune {
		panic("wording: more different words than there are runes")
	}
	return r
}

// fold makes words equal that a reader takes for the same.
func fold(w string) string {
	switch w {
	case "“", "”", "„", "«", "»":
		return `"`
	case "’", "‘":
		return "'"
	case "–", "—":
		return "-"
	}
	return strings.ReplaceAll(strings.ToLower(w), "’", "'")
}

// common is how many words with a letter or digit the equal parts have.
func common(diffs []diffmatchpatch.Diff, a string, wa []claims.Span) float64 {
	n, i := 0, 0
	for _, x := range diffs {
		length := utf8.RuneCountInString(x.Text)
		if x.Type == diffmatchpatch.DiffInsert {
			continue
		}
		if x.Type == diffmatchpatch.DiffEqual {
			n += counted(a, wa[i:i+length])
		}
		i += length
	}
	return float64(n)
}

func counted(s string, ws []claims.Span) int {
	n := 0
	for _, w := range ws {
		if r, _ := utf8.DecodeRuneInString(w.Of(s)); unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}
