package compare

import (
	"testing"

	"claimdiff/claims"
)

func count(n float64) value {
	return value{figure: true, q: &claims.Quantity{Min: &n, Max: &n, Head: "document"}}
}

func TestRelateFigure(t *testing.T) {
	for _, tt := range []struct {
		name string
		a, b float64
		want relation
		why  string
	}{
		{"equal", 81, 81, same, "one count"},
		{"near and small", 81, 78, excludes, "small counts are not rounded"},
		{"cut to millions", 11_000_000, 11_500_000, refines, "11 million gives no smaller place"},
		{"round but far", 24_000, 31_500, excludes, "24,000 is exact to a thousand"},
		{"two hundreds", 1200, 900, excludes, "the last place of both is a hundred"},
	} {
		if got := relateFigure(count(tt.a), count(tt.b)); got != tt.want {
			t.Errorf("%s: %v and %v: got %d, want %d: %s", tt.name, tt.a, tt.b, got, tt.want, tt.why)
		}
	}
}

func TestPrecise(t *testing.T) {
	for _, tt := range []struct {
		name string
		n    float64
		want bool
		why  string
	}{
		{"a few", 27, false, "any article may count 27 of something"},
		{"three places", 226, true, "met by chance hardly ever"},
		{"round hundreds", 300, false, "a usual estimate"},
		{"millions with a fraction", 11_500_000, true, "115 is told"},
		{"two places", 55_000, true, "55.0: read as three places"},
	} {
		if got := precise(tt.n); got != tt.want {
			t.Errorf("%s: %v: got %v, want %v: %s", tt.name, tt.n, got, tt.want, tt.why)
		}
	}
}
