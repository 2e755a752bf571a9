package compare

import (
	"strings"
	"testing"

	"claimdiff/claims"
)

func TestQuestions(t *testing.T) {
	quantity := func(key string) func(*event) string {
		return func(e *event) string { return askQuantity(nil, &row{event: e, key: key}) }
	}
	count := func(role, prep string) func(*event) string {
		return func(e *event) string { return askHowMany(e, "games", role, prep) }
	}
	certainty := func(e *event) string { return askCertainty(nil, &row{event: e}) }
	howLong := func(e *event) string { return askDuration(nil, &row{event: e}) }
	when := func(e *event) string { return askTime(nil, &row{event: e}) }
	tests := []struct {
		name   string
		event  event
		ask    func(*event) string
		want   string
		reason string
	}{
		{"done", event{verb: "play", who: "Ana Lind"}, count("patient", ""), "How many games did Ana Lind play?", "the figure is what was done"},
		{"doers", event{verb: "take", what: "part", more: "in the race"}, count("agent", ""), "How many games took part in the race?", "the figure is who did it"},
		{"after a preposition", event{verb: "vote", who: "the club"}, count("other", "on"), "How many games did the club vote on?", ""},
		{"undergone", event{verb: "cancel", pass: true}, count("patient", ""), "How many games were cancelled?", ""},
		{"percent", event{verb: "fall", what: "shares", many: true, class: "fall"}, quantity("percent"), "By what percentage did shares fall?", "nothing was fallen"},
		{"certain", event{verb: "launch", who: "the firm", what: "the rocket"}, certainty, "How sure is it that the firm launched the rocket?", ""},
		{"certain plan", event{verb: "launch", who: "the firm", what: "the rocket", plan: true}, certainty, "How sure is it that the firm is to launch the rocket?", "it has not happened"},
		{"certain plan, passive", event{verb: "launch", what: "the rocket", pass: true, plan: true, more: "from Lisse"}, certainty, "How sure is it that the rocket is to be launched from Lisse?", ""},
		{"certain of one", event{verb: "resign", who: "Ana Lind", class: "resign"}, certainty, "How sure is it that Ana Lind resigned?", "nothing is missing"},
		{"certain of what", event{verb: "move", who: "Ana Lind"}, certainty, "", "moved what?"},
		{"intransitive", event{verb: "arrive", what: "the trucks", many: true, pass: true}, when, "When did the trucks arrive?", "nothing was arrived"},
		{"put", event{verb: "put", who: "the firm", what: "people", lost: true}, when, "", "put where?"},
		{"asked", event{verb: "ask", what: "the players", many: true, pass: true}, when, "", "asked what?"},
		{"asked to", event{verb: "ask", what: "the players", many: true, pass: true, more: "for help"}, when, "When were the players asked for help?", ""},
		{"light verb", event{verb: "take", what: "part", pass: true, more: "in the race"}, when, "", "nobody says that part was taken"},
		{"particle", event{verb: "fall down", what: "the wall", pass: true}, when, "When did the wall fall down?", "nothing is fallen down"},
		{"in force", event{noun: "prison sentence"}, howLong, "How long is the prison sentence?", "it does not last"},
		{"gone on", event{noun: "talks", nouns: true}, howLong, "How long did the talks last?", ""},
		{"what comes of it", event{verb: "extend", who: "the country", what: "the curfew"}, howLong, "For how long did the country extend the curfew?", "extending is over at once"},
		{"over at once", event{verb: "fall", who: "Ana Lind"}, howLong, "", "she fell asleep, and did not fall for an hour"},
		{"put somewhere", event{verb: "put", who: "the firm", what: "people", more: "on the moon"}, when, "When did the firm put people on the moon?", ""},
	}
	for _, tt := range tests {
		if got := tt.ask(&tt.event); got != tt.want {
			t.Errorf("%s: %q, want %q %s", tt.name, got, tt.want, tt.reason)
		}
	}
}

func TestWordsOfAQuestion(t *testing.T) {
	person := &claims.Entity{Kind: "person"}
	tests := []struct{ name, got, want, reason string }{
		{"determiner", lowerFirst("The mayor"), "the mayor", ""},
		{"name", lowerFirst("Ana Lind"), "Ana Lind", ""},
		{"headline", articled("snowfall record"), "the snowfall record", "headlines leave articles out"},
		{"stuff", articled("crude oil"), "crude oil", "it has none"},
		{"name", articled("Norham Bridge"), "Norham Bridge", "nor has a name"},
		{"this", pointless("this study"), "the study", "the reader has not seen it"},
		{"that alone", pointless("that"), "that", ""},
		{"role", definite(person, "union boss"), "the union boss", "one person takes an article"},
		{"role with article", definite(person, "a union boss"), "a union boss", ""},
		{"owned", definite(person, "Lisse's mayor"), "Lisse's mayor", ""},
		{"person's name", definite(person, "Ana Lind"), "Ana Lind", ""},
		{"thing", definite(&claims.Entity{Kind: "other"}, "fog"), "fog", "what cannot be counted takes none"},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%s: %q, want %q %s", tt.name, tt.got, tt.want, tt.reason)
		}
	}
}

func TestNumberOfWords(t *testing.T) {
	tests := []struct {
		words string
		read  bool
		want  bool
	}{
		{"the talks", true, true}, {"money", true, false}, {"freedom of movement", true, false}, {"freedom and equality", false, true},
		{"21 of the girls", false, true}, {"a number of shops", false, true}, {"police", false, true}, {"security personnel", false, true},
		{"the camera lens", true, false}, {"the aircraft", true, true}, {"the aircraft", false, false}, {"the Lisse Otters", false, true},
		{"the United Nations", true, false}, {"Lisse", true, false}, {"the crisis", true, false}, {"hundreds of women", false, true},
	}
	for _, tt := range tests {
		if got := plural(tt.words, tt.read); got != tt.want {
			t.Errorf("%q, read as plural %v: %v", tt.words, tt.read, got)
		}
	}
}

func TestArticleOfItsOwn(t *testing.T) {
	tests := []struct{ name, words, want string }{
		{"outside firm", "an outside firm", "an outside firm"},
		{"apps", "the apps", "the apps"},
		{"outside firm", "outside firm", "outside firm"},
		{"firm", "an outside firm", "firm"},
		{"Apple", "the Apple", "Apple"},
	}
	for _, tt := range tests {
		if got := withArticle(tt.name, tt.words); got != tt.want {
			t.Errorf("%q, written %q: %q", tt.name, tt.words, got)
		}
	}
}

func TestSmallLetters(t *testing.T) {
	c := &comparison{docs: []claims.Document{{
		Article:   claims.Article{Text: "Rescuers came. The rescuers dug. Rose saw Rose. He picked a rose. She said: \"Snow fell.\" It was snow."},
		Sentences: []claims.Sentence{},
	}}}
	for start, text := 0, c.docs[0].Article.Text; start < len(text); {
		end := start + strings.IndexByte(text[start:], '.') + 1
		c.docs[0].Sentences = append(c.docs[0].Sentences, claims.Sentence{Span: claims.Span{Start: start, End: end}, Kind: "body"})
		for start = end; start < len(text) && strings.ContainsRune(" \"", rune(text[start])); start++ {
		}
	}
	tests := []struct{ words, want, reason string }{
		{"Rescuers", "rescuers", "only a sentence capitalises it"},
		{"Rose", "Rose", "a sentence has it inside"},
		{"Snow", "snow", "a quotation begins a sentence too"},
		{"Lisse", "Lisse", "nobody writes it small"},
		{"Rescuers United", "Rescuers United", "a name"},
	}
	for _, tt := range tests {
		if got := c.begun(tt.words); got != tt.want {
			t.Errorf("%q: %q, want %q: %s", tt.words, got, tt.want, tt.reason)
		}
	}
}

// Where no plain sentence can be made, a question quotes, without the answer.
func TestQuotingQuestion(t *testing.T) {
	words := "The driver fell asleep for two minutes"
	at := func(words, part string) claims.Span {
		i := strings.Index(words, part)
		return claims.Span{Start: 100 + i, End: 100 + i + len(part)}
	}
	cl := &claims.Claim{Part: claims.Part{Span: claims.Span{Start: 100, End: 100 + len(words)}, Words: words}}
	cl.Predicate.Span = at(words, "fell")
	q := &row{event: &event{verb: "fall", who: "the driver"}, verdict: Differs, sides: [][]value{{{claim: cl, span: at(words, "two minutes")}}}}
	if got, want := askDuration(nil, q), "What length of time is meant in “The driver fell asleep for …”?"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	q.verdict = Agrees
	if got := askDuration(nil, q); got != "" {
		t.Errorf("asked though all agree: %q", got)
	}
}

// What those who answer a question call still to come is asked for so.
func TestTenseOfAQuestion(t *testing.T) {
	e := &event{verb: "land", who: "the probe"}
	planned, certain := &claims.Claim{Certainty: "planned"}, &claims.Claim{Certainty: "certain"}
	q := &row{event: e, sides: [][]value{{{claim: planned}}, {{claim: planned}}}}
	if got, want := askTime(nil, q), "When is the probe to land?"; got != want {
		t.Errorf("planned: %q, want %q", got, want)
	}
	q.sides[1][0].claim = certain
	if got, want := askTime(nil, q), "When did the probe land?"; got != want {
		t.Errorf("done: %q, want %q", got, want)
	}
}

// A question does not hold its answer.
func TestNoAnswerInAQuestion(t *testing.T) {
	e := &event{verb: "board", who: "Ana Lind", what: "the Sunday flight"}
	q := &row{event: e, sides: [][]value{{{show: "Sunday (24 December 2017)"}}}}
	if got := askTime(nil, q); got != "" {
		t.Errorf("%q", got)
	}
	q.sides = append(q.sides, []value{{show: "Monday"}})
	if got := askTime(nil, q); got == "" {
		t.Error("no question, though one article answers otherwise")
	}
}

// A measure is shown as it stands alone, in its article's own unit.
func TestSpellingOfAMeasure(t *testing.T) {
	measured := &claims.Quantity{Measures: &claims.Measured{Dimension: "deep", Thing: "well"}}
	c := &comparison{docs: []claims.Document{{Article: claims.Article{Text: "a 40-metre-deep well (131 feet), 40m"}}}}
	of := func(words string) value {
		i := strings.Index(c.docs[0].Article.Text, words)
		return value{q: measured, show: words, span: claims.Span{Start: i, End: i + len(words)}}
	}
	if got := c.display([]value{of("40-metre-deep"), of("131 feet"), of("131 feet"), of("40m")}); got != "40m" {
		t.Errorf("shown as %q", got)
	}
}
