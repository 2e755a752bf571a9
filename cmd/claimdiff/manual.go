package main

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"github.com/urfave/cli/v2"
)

// manual is the topic under which the manual page is printed.
const manual = "man"

// writeManual writes the manual page claimdiff(1) in the macros of man(7), from
// the commands, their flags and the topics of help.
func writeManual(b *bytes.Buffer, app *cli.App) {
	fmt.Fprintf(b, ".TH CLAIMDIFF 1 \"\" \"claimdiff %s\" \"User Commands\"\n", app.Version)
	fmt.Fprintf(b, ".SH NAME\nclaimdiff \\- %s\n", roff(app.Usage))
	b.WriteString(".SH SYNOPSIS\n.B claimdiff\n.I command\n[\\fIflags\\fR] [\\fIfiles\\fR]\n.SH DESCRIPTION\n")
	literal(b, app.Description)
	b.WriteString(".SH COMMANDS\n")
	for _, c := range app.Commands {
		fmt.Fprintf(b, ".SS \"%s %s\"\n%s.\n", roff(c.Name), strings.ReplaceAll(roff(c.ArgsUsage), `"`, `\(dq`), roff(sentence(c.Usage)))
		for _, f := range flagsOf(c) {
			var names []string
			for _, n := range f.Names() {
				names = append(names, "\\fB"+roff(dashed(n))+"\\fR")
			}
			value := ""
			if takesValue(f) {
				value = " \\fIVALUE\\fR"
			}
			fmt.Fprintf(b, ".TP\n%s%s\n%s\n", strings.Join(names, ", "), value, roff(strings.ReplaceAll(usageOf(f), "`", "")))
		}
		if c.Description != "" {
			b.WriteString(".PP\n")
			literal(b, c.Description)
		}
	}
	for _, name := range topicNames {
		head, body, _ := strings.Cut(topic(name), "\n")
		fmt.Fprintf(b, ".SH \"%s\"\n", strings.ToUpper(roff(head)))
		literal(b, strings.TrimSpace(body))
	}
}

// literal writes text as it stands, line by line.
func literal(b *bytes.Buffer, text string) {
	fmt.Fprintf(b, ".nf\n%s\n.fi\n", roff(text))
}

var beyondASCII = regexp.MustCompile(`[^\x00-\x7f]`)

// roff is text with what troff would take for its own made plain.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	s = beyondASCII.ReplaceAllStringFunc(s, func(c string) string { return fmt.Sprintf(`\[u%04X]`, []rune(c)[0]) })
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, ".") || strings.HasPrefix(l, "'") {
			lines[i] = `\&` + l
		}
	}
	return strings.Join(lines, "\n")
}

// sentence is s with a capital at its beginning.
func sentence(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
