// Package compare shows where several articles about one event agree and
// differ.
//
// A run ([Documents]) flows like this:
//
//  1. The articles are put in an order of their own, and their people, places
//     and organisations are matched (internal/names).
//  2. Articles that share their text are found (internal/origin).
//  3. Each article's mentions of one event become a telling (telling.go). Which
//     articles are about one event is found first (prior.go), then which of their
//     tellings are (likely.go); align.go puts those together. How much each cue
//     counts stands in coefficients.go, with the data it was fitted on.
//  4. Every facet (facet.go, one file each) asks its question of every aligned
//     event: who, to whom, when, where, how many, how long, whether, how sure,
//     on whose word. Answers that say the same form a side. Tolls, measures of
//     things, counts, sums, ages and quotations are compared for whole articles,
//     whatever event they are told with (toll.go, harmed.go, measure.go,
//     figure.go, age.go, quotation.go), and so is what one article tells the
//     opposite of (opposite.go); a question is put to the articles that answer
//     it with an event of another kind, too (complete.go). Headlines are compared
//     by whether they stand behind their story (stance.go).
//  5. The gates decide what a difference is worth (verdict.go): a difference of
//     moment, scope, speaker or certainty is no contradiction.
//  6. Rows are ranked (rank.go) and put into words (event.go, question.go).
//
// The outcome is one [Report], on which package gate decides whether it fails
// a run, and which package render prints. It compares
// reports; it never rules on who is right, and what an article does not say is
// silence, never dissent.
package compare
