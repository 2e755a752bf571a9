package browser

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimdiff/cmd/claimdiff/serve"
)

// served is the address of an empty folder.
func served(t *testing.T) (dir, url string) {
	t.Helper()
	dir = t.TempDir()
	s, l, err := serve.Listen(dir, 0, "test")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error)
	go func() { done <- s.Serve(ctx, l) }()
	t.Cleanup(func() { cancel(); <-done })
	return dir, s.URL()
}

// choose puts files into the form for articles.
func (p *tab) choose(files ...string) {
	p.t.Helper()
	var doc struct{ Root struct{ NodeID int } }
	p.call("DOM.getDocument", nil, &doc)
	var input struct{ NodeID int }
	p.call("DOM.querySelector", object{"nodeId": doc.Root.NodeID, "selector": "#files"}, &input)
	p.call("DOM.setFileInputFiles", object{"nodeId": input.NodeID, "files": files}, nil)
}

// follow clicks on what leads to another page and waits for that.
func (p *tab) follow(selector string) {
	p.t.Helper()
	for len(p.loaded) > 0 {
		<-p.loaded
	}
	p.click(selector)
	p.awaitLoad()
}

// A person adds two articles, reads where they differ, rejects the claim that
// is wrong, corrects another, and finds the report changed.
func TestServe(t *testing.T) {
	b := start(t)
	from := t.TempDir()
	var files []string
	for name, text := range map[string]string{
		"post.txt":  "Outlet: Harbour Post\nDate: 2024-03-05\n\nThe ferry Aurora sank off Lisse on Monday. Twelve people were injured in the accident, the coast guard said.\n",
		"times.txt": "Outlet: Island Times\nDate: 2024-03-05\n\nThe ferry Aurora sank off Lisse on Sunday. Twelve people were injured in the accident, the police said.\n",
	} {
		path := filepath.Join(from, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		files = append(files, path)
	}
	dir, url := served(t)
	p := b.newTab(t, laptop, 800)
	p.open(url)
	p.choose(files...)
	p.follow(`form button[type="submit"]`)
	if n := p.text(`String(document.querySelectorAll("tbody tr").length)`); n != "2" {
		t.Fatalf("%s articles are listed, want 2", n)
	}
	p.shot("serve-overview", false)
	p.follow(`a[href="report"]`)
	if !p.is(`document.querySelector(".card.contradicts")`) {
		t.Fatal("the report shows no contradiction")
	}
	p.follow(`.card.contradicts a[href*="/claims/times.txt"]`)
	if got := p.text(`document.querySelector(".claim:target h2").textContent`); !strings.Contains(got, "Sunday") || !p.is(`document.querySelector(".claim:target [name=certainty]")`) {
		t.Errorf("the way to correct the evidence leads to %q", got)
	}
	p.follow(`nav a[href$="/report"]`)
	p.follow(`header a[href$="/"]`)
	p.follow(`a[href="claims/post.txt"]`)
	p.shot("serve-claims", true)
	p.follow(`.claim a[href^="?correct="]`)
	p.shot("serve-correct", false)
	p.eval(`document.querySelector("[name=certainty]").value = "possible"; true`, nil)
	p.follow(`button[value="edit"]`)
	if !p.is(`document.querySelector(".claim.accepted:target")`) {
		t.Error("the corrected claim is not shown as accepted")
	}
	if _, err := os.Stat(filepath.Join(dir, "post.txt.claims.yaml")); err != nil {
		t.Error(err)
	}
	p.follow(`.claim:target button[value="reject"]`)
	p.follow(`nav a[href$="/report"]`)
	if p.is(`document.querySelector(".card.contradicts")`) {
		t.Error("the report does not follow the correction")
	}
	p.quiet(url)
}

// The pages keep nobody out, and fit a phone.
func TestServeIsAccessible(t *testing.T) {
	axe := axeSource(t)
	b := start(t)
	dir, url := served(t)
	if err := os.WriteFile(filepath.Join(dir, "post.txt"), []byte("Outlet: Harbour Post\nDate: 2024-03-05\n\nThe ferry Aurora sank off Lisse on Monday.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, width := range []int{laptop, phone} {
		for _, page := range []string{"", "claims/post.txt", "claims/post.txt?correct=A1"} {
			p := b.newTab(t, width, 800)
			p.open(url + page)
			p.accessible(axe)
			if !p.is(`document.documentElement.scrollWidth <= innerWidth`) {
				t.Errorf("%q is %s pixels wide at %d", page, p.text(`String(document.documentElement.scrollWidth)`), width)
			}
			p.quiet(url)
		}
	}
}
