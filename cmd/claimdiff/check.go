package main

import (
	"errors"
	"fmt"

	"github.com/urfave/cli/v2"

	"claimdiff/fixtures"
)

func checkCommand() *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "compare sets of articles whose answer is known with that answer",
		ArgsUsage: "SET [SET…] | FOLDER-OF-SETS",
		Description: `A set is a folder with articles, set.yaml, gold.yaml and the report as it was last
read by a person. Exit code 1 when a set fails.

Examples:
   claimdiff check fixtures/phone-call-summit
   claimdiff check fixtures/*
   claimdiff check --update fixtures/*     write the stored reports anew; read them afterwards`,
		Flags: []cli.Flag{
			&cli.BoolFlag{Name: "update", Usage: "write the stored reports anew instead of comparing with them"},
			jobsFlag(),
		},
		Action: checkSets,
	}
}

func checkSets(c *cli.Context) error {
	if c.NArg() == 0 {
		return usage("check needs a fixture set (claimdiff check --help shows examples)")
	}
	if err := positive("--jobs", c.Int("jobs")); err != nil {
		return err
	}
	sets, err := fixtures.Find(c.Args().Slice())
	if err != nil {
		return unread(err)
	}
	stop := progress(c.App.ErrWriter, fmt.Sprintf("checking %d sets", len(sets)))
	var results []fixtures.Result
	var problems []error
	failed := 0
	for _, dir := range sets {
		r, err := fixtures.Check(dir, fixtures.Options{Update: c.Bool("update"), Jobs: c.Int("jobs")})
		if err != nil {
			problems = append(problems, err)
			continue
		}
		failed += r.Count(fixtures.Failed)
		results = append(results, r)
	}
	stop()
	if err := fixtures.Print(c.App.Writer, results...); err != nil {
		return err
	}
	switch {
	case problems != nil:
		return unread(errors.Join(problems...))
	case failed > 0:
		return exit{code: exitFound}
	}
	return nil
}
