package en

import (
	_ "embed"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"
)

//go:embed units.yaml
var unitsYAML []byte

// A Measure is a unit and how it turns into its base: base = Factor*x + Add.
type Measure struct {
	Base        string
	Factor, Add float64
	Currency    bool
	words       []string
	digits      bool // counts after digits only
}

type measures struct {
	after, before map[string][]Measure // by first word, longest first
	named         map[string]bool
}

var measureWords = sync.OnceValue(func() *measures {
	var f struct {
		Units []struct {
			Base        string
			Factor, Add float64
			Words       []string
			Short       []string
		}
		Currencies []struct {
			Code                  string
			Symbols, Words, Cents []string
		}
		Named []string
	}
	if err := yaml.Unmarshal(unitsYAML, &f); err != nil {
		panic("units.yaml: " + err.Error())
	}
	m := &measures{map[string][]Measure{}, map[string][]Measure{}, map[string]bool{}}
	put := func(into map[string][]Measure, words []string, x Measure, digits bool) {
		for _, w := range words {
			x.words, x.digits = strings.Fields(w), digits
			k := x.words[0]
			into[k] = append(into[k], x)
			for i := len(into[k]) - 1; i > 0 && len(into[k][i].words) > len(into[k][i-1].words); i-- {
				into[k][i], into[k][i-1] = into[k][i-1], into[k][i]
			}
		}
	}
	for _, u := range f.Units {
		x := Measure{Base: u.Base, Factor: u.Factor, Add: u.Add}
		put(m.after, u.Words, x, false)
		put(m.after, u.Short, x, true)
	}
	for _, c := range f.Currencies {
		x := Measure{Base: c.Code, Factor: 1, Currency: true}
		put(m.before, c.Symbols, x, false)
		put(m.after, c.Words, x, false)
		if c.Symbols != nil {
			for _, s := range c.Symbols {
				if len(s) <= 3 && !strings.ContainsAny(s, "abcdefghijklmnopqrstuvwxyz .") {
					put(m.after, []string{s}, x, false) // "30€"
				}
			}
		}
		x.Factor = 0.01
		put(m.after, c.Cents, x, false)
	}
	for _, n := range f.Named {
		m.named[n] = true
	}
	return m
})

// MeasureAfter is the unit that words, in lower case, begin with, and how many
// words it takes, 0 for none. Digits tells that the number before is in digits.
func MeasureAfter(words []string, digits bool) (Measure, int) {
	if len(words) == 0 {
		return Measure{}, 0
	}
	for _, m := range measureWords().after[words[0]] {
		if starts(words, m.words) && (digits || !m.digits) {
			return m, len(m.words)
		}
	}
	return Measure{}, 0
}

// MoneyBefore is the currency whose symbol words begin with: "US $".
func MoneyBefore(words []string) (Measure, int) {
	if len(words) == 0 {
		return Measure{}, 0
	}
	for _, m := range measureWords().before[words[0]] {
		if starts(words, m.words) {
			return m, len(m.words)
		}
	}
	return Measure{}, 0
}

// Unit is the base unit and factor of a single unit word, "" for none.
func Unit(word string) (string, float64) {
	m, n := MeasureAfter([]string{word}, true)
	if n == 0 || m.Currency {
		return "", 0
	}
	return m.Base, m.Factor
}

// Numbered reports whether a number after word, in lower case, names rather
// than counts: "flight 370", "formula 1".
func Numbered(word string) bool { return measureWords().named[word] }

// UnitWord reports whether a word in small letters is a unit, a currency or a
// scale ("million"), and seldom anything else, as "crown" is.
func UnitWord(word string) bool {
	if word == "crown" || word == "crowns" {
		return false
	}
	_, unit := MeasureAfter([]string{word}, true)
	_, number := ReadNumber([]string{word})
	return unit > 0 || number > 0
}
