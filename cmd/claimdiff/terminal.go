package main

import (
	"io"
	"os"

	"golang.org/x/term"
)

// screenOf is the width of a terminal in columns and whether colours are
// welcome there; 0 and false for what is no terminal. Nobody gets colours who
// has set NO_COLOR (https://no-color.org) or calls the terminal dumb. This is
// the one place where the program looks at its environment, and what it finds
// changes nothing in a file or a pipe.
func screenOf(w io.Writer) (width int, color bool) {
	f, ok := w.(*os.File)
	if !ok || !isTerminal(f) {
		return 0, false
	}
	if columns, _, err := term.GetSize(int(f.Fd())); err == nil {
		width = columns
	}
	return width, os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }
