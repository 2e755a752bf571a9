package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"claimdiff/claims"
	"claimdiff/compare"
	"claimdiff/compare/render"
)

// reportFormats are the values of --format.
var reportFormats = []string{"md", "json"}

func compareCommand() *cli.Command {
	return &cli.Command{
		Name:      "compare",
		Usage:     "compare what two or more articles say",
		ArgsUsage: "ARTICLE ARTICLE [ARTICLE…] | FOLDER",
		Description: `An article is a file of plain text, Markdown, HTML, or JSON (news-please, ninjs,
schema.org; JSON Lines hold several); "-" is standard input. Of a folder every
file is an article, but set.yaml, gold.yaml, report.* and hidden files.

Examples:
   claimdiff compare post.txt times.html
   claimdiff compare reports/ -o report.md
   claimdiff compare --format json post.txt times.txt wire.json | jq .rows
   curl -s https://… | claimdiff compare - post.txt
   claimdiff compare --fail-on contradicts reports/   exit code 1 on a contradiction`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write the report to `FILE`"},
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "md", Usage: "`FORMAT` of the report: " + strings.Join(reportFormats, ", ")},
			&cli.BoolFlag{Name: "all", Usage: "fold nothing away"},
			&cli.StringFlag{Name: "fail-on", Usage: "exit with 1 when a difference of this `VERDICT` or a weightier one is found: " + strings.Join(failable(), ", ")},
			jobsFlag(),
		},
		Action: func(c *cli.Context) error { return compareFiles(c) },
	}
}

func jobsFlag() cli.Flag {
	return &cli.IntFlag{Name: "jobs", Aliases: []string{"j"}, Usage: "read `N` articles at a time (default: one per processor); the report is the same for any N"}
}

func compareFiles(c *cli.Context) error {
	if err := oneOf("--format", c.String("format"), reportFormats); err != nil {
		return err
	}
	if v := c.String("fail-on"); v != "" {
		if err := oneOf("--fail-on", v, failable()); err != nil {
			return err
		}
	}
	if err := positive("--jobs", c.Int("jobs")); err != nil {
		return err
	}
	paths, err := articlePaths(c.Args().Slice())
	if err != nil {
		return err
	}
	if out := c.String("output"); slices.ContainsFunc(paths, func(p string) bool { return sameFile(p, out) }) {
		return usage("-o %s would overwrite an article", out)
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
	r, err := compare.Documents(docs, compare.Options{Version: version})
	if err != nil {
		return err
	}
	for _, line := range messages(problems) {
		r.Warnings = append(r.Warnings, compare.Warning{Code: "unreadable", Message: "left out: " + line})
	}
	if err := writeReport(c, r); err != nil {
		return err
	}
	return verdict(c, r, problems)
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
func verdict(c *cli.Context, r *compare.Report, problems error) error {
	switch {
	case problems != nil:
		return exit{code: exitUnread}
	case len(r.Rows) == 0:
		return exit{exitNothing, errors.New("nothing was compared: the articles share no claim (are they about one event?)")}
	case c.String("fail-on") != "" && found(r, compare.Verdict(c.String("fail-on"))):
		return exit{code: exitFound}
	}
	return nil
}

// weights are the verdicts that --fail-on takes, the weightiest first.
var weights = []compare.Verdict{compare.Contradicts, compare.Differs, compare.Superseded, compare.Hedged, compare.Attributed, compare.Refines}

func failable() []string {
	var names []string
	for _, v := range weights {
		names = append(names, string(v))
	}
	return names
}

// found tells whether the report has a row at least as weighty as v. Rows of
// low confidence never fail a run.
func found(r *compare.Report, v compare.Verdict) bool {
	limit := slices.Index(weights, v)
	return slices.ContainsFunc(r.Rows, func(row compare.Row) bool {
		at := slices.Index(weights, row.Verdict)
		return row.Confidence != "low" && at >= 0 && at <= limit
	})
}

func writeReport(c *cli.Context, r *compare.Report) error {
	write := render.Markdown
	switch {
	case c.String("format") == "json":
		write = render.JSON
	case c.Bool("all"):
		write = render.MarkdownAll
	}
	var b bytes.Buffer
	if err := write(&b, r); err != nil {
		return err
	}
	return output(c, b.Bytes())
}

// output writes to the file that -o names, or to standard output.
func output(c *cli.Context, data []byte) error {
	path := c.String("output")
	if path == "" || path == "-" {
		_, err := c.App.Writer.Write(data)
		return err
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		return usage("cannot write the report: %v", err)
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
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, unread(err)
	}
	var paths []string
	for _, e := range entries {
		if path := filepath.Join(dir, e.Name()); isArticle(e.Name()) && isFile(path) {
			paths = append(paths, path)
		}
	}
	if len(paths) == 0 {
		return nil, unread(fmt.Errorf("%s: there is no article in this folder", dir))
	}
	return paths, nil
}

// isArticle tells the files of a folder that are articles by their names.
func isArticle(name string) bool {
	return name != "set.yaml" && name != "gold.yaml" && !strings.HasPrefix(name, "report.") && !strings.HasPrefix(name, ".")
}

// isFile follows links.
func isFile(path string) bool {
	st, err := os.Stat(path)
	return err == nil && st.Mode().IsRegular()
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
