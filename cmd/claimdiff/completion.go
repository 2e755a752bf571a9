package main

import (
	"github.com/urfave/cli/v2"
)

// The scripts ask the program for its commands and flags and leave files to
// the shell.
var completions = map[string]string{
	"bash": `# claimdiff completion for bash: source <(claimdiff completion bash)
_claimdiff() {
  local cur=${COMP_WORDS[COMP_CWORD]} words
  if [[ $COMP_CWORD -gt 1 && $cur != -* ]]; then return; fi
  if [[ $cur == -* ]]; then
    words=$("${COMP_WORDS[@]:0:COMP_CWORD}" "$cur" --generate-bash-completion 2>/dev/null)
  else
    words=$("${COMP_WORDS[@]:0:COMP_CWORD}" --generate-bash-completion 2>/dev/null)
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o bashdefault -o default -F _claimdiff claimdiff
`,
	"zsh": `#compdef claimdiff
# claimdiff completion for zsh: source <(claimdiff completion zsh)
_claimdiff() {
  local cur=${words[CURRENT]}
  local -a opts
  if [[ CURRENT -gt 2 && $cur != -* ]]; then _files; return; fi
  if [[ $cur == -* ]]; then
    opts=("${(@f)$(${words[@]:0:#words[@]-1} $cur --generate-bash-completion 2>/dev/null)}")
  else
    opts=("${(@f)$(${words[@]:0:#words[@]-1} --generate-bash-completion 2>/dev/null)}")
  fi
  _describe 'values' opts
  _files
}
compdef _claimdiff claimdiff
`,
}

func completionCommand() *cli.Command {
	return &cli.Command{
		Name:      "completion",
		Usage:     "print a script that completes commands and flags in a shell",
		ArgsUsage: "bash | zsh | fish",
		Description: `Examples:
   source <(claimdiff completion bash)
   claimdiff completion fish > ~/.config/fish/completions/claimdiff.fish`,
		Action: func(c *cli.Context) error {
			if c.NArg() != 1 {
				return usage("completion needs the name of a shell: bash, zsh or fish")
			}
			shell := c.Args().First()
			if err := oneOf("completion", shell, []string{"bash", "zsh", "fish"}); err != nil {
				return err
			}
			script := completions[shell]
			if shell == "fish" {
				var err error
				if script, err = c.App.ToFishCompletion(); err != nil {
					return err
				}
			}
			return output(c, []byte(script))
		},
	}
}
