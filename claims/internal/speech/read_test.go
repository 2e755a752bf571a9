package speech

import (
	"slices"
	"strings"
	"testing"

	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// What the parser that ships and the rules make of whole sentences. want is
// one of the lines of show, or with "no " before it a beginning that none has.
func TestRead(t *testing.T) {
	p, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, text, want, why string }{
		{"noun by the verb", "The ship sank on Monday, officials told the Norland Times.", "indirect said: officials | told | The ship sank on Monday", "a comma parts the ship from the telling"},
		{"after outlets", "The tweet, which came as Moss was on his golf course, comes after outlets in Sudland reported that satellites have spotted the ships.",
			"indirect reported: outlets in Sudland | reported | that satellites have spotted the ships", "a conjunction opens a clause with its own subject"},
		{"apposition before", `"We are open to trying new things," Jenna Hale, the firm's director of political advertising, said of Moss's campaign.`,
			`direct said: Jenna Hale, the firm's director of political advertising | said | "We are open to trying new things,"`, "what stands behind the verb is no speaker"},
		{"role and name", "The dam will hold, the regional governor, Ana Petrov, said on Saturday evening.", "indirect said: the regional governor, Ana Petrov | said | The dam will hold", "the time behind the verb is no speaker"},
		{"colon before", "Hale continued:\n\n\"You look at the questions. Who asks them?\"", `direct said: Hale | continued | "You look at the questions. Who asks them?"`, "the sentence before leads to the quotation"},
		{"asked behind", `"Why are you late?" Moss asked the baker.`, `direct asked: Moss | asked | "Why are you late?"`, "a question mark ends the sentence and not the report"},
		{"quoted as saying", "State television quoted the minister as saying the ship had sunk.", "indirect said: the minister | saying | the ship had sunk < quoted", "the quoted one speaks"},
		{"was quoted", "The minister was quoted as saying the ship had sunk.", "indirect said: The minister | saying | the ship had sunk", ""},
		{"accused", "Moss was accused of plotting the attack.", "indirect said: - | was accused | Moss + of plotting the attack", "nobody is named who accuses, and the article does not say that he did"},
		{"seen as", "She was seen as a rival.", "indirect said: - | was seen | She + as a rival", ""},
		{"attacked the building", "Gunmen attacked the building.", "no indirect", "not with words"},
		{"attacked the plan", "Moss attacked the plan.", "indirect said: Moss | attacked | the plan", "with words"},
		{"place before a colon", "Afghanistan: Two killed in attack on consulate\n\nThe attack was on Monday.", "no indirect said: Afghanistan", "a headline may begin with where"},
		{"speaker before a colon", "Moss: Bridge will close\n\nThe bridge is old.", "indirect said: Moss | : | Bridge will close", ""},
		{"post", "This is a great day. We won! — Anna Hale (@annahale) May 4, 2021\n\nShe is the mayor.", "direct said: Anna Hale | - | This is a great day. We won!", "a post is signed at its end"},
		{"citing behind", "The ship had sunk, Reuters reported, citing two officials.", "indirect said: two officials | citing | The ship had sunk < reported", "a chain ends with whom the agency has it from"},
		{"citing between", "Reuters reported, citing two officials, that the ship had sunk.", "indirect said: two officials | citing | that the ship had sunk < reported", ""},
		{"citing figures", "Moss asked for help, citing low growth.", "indirect said: Moss | citing | low growth", "figures say nothing themselves"},
		{"convinced", "Moss was convinced that the bridge was safe.", "indirect thought: Moss | was convinced | that the bridge was safe", "the thought is that of the one convinced"},
		{"was told", "Moss was told that the bridge was safe.", "indirect said: - | was told | that the bridge was safe", "who is told does not speak"},
		{"weighs tonnes", "The statue weighs 3 tonnes.", "no indirect", "a weight is no thought"},
		{"weighs a ban", "Hale is weighing a ban.", "indirect planned: Hale | is weighing | a ban", ""},
		{"field goal", "Moss made a 40-yard field goal to put his side ahead.", "no indirect planned", "one on a field is no aim"},
		{"decided after", "The captain decided to turn back after a bird was found on board.", "indirect planned: The captain | decided | to turn back", "what led to it was not decided"},
		{"spent accusing", "Hale spent much of the week of the vote accusing Moss of fraud.", "indirect said: Hale | accusing | Moss of fraud", "the week does not speak"},
		{"owner's saying", "Hale criticised Moss's plan, saying the bridge was safe.", "indirect said: Hale | saying | the bridge was safe", "the plan's owner does not speak"},
		{"announced last month", "The bank has been reeling since its announcement last month that thieves had copied its files.", "indirect said: its | announcement | that thieves had copied its files", "a time may stand between"},
		{"in order to", "Hale called in order to speed up the sale.", "no indirect planned", "nobody gives an order"},
		{"nobody's accusations", "The firm faces accusations of fraud.", "indirect claimed: - | accusations | of fraud", "the article does not say that it is so"},
		{"poll", "In the latest poll, Hale leads Moss by ten points.", "indirect reported: the latest poll | In | Hale leads Moss by ten points", "the article does not count votes"},
		{"in an interview", "In the latest interview, Hale mentioned ten points.", "no indirect reported", "an interview counts nobody"},
		{"name opens a paragraph", "They met on Monday in Norham.\n\nAnna Hale: We will wait for the vote.", "indirect said: Anna Hale | : | We will wait for the vote", "a transcript"},
		{"place opens a paragraph", "They met on Monday in Norham.\n\nLondon: We will wait for the vote.", "no indirect said: London", "where, not who"},
		{"told the court", "Moss told the court he had not meant it.", "indirect said: Moss | told | he had not meant it", "a clause without a mark"},
		{"name like a verb", "The bridge was safe, local police chief Sayed Omar Noor told reporters.", "indirect said: local police chief Sayed Omar Noor | told | The bridge was safe", "a capital in small letters begins a name"},
		{"knocked up", "Norsk has knocked up a pair of shoes.", "no indirect", "made, not criticised"},
		{"reader might want", "You might want to get a cup of tea.", "no indirect", "nobody's plan is told"},
		{"who knows", "Who knows what it will look like?", "no indirect", "a question has no speaker"},
		{"those who believe", "The guards, who believe that the vault is empty, kept silent.", "indirect thought: who | believe | that the vault is empty", "a relative clause has"},
		{"look to be", "The shoes look to be a sensible choice.", "no indirect", "a thing plans nothing"},
		{"look to do", "The minister looks to cut taxes.", "indirect planned: The minister | looks | to cut taxes", ""},
		{"best known as", "Holm was best known as a teacher.", "no indirect", "a calling is nobody's report"},
		{"in a bid to", "Eighty diggers were sent in a bid to save the child.", "no indirect", "diggers plan nothing, and whose bid it is stays open"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := text.Split(tt.text, 0)
			got := strings.Split(show(doc, Find(doc, p.ParseAll(doc.Sentences, 1))), "\n")
			want, none := strings.CutPrefix(tt.want, "no ")
			if none == slices.ContainsFunc(got, func(s string) bool { return s == want || none && strings.HasPrefix(s, want) }) {
				t.Errorf("got:\n%s\nwant: %s\n%s", strings.Join(got, "\n"), tt.want, tt.why)
			}
		})
	}
}
