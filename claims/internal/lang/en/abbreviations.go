package en

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed abbreviations.tsv
var abbreviationsTSV string

// AbbreviationClass tells how an abbreviation's full stop is to be read. The
// classes are explained at the top of abbreviations.tsv.
type AbbreviationClass uint8

// The classes of abbreviations.
const (
	NoAbbreviation AbbreviationClass = iota
	TitleAbbreviation
	NumberAbbreviation
	CalendarAbbreviation
	InsideAbbreviation
	EndAbbreviation
	PlaceAbbreviation
	CompanyAbbreviation
)

var abbreviations = sync.OnceValue(func() map[string]AbbreviationClass {
	classes := map[string]AbbreviationClass{
		"title": TitleAbbreviation, "number": NumberAbbreviation, "calendar": CalendarAbbreviation,
		"inside": InsideAbbreviation, "end": EndAbbreviation, "place": PlaceAbbreviation, "company": CompanyAbbreviation,
	}
	m := make(map[string]AbbreviationClass, 256)
	for _, line := range strings.Split(abbreviationsTSV, "\n") {
		if f := strings.Split(line, "\t"); len(f) == 3 && !strings.HasPrefix(line, "#") {
			m[f[0]] = classes[f[1]]
		}
	}
	return m
})

// maxAbbreviation is the length in bytes of the longest listed abbreviation.
const maxAbbreviation = 6

// Abbreviation returns the class of word, which is given without its full
// stop, or NoAbbreviation. Case counts: "Wed." is a day, "wed." a word and a stop.
func Abbreviation(word string) AbbreviationClass {
	if len(word) > maxAbbreviation {
		return NoAbbreviation
	}
	return abbreviations()[word]
}

// An AbbreviationEntry is a line of the list, without the class.
type AbbreviationEntry struct{ Word, Example string }

// Abbreviations lists every abbreviation with its example, in the list's order.
func Abbreviations() (out []AbbreviationEntry) {
	for _, line := range strings.Split(abbreviationsTSV, "\n") {
		if f := strings.Split(line, "\t"); len(f) == 3 && !strings.HasPrefix(line, "#") {
			out = append(out, AbbreviationEntry{f[0], f[2]})
		}
	}
	return out
}
