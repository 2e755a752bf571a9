package page

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
)

// maxMarkdown bounds what is read as Markdown; more is read as plain text.
const maxMarkdown = 1 << 20

// readMarkdown reads Markdown: its marks are taken off, links keep their words,
// and a heading at the top is the title. A text without marks stays as it is.
func (f *file) readMarkdown(src string) (Page, error) {
	p, body := f.readHeader(src)
	md := goldmark.New(goldmark.WithRendererOptions(html.WithUnsafe()))
	if len(body) > maxMarkdown || isUnmarked(md.Parser().Parse(text.NewReader([]byte(body))), body) {
		return f.readPlain(src)
	}
	var out bytes.Buffer
	if err := md.Convert([]byte(body), &out); err != nil {
		return Page{}, fmt.Errorf("%s: %w", f.name, err)
	}
	blocks, err := f.blocksOf(out.String())
	if err != nil {
		return Page{}, err
	}
	if len(blocks) > 0 && blocks[0].tag == "h1" && p.Title == "" {
		p.Title = blocks[0].text
	}
	plain, drops := join(blocks)
	p.setText(plain, drops)
	p.guessTitle()
	return p, f.finish(&p, ` (put "date: 2024-03-05" between two lines of "---" at the top)`)
}

// isUnmarked reports whether a document is paragraphs of bare text.
func isUnmarked(doc ast.Node, src string) bool {
	bare := !strings.ContainsAny(src, `\&`)
	_ = ast.Walk(doc, func(n ast.Node, _ bool) (ast.WalkStatus, error) {
		switch n.(type) {
		case *ast.Document, *ast.Paragraph, *ast.Text:
			return ast.WalkContinue, nil
		}
		bare = false
		return ast.WalkStop, nil
	})
	return bare
}
