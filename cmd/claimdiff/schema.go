package main

import (
	"strings"

	"github.com/urfave/cli/v2"

	"claimdiff/cmd/claimdiff/schema"
)

// schemas are the documents that have one, by name.
var schemas = map[string][]byte{"report": schema.Report, "claims": schema.Claims, "check": schema.Check, "score": schema.Score, "baseline": schema.Baseline, "index": schema.Index}

var schemaNames = []string{"report", "claims", "check", "score", "baseline", "index"}

func schemaCommand() *cli.Command {
	return &cli.Command{
		Name:      "schema",
		Usage:     "print the JSON Schema of an output",
		ArgsUsage: strings.Join(schemaNames, " | "),
		Description: `Examples:
   claimdiff schema report > report.schema.json    of compare --format json
   claimdiff schema claims > claims.schema.json    of extract --format json
   claimdiff schema check                          of check --format json; score, baseline and index likewise`,
		Flags: []cli.Flag{&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE`"}},
		Action: func(c *cli.Context) error {
			if c.NArg() != 1 {
				return usage("schema needs one name: %s", strings.Join(schemaNames, ", "))
			}
			if err := oneOf("schema", c.Args().First(), schemaNames); err != nil {
				return err
			}
			return put(c, c.String("output"), schemas[c.Args().First()])
		},
	}
}
