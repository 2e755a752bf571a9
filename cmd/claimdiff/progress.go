package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// progress tells on a terminal what is being done, when it takes longer than a
// second, until the function it returns is called.
func progress(stderr io.Writer, what string) (stop func()) {
	f, ok := stderr.(*os.File)
	if !ok || !isTerminal(f) {
		return func() {}
	}
	done, gone := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(gone)
		select {
		case <-done:
			return
		case <-time.After(time.Second):
		}
		fmt.Fprintf(f, "claimdiff: %s …", what)
		<-done
		fmt.Fprint(f, "\r\x1b[K")
	}()
	return func() { close(done); <-gone }
}

// bar counts on a terminal how many of n are done. tick counts one more; stop
// takes the line away. Where there is no terminal both do nothing.
func bar(stderr io.Writer, n int, what string) (tick, stop func()) {
	f, ok := stderr.(*os.File)
	if !ok || !isTerminal(f) {
		return func() {}, func() {}
	}
	const width = 30
	done := 0
	show := func() {
		full := width * done / n
		fmt.Fprintf(f, "\r\x1b[Kclaimdiff: [%s%s] %d of %d %s", strings.Repeat("=", full), strings.Repeat(" ", width-full), done, n, what)
	}
	show()
	return func() { done++; show() }, func() { fmt.Fprint(f, "\r\x1b[K") }
}
