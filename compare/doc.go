// Package compare shows where several articles about one event agree and
// differ.
//
// A run ([Documents]) flows like this:
//
//  1. The articles are put in an order of their own, and their people, places
//     and organisations are matched (internal/names).
//  2. Articles that share their text are found (internal/origin).
//  3. Each article's mentions of one event become a telling, and tellings of
//     one event are aligned across articles (align.go).
//  4. Every facet (facet.go, facet_*.go) asks its question of every aligned
//     event: who, to whom, when, where, how many, how long, whether, how sure,
//     on whose word, and which articles tell of it at all (facet_telling.go).
//     Answers that say the same form a side. Tolls, measures of things, ages
//     and quotations are compared for whole articles, whatever event they are
//     told with (toll.go and harmed.go, measure.go, age.go, quotation.go).
//     Articles that answer a question with an event of another kind join its
//     row (complete.go).
//  5. The gates decide what a difference is worth (verdict.go): a difference of
//     moment, scope, speaker or certainty is no contradiction. TRICKY.md shows
//     hard cases, package explain every facet, verdict and gate by an example.
//  6. Rows are ranked (rank.go) and put into words (event.go, question.go).
//
// The outcome is one [Report], on which package gate decides whether it fails
// a run, and which package render prints. It compares
// reports; it never rules on who is right, and what an article does not say is
// silence, never dissent.
package compare
