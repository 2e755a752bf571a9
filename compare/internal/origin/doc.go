// Package origin finds which articles share their text.
//
// Outlets print the copy of agencies, the releases of ministries and each
// other's reports. Such articles are one voice, however many print it, so
// agreement is counted in origins and not in outlets.
//
//  1. An article becomes its words, lower case, each marked when it stands
//     between quotation marks (words.go). Two reporters at one press conference
//     bring home the same quotations; only the words around them tell whether
//     the text is the same.
//
//  2. Words that stand in a run of five that another article has too are
//     shared (share.go). Runs are looked up in one index over all articles, so
//     that the work grows with the text and not with the pairs.
//
//  3. A pair is one text when the share of the shorter is large, or moderate
//     and a second sign speaks for it: the tag of the same agency, or the same
//     quotations in the same order.
//
//  4. Pairs are joined into groups, the largest share first (find.go). An
//     article that repeats a little of two does not make one of them.
//
//     groups := origin.Find(docs)
//     // groups[0].Articles == []int{0, 2}; groups[0].Reason == "A and C share 71 % of the shorter text"
//
// Precision comes first: independent reports must never be called one origin,
// since that would hide that a fact has two witnesses. The runs are the
// w-shingles of Broder, "On the resemblance and containment of documents"
// (1997); containment is used, so that a cut-down reprint is found.
package origin
