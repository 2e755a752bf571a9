// Package claims reads what one article says.
//
// A run flows like this:
//
//  1. page: bytes in some format become text and metadata ([Read]).
//  2. text: the text is cut into paragraphs, sentences and tokens.
//  3. syntax: every sentence gets a dependency tree.
//  4. speech: who said which words.
//  5. entity: who is who inside the article.
//  6. clause: the events, each with who did what to whom, and how sure.
//  7. when, quantity: dates and numbers are read where they stand.
//  8. The findings are joined into a [Document] ([Extract]).
//
// Every finding keeps its place: a span of byte offsets into Article.Text, half
// open, on rune boundaries, with Text[Start:End] equal to its words. Positions
// are carried from the first stage on and never searched for afterwards.
//
// A headline also has a [Stance]: whether it states its story, denies it, or only
// tells that it goes round (stance.go; its words are in lang/en/stance.yaml).
//
// [Document.Tolls] adds up what an article says of its dead and hurt over all
// its claims: harm.go reads the tellings, victim.go tells the people in them
// apart, sum.go adds up sentences, toll.go decides.
//
// [Load] does all of it for a list of files. [Show] opens a window on a stage.
// [WriteYAML] writes a document for a person to correct, and Load reads it back
// in the place of the article. A [Correction] leaves the claims as they were;
// [Document.Correct] adds one, [Document.Applied] carries them out, and
// [Document.Carry] takes them over to a text that was changed a little
// (correction.go, applied.go; carry.go finds claims again, edited.go turns what a
// person changed in them into corrections, settle.go tells what fits no more,
// pair.go puts corrections and articles together).
//
// Code that needs one article lives here; code that needs several is in
// package compare.
package claims
