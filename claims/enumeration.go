package claims

import (
	"slices"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
)

// An enumeration names those who met one fate side by side: "two adults and six
// children died", "killed his wife, their daughter and a neighbour". Parsers often
// keep the first or the last of them only.

// A person or several that an enumeration names, by the tokens from start to end.
type enumerated struct {
	start, end int
	q          *Quantity // how many; nil for one
	determined bool      // begins with a determiner, and no number
}

var (
	oneOfThem  = wordSet("a an another his her their the one")
	possessive = wordSet("his her their")
	andWords   = wordSet("and &")
	ofAnother  = wordSet("was were is are has had have remained escaped survived suffered fled ran told said called who")
)

// mostWords is how many words may stand between a number or determiner and its noun.
const mostWords = 4

// enumerate adds to the harms of a sentence those who are named beside them.
func (d *harmReader) enumerate(sentence int, hs []*harm) []*harm {
	var t tokens
	for _, h := range hs {
		if h.own || h.body || !h.direct && h.q == nil {
			continue
		}
		if t.at == nil {
			t = d.tokens(d.Sentences[sentence].Span)
		}
		from, to := t.of(h.at)
		if from < 0 {
			continue
		}
		subject := h.at.End <= h.claim.Predicate.Start
		for _, e := range slices.Concat(t.rightOf(to, subject, h.q != nil || h.who.entity == ""), t.leftOf(from)) {
			at := Span{Start: t.at[e.start].Start, End: t.at[e.end-1].End}
			if slices.ContainsFunc(hs, func(o *harm) bool { return o.at.Overlaps(at) }) {
				continue
			}
			x := &harm{claim: h.claim, fate: h.fate, at: at}
			if e.q != nil {
				x.q, x.direct = e.q, true
				x.q.Part = Part{Span: at, Words: at.Of(d.Article.Text)}
			} else {
				a := Argument{Part: Part{Span: at, Words: at.Of(d.Article.Text)}, Phrase: at.Of(d.Article.Text), Head: t.low[e.end-1]}
				x.suffered(d.victimOf(&a))
				x.fresh = true
			}
			hs = append(hs, x)
		}
	}
	slices.SortStableFunc(hs, func(a, b *harm) int { return a.claim.Start - b.claim.Start })
	return hs
}

// of are the tokens of a span, from -1 when it has none.
func (t *tokens) of(s Span) (from, to int) {
	from = -1
	for i, at := range t.at {
		if at.Overlaps(s) {
			if from < 0 {
				from = i
			}
			to = i + 1
		}
	}
	return from, to
}

// item reads one of an enumeration from token i.
func (t *tokens) item(i int) (enumerated, bool) {
	e, k := enumerated{start: i}, i
	switch x, n := en.ReadAmount(t.low[min(i, len(t.low)):]); {
	case i >= len(t.low):
		return e, false
	case oneOfThem[t.low[i]]:
		e.determined, k = true, i+1
	case n > 0 && !x.Ordinal && !x.Fraction && x.Value >= 1:
		e.q, k = &Quantity{Unit: "person", Head: "person"}, i+n
		e.q.Min, e.q.Max = ends(x)
		if t.word(k) == "of" && possessive[t.word(k+1)] {
			k += 2
		}
	default:
		return e, false
	}
	for j := k; j < min(k+mostWords, len(t.low)) && isWord(t.low[j]) && !breaks[t.low[j]] && !deadWords[t.low[j]] && !injuredWords[t.low[j]]; j++ {
		plural := syntax.Lemma(t.low[j], "NNS") != t.low[j]
		if en.PersonNoun(t.low[j]) && (e.q != nil || !plural) {
			e.end = j + 1
		}
	}
	return e, e.end > 0
}

// rightOf are those who are named right behind token i. Behind the name of one
// person, a comma begins an apposition.
func (t *tokens) rightOf(i int, subject, nameless bool) (out []enumerated) {
	for {
		i = t.behindName(i)
		comma, and := t.word(i) == "," || t.word(i) == ";", false
		k := i
		if comma {
			and = t.word(i) == ";" // no apposition
			k++
		}
		if andWords[t.word(k)] {
			and = true
			k++
		}
		if !comma && !and {
			return out
		}
		e, ok := t.item(k)
		if !ok || !and && e.determined && !(nameless && possessive[t.word(k)]) {
			return out
		}
		if next := t.word(e.end); !subject && ofAnother[next] {
			return out
		}
		out = append(out, e)
		i = e.end
	}
}

// behindName is the token behind the name and age that follow who is named at
// token i: ", Ada Brandt, 31".
func (t *tokens) behindName(i int) int {
	if t.word(i) != "," {
		return i
	}
	k := i + 1
	for k < len(t.raw) && isUpper(t.raw[k]) {
		k++
	}
	if n := k - i - 1; n < 1 || n > 3 {
		return i
	}
	if t.word(k) == "," && isDigits(t.word(k+1)) {
		k += 2
	}
	return k
}

// leftOf are those who are counted right before token i.
func (t *tokens) leftOf(i int) (out []enumerated) {
	for {
		end := i
		if andWords[t.word(end-1)] {
			end--
		}
		if t.word(end-1) == "," {
			end--
		}
		if end == i {
			return out
		}
		var found *enumerated
		for k := end - 1; k >= max(0, end-mostWords-1); k-- {
			if e, ok := t.item(k); ok && e.end == end && (e.q != nil || andWords[t.word(end)]) {
				found = &e
			}
		}
		if found == nil {
			return out
		}
		switch before := t.word(found.start - 1); {
		case found.determined && !killingVerbs[before] && !harmingVerbs[before] && !hittingVerbs[before]:
			return out
		case before == "", before == ",", before == ":", andWords[before], killingVerbs[before], harmingVerbs[before], hittingVerbs[before]:
		case before == "left", before == "leaves", before == "leaving", before == "that":
		default:
			return out
		}
		out = append(out, *found)
		i = found.start
	}
}
