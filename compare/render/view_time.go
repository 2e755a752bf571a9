package render

import (
	"cmp"
	"slices"

	"claimdiff/compare"
)

// A dated is a value and the article that gives it.
type dated struct {
	article *compare.Article
	value   string
	asOf    string
	side    int
}

// overTime are the rows whose answers changed from report to report.
func (v *view) overTime() []compare.Row {
	return slices.DeleteFunc(slices.Clone(v.differ), func(r compare.Row) bool {
		return r.Verdict != compare.Superseded && !slices.Contains(r.Also, compare.Superseded)
	})
}

// moments are the values of a row, the article published first leading;
// articles without a date come last.
func (v *view) moments(row compare.Row) []dated {
	var list []dated
	for i, s := range row.Sides {
		for _, id := range s.Articles {
			a := v.articles[id]
			if a == nil {
				continue
			}
			d := dated{article: a, value: s.Value, side: i}
			for _, e := range s.Evidence {
				if e.Article == id && e.AsOf != "" {
					d.asOf = e.AsOf
				}
			}
			list = append(list, d)
		}
	}
	sortByTime(list)
	return list
}

// sortByTime puts the article published first in the lead; articles without a
// date come last.
func sortByTime(list []dated) {
	slices.SortStableFunc(list, func(a, b dated) int {
		x, y := instant(a.article.Published), instant(b.article.Published)
		if x.IsZero() != y.IsZero() {
			return cmp.Compare(btoi(x.IsZero()), btoi(y.IsZero()))
		}
		return x.Compare(y)
	})
}
