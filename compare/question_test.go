package compare

import (
	"testing"

	"claimdiff/claims"
)

func TestQuestions(t *testing.T) {
	quantity := func(key string) func(*event) string {
		return func(e *event) string { return askQuantity(nil, &row{event: e, key: key}) }
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
		{"done", event{verb: "play", who: "Ana Lind"}, quantity("season"), "How many seasons did Ana Lind play?", "the figure is what was done"},
		{"done to", event{verb: "remove", who: "the shop", what: "the game"}, quantity("game"), "The shop removed the game: how many games?", ""},
		{"noun", event{noun: "release"}, quantity("person"), "How many people were involved in the release?", ""},
		{"planned noun", event{noun: "release", plan: true}, quantity("person"), "How many people are to be involved in the release?", ""},
		{"light verb", event{verb: "take", what: "part", more: "in the race", pass: true}, quantity("person"), "How many people took part in the race?", "nobody says that part was taken"},
		{"percent", event{verb: "fall", what: "shares", many: true, pass: true}, quantity("percent"), "Shares fell: what percentage?", "nothing was fallen"},
		{"certain", event{verb: "launch", who: "the firm", what: "the rocket"}, certainty, "How sure is it that the firm launched the rocket?", ""},
		{"certain plan", event{verb: "launch", who: "the firm", what: "the rocket", plan: true}, certainty, "How sure is it that the firm is to launch the rocket?", "it has not happened"},
		{"certain plan, passive", event{verb: "launch", what: "the rocket", pass: true, plan: true, more: "from Lisse"}, certainty, "How sure is it that the rocket is to be launched from Lisse?", ""},
		{"intransitive", event{verb: "arrive", what: "the trucks", many: true, pass: true}, when, "When did the trucks arrive?", "nothing was arrived"},
		{"put", event{verb: "put", who: "the firm", what: "people"}, when, "", "put where?"},
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
