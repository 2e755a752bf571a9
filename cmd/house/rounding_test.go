package house

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"testing"
)

// fused is a multiplication and an addition in one instruction, rounded once.
var fused = regexp.MustCompile(`(?m)^\s+(\S+\.go:\d+).*\sFN?M(?:ADD|SUB)[SD]\s`)

// TestSameNumbersEverywhere: arm64 and some other processors round x*y + z once
// where amd64 rounds twice, and the last bit of a score can turn an order round.
// The language forbids it where the product stands in a conversion:
// float64(x*y) + z (see "Floating-point operators" of the Go specification).
func TestSameNumbersEverywhere(t *testing.T) {
	if os.Getenv("CI") == "" {
		t.Skip("builds the program for arm64, which takes a minute the first time; with CI=1 in the environment it runs")
	}
	program := filepath.Join(t.TempDir(), "claimdiff")
	build := exec.Command("go", "build", "-o", program, "claimdiff/cmd/claimdiff")
	build.Env = append(os.Environ(), "GOOS=linux", "GOARCH=arm64", "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	code, err := exec.Command("go", "tool", "objdump", "-s", `^claimdiff/`, program).Output()
	if err != nil {
		t.Fatal(err)
	}
	if len(code) < 1<<20 {
		t.Fatalf("only %d bytes of code were read", len(code))
	}
	var lines []string
	for _, m := range fused.FindAllSubmatch(code, -1) {
		lines = append(lines, string(m[1]))
	}
	slices.Sort(lines)
	for _, at := range slices.Compact(lines) {
		t.Errorf("%s: a product is added without a conversion around it", at)
	}
}
