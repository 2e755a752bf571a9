package en

import (
	"strings"
	"testing"
)

func TestPlace(t *testing.T) {
	tests := []struct{ name, country, state, level string }{
		{"Russia", "RU", "", "country"},
		{"U.S.", "US", "", "country"},
		{"Kyiv", "UA", "", "capital"},
		{"Kiev", "UA", "", "capital"},
		{"Kremlin", "RU", "", "seat"},
		{"Downing Street", "GB", "", "seat"},
		{"Russians", "RU", "", "demonym"},
		{"South Korean", "KR", "", "demonym"},
		{"Niger", "NE", "", "country"},
		{"Nigeria", "NG", "", "country"},
		{"Munich", "DE", "", "place"},
		{"Texas", "US", "TX", "state"},
		{"Calif.", "US", "CA", "state"},
		{"Houston", "US", "TX", "place"},
		{"Middle East", "", "", "place"},
	}
	for _, tt := range tests {
		p, ok := Places().Place(tt.name)
		if !ok || p.Country != tt.country || p.State != tt.state || p.Level != tt.level {
			t.Errorf("%s: %+v, want %s %s %s", tt.name, p, tt.country, tt.state, tt.level)
		}
	}
	for _, name := range []string{"turkey", "the", "Monday", "Nowhereville"} {
		if p, ok := Places().Place(name); ok {
			t.Errorf("%s is %+v, want no place", name, p)
		}
	}
	if Places().Country("UA") != "Ukraine" || Places().Country("??") != "" {
		t.Error("a code has the plain name of its country")
	}
}

func TestOrganization(t *testing.T) {
	tests := []struct{ name, plain, country, what string }{
		{"FBI", "Federal Bureau of Investigation", "US", "agency"},
		{"U.N.", "United Nations", "", "intl"},
		{"Reuters", "Reuters", "", "media"},
		{"State Duma", "Duma", "RU", "government"},
	}
	for _, tt := range tests {
		o, ok := Places().Organization(tt.name)
		if !ok || o.Name != tt.plain || o.Country != tt.country || o.What != tt.what {
			t.Errorf("%s: %+v, want %s %s %s", tt.name, o, tt.plain, tt.country, tt.what)
		}
	}
}

func TestGivenName(t *testing.T) {
	for name, want := range map[string]byte{"Anna": 'f', "Dmitry": 'm', "Mohammed": 'm', "Casey": 'b', "Ministry": 0, "London": 0} {
		if got := GivenName(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestRoleWords(t *testing.T) {
	r := RoleWords()
	if r.Title("Mrs") != 'f' || r.Title("President") != 'n' || r.Title("Anna") != 0 {
		t.Error("titles show a gender or none")
	}
	if !r.Fits("leader", "president") || !r.Fits("official", "spokesman") || r.Fits("president", "spokesman") || !r.Fits("nurse", "nurse") {
		t.Error("a role fits the nouns of its rank")
	}
	if r.Gender("spokeswoman") != 'f' || r.Gender("mayor") != 0 {
		t.Error("a noun shows a gender or none")
	}
}

// TestTablesAreWhole holds every row of the tables to have its columns.
func TestTablesAreWhole(t *testing.T) {
	for name, table := range map[string]string{"countries": countriesTSV, "states": statesTSV, "places": placesTSV, "organizations": organizationsTSV, "givennames": givenNamesTSV} {
		if !strings.HasPrefix(table, "# ") || !strings.Contains(table, "# From: ") {
			t.Errorf("%s: does not say where it is from", name)
		}
		rows(table, func(f []string) {
			if f[0] == "" || f[1] == "" && name != "organizations" {
				t.Errorf("%s: row %q lacks a column", name, f)
			}
		})
	}
}

// The distance between two cities, against that of any atlas.
func TestKilometres(t *testing.T) {
	for _, tt := range []struct {
		a, b     string
		from, to float64
	}{
		{"Lisbon", "Porto", 260, 290},
		{"Paris", "Lyon", 380, 410},
		{"Santa Monica", "Los Angeles", 10, 40},
		{"Nice", "Nice", 0, 0},
	} {
		p, _ := Places().Place(tt.a)
		q, _ := Places().Place(tt.b)
		if p.At == nil || q.At == nil {
			t.Errorf("%s or %s has no place on the map", tt.a, tt.b)
			continue
		}
		if km := p.At.Kilometres(*q.At); km < tt.from || km > tt.to {
			t.Errorf("%s to %s: %.0f km, want %.0f to %.0f", tt.a, tt.b, km, tt.from, tt.to)
		}
	}
}
