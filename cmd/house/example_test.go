package house

import (
	"os"
	"strings"
	"testing"

	"claimdiff/claims"
	"claimdiff/compare"
	"claimdiff/compare/render"
)

// library is the README's eight lines.
func library() error {
	docs, err := claims.Load([]string{"post.txt", "times.html"}, 0)
	if err != nil {
		return err
	}
	report, err := compare.Documents(docs, compare.Options{})
	if err != nil {
		return err
	}
	return render.Markdown(os.Stdout, report)
}

var _ = library // it compiles, and that is what is asked of it

// The library as the README shows it is the code above.
func TestREADMEShowsTheLibrary(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("cmd/house/example_test.go")
	if err != nil {
		t.Fatal(err)
	}
	_, block, ok := strings.Cut(string(readme), "```go\n")
	block, _, _ = strings.Cut(block, "```")
	indented := "\t" + strings.ReplaceAll(strings.TrimSpace(block), "\n", "\n\t")
	if !ok || !strings.Contains(string(source), indented+"\n}") {
		t.Error("the README's Go code is not what library does")
	}
}
