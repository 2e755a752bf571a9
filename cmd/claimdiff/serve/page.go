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
		Claims, Accepted                     int
		Corrected, Several                   bool
	}
	articlePage struct {
		Style                                          template.CSS
		Home, Action, Note, File, Outlet, Title, Dated string
		Open                                           string // the claim whose forms are shown
		Corrected                                      bool
		Sentences                                      []sentence
		Certainties, Polarities                        []string
		Speakers, Events, Claims                       []choice
		Warnings                                       []string
		Rejected                                       []string
	}
	sentence struct {
		Before string
		Claims []claim
	}
	claim struct {
		ID, Words, Lemma, Certainty, Polarity, Speaker, SpeakerID, Event string
		Parts                                                            []part
		Accepted                                                         bool
	}
	part   struct{ Role, Words string }
	choice struct{ ID, Name string }
)

func (s *Server) overview(w http.ResponseWriter, r *http.Request) { s.home(w, r, "") }

func (s *Server) home(w http.ResponseWriter, _ *http.Request, note string) {
	docs, names, report, problems := s.study.now()
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
		l := listed{Outlet: d.Article.Outlet, Title: d.Article.Title, File: strings.TrimSuffix(names[i], claims.Corrected), Link: "claims/" + url.PathEscape(names[i]),
			Claims: len(d.Claims), Corrected: strings.HasSuffix(names[i], claims.Corrected)}
		if d.Article.Published != nil {
			l.Published = day(*d.Article.Published)
		}
		for _, c := range d.Claims {
			if c.Accepted {
				l.Accepted++
			}
		}
		for j, n := range names {
			l.Several = l.Several || j != i && n == names[i]
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
	name := r.PathValue("name")
	if !s.study.folder.has(name) {
		http.Error(w, "there is no such article", http.StatusNotFound)
		return
	}
	s.articlePage(w, name, r.URL.Query().Get("correct"), "", http.StatusOK)
}

// articlePage shows the claims of one article by sentence. All can be accepted
// or rejected; one is open to be corrected.
func (s *Server) articlePage(w http.ResponseWriter, name, open, note string, status int) {
	d, err := s.study.folder.read(name)
	if err != nil {
		s.home(w, nil, err.Error())
		return
	}
	p := articlePage{
		Style: template.CSS(pagesStyle), Home: "/" + s.token + "/", Action: "/" + s.token + "/claims/" + url.PathEscape(name), Note: note, Open: open,
		File: strings.TrimSuffix(name, claims.Corrected), Outlet: d.Article.Outlet, Title: d.Article.Title, Corrected: strings.HasSuffix(name, claims.Corrected),
		Certainties: claims.Certainties, Polarities: claims.Polarities, Sentences: sentences(&d), Events: events(&d),
	}
	if d.Article.Published != nil {
		p.Dated = day(*d.Article.Published)
	}
	for _, e := range d.Entities {
		if len(e.Mentions) > 0 && e.Kind != "place" {
			p.Speakers = append(p.Speakers, choice{e.ID, e.Name})
		}
	}
	for _, c := range d.Claims {
		p.Claims = append(p.Claims, choice{c.ID, c.ID + " " + c.Words})
	}
	for _, x := range d.Warnings {
		p.Warnings = append(p.Warnings, x.Message)
	}
	for _, x := range d.Dropped {
		if x.Reason == claims.Rejected {
			p.Rejected = append(p.Rejected, x.Of(d.Article.Text))
		}
	}
	s.show(w, "article", status, p)
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
	out := claim{ID: c.ID, Words: c.Words, Lemma: c.Predicate.Lemma, Certainty: c.Certainty, Polarity: c.Polarity, Event: c.Event, Accepted: c.Accepted}
	for _, a := range c.Arguments {
		out.Parts = append(out.Parts, part{a.Role, a.Words})
	}
	if c.Time != nil {
		out.Parts = append(out.Parts, part{"when", c.Time.Words})
	}
	for _, q := range c.Quantities {
		out.Parts = append(out.Parts, part{"how many", q.Words})
	}
	at := slices.IndexFunc(d.Attributions, func(a claims.Attribution) bool { return c.Attribution != nil && a.ID == *c.Attribution })
	if at >= 0 {
		out.Speaker = "somebody"
		if src := d.Attributions[at].Source; src != nil {
			out.Speaker, out.SpeakerID = src.Speaker, src.Entity
		}
	}
	return out
}

// events are the events that the claims tell of, each by its first claim.
func events(d *claims.Document) []choice {
	var out []choice
	for _, c := range d.Claims {
		if !slices.ContainsFunc(out, func(o choice) bool { return o.ID == c.Event }) {
			out = append(out, choice{c.Event, c.Event + " " + c.Words})
		}
	}
	return out
}
