package compare

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
)

// fingerprint is a name for what a row found that lasts from run to run: 16
// hexadecimal digits made of its facet, its question and its set of answers.
// The order, number and paths of the articles do not enter, nor do the verdict,
// other rows, and articles that join one of the sides; a new answer makes
// another finding.
func (r Row) fingerprint() string {
	parts := []string{r.Facet, plain(r.Question)}
	for _, s := range r.Sides {
		parts = append(parts, plain(s.Value))
	}
	slices.Sort(parts[2:])
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:8])
}

// plain is s in lower case with single spaces.
func plain(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
