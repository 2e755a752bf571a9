package speech

import "claimdiff/claims/internal/text"

// add adds a finding with the speaker's head word, -1 for none. It reports
// whether there was anything to add.
func (f *finder) add(w, source int, cue, content []int, class string) bool {
	var speaker []int
	if source >= 0 && !f.sound(source, w) {
		source = -1
	}
	if source >= 0 {
		speaker = f.phraseOf(source, w)
	} else if f.reports(f.t.Words[w]) && !f.passive(w) {
		speaker, source = f.between(w)
	}
	return f.addWords(w, speaker, source, cue, content, class)
}

func (f *finder) addWords(w int, speaker []int, source int, cue, content []int, class string) bool {
	if (class == "thought" || class == "planned") && f.nobody(w) {
		return false
	}
	cue = around(cue, w)
	content = minus(minus(content, speaker), cue)
	spans := f.spans(content)
	if len(spans) == 0 {
		return false
	}
	a := finding{sentence: f.at, word: w}
	a.Class, a.Content, a.Within = class, spans, -1
	a.Rule = f.rule
	switch f.rule {
	case "that", "noun that", "parenthesis", "plain", "according", "colon":
		a.clause = true
	}
	a.Cue = f.part(cue, w)
	if len(speaker) > 0 && source >= 0 {
		a.Source = f.part(f.bare(speaker), source)
	}
	if a.Source == nil && a.clause && !f.passive(w) && f.reports(f.t.Words[w]) && !f.t.Is(w, "xcomp", "amod", "acl") {
		if p := f.plain(w); p != nil && shared([]text.Span{p.Span}, spans) == 0 {
			a.Source = p
		}
	}
	f.found = append(f.found, a)
	return true
}

// part is the stretch of text of the words ids, whose head is w.
func (f *finder) part(ids []int, w int) *Part {
	if len(ids) == 0 {
		return nil
	}
	return &Part{Span: f.t.Span(ids), Head: f.ref(w), Lemma: f.t.Words[w].Lemma}
}

// spans turns words into stretches of text, without the marks at their ends.
// Words apart by no more than marks are one stretch.
func (f *finder) spans(ids []int) (out []text.Span) {
	for i := 0; i < len(ids); {
		j := i + 1
		for j < len(ids) && f.joined(ids[j-1], ids[j]) {
			j++
		}
		if run := f.trimmed(ids[i:j]); len(run) > 0 {
			out = append(out, f.t.Span(run))
		}
		i = j
	}
	return out
}

// joined reports whether nothing but quotation marks stands between words a and b.
func (f *finder) joined(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if f.t.Words[i].Form != `"` && f.t.Words[i].Form != "'" {
			return false
		}
	}
	return true
}

// bare drops marks and quotation marks from the ends of a speaker's words.
func (f *finder) bare(ids []int) []int {
	for {
		n := len(ids)
		if ids = f.trimmed(ids); len(ids) > 0 && f.t.Words[ids[0]].Form == `"` {
			ids = ids[1:]
		}
		if k := len(ids) - 1; k >= 0 && f.t.Words[ids[k]].Form == `"` && !f.quoted(ids[:k]) {
			ids = ids[:k]
		}
		if len(ids) == n {
			return ids
		}
	}
}

// quoted reports whether a quotation mark stands among the words ids: then the
// mark behind them closes a name such as `the "Morning Show"`.
func (f *finder) quoted(ids []int) bool {
	for _, i := range ids {
		if f.t.Words[i].Form == `"` {
			return true
		}
	}
	return false
}

// trimmed drops marks other than quotation marks and brackets from both ends.
func (f *finder) trimmed(ids []int) []int {
	loose := func(i int) bool {
		switch f.t.Words[ids[i]].Form {
		case ",", ".", ";", ":", "-", "--", "!", "?", "...":
			return true
		}
		return false
	}
	for len(ids) > 0 && loose(0) {
		ids = ids[1:]
	}
	for len(ids) > 0 && loose(len(ids)-1) {
		ids = ids[:len(ids)-1]
	}
	for _, i := range ids {
		if !f.t.Is(i, "punct") {
			return ids
		}
	}
	return nil
}
