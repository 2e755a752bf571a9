package compare_test

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"testing"

	"claimdiff/claims"
)

// A report rests on the same claims whether its articles are read, or the YAML
// of their claims that nobody edited.
func TestUneditedYAMLChangesNothing(t *testing.T) {
	paths, err := filepath.Glob("../fixtures/*/set.yaml")
	if err != nil || len(paths) < 20 {
		t.Fatal(len(paths), err)
	}
	for _, path := range paths {
		name := filepath.Base(filepath.Dir(path))
		docs := set(t, name)
		back := make([]claims.Document, len(docs))
		for i, d := range docs {
			var b bytes.Buffer
			if err := claims.WriteYAML(&b, d); err != nil {
				t.Fatal(err)
			}
			if back[i], err = claims.ReadDocument(name, b.Bytes()); err != nil {
				t.Fatal(err)
			}
		}
		want, err := json.Marshal(report(t, docs))
		if err != nil {
			t.Fatal(err)
		}
		got, err := json.Marshal(report(t, back))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s: the report of what was read back is another", name)
		}
	}
}
