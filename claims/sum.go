package claims

import (
	"regexp"
	"slices"
	"strings"

	"claimdiff/claims/internal/lang/en"
)

// A sum is how many people one sentence says met a fate.
type sum struct {
	fate      string // as harm.fate
	n         int
	others    bool // besides people of whom the sentence does not tell: "two others were hurt"
	exact     bool
	part      bool // some of those who are counted elsewhere: there are more
	afterDead bool // those who died are told of before them, and not as some of them
	harms     []*harm
}

// sums adds up what each sentence tells of each fate. Sentences that print no
// number are left out.
func (d *harmReader) sums(hs []*harm) []sum {
	var out []sum
	for len(hs) > 0 {
		n := 1
		for n < len(hs) && hs[n].claim.Sentence == hs[0].claim.Sentence {
			n++
		}
		for _, fate := range []string{"die", "injure", "hurt"} {
			if s, ok := d.sum(hs[:n], fate); ok {
				out = append(out, s)
			}
		}
		hs = hs[n:]
	}
	return out
}

// sum adds up the people of one fate in one sentence: those named side by
// side in a clause, and those told of besides. Two clauses with numbers of their
// own tell of the same people, and the larger number is meant.
func (d *harmReader) sum(hs []*harm, fate string) (sum, bool) {
	s := sum{fate: fate, exact: true}
	inClause, base, besides, own, printed := map[*Claim]int{}, 0, 0, 0, false
	whole := slices.ContainsFunc(hs, func(h *harm) bool { return h.fate == fate && h.q != nil && !d.part(h) })
	told := slices.ContainsFunc(hs, func(h *harm) bool { return h.fate == fate && !h.body })
	for _, h := range hs {
		if h.body && told { // "the toll rose to nine after two bodies were found": they are some of the nine
			continue
		}
		if h.fate != fate || whole && d.part(h) || slices.ContainsFunc(s.harms, func(o *harm) bool { return o.at.Overlaps(h.at) }) {
			continue
		}
		printed = printed || h.q != nil
		s.harms = append(s.harms, h)
		switch {
		case h.own:
			own = 1
			continue
		case h.besides():
			besides = max(besides, h.n())
			continue
		}
		if h.direct || inClause[h.claim] == 0 {
			inClause[h.claim] += h.n()
		} else {
			inClause[h.claim] = max(inClause[h.claim], h.n())
		}
		base = max(base, inClause[h.claim])
	}
	if !printed {
		return s, false
	}
	s.n, s.others = base+besides+own, base == 0
	for _, h := range s.harms {
		if h.own || h.besides() || inClause[h.claim] == base {
			s.part = s.part || d.part(h)
			s.exact = s.exact && h.exact() && !s.part
		}
	}
	if fate == "die" {
		return s, true
	}
	for _, h := range hs { // "one man died and two others were hurt", "one was stabbed and two others hurt"
		switch {
		case h.at.Start >= s.harms[0].at.Start, h.at.Overlaps(s.harms[0].at): // "one of the five" is among the five
		case h.fate == "die":
			s.afterDead, s.others = true, false
		case base == 0:
			s.n += h.n()
			s.others = false
		}
	}
	return s, true
}

// quantity is the printed number of a sum, or what it adds up to.
func (s sum) quantity(d *harmReader) Quantity {
	for _, h := range s.harms {
		if h.q != nil && h.n() == s.n {
			q := *h.q
			q.Delta = false
			return q
		}
	}
	n := float64(s.n)
	q := Quantity{Min: &n, Max: &n, Unit: "person", Head: "person", Inferred: true}
	q.Span = s.harms[0].at
	for _, h := range s.harms {
		q.Start, q.End = min(q.Start, h.at.Start), max(q.End, h.at.End)
	}
	q.Words = q.Span.Of(d.Article.Text)
	return q
}

// n is how many people h tells of.
func (h *harm) n() int {
	if h.q == nil {
		return 1
	}
	return h.q.people()
}

// exact reports whether h counts, or gives a bound that somebody counted, as "at
// least six" and no "dozens". The bodies found so far are not all of the dead.
func (h *harm) exact() bool {
	return !h.body && (h.q == nil || h.q.Min != nil && (h.q.Max == nil || *h.q.Min == *h.q.Max) && !vague.MatchString(h.q.Words))
}

var vague = regexp.MustCompile(`(?i)\b(several|some|few|dozens|scores|hundreds|thousands|many|couple)\b`)

// besides reports whether h tells of people besides those told of before.
func (h *harm) besides() bool {
	return h.q != nil && h.q.Delta || h.q == nil && h.who.other
}

// part reports whether h counts some of those who are counted elsewhere: "two
// of the dead", "the last three".
func (d *harmReader) part(h *harm) bool {
	if h.q == nil {
		return false
	}
	first, _, _ := strings.Cut(strings.ToLower(h.q.Of), " ")
	if gravely[first] {
		return true
	}
	before := strings.ToLower(strings.TrimSpace(d.Article.Text[max(0, h.at.Start-16):h.at.Start]))
	after := strings.ToLower(d.Article.Text[h.at.End:min(len(d.Article.Text), h.at.End+60)])
	return d.ofOnePeople(h) || partitives[first] || lasts[lastWord(before)] || partAfter.MatchString(after)
}

// ofOnePeople reports whether those who are counted are named by the country that
// they are from: two Danish tourists are seldom all who were hurt.
func (d *harmReader) ofOnePeople(h *harm) bool {
	if h.q == nil {
		return false
	}
	words := strings.Fields(h.q.Words)
	for i, w := range words {
		if p, ok := en.Places().Place(strings.Trim(w, ",.")); i > 0 && ok && p.Level == "demonym" {
			return true
		}
	}
	return false
}

// partAfter follows those who are some of a larger number: "two Danes were among
// the dead", "18 are critically injured".
var partAfter = regexp.MustCompile(`^(?:[^.;]{0,40}\b(?:was|were|are|is) among (?:the|those|at least)\b|\s+(?:(?:was|were|are|is|remain|remained)\s+)?(?:critically|seriously|gravely|badly)\b)`)

var (
	partitives = wordSet("the them those these us its their his her")
	lasts      = wordSet("last first final remaining including")
	gravely    = wordSet("critically seriously gravely badly")
)
