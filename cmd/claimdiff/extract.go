package main

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"claimdiff/claims"
)

// claimFormats are the values of extract --format.
var claimFormats = []string{"json", "yaml"}

func extractCommand() *cli.Command {
	return &cli.Command{
		Name:      "extract",
		Usage:     "show what one article says",
		ArgsUsage: "ARTICLE",
		Description: `The YAML form can be corrected by hand and given to compare in the place of the
article. A file with several articles (JSON Lines) gives one document a line.

Examples:
   claimdiff extract post.txt
   claimdiff extract --format yaml post.txt > post.claims.yaml
   claimdiff extract --show speech post.txt`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "json", Usage: "`FORMAT` of the claims: " + strings.Join(claimFormats, ", ")},
			&cli.StringFlag{Name: "show", Usage: "show what a `STAGE` of the reading made of it instead: " + strings.Join(claims.Stages, ", ")},
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE`"},
		},
		Action: extractFile,
	}
}

func extractFile(c *cli.Context) error {
	if c.NArg() != 1 {
		return usage("extract needs one article, and was given %d (compare takes several)", c.NArg())
	}
	if err := oneOf("--format", c.String("format"), claimFormats); err != nil {
		return err
	}
	if out := c.String("output"); sameFile(c.Args().First(), out) {
		return usage("-o %s would overwrite the article", out)
	}
	write := writeDocuments
	if c.String("show") != "" {
		if err := oneOf("--show", c.String("show"), claims.Stages); err != nil {
			return err
		}
		write = writeStage
	}
	stop := progress(c.App.ErrWriter, "reading "+c.Args().First())
	var b bytes.Buffer
	problems, err := write(c, &b)
	stop()
	if err != nil {
		return err
	}
	if err := put(c, c.String("output"), b.Bytes()); err != nil {
		return err
	}
	if problems != nil {
		return unread(problems)
	}
	return nil
}

// writeDocuments writes the claims of each article. Problems are the articles
// that could not be read.
func writeDocuments(c *cli.Context, w io.Writer) (problems, err error) {
	docs, problems := claims.Load([]string{c.Args().First()}, 0)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	if len(docs) == 1 {
		enc.SetIndent("", "  ")
	}
	for i, d := range docs {
		switch {
		case c.String("format") == "json":
			err = enc.Encode(d)
		default:
			if i > 0 {
				io.WriteString(w, "---\n")
			}
			err = claims.WriteYAML(w, d)
		}
		if err != nil {
			return problems, err
		}
	}
	return problems, nil
}

// writeStage opens a window on one stage.
func writeStage(c *cli.Context, w io.Writer) (problems, err error) {
	articles, problems := claims.ReadFile(c.Args().First())
	for _, a := range articles {
		if err := claims.Show(w, a, c.String("show")); err != nil {
			return problems, err
		}
	}
	return problems, nil
}
