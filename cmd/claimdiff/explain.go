package main

import (
	"bytes"
	"fmt"

	"github.com/urfave/cli/v2"

	"claimdiff/compare/explain"
)

func explainCommand() *cli.Command {
	return &cli.Command{
		Name:      "explain",
		Usage:     "explain a facet, verdict or gate, with an example compared now",
		ArgsUsage: "[FACET | VERDICT | GATE]",
		Description: `Examples:
   claimdiff explain              all that there is to explain
   claimdiff explain time         what is compared, and what counts as different
   claimdiff explain superseded   what a verdict means
   claimdiff explain weekday      why a difference is held back`,
		Flags: []cli.Flag{&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE`"}},
		Action: func(c *cli.Context) error {
			var b bytes.Buffer
			switch c.NArg() {
			case 0:
				listTopics(&b)
			case 1:
				if err := oneOf("explain", c.Args().First(), explain.Names()); err != nil {
					return err
				}
				topic, _ := explain.Find(c.Args().First())
				if err := topic.Write(&b); err != nil {
					return err
				}
			default:
				return usage("explain needs one name (claimdiff explain lists them)")
			}
			return put(c, c.String("output"), b.Bytes())
		},
	}
}

// headings of the kinds of topics, in the plural.
var headings = map[string]string{
	"facet":   "Facets: what is asked of an event",
	"verdict": "Verdicts: how the answers stand to each other",
	"gate":    "Gates: what is asked before answers are said to differ",
}

func listTopics(b *bytes.Buffer) {
	kind := ""
	for _, t := range explain.Topics() {
		if t.Kind != kind {
			if kind != "" {
				b.WriteByte('\n')
			}
			kind = t.Kind
			fmt.Fprintf(b, "%s\n\n", headings[kind])
		}
		fmt.Fprintf(b, "  %-24s %s\n", t.Name, t.Doc)
	}
	b.WriteString("\nclaimdiff explain NAME tells more, with an example.\n")
}
