package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"claimdiff/compare"
)

// A saying is one quotation of a side and the articles that have it in these
// words, on the same speaker's word and as surely.
type saying struct {
	compare.Evidence // of the first of them
	articles         []string
	places           []compare.Evidence // one of each article
}

// sayings are the quotations of a side, articles with the same words together.
func (v *view) sayings(s compare.Side) []saying {
	var out []saying
	for _, e := range s.Evidence {
		same := func(o saying) bool {
			return o.Words == e.Words && slices.Equal(o.Speakers, e.Speakers) && o.Certainty == e.Certainty && v.asOf(o.Evidence) == v.asOf(e) && markOf(o.Evidence) == markOf(e)
		}
		at := slices.IndexFunc(out, same)
		if at < 0 {
			out = append(out, saying{Evidence: e})
			at = len(out) - 1
		}
		if !slices.Contains(out[at].articles, e.Article) {
			out[at].articles = append(out[at].articles, e.Article)
			out[at].places = append(out[at].places, e)
		}
	}
	return out
}

// markOf is where the words that carry the value stand inside the quotation.
func markOf(e compare.Evidence) (m struct{ start, end int }) {
	if e.Mark != nil {
		m.start, m.end = e.Mark.Start-e.Start, e.Mark.End-e.Start
	}
	return m
}

// unquoted are the articles of a side that no saying shown has.
func unquoted(s compare.Side, shown []saying) []string {
	return slices.DeleteFunc(slices.Clone(s.Articles), func(id string) bool {
		return slices.ContainsFunc(shown, func(x saying) bool { return slices.Contains(x.articles, id) })
	})
}

// notes tell of a quotation who says so, how surely, and of which moment.
func (v *view) notes(e compare.Evidence) []string {
	var notes []string
	if len(e.Speakers) > 0 {
		notes = append(notes, chain(e.Speakers))
	}
	if c := certaintyWords[e.Certainty]; c != "" {
		notes = append(notes, c)
	}
	if m := v.asOf(e); m != "" {
		notes = append(notes, "as of "+m)
	}
	return notes
}

// asOf is the moment a value speaks of, when it is not that of the article.
func (v *view) asOf(e compare.Evidence) string {
	if a := v.articles[e.Article]; e.AsOf == "" || a != nil && a.Published != nil && *a.Published == e.AsOf {
		return ""
	}
	return moment(e.AsOf)
}

// chain tells on whose word a statement rests.
func chain(speakers []string) string {
	s := "says " + speakers[0]
	for _, next := range speakers[1:] {
		s += ", who cites " + next
	}
	return s
}

// place tells where in its article a quotation stands: "headline", "paragraph
// 3". Paragraphs are set apart by empty lines where the text has such, by
// lines where it has not.
func (v *view) place(e compare.Evidence) string {
	a := v.articles[e.Article]
	if a == nil || e.Start < 0 || e.Start > len(a.Text) {
		return ""
	}
	text := a.Text[:e.Start]
	sep := "\n"
	if strings.Contains(a.Text, "\n\n") {
		sep = "\n\n"
	}
	n := 1
	for _, p := range strings.Split(text, sep) {
		if strings.TrimSpace(p) != "" {
			n++
		}
	}
	if last := text[strings.LastIndex(text, sep)+1:]; strings.TrimSpace(last) != "" {
		n-- // it stands in a paragraph that has begun
	}
	if a.Title != "" && strings.HasPrefix(strings.TrimSpace(a.Text), a.Title) {
		n--
	}
	if n == 0 {
		return "headline"
	}
	return "paragraph " + strconv.Itoa(n)
}

// settles tells what could show which of two answers holds, by facet.
var settles = map[string]string{
	"quantity":  "a count by those who did the counting, with its hour and what it takes in",
	"duration":  "the times of beginning and end from somebody who was there",
	"time":      "a dated record from the moment itself: an announcement, a log, a recording",
	"place":     "a record from the place itself: a picture, a log, somebody who was there",
	"actor":     "a document or the words of those concerned that name who it was",
	"target":    "a document or the words of those concerned that name who or what it was",
	"polarity":  "a confirmation or denial on the record that is younger than these reports",
	"certainty": "a later report of what came of it",
}

// settlesSlot tells the same of what a number tells (claims.Slot).
var settlesSlot = map[string]string{
	"prison term":       "the judgment, or what the court itself announced",
	"fine":              "the decision itself, or what the body announced that made it",
	"ban":               "the decision itself, or what the body announced that made it",
	"price of the deal": "what the two sides themselves announced",
	"price of a stake":  "what the two sides themselves announced",
	"stake":             "what the two sides themselves announced",
	"price":             "what the two sides themselves announced",
	"contract":          "what the two sides themselves announced",
	"turnout":           "the count of those who ran the vote",
	"approval":          "the count of those who ran the vote",
	"magnitude":         "the reading of a seismological service",
	"temperature":       "the reading of a weather service",
	"profit":            "the published accounts",
	"change of profit":  "the published accounts",
}

// settle tells what would settle a difference; "" where nothing needs to be.
func settle(row compare.Row) string {
	switch row.Verdict {
	case compare.Contradicts, compare.Differs, compare.Hedged:
		return cmp.Or(settlesSlot[row.Event], settles[row.Facet])
	case compare.Attributed:
		return "the statement as it was made: a transcript, a recording, the message itself"
	}
	return ""
}

// alsoVerdicts are the verdicts that hold beside the strongest, but for what
// goes without saying: that some agree, that a contradiction is a difference, that
// others of its answers cannot be compared.
func alsoVerdicts(row compare.Row) []compare.Verdict {
	return slices.DeleteFunc(slices.Clone(row.Also), func(v compare.Verdict) bool {
		return v == row.Verdict || v == compare.Agrees || v == compare.Incomparable || v == compare.Differs && row.Verdict == compare.Contradicts
	})
}

// reasonsLead introduces the reasons of a row.
func reasonsLead(row compare.Row) string {
	if row.Verdict == compare.Contradicts || row.Verdict == compare.Agrees {
		return "To keep in mind:"
	}
	return "Why it may not be a conflict:"
}

// gateNote tells what the gate made of a row, "" when it was not asked.
func gateNote(row compare.Row) string {
	g := row.Gate
	if g == nil {
		return ""
	}
	switch g.State {
	case "suppressed":
		s := "A person set this aside"
		if g.Reason != "" {
			s += ": " + g.Reason
		}
		if g.Until != "" {
			s += " (until " + g.Until + ")"
		}
		return s
	case "known":
		return "The baseline knows this"
	}
	return "This fails the run"
}
