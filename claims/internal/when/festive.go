package when

// festive: Christmas, Easter Monday 2025, last Thanksgiving.
func festive(l *line, i int) node {
	j, rel := i, ""
	if l.is(j, "last", "next", "this") {
		rel = l.at(j)
		j++
	}
	h, n := l.cal.Holiday(l.from(j))
	if n == 0 || !l.capital(j) {
		return node{}
	}
	if l.is(j+n, "party", "tree", "trees", "card", "cards", "carol", "carols", "present", "presents", "market", "markets", "dinner", "lights", "island", "shopping", "parade", "concert", "song", "songs", "costume", "costumes", "attack", "rising", "egg", "eggs", "story", "message", "special", "address", "island's") && n == 1 {
		return node{}
	}
	end := j + n
	if l.is(end, "weekend") {
		end++
	}
	y, yrel, end := yearAfter(l, end)
	return node{end: end, kind: "date", year: y, at: func(c *context) stretch {
		make := func(y int) (stretch, bool) { return holidayOf(h, y), true }
		if rel == "" || y != 0 || c.pub.IsZero() {
			return inYear(c, y, yrel, make)
		}
		switch rel {
		case "last":
			s := nearest(c.pub, "past", make)
			if s.hi.After(c.pub) {
				s, _ = make(s.lo.Year() - 1)
			}
			return s
		case "next":
			s := nearest(c.pub, "future", make)
			if !s.lo.After(c.pub) {
				s, _ = make(s.lo.Year() + 1)
			}
			return s
		}
		return holidayOf(h, c.pub.Year())
	}}
}
