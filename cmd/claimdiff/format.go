package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"claimdiff/compare"
	"claimdiff/compare/render"
)

// A reportFormat is a value of compare --format.
type reportFormat struct {
	name, doc string
	ext       string // of files that are in this format when nothing else is said; "" none
	write     func(io.Writer, *compare.Report) error
	all       func(io.Writer, *compare.Report) error // with --all, where that makes a difference
}

// formats are all of them, the ordinary one first. How text looks depends on
// the screen, and is filled in by writer.
var formats = []reportFormat{
	{name: "md", doc: "Markdown for people", ext: ".md", write: render.Markdown, all: render.MarkdownAll},
	{name: "html", doc: "one page with the articles side by side", ext: ".html", write: render.HTML, all: render.HTMLAll},
	{name: "text", doc: "for the terminal", ext: ".txt"},
	{name: "json", doc: "everything (claimdiff schema report)", ext: ".json", write: render.JSON},
	{name: "csv", doc: "a line for each side, for spreadsheets", ext: ".csv", write: render.CSV},
	{name: "sarif", doc: "SARIF 2.1.0 for code scanners", ext: ".sarif", write: render.SARIF},
	{name: "junit", doc: "JUnit XML for test reports", ext: ".xml", write: render.JUnit},
	{name: "github", doc: "annotations of the articles' lines", write: render.GitHub},
	{name: "annotations", doc: "W3C Web Annotations (JSON-LD)", write: render.Annotations},
	{name: "claims", doc: "schema.org Claims (JSON-LD)", ext: ".jsonld", write: render.Claims},
	{name: templateFormat, doc: "the form that --template gives"},
}

const defaultFormat = "md"

// templateFormat is the format that --template stands for.
const templateFormat = "template"

func formatNames() []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

func formatNamed(name string) reportFormat {
	return formats[slices.IndexFunc(formats, func(f reportFormat) bool { return f.name == name })]
}

// An output is a format and where it goes: "" is standard output.
type output struct{ format, path string }

// outputs are what --format, --template and -o ask for.
type outputs struct {
	list     []output
	asked    []asked // as they stand on the command line
	template string  // file of --template
}

// asked is one of the flags: a format, or a file (-o).
type asked struct {
	file  bool
	value string
}

// An outputFlag is outputs as the value of one of its flags.
type outputFlag struct {
	to   *outputs
	what string // "format", "output", "template"
}

// Set is called by the flag package in the order of the command line.
func (f outputFlag) Set(value string) error {
	if value == f.Serialize() {
		return nil
	}
	if f.what == templateFormat {
		if f.to.template != "" {
			return fmt.Errorf("give one template")
		}
		f.to.template, value = value, templateFormat
	}
	f.to.asked = append(f.to.asked, asked{f.what == "output", value})
	f.to.list = paired(f.to.asked)
	return nil
}

// paired puts every format to its file: to the -o right behind it, else to the
// last -o before it that has none.
func paired(flags []asked) []output {
	var list []output
	for i, x := range flags {
		last := len(list) - 1
		next := i+1 < len(flags) && flags[i+1].file
		switch {
		case x.file && last >= 0 && list[last].path == "":
			list[last].path = x.value
		case x.file:
			list = append(list, output{path: x.value})
		case last >= 0 && list[last].format == "" && !next:
			list[last].format = x.value
		default:
			list = append(list, output{format: x.value})
		}
	}
	return list
}

// String is the default, and there is none.
func (f outputFlag) String() string { return "" }

// Serialize is what the flag package sets the other names of a flag to, once
// one was given: nothing is to come of it.
func (f outputFlag) Serialize() string { return "\x00" }

func outputFlags() ([]cli.Flag, *outputs) {
	to := &outputs{}
	var docs []string
	for _, f := range formats[:len(formats)-1] {
		docs = append(docs, f.name)
	}
	return []cli.Flag{
		&cli.GenericFlag{Name: "format", Aliases: []string{"f"}, Value: outputFlag{to, "format"}, Usage: "`FORMAT` of the report, several with an -o each: " + strings.Join(docs, ", ")},
		&cli.GenericFlag{Name: "output", Aliases: []string{"o"}, Value: outputFlag{to, "output"}, Usage: "write the report to `FILE`, whose extension tells the format when --format does not"},
		&cli.GenericFlag{Name: "template", Value: outputFlag{to, templateFormat}, Usage: "write the report in a form of your own, a Go text/template in `FILE`"},
	}, to
}

// settle fills in what was not said and refuses what cannot be.
func (o *outputs) settle() error {
	if len(o.list) == 0 {
		o.list = []output{{}}
	}
	screens := 0
	var paths []string
	for i := range o.list {
		x := &o.list[i]
		if x.path == "-" {
			x.path = ""
		}
		if x.format == "" {
			x.format = byExtension(x.path)
		}
		if x.format == templateFormat && o.template == "" {
			return usage("--format template needs --template FILE")
		}
		if err := oneOf("--format", x.format, formatNames()); err != nil {
			return err
		}
		switch {
		case x.path == "":
			screens++
		case slices.Contains(paths, filepath.Clean(x.path)):
			return usage("-o %s is given twice", x.path)
		default:
			paths = append(paths, filepath.Clean(x.path))
		}
	}
	if screens > 1 {
		return usage("%d formats go to the screen; give each an -o FILE", screens)
	}
	return nil
}

// folder is where the reports of many events go, and their formats: there is one
// -o, and it names a folder.
func (o *outputs) folder() (to string, formats []string, err error) {
	for _, x := range o.list {
		if x.path != "" && to != "" {
			return "", nil, usage("--events writes all its reports to one folder: give one -o")
		}
		if x.path != "" {
			to = x.path
		}
		if x.format == "" {
			continue
		}
		if err := oneOf("--format", x.format, formatNames()); err != nil {
			return "", nil, err
		}
		if formatNamed(x.format).ext == "" {
			return "", nil, usage("--events writes files, and %s is for the screen or has no ending of its own", x.format)
		}
		if slices.Contains(formats, x.format) {
			return "", nil, usage("--format %s is given twice", x.format)
		}
		formats = append(formats, x.format)
	}
	if to == "" || to == "-" {
		return "", nil, usage("--events needs -o FOLDER for its reports")
	}
	if len(formats) == 0 {
		formats = []string{defaultFormat}
	}
	return to, formats, nil
}

// byExtension is the format of a file by its name, Markdown when it does not tell.
func byExtension(path string) string {
	ext := strings.ToLower(filepath.Ext(path))
	for _, f := range formats {
		if ext != "" && f.ext == ext {
			return f.name
		}
	}
	return defaultFormat
}

// has tells whether the report is wanted in a format.
func (o *outputs) has(format string) bool {
	if format == defaultFormat && !slices.ContainsFunc(o.list, func(x output) bool { return x.format != "" }) {
		return true
	}
	return slices.ContainsFunc(o.list, func(x output) bool { return x.format == format })
}

// write writes the report in every format that was asked for. All are made
// before the first is written.
func (o *outputs) write(c *cli.Context, r *compare.Report) error {
	made := make([][]byte, len(o.list))
	for i, x := range o.list {
		write, err := o.writer(c, x)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if err := write(&b, r); err != nil {
			return usage("%v", err)
		}
		made[i] = b.Bytes()
	}
	for i, x := range o.list {
		if err := put(c, x.path, made[i]); err != nil {
			return err
		}
	}
	return nil
}

func (o *outputs) writer(c *cli.Context, x output) (func(io.Writer, *compare.Report) error, error) {
	f := formatNamed(x.format)
	switch {
	case f.name == templateFormat:
		text, err := os.ReadFile(o.template)
		if err != nil {
			return nil, usage("cannot read the template: %v", err)
		}
		t, err := render.ParseTemplate(filepath.Base(o.template), string(text))
		if err != nil {
			return nil, usage("%v", err)
		}
		return t.Write, nil
	case f.name == "text":
		screen := render.Screen{All: c.Bool("all")}
		if x.path == "" {
			screen.Width, screen.Color = screenOf(c.App.Writer)
		}
		return render.Text(screen), nil
	case f.name == "md" && c.Bool("brief"):
		return render.MarkdownBrief, nil
	case c.Bool("all") && f.all != nil:
		return f.all, nil
	}
	return f.write, nil
}

// put writes to a file, or to standard output when path is "" or "-".
func put(c *cli.Context, path string, data []byte) error {
	if path == "" || path == "-" {
		_, err := c.App.Writer.Write(data)
		return err
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		return usage("cannot write the report: %v", err)
	}
	return nil
}
