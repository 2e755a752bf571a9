package main

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"strings"

	"github.com/urfave/cli/v2"

	"claimdiff/claims"
)

// topics is the folder of what help explains beyond the flags of a command, a
// text file each, whose first line is its heading. The verbs of corrections are
// filled in from the table that reads them.
//
//go:embed topics/*.txt
var topics embed.FS

// topicNames are the topics, in order.
var topicNames = topicFiles()

func topicFiles() []string {
	files, err := fs.Glob(topics, "topics/*.txt")
	if err != nil {
		panic(err)
	}
	var names []string
	for _, f := range files {
		names = append(names, strings.TrimSuffix(strings.TrimPrefix(f, "topics/"), ".txt"))
	}
	return names
}

// topic is what help prints of a name.
func topic(name string) string {
	text, err := topics.ReadFile("topics/" + name + ".txt")
	if err != nil {
		panic(err)
	}
	return strings.Replace(string(text), "\n[VERBS]\n", "\n"+correctionVerbs(), 1)
}

// correctionVerbs lists the verbs from the table that reads them.
func correctionVerbs() string {
	var b strings.Builder
	for _, v := range claims.Verbs {
		fmt.Fprintf(&b, "  %-8s %s\n", v.Name, v.Doc)
	}
	return b.String()
}

func helpCommand() *cli.Command {
	return &cli.Command{
		Name:      "help",
		Usage:     "explain a topic",
		ArgsUsage: "[" + strings.Join(topicNames, " | ") + " | " + manual + " | COMMAND]",
		Description: `Examples:
   claimdiff help gates                    how a pipeline fails on what differs
   claimdiff help corrections              how to correct by hand what was extracted
   claimdiff help man -o claimdiff.1       the manual page`,
		Flags: []cli.Flag{&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE`"}},
		Action: func(c *cli.Context) error {
			switch c.NArg() {
			case 0:
				return cli.ShowAppHelp(c)
			case 1:
			default:
				return usage("help needs one topic: %s (claimdiff --help lists the commands)", strings.Join(topicNames, ", "))
			}
			name := c.Args().First()
			if command := c.App.Command(name); command != nil {
				return cli.ShowCommandHelp(c, name)
			}
			if name == manual {
				var b bytes.Buffer
				writeManual(&b, c.App)
				return put(c, c.String("output"), b.Bytes())
			}
			if err := oneOf("help", name, choices("help", "")); err != nil {
				return err
			}
			return put(c, c.String("output"), []byte(topic(name)))
		},
	}
}
