package when

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"testing"

	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// TestScoreClaims measures dates against the ISO dates of the GUM corpus. It
// needs the folder that holds ud/en_gum-{train,dev,test}.conllu:
//
//	make score-claims DATA=../shared/data
//
// SPLIT is one of them, "test" when unset; TREES=no leaves the gold trees out;
// MISS=1 prints what was missed or read otherwise.
//
// Goals: of the gold dates that are found, 85 % with the right value; 80 % found.
func TestScoreClaims(t *testing.T) {
	data := os.Getenv("DATA")
	if data == "" {
		t.Skip("DATA is not set: give the folder with ud/en_gum-test.conllu to measure against")
	}
	split := os.Getenv("SPLIT")
	if split == "" {
		split = "test"
	}
	docs, err := readGUM(filepath.Join(data, "ud", "en_gum-"+split+".conllu"))
	if err != nil {
		t.Skip(err)
	}
	tally := map[string]*[3]int{} // kind of gold: all, found, right
	for _, d := range docs {
		trees := d.trees
		if os.Getenv("TREES") == "no" {
			trees = nil
		}
		found := Find(&d.doc, trees, Anchor{Published: d.created})
		for _, g := range d.gold {
			n := tally[g.kind()]
			if n == nil {
				n = new([3]int)
				tally[g.kind()] = n
			}
			n[0]++
			e, ok := overlapping(found[g.sentence], g.span)
			right := ok && g.matches(e)
			if ok {
				n[1]++
			}
			if right {
				n[2]++
			}
			if !right && os.Getenv("MISS") != "" {
				s := d.doc.Sentences[g.sentence]
				fmt.Printf("%s %s %s %q gold %v got %q %s %s %s %s | %s\n", d.genre, d.created, map[bool]string{true: "WRONG", false: "MISSED"}[ok], d.doc.Text[g.span.Start:g.span.End], g.attrs, e.Words, e.Time.Start, e.Time.End, e.Modifier, e.Reason, d.doc.Text[s.Start:s.End])
			}
		}
	}
	var kinds []string
	for k := range tally {
		kinds = append(kinds, k)
	}
	sort.Strings(kinds)
	var all [3]int
	for _, k := range kinds {
		n := tally[k]
		for i := range all {
			all[i] += n[i]
		}
		t.Logf("%-12s %4d gold, %4d found (%.3f), %4d right (%.3f of found)", k, n[0], n[1], ratio(n[1], n[0]), n[2], ratio(n[2], n[1]))
	}
	t.Logf("%-12s %4d gold, %4d found (%.3f), %4d right (%.3f of found)", "all", all[0], all[1], ratio(all[1], all[0]), all[2], ratio(all[2], all[1]))
}

func ratio(a, b int) float64 { return float64(a) / float64(max(b, 1)) }

func overlapping(es []Expression, s text.Span) (Expression, bool) {
	for _, e := range es {
		if e.Span.Overlaps(s) && e.Kind != "duration" && e.Kind != "age" && e.Kind != "set" && e.Time.Start+e.Time.End != "" {
			return e, true
		}
	}
	return Expression{}, false
}

type goldDate struct {
	span     text.Span
	sentence int
	attrs    map[string]string
}

func (g goldDate) kind() string {
	switch {
	case strings.HasPrefix(g.attrs["when"], "--"):
		return "no year"
	case g.attrs["when"] != "":
		return "when"
	}
	return "from-to"
}

// bounds is a gold value as first and last day; a value without a year keeps its dashes.
func bounds(v string, end bool) string {
	v, _, _ = strings.Cut(v, "T")
	neg := strings.HasPrefix(v, "-") && !strings.HasPrefix(v, "--")
	p := strings.Split(strings.TrimPrefix(v, "-"), "-")
	if strings.HasPrefix(v, "--") {
		return v
	}
	y, err := strconv.Atoi(p[0])
	if err != nil || y > 9999 {
		return v
	}
	if neg {
		y = -y
	}
	m, d := 1, 1
	if len(p) > 1 {
		m, _ = strconv.Atoi(p[1])
	}
	if len(p) > 2 {
		d, _ = strconv.Atoi(p[2])
	}
	t := date(y, m, d)
	if end {
		switch len(p) {
		case 1:
			t = date(y+1, 1, 1).AddDate(0, 0, -1)
		case 2:
			t = date(y, m+1, 1).AddDate(0, 0, -1)
		}
	}
	return iso(t, false, nil)
}

// matches compares at the gold's own granularity. A range that we read as one
// and that gold has as two dates is right when either end is.
func (g goldDate) matches(e Expression) bool {
	lo, _, _, ok1 := parseISO(e.Time.Start)
	hi, _, _, ok2 := parseISO(e.Time.End)
	first, last := "", ""
	if ok1 {
		first = iso(dayOf(lo), false, nil)
	}
	if ok2 {
		if e.Granularity == "part" && hi.Sub(lo) < day {
			last = first
		} else {
			last = iso(dayOf(hi.Add(-1)), false, nil)
		}
	}
	if w := g.attrs["when"]; strings.HasPrefix(w, "--") {
		return strings.HasPrefix(first[min(4, len(first)):], w[1:]) || strings.HasPrefix(last[min(4, len(last)):], w[1:])
	} else if w != "" {
		a, b := bounds(w, false), bounds(w, true)
		return first == a && last == b || first == a && e.Modifier != "" || last == b && (e.Modifier != "" || len(w) > 4) || first == a && strings.ContainsAny(e.Words, "-–—") || first == a && strings.Contains(e.Words, " to ") || last == b && strings.ContainsAny(e.Words, "-–—,") || first == a && strings.Contains(e.Words, " and ") || last == b && strings.Contains(e.Words, " and ") || last == b && strings.Contains(e.Words, " to ")
	}
	from, to := g.attrs["from"], g.attrs["to"]
	if from == "" {
		from = g.attrs["notBefore"]
	}
	if to == "" {
		to = g.attrs["notAfter"]
	}
	if strings.HasPrefix(from, "--") || strings.HasPrefix(to, "--") {
		return first != "" && strings.HasPrefix(first[4:], from[1:])
	}
	// The corpus marks "the 1960s" in "since the 1960s"; we read the bound.
	switch e.Modifier {
	case "since", "or-later":
		return first == bounds(from, false)
	case "until", "by":
		return to != "" && last == bounds(to, true)
	}
	return (from == "" || bounds(from, false) == first) && (to == "" || bounds(to, true) == last)
}

type gumDoc struct {
	doc            text.Document
	trees          []*syntax.Tree
	genre, created string
	gold           []goldDate
}

var dateTag = regexp.MustCompile(`<date([^>]*)>|</date>`)
var dateAttr = regexp.MustCompile(`(\w+):::"([^"]*)"`)

func readGUM(path string) ([]*gumDoc, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var docs []*gumDoc
	var d *gumDoc
	var words []syntax.Word
	var openAt int
	var open map[string]string
	paragraph, space := -1, true
	flush := func() {
		if len(words) == 0 {
			return
		}
		toks := make([]text.Token, len(words))
		for i, w := range words {
			toks[i] = w.Token
		}
		d.doc.Sentences = append(d.doc.Sentences, text.Sentence{Span: text.Span{Start: toks[0].Start, End: toks[len(toks)-1].End}, Paragraph: paragraph, Tokens: toks})
		d.trees = append(d.trees, syntax.NewTree(words))
		words, open = nil, nil
	}
	sc := bufio.NewScanner(f)
	sc.Buffer(make([]byte, 1<<20), 1<<20)
	for sc.Scan() {
		l := sc.Text()
		switch {
		case strings.HasPrefix(l, "# newdoc"):
			d = &gumDoc{}
			docs = append(docs, d)
		case strings.HasPrefix(l, "# meta::genre = "):
			d.genre = l[16:]
		case strings.HasPrefix(l, "# meta::dateCreated = "):
			d.created = l[22:]
		case strings.HasPrefix(l, "# newpar"):
			paragraph++
		case strings.HasPrefix(l, "#"):
		case l == "":
			flush()
		default:
			c := strings.Split(l, "\t")
			if strings.ContainsAny(c[0], "-.") {
				continue
			}
			if space && len(d.doc.Text) > 0 {
				d.doc.Text += " "
			}
			start := len(d.doc.Text)
			d.doc.Text += c[1]
			head, _ := strconv.Atoi(c[6])
			space = !strings.Contains(c[9], "SpaceAfter=No")
			form := strings.NewReplacer("’", "'", "‘", "'", "–", "-", "—", "-", "“", "\"", "”", "\"").Replace(c[1])
			words = append(words, syntax.Word{Token: text.Token{Span: text.Span{Start: start, End: len(d.doc.Text)}, Form: form, SpaceAfter: space}, Lemma: c[2], Tag: c[4], Pos: c[3], Head: head - 1, Rel: c[7]})
			for _, m := range dateTag.FindAllStringSubmatch(c[9], -1) {
				if m[0] != "</date>" {
					open, openAt = map[string]string{}, start
					for _, a := range dateAttr.FindAllStringSubmatch(m[1], -1) {
						open[a[1]] = a[2]
					}
				} else if open != nil {
					d.gold = append(d.gold, goldDate{text.Span{Start: openAt, End: len(d.doc.Text)}, len(d.doc.Sentences), open})
					open = nil
				}
			}
		}
	}
	flush()
	return docs, sc.Err()
}
