package when

import (
	"strings"
	"testing"
	"testing/quick"
	"time"

	"claimdiff/claims/internal/text"
)

const friday = "2025-10-17"

// timeOf reads words as of Friday 17 October 2025.
func timeOf(t *testing.T, words, tense string) Time {
	t.Helper()
	e, ok := Parse(words, Anchor{Published: friday}, tense)
	if !ok {
		t.Fatalf("%q is no time", words)
	}
	return e.Time
}

func TestRelations(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		excludes   bool
		equal      bool
		contains   bool // a contains b
		why        string
	}{
		{"same day", "on Thursday", "yesterday", false, true, true, "two names of 16 October"},
		{"British and American", "16 October 2025", "Oct. 16, 2025", false, true, true, "order is no difference"},
		{"two days", "on Wednesday", "on Thursday", true, false, false, "days side by side do not meet"},
		{"day in month", "in October", "on Thursday", false, false, true, "the day lies in the month"},
		{"evening in day", "on Thursday", "on Thursday evening", false, false, true, "a part of the day"},
		{"late and early", "late on Wednesday", "early on Thursday", false, false, false, "one night may bear two dates"},
		{"night and next day", "late on Wednesday", "on Thursday", false, false, false, "elsewhere it was Thursday already"},
		{"far day and night", "overnight", "on Monday", true, false, false, "no zone is that wide"},
		{"same instant", "at 3 p.m. GMT on 16 October", "at 6 p.m. GMT+3 on 16 October", false, true, true, "zones are reckoned"},
		{"two hours apart", "at 3 p.m. on Thursday", "at 5 p.m. on Thursday", true, false, false, "both by the local clock"},
		{"zone unknown", "at 3 p.m. on Thursday", "at 5 p.m. GMT on Thursday", false, false, false, "the clocks may differ"},
		{"about", "around 20 October", "on 21 October", false, false, false, "about leaves a day"},
		{"about, far", "around 20 October", "on 25 October", true, false, false, "but not five"},
		{"before", "before Thursday", "on Thursday", true, false, false, "before leaves it out"},
		{"by", "by Thursday", "on Thursday", false, false, true, "by lets it in"},
		{"since", "since the beginning of 2025", "on Thursday", false, false, true, "a stretch up to publication"},
		{"within", "within two weeks or a little later", "by the end of the month", false, false, true, "open at its end"},
		{"years", "in 2014", "in 2016", true, false, false, "two years"},
		{"vague", "in the coming weeks", "in December", false, false, false, "vague words keep their distance"},
		{"week edges", "this week", "on Sunday 12 October 2025", false, false, false, "weeks may begin on Sunday"},
		{"last week and this", "last week", "on 16 October", true, false, false, "not the same week"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, b := timeOf(t, c.a, "past"), timeOf(t, c.b, "past")
			if c.name == "within" || c.name == "vague" {
				a, b = timeOf(t, c.a, "future"), timeOf(t, c.b, "future")
			}
			if got := a.Excludes(b); got != c.excludes {
				t.Errorf("%q excludes %q: %v, %s (%v, %v)", c.a, c.b, got, c.why, a, b)
			}
			if a.Excludes(b) != b.Excludes(a) {
				t.Error("Excludes is not symmetric")
			}
			if got := a.Equal(b); got != c.equal {
				t.Errorf("%q equals %q: %v, %s", c.a, c.b, got, c.why)
			}
			if got := a.Contains(b); got != c.contains {
				t.Errorf("%q contains %q: %v, %s (%v, %v)", c.a, c.b, got, c.why, a, b)
			}
			if a.Overlaps(b) && a.Excludes(b) {
				t.Error("overlaps and excludes at once")
			}
		})
	}
}

func TestUnknownNeverExcludes(t *testing.T) {
	var none Time
	day := timeOf(t, "on Thursday", "past")
	if none.Excludes(day) || day.Excludes(none) || !none.Overlaps(day) {
		t.Error("a time without bounds excludes a day")
	}
	if none.Equal(none) {
		t.Error("two unknown times are equal")
	}
}

func TestString(t *testing.T) {
	for _, c := range []struct{ words, tense, want string }{
		{"on Thursday", "past", "16 October 2025"},
		{"in October 2024", "", "October 2024"},
		{"in 2014", "", "2014"},
		{"the 1990s", "", "the 1990s"},
		{"from 3 to 5 May", "past", "3 to 5 May 2025"},
		{"from May 30 to June 2, 2024", "", "30 May to 2 June 2024"},
		{"within two weeks", "future", "within two weeks of 17 October 2025"},
		{"within two weeks or a little later", "future", "within two weeks of 17 October 2025 or later"},
		{"since the beginning of 2025", "past", "since 2025"},
		{"from 1 November", "future", "from 1 November 2025 on"},
		{"by the end of the month", "future", "by the end of October 2025"},
		{"before Friday", "future", "before 17 October 2025"},
		{"after 16 October", "", "after 16 October 2025"},
		{"around 20 October", "future", "about 20 October 2025"},
		{"at 3 p.m. GMT on 16 October", "", "16 October 2025, 15:00 GMT"},
		{"at 15:30 on Thursday", "past", "16 October 2025, 15:30"},
		{"on Thursday evening", "past", "16 October 2025, 17:00 to 24:00"},
		{"last week", "", "the week of 6 October 2025"},
		{"Q3 2025", "", "July to September 2025"},
		{"44 BC", "", "44 BC"},
	} {
		if got := timeOf(t, c.words, c.tense).String(); got != c.want {
			t.Errorf("%q shows as %q, want %q", c.words, got, c.want)
		}
	}
}

// TestFind reads whole sentences without trees: what is told earlier counts,
// and what looks like a time but is none is left alone.
func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, published, article string
		want                     []string
	}{
		{"past and future", friday, "The minister left on Monday. She will return on Monday.", []string{
			"on Monday 2025-10-13/2025-10-14 day", "on Monday 2025-10-20/2025-10-21 day"}},
		{"told before", friday, "The ship sank on 3 October. Divers reached it two days later.", []string{
			"on 3 October 2025-10-03/2025-10-04 day", "two days later 2025-10-05/2025-10-06 day"}},
		{"the same day", friday, "He was born on 8 May 1990. His twin came the same day.", []string{
			"on 8 May 1990 1990-05-08/1990-05-09 day", "the same day 1990-05-08/1990-05-09 day"}},
		{"year of the story", friday, "The firm was founded in 1998. In May it moved.", []string{
			"in 1998 1998-01-01/1999-01-01 year", "In May 1998-05-01/1998-06-01 month"}},
		{"hour of a told day", friday, "It began on Thursday. At 3 p.m. the lights went out.", []string{
			"on Thursday 2025-10-16/2025-10-17 day", "At 3 p.m. 2025-10-16T15:00/2025-10-16T16:00 hour"}},
		{"a star", friday, "The lens RX J1131-1231 is far away.", nil},
		{"a name", friday, "A Long March 4C rocket will carry a satellite.", nil},
		{"no date of publication", "", "The talks were held on Thursday.", []string{"on Thursday no publication date"}},
		{"absolute without publication", "", "They met on 16 October 2025 and again a day later.", []string{
			"on 16 October 2025 2025-10-16/2025-10-17 day", "a day later 2025-10-17/2025-10-18 day"}},
		{"names of months", friday, "Theresa May may march in June.", []string{"in June 2026-06-01/2026-07-01 month"}},
		{"no years", friday, "About 2000 people paid $1999 for room 2012.", nil},
		{"age", friday, "Ann Brown, 45, has a 12-year-old son.", []string{"45 -", "12-year-old -"}},
		{"the sun", friday, "The Sun said he sat down a second time.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := text.Split(c.article, 0)
			var got []string
			for _, es := range Find(doc, nil, Anchor{Published: c.published}) {
				for _, e := range es {
					got = append(got, c.article[e.Span.Start:e.Span.End]+" "+value(e))
				}
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestDateline(t *testing.T) {
	doc := text.Split("LONDON, Oct. 16 (Agency) - The bridge was closed today.", 0)
	for _, es := range Find(doc, nil, Anchor{Published: friday}) {
		for _, e := range es {
			if e.Words == "today" && e.Time.Start != "2025-10-16" {
				t.Errorf("today is %s, want the date of the dateline", e.Time.Start)
			}
		}
	}
}

func TestEaster(t *testing.T) {
	for y, want := range map[int]string{1961: "1961-04-02", 2000: "2000-04-23", 2024: "2024-03-31", 2038: "2038-04-25"} {
		if got := iso(easter(y, false), false, nil); got != want {
			t.Errorf("Easter %d is %s, want %s", y, got, want)
		}
	}
	for y, want := range map[int]string{2016: "2016-05-01", 2024: "2024-05-05", 2025: "2025-04-20"} {
		if got := iso(easter(y, true), false, nil); got != want {
			t.Errorf("Orthodox Easter %d is %s, want %s", y, got, want)
		}
	}
}

// TestRoundTrip: what iso writes, parseISO reads.
func TestRoundTrip(t *testing.T) {
	err := quick.Check(func(minutes uint32, clock bool) bool {
		at := date(1900, 1, 1).AddDate(0, 0, int(minutes%120000))
		got, c, _, ok := parseISO(iso(at, clock, nil))
		return ok && c == clock && got.Equal(at)
	}, nil)
	if err != nil {
		t.Error(err)
	}
}

// FuzzFind: spans lie inside their sentence, are in order, do not overlap and
// give back their words; bounds are in order; an article agrees with itself.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"On Thursday, Oct. 16, at 3 p.m. GMT, two years and four months later.",
		"from 3 to 5 May, between 1990 and 1995, 9-11 a.m. on Friday, 2014-15",
		"within two weeks or a little later, in the early hours of the 31st of February 2024",
		"the first three months of the third quarter of the 1990s before last week",
		"aged between 5 and 10, every two weeks, twice a 400 BC, 12:30:45 9/11 '90s",
		"as early as late on or about mid-the end of the beginning of the year 0000",
	} {
		f.Add(s, friday)
	}
	f.Fuzz(func(t *testing.T, s, published string) {
		doc := text.Split(s, 0)
		for i, es := range Find(doc, nil, Anchor{Published: published}) {
			end := doc.Sentences[i].Start
			for _, e := range es {
				if e.Span.Start < end || e.Span.End > doc.Sentences[i].End || e.Span.Start >= e.Span.End {
					t.Fatalf("span %v of %q is out of order", e.Span, s)
				}
				if e.Words != s[e.Span.Start:e.Span.End] {
					t.Fatalf("words %q are not at %v", e.Words, e.Span)
				}
				end = e.Span.End
				if e.Time.Excludes(e.Time) {
					t.Fatalf("%v of %q excludes itself", e.Time, e.Words)
				}
				_ = e.Time.String()
			}
		}
	})
}

// TestLong: sentences of a thousand nested or chained times are read at once.
func TestLong(t *testing.T) {
	for _, s := range []string{"two days before ", "the last day of ", "by ", "from May to ", "the first week of the ", "early on the ", "a year and ", "on Friday at 3 p.m. ", "since the beginning of the ", "in ", "at ", "12 to "} {
		doc := text.Split(strings.Repeat(s, 1000), 0)
		start := time.Now()
		Find(doc, nil, Anchor{Published: friday})
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%q a thousand times takes %v", s, d)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	doc := text.Split(strings.Repeat("The minister told reporters in the capital on Thursday that talks with the two companies would go on until the end of the month. ", 200), 0)
	words := 0
	for _, s := range doc.Sentences {
		words += len(s.Tokens)
	}
	for b.Loop() {
		Find(doc, nil, Anchor{Published: friday})
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
