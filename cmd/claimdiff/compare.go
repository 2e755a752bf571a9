package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"claimdiff/claims"
	"claimdiff/compare"
)

func compareCommand() *cli.Command {
	flags, out := outputFlags()
	flags = append(flags,
		&cli.StringFlag{Name: "events", Usage: "compare every event of `DIR` by itself, each a folder of articles or a JSON Lines file; the reports and an index go to the folder that -o names"},
		&cli.BoolFlag{Name: "all", Usage: "fold nothing away"},
		&cli.BoolFlag{Name: "brief", Usage: "one page, for a desk or a class (md)"},
		&cli.StringSliceFlag{Name: "facets", Usage: "ask only after `FACETS`, with commas between: " + strings.Join(facetNames(), ", ")},
		&cli.StringFlag{Name: "min-confidence", Usage: "leave out what is less sure than `WORD`: " + strings.Join(compare.Confidences, ", ")},
		jobsFlag(),
	)
	flags = append(flags, gateFlags()...)
	return &cli.Command{
		Name:      "compare",
		Usage:     "compare what two or more articles say",
		ArgsUsage: "ARTICLE ARTICLE [ARTICLE…] | FOLDER | --events DIR",
		Description: `An article is a file of plain text, Markdown, HTML, or JSON (news-please, ninjs,
schema.org; JSON Lines hold several); "-" is standard input. Of a folder every
file is an article, but set.yaml, gold.yaml, report.* and hidden files; claims
that were corrected (post.txt.claims.yaml) stand for their article (post.txt).

Examples:
   claimdiff compare post.txt times.html
   claimdiff compare reports/ -o report.md
   claimdiff compare --format html reports/ -o report.html
   claimdiff compare --format json post.txt times.txt wire.json | jq .rows
   curl -s https://… | claimdiff compare - post.txt
   claimdiff compare -o report.html -o report.csv -f sarif -o report.sarif reports/
   claimdiff compare --events week/ -f html -o out/   a page for every event, and an index of them
   claimdiff compare --fail-on contradicts reports/   exit code 1 on a contradiction
   claimdiff compare --fail-on differs:high --baseline seen.json reports/   only what is new`,
		Flags:  flags,
		Action: func(c *cli.Context) error { return compareFiles(c, out) },
	}
}

func jobsFlag() cli.Flag {
	return &cli.IntFlag{Name: "jobs", Aliases: []string{"j"}, Usage: "read `N` articles at a time (default: one per processor); the report is the same for any N"}
}

func compareFiles(c *cli.Context, out *outputs) error {
	many := c.String("events") != ""
	if !many {
		if err := out.settle(); err != nil {
			return err
		}
	}
	if c.Bool("brief") && (c.Bool("all") || !out.has("md")) {
		return usage("--brief is one page of Markdown: it needs the format md, and does not go with --all")
	}
	if err := positive("--jobs", c.Int("jobs")); err != nil {
		return err
	}
	options, err := comparison(c)
	if err != nil {
		return err
	}
	if many {
		return compareEvents(c, out, options)
	}
	rules, err := newGate(c)
	if err != nil {
		return err
	}
	paths, err := articlePaths(c.Args().Slice())
	if err != nil {
		return err
	}
	for _, x := range out.list {
		if slices.ContainsFunc(paths, func(p string) bool { return sameFile(p, x.path) }) {
			return usage("-o %s would overwrite an article", x.path)
		}
	}
	stop := progress(c.App.ErrWriter, fmt.Sprintf("reading %d files", len(paths)))
	docs, problems := claims.Load(paths, c.Int("jobs"))
	stop()
	if len(docs) < 2 {
		if problems != nil {
			return unread(problems)
		}
		return usage("nothing to compare: %d article in %s, and it takes two", len(docs), strings.Join(paths, ", "))
	}
	tell(c.App.ErrWriter, problems)
	tell(c.App.ErrWriter, misfits(docs))
	r, err := compare.Documents(docs, options)
	if err != nil {
		return err
	}
	for _, line := range messages(problems) {
		r.Warnings = append(r.Warnings, compare.Warning{Code: "unreadable", Message: "left out: " + line})
	}
	if err := rules.judge(c, r); err != nil {
		return err
	}
	if err := out.write(c, r); err != nil {
		return err
	}
	return verdict(r, problems)
}

// comparison are the options of a comparison as the flags give them.
func comparison(c *cli.Context) (compare.Options, error) {
	o := compare.Options{Version: version, MinConfidence: c.String("min-confidence")}
	if o.MinConfidence != "" {
		if err := oneOf("--min-confidence", o.MinConfidence, compare.Confidences); err != nil {
			return o, err
		}
	}
	for _, name := range c.StringSlice("facets") {
		name = strings.TrimSpace(name)
		if err := oneOf("--facets", name, facetNames()); err != nil {
			return o, err
		}
		o.Facets = append(o.Facets, name)
	}
	return o, nil
}

func facetNames() []string {
	var names []string
	for _, f := range compare.Facets {
		names = append(names, f.Name)
	}
	return names
}

// misfits are the corrections that no longer fit their articles. The report
// lists them as well.
func misfits(docs []claims.Document) error {
	var errs []error
	for _, d := range docs {
		for _, w := range d.Warnings {
			if w.Code == "correction" {
				errs = append(errs, errors.New("warning: "+w.Message))
			}
		}
	}
	return errors.Join(errs...)
}

// verdict is the exit code of a finished comparison.
func verdict(r *compare.Report, problems error) error {
	switch {
	case problems != nil:
		return exit{code: exitUnread}
	case len(r.Rows) == 0:
		return exit{exitNothing, errors.New("nothing was compared: the articles share no claim (are they about one event?)")}
	case r.Gate != nil && r.Gate.Failed > 0:
		return exit{code: exitFound}
	}
	return nil
}

// sameFile tells whether two names lead to one file that exists.
func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// articlePaths are the files to read. One folder stands for its files.
func articlePaths(args []string) ([]string, error) {
	if len(args) == 0 {
		return nil, usage("compare needs two articles or a folder (claimdiff compare --help shows examples)")
	}
	if i := slices.Index(args, "-"); i >= 0 && slices.Contains(args[i+1:], "-") {
		return nil, usage("standard input (-) can be read only once")
	}
	if len(args) > 1 {
		return args, nil
	}
	if st, err := os.Stat(args[0]); err != nil || !st.IsDir() {
		return args, nil
	}
	return folder(args[0])
}

// folder lists the articles of a folder by name.
func folder(dir string) ([]string, error) {
	paths, err := claims.Folder(dir)
	if err != nil {
		return nil, unread(err)
	}
	return paths, nil
}

func positive(flag string, n int) error {
	if n < 0 {
		return usage("%s %d: give a number of 1 or more", flag, n)
	}
	return nil
}

// oneOf is an error when a flag has a value that it does not take.
func oneOf(flag, value string, values []string) error {
	if slices.Contains(values, value) {
		return nil
	}
	hint := "try " + strings.Join(values, ", ")
	if c := closest(value, values); c != "" {
		hint = "did you mean " + c + "?"
	}
	return usage("%s: %q is not known (%s)", flag, value, hint)
}
