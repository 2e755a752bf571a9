package en

import (
	_ "embed"
	"sort"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"
)

//go:embed calendar.yaml
var calendarYAML []byte

// A Holiday is a festive day and how it is reckoned; see calendar.yaml.
type Holiday struct {
	Names      []string
	Month, Day int
	Easter     *int
	Orthodox   bool
	Weekday    int
	Nth        int
	Add        int
	Days       int
}

// A VagueTime is a phrase for a stretch of days around publication.
type VagueTime struct {
	Words         []string
	Before, After int
}

// A SeasonalZone is a time zone with summer time.
type SeasonalZone struct {
	Winter, Summer int    // minutes east of Greenwich
	Rule           string // "us" or "eu"
}

// A Calendar is what English calls days, months, hours and zones.
type Calendar struct {
	Months, Weekdays map[string]int
	Seasons          map[string][2]int
	Parts            map[string][2]int
	Units            map[string]float64
	Zones            map[string]int
	Seasonal         map[string]SeasonalZone
	Future           map[string]bool

	holidays map[string][]named[Holiday] // by first word, longest first
	vague    map[string][]named[VagueTime]
}

type named[T any] struct {
	words []string
	value T
}

// Dates returns the calendar, read once.
var Dates = sync.OnceValue(func() *Calendar {
	var f struct {
		Months, Weekdays, Zones map[string]int
		Seasons, Parts          map[string][2]int
		Units                   map[string]float64
		Seasonal                map[string][]any
		Holidays                []Holiday
		Vague                   []VagueTime
		Future                  []string
	}
	if err := yaml.Unmarshal(calendarYAML, &f); err != nil {
		panic("calendar.yaml: " + err.Error())
	}
	c := &Calendar{Months: f.Months, Weekdays: f.Weekdays, Seasons: f.Seasons, Parts: f.Parts, Units: f.Units, Zones: f.Zones,
		Seasonal: map[string]SeasonalZone{}, Future: map[string]bool{}, holidays: map[string][]named[Holiday]{}, vague: map[string][]named[VagueTime]{}}
	for name, z := range f.Seasonal {
		c.Seasonal[name] = SeasonalZone{z[0].(int), z[1].(int), z[2].(string)}
	}
	for _, w := range f.Future {
		c.Future[w] = true
	}
	for _, h := range f.Holidays {
		index(c.holidays, h.Names, h)
	}
	for _, v := range f.Vague {
		index(c.vague, v.Words, v)
	}
	longestFirst(c.holidays)
	longestFirst(c.vague)
	return c
})

func index[T any](m map[string][]named[T], names []string, v T) {
	for _, n := range names {
		w := strings.Fields(n)
		m[w[0]] = append(m[w[0]], named[T]{w, v})
	}
}

func longestFirst[T any](m map[string][]named[T]) {
	for k := range m {
		sort.SliceStable(m[k], func(i, j int) bool { return len(m[k][i].words) > len(m[k][j].words) })
	}
}

// Holiday returns the festive day that words, in lower case, begin with and how
// many words name it, 0 for none.
func (c *Calendar) Holiday(words []string) (Holiday, int) { return lookup(c.holidays, words) }

// Vague returns the vague time that words begin with.
func (c *Calendar) Vague(words []string) (VagueTime, int) { return lookup(c.vague, words) }

func lookup[T any](m map[string][]named[T], words []string) (v T, n int) {
	if len(words) == 0 {
		return v, 0
	}
	for _, e := range m[words[0]] {
		if starts(words, e.words) {
			return e.value, len(e.words)
		}
	}
	return v, 0
}

// Unit returns the unit of time that word names, singular, and its seconds:
// "hours" is "hour", 3600.
func (c *Calendar) Unit(word string) (string, float64) {
	if s, ok := c.Units[word]; ok {
		return unitName(word), s
	}
	word = strings.TrimSuffix(word, ".")
	if s, ok := c.Units[word]; ok {
		return unitName(word), s
	}
	if w := strings.TrimSuffix(word, "s"); w != word {
		if s, ok := c.Units[w]; ok {
			return unitName(w), s
		}
	}
	return "", 0
}

func unitName(w string) string {
	switch w {
	case "sec":
		return "second"
	case "min":
		return "minute"
	case "hr":
		return "hour"
	case "yr":
		return "year"
	case "centuries":
		return "century"
	case "millennia":
		return "millennium"
	}
	return w
}
