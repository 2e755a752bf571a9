// Package finding writes a list of findings for the programs that watch over
// changes: SARIF 2.1.0 for code scanners, JUnit XML for test reports, and the
// workflow commands that GitHub shows beside the lines of a change.
//
// It knows no news. Whoever has something to tell (a comparison, a check of
// fixture sets) puts it into a Run: a rule, a level, a place in a file, and
// what it says.
//
//	finding.SARIF(w, run)
//	finding.JUnit(w, run)
//	finding.GitHub(w, run)
package finding
