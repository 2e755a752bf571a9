package speech

import (
	"testing"

	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// Whatever the text, contents are inside it, in order and not empty, sources
// and cues are inside it, and nesting has no circles.
func FuzzFind(f *testing.F) {
	p, err := syntax.Load()
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range []string{
		"Hale said he said \"it, she said, is.\" \"No,\" said.",
		"\"A\n\n\"b,\" c told d, adding that e\" f.\n\nG: h - I",
		"According to, according to the, 'x' said said said that that to to.",
		"It seems to be reported by whom it was said to \"claim\" a \"plan to\".",
		"said \"\" , \" he said \" . \"?\" asked asked. Was the first to say, say.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4000 {
			return
		}
		doc := text.Split(s, 0)
		as := Find(doc, p.ParseAll(doc.Sentences, 1))
		for i, a := range as {
			at := 0
			if len(a.Content) == 0 {
				t.Fatalf("%d has no content", i)
			}
			for _, c := range a.Content {
				if c.Start < at || c.End <= c.Start || c.End > len(s) {
					t.Fatalf("%d: content %v is empty, out of order or outside the text", i, a.Content)
				}
				at = c.End
			}
			for _, part := range []*Part{a.Source, a.Cue} {
				if part != nil && (part.Start < 0 || part.End <= part.Start || part.End > len(s)) {
					t.Fatalf("%d: part %v is empty or outside the text", i, part.Span)
				}
			}
			for n, j := 0, i; j >= 0; n, j = n+1, as[j].Within {
				if n > len(as) {
					t.Fatalf("%d is nested in itself", i)
				}
			}
		}
	})
}
