// Package when reads the time expressions of an article as stretches of the
// calendar.
//
//  1. find.go tries the rules at every token; the longest reading wins.
//  2. The rules give nodes that are not yet hung on the calendar: days
//     (date.go, weekday.go, festive.go), longer stretches (year.go), what is
//     told by its distance (relative.go), times of day (clock.go), lengths
//     (duration.go) and what is reckoned with them (ago.go, rolling.go), ages
//     (age.go), and the words around all these that move their bounds
//     (modifier.go, edge.go, between.go). The list is in dates.go.
//  3. anchor.go tells which day is today: that of publication, of the dateline,
//     of the heading of a live page's entry, or on which a quotation was spoken.
//  4. That day, the tense of the verb (tense.go) and the times told before hang
//     the nodes (calendar.go).
//
// Times of several articles are compared with Overlaps, Excludes, Contains and
// Equal (relate.go) and shown with String (show.go).
//
// For example, published on Friday 17 October 2025, "a telephone conversation
// took place on Thursday" holds the date [2025-10-16, 2025-10-17), and "could
// take place within two weeks or a little later" holds [2025-10-17,
// 2025-11-01), open at its end by its modifier "or-later".
//
// What vague words stand for is told in lang/en/calendar.yaml.
package when
