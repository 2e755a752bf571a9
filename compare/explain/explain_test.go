package explain

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"

	"claimdiff/compare"
)

// Every example, compared now, shows what it explains.
func TestExamplesShowWhatTheyExplain(t *testing.T) {
	for _, topic := range Topics() {
		row, err := topic.Example.Compare()
		if err != nil {
			t.Fatalf("%s: %v", topic.Name, err)
		}
		if row == nil {
			t.Errorf("%s %s: no row of %s is %s %s", topic.Kind, topic.Name, topic.Example.Facet, topic.Example.Verdict, topic.Example.Reason)
			continue
		}
		var b strings.Builder
		if err := topic.Write(&b); err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{topic.Doc, row.Question, string(topic.Example.Verdict), row.Sides[0].Value} {
			if !strings.Contains(b.String(), want) && len(want) < 40 {
				t.Errorf("%s: %q is not in\n%s", topic.Name, want, b.String())
			}
		}
	}
}

// Nothing is left out, and no two topics share a name.
func TestEverythingIsExplained(t *testing.T) {
	names := Names()
	slices.Sort(names)
	if n := len(slices.Compact(slices.Clone(names))); n != len(names) {
		t.Errorf("two topics have one name: %v", names)
	}
	for _, f := range compare.Facets {
		if topic, ok := Find(f.Name); !ok || topic.Kind != "facet" || topic.Doc != f.Doc {
			t.Errorf("facet %s: explained as %q, and its doc is %q", f.Name, topic.Doc, f.Doc)
		}
	}
	for _, v := range []compare.Verdict{compare.Contradicts, compare.Differs, compare.Superseded, compare.Hedged, compare.Attributed, compare.Refines, compare.Incomparable, compare.Agrees} {
		if topic, ok := Find(string(v)); !ok || topic.Kind != "verdict" {
			t.Errorf("verdict %s is not explained", v)
		}
	}
	reasons := gateReasons(t)
	for _, r := range reasons {
		if !slices.ContainsFunc(gates, func(g Topic) bool { return g.Doc == r }) {
			t.Errorf("no gate is explained whose reason is %q", r)
		}
	}
	for _, g := range gates {
		if g.Example.Reason != g.Doc || !slices.Contains(reasons, g.Doc) {
			t.Errorf("gate %s: no gate of compare gives the reason %q", g.Name, g.Doc)
		}
	}
}

// gateReasons are the sentences of compare/verdict.go that stand beside a
// verdict in a return.
func gateReasons(t *testing.T) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "../verdict.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	ast.Inspect(file, func(n ast.Node) bool {
		r, ok := n.(*ast.ReturnStmt)
		if !ok || len(r.Results) != 2 {
			return true
		}
		if lit, ok := r.Results[1].(*ast.BasicLit); ok {
			if s, _ := strconv.Unquote(lit.Value); s != "" {
				out = append(out, s)
			}
		}
		return true
	})
	if len(out) == 0 {
		t.Fatal("no reason found in compare/verdict.go")
	}
	return out
}
