package claims

import (
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// Load reads files and extracts every article in them, jobs at a time (0: one
// per processor), and names the articles A, B, C … in the order given. A file
// that `claimdiff extract --format yaml` wrote stands for its article; when the
// article is given too, its text counts, and the corrections are carried over
// to it. What could not be read is told by the error, joined over all files; the documents
// of the others are returned beside it.
func Load(paths []string, jobs int) ([]Document, error) {
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	found, errs := make([][]Document, len(paths)), make([]error, len(paths))
	var wg sync.WaitGroup
	slots := make(chan struct{}, jobs)
	for i, path := range paths {
		wg.Add(1)
		slots <- struct{}{}
		go func() {
			defer func() { <-slots; wg.Done() }()
			found[i], errs[i] = load(path)
		}()
	}
	wg.Wait()
	docs, err := pair(paths, found)
	errs = append(errs, err)
	for i := range docs {
		docs[i].rename(ArticleID(i))
	}
	return docs, errors.Join(errs...)
}

func load(path string) ([]Document, error) {
	data, err := readAll(path)
	if err != nil {
		return nil, err
	}
	if isDocument(data) {
		d, err := ReadDocument(path, data)
		if err != nil {
			return nil, err
		}
		d, err = d.follow(path)
		d.file, d.saved = path, path
		return []Document{d}, err
	}
	articles, err := Read(path, data)
	var docs []Document
	for _, a := range articles {
		d, problem := extract(a)
		if problem != nil {
			err = errors.Join(err, problem)
			continue
		}
		docs = append(docs, d)
	}
	return docs, err
}

// extract is Extract, with a failure of the program itself turned into the error
// of one article: the others are still compared.
func extract(a Article) (d Document, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%s: not read: the program failed on this article (%v); please report it", a.Path, r)
		}
	}()
	return Extract(a)
}

// isDocument reports whether data is what `extract --format yaml` writes.
func isDocument(data []byte) bool {
	var first []byte
	for rest := bytes.TrimLeft(data, "\ufeff \r\n"); ; rest = bytes.TrimLeft(rest, " \r\n") {
		first, rest, _ = bytes.Cut(rest, []byte("\n"))
		if len(rest) == 0 || !bytes.HasPrefix(first, []byte("#")) && !bytes.HasPrefix(first, []byte("---")) {
			break
		}
	}
	return bytes.HasPrefix(first, []byte("schema: ")) && bytes.Contains(first, []byte(Schema))
}

// follow takes the corrections of post.txt.claims.yaml over to post.txt beside
// it when that article has changed since, and says so.
func (d Document) follow(path string) (Document, error) {
	const code = "outdated"
	d.Warnings = slices.DeleteFunc(slices.Clone(d.Warnings), func(w Warning) bool { return w.Code == code })
	of, ok := strings.CutSuffix(path, Corrected)
	if !ok {
		return d, nil
	}
	now, err := ReadFile(of)
	if err != nil || len(now) != 1 || now[0].Text == d.Article.Text {
		return d, nil // without an article of its own the document stands alone
	}
	next, err := d.Carry(now[0])
	if err != nil {
		return d, err
	}
	next.Warnings = append(next.Warnings, Warning{Code: code, Message: of + ": the article has changed since its claims were corrected; the corrections are carried over to what it says now"})
	return next, nil
}
