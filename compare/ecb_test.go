package compare

import (
	"encoding/csv"
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"claimdiff/claims"
)

// A labelled is an article of ECB+ (Cybulska and Vossen, 2014) with the events
// that its annotators found in it. Only some of its sentences are annotated.
type labelled struct {
	doc    claims.Document
	event  string         // which of the two look-alike events of its topic it is about
	starts []int          // of its tokens, in bytes of the article's text; sorted
	inside []bool         // token: stands in an annotated sentence
	chain  map[int]string // token: the event it is a mention of, across articles
}

// readTopic reads the articles of a topic; annotated tells which sentences are.
func readTopic(t *testing.T, dir string, topic int, annotated map[string]bool) []*labelled {
	t.Helper()
	paths, _ := filepath.Glob(filepath.Join(dir, "*", fmt.Sprintf("%d_*ecb*.xml", topic)))
	slices.Sort(paths)
	var out []*labelled
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var x ecbFile
		if err := xml.Unmarshal(data, &x); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		name := strings.TrimSuffix(filepath.Base(path), ".xml")
		a := &labelled{event: name[strings.LastIndex(name, "ecb"):], chain: map[int]string{}}
		head, body, at := a.text(&x, func(sentence int) bool { return annotated[fmt.Sprint(name, " ", sentence)] })
		articles, err := claims.Read(name+".txt", []byte(head+body))
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if a.doc, err = claims.Extract(articles[0]); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		cut := strings.Index(body, a.doc.Article.Text)
		if cut < 0 {
			t.Fatalf("%s: its text was changed", path)
		}
		for i := range a.starts {
			a.starts[i] -= cut
		}
		a.label(&x, at)
		out = append(out, a)
	}
	return out
}

type ecbFile struct {
	Tokens []struct {
		ID       string `xml:"t_id,attr"`
		Sentence int    `xml:"sentence,attr"`
		Text     string `xml:",chardata"`
	} `xml:"token"`
	Mentions struct {
		All []struct {
			XMLName xml.Name
			ID      string `xml:"m_id,attr"`
			Tokens  []struct {
				ID string `xml:"t_id,attr"`
			} `xml:"token_anchor"`
		} `xml:",any"`
	} `xml:"Markables"`
	Relations struct {
		Across []struct {
			Note    string `xml:"note,attr"`
			Sources []struct {
				ID string `xml:"m_id,attr"`
			} `xml:"source"`
		} `xml:"CROSS_DOC_COREF"`
	} `xml:"Relations"`
}

// text joins the tokens, a paragraph per sentence, and tells which token has
// which id. A first sentence that is an address becomes a header.
func (a *labelled) text(x *ecbFile, annotated func(sentence int) bool) (head, body string, at map[string]int) {
	address := -1
	if len(x.Tokens) > 0 && strings.HasPrefix(x.Tokens[0].Text, "http") {
		address = x.Tokens[0].Sentence
	}
	var b strings.Builder
	at = map[string]int{}
	last := -1
	for _, tok := range x.Tokens {
		switch {
		case tok.Sentence == address:
			head += tok.Text
			continue
		case last >= 0 && tok.Sentence != last:
			b.WriteString("\n\n")
		case last >= 0 && !strings.HasPrefix(tok.Text, "'") && strings.IndexAny(tok.Text, ".,;:!?%)]") != 0:
			b.WriteString(" ")
		}
		last = tok.Sentence
		at[tok.ID] = len(a.starts)
		a.starts = append(a.starts, b.Len())
		a.inside = append(a.inside, annotated(tok.Sentence))
		b.WriteString(tok.Text)
	}
	if head != "" {
		head = "URL: " + head + "\n\n"
	}
	return head, b.String(), at
}

// label notes which tokens mention which event, those of reporting left out.
func (a *labelled) label(x *ecbFile, at map[string]int) {
	tokens := map[string][]int{}
	for _, m := range x.Mentions.All {
		if !strings.Contains(m.XMLName.Local, "ACTION") || strings.Contains(m.XMLName.Local, "REPORTING") {
			continue
		}
		for _, tok := range m.Tokens {
			if i, ok := at[tok.ID]; ok {
				tokens[m.ID] = append(tokens[m.ID], i)
			}
		}
	}
	for _, r := range x.Relations.Across {
		for _, s := range r.Sources {
			for _, i := range tokens[s.ID] {
				a.chain[i] = r.Note
			}
		}
	}
}

// events are the events that a telling mentions, and whether it stands in an
// annotated sentence.
func (a *labelled) events(t *telling) (chains []string, annotated bool) {
	for _, cl := range t.claims {
		i, _ := slices.BinarySearch(a.starts, cl.Predicate.Start)
		for ; i < len(a.starts) && a.starts[i] < cl.Predicate.End; i++ {
			annotated = annotated || a.inside[i]
			if a.inside[i] && a.chain[i] != "" {
				chains = append(chains, a.chain[i])
			}
		}
	}
	return chains, annotated
}

// readAnnotated reads the list of annotated sentences: "1_2ecb 3" is sentence 3
// of article 1_2ecb.
func readAnnotated(t *testing.T, path string) map[string]bool {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	out := map[string]bool{}
	for _, l := range lines[1:] {
		out[l[0]+"_"+l[1]+" "+l[2]] = true
	}
	return out
}
