package page

import (
	"reflect"
	"testing"
)

func TestPlace(t *testing.T) {
	for _, tt := range []struct {
		name, file, src string
		want            []Line
		why             string
	}{
		{"bare text", "a.txt", "Rain fell.\n\nSnow fell.\n", []Line{{0, 1, 1}}, "the file is the text"},
		{"header", "a.txt", "Outlet: Post\nDate: 2024-03-05\n\nRain fell.\n", []Line{{0, 4, 1}}, "the body stands below its header"},
		{"title in the header", "a.txt", "Title: Rain falls\nOutlet: Post\n\nIt fell all day.\n", []Line{{0, 1, 0}, {12, 4, 1}}, "the title is the header's, the rest the body's"},
		{"a page", "a.html", "<html><body>\n<h1>Rain falls</h1>\n<p>It fell all over the high <b>land</b> and sea,\nthey said. Then it stopped, and the sun came out again.</p>\n<p>Snow may follow, and much of it.</p></body></html>",
			[]Line{{0, 2, 0}, {12, 3, 0}, {109, 5, 0}}, "a paragraph's beginning is found between the tags"},
		{"JSON Lines", "a.jsonl", "{\"title\":\"Rain falls\",\"text\":\"It fell all day.\"}\n{\"title\":\"Rain falls\",\"text\":\"It fell all night.\"}\n",
			[]Line{{0, 2, 0}, {12, 2, 0}}, "the second article is on the second line"},
	} {
		pages, err := Read(tt.file, []byte(tt.src))
		if err != nil {
			t.Fatal(err)
		}
		if got := pages[len(pages)-1]; !reflect.DeepEqual(got.Lines, tt.want) {
			t.Errorf("%s: %v, want %v (%s)\n%q", tt.name, got.Lines, tt.want, tt.why, got.Text)
		}
	}
}
