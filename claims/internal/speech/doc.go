// Package speech finds who said, wrote, thinks or plans what.
//
//  1. cue.go: every verb, noun, adjective and adverb of reporting is looked up
//     (lang/en/reporting.yaml); frame.go reads the frame of a verb off the tree.
//  2. source.go: the one who speaks is the cue's subject, its agent, the owner
//     of a noun, or the subject that a participle shares; beside.go reads it off
//     the words where the tree is of no help. Never a guess.
//  3. quote.go: contents grow to the quotation marks they touch; quotations
//     that no tree explained are matched with the words beside them.
//  4. citing.go, signed.go: whom a speaker has it from; posts that end with
//     their writer's name and handle.
//  5. find.go: doubles go, the rest is sorted and nested.
//
// For `"It works," said Anna Hale. "We are glad."` it answers source "Anna
// Hale", cue "said" and two spans of content.
package speech
