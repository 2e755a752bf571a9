package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"claimdiff/claims"
	"claimdiff/compare"
	"claimdiff/compare/explain"
)

// shells write the completion script of a shell from the commands and flags of
// the program. Where no word of ours can stand, the shell completes files.
var shells = map[string]func(*cli.App) string{"bash": bash, "zsh": zsh, "fish": fish}

var shellNames = []string{"bash", "zsh", "fish"}

func completionCommand() *cli.Command {
	return &cli.Command{
		Name:      "completion",
		Usage:     "print a script that completes commands and flags in a shell",
		ArgsUsage: strings.Join(shellNames, " | "),
		Description: `Examples:
   source <(claimdiff completion bash)
   claimdiff completion fish > ~/.config/fish/completions/claimdiff.fish`,
		Action: func(c *cli.Context) error {
			if c.NArg() != 1 {
				return usage("completion needs the name of a shell: %s", strings.Join(shellNames, ", "))
			}
			shell := c.Args().First()
			if err := oneOf("completion", shell, shellNames); err != nil {
				return err
			}
			return put(c, c.String("output"), []byte(shells[shell](c.App)))
		},
	}
}

// choices are the words that a flag takes, or a command in the place of files;
// nil when any will do.
func choices(command, flag string) []string {
	switch command + " " + flag {
	case "compare format":
		return formatNames()
	case "compare facets":
		return facetNames()
	case "compare min-confidence":
		return compare.Confidences
	case "compare fail-on":
		return failable()
	case "check format":
		return checkFormats
	case "check fail-on":
		return failable()
	case "score format":
		return scoreFormats
	case "extract format":
		return claimFormats
	case "extract show":
		return claims.Stages
	case "explain ":
		return explain.Names()
	case "schema ":
		return schemaNames
	case "help ":
		return topicNames
	case "completion ":
		return shellNames
	}
	return nil
}

func bash(app *cli.App) string {
	var flags, values strings.Builder
	for _, c := range app.Commands {
		fmt.Fprintf(&flags, "      %s) words=%q ;;\n", c.Name, strings.Join(longFlags(c), " "))
		if list := choices(c.Name, ""); list != nil {
			fmt.Fprintf(&values, "      %q) words=%q ;;\n", c.Name+" "+c.Name, strings.Join(list, " "))
		}
		for _, f := range flagsOf(c) {
			if list := choices(c.Name, f.Names()[0]); list != nil {
				fmt.Fprintf(&values, "      %q) words=%q ;;\n", c.Name+" --"+f.Names()[0], strings.Join(list, " "))
			}
		}
	}
	return fmt.Sprintf(`# claimdiff in bash: source <(claimdiff completion bash)
_claimdiff() {
  local cur=${COMP_WORDS[COMP_CWORD]} words=""
  if [[ $COMP_CWORD -eq 1 ]]; then
    words="%s --help --version"
  elif [[ $cur == -* ]]; then
    case ${COMP_WORDS[1]} in
%s    esac
  else
    case "${COMP_WORDS[1]} ${COMP_WORDS[COMP_CWORD-1]}" in
%s    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o bashdefault -o default -F _claimdiff claimdiff
`, strings.Join(commandNames(app), " "), flags.String(), values.String())
}

func zsh(app *cli.App) string {
	var commands, flags strings.Builder
	for _, c := range app.Commands {
		fmt.Fprintf(&commands, "      '%s:%s'\n", c.Name, plainUsage(c.Usage))
		fmt.Fprintf(&flags, "    %s) _arguments '--help[show help]'", c.Name)
		for _, f := range flagsOf(c) {
			fmt.Fprintf(&flags, " \\\n      '--%s[%s]", f.Names()[0], plainUsage(usageOf(f)))
			switch list := choices(c.Name, f.Names()[0]); {
			case list != nil:
				fmt.Fprintf(&flags, ":%s:(%s)", f.Names()[0], strings.Join(list, " "))
			case takesValue(f):
				fmt.Fprintf(&flags, ":%s:_files", f.Names()[0])
			}
			flags.WriteString("'")
		}
		if list := choices(c.Name, ""); list != nil {
			fmt.Fprintf(&flags, " \\\n      '1:name:(%s)' ;;\n", strings.Join(list, " "))
		} else {
			flags.WriteString(" \\\n      '*:file:_files' ;;\n")
		}
	}
	return fmt.Sprintf(`#compdef claimdiff
# claimdiff in zsh: source <(claimdiff completion zsh)
_claimdiff() {
  if (( CURRENT == 2 )); then
    local -a commands=(
%s    )
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
%s  esac
}
compdef _claimdiff claimdiff
`, commands.String(), flags.String())
}

func fish(app *cli.App) string {
	var b strings.Builder
	b.WriteString("# claimdiff in fish: claimdiff completion fish > ~/.config/fish/completions/claimdiff.fish\n")
	for _, c := range app.Commands {
		fmt.Fprintf(&b, "complete -c claimdiff -n __fish_use_subcommand -f -a %s -d '%s'\n", c.Name, plainUsage(c.Usage))
	}
	for _, c := range app.Commands {
		in := fmt.Sprintf("complete -c claimdiff -n '__fish_seen_subcommand_from %s'", c.Name)
		if list := choices(c.Name, ""); list != nil {
			fmt.Fprintf(&b, "%s -f -a '%s'\n", in, strings.Join(list, " "))
		}
		fmt.Fprintf(&b, "%s -l help -d 'show help'\n", in)
		for _, f := range flagsOf(c) {
			fmt.Fprintf(&b, "%s -l %s", in, f.Names()[0])
			for _, short := range f.Names()[1:] {
				fmt.Fprintf(&b, " -s %s", short)
			}
			switch list := choices(c.Name, f.Names()[0]); {
			case list != nil:
				fmt.Fprintf(&b, " -x -a '%s'", strings.Join(list, " "))
			case takesValue(f):
				b.WriteString(" -r")
			}
			fmt.Fprintf(&b, " -d '%s'\n", plainUsage(usageOf(f)))
		}
	}
	return b.String()
}

// flagsOf are the flags of a command but for help, which the library adds.
func flagsOf(c *cli.Command) []cli.Flag {
	return slices.DeleteFunc(slices.Clone(c.Flags), func(f cli.Flag) bool { return isHelp(f.Names()[0]) })
}

func longFlags(c *cli.Command) []string {
	list := []string{"--help"}
	for _, f := range flagsOf(c) {
		list = append(list, "--"+f.Names()[0])
	}
	return list
}

func usageOf(f cli.Flag) string {
	if d, ok := f.(cli.DocGenerationFlag); ok {
		return d.GetUsage()
	}
	return ""
}

// plainUsage is a usage line up to its list of values, without the characters
// that mean something to a shell.
func plainUsage(s string) string {
	s, _, _ = strings.Cut(s, ":")
	s, _, _ = strings.Cut(s, " (")
	return strings.NewReplacer("`", "", "'", "", "[", "", "]", "").Replace(s)
}
