package claims

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestScoreClaims measures when and where an article's main event took place
// against the answers that people gave for the articles of giveme5w1h. It needs
// the folder that holds giveme5w1h/*.json:
//
//	make score-claims DATA=../shared/data
//
// MISS=1 prints every miss. An answer is right when it shares a word with one
// of the annotated phrases, or, of a time, when its interval holds the day that
// the annotators wrote beside them. Articles whose annotators found no phrase
// count only for how often an answer is given all the same.
func TestScoreClaims(t *testing.T) {
	dir := os.Getenv("DATA")
	if dir == "" {
		t.Skip("DATA is not set: give the folder with giveme5w1h to measure against")
	}
	paths, _ := filepath.Glob(filepath.Join(dir, "giveme5w1h", "*.json"))
	if len(paths) == 0 {
		t.Skipf("no articles in %s", dir)
	}
	var when, where answers
	for _, path := range paths {
		docs, err := load(path)
		if err != nil || len(docs) != 1 {
			t.Fatalf("%s: %v", path, err)
		}
		gold, err := readAnswers(path)
		if err != nil {
			t.Fatal(err)
		}
		d := &docs[0]
		main := d.main()
		when.add(d, main.time(), gold.When)
		where.add(d, main.place(), gold.Where)
	}
	t.Logf("when\n%s\nwhere\n%s", &when, &where)
}

// An annotated is what people answered to one question: phrases, most of them
// of the article, and for a time its day.
type annotated struct {
	Annotated []struct{ Text, Parsed string }
}

func readAnswers(path string) (gold struct{ When, Where annotated }, err error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return gold, err
	}
	var file struct {
		Answers json.RawMessage `json:"fiveWoneH"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return gold, err
	}
	return gold, json.Unmarshal(file.Answers, &gold)
}

// phrases are the annotated answers that are words.
func (a annotated) phrases() (out []string) {
	for _, x := range a.Annotated {
		if x.Text != "" {
			out = append(out, x.Text)
		}
	}
	return out
}

// holds reports whether answer g says what people said.
func (a annotated) holds(g given) bool {
	for _, p := range a.phrases() {
		if slices.ContainsFunc(contentWords(g.words), func(w string) bool { return slices.Contains(contentWords(p), w) }) {
			return true
		}
	}
	for _, x := range a.Annotated {
		if x.Parsed != "" && g.start != "" && g.start[:min(10, len(g.start))] <= x.Parsed && x.Parsed < max(g.end, nextDay(g.start)) {
			return true
		}
	}
	return false
}

// nextDay is the day after that of an ISO date or date-time.
func nextDay(iso string) string {
	d, err := time.Parse(time.DateOnly, iso[:min(10, len(iso))])
	if err != nil {
		return ""
	}
	return d.AddDate(0, 0, 1).Format(time.DateOnly)
}

// contentWords are the words of s that tell times and places apart.
func contentWords(s string) (out []string) {
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return strings.ContainsRune(" ,.;:()-–'’\"", r) }) {
		switch w {
		case "", "the", "a", "an", "in", "on", "at", "of", "to", "local", "time", "late", "early", "last", "this", "night", "morning", "afternoon", "evening", "around", "about", "s", "pm", "am":
		default:
			out = append(out, w)
		}
	}
	return out
}

// A given is the answer that an article's claims give: the words and, of a
// time, its interval. Empty words are no answer.
type given struct{ words, start, end string }

// answers counts the answers to one question.
type answers struct {
	gold, given, right int // of articles where people found a phrase
	idle               int // answers where people found none
	idleGold           int
	misses             map[string]int
	lines              []string
}

func (n *answers) add(d *Document, g given, gold annotated) {
	if len(gold.phrases()) == 0 {
		n.idleGold++
		if g.words != "" {
			n.idle++
		}
		return
	}
	n.gold++
	if g.words != "" {
		n.given++
	}
	if g.words != "" && gold.holds(g) {
		n.right++
		return
	}
	if n.misses == nil {
		n.misses = map[string]int{}
	}
	kind := d.missKind(g, gold)
	n.misses[kind]++
	n.lines = append(n.lines, fmt.Sprintf("%s: %q, got %q %s %s | %s", kind, gold.phrases(), g.words, g.start, g.end, flat(d.Article.Title)))
}

// missKind tells a wrong answer from none, and where the right one stands.
func (d *Document) missKind(g given, gold annotated) string {
	where := "the phrase stands in no claim"
	for _, p := range gold.phrases() {
		if !strings.Contains(strings.ToLower(d.Article.Text), strings.ToLower(strings.TrimSpace(p))) {
			continue
		}
		for _, c := range d.Claims {
			if c.Time != nil && gold.holds(given{words: c.Time.Words}) || slices.ContainsFunc(c.Arguments, func(a Argument) bool { return a.Role == "place" && gold.holds(given{words: a.Words}) }) {
				where = "another claim has it"
			}
		}
	}
	if !slices.ContainsFunc(gold.phrases(), func(p string) bool {
		return strings.Contains(strings.ToLower(d.Article.Text), strings.ToLower(strings.TrimSpace(p)))
	}) {
		where = "the phrase is not in the text"
	}
	if g.words == "" {
		return "no answer, " + where
	}
	return "other answer, " + where
}

func (n *answers) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d articles with a phrase: %d answered, %d right: precision %.3f, recall %.3f; %d of %d without a phrase answered\n",
		n.gold, n.given, n.right, float64(n.right)/float64(max(1, n.given)), float64(n.right)/float64(max(1, n.gold)), n.idle, n.idleGold)
	var kinds []string
	for k := range n.misses {
		kinds = append(kinds, k)
	}
	slices.SortFunc(kinds, func(a, b string) int {
		if n.misses[a] != n.misses[b] {
			return n.misses[b] - n.misses[a]
		}
		return strings.Compare(a, b)
	})
	for _, k := range kinds {
		fmt.Fprintf(&b, "%5d %s\n", n.misses[k], k)
	}
	if os.Getenv("MISS") != "" {
		slices.Sort(n.lines)
		fmt.Fprintln(&b, strings.Join(n.lines, "\n"))
	}
	return b.String()
}

// mainEvent is what an article is about: its claims, those of the headline and
// the lead first and within them those of the event most often told.
type mainEvent struct {
	d      *Document
	claims []Claim
}

// leadSentences is how many sentences after the headline are the lead.
const leadSentences = 3

func (d *Document) main() mainEvent {
	told := map[string]int{}
	for _, c := range d.Claims {
		told[c.Event]++
	}
	first := 0 // the first sentence behind the headline
	for first < len(d.Sentences) && d.Sentences[first].Kind != "body" {
		first++
	}
	headline := map[string]bool{}
	for _, c := range d.Claims {
		if c.Sentence < first || first == 0 && c.Sentence == 0 {
			headline[c.Event] = true
		}
	}
	rank := func(c Claim) int {
		switch {
		case headline[c.Event] && c.Sentence < first+leadSentences:
			return 0
		case c.Sentence < first+leadSentences:
			return 1
		case headline[c.Event]:
			return 2
		case told[c.Event] > 1:
			return 3
		}
		return 4
	}
	claims := slices.Clone(d.Claims)
	slices.SortStableFunc(claims, func(a, b Claim) int {
		if r := rank(a) - rank(b); r != 0 {
			return r
		}
		return a.Sentence - b.Sentence
	})
	return mainEvent{d, claims}
}

// time is the first time of the main event that is a week or less.
func (m mainEvent) time() given {
	for _, c := range m.claims {
		if c.Time == nil || c.Certainty != "certain" && c.Certainty != "planned" || strings.EqualFold(c.Time.Words, "now") {
			continue
		}
		switch c.Time.Granularity {
		case "month", "quarter", "year", "decade", "century", "vague":
		default:
			return given{c.Time.Words, c.Time.Start, c.Time.End}
		}
	}
	return given{}
}

// place is the first place of the main event that the map or the article's
// names know, then the first that is described, then where the report was filed.
func (m mainEvent) place() given {
	for _, named := range []bool{true, false} {
		for _, c := range m.claims {
			for _, a := range c.Arguments {
				if a.Role == "place" && (!named || m.d.namesPlace(a.Span)) {
					return given{words: a.Words}
				}
			}
		}
	}
	return given{words: m.d.Article.Place}
}

// namesPlace reports whether a place is named inside s.
func (d *Document) namesPlace(s Span) bool {
	return slices.ContainsFunc(d.Entities, func(e Entity) bool {
		return e.Kind == "place" && slices.ContainsFunc(e.Mentions, func(m Part) bool { return s.Contains(m.Span) })
	})
}
