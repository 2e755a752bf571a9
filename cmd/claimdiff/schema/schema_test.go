package schema

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"claimdiff/claims"
	"claimdiff/compare"
	"claimdiff/compare/gate"
	"claimdiff/compare/render"
	"claimdiff/fixtures"
)

var update = flag.Bool("update", false, "write the schemas; read them afterwards")

var documents = []struct {
	file, id string
	value    any
	stored   *[]byte
}{
	{"report.schema.json", compare.Schema, compare.Report{}, &Report},
	{"claims.schema.json", claims.Schema, claims.Document{}, &Claims},
	{"check.schema.json", fixtures.Schema, fixtures.Checked{}, &Check},
	{"score.schema.json", fixtures.ScoreSchema, fixtures.Score{}, &Score},
	{"index.schema.json", render.IndexSchema, render.Index{}, &Index},
	{"baseline.schema.json", gate.BaselineSchema, gate.Baseline{}, &Baseline},
}

// The stored schemas are those of the Go types.
func TestSchemasAreCurrent(t *testing.T) {
	g := &generator{comments: map[string]string{}}
	for _, dir := range []string{"claims", "compare", "compare/gate", "compare/render", "fixtures", "claims/internal/when", "claims/internal/text"} {
		if err := g.readComments(filepath.Join("../../..", dir)); err != nil {
			t.Fatal(err)
		}
	}
	for _, d := range documents {
		got := g.document(d.id, reflect.TypeOf(d.value))
		if *update {
			if err := os.WriteFile(d.file, got, 0o644); err != nil {
				t.Fatal(err)
			}
			*d.stored = got
		}
		if !bytes.Equal(got, *d.stored) {
			t.Errorf("%s is not that of the Go types any more: read the change, then go test ./cmd/claimdiff/schema -update", d.file)
		}
	}
}

// The schemas are schemas, they take a full document, and they refuse one that
// breaks the contract.
func TestSchemasTakeAndRefuse(t *testing.T) {
	const empty = `{"schema":"claimdiff.report/1","tool":{"name":"claimdiff","version":"1"},"articles":[],"origins":[],"rows":[%s],"only_in":[],"quoted":[],"wording":[],"unread":[],"warnings":[]}`
	const row = `{"id":"R01","fingerprint":"0123456789abcdef","question":"q","event":"e","facet":"time","verdict":"differs","also":[],"confidence":"high","importance":0.5,"summary":"s","sides":[%s],"silent":[],"origins":2,"reasons":[]}`
	const side = `{"value":"v","articles":["A"],"evidence":[{"article":"A","start":0,"end":1,"words":"x","claim":"A1","speakers":[],"certainty":"certain"}]}`
	tests := []struct {
		name, json string
		ok         bool
		reason     string
	}{
		{"empty", fmt.Sprintf(empty, ""), true, ""},
		{"full", fmt.Sprintf(empty, fmt.Sprintf(row, side)), true, ""},
		{"verdict", fmt.Sprintf(empty, strings.Replace(fmt.Sprintf(row, side), "differs", "quarrels", 1)), false, "no such verdict"},
		{"confidence", fmt.Sprintf(empty, strings.Replace(fmt.Sprintf(row, side), `"high"`, `"90 %"`, 1)), false, "confidence is a word"},
		{"null list", fmt.Sprintf(empty, strings.Replace(fmt.Sprintf(row, side), `"also":[]`, `"also":null`, 1)), false, "lists are never null"},
		{"no words", fmt.Sprintf(empty, strings.Replace(fmt.Sprintf(row, side), `"words":"x",`, "", 1)), false, "evidence always quotes"},
		{"negative offset", fmt.Sprintf(empty, strings.Replace(fmt.Sprintf(row, side), `"start":0`, `"start":-1`, 1)), false, "offsets count from 0"},
		{"other schema", strings.Replace(fmt.Sprintf(empty, ""), "report/1", "report/2", 1), false, "a breaking change has a new number"},
		{"misspelt", strings.Replace(fmt.Sprintf(empty, ""), "only_in", "onlyin", 1), false, "a field of the contract is missing"},
	}
	for _, tt := range tests {
		if err := validate(t, Report, []byte(tt.json)); (err == nil) != tt.ok {
			t.Errorf("%s: %v (%s)", tt.name, err, tt.reason)
		}
	}
}

func validate(t *testing.T, schema, document []byte) error {
	t.Helper()
	s, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", s); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	d, err := jsonschema.UnmarshalJSON(bytes.NewReader(document))
	if err != nil {
		t.Fatal(err)
	}
	return compiled.Validate(d)
}

// allowed are the words that a field of text may have, as CONTRACTS say.
var allowed = map[string][]string{
	"Checked.Schema": {fixtures.Schema}, "Score.Schema": {fixtures.ScoreSchema}, "Baseline.Schema": {gate.BaselineSchema},
	"State":         {string(fixtures.Passed), string(fixtures.Failed), string(fixtures.Known), string(fixtures.Suppressed)},
	"Report.Schema": {compare.Schema}, "Document.Schema": {claims.Schema},
	"Verdict": {string(compare.Contradicts), string(compare.Differs), string(compare.Superseded), string(compare.Hedged), string(compare.Attributed),
		string(compare.Refines), string(compare.Incomparable), string(compare.Agrees)},
	"Row.Facet":          {"actor", "target", "place", "time", "quantity", "duration", "polarity", "certainty", "attribution", "wording"},
	"Row.Confidence":     {"high", "medium", "low"},
	"GateRow.State":      {"failed", "known", "suppressed"},
	"Only.Kind":          {"fact", "detail", "quote"},
	"Change.In":          {"both", "left", "right"},
	"Evidence.Certainty": certainties, "Claim.Certainty": certainties,
	"Claim.Polarity":   {"positive", "negative"},
	"Attribution.Kind": {"direct", "indirect", "mixed"},
	"Entity.Kind":      {"person", "organization", "place", "other"},
	"Argument.Role":    {"agent", "patient", "recipient", "theme", "place", "time", "quantity", "manner", "cause", "other"},
	"Sentence.Kind":    {"body", "headline", "dateline", "note"},
}

var certainties = []string{"certain", "probable", "possible", "planned", "conditional", "unknown"}

// A generator turns Go types into a JSON Schema (draft 2020-12). Every struct
// becomes a definition with the Go comments as descriptions; embedded structs
// are laid flat as encoding/json does; pointers may be null; fields without
// omitempty are required.
type generator struct {
	comments map[string]string // "package.Type" or "package.Type.Field" to its comment
	defs     map[string]any
}

func (g *generator) document(id string, t reflect.Type) []byte {
	g.defs = map[string]any{}
	root := g.schema(t).(map[string]any)
	root["$schema"], root["title"], root["$defs"] = "https://json-schema.org/draft/2020-12/schema", id, g.defs
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(root); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func (g *generator) schema(t reflect.Type) any {
	switch t.Kind() {
	case reflect.Pointer:
		return map[string]any{"anyOf": []any{g.schema(t.Elem()), map[string]any{"type": "null"}}}
	case reflect.Slice:
		return map[string]any{"type": "array", "items": g.schema(t.Elem())}
	case reflect.Array:
		return map[string]any{"type": "array", "items": g.schema(t.Elem()), "minItems": t.Len(), "maxItems": t.Len()}
	case reflect.Map:
		return map[string]any{"type": "object", "additionalProperties": g.schema(t.Elem())}
	case reflect.Struct:
		if _, known := g.defs[t.Name()]; !known {
			g.defs[t.Name()] = nil // a type may hold itself
			g.defs[t.Name()] = g.object(t)
		}
		return map[string]any{"$ref": "#/$defs/" + t.Name()}
	case reflect.String:
		return words(t.Name(), map[string]any{"type": "string"})
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	case reflect.Int, reflect.Int64:
		return map[string]any{"type": "integer", "minimum": 0}
	case reflect.Float64:
		return map[string]any{"type": "number"}
	}
	panic("no schema for " + t.String())
}

func words(name string, s map[string]any) map[string]any {
	if list := allowed[name]; list != nil {
		s["enum"] = list
	}
	return s
}

func (g *generator) object(t reflect.Type) map[string]any {
	properties, required := map[string]any{}, []string{}
	g.fields(t, properties, &required)
	slices.Sort(required)
	o := map[string]any{"type": "object", "properties": properties, "required": required}
	if c := g.comments[t.String()]; c != "" {
		o["description"] = c
	}
	return o
}

func (g *generator) fields(t reflect.Type, properties map[string]any, required *[]string) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && name == "" {
			g.fields(f.Type, properties, required)
			continue
		}
		if !f.IsExported() || name == "-" {
			continue
		}
		if name == "" {
			name = f.Name
		}
		s := g.schema(f.Type).(map[string]any)
		words(t.Name()+"."+f.Name, s)
		if c := g.comments[t.String()+"."+f.Name]; c != "" {
			s["description"] = c
		}
		properties[name] = s
		if !strings.Contains(options, "omitempty") {
			*required = append(*required, name)
		}
	}
}

// readComments keeps what is said of the types of a package and their fields.
func (g *generator) readComments(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("%s: no Go files", dir)
	}
	for _, file := range files {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		for _, d := range f.Decls {
			decl, ok := d.(*ast.GenDecl)
			if !ok || decl.Tok != token.TYPE {
				continue
			}
			for _, spec := range decl.Specs {
				g.readType(f.Name.Name, decl, spec.(*ast.TypeSpec))
			}
		}
	}
	return nil
}

func (g *generator) readType(pkg string, decl *ast.GenDecl, spec *ast.TypeSpec) {
	name := pkg + "." + spec.Name.Name
	g.comments[name] = oneLine(decl.Doc.Text() + spec.Doc.Text())
	s, ok := spec.Type.(*ast.StructType)
	if !ok {
		return
	}
	for _, f := range s.Fields.List {
		for _, n := range f.Names {
			g.comments[name+"."+n.Name] = oneLine(f.Doc.Text() + f.Comment.Text())
		}
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
