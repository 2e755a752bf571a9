package when

import (
	"strconv"
	"strings"
	"testing"

	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// treeOf builds a tree from words written form/lemma/tag/head/relation, the
// head counted from one.
func treeOf(s string) (*syntax.Tree, text.Sentence, string) {
	var words []syntax.Word
	var toks []text.Token
	var b strings.Builder
	for _, f := range strings.Fields(s) {
		p := strings.Split(f, "/")
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		start := b.Len()
		b.WriteString(p[0])
		tok := text.Token{Span: text.Span{Start: start, End: b.Len()}, Form: p[0], SpaceAfter: true}
		head, _ := strconv.Atoi(p[3])
		toks = append(toks, tok)
		words = append(words, syntax.Word{Token: tok, Lemma: p[1], Tag: p[2], Head: head - 1, Rel: p[4]})
	}
	return syntax.NewTree(words), text.Sentence{Span: text.Span{End: b.Len()}, Tokens: toks}, b.String()
}

// TestTense: the verb that a weekday hangs on says which one is meant.
func TestTense(t *testing.T) {
	for _, c := range []struct{ name, tree, want, why string }{
		{"past", "They/they/PRP/2/nsubj met/meet/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/2/obl", "2025-10-13", "met is past"},
		{"will", "They/they/PRP/3/nsubj will/will/MD/3/aux meet/meet/VB/0/root on/on/IN/5/case Monday/Monday/NNP/3/obl", "2025-10-20", "will is future"},
		{"said he will", "He/he/PRP/2/nsubj said/say/VBD/0/root talks/talk/NNS/5/nsubj will/will/MD/5/aux resume/resume/VB/2/ccomp on/on/IN/7/case Monday/Monday/NNP/5/obl", "2025-10-20", "the nearest verb decides"},
		{"said on Monday he will", "He/he/PRP/2/nsubj said/say/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/2/obl talks/talk/NNS/7/nsubj will/will/MD/7/aux resume/resume/VB/2/ccomp", "2025-10-13", "the day belongs to said"},
		{"was set for", "It/it/PRP/3/nsubj:pass was/be/VBD/3/aux:pass set/set/VBN/0/root for/for/IN/5/case Monday/Monday/NNP/3/obl", "2025-10-20", "set for a day to come"},
		{"was set for, but came", "It/it/PRP/3/nsubj:pass was/be/VBD/3/aux:pass set/set/VBN/0/root for/for/IN/5/case Monday/Monday/NNP/3/obl but/but/CC/7/cc came/come/VBD/3/conj late/late/RB/7/advmod", "2025-10-13", "it came"},
		{"present", "The/the/DT/2/det summit/summit/NN/3/nsubj opens/open/VBZ/0/root on/on/IN/5/case Monday/Monday/NNP/3/obl", "2025-10-20", "a timetable stands in the present"},
		{"have", "They/they/PRP/3/nsubj have/have/VBP/3/aux met/meet/VBN/0/root since/since/IN/5/case Monday/Monday/NNP/3/obl", "2025-10-13", "the perfect is past"},
		{"planned to", "They/they/PRP/2/nsubj plan/plan/VBP/0/root to/to/TO/4/mark meet/meet/VB/2/xcomp on/on/IN/6/case Monday/Monday/NNP/4/obl", "2025-10-20", "plans look ahead"},
		{"are to", "They/they/PRP/4/nsubj are/be/VBP/4/cop to/to/TO/4/mark meet/meet/VB/0/root on/on/IN/6/case Monday/Monday/NNP/4/obl", "2025-10-20", "are to is future"},
		{"would have", "They/they/PRP/4/nsubj would/would/MD/4/aux have/have/VB/4/aux met/meet/VBN/0/root on/on/IN/6/case Monday/Monday/NNP/4/obl", "2025-10-13", "would have is past"},
		{"is due", "The/the/DT/2/det fair/fair/NN/4/nsubj is/be/VBZ/4/cop due/due/JJ/0/root to/to/TO/6/mark end/end/VB/4/xcomp on/on/IN/9/case Oct./Oct./NNP/9/compound 2/2/CD/6/obl", "2026-10-02", "what is due has not come"},
		{"was due", "The/the/DT/2/det fair/fair/NN/4/nsubj was/be/VBD/4/cop due/due/JJ/0/root to/to/TO/6/mark end/end/VB/4/xcomp on/on/IN/9/case Oct./Oct./NNP/9/compound 2/2/CD/6/obl", "2025-10-02", "what was due may have come"},
		{"was due in spring", "The/the/DT/2/det ban/ban/NN/4/nsubj was/be/VBD/4/cop due/due/JJ/0/root to/to/TO/6/mark end/end/VB/4/xcomp on/on/IN/9/case May/May/NNP/9/compound 2/2/CD/6/obl", "2025-05-02", "the nearest one"},
		{"was due ahead", "The/the/DT/2/det fair/fair/NN/4/nsubj was/be/VBD/4/cop due/due/JJ/0/root to/to/TO/6/mark end/end/VB/4/xcomp on/on/IN/9/case Jan./Jan./NNP/9/compound 3/3/CD/6/obl", "2026-01-03", "the nearest one may lie ahead"},
		{"will at New Year", "They/they/PRP/3/nsubj will/will/MD/3/aux meet/meet/VB/0/root on/on/IN/6/case Oct./Oct./NNP/6/compound 2/2/CD/3/obl", "2025-10-02", "told again after it was over"},
	} {
		t.Run(c.name, func(t *testing.T) {
			tree, s, article := treeOf(c.tree)
			doc := &text.Document{Text: article, Sentences: []text.Sentence{s}}
			es := Find(doc, []*syntax.Tree{tree}, Anchor{Published: friday})
			if len(es[0]) != 1 || es[0][0].Time.Start != c.want {
				t.Errorf("got %v, want %s: %s", es[0], c.want, c.why)
			}
		})
	}
}
