package syntax

import (
	"slices"
	"strings"

	"claimdiff/claims/internal/lang/en"
)

// repair mends what trees get wrong in ways that one can see without a model.
// It changes relations and heads, never the number of words, and leaves a tree
// with one root.
func repair(words []Word, choices []choice) {
	titles(words)
	objectControl(words)
	reports(words)
	speakers(words)
	oneSubject(words, choices)
	accordingTo(words)
}

// titles makes a title and the name right behind it one mention, headed by the
// name as in the treebanks: "Foreign Minister Anna Brook". The network may take
// them for two arguments of the verb, or the name for an apposition.
func titles(words []Word) {
	for j := 1; j < len(words); j++ {
		i := j - 1
		title, name := words[i], words[j]
		beside := title.Head == name.Head && title.Head >= 0
		if name.Tag != "NNP" || title.Tag != "NNP" || !Rel(name.Rel, "nsubj", "obj", "iobj", "obl", "nmod", "appos", "conj", "root", "parataxis", "ccomp", "dep") ||
			!Rel(title.Rel, "nsubj", "obj", "iobj", "obl", "nmod", "appos", "conj", "root", "dep", "parataxis") || en.RoleWords().Title(title.Form) == 0 {
			continue
		}
		switch {
		case name.Head == i && Rel(name.Rel, "appos", "nmod", "dep"):
			words[j].Head, words[j].Rel = title.Head, title.Rel
		case beside && title.Rel != "conj":
		default:
			continue
		}
		words[i].Head, words[i].Rel = j, "nmod:desc"
		for k := range words {
			if words[k].Head != i {
				continue
			}
			if k > j || Rel(words[k].Rel, "case", "det", "cc", "punct", "mark", "nmod:poss") {
				words[k].Head = j
			}
			if beside && words[k].Rel == "case" {
				words[j].Rel = title.Rel // "with President Brook": the preposition tells the relation
			}
		}
	}
}

// controllers are verbs whose infinitive is what their object is to do.
var controllers = strings.Fields(`advise allow ask authorise authorize beg command compel convince direct enable encourage
	forbid force instruct invite oblige order permit persuade press pressure prompt push request require tell urge warn`)

// objectControl makes the infinitive after such a verb and its object a
// complement, not a purpose: "ordered the company to pay".
func objectControl(words []Word) {
	for i, w := range words {
		if w.Rel != "advcl" || w.Head < 0 || w.Head > i || w.Tag != "VB" || !slices.Contains(controllers, words[w.Head].Lemma) {
			continue
		}
		object, to := false, false
		for k, v := range words[:i] {
			object = object || v.Head == w.Head && k > w.Head && Rel(v.Rel, "obj", "iobj")
			to = to || v.Head == i && v.Lemma == "to" && v.Rel == "mark"
			if v.Head == i && v.Rel == "mark" && v.Lemma != "to" || v.Head == w.Head && k > w.Head && v.Form == "," {
				object = false
				break
			}
		}
		if object && to {
			words[i].Rel = "xcomp"
		}
	}
}

// sayers are verbs of telling, for reports.
var sayers = strings.Fields(`say tell inform assure remind warn announce confirm state add claim notify explain insist argue
	write report believe think note promise stress suggest acknowledge admit declare`)

// reports gives verbs of telling their reports where the network takes them for
// something else.
func reports(words []Word) {
	for i, w := range words {
		switch {
		case Rel(w.Rel, "acl", "advcl"):
			thatClause(words, i)
		case w.Rel == "conj" && w.Head >= 0 && strings.HasPrefix(w.Tag, "VB") && slices.Contains(sayers, w.Lemma) && loose(words, i):
			words[i].Rel = "parataxis" // "the call lasted an hour, an aide told reporters"
		case w.Rel == "conj":
			restOfQuote(words, i)
		}
	}
}

// speakers gives a verb of telling without a subject the name that a comma parts
// from another one, where the network took both for one name or for an
// apposition: "spoke with Viktor Brook, Moss said".
func speakers(words []Word) {
	for k := 1; k+1 < len(words); k++ {
		w, verb := words[k], words[k+1]
		if words[k-1].Form != "," || !strings.HasPrefix(w.Tag, "NNP") || w.Head < 0 || w.Head > k || !Rel(w.Rel, "flat", "appos", "conj") ||
			verb.Tag != "VBD" && verb.Tag != "VBZ" || !slices.Contains(sayers, verb.Lemma) {
			continue
		}
		if slices.ContainsFunc(words, func(v Word) bool { return v.Head == k+1 && Rel(v.Rel, "nsubj") }) {
			continue
		}
		words[k].Head, words[k].Rel = k+1, "nsubj"
	}
}

// thatClause moves a clause with "that" and a subject of its own from the person
// told or the statement made to the verb: "told reporters that it had rained",
// "said in a statement that it had rained". A relative clause has its subject in
// "that" and stays.
func thatClause(words []Word, i int) {
	noun := words[i].Head
	if noun < 0 || noun > i || words[noun].Head < 0 || !Rel(words[noun].Rel, "obj", "iobj", "obl") {
		return
	}
	verb := words[noun].Head
	if !slices.Contains(sayers, words[verb].Lemma) || verb > noun {
		return
	}
	that, subject := false, false
	for k, w := range words {
		that = that || w.Head == i && k < i && w.Lemma == "that" && w.Rel == "mark"
		subject = subject || w.Head == i && k < i && Rel(w.Rel, "nsubj", "csubj", "expl")
		if w.Head == verb && w.Rel == "ccomp" {
			return // it has its report
		}
	}
	if that && subject {
		words[i].Head, words[i].Rel = verb, "ccomp"
	}
}

// restOfQuote joins the second half of a quote to the first, not to the verb of
// saying between them: "We knew it," she said, "but nobody listened."
func restOfQuote(words []Word, i int) {
	verb := words[i].Head
	if verb < 0 || verb > i || !slices.Contains(sayers, words[verb].Lemma) {
		return
	}
	first, half := i, -1
	for k, w := range words {
		if w.Head == verb && w.Rel == "ccomp" && k < verb {
			half = k
		}
		if w.Form != `"` && under(words, k, i) {
			first = min(first, k)
		}
	}
	if half >= 0 && first > verb && words[first-1].Form == `"` {
		words[i].Head = half
	}
}

// loose reports whether the clause of i joins the one before it by a comma
// alone and has a subject of its own.
func loose(words []Word, i int) bool {
	first, subject := i, false
	for k, w := range words {
		if w.Head == i && w.Rel == "cc" {
			return false
		}
		subject = subject || w.Head == i && Rel(w.Rel, "nsubj")
		if w.Rel != "punct" && under(words, k, i) {
			first = min(first, k)
		}
	}
	return subject && first > 0 && words[first-1].Form == "," && words[i].Head < first
}

// oneSubject leaves each predicate the subject the network is surest of. Outer
// subjects ("the problem is that we were late") do not count.
func oneSubject(words []Word, choices []choice) {
	subject := make([]int, len(words)) // of each head, from 1
	for i, w := range words {
		if w.Head < 0 || w.Rel == "nsubj:outer" || w.Rel == "csubj:outer" || !Rel(w.Rel, "nsubj", "csubj") {
			continue
		}
		k := subject[w.Head] - 1
		if k < 0 {
			subject[w.Head] = i + 1
			continue
		}
		if choices[i].lead > choices[k].lead {
			subject[w.Head] = i + 1
			i, k = k, i
		}
		words[i].Rel = choices[i].other
	}
}

// accordingTo hangs "according to X" on the predicate of its clause, where the
// treebank has it, when it hangs on a noun inside the clause.
func accordingTo(words []Word) {
	for _, w := range words {
		if w.Lemma != "accord" && w.Lemma != "according" || w.Rel != "case" || w.Head < 0 {
			continue
		}
		noun := w.Head
		head := words[noun].Head
		if !Rel(words[noun].Rel, "nmod", "obl") || head < 0 {
			continue
		}
		for words[head].Head >= 0 && Rel(words[head].Rel, "nmod", "nsubj", "obj", "iobj", "obl", "appos", "compound", "flat", "amod", "nummod") && !under(words, words[head].Head, noun) {
			head = words[head].Head
		}
		words[noun].Head, words[noun].Rel = head, "obl"
	}
}

// under reports whether word i is k or stands below it.
func under(words []Word, i, k int) bool {
	for n := 0; i >= 0 && n <= len(words); n++ {
		if i == k {
			return true
		}
		i = words[i].Head
	}
	return false
}
