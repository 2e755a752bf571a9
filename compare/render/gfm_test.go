package render

import (
	"bufio"
	"bytes"
	"html"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	ghtml "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"

	"claimdiff/compare"
)

var attacks = []struct{ name, text string }{
	{"link", "[click](https://evil.example)"},
	{"reference", "[a]: https://evil.example"},
	{"image", "![x](https://evil.example/x.png)"},
	{"footnote", "[^1] and [^1]: note"},
	{"autolink", "<https://evil.example>"},
	{"bare address", "see https://evil.example/a_b and www.evil.example and HTTP://EVIL.example"},
	{"ftp", "ftp://evil.example/x"},
	{"mail", "write to me@evil.example or mailto:me@evil.example or xmpp:me@evil.example"},
	{"mention", "@someone and #12 and org/repo#12"},
	{"html", "<script>alert(1)</script><img src=x onerror=alert(1)>"},
	{"comment", "<!-- hidden -->"},
	{"details", "</details><details open>"},
	{"entity", "&lt;b&gt; &#60;script&#62; &copy; AT&T &"},
	{"pipe", "a | b || c \\| d"},
	{"backslash", `\ \\ \* \` + "`"},
	{"backtick", "`code` ``` ```` end"},
	{"emphasis", "*a* **b** _c_ __d__ ~~e~~ ~f~ a*b*c snake_case_name"},
	{"heading", "# heading"},
	{"setext", "title\n===\ntitle\n---"},
	{"bullet", "- item"},
	{"plus", "+ item"},
	{"star", "* item"},
	{"number", "1. item"},
	{"year", "1986. A year to remember"},
	{"bracket number", "12) item"},
	{"quote", "> quoted"},
	{"alert", "> [!WARNING]\n> x"},
	{"rule", "---"},
	{"task", "- [x] done"},
	{"fence", "```\ncode\n```"},
	{"tilde fence", "~~~\ncode\n~~~"},
	{"indented", "    code\n\tcode"},
	{"table", "| a | b |\n| --- | --- |\n| c | d |"},
	{"hard break", "a  \nb\\\nc"},
	{"formula", "costs 5$ and 6$, $$x$$, $5 to $6"},
	{"control", "a\x1b[31mred\x00\x07b"},
	{"bidi", "a\u202egnp.exe\u202c\u2066b\u2069 \u200f"},
	{"invisible", "zero\u200bwidth so\u00adft \ufeffmark \U000e0041"},
	{"separators", "a\u2028b\u2029c\u0085d\r\ne\vf\fg"},
	{"broken bytes", "a\xff\xfeb\xc3"},
	{"quotes", `“He said "no"”`},
	{"currency", "US$5bn"},
	{"cjk", "说「你好」了"},
	{"empty", ""},
	{"space", " \n\t "},
}

// counts is how often each kind of element stands in a Markdown text.
func counts(md []byte) (map[string]int, string) {
	parser := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote)).Parser()
	root := parser.Parse(text.NewReader(md))
	n := map[string]int{}
	var raw strings.Builder
	ast.Walk(root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		kind := node.Kind()
		switch kind {
		case ast.KindText, ast.KindTextBlock, ast.KindString:
			return ast.WalkContinue, nil // how words are cut is of no matter
		case ast.KindHTMLBlock, ast.KindRawHTML:
			if h, ok := node.(*ast.RawHTML); ok {
				raw.Write(h.Segments.Value(md))
			} else {
				raw.Write(node.Lines().Value(md))
			}
		}
		n[kind.String()]++
		return ast.WalkContinue, nil
	})
	return n, raw.String()
}

// targets are the places that links lead to.
var targets = regexp.MustCompile(`<a id="[a-z0-9-]+"></a>|</a>`)

// Hostile text changes nothing in the structure of the report: the same
// elements stand in it as with a harmless word in its place.
func TestHostileTextAddsNoElement(t *testing.T) {
	harmless, _ := counts(write(t, formats[0], hostile("word")))
	for _, a := range attacks {
		t.Run(a.name, func(t *testing.T) {
			md := write(t, formats[0], hostile(a.text))
			got, raw := counts(md)
			for _, kind := range []string{"Link", "AutoLink", "Image", "CodeSpan", "CodeBlock", "FencedCodeBlock", "HTMLBlock", "RawHTML", "Heading", "List", "ListItem",
				"Blockquote", "ThematicBreak", "Table", "TableRow", "TableCell", "TaskCheckBox", "FootnoteLink", "Footnote"} {
				if got[kind] != harmless[kind] {
					t.Errorf("%s: %d, and %d with a harmless word", kind, got[kind], harmless[kind])
				}
			}
			for _, kind := range []string{"Emphasis", "Strikethrough"} { // none where no word is left to be set so
				if got[kind] > harmless[kind] {
					t.Errorf("%s: %d, and %d with a harmless word", kind, got[kind], harmless[kind])
				}
			}
			rest := targets.ReplaceAllString(strings.NewReplacer("<details>", "", "</details>", "").Replace(raw), "")
			if i := strings.Index(rest, "<"); i >= 0 && !strings.HasPrefix(rest[i:], "<summary>") {
				t.Errorf("raw HTML: %q", raw)
			}
			for _, r := range string(md) {
				if r != '\n' && (isSteering(r) || isHidden(r)) {
					t.Errorf("%U is in the output", r)
				}
			}
			if t.Failed() {
				t.Logf("\n%s", md)
			}
		})
	}
}

// What gfm writes reads as the text that went in, in a paragraph, in a list
// item and in a table cell.
func TestGFMReadsAsWritten(t *testing.T) {
	for _, a := range attacks {
		want := visible(a.text)
		for place, md := range map[string]string{
			"paragraph": gfm(a.text),
			"list":      "- " + gfm(a.text),
			"cell":      "| h |\n| --- |\n| " + gfm(a.text) + " |",
			"bold":      "x " + marked(a.text, 0, len(a.text)) + " y",
		} {
			got := strings.TrimSpace(strings.NewReplacer("\u200b", "", "\ufffd", "\ufffd").Replace(plain([]byte(md))))
			got = strings.TrimSuffix(strings.TrimPrefix(got, "h"), "\n")
			if place == "bold" {
				got = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(got, "x "), " y"))
				if want == "" {
					continue
				}
			}
			if strings.ToValidUTF8(got, "?") != strings.ToValidUTF8(want, "?") {
				t.Errorf("%s in a %s\n  in: %q\nmd: %q\n got: %q\nwant: %q", a.name, place, a.text, md, got, want)
			}
		}
	}
}

// plain is the text of a Markdown document without its structure.
func plain(md []byte) string {
	root := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(md))
	var b bytes.Buffer
	ast.Walk(root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if n, ok := node.(*ast.Text); ok && entering {
			b.Write(unescape(n.Value(md)))
		}
		if n, ok := node.(*ast.String); ok && entering {
			b.Write(n.Value)
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// unescape resolves backslashes and character references, which goldmark
// leaves to its HTML writer.
func unescape(s []byte) []byte {
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	ghtml.DefaultWriter.Write(w, s)
	w.Flush()
	return []byte(html.UnescapeString(b.String()))
}

func TestMarked(t *testing.T) {
	tests := []struct {
		name, words, mark, want, reason string
	}{
		{"word", "Russia proposed it", "Russia", "**Russia** proposed it", ""},
		{"end", "It was on Monday.", "on Monday", "It was **on Monday**.", ""},
		{"inside a word", "a 20-minute call", "20", "a **20**-minute call", ""},
		{"currency", "worth US$5bn, he said", "$5bn", "worth **US$5bn**, he said", "bold cannot open between a letter and $"},
		{"quoted", `the "best" one`, `"best"`, `the **"best"** one`, ""},
		{"quote after a letter", `d"Or x`, `"Or`, `**d"Or** x`, "bold cannot open between a letter and a quote"},
		{"space at the edges", "on  Monday  night", "  Monday  ", "on **Monday** night", "bold cannot hold its own edges open"},
		{"nothing", "as it was", "", "as it was", ""},
		{"hostile", "see *x* now", "*x*", `see **\*x\*** now`, ""},
	}
	for _, tt := range tests {
		i := strings.Index(tt.words, tt.mark)
		if got := marked(tt.words, i, i+len(tt.mark)); got != tt.want {
			t.Errorf("%s: marked(%q, %q) = %q, want %q %s", tt.name, tt.words, tt.mark, got, tt.want, tt.reason)
		}
	}
}

// Every bold stretch is read as bold, whatever it stands between.
func FuzzMarked(f *testing.F) {
	for _, a := range attacks {
		f.Add(a.text, 0, len(a.text))
		f.Add("a"+a.text+"b", 1, len(a.text)+1)
	}
	f.Fuzz(func(t *testing.T, s string, start, end int) {
		md := marked(s, start, end)
		if strings.ContainsAny(md, "\n\r") {
			t.Fatalf("%q: more than one line: %q", s, md)
		}
		n, raw := counts([]byte("x " + md + " y\n"))
		if raw != "" || n["Link"]+n["AutoLink"]+n["Image"]+n["CodeSpan"] > 0 || n["Emphasis"] > 1 {
			t.Fatalf("%q becomes %v: %q", s, n, md)
		}
		if strings.Count(md, "**") > 0 && n["Emphasis"] != 1 && !strings.Contains(s, "*") {
			t.Fatalf("%q[%d:%d] is not bold: %q", s, start, end, md)
		}
	})
}

// The report of two and of twenty outlets is what GitHub's dialect makes of
// it: tables are tables, with every row as wide as the head.
func TestTablesAreWhole(t *testing.T) {
	for _, r := range []*compare.Report{twoReports(), twentyReports(), noRows()} {
		md := write(t, formats[0], r)
		root := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(md))
		ast.Walk(root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
			if p, ok := node.(*ast.Paragraph); ok && entering && strings.HasPrefix(string(p.Lines().Value(md)), "|") {
				t.Errorf("not read as a table: %s", p.Lines().Value(md))
			}
			if row, ok := node.(*east.TableRow); ok && entering {
				if table := row.Parent().(*east.Table); row.ChildCount() != len(table.Alignments) {
					t.Errorf("%d cells in a table of %d columns", row.ChildCount(), len(table.Alignments))
				}
			}
			return ast.WalkContinue, nil
		})
	}
}

// A quotation that holds quotation marks stands between others.
func TestInQuotes(t *testing.T) {
	for words, want := range map[string]string{
		"It is safe":       "“It is safe”",
		`"It is safe," he`: `«"It is safe," he»`,
		"“Safe,” he said":  "«“Safe,” he said»",
		"the ship's mate":  "“the ship's mate”",
	} {
		if got := inQuotes(words, gfm(words)); got != want {
			t.Errorf("%s: %s, want %s", words, got, want)
		}
	}
}

// A long quotation is cut at spaces, around its marked words, and says so.
func TestWindow(t *testing.T) {
	long := strings.Repeat("before ", 100) + "the words" + strings.Repeat(" after", 100)
	at := strings.Index(long, "the words")
	tests := []struct {
		name, s    string
		from, to   int
		head, tail string
	}{
		{"short", "the words", 0, 9, "the words", "the words"},
		{"middle", long, at, at + 9, "… before", "after …"},
		{"beginning", long[at:], 0, 9, "the words", "after …"},
		{"end", long[:at+9], at, at + 9, "… before", "the words"},
		{"no mark", long, 0, 0, "before", "before …"},
		{"no space", strings.Repeat("語", 300), 450, 456, "… 語", "語"},
	}
	for _, tt := range tests {
		got, from, to := window(tt.s, tt.from, tt.to)
		if got[from:to] != tt.s[tt.from:tt.to] {
			t.Errorf("%s: marks %q, not %q", tt.name, got[from:to], tt.s[tt.from:tt.to])
		}
		if !strings.HasPrefix(got, tt.head) || !strings.HasSuffix(got, tt.tail) || !utf8.ValidString(got) {
			t.Errorf("%s: %q", tt.name, got)
		}
	}
}

// Two passages in one line read as the words of both, whatever signs stand
// where they part.
func TestDiffReadsAsWritten(t *testing.T) {
	tests := []struct {
		name           string
		left, right    string
		changes        []string
		want, markdown string
	}{
		{"full stop after", "said so.", "said.", []string{"both", "said", "left", "so", "both", "."}, "said so.", "said ~~so~~."},
		{"comma first", "here, it fell.", "here.", []string{"both", "here", "left", ", it fell", "both", "."}, "here , it fell.", "here ~~, it fell~~."},
		{"quotation mark", "“Yes” he said", "Yes he said", []string{"left", "“", "both", "Yes", "left", "”", "both", "he said"}, "“ Yes ” he said", "~~“~~ Yes ~~”~~ he said"},
		{"both sides", "the blaze spread", "the fire spread", []string{"both", "the", "left", "blaze", "right", "fire", "both", "spread"}, "the blaze fire spread", "the ~~blaze~~ **fire** spread"},
	}
	for _, tt := range tests {
		m := newReport(compare.Article{Text: tt.left}, compare.Article{Text: tt.right})
		m.reworded(tt.left, tt.right, tt.changes...)
		got := newMarkdown(&m.Report, false).diff(m.Wording[0])
		if got != tt.markdown {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.markdown)
		}
		if read := strings.TrimSpace(plain([]byte(got))); read != tt.want {
			t.Errorf("%s reads %q, want %q", tt.name, read, tt.want)
		}
	}
}
