// Package phrase inflects English words for the questions and sentences of a
// report: Past("propose") is "proposed", Plural("child") is "children".
//
// It knows the regular rules and the irregular forms of common verbs and nouns
// (a closed list, from any grammar of English). Words it does not know are
// inflected by rule.
package phrase
