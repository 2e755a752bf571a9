package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"claimdiff/claims"
)

// topicNames are what help explains beyond the flags of a command.
var topicNames = []string{"corrections"}

func helpCommand() *cli.Command {
	return &cli.Command{
		Name:      "help",
		Usage:     "explain a topic",
		ArgsUsage: strings.Join(topicNames, " | "),
		Description: `Example:
   claimdiff help corrections    how to correct by hand what was extracted`,
		Action: func(c *cli.Context) error {
			if c.NArg() == 0 {
				return cli.ShowAppHelp(c)
			}
			if c.NArg() > 1 {
				return usage("help needs one topic: %s (claimdiff --help lists the commands)", strings.Join(topicNames, ", "))
			}
			if err := oneOf("help", c.Args().First(), topicNames); err != nil {
				return err
			}
			_, err := fmt.Fprint(c.App.Writer, correctionsTopic())
			return err
		},
	}
}

// correctionsTopic lists the verbs from the table that reads them.
func correctionsTopic() string {
	var b strings.Builder
	b.WriteString(`Corrections

claimdiff extract --format yaml post.txt -o post.claims.yaml writes what was
read. List what is wrong at its top, and compare the file in the article's place:

  corrections:
    - {do: reject, claims: [A6], why: it happens in a play}
    - {do: edit, claims: [A4], set: {certainty: possible}}

Keys: do, claims (ids of this file), to, set, why. Later corrections win. do is one of

`)
	for _, v := range claims.Verbs {
		fmt.Fprintf(&b, "  %-8s %s\n", v.Name, v.Doc)
	}
	b.WriteString(`
Beside its article, in a folder, post.txt.claims.yaml stands for post.txt, and
wires.jsonl.2.claims.yaml for the article on line 2 of wires.jsonl; claimdiff
serve stores the same files, from a page.

When the article changes a little, compare what changed beside the file, give
both, or edit the text in the file: the corrected claims are found again by their
words and what stood around them. What was changed in the claims themselves
counts as it stands, and becomes corrections when the text changes. What no
longer fits is told on standard error, with its line, and in the report.
`)
	return b.String()
}
