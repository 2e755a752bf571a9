package page

import (
	"strings"
	"testing"
)

func TestJSON(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     Page
		reason   string
	}{
		{"news-please", `{"authors": ["A. Roe", "B. Roe"], "date_publish": "2018-01-01 20:37:20", "date_modify": null, "source_domain": "www.echo.example", "url": "https://www.echo.example/1", "language": "en", "title": "Ferry sinks", "text": "It did.\nNobody died."}`,
			Page{Title: "Ferry sinks", Outlet: "echo.example", URL: "https://www.echo.example/1", Byline: "A. Roe, B. Roe", Lang: "en", Published: "2018-01-01T20:37:20", Text: "Ferry sinks\n\nIt did.\nNobody died.", TitleEnd: 11}, "the text stays as it is"},
		{"maintext", `{"title": "Ferry sinks", "maintext": "It did.", "date_publish": "None", "authors": []}`, Page{Title: "Ferry sinks", Outlet: "a", Text: "Ferry sinks\n\nIt did.", TitleEnd: 11}, "the older name; the outlet is the file's stem"},
		{"ninjs 1", `{"uri": "https://wire.example/9", "headline": "Ferry sinks", "byline": "By A. Roe", "located": "Port Sallow", "language": "en", "firstcreated": "2024-03-05T06:07:08+00:00", "versioncreated": "2024-03-05T09:00:00+00:00", "copyrightholder": "Wire Co", "body_text": "It did.", "body_html": "<p>It did!</p>"}`,
			Page{Title: "Ferry sinks", Outlet: "Wire Co", URL: "https://wire.example/9", Byline: "A. Roe", Place: "Port Sallow", Lang: "en", Published: "2024-03-05T06:07:08+00:00", Updated: "2024-03-05T09:00:00+00:00", Text: "Ferry sinks\n\nIt did.", TitleEnd: 11}, "text before HTML"},
		{"ninjs 1 in HTML", `{"headline": "Ferry sinks", "versioncreated": "2024-03-05T09:00:00Z", "body_html": "<p>It did &amp; how.</p><p style='display:none'>Not.</p><ul><li>Nobody died</li></ul>"}`,
			Page{Title: "Ferry sinks", Outlet: "a", Published: "2024-03-05T09:00:00Z", Text: "Ferry sinks\n\nIt did & how.\n\n- Nobody died", TitleEnd: 11}, "paragraphs, no hidden text"},
		{"ninjs 2", `{"uri": "urn:1", "headlines": [{"role": "main", "value": "Ferry sinks"}], "bylines": [{"value": "A. Roe"}], "contentcreated": "2024-03-05T06:00:00Z", "bodies": [{"role": "summary", "contenttype": "text/plain", "value": "Ferry."}, {"role": "main", "contenttype": "text/html", "value": "<p>It did.</p>"}]}`,
			Page{Title: "Ferry sinks", Outlet: "a", Byline: "A. Roe", Published: "2024-03-05T06:00:00Z", Text: "Ferry sinks\n\nIt did.", TitleEnd: 11}, "the main body"},
		{"schema.org", `{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry sinks", "datePublished": "2024-03-05T06:00:00-05:00", "dateModified": "2024-03-06", "author": [{"@type": "Person", "name": "A. Roe"}, "B. Roe"], "publisher": {"@type": "Organization", "name": "Port Echo"}, "dateline": "PORT SALLOW", "mainEntityOfPage": {"@id": "https://echo.example/1"}, "inLanguage": "en", "articleBody": "It did."}`,
			Page{Title: "Ferry sinks", Outlet: "Port Echo", URL: "https://echo.example/1", Byline: "A. Roe, B. Roe", Place: "PORT SALLOW", Lang: "en", Published: "2024-03-05T06:00:00-05:00", Updated: "2024-03-06", Text: "Ferry sinks\n\nIt did.", TitleEnd: 11}, "zones are kept"},
		{"graph", `{"@graph": [{"@type": "WebSite", "name": "no"}, {"@type": "Person", "@id": "#p", "name": "A. Roe"}, {"@type": ["Thing", "https://schema.org/ReportageNewsArticle"], "headline": "Ferry sinks", "author": {"@id": "#p"}, "articleBody": "It did."}]}`,
			Page{Title: "Ferry sinks", Outlet: "a", Byline: "A. Roe", Text: "Ferry sinks\n\nIt did.", TitleEnd: 11}, "references are followed"},
		{"live blog", `{"@type": "LiveBlogPosting", "headline": "Storm", "coverageStartTime": "2024-03-05T06:00:00Z", "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "River peaks", "articleBody": "It peaked."}, {"@type": "BlogPosting", "articleBody": "Good morning."}]}`,
			Page{Title: "Storm", Outlet: "a", Published: "2024-03-05T06:00:00Z", Text: "Storm\n\nRiver peaks\n\nIt peaked.\n\nGood morning.", TitleEnd: 5}, "the posts in their order"},
		{"zero-width", `{"title": "Fer\u200bry sinks", "text": "It d\u200bid."}`, Page{Title: "Ferry sinks", Outlet: "a", Text: "Ferry sinks\n\nIt did.", TitleEnd: 11}, "dropped"},
		{"half a pair", `{"text": "It \ud800 did."}`, Page{Outlet: "a", Text: "It \ufffd did."}, "always valid UTF-8"},
		{"list of one", `[{"title": "Ferry sinks", "text": "It did."}]`, Page{Title: "Ferry sinks", Outlet: "a", Text: "Ferry sinks\n\nIt did.", TitleEnd: 11}, "a list is read, too"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pages, err := Read("a.json", []byte(tt.in))
			if err != nil || len(pages) != 1 {
				t.Fatalf("%d pages, %v", len(pages), err)
			}
			checkPages(t, pages)
			same(t, pages[0], tt.want, tt.reason)
		})
	}
}

// The content tells the format before the name does.
func TestJSONByContent(t *testing.T) {
	pages, err := Read("-", []byte(`{"text": "It did."}`))
	if err != nil || pages[0].Text != "It did." || pages[0].Outlet != "standard input" {
		t.Errorf("%v, %v", pages, err)
	}
}

func TestJSONLines(t *testing.T) {
	const in = `{"title": "One", "text": "It was one.", "date_publish": "2024-03-05"}

{"title": "Two", "text": "It was
{"title": "Three"}
{"title": "Four", "text": "It was four.", "date_publish": "Tuesday"}
`
	pages, err := Read("all.jsonl", []byte(in))
	checkPages(t, pages)
	if len(pages) != 2 || pages[0].Title != "One" || pages[1].Title != "Four" || pages[1].Line != 5 {
		t.Errorf("%d pages: %v", len(pages), pages)
	}
	want := `all.jsonl:3: broken JSON: invalid character '\n' in string literal (every line must be one JSON object)
all.jsonl:4: has no text (looked for text, maintext, body_text, body_html, bodies, articleBody)`
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	if w := pages[1].Warnings; len(w) != 1 || w[0].Message != `all.jsonl:5: date_publish: "Tuesday" is not a date (try 2024-03-05)` {
		t.Errorf("warnings %v", w)
	}
	if pages, err := Read("all.txt", []byte(strings.ReplaceAll(in, "{\"title\": \"Two\", \"text\": \"It was\n{\"title\": \"Three\"}\n", ""))); err != nil || len(pages) != 2 {
		t.Errorf("by content: %d pages, %v", len(pages), err)
	}
}
