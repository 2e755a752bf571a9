package serve

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"net/http"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"claimdiff/claims"
)

//go:embed html/pages.tmpl
var pagesTemplate string

//go:embed html/pages.css
var pagesStyle string

var pages = sync.OnceValue(func() *template.Template { return template.Must(template.New("pages").Parse(pagesTemplate)) })

// show writes a page. Its policy allows its own style, and forms that lead back.
func (s *Server) show(w http.ResponseWriter, name string, status int, data any) {
	var b bytes.Buffer
	if err := pages().ExecuteTemplate(&b, name, data); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	sum := sha256.Sum256([]byte(pagesStyle))
	w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	w.Write(b.Bytes())
}

// The values that the templates show.
type (
	overview struct {
		Style              template.CSS
		Home, Folder, Note string
		Articles           []listed
		Problems           []string
		Rows, Differences  int
		Comparable         bool
	}
	listed struct {
		Outlet, Title, Published, File, Link string
		Claims, Corrections                  int
	}
	articlePage struct {
		Style                                           template.CSS
		Home, Action, Note, Outlet, Title, Dated, About string
		Open                                            string // the claim whose forms are shown
		Text                                            string // changes when the text does
		Sentences                                       []sentence
		Certainties, Polarities                         []string
		Speakers, Named                                 []string
		Claims                                          []choice
		Warnings                                        []string
		Rejected                                        []choice
		Corrections                                     []string
		Corrected                                       bool
	}
	sentence struct {
		Before string
		Claims []claim
	}
	claim struct {
		ID, Lemma, Speaker, Event, EventName string
		Is                                   map[string]string // by the names of the form's fields
		Parts                                []part
		Timed, Counted, Accepted             bool
	}
	part   struct{ Role, Words string }
	choice struct{ ID, Name string }
)

func (s *Server) overview(w http.ResponseWriter, r *http.Request) { s.home(w, r, "") }

func (s *Server) home(w http.ResponseWriter, _ *http.Request, note string) {
	docs, keys, report, problems := s.study.now()
	o := overview{Style: template.CSS(pagesStyle), Home: "/" + s.token + "/", Folder: filepath.Base(s.absolute()), Note: note, Problems: problems, Comparable: report != nil}
	if report != nil {
		o.Rows = len(report.Rows)
		for _, row := range report.Rows {
			if row.Verdict != "agrees" && row.Confidence != "low" {
				o.Differences++
			}
		}
	}
	for i, d := range docs {
		l := listed{Outlet: d.Article.Outlet, Title: d.Article.Title, File: keys[i], Link: "claims/" + url.PathEscape(keys[i]),
			Claims: len(d.Claims), Corrections: len(d.Corrections)}
		if d.Article.Published != nil {
			l.Published = day(*d.Article.Published)
		}
		o.Articles = append(o.Articles, l)
	}
	status := http.StatusOK
	if note != "" {
		status = http.StatusUnprocessableEntity
	}
	s.show(w, "overview", status, o)
}

// day is the date of an ISO 8601 moment.
func day(moment string) string {
	date, _, _ := strings.Cut(moment, "T")
	return date
}

func (s *Server) absolute() string {
	dir, err := filepath.Abs(s.study.folder.dir)
	if err != nil {
		return s.study.folder.dir
	}
	return dir
}

func (s *Server) claims(w http.ResponseWriter, r *http.Request) {
	s.articlePage(w, r.PathValue("name"), r.URL.Query().Get("correct"), "", http.StatusOK)
}

// articlePage shows the claims of one article by sentence, as corrected so far.
// All can be accepted or rejected; one is open to be corrected.
func (s *Server) articlePage(w http.ResponseWriter, key, open, note string, status int) {
	docs, keys, _, _ := s.study.now()
	i := slices.Index(keys, key)
	if i < 0 {
		http.Error(w, errNoArticle.Error(), http.StatusNotFound)
		return
	}
	read := docs[i]
	d := read.Applied()
	p := articlePage{
		Style: template.CSS(pagesStyle), Home: "/" + s.token + "/", Action: "/" + s.token + "/claims/" + url.PathEscape(key), Note: note, Open: open,
		About: key, Outlet: d.Article.Outlet, Title: d.Article.Title, Text: textSum(&d), Corrected: read.Saved() != "",
		Certainties: claims.Certainties, Polarities: claims.Polarities, Sentences: sentences(&d), Named: named(docs),
	}
	if d.Article.Published != nil {
		p.Dated = day(*d.Article.Published)
	}
	for _, e := range d.Entities {
		if len(e.Mentions) > 0 && e.Kind != "place" {
			p.Speakers = append(p.Speakers, e.Name)
		}
	}
	for _, c := range d.Claims {
		p.Claims = append(p.Claims, choice{c.ID, c.ID + " " + c.Words})
	}
	for _, c := range read.Claims {
		if !slices.ContainsFunc(d.Claims, func(k claims.Claim) bool { return k.ID == c.ID }) {
			p.Rejected = append(p.Rejected, choice{c.ID, c.Words})
		}
	}
	for _, x := range d.Warnings {
		p.Warnings = append(p.Warnings, x.Message)
	}
	for _, c := range read.Corrections {
		p.Corrections = append(p.Corrections, told(c))
	}
	s.show(w, "article", status, p)
}

// named are the names that people gave to events of the folder.
func named(docs []claims.Document) []string {
	var out []string
	for _, d := range docs {
		for _, c := range d.Corrections {
			if c.Do == "event" && !slices.Contains(out, c.To) {
				out = append(out, c.To)
			}
		}
	}
	slices.Sort(out)
	return out
}

// sentences are the sentences of an article in their order, with their claims.
func sentences(d *claims.Document) []sentence {
	var out []sentence
	for i, s := range d.Sentences {
		x := sentence{Before: s.Of(d.Article.Text)}
		for _, c := range d.Claims {
			if c.Sentence == i {
				x.Claims = append(x.Claims, shown(d, &c))
			}
		}
		out = append(out, x)
	}
	return out
}

func shown(d *claims.Document, c *claims.Claim) claim {
	out := claim{ID: c.ID, Lemma: c.Predicate.Lemma, Event: c.Event, Is: values(c), Timed: c.Time != nil, Counted: len(c.Quantities) == 1, Accepted: c.Accepted}
	for _, a := range c.Arguments {
		out.Parts = append(out.Parts, part{a.Role, a.Words})
	}
	if c.Time != nil {
		out.Parts = append(out.Parts, part{"when", c.Time.Words})
	}
	for _, q := range c.Quantities {
		out.Parts = append(out.Parts, part{"how many", q.Words})
	}
	out.EventName, _ = strings.CutPrefix(c.Event, "named ")
	if out.EventName == c.Event {
		out.EventName = ""
	}
	at := slices.IndexFunc(d.Attributions, func(a claims.Attribution) bool { return c.Attribution != nil && a.ID == *c.Attribution })
	if at >= 0 {
		out.Speaker = "somebody"
		if src := d.Attributions[at].Source; src != nil {
			out.Speaker = src.Speaker
		}
	}
	return out
}
