// Package wording shows where two texts use different words.
//
//  1. Words are whole words with what sticks to them; "don't" and "2.5" are one
//     word each, and every punctuation mark is a word of its own (words.go).
//
//  2. Diff gives the words that both have, those that only the first has and
//     those that only the second has, with their places in bytes (diff.go).
//
//  3. When the two have little in common a list of scattered words helps nobody:
//     Diff then gives the old text whole and the new text whole.
//
//  4. Align finds which sentence of one text tells what a sentence of another
//     tells, by the content words they share (align.go).
//
//     ops := wording.Diff("He said no on Monday.", "He said no on Tuesday.")
//     // equal "He said no on", removed "Monday", added "Tuesday", equal "."
//
// It is the only package that imports go-diff.
package wording
