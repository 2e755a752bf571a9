package serve

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"claimdiff/claims"
)

// read is the document of one article of the folder, corrected or as extracted.
func (f *folder) read(name string) (claims.Document, error) {
	docs, err := claims.Load([]string{f.path(name)}, 1)
	if err != nil {
		return claims.Document{}, err
	}
	if len(docs) != 1 {
		return claims.Document{}, fmt.Errorf("%s holds %d articles; claims are corrected in files of one", name, len(docs))
	}
	return docs[0], nil
}

// corrections are what a form can ask for, by the name of its button.
var corrections = map[string]func(d *claims.Document, id string, form url.Values) error{
	"accept": func(d *claims.Document, id string, _ url.Values) error { return d.Accept(id) },
	"reject": func(d *claims.Document, id string, _ url.Values) error { return d.Reject(id) },
	"edit": func(d *claims.Document, id string, form url.Values) error {
		return d.SetClaim(id, claims.Edit{Words: plainLines(form.Get("words")), Certainty: form.Get("certainty"), Polarity: form.Get("polarity")})
	},
	"speaker": func(d *claims.Document, id string, form url.Values) error {
		return d.SetSpeaker(id, form.Get("speaker"))
	},
	"event": func(d *claims.Document, id string, form url.Values) error { return d.SetEvent(id, form.Get("event")) },
	"merge": func(d *claims.Document, id string, form url.Values) error { return d.Merge(id, form.Get("other")) },
	"split": func(d *claims.Document, id string, form url.Values) error {
		return d.Split(id, plainLines(form.Get("from")))
	},
}

// plainLines are the words of a form field with the ends of lines that articles
// have; browsers send others.
func plainLines(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") }

// correct carries out one correction and stores the document.
func (s *Server) correct(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	name := r.PathValue("name")
	if err := r.ParseForm(); err != nil || !s.study.folder.has(name) {
		http.Error(w, "there is no such article", http.StatusNotFound)
		return
	}
	stored, err := s.study.correct(name, r.PostForm)
	if err != nil {
		s.articlePage(w, name, r.PostForm.Get("id"), err.Error(), http.StatusUnprocessableEntity)
		return
	}
	http.Redirect(w, r, "/"+s.token+"/claims/"+url.PathEscape(stored)+"#"+url.PathEscape(r.PostForm.Get("id")), http.StatusSeeOther)
}

// correct stores a corrected document beside its article, one at a time, and
// gives the name of the file that stands for the article from then on.
func (s *study) correct(name string, form url.Values) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	article := strings.TrimSuffix(name, claims.Corrected)
	if form.Get("do") == "start over" {
		if article == name {
			return name, nil
		}
		if _, err := s.folder.root.Stat(article); err != nil {
			return name, errors.New("the article itself is not in the folder, so there is nothing to start over from")
		}
		return article, s.folder.root.Remove(name)
	}
	change := corrections[form.Get("do")]
	if change == nil {
		return name, fmt.Errorf("%q is no correction", form.Get("do"))
	}
	d, err := s.folder.read(name)
	if err != nil {
		return name, err
	}
	if err := change(&d, form.Get("id"), form); err != nil {
		return name, err
	}
	var b bytes.Buffer
	if err := claims.WriteYAML(&b, d); err != nil {
		return name, err
	}
	stored := article + claims.Corrected
	return stored, s.folder.write(stored, b.Bytes())
}
