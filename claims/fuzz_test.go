package claims

import (
	"testing"
	"unicode/utf8"
)

// FuzzExtract holds what must be true of any text: reading it ends, and every
// finding stands where it says, on rune boundaries, with the words it says.
func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"",
		"A ferry ran aground off Lisse on Monday, the coast guard said.",
		"\"It was too fast,\" harbour master Jan Roe said. He added that at least 12 people were hurt.",
		"Roe said.They left.\n\n“No,” she told the Post",
		"• one\n• two (3) — four\u2026 \U0001F6A2 5,000.50 km/h",
		"According to Roe's aide, who said the owner had denied that the ship would sail by 5 p.m. on 3 March",
	} {
		f.Add(s)
	}
	published := "2024-03-05"
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 || !utf8.ValidString(text) {
			t.Skip()
		}
		d, err := Extract(Article{ID: "A", Text: text, Published: &published})
		if err != nil {
			t.Fatal(err)
		}
		for what, p := range parts(d) {
			for _, part := range p {
				if part.Start < 0 || part.End > len(text) || part.Start > part.End {
					t.Fatalf("%s %q stands outside the text at %d:%d", what, part.Words, part.Start, part.End)
				}
				if part.Of(text) != part.Words || !utf8.ValidString(part.Words) {
					t.Fatalf("%s: %q stands at %d:%d, not %q", what, part.Of(text), part.Start, part.End, part.Words)
				}
			}
		}
	})
}

// parts are all stretches of text in a document, by what they are.
func parts(d Document) map[string][]Part {
	all := map[string][]Part{}
	for _, c := range d.Claims {
		all["claim"] = append(all["claim"], c.Part)
		all["predicate"] = append(all["predicate"], c.Predicate.Part)
		for _, a := range c.Arguments {
			all["argument"] = append(all["argument"], a.Part)
		}
		for _, q := range c.Quantities {
			all["quantity"] = append(all["quantity"], q.Part)
		}
		if c.Time != nil {
			all["time"] = append(all["time"], Part{Span: c.Time.At, Words: c.Time.Words})
		}
	}
	for _, e := range d.Entities {
		all["mention"] = append(all["mention"], e.Mentions...)
	}
	for _, a := range d.Attributions {
		if a.Source != nil {
			all["source"] = append(all["source"], a.Source.Part)
		}
		if a.Cue != nil {
			all["cue"] = append(all["cue"], a.Cue.Part)
		}
		for _, s := range a.Content {
			all["content"] = append(all["content"], Part{Span: s, Words: s.Of(d.Article.Text)})
		}
	}
	return all
}
