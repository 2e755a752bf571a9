package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// The exit codes, as documented in --help and in the README.
const (
	exitDone    = 0
	exitFound   = 1 // what --fail-on names, or a failed fixture set
	exitUsage   = 2
	exitUnread  = 3 // an input could not be read
	exitNothing = 4 // the articles share no comparable claim
)

// An exit is an error that knows its exit code. Its message may be empty: then
// everything has been said.
type exit struct {
	code int
	err  error
}

func (e exit) Error() string {
	if e.err == nil {
		return ""
	}
	return e.err.Error()
}

func (e exit) Unwrap() error { return e.err }

func usage(format string, args ...any) error { return exit{exitUsage, fmt.Errorf(format, args...)} }

func unread(err error) error { return exit{exitUnread, err} }

// finish tells the error, a line for each that is joined in it, and returns
// the exit code.
func finish(stderr io.Writer, err error) int {
	if err == nil {
		return exitDone
	}
	tell(stderr, err)
	var e exit
	if errors.As(err, &e) {
		return e.code
	}
	return exitUsage
}

// tell writes each line of an error's message on a line of its own.
func tell(stderr io.Writer, err error) {
	for _, line := range messages(err) {
		fmt.Fprintf(stderr, "claimdiff: %s\n", line)
	}
}

// messages are the lines of an error, without control characters, so that a
// file's name or content cannot steer the terminal.
func messages(err error) []string {
	var lines []string
	if err == nil {
		return nil
	}
	for _, line := range strings.Split(err.Error(), "\n") {
		line = strings.Map(func(r rune) rune {
			if r < ' ' || 0x7f <= r && r < 0xa0 {
				return ' '
			}
			return r
		}, line)
		if strings.TrimSpace(line) != "" {
			lines = append(lines, line)
		}
	}
	return lines
}
