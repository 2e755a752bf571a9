package quantity

import (
	"math"
	"strings"
	"testing"
	"time"

	"claimdiff/claims/internal/text"
	"claimdiff/claims/internal/when"
)

func parse(t *testing.T, words string) Quantity {
	t.Helper()
	q, ok := Parse(words)
	if !ok {
		t.Fatalf("%q holds no quantity", words)
	}
	return q
}

func TestRelations(t *testing.T) {
	for _, c := range []struct {
		name, a, b              string
		excludes, equal, within bool // within: a inside b
		why                     string
	}{
		{"exact counts", "12 people", "14 people", true, false, false, "small counts are not rounded"},
		{"same count", "12 people", "twelve people", false, true, true, "digits or words"},
		{"bound allows", "14 people", "at least 12 people", false, false, true, "at least 12 may be 14"},
		{"bound forbids", "10 people", "at least 12 people", true, false, false, "ten are fewer"},
		{"about", "about 50 people", "48 people", false, false, false, "48 is about 50"},
		{"about, far", "about 50 people", "70 people", true, false, false, "70 is not"},
		{"nearly and more than", "nearly two and a half hours", "more than two hours", false, false, true, "both can hold"},
		{"half hours", "two and a half hours", "a 2.5-hour call", false, true, true, "one length in two spellings"},
		{"hours", "three hours", "one hour", true, false, false, "no rounding is that rough"},
		{"minutes", "90 minutes", "an hour and a half", false, true, true, "units are converted"},
		{"miles", "30 km", "18.6 miles", false, true, false, "converted to half a percent"},
		{"far miles", "30 km", "30 miles", true, false, false, "48 km"},
		{"dozens", "dozens of people", "84 people", false, false, false, "84 are dozens"},
		{"dozens and ten", "dozens of people", "10 people", true, false, false, "ten are not"},
		{"several", "several people", "five people", false, false, false, "five are several"},
		{"money rounded", "$1.2 billion", "$1.23 billion", false, false, false, "the third digit may be rounded away"},
		{"money", "$1.2 billion", "$1.5 billion", true, false, false, "the second may not"},
		{"currencies", "$5 million", "€9 million", false, false, false, "different units never exclude"},
		{"percent", "33 percent", "33.4 percent", false, false, false, "rounded"},
		{"third", "a third of voters", "33 percent of voters", false, true, false, "a third is loose"},
		{"big rounded", "3,000 homes", "2,960 homes", false, false, false, "a round thousand"},
		{"big", "3,000 homes", "2,500 homes", true, false, false, "not that round"},
		{"soldiers and people", "12 soldiers", "14 people", false, false, false, "soldiers are some of the people"},
		{"ordinals", "the eighth call", "the seventh call", true, false, false, "one of them is wrong"},
		{"ordinal and count", "the eighth call", "eight calls", false, false, false, "order is no count"},
		{"others", "five others", "12 people", false, false, false, "others add up"},
		{"none", "no one was hurt", "two people", true, false, false, "nobody is not two"},
		{"weight", "20 tons of steel", "20 tonnes of steel", true, false, false, "a short ton is a tenth lighter"},
		{"up to", "up to 50 people", "60 people", true, false, false, "60 is more"},
		{"ranges", "12 to 14 people", "14 to 16 people", false, false, false, "they meet"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, b := parse(t, c.a), parse(t, c.b)
			if got := a.Excludes(b); got != c.excludes {
				t.Errorf("%q excludes %q: %v, %s", c.a, c.b, got, c.why)
			}
			if a.Excludes(b) != b.Excludes(a) {
				t.Error("Excludes is not symmetric")
			}
			if got := a.Equal(b); got != c.equal {
				t.Errorf("%q equals %q: %v, %s", c.a, c.b, got, c.why)
			}
			if got := a.Within(b); got != c.within {
				t.Errorf("%q within %q: %v, %s", c.a, c.b, got, c.why)
			}
		})
	}
}

func TestString(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{"12 people", "12"},
		{"at least 12 people", "at least 12"},
		{"12 to 14 people", "12 to 14"},
		{"about 50 people", "about 50"},
		{"up to 50,000 homes", "up to 50,000"},
		{"$1.2 billion", "1.2 billion USD"},
		{"two and a half hours", "2.5 hours"},
		{"more than two hours", "at least 2 hours"},
		{"90 minutes", "1.5 hours"},
		{"an hour", "1 hour"},
		{"30 km", "30 km"},
		{"70 km/h", "70 km/h"},
		{"33 percent", "33 percent"},
		{"the 22nd time", "22nd"},
		{"five others", "5 more"},
		{"the 112th meeting", "112th"},
	} {
		if got := parse(t, c.words).String(); got != c.want {
			t.Errorf("%q shows as %q, want %q", c.words, got, c.want)
		}
	}
	if got := (Quantity{Min: math.Inf(-1), Max: math.Inf(1)}).String(); got != "an unknown number" {
		t.Errorf("a quantity without bounds shows as %q", got)
	}
}

// TestFind reads whole sentences without trees.
func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, article string
		want          []string
	}{
		{"gone up", "The number of arrests has gone up to 19 people.", []string{"19 people: 19 person"}},
		{"up to", "The police hold up to 19 people.", []string{"up to 19 people: up to 19 person"}},
		{"toll", "At least 12 people were killed and five others injured on Friday.", []string{"At least 12 people: at least 12 person", "five others: 5 more person"}},
		{"leads with numbers", "Bomb kills 12, wounds 30", []string{"12: 12 person", "30: 30 person"}},
		{"time is no count", "On 16 October 2025 at 3 p.m. he met 20 mayors.", []string{"20 mayors: 20 person"}},
		{"ages and names", "Ann Brown, 45, flew on Flight 12 with her 9-year-old son.", nil},
		{"length and stretch", "They spoke for more than two hours.", []string{"more than two hours: at least 2 hours second"}},
		{"address", "He lives at 221 Baker Street and pays $900.", []string{"$900: 900 USD USD"}},
		{"scores", "The team won 3-1 and then lost 2-4.", nil},
		{"list", "1. Wash the rice. 2. Boil it.", nil},
		{"pronoun", "No one knows which one is the one.", nil},
		{"rate", "The train ran at 200 kilometres an hour.", []string{"200 kilometres an hour: 200 km/h metre per second"}},
		{"driver", "A man was killed when his car hit a wall.", []string{"A man: 1 person"}},
		{"a man at large", "A man called the newspaper.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := text.Split(c.article, 0)
			var got []string
			for _, qs := range Find(doc, nil, when.Find(doc, nil, when.Anchor{Published: "2025-10-17"})) {
				for _, q := range qs {
					got = append(got, q.Words+": "+q.String()+" "+q.Unit)
				}
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// FuzzFind: spans lie inside their sentence, in order, without overlap, and
// give back their words; bounds are in order; nothing excludes itself.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"more than a dozen of 12 to 14 million 5% - 10% between $5 and €7bn",
		"a third of a further two and a half million others, one in five, nine out of 10",
		"no one, both men, a 12-member crew, 2-1, F-16, -5 degrees, 3 1/2, 2½ 1,2,3 1.2.3",
		"hundreds of thousands of tens of dozens killed 12 dead and 3 injured critically",
		"US$ US$5 Rs 500 30m 30 m 30k 5 b 10 in 12' 9\" 0 00 1e9 ½ ⅔ 4th 21st twenty-first",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc := text.Split(s, 0)
		for i, qs := range Find(doc, nil, when.Find(doc, nil, when.Anchor{Published: "2025-10-17"})) {
			end := doc.Sentences[i].Start
			for _, q := range qs {
				if q.Start < end || q.End > doc.Sentences[i].End || q.Start >= q.End {
					t.Fatalf("span %v of %q is out of order", q.Span, s)
				}
				if q.Words != s[q.Start:q.End] {
					t.Fatalf("words %q are not at %v", q.Words, q.Span)
				}
				end = q.End
				if q.Min > q.Max || math.IsNaN(q.Min) || math.IsNaN(q.Max) {
					t.Fatalf("%q is %v to %v", q.Words, q.Min, q.Max)
				}
				if q.Excludes(q) || !q.Equal(q) {
					t.Fatalf("%q does not agree with itself", q.Words)
				}
				_ = q.String()
			}
		}
	})
}

// TestLong: a thousand chained numbers are read at once.
func TestLong(t *testing.T) {
	for _, s := range []string{"12 to ", "more than ", "a third of ", "hundreds of ", "another ", "between 5 and ", "a further ", "one in "} {
		doc := text.Split(strings.Repeat(s, 1000), 0)
		start := time.Now()
		Find(doc, nil, when.Find(doc, nil, when.Anchor{}))
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%q a thousand times takes %v", s, d)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	doc := text.Split(strings.Repeat("At least 12 people were killed and 30 others wounded when a truck hit a wall 30 km from the city, the police said. ", 200), 0)
	times := when.Find(doc, nil, when.Anchor{})
	words := 0
	for _, s := range doc.Sentences {
		words += len(s.Tokens)
	}
	for b.Loop() {
		Find(doc, nil, times)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
