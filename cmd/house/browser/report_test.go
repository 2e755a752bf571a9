package browser

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimdiff/claims"
	"claimdiff/compare"
	"claimdiff/compare/render"
)

// written is the address of a fixture set's report as a page.
func written(t *testing.T, set string) string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", "..", "fixtures", set, "*"))
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, f := range files {
		if name := filepath.Base(f); filepath.Ext(name) != ".yaml" && !strings.HasPrefix(name, "report.") {
			paths = append(paths, f)
		}
	}
	docs, err := claims.Load(paths, 0)
	if err != nil {
		t.Fatal(err)
	}
	r, err := compare.Documents(docs, compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := render.HTML(&b, r); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), set+".html")
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return "file://" + filepath.ToSlash(path)
}

// The sets have few and many outlets, values that change, and hostile text.
var sets = []string{"phone-call-summit", "twelve-outlets", "toll-updates", "hostile-article"}

const (
	laptop = 1280
	phone  = 390
)

// The page says nothing on the console, asks for nothing, and is no wider than
// the screen.
func TestReportIsQuiet(t *testing.T) {
	b := start(t)
	for _, set := range sets {
		url := written(t, set)
		for _, width := range []int{laptop, phone} {
			t.Run(fmt.Sprintf("%s at %d", set, width), func(t *testing.T) {
				p := b.newTab(t, width, 800)
				p.open(url)
				if !p.is(`document.documentElement.scrollWidth <= innerWidth`) {
					t.Errorf("the page is %s pixels wide", p.text(`String(document.documentElement.scrollWidth)`))
				}
				p.shot(fmt.Sprintf("%s-%d", set, width), true)
				p.quiet(url)
			})
		}
	}
}

// A click on an answer in the table shows the words it rests on, on a laptop
// and on a phone.
func TestAnswerShowsItsEvidence(t *testing.T) {
	b := start(t)
	url := written(t, "phone-call-summit")
	for _, width := range []int{laptop, phone} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			p := b.newTab(t, width, 800)
			p.open(url)
			want := strings.TrimPrefix(p.text(`document.querySelector(".grid td a").getAttribute("href")`), "#")
			p.click(".grid td a")
			p.await(fmt.Sprintf(`location.hash === %q`, "#"+want))
			p.await(fmt.Sprintf(`(() => { const r = document.getElementById(%q).getBoundingClientRect(); return r.top >= 0 && r.top < innerHeight; })()`, want))
			if !p.is(fmt.Sprintf(`document.getElementById(%q).querySelector("blockquote mark")`, want)) {
				t.Errorf("#%s quotes nothing", want)
			}
			p.shot(fmt.Sprintf("evidence-%d", width), false)
			p.quiet(url)
		})
	}
}

// The keyboard alone gets everywhere: past the head of the page, from an answer
// to its evidence, from there to the text, and along a question through the
// articles.
func TestKeyboard(t *testing.T) {
	b := start(t)
	url := written(t, "phone-call-summit")
	p := b.newTab(t, laptop, 800)
	p.open(url)
	p.press("Tab")
	if got := p.text(`document.activeElement.className`); got != "skip" {
		t.Errorf("the first stop is %q, not the link to the report", got)
	}
	p.eval(`window.arrived = 0; window.addEventListener("hashchange", () => { arrived++; })`, nil)
	p.press("Enter")
	p.await(`arrived === 1 && document.activeElement.id === "main"`)
	p.eval(`document.querySelector(".grid td a").focus()`, nil)
	want := strings.TrimPrefix(p.text(`document.activeElement.getAttribute("href")`), "#")
	p.press("Enter")
	p.await(fmt.Sprintf(`document.activeElement.id === %q`, want))
	p.press("Tab")
	place := strings.TrimPrefix(p.text(`document.activeElement.getAttribute("href")`), "#")
	if !strings.HasPrefix(place, "in-") {
		t.Fatalf("after the evidence comes %q, not the place in the text", place)
	}
	p.press("Enter")
	p.await(fmt.Sprintf(`location.hash === %q && document.activeElement.id === %q`, "#"+place, place))
	p.press("Tab")
	if !p.is(`document.activeElement.classList.contains("hit")`) {
		t.Fatalf("after the place comes %s, not the marked words", p.text(`document.activeElement.outerHTML`))
	}
	p.press("Enter")
	p.await(`document.querySelectorAll(".columns article:has(.hit.on)").length > 1`)
	if p.text(`document.querySelector(".finder output").textContent`) == "" {
		t.Error("nothing tells the answers")
	}
	p.press("Escape")
	p.await(`document.querySelectorAll(".hit.on").length === 0`)
	p.quiet(url)
}

// A click on marked words brings the same question into view in the other
// articles.
func TestSameQuestionInTheOthers(t *testing.T) {
	b := start(t)
	url := written(t, "phone-call-summit")
	for _, width := range []int{laptop, phone} {
		p := b.newTab(t, width, 800)
		p.open(url)
		p.click(`.columns .hit.contradicts`)
		p.await(`document.querySelectorAll(".columns article:has(.hit.on)").length > 1`)
		if !p.is(`[...document.querySelectorAll(".columns article")].every((c) => { const h = c.querySelector(".hit.on"); if (!h) return true;
			const a = h.getBoundingClientRect(), b = c.getBoundingClientRect(); return a.top >= b.top - 1 && a.bottom <= b.bottom + 1; })`) {
			t.Errorf("at %d the words are not in view in every column", width)
		}
		p.shot(fmt.Sprintf("reading-%d", width), false)
		question := p.text(`document.querySelector(".finder select").value`)
		p.click(`.finder [data-step="1"]`)
		p.await(fmt.Sprintf(`document.querySelector(".finder select").value !== %q`, question))
		p.quiet(url)
	}
}

// Without its script the page still leads from answers to evidence, from
// evidence to the text and from the text to the questions.
func TestWithoutScript(t *testing.T) {
	b := start(t)
	url := written(t, "phone-call-summit")
	p := b.newTab(t, laptop, 800)
	p.call("Emulation.setScriptExecutionDisabled", object{"value": true}, nil)
	p.open(url)
	if !p.is(`document.querySelector(".finder").hidden`) {
		t.Error("controls are shown that do nothing")
	}
	for _, selector := range []string{".grid td a", ".card blockquote ~ .small a", ".columns .hit"} {
		want := p.text(fmt.Sprintf(`document.querySelector(%q).getAttribute("href")`, selector))
		there := fmt.Sprintf(`location.hash === %q && document.querySelector(":target") !== null`, want)
		for range 3 { // a page that is still moving under the pointer loses a click
			p.click(selector)
			if p.soon(there) {
				break
			}
		}
		p.await(there)
	}
	p.quiet(url)
}

// Nothing serious keeps people out, in the light, in the dark and with high
// contrast.
func TestReportIsAccessible(t *testing.T) {
	axe := axeSource(t)
	b := start(t)
	light, dark := map[string]string{"prefers-color-scheme": "light"}, map[string]string{"prefers-color-scheme": "dark"}
	contrast := map[string]string{"prefers-color-scheme": "dark", "prefers-contrast": "more"}
	for _, tt := range []struct {
		set, name string
		media     map[string]string
		width     int
	}{
		{"phone-call-summit", "light", light, laptop}, {"phone-call-summit", "light", light, phone}, {"phone-call-summit", "dark", dark, laptop},
		{"phone-call-summit", "contrast", contrast, phone}, {"twelve-outlets", "dark", dark, phone}, {"toll-updates", "light", light, laptop}, {"hostile-article", "light", light, laptop},
	} {
		t.Run(fmt.Sprintf("%s %s %d", tt.set, tt.name, tt.width), func(t *testing.T) {
			p := b.newTab(t, tt.width, 800)
			p.media(tt.media)
			p.open(written(t, tt.set))
			p.accessible(axe)
			p.shot(fmt.Sprintf("%s-%s-%d", tt.set, tt.name, tt.width), true)
		})
	}
}
