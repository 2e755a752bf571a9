package serve

import (
	"bytes"
	"context"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"claimdiff/claims"
)

// writeHere in the environment names a folder for a run of this test program
// that does nothing but store one document again and again.
const writeHere = "CLAIMDIFF_TEST_WRITE"

func TestMain(m *testing.M) {
	if dir := os.Getenv(writeHere); dir != "" {
		writeForever(dir)
	}
	os.Exit(m.Run())
}

var articles = map[string]string{
	"post.txt":  "Outlet: Harbour Post\nDate: 2024-03-05\n\nThe ferry Aurora sank off Lisse on Monday. Twelve people were injured in the accident, the coast guard said.\n",
	"times.txt": "Outlet: Island Times\nDate: 2024-03-05\n\nThe ferry Aurora sank off Lisse on Sunday. Twelve people were injured in the accident, the police said.\n",
}

// served is a folder of the articles and a server that shows it.
func served(t *testing.T) (dir string, s *Server) {
	t.Helper()
	dir = t.TempDir()
	for name, text := range articles {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s, l, err := Listen(dir, 0, "test")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error)
	go func() { done <- s.Serve(ctx, l) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
		s.study.folder.root.Close()
	})
	return dir, s
}

func do(t *testing.T, r *http.Request) (status int, body string) {
	t.Helper()
	res, err := http.DefaultTransport.RoundTrip(r) // follows no redirection
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, string(b)
}

func get(t *testing.T, url string) (int, string) {
	t.Helper()
	r, err := http.NewRequest("GET", url, nil)
	if err != nil {
		t.Fatal(err)
	}
	return do(t, r)
}

func post(t *testing.T, to string, form url.Values) (int, string) {
	t.Helper()
	r, err := http.NewRequest("POST", to, strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return do(t, r)
}

// Nobody gets in without the token, from another page or by another name, and
// no name leads out of the folder.
func TestWhoGetsIn(t *testing.T) {
	dir, s := served(t)
	secret := filepath.Join(t.TempDir(), "secret.txt")
	os.WriteFile(secret, []byte("Outlet: Nobody\n\nA secret was kept.\n"), 0o644)
	linked := os.Symlink(secret, filepath.Join(dir, "linked.txt")) == nil
	base := strings.TrimSuffix(s.URL(), s.token+"/")
	tests := []struct {
		name, method, url, header, value string
		want                             int
	}{
		{"first page", "GET", s.URL(), "", "", 200},
		{"from the pages themselves", "GET", s.URL(), "Sec-Fetch-Site", "same-origin", 200},
		{"localhost", "GET", s.URL(), "Host", strings.Replace(s.host, "127.0.0.1", "localhost", 1), 200},
		{"no token", "GET", base, "", "", 403},
		{"wrong token", "GET", base + strings.Repeat("A", len(s.token)) + "/", "", "", 403},
		{"half a token", "GET", base + s.token[:5] + "/", "", "", 403},
		{"other origin", "GET", s.URL() + "report", "Origin", "http://evil.example", 403},
		{"opaque origin", "POST", s.URL() + "claims/post.txt", "Origin", "null", 403},
		{"other site", "GET", s.URL(), "Sec-Fetch-Site", "cross-site", 403},
		{"other site, form", "POST", s.URL() + "claims/post.txt", "Sec-Fetch-Site", "cross-site", 403},
		{"same site, other port", "POST", s.URL() + "articles", "Sec-Fetch-Site", "same-site", 403},
		{"rebound name", "GET", s.URL(), "Host", "evil.example", 403},
		{"up", "GET", s.URL() + "claims/..%2F..%2Fetc%2Fpasswd", "", "", 404},
		{"absolute", "GET", s.URL() + "claims/%2Fetc%2Fpasswd", "", "", 404},
		{"not an article", "GET", s.URL() + "claims/none.txt", "", "", 404},
		{"out by a link", "GET", s.URL() + "claims/linked.txt", "", "", 404},
		{"other method", "DELETE", s.URL() + "claims/post.txt", "", "", 405},
	}
	for _, tt := range tests {
		if tt.name == "out by a link" && !linked {
			continue
		}
		r, err := http.NewRequest(tt.method, tt.url, nil)
		if err != nil {
			t.Fatal(err)
		}
		if tt.header == "Host" {
			r.Host = tt.value
		} else if tt.header != "" {
			r.Header.Set(tt.header, tt.value)
		}
		if got, body := do(t, r); got != tt.want || strings.Contains(body, "secret was kept") {
			t.Errorf("%s: %d, want %d: %.200s", tt.name, got, tt.want, body)
		}
	}
	if _, body := get(t, s.URL()+"report"); strings.Contains(body, "secret was kept") {
		t.Error("the report holds a file that lies elsewhere")
	}
}

func upload(t *testing.T, s *Server, name, text string) (int, string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	p, err := w.CreateFormFile("files", name)
	if err != nil {
		t.Fatal(err)
	}
	io.WriteString(p, text)
	w.Close()
	r, err := http.NewRequest("POST", s.URL()+"articles", &b)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", w.FormDataContentType())
	return do(t, r)
}

func TestUpload(t *testing.T) {
	const text = "Outlet: Wire\nDate: 2024-03-05\n\nThe ferry Aurora sank on Monday.\n"
	tests := []struct {
		name, file, text string
		want             string // the file that is there afterwards, "" none
	}{
		{"new", "wire.txt", text, "wire.txt"},
		{"name taken", "post.txt", text, "post-2.txt"},
		{"path", "../../wire.txt", text, "wire.txt"},
		{"path of Windows", `C:\news\wire.txt`, text, "wire.txt"},
		{"hidden", ".wire.txt", text, "wire.txt"},
		{"spaces and signs", "a wire & more?.txt", text, "a-wire---more-.txt"},
		{"one that is passed over", "report.md", text, "article-report.md"},
		{"a correction", "post.txt.claims.yaml", text, "article-post.txt"},
		{"broken", "wire.json", `{"headline": `, ""},
		{"empty", "wire.txt", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir, s := served(t)
			before := s.study.folder.articles()
			status, body := upload(t, s, tt.file, tt.text)
			after := slices.DeleteFunc(s.study.folder.articles(), func(n string) bool { return slices.Contains(before, n) })
			if tt.want == "" {
				if status != http.StatusUnprocessableEntity || len(after) > 0 {
					t.Errorf("status %d, added %q: %.100s", status, after, body)
				}
				return
			}
			data, err := os.ReadFile(filepath.Join(dir, tt.want))
			if status != http.StatusSeeOther || err != nil || string(data) != tt.text || !slices.Equal(after, []string{tt.want}) {
				t.Errorf("status %d, added %q, want %q (%v): %.300s", status, after, tt.want, err, body)
			}
		})
	}
}

// claimWith is the id of the claim of an article page that begins with words.
func claimWith(t *testing.T, page, words string) string {
	t.Helper()
	_, html := get(t, page)
	m := regexp.MustCompile(`<span class="id">([A-Z]+\d+)</span> ` + regexp.QuoteMeta(words)).FindStringSubmatch(html)
	if m == nil {
		t.Fatalf("no claim %q is on the page:\n%s", words, html)
	}
	return m[1]
}

// stored are the corrections of the file beside an article, as lines, and the
// document with them carried out.
func stored(t *testing.T, path string) (made []string, d claims.Document) {
	t.Helper()
	docs, err := claims.Load([]string{path}, 1)
	if err != nil || len(docs) != 1 {
		t.Fatal(len(docs), err)
	}
	for _, c := range docs[0].Corrections {
		made = append(made, told(c))
	}
	return made, docs[0].Applied()
}

// Each of the seven corrections is stored beside the article as the one list
// that the YAML form has, is shown, and is taken back.
func TestEveryCorrection(t *testing.T) {
	tests := []struct {
		name string
		form url.Values // id is added
		want string     // as told, with A1 for the sunk ferry and A2 for the injured
	}{
		{"accept", url.Values{"do": {"accept"}}, "accept A1"},
		{"reject", url.Values{"do": {"reject"}}, "reject A1"},
		{"edit", url.Values{"do": {"edit"}, "certainty": {"possible"}, "polarity": {"positive"}, "start": {"2024-03-03"}, "words": {"Aurora sank off Lisse"}},
			"edit A1 · words: Aurora sank off Lisse · certainty: possible · start: 2024-03-03"},
		{"merge", url.Values{"do": {"merge"}, "other": {"A2"}}, "merge A1, A2"},
		{"split", url.Values{"do": {"split"}}, "split A1"},
		{"speaker", url.Values{"do": {"speaker"}, "speaker": {"the coast guard"}}, "speaker A1: the coast guard"},
		{"event", url.Values{"do": {"event"}, "event": {"the sinking"}}, "event A1: the sinking"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir, s := served(t)
			page := s.URL() + "claims/post.txt"
			sunk, hurt := claimWith(t, page, "The ferry Aurora sank"), claimWith(t, page, "Twelve people")
			if sunk != "A1" || hurt != "A2" {
				t.Fatalf("claims %s and %s, want A1 and A2", sunk, hurt)
			}
			tt.form.Set("id", sunk)
			if status, body := post(t, page, tt.form); status != http.StatusSeeOther {
				t.Fatalf("%d %s", status, body)
			}
			file := filepath.Join(dir, "post.txt"+claims.Corrected)
			if made, _ := stored(t, file); !slices.Equal(made, []string{tt.want}) {
				t.Errorf("stored is %q, want %q", made, tt.want)
			}
			if _, html := get(t, page); !strings.Contains(html, tt.want) {
				t.Error("the page does not tell of the correction")
			}
			back := url.Values{"do": {"take back"}, "n": {"0"}, "what": {tt.want}}
			if status, body := post(t, page, back); status != http.StatusSeeOther {
				t.Fatalf("take back: %d %s", status, body)
			}
			if made, _ := stored(t, file); len(made) > 0 {
				t.Errorf("%q is left after it was taken back", made)
			}
		})
	}
}

// The report follows corrections, and those that cannot be made are told and
// change nothing.
func TestReportFollowsCorrections(t *testing.T) {
	dir, s := served(t)
	page := s.URL() + "claims/post.txt"
	contradicts := func() bool {
		_, report := get(t, s.URL()+"report.json")
		return strings.Contains(report, `"contradicts"`)
	}
	if !contradicts() {
		t.Fatal("the two articles do not contradict each other")
	}
	id := claimWith(t, page, "The ferry Aurora sank")
	post(t, page, url.Values{"id": {id}, "do": {"reject"}})
	if contradicts() {
		t.Error("a rejected claim still contradicts another article")
	}
	if status, _ := post(t, page, url.Values{"id": {id}, "do": {"accept"}}); status != http.StatusSeeOther || !contradicts() {
		t.Errorf("%d: a claim that was accepted after all does not count", status)
	}
	file := filepath.Join(dir, "post.txt"+claims.Corrected)
	before, _ := stored(t, file)
	for _, form := range []url.Values{
		{"id": {"A99"}, "do": {"accept"}}, {"id": {id}, "do": {"burn"}}, {"id": {id}, "do": {"edit"}},
		{"id": {id}, "do": {"edit"}, "agent": {"no such words"}}, {"id": {id}, "do": {"edit"}, "certainty": {"sure"}},
		{"id": {id}, "do": {"merge"}, "other": {"A99"}}, {"id": {id}, "do": {"speaker"}}, {"id": {id}, "do": {"event"}, "event": {"two\nlines"}},
		{"id": {id}, "do": {"reject"}, "text": {"of another day"}}, {"do": {"take back"}, "n": {"0"}, "what": {"another"}},
	} {
		if status, body := post(t, page, form); status != http.StatusUnprocessableEntity || !strings.Contains(body, `role="alert"`) {
			t.Errorf("%v: %d without a word why: %.300s", form, status, body)
		}
	}
	if after, _ := stored(t, file); !slices.Equal(after, before) {
		t.Errorf("%q became %q by what was refused", before, after)
	}
	post(t, page, url.Values{"id": {id}, "do": {"reject"}})
	os.WriteFile(filepath.Join(dir, "post.txt"), []byte(strings.Replace(articles["post.txt"], "The ferry", "It rained. The ferry", 1)), 0o644)
	if _, home := get(t, s.URL()); !strings.Contains(home, "the article has changed since its claims were corrected") || contradicts() {
		t.Error("the corrections are not carried over to an article that has changed, or nothing tells so")
	}
	if status, _ := post(t, page, url.Values{"do": {"start over"}}); status != http.StatusSeeOther || !contradicts() {
		t.Errorf("start over: %d: the corrections are not forgotten", status)
	}
}

// An article of a JSON Lines file is corrected in a file of its own, named
// after its line, and the others of the file stay.
func TestCorrectionOfJSONLines(t *testing.T) {
	dir, s := served(t)
	lines := `{"title":"Ferry","text":"The ferry Aurora sank off Lisse on Monday.","url":"http://one.example/a","date_publish":"2024-03-05"}` + "\n" +
		`{"title":"Ferry","text":"The ferry Aurora sank off Lisse on Sunday.","url":"http://two.example/a","date_publish":"2024-03-05"}` + "\n"
	if status, body := upload(t, s, "wires.jsonl", lines); status != http.StatusSeeOther {
		t.Fatalf("%d %s", status, body)
	}
	page := s.URL() + "claims/wires.jsonl.2"
	id := claimWith(t, page, "The ferry Aurora sank off Lisse on Sunday")
	if status, body := post(t, page, url.Values{"id": {id}, "do": {"reject"}}); status != http.StatusSeeOther {
		t.Fatalf("%d %s", status, body)
	}
	paths, err := claims.Folder(dir)
	if err != nil {
		t.Fatal(err)
	}
	docs, err := claims.Load(paths, 1)
	if err != nil || len(docs) != 4 {
		t.Fatalf("%d documents of %q, want 4: %v", len(docs), paths, err)
	}
	for _, d := range docs {
		if got, want := len(d.Corrections) == 1, d.Article.Outlet == "two.example"; got != want {
			t.Errorf("%s: corrected %v, want %v", d.Article.Outlet, got, want)
		}
	}
	if _, html := get(t, page); !strings.Contains(html, "reject "+id) {
		t.Errorf("the page has not kept its address:\n%s", html)
	}
}

// One article is no comparison, and the page says so.
func TestOneArticle(t *testing.T) {
	dir, s := served(t)
	os.Remove(filepath.Join(dir, "times.txt"))
	if status, body := get(t, s.URL()+"report"); status != http.StatusUnprocessableEntity || !strings.Contains(body, "add a second article") {
		t.Errorf("%d %s", status, body)
	}
}

// writeForever stores a document that is longer every other time.
func writeForever(dir string) {
	f, err := openFolder(dir)
	if err != nil {
		panic(err)
	}
	docs, err := claims.Load([]string{f.path("post.txt")}, 1)
	if err != nil {
		panic(err)
	}
	d := docs[0]
	for n := 0; ; n++ {
		d.Article.Byline = strings.Repeat("x", n%2*200_000)
		var b bytes.Buffer
		if err := claims.WriteYAML(&b, d); err != nil {
			panic(err)
		}
		if err := f.write("post.txt"+claims.Corrected, b.Bytes()); err != nil {
			panic(err)
		}
		os.Stdout.WriteString(strconv.Itoa(n) + "\n")
	}
}

// A run that is killed while it writes leaves the old document or the new one
// whole, and nothing else that the next run does not clear away.
func TestKilledWhileWriting(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a killed process is another thing there")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "post.txt"), []byte(articles["post.txt"]), 0o644); err != nil {
		t.Fatal(err)
	}
	for round := range 6 {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), writeHere+"="+dir)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		one := make([]byte, 1)
		if _, err := io.ReadFull(out, one); err != nil { // it has written once
			t.Fatal(err)
		}
		go io.Copy(io.Discard, out)
		time.Sleep(time.Duration(round*7) * time.Millisecond) // at another point of the writing each time
		cmd.Process.Kill()
		cmd.Wait()
		docs, err := claims.Load([]string{filepath.Join(dir, "post.txt.claims.yaml")}, 1)
		if err != nil || len(docs) != 1 || len(docs[0].Claims) == 0 || len(docs[0].Article.Byline)%200_000 != 0 {
			t.Fatalf("round %d: the document is damaged: %v", round, err)
		}
		if names, err := claims.Folder(dir); err != nil || len(names) != 1 {
			t.Errorf("round %d: articles %q %v", round, names, err)
		}
	}
	if _, err := openFolder(dir); err != nil {
		t.Fatal(err)
	}
	left, err := filepath.Glob(filepath.Join(dir, half+"*"))
	if err != nil || len(left) > 0 {
		t.Errorf("half-written files are left: %q %v", left, err)
	}
}
