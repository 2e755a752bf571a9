package main

import (
	"fmt"
	"io"
	"os"
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
