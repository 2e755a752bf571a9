package claims_test

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"claimdiff/claims"
)

// article reads one article of the fixtures.
func article(tb testing.TB, name string) claims.Article {
	tb.Helper()
	as, err := claims.ReadFile(filepath.Join("..", "fixtures", filepath.FromSlash(name)))
	if err != nil || len(as) != 1 {
		tb.Fatalf("%s: %d articles, %v", name, len(as), err)
	}
	return as[0]
}

func extract(tb testing.TB, a claims.Article) claims.Document {
	tb.Helper()
	d, err := claims.Extract(a)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// parts are all stretches of a document with their words.
func parts(d claims.Document) []claims.Part {
	var out []claims.Part
	for _, a := range d.Attributions {
		if a.Source != nil {
			out = append(out, a.Source.Part)
		}
		if a.Cue != nil {
			out = append(out, a.Cue.Part)
		}
		for _, c := range a.Content {
			out = append(out, claims.Part{Span: c, Words: c.Of(d.Article.Text)})
		}
	}
	for _, e := range d.Entities {
		out = append(out, e.Mentions...)
	}
	for _, c := range d.Claims {
		out = append(out, c.Part, c.Predicate.Part)
		for _, a := range c.Arguments {
			out = append(out, a.Part)
		}
		for _, q := range c.Quantities {
			out = append(out, q.Part)
		}
	}
	return out
}

// checkParts reports every part whose words do not stand where it says, or
// that cuts a rune.
func checkParts(tb testing.TB, d claims.Document) {
	tb.Helper()
	text := d.Article.Text
	for _, p := range parts(d) {
		if p.Start < 0 || p.End < p.Start || p.End > len(text) || p.Of(text) != p.Words {
			tb.Fatalf("%d:%d is not %q", p.Start, p.End, p.Words)
		}
		if p.End < len(text) && !utf8.RuneStart(text[p.End]) || p.Start < len(text) && !utf8.RuneStart(text[p.Start]) {
			tb.Fatalf("%d:%d cuts a rune", p.Start, p.End)
		}
	}
}

func TestEveryWordStandsWhereItSays(t *testing.T) {
	files, err := filepath.Glob("../fixtures/*/*.*")
	if err != nil || len(files) == 0 {
		t.Fatal("no fixtures", err)
	}
	n := 0
	for _, f := range files {
		switch name := filepath.Base(f); {
		case name == "set.yaml", name == "gold.yaml", strings.HasPrefix(name, "report."):
			continue
		}
		as, err := claims.ReadFile(f)
		if err != nil {
			t.Error(err)
		}
		for _, a := range as {
			checkParts(t, extract(t, a))
			n++
		}
	}
	if n < 20 {
		t.Errorf("only %d articles were read", n)
	}
}

func TestCorrectionsComeBack(t *testing.T) {
	d := extract(t, article(t, "phone-call-summit/eastern-courier.txt"))
	var b bytes.Buffer
	if err := claims.WriteYAML(&b, d); err != nil {
		t.Fatal(err)
	}
	again, err := claims.ReadDocument("a.yaml", b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if len(again.Claims) != len(d.Claims) || len(again.Entities) != len(d.Entities) || len(again.Attributions) != len(d.Attributions) {
		t.Errorf("%d claims, %d entities, %d attributions went out; %d, %d, %d came back",
			len(d.Claims), len(d.Entities), len(d.Attributions), len(again.Claims), len(again.Entities), len(again.Attributions))
	}
	for i := range again.Claims {
		if !reflect.DeepEqual(again.Claims[i].Predicate, d.Claims[i].Predicate) {
			t.Errorf("claim %s came back as %v", d.Claims[i].ID, again.Claims[i].Predicate)
		}
	}
}

func TestACorrectionThatNoLongerFitsIsTold(t *testing.T) {
	d := extract(t, article(t, "phone-call-summit/eastern-courier.txt"))
	d.Claims[0].Words = "words that do not stand there"
	var b bytes.Buffer
	if err := claims.WriteYAML(&b, d); err != nil {
		t.Fatal(err)
	}
	again, err := claims.ReadDocument("a.yaml", b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if len(again.Claims) != len(d.Claims)-1 || len(again.Warnings) != len(d.Warnings)+1 {
		t.Errorf("%d of %d claims kept, %d warnings more; want one claim left out and one warning", len(again.Claims), len(d.Claims), len(again.Warnings)-len(d.Warnings))
	}
}

func TestLoadTellsWhatItCouldNotRead(t *testing.T) {
	docs, err := claims.Load([]string{"../fixtures/phone-call-summit/eastern-courier.txt", "no-such-file.txt"}, 2)
	if len(docs) != 1 || err == nil {
		t.Errorf("%d documents, error %v; want the one that is there, and an error", len(docs), err)
	}
}

// What belongs to an event is told at once, whatever else stands beside it.
func TestTimeOfAnEvent(t *testing.T) {
	published := "2021-05-05"
	for _, tt := range []struct{ name, text, lemma, want, why string }{
		{"post", "The bridge is open again! — Anna Hale (@annahale) May 4, 2021", "be open", "", "a post's date is not that of what it tells"},
		{"late on", "A spokesman said the explosion late on Monday had caused massive damage to the building.", "explosion", "late on Monday", "the time behind an event noun is the noun's"},
		{"since", "The rebels have been blamed for the attack since their uprising in 2009.", "blame", "", "2009 is when the uprising was"},
		{"when", "It was the first defeat since 1997, when Norham were beaten by Ellmouth.", "beat", "since 1997", "the year that the clause explains"},
		{"prompted", "It carried out the attack in retaliation for air strikes on Monday.", "strike", "on Monday", "what led to the attack is what is dated"},
		{"told of", "He is questioned after reports on Monday that officers seized the ship.", "seize", "", "Monday is when it was reported"},
		{"avenged", "It carried out the attack in retaliation for air strikes on Monday.", "attack", "", "and the attack is not"},
		{"said on", "A spokesman said on Monday that the bridge had collapsed.", "collapse", "", "when it was said is not when it happened"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := extract(t, claims.Article{ID: "A", Text: tt.text, Published: &published})
			got := "no such event"
			for _, c := range d.Claims {
				if c.Predicate.Lemma != tt.lemma {
					continue
				}
				got = ""
				if c.Time != nil {
					got = c.Time.Words
				}
			}
			if got != tt.want {
				t.Errorf("got %q, want %q: %s", got, tt.want, tt.why)
			}
		})
	}
}

// A number belongs to the event that it is told of, and to no other.
func TestNumbersOfAnEvent(t *testing.T) {
	for _, tt := range []struct{ name, text, lemma, want, why string }{
		{"beside", "The deaths of 200 people and displacement of 3,000 others shocked the town.", "death", "200 people", "those who were driven out did not die"},
		{"price", "Bolt announced a $3bn takeover of Kelmar.", "takeover", "$3bn", "what the takeover is worth"},
		{"length", "The judge gave the clerk a 12-year sentence.", "sentence", "a 12-year", "how long the sentence is"},
		{"size", "A magnitude 6.2 quake struck the coast.", "quake", "6.2", "a measure of the quake, not a count of quakes"},
		{"a name with a number", "The Falcon 9 flew on Monday. The Falcon 9 rockets stand ready.", "stand", "", "nobody counts nine"},
		{"weight", "The statue weighs 3 tonnes.", "weigh", "3 tonnes", "a weight is told, nothing is considered"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, c := range extract(t, claims.Article{ID: "A", Text: tt.text}).Claims {
				for _, q := range c.Quantities {
					if c.Predicate.Lemma == tt.lemma {
						got = append(got, q.Words)
					}
				}
			}
			if s := strings.Join(got, ", "); s != tt.want {
				t.Errorf("got %q, want %q: %s", s, tt.want, tt.why)
			}
		})
	}
}

// The speaker is who stands at the head of a source, not the last one named in it.
func TestSpeakerOfASource(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"The boy was found without signs of life after the search that took over 100 hours, according to a rescue official cited by the Norland Times.", "rescue official"},
		{"No troops will be sent to the border, President Mira Solano of Ostria said.", "Mira Solano"},
	} {
		d := extract(t, claims.Article{ID: "A", Text: tt.text})
		if len(d.Attributions) != 1 || d.Attributions[0].Source == nil || d.Attributions[0].Source.Speaker != tt.want {
			t.Errorf("%s\ngot %+v, want one attribution, to %s", tt.text, d.Attributions, tt.want)
		}
	}
}

func FuzzExtract(f *testing.F) {
	for _, name := range []string{"phone-call-summit/eastern-courier.txt", "same-wire/coastal-daily.txt"} {
		b, err := os.ReadFile(filepath.Join("..", "fixtures", filepath.FromSlash(name)))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
	f.Add("\"No,\" he said.\"Yes.\n\n“Three” of 12 — died… $5bn")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4000 {
			return
		}
		as, err := claims.Read("a.txt", []byte(s))
		if err != nil {
			return
		}
		for _, a := range as {
			checkParts(t, extract(t, a))
		}
	})
}

func BenchmarkExtract(b *testing.B) {
	a := article(b, "phone-call-summit/eastern-courier.txt")
	b.ReportAllocs()
	for b.Loop() {
		extract(b, a)
	}
	b.ReportMetric(float64(b.N*a.Words)/b.Elapsed().Seconds(), "words/s")
}

func TestFreedAreNotAllAbducted(t *testing.T) {
	for _, c := range []struct {
		name, text string
		abducted   int
		reason     string
	}{
		{"freed in a headline", "Twelve Girls Kidnapped From School Released by Rebels, Ministry Says", 0, "so it is without a verb that is finite"},
		{"freed", "Twelve girls kidnapped by rebels have been released in Velm.", 0, "twelve of those who were kidnapped are free; how many were, is not told"},
		{"not freed", "Twelve girls were kidnapped by rebels in Velm.", 1, "the number of those kidnapped"},
	} {
		as, err := claims.Read("a.txt", []byte("Date: 2025-03-03\n\n"+c.text+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		d := extract(t, as[0])
		for _, x := range d.Claims {
			if x.Predicate.Sense == "abduct" {
				n += len(x.Quantities)
			}
		}
		if n != c.abducted {
			t.Errorf("%s: %q: %d numbers of abducted, want %d: %s", c.name, c.text, n, c.abducted, c.reason)
		}
	}
}

// Words that look like events and are none.
func TestNoEvents(t *testing.T) {
	tests := []struct{ text, word, reason string }{
		{"The actress was hurt on the set of the film Kill Anders in 2003, the studio said.", "kill", "a title"},
		{"The company announced this fall that work on the bridge would begin.", "fall", "a time of the year"},
	}
	for _, tt := range tests {
		as, err := claims.Read("a.txt", []byte("Title: News\nDate: 2025-03-03\n\n"+tt.text+"\n"))
		if err != nil || len(as) != 1 {
			t.Fatal(len(as), err)
		}
		for _, c := range extract(t, as[0]).Claims {
			if c.Predicate.Lemma == tt.word {
				t.Errorf("%q tells %q: %s", tt.text, c.Words, tt.reason)
			}
		}
	}
}
