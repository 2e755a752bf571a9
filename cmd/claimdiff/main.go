// Command claimdiff shows where several news reports of one event agree and
// differ, with the words of each.
//
//	claimdiff compare a.txt b.html c.json
//	claimdiff extract --show speech a.txt
//	claimdiff check fixtures/*
//
// Every file of this package is one command, but for exit.go (exit codes and
// messages) and arguments.go (flags wherever a person puts them).
package main

import (
	"fmt"
	"io"
	"os"

	"github.com/urfave/cli/v2"
)

// version is the version of the program, and part of every report.
const version = "0.1.0"

func main() { os.Exit(run(os.Args, os.Stdout, os.Stderr)) }

// run is the program: arguments in, report and messages out, exit code back.
// Standard input is read where "-" is given in the place of a file.
func run(args []string, stdout, stderr io.Writer) int {
	app := newApp(stdout, stderr)
	args, err := arrange(app, args)
	if err == nil {
		err = app.Run(args)
	}
	return finish(stderr, err)
}

func newApp(stdout, stderr io.Writer) *cli.App {
	wrong := func(_ *cli.Context, err error, _ bool) error { return usage("%v", err) }
	commands := []*cli.Command{compareCommand(), extractCommand(), checkCommand(), scoreCommand(), explainCommand(), schemaCommand(), serveCommand(), completionCommand(), helpCommand()}
	for _, c := range commands {
		c.OnUsageError, c.HideHelpCommand = wrong, true
	}
	return &cli.App{
		Name:  "claimdiff",
		Usage: "show where several news reports of one event agree and differ",
		Description: `Examples:
   claimdiff compare post.txt times.html          two reports, Markdown to the screen
   claimdiff compare -o report.md reports/        every article in a folder
   claimdiff extract --show speech post.txt       who says what in one report
   claimdiff check fixtures/*                     known events against their known answers
   claimdiff score fixtures                       how much is found, how much is right

Exit codes: 0 done; 1 something that --fail-on names, or a failed fixture set;
2 wrong usage; 3 an input could not be read; 4 the articles share no claim.`,
		Version:         version,
		HideHelpCommand: true,
		Flags:           []cli.Flag{cli.HelpFlag}, // the library leaves it out where a command is called help
		Writer:          stdout,
		ErrWriter:       stderr,
		Commands:        commands,
		Action:          unknownCommand,
		OnUsageError:    wrong,
		ExitErrHandler:  func(*cli.Context, error) {}, // run decides
	}
}

// unknownCommand is reached when no command has the name given.
func unknownCommand(c *cli.Context) error {
	name := c.Args().First()
	if name == "" {
		c.App.Writer = c.App.ErrWriter
		cli.ShowAppHelp(c)
		return usage("no command given")
	}
	if _, err := os.Stat(name); err == nil {
		return usage("%q is a file, not a command (did you mean claimdiff compare %s?)", name, name)
	}
	return usage("there is no command %q%s", name, didYouMean(closest(name, commandNames(c.App))))
}

func didYouMean(name string) string {
	if name == "" {
		return " (claimdiff --help lists them)"
	}
	return fmt.Sprintf(" (did you mean %s?)", name)
}
