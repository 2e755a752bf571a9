package render

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"claimdiff/compare"
)

// A Screen is what a report in text is written to. The zero value is 80
// columns without colour.
type Screen struct {
	Width int  // columns; 0 is 80
	Color bool // whether it shows ANSI colours; nothing is said by colour alone
	All   bool // leave nothing away
}

// narrowest is the least width that is written to; narrower screens wrap by
// themselves.
const narrowest = 40

// verdictColors are SGR parameters (ECMA-48, 8.3.117): bold, and the colour.
var verdictColors = map[compare.Verdict]string{
	compare.Contradicts: "1;31", compare.Differs: "1;33", compare.Superseded: "1;36", compare.Hedged: "1;35",
	compare.Attributed: "1;35", compare.Refines: "1;34", compare.Agrees: "1;32",
}

// Text writes r for a terminal: the articles, what differs with each outlet's
// words, what is agreed, and counts of the rest.
func Text(s Screen) func(w io.Writer, r *compare.Report) error {
	if s.Width == 0 {
		s.Width = 80
	}
	s.Width = max(s.Width, narrowest)
	return func(w io.Writer, r *compare.Report) error {
		t := &terminal{view: newView(r, s.All), Screen: s}
		t.sources()
		t.differences()
		t.agreements()
		t.rest()
		_, err := w.Write(t.out.Bytes())
		return err
	}
}

// A terminal is a report on its way to a screen.
type terminal struct {
	*view
	Screen
	out bytes.Buffer
}

// paint is s in a colour, where there are colours.
func (t *terminal) paint(sgr, s string) string {
	if !t.Color || sgr == "" {
		return s
	}
	return "\x1b[" + sgr + "m" + s + "\x1b[0m"
}

// line writes text behind a lead that is ours, wrapped to the screen.
func (t *terminal) line(lead, text string) {
	indent := strings.Repeat(" ", displaywidth.String(lead))
	for i, part := range wrap(unordered(visible(text)), t.Width-len(indent)) {
		if i > 0 {
			lead = indent
		}
		t.out.WriteString(strings.TrimRight(lead+part, " ") + "\n")
	}
}

// unordered breaks the signs with which a line gives orders to a program that
// reads along: GitHub's runner obeys "::" at the start of a line and "##["
// anywhere in it.
func unordered(s string) string {
	for strings.Contains(s, "::") { // more than once for ":::"
		s = strings.ReplaceAll(s, "::", ": :")
	}
	return strings.ReplaceAll(s, "##[", "## [")
}

// heading writes a line of ours.
func (t *terminal) heading(s string) { fmt.Fprintf(&t.out, "\n%s\n\n", t.paint("1", s)) }

func (t *terminal) sources() {
	fmt.Fprintf(&t.out, "%s\n\n", t.paint("1", plural(len(t.Articles), "article")+", "+plural(t.originCount(), "origin")))
	letters, outlets := 0, 0
	for _, a := range t.Articles {
		letters, outlets = max(letters, displaywidth.String(visible(a.ID))), max(outlets, displaywidth.String(t.called[a.ID]))
	}
	outlets = min(outlets, t.Width/3)
	for _, a := range t.Articles {
		lead := pad(visible(a.ID), letters) + "  " + pad(displaywidth.TruncateString(unordered(t.called[a.ID]), outlets, "…"), outlets) + "  "
		about := published(&a)
		if len(t.Origins) < len(t.Articles) {
			about = dotted(about, a.Origin)
		}
		t.line(lead, dotted(about, a.Title))
	}
	for _, o := range t.Origins {
		if o.Reason != "" {
			t.line("   ", o.ID+": "+o.Reason)
		}
	}
}

func (t *terminal) differences() {
	if len(t.differ) == 0 {
		t.out.WriteByte('\n')
		t.line("", t.noDifference())
		return
	}
	t.heading("Differences")
	shown := t.fold(t.differ, maxCards)
	for i, row := range t.differ[:shown] {
		if i > 0 {
			t.out.WriteByte('\n')
		}
		t.card(row)
	}
	if more := len(t.differ) - shown; more > 0 {
		fmt.Fprintf(&t.out, "\n… and %s (--all shows them)\n", plural(more, "more difference"))
	}
}

// card shows a row: its question, and each answer with the words that give it.
func (t *terminal) card(row compare.Row) {
	notes := []string{visible(row.Confidence) + " confidence", plural(row.Origins, "origin")}
	fmt.Fprintf(&t.out, "%s  %s (%s)\n", visible(row.ID), t.paint(verdictColors[row.Verdict], capital(words(row.Verdict))), strings.Join(notes, ", "))
	t.line("     ", row.Question)
	for _, s := range row.Sides {
		t.line("   - ", s.Value+": "+t.sayers(s.Articles))
		for _, e := range s.Evidence[:t.limit(len(s.Evidence))] {
			quote, _, _ := windowOf(quoteWidth/2, visible(e.Words), 0, 0)
			if len(e.Speakers) > 0 {
				quote += " (" + strings.TrimSpace("says "+strings.Join(e.Speakers, ", who cites ")) + ")"
			}
			t.line("     | ", t.outletOf(e.Article)+": "+quote)
		}
	}
	if len(row.Silent) > 0 {
		t.line("   - ", "not found in "+t.sayers(row.Silent))
	}
	for _, reason := range row.Reasons {
		t.line("   * ", reason)
	}
	if note := gateNote(row); note != "" {
		t.line("   * ", note+"; fingerprint "+row.Fingerprint) // which a person needs who sets it aside
	}
}

func (t *terminal) limit(n int) int {
	if t.All {
		return n
	}
	return min(n, maxWordings)
}

func (t *terminal) agreements() {
	if len(t.agree) == 0 {
		return
	}
	t.heading("Agreed")
	shown := t.fold(t.agree, maxAgree)
	for _, row := range t.agree[:shown] {
		for _, s := range row.Sides {
			t.line(visible(row.ID)+"  ", fmt.Sprintf("%s %s: %s", row.Question, s.Value, t.sayers(s.Articles)))
		}
	}
	if more := len(t.agree) - shown; more > 0 {
		fmt.Fprintf(&t.out, "… and %s (--all shows them)\n", plural(more, "more agreed fact"))
	}
}

// rest counts what is not shown, and tells what the gate decided.
func (t *terminal) rest() {
	t.out.WriteByte('\n')
	if n := len(t.repeated); n > 0 {
		t.line("", plural(n, "answer")+" that only articles of one origin share")
	}
	if n := len(t.OnlyIn); n > 0 {
		t.line("", plural(n, "statement")+" found in one article only")
	}
	if n := len(t.doubt); n > 0 {
		t.line("", plural(n, "question")+" with low confidence")
		for _, row := range t.doubt {
			if t.All || row.Gate != nil {
				t.card(row)
			}
		}
	}
	if n := len(t.Unread); n > 0 {
		t.line("", plural(n, "place")+" not read")
	}
	for _, w := range t.Warnings {
		t.line("! ", t.warning(w))
	}
	if t.Gate != nil {
		t.line("", "Gate: "+t.Gate.Decided)
	}
	t.line("", "This compares reports. It does not tell who is right.")
}

// dotted puts a dot between what is there.
func dotted(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// pad fills s up to a number of columns.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(width-displaywidth.String(s), 0))
}

// wrap breaks s at spaces into lines of at most width columns. A longer word is
// broken between its characters.
func wrap(s string, width int) []string {
	var lines []string
	line, used := "", 0
	end := func() { lines, line, used = append(lines, line), "", 0 }
	for _, word := range strings.Fields(s) {
		n := displaywidth.String(word)
		if used > 0 && used+1+n > width {
			end()
		}
		for n > width {
			head := displaywidth.TruncateString(word, width, "")
			if head == "" {
				break
			}
			lines, word = append(lines, head), word[len(head):]
			n = displaywidth.String(word)
		}
		if used > 0 {
			line, used = line+" ", used+1
		}
		line, used = line+word, used+n
	}
	if used > 0 || len(lines) == 0 {
		end()
	}
	return lines
}
