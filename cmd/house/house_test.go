// The rules of the whole house: which room may call which, and where code of
// others comes in.
package house

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "claimdiff"

// arrows tells what a room may import: itself, and what is listed beside it.
// The longest name that fits a folder counts. Arrows run one way, from what
// needs several articles to what needs one, and to data.
var arrows = map[string][]string{
	"cmd/claimdiff":        {"fixtures", "compare", "compare/explain", "compare/gate", "compare/render", "claims", "cmd/claimdiff/schema", "cmd/claimdiff/serve"},
	"cmd/claimdiff/serve":  {"compare", "compare/render", "claims"}, // a page on this machine
	"fixtures":             {"compare", "compare/gate", "compare/render", "claims", "cmd/claimdiff/schema"},
	"cmd/claimdiff/schema": {},
	"cmd/house":            {},
	"compare/render":       {"compare", "claims"},
	"compare/gate":         {"compare"},
	"compare/explain":      {"compare", "claims"},
	"compare":              {"claims", "compare/internal"},
	// Rooms of the comparison know what an article says, and nothing of the report.
	"compare/internal": {"claims", "compare/internal"},

	"claims":                   {"claims/internal"},
	"claims/internal/page":     {"claims/internal/text", "claims/internal/lang"},
	"claims/internal/lang":     {},
	"claims/internal/text":     {"claims/internal/lang"},
	"claims/internal/syntax":   {"claims/internal/text", "claims/internal/lang"},
	"claims/internal/speech":   {"claims/internal/text", "claims/internal/syntax", "claims/internal/lang"},
	"claims/internal/entity":   {"claims/internal/text", "claims/internal/syntax", "claims/internal/speech", "claims/internal/lang"},
	"claims/internal/clause":   {"claims/internal/text", "claims/internal/syntax", "claims/internal/lang"},
	"claims/internal/when":     {"claims/internal/text", "claims/internal/syntax", "claims/internal/lang"},
	"claims/internal/quantity": {"claims/internal/text", "claims/internal/syntax", "claims/internal/when", "claims/internal/lang"},
}

// doors are the folders where code of others comes in: a module, or one of its
// packages when each has a door of its own.
var doors = map[string][]string{
	"codeberg.org/readeck/go-readability/v2": {"claims/internal/page"},
	"github.com/clipperhouse/displaywidth":   {"compare/render"},
	"github.com/itlightning/dateparse":       {"claims/internal/page"},
	"github.com/sergi/go-diff":               {"compare/internal/wording"},
	"github.com/urfave/cli/v2":               {"cmd/claimdiff"},
	"github.com/yuin/goldmark":               {"claims/internal/page"},
	"golang.org/x/net/html":                  {"claims/internal/page"},
	"golang.org/x/term":                      {"cmd/claimdiff"},
	"golang.org/x/text/encoding":             {"claims/internal/page"},
	"golang.org/x/text/unicode/norm":         {"compare/internal/names"},
	"gopkg.in/yaml.v3":                       {"claims", "claims/internal/lang/en", "claims/internal/lang/en/wordnet", "claims/internal/page", "compare/gate", "fixtures"},
}

// testDoors are for tests only: nothing of them may end in the program.
var testDoors = []string{
	"github.com/yuin/goldmark",
	"github.com/santhosh-tekuri/jsonschema/v6",
	"golang.org/x/net/html",
	"gopkg.in/yaml.v3",
}

// A file is what the rules look at in a Go file.
type file struct {
	path, dir string
	isTest    bool
	tree      *ast.File
	imports   []string
}

func goFiles(t *testing.T) []file {
	t.Helper()
	var files []file
	err := filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name := d.Name(); d.IsDir() && (p != "." && strings.HasPrefix(name, ".") || name == "testdata") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(p, ".go") {
			return nil
		}
		tree, err := parser.ParseFile(token.NewFileSet(), p, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		p = filepath.ToSlash(p)
		f := file{path: p, dir: path.Dir(p), isTest: strings.HasSuffix(p, "_test.go"), tree: tree}
		for _, i := range tree.Imports {
			f.imports = append(f.imports, strings.Trim(i.Path.Value, `"`))
		}
		files = append(files, f)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// within tells whether folder is room or lies in it.
func within(folder, room string) bool {
	return folder == room || strings.HasPrefix(folder, room+"/")
}

// roomOf is the longest entry of the table that a folder lies in.
func roomOf(folder string) string {
	best := ""
	for room := range arrows {
		if within(folder, room) && len(room) > len(best) {
			best = room
		}
	}
	return best
}

func TestArrowsRunOneWay(t *testing.T) {
	for _, f := range goFiles(t) {
		if f.isTest {
			continue
		}
		room := roomOf(f.dir)
		if room == "" {
			t.Errorf("%s: its folder is not in the table of arrows", f.path)
			continue
		}
		for _, i := range f.imports {
			to, ours := strings.CutPrefix(i, module+"/")
			if !ours || within(to, f.dir) || roomOf(to) == room {
				continue
			}
			if !slices.ContainsFunc(arrows[room], func(r string) bool { return within(to, r) && (r == roomOf(to) || strings.HasSuffix(r, "internal")) }) {
				t.Errorf("%s imports %s: no arrow runs from %s to %s", f.path, to, room, roomOf(to))
			}
		}
	}
}

func TestOthersComeInByTheirDoors(t *testing.T) {
	for _, f := range goFiles(t) {
		for _, i := range f.imports {
			if first, _, _ := strings.Cut(i, "/"); !strings.Contains(first, ".") {
				continue // ours, or the standard library
			}
			isOf := func(mod string) bool { return within(i, mod) }
			if f.isTest && slices.ContainsFunc(testDoors, isOf) {
				continue
			}
			mod := ""
			for m := range maps.Keys(doors) {
				if isOf(m) {
					mod = m
				}
			}
			switch {
			case mod == "":
				t.Errorf("%s imports %s, which has no door in the table", f.path, i)
			case !slices.Contains(doors[mod], f.dir):
				t.Errorf("%s imports %s, which comes in by %s only", f.path, i, strings.Join(doors[mod], ", "))
			}
		}
	}
}

// screenFile may ask whether colours are welcome on a terminal.
const screenFile = "cmd/claimdiff/terminal.go"

// The program asks nothing of the world but its files: no network, no other
// programs, no clock, no chance, nothing of the environment.
func TestOutputDependsOnInputOnly(t *testing.T) {
	forbidden := map[string]string{
		"net": "network", "net/http": "network", "os/exec": "other programs", "math/rand": "chance", "math/rand/v2": "chance", "plugin": "other programs", "C": "cgo",
	}
	calls := map[string]string{
		"time.Now": "the clock", "time.Since": "the clock", "time.Local": "the time zone of the machine", "os.Getenv": "the environment", "os.LookupEnv": "the environment",
		"os.Hostname": "the machine", "os.Getwd": "the place it is run in",
	}
	for _, f := range goFiles(t) {
		if f.isTest || strings.Contains(f.path, "/train/") {
			continue
		}
		for _, i := range f.imports {
			if what := forbidden[i]; what != "" && !(what == "network" && within(f.dir, "cmd/claimdiff/serve")) { // which listens, and asks nobody
				t.Errorf("%s imports %s: %s", f.path, i, what)
			}
		}
		ast.Inspect(f.tree, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok && f.path != screenFile {
				if x, ok := s.X.(*ast.Ident); ok && calls[x.Name+"."+s.Sel.Name] != "" {
					t.Errorf("%s: %s.%s: the output may not depend on %s", f.path, x.Name, s.Sel.Name, calls[x.Name+"."+s.Sel.Name])
				}
			}
			return true
		})
	}
}

// Nothing is done before main: start-up stays short, and no package registers
// itself by being imported.
func TestNoInit(t *testing.T) {
	for _, f := range goFiles(t) {
		for _, d := range f.tree.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" && !f.isTest {
				t.Errorf("%s has an init function", f.path)
			}
		}
	}
}

// Every package says what it is.
func TestEveryPackageHasAComment(t *testing.T) {
	said := map[string]bool{}
	for _, f := range goFiles(t) {
		if f.dir == "." {
			continue
		}
		if !f.isTest {
			said[f.dir] = said[f.dir] || f.tree.Doc != nil
		}
	}
	for dir, ok := range said {
		if !ok {
			t.Errorf("%s has no package comment", dir)
		}
	}
}
