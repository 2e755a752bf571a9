package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"claimdiff/compare/render/finding"
	"claimdiff/fixtures"
)

func checkCommand() *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "compare sets of articles whose answer is known with that answer",
		ArgsUsage: "SET [SET…] | FOLDER-OF-SETS [FOLDER-OF-SETS…]",
		Description: `A set is a folder with articles, set.yaml, gold.yaml and the report as it was last
read by a person. Exit code 1 when a set fails. With --fail-on a set also fails by
a finding that gold.yaml does not expect and set.yaml does not set aside.

Examples:
   claimdiff check fixtures/phone-call-summit
   claimdiff check fixtures/*
   claimdiff check --update fixtures/*     write the stored reports anew, and tell what changed
   claimdiff check --format junit -o check.xml fixtures
   claimdiff check --fail-on contradicts:high articles/*`,
		Flags: []cli.Flag{
			&cli.BoolFlag{Name: "update", Usage: "write the stored reports anew instead of comparing with them"},
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "text", Usage: "`FORMAT` of the results: " + strings.Join(checkFormats, ", ")},
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write the results to `FILE`"},
			failOnFlag(),
			todayFlag(),
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
	if err := oneOf("--format", c.String("format"), checkFormats); err != nil {
		return err
	}
	o := fixtures.Options{Update: c.Bool("update"), Jobs: c.Int("jobs")}
	var err error
	if o.Limits, err = limits(c); err != nil {
		return err
	}
	if o.Today, err = today(c); err != nil {
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
		r, err := fixtures.Check(dir, o)
		if err != nil {
			problems = append(problems, err)
			continue
		}
		failed += r.Count(fixtures.Failed)
		results = append(results, r)
	}
	stop()
	var b bytes.Buffer
	if err := writeResults(&b, c.String("format"), results); err != nil {
		return err
	}
	if err := put(c, c.String("output"), b.Bytes()); err != nil {
		return err
	}
	if c.String("format") != "text" || c.String("output") != "" || failed > 0 {
		say(c, "%s", fixtures.Decided(results...))
	}
	switch {
	case problems != nil:
		return unread(errors.Join(problems...))
	case failed > 0:
		return exit{code: exitFound}
	}
	return nil
}

// checkFormats are the values of check --format.
var checkFormats = []string{"text", "junit", "sarif", "github", "json"}

func writeResults(w io.Writer, format string, results []fixtures.Result) error {
	switch format {
	case "junit":
		return finding.JUnit(w, fixtures.Findings(version, results...))
	case "sarif":
		return finding.SARIF(w, fixtures.Findings(version, results...))
	case "github":
		return finding.GitHub(w, fixtures.Findings(version, results...))
	case "json":
		return fixtures.JSON(w, results...)
	}
	return fixtures.Print(w, results...)
}
