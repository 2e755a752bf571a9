package en

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

//go:embed countries.tsv
var countriesTSV string

//go:embed states.tsv
var statesTSV string

//go:embed places.tsv
var placesTSV string

//go:embed cities.tsv
var citiesTSV string

//go:embed organizations.tsv
var organizationsTSV string

// A Place is what is known of a name of the map.
type Place struct {
	Country string // ISO 3166 alpha-2 code
	State   string // of the United States: "TX"
	Name    string // the plain English name: "United States" for "U.S."
	Level   string // "country", "capital", "seat" (Kremlin), "demonym", "state" or "place"
	Plural  bool   // of a demonym: "Russians"
	At      *Point // of a city; nil unknown
}

// A Point is a place on the globe, in degrees.
type Point struct{ Latitude, Longitude float64 }

// Kilometres is the distance between two points on the ground.
func (p Point) Kilometres(o Point) float64 {
	const radius, degree = 6371, math.Pi / 180
	half := func(a, b float64) float64 { s := math.Sin((b - a) * degree / 2); return float64(s * s) }
	h := half(p.Latitude, o.Latitude) + float64(float64(math.Cos(p.Latitude*degree)*math.Cos(o.Latitude*degree))*half(p.Longitude, o.Longitude))
	return 2 * radius * math.Asin(math.Sqrt(min(1, h)))
}

// An Organization is what is known of the name of an organisation.
type Organization struct {
	Name    string
	Country string
	What    string // "agency", "government", "intl", "media", "company", "party", "court", "military", "group"
}

// A World is the names of countries, places and organisations.
type World struct {
	places        map[string]Place
	organizations map[string]Organization
	countries     map[string]string // code to name
	longest       int               // words of the longest name
}

// Places returns the world, read once.
var Places = sync.OnceValue(func() *World {
	w := &World{places: make(map[string]Place, 16000), organizations: make(map[string]Organization, 600), countries: map[string]string{}}
	rows(placesTSV, func(f []string) {
		country, state, _ := strings.Cut(f[0], "-") // "-" alone: no country
		for _, n := range strings.Split(f[1], "|") {
			w.place(n, Place{Country: country, State: state, Name: n, Level: "place"})
		}
	})
	rows(citiesTSV, func(f []string) {
		country, state, _ := strings.Cut(f[0], "-")
		for _, city := range strings.Split(f[1], "|") {
			n, at, _ := strings.Cut(city, "@")
			w.place(n, Place{Country: country, State: state, Name: n, Level: "place", At: point(at)})
		}
	})
	rows(statesTSV, func(f []string) {
		p := Place{Country: "US", State: f[0], Name: f[1], Level: "state"}
		for _, n := range append([]string{f[1]}, strings.Split(f[2], "|")...) {
			w.place(n, p)
		}
	})
	rows(countriesTSV, w.country)
	rows(organizationsTSV, func(f []string) {
		o := Organization{Name: f[0], Country: f[2], What: f[3]}
		for _, n := range append([]string{f[0]}, strings.Split(f[1], "|")...) {
			if n != "" {
				w.organizations[n] = o
				w.measure(n)
			}
		}
	})
	return w
})

// point reads "48.9,2.4".
func point(s string) *Point {
	lat, lon, _ := strings.Cut(s, ",")
	x, err := strconv.ParseFloat(lat, 64)
	y, err2 := strconv.ParseFloat(lon, 64)
	if err != nil || err2 != nil {
		panic("cities.tsv: no point: " + s)
	}
	return &Point{x, y}
}

// country reads a row of countries.tsv.
func (w *World) country(f []string) {
	names := strings.Split(f[1], "|")
	at := Place{Country: f[0], Name: names[0]}
	w.countries[f[0]] = names[0]
	level := func(l, list string) {
		for _, n := range strings.Split(list, "|") {
			if n != "" {
				p := at
				p.Level = l
				if l != "country" {
					p.Name = n
				}
				w.place(n, p)
			}
		}
	}
	level("capital", f[2])
	level("country", f[1])
	level("seat", f[4])
	for _, n := range strings.Split(f[3], "|") {
		p := at
		p.Level, p.Plural = "demonym", strings.HasSuffix(n, "s") && !strings.HasSuffix(n, "ss") || strings.HasSuffix(n, "men")
		w.place(n, p)
	}
}

func (w *World) place(name string, p Place) {
	if name == "" {
		return
	}
	if old, ok := w.places[name]; ok && p.At == nil && old.Country == p.Country {
		p.At = old.At // a capital has its place, too
	}
	w.places[name] = p
	w.measure(name)
}

func (w *World) measure(name string) { w.longest = max(w.longest, strings.Count(name, " ")+1) }

// rows calls f with the columns of every line of a table that is no comment.
// Columns that a line leaves out at its end are empty.
func rows(table string, f func([]string)) {
	for line := range strings.Lines(table) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		cols := strings.Split(line, "\t")
		for len(cols) < 5 {
			cols = append(cols, "")
		}
		f(cols)
	}
}

// Place returns what is known of name as a place. Case counts: "Turkey", not "turkey".
func (w *World) Place(name string) (Place, bool) {
	p, ok := w.places[name]
	return p, ok
}

// Organization returns what is known of name as an organisation.
func (w *World) Organization(name string) (Organization, bool) {
	o, ok := w.organizations[name]
	return o, ok
}

// Country is the plain name of the country with an ISO code, "" unknown.
func (w *World) Country(code string) string { return w.countries[code] }

// Longest is the number of words of the longest name.
func (w *World) Longest() int { return w.longest }
