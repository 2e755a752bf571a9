package en

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed givennames.tsv
var givenNamesTSV string

var givenNames = sync.OnceValue(func() map[string]byte {
	m := make(map[string]byte, 20000)
	rows(givenNamesTSV, func(f []string) {
		for n := range strings.FieldsSeq(f[1]) {
			m[n] = f[0][0]
		}
	})
	return m
})

// GivenName tells who bears a first name, written without accents: 'm' men,
// 'f' women, 'b' both; 0 when it is none that is known.
func GivenName(name string) byte { return givenNames()[name] }
