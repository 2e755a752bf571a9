package page

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestPlainText(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     Page // what the reader knows; Outlet "a" is the file's stem
		reason   string
	}{
		{"no header", "The ferry sank.\r\nNobody died.\n", Page{Outlet: "a", Text: "The ferry sank.\r\nNobody died.\n"}, "byte for byte"},
		{"byte order mark", "\ufeffThe ferry sank.", Page{Outlet: "a", Text: "The ferry sank."}, "the mark is of the encoding, not of the text"},
		{"header", "Outlet: Port Echo\nURL: https://echo.example/1\nDate: 2024-03-05\nUpdated: 2024-03-06T10:00Z\nTitle: Ferry sinks\nByline: A. Roe\nPlace: Port Sallow\nLang: en\n\nThe ferry sank.\n",
			Page{Outlet: "Port Echo", URL: "https://echo.example/1", Published: "2024-03-05", Updated: "2024-03-06T10:00:00Z", Title: "Ferry sinks", Byline: "A. Roe", Place: "Port Sallow", Lang: "en", Text: "Ferry sinks\n\nThe ferry sank.\n", TitleEnd: 11},
			"the title is put in front, the body is as it was"},
		{"header, CRLF", "TITLE: Ferry sinks\r\npublished : 5 March 2024\r\n\r\nThe ferry sank.\r\n", Page{Outlet: "a", Title: "Ferry sinks", Published: "2024-03-05", Text: "Ferry sinks\n\nThe ferry sank.\r\n", TitleEnd: 11}, "case of keys and line ends do not matter"},
		{"title there already", "Title: Ferry sinks\n\nFerry sinks\n\nThe ferry sank.", Page{Outlet: "a", Title: "Ferry sinks", Text: "Ferry sinks\n\nThe ferry sank.", TitleEnd: 11}, "not twice"},
		{"title set otherwise", "Title: \"Ferry\" sinks\n\nFERRY\n", Page{Outlet: "a", Title: `"Ferry" sinks`, Text: "\"Ferry\" sinks\n\nFERRY\n", TitleEnd: 13}, "a part of it is not it"},
		{"title in curly quotes", "Title: \"Ferry\" sinks\n\n“FERRY”  sinks\n\nIt did.", Page{Outlet: "a", Title: `"Ferry" sinks`, Text: "“FERRY”  sinks\n\nIt did.", TitleEnd: 18}, "same words, other marks"},
		{"title inside a word", "Title: Fire\n\nFirefighters came.", Page{Outlet: "a", Title: "Fire", Text: "Fire\n\nFirefighters came.", TitleEnd: 4}, "another word"},
		{"title begins the sentence", "Title: Ferry sinks\n\nFerry sinks in the harbour, two die.", Page{Outlet: "a", Title: "Ferry sinks", Text: "Ferry sinks in the harbour, two die."}, "the body begins with it, and it is no headline there"},
		{"other key", "WikiLeaks: the ferry papers\nDate: 2024-03-05\n\nThe ferry sank.", Page{Outlet: "a", Published: "2024-03-05", Text: "WikiLeaks: the ferry papers\nDate: 2024-03-05\n\nThe ferry sank."}, "a headline with a colon is text, and the line under it dates it"},
		{"header without end", "Title: Ferry sinks", Page{Outlet: "a", Text: "Title: Ferry sinks"}, "no blank line, no header"},
		{"first line not a key", "Ferry sinks\nDate: 2024-03-05\n\nIt did.", Page{Outlet: "a", Published: "2024-03-05", Text: "Ferry sinks\nDate: 2024-03-05\n\nIt did."}, "a header starts on the first line; a date below is one nevertheless"},
		{"dated at the top", "Ferry sinks off Port Sallow\n\nPOSTED: 1052 GMT (1852 HKT), April 10, 2007\n\nIt sank.", Page{Outlet: "a", Published: "2007-04-10", Title: "Ferry sinks off Port Sallow", Text: "Ferry sinks off Port Sallow\n\nPOSTED: 1052 GMT (1852 HKT), April 10, 2007\n\nIt sank.", TitleEnd: 27}, "a line that does nothing but date the article; it stays"},
		{"dated before its title", "URL: https://www.echo.example/1\n\nLast Updated: Tuesday, 20 December 2005, 10: 39 GMT\n\nFerry sinks off Port Sallow\n\nIt sank.", Page{Outlet: "echo.example", URL: "https://www.echo.example/1", Published: "2005-12-20T10:39:00Z", Title: "Ferry sinks off Port Sallow", Text: "Ferry sinks off Port Sallow\n\nIt sank.", TitleEnd: 27}, "a date is no headline"},
		{"a date in a sentence", "Ferry sinks off Port Sallow\n\nIt sank on April 10, 2007.", Page{Outlet: "a", Title: "Ferry sinks off Port Sallow", Text: "Ferry sinks off Port Sallow\n\nIt sank on April 10, 2007.", TitleEnd: 27}, "tells when it sank"},
		{"host as outlet", "URL: https://www.echo.example:8080/1\n\nThe ferry sank.", Page{Outlet: "echo.example", URL: "https://www.echo.example:8080/1", Text: "The ferry sank."}, "without www. and port"},
		{"date line", " date 2025-10-17 https://echo.example/x.html\n\nFerry sinks off Port Sallow\n\nIt sank.", Page{Outlet: "echo.example", URL: "https://echo.example/x.html", Published: "2025-10-17", Title: "Ferry sinks off Port Sallow", Text: "Ferry sinks off Port Sallow\n\nIt sank.", TitleEnd: 27}, "as readers copy articles; the headline is in the text already"},
		{"date line without address", "Date 2025-10-17\n\nThe ferry sank.", Page{Outlet: "a", Published: "2025-10-17", Text: "The ferry sank."}, "the address is not needed"},
		{"a sentence about a date", "Date palms wither.\n\nThey do.", Page{Outlet: "a", Text: "Date palms wither.\n\nThey do."}, "no date after the word"},
		{"front matter", "---\ntitle: Ferry sinks\ndate: 2024-03-05\ntags: [a, b]\nauthors:\n  - A. Roe\n  - B. Roe\nsource: Port Echo\n---\n\nThe ferry sank.\n", Page{Outlet: "Port Echo", Title: "Ferry sinks", Byline: "A. Roe, B. Roe", Published: "2024-03-05", Text: "Ferry sinks\n\nThe ferry sank.\n", TitleEnd: 11}, "other keys may stand there"},
		{"broken front matter", "---\ntitle: Fire: two dead\ndate: 2024-03-05\n---\nThe mill burned.", Page{Outlet: "a", Title: "Fire: two dead", Published: "2024-03-05", Text: "Fire: two dead\n\nThe mill burned.", TitleEnd: 14}, "read line by line"},
		{"a rule", "---\nThe ferry sank.\n---\nMore soon.", Page{Outlet: "a", Text: "---\nThe ferry sank.\n---\nMore soon."}, "no keys between the lines"},
		{"brackets", "[UPDATED] The ferry sank.", Page{Outlet: "a", Text: "[UPDATED] The ferry sank."}, "no JSON"},
		{"braces", "{developing} The ferry sank.", Page{Outlet: "a", Text: "{developing} The ferry sank."}, "no JSON"},
		{"angle brackets", "<p> is how a paragraph begins, said the teacher.", Page{Outlet: "a", Text: "<p> is how a paragraph begins, said the teacher."}, "no page"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pages, err := Read("a.txt", []byte(tt.in))
			if err != nil || len(pages) != 1 {
				t.Fatalf("%d pages, %v", len(pages), err)
			}
			checkPages(t, pages)
			same(t, pages[0], tt.want, tt.reason)
		})
	}
}

// same compares what is known of two pages; warnings, drops and lines have tests of their own.
func same(t *testing.T, got, want Page, reason string) {
	t.Helper()
	got.Line, got.Lines, got.Warnings, got.Dropped = 0, nil, nil, nil
	a, _ := json.MarshalIndent(got, "", " ")
	b, _ := json.MarshalIndent(want, "", " ")
	if string(a) != string(b) {
		t.Errorf("%s:\ngot  %s\nwant %s", reason, a, b)
	}
}

func TestMarkdown(t *testing.T) {
	for _, tt := range []struct{ name, in, want, reason string }{
		{"bare", "The ferry\nsank.\n\n Nobody died.\n", "The ferry\nsank.\n\n Nobody died.\n", "without marks it stays as it is"},
		{"marks", "# Ferry *sinks*\n\nThe **ferry** [sank](https://x.example), it's said.\n\n![a picture](f.png)\n\n> \"Sad,\" she said.\n\n* one thing\n* two things\n", "Ferry sinks\n\nThe ferry sank, it's said.\n\n\"Sad,\" she said.\n\n- one thing\n\n- two things", "marks go, words stay"},
		{"front matter", "---\ntitle: Ferry sinks\n---\n# Ferry sinks\n\nIt *did*.", "Ferry sinks\n\nIt did.", "the title stands once"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pages, err := Read("a.md", []byte(tt.in))
			if err != nil {
				t.Fatal(err)
			}
			checkPages(t, pages)
			if pages[0].Text != tt.want {
				t.Errorf("%s:\ngot  %q\nwant %q", tt.reason, pages[0].Text, tt.want)
			}
		})
	}
}

func TestFirstLineOfBody(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     int
	}{
		{"no header", "The ferry sank.", 1},
		{"header of two lines", "Title: Ferry sinks\nLang: en\n\nIt did.", 4},
		{"front matter", "---\ntitle: Ferry sinks\n---\nIt did.", 4},
		{"date line", "date 2024-03-05\n\nIt did.", 3},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pages, err := Read("a.txt", []byte(tt.in))
			if err != nil || pages[0].Line != tt.want {
				t.Errorf("line %d, want %d (%v)", pages[0].Line, tt.want, err)
			}
		})
	}
}

func TestWarnings(t *testing.T) {
	for _, tt := range []struct{ name, in, code, message string }{
		{"bad date", "Title: Ferry sinks\nPlace: Port Sallow\nPublished: Tuesday\n\nIt did.", "bad-date", `northern-post.txt:3: published: "Tuesday" is not a date (try 2024-03-05)`},
		{"two ways to read a date", "Date: 03/04/2024\n\nIt did.", "bad-date", `northern-post.txt:1: date: "03/04/2024" could be 3 April or 4 March (try 2024-04-03)`},
		{"no date", "It did.", "no-date", `northern-post.txt: no publication date, so words like "on Monday" stay unresolved (put "Date: 2024-03-05" and a blank line at the top)`},
		{"key twice", "Date: 2024-03-05\nTitle: A\nTitle: B\n\nIt did.", "bad-header", "northern-post.txt:3: title: given twice; the first is used"},
		{"zero-width space", "Date: 2024-03-05\n\nThe fer\u200bry sank.", "hidden-characters", "northern-post.txt: 1 invisible character stands in the text, kept because plain text is read as it is; words that hold one are not recognised"},
		{"not UTF-8", "Date: 2024-03-05\n\nThe caf\xe9 sank.", "encoding", "northern-post.txt: is not UTF-8; read as windows-1252"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pages, err := Read("northern-post.txt", []byte(tt.in))
			if err != nil {
				t.Fatal(err)
			}
			if len(pages[0].Warnings) != 1 || pages[0].Warnings[0] != (Warning{tt.code, tt.message}) {
				t.Errorf("got %q\nwant %s: %s", pages[0].Warnings, tt.code, tt.message)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	for _, tt := range []struct{ name, file, in, want string }{
		{"empty", "a.txt", "", "a.txt: is empty"},
		{"blank", "a.txt", " \r\n\t\n", "a.txt: is empty"},
		{"only marks", "a.txt", "* * *", "a.txt: has no text"},
		{"header and nothing", "a.txt", "Date: 2024-03-05\n\n", "a.txt: has no text"},
		{"binary", "a.txt", "MZ\x00\x01\x02\x03 text", "a.txt: is a binary file, not text (zero byte at offset 2)"},
		{"control characters", "a.txt", strings.Repeat("\x01\x02abc", 50), "a.txt: is a binary file, not text (100 control characters)"},
		{"PDF", "a.pdf", "%PDF-1.7 …", "a.pdf: is a PDF document, not text (save the article as .txt or .html)"},
		{"office", "a.docx", "PK\x03\x04…", "a.docx: is a ZIP archive or an office document, not text (save the article as .txt or .html)"},
		{"standard input", "-", "", "standard input: is empty"},
		{"JSON without text", "a.json", `{"title": "Ferry sinks"}`, "a.json: has no text (looked for text, maintext, body_text, body_html, bodies, articleBody)"},
		{"JSON with an empty text", "a.json", `{"title": "Ferry sinks", "text": "  "}`, "a.json: has no text (looked for text, maintext, body_text, body_html, bodies, articleBody)"},
		{"broken JSON", "a.json", "{\n  \"title\": \"Ferry sinks\",\n  \"text\": It did.\n}", "a.json:3: broken JSON: invalid character 'I' looking for beginning of value"},
		{"cut JSON", "a.json", "{\n  \"title\": \"Ferry sinks\",\n", "a.json:2: broken JSON: it ends in the middle"},
		{"no object", "a.json", `"Ferry sinks"`, `a.json: is no JSON object (an article is {"title": …, "text": …})`},
		{"empty list", "a.json", `[]`, "a.json: has no article: the list is empty"},
		{"our own document", "a.json", `{"schema": "claimdiff.claims/1", "article": {}}`, "a.json: is claimdiff.claims/1, written by claimdiff, and no article (its YAML form is accepted: extract --format yaml)"},
		{"page of scripts", "a.html", "<html><body><script>render()</script><div id=app></div></body></html>", "a.html: no article text found in the page (does it need scripts to show? save it as text)"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pages, err := Read(tt.file, []byte(tt.in))
			if err == nil || err.Error() != tt.want || len(pages) != 0 {
				t.Errorf("%d pages, error %v\nwant %s", len(pages), err, tt.want)
			}
		})
	}
}

func TestTooLarge(t *testing.T) {
	if _, err := Read("a.txt", make([]byte, MaxSize+1)); err == nil || err.Error() != "a.txt: larger than 64 MiB; is it one article?" {
		t.Error(err)
	}
	if _, err := Read("a.txt", []byte(strings.Repeat("word ", 1<<20))); err == nil || err.Error() != "a.txt: a text of 5 MiB; is it one article?" {
		t.Error(err)
	}
}
