package claims

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
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
	old := map[string]string{} // ids of d to those of next
	for i := range d.Claims {
		c := &d.Claims[i]
		n := d.again(c, &next)
		if n == nil {
			continue
		}
		old[c.ID] = n.ID
		e := Edit{}
		if n.Words == c.Words && c.Polarity != n.Polarity && slices.Contains(polarities, c.Polarity) {
			e.Polarity = c.Polarity
		}
		if n.Words == c.Words && c.Certainty != n.Certainty && slices.Contains(certainties, c.Certainty) {
			e.Certainty = c.Certainty
		}
		if e != (Edit{}) {
			next.add(Correction{Do: "edit", Claims: []string{n.ID}, Set: &e, Why: "edited in the claim itself"}, "")
		}
	}
	for i, x := range d.Corrections {
		y := x
		y.Claims = nil
		for _, id := range x.Claims {
			if to := old[id]; to != "" {
				y.Claims = append(y.Claims, to)
			} else {
				next.lose(d.at(i), x, id, fmt.Sprintf("its words %q no longer stand in the article", d.wordsOf(id)))
			}
		}
		if len(y.Claims) == 0 {
			continue
		}
		if err := next.checkCorrection(y); err != nil {
			next.lose(d.at(i), x, strings.Join(x.Claims, ", "), err.Error())
			continue
		}
		next.add(y, d.at(i))
	}
	return next, nil
}

// again is the claim of a newer text that is c: the same predicate where c's
// words are found, the nearest to the place it had in them.
func (d *Document) again(c *Claim, next *Document) *Claim {
	an := anchor{words: c.Words, prefix: c.Prefix, suffix: c.Suffix, start: c.Start}
	if an.prefix+an.suffix == "" && c.Start >= 0 && c.Start <= c.End && c.End <= len(d.Article.Text) {
		an.prefix, an.suffix = context(d.Article.Text, c.Span)
	}
	s, ok := an.find(next.Article.Text)
	if !ok {
		return nil
	}
	var best *Claim
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
	return best
}

func (d *Document) add(c Correction, place string) {
	d.Corrections = append(d.Corrections, c)
	d.place = append(d.place, place)
}

// lose tells of a correction that is left out.
func (d *Document) lose(place string, c Correction, id, why string) {
	if place != "" {
		place += ": "
	}
	d.Warnings = append(d.Warnings, Warning{Code: "correction", Message: fmt.Sprintf("%s%s of claim %s is left out: %s", place, c.Do, id, why)})
}

// forget takes a claim out of the corrections and says so.
func (d *Document) forget(id string) {
	for i := range d.Corrections {
		c := &d.Corrections[i]
		if slices.Contains(c.Claims, id) {
			d.lose(d.at(i), *c, id, "the claim is left out")
			c.Claims = slices.DeleteFunc(slices.Clone(c.Claims), func(s string) bool { return s == id })
		}
	}
	var keep []Correction
	var place []string
	for i, c := range d.Corrections {
		if len(c.Claims) > 0 {
			keep, place = append(keep, c), append(place, d.at(i))
		}
	}
	d.Corrections, d.place = keep, place
}

// at is where the n-th correction was read, "" when that is not known.
func (d *Document) at(n int) string {
	if n < len(d.place) {
		return d.place[n]
	}
	return ""
}

func (d *Document) wordsOf(id string) string {
	if c := d.claim(id); c != nil {
		return c.Words
	}
	return ""
}

// pair puts the documents of all paths in a list. A corrected document whose
// article is among the paths takes its place, with the article's text.
func pair(paths []string, found [][]Document) ([]Document, error) {
	corrected := func(i int) bool { return len(found[i]) == 1 && found[i][0].file != "" }
	skip := make([]bool, len(paths))
	var errs []error
	for i := range paths {
		if !corrected(i) {
			continue
		}
		d := found[i][0]
		for j := range paths {
			if corrected(j) || len(found[j]) != 1 || !isArticleOf(paths[i], d.Article.Path, paths[j]) {
				continue
			}
			skip[i] = true
			if a := found[j][0].Article; a.Text != d.Article.Text {
				next, err := d.Carry(a)
				errs = append(errs, err)
				d = next
			}
			d.Article.Path, d.file = paths[j], ""
			found[j] = []Document{d}
			break
		}
	}
	var docs []Document
	for i, ds := range found {
		if !skip[i] {
			docs = append(docs, ds...)
		}
	}
	return docs, errors.Join(errs...)
}

// isArticleOf reports whether a path is the article that a corrections file
// names: the same path, or the same name in the folder of the file.
func isArticleOf(file, names, path string) bool {
	if names == "" || names == "-" {
		return false
	}
	path = filepath.Clean(path)
	return path == filepath.Clean(names) || path == filepath.Join(filepath.Dir(file), filepath.Base(names))
}
