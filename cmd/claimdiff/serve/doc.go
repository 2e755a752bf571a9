// Package serve shows a folder of articles as pages on this machine: to add
// articles, to read the report, and to correct claims.
//
//  1. A Server listens on 127.0.0.1 alone. Its pages lie under a token that
//     nobody can guess; requests that come from another origin or were sent to
//     another name are refused (server.go).
//
//  2. A folder is opened once, and no name leads out of it. Files are written
//     beside their place and moved there whole, so that a reader finds the old
//     file or the new one, whatever happens in between (folder.go).
//
//  3. A study is what the articles of the folder say: read anew when a file has
//     changed, and compared (study.go).
//
//  4. A correction is one form of the page of an article. It becomes a
//     claims.Correction in the list of post.txt.claims.yaml beside post.txt, the
//     file that a person edits by hand and that `claimdiff compare` reads too
//     (correct.go). An article on line 2 of wires.jsonl has
//     wires.jsonl.2.claims.yaml.
//
// The pages are html/template with a style of their own and no script
// (page.go); the report is that of package render.
package serve
