package claims

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Corrected is what the name of a document ends in that a person has corrected
// and that stands for the article beside it: post.txt.claims.yaml for post.txt.
const Corrected = ".claims.yaml"

// Folder lists the articles of a folder by name: its files, but set.yaml,
// gold.yaml, report.* and hidden ones. A corrected document stands in the place
// of its article.
func Folder(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", dir, cause(err))
	}
	there := map[string]bool{}
	for _, e := range entries {
		there[e.Name()] = isArticle(e.Name()) && isFile(filepath.Join(dir, e.Name()))
	}
	var paths []string
	for _, e := range entries {
		name := e.Name()
		if of, ok := strings.CutSuffix(name, Corrected); ok && there[of] || !there[name] {
			continue // it is listed where its article is
		}
		if there[name+Corrected] {
			name += Corrected
		}
		paths = append(paths, filepath.Join(dir, name))
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("%s: there is no article in this folder", dir)
	}
	return paths, nil
}

// isArticle tells the files of a folder that are articles by their names.
func isArticle(name string) bool {
	return name != "set.yaml" && name != "gold.yaml" && !strings.HasPrefix(name, "report.") && !strings.HasPrefix(name, ".")
}

// isFile follows links.
func isFile(path string) bool {
	st, err := os.Stat(path)
	return err == nil && st.Mode().IsRegular()
}
