package when

import "claimdiff/claims/internal/lang/en"

// age: 23-year-old, aged 5, aged between 5 and 10, 45 years old, Smith, 45, dies at 95
func age(l *line, i int) node {
	end := 0
	x, k := en.ReadAmount(l.from(i))
	switch {
	case l.has(i, "the ages of") || l.has(i, "the age of"):
		n, m := en.ReadAmount(l.from(i + 3))
		if m == 0 || n.Ordinal || n.Value > 125 {
			return node{}
		}
		end = i + 3 + m
		if l.is(end, "and") {
			if n2, m2 := en.ReadNumber(l.from(end + 1)); m2 > 0 && n2.Value > n.Value && n2.Value < 125 {
				end += 1 + m2
			}
		}
	case l.is(i, "aged", "age", "ages"):
		n, m := en.ReadAmount(l.from(i + 1))
		if m == 0 || n.Ordinal || n.Value > 125 || l.is(i+1+m, "%", "percent", "million") {
			return node{}
		}
		end = i + 1 + m
	case l.is(i, "turned", "turns", "turning", "turn") && !l.is(i-1, "in"):
		n, m := en.ReadNumber(l.from(i + 1))
		if u, _ := l.cal.Unit(l.at(i + 1 + m)); m == 0 || n.Ordinal || n.Value > 110 || n.Value < 1 || n.Fraction || n.Bound != "" || u != "" || l.noun(i+1+m) && !l.is(i+1+m, "last", "this", "next", "on", "years") {
			return node{}
		}
		end = i + 1 + m
	case k > 0 && !x.Ordinal && x.Value < 130:
		j := i + k
		hy := l.is(j, "-")
		if hy {
			j++
		}
		u, _ := l.cal.Unit(l.at(j))
		switch {
		case u != "" && hy && l.is(j+1, "-") && l.is(j+2, "old", "olds"):
			end = j + 3
		case u != "" && l.is(j+1, "old", "olds") || u != "" && l.is(j+1, "-") && l.is(j+2, "old", "olds"):
			end = j + 2
			if l.is(j+1, "-") {
				end = j + 3
			}
		case u != "" && l.has(j+1, "of age"):
			end = j + 3
		case k == 1 && x.Digits && x.Points == 0 && x.Value >= 1 && x.Value <= 110 && (l.apposedAge(i) || l.deadAt(i)):
			end = i + 1
		case hy && l.is(j, "something", "somethings") || l.is(j, "-") && l.is(j+1, "something"):
			end = j + 1
		}
	}
	if end == 0 {
		return node{}
	}
	return node{end: end, kind: "age", rank: 2, at: fixed(stretch{})}
}

// deadAt reports whether the number at i is the age at which somebody died: "dies
// at 95".
func (l *line) deadAt(i int) bool {
	if !l.is(i-1, "at") || !l.is(i-2, "dead", "dies", "died", "die", "dying") && !(l.is(i-2, "away") && l.is(i-3, "passed", "passes", "passing")) {
		return false
	}
	return l.weekday(i+1) >= 0 || l.is(i+1, "", ",", ".", ";", "|", "-", "–", "—", ")", "on", "in", "after", "following", "from", "last", "this", "yesterday", "today")
}

// apposedAge reports whether the number at i is the age of the one named before
// it: "Ann Smith, 45, said", "the driver, 45,", "John Smith (45)".
func (l *line) apposedAge(i int) bool {
	if l.is(i-1, "(") && l.is(i+1, ")") {
		return l.capital(i-2) && l.month(i-2) == 0 && l.weekday(i-2) < 0
	}
	if !l.is(i-1, ",") || i < 2 {
		return false
	}
	if n, k := en.ReadNumber(l.from(i + 2)); l.is(i+1, "-", "–") && k > 0 && n.Digits { // "beat Drake, 65-53"
		return false
	}
	if !l.is(i+1, ",", ".", "and", "of", "from", "was", "who", "is", "has", "had", ";", "said", "with", "", "of", "-", ")") {
		return false
	}
	if l.number(i+2) > 0 && l.is(i+1, ",") || l.number(i-2) > 0 {
		return false
	}
	if l.month(i-2) > 0 || l.weekday(i-2) >= 0 {
		return false
	}
	return l.capital(i-2) && !l.shout(i-2) || en.PersonNoun(l.at(i-2))
}
