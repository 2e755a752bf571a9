package render

import (
	"claimdiff/compare"
)

func (h *webpage) cards(p *page) {
	first := min(len(h.differ), maxCards)
	p.Differ = h.cardsOf(h.differ[:first], 0)
	p.MoreDiffer = h.fold(h.differ[first:], plural(len(h.differ)-first, "more difference"))
	first = min(len(h.agree), maxAgree)
	p.Agree = h.cardsOf(h.agree[:first], maxWordings)
	p.MoreAgree = h.fold(h.agree[first:], plural(len(h.agree)-first, "more agreed fact"))
	p.Repeated = h.fold(h.repeated, plural(len(h.repeated), "answer")+" that only articles of one origin share: repeated, not confirmed")
	p.Unsure = h.fold(h.doubt, plural(len(h.doubt), "question")+" with low confidence")
}

// fold is the rows behind a line that a click opens, nil for none.
func (h *webpage) fold(rows []compare.Row, title string) *fold {
	if len(rows) == 0 {
		return nil
	}
	return &fold{Title: title, Open: h.open, Cards: h.cardsOf(rows, maxWordings)}
}

// cardsOf shows at most limit quotations of each answer, all when it is 0 or
// nothing is to be folded.
func (h *webpage) cardsOf(rows []compare.Row, limit int) []card {
	if h.open {
		limit = 0
	}
	var out []card
	for _, row := range rows {
		out = append(out, h.card(row, limit))
	}
	return out
}

func (h *webpage) card(row compare.Row, limit int) card {
	c := card{
		ID: visible(row.ID), Anchor: anchor(row.ID), Question: orDash(visible(row.Question)), Verdict: rowBadge(row),
		Answered: "answered by " + plural(row.Origins, "origin"), Confidence: visible(row.Confidence), ReasonsLead: reasonsLead(row), Settle: settle(row), Gate: visible(gateNote(row)),
	}
	for _, v := range alsoVerdicts(row) {
		c.Also = append(c.Also, badgeOf(v))
	}
	anchored := map[string]bool{} // articles whose evidence is a target already
	for _, s := range row.Sides {
		c.Sides = append(c.Sides, h.side(row, s, limit, anchored))
	}
	if len(row.Silent) > 0 {
		c.Silent = h.names(row.Silent)
	}
	for _, reason := range row.Reasons {
		c.Reasons = append(c.Reasons, visible(reason))
	}
	return c
}

func (h *webpage) side(row compare.Row, s compare.Side, limit int, anchored map[string]bool) sideOf {
	out := sideOf{Value: orDash(visible(s.Value)), Backing: h.backing(s)}
	list := h.sayings(s)
	if limit > 0 {
		list = list[:min(limit, len(list))]
	}
	for _, x := range list {
		out.Quotes = append(out.Quotes, h.quote(row, x, anchored))
	}
	if more := unquoted(s, list); len(more) > 0 {
		out.More = h.names(more)
		for _, id := range more { // answers in the table lead here
			if !anchored[id] {
				anchored[id] = true
				out.MoreAnchors = append(out.MoreAnchors, anchor(row.ID, id))
			}
		}
	}
	return out
}

func (h *webpage) quote(row compare.Row, x saying, anchored map[string]bool) quote {
	mark := markOf(x.Evidence)
	text, from, to := window(x.Words, mark.start, mark.end)
	if from < 0 || to < from || to > len(text) {
		from, to = 0, 0
	}
	q := quote{Who: h.names(x.articles), Before: clean(text[:from]), Mark: clean(text[from:to]), After: clean(text[to:])}
	for _, note := range h.notes(x.Evidence) {
		q.Notes = append(q.Notes, visible(note))
	}
	for _, id := range x.articles {
		if anchored[id] {
			continue
		}
		anchored[id] = true
		if a := anchor(row.ID, id); q.Anchor == "" {
			q.Anchor = a
		} else {
			q.Others = append(q.Others, a)
		}
	}
	for _, e := range x.places {
		if at := h.place(e); at != "" && len(x.places) <= maxNames {
			if len(x.places) > 1 {
				at = e.Article + ": " + at
			}
			p := spot{Anchor: anchor("in", row.ID, e.Article), Name: visible(at)}
			if h.Correct != nil {
				p.Correct = h.Correct(e.Article, e.Claim)
			}
			if _, ok := h.rank[row.ID]; !ok {
				p.Anchor = anchor("read", e.Article)
			}
			q.Places = append(q.Places, p)
		}
	}
	return q
}
