package compare

import (
	"slices"

	"claimdiff/claims"
)

// Times fill slots as numbers do: when the fire started, when the airport reopens,
// when the trial begins, whatever verb tells it.

// asksOccasion are the questions after times: past of somebody or something with a
// name or a noun, past of nothing, and the two of what is still ahead.
var asksOccasion = map[string][4]string{
	"start of the fire":        {"", "When did the fire start?", "", "When did the fire start?"},
	"crash of the plane":       {"", "When was the crash?", "", "When was the crash?"},
	"last contact":             {"", "When was contact lost?", "", "When was contact lost?"},
	"last sighting":            {"When was % last seen?", "When was the last sighting?", "When was % last seen?", "When was the last sighting?"},
	"earthquake":               {"", "When did the earthquake strike?", "", "When did the earthquake strike?"},
	"explosion":                {"", "When was the explosion?", "", "When was the explosion?"},
	"call to the police":       {"", "When were the police called?", "", "When were the police called?"},
	"call to the firefighters": {"", "When were the firefighters called?", "", "When were the firefighters called?"},
	"pronouncement of death":   {"When was % pronounced dead?", "When was the death pronounced?", "", ""},
	"confidence vote":          {"", "When was the confidence vote?", "", "When is the confidence vote to be?"},
	"referendum":               {"", "When was the referendum?", "", "When is the referendum to be?"},
	"reopening":                {"When did % reopen?", "When was the reopening?", "When is % to reopen?", "When is the reopening to be?"},
	"opening":                  {"When did % open?", "When was the opening?", "When is % to open?", "When is the opening to be?"},
	"start of the trial":       {"", "When did the trial begin?", "", "When is the trial to begin?"},
	"court hearing":            {"When did % appear in court?", "When was the hearing?", "When is % to appear in court?", "When is the hearing to be?"},
	"sentencing":               {"When was % sentenced?", "When was the sentencing?", "When is % to be sentenced?", "When is the sentencing to be?"},
	"funeral":                  {"When was the funeral of %?", "When was the funeral?", "When is the funeral of % to be?", "When is the funeral to be?"},
	"coming into force":        {"When did % come into force?", "When did the rule come into force?", "When is % to come into force?", "When is the rule to come into force?"},
	"start of sales":           {"When did % go on sale?", "When did the sales start?", "When is % to go on sale?", "When are the sales to start?"},
	"ticket sales":             {"", "When did tickets go on sale?", "", "When are tickets to go on sale?"},
	"deadline":                 {"", "When was the deadline?", "", "When is the deadline?"},
	"start of the strike":      {"", "When did the strike begin?", "", "When is the strike to begin?"},
	"verdict":                  {"", "When was the verdict?", "", "When is the verdict to be?"},
	"handover":                 {"", "When was the handover?", "", "When is the handover to be?"},
	"lift-off":                 {"", "When was the lift-off?", "", "When is the lift-off to be?"},
	"closing of the deal":      {"", "When was the deal closed?", "", "When is the deal to be closed?"},
	"closure":                  {"When did % close?", "When was the closure?", "When is % to close?", "When is the closure to be?"},
	"birth":                    {"When was % born?", "", "", ""},
	"abduction":                {"When was % abducted?", "", "", ""},
	"discovery of the body":    {"", "When was the body found?", "", ""},
	"take-off":                 {"", "When did the plane take off?", "", "When is the plane to take off?"},
	"landing":                  {"", "When was the landing?", "", "When is the landing to be?"},
	"release":                  {"When did % come out?", "When was the release?", "When is % to come out?", "When is the release to be?"},
	"restoring of power":       {"", "When was power restored?", "", "When is power to be restored?"},
	"wedding":                  {"When did % marry?", "When was the wedding?", "When is % to marry?", "When is the wedding to be?"},
	"debut":                    {"When was the debut of %?", "When was the debut?", "When is the debut of % to be?", "When is the debut to be?"},
	"signing of the agreement": {"", "When was the agreement signed?", "", "When is the agreement to be signed?"},
	"signing of the law":       {"", "When was the law signed?", "", "When is the law to be signed?"},
	"collapse":                 {"", "When was the collapse?", "", ""},
	"derailment":               {"", "When did the train leave the rails?", "", ""},
	"start of the shooting":    {"", "When did the shooting start?", "", ""},
	"resumption":               {"When did % resume?", "When was the resumption?", "When is % to resume?", "When is the resumption to be?"},
	"splashdown":               {"", "When was the splashdown?", "", "When is the splashdown to be?"},
}

// occasion is what the time of a claim tells, if it fills a slot.
func (c *comparison) occasion(d int, cl *claims.Claim) (value, bool) {
	t := cl.Time
	if t == nil || t.Slot == nil || t.Start+t.End == "" || loose(cl) || c.aheadOfItself(d, cl) {
		return value{}, false
	}
	v := value{doc: d, claim: cl, span: t.At, time: t, key: t.Slot.Name, show: showTime(t), entity: t.Slot.Entity, head: t.Slot.Of, name: -1}
	if v.entity != "" {
		v.name = c.names.Of(d, v.entity)
	}
	return v, true
}

// unanswered leaves out the occasions whose values all stand in one other row about
// times: its question names the event.
func unanswered(slots, rows []*row) []*row {
	return slices.DeleteFunc(slots, func(s *row) bool {
		return s.facet.Name == "time" && slices.ContainsFunc(rows, func(q *row) bool {
			return q.facet.Name == "time" && !slices.ContainsFunc(s.sides, func(side []value) bool {
				return slices.ContainsFunc(side, func(v value) bool { return !q.holds(v) })
			})
		})
	})
}
