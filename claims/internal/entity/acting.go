package entity

import "strings"

// acts reports whether the name of a country, a capital or a seat of government
// stands for its government: it does or says something, or is dealt with.
func (r *resolver) acts(m *mention) bool {
	t := r.trees[m.sentence]
	seat := m.place.Level == "seat"
	if t == nil {
		return seat
	}
	return r.agent(m, m.head, seat, 0)
}

func (r *resolver) agent(m *mention, w int, seat bool, depth int) bool {
	t := r.trees[m.sentence]
	word := t.Words[w]
	prep := ""
	if c := t.Dependent(w, "case"); c >= 0 {
		prep = t.Words[c].Lemma
	}
	if word.Head < 0 {
		return seat
	}
	head := t.Words[word.Head]
	switch {
	case t.Is(w, "conj") && depth < 3:
		return r.agent(m, word.Head, seat, depth+1)
	case t.Is(w, "nsubj:pass"):
		return seat || dealtWith(head.Lemma)
	case t.Is(w, "nsubj"):
		return strings.HasPrefix(head.Tag, "VB") && !stative(head.Lemma) || seat
	case t.Is(w, "obj", "iobj"):
		return dealtWith(head.Lemma)
	case t.Is(w, "nmod:poss"):
		return seat || deed(head.Lemma)
	}
	switch prep {
	case "by", "with", "between", "against":
		return true
	case "to":
		return seat && !t.Is(w, "obl") || dealtWith(head.Lemma) || head.Lemma == "accord" || head.Lemma == "say" || head.Lemma == "speak"
	case "in", "at", "near", "outside", "inside", "around", "from", "through", "across", "over", "into":
		return false
	case "of", "for":
		return deed(head.Lemma)
	}
	return seat
}

// locative reports whether a preposition of place stands before a name.
func (r *resolver) locative(m *mention) bool {
	if m.first == 0 {
		return false
	}
	switch strings.ToLower(r.words[m.sentence][m.first-1].Form) {
	case "in", "at", "near", "outside", "inside", "from", "to", "across", "around":
		return true
	}
	return false
}

// speaks reports whether a people does what governments do: says, proposes.
func (r *resolver) speaks(m *mention) bool {
	t := r.trees[m.sentence]
	if t == nil || !t.Is(m.head, "nsubj") || t.Words[m.head].Head < 0 {
		return false
	}
	switch t.Words[t.Words[m.head].Head].Lemma {
	case "propose", "offer", "deny", "reject", "suggest", "announce", "insist", "negotiate", "refuse", "deploy", "accuse", "request":
		return t.Dependent(m.head, "amod", "nmod", "nummod", "acl") < 0
	}
	return false
}

// stative tells verbs that a land can be the subject of.
func stative(v string) bool {
	switch v {
	case "be", "have", "see", "lie", "border", "win", "lose", "play", "beat", "score", "suffer", "experience", "remain", "become", "get", "rank", "wake", "mourn", "celebrate", "contain", "include",
		"need", "erupt", "burn", "grow", "shrink", "export", "import", "produce", "rise", "fall", "qualify", "finish", "defeat", "boast", "top", "enjoy", "own", "matter", "belong", "account", "host", "gather":
		return true
	}
	return false
}

// dealtWith tells verbs whose object is somebody who acts.
func dealtWith(v string) bool {
	switch v {
	case "accuse", "blame", "urge", "ask", "tell", "warn", "condemn", "criticize", "criticise", "sanction", "invite", "thank", "pressure", "press", "pressurise", "push", "convince", "persuade", "notify", "inform",
		"allow", "force", "oblige", "threaten", "assure", "denounce", "punish", "expect", "want", "call", "trust", "rebuke", "challenge", "help", "provoke", "deter", "implore", "beg", "advise", "request":
		return true
	}
	return false
}

// deed tells nouns for what governments do.
func deed(n string) bool {
	switch n {
	case "proposal", "initiative", "decision", "plan", "offer", "request", "demand", "claim", "statement", "announcement", "response", "reaction", "position", "stance", "support", "refusal", "warning", "call",
		"threat", "aggression", "policy", "intention", "attempt", "effort", "ambition", "accusation", "denial", "promise", "pledge", "commitment", "agreement", "approval", "rejection", "withdrawal", "interest", "interference",
		"meddling", "involvement", "invitation", "suggestion", "move", "behalf", "leadership", "diplomacy", "condition", "concern", "view", "vote", "veto", "recognition", "condemnation", "criticism", "opposition", "consent":
		return true
	}
	return false
}
