// Package page reads articles as they come, in whatever format, and gives their
// text and what is known about them.
//
//  1. page.go: the bytes are told apart by content first, by extension second.
//  2. encoding.go: bytes become UTF-8.
//  3. plain.go, markdown.go, html.go, json.go: one reader for each family of formats.
//     HTML goes through hidden.go (what a reader of the page would not see),
//     clutter.go (what is not the article), meta.go and jsonld.go (what the page
//     says of itself) and blocks.go (elements become paragraphs).
//  4. date.go and title.go: dates become ISO 8601, the title stands once, at the top.
//
// For example,
//
//	pages, err := page.Read("northern-post.txt", []byte("Date: 2024-03-05\n\nThe ferry sank."))
//
// gives one page of 2024-03-05, from the outlet northern-post, whose text is
// "The ferry sank.".
//
// Nothing is fetched and no script is run.
package page
