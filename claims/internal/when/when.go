package when

import "claimdiff/claims/internal/text"

// A Time is a stretch of the calendar as an article gives it: half open,
// [Start, End), in ISO 8601 dates or date-times ("2025-10-16",
// "2025-10-16T14:30", "2025-10-16T14:30+02:00" when the text names a zone). An
// unknown end is "" and open. Years before Christ are negative: "-0044" is 44 BC.
//
// Granularity is the size of what the words name, not of what is left of it:
// "by the end of 2026" is a year, bounded by its modifier.
type Time struct {
	Start       string `json:"start" yaml:"start"`
	End         string `json:"end" yaml:"end"`
	Granularity string `json:"granularity" yaml:"granularity"` // "minute", "hour", "part" (of a day), "day", "week", "month", "season", "quarter", "year", "decade", "century", "vague"
	Modifier    string `json:"modifier" yaml:"modifier"`       // "", "approx", "before", "after", "by", "since", "until", "within", "start", "mid", "end", "early", "late", "or-later"
	Words       string `json:"words" yaml:"words"`
}

// An Expression is a time expression at its place in the text.
type Expression struct {
	Span    text.Span
	Kind    string     // "date", "time", "duration", "set" (every Monday), "age"
	Time               // of a date or time; zero when it could not be anchored
	Seconds [2]float64 // of a duration: from, to in seconds; To is +Inf for "more than"
	Unit    string     // of a duration: the printed unit, "hour", "day", ...
	Reason  string     // why Time is empty: "no publication date", ...
}

// An Anchor is what relative expressions of an article hang on.
type Anchor struct {
	Published string // ISO date or date-time; "" unknown
}
