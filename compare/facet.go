package compare

import (
	"slices"

	"claimdiff/claims"
	"claimdiff/compare/internal/names"
)

// A Facet is one kind of question that can be asked of an event.
type Facet struct {
	Name string
	Doc  string

	weight float64 // how much readers care, 0 to 1
	// values reads the facet's values off one telling.
	values func(c *comparison, t *telling) []value
	// relate compares two values of one question.
	relate func(c *comparison, a, b value) relation
	// ask words the question that the values answer; "" drops the row.
	ask func(c *comparison, q *row) string
}

// Facets are all facets, in the order in which reports name them.
var Facets = []Facet{
	{Name: "quantity", Doc: "how many, how much", weight: 1, values: quantities, relate: relateQuantity, ask: askQuantity},
	{Name: "actor", Doc: "who did it", weight: 0.9, values: actors, relate: relateParty, ask: askActor},
	{Name: "target", Doc: "to whom or to what it was done", weight: 0.75, values: targets, relate: relateParty, ask: askTarget},
	{Name: "time", Doc: "when it happened or is to happen", weight: 0.9, values: times, relate: relateTime, ask: askTime},
	{Name: "place", Doc: "where it happened", weight: 0.7, values: placesOf, relate: relatePlace, ask: askPlace},
	{Name: "duration", Doc: "how long it lasted", weight: 0.85, values: durations, relate: relateQuantity, ask: askDuration},
	{Name: "polarity", Doc: "whether it happened", weight: 0.95, values: polarities, relate: relatePolarity, ask: askPolarity},
	{Name: "certainty", Doc: "how sure it is", weight: 0.5, values: certainties, relate: relateCertainty, ask: askCertainty},
	{Name: "attribution", Doc: "on whose word", weight: 0.35, values: voices, relate: relateVoices, ask: askVoices},
	{Name: wordingFacet, Doc: "which outlets tell it, and in which words", weight: 0.2, values: tellings, relate: relateTellings, ask: askTellings},
}

func chosen(wanted []string) []Facet {
	if len(wanted) == 0 {
		return Facets
	}
	return slices.DeleteFunc(slices.Clone(Facets), func(f Facet) bool { return !slices.Contains(wanted, f.Name) })
}

// A value is one answer that one article gives, with its words.
type value struct {
	doc    int
	claim  *claims.Claim
	key    string      // which question of the facet: "person", "USD"; values of different keys are never compared
	show   string      // the answer in short
	span   claims.Span // the words that carry it
	entity string      // its id in the article, of a party
	name   names.ID    // of a party or place, -1 when it has no name
	head   string      // lemma of a party's head word
	time   *claims.Time
	q      *claims.Quantity
	figure bool // compared for the whole article
	level  int  // of certainty and polarity
}

// wording tells apart the answers that are worded or understood differently.
func (v value) wording() string {
	w := v.show + "\x00" + itoa(int(v.name)) + "\x00" + v.head + "\x00" + itoa(v.level)
	if v.time != nil {
		w += "\x00" + v.time.Start + "\x00" + v.time.End + "\x00" + v.time.Modifier
	}
	if v.q != nil {
		w += "\x00" + v.q.String() + "\x00" + v.q.Scope + "\x00" + v.q.Head
	}
	return w
}

// A relation tells how two values stand to each other.
type relation int

const (
	unknown  relation = iota // cannot be told
	same                     // one answer
	refines                  // one is inside the other, or both can hold
	differs                  // two answers, which might both be meant
	excludes                 // both cannot be right
)

// The relations of names, as the names room tells them.
const different = names.Different
