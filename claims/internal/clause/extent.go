package clause

import (
	"strings"

	"claimdiff/claims/internal/text"
)

// loose are the branches that a phrase keeps its distance from.
var loose = []string{"acl:relcl", "advcl:relcl", "conj", "cc", "parataxis", "discourse", "vocative", "dislocated", "dep"}

// nested are those inside its parts: "a call between one and the other" keeps both.
var nested = []string{"acl:relcl", "advcl:relcl", "parataxis", "discourse", "vocative", "dislocated", "dep"}

// phrase is the span of the noun phrase, or clause, with head w: without its
// preposition, what is coordinated to it, relative clauses and apposition.
func (r *reader) phrase(w int) text.Span {
	in := make([]bool, len(r.Words))
	in[w] = true
	clausal := r.isVerb(w) || r.Dependent(w, "cop") >= 0 && !r.isNoun(w)
	for _, k := range r.Children(w) {
		switch {
		case r.Is(k, "case") && r.bound(k):
			in[k] = true
		case r.Is(k, loose...), r.Is(k, "case", "mark", "punct", "appos"), r.strayTime(w, k):
		case !clausal && r.Is(k, "cop", "nsubj", "aux", "expl", "advcl", "ccomp"):
		case !clausal && r.Is(k, "acl") && k > w && r.form(k-1) == ",":
		case !clausal && r.Is(k, "acl") && k > w && r.Dependent(k, "obl", "obj", "xcomp", "advcl") >= 0 && len(r.Subtree(k)) > maxInner:
		default:
			for _, i := range r.Subtree(k, nested...) {
				in[i] = true
			}
		}
	}
	return r.around(w, in)
}

// maxInner is how many words of a participle clause a noun phrase keeps.
const maxInner = 8

// around is the span of the marked words that stand around w: gaps are closed
// when only marks or short insertions stand in them.
func (r *reader) around(w int, in []bool) text.Span {
	lo, hi := w, w
	gap := func(from, to, step int) int { // last marked word going one way, over gaps of up to maxGap words
		at, miss := from, 0
		for i := from + step; i != to && miss <= maxGap; i += step {
			if in[i] {
				at, miss = i, 0
			} else {
				miss++
			}
		}
		return at
	}
	lo = gap(w, -1, -1)
	hi = gap(w, len(r.Words), 1)
	for lo < w && r.trim(lo) {
		lo++
	}
	for hi > w && r.trim(hi) {
		hi--
	}
	return text.Span{Start: r.Words[lo].Start, End: r.Words[hi].End}
}

// maxGap is how many foreign words a phrase may hold, as a relative clause in
// the middle of a clause.
const maxGap = 30

// trim reports whether a word says nothing at the end of a phrase.
func (r *reader) trim(w int) bool {
	switch f := r.form(w); {
	case r.Words[w].Pos == "PUNCT":
		return f != "%" && f != ")" && f != "$"
	case r.Is(w, "cc"):
		return true
	}
	return false
}

// extent is the clause or noun phrase that tells p.
func (r *reader) extent(p *predicate) text.Span {
	switch {
	case p.kind == nominal && p.light < 0, p.kind == initiative && p.light < 0:
		return r.cover(r.phrase(p.head), r.predicateSpan(p))
	case p.kind == state:
		s := r.cover(r.Words[p.head].Span, r.Words[p.of].Span)
		if n := r.Dependent(p.of, "nummod"); n >= 0 && n < p.of {
			s.Start = r.Words[n].Start
		}
		return s
	case p.kind == nominal && p.light >= 0:
		s := r.clause(p.light, p.head)
		return r.cover(s, r.phrase(p.head))
	case p.kind == copular && p.light >= 0 && r.Dependent(p.light, "expl") >= 0:
		return r.cover(r.clause(p.light, p.head), r.predicateSpan(p))
	}
	return r.cover(r.clause(p.head, p.head), r.predicateSpan(p))
}

func (r *reader) cover(a, b text.Span) text.Span {
	return text.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// clause is the span of the clause of v without the clauses around it: sister
// clauses, the report that frames it, relative clauses at its edge, and full
// adverbial clauses.
func (r *reader) clause(v, keep int) text.Span {
	in := make([]bool, len(r.Words))
	in[v], in[keep] = true, true
	for _, k := range r.Children(v) {
		switch {
		case r.Is(k, "conj", "cc", "parataxis", "discourse", "vocative", "dep", "punct", "acl:relcl"):
			continue
		case r.Is(k, "mark") && (r.form(k) == "that" || r.form(k) == "as"):
			continue
		case r.Is(k, "advcl") && r.fullClause(k):
			continue
		case r.Is(k, "obl") && r.prep(k) == "according to":
			continue
		}
		for _, i := range r.branch(k) {
			in[i] = true
		}
	}
	return r.around(v, in)
}

// branch is the subtree of k without relative clauses at its end and without
// what is loosely hung on.
func (r *reader) branch(k int) []int {
	if r.Is(k, "ccomp", "xcomp", "advcl") {
		return r.Subtree(k, "parataxis", "discourse", "vocative", "dep", "advcl:relcl")
	}
	return r.Subtree(k, "parataxis", "discourse", "vocative", "dep", "acl:relcl", "advcl:relcl")
}

// fullClause reports whether an adverbial clause has a subject of its own.
func (r *reader) fullClause(k int) bool {
	return r.Dependent(k, "nsubj", "csubj") >= 0
}

// predicateSpan is the span of the predicate's words.
func (r *reader) predicateSpan(p *predicate) text.Span {
	w := p.head
	s := r.Words[w].Span
	switch p.kind {
	case verbal:
		for _, k := range r.Dependents(w, "compound:prt") {
			if k == w+1 {
				s.End = r.Words[k].End
			}
		}
	case copular:
		if c := p.light; c >= 0 && c < w && w-c <= 4 {
			s.Start = r.Words[c].Start
		}
	case nominal, initiative:
		lo := w
		for lo > 0 && r.head(lo-1) == w && r.Is(lo-1, "compound") && r.Words[lo-1].Pos == "NOUN" && !r.temporal(lo-1) {
			lo--
		}
		s.Start = r.Words[lo].Start
	}
	return s
}

// tense of the predicate: "past", "present", "future" or "".
func (r *reader) tense(p *predicate) string {
	switch {
	case p.kind == nominal && p.light < 0, p.kind == initiative && p.light < 0:
		return ""
	case p.light >= 0 && p.kind == nominal:
		return r.tenseOf(p.light, 0)
	}
	return r.tenseOf(p.head, 0)
}

func (r *reader) tenseOf(v, depth int) string {
	if depth > maxDepth {
		return ""
	}
	has := ""
	for _, k := range r.Dependents(v, "aux", "cop") {
		switch f := r.form(k); {
		case f == "will" || f == "shall" || f == "'ll" || f == "wo":
			return "future"
		case f == "would":
			return "future"
		case f == "has" || f == "have" || f == "'ve" || r.lemma(k) == "have":
			has = "past"
		case r.tag(k) == "VBD":
			has = "past"
		case r.tag(k) == "VBZ" || r.tag(k) == "VBP":
			if has == "" {
				has = "present"
			}
		}
	}
	if has != "" {
		return has
	}
	switch r.tag(v) {
	case "VBD":
		return "past"
	case "VBZ", "VBP":
		return "present"
	}
	if r.infinitive(v) && (r.head(v) < 0 || r.Is(v, "root")) {
		return "future" // a headline: "Leaders to meet"
	}
	h := r.head(v)
	if h < 0 || !r.Is(v, "xcomp", "conj", "advcl", "acl", "ccomp") {
		if strings.HasPrefix(r.tag(v), "VBN") {
			return "past"
		}
		return ""
	}
	if r.tag(v) == "VBN" && r.Is(v, "acl") {
		return "past"
	}
	return r.tenseOf(h, depth+1)
}
