package serve

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"
	"strconv"
	"strings"
	"sync"

	"claimdiff/claims"
	"claimdiff/compare"
)

// A study is what the articles of a folder say, side by side.
type study struct {
	folder  *folder
	version string

	mu       sync.Mutex
	stamp    string
	docs     []claims.Document
	keys     []string // what each document is called in addresses
	report   *compare.Report
	problems []string
}

// now reads the folder again if a file of it has changed, and gives what it
// says. The report is nil while there is less than two articles.
func (s *study) now() (docs []claims.Document, keys []string, report *compare.Report, problems []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.refresh()
	return s.docs, s.keys, s.report, s.problems
}

// refresh is now for those who hold the lock.
func (s *study) refresh() {
	if stamp := s.folder.stamp(); s.docs == nil || stamp != s.stamp {
		s.read()
		s.stamp = stamp
	}
}

// find is the document that is called so, -1 when there is none. What a browser
// asks for is looked up here and nowhere else.
func (s *study) find(key string) int { return slices.Index(s.keys, key) }

func (s *study) read() {
	s.docs, s.keys, s.problems, s.report = []claims.Document{}, nil, nil, nil
	var paths []string
	for _, name := range s.folder.articles() {
		paths = append(paths, s.folder.path(name))
	}
	if len(paths) == 0 {
		return
	}
	docs, err := claims.Load(paths, 0)
	s.docs = append(s.docs, docs...)
	s.keys = keysOf(docs)
	s.problems = lines(err)
	for i, d := range docs {
		for _, w := range d.Warnings {
			s.problems = append(s.problems, s.keys[i]+": "+w.Message)
		}
	}
	if len(docs) < 2 {
		return
	}
	r, err := compare.Documents(docs, compare.Options{Version: s.version})
	if err != nil {
		s.problems = append(s.problems, err.Error())
		return
	}
	s.report = r
}

// keysOf names the documents after their articles; of several in one file
// (JSON Lines), each has its line.
func keysOf(docs []claims.Document) []string {
	in := map[string]int{} // how many documents a file holds
	for _, d := range docs {
		in[d.Article.Path]++
	}
	var keys []string
	for _, d := range docs {
		key := fileBase(d.Article.Path)
		of, corrected := strings.CutSuffix(fileBase(d.Saved()), claims.Corrected)
		switch {
		case corrected:
			key = of
		case d.Saved() != "":
			key = fileBase(d.Saved())
		case in[d.Article.Path] > 1 && len(d.Article.Lines) > 0:
			key += "." + strconv.Itoa(d.Article.Lines[0].Line)
		}
		free := key
		for n := 2; slices.Contains(keys, free); n++ {
			free = key + "-" + strconv.Itoa(n)
		}
		keys = append(keys, free)
	}
	return keys
}

// textSum changes when the text of an article does.
func textSum(d *claims.Document) string {
	sum := sha256.Sum256([]byte(d.Article.Text))
	return hex.EncodeToString(sum[:8])
}

func fileBase(path string) string {
	return path[strings.LastIndexAny(path, `/\`)+1:]
}

func lines(err error) []string {
	if err == nil {
		return nil
	}
	var joined interface{ Unwrap() []error }
	if !errors.As(err, &joined) {
		return []string{err.Error()}
	}
	var out []string
	for _, e := range joined.Unwrap() {
		out = append(out, e.Error())
	}
	return out
}
