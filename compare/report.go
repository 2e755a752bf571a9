package compare

import "claimdiff/claims"

// Schema is the schema string of a Report.
const Schema = "claimdiff.report/1"

// A Report is the outcome of a comparison, and all that a renderer may read.
type Report struct {
	Schema   string     `json:"schema"`
	Tool     Tool       `json:"tool"`
	Articles []Article  `json:"articles"`
	Origins  []Origin   `json:"origins"`
	Rows     []Row      `json:"rows"`
	OnlyIn   []Only     `json:"only_in"`
	Quotes   []Quoted   `json:"quoted"`
	Wording  []Reworded `json:"wording"`
	Unread   []Unread   `json:"unread"`
	Warnings []Warning  `json:"warnings"`
	Gate     *Gate      `json:"gate,omitempty"` // none when nothing was asked
}

// A Tool names the program that made a report.
type Tool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// An Article is one compared report. IDs are A, B, … Z, AA, … in the order given.
type Article struct {
	ID        string  `json:"id"`
	Path      string  `json:"path"`
	Outlet    string  `json:"outlet"`
	Origin    string  `json:"origin"`
	Published *string `json:"published"`
	Title     string  `json:"title"`
	URL       string  `json:"url"`
	Words     int     `json:"words"`
	Text      string  `json:"text"`

	Lines []claims.Line `json:"lines,omitempty"` // where Text stands in the file; none when that is not known
}

// An Origin is a group of articles that share their text.
type Origin struct {
	ID       string   `json:"id"`
	Articles []string `json:"articles"`
	Reason   string   `json:"reason"` // "" for an article on its own
}

// A Verdict tells how the sides of a row stand to each other.
type Verdict string

// The verdicts, the most worth reading first.
const (
	Contradicts  Verdict = "contradicts"
	Differs      Verdict = "differs"
	Superseded   Verdict = "superseded"
	Hedged       Verdict = "hedged_differently"
	Attributed   Verdict = "attributed_differently"
	Refines      Verdict = "refines"
	Incomparable Verdict = "not_comparable"
	Agrees       Verdict = "agrees"
)

// A Row is one question that at least two articles speak to.
type Row struct {
	ID string `json:"id"`

	Fingerprint string `json:"fingerprint"` // lasts from run to run, while ID counts the rows of this one

	Question   string    `json:"question"`
	Event      string    `json:"event"`
	Facet      string    `json:"facet"`
	Verdict    Verdict   `json:"verdict"`
	Also       []Verdict `json:"also"`
	Confidence string    `json:"confidence"` // "high", "medium", "low"
	Importance float64   `json:"importance"` // 0 to 1
	Summary    string    `json:"summary"`    // one plain sentence: who says what
	Sides      []Side    `json:"sides"`
	Silent     []string  `json:"silent"`
	Origins    int       `json:"origins"` // how many origins answer
	Reasons    []string  `json:"reasons"`

	Gate *GateRow `json:"gate,omitempty"` // what the gate made of it; none when it was not reached or not asked
}

// A Gate tells what a run was asked to fail on, and what came of it.
type Gate struct {
	FailOn     []string `json:"fail_on"`    // as given, "contradicts:medium"
	Baseline   bool     `json:"baseline"`   // whether there was a baseline: then only what it has not yet fails
	Failed     int      `json:"failed"`     // rows that fail the run
	Known      int      `json:"known"`      // rows at the limit that the baseline has
	Suppressed int      `json:"suppressed"` // rows that a person set aside
	Decided    string   `json:"decided"`    // one sentence: which rule decided
}

// A GateRow tells what the gate made of a row that reached its limit.
type GateRow struct {
	State  string `json:"state"`            // "failed", "known", "suppressed"
	Rule   string `json:"rule"`             // the limit that it reached
	Reason string `json:"reason,omitempty"` // why it is suppressed
	Until  string `json:"until,omitempty"`  // last day of the suppression
}

// A Side is one answer to a row's question and the articles that give it.
type Side struct {
	Value    string     `json:"value"`
	Articles []string   `json:"articles"`
	Evidence []Evidence `json:"evidence"`
}

// Evidence is the outlet's own words for a value: Text[Start:End] == Words.
type Evidence struct {
	Article string `json:"article"`
	claims.Span
	Words     string       `json:"words"`
	Mark      *claims.Span `json:"mark,omitempty"` // the words that carry the value, inside Start:End
	Claim     string       `json:"claim"`
	Speakers  []string     `json:"speakers"` // from the nearest to the end of the chain; empty is the outlet's own voice
	Certainty string       `json:"certainty"`
	AsOf      string       `json:"as_of,omitempty"` // the moment the value speaks of, when the text tells
}

// Only is something that one article says and no other was found to say.
type Only struct {
	ID      string `json:"id"`
	Article string `json:"article"`
	Claim   string `json:"claim"`
	claims.Span
	Words      string  `json:"words"`
	Kind       string  `json:"kind"` // "fact", "detail", "quote"
	Importance float64 `json:"importance"`
}

// Quoted tells how often an article gives a speaker's words.
type Quoted struct {
	Speaker  string         `json:"speaker"`
	Articles map[string]int `json:"articles"` // article id to number of attributions
}

// Reworded is a passage that two articles tell in different words. Left is the
// one published first, where that is known. It carries no verdict: other words
// are not yet another claim.
type Reworded struct {
	ID      string   `json:"id"`
	Left    Passage  `json:"left"`
	Right   Passage  `json:"right"`
	Changes []Change `json:"changes"` // in the order of the words; of two passages with little in common the whole left, then the whole right
}

// A Passage is a sentence of an article: Text[Start:End] == Words.
type Passage struct {
	Article string `json:"article"`
	claims.Span
	Words string `json:"words"`
}

// A Change is a stretch of whole words, and in which of two passages it stands.
// Left and Right are places in the articles; the span of words that a passage
// has not is empty and stands where they would be.
type Change struct {
	In    string      `json:"in"` // "both", "left", "right"
	Left  claims.Span `json:"left"`
	Right claims.Span `json:"right"`
}

// Unread is a place that was not measured, and why.
type Unread struct {
	Article string `json:"article"`
	claims.Span
	Reason string `json:"reason"`
}

// A Warning tells what an article lacked, or what was left out.
type Warning struct {
	Article string `json:"article"` // "" for the whole run
	Code    string `json:"code"`
	Message string `json:"message"`
}
