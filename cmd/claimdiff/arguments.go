package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// arrange puts the flags of a command before its files, where the flag package
// looks for them, so that `compare a.txt b.txt -o report.md` does what it says.
// What follows "--" is a file whatever it looks like, and "-" is standard
// input. A flag that the command does not have is an error.
func arrange(app *cli.App, args []string) ([]string, error) {
	at := slices.IndexFunc(args, func(a string) bool { return slices.Contains(commandNames(app), a) })
	if at < 1 {
		at = len(args)
	}
	if err := unknownFlags(args[:at]); err != nil {
		return nil, err
	}
	if at == len(args) || slices.ContainsFunc(args[1:at], func(a string) bool { return !strings.HasPrefix(a, "-") }) {
		return args, nil
	}
	command := app.Command(args[at])
	var flags, files []string
	for i := at + 1; i < len(args); i++ {
		a := args[i]
		if a == "--" {
			files = append(files, args[i+1:]...)
			break
		}
		if a == "-" || !strings.HasPrefix(a, "-") {
			files = append(files, a)
			continue
		}
		name, _, hasValue := strings.Cut(strings.TrimLeft(a, "-"), "=")
		f := flagNamed(command.Flags, name)
		if f == nil && !isHelp(name) {
			return nil, usage("%s has no flag %s%s", command.Name, dashed(name), didYouMean(dashed(closest(name, flagNames(command.Flags)))))
		}
		flags = append(flags, a)
		if f != nil && takesValue(f) && !hasValue {
			if i++; i >= len(args) {
				return nil, usage("%s needs a value", dashed(name))
			}
			flags = append(flags, args[i])
		}
	}
	return slices.Concat(args[:at+1], flags, []string{"--"}, files), nil
}

// unknownFlags looks at what stands before a command.
func unknownFlags(args []string) error {
	for _, a := range args[min(1, len(args)):] {
		if !strings.HasPrefix(a, "-") {
			return nil
		}
		if name := strings.TrimLeft(a, "-"); !isHelp(name) && name != "version" && name != "v" {
			return usage("there is no flag %s before a command%s", dashed(name), didYouMean(dashed(closest(name, []string{"help", "version"}))))
		}
	}
	return nil
}

func isHelp(name string) bool { return name == "help" || name == "h" }

func takesValue(f cli.Flag) bool {
	_, isBool := f.(*cli.BoolFlag)
	return !isBool
}

func flagNamed(flags []cli.Flag, name string) cli.Flag {
	for _, f := range flags {
		if slices.Contains(f.Names(), name) {
			return f
		}
	}
	return nil
}

func flagNames(flags []cli.Flag) []string {
	names := []string{"help"}
	for _, f := range flags {
		names = append(names, f.Names()...)
	}
	return names
}

func commandNames(app *cli.App) []string {
	var names []string
	for _, c := range app.Commands {
		names = append(names, c.Names()...)
	}
	return names
}

func dashed(name string) string {
	switch len(name) {
	case 0:
		return ""
	case 1:
		return "-" + name
	}
	return "--" + name
}

// closest is the candidate that takes the fewest changes of a letter to reach
// from name, if they are few; "" otherwise.
func closest(name string, candidates []string) string {
	best, least := "", 1+len(name)/3
	for _, c := range candidates {
		if len(name) > 1 && strings.HasPrefix(c, name) {
			return c
		}
		if n := changes(name, c); len(c) > 1 && n <= least && (best == "" || n < changes(name, best)) {
			best = c
		}
	}
	return best
}

// changes counts the letters to insert, drop, replace or swap with the next
// that lie between a and b (optimal string alignment).
func changes(a, b string) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		d[i][0] = i
	}
	for j := range d[0] {
		d[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d[i][j] = min(d[i-1][j]+1, d[i][j-1]+1, d[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}
