package serve

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"claimdiff/claims"
)

// asked is the correction that a form asks for, of the claim that it shows as
// shown. The name of its button is the verb.
func asked(form url.Values, id string, shown *claims.Claim) (claims.Correction, error) {
	c := claims.Correction{Do: form.Get("do"), Claims: []string{id}, Why: form.Get("why")}
	switch c.Do {
	case "edit":
		e, err := setting(form, shown)
		if err != nil {
			return c, err
		}
		if *e == (claims.Setting{}) {
			return c, errors.New("nothing is changed: it says what it said")
		}
		c.Set = e
	case "merge":
		c.Claims = append(c.Claims, form.Get("other"))
	case "speaker", "event":
		c.To = form.Get(c.Do)
	}
	return c, nil
}

// setting is what a form changes in a claim; a field that is missing, empty or
// as the claim has it changes nothing.
func setting(form url.Values, shown *claims.Claim) (*claims.Setting, error) {
	was := values(shown)
	text := func(key string) string {
		if v := plainLines(form.Get(key)); v != was[key] {
			return v
		}
		return ""
	}
	number := func(key string) (*float64, error) {
		v := strings.TrimSpace(text(key))
		if v == "" {
			return nil, nil
		}
		n, err := strconv.ParseFloat(v, 64)
		if err != nil || n != n || n-n != 0 {
			return nil, fmt.Errorf("%s: %q is no number (try 12)", key, v)
		}
		return &n, nil
	}
	least, err := number("min")
	most, err2 := number("max")
	return &claims.Setting{Words: text("words"), Polarity: text("polarity"), Certainty: text("certainty"), Start: text("start"), End: text("end"),
		Min: least, Max: most, Agent: text("agent"), Patient: text("patient")}, errors.Join(err, err2)
}

// values are the fields of a claim that a form shows, by their names in it.
func values(c *claims.Claim) map[string]string {
	v := map[string]string{"words": c.Words, "polarity": c.Polarity, "certainty": c.Certainty}
	if c.Time != nil {
		v["start"], v["end"] = c.Time.Start, c.Time.End
	}
	if len(c.Quantities) == 1 {
		v["min"], v["max"] = number(c.Quantities[0].Min), number(c.Quantities[0].Max)
	}
	for _, a := range c.Arguments {
		if v[a.Role] == "" && (a.Role == "agent" || a.Role == "patient") {
			v[a.Role] = a.Words
		}
	}
	return v
}

func number(n *float64) string {
	if n == nil {
		return ""
	}
	return strconv.FormatFloat(*n, 'f', -1, 64)
}

// plainLines are the words of a form field with the ends of lines that articles
// have; browsers send others.
func plainLines(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") }

// correct carries out one correction and stores the document.
func (s *Server) correct(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	if err := r.ParseForm(); err != nil {
		http.Error(w, "that was no form", http.StatusBadRequest)
		return
	}
	name := r.PathValue("name")
	key, id, err := s.study.correct(name, r.PostForm)
	switch {
	case errors.Is(err, errNoArticle):
		http.Error(w, err.Error(), http.StatusNotFound)
	case err != nil:
		s.articlePage(w, name, id, err.Error(), http.StatusUnprocessableEntity)
	default:
		http.Redirect(w, r, "/"+s.token+"/claims/"+url.PathEscape(key)+"#"+url.PathEscape(id), http.StatusSeeOther)
	}
}

var errNoArticle = errors.New("there is no such article")

// correct stores a corrected document beside its article, one at a time, and
// gives the key of the article and the id of the claim from then on.
func (s *study) correct(key string, form url.Values) (newKey, id string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.refresh()
	i := s.find(key)
	if i < 0 {
		return key, "", errNoArticle
	}
	d := s.docs[i]
	// The letters of the articles may have changed since the page was shown, the
	// numbers of the claims have not unless the text did.
	here := func(id string) string {
		return d.Article.ID + strings.TrimLeft(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	}
	id = here(form.Get("id"))
	if t := form.Get("text"); t != "" && t != textSum(&d) {
		return key, id, errors.New("the article has changed since this page was shown; look at the claim again")
	}
	form.Set("other", here(form.Get("other")))
	switch form.Get("do") {
	case "start over":
		return s.forget(key, &d)
	case "take back":
		n, _ := strconv.Atoi(form.Get("n"))
		if n < 0 || n >= len(d.Corrections) || told(d.Corrections[n]) != form.Get("what") {
			return key, id, errors.New("the corrections have changed since this page was shown; look at them again")
		}
		err = d.Undo(n)
	default:
		var c claims.Correction
		if c, err = asked(form, id, claimOf(&d, id)); err == nil {
			err = d.Correct(c)
		}
	}
	if err != nil {
		return key, id, err
	}
	var b bytes.Buffer
	if err := claims.WriteYAML(&b, d); err != nil {
		return key, id, err
	}
	if err := s.folder.write(storedAs(key, &d), b.Bytes()); err != nil {
		return key, id, err
	}
	s.refresh()
	return key, id, nil
}

// storedAs is the name of the file that holds the corrections of an article.
func storedAs(key string, d *claims.Document) string {
	if saved := d.Saved(); saved != "" {
		return fileBase(saved)
	}
	return key + claims.Corrected
}

// forget removes the corrections of an article that is there without them.
func (s *study) forget(key string, d *claims.Document) (string, string, error) {
	saved := d.Saved()
	if saved == "" {
		return key, "", nil
	}
	_, err := s.folder.root.Stat(strings.TrimSuffix(fileBase(saved), claims.Corrected))
	if d.File() == saved && err != nil {
		return key, "", errors.New("the article itself is not in the folder, so there is nothing to start over from")
	}
	if err := s.folder.root.Remove(fileBase(saved)); err != nil {
		return key, "", err
	}
	s.refresh()
	if s.find(key) < 0 { // it was called after the file of its corrections
		key = fileBase(d.Article.Path)
	}
	return key, "", nil
}

// claimOf is a claim as corrected so far, or as it was read when that was
// rejected; the zero claim when there is none.
func claimOf(d *claims.Document, id string) *claims.Claim {
	for _, doc := range []claims.Document{d.Applied(), *d} {
		for _, c := range doc.Claims {
			if c.ID == id {
				return &c
			}
		}
	}
	return &claims.Claim{}
}

// told is a correction as a line.
func told(c claims.Correction) string {
	var b strings.Builder
	b.WriteString(c.Do + " " + strings.Join(c.Claims, ", "))
	if c.To != "" {
		b.WriteString(": " + c.To)
	}
	if e := c.Set; e != nil {
		for _, f := range []struct{ key, value string }{{"words", e.Words}, {"polarity", e.Polarity}, {"certainty", e.Certainty}, {"start", e.Start}, {"end", e.End},
			{"min", number(e.Min)}, {"max", number(e.Max)}, {"agent", e.Agent}, {"patient", e.Patient}} {
			if f.value != "" {
				b.WriteString(" · " + f.key + ": " + f.value)
			}
		}
	}
	if c.Why != "" {
		b.WriteString(" (" + c.Why + ")")
	}
	return b.String()
}
