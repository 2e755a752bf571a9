package claims

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
)

// SaveYAML writes a document to a file so that, whatever happens meanwhile, the
// file holds either what it held before or the whole document: a temporary
// file beside it is written, flushed to the disk and renamed.
func SaveYAML(path string, d Document) error {
	var b bytes.Buffer
	if err := WriteYAML(&b, d); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return fmt.Errorf("%s: %w", path, cause(err))
	}
	defer os.Remove(f.Name()) // nothing is left to remove after the rename
	mode := os.FileMode(0o644)
	if st, err := os.Stat(path); err == nil {
		mode = st.Mode().Perm()
	}
	_, err = f.Write(b.Bytes())
	for _, step := range []func() error{func() error { return f.Chmod(mode) }, f.Sync} {
		if err == nil {
			err = step()
		}
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", path, cause(err))
	}
	if dir, err := os.Open(filepath.Dir(path)); err == nil { // the name, too, is on the disk; not every system can
		dir.Sync()
		dir.Close()
	}
	return nil
}
