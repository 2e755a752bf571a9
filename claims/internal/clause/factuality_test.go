package clause

import (
	"strings"
	"testing"
)

// How sure and whether affirmed the event of the marked word is. The words of
// hedges.yaml have their examples there; these are about structure.
func TestFactuality(t *testing.T) {
	for _, tt := range []struct{ name, text, want, why string }{
		{"charge", "The clerk was charged with *murder*.", "possible positive", "a charge claims, it does not state"},
		{"counts", "He faces 269 counts of wire *fraud*.", "possible positive", "so do its counts"},
		{"of the gang", "The clerk is suspected of being the driver who *took* the money.", "possible positive", "the clause describes the one suspected"},
		{"about whether", "The president did not answer questions about whether he was *leaving* the party.", "unknown positive", "an open question"},
		{"whether behind", "Officials are also investigating whether a second bomb was *used*.", "unknown positive", "an open question, however the clause is hung"},
		{"had to", "Thousands had to be *moved* to safety.", "certain positive", "had to, and did"},
		{"has to", "The crew has to *move* the boat.", "unknown positive", "a duty is no event yet"},
		{"plans the", "The government plans the *evacuation* of the village.", "planned positive", "the article does not make it a fact"},
		{"fears the", "The town fears the *collapse* of the bridge.", "possible positive", "nor does fear"},
		{"to secure the", "The envoys are trying to secure the *release* of the crew.", "possible positive", "nobody is free yet"},
		{"secured the", "The envoys secured the *release* of the crew.", "certain positive", ""},
		{"torn apart", "The clerk didn ’ t *return* the call.", "certain negative", "as some sites print it"},
		{"that it be", "The jury recommended that the clerk be *jailed*.", "possible positive", "a wish, in the form of one"},
		{"that it was", "The jury found that the clerk was *jailed*.", "certain positive", "a fact"},
		{"proposed the", "Norland proposed the phone *call*.", "certain positive", "it may well have come about since"},
		{"off", "The union called off the *strike*.", "certain negative", "named by its article, and undone"},
		{"not and", "The boy is not eating and *sleeping*.", "certain negative", "one negation for both"},
		{"not but", "Prices are not rising but *falling*.", "certain positive", "but ends what not denies"},
		{"not and then", "The minister did not resign and *stayed* in office.", "certain positive", "a finite verb is outside of not"},
		{"or", "The firm did not close the mine or *sell* it.", "certain negative", "or is inside of not"},
		{"should it", "Should the talks *fail*, the firm will sell the mine.", "conditional positive", "a condition without if"},
		{"would it", "Should the talks fail, the firm will *sell* the mine.", "conditional positive", "and what hangs on it"},
		{"short of", "The firm stopped short of *firing* him.", "certain negative", "it did not come to it"},
		{"yet to", "The president has yet to *sign* the bill.", "certain negative", "it is not signed"},
		{"nearly", "The plane nearly *hit* a tower.", "certain negative", "nearly is not"},
		{"nearly doubled", "Profits nearly *doubled*.", "certain positive", "of an amount it is"},
		{"hardly", "Hardly anyone *died*.", "certain negative", ""},
		{"failed", "The crew failed to *rescue* the boy.", "certain negative", ""},
		{"refused", "The firm refused to *pay*.", "certain negative", ""},
		{"cause open", "The storm may have caused the *fire*.", "certain positive", "the fire burned, only its cause is open"},
		{"caused perhaps", "The storm may have *caused* the fire.", "possible positive", ""},
		{"cause denied", "The storm did not cause the *fire*.", "certain positive", "it burned all the same"},
		{"cause of a fire", "The storm may have caused a *fire*.", "possible positive", "nobody knows of one yet"},
		{"gerund as subject", "Not *paying* tribute to the king would have been a scandal.", "conditional negative", "it may have been paid"},
		{"beat to win", "Norham beat Ellmouth to *win* the cup.", "certain positive", "what came of it"},
		{"won to end", "Norham won the cup to *end* a long wait.", "certain positive", ""},
		{"won to please", "Norham won the match to *please* its fans.", "planned positive", "a purpose"},
		{"rose to close", "Shares rose by 2 percent to *close* at 90 euros.", "certain positive", "a level that was reached"},
		{"scheduled for", "The *launch* was scheduled for Sunday.", "planned positive", "the launch is what is told"},
		{"company statement", "The accounts were hired out to help the bank, according to a company *statement*.", "certain positive", "the source is there"},
		{"hurt in the named", "People possibly hurt in Norham *crash*.", "certain positive", "what it was, is known"},
		{"threatened", "The firm threatened to *close* the mine.", "possible positive", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			sentence, word := marked(tt.text)
			ms, _ := find(t, sentence)
			var got []string
			for _, m := range ms {
				if m.Predicate.Overlaps(spanOf(sentence, word)) {
					got = append(got, m.Certainty+" "+m.Polarity)
				}
			}
			if s := strings.Join(got, ", "); s != tt.want {
				t.Errorf("got %q, want %q: %s\n%s", s, tt.want, tt.why, describe(t, sentence))
			}
		})
	}
}

// Who is hurt, and what is no place.
func TestRoles(t *testing.T) {
	for _, tt := range []struct{ name, text, word, want, why string }{
		{"number alone", "A bomber rams a truck into a consulate, killing two.", "killing", "agent: A bomber, patient: two", "the number is who died"},
		{"at least", "The blast killed at least six civilians.", "killed", "agent: The blast, patient: at least six civilians", "at least is no preposition"},
		{"first word", "Massive damage was reported in the town.", "damage", "", "an adjective with the capital of its sentence is nobody"},
		{"moved by", "Police said the crowds - about 5,000 people - were removed from the beach.", "removed", "patient: the crowds, place: the beach", "the subject stands before the dash"},
		{"family in", "A gunman shot three members of a family in Norham.", "shot", "agent: A gunman, patient: three members of a family in Norham, place: Norham", "they were shot where they were"},
		{"town before", "Seven people were hurt in the Norham train crash.", "crash", "place: Norham, patient: train", "where, and what"},
		{"turmoil", "The letter threw the race into turmoil.", "threw", "agent: The letter, patient: the race, other: turmoil", "a state is no place"},
		{"third place", "She stormed into third place.", "stormed", "patient: She, other: third place", "nor is a rank"},
		{"returned to", "The plane returned to Detroit.", "returned", "agent: The plane, place: Detroit", "where it went, and nobody it was done to"},
		{"into a rival", "Hale crashed into Moss on the last lap.", "crashed", "patient: Hale, patient: Moss, theme: the last lap", "a rival is no place"},
		{"formula", "He raced in Formula One.", "raced", "agent: He, other: Formula One", "a class is no place"},
		{"before a committee", "The banker testified before a committee on Tuesday.", "testified", "agent: The banker, other: a committee, time: Tuesday", "a committee is no time"},
		{"scheduled", "The launch was scheduled for Sunday.", "launch", "time: Sunday", ""},
		{"promise of", "The promise of a big payoff drew them.", "promise", "theme: a big payoff", "a payoff promises nothing"},
		{"promise by", "The promise of the minister was kept.", "promise", "agent: the minister", ""},
		{"name like a verb", "Freed told the paper that it rained.", "Freed", "", "a name tells no event"},
		{"mayor of", "The mayor of Paris was arrested in Berlin.", "arrested", "patient: The mayor of Paris, place: Berlin", "the town of a title is not where it happened"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			ms, _ := find(t, tt.text)
			var got []string
			for _, m := range ms {
				if !m.Predicate.Overlaps(spanOf(tt.text, tt.word)) {
					continue
				}
				for _, a := range m.Arguments {
					got = append(got, a.Role+": "+a.Of(tt.text))
				}
			}
			if s := strings.Join(got, ", "); s != tt.want {
				t.Errorf("got %q, want %q: %s\n%s", s, tt.want, tt.why, describe(t, tt.text))
			}
		})
	}
}
