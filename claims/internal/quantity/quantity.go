package quantity

import "claimdiff/claims/internal/text"

// A Quantity is a number or range as an article gives it.
type Quantity struct {
	Min     float64 // equal to Max when exact; -Inf when only Max is known ("fewer than 10")
	Max     float64 // +Inf for "at least"
	Unit    string  // base unit: "person", "metre", "second", "USD", "percent"; "" for a bare count of Of
	Of      string  // what is counted, in the article's words: "people killed"
	Head    string  // lemma of the counted noun: "person", "soldier"; "" unknown
	Scope   string  // "so far", "in the province"; "" none
	Delta   bool    // "five others", "another five": adds to what is named beside it
	Ordinal bool    // "the eighth call"
	Approx  bool    // "about", "nearly"
	text.Span
	Words string
}
