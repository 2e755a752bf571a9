package compare

import (
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
