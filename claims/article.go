package claims

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"

	"claimdiff/claims/internal/page"
)

// maxInput bounds one input file. Longer ones are refused, never cut.
const maxInput = 64 << 20

// ReadFile reads the articles of a file; a JSON Lines file holds several. The
// name "-" is standard input. Articles that could be read are returned beside
// the error that tells which could not.
func ReadFile(path string) ([]Article, error) {
	data, err := readAll(path)
	if err != nil {
		return nil, err
	}
	return Read(path, data)
}

func readAll(path string) ([]byte, error) {
	in := io.Reader(os.Stdin)
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, cause(err))
		}
		defer f.Close()
		if st, err := f.Stat(); err == nil && st.IsDir() {
			return nil, fmt.Errorf("%s: is a folder (compare takes one folder alone, or article files)", path)
		}
		in = f
	}
	data, err := io.ReadAll(io.LimitReader(in, maxInput+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, cause(err))
	}
	if len(data) > maxInput {
		return nil, fmt.Errorf("%s: larger than %d MiB; is it one article?", path, maxInput>>20)
	}
	return data, nil
}

// cause is err without the path and the system call that *os.PathError repeats.
func cause(err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// Read reads the articles in data. The name is used in messages and, when
// nothing better is known, as outlet.
func Read(name string, data []byte) ([]Article, error) {
	pages, err := page.Read(name, data)
	out := make([]Article, 0, len(pages))
	for _, p := range pages {
		out = append(out, fromPage(name, p))
	}
	return out, err
}

func fromPage(path string, p page.Page) Article {
	a := Article{
		ID: "A", Path: path, Outlet: p.Outlet, URL: p.URL, Title: p.Title, Byline: p.Byline, Place: p.Place, Lang: p.Lang,
		Words: countWords(p.Text), Text: p.Text, TitleEnd: p.TitleEnd,
	}
	if a.Lang == "" {
		a.Lang = "en"
	}
	if p.Published != "" {
		a.Published = &p.Published
	}
	if p.Updated != "" {
		a.Updated = &p.Updated
	}
	for _, l := range p.Lines {
		a.Lines = append(a.Lines, Line(l))
	}
	for _, d := range p.Dropped {
		a.dropped = append(a.dropped, Dropped{Span: d.Span, Reason: d.Reason})
	}
	for _, w := range p.Warnings {
		a.warnings = append(a.warnings, Warning{Code: w.Code, Message: w.Message})
	}
	return a
}

// countWords counts the runs of non-space that hold a letter or digit.
func countWords(s string) int {
	n := 0
	for _, f := range strings.Fields(s) {
		if strings.ContainsFunc(f, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}
