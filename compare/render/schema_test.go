package render

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"claimdiff/cmd/claimdiff/schema"
	"claimdiff/compare"
)

// What JSON writes is what the schema promises, and reads back as the report.
func TestJSONFitsSchema(t *testing.T) {
	s, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema.Report))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("report.json", s); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("report.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []*compare.Report{twoReports(), twentyReports(), noRows()} {
		out := write(t, formats[1], r)
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(out))
		if err != nil {
			t.Fatal(err)
		}
		if err := compiled.Validate(doc); err != nil {
			t.Error(err)
		}
		var back compare.Report
		if err := json.Unmarshal(out, &back); err != nil {
			t.Error(err)
		}
		if again := write(t, formats[1], &back); !bytes.Equal(again, out) {
			t.Error("the report read back is another report")
		}
	}
}
