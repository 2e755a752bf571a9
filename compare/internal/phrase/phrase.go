package phrase

import (
	"slices"
	"strings"
	"sync"
)

// irregular verbs: lemma, past, participle.
const irregular = `arise arose arisen, awake awoke awoken, be was been, bear bore born, beat beat beaten, become became become, begin began begun,
bend bent bent, bet bet bet, bid bid bid, bind bound bound, bite bit bitten, bleed bled bled, blow blew blown, break broke broken, breed bred bred,
bring brought brought, broadcast broadcast broadcast, build built built, burst burst burst, buy bought bought, cast cast cast, catch caught caught,
choose chose chosen, come came come, cost cost cost, creep crept crept, cut cut cut, deal dealt dealt, dig dug dug, do did done, draw drew drawn,
drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed fed, feel felt felt, fight fought fought, find found found,
flee fled fled, fling flung flung, fly flew flown, forbid forbade forbidden, forecast forecast forecast, forget forgot forgotten,
forgive forgave forgiven, found founded founded, freeze froze frozen, get got got, ground grounded grounded, give gave given, go went gone, grind ground ground, grow grew grown, hang hung hung,
have had had, hear heard heard, hide hid hidden, hit hit hit, hold held held, hurt hurt hurt, keep kept kept, kneel knelt knelt, know knew known,
lay laid laid, lead led led, leave left left, lend lent lent, let let let, lie lay lain, light lit lit, lose lost lost, make made made,
mean meant meant, meet met met, mistake mistook mistaken, overcome overcame overcome, overtake overtook overtaken, overthrow overthrew overthrown,
pay paid paid, prove proved proven, put put put, quit quit quit, read read read, relay relayed relayed, ride rode ridden, ring rang rung, rise rose risen, run ran run,
say said said, see saw seen, seek sought sought, sell sold sold, send sent sent, set set set, shake shook shaken, shed shed shed, shine shone shone,
shoot shot shot, show showed shown, shrink shrank shrunk, shut shut shut, sing sang sung, sink sank sunk, sit sat sat, sleep slept slept,
slide slid slid, speak spoke spoken, speed sped sped, spend spent spent, spin spun spun, split split split, spread spread spread,
spring sprang sprung, stand stood stood, steal stole stolen, stick stuck stuck, sting stung stung, strike struck struck, strive strove striven,
swear swore sworn, sweep swept swept, swim swam swum, swing swung swung, take took taken, teach taught taught, tear tore torn, tell told told,
think thought thought, throw threw thrown, undergo underwent undergone, understand understood understood, undertake undertook undertaken,
uphold upheld upheld, upset upset upset, wake woke woken, wear wore worn, weep wept wept, win won won, wind wound wound, wound wounded wounded,
withdraw withdrew withdrawn, withhold withheld withheld, withstand withstood withstood, write wrote written`

var verbs = sync.OnceValue(func() map[string][2]string {
	m := map[string][2]string{}
	for _, line := range strings.Split(irregular, ",") {
		f := strings.Fields(line)
		m[f[0]] = [2]string{f[1], f[2]}
	}
	return m
})

// forms are the irregular past tenses and participles, sorted.
var forms = sync.OnceValue(func() []string {
	var out []string
	for _, f := range verbs() {
		out = append(out, f[0], f[1])
	}
	slices.Sort(out)
	return slices.Compact(out)
})

// Past is the past tense of a verb; a particle after it stays: "call off" is "called off".
func Past(lemma string) string { return inflect(lemma, 0) }

// Participle is the past participle of a verb.
func Participle(lemma string) string { return inflect(lemma, 1) }

func inflect(lemma string, form int) string {
	verb, particle, _ := strings.Cut(lemma, " ")
	out := ""
	prefix, stem := apart(verb)
	if f, ok := verbs()[stem]; ok {
		out = prefix + f[form]
	} else if slices.Contains(forms(), verb) {
		out = verb // it stands in the past already
	} else {
		out = regular(verb)
	}
	return strings.TrimSpace(out + " " + particle)
}

// apart cuts a prefix off a verb whose stem is irregular: "mis", "read".
func apart(verb string) (prefix, stem string) {
	for _, p := range []string{"", "mis", "re", "un", "out", "over", "under", "fore", "with", "up"} {
		stem, found := strings.CutPrefix(verb, p)
		if _, irregular := verbs()[stem]; found && irregular {
			return p, stem
		}
	}
	return "", verb
}

// doubled are verbs of more than one syllable that double their last letter.
const doubled = " acquit admit emit commit occur refer prefer transfer permit submit omit regret equip compel control rebel deter expel propel patrol cancel travel "

func regular(v string) string {
	n := len(v)
	switch {
	case n < 2:
		return v + "ed"
	case v[n-1] == 'e':
		return v + "d"
	case v[n-1] == 'y' && !vowel(v[n-2]):
		return v[:n-1] + "ied"
	case v[n-1] == 'c':
		return v + "ked"
	case strings.Contains(doubled, " "+v+" "), short(v):
		return v + v[n-1:] + "ed"
	}
	return v + "ed"
}

// short reports whether v is one syllable that ends in consonant, vowel,
// consonant: "stop", "ban".
func short(v string) bool {
	n := len(v)
	if n < 3 || vowel(v[n-1]) || strings.IndexByte("wxy", v[n-1]) >= 0 || !vowel(v[n-2]) || vowel(v[n-3]) {
		return false
	}
	for i := 0; i < n-2; i++ {
		if vowel(v[i]) {
			return false
		}
	}
	return true
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

var nouns = map[string]string{
	"person": "people", "man": "men", "woman": "women", "child": "children", "policeman": "policemen", "policewoman": "policewomen",
	"fireman": "firemen", "foot": "feet", "tooth": "teeth", "mouse": "mice", "goose": "geese", "life": "lives", "wife": "wives",
	"knife": "knives", "half": "halves", "wolf": "wolves", "shelf": "shelves", "leaf": "leaves", "thief": "thieves", "crisis": "crises",
	"basis": "bases", "analysis": "analyses", "bacterium": "bacteria", "criterion": "criteria", "phenomenon": "phenomena", "datum": "data",
	"police": "police", "aircraft": "aircraft", "spacecraft": "spacecraft", "series": "series", "species": "species", "people": "people",
	"sheep": "sheep", "fish": "fish", "personnel": "personnel", "staff": "staff", "troops": "troops",
}

// Plural is the plural of a noun.
func Plural(noun string) string {
	i := strings.LastIndexAny(noun, " -") + 1
	head, n := noun[i:], len(noun)
	if p, ok := nouns[strings.ToLower(head)]; ok {
		return noun[:i] + p
	}
	switch {
	case n < 2:
		return noun + "s"
	case strings.HasSuffix(noun, "s"), strings.HasSuffix(noun, "x"), strings.HasSuffix(noun, "z"), strings.HasSuffix(noun, "ch"), strings.HasSuffix(noun, "sh"):
		return noun + "es"
	case noun[n-1] == 'y' && !vowel(noun[n-2]):
		return noun[:n-1] + "ies"
	}
	return noun + "s"
}

// IsPlural reports whether a noun is a plural that does not end in s, or stands for
// several as it is: "people", "police".
func IsPlural(noun string) bool { return slices.Contains(plurals(), noun) }

// plurals are the irregular plurals, sorted; of "aircraft" and "series" the form
// does not tell.
var plurals = sync.OnceValue(func() []string {
	var out []string
	for one, many := range nouns {
		if one != many || one == "police" || one == "people" || one == "personnel" || one == "troops" {
			out = append(out, many)
		}
	}
	slices.Sort(out)
	return out
})
