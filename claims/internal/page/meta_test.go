package page

import "testing"

const someText = `<p>The ferry sank off Port Sallow on Monday, the harbour master said. Nobody died.</p><p>It was on its way to the islands with forty people on board.</p>`

func TestMetadata(t *testing.T) {
	for _, tt := range []struct {
		name, head, body string
		want             Page // without Text and TitleEnd
		reason           string
	}{
		{"nothing", "", "", Page{Outlet: "a"}, "the file's stem"},
		{"title with the site's name", "<title>Ferry sinks - Port Echo</title><meta property='og:site_name' content='Port Echo'>", "", Page{Title: "Ferry sinks", Outlet: "Port Echo"}, "the name goes"},
		{"title with a dash of its own", "<title>Ferry sinks - captain held | Port Echo</title><meta property='og:site_name' content='Port Echo'>", "", Page{Title: "Ferry sinks - captain held", Outlet: "Port Echo"}, "only the name goes"},
		{"printed headline", "<title>Ferry</title><meta property='og:title' content='Ferry sinks off Port Sallow: live'>", "<h1>Ferry sinks off Port Sallow</h1>", Page{Title: "Ferry sinks off Port Sallow", Outlet: "a"}, "what readers see, if the page's own name agrees"},
		{"headline that is the site's", "<meta property='og:title' content='Ferry sinks off Port Sallow'>", "<h1>The Port Echo</h1>", Page{Title: "Ferry sinks off Port Sallow", Outlet: "a"}, "another thing"},
		{"entities", "<meta property='og:title' content='Ferry &amp;amp; tug &#8216;sink&#8217;'>", "", Page{Title: "Ferry & tug ‘sink’", Outlet: "a"}, "decoded, twice where a page encodes twice"},
		{"canonical address", "<link rel='canonical' href='https://www.echo.example/1'><meta property='og:url' content='https://m.echo.example/1'>", "", Page{URL: "https://www.echo.example/1", Outlet: "echo.example"}, "before og:url; its host is the outlet"},
		{"address in a comment", "<!-- saved from url=(0022)https://echo.example/1 -->", "", Page{URL: "https://echo.example/1", Outlet: "echo.example"}, "as browsers save it"},
		{"several authors", `<script type="application/ld+json">[{"@type":"WebPage","name":"x"},{"@type":"NewsArticle","headline":"Ferry sinks","author":[{"name":"A. Roe"},{"name":["B. Roe"]},{"name":"A. Roe"}],"publisher":{"name":"Port Echo"},"datePublished":"2024-03-05T06:00:00+02:00"}]</script>`, "",
			Page{Title: "Ferry sinks", Byline: "A. Roe, B. Roe", Outlet: "Port Echo", Published: "2024-03-05T06:00:00+02:00"}, "each once, the zone as printed"},
		{"JSON-LD in a comment, with line breaks", "<script type='application/ld+json'><!--\n{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\nsinks\",\"datePublished\":\"2024-03-05\",}\n--></script>", "", Page{Title: "Ferry sinks", Outlet: "a", Published: "2024-03-05"}, "repaired"},
		{"broken JSON-LD", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":</script><title>Ferry sinks</title>", "", Page{Title: "Ferry sinks", Outlet: "a"}, "done without"},
		{"related articles in JSON-LD", `<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Mackerel","datePublished":"2020-01-01"}]}</script>`, "", Page{Outlet: "a"}, "not this article's"},
		{"other articles beside it in JSON-LD", `<title>Ferry sinks</title><script type="application/ld+json">[{"@type":"NewsArticle","headline":"Mackerel","articleBody":"Fry it.","datePublished":"2020-01-01"},{"@type":"NewsArticle","headline":"Ferry sinks","datePublished":"2024-03-05"}]</script>`, "", Page{Title: "Ferry sinks", Outlet: "a", Published: "2024-03-05"}, "the one with the page's title"},
		{"bad date made good", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry sinks","datePublished":"yesterday"}</script><meta name="date" content="2024-03-05">`, "", Page{Title: "Ferry sinks", Outlet: "a", Published: "2024-03-05"}, ""},
		{"date of a tag", "<meta name='dcterms.issued' content='2024-03-05'><meta property='article:modified_time' content='2024-03-06T01:02:03-03:00'>", "", Page{Outlet: "a", Published: "2024-03-05", Updated: "2024-03-06T01:02:03-03:00"}, "named by its property"},
		{"date in <time>", "", "<article><time datetime='2024-03-05T06:00Z'>Tuesday</time></article><time datetime='2020-01-01'>old</time>", Page{Outlet: "a", Published: "2024-03-05T06:00:00Z"}, "the article's own before others"},
		{"printed date", "", "<div class='post-date'>Posted: March 5, 2024</div>", Page{Outlet: "a", Published: "2024-03-05"}, "in an element that says so"},
		{"printed byline", "", "<div class='byline'>By A. Roe, March 5, 2024</div>", Page{Outlet: "a", Byline: "A. Roe"}, "without its date"},
		{"language", "<meta http-equiv='content-language' content='en-AU'>", "", Page{Outlet: "a", Lang: "en-AU"}, ""},
		{"outlet that is an address", "<meta property='og:site_name' content='http://www.echo.example'>", "", Page{Outlet: "echo.example"}, "its host"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pages, err := Read("a.html", []byte("<html><head>"+tt.head+"</head><body>"+tt.body+someText+"</body></html>"))
			if err != nil {
				t.Fatal(err)
			}
			checkPages(t, pages)
			pages[0].Text, pages[0].TitleEnd = "", 0
			same(t, pages[0], tt.want, tt.reason)
		})
	}
}

func TestHidden(t *testing.T) {
	for _, tt := range []struct{ name, element, want, reason string }{
		{"display", `<p style="color:red; DISPLAY : none">x y z</p>`, "hidden text (display:none): \"x y z\"", ""},
		{"hidden", `<p hidden>x y z</p>`, "hidden text (hidden): \"x y z\"", ""},
		{"opacity", `<p style="opacity:0">x y z</p>`, "hidden text (opacity:0): \"x y z\"", ""},
		{"half seen", `<p style="opacity:0.5">Seen.</p>`, "", "it can be read"},
		{"off the screen", `<p style="text-indent:-9999px">x y z</p>`, "hidden text (off the screen): \"x y z\"", ""},
		{"a little aside", `<p style="margin-left:-10px">Seen.</p>`, "", "it can be read"},
		{"clipped", `<p style="position:absolute;clip:rect(0,0,0,0)">x y z</p>`, "hidden text (clipped): \"x y z\"", ""},
		{"no size", `<p style="width:1px;height:1px;overflow:hidden">x y z</p>`, "hidden text (no size): \"x y z\"", ""},
		{"colour", `<p style="color:#fff;background-color: #fff">x y z</p>`, "hidden text (in the colour of its background): \"x y z\"", ""},
		{"struck out", `<p><del>x y z</del></p>`, "struck-out text: \"x y z\"", "the outlet has withdrawn it"},
		{"style sheet", `<style>p.q, .r { display: none }</style><p class="q">x y z</p>`, "hidden text (style sheet): \"x y z\"", ""},
		{"style sheet for print", `<style>@media print { .q { display: none } }</style><p class="q">Seen.</p>`, "", "a condition that does not hold"},
		{"style sheet that changes its mind", `<style>.q { display: none } .q { display: block }</style><p class="q">Seen.</p>`, "", "the last rule holds"},
		{"template", `<template><p>x</p></template>`, "", "no text of the page at all"},
		{"script", `<script>document.write("x")</script>`, "", "never run, never read"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pages, err := Read("a.html", []byte("<html><body><article>"+someText+tt.element+someText+"</article></body></html>"))
			if err != nil {
				t.Fatal(err)
			}
			checkPages(t, pages)
			got := ""
			for _, d := range pages[0].Dropped {
				got += d.Reason
			}
			if got != tt.want {
				t.Errorf("dropped %q, want %q %s", got, tt.want, tt.reason)
			}
		})
	}
}

// Where most of a page is hidden until its scripts have run, it is read all the same.
func TestPageHiddenUntilShown(t *testing.T) {
	pages, err := Read("a.html", []byte(`<html><style>#app{visibility:hidden}</style><body style="display:none"><div id="app"><h1>Ferry sinks</h1>`+someText+`</div></body></html>`))
	if err != nil || pages[0].Title != "Ferry sinks" || len(pages[0].Dropped) > 0 {
		t.Errorf("%+v, %v", pages, err)
	}
}

// A page whose text only its description has is read from there, with a warning.
func TestTextFromDescription(t *testing.T) {
	body := ""
	for range 20 {
		body += "The ferry sank off Port Sallow, and nobody died. "
	}
	pages, err := Read("a.html", []byte(`<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry sinks","datePublished":"2024-03-05","articleBody":"`+body+`"}</script></head><body><p>Loading the story.</p></body></html>`))
	if err != nil || len(pages[0].Text) < 900 || !hasWarning(pages[0].Warnings, "bad-metadata") {
		t.Errorf("%+v, %v", pages, err)
	}
	checkPages(t, pages)
}

func TestFragment(t *testing.T) {
	pages, err := Read("-", []byte("<div><p>The ferry sank.</p><p>Nobody died.</p></div>"))
	if err != nil || pages[0].Text != "The ferry sank.\n\nNobody died." {
		t.Errorf("%+v, %v", pages, err)
	}
}
