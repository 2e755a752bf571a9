package serve

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"claimdiff/compare"
	"claimdiff/compare/render"
)

// A Server shows one folder.
type Server struct {
	study *study
	token string
	host  string // the only name that requests may be sent to
}

// Listen opens a folder and a port of 127.0.0.1, any free one when it is 0.
// The caller closes the listener.
func Listen(dir string, port int, version string) (*Server, net.Listener, error) {
	f, err := openFolder(dir)
	if err != nil {
		return nil, nil, err
	}
	l, err := net.Listen("tcp4", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return nil, nil, err
	}
	return &Server{study: &study{folder: f, version: version}, token: rand.Text(), host: l.Addr().String()}, l, nil
}

// URL is the address of the first page.
func (s *Server) URL() string { return "http://" + s.host + "/" + s.token + "/" }

// Serve answers until the context ends.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	h := &http.Server{Handler: s.Handler(), ReadHeaderTimeout: 10 * time.Second, MaxHeaderBytes: 1 << 16}
	context.AfterFunc(ctx, func() {
		last, cancel := context.WithTimeout(context.Background(), 3*time.Second)
		defer cancel()
		h.Shutdown(last)
	})
	if err := h.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// Handler is the pages, behind all that keeps others out.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	at := func(pattern string, h http.HandlerFunc) {
		method, path, _ := strings.Cut(pattern, " ")
		mux.HandleFunc(method+" /"+s.token+path, h)
	}
	at("GET /{$}", s.overview)
	at("POST /articles", s.upload)
	at("GET /report", s.reportAs("text/html; charset=utf-8", "", s.reportPage))
	at("GET /report.md", s.reportAs("text/markdown; charset=utf-8", "report.md", render.Markdown))
	at("GET /report.json", s.reportAs("application/json", "report.json", render.JSON))
	at("GET /claims/{name}", s.claims)
	at("POST /claims/{name}", s.correct)
	mux.HandleFunc("GET /favicon.ico", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	return s.guard(http.NewCrossOriginProtection().Handler(mux))
}

// guard lets in what was sent to this server by its own name (another name
// that leads here may be a trick of another page: DNS rebinding), by this
// server's own pages or by hand, and under the token.
func (s *Server) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin") // with none at all, forms would come from nowhere
		h.Set("Cache-Control", "no-store")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		from := r.Header.Get("Sec-Fetch-Site")
		origin := r.Header.Get("Origin")
		switch first, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/"); {
		case r.Host != s.host && r.Host != strings.Replace(s.host, "127.0.0.1", "localhost", 1):
			http.Error(w, "this server answers to its own name only", http.StatusForbidden)
		case origin != "" && origin != "http://"+r.Host, from != "" && from != "same-origin" && from != "none":
			http.Error(w, "requests of other pages are refused", http.StatusForbidden)
		case r.URL.Path != "/favicon.ico" && subtle.ConstantTimeCompare([]byte(first), []byte(s.token)) != 1:
			http.Error(w, "the address lacks its token: open the one that claimdiff serve printed", http.StatusForbidden)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// reportAs gives the report in a format of package render, for a browser to
// show or, with a name, to store.
func (s *Server) reportAs(kind, name string, write func(io.Writer, *compare.Report) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_, _, report, _ := s.study.now()
		if report == nil {
			s.home(w, r, "There is nothing to compare yet: add a second article.")
			return
		}
		var b bytes.Buffer
		if err := write(&b, report); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", kind)
		if name != "" {
			w.Header().Set("Content-Disposition", `attachment; filename="`+name+`"`)
		}
		w.Write(b.Bytes())
	}
}

// reportPage is the report with a way to the claim that each quotation rests on.
func (s *Server) reportPage(w io.Writer, r *compare.Report) error {
	_, keys, _, _ := s.study.now()
	return render.HTMLWith(w, r, render.HTMLOptions{Home: "/" + s.token + "/", Correct: func(article, claim string) string {
		i := slices.IndexFunc(r.Articles, func(a compare.Article) bool { return a.ID == article })
		if i < 0 || i >= len(keys) {
			return ""
		}
		return "/" + s.token + "/claims/" + url.PathEscape(keys[i]) + "?correct=" + url.QueryEscape(claim) + "#" + url.PathEscape(claim)
	}})
}

// upload adds the articles of a form.
func (s *Server) upload(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, maxUpload)
	parts, err := r.MultipartReader()
	if err != nil {
		s.home(w, r, "That was no form with files.")
		return
	}
	var problems []string
	for {
		p, err := parts.NextPart()
		if err == io.EOF {
			break
		}
		if err != nil {
			problems = append(problems, err.Error())
			break
		}
		if p.FileName() == "" {
			continue
		}
		if err := s.study.folder.add(p.FileName(), p); err != nil {
			problems = append(problems, err.Error())
		}
	}
	if len(problems) > 0 {
		s.home(w, r, strings.Join(problems, " · "))
		return
	}
	http.Redirect(w, r, "/"+s.token+"/", http.StatusSeeOther)
}
