package claims

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Carry is what an article says, read anew, with the corrections of d, a
// document of an earlier version of it. Claims are found again by their words
// and what stood around them. A correction of a claim that is not found is left
// out with a warning that names it, and so is what a person changed in the
// claims themselves, where it cannot be told as a correction.
func (d Document) Carry(a Article) (Document, error) {
	next, err := Extract(a)
	if err != nil {
		return Document{}, err
	}
	old := d.found(&next)
	d.missing(&next)
	d.carryEdits(&next, old)
	for i, x := range d.Corrections {
		y := x
		y.Claims = nil
		for _, id := range x.Claims {
			if to := old[id]; to != "" {
				y.Claims = append(y.Claims, to)
			} else {
				next.lose(d.lineOf(i), x.Do+" of", id, gone(d.wordsOf(id)))
			}
		}
		if len(y.Claims) == 0 {
			continue
		}
		if err := next.checkCorrection(y); err != nil {
			next.lose(d.lineOf(i), x.Do+" of", strings.Join(x.Claims, ", "), err.Error())
			continue
		}
		next.add(y, d.lineOf(i))
	}
	return next, nil
}

// found gives the ids of d's claims those that they have in a newer text. No two
// claims are one there: the one that fits better is found, the other is gone.
func (d *Document) found(next *Document) map[string]string {
	type match struct {
		from, to string
		fit      int
	}
	var matches []match
	for i := range d.Claims {
		if n, fit := d.again(&d.Claims[i], next); n != nil {
			matches = append(matches, match{d.Claims[i].ID, n.ID, fit})
		}
	}
	slices.SortStableFunc(matches, func(a, b match) int { return cmp.Compare(b.fit, a.fit) })
	ids, taken := map[string]string{}, map[string]bool{}
	for _, m := range matches {
		if !taken[m.to] {
			ids[m.from], taken[m.to] = m.to, true
		}
	}
	return ids
}

// again is the claim of a newer text that is c: the same predicate where c's
// words are found, the nearest to the place it had in them. Of two such, that
// with the greater fit is the better one; it counts the same words most, and
// then what stands around them.
func (d *Document) again(c *Claim, next *Document) (best *Claim, fit int) {
	an := anchor{words: c.Words, prefix: c.Prefix, suffix: c.Suffix, start: c.Start}
	if an.prefix+an.suffix == "" && c.Start >= 0 && c.Start <= c.End && c.End <= len(d.Article.Text) {
		an.prefix, an.suffix = context(d.Article.Text, c.Span)
	}
	s, ok := an.find(next.Article.Text)
	if !ok {
		return nil, 0
	}
	fit = an.fit(next.Article.Text, s)
	if s.Of(next.Article.Text) == c.Words {
		fit += 2*contextBytes + 1
	}
	want := s.Start + c.Predicate.Start - c.Start
	for i := range next.Claims {
		n := &next.Claims[i]
		if n.Predicate.Lemma != c.Predicate.Lemma || n.Predicate.Start < s.Start || n.Predicate.End > s.End {
			continue
		}
		if best == nil || distance(n.Predicate.Start, want) < distance(best.Predicate.Start, want) {
			best = n
		}
	}
	return best, fit
}

// missing tells of claims that a person took out of the file: nothing is left of
// them by which they could be found.
func (d *Document) missing(next *Document) {
	there, last := map[int]bool{}, 0
	for _, c := range d.Claims {
		n, _ := strconv.Atoi(strings.TrimPrefix(c.ID, d.Article.ID))
		there[n], last = true, max(last, n)
	}
	for n := 1; n < last; n++ {
		if !there[n] {
			next.Warnings = append(next.Warnings, Warning{Code: "correction", Message: fmt.Sprintf("claim %s%d was taken out of the file, and may be read again now that the text has changed (try a correction: reject)", d.Article.ID, n)})
		}
	}
}

func (d *Document) add(c Correction, place string) {
	d.Corrections = append(d.Corrections, c)
	d.place = append(d.place, place)
}

// lose tells of a correction that is left out.
func (d *Document) lose(place, what, id, why string) {
	if place != "" {
		place += ": "
	}
	d.Warnings = append(d.Warnings, Warning{Code: "correction", Message: fmt.Sprintf("%s%s claim %s is left out: %s", place, what, id, why)})
}

// forget takes a claim out of the corrections and says so.
func (d *Document) forget(id string) {
	for i := range d.Corrections {
		c := &d.Corrections[i]
		if slices.Contains(c.Claims, id) {
			d.lose(d.lineOf(i), c.Do+" of", id, "the claim is left out")
			c.Claims = slices.DeleteFunc(slices.Clone(c.Claims), func(s string) bool { return s == id })
		}
	}
	var keep []Correction
	var place []string
	for i, c := range d.Corrections {
		if len(c.Claims) > 0 {
			keep, place = append(keep, c), append(place, d.lineOf(i))
		}
	}
	d.Corrections, d.place = keep, place
}

// lineOf is where the n-th correction was read, "" when that is not known.
func (d *Document) lineOf(n int) string {
	if n < len(d.place) {
		return d.place[n]
	}
	return ""
}

func (d *Document) wordsOf(id string) string {
	if c := d.at(id); c != nil {
		return c.Words
	}
	return ""
}
