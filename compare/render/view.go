package render

import (
	"slices"
	"strings"

	"claimdiff/compare"
)

// A view is a report in the order in which people read it: rows are sorted
// into those that differ, those that several origins agree on, those that one
// origin repeats, and those too unsure to show first. It escapes nothing; that
// is for the format that shows it.
type view struct {
	*compare.Report
	all                            bool // fold nothing away
	articles                       map[string]*compare.Article
	called                         map[string]string // article id to its outlet, with its letter when two have that name
	differ, agree, repeated, doubt []compare.Row
}

func newView(r *compare.Report, all bool) *view {
	v := &view{Report: r, all: all, articles: map[string]*compare.Article{}, called: map[string]string{}}
	count := map[string]int{}
	for i := range r.Articles {
		a := &r.Articles[i]
		v.articles[a.ID] = a
		count[outlet(a)]++
	}
	for _, a := range r.Articles {
		v.called[a.ID] = outlet(&a)
		if count[outlet(&a)] > 1 {
			v.called[a.ID] += " (" + visible(a.ID) + ")"
		}
	}
	for _, row := range r.Rows {
		switch {
		case row.Confidence == "low":
			v.doubt = append(v.doubt, row)
		case row.Verdict == compare.Agrees && row.Origins < 2:
			v.repeated = append(v.repeated, row)
		case row.Verdict == compare.Agrees:
			v.agree = append(v.agree, row)
		default:
			v.differ = append(v.differ, row)
		}
	}
	return v
}

// fold is how many of the rows are shown before the rest is folded away.
func (v *view) fold(rows []compare.Row, limit int) int {
	if v.all {
		return len(rows)
	}
	return min(len(rows), limit)
}

// gridRows are the rows of the table of answers.
func (v *view) gridRows() []compare.Row {
	return slices.Concat(v.differ[:v.fold(v.differ, maxCards)], answers(v.agree[:v.fold(v.agree, maxAgree)]))
}

// answers are the rows that answer more than which outlets tell of an event, or
// that none of them counts any dead.
func answers(rows []compare.Row) []compare.Row {
	return slices.DeleteFunc(slices.Clone(rows), func(r compare.Row) bool {
		return r.Facet == "wording" || len(r.Sides) == 1 && r.Sides[0].Value == "none mentioned"
	})
}

// glances are the rows at a glance: the differences, filled up with agreements.
func (v *view) glances(limit int) []compare.Row {
	rows := slices.Clone(v.differ[:min(len(v.differ), limit)])
	if more := minGlance - len(rows); more > 0 {
		agree := answers(v.agree)
		rows = append(rows, agree[:min(len(agree), more)]...)
	}
	return rows
}

func (v *view) noDifference() string {
	switch {
	case len(v.Rows) == 0:
		return "No difference was found, because the articles share no claim that can be compared."
	case len(v.doubt) > 0:
		return "No clear difference was found. What is unsure stands at the end."
	}
	return "No difference was found in what could be compared: " + plural(len(v.Rows), "question") + "."
}

func (v *view) originCount() int {
	if len(v.Origins) > 0 {
		return len(v.Origins)
	}
	seen := map[string]bool{}
	for _, a := range v.Articles {
		seen[a.Origin] = true
	}
	return len(seen)
}

// backing tells how many articles and origins stand on a side, when it is more
// than one article.
func (v *view) backing(s compare.Side) string {
	if len(s.Articles) < 2 {
		return ""
	}
	origins := map[string]bool{}
	for _, id := range s.Articles {
		if a := v.articles[id]; a != nil {
			origins[a.Origin] = true
		}
	}
	return plural(len(s.Articles), "article") + ", " + plural(len(origins), "origin")
}

// sayers names the articles of a side by outlet or, when they are many, by
// number and letter.
func (v *view) sayers(ids []string) string {
	if len(ids) > maxNames {
		return plural(len(ids), "article") + " (" + v.letters(ids) + ")"
	}
	return and(v.nameList(ids))
}

// nameList names articles by their outlets.
func (v *view) nameList(ids []string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		if names[i] = v.called[id]; names[i] == "" {
			names[i] = id
		}
	}
	return names
}

// letters names articles by their ids, with a dash over three or more that
// follow each other: "A–N, P".
func (v *view) letters(ids []string) string {
	var runs [][]string
	last := -2
	for _, id := range ids {
		at := slices.IndexFunc(v.Articles, func(a compare.Article) bool { return a.ID == id })
		if n := len(runs); n > 0 && at == last+1 {
			runs[n-1] = append(runs[n-1], id)
		} else {
			runs = append(runs, []string{id})
		}
		last = at
	}
	var list []string
	for _, run := range runs {
		if n := len(run); n > 2 {
			run = []string{run[0] + "–" + run[n-1]}
		}
		list = append(list, run...)
	}
	return strings.Join(list, ", ")
}

// An omission is a reason for which places of an article were not read.
type omission struct {
	reason string
	places int
}

// omissions count what was not read of an article, by reason.
func (v *view) omissions(id string) []omission {
	var out []omission
	for _, u := range v.Unread {
		if u.Article != id {
			continue
		}
		at := slices.IndexFunc(out, func(o omission) bool { return o.reason == u.Reason })
		if at < 0 {
			out = append(out, omission{reason: u.Reason})
			at = len(out) - 1
		}
		out[at].places++
	}
	return out
}

// onlyIn are the statements that one article alone makes.
func (v *view) onlyIn(id string) []compare.Only {
	return slices.DeleteFunc(slices.Clone(v.OnlyIn), func(o compare.Only) bool { return o.Article != id })
}

// command is the command line that writes the report again.
func (v *view) command() string {
	args := []string{"claimdiff", "compare"}
	seen := map[string]bool{}
	for _, a := range v.Articles {
		if !seen[a.Path] {
			seen[a.Path] = true
			args = append(args, shellWord(a.Path))
		}
	}
	return strings.Join(args, " ")
}

// shellWord is a file name as one word of a POSIX shell, without control
// characters.
func shellWord(s string) string {
	plain := func(r rune) bool {
		return isPlain(r) || strings.ContainsRune("/._-+,:@%=", r)
	}
	s = visible(s)
	if s != "" && strings.IndexFunc(s, func(r rune) bool { return !plain(r) }) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
