package serve

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimdiff/claims"
)

// maxUpload bounds what one request may add, in bytes.
const maxUpload = 64 << 20

// half begins the name of a file that is being written. It is hidden, so that
// none is taken for an article.
const half = ".claimdiff-half-"

// A folder holds articles. No name leads out of it, links included.
type folder struct {
	dir  string
	root *os.Root
}

func openFolder(dir string) (*folder, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	f := &folder{dir: dir, root: root}
	return f, f.sweep()
}

// sweep removes what a run that was killed left half written.
func (f *folder) sweep() error {
	entries, err := fs.ReadDir(f.root.FS(), ".")
	if err != nil {
		return err
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), half) {
			if err := f.root.Remove(e.Name()); err != nil {
				return err
			}
		}
	}
	return nil
}

// articles are the names of the files that a comparison of the folder reads.
// An empty folder has none.
func (f *folder) articles() []string {
	paths, err := claims.Folder(f.dir)
	if err != nil {
		return nil
	}
	var names []string
	for _, p := range paths {
		name := filepath.Base(p)
		// A link that leads out of the folder is no article, nor is one corrected.
		st, err := f.root.Stat(name)
		if err != nil || !st.Mode().IsRegular() {
			continue
		}
		of := strings.TrimSuffix(name, claims.Corrected)
		if _, err := f.root.Lstat(of); err == nil {
			if _, err := f.root.Stat(of); err != nil {
				continue
			}
		}
		names = append(names, name)
	}
	return names
}

func (f *folder) path(name string) string { return filepath.Join(f.dir, name) }

// stamp changes when a file of the folder does.
func (f *folder) stamp() string {
	var b strings.Builder
	for _, name := range f.articles() {
		for _, file := range slices.Compact([]string{name, strings.TrimSuffix(name, claims.Corrected)}) {
			if st, err := f.root.Stat(file); err == nil {
				fmt.Fprintf(&b, "%s %d %d\n", file, st.Size(), st.ModTime().UnixNano())
			}
		}
	}
	return b.String()
}

// write puts a file in its place whole: it is written under another name,
// brought to the disk, and moved.
func (f *folder) write(name string, data []byte) (err error) {
	temp := half + name
	w, err := f.root.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	err = errors.Join(err, w.Sync(), w.Close())
	if err != nil {
		f.root.Remove(temp)
		return err
	}
	if err := f.root.Rename(temp, name); err != nil {
		return err
	}
	if d, err := f.root.Open("."); err == nil { // the move itself; not every system can
		d.Sync()
		d.Close()
	}
	return nil
}

// add stores an article that a browser sent, under a name like its own that
// nothing else has. What holds no article is refused.
func (f *folder) add(name string, r io.Reader) error {
	data, err := io.ReadAll(io.LimitReader(r, maxUpload+1))
	switch {
	case err != nil:
		return err
	case len(data) > maxUpload:
		return fmt.Errorf("%s is larger than %d MiB", name, maxUpload>>20)
	}
	name = fileName(name)
	if bytes.HasPrefix(data, []byte("schema: "+claims.Schema)) {
		if _, err := claims.ReadDocument(name, data); err != nil {
			return err
		}
	} else if found, err := claims.Read(name, data); err != nil {
		return err
	} else if len(found) == 0 || found[0].Words == 0 {
		return fmt.Errorf("%s holds no text", name)
	}
	return f.write(f.unused(name), data)
}

// fileName is the last part of a name that a browser gives, of letters,
// digits, dots, hyphens and underscores, and not one that is passed over as
// no article.
func fileName(s string) string {
	s = path.Base(strings.ReplaceAll(s, `\`, "/"))
	s = strings.Map(func(r rune) rune {
		if r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) || strings.ContainsRune(".-_", r) {
			return r
		}
		return '-'
	}, s)
	s = strings.TrimLeft(s, ".-")
	for len(s) > 100 {
		_, n := utf8.DecodeRuneInString(s)
		s = s[n:]
	}
	switch {
	case s == "":
		return "article.txt"
	case s == "set.yaml", s == "gold.yaml", strings.HasPrefix(s, "report."), strings.HasSuffix(s, claims.Corrected):
		return "article-" + strings.TrimSuffix(s, claims.Corrected)
	}
	return s
}

// unused is a name like the one given that no file of the folder has.
func (f *folder) unused(name string) string {
	ext := path.Ext(name)
	free := name
	for n := 2; ; n++ {
		if _, err := f.root.Lstat(free); errors.Is(err, fs.ErrNotExist) {
			return free
		}
		free = strings.TrimSuffix(name, ext) + "-" + strconv.Itoa(n) + ext
	}
}
