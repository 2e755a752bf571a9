package text

// A Span is a half-open range of byte offsets into an article's text. Both
// ends stand on rune boundaries.
type Span struct {
	Start int `json:"start" yaml:"start"`
	End   int `json:"end" yaml:"end"`
}

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Of returns the words of s in t.
func (s Span) Of(t string) string { return t[s.Start:s.End] }

// A Token is a word, number or mark as the treebank would cut it: "don't" is
// "do" and "n't", "$5" is "$" and "5".
type Token struct {
	Span
	Form       string // as printed, with typographic quotes and dashes made plain
	SpaceAfter bool   // white space follows in the text
}

// Kind tells what a sentence is to its article.
type Kind uint8

// The kinds of sentence.
const (
	Body      Kind = iota // running text
	Headline              // the title, or a line set like one
	Dateline              // "LONDON (Agency) -" and kin
	Note                  // captions, credits, bullets without a verb
	Furniture             // copyrights, links and sign-ups: no part of the story
)

// A Sentence is a run of tokens inside one paragraph.
type Sentence struct {
	Span
	Kind      Kind
	Paragraph int // index into Document.Paragraphs
	Tokens    []Token
}

// A Quote is a passage between quotation marks. A quote that runs over several
// paragraphs, each opened by a mark and only the last closed, is one Quote.
type Quote struct {
	Span        // with its marks
	Inner  Span // without them
	Closed bool // false when the closing mark is missing and the end was inferred
	Nested bool // stands inside another quote
}

// A Document is a text cut into paragraphs, sentences and tokens.
type Document struct {
	Text       string
	Paragraphs []Span
	Sentences  []Sentence
	Quotes     []Quote // sorted by Start
}
