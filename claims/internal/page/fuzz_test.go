package page

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Whatever comes in, reading ends, does not panic, and what it gives holds
// together: see checkPages.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/*.html")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add("a.html", data)
	}
	for _, s := range []string{
		"Title: Ferry sinks\nDate: 2024-03-05\n\nThe ferry sank.", " date 2025-10-17 https://echo.example/x\n\nIt did.", "---\ntitle: A\n---\nIt did.",
		`{"title": "Ferry", "text": "It did.", "date_publish": "2024-03-05"}` + "\n" + `{"text": "It\u200b did."}`,
		`{"@graph": [{"@type": "NewsArticle", "articleBody": "<p>It did.</p>", "author": [{"@id": "#p"}]}]}`,
		`{"headline": "Ferry", "bodies": [{"contenttype": "text/html", "value": "<ul><li>It <b hidden>did</b></ul>"}]}`,
		"<html><p>a<br><br>b<pre>c\n\nd</pre><table><tr><td>e<td>f</table>", "\xff\xfeI\x00t\x00", "# A\n\n* [b](c) **d**\n> e",
	} {
		for _, name := range []string{"a.txt", "a.md", "a.json", "a.html"} {
			f.Add(name, []byte(s))
		}
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		if len(name) > 100 || len(data) > 1<<20 {
			return
		}
		start := time.Now()
		pages, err := Read(name, data)
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%d bytes took %v", len(data), d)
		}
		if err == nil && len(pages) == 0 {
			t.Error("neither a page nor an error")
		}
		checkPages(t, pages)
	})
}

// Pages made to be slow or to run out of stack.
func TestHostile(t *testing.T) {
	const n = 20000
	for _, tt := range []struct{ name, file, in string }{
		{"deep elements", "a.html", "<html><body>" + strings.Repeat("<div>", n) + "The ferry sank."},
		{"deep spans with text", "a.html", "<html><body>" + strings.Repeat("<span>a ", n) + "The ferry sank."},
		{"deep bold never closed", "a.html", "<html><body>" + strings.Repeat("<p><b>a", n/10) + "The ferry sank."},
		{"deep tables", "a.html", "<html><body>" + strings.Repeat("<table><tr><td>", n/10) + "The ferry sank."},
		{"deep lists", "a.html", "<html><body>" + strings.Repeat("<ul><li>", n) + "The ferry sank."},
		{"many siblings", "a.html", "<html><body>" + strings.Repeat("<p>The ferry sank.</p>", n/5)},
		{"many list items", "a.html", "<html><body><ol>" + strings.Repeat("<li>It sank", n/5) + "</ol>"},
		{"many hidden", "a.html", "<html><body>" + strings.Repeat("<div aria-hidden=true class=share>a</div>", n) + "<p>The ferry sank.</p>"},
		{"many empty tags", "a.html", "<html><body><p>The ferry sank." + strings.Repeat("<i></i>", n)},
		{"many breaks", "a.html", "<html><body>The ferry sank." + strings.Repeat("<br>", n) + "It did."},
		{"a long style sheet", "a.html", "<html><style>" + strings.Repeat(".a{display:none}@media x{", n/2) + "</style><body><p>The ferry sank.</p>"},
		{"many attributes", "a.html", "<html><body><p" + strings.Repeat(" a=b", n) + ">The ferry sank.</p>"},
		{"a long class", "a.html", "<html><body><p class='" + strings.Repeat("x ", n) + "'>The ferry sank.</p>"},
		{"many comments", "a.html", "<html><body>" + strings.Repeat("<!-- url: http://", n) + " --><p>The ferry sank.</p>"},
		{"many scripts", "a.html", "<html><body>" + strings.Repeat(`<script type="application/ld+json">{"@type":"Article","headline":"a"}</script>`, n/20) + "<p>The ferry sank.</p>"},
		{"deep JSON-LD", "a.html", `<html><script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, 4000) + "</script><body><p>The ferry sank.</p>"},
		{"deep JSON", "a.json", strings.Repeat(`{"a":[`, n)},
		{"deep quotes", "a.md", strings.Repeat(">", n/20) + " The *ferry* sank."},
		{"many brackets", "a.md", "The ferry sank. " + strings.Repeat("[", n/2) + "*a*"},
		{"deep YAML", "a.txt", "---\n" + strings.Repeat("[", 5000) + "\n---\nThe ferry sank."},
		{"YAML that doubles", "a.txt", "---\na: &a [x,x]\nb: &b [*a,*a]\nauthor: [*b,*b,*b,*b,*b,*b]\n---\nThe ferry sank."},
		{"many lines of header", "a.txt", strings.Repeat("Title: a\n", n) + "\nThe ferry sank."},
		{"many zero-width characters", "a.html", "<html><body><p>The ferry sank." + strings.Repeat("\u200b", n)},
		{"one long line", "a.html", "<html><body><p>" + strings.Repeat("ferry ", n) + "<p>The ferry sank.</p>"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			start := time.Now()
			pages, err := Read(tt.file, []byte(tt.in))
			if d := time.Since(start); d > 10*time.Second {
				t.Errorf("took %v", d)
			} else {
				t.Logf("%d kB in %v: %d pages, %v", len(tt.in)>>10, d.Round(time.Millisecond), len(pages), err)
			}
			if err == nil && !strings.Contains(pages[0].Text, "sank") {
				t.Errorf("the text is gone: %q", short(pages[0].Text, 100))
			}
			if err != nil && strings.HasSuffix(tt.file, ".html") {
				t.Error(err)
			}
			checkPages(t, pages)
		})
	}
}

func BenchmarkPage(b *testing.B) {
	data, err := os.ReadFile("testdata/modern.html")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Read("modern.html", data); err != nil {
			b.Fatal(err)
		}
	}
}
