package browser

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// axeSource is axe-core, which looks for what keeps people with disabilities
// out (https://github.com/dequelabs/axe-core, MPL-2.0). It is no part of the
// program: npm ci --prefix .ci/tools brings it.
func axeSource(t *testing.T) string {
	t.Helper()
	path := filepath.Join("..", "..", "..", ".ci", "tools", "node_modules", "axe-core", "axe.min.js")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Skip("there is no axe-core here, so the pages are not checked for accessibility (npm ci --prefix .ci/tools brings it)")
	}
	return string(data)
}

// accessible fails the test for every serious violation of WCAG 2.2 AA and
// axe's own good practice that axe-core finds on the page.
func (p *tab) accessible(axe string) {
	p.t.Helper()
	p.eval(axe+"; true", nil)
	var found []struct {
		ID, Impact, Help string
		Nodes            []struct {
			HTML           string
			FailureSummary string
		}
	}
	p.eval(`axe.run(document, {resultTypes: ["violations"]}).then((r) => r.violations.map((v) => ({ID: v.id, Impact: v.impact, Help: v.help,
		Nodes: v.nodes.slice(0, 3).map((n) => ({HTML: n.html, FailureSummary: n.failureSummary}))})))`, &found)
	for _, v := range found {
		var where []string
		for _, n := range v.Nodes {
			where = append(where, n.HTML+"\n      "+strings.ReplaceAll(n.FailureSummary, "\n", " "))
		}
		say := p.t.Logf
		if v.Impact == "serious" || v.Impact == "critical" {
			say = p.t.Errorf
		}
		say("%s: %s: %s\n    %s", v.Impact, v.ID, v.Help, strings.Join(where, "\n    "))
	}
}
