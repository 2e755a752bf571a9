// Package explain tells what a comparison looks at, with examples that are
// compared when they are shown, so that no explanation can grow stale.
//
// A [Topic] is a facet (facets.go), a verdict (verdicts.go) or a gate
// (gates.go). Its example is two or three sentences in our own words, and what
// the comparison of them must show; the test of this package compares them all.
package explain
