package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"claimdiff/compare"
)

// nodes parses a page and calls f with each of its elements.
func nodes(t *testing.T, page []byte, f func(n *html.Node)) {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			f(n)
		}
	}
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// text is what stands in an element.
func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func pageOf(t *testing.T, r *compare.Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := HTML(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Whatever an article holds, the page has the elements and attributes that it
// has with a harmless word, runs no other script and links to no other place.
func TestHostileTextAddsNoElementToHTML(t *testing.T) {
	shape := func(p []byte) (list []string) {
		nodes(t, p, func(n *html.Node) {
			var names []string
			for _, a := range n.Attr {
				names = append(names, a.Key)
				if strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "style" || a.Key == "href" && !strings.HasPrefix(a.Val, "#") {
					t.Errorf("%s has %s=%q", n.Data, a.Key, a.Val)
				}
			}
			if n.Data != "span" && n.Data != "p" && n.Data != "a" { // as many as there are marks and lines in the text
				list = append(list, n.Data+" "+strings.Join(names, " "))
			}
		})
		return list
	}
	harmless := shape(pageOf(t, hostile("word")))
	for _, a := range attacks {
		t.Run(a.name, func(t *testing.T) {
			p := pageOf(t, hostile(a.text))
			got := shape(p)
			if strings.TrimSpace(visible(a.text)) == "" {
				return // with no word there is less to show
			}
			if !slices.Equal(got, harmless) {
				t.Errorf("other elements than with a harmless word:\n got %q\nwant %q", got, harmless)
			}
			for _, r := range string(p) {
				if r != '\n' && (isSteering(r) || isHidden(r)) {
					t.Errorf("%U is in the output", r)
				}
			}
		})
	}
}

// The policy in the page names the style and the script that stand in it, by
// their hashes, and nothing else.
func TestPolicyFitsPage(t *testing.T) {
	policy, want := "", []string{"default-src 'none'", "base-uri 'none'", "form-action 'none'"}
	nodes(t, pageOf(t, twoReports()), func(n *html.Node) {
		switch {
		case n.Data == "meta" && attr(n, "http-equiv") == "Content-Security-Policy":
			policy = attr(n, "content")
		case n.Data == "style" || n.Data == "script":
			sum := sha256.Sum256([]byte(textOf(n)))
			want = append(want, fmt.Sprintf("%s-src 'sha256-%s'", n.Data, base64.StdEncoding.EncodeToString(sum[:])))
		}
	})
	got := strings.Split(policy, "; ")
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("the policy is %q, want %q", got, want)
	}
}

// Every id is there once, and every link inside the page leads to one.
func TestLinksLeadSomewhere(t *testing.T) {
	reports := map[string]*compare.Report{"two": twoReports(), "twenty": twentyReports(), "norows": noRows(), "many words": manyWordings()}
	stored, err := filepath.Glob("../../fixtures/*/report.json")
	if err != nil || len(stored) == 0 {
		t.Fatal("there is no stored report ", err)
	}
	for _, file := range stored {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r := &compare.Report{}
		if err := json.Unmarshal(data, r); err != nil {
			t.Fatal(err)
		}
		reports[file] = r
	}
	for name, r := range reports {
		ids, links := map[string]int{}, []string{}
		nodes(t, pageOf(t, r), func(n *html.Node) {
			if id := attr(n, "id"); id != "" {
				ids[id]++
			}
			if at, ok := strings.CutPrefix(attr(n, "href"), "#"); ok {
				links = append(links, at)
			}
			links = append(links, strings.Fields(attr(n, "aria-labelledby"))...)
		})
		for id, n := range ids {
			if n > 1 {
				t.Errorf("%s: %d elements have the id %s", name, n, id)
			}
		}
		for _, to := range links {
			if ids[to] == 0 {
				t.Errorf("%s: nothing has the id %s, which is linked to", name, to)
			}
		}
	}
	md := string(write(t, formats[0], twoReports()))
	for _, part := range strings.Split(md, "](#")[1:] {
		to, _, _ := strings.Cut(part, ")")
		if !strings.Contains(md, `<a id="`+to+`"></a>`) {
			t.Errorf("Markdown: nothing has the id %s, which is linked to", to)
		}
	}
}

// manyWordings is six articles that agree, each in words of its own: more than
// a card of an agreed fact quotes.
func manyWordings() *compare.Report {
	var articles []compare.Article
	for i := range 6 {
		articles = append(articles, compare.Article{Outlet: fmt.Sprint("Outlet ", i), Origin: fmt.Sprint("o", i), Text: fmt.Sprintf("On day %d the bridge fell.", i)})
	}
	m := newReport(articles...)
	var all []compare.Evidence
	for _, a := range m.Articles {
		all = append(all, m.quote(a.ID, a.Text, "the bridge"))
	}
	m.row(compare.Row{Question: "What fell?", Facet: "actor", Verdict: compare.Agrees, Confidence: "high", Origins: 6, Sides: []compare.Side{side("the bridge", all...)}})
	return &m.Report
}

// The reading view holds every article whole, whatever is marked in it.
func TestReadingViewIsTheText(t *testing.T) {
	for name, r := range map[string]*compare.Report{"two": twoReports(), "twenty": twentyReports()} {
		got := map[string]string{}
		nodes(t, pageOf(t, r), func(n *html.Node) {
			if id := attr(n, "id"); n.Data == "article" && strings.HasPrefix(id, "read-") {
				for c := range n.ChildNodes() {
					if c.Data == "p" {
						got[id] += textOf(c) + "\n"
					}
				}
			}
		})
		for _, a := range r.Articles {
			if g := strings.Join(strings.Fields(got[anchor("read", a.ID)]), " "); g != strings.Join(strings.Fields(a.Text), " ") {
				t.Errorf("%s: article %s reads %q", name, a.ID, g)
			}
		}
	}
}

// The words that answer a question are marked in the text, with the row.
func TestReadingViewMarks(t *testing.T) {
	marked := map[string]string{}
	nodes(t, pageOf(t, twoReports()), func(n *html.Node) {
		if rows := attr(n, "data-rows"); rows != "" {
			marked[textOf(n)] = rows + " " + attr(n, "class")
		}
	})
	for words, want := range map[string]string{
		"on Monday night": "r01:0 hit contradicts", "on Tuesday morning": "r01:1 hit contradicts", "At least 12": "r02:0 hit superseded", "may have been": "r03:0 hit hedged",
	} {
		if marked[words] != want {
			t.Errorf("%q is marked %q, want %q", words, marked[words], want)
		}
	}
}

// What a person set aside stays in sight, with the reason.
func TestGateIsShown(t *testing.T) {
	r := twoReports()
	r.Gate = &compare.Gate{Decided: "1 finding is set aside, none fails"}
	r.Rows[0].Gate = &compare.GateRow{State: "suppressed", Reason: "the log says Monday", Until: "2024-04-01"}
	r.Rows[1].Gate = &compare.GateRow{State: "known"}
	r.Rows[2].Gate = &compare.GateRow{State: "failed"}
	for _, f := range []format{{"markdown", "", Markdown}, {"html", "", HTML}} {
		out := string(write(t, f, r))
		for _, want := range []string{"1 finding is set aside, none fails", "A person set this aside: the log says Monday (until 2024-04-01).", "The baseline knows this.", "This fails the run."} {
			if !strings.Contains(out, want) {
				t.Errorf("%s does not say %q", f.name, want)
			}
		}
	}
}

func TestPlace(t *testing.T) {
	lines := "Headline\n\nFirst paragraph.\nStill the first.\n\nSecond one."
	tests := []struct{ name, title, text, at, want, reason string }{
		{"headline", "Headline", lines, "Headline", "headline", ""},
		{"first", "Headline", lines, "First", "paragraph 1", "the headline does not count"},
		{"wrapped", "Headline", lines, "Still", "paragraph 1", "a line is no paragraph where empty lines set them apart"},
		{"second", "Headline", lines, "one.", "paragraph 2", ""},
		{"no title", "", lines, "Headline", "paragraph 1", "without a title the first line is text"},
		{"lines", "", "One.\nTwo.\nThree.", "Two", "paragraph 2", "without empty lines every line is a paragraph"},
	}
	for _, tt := range tests {
		v := newView(&compare.Report{Articles: []compare.Article{{ID: "A", Title: tt.title, Text: tt.text}}}, false)
		e := compare.Evidence{Article: "A"}
		e.Start = strings.Index(tt.text, tt.at)
		if got := v.place(e); got != tt.want {
			t.Errorf("%s: %q, want %q %s", tt.name, got, tt.want, tt.reason)
		}
	}
}

func TestWebAddress(t *testing.T) {
	tests := []struct{ in, want, reason string }{
		{"https://a.example/x?y=1&z=2", "https://a.example/x?y=1&z=2", ""},
		{"javascript:alert(1)", "", "not of the web"},
		{"//a.example/x", "", "no scheme"},
		{"https:///x", "", "no host"},
		{"https://bank.example@evil.example/", "", "a name before the host misleads"},
		{"https://a.example/a b", "https://a.example/a%20b", "a space would end it"},
		{"https://a.example/\">x", "https://a.example/%22%3Ex", "quotes and brackets are written out"},
	}
	for _, tt := range tests {
		if got := webAddress(tt.in); got != tt.want {
			t.Errorf("webAddress(%q) = %q, want %q %s", tt.in, got, tt.want, tt.reason)
		}
	}
}

// Whatever is marked, overlapping or not, the paragraphs hold the words of the
// article in order, and no mark stands outside what it marks.
func FuzzParagraphs(f *testing.F) {
	f.Add("Title\n\nOne two three.\n\nFour.", 7, 12, 9, 20)
	f.Add("a\nb\nc", 0, 5, 2, 3)
	f.Add("é\u202e\xff", -1, 99, 1, 1)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int) {
		marks := []textMark{{start: a, end: b, id: "r01", place: "in-r01-a", class: "agrees"}, {start: c, end: d, id: "r02", rank: 1, class: "differs"}, {start: b, end: c, rank: 2, unread: "noise"}}
		var got strings.Builder
		for _, p := range paragraphs(&compare.Article{Text: text, Title: "Title"}, marks) {
			for _, r := range p.Runs {
				if r.Rows != "" && (r.Href == "" || r.Class == "") {
					t.Fatalf("%q leads nowhere: %+v", text, r)
				}
				got.WriteString(r.Words)
			}
			got.WriteByte('\n')
		}
		want := strings.Join(strings.Fields(clean(strings.ReplaceAll(text, "\n", " "))), "")
		if is := strings.Join(strings.Fields(got.String()), ""); utf8.ValidString(text) && is != want {
			t.Fatalf("%q reads %q", text, is)
		}
	})
}
