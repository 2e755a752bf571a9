package house

import (
	"fmt"
	"os"
	"testing"
)

// Every test here speaks of paths as the README does, from the top of the project.
func TestMain(m *testing.M) {
	if err := os.Chdir("../.."); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(m.Run())
}
