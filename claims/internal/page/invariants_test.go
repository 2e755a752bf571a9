package page

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// checkPages checks what must be true of every page that is read.
func checkPages(t *testing.T, pages []Page) {
	t.Helper()
	for _, p := range pages {
		if !utf8.ValidString(p.Text) || !utf8.ValidString(p.Title) || !utf8.ValidString(p.Outlet) {
			t.Errorf("not valid UTF-8: %q", p.Text)
		}
		if !hasWords(p.Text) {
			t.Errorf("a page without words: %q", p.Text)
		}
		if p.Outlet == "" {
			t.Error("a page without outlet")
		}
		if !onBoundary(p.Text, p.TitleEnd) {
			t.Errorf("TitleEnd %d is not in a text of %d bytes, or inside a character", p.TitleEnd, len(p.Text))
		}
		if p.TitleEnd > 0 && onBoundary(p.Text, p.TitleEnd) && fold(p.Text[:p.TitleEnd]) != fold(p.Title) {
			t.Errorf("the text begins with %q, its title is %q", p.Text[:p.TitleEnd], p.Title)
		}
		last := 0
		for _, d := range p.Dropped {
			if d.Start > d.End || !onBoundary(p.Text, d.Start) || !onBoundary(p.Text, d.End) {
				t.Errorf("drop %v of a text of %d bytes", d, len(p.Text))
			}
			if d.Start < last {
				t.Errorf("drop %v stands before the one at %d", d, last)
			}
			last = d.Start
			if d.Reason == "" || !utf8.ValidString(d.Reason) {
				t.Errorf("drop without a reason: %v", d)
			}
		}
		for i, l := range p.Lines {
			if !onBoundary(p.Text, l.Start) || l.Line < 1 || l.Column < 0 || i > 0 && (l.Start <= p.Lines[i-1].Start || l.Line < p.Lines[i-1].Line) {
				t.Errorf("line %v of a text of %d bytes", l, len(p.Text))
			}
		}
		for _, iso := range []string{p.Published, p.Updated} {
			if again, why := parseDate(iso); iso != "" && (again != iso || why != "") {
				t.Errorf("date %q is read as %q %s", iso, again, why)
			}
		}
		if strings.ContainsAny(p.Text, string(markStart)+string(markEnd)) && len(p.Dropped) > 0 {
			t.Errorf("the mark of a drop is left in the text: %q", p.Text)
		}
		for _, w := range p.Warnings {
			if w.Code == "" || w.Message == "" {
				t.Errorf("empty warning: %v", w)
			}
		}
	}
}

func onBoundary(s string, at int) bool {
	return at >= 0 && at <= len(s) && (at == len(s) || utf8.RuneStart(s[at]))
}
