package main

import (
	"bytes"
	"fmt"

	"github.com/urfave/cli/v2"

	"claimdiff/fixtures"
)

// scoreFormats are the values of score --format.
var scoreFormats = []string{"text", "json"}

func scoreCommand() *cli.Command {
	return &cli.Command{
		Name:      "score",
		Usage:     "count over sets how much of what is known was found, and how much of what was found is right",
		ArgsUsage: "SET [SET…] | FOLDER-OF-SETS [FOLDER-OF-SETS…]",
		Description: `Recall and precision of differences, by verdict and by facet; which verdict was
taken for which; how far up the important ones stand; how much was covered at all.
Known failures count as failures.

Examples:
   claimdiff score fixtures fixtures/heldout
   claimdiff score --format json -o before.json fixtures
   claimdiff score --against before.json fixtures     and what moved since`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "text", Usage: "`FORMAT` of the numbers: text, json"},
			&cli.StringFlag{Name: "against", Usage: "tell what moved since an earlier score, stored as JSON in `FILE`"},
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write the numbers to `FILE`"},
			jobsFlag(),
		},
		Action: scoreSets,
	}
}

func scoreSets(c *cli.Context) error {
	if c.NArg() == 0 {
		return usage("score needs a fixture set (claimdiff score --help shows examples)")
	}
	if err := oneOf("--format", c.String("format"), scoreFormats); err != nil {
		return err
	}
	if err := positive("--jobs", c.Int("jobs")); err != nil {
		return err
	}
	var before *fixtures.Score
	if path := c.String("against"); path != "" {
		if c.String("format") == "json" {
			return usage("--against is told in text, not in --format json")
		}
		var err error
		if before, err = fixtures.ReadScore(path); err != nil {
			return unread(err)
		}
	}
	sets, err := fixtures.Find(c.Args().Slice())
	if err != nil {
		return unread(err)
	}
	stop := progress(c.App.ErrWriter, fmt.Sprintf("comparing %d sets", len(sets)))
	score, err := fixtures.Scored(sets, version, fixtures.Options{Jobs: c.Int("jobs")})
	stop()
	if err != nil {
		return unread(err)
	}
	var b bytes.Buffer
	if c.String("format") == "json" {
		err = score.WriteJSON(&b)
	} else {
		err = score.WriteTable(&b, before)
	}
	if err != nil {
		return err
	}
	return put(c, c.String("output"), b.Bytes())
}
