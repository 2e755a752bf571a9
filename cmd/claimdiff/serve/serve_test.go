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

// Every correction is stored beside the article, read back, and followed by the
// report; starting over forgets it.
func TestCorrections(t *testing.T) {
	dir, s := served(t)
	page := s.URL() + "claims/post.txt"
	_, report := get(t, s.URL()+"report.json")
	if !strings.Contains(report, `"contradicts"`) {
		t.Fatalf("the two articles do not contradict each other:\n%s", report)
	}
	_, html := get(t, page)
	id := regexp.MustCompile(`id="(A\d+)"[^>]*>\s*<h2><span class="id">A\d+</span> The ferry Aurora sank`).FindStringSubmatch(html)
	if id == nil {
		t.Fatalf("the claim is not on the page:\n%s", html)
	}
	if status, body := post(t, page, url.Values{"id": {id[1]}, "do": {"reject"}}); status != http.StatusSeeOther {
		t.Fatalf("reject: %d %s", status, body)
	}
	stored := filepath.Join(dir, "post.txt.claims.yaml")
	docs, err := claims.Load([]string{stored}, 1)
	if err != nil || slices.ContainsFunc(docs[0].Claims, func(c claims.Claim) bool { return c.ID == id[1] }) {
		t.Fatalf("the rejected claim is still there (%v)", err)
	}
	if _, report := get(t, s.URL()+"report.json"); strings.Contains(report, `"contradicts"`) || !strings.Contains(report, claims.Rejected) {
		t.Errorf("the report does not follow:\n%s", report)
	}
	page = s.URL() + "claims/post.txt.claims.yaml"
	left := docs[0].Claims[0].ID
	for _, form := range []url.Values{
		{"id": {left}, "do": {"accept"}},
		{"id": {left}, "do": {"edit"}, "certainty": {"possible"}, "polarity": {"negative"}},
		{"id": {left}, "do": {"speaker"}, "speaker": {""}},
		{"id": {left}, "do": {"event"}, "event": {""}},
	} {
		if status, body := post(t, page, form); status != http.StatusSeeOther {
			t.Errorf("%v: %d %.300s", form, status, body)
		}
	}
	docs, err = claims.Load([]string{stored}, 1)
	if err != nil {
		t.Fatal(err)
	}
	if c := docs[0].Claims[0]; !c.Accepted || c.Certainty != "possible" || c.Polarity != "negative" || c.Attribution != nil {
		t.Errorf("stored is %+v", c)
	}
	for _, form := range []url.Values{{"id": {"A99"}, "do": {"accept"}}, {"id": {left}, "do": {"burn"}}, {"id": {left}, "do": {"split"}, "from": {"no such words"}}} {
		if status, body := post(t, page, form); status != http.StatusUnprocessableEntity || !strings.Contains(body, `role="alert"`) {
			t.Errorf("%v: %d without a word why: %.300s", form, status, body)
		}
	}
	if _, home := get(t, s.URL()); strings.Contains(home, "has changed since") {
		t.Error("an article that is as it was is said to have changed")
	}
	os.WriteFile(filepath.Join(dir, "post.txt"), []byte(articles["post.txt"]+"\nNobody drowned.\n"), 0o644)
	if _, home := get(t, s.URL()); !strings.Contains(home, "post.txt: the article has changed since its claims were corrected") {
		t.Error("nothing tells that the article has changed")
	}
	if status, _ := post(t, page, url.Values{"do": {"start over"}}); status != http.StatusSeeOther {
		t.Errorf("start over: %d", status)
	}
	if _, report := get(t, s.URL()+"report.json"); !strings.Contains(report, `"contradicts"`) {
		t.Error("the correction is not forgotten")
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
	d, err := f.read("post.txt")
	if err != nil {
		panic(err)
	}
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
