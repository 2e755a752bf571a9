package compare

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"claimdiff/claims"
	"claimdiff/compare/internal/names"
)

// parties are the arguments of a telling in one of the roles.
func (c *comparison) parties(t *telling, roles ...string) []value {
	var out []value
	for _, cl := range t.claims {
		if cl.Polarity == "negative" || slices.Contains(linking, cl.Predicate.Lemma) {
			continue // nobody did it; or it says what somebody is
		}
		for _, a := range cl.Arguments {
			for _, role := range roles {
				if a.Role == role {
					if v, ok := c.party(t.doc, cl, a); ok {
						out = append(out, v)
					}
				}
			}
		}
	}
	return c.spelledOut(out)
}

// spelledOut leaves out what is a name only by a pronoun where the same telling
// has that name in full: "her resignation" adds nothing to "Anna Berg resigned".
func (c *comparison) spelledOut(vs []value) []value {
	return slices.DeleteFunc(slices.Clone(vs), func(v value) bool {
		return v.entity != "" && c.byPronoun(v) && slices.ContainsFunc(vs, func(w value) bool { return w.entity == v.entity && !c.byPronoun(w) })
	})
}

// deedsOfTowns are the classes of event that a place is named for as who does it: its
// team wins, its council approves.
var deedsOfTowns = strings.Fields("win lose defeat score hire sign buy sell sue ban approve reject propose attack vote")

// linking are the verbs that tell what something is, not what it does.
var linking = []string{"look", "seem", "appear", "become", "remain", "feel", "sound", "stay", "have"}

// party reads an argument as somebody or something. Pronouns that were not
// resolved, and events, are nobody.
func (c *comparison) party(doc int, cl *claims.Claim, a claims.Argument) (value, bool) {
	v := value{doc: doc, claim: cl, span: a.Span, entity: a.Entity, head: strings.ToLower(a.Head), name: -1}
	if a.Entity != "" {
		v.name = c.names.Of(doc, a.Entity)
	}
	if e := c.entity(doc, a.Entity); a.Role == "agent" && e != nil && e.Kind == "place" && e.Stands == "" && e.Country != "" && !slices.Contains(deedsOfTowns, cl.Predicate.Sense) {
		return v, false // "the city saw snow": a place does nothing
	}
	if timely(a) || cl.Time != nil && cl.Time.At.Contains(a.Span) {
		return v, false
	}
	if v.name >= 0 {
		v.show = c.names.Name(v.name)
		return v, v.show != "" && !pronoun(v.show)
	}
	v.show = lowerFirst(trimPhrase(cmp.Or(a.Phrase, a.Words)))
	return v, a.Event == nil && v.show != "" && !pronoun(a.Words)
}

// timely reports whether an argument is a time that was read as somebody: "this
// fall".
func timely(a claims.Argument) bool {
	return slices.Contains([]string{"this", "last", "next"}, firstOf(cmp.Or(a.Phrase, a.Words))) && slices.Contains(calendarNouns, strings.ToLower(a.Head))
}

var calendarNouns = strings.Fields("fall spring summer winter autumn morning afternoon evening night week weekend month year monday tuesday wednesday thursday friday saturday sunday")

// actors are who did it. Those who take part in a happening ("the call between
// X and Y") are not its doers; those of a deed named by a noun are ("at the
// initiative of X").
func actors(c *comparison, t *telling) []value {
	var out []value
	for _, v := range c.parties(t, "agent") {
		if !v.claim.Predicate.Nominal || v.claim.Predicate.Sense != "" && !slices.Contains(happenings, v.claim.Predicate.Sense) {
			out = append(out, v)
		}
	}
	return out
}

func targets(c *comparison, t *telling) []value {
	var out []value
	for _, v := range c.parties(t, "patient", "recipient") {
		if !v.claim.Predicate.Nominal && !from(v.claim, v.span) {
			v.key = roleKey(v.claim, v.span)
			out = append(out, v)
		}
	}
	return out
}

// from reports whether an argument is that from which something comes: whom she took
// over from, she did not take over.
func from(cl *claims.Claim, s claims.Span) bool {
	return slices.ContainsFunc(cl.Arguments, func(a claims.Argument) bool { return a.Span == s && a.Prep == "from" })
}

func roleKey(cl *claims.Claim, s claims.Span) string {
	for _, a := range cl.Arguments {
		if a.Span == s {
			return a.Role
		}
	}
	return ""
}

// relateParty compares two doers or two things done to. Only names can differ:
// "a man" and "John Smith" may be the same.
func relateParty(c *comparison, a, b value) relation {
	switch {
	case a.name >= 0 && a.name == b.name:
		return same
	case a.name >= 0 && b.name >= 0:
		switch c.names.Same(a.name, b.name) {
		case names.Same:
			return same
		case names.PartOf:
			if c.actsFor(a, b) {
				return same
			}
			return refines
		case names.Different:
			if c.byPronoun(a) || c.byPronoun(b) || bodyOnly(a.show) || bodyOnly(b.show) {
				return unknown
			}
			return differs
		}
		if c.names.Namesakes(a.name, b.name) && !c.byPronoun(a) && !c.byPronoun(b) {
			return differs
		}
		return unknown
	case a.head == b.head && figuresOf(a.show) == figuresOf(b.show):
		return same
	}
	return unknown
}

// figuresOf are the digits of a phrase: "5 million crowns" is not "50 million
// crowns", though both are crowns.
func figuresOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// actsFor reports whether two doers are a country and its government: "Russia
// proposed" and "the Kremlin proposed" say the same.
func (c *comparison) actsFor(a, b value) bool {
	x, y := c.entity(a.doc, a.entity), c.entity(b.doc, b.entity)
	if x == nil || y == nil || x.Country == "" || x.Country != y.Country || x.Kind == "person" || y.Kind == "person" {
		return false
	}
	return x.Stands == "government" || y.Stands == "government"
}

// bodyOnly reports whether a name says what kind of body is meant and not which:
// "the Council" may be the United Nations'.
func bodyOnly(name string) bool {
	words := strings.Fields(strings.ToLower(strings.TrimPrefix(strings.ToLower(name), "the ")))
	return len(words) == 1 && slices.Contains(bodies, words[0])
}

var bodies = strings.Fields(`council board committee court ministry department agency government administration commission authority company club party union team
	police parliament senate house church hospital university office congress assembly cabinet association federation league army navy court bank airline union group coalition opposition
	justice treasury state city country county district province republic kingdom`)

// byPronoun reports whether a value is a name only because a pronoun was
// resolved to it: too little to found a difference on.
func (c *comparison) byPronoun(v value) bool {
	return pronoun(v.span.Of(c.docs[v.doc].Article.Text))
}

// pronoun reports whether s stands for somebody without saying whom.
func pronoun(s string) bool {
	switch strings.ToLower(s) {
	case "he", "she", "it", "they", "him", "her", "them", "his", "their", "its", "we", "us", "i", "you", "who", "which", "that", "this", "those", "these",
		"one", "some", "others", "all", "both", "what", "there", "whoever", "anyone", "everyone", "someone", "many", "u", "ya", "y'all", "y’all", "people", "everybody", "somebody", "nobody":
		return true
	}
	return false
}

// marks are taken out of phrases: half a pair of quotation marks is worse than none.
var marks = strings.NewReplacer("\"", "", "“", "", "”", "")

// trimPhrase is a noun phrase without its relative clause and trailing marks,
// or "" when what is left is too long to be an answer.
func trimPhrase(s string) string {
	for _, stop := range []string{", ", " who ", " which ", " that ", " — ", " – ", " (", ";", ":"} {
		if i := strings.Index(s, stop); i > 0 {
			s = s[:i]
		}
	}
	s = strings.Trim(marks.Replace(s), " \t\n'‘’.,")
	if len(strings.Fields(s)) > 7 || !strings.ContainsFunc(s, unicode.IsLetter) {
		return ""
	}
	return s
}
