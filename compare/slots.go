package compare

import (
	"slices"
	"strings"

	"claimdiff/claims"
)

// What a number tells of an event (claims.Slot) is compared whatever the sentence
// is made of: one outlet has somebody jailed for ten years, the other tells of a
// 13-year sentence. A slot told of somebody with a name is compared by that name,
// one told of nobody where each article fills it once.

const (
	slotTopic    = "slot"
	slotStrength = 0.62 // how surely articles about one event fill one slot of it,
	bornStrength = 0.70 // and where it is told of one name
	inLead       = 0.8  // how prominent the claims of a headline and a lead are
	slotRatio    = 12   // numbers that are further apart fill two slots
)

// asksSlot are the questions after slots: of somebody with a name, and of nobody.
var asksSlot = map[string][2]string{
	"prison term":                  {"How long a prison sentence did % get?", "How long is the prison sentence?"},
	"counts":                       {"On how many charges was % found guilty?", "On how many charges was the verdict guilty?"},
	"critically hurt":              {"", "How many people were in a critical condition?"},
	"attendance":                   {"", "How many people were there?"},
	"protesters":                   {"", "How many people protested?"},
	"turnout":                      {"", "How high was the turnout?"},
	"approval":                     {"", "What share of the voters was in favour?"},
	"price of the deal":            {"What price is given for %?", "What price is given for the deal?"},
	"price of a stake":             {"", "What price is given for the stake?"},
	"price":                        {"What price is given for %?", "What price is given?"},
	"stake":                        {"How large is the stake in %?", "How large is the stake?"},
	"damage":                       {"", "How high is the damage?"},
	"magnitude":                    {"", "What was the magnitude of the earthquake?"},
	"temperature":                  {"", "What temperature is given?"},
	"people on board":              {"", "How many people were on board?"},
	"homes without power":          {"", "How many homes were without power?"},
	"signatures":                   {"", "How many people signed?"},
	"loot":                         {"", "How much was stolen?"},
	"aid":                          {"", "How much aid is given?"},
	"change of profit":             {"By what percentage did the profit of % change?", "By what percentage did the profit change?"},
	"profit":                       {"How high is the profit of %?", "How high is the profit?"},
	"savings":                      {"", "How much is to be saved?"},
	"repayment":                    {"How much does % have to pay back?", "How much has to be paid back?"},
	"bribes":                       {"", "How much was taken in bribes?"},
	"cost":                         {"How much does % cost?", "How much does it cost?"},
	"investment":                   {"How much does % invest?", "How much is to be invested?"},
	"job cuts":                     {"How many jobs does % cut?", "How many jobs are cut?"},
	"fall":                         {"How far did % fall?", "How far was the fall?"},
	"ban":                          {"For how long was % banned?", "How long is the ban?"},
	"strike":                       {"", "How long is the strike?"},
	"call":                         {"", "How long did the call last?"},
	"delay":                        {"", "How long was the delay?"},
	"ceasefire":                    {"", "How long is the ceasefire to hold?"},
	"curfew":                       {"", "How long is the curfew?"},
	"contract":                     {"", "How long does the contract run?"},
	"magnitude of an aftershock":   {"", "What was the magnitude of the strongest aftershock?"},
	"interest rate":                {"", "What interest rate was set?"},
	"change of the interest rate":  {"", "By how much did the interest rate change?"},
	"forecast of inflation":        {"", "What inflation is forecast?"},
	"growth of the economy":        {"", "By what percentage does the economy grow?"},
	"votes for":                    {"", "How many voted for it?"},
	"votes against":                {"", "How many voted against it?"},
	"seats":                        {"How many seats does % get?", "How many seats are given?"},
	"share of the vote":            {"What share of the vote did % get?", "What share of the vote is given?"},
	"depth":                        {"", "How deep was it?"},
	"aftershocks":                  {"", "How many aftershocks were there?"},
	"wind speed":                   {"", "How strong was the wind?"},
	"area burned":                  {"", "How large an area burned?"},
	"buildings destroyed":          {"", "How many buildings were destroyed?"},
	"firefighters":                 {"", "How many firefighters were there?"},
	"hostages freed":               {"", "How many people were freed?"},
	"hostages held":                {"", "How many people are still held?"},
	"captivity":                    {"", "How long did the captivity last?"},
	"transfer fee":                 {"", "How high is the fee?"},
	"flights cancelled":            {"", "How many flights or trains were cancelled?"},
	"passengers affected":          {"", "How many passengers are affected?"},
	"pay demand":                   {"", "How much more pay is demanded?"},
	"pay offer":                    {"", "How much more pay is offered?"},
	"effectiveness":                {"", "How effective is it?"},
	"participants":                 {"", "How many people took part?"},
	"people whose data were taken": {"", "How many people’s data were taken?"},
	"employees":                    {"How many people does % employ?", "How many people are employed?"},
	"revenue":                      {"How high is the revenue of %?", "How high is the revenue?"},
	"missing":                      {"", "How many people are missing?"},
	"distance":                     {"", "How far away was it?"},
	"evacuated":                    {"", "How many people were evacuated?"},
	"people inside":                {"", "How many people were inside?"},
	"rescued":                      {"", "How many people were rescued?"},
	"arrested":                     {"", "How many people were arrested?"},
	"signatories":                  {"", "How many signed?"},
	"rounds of talks":              {"", "How many rounds of talks were there?"},
	"shots":                        {"", "How many shots were fired?"},
	"closure":                      {"For how long is % closed?", "How long is the closure?"},
	"stop of production":           {"", "For how long is production stopped?"},
	"offer per share":              {"", "How much is paid for a share?"},
	"premium":                      {"", "How high is the premium?"},
	"box office":                   {"", "How much was taken at the box office?"},
	"valuation":                    {"At how much is % valued?", "How high is the valuation?"},
	"funds raised":                 {"How much money did % raise?", "How much money was raised?"},
	"donation":                     {"How much did % donate?", "How much was donated?"},
	"damages sought":               {"", "How much is sought in damages?"},
	"vehicles involved":            {"", "How many vehicles were involved?"},
	"cases":                        {"", "How many cases are there?"},
	"copies sold":                  {"", "How many copies or tickets were sold?"},
	"views":                        {"", "How often was it viewed?"},
	"fine":                         {"How high is the fine for %?", "How high is the fine?"},
}

// changing are slots that are filled anew while an event is going on.
var changing = []string{"protesters", "critically hurt", "turnout", "damage", "homes without power", "signatures", "aid", "people on board", "hostages freed", "hostages held", "missing", "aftershocks", "firefighters", "buildings destroyed", "area burned", "flights cancelled", "passengers affected", "people whose data were taken",
	"evacuated", "rescued", "arrested", "cases", "views", "copies sold", "box office"}

// local are slots that every place fills with a number of its own.
var local = []string{"turnout", "approval", "temperature", "cases"}

// periodic are slots that every quarter and every year fill with a number of their
// own.
var periodic = []string{"profit", "change of profit", "investment", "revenue", "growth of the economy", "forecast of inflation"}

// periods are the words for a period in the sentence of a value.
func (c *comparison) periods(v value) string {
	var out []string
	for _, l := range c.docs[v.doc].Sentences[v.claim.Sentence].Lemmas {
		if slices.Contains([]string{"quarter", "quarterly", "half", "month", "monthly", "year", "annual", "week"}, strings.ToLower(l)) {
			out = append(out, strings.ToLower(l))
		}
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), " ")
}

// slotRows asks for what fills a slot in two articles at least.
func (c *comparison) slotRows() []*row {
	bySlot := map[string][]value{}
	for d := range c.docs {
		for _, v := range c.slotsOf(d) {
			of := v.key
			if v.q != nil {
				of += " " + strings.TrimPrefix(v.q.Unit, "person")
			}
			bySlot[of] = append(bySlot[of], v)
		}
	}
	var out []*row
	for _, slot := range sortedKeys(bySlot) {
		for _, vs := range c.byBearer(bySlot[slot]) {
			vs = c.clear(c.together(vs))
			if len(docsOf(vs)) < 2 {
				continue
			}
			if q := c.slotRow(vs, -3000-len(out)); q != nil {
				out = append(out, q)
			}
		}
	}
	return out
}

func (c *comparison) slotRow(vs []value, id int) *row {
	name := "quantity"
	switch {
	case vs[0].time != nil:
		name = "time"
	case vs[0].q.Unit == "second":
		name = "duration"
	}
	f := slices.IndexFunc(c.facets, func(f Facet) bool { return f.Name == name })
	if f < 0 {
		return nil
	}
	facet := c.facets[f]
	facet.ask = func(_ *comparison, q *row) string { return q.event.asks }
	if vs[0].q != nil && vs[0].q.Unit == "" { // two thousand people stand for 1,850
		facet.relate = func(_ *comparison, a, b value) relation { return relateFigure(a, b) }
	}
	ahead := vs[0].time != nil && !slices.ContainsFunc(vs, c.behind)
	ask, named := c.askSlot(vs, ahead)
	if ask == "" { // it is asked of a name only
		return nil
	}
	q := &row{facet: &facet, key: vs[0].key, sides: c.sides(&facet, vs), strength: slotStrength,
		event: &event{id: id, group: c.tellingsWith(vs), asks: ask, toll: slotTopic, class: vs[0].key, plan: ahead}}
	if named {
		q.strength = bornStrength
	}
	if !c.judge(q) {
		return nil
	}
	return q
}

// slotsOf are the slots that an article fills, but for those of events long ago
// and of what is only possible: "faces up to ten years".
func (c *comparison) slotsOf(d int) []value {
	var out []value
	for i := range c.docs[d].Claims {
		cl := &c.docs[d].Claims[i]
		if cl.Polarity == "negative" || cl.Question || cl.Certainty == "possible" || cl.Certainty == "conditional" || c.longBefore(d, cl) {
			continue
		}
		if v, ok := c.occasion(d, cl); ok {
			out = append(out, v)
		}
		for j := range cl.Quantities {
			q := &cl.Quantities[j]
			if q.Slot == nil || q.Inferred || slices.ContainsFunc(out, func(v value) bool { return v.span == q.Span }) {
				continue
			}
			v := value{doc: d, claim: cl, span: q.Span, q: filling(q), key: q.Slot.Name, show: showQuantity(q), entity: q.Slot.Entity, head: q.Slot.Of, name: -1}
			if v.entity != "" {
				v.name = c.names.Of(d, v.entity)
			}
			out = append(out, v)
		}
	}
	return out
}

// divided are slots that a body fills here and there: so many jobs in one town.
var divided = []string{"job cuts", "investment", "profit"}

// filling is a number as it fills its slot: the people who signed are as many as
// their signatures.
func filling(q *claims.Quantity) *claims.Quantity {
	out := *q
	if out.Unit == "person" || out.Unit == "" {
		out.Unit, out.Head = "", out.Slot.Name
	}
	if out.Slot.Entity != "" && !slices.Contains(divided, out.Slot.Name) { // of one person everything is told
		out.Scope = ""
	}
	return &out
}

// byBearer sorts the values of a slot by of whom they are told. Those told of
// nobody with a name join the only name there is, or the only one of whom their
// number is told elsewhere: "the tycoon got two years".
func (c *comparison) byBearer(vs []value) [][]value {
	by := map[int][]value{}
	var none []value
	for _, v := range vs {
		if v.name >= 0 {
			by[int(v.name)] = append(by[int(v.name)], v)
		} else {
			none = append(none, v)
		}
	}
	var out [][]value
	for _, k := range sortedKeys(by) {
		out = append(out, by[k])
	}
	if len(out) == 1 {
		out[0] = append(out[0], none...)
		return out
	}
	var rest []value
	for _, v := range none {
		at := -1
		for i, g := range out { // whose number it is, and whose own article has none yet
			fits := slices.ContainsFunc(g, func(w value) bool { return c.relateFillings(v, w) == same }) && !slices.Contains(docsOf(g), v.doc)
			switch {
			case fits && at >= 0:
				at = len(out)
			case fits:
				at = i
			}
		}
		switch {
		case at < 0:
			rest = append(rest, v)
		case at < len(out):
			out[at] = append(out[at], v)
		} // what fits two names is of one of them
	}
	if len(rest) > 0 {
		out = append(out, rest)
	}
	return out
}

// together leaves the values of articles that are about one event, or are alike as
// a whole and name somebody or something both: two robberies are told of alike.
func (c *comparison) together(vs []value) []value {
	docs := docsOf(vs)
	named := slices.ContainsFunc(vs, func(v value) bool { return v.name >= 0 })
	var best []int
	for _, d := range docs {
		near := slices.DeleteFunc(slices.Clone(docs), func(e int) bool { return !c.oneNamed(d, e) && (!named || !c.oneStory(d, e)) })
		if len(near) > len(best) {
			best = near
		}
	}
	return slices.DeleteFunc(slices.Clone(vs), func(v value) bool { return !slices.Contains(best, v.doc) })
}

// clear leaves out what cannot be set side by side: of an article that fills a
// slot with several numbers all but the one it leads with and those that articles
// of other origins have, too, and numbers of another size than most.
func (c *comparison) clear(vs []value) []value {
	said := func(v value) bool {
		return slices.ContainsFunc(vs, func(w value) bool { return c.origins[w.doc] != c.origins[v.doc] && c.relateFillings(v, w) == same })
	}
	several := func(v value) bool {
		return slices.ContainsFunc(vs, func(w value) bool { return w.doc == v.doc && c.relateFillings(v, w) == excludes })
	}
	leads := func(v value) bool {
		return c.prominence(v.doc, v.claim) >= inLead && !slices.ContainsFunc(vs, func(w value) bool {
			return w.doc == v.doc && c.relateFillings(v, w) == excludes && c.prominence(w.doc, w.claim) >= inLead
		})
	}
	kept := slices.DeleteFunc(slices.Clone(vs), func(v value) bool { return several(v) && !leads(v) && !said(v) })
	kept = slices.DeleteFunc(kept, func(v value) bool {
		return !slices.ContainsFunc(kept, func(w value) bool {
			return w.doc != v.doc && c.comparable(v, w) && !c.prints(w.doc, v) && !c.prints(v.doc, w)
		})
	})
	return kept
}

// relateFillings compares what fills a slot: two numbers or two times.
func (c *comparison) relateFillings(a, b value) relation {
	if a.time != nil {
		return relateTime(c, a, b)
	}
	return relateNumbers(a, b)
}

// prints reports whether an article has the number of a value that it does not
// share as another's, too: it knows both, as the police's and the organisers'.
func (c *comparison) prints(d int, v value) bool {
	if v.time != nil {
		return false
	}
	for i := range c.docs[d].Claims {
		for _, q := range c.docs[d].Claims[i].Quantities {
			as := q
			if as.Unit == "" || as.Unit == "person" { // "put the number at 40,000"
				as.Unit, as.Head = v.q.Unit, v.q.Head
			}
			if as.Unit == v.q.Unit && as.Equal(*v.q) && (q.Slot == nil || q.Slot.Name != v.key) {
				return true
			}
		}
	}
	return false
}

// comparable reports whether two numbers may fill one slot: they are of one size,
// and what they are told of, where it has no name, has one noun.
func (c *comparison) comparable(a, b value) bool {
	if a.time != nil {
		return a.name >= 0 && b.name >= 0 || a.head == b.head
	}
	x, ok := bound(a.q)
	y, also := bound(b.q)
	if !ok || !also || max(x, y) > slotRatio*min(x, y) {
		return false
	}
	if slices.Contains(periodic, a.key) && c.periods(a) != c.periods(b) {
		return false
	}
	if slices.Contains(local, a.key) && (a.head != "" || b.head != "") && a.name != b.name {
		return false
	}
	return a.name >= 0 || b.name >= 0 || a.head == "" || b.head == "" || a.head == b.head
}

// askSlot asks for what fills a slot, and tells whether it does so by a name.
func (c *comparison) askSlot(vs []value, ahead bool) (ask string, named bool) {
	slot := vs[0].key
	asks, ok := asksSlot[slot]
	if o, time := asksOccasion[slot]; time && vs[0].time != nil {
		asks, ok = [2]string{o[0], o[1]}, true
		if ahead {
			asks = [2]string{o[2], o[3]}
		}
	}
	if !ok {
		return "How high is the " + slot + "?", false
	}
	for _, v := range vs {
		if v.name >= 0 && asks[0] != "" {
			return strings.Replace(asks[0], "%", definite(c.entity(v.doc, v.entity), c.named(v.name, c.names.Name(v.name))), 1), true
		}
	}
	for _, v := range vs {
		if v.head != "" && asks[0] != "" && !slices.ContainsFunc(vs, func(w value) bool { return w.head != v.head }) {
			return strings.Replace(asks[0], "%", "the "+v.head, 1), false
		}
	}
	return asks[1], false
}

// unasked leaves out rows that mostly hold what stands in those of slots.
func (c *comparison) unasked(rows, slots []*row) []*row {
	return slices.DeleteFunc(rows, func(q *row) bool {
		if q.facet.Name != "quantity" && q.facet.Name != "duration" && q.facet.Name != "time" {
			return false
		}
		in, all := 0, 0
		for _, s := range q.sides {
			for _, v := range s {
				all++
				if slices.ContainsFunc(slots, func(o *row) bool { return o.holds(v) }) {
					in++
				}
			}
		}
		return 2*in > all
	})
}

// holds reports whether the words of a value stand in a row.
func (q *row) holds(v value) bool {
	return slices.ContainsFunc(q.sides, func(s []value) bool {
		return slices.ContainsFunc(s, func(w value) bool { return w.doc == v.doc && w.span.Overlaps(v.span) })
	})
}
