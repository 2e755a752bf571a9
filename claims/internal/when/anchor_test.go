package when

import (
	"strings"
	"testing"

	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// What today is, where the article itself tells. The article is of 7 March
// 2024; want is where the time at words begins, "" for a time that stays open.
func TestToday(t *testing.T) {
	p, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	live := "Live: storm on the coast\n\nThursday, March 7\n\nA school will open tomorrow in Norham.\n\nWednesday, March 6\n\nPolice closed the bridge today.\n\nTuesday March 5 2024\n\nA man was arrested last night."
	for _, tt := range []struct{ name, text, words, want, why string }{
		{"first entry", live, "tomorrow", "2024-03-08", "below the heading of the 7th"},
		{"older entry", live, "today", "2024-03-06", "below that of the 6th"},
		{"oldest entry", live, "last night", "2024-03-04T18:00", "below that of the 5th"},
		{"one date", "A storm hit the coast\n\nMarch 1, 2024\n\nPolice closed the bridge today.", "today", "2024-03-07", "one date alone may be that of a picture"},
		{"quoted", `In a speech on March 1, Hale said: "Today we open the bridge."`, "Today", "2024-03-01", "the speaker's today"},
		{"quoted before", `"We vote tomorrow," Hale said on Monday.`, "tomorrow", "2024-03-05", "wherever the report stands"},
		{"quoted on", `Hale said on Monday: "It is late." He added: "We vote tomorrow."`, "tomorrow", "2024-03-05", "the same speech goes on"},
		{"not quoted", `Hale said on Monday that the bridge would open today.`, "today", "2024-03-07", "the writer's today"},
		{"closed on", `The bridge was closed on Monday. "It opens today," Hale said.`, "today", "2024-03-07", "Monday is when it closed, not when she spoke"},
		{"denied before", `They did not deny it before Wednesday's call. "It was discussed during yesterday's call," Hale said.`, "yesterday", "2024-03-06", "Wednesday tells nothing of when she spoke"},
		{"late-night", "The plan is the butt of late-night jokes.", "of late", "no time at those words", "late belongs to the night"},
		{"day before", "The fire broke out on Monday. In 2019 Moss had left the day before.", "the day before", "", "before which day of 2019 is not told"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := text.Split(tt.text, 0)
			got := "no time at those words"
			for _, es := range Find(doc, p.ParseAll(doc.Sentences, 1), Anchor{Published: "2024-03-07"}) {
				for _, e := range es {
					if strings.EqualFold(e.Words, tt.words) {
						got = e.Time.Start
					}
				}
			}
			if got != tt.want {
				t.Errorf("got %q, want %q: %s", got, tt.want, tt.why)
			}
		})
	}
}
