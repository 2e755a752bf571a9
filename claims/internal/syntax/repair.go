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
	namedLikeVerbs(words)
	pasts(words)
	singularPasts(words)
	magnitudes(words)
	surnames(words)
	titles(words)
	atLeast(words)
	dueTo(words)
	isToBe(words)
	soleObject(words)
	named(words)
	runningBacks(words)
	alsoDoing(words)
	nextSubject(words)
	afterSemicolon(words)
	objectControl(words)
	for i, w := range words {
		switch {
		case w.Lemma == "ought" && w.Tag == "MD" && w.Rel != "aux":
			words[i].Tag = "VBD" // it governs its infinitive
		case w.Rel == "advcl:relcl" && w.Head >= 0 && strings.HasPrefix(words[w.Head].Tag, "NN"):
			words[i].Rel = "acl:relcl" // "it was Russia that proposed it"
		case w.Tag == "NNP" && w.Rel == "amod" && w.Head == i+1 && words[i+1].Tag == "NN":
			words[i].Rel, words[i].Pos = "compound", "PROPN" // "Embassy spokesman": a name is no adjective
		}
	}
	speakers(words)
	reports(words)
	oneSubject(words, choices)
	descents(words)
	personal(words)
	accordingTo(words)
}

// pasts gives irregular past forms their tag, where the network takes a rare one
// for a present: "the ferry sank".
func pasts(words []Word) {
	for i, w := range words {
		form := strings.ToLower(w.Form)
		_, past := lemmas()[[2]string{form, "VBD"}]
		_, present := lemmas()[[2]string{form, w.Tag}]
		if past && !present && (w.Tag == "VBP" || w.Tag == "VB") && !isVerb(form) {
			words[i].Tag = "VBD"
			words[i].Lemma = Lemma(w.Form, "VBD")
		}
	}
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

// aims are nouns that are what somebody is to do: "the plan is to build a bridge".
// Of others "is to" tells what is ahead of them: "the strike is to begin".
var aims = strings.Fields("plan aim goal idea task purpose job intention intent mission role challenge priority objective strategy step way point key thing hope dream ambition problem solution answer trick question duty responsibility focus option alternative choice rule advice desire wish policy tactic approach response reaction temptation instinct job move target best worst first second next last rest this that it all what")

// isToBe gives the verb of "the strike is to begin" its subject.
func isToBe(words []Word) {
	for i, w := range words {
		if w.Rel != "nsubj:outer" || w.Head < i+3 || !strings.HasPrefix(words[w.Head].Tag, "VB") || slices.Contains(aims, strings.ToLower(w.Lemma)) {
			continue
		}
		be, to := w.Head-2, w.Head-1
		if words[be].Lemma == "be" && words[be].Rel == "cop" && words[be].Head == w.Head && words[to].Tag == "TO" {
			words[i].Rel, words[be].Rel = "nsubj", "aux"
		}
	}
}

// atLeast hangs "at least" and "at most" on their number, so that "killed at least
// six people" has an object: "at" is no preposition of the people.
func atLeast(words []Word) {
	for i := 1; i+1 < len(words); i++ {
		at, bound, number := &words[i-1], &words[i], words[i+1]
		if at.Lemma != "at" || bound.Lemma != "least" && bound.Lemma != "most" && bound.Lemma != "little" && bound.Lemma != "many" || number.Tag != "CD" && number.Tag != "DT" {
			continue
		}
		noun := at.Head
		if at.Rel != "case" || noun <= i {
			continue
		}
		at.Head, at.Rel = i, "case"
		bound.Head, bound.Rel = i+1, "obl"
		verb := words[noun].Head
		if words[noun].Rel != "obl" || verb < 0 || !strings.HasPrefix(words[verb].Tag, "VB") {
			continue
		}
		for k, w := range words {
			if k != noun && w.Head == verb && Rel(w.Rel, "obj") || w.Head == noun && w.Rel == "case" {
				verb = -1
				break
			}
		}
		if verb >= 0 {
			words[noun].Rel = "obj"
		}
	}
}

// dueTo makes what somebody is "due to" do a verb where the network takes "due
// to" for a preposition: "the bridge is due to close".
func dueTo(words []Word) {
	for i := 1; i+2 < len(words); i++ {
		w := words[i+2]
		if words[i].Lemma != "due" || words[i+1].Lemma != "to" || words[i].Head != i+2 || words[i].Rel != "case" || words[i-1].Rel != "cop" || words[i-1].Head != i+2 || w.Pos == "PROPN" {
			continue
		}
		words[i].Head, words[i].Rel = w.Head, w.Rel
		words[i+1].Head, words[i+1].Rel = i+2, "mark"
		words[i+2].Head, words[i+2].Rel, words[i+2].Tag, words[i+2].Pos = i, "xcomp", "VB", "VERB"
		words[i+2].Lemma = strings.ToLower(w.Form)
		for k := range words {
			if words[k].Head == i+2 && k < i {
				words[k].Head = i
			}
		}
	}
}

// named makes a noun and the name right behind it one subject where the network
// takes them for two of the verb to come: "the ferry Aurora sank".
func named(words []Word) {
	for i := 1; i < len(words); i++ {
		noun, name := words[i-1], words[i]
		if Rel(noun.Rel, "obj", "nsubj") && noun.Tag == "NN" && name.Tag == "NNP" && Rel(name.Rel, "nsubj") && noun.Head == name.Head && noun.Head > i {
			words[i-1].Rel = name.Rel
			words[i].Head, words[i].Rel = i-1, "appos"
		}
	}
}

// runningBacks makes "running back" before a name the noun of American football.
func runningBacks(words []Word) {
	for i := 0; i+2 < len(words); i++ {
		if !strings.EqualFold(words[i].Form, "running") || words[i+1].Form != "back" || words[i+2].Tag != "NNP" || words[i].Head < 0 {
			continue
		}
		name := i + 2
		switch team := i - 1; {
		case Rel(words[i].Rel, "acl") && words[i].Head == team && words[team].Head != name: // "the Saints running back Joe Field missed"
			words[name].Head, words[name].Rel = words[team].Head, words[team].Rel
			words[team].Head, words[team].Rel = name, "compound"
		case words[name].Head == i: // "lost running back Joe Field"
			words[name].Head, words[name].Rel = words[i].Head, "obj"
		default:
			continue
		}
		for k := range words {
			if words[k].Head == i && k != i+1 && k != name {
				words[k].Head = name
			}
		}
		for _, k := range []int{i, i + 1} {
			words[k].Tag, words[k].Pos, words[k].Lemma, words[k].Head, words[k].Rel = "NN", "NOUN", words[k].Form, name, "compound"
		}
	}
}

// harming are verbs of what a disaster does one after the other.
var harming = strings.Fields("damage destroy kill injure wound hurt cause leave force knock cut bury trap block send trigger flatten")

// alsoDoing makes the participle that was taken for an attribute a second verb:
// "injuring five people and damaging buildings".
func alsoDoing(words []Word) {
	for k := 2; k < len(words); k++ {
		v := k - 1
		if words[k].Rel != "conj" || words[v].Tag != "VBG" || words[v].Rel != "amod" || words[v].Head != k || words[v-1].Form != "and" || !slices.Contains(harming, words[v].Lemma) {
			continue
		}
		first := words[k].Head
		if first < 0 || !Rel(words[first].Rel, "obj") || words[first].Head < 0 || !strings.HasPrefix(words[words[first].Head].Tag, "VB") || !slices.Contains(harming, words[words[first].Head].Lemma) {
			continue
		}
		words[v].Head, words[v].Rel = words[first].Head, "conj"
		words[k].Head, words[k].Rel = v, "obj"
		words[v-1].Head = v
	}
}

// descents hangs what somebody is called on the name behind it where it was taken for
// somebody spoken to: "32-year-old Englishman Robert Buck fell".
func descents(words []Word) {
	for i := 1; i < len(words); i++ {
		noun, name := words[i-1], words[i]
		if noun.Rel == "vocative" && strings.HasPrefix(noun.Tag, "NN") && name.Tag == "NNP" && Rel(name.Rel, "nsubj", "obj") && noun.Head == name.Head {
			words[i-1].Head, words[i-1].Rel = i, "compound"
		}
	}
}

// nextSubject gives a coordinated verb without a subject the noun right before
// it where the network joined that noun to one behind the first verb: "there have
// been two deaths and 84 people have been taken to hospital".
func nextSubject(words []Word) {
	for v, verb := range words {
		if verb.Rel != "conj" || verb.Head < 0 || verb.Head > v || !strings.HasPrefix(verb.Tag, "VB") {
			continue
		}
		first, passive, subject := v, false, false
		for k, w := range words {
			if w.Head != v {
				continue
			}
			if Rel(w.Rel, "aux") {
				first = min(first, k)
				passive = passive || w.Rel == "aux:pass"
			}
			subject = subject || Rel(w.Rel, "nsubj", "csubj", "expl")
		}
		noun := first - 1
		if subject || first == v || noun <= verb.Head || words[noun].Rel != "conj" || !strings.HasPrefix(words[noun].Tag, "NN") {
			continue
		}
		other := words[noun].Head
		if other <= verb.Head || words[other].Head != verb.Head {
			continue
		}
		words[noun].Head, words[noun].Rel = v, "nsubj"
		if passive {
			words[noun].Rel = "nsubj:pass"
		}
		for k, w := range words {
			if w.Head == noun && w.Rel == "cc" {
				words[k].Head = v
			}
		}
	}
}

// soleObject calls the one object of a verb with an infinitive its direct object:
// "urged the council to act".
func soleObject(words []Word) {
	for i, w := range words {
		if w.Rel != "iobj" || w.Head < 0 {
			continue
		}
		alone, told := true, false
		for k, v := range words {
			alone = alone && (k == i || v.Head != w.Head || !Rel(v.Rel, "obj", "iobj", "ccomp"))
			told = told || v.Head == w.Head && v.Rel == "xcomp"
		}
		if alone && told {
			words[i].Rel = "obj"
		}
	}
}

// active makes a subject that is said to undergo what its verb does its doer,
// where the verb is a past tense, or has an object, and no auxiliary of the passive.
func active(words []Word, headline bool) {
	for i, w := range words {
		if w.Rel != "nsubj:pass" || w.Head < 0 {
			continue
		}
		past, object, aux := words[w.Head].Tag == "VBD" && !headline, false, false
		for _, k := range words {
			object = object || k.Head == w.Head && k.Rel == "obj"
			aux = aux || k.Head == w.Head && Rel(k.Rel, "aux")
		}
		if aux || !Rel(words[w.Head].Rel, "root", "ccomp", "conj", "parataxis", "advcl", "acl:relcl") {
			continue
		}
		if past || object {
			words[i].Rel = "nsubj"
		} else if v := words[w.Head]; !headline && v.Tag == "VBN" && words[len(words)-1].Form == "." && !slices.Contains(undergone, v.Lemma) {
			words[i].Rel, words[w.Head].Tag = "nsubj", "VBD" // a sentence is no headline: "Brook called for a vote."
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
		case Rel(w.Rel, "conj", "ccomp"):
			restOfQuote(words, i)
		}
	}
}

// speakers gives a verb of telling the noun phrase that a comma parts from what
// stands before it: where the network took two names for one or for an
// apposition, "spoke with Viktor Brook, Moss said", "between Brook and Moss,
// the aide Jan Holm told reporters", and where it took the subject of the report
// for the speaker, "Leaders to meet in May, Kremlin says".
func speakers(words []Word) {
	for v := 2; v < len(words); v++ {
		if tag := words[v].Tag; tag != "VBD" && tag != "VBZ" || !slices.Contains(sayers, words[v].Lemma) {
			continue
		}
		first := v
		for first > 0 && inPhrase(words[first-1].Tag) {
			first--
		}
		if first == v || first < 2 || words[first-1].Form != "," {
			continue
		}
		k := slices.IndexFunc(words[first:v], func(w Word) bool { return w.Head < first || w.Head >= v }) + first
		w := words[k]
		joined := w.Head >= 0 && w.Head < first && Rel(w.Rel, "flat", "appos", "conj") || w.Head == v && w.Rel == "vocative"
		if k < first || !joined || !strings.HasPrefix(w.Tag, "NN") {
			continue
		}
		subject := slices.IndexFunc(words, func(x Word) bool { return x.Head == v && Rel(x.Rel, "nsubj") })
		if subject >= 0 {
			report := slices.IndexFunc(words, func(x Word) bool { return x.Head == v && x.Rel == "ccomp" })
			if report < subject || report > k || slices.ContainsFunc(words, func(x Word) bool { return x.Head == report && Rel(x.Rel, "nsubj") }) {
				continue
			}
			words[subject].Head = report
		}
		words[k].Head, words[k].Rel = v, "nsubj"
	}
}

// inPhrase reports whether a word of this tag can stand in the noun phrase of a speaker.
func inPhrase(tag string) bool {
	switch tag {
	case "DT", "JJ", "PRP$", "POS", "HYPH":
		return true
	}
	return strings.HasPrefix(tag, "NN")
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
	if l := words[verb].Lemma; (l == "cite" || l == "quote") && words[verb].Rel == "advcl" && words[verb].Head >= 0 {
		verb = words[verb].Head // "Reuters reported, citing two officials, that it had rained"
	}
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
		if w.Rel != "punct" && under(words, k, i) {
			first = min(first, k)
		}
	}
	if half >= 0 && first > verb && words[first-1].Form == `"` && (words[i].Rel == "conj" || words[first].Rel == "cc") {
		words[i].Head, words[i].Rel = half, "conj"
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

// undergone are verbs that a headline gives without their "was": "Two killed in
// fire". They have an object or are passives.
var undergone = strings.Fields(`abduct accuse acquit appoint arrest ban bury cancel charge clear close convict delay detain dismiss elect evacuate execute expel
	fine fire find free hit hospitalise hospitalize hurt injure jail kidnap kill murder name order postpone release rescue rob sack seize send sentence shoot stab
	suspend trap treat wound`)

// headline mends what headlines leave out: the auxiliary of a passive, and that
// of what is to be ("Leaders to meet in May").
func headline(words []Word) {
	for i, w := range words {
		switch {
		case w.Head < 0 && w.Pos == "VERB" && strings.HasPrefix(w.Tag, "NN"):
			words[i].Tag = present(w.Form)
			words[i].Lemma = Lemma(w.Form, words[i].Tag)
		case w.Tag == "VBD" || w.Tag == "VBN":
			passive(words, i)
		case w.Tag == "VB" && Rel(w.Rel, "acl"):
			toBe(words, i)
		}
	}
}

// present is the tag of a verb of a headline, which tells in the present.
func present(form string) string {
	if strings.HasSuffix(strings.ToLower(form), "s") {
		return "VBZ"
	}
	return "VBP"
}

// passive makes the subject of a verb without object and auxiliary what it was
// done to.
func passive(words []Word, i int) {
	if !slices.Contains(undergone, words[i].Lemma) || Rel(words[i].Rel, "amod", "acl") {
		return
	}
	subject := -1
	for k, w := range words {
		switch {
		case w.Head != i:
		case Rel(w.Rel, "obj", "ccomp", "aux", "cop"), w.Rel == "xcomp" && w.Tag != "VB":
			return
		case w.Rel == "nsubj" && k < i:
			subject = k
		}
	}
	if subject < 0 {
		return
	}
	words[subject].Rel, words[i].Tag = "nsubj:pass", "VBN"
	for k, w := range words {
		if w.Head == i && w.Rel == "xcomp" {
			words[k].Rel = "advcl"
		}
	}
}

// toBe makes the noun right before an infinitive its subject.
func toBe(words []Word, i int) {
	noun := words[i].Head
	if noun != i-2 || words[i-1].Lemma != "to" || !Rel(words[noun].Rel, "root", "obj", "nsubj", "vocative", "dep", "ccomp", "parataxis", "conj", "discourse") {
		return
	}
	rel := words[noun].Rel
	if !Rel(rel, "root", "parataxis", "conj") {
		rel = "ccomp"
	}
	words[i].Head, words[i].Rel = words[noun].Head, rel
	words[noun].Head, words[noun].Rel = i, "nsubj"
	for k, w := range words {
		if w.Head == noun && k > i {
			words[k].Head = i
		}
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
