package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"claimdiff/claims/internal/lang/en"
)

func TestTokens(t *testing.T) {
	for _, tt := range []struct{ name, in, want, why string }{
		{"plain", "The mayor left.", "The mayor left .", "the last stop is its own token"},
		{"clitics", "They don't, she'll, we've, it's", "They do n't , she 'll , we 've , it 's", "as the treebanks"},
		{"curly clitics", "They don’t know Hale’s car", "They do n't know Hale 's car", "forms are plain, spans are not"},
		{"plural possessive", "the workers' pay", "the workers ' pay", "the bare apostrophe is a token"},
		{"cannot", "She cannot, gonna", "She can not , gon na", "fused words part"},
		{"names keep theirs", "O'Neil at five o'clock", "O'Neil at five o'clock", "no clitic there"},
		{"hyphens", "a long-term plan for the Paris-Bonn line", "a long - term plan for the Paris - Bonn line", "EWT and GUM cut compounds"},
		{"prefixes", "the co-founder of a non-profit re-elected mid-July", "the co-founder of a non-profit re-elected mid-July", "bound prefixes stay"},
		{"currency", "$5 and £3.50, US$2m or €1,200", "$ 5 and £ 3.50 , US $ 2 m or € 1,200", "signs and units are cut"},
		{"percent", "up 3.5% to 12%", "up 3.5 % to 12 %", ""},
		{"times", "at 10:30am, 5pm, 6 p.m. today", "at 10:30 am , 5 pm , 6 p.m. today", "unit cut from its number"},
		{"decades", "in the 1990s, the '90s, the 80's, 2016's best", "in the 1990s , the '90s , the 80's , 2016 's best", "a year's 's is a clitic"},
		{"dates", "on 10/17/2025 or 2025-10-17", "on 10/17/2025 or 2025-10-17", "kept whole"},
		{"ranges", "10-12 people, 5–6 dogs", "10 - 12 people , 5 - 6 dogs", "a range is three tokens"},
		{"acronyms", "the U.S. and the U.N. of D.C.", "the U.S. and the U.N. of D.C.", "stop kept"},
		{"titles", "Dr. Hale, Gen. Moss and St. Anne", "Dr. Hale , Gen. Moss and St. Anne", "stop kept"},
		{"number sign", "He was No. 3. No. He left", "He was No. 3 . No . He left", "abbreviation only before a digit"},
		{"initials", "George W. Hale met J. R. Moss", "George W. Hale met J. R. Moss", "stop kept"},
		{"urls", "see https://a.example.com/x?y=1, www.b.org.", "see https://a.example.com/x?y=1 , www.b.org .", "one token without the closing mark"},
		{"sites", "on example.com today (a@b.org)", "on example.com today ( a@b.org )", ""},
		{"glued", "he said.They left the EU.Hale went", "he said . They left the EU . Hale went", "a missing space"},
		{"not glued", "the U.S.A had 3.5 on example.com", "the U.S.A had 3.5 on example.com", ""},
		{"dots", "well... no. So…", "well ... no . So ...", ""},
		{"dashes", "a — b -- c—d", "a -- b -- c -- d", "plain form"},
		{"slash", "and/or he/she 9/11", "and / or he / she 9/11", "fractions and dates stay"},
		{"quotes", "“It’s ‘fine’,” he said", "\" It 's ' fine ' , \" he said", "plain form"},
		{"bracketed insert", "[Anna] Hale's", "[ Anna ] Hale 's", ""},
		{"handles", "@hale wrote #home", "@hale wrote #home", ""},
		{"emoji", "Great 👍🏽 day", "Great 👍🏽 day", "a pictograph with its tone is one token"},
		{"zero width", "a\u200bb \ufeffc", "a b c", "hidden marks part and vanish"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := Split(tt.in, 0)
			var got []string
			for _, s := range d.Sentences {
				for _, tok := range s.Tokens {
					got = append(got, tok.Form)
				}
			}
			if g := strings.Join(got, " "); g != tt.want {
				t.Errorf("%q:\n got %s\nwant %s\n%s", tt.in, g, tt.want, tt.why)
			}
		})
	}
}

func TestSentences(t *testing.T) {
	for _, tt := range []struct{ name, in, want, why string }{
		{"two", "He came. She left.", "He came.|She left.", ""},
		{"glued word", "It was late, Hale said.They went home.", "It was late, Hale said.|They went home.", "missing space"},
		{"glued quote", `It was late, Hale said."As long as it rains, we wait," he added.`, `It was late, Hale said.|"As long as it rains, we wait," he added.`, "the mark opens"},
		{"glued after a closing quote", `"We wait."They went.`, `"We wait."|They went.`, "the mark closes"},
		{"glued acronym", "They left the EU.Hale stayed.", "They left the EU.|Hale stayed.", ""},
		{"acronym inside", "The U.S. Senate met. The U.S. is big.", "The U.S. Senate met.|The U.S. is big.", ""},
		{"acronym ends", "She lives in the U.S. He does not.", "She lives in the U.S.|He does not.", "a function word begins a sentence"},
		{"title", "Gen. Hale met Dr. Moss. Mr. Roe left.", "Gen. Hale met Dr. Moss.|Mr. Roe left.", ""},
		{"final initial", "Anna E. says no. Then she left.", "Anna E. says no.|Then she left.", ""},
		{"initial", "J. Hale came. George W. Moss left.", "J. Hale came.|George W. Moss left.", ""},
		{"month", "It was on Oct. 3. In Dec. He left.", "It was on Oct. 3.|In Dec.|He left.", ""},
		{"time of day", "It ended at 5 p.m. Monday. It began at 3 p.m. They slept.", "It ended at 5 p.m. Monday.|It began at 3 p.m.|They slept.", "a weekday goes on"},
		{"company", "Hale Inc. President Moss left. He sold Hale Inc. The rest stayed.", "Hale Inc. President Moss left.|He sold Hale Inc.|The rest stayed.", ""},
		{"question in quotes", `"Why now?" he asked. "Why not?" Hale asked. "Go!" They went.`, `"Why now?" he asked.|"Why not?" Hale asked.|"Go!"|They went.`, "a cue belongs to its quotation"},
		{"quotation of two sentences", `"It rained. It poured," she said.`, `"It rained.|It poured," she said.`, "as the treebanks"},
		{"dots", "He waited... and went. He slept... Then he woke.", "He waited... and went.|He slept...|Then he woke.", "a capital after the dots"},
		{"decimal", "It rose 3.5 points. 12 people came.", "It rose 3.5 points.|12 people came.", ""},
		{"numbered list", "1. Buy bread. Then milk.\n2. Sell it.", "1. Buy bread.|Then milk.|2. Sell it.", "the number is no sentence"},
		{"bracketed", "He left. (She stayed.) They met.", "He left.|(She stayed.)|They met.", ""},
		{"bullets in a line", "Today: • rain in the north • sun in the south", "Today:|• rain in the north|• sun in the south", ""},
		{"emoji list", "✅ Rain came ✅ Sun went", "✅ Rain came|✅ Sun went", ""},
		{"emoji after a stop", "We won! 🎉 They lost.", "We won! 🎉|They lost.", ""},
		{"hard-wrapped", "The council of the town met on Monday and spoke at some\nlength about the bridge over the river, which has been\nclosed since the flood of last spring. Nobody voted.", "The council of the town met on Monday and spoke at some\nlength about the bridge over the river, which has been\nclosed since the flood of last spring.|Nobody voted.", "line ends are not paragraph ends"},
		{"one line a paragraph", "Hale left the house\nMoss came.", "Hale left the house|Moss came.", "short lines do not join"},
		{"dateline", "LONDON (Agency) — The queen spoke.", "LONDON (Agency) —|The queen spoke.", ""},
		{"dateline with day", "Oslo news\n\nOSLO, Oct. 3 (Agency) - The king spoke.", "Oslo news|OSLO, Oct. 3 (Agency) -|The king spoke.", ""},
		{"agency only", "(Agency) -- The king spoke.", "(Agency) --|The king spoke.", ""},
		{"dateline of a wire", "Palm Bay, Florida (NNX) Anna Berg spoke. (NNX) is a wire.", "Palm Bay, Florida (NNX)|Anna Berg spoke.|(NNX) is a wire.", ""},
		{"no dateline", "Hale - a tall man - spoke.", "Hale - a tall man - spoke.", ""},
		{"windows lines", "He came.\r\n\r\nShe left.\r\n", "He came.|She left.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := Split(tt.in, 0)
			var got []string
			for _, s := range d.Sentences {
				got = append(got, s.Of(d.Text))
			}
			if g := strings.Join(got, "|"); g != tt.want {
				t.Errorf("got  %s\nwant %s\n%s", g, tt.want, tt.why)
			}
		})
	}
}

func TestQuotes(t *testing.T) {
	for _, tt := range []struct{ name, in, want, why string }{
		{"straight", `"It rains," he said, "and pours."`, `"It rains,"|"and pours."`, ""},
		{"curly", `“It rains,” he said.`, `“It rains,”`, ""},
		{"nested", `“He told me ‘go away’ twice,” she said.`, `“He told me ‘go away’ twice,”|‘go away’ nested`, ""},
		{"single", `'It's fine,' he said. 'We're off.'`, `'It's fine,'|'We're off.'`, "apostrophes inside do not close"},
		{"possessive is no quote", `The workers' pay and the owners' rights.`, ``, ""},
		{"possessive inside", `He spoke of 'the workers' rights'.`, `'the workers' rights'`, "a mark before a stop is the better one"},
		{"unclosed", `"It rains, he said. She left.`, `"It rains, he said. She left. unclosed`, "it began the paragraph, so it ends with it"},
		{"unclosed inside", `He said "it rains. She left.`, `"it rains. unclosed`, "ends with its sentence"},
		{"one bad mark", "He said \"it rains.\n\nShe left. \"It pours,\" she said.", `"it rains. unclosed|"It pours,"`, "the next paragraph is safe"},
		{"over paragraphs", "\"It rains.\n\n\"It pours,\" she said.", "\"It rains.\n\n\"It pours,\"", "each paragraph opens, the last closes"},
		{"over a caption", "\"It rains.\n\nThe town in May\n\n\"It pours,\" she said.", "\"It rains.\n\nThe town in May\n\n\"It pours,\"", "a caption between the paragraphs"},
		{"glued", `He said."It rains," he added.`, `"It rains,"`, ""},
		{"double apostrophes", `''It rains,'' he said. 'It ''pours''.'`, `''It rains,''|'It ''pours''.'|''pours'' nested`, "an old way to set double marks"},
		{"inches", `A 5" pipe and a 6" one.`, ``, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := Split(tt.in, 0)
			var got []string
			for _, q := range d.Quotes {
				w := q.Of(d.Text)
				if q.Nested {
					w += " nested"
				}
				if !q.Closed {
					w += " unclosed"
				}
				got = append(got, w)
			}
			if g := strings.Join(got, "|"); g != tt.want {
				t.Errorf("got  %s\nwant %s\n%s", g, tt.want, tt.why)
			}
		})
	}
}

func TestKinds(t *testing.T) {
	in := "Town to close its bridge\n\nBy Anna Hale\n\nLONDON (Agency) - The town will close its bridge.\n\nWhat comes next\n\nIt opens in May.\n\nPhoto: A. Hale/Agency\n\n• Rain\n• The mayor said it would rain.\n\n2/14 The bridge seen from the north bank in spring.\n\n1/3 of the town voted."
	want := []Kind{Headline, Note, Dateline, Body, Headline, Body, Note, Note, Body, Note, Body}
	d := Split(in, 0)
	if len(d.Sentences) != len(want) {
		t.Fatalf("%d sentences, want %d", len(d.Sentences), len(want))
	}
	for i, s := range d.Sentences {
		if s.Kind != want[i] {
			t.Errorf("%q: kind %d, want %d", s.Of(in), s.Kind, want[i])
		}
	}
	title := "Mayor: I go."
	if d := Split(title+"\n\nHe went.", len(title)); d.Sentences[0].Kind != Headline || d.Sentences[1].Kind != Body {
		t.Error("a given title is the headline even with a stop")
	}
}

// Every listed abbreviation's example keeps the abbreviation and is one sentence.
func TestAbbreviationExamples(t *testing.T) {
	for _, e := range en.Abbreviations() {
		d := Split(e.Example, 0)
		if len(d.Sentences) != 1 {
			t.Errorf("%s: %q has %d sentences, want 1", e.Word, e.Example, len(d.Sentences))
			continue
		}
		found := false
		for _, tok := range d.Sentences[0].Tokens {
			found = found || tok.Form == e.Word+"."
		}
		if !found {
			t.Errorf("%s: %q has no token %q", e.Word, e.Example, e.Word+".")
		}
	}
}

// check fails when d breaks what every Document promises.
func check(t *testing.T, s string, d *Document) {
	t.Helper()
	valid := utf8.ValidString(s)
	inside := func(what string, p Span) {
		if p.Start < 0 || p.End > len(s) || p.Start > p.End {
			t.Fatalf("%s %v is outside the text of %d bytes", what, p, len(s))
		}
		for _, at := range []int{p.Start, p.End} {
			if at < len(s) && valid && !utf8.RuneStart(s[at]) {
				t.Fatalf("%s %v cuts a rune", what, p)
			}
		}
	}
	at := 0
	blank := func(to int) {
		for _, r := range s[at:to] {
			if !isSpace(r) {
				t.Fatalf("%q between tokens is not white space", s[at:to])
			}
		}
	}
	for _, sent := range d.Sentences {
		inside("sentence", sent.Span)
		inside("paragraph", d.Paragraphs[sent.Paragraph])
		if len(sent.Tokens) == 0 || !d.Paragraphs[sent.Paragraph].Contains(sent.Span) {
			t.Fatalf("sentence %v is empty or outside its paragraph", sent.Span)
		}
		if sent.Start != sent.Tokens[0].Start || sent.End != sent.Tokens[len(sent.Tokens)-1].End {
			t.Fatalf("sentence %v does not fit its tokens", sent.Span)
		}
		for _, tok := range sent.Tokens {
			inside("token", tok.Span)
			if tok.Start < at || tok.Len() == 0 || tok.Form == "" {
				t.Fatalf("token %v is empty or overlaps the one before", tok.Span)
			}
			blank(tok.Start)
			at = tok.End
		}
	}
	blank(len(s))
	for i, q := range d.Quotes {
		inside("quote", q.Span)
		inside("inner quote", q.Inner)
		if !q.Contains(q.Inner) || i > 0 && q.Start < d.Quotes[i-1].Start {
			t.Fatalf("quote %v does not hold %v or is out of order", q.Span, q.Inner)
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"", "He said.\"They\" left’s", "“a ‘b” c’ (d.) \n\n\"e", "U.S.A. p.m.No.3 $5m 10-12-13 a@b.c ...", "• a\r\n• b\f✅ c\u2028d",
		"\xff\xc3(\xe2\x80", "'s'' '\"' \"\"", "LONDON (A) - x\n1. y", "\u200b\ufeff\u00ad"} {
		f.Add(s, 0)
		f.Add(s, 3)
	}
	f.Fuzz(func(t *testing.T, s string, title int) { check(t, s, Split(s, title)) })
}

// Hostile text takes time in proportion to its length: these would hang otherwise.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"a.", "1,", "1-", "a's", "\"", "' ", "'a ", "(", "?\"", "a\n", "\n", "e-", "http://", "a@", ". ", "A. ", "A.", "“", "‘a’", "«", "U.S.", "\" a", "1:", "#", "✅ ", "\xff", "\r", "a. \"A "} {
		s := strings.Repeat(unit, 1<<18/len(unit))
		check(t, s, Split(s, 0))
	}
}

func BenchmarkSplit(b *testing.B) {
	s := strings.Repeat("“The bridge of the town will be closed until the 3rd of May,” said Anna Hale, who doesn’t run the U.S. office. It cost $5m, or 3.5% more than planned in 2016.\n\n", 200)
	words := len(strings.Fields(s))
	b.ReportAllocs()
	for b.Loop() {
		Split(s, 0)
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
}
