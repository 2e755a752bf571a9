package main

import (
	"github.com/urfave/cli/v2"

	"claimdiff/cmd/claimdiff/schema"
)

var schemaNames = []string{"report", "claims"}

func schemaCommand() *cli.Command {
	return &cli.Command{
		Name:      "schema",
		Usage:     "print the JSON Schema of an output",
		ArgsUsage: "report | claims",
		Description: `Examples:
   claimdiff schema report > report.schema.json    of compare --format json
   claimdiff schema claims > claims.schema.json    of extract --format json`,
		Flags: []cli.Flag{&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE`"}},
		Action: func(c *cli.Context) error {
			if c.NArg() != 1 {
				return usage("schema needs one name: report or claims")
			}
			if err := oneOf("schema", c.Args().First(), schemaNames); err != nil {
				return err
			}
			if c.Args().First() == "claims" {
				return put(c, c.String("output"), schema.Claims)
			}
			return put(c, c.String("output"), schema.Report)
		},
	}
}
