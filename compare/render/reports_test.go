package render

import (
	"fmt"
	"strings"

	"claimdiff/claims"
	"claimdiff/compare"
)

// The reports below are made by hand, in the form that a comparison has.

// A maker puts evidence together from the words of its articles.
type maker struct{ compare.Report }

func newReport(articles ...compare.Article) *maker {
	m := &maker{compare.Report{
		Schema: compare.Schema,
		Tool:   compare.Tool{Name: "claimdiff", Version: "0.0.0-test"},
	}}
	m.Articles = articles
	for i := range m.Articles {
		m.Articles[i].ID = claims.ArticleID(i)
		m.Articles[i].Words = len(strings.Fields(m.Articles[i].Text))
	}
	return m
}

func (m *maker) text(id string) string {
	for _, a := range m.Articles {
		if a.ID == id {
			return a.Text
		}
	}
	panic("no article " + id)
}

func (m *maker) find(id, words string) claims.Span {
	i := strings.Index(m.text(id), words)
	if i < 0 {
		panic(id + " does not say: " + words)
	}
	return claims.Span{Start: i, End: i + len(words)}
}

// quote is evidence: the words stand in the article, the mark in the words.
func (m *maker) quote(id, words, mark string, speakers ...string) compare.Evidence {
	e := compare.Evidence{Article: id, Span: m.find(id, words), Words: words, Claim: id + "1", Speakers: speakers, Certainty: "certain"}
	if mark != "" {
		i := strings.Index(words, mark)
		if i < 0 {
			panic(words + " does not hold: " + mark)
		}
		e.Mark = &claims.Span{Start: e.Start + i, End: e.Start + i + len(mark)}
	}
	return e
}

func (m *maker) only(id, words, kind string) {
	m.OnlyIn = append(m.OnlyIn, compare.Only{
		ID: fmt.Sprintf("U%02d", len(m.OnlyIn)+1), Article: id, Claim: id + "9", Span: m.find(id, words), Words: words, Kind: kind, Importance: 0.4,
	})
}

func (m *maker) row(r compare.Row) {
	r.ID = fmt.Sprintf("R%02d", len(m.Rows)+1)
	r.Fingerprint = fmt.Sprintf("%016x", 0xf00d+len(m.Rows))
	m.Rows = append(m.Rows, r)
}

// reworded sets words of the first article beside words of the second. The
// changes are pairs: where the words stand, and the words.
func (m *maker) reworded(left, right string, changes ...string) {
	w := compare.Reworded{ID: fmt.Sprintf("W%02d", len(m.Wording)+1)}
	w.Left = compare.Passage{Article: "A", Span: m.find("A", left), Words: left}
	w.Right = compare.Passage{Article: "B", Span: m.find("B", right), Words: right}
	at := claims.Span{Start: w.Left.Start, End: w.Right.Start} // where the next words are looked for, in each
	next := func(p compare.Passage, from int, words string) claims.Span {
		i := strings.Index(p.Words[from-p.Start:], words)
		if i < 0 {
			panic(p.Words + " does not hold: " + words)
		}
		return claims.Span{Start: from + i, End: from + i + len(words)}
	}
	for i := 0; i < len(changes); i += 2 {
		c := compare.Change{In: changes[i], Left: claims.Span{Start: at.Start, End: at.Start}, Right: claims.Span{Start: at.End, End: at.End}}
		if c.In != "right" {
			c.Left = next(w.Left, at.Start, changes[i+1])
			at.Start = c.Left.End
		}
		if c.In != "left" {
			c.Right = next(w.Right, at.End, changes[i+1])
			at.End = c.Right.End
		}
		w.Changes = append(w.Changes, c)
	}
	m.Wording = append(m.Wording, w)
}

func side(value string, evidence ...compare.Evidence) compare.Side {
	s := compare.Side{Value: value, Evidence: evidence}
	for _, e := range evidence {
		s.Articles = append(s.Articles, e.Article)
	}
	return s
}

func on(date string) *string { return &date }

// twoReports is the ordinary case: two outlets, three differences, one
// agreement, and something that only one of them tells.
func twoReports() *compare.Report {
	m := newReport(
		compare.Article{Path: "ferry/harbour-post.txt", Outlet: "Harbour Post", Origin: "o1", Published: on("2024-03-05T09:30:00+01:00"), Title: "Ferry runs aground off Lisse", Lines: []claims.Line{{Line: 3, Column: 1}},
			Text: "Ferry runs aground off Lisse\n\nA ferry ran aground on Monday night. At least 12 people were hurt, the coast guard said.\n\nFog may have been the cause, harbour master Jan Roe said. The master had 30 years at sea.\n"},
		compare.Article{Path: "ferry/island-times.txt", Outlet: "Island Times", Origin: "o2", Published: on("2024-03-06"), Title: "Fourteen hurt in ferry accident", URL: "https://island.example/1", Lines: []claims.Line{{Line: 12}, {Start: 33, Line: 40}},
			Text: "Fourteen hurt in ferry accident\n\nFourteen people were hurt when a ferry ran aground on Tuesday morning. Fog was the cause, the owner said. Divers will look at the hull.\n"},
	)
	m.Origins = []compare.Origin{{ID: "o1", Articles: []string{"A"}}, {ID: "o2", Articles: []string{"B"}}}
	fog := m.quote("A", "Fog may have been the cause", "may have been", "Jan Roe")
	fog.Certainty = "possible"
	toll := m.quote("A", "At least 12 people were hurt", "At least 12", "the coast guard")
	toll.AsOf = "2024-03-04T23:00:00Z"
	m.row(compare.Row{
		Question: "When did the ferry run aground?", Event: "run aground", Facet: "time", Verdict: compare.Contradicts, Confidence: "high", Importance: 0.9, Origins: 2,
		Summary: "Harbour Post has the ferry run aground on Monday night, Island Times on Tuesday morning.",
		Sides: []compare.Side{
			side("Monday night", m.quote("A", "A ferry ran aground on Monday night.", "on Monday night")),
			side("Tuesday morning", m.quote("B", "Fourteen people were hurt when a ferry ran aground on Tuesday morning.", "on Tuesday morning"))},
	})
	m.row(compare.Row{
		Question: "How many people were hurt?", Event: "hurt", Facet: "quantity", Verdict: compare.Superseded, Also: []compare.Verdict{compare.Refines}, Confidence: "high", Importance: 0.8, Origins: 2,
		Summary: "At least 12 people hurt in Harbour Post, 14 a day later in Island Times.",
		Sides: []compare.Side{
			side("at least 12", toll),
			side("14", m.quote("B", "Fourteen people were hurt", "Fourteen"))},
		Reasons: []string{"the later report is a day younger", "“at least 12” holds for 14 too"},
	})
	m.row(compare.Row{
		Question: "Was fog the cause?", Event: "cause", Facet: "certainty", Verdict: compare.Hedged, Also: []compare.Verdict{compare.Attributed}, Confidence: "medium", Importance: 0.6, Origins: 2,
		Summary: "Fog was the cause in Island Times; Harbour Post says it may have been.",
		Sides: []compare.Side{
			side("possible", fog),
			side("certain", m.quote("B", "Fog was the cause", "was", "the owner"))},
		Reasons: []string{"two speakers: Jan Roe and the owner"},
	})
	m.row(compare.Row{
		Question: "What ran aground?", Event: "run aground", Facet: "actor", Verdict: compare.Agrees, Confidence: "high", Importance: 0.5, Origins: 2,
		Summary: "Both say that a ferry ran aground.",
		Sides:   []compare.Side{side("a ferry", m.quote("A", "A ferry ran aground", "A ferry"), m.quote("B", "a ferry ran aground", "a ferry"))},
	})
	m.row(compare.Row{
		Question: "Who will look at the hull?", Event: "look", Facet: "actor", Verdict: compare.Incomparable, Confidence: "low", Importance: 0.1, Origins: 2,
		Sides:   []compare.Side{side("divers", m.quote("B", "Divers will look at the hull", "Divers")), side("the master", m.quote("A", "The master had 30 years at sea", "The master"))},
		Reasons: []string{"it could not be told whether this is one event"},
	})
	m.only("A", "The master had 30 years at sea.", "detail")
	m.only("B", "Divers will look at the hull.", "fact")
	m.Quotes = []compare.Quoted{{Speaker: "Jan Roe", Articles: map[string]int{"A": 2}}, {Speaker: "the owner", Articles: map[string]int{"B": 1}}}
	m.reworded("Ferry runs aground off Lisse", "Fourteen hurt in ferry accident", "left", "Ferry runs aground off Lisse", "right", "Fourteen hurt in ferry accident")
	m.reworded("Fog may have been the cause, harbour master Jan Roe said.", "Fog was the cause, the owner said.",
		"both", "Fog", "left", "may have been", "right", "was", "both", "the cause,", "left", "harbour master Jan Roe", "right", "the owner", "both", "said.")
	m.Unread = []compare.Unread{{Article: "A", Span: claims.Span{Start: 0, End: 5}, Reason: "caption"}, {Article: "A", Span: claims.Span{Start: 0, End: 5}, Reason: "caption"}}
	m.Warnings = []compare.Warning{{Article: "B", Code: "no-time", Message: "the date has no time of day"}, {Code: "left-out", Message: "notes.txt was left out: it is empty"}}
	return &m.Report
}

// gated is twoReports after a gate: one row fails, one is known, one is set aside.
func gated() *compare.Report {
	r := twoReports()
	r.Gate = &compare.Gate{FailOn: []string{"superseded:medium"}, Baseline: true, Failed: 1, Known: 1, Suppressed: 1, Decided: "failed: 1 finding reaches superseded:medium (R01); 1 known from the baseline, 1 suppressed"}
	r.Rows[0].Gate = &compare.GateRow{State: "failed", Rule: "superseded:medium"}
	r.Rows[1].Gate = &compare.GateRow{State: "known", Rule: "superseded:medium"}
	r.Rows[2].Gate = &compare.GateRow{State: "suppressed", Reason: "the inquiry is open", Until: "2024-06-30"}
	return r
}

// twentyReports has more outlets than a table has room for, most of them
// carrying one wire text.
func twentyReports() *compare.Report {
	var articles []compare.Article
	for i := range 20 {
		a := compare.Article{
			Path: fmt.Sprintf("day/%02d.txt", i+1), Outlet: fmt.Sprintf("Outlet %02d", i+1), Origin: "o1", Published: on("2024-03-05"), Title: "Bridge closed",
			Text: "The bridge was closed on Monday, the mayor said.",
		}
		if i >= 15 {
			a.Origin = fmt.Sprintf("o%d", i-13)
			a.Text = fmt.Sprintf("The old bridge has been shut since Tuesday, engineer number %d said.", i)
		}
		articles = append(articles, a)
	}
	m := newReport(articles...)
	wire := compare.Origin{ID: "o1", Reason: "they repeat the whole text of Outlet 01"}
	var monday, tuesday, speakers []compare.Evidence
	for i, a := range m.Articles {
		if i < 15 {
			wire.Articles = append(wire.Articles, a.ID)
		} else {
			m.Origins = append(m.Origins, compare.Origin{ID: a.Origin, Articles: []string{a.ID}})
		}
		switch {
		case i < 14:
			monday = append(monday, m.quote(a.ID, "closed on Monday", "on Monday", "the mayor"))
			speakers = append(speakers, m.quote(a.ID, "the mayor said", "the mayor"))
		case i >= 15:
			tuesday = append(tuesday, m.quote(a.ID, a.Text, "since Tuesday", fmt.Sprintf("engineer number %d", i)))
		}
	}
	m.Origins = append([]compare.Origin{wire}, m.Origins...)
	m.row(compare.Row{
		Question: "When was the bridge closed?", Event: "close", Facet: "time", Verdict: compare.Differs, Confidence: "high", Importance: 0.9, Origins: 6,
		Summary: "The bridge was closed on Monday, say 14 articles of one origin; on Tuesday, say five others.",
		Sides:   []compare.Side{side("Monday", monday...), side("Tuesday", tuesday...)}, Silent: []string{"O"},
	})
	m.row(compare.Row{
		Question: "Who said so?", Event: "say", Facet: "attribution", Verdict: compare.Agrees, Confidence: "medium", Importance: 0.3, Origins: 1,
		Summary: "All credit the mayor.", Sides: []compare.Side{side("the mayor", speakers...)}, Silent: []string{"O", "P", "Q", "R", "S", "T"}, Reasons: []string{"all on the mayor's word"},
	})
	for i := 15; i < 20; i++ {
		m.Quotes = append(m.Quotes, compare.Quoted{Speaker: fmt.Sprintf("engineer number %d", i), Articles: map[string]int{m.Articles[i].ID: 1}})
	}
	return &m.Report
}

// noRows is two articles that share nothing.
func noRows() *compare.Report {
	m := newReport(
		compare.Article{Path: "a.txt", Outlet: "North", Origin: "o1", Text: "Snow fell."},
		compare.Article{Path: "b c's.txt", Outlet: "North", Origin: "o2", Text: "The opera opened."},
	)
	m.Warnings = []compare.Warning{{Article: "A", Code: "no-date", Message: "no date of publication: relative dates stay open"}}
	return &m.Report
}

// hostile is a report in which every string that can come from an article or
// a file name tries to be something else.
func hostile(s string) *compare.Report {
	text := "Before " + s + " after."
	m := newReport(
		compare.Article{Path: s, Outlet: s, Origin: s, Published: &s, Title: s, URL: s, Text: text},
		compare.Article{Path: s + "2", Outlet: s, Origin: s, Published: &s, Title: s, URL: s, Text: text},
	)
	m.Origins = []compare.Origin{{ID: s, Articles: []string{"A", "B"}, Reason: s}}
	e := m.quote("A", text, s, s, s)
	e.AsOf, e.Certainty = s, s
	start := m.quote("B", s, s)
	for _, v := range []compare.Verdict{compare.Superseded, compare.Agrees} {
		for _, c := range []string{"high", "low"} {
			m.row(compare.Row{Question: s, Event: s, Facet: "time", Verdict: v, Confidence: c, Summary: s, Sides: []compare.Side{side(s, e), side(s, start)}, Silent: []string{"A"}, Reasons: []string{s, s}})
		}
	}
	m.only("A", s, s)
	m.Quotes = []compare.Quoted{{Speaker: s, Articles: map[string]int{"A": 1}}}
	m.reworded(text, text, "both", "Before", "left", s, "right", s, "both", "after.")
	m.reworded(s, s, "left", s, "right", s)
	m.Unread = []compare.Unread{{Article: "A", Reason: s}}
	m.Warnings = []compare.Warning{{Article: "A", Code: "x", Message: s}, {Code: "x", Message: s}}
	return &m.Report
}
