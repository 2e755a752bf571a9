package compare

import (
	"testing"

	"claimdiff/claims"
	"claimdiff/compare/internal/names"
)

// two is a comparison of two articles with one claim each, published when
// told; the claims are returned for a test to fill.
func two(first, second string) (*comparison, *claims.Claim, *claims.Claim) {
	docs := make([]claims.Document, 2)
	for i, day := range []string{first, second} {
		docs[i].Article.Text = "Nine people were hurt."
		docs[i].Article.Published = &day
		docs[i].Sentences = []claims.Sentence{{Span: claims.Span{End: 22}, Kind: "body"}}
		docs[i].Attributions = []claims.Attribution{
			{ID: "q1", Source: &claims.Source{Speaker: "the mayor"}}, {ID: "q2", Source: &claims.Source{Speaker: "the coroner"}},
		}
		docs[i].Claims = []claims.Claim{{ID: "1", Event: "v1", Certainty: "certain", Polarity: "positive"}}
	}
	c := &comparison{docs: docs, ids: []string{"A", "B"}, names: names.Resolve(docs), origins: []int{0, 1}, facets: Facets}
	return c, &docs[0].Claims[0], &docs[1].Claims[0]
}

func number(c *claims.Claim, doc int, n float64, key string) value {
	return value{doc: doc, claim: c, key: key, q: &claims.Quantity{Min: &n, Max: &n, Unit: key}}
}

func TestGates(t *testing.T) {
	first, second := "q1", "q2"
	for _, tt := range []struct {
		name      string
		days      [2]string
		certainty [2]string
		speaker   [2]*string
		key       string
		strength  float64
		want      Verdict
		reason    string
	}{
		{"two firm figures", [2]string{"2024-05-02", "2024-05-02"}, [2]string{"certain", "certain"}, [2]*string{}, "USD", 0.9, Contradicts, "same moment, same scope, own voice"},
		{"weak alignment", [2]string{"2024-05-02", "2024-05-02"}, [2]string{"certain", "certain"}, [2]*string{}, "USD", 0.5, Differs, "the two may be two events"},
		{"a toll that grew", [2]string{"2024-05-02", "2024-05-03"}, [2]string{"certain", "certain"}, [2]*string{}, "person", 0.9, Superseded, "the reports are a day apart"},
		{"a price a day apart", [2]string{"2024-05-02", "2024-05-03"}, [2]string{"certain", "certain"}, [2]*string{}, "USD", 0.9, Contradicts, "prices do not grow by themselves"},
		{"one only possible", [2]string{"2024-05-02", "2024-05-02"}, [2]string{"certain", "possible"}, [2]*string{}, "USD", 0.9, Hedged, "fact beside possibility"},
		{"two speakers", [2]string{"2024-05-02", "2024-05-02"}, [2]string{"certain", "certain"}, [2]*string{&first, &second}, "USD", 0.9, Differs, "two true reports of two speakers"},
		{"one speaker", [2]string{"2024-05-02", "2024-05-02"}, [2]string{"certain", "certain"}, [2]*string{&first, &first}, "USD", 0.9, Contradicts, "one speaker cannot have said both"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c, a, b := two(tt.days[0], tt.days[1])
			a.Certainty, b.Certainty = tt.certainty[0], tt.certainty[1]
			a.Attribution, b.Attribution = tt.speaker[0], tt.speaker[1]
			q := &row{facet: &Facets[0], key: tt.key, strength: tt.strength, event: &event{}}
			got := verdictOn(c, q, []value{number(a, 0, 9, tt.key)}, []value{number(b, 1, 12, tt.key)})
			if got != tt.want {
				t.Errorf("got %s, want %s: %s", got, tt.want, tt.reason)
			}
		})
	}
}

// verdictOn is how two articles stand to each other by their answers.
func verdictOn(c *comparison, q *row, as, bs []value) Verdict {
	r, i, j := c.closest(q, as, bs)
	v, _ := c.between(q, as[i], bs[j], r)
	return v
}

func TestClosestAnswersCount(t *testing.T) {
	c, a, b := two("2024-05-02", "2024-05-02")
	q := &row{event: &event{}, facet: &Facets[0], key: "USD", strength: 0.9}
	as := []value{number(a, 0, 9, "USD"), number(a, 0, 12, "USD")}
	if got := verdictOn(c, q, as, []value{number(b, 1, 12, "USD")}); got != Agrees {
		t.Errorf("an article that gives both figures: got %s with one that gives the second, want %s", got, Agrees)
	}
}

func TestFiguresOfTwoThings(t *testing.T) {
	subject := func(head string) []claims.Argument { return []claims.Argument{{Role: "agent", Head: head}} }
	figure := func(head string) []claims.Argument {
		return append(subject(head), claims.Argument{Role: "theme", Head: "euro", Part: claims.Part{Span: claims.Span{Start: 10, End: 25}}})
	}
	for _, tt := range []struct {
		name          string
		verb          string
		first, second []claims.Argument
		want          Verdict
		reason        string
	}{
		{"two things", "cost", subject("hall"), subject("dinner"), Incomparable, "each has a price"},
		{"one thing", "cost", subject("hall"), subject("hall"), Contradicts, "it has one price"},
		{"a subject not found", "cost", subject("hall"), nil, Incomparable, "it may be another"},
		{"two things in one currency", "total", figure("sale"), figure("wage"), Incomparable, "that both are in euros does not make them one"},
		{"another verb", "save", subject("closure"), subject("firm"), Contradicts, "what is saved is not the subject's measure"},
	} {
		c, a, b := two("2024-05-02", "2024-05-02")
		a.Predicate.Lemma, b.Predicate.Lemma = tt.verb, tt.verb
		a.Arguments, b.Arguments = tt.first, tt.second
		q := &row{event: &event{}, facet: &Facets[0], key: "USD", strength: 0.9}
		x, y := number(a, 0, 9, "USD"), number(b, 1, 12, "USD")
		x.q.Span, y.q.Span = claims.Span{Start: 10, End: 25}, claims.Span{Start: 10, End: 25}
		if got := verdictOn(c, q, []value{x}, []value{y}); got != tt.want {
			t.Errorf("%s: got %s, want %s: %s", tt.name, got, tt.want, tt.reason)
		}
	}
}
