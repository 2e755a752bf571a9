package finding

// A Run is what a program found in one go.
type Run struct {
	Tool     string // name of the program
	Version  string
	Name     string // of the run, "claimdiff compare"
	Rules    []Rule // every rule that a finding names
	Findings []Finding
	Files    []File   // what was looked at
	Notes    []string // what could not be looked at
}

// A Rule is a kind of finding.
type Rule struct {
	ID    string // "contradicts"
	Name  string // in two words
	Doc   string // in a sentence
	Level Level
}

// A File is something that was looked at.
type File struct{ Path, Description string }

// A Level tells how much a finding matters.
type Level string

// The levels, as SARIF names them.
const (
	Error   Level = "error"
	Warning Level = "warning"
	Note    Level = "note"
	Pass    Level = "none" // nothing is wrong
)

// A State tells what became of a finding.
type State string

// The states of a finding. The zero value is one that fails nothing.
const (
	Shown      State = ""
	Failed     State = "failed"     // it fails the run
	Known      State = "known"      // it was there before
	Suppressed State = "suppressed" // a person set it aside, with a reason
)

// A Finding is one thing that was found, or found to be right.
type Finding struct {
	Rule        string
	Level       Level
	State       State
	Group       string // what it belongs to: a facet, a fixture set
	Title       string // in one line
	Message     string // in a paragraph
	Reason      string // why it is known or suppressed
	At          Place
	Related     []Place
	Fingerprint string // lasts from run to run
	Baseline    bool   // a baseline was asked: it is new, or was there before
}

// A Place is a stretch of a file.
type Place struct {
	Path    string
	Start   Position
	End     Position // half open; the zero value when only the line is known
	Words   string   // that stand there
	Message string
}

// A Position is a line and a column of a file, both from 1. A column counts
// UTF-16 code units, as SARIF's readers do; 0 when it is not known. The zero
// value is the file as a whole.
type Position struct{ Line, Column int }
