package speech

import (
	"regexp"
	"sort"

	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// signature is how a page that embeds a post signs it: "— Anna Hale
// (@annahale) May 4, 2021".
var signature = regexp.MustCompile(`(?:—|–|--|-)\s*([^\n()—–]{2,60}?)\s*\(@\w{1,30}\)`)

// maxPost bounds the bytes of an embedded post; what is longer is an article
// that lost its paragraphs.
const maxPost = 600

// signed adds the posts that stand in the text as their networks print them: a
// paragraph without quotation marks that ends with a name and its handle.
func (f *finder) signed() {
	for _, p := range f.doc.Paragraphs {
		from := p.Start
		for _, m := range signature.FindAllStringSubmatchIndex(f.doc.Text[p.Start:p.End], -1) {
			post := text.Span{Start: from, End: p.Start + m[0]}
			name := text.Span{Start: p.Start + m[2], End: p.Start + m[3]}
			from = p.Start + m[1]
			source := f.partAt(name)
			if post = f.full(post); post.Len() == 0 || post.Len() > maxPost || source == nil {
				continue
			}
			k := f.sentence(post.Start)
			f.drop(post)
			f.append(finding{Attribution: Attribution{Class: "said", Source: source, Content: []text.Span{post}, Within: -1, Rule: "signed"}, sentence: k, word: -1, clause: true})
		}
	}
}

// full is s without the sentences that it holds in part and white space at its ends.
func (f *finder) full(s text.Span) (out text.Span) {
	first := sort.Search(len(f.doc.Sentences), func(k int) bool { return f.doc.Sentences[k].Start >= s.Start })
	for k := first; k < len(f.doc.Sentences) && f.doc.Sentences[k].Start < s.End; k++ {
		for _, t := range f.doc.Sentences[k].Tokens {
			if t.End <= s.End {
				if out.Len() == 0 {
					out = t.Span
				}
				out.End = t.End
			}
		}
	}
	return out
}

// partAt is the stretch s with the last of its words as head, nil without words.
func (f *finder) partAt(s text.Span) *Part {
	k := f.sentence(s.Start)
	if k < 0 {
		return nil
	}
	for i := len(f.trees[k].Words) - 1; i >= 0; i-- {
		if w := f.trees[k].Words[i]; s.Contains(w.Span) {
			return &Part{Span: s, Head: syntax.Ref{Sentence: k, Word: i}, Lemma: w.Lemma}
		}
	}
	return nil
}

// drop takes away the findings without cue whose content lies in s: quotations
// of a post are the post's.
func (f *finder) drop(s text.Span) {
	for i := range f.found {
		if f.found[i].Cue == nil && covers([]text.Span{s}, f.found[i].Content) {
			f.found[i].lost = true
		}
	}
}
