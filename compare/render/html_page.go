package render

import "html/template"

// The values that the template shows. Names that end in Anchor, and Href, Read
// and Place, are ids on the page.
type (
	page struct {
		Title, Lead, Policy, Tool, Gate, Home string
		Style                                 template.CSS
		Script                                template.JS
		Open                                  bool
		Parts                                 []part
		Sources                               []source
		Origins                               []string
		NoDifference, MoreBelow               string
		Glance                                []question
		Columns                               []column
		Grid                                  []question
		Matrix                                matrix
		Differ, Agree                         []card
		MoreDiffer, MoreAgree                 *fold
		Repeated, Unsure                      *fold
		Only                                  []tile
		Timelines                             []timeline
		Speakers                              []speaker
		MoreSpeakers                          string
		Passages, MorePassages                []passage
		MorePassagesTitle                     string
		LeftOut                               []string
		Command                               string
		Legend                                []badge
		Questions                             []question
		Articles                              []articleText
	}
	part   struct{ Anchor, Name string }
	spot   struct{ Anchor, Name, Correct string }
	source struct {
		ID, Outlet, Published, Title, URL, Origin, Read string
		Words                                           int
	}
	column   struct{ ID, Outlet string }
	badge    struct{ Class, Sign, Words string }
	question struct {
		ID, Anchor, Question, Origins, Silent, Text string
		Verdict                                     badge
		Answers                                     []answer
		Cells                                       []cell
	}
	answer struct{ Who, Value, Anchor string }
	cell   struct {
		Outlet  string
		Answers []answer
	}
	card struct {
		ID, Anchor, Question, Answered, Confidence string
		Verdict                                    badge
		Also                                       []badge
		Sides                                      []sideOf
		Silent, ReasonsLead, Settle, Gate          string
		Reasons                                    []string
	}
	sideOf struct {
		Value, Backing, More string
		MoreAnchors          []string
		Quotes               []quote
	}
	quote struct {
		Anchor, Who, Before, Mark, After string
		Others                           []string
		Notes                            []string
		Places                           []spot
	}
	fold struct {
		Title string
		Open  bool
		Cards []card
	}
	tile struct {
		Outlet string
		Lines  []onlyLine
	}
	onlyLine struct{ Anchor, Words, Kind, Place string }
	speaker  struct {
		Name, Where string
		Counts      []string
	}
	passage struct {
		Anchor, Left, Right, Old, New string
		Whole                         bool
		Stretches                     []passageStretch
	}
	passageStretch struct {
		In, Words string
		Tight     bool
	}
)
