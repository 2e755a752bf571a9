// Package gate decides whether a finished comparison fails a run.
//
//  1. A Limit names what is too much: "contradicts:high" is reached by rows of
//     that verdict, or a weightier one, at that confidence or a surer one.
//  2. A row that reaches a limit fails the run, unless the Baseline has it, or
//     a person has set it aside with a Suppression.
//  3. Judge writes what came of it into the report, so that every renderer can
//     show it: nothing that was set aside is hidden.
//
// Rows are known by their fingerprints, which last from run to run.
//
//	limit, err := gate.ParseLimit("differs:high")
//	gate.Gate{Limits: []gate.Limit{limit}}.Judge(report)
package gate
