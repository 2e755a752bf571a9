// Package schema holds the JSON Schemas of the two documents that claimdiff
// writes: the claims of one article and the report of a comparison.
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
