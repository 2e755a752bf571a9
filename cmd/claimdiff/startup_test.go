package main

import (
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

// Start-up stays short whatever the program can read: nothing is decoded
// before it is needed. The best of several runs counts, so that a busy
// machine does not fail the test.
func TestStartUp(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	program := built(t)
	best := time.Hour
	for range 20 {
		start := time.Now()
		if err := exec.Command(program, "--version").Run(); err != nil {
			t.Fatal(err)
		}
		best = min(best, time.Since(start))
	}
	t.Logf("claimdiff --version takes %v", best)
	if best > 30*time.Millisecond {
		t.Errorf("claimdiff --version takes %v, want less than 30 ms (GODEBUG=inittrace=1 tells what is done first)", best)
	}
}

// built is the program, in a folder of its own.
func built(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "claimdiff")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return program
}
