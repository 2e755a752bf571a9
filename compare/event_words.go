package compare

import (
	"slices"
	"strings"
)

// What verbs need beside them for an event's sentence to say something.

// leaning are verbs that say nothing without what follows their preposition:
// "put humans on Mars", "engage in crime".
var leaning = []string{"put", "place", "lay", "set", "engage", "rely", "depend", "consist", "belong", "refer", "focus", "base", "lead", "result", "deal", "aim",
	"contribute", "account", "turn", "stem", "differ", "range", "amount", "participate", "succeed", "follow", "add", "compare", "come", "go", "get", "bring", "take"}

// phrases are what stands for an adverb, and adds nobody and nothing.
var phrases = []string{"in return", "in fact", "in turn", "in addition", "in part", "in particular", "in general", "in total", "in response", "in advance", "in public", "in private", "for example", "for instance", "at least", "at all", "by accident", "by mistake", "on purpose", "on average", "of course"}

// turning are verbs that say nothing without what somebody became: "turned 38".
var turning = []string{"turn", "become", "get", "grow", "remain", "feel", "seem"}

// toWhom are verbs whose object stands behind "to".
var toWhom = strings.Fields("apologize apologise appeal speak talk listen respond reply object surrender submit confess complain")

// bare are verbs that say nothing without an object: "the bird made".
var bare = strings.Fields(`make do have give use want need cause contain get put take bring keep let hold set produce provide create cover hit enable allow mean carry see hear find say tell`)

// unfinished reports whether the event's sentence would end before what it wants to
// say: "the players were asked".
func (e *event) unfinished() bool {
	if !e.passive() {
		return false
	}
	light := e.what != "" && !e.many && !strings.Contains(e.what, " ") && strings.ToLower(e.what) == e.what && slices.Contains(bare, e.verb) // "part was taken"
	return light || e.more == "" && slices.Contains(prompting, e.verb)
}

// prompting are verbs whose passive says nothing, or something else, without what
// somebody is called, asked or made to do.
var prompting = strings.Fields(`ask call name know expect force allow consider regard describe title bill urge let cause compel deem dub label intend oblige`)

// joins reports whether what a preposition adds says the same where the rest of the
// sentence is gone: what something is like does not, nor, but for a post or an
// office, as what.
func joins(prep, verb string) bool {
	switch prep {
	case "including", "like", "unlike", "than", "except", "besides", "amid", "along", "such as", "according to", "despite":
		return false
	case "as":
		return slices.Contains(offices, verb)
	}
	return true
}

// offices are the verbs by which somebody gets or has a post, or something a name.
var offices = strings.Fields(`hire elect name appoint serve work begin act know identify describe regard see nominate choose pick install start retire resign use return treat register dismiss portray classify sell market count list brand label record report disguise pose dress mark`)

// vague reports whether words mean something only beside other words of their
// article: "their signals", "these updates", "me".
func vague(s string) bool {
	first, _, _ := strings.Cut(strings.ToLower(s), " ")
	first = strings.TrimSuffix(strings.TrimSuffix(first, "'s"), "’s")
	if len(first) == 2 && first[1] == '.' { // "J." of a name that was cut
		return true
	}
	switch first {
	case "my", "your", "his", "her", "its", "our", "their", "this", "these", "that", "those", "such", "another", "other", "others", "same", "me", "myself", "himself",
		"herself", "itself", "themselves", "ourselves", "each", "either", "neither", "every", "something", "anything", "everything", "nothing", "things", "thing", "way", "lot", "was", "were", "is", "are", "be", "been", "had", "has", "do", "did", "to":
		return true
	}
	for _, sub := range []string{"kinds of", "sort of", "kind of", "lot of", "of them", "of us", "of it", "of these", "of those", "the thing"} {
		if strings.Contains(strings.ToLower(s), sub) {
			return true
		}
	}
	return pronoun(s) || slices.Contains(strings.Fields("two three four five six seven eight nine ten some several few many both all most"), strings.ToLower(s))
}

// intransitive are verbs of happening, moving and being that take no object.
var intransitive = []string{"appear", "arrive", "come", "depart", "die", "disappear", "emerge", "erupt", "exist", "fall", "go", "happen", "last", "lie", "occur",
	"remain", "rise", "sit", "sleep", "stay", "take place", "vanish"}

// objectless are those of them after which no noun stands alone.
var objectless = strings.Fields("go come arrive happen occur exist appear disappear emerge vanish")

// states are adjectives that tell an event without a verb: "guilty on two counts".
var states = strings.Fields("guilty due dead aware likely unlikely able unable alive safe missing")
