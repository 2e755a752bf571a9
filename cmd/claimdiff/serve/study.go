package serve

import (
	"errors"
	"slices"
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
	names    []string // of the file of each document
	report   *compare.Report
	problems []string
}

// now reads the folder again if a file of it has changed, and gives what it
// says. The report is nil while there is less than two articles.
func (s *study) now() (docs []claims.Document, names []string, report *compare.Report, problems []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if stamp := s.folder.stamp(); s.docs == nil || stamp != s.stamp {
		s.read()
		s.stamp = stamp
	}
	return s.docs, s.names, s.report, s.problems
}

func (s *study) read() {
	s.docs, s.names, s.problems, s.report = []claims.Document{}, nil, nil, nil
	var paths []string
	for _, name := range s.folder.articles() {
		paths = append(paths, s.folder.path(name))
	}
	if len(paths) == 0 {
		return
	}
	docs, err := claims.Load(paths, 0)
	s.docs = append(s.docs, docs...)
	s.names = s.filesOf(docs)
	s.problems = lines(err)
	for i, d := range docs {
		for _, w := range d.Warnings {
			s.problems = append(s.problems, strings.TrimSuffix(s.names[i], claims.Corrected)+": "+w.Message)
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

// filesOf are the names of the files that hold the documents. A corrected
// document still has the path of its article.
func (s *study) filesOf(docs []claims.Document) []string {
	var out []string
	names := s.folder.articles()
	for _, d := range docs {
		base := fileBase(d.Article.Path)
		if slices.Contains(names, base+claims.Corrected) {
			base += claims.Corrected
		}
		out = append(out, base)
	}
	return out
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
