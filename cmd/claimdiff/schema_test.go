package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// Whatever the program writes as JSON about the fixture sets is what
// `claimdiff schema` promises, and the same at any number of jobs.
func TestOutputsFitTheirSchemas(t *testing.T) {
	t.Chdir("../..")
	report, claims := compiled(t, "report"), compiled(t, "claims")
	sets, err := filepath.Glob("fixtures/*/set.yaml")
	if err != nil || len(sets) == 0 {
		t.Fatal("there is no fixture set")
	}
	for _, set := range sets {
		dir := filepath.Dir(set)
		t.Run(filepath.Base(dir), func(t *testing.T) {
			code, out, stderr := claimdiff("compare", dir, "--format", "json", "--jobs", "1")
			if code != exitDone && code != exitNothing {
				t.Fatalf("exit code %d: %s", code, stderr)
			}
			fits(t, report, out)
			if _, again, _ := claimdiff("compare", dir, "--format", "json", "--jobs", "8"); again != out {
				t.Error("the report depends on --jobs")
			}
			paths, err := folder(dir)
			if err != nil {
				t.Fatal(err)
			}
			for _, path := range paths {
				code, out, stderr := claimdiff("extract", path)
				if code != exitDone {
					t.Fatalf("%s: exit code %d: %s", path, code, stderr)
				}
				lines := []string{out}
				if strings.HasSuffix(path, ".jsonl") {
					lines = strings.SplitAfter(strings.TrimSpace(out), "\n")
				}
				for _, line := range lines {
					fits(t, claims, line)
				}
			}
		})
	}
}

// So are the outcome and the score of sets, and a baseline.
func TestOtherDocumentsFitTheirSchemas(t *testing.T) {
	canary, err := filepath.Abs("../../fixtures/testdata/canary")
	if err != nil {
		t.Fatal(err)
	}
	play(t)
	for _, tt := range []struct {
		schema, args string
		code         int
	}{
		{"check", "check --format json -o check.json " + canary, exitFound},
		{"score", "score --format json -o score.json " + canary, exitDone},
		{"baseline", "compare --baseline baseline.json --update-baseline -o report.md post.txt times.txt", exitDone},
		{"report", "compare --fail-on refines --baseline baseline.json -o report.json post.txt times.txt", exitDone},
	} {
		if code, _, stderr := claimdiff(strings.Fields(tt.args)...); code != tt.code {
			t.Fatalf("%s: exit code %d: %s", tt.args, code, stderr)
		}
		data, err := os.ReadFile(tt.schema + ".json")
		if err != nil {
			t.Fatal(err)
		}
		fits(t, compiled(t, tt.schema), string(data))
	}
}

// compiled is the schema that the program prints.
func compiled(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	_, out, _ := claimdiff("schema", name)
	s, err := jsonschema.UnmarshalJSON(strings.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(name, s); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func fits(t *testing.T, s *jsonschema.Schema, document string) {
	t.Helper()
	d, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(document)))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(d); err != nil {
		t.Error(err)
	}
}
