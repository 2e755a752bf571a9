package origin

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"claimdiff/claims"
)

// A Group is articles that are one text, or one article on its own.
type Group struct {
	Articles []int  // indices into what Find was given, ascending
	Reason   string // why they are one, "" for one article
	Agency   string // whose tag all of them carry, "" unknown or several
	Pairs    []Pair // every two of them that share some text, by A and B
}

// How much of the shorter text two articles must share to be one. Chosen on
// reports of real events, where the pairs above these that were read were agency
// copy or rewrites, and on reprints made of them.
const (
	muchShare   = 0.30 // alone
	someShare   = 0.18 // with the same agency's tag, or the same quotations in the same order
	fewWords    = 40   // below this many shared words only a text that is nearly whole counts
	nearlyWhole = 0.80
	leastWords  = 12 // a note of fewer words is nobody's text
	sameQuotes  = 3
	mostShare   = 0.60
	longPassage = 120 // longer than a statement or post that outlets embed without quotation marks
	fewRest     = 15
	someOverlap = 0.10 // what most members of two groups must share for the groups to be joined
)

// Find puts articles that share their text into one group, and every other
// article into a group of its own. Groups are in the order of their first
// article. What is found does not depend on the order of the articles.
func Find(docs []claims.Document) []Group {
	copies := make([]copyOf, len(docs))
	for i, d := range docs {
		copies[i] = read(d.Article)
	}
	all := pairs(copies)
	groupOf := join(len(docs), all, copies)
	var groups []Group
	at := map[int]int{}
	for i, g := range groupOf {
		n, ok := at[g]
		if !ok {
			n = len(groups)
			at[g] = n
			groups = append(groups, Group{Agency: copies[i].agency})
		}
		groups[n].Articles = append(groups[n].Articles, i)
		if groups[n].Agency != copies[i].agency {
			groups[n].Agency = ""
		}
	}
	for _, p := range all {
		if groupOf[p.A] == groupOf[p.B] {
			g := &groups[at[groupOf[p.A]]]
			g.Pairs = append(g.Pairs, p)
		}
	}
	for i := range groups {
		groups[i].Reason = groups[i].reason()
	}
	return groups
}

func read(a claims.Article) copyOf {
	body := a.Text[min(max(a.TitleEnd, 0), len(a.Text)):]
	c := copyOf{words: wordsOf(body), agency: agencyOf(strings.TrimLeft(body, "\r\n "), a.Byline)}
	for _, w := range c.words {
		if !w.quoted {
			c.own++
		}
	}
	c.quotes = quotations(c.words)
	c.outline = runHash(c.words)
	return c
}

// isOne tells whether two articles are one text.
func (p Pair) isOne() bool {
	switch {
	case p.Words < leastWords:
		return false
	case p.Words < fewWords:
		return p.Share >= nearlyWhole
	case p.Rest < fewRest && p.Words < longPassage && p.Share < mostShare:
		return false // one embedded statement, and hardly anything else
	case p.Share >= muchShare:
		return true
	}
	return p.Share >= someShare && (p.Agency != "" || p.Quotes >= sameQuotes)
}

// join puts the articles of every pair that is one text into one group, the
// largest share first. Two groups are joined only when most of their members
// share something with most of the other's: a round-up that prints a little of
// two reports does not make one of them. It returns each article's group.
func join(n int, all []Pair, copies []copyOf) []int {
	groupOf, members := make([]int, n), make([][]int, n)
	share := map[[2]int]float64{}
	for i := range groupOf {
		groupOf[i], members[i] = i, []int{i}
	}
	var ones []Pair
	for _, p := range all {
		share[[2]int{p.A, p.B}] = p.Share
		if p.isOne() {
			ones = append(ones, p)
		}
	}
	// Ties are broken by the texts themselves, so that the order in which the
	// articles were given decides nothing.
	texts := func(p Pair) (uint64, uint64) {
		a, b := copies[p.A].outline, copies[p.B].outline
		return min(a, b), max(a, b)
	}
	slices.SortStableFunc(ones, func(x, y Pair) int {
		xa, xb := texts(x)
		ya, yb := texts(y)
		return cmp.Or(-cmp.Compare(x.Share, y.Share), cmp.Compare(xa, ya), cmp.Compare(xb, yb))
	})
	for _, p := range ones {
		a, b := groupOf[p.A], groupOf[p.B]
		if a == b || !belong(members[a], members[b], share) {
			continue
		}
		for _, m := range members[b] {
			groupOf[m] = a
		}
		members[a], members[b] = append(members[a], members[b]...), nil
	}
	return groupOf
}

// belong tells whether more than half of the pairs across two groups share text.
// Groups above crowd are compared through their first members, as in markShared.
func belong(a, b []int, share map[[2]int]float64) bool {
	a, b = a[:min(len(a), crowd)], b[:min(len(b), crowd)]
	alike := 0
	for _, x := range a {
		for _, y := range b {
			if share[[2]int{min(x, y), max(x, y)}] >= someOverlap {
				alike++
			}
		}
	}
	return 2*alike > len(a)*len(b)
}

// reason says in words why the articles are one: the largest share of each
// article with one before it.
func (g *Group) reason() string {
	var parts []string
	for _, b := range g.Articles[1:] {
		best := Pair{A: -1}
		for _, p := range g.Pairs {
			if p.B == b && (best.A < 0 || p.Share > best.Share) {
				best = p
			}
		}
		if best.A >= 0 {
			parts = append(parts, best.String())
		}
	}
	if len(parts) > 0 && g.Agency != "" {
		parts = append(parts, "all carry the tag of "+g.Agency)
	}
	return strings.Join(parts, "; ")
}

func (p Pair) String() string {
	a, b := claims.ArticleID(p.A), claims.ArticleID(p.B)
	if p.Share >= 0.995 {
		return fmt.Sprintf("%s and %s are the same text, or one is part of the other", a, b)
	}
	s := fmt.Sprintf("%s and %s share %d %% of the shorter text", a, b, int(math.Round(100*p.Share)))
	if p.Quotes >= sameQuotes {
		s += fmt.Sprintf(" and %d quotations in the same order", p.Quotes)
	}
	return s
}
