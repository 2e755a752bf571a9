package when

import "strings"

// tense tells whether what the time at tokens i to end dates lies behind or
// ahead of publication. The verb above it in the tree decides; without a tree
// the nearest telling word of the sentence does.
func (l *line) tense(i, end int, headline bool) string {
	if l.tree != nil {
		if t := l.treeTense(i, end, headline); t != "" {
			return t
		}
	}
	ahead, at := false, 1<<30
	for k := range l.low {
		if k >= i && k < end {
			continue
		}
		d := i - k
		if d < 0 {
			d = (k - end + 1) * 2
		}
		switch w := l.low[k]; {
		case w == "would" || w == "could" || w == "may" && !l.capital(k) || w == "might":
			if d+3 < at {
				at, ahead = d+3, true
			}
		case l.cal.Future[w] && !(w == "next" || w == "coming" || w == "going" || w == "may") || w == "to" && l.is(k+1, "be", "meet", "hold", "visit", "start", "begin", "take", "go", "open", "face", "vote", "leave", "end", "launch", "return", "appear", "announce", "decide", "release", "speak", "discuss") && d < 12:
			if d < at {
				at, ahead = d, true
			}
		case w == "said" || w == "was" || w == "were" || w == "had" || w == "did" || w == "told" || strings.HasSuffix(w, "ed") && len(w) > 4 && w != "expected" && w != "planned" && w != "scheduled" && w != "slated":
			if d < at {
				at, ahead = d, false
			}
		}
	}
	if at == 1<<30 {
		return ""
	}
	if ahead {
		return "future"
	}
	return "past"
}

// treeTense looks at the verbs above the expression, nearest first.
func (l *line) treeTense(i, end int, headline bool) string {
	ws := l.tree.Words
	w, direct := -1, true
	for k := i; k < end; k++ {
		if h := ws[k].Head; h < i || h >= end {
			if ws[k].Rel != "case" && ws[k].Rel != "punct" {
				w, direct = h, !strings.HasPrefix(ws[k].Rel, "nmod")
			}
		}
	}
	if !direct && l.awaited(i, end) {
		return "future"
	}
	if !direct && l.behind(w) {
		return "past"
	}
	for n := 0; w >= 0 && n < 40; n++ {
		v := ws[w]
		if strings.HasPrefix(v.Tag, "V") || v.Pos == "VERB" || l.tree.Dependent(w, "cop") >= 0 || l.tree.Dependent(w, "aux") >= 0 {
			switch t := l.verbTense(w, i, headline); {
			case t == "present" && direct && (l.foretells() || !l.tells()): // the summit takes place on Friday
				return "future"
			case t == "future" && l.overtaken(w): // was scheduled to leave on Sunday, but left late
				return "past"
			case t == "present": // the court upholds the ruling of Friday
				return "past"
			case t != "":
				return t
			}
		} else if v.Pos == "ADJ" && l.cal.Future[v.Lemma] {
			return "future"
		}
		w = v.Head
	}
	return ""
}

// dueIn is the tense of the words that say of tokens i to end that they are to
// come: "present" of "is due to end on July 26", "past" of "was due to", "" when
// nothing says so.
func (l *line) dueIn(i, end int) string {
	if l.tree == nil {
		return ""
	}
	ws := l.tree.Words
	w := -1
	for k := i; k < end; k++ {
		if h := ws[k].Head; (h < i || h >= end) && ws[k].Rel != "case" && ws[k].Rel != "punct" {
			w = h
		}
	}
	for n := 0; w >= 0 && n < 40; n++ {
		if due[ws[w].Lemma] || due[strings.ToLower(ws[w].Form)] {
			for _, k := range l.tree.Children(w) {
				if k < w && ws[k].Lemma == "be" && l.tree.Is(k, "cop", "aux") {
					switch ws[k].Tag {
					case "VBZ", "VBP":
						return "present"
					case "VBD":
						return "past"
					}
				}
			}
			return ""
		}
		if !l.tree.Is(w, "xcomp", "ccomp", "advcl") || ws[w].Tag != "VB" {
			return ""
		}
		w = ws[w].Head
	}
	return ""
}

// due are the words for what has been fixed for a day.
var due = map[string]bool{"due": true, "schedule": true, "scheduled": true, "slate": true, "slated": true, "set": true, "plan": true, "expect": true, "expected": true}

// behind reports whether the noun at w is what something else comes after, or
// has a clause that tells of it as past: "after a call on Wednesday", "the call
// on Wednesday, which lasted an hour".
func (l *line) behind(w int) bool {
	if w < 0 {
		return false
	}
	if c := l.tree.Dependent(w, "case"); c >= 0 && l.is(c, "after", "following", "since") {
		return true
	}
	a := l.tree.Dependent(w, "acl")
	return a >= 0 && l.tree.Words[a].Tag == "VBD"
}

// foretells reports whether will stands in the sentence.
func (l *line) foretells() bool {
	for _, w := range l.low {
		if w == "will" || w == "'ll" {
			return true
		}
	}
	return false
}

// tells reports whether the sentence has a verb in the past tense that is not
// just the report of what somebody said.
func (l *line) tells() bool {
	for _, w := range l.tree.Words {
		if w.Tag == "VBD" {
			switch w.Lemma {
			case "say", "tell", "announce", "add", "report", "confirm", "write", "state", "be":
			default:
				return true
			}
		}
	}
	return false
}

// awaited reports whether a word beside the tokens i to end says that what they
// date has not come yet: "the planned February launch", "a Friday deadline".
func (l *line) awaited(i, end int) bool {
	for k := max(0, i-4); k < min(len(l.low), end+3); k++ {
		switch l.low[k] {
		case "planned", "upcoming", "forthcoming", "scheduled", "expected", "proposed", "due", "deadline", "rumoured", "rumored", "looming", "awaited", "anticipated", "slated", "ahead":
			return k < i || k >= end
		}
	}
	return false
}

// verbTense is the tense of the verb group of word w: "past", "future", "present",
// or "" when it takes that of the verb above it.
func (l *line) verbTense(w, i int, headline bool) string {
	ws := l.tree.Words
	finite := ws[w].Tag
	for _, k := range l.tree.Children(w) {
		if !l.tree.Is(k, "aux", "cop", "mark") {
			continue
		}
		switch lem := strings.ToLower(ws[k].Lemma); {
		case lem == "will" || lem == "shall" || ws[k].Form == "'ll":
			return "future"
		case lem == "have":
			return "past"
		case ws[k].Tag == "MD":
			if lem == "would" || lem == "could" || lem == "might" || lem == "may" || lem == "should" || lem == "must" {
				for _, j := range l.tree.Children(w) {
					if ws[j].Lemma == "have" && l.tree.Is(j, "aux") {
						return "past"
					}
				}
				return "future"
			}
		case l.tree.Is(k, "mark") && lem == "to":
			if be := l.tree.Dependent(w, "aux", "cop"); be >= 0 && ws[be].Lemma == "be" { // are to travel
				return "future"
			}
			h := ws[w].Head
			if h >= 0 && (l.cal.Future[ws[h].Lemma] || l.cal.Future[strings.ToLower(ws[h].Form)] || ws[h].Lemma == "schedule" || ws[h].Lemma == "agree" || ws[h].Lemma == "want" || ws[h].Lemma == "set" || ws[h].Lemma == "promise" || ws[h].Lemma == "vow" || ws[h].Lemma == "be") {
				return "future"
			}
			if h < 0 && headline {
				return "future"
			}
			return ""
		case ws[k].Tag == "VBD":
			finite = "VBD"
		case ws[k].Tag == "VBZ" || ws[k].Tag == "VBP":
			finite = ws[k].Tag
		}
	}
	switch finite {
	case "VBD":
		switch ws[w].Lemma {
		case "schedule", "plan", "expect", "slate", "due", "set", "intend":
			if i > w { // was set for Friday; on Friday it was set
				return "future"
			}
		}
		return "past"
	case "VBN":
		switch ws[w].Lemma {
		case "schedule", "plan", "expect", "slate", "intend", "set":
			return "future"
		}
		if ws[w].Rel == "acl" || strings.HasPrefix(ws[w].Rel, "acl") {
			return "past"
		}
		return ""
	case "VBZ", "VBP":
		switch ws[w].Lemma {
		case "say", "report", "claim", "tell", "know", "think", "believe", "mean", "show", "suggest":
			return ""
		case "plan", "expect", "schedule", "slate", "intend", "hope", "due", "set":
			return "future"
		}
		if headline {
			return "past"
		}
		if finite == ws[w].Tag || ws[w].Tag == "VBG" {
			return "present"
		}
	}
	return ""
}

// overtaken reports whether what was planned at verb w is told to have come out
// some way or other: "was due to end on Friday but went on".
func (l *line) overtaken(w int) bool {
	ws := l.tree.Words
	for n := 0; w >= 0 && n < 3; n++ {
		was := false
		for _, k := range l.tree.Dependents(w, "aux", "aux:pass", "cop") {
			was = was || l.low[k] == "was" || l.low[k] == "were"
		}
		for _, k := range l.tree.Dependents(w, "conj") {
			if was && ws[k].Tag == "VBD" && k > w {
				return true
			}
		}
		w = ws[w].Head
	}
	return false
}
