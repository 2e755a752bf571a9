package when

// dayRules read days and longer stretches.
func dayRules() []rule {
	return []rule{
		{"iso date", isoDate},
		{"slashed date", slashed},
		{"weekday with date", weekdayDate},
		{"month and day", monthDay},
		{"day of the month", dayMonth},
		{"month and year", monthYear},
		{"year", yearAlone},
		{"decade", decade},
		{"century", century},
		{"season", season},
		{"quarter", quarter},
		{"weekday", weekday},
		{"today", today},
		{"this, last, next", relative},
		{"that, same, following", sameDay},
		{"ordinal day", ordinalAlone},
		{"nth week of", nthOf},
		{"festive day", festive},
		{"ago", ago},
		{"past and coming", pastComing},
		{"in and within", within},
		{"weekend", weekend},
		{"year end", yearEnd},
		{"vague", vague},
	}
}

type rule struct {
	name string
	read func(l *line, i int) node
}

func fixed(s stretch) func(*context) stretch { return func(*context) stretch { return s } }

// dayAt is the longest day that a rule reads at i.
func dayAt(l *line, i int) node { return l.days.read(l, i, longestDay) }

func longestDay(l *line, i int) node {
	var best node
	if i >= len(l.toks) {
		return best
	}
	for _, r := range dayRules() {
		n := r.read(l, i)
		if n.ok() && (n.end > best.end || n.end == best.end && n.rank > best.rank) {
			best = n
		}
	}
	return best
}
