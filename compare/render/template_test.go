package render

import (
	"bytes"
	"os"
	"reflect"
	"strings"
	"testing"

	"claimdiff/compare"
)

func filled(t *testing.T, text string, r *compare.Report) (string, error) {
	t.Helper()
	tmpl, err := ParseTemplate("mine.tmpl", text)
	if err != nil {
		return "", err
	}
	var b bytes.Buffer
	err = tmpl.Write(&b, r)
	return b.String(), err
}

func TestTemplate(t *testing.T) {
	for _, tt := range []struct{ name, text, want, fails string }{
		{"fields", "{{len .Rows}} {{(index .Articles 1).URL}} {{.Tool.Name}}", "5 https://island.example/1 claimdiff", ""},
		{"functions", `{{with index .Rows 0}}{{words .Verdict}} {{range .Sides}}{{range .Evidence}}{{outlet .Article}}:{{line .}} {{end}}{{end}}{{end}}`, "contradiction Harbour Post:5 Island Times:40 ", ""},
		{"an article", `{{(article "B").Outlet | upper}}`, "ISLAND TIMES", ""},
		{"safe text", `{{md "a|*b*"}} {{cell "=1"}} {{plain "a\tb"}} {{json "\"<"}} {{html "<b>"}}`, `a&#124;\*b\* '=1 a b "\"<" &lt;b&gt;`, ""},
		{"a list", `{{join (index .Origins 0).Articles "+"}}`, "A", ""},
		{"a field that is not there", "{{.Rwos}}", "", "mine.tmpl:1"},
		{"an article that is not there", `{{article "Z"}}`, "", `there is no article "Z"`},
		{"broken", "\n{{if}}", "", "mine.tmpl:2"},
		{"a function that is not there", `{{readFile "/etc/passwd"}}`, "", "readFile"},
	} {
		got, err := filled(t, tt.text, twoReports())
		if (err != nil) != (tt.fails != "") || err != nil && !strings.Contains(err.Error(), tt.fails) {
			t.Errorf("%s: error %v, want %q", tt.name, err, tt.fails)
		}
		if err == nil && got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// The template that the README shows can be filled with any report.
func TestTemplateOfTheREADME(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, text, ok := strings.Cut(string(readme), "```\n{{")
	text, _, _ = strings.Cut(text, "```\n")
	if !ok {
		t.Fatal("the README shows no template")
	}
	for _, r := range reportsOfAll() {
		if _, err := filled(t, "{{"+text, r); err != nil {
			t.Error(err)
		}
	}
	if got, _ := filled(t, "{{"+text, twoReports()); !strings.Contains(got, "- When did the ferry run aground? (contradiction, high confidence)\n  - Monday night: Harbour Post, line 5") {
		t.Errorf("the README's template gives\n%s", got)
	}
}

// Fields have the names of the JSON report in Go's spelling, so that its
// schema documents them.
func TestTemplateFieldsAreTheSchemas(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(x reflect.Type) {
		for x.Kind() == reflect.Slice || x.Kind() == reflect.Pointer || x.Kind() == reflect.Map {
			x = x.Elem()
		}
		if x.Kind() != reflect.Struct || seen[x] {
			return
		}
		seen[x] = true
		for i := range x.NumField() {
			f := x.Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if f.IsExported() && !f.Anonymous && f.Name != "Quotes" && !strings.EqualFold(strings.ReplaceAll(name, "_", ""), f.Name) {
				t.Errorf("%s.%s is %q in JSON", x.Name(), f.Name, name)
			}
			walk(f.Type)
		}
	}
	walk(reflect.TypeOf(compare.Report{}))
	if len(seen) < 10 {
		t.Errorf("only %d types", len(seen))
	}
}
