package claims

import (
	"claimdiff/claims/internal/text"
	"claimdiff/claims/internal/when"
)

// Schema is the schema string of a Document.
const Schema = "claimdiff.claims/1"

// A Span is a half-open range of byte offsets into Article.Text.
type Span = text.Span

// A Document is what one article says: the article, who speaks in it, who is
// who in it, and its claims. It is everything a comparison needs, so that a
// file written by `claimdiff extract --format yaml` and corrected by a person
// can stand in for the article.
type Document struct {
	Schema       string        `json:"schema" yaml:"schema"`
	Corrections  []Correction  `json:"corrections,omitempty" yaml:"corrections"`
	Article      Article       `json:"article" yaml:"article"`
	Attributions []Attribution `json:"attributions" yaml:"attributions"`
	Entities     []Entity      `json:"entities" yaml:"entities"`
	Claims       []Claim       `json:"claims" yaml:"claims"`
	Sentences    []Sentence    `json:"sentences" yaml:"sentences"`
	Dropped      []Dropped     `json:"dropped" yaml:"dropped"`
	Warnings     []Warning     `json:"warnings,omitempty" yaml:"warnings,omitempty"`

	place []string // file:line of each of Corrections, where known
	file  string   // the file of corrections that stands for the article, "" for an article
	moved bool     // the text was edited: the places are those of the text before
	saved string   // the file of corrections it was read from, "" for none
}

// An Article is one outlet's report, with its canonical text.
type Article struct {
	ID        string  `json:"id" yaml:"id"`
	Path      string  `json:"path" yaml:"path"`
	Outlet    string  `json:"outlet" yaml:"outlet"`
	URL       string  `json:"url" yaml:"url"`
	Title     string  `json:"title" yaml:"title"`
	Byline    string  `json:"byline" yaml:"byline"`
	Place     string  `json:"place" yaml:"place"`
	Lang      string  `json:"lang" yaml:"lang"`
	Published *string `json:"published" yaml:"published"` // ISO 8601 date or date-time; null when unknown
	Updated   *string `json:"updated" yaml:"updated"`
	Words     int     `json:"words" yaml:"words"`
	Text      string  `json:"text" yaml:"text"`
	TitleEnd  int     `json:"title_end" yaml:"title_end"` // where the headline at the start of Text ends, in bytes; 0 none
	Lines     []Line  `json:"lines,omitempty" yaml:"lines,omitempty"`

	Checksum string `json:"-" yaml:"checksum,omitempty"` // of Text, in YAML only: tells that a person changed it

	dropped  []Dropped // by the page reader
	warnings []Warning
}

// A Line tells where Text stands in the file from Start up to the next Line.
type Line struct {
	Start  int `json:"start" yaml:"start"`   // byte offset in Text
	Line   int `json:"line" yaml:"line"`     // of the file, from 1
	Column int `json:"column" yaml:"column"` // in bytes from 1, when the file has Text byte for byte from there on; 0 when only the line is known
}

// A Part is a stretch of the text and its words.
type Part struct {
	Span  `yaml:",inline"`
	Words string `json:"words" yaml:"words"`
}

// A Source is the stretch that names who speaks, and who that is.
type Source struct {
	Part    `yaml:",inline"`
	Speaker string `json:"speaker" yaml:"speaker"` // name of the entity, or the words themselves
	Entity  string `json:"entity" yaml:"entity"`   // id, "" when it is not one of Entities
}

// An Attribution is a report of what somebody said, wrote, thought or plans.
type Attribution struct {
	ID      string  `json:"id" yaml:"id"`
	Kind    string  `json:"kind" yaml:"kind"` // "direct", "indirect", "mixed"
	Source  *Source `json:"source" yaml:"source"`
	Cue     *Cue    `json:"cue" yaml:"cue"`
	Content []Span  `json:"content" yaml:"content"`
	Within  *string `json:"within" yaml:"within"` // id of the attribution this one is nested in
}

// A Cue is the word that reports: "said", "denied", "according to".
type Cue struct {
	Part  `yaml:",inline"`
	Class string `json:"class" yaml:"class"` // "said", "claimed", "denied", "admitted", "planned", "thought", "reported", "asked"
}

// An Entity is a person, organisation, place or other thing an article names.
type Entity struct {
	ID       string   `json:"id" yaml:"id"`
	Name     string   `json:"name" yaml:"name"`
	Kind     string   `json:"kind" yaml:"kind"` // "person", "organization", "place", "other"
	Aliases  []string `json:"aliases,omitempty" yaml:"aliases,omitempty"`
	Roles    []string `json:"roles,omitempty" yaml:"roles,omitempty"`
	Country  string   `json:"country,omitempty" yaml:"country,omitempty"` // ISO 3166 code when it is a country or acts for one
	Stands   string   `json:"stands,omitempty" yaml:"stands,omitempty"`   // what a country's name or body acts as: "government", "country" or "people"; "" otherwise
	Members  []string `json:"members,omitempty" yaml:"members,omitempty"` // ids, of a group
	Plural   bool     `json:"plural,omitempty" yaml:"plural,omitempty"`
	Ages     []Age    `json:"ages,omitempty" yaml:"ages,omitempty"` // of a person, as the article prints them
	Mentions []Part   `json:"mentions" yaml:"mentions"`
}

// A Claim is one event mention with what its clause asserts of it.
type Claim struct {
	ID          string `json:"id" yaml:"id"`
	Part        `yaml:",inline"`
	Event       string     `json:"event" yaml:"event"` // mentions of one event share it
	Predicate   Predicate  `json:"predicate" yaml:"predicate"`
	Arguments   []Argument `json:"arguments" yaml:"arguments"`
	Time        *Time      `json:"time" yaml:"time"`
	Quantities  []Quantity `json:"quantities" yaml:"quantities"`
	Polarity    string     `json:"polarity" yaml:"polarity"`
	Certainty   string     `json:"certainty" yaml:"certainty"`
	Hedges      []string   `json:"hedges" yaml:"hedges"`
	Attribution *string    `json:"attribution" yaml:"attribution"` // innermost; null is the outlet's own voice
	Sentence    int        `json:"sentence" yaml:"sentence"`       // index into Document.Sentences
	Question    bool       `json:"question,omitempty" yaml:"question,omitempty"`
	Accepted    bool       `json:"accepted,omitempty" yaml:"accepted,omitempty"` // by a person

	// What stands around the words, in YAML only: finds them in a changed text.
	Prefix string `json:"-" yaml:"prefix,omitempty"`
	Suffix string `json:"-" yaml:"suffix,omitempty"`

	Checksum string `json:"-" yaml:"checksum,omitempty"` // of the claim as it was read, in YAML only: tells that a person changed it

	Named string `json:"-" yaml:"-"` // key of the event a person gave it, across articles; filled by Applied
}

// A Predicate is the word or words that carry an event.
type Predicate struct {
	Lemma    string `json:"lemma" yaml:"lemma"`
	Sense    string `json:"sense" yaml:"sense"` // class of meaning, "" unknown
	Part     `yaml:",inline"`
	Nominal  bool   `json:"nominal,omitempty" yaml:"nominal,omitempty"`
	Definite bool   `json:"definite,omitempty" yaml:"definite,omitempty"`
	Tense    string `json:"tense,omitempty" yaml:"tense,omitempty"`
	Passive  bool   `json:"passive,omitempty" yaml:"passive,omitempty"`
}

// An Argument is a participant or circumstance of an event.
type Argument struct {
	Role   string `json:"role" yaml:"role"`
	Part   `yaml:",inline"`
	Head   string  `json:"head" yaml:"head"`                         // lemma of the head noun
	Phrase string  `json:"phrase" yaml:"phrase"`                     // the head noun with what stands before it: "the two leaders"
	Plural bool    `json:"plural,omitempty" yaml:"plural,omitempty"` // the head is a plural, or several are named
	Prep   string  `json:"prep,omitempty" yaml:"prep,omitempty"`
	Entity string  `json:"entity" yaml:"entity"` // id, "" none
	Event  *string `json:"event" yaml:"event"`   // the event it is, when it is one
}

// A Sentence is where a sentence stands, of what kind it is, and its content
// words as lemmas, in text order.
type Sentence struct {
	Span   `yaml:",inline"`
	Kind   string   `json:"kind" yaml:"kind"` // "body", "headline", "dateline", "note"
	Lemmas []string `json:"lemmas" yaml:"lemmas"`
	Opens  bool     `json:"opens,omitempty" yaml:"opens,omitempty"`   // of the headline, or of the first paragraph where there is none
	Stance *Stance  `json:"stance,omitempty" yaml:"stance,omitempty"` // of a headline or first sentence; null when it states what it tells
}

// A Time is an interval of the calendar as an article gives it.
type Time struct {
	when.Time `yaml:",inline"`
	At        Span  `json:"at" yaml:"at"`                         // where it stands
	Slot      *Slot `json:"slot,omitempty" yaml:"slot,omitempty"` // of what it is the time, nil where no rule fits
}

// A Quantity is a number or range as an article gives it. Min and Max are
// equal when it is exact; nil is unbounded. Slot is what it tells of the event, nil
// where no rule fits.
type Quantity struct {
	Min     *float64 `json:"min" yaml:"min"`
	Max     *float64 `json:"max" yaml:"max"`
	Unit    string   `json:"unit" yaml:"unit"`
	Of      string   `json:"of" yaml:"of"`
	Head    string   `json:"head,omitempty" yaml:"head,omitempty"`
	Scope   string   `json:"scope,omitempty" yaml:"scope,omitempty"`
	Fate    string   `json:"fate,omitempty" yaml:"fate,omitempty"` // sense of what befell those counted: "die", "injure"
	Delta   bool     `json:"delta,omitempty" yaml:"delta,omitempty"`
	Ordinal bool     `json:"ordinal,omitempty" yaml:"ordinal,omitempty"`
	Approx  bool     `json:"approx,omitempty" yaml:"approx,omitempty"`
	// Inferred is true of a number that the article does not print, but that
	// follows from whom it names: one of "a man was killed".
	Inferred bool `json:"inferred,omitempty" yaml:"inferred,omitempty"`
	Part     `yaml:",inline"`

	Measures *Measured `json:"measures,omitempty" yaml:"measures,omitempty"`
	Slot     *Slot     `json:"slot,omitempty" yaml:"slot,omitempty"`
}

// Measured is the thing whose size, weight or speed a quantity is.
type Measured struct {
	Thing     string `json:"thing" yaml:"thing"`                             // lemma of its noun: "well"
	Entity    string `json:"entity,omitempty" yaml:"entity,omitempty"`       // its id, "" none
	Dimension string `json:"dimension,omitempty" yaml:"dimension,omitempty"` // "deep", "heavy"; "" when the article names none
}

// Dropped is text that was not read, and why.
type Dropped struct {
	Span   `yaml:",inline"`
	Reason string `json:"reason" yaml:"reason"`
}

// A Warning tells what an article lacked that a comparison would have used.
type Warning struct {
	Code    string `json:"code" yaml:"code"`
	Message string `json:"message" yaml:"message"`
}
