// Package schema holds the JSON Schemas of the documents that claimdiff writes:
// the claims of one article, the report of a comparison, its baseline, the index
// of many, and the outcome and score of fixture sets.
//
// They are generated from the Go types by this package's test, which fails
// when they have fallen behind; `go test ./cmd/claimdiff/schema -update` writes them.
//
//	claimdiff schema report > report.schema.json
package schema

import _ "embed"

// Report is the schema of what `compare --format json` writes.
//
//go:embed report.schema.json
var Report []byte

// Claims is the schema of what `extract --format json` writes.
//
//go:embed claims.schema.json
var Claims []byte

// Check is the schema of what `check --format json` writes.
//
//go:embed check.schema.json
var Check []byte

// Score is the schema of what `score --format json` writes.
//
//go:embed score.schema.json
var Score []byte

// Index is the schema of the index.json that `compare --events` writes.
//
//go:embed index.schema.json
var Index []byte

// Baseline is the schema of what `compare --update-baseline` writes.
//
//go:embed baseline.schema.json
var Baseline []byte
