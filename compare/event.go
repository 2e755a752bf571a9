package compare

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"claimdiff/claims"
	"claimdiff/compare/internal/phrase"
)

// An event is a group of tellings with words to speak of it.
type event struct {
	id    int
	group []*telling
	noun  string // "phone call", when the articles name it by a noun
	nouns bool   // the noun is a plural
	verb  string // lemma, when they tell it by a verb
	who   string // its doer in short
	what  string // what it was done to, in short
	more  string // a participant that a preposition adds: "with Donald Trump"
	many  bool   // what is plural
	class string // sense of its verb, or the slot that is asked for; "" unknown
	plan  bool   // not said to have happened
	doubt bool   // neither said to have happened nor planned: tried, possible, on a condition
	unmet bool   // said by a verb not to have happened, and by none that it has
	doers bool   // who is plural
	pass  bool   // told in the passive: what is the subject
	lost  bool   // a part without which its sentence does not stand is not shared, or says nothing
	toll  string // class of a toll, whose question is fixed
	asks  string // the question, when it is fixed
}

// event finds the words for a group: the fullest telling's.
func (c *comparison) event(g []*telling) *event {
	e := &event{id: g[0].id, group: g}
	nouns, verbs := map[string]int{}, map[string]int{}
	plural, happens := map[string]bool{}, false
	told, planned, denied, happened := false, false, false, [2]bool{} // by a verb; by nouns, by verbs
	for _, t := range g {
		for _, cl := range t.claims {
			if cl.Predicate.Nominal {
				w := strings.ToLower(cl.Predicate.Words)
				nouns[w]++
				plural[w] = strings.HasSuffix(w, "s") && !strings.HasSuffix(w, cl.Predicate.Lemma)
			} else {
				verbs[cl.Predicate.Lemma]++
				if cl.Predicate.Lemma == cl.Predicate.Sense {
					verbs[cl.Predicate.Lemma]++ // the plainest verb of its class
				}
			}
			if e.class == "" {
				e.class = cl.Predicate.Sense
			}
			happens = happens || slices.Contains(happenings, cl.Predicate.Sense)
			// A noun with its article ("the summit") asserts nothing where a verb says when it is to be.
			if cl.Predicate.Nominal {
				happened[0] = happened[0] || cl.Certainty == "certain"
			} else {
				told = true
				planned = planned || cl.Certainty == "planned" || cl.Certainty == "probable"
				happened[1] = happened[1] || cl.Certainty == "certain" && cl.Polarity != "negative"
				denied = denied || cl.Certainty == "certain" && cl.Polarity == "negative"
			}
		}
	}
	e.plan = told && !happened[1] && !denied || !told && !happened[0]
	e.doubt = told && !happened[1] && !planned
	e.unmet = denied && !happened[1]
	if name := givenName(g); name != "" {
		return &event{id: e.id, group: g, plan: e.plan, noun: name}
	}
	n, v := commonest(nouns), commonest(verbs)
	if v == "lie" && untrue(g) {
		v = "tell lies" // nobody "lay in the testimony"
	}
	if v != "" && !happens {
		e.verb = v
		c.fill(e)
		if e.who+e.what != "" {
			return e
		}
	}
	if n != "" {
		return &event{id: e.id, group: g, plan: e.plan, noun: n, nouns: plural[n]}
	}
	e.verb = v
	c.fill(e)
	return e
}

// untrue reports whether "lie" of a group is to say what is not true: "lied".
func untrue(g []*telling) bool {
	return slices.ContainsFunc(g, func(t *telling) bool {
		return slices.ContainsFunc(t.claims, func(cl *claims.Claim) bool { return strings.EqualFold(cl.Predicate.Words, "lied") })
	})
}

// givenName is what a person called the event of a group, without its article.
func givenName(g []*telling) string {
	for _, t := range g {
		if name, ok := strings.CutPrefix(t.named, "="); ok {
			return strings.TrimPrefix(name, "the ")
		}
	}
	return ""
}

// happenings are the classes of which one speaks as of a thing that took place:
// "the call", not "X called Y".
var happenings = []string{"call", "talk", "meet", "visit", "attack", "explode", "crash", "collapse", "burn", "quake", "fight", "protest", "test", "incident", "damage", "play", "try"}

func commonest(n map[string]int) string {
	best := ""
	for _, k := range sortedKeys(n) {
		if best == "" || n[k] > n[best] {
			best = k
		}
	}
	return best
}

// fill takes doer and object from the claims with the event's verb, each the
// commonest wording.
func (c *comparison) fill(e *event) {
	who, what, more := slot{}, slot{}, slot{}
	behind := 0               // how many more objects stand behind their verb than before it
	tellings, reached := 0, 0 // claims with the event's verb; those of them whose verb is followed by a preposition
	body := c.inBody(e)
	for _, t := range e.group {
		for _, cl := range t.claims {
			if body && c.rankOf(value{doc: t.doc, claim: cl}) == 0 {
				continue
			}
			own := !cl.Predicate.Nominal && cl.Predicate.Lemma == e.verb
			e.pass = e.pass || own && cl.Predicate.Passive
			if own {
				tellings++
				if slices.ContainsFunc(cl.Arguments, func(a claims.Argument) bool { return a.Prep != "" && a.Role != "time" }) {
					reached++
				}
			}
			for _, a := range cl.Arguments {
				s, many := c.inShort(t.doc, cl, a)
				if s == "" {
					continue
				}
				w := wording{doc: t.doc, head: c.headKey(t.doc, a), words: s, many: many, own: own}
				switch {
				case a.Role == "agent":
					who = append(who, w)
				case a.Role == "recipient" && own && !cl.Predicate.Passive:
					// "gave players": without what was given it says nothing
				case (a.Role == "patient" || a.Role == "theme" || a.Role == "recipient") && (a.Prep == "" || !own):
					what = append(what, w)
					if own && a.Start > cl.Predicate.End {
						behind++
					} else if own && !cl.Predicate.Passive {
						behind--
					}
				case own && slices.Contains(phrases, a.Prep+" "+strings.ToLower(a.Head)):
				case own && a.Prep != "" && joins(a.Prep, e.verb) && a.Role != "time" && a.Role != "place" && a.Role != "manner" && a.Role != "quantity" && a.Role != "cause":
					w.words = a.Prep + " " + s
					more = append(more, w)
				}
			}
		}
	}
	e.who, e.doers = who.shared()
	e.what, e.many = what.shared()
	e.more, _ = more.shared()
	e.pass = e.pass || e.who == "" && (len(who) > 0 || behind > 0)                                                                 // somebody did it; the articles differ on who
	e.lost = e.what == "" && len(what) > 0 || vague(e.who) || vague(e.what) && !(e.who != "" && strings.HasPrefix(e.what, "its ")) // "the bank closed its branch"
	if _, name, _ := strings.Cut(e.more, " "); name == e.who || name == e.what || vague(name) {
		e.more = ""
	}
	if e.more == "" && e.what != "" && slices.Contains(toWhom, e.verb) {
		e.what, e.more = "", "to "+e.what
	}
	e.lost = e.lost || strings.HasPrefix(e.verb, "be ") && (isUnit(tail(e.verb)) || strings.Contains(e.verb, " side"))
	e.lost = e.lost || e.what+e.more == "" && slices.Contains(turning, e.verb) || slices.Contains(states, e.verb)
	e.lost = e.lost || e.more == "" && reached > 0 && slices.Contains(leaning, e.verb) || e.what == "" && !e.pass && slices.Contains(bare, e.verb)
	e.lost = e.lost || e.who != "" && e.what != "" && slices.Contains(objectless, e.verb) // "went the orchestra"
	if e.what == e.who || e.more != "" && tail(e.what) == tail(e.more) {                  // "drove the crowd into a crowd"
		e.what = ""
	}
}

// isUnit reports whether a word counts or measures: "were up 4 percent", "was 300
// crowns".
func isUnit(w string) bool { return w == "cent" || w == "percent" || claims.UnitWord(w) }

func tail(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// A slot is what articles put in one place of an event's sentence.
type slot []wording

type wording struct {
	doc   int
	head  string // under which other articles' wordings of it are found
	words string
	many  bool
	own   bool // stands with the event's verb, not with another word for it
}

// shared is the commonest wording of what two articles at least put in the
// slot: a question may take for granted only what those who answer it share.
func (s slot) shared() (string, bool) {
	docs := map[string]map[int]bool{}
	for _, w := range s {
		if docs[w.head] == nil {
			docs[w.head] = map[int]bool{}
		}
		docs[w.head][w.doc] = true
	}
	best := ""
	for _, head := range sortedKeys(docs) {
		if n := len(docs[head]); n > 1 && (best == "" || n > len(docs[best])) {
			best = head
		}
	}
	words, many := map[string]int{}, false
	for _, w := range s {
		switch {
		case w.head != best || best == "":
		case w.own:
			words[w.words] += len(s) // before all wordings with other verbs
		default:
			words[w.words]++
		}
	}
	top := commonest(words)
	for _, w := range s {
		many = many || w.words == top && w.many
	}
	return top, many
}

// headKey is what an argument is known by in other articles.
func (c *comparison) headKey(doc int, a claims.Argument) string {
	if keys := c.argumentKeys(doc, a); len(keys) > 0 {
		return keys[0]
	}
	return strings.ToLower(a.Head)
}

// inBody reports whether the event's verb stands outside headlines, whose
// words make poor questions.
func (c *comparison) inBody(e *event) bool {
	for _, t := range e.group {
		for _, cl := range t.claims {
			if !cl.Predicate.Nominal && cl.Predicate.Lemma == e.verb && c.rankOf(value{doc: t.doc, claim: cl}) > 0 {
				return true
			}
		}
	}
	return false
}

// inShort puts an argument in few words: a name, an event's noun, or a short noun
// phrase. It also tells whether they are plural.
func (c *comparison) inShort(doc int, cl *claims.Claim, a claims.Argument) (string, bool) {
	if a.Event != nil && a.Entity == "" {
		return c.eventNoun(doc, *a.Event)
	}
	v, ok := c.party(doc, cl, a)
	if !ok {
		return "", false
	}
	e := c.entity(doc, a.Entity)
	begins := c.docs[doc].Sentences[cl.Sentence].Start == v.span.Start && a.Plural && a.Head != "" && a.Head == strings.ToLower(a.Head) // a plural that begins a sentence; one without an article may be a name
	if v.name >= 0 {
		s := c.begun(definite(e, c.named(v.name, v.show)))
		if begins && strings.EqualFold(s, phrase.Plural(a.Head)) {
			s = strings.ToLower(s)
		}
		if e == nil || e.Kind != "person" {
			s = withArticle(s, a.Phrase)
		}
		return s, plural(s, e != nil && e.Plural)
	}
	if slices.Contains(pronouns, strings.ToLower(v.show)) {
		return "", false // nobody knows who is meant
	}
	s := lowerFirst(v.show)
	if first, rest, _ := strings.Cut(s, " "); begins && (len(first) > len(a.Head) && strings.HasPrefix(strings.ToLower(first), a.Head) || strings.EqualFold(first, phrase.Plural(a.Head))) {
		s = join(strings.ToLower(first), rest)
	}
	s = c.begun(definite(e, pointless(s)))
	if !a.Plural && a.Prep == "" && a.Head == strings.ToLower(a.Head) && c.docs[doc].Sentences[cl.Sentence].Kind == "headline" {
		s = articled(s)
	}
	for _, no := range []string{"no ", "No ", "not ", "any "} {
		s = strings.TrimPrefix(s, no) // whether it happened is the answer, not the question
	}
	return s, plural(s, a.Plural)
}

// eventNoun is "the phone call" for an event that its article names by a noun,
// and whether that is plural: "the talks".
func (c *comparison) eventNoun(doc int, id string) (string, bool) {
	nouns, plural := map[string]int{}, map[string]bool{}
	for i := range c.docs[doc].Claims {
		if cl := &c.docs[doc].Claims[i]; cl.Event == id && cl.Predicate.Nominal {
			w := strings.ToLower(cl.Predicate.Words)
			nouns[w]++
			plural[w] = strings.HasSuffix(w, "s") && !strings.HasSuffix(w, cl.Predicate.Lemma)
		}
	}
	if n := commonest(nouns); n != "" {
		return "the " + n, plural[n]
	}
	return "", false
}

// central is how prominent the event is in the articles that tell it.
func (e *event) central() float64 {
	by := map[int]float64{}
	for _, t := range e.group {
		by[t.doc] = max(by[t.doc], t.central)
	}
	sum := 0.0
	for _, d := range sortedKeys(by) {
		sum += by[d]
	}
	return sum / float64(max(1, len(by)))
}

// sortedKeys are the keys of m in order.
func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }

// short names the event in a word or two.
func (e *event) short() string {
	switch {
	case e.toll == slotTopic:
		return e.class
	case e.toll != "":
		return e.toll
	case e.noun != "":
		return e.noun
	}
	return strings.TrimSpace(e.verb + " " + e.what)
}

// clause tells the event in a sentence without its full stop: "Russia proposed
// the phone call". It is "" when the words for one are missing.
func (e *event) clause() string {
	state, copula := strings.CutPrefix(e.verb, "be ")
	subject, many := e.subject()
	switch {
	case e.noun != "":
		return "the " + e.noun
	case subject == "", e.lost:
		return ""
	case copula:
		return join(subject, was(many), state, e.more)
	case e.unfinished():
		return ""
	case e.passive():
		return join(e.what, was(e.many), phrase.Participle(e.verb), e.more)
	case e.who == "":
		return join(e.what, phrase.Past(e.verb), e.more)
	}
	return join(e.who, phrase.Past(e.verb), e.what, e.more)
}

// passive reports whether the event's sentence is in the passive, which some
// verbs do not have whatever a sentence was read as: nothing "was fallen".
func (e *event) passive() bool {
	plain, _, _ := strings.Cut(e.verb, " ") // "fall down"
	return e.who == "" && e.pass && !slices.Contains(intransitive, e.verb) && !slices.Contains(intransitive, plain)
}

// planned is clause of what was still ahead: "Russia is to propose the call".
func (e *event) planned() string {
	question := e.ask("")
	if e.noun != "" || !e.plan || question == "" || strings.HasPrefix(e.verb, "be ") {
		return e.clause()
	}
	subject, many := e.subject()
	return join(subject, is(many), strings.TrimPrefix(question, is(many)+" "+subject+" "))
}

// subject is what the event's sentence begins with, and whether it is plural.
func (e *event) subject() (string, bool) {
	if e.who != "" {
		return e.who, e.doers
	}
	return e.what, e.many
}

// ask is the event as a question after word ("When", or ""): "did Russia
// propose the phone call".
func (e *event) ask(word string) string {
	subject, many := e.subject()
	state, copula := strings.CutPrefix(e.verb, "be ")
	rest := join(e.what, e.more)
	if e.who == "" {
		rest = e.more
	}
	switch {
	case e.noun != "" && e.plan:
		return join(word, is(e.nouns), "the", e.noun, "to take place")
	case e.noun != "" && word == "":
		return join("did the", e.noun, "take place")
	case e.noun != "":
		return join(word, was(e.nouns), "the", e.noun)
	case subject == "", e.lost:
		return ""
	case copula:
		return join(word, was(many), subject, state)
	case e.unfinished():
		return ""
	case e.passive() && e.plan:
		return join(word, is(many), subject, "to be", phrase.Participle(e.verb), rest)
	case e.passive():
		return join(word, was(many), subject, phrase.Participle(e.verb), rest)
	case e.plan:
		return join(word, is(many), subject, "to", e.verb, rest)
	}
	return join(word, "did", subject, e.verb, rest)
}

func was(many bool) string {
	if many {
		return "were"
	}
	return "was"
}

func is(many bool) string {
	if many {
		return "are"
	}
	return "is"
}

func join(words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(s string) bool { return s == "" }), " ")
}
