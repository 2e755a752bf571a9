// Geonames writes cities.tsv, the larger cities of the world and where they lie,
// from the file cities15000.txt of GeoNames (geonames.org):
//
//	go run ./claims/internal/lang/en/geonames cities15000.txt >claims/internal/lang/en/cities.tsv
//
// A city is taken when it has many people (fewer will do where English is spoken,
// and in Europe), with its name and that without accents. Names that are common
// words or first names are left out; those of places.tsv are given their place on
// the map.
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"claimdiff/claims/internal/lang/en"
)

const head = `# The larger cities of the world, with the latitude and longitude of each in degrees.
# From: GeoNames (geonames.org), CC BY 4.0: cities of 100,000 people and more, in Europe of 50,000, in English-speaking
# countries of 25,000; names that are common words or first names left out, and names of several cities of one size.
# code	cities
`

// The columns of GeoNames' files.
const name, ascii, others, latitude, longitude, country, admin, population = 1, 2, 3, 4, 5, 8, 10, 14

// least is how many people a city of a country has at least.
func least(country string) int {
	switch {
	case slices.Contains(strings.Fields("US GB IE CA AU NZ"), country):
		return 25_000
	case slices.Contains(strings.Fields("FR DE IT ES PT NL BE CH AT SE NO DK FI PL CZ HU GR RO BG HR RS UA IL"), country):
		return 50_000
	}
	return 100_000
}

type city struct {
	code   string // of the country, and of the state: "US-OH"
	at     string
	people int
}

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: geonames FILE (cities15000.txt)")
	}
	f, err := os.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	known := listed(filepath.Join("claims", "internal", "lang", "en", "places.tsv"))
	cities := map[string][]city{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		col := strings.Split(lines.Text(), "\t")
		people, err := strconv.Atoi(col[population])
		if err != nil || len(col) <= population {
			log.Fatalf("%.60s: no population", lines.Text())
		}
		c := city{code: col[country], at: degrees(col[latitude]) + "," + degrees(col[longitude]), people: people}
		if c.code == "US" {
			c.code += "-" + col[admin]
		}
		enough := people >= least(col[country])
		for i, n := range append([]string{col[name], col[ascii]}, strings.Split(col[others], ",")...) {
			listed := slices.Contains(known[n], col[country])
			if n == "" || slices.Contains(cities[n], c) || !listed && (i > 1 || !enough || !plain(n, people)) {
				continue
			}
			cities[n] = append(cities[n], c)
		}
	}
	if err := lines.Err(); err != nil {
		log.Fatal(err)
	}
	write(cities)
}

// listed are the names of a table of places, with the countries that have one.
func listed(file string) map[string][]string {
	b, err := os.ReadFile(file)
	if err != nil {
		log.Fatal(err)
	}
	out := map[string][]string{}
	for line := range strings.Lines(string(b)) {
		code, names, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		code, _, _ = strings.Cut(code, "-")
		for _, n := range strings.Split(names, "|") {
			out[n] = append(out[n], code)
		}
	}
	return out
}

// plain reports whether a name of a city is seldom anything else.
func plain(n string, people int) bool {
	if len(n) < 4 || strings.ContainsAny(n, "0123456789()|@") {
		return false
	}
	if strings.Contains(n, " ") {
		return true
	}
	return en.Rarity(strings.ToLower(n)) > 0.8 && (en.GivenName(n) == 0 || people >= 300_000)
}

// degrees is a coordinate with one decimal.
func degrees(s string) string {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		log.Fatal(err)
	}
	return strconv.FormatFloat(x, 'f', 1, 64)
}

// outweighs is by how many times a city must be larger than its namesakes to be
// the one that is meant.
const outweighs = 2.5

func write(cities map[string][]city) {
	rows := map[string][]string{}
	for n, all := range cities {
		slices.SortFunc(all, func(a, b city) int { return b.people - a.people })
		if len(all) > 1 && float64(all[0].people) < outweighs*float64(all[1].people) {
			continue
		}
		rows[all[0].code] = append(rows[all[0].code], n+"@"+all[0].at)
	}
	var codes []string
	for code := range rows {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	out := bufio.NewWriter(os.Stdout)
	fmt.Fprint(out, head)
	for _, code := range codes {
		slices.Sort(rows[code])
		fmt.Fprintf(out, "%s\t%s\n", code, strings.Join(rows[code], "|"))
	}
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}
