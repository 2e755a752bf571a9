package claims

import (
	"errors"
	"fmt"
	"path/filepath"
)

// pair puts the documents of all paths in a list. A corrected document whose
// article is among the paths takes its place, with the article's text. Two
// files that correct one article are an error, since neither can win unseen.
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
			switch {
			case j == i || skip[j]:
			case corrected(j):
				if j < i && sameArticle(&d, &found[j][0]) && filepath.Join(filepath.Dir(paths[i]), filepath.Base(d.Article.Path)) == filepath.Join(filepath.Dir(paths[j]), filepath.Base(found[j][0].Article.Path)) {
					errs = append(errs, fmt.Errorf("%s: corrects the same article as %s (put the corrections of both in one file)", paths[i], paths[j]))
					skip[i] = true
				}
			case isArticleOf(paths[i], d.Article.Path, paths[j]):
				k := whichOf(&d, found[j])
				if k < 0 {
					continue
				}
				skip[i] = true
				if other := found[j][k].saved; other != "" {
					errs = append(errs, fmt.Errorf("%s: corrects the same article as %s (put the corrections of both in one file)", paths[i], other))
					continue
				}
				if a := found[j][k].Article; a.Text != d.Article.Text {
					next, err := d.Carry(a)
					if err != nil {
						errs = append(errs, err)
						continue
					}
					next.saved, d = d.saved, next
				}
				d.Article.Path, d.file = paths[j], ""
				found[j][k] = d
			}
			if skip[i] {
				break
			}
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

// whichOf is the document of a file that is an earlier state of d's article, -1
// when there is none. A file of one article is that article whatever it says
// now; one of several (JSON Lines) has it under the same text, address or title.
func whichOf(d *Document, docs []Document) int {
	if len(docs) == 1 {
		return 0
	}
	for _, same := range []func(a, b *Article) bool{
		func(a, b *Article) bool { return a.Text == b.Text && a.URL == b.URL },
		func(a, b *Article) bool { return a.Text == b.Text },
		func(a, b *Article) bool { return a.URL != "" && a.URL == b.URL },
		func(a, b *Article) bool { return a.Title != "" && a.Title == b.Title && a.Outlet == b.Outlet },
	} {
		for k := range docs {
			if same(&d.Article, &docs[k].Article) {
				return k
			}
		}
	}
	return -1
}

// sameArticle reports whether two corrected documents stand for one article.
func sameArticle(a, b *Document) bool {
	x, y := a.Article, b.Article
	return x.Text == y.Text || x.URL != "" && x.URL == y.URL || x.Title != "" && x.Title == y.Title && x.Outlet == y.Outlet
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
