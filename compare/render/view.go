package render

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

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
	return slices.Concat(v.differ[:v.fold(v.differ, maxCards)], v.agree[:v.fold(v.agree, maxAgree)])
}

// glances are the rows at a glance: the differences, filled up with agreements.
func (v *view) glances(limit int) []compare.Row {
	rows := slices.Clone(v.differ[:min(len(v.differ), limit)])
	if more := minGlance - len(rows); more > 0 {
		rows = append(rows, v.agree[:min(len(v.agree), more)]...)
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

// A saying is one quotation of a side and the articles that have it in these
// words, on the same speaker's word and as surely.
type saying struct {
	compare.Evidence // of the first of them
	articles         []string
	places           []compare.Evidence // one of each article
}

// sayings are the quotations of a side, articles with the same words together.
func (v *view) sayings(s compare.Side) []saying {
	var out []saying
	for _, e := range s.Evidence {
		same := func(o saying) bool {
			return o.Words == e.Words && slices.Equal(o.Speakers, e.Speakers) && o.Certainty == e.Certainty && v.asOf(o.Evidence) == v.asOf(e) && markOf(o.Evidence) == markOf(e)
		}
		at := slices.IndexFunc(out, same)
		if at < 0 {
			out = append(out, saying{Evidence: e})
			at = len(out) - 1
		}
		if !slices.Contains(out[at].articles, e.Article) {
			out[at].articles = append(out[at].articles, e.Article)
			out[at].places = append(out[at].places, e)
		}
	}
	return out
}

// markOf is where the words that carry the value stand inside the quotation.
func markOf(e compare.Evidence) (m struct{ start, end int }) {
	if e.Mark != nil {
		m.start, m.end = e.Mark.Start-e.Start, e.Mark.End-e.Start
	}
	return m
}

// unquoted are the articles of a side that no saying shown has.
func unquoted(s compare.Side, shown []saying) []string {
	return slices.DeleteFunc(slices.Clone(s.Articles), func(id string) bool {
		return slices.ContainsFunc(shown, func(x saying) bool { return slices.Contains(x.articles, id) })
	})
}

// notes tell of a quotation who says so, how surely, and of which moment.
func (v *view) notes(e compare.Evidence) []string {
	var notes []string
	if len(e.Speakers) > 0 {
		notes = append(notes, chain(e.Speakers))
	}
	if c := certaintyWords[e.Certainty]; c != "" {
		notes = append(notes, c)
	}
	if m := v.asOf(e); m != "" {
		notes = append(notes, "as of "+m)
	}
	return notes
}

// asOf is the moment a value speaks of, when it is not that of the article.
func (v *view) asOf(e compare.Evidence) string {
	if a := v.articles[e.Article]; e.AsOf == "" || a != nil && a.Published != nil && *a.Published == e.AsOf {
		return ""
	}
	return moment(e.AsOf)
}

// chain tells on whose word a statement rests.
func chain(speakers []string) string {
	s := "says " + speakers[0]
	for _, next := range speakers[1:] {
		s += ", who cites " + next
	}
	return s
}

// place tells where in its article a quotation stands: "headline", "paragraph
// 3". Paragraphs are set apart by empty lines where the text has such, by
// lines where it has not.
func (v *view) place(e compare.Evidence) string {
	a := v.articles[e.Article]
	if a == nil || e.Start < 0 || e.Start > len(a.Text) {
		return ""
	}
	text := a.Text[:e.Start]
	sep := "\n"
	if strings.Contains(a.Text, "\n\n") {
		sep = "\n\n"
	}
	n := 1
	for _, p := range strings.Split(text, sep) {
		if strings.TrimSpace(p) != "" {
			n++
		}
	}
	if last := text[strings.LastIndex(text, sep)+1:]; strings.TrimSpace(last) != "" {
		n-- // it stands in a paragraph that has begun
	}
	if a.Title != "" && strings.HasPrefix(strings.TrimSpace(a.Text), a.Title) {
		n--
	}
	if n == 0 {
		return "headline"
	}
	return "paragraph " + strconv.Itoa(n)
}

// settles tells what could show which of two answers holds, by facet.
var settles = map[string]string{
	"quantity":  "a count by those who did the counting, with its hour and what it takes in",
	"duration":  "the times of beginning and end from somebody who was there",
	"time":      "a dated record from the moment itself: an announcement, a log, a recording",
	"place":     "a record from the place itself: a picture, a log, somebody who was there",
	"actor":     "a document or the words of those concerned that name who it was",
	"target":    "a document or the words of those concerned that name who or what it was",
	"polarity":  "a confirmation or denial on the record that is younger than these reports",
	"certainty": "a later report of what came of it",
}

// settle tells what would settle a difference; "" where nothing needs to be.
func settle(row compare.Row) string {
	switch row.Verdict {
	case compare.Contradicts, compare.Differs, compare.Hedged:
		return settles[row.Facet]
	case compare.Attributed:
		return "the statement as it was made: a transcript, a recording, the message itself"
	}
	return ""
}

// alsoVerdicts are the verdicts that hold beside the strongest, but for what
// goes without saying: that some agree, that a contradiction is a difference.
func alsoVerdicts(row compare.Row) []compare.Verdict {
	return slices.DeleteFunc(slices.Clone(row.Also), func(v compare.Verdict) bool {
		return v == row.Verdict || v == compare.Agrees || v == compare.Differs && row.Verdict == compare.Contradicts
	})
}

// reasonsLead introduces the reasons of a row.
func reasonsLead(row compare.Row) string {
	if row.Verdict == compare.Contradicts || row.Verdict == compare.Agrees {
		return "To keep in mind:"
	}
	return "Why it may not be a conflict:"
}

// gateNote tells what the gate made of a row, "" when it was not asked.
func gateNote(row compare.Row) string {
	g := row.Gate
	if g == nil {
		return ""
	}
	switch g.State {
	case "suppressed":
		s := "A person set this aside"
		if g.Reason != "" {
			s += ": " + g.Reason
		}
		if g.Until != "" {
			s += " (until " + g.Until + ")"
		}
		return s
	case "known":
		return "The baseline knows this"
	}
	return "This fails the run"
}

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

func outlet(a *compare.Article) string {
	if s := visible(a.Outlet); s != "" {
		return s
	}
	if s := visible(a.Path); s != "" {
		return path.Base(s)
	}
	return a.ID
}

func published(a *compare.Article) string {
	if a.Published == nil {
		return ""
	}
	return moment(*a.Published)
}

// moment is an ISO 8601 moment as people write it: 2024-03-05 09:30 +01:00.
func moment(s string) string {
	if len(s) < len("2024-03-05T09:30") || s[10] != 'T' {
		return s
	}
	clock, zone := s[11:16], s[16:]
	if len(zone) >= 3 && zone[0] == ':' { // seconds
		zone = strings.TrimLeft(zone[3:], ".0123456789")
	}
	if zone == "Z" {
		zone = "UTC"
	}
	return strings.TrimSpace(s[:10] + " " + clock + " " + zone)
}

// instant is the moment that an ISO 8601 date or date-time begins; the zero
// time when there is none.
func instant(s *string) time.Time {
	if s == nil {
		return time.Time{}
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateOnly} {
		if t, err := time.Parse(layout, *s); err == nil {
			return t
		}
	}
	return time.Time{}
}

// verdictOf is the verdict of a row in words.
func verdictOf(row compare.Row) string {
	if row.Verdict == compare.Agrees && len(row.Sides) > 1 {
		return "some agree"
	}
	return words(row.Verdict)
}

func words(v compare.Verdict) string {
	if w := verdictWords[v]; w != "" {
		return w
	}
	return strings.ReplaceAll(visible(string(v)), "_", " ")
}

// clip is the beginning of s, at most n characters, with "…" when cut.
func clip(s string, n int) string {
	s = visible(s)
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	runes := []rune(s)[:n-1]
	cut := strings.TrimRight(string(runes), " ")
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)/2 {
		cut = cut[:i]
	}
	return cut + "…"
}

// and joins a list as a sentence does: "a, b and c".
func and(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " and " + list[last]
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

func orDash(s string) string {
	if s == "" {
		return "—"
	}
	return s
}

func count(n int) string {
	if n == 0 {
		return "—"
	}
	return strconv.Itoa(n)
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// anchor is an id as the fragment of an address: lower-case letters, digits
// and hyphens.
func anchor(parts ...string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			return r
		case 'A' <= r && r <= 'Z':
			return r + 'a' - 'A'
		}
		return '-'
	}, strings.Join(parts, "-"))
}
