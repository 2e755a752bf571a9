package finding

import (
	"bufio"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode"
)

// GitHub writes r as workflow commands, one a line, which GitHub shows beside
// the lines of a change: errors for what fails the run, warnings and notices
// for the rest, nothing for what is right. What is known or set aside is a
// notice that says so.
// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
func GitHub(w io.Writer, r Run) error {
	out := bufio.NewWriter(w)
	for _, f := range r.Findings {
		if f.Level == Pass {
			continue
		}
		var at strings.Builder
		fmt.Fprintf(&at, "file=%s", property(filepath.ToSlash(f.At.Path)))
		if p := f.At.Start; p.Line > 0 {
			fmt.Fprintf(&at, ",line=%d", p.Line)
			if end := f.At.End; end.Line > 0 {
				fmt.Fprintf(&at, ",endLine=%d", end.Line)
				if end.Line == p.Line { // columns of a stretch over several lines are refused
					fmt.Fprintf(&at, ",col=%d,endColumn=%d", p.Column, end.Column)
				}
			}
		}
		fmt.Fprintf(out, "::%s %s,title=%s::%s\n", command(f), at.String(), property(f.Title), data(message(f)))
	}
	for _, note := range r.Notes {
		fmt.Fprintf(out, "::notice title=note::%s\n", data(note))
	}
	return out.Flush()
}

func command(f Finding) string {
	switch {
	case f.State == Failed:
		return "error"
	case f.State == Shown && f.Level != Note:
		return "warning"
	}
	return "notice"
}

func message(f Finding) string {
	m := f.Message
	if f.State == Known || f.State == Suppressed {
		m = strings.TrimSpace(f.Reason + "\n" + m)
	}
	for i, p := range f.Related {
		if i == 0 {
			m += "\nSee"
		}
		m += " " + p.Path
		if p.Start.Line > 0 {
			m += fmt.Sprintf(":%d", p.Start.Line)
		}
	}
	return m
}

// data is s as the message of a command. The escapes are those of the runner:
// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
func data(s string) string {
	s = strings.Map(printable, s)
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// property is s as the value of a property of a command.
func property(s string) string {
	s = strings.Map(printable, s)
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}

// printable is r, or a space for what would steer the terminal of the log.
func printable(r rune) rune {
	if r != '\n' && r != '\r' && unicode.IsControl(r) {
		return ' '
	}
	return r
}
