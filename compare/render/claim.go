package render

import (
	"io"
	"strconv"
	"strings"

	"claimdiff/compare"
)

// A claim of schema.org, as far as it is written here: https://schema.org/Claim
type (
	claimGraph struct {
		Context string  `json:"@context"`
		Graph   []claim `json:"@graph"`
	}
	claim struct {
		ID         string     `json:"@id"`
		Type       string     `json:"@type"`
		Name       string     `json:"name"`
		Text       string     `json:"text"`
		About      thing      `json:"about"`
		Credit     string     `json:"creditText,omitempty"` // those on whose word it stands, people or organisations
		Appearance []creation `json:"appearance"`
	}
	thing struct {
		Type string `json:"@type"`
		Name string `json:"name"`
	}
	creation struct {
		Type      string  `json:"@type"`
		ID        string  `json:"@id"`
		URL       string  `json:"url,omitempty"`
		Headline  string  `json:"headline,omitempty"`
		Published *string `json:"datePublished,omitempty"`
		Publisher thing   `json:"publisher"`
		Text      string  `json:"text"` // the article's words for the claim
	}
)

// Claims writes each answer of r as a Claim of schema.org in JSON-LD, with the
// articles in which it appears. It rates nothing: there is no ClaimReview.
func Claims(w io.Writer, r *compare.Report) error {
	v := newView(r, true)
	g := claimGraph{Context: "https://schema.org", Graph: []claim{}}
	for _, row := range r.Rows {
		for i, s := range row.Sides {
			c := claim{
				ID: "urn:claimdiff:" + row.Fingerprint + ":" + visible(row.ID) + ":" + itoa(i+1), Type: "Claim",
				Name: visible(row.Question) + " " + visible(s.Value), Text: visible(s.Value), About: thing{"Question", visible(row.Question)}, Appearance: []creation{},
			}
			var speakers []string
			for _, e := range s.Evidence {
				if n := len(e.Speakers); n > 0 {
					speakers = once(speakers, visible(e.Speakers[n-1]))
				}
				if a := v.articles[e.Article]; a != nil {
					c.appears(v.creation(a, e))
				}
			}
			c.Credit = strings.Join(speakers, ", ")
			g.Graph = append(g.Graph, c)
		}
	}
	return writeJSON(w, g)
}

// appears adds an article, or further words of one that is there.
func (c *claim) appears(in creation) {
	for i := range c.Appearance {
		if at := &c.Appearance[i]; at.ID == in.ID {
			at.Text += " […] " + in.Text
			return
		}
	}
	c.Appearance = append(c.Appearance, in)
}

func (v *view) creation(a *compare.Article, e compare.Evidence) creation {
	c := creation{
		Type: "NewsArticle", ID: addressOf(a), Headline: visible(a.Title), Published: a.Published,
		Publisher: thing{"Organization", v.outletOf(a.ID)}, Text: e.Words,
	}
	if address := addressOf(a); address == a.URL {
		c.URL = address
	}
	return c
}

func itoa(n int) string { return strconv.Itoa(n) }
