package speech

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// trees reads one tree a line, each word as lemma:tag:head:relation with heads
// counted from 1, and lays it on the sentences of doc. An empty line leaves
// its sentence without a tree.
func trees(t *testing.T, doc *text.Document, lines string) (out []*syntax.Tree) {
	t.Helper()
	for i, line := range strings.Split(lines, "\n") {
		if strings.TrimSpace(line) == "" {
			out = append(out, nil)
			continue
		}
		if i >= len(doc.Sentences) {
			t.Fatalf("%d trees for %d sentences", i+1, len(doc.Sentences))
		}
		fields := strings.Fields(line)
		if len(fields) != len(doc.Sentences[i].Tokens) {
			t.Fatalf("sentence %q: %d words, %d in its tree", doc.Sentences[i].Of(doc.Text), len(doc.Sentences[i].Tokens), len(fields))
		}
		var words []syntax.Word
		for k, f := range fields {
			c := strings.Split(f, ":")
			n := len(c)
			at := 2
			for ; at < n; at++ { // lemma, tag and relation may hold colons themselves
				if _, err := strconv.Atoi(c[at]); err == nil {
					break
				}
			}
			head, _ := strconv.Atoi(c[at])
			words = append(words, syntax.Word{Token: doc.Sentences[i].Tokens[k], Lemma: c[0], Tag: c[at-1], Head: head - 1, Rel: strings.Join(c[at+1:], ":")})
		}
		out = append(out, syntax.NewTree(words))
	}
	return out
}

// show writes an attribution as "class source | cue | content + content < outer".
func show(doc *text.Document, as []Attribution) string {
	var out []string
	for _, a := range as {
		part := func(p *Part) string {
			if p == nil {
				return "-"
			}
			return p.Of(doc.Text)
		}
		var content []string
		for _, c := range a.Content {
			content = append(content, c.Of(doc.Text))
		}
		s := fmt.Sprintf("%s %s: %s | %s | %s", a.Kind, a.Class, part(a.Source), part(a.Cue), strings.Join(content, " + "))
		if a.Within >= 0 {
			s += fmt.Sprintf(" < %s", part(as[a.Within].Cue))
		}
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

func TestFind(t *testing.T) {
	for _, tt := range []struct{ name, text, trees, want, why string }{
		{"report behind", `The bridge is safe, Anna Hale said on Friday.`,
			`the:DT:2:det bridge:NN:4:nsubj be:VBZ:4:cop safe:JJ:0:root ,:,:8:punct Anna:NNP:8:nsubj Hale:NNP:6:flat say:VBD:4:parataxis on:IN:10:case Friday:NNP:8:obl .:.:4:punct`,
			`indirect said: Anna Hale | said | The bridge is safe`, "parataxis: the head's clause is the content"},
		{"split quotation", `"We will wait," said the mayor. "Nobody is in a hurry."`,
			"\":``:4:punct we:PRP:4:nsubj will:MD:4:aux wait:VB:7:ccomp ,:,:4:punct \":'':4:punct say:VBD:0:root the:DT:9:det mayor:NN:7:obj .:.:7:punct\n" +
				"\":``:6:punct nobody:NN:6:nsubj be:VBZ:6:cop in:IN:6:case a:DT:6:det hurry:NN:0:root .:.:6:punct \":'':6:punct",
			`direct said: the mayor | said | "We will wait," + "Nobody is in a hurry."`, "the words behind the quotation name the speaker whatever the tree says"},
		{"participle", `Hale told reporters that the bridge was safe, adding that it would open in May.`,
			`Hale:NNP:2:nsubj tell:VBD:0:root reporter:NNS:2:obj that:IN:8:mark the:DT:6:det bridge:NN:8:nsubj be:VBD:8:cop safe:JJ:2:ccomp ,:,:10:punct add:VBG:2:advcl that:IN:14:mark it:PRP:14:nsubj would:MD:14:aux open:VB:10:ccomp in:IN:16:case May:NNP:14:obl .:.:2:punct`,
			"indirect said: Hale | told | that the bridge was safe\nindirect said: Hale | adding | that it would open in May", "the participle shares its subject"},
		{"according to", `According to the ministry, two people died.`,
			`accord:VBG:4:case to:IN:1:fixed the:DT:4:det ministry:NN:8:obl ,:,:4:punct two:CD:7:nummod person:NNS:8:nsubj die:VBD:0:root .:.:8:punct`,
			`indirect said: the ministry | According to | two people died`, ""},
		{"plan", `The council plans to sell the land.`,
			`the:DT:2:det council:NN:3:nsubj plan:VBZ:0:root to:TO:5:mark sell:VB:3:xcomp the:DT:7:det land:NN:5:obj .:.:3:punct`,
			`indirect planned: The council | plans | to sell the land`, "plans count"},
		{"accusation", `Hale accused the firm of fraud.`,
			`Hale:NNP:2:nsubj accuse:VBD:0:root the:DT:4:det firm:NN:2:obj of:IN:6:case fraud:NN:2:obl .:.:2:punct`,
			`indirect said: Hale | accused | the firm of fraud`, "object and phrase are one content"},
		{"passive", `The mayor was urged by Hale to act.`,
			`the:DT:2:det mayor:NN:4:nsubj:pass be:VBD:4:aux:pass urge:VBN:0:root by:IN:6:case Hale:NNP:4:obl:agent to:TO:8:mark act:VB:4:xcomp .:.:4:punct`,
			`indirect said: Hale | was urged | The mayor + to act`, "the agent speaks"},
		{"noun", `Her claim that the bridge was safe is false.`,
			`her:PRP$:2:nmod:poss claim:NN:9:nsubj that:IN:7:mark the:DT:5:det bridge:NN:7:nsubj be:VBD:7:cop safe:JJ:2:acl be:VBZ:9:cop false:JJ:0:root .:.:9:punct`,
			`indirect claimed: Her | claim | that the bridge was safe`, "the owner speaks"},
		{"nested", `Moss said Hale had denied that the bridge was shut.`,
			`Moss:NNP:2:nsubj say:VBD:0:root Hale:NNP:5:nsubj have:VBD:5:aux deny:VBN:2:ccomp that:IN:10:mark the:DT:8:det bridge:NN:10:nsubj:pass be:VBD:10:aux:pass shut:VBN:5:ccomp .:.:2:punct`,
			"indirect said: Moss | said | Hale had denied that the bridge was shut\nindirect denied: Hale | had denied | that the bridge was shut < said", "a report in a report"},
		{"parenthesis", `The tax, she said, would hurt.`,
			`the:DT:2:det tax:NN:8:nsubj ,:,:2:punct she:PRP:5:nsubj say:VBD:0:root ,:,:2:punct would:MD:8:aux hurt:VB:5:ccomp .:.:5:punct`,
			`indirect said: she | said | The tax + would hurt`, "content on both sides of the cue"},
		{"nobody", `The bridge seems to be safe.`,
			`the:DT:2:det bridge:NN:3:nsubj seem:VBZ:0:root to:TO:6:mark be:VB:6:cop safe:JJ:3:xcomp .:.:3:punct`,
			`indirect thought: - | seems | The bridge + to be safe`, "no speaker is guessed"},
		{"own thoughts", `"I think we are late," he said.`,
			"\":``:3:punct i:PRP:3:nsubj think:VBP:10:ccomp we:PRP:6:nsubj be:VBP:6:cop late:JJ:3:ccomp ,:,:3:punct \":'':3:punct he:PRP:10:nsubj say:VBD:0:root .:.:10:punct",
			`direct said: he | said | "I think we are late,"`, "what a speaker thinks inside his quotation is his own words"},
		{"denial", `Hale declined to comment.`,
			`Hale:NNP:2:nsubj decline:VBD:0:root to:TO:4:mark comment:VB:2:xcomp .:.:2:punct`,
			`indirect denied: Hale | declined | to comment`, ""},
		{"no speaker", `"It rains. It pours."`,
			"\":``:3:punct it:PRP:3:nsubj rain:VBZ:0:root .:.:3:punct\nit:PRP:2:nsubj pour:VBZ:0:root .:.:2:punct \":'':2:punct",
			`direct said: - | - | "It rains. It pours."`, "a quotation by itself has no speaker"},
		{"any verb", `"It rains," Hale shot back.`,
			"\":``:3:punct it:PRP:3:nsubj rain:VBZ:7:ccomp ,:,:3:punct \":'':3:punct Hale:NNP:7:nsubj shoot:VBD:0:root back:RP:7:compound:prt .:.:7:punct",
			`direct said: Hale | shot back | "It rains,"`, "a comma and a quotation mark make any verb one of saying"},
		{"no tree", `"It rains," said Anna Hale.`, "", `direct said: - | - | "It rains,"`, "without tags the quotation still counts"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := text.Split(tt.text, 0)
			if got := show(doc, Find(doc, trees(t, doc, tt.trees))); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s\n%s", got, tt.want, tt.why)
			}
		})
	}
}

// Spans lie inside the text, in order, and no content is empty.
func TestSpans(t *testing.T) {
	doc := text.Split("\"A, \"b\" said. \"c.\n\n\"D,\" e said \"f\" to g.", 0)
	for _, a := range Find(doc, nil) {
		at := 0
		for _, c := range a.Content {
			if c.Start < at || c.End <= c.Start || c.End > len(doc.Text) {
				t.Errorf("content %v is empty, out of order or outside the text", a.Content)
			}
			at = c.End
		}
	}
}
