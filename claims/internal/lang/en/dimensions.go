package en

import "strings"

// Words that tell which dimension of a thing a measure is, by the adjective
// that asks for it.
var dimensions = map[string]string{
	"deep": "deep", "depth": "deep",
	"high": "high", "height": "high", "tall": "tall", "rise": "high",
	"long": "long", "length": "long", "stretch": "long",
	"wide": "wide", "width": "wide", "diameter": "wide", "across": "wide", "breadth": "wide",
	"thick": "thick", "thickness": "thick",
	"heavy": "heavy", "weigh": "heavy", "weight": "heavy",
	"speed": "fast",
	"area":  "large", "size": "large", "cover": "large",
}

// Dimension is the adjective that asks for the dimension that a lemma tells:
// "depth" is "deep", "weigh" is "heavy". It is "" for other words.
func Dimension(lemma string) string { return dimensions[strings.ToLower(lemma)] }

// plainDimension is the dimension that a base unit measures where none is named;
// "" for a unit that measures several.
var plainDimension = map[string]string{"metre": "", "kilogram": "heavy", "square metre": "large", "metre per second": "fast", "magnitude": "strong"}

// PlainDimension is the adjective that asks for what a base unit measures, ""
// when it may be one of several. The second result tells whether things are
// measured in the unit, so that "how deep" or "how heavy" can be asked of them.
func PlainDimension(unit string) (string, bool) {
	d, ok := plainDimension[unit]
	return d, ok
}
