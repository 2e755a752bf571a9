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
		e := Setting{}
		if n.Words == c.Words && c.Polarity != n.Polarity && slices.Contains(Polarities, c.Polarity) {
			e.Polarity = c.Polarity
		}
		if n.Words == c.Words && c.Certainty != n.Certainty && slices.Contains(Certainties, c.Certainty) {
			e.Certainty = c.Certainty
		}
		if e != (Setting{}) {
			next.add(Correction{Do: "edit", Claims: []string{n.ID}, Set: &e, Why: "edited in the claim itself"}, "")
		}
	}
	d.carryEdits(&next, old)
	for i, x := range d.Corrections {
		y := x
		y.Claims = nil
		for _, id := range x.Claims {
			if to := old[id]; to != "" {
				y.Claims = append(y.Claims, to)
			} else {
				next.lose(d.lineOf(i), x, id, fmt.Sprintf("its words %q no longer stand in the article", d.wordsOf(id)))
			}
		}
		if len(y.Claims) == 0 {
			continue
		}
		if err := next.checkCorrection(y); err != nil {
			next.lose(d.lineOf(i), x, strings.Join(x.Claims, ", "), err.Error())
			continue
		}
		next.add(y, d.lineOf(i))
	}
	return next, nil
}

// carryEdits takes over what Accept, Reject and SetSpeaker changed.
func (d *Document) carryEdits(next *Document, old map[string]string) {
	for _, c := range d.Claims {
		to := next.at(old[c.ID])
		switch {
		case !c.Accepted:
		case to == nil:
			next.lose("", Correction{Do: "accept"}, c.ID, fmt.Sprintf("its words %q no longer stand in the article", c.Words))
		default:
			next.add(Correction{Do: "accept", Claims: []string{to.ID}}, "")
			if who := d.speakerOf(&c); who != next.speakerOf(to) {
				next.add(Correction{Do: "speaker", Claims: []string{to.ID}, To: who}, "")
			}
		}
	}
	for _, x := range d.Dropped {
		if x.Reason != Rejected || x.Start < 0 || x.Start > x.End || x.End > len(d.Article.Text) {
			continue
		}
		gone := Claim{Part: Part{Span: x.Span, Words: x.Of(d.Article.Text)}}
		an := anchor{words: gone.Words, start: x.Start}
		an.prefix, an.suffix = context(d.Article.Text, x.Span)
		s, ok := an.find(next.Article.Text)
		i := slices.IndexFunc(next.Claims, func(c Claim) bool { return c.Span == s })
		if !ok || i < 0 {
			next.lose("", Correction{Do: "reject"}, "", fmt.Sprintf("its words %q no longer stand in the article", gone.Words))
			continue
		}
		next.add(Correction{Do: "reject", Claims: []string{next.Claims[i].ID}}, "")
	}
}

// speakerOf names the nearest speaker of a claim; "-" is the outlet's own voice.
func (d *Document) speakerOf(c *Claim) string {
	for _, a := range d.Attributions {
		if c.Attribution != nil && a.ID == *c.Attribution && a.Source != nil {
			return a.Source.Speaker
		}
	}
	return "-"
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
			d.lose(d.lineOf(i), *c, id, "the claim is left out")
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
