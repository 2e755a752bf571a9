package claims

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"claimdiff/claims/internal/lang/en"
)

// A harm is one telling that people died or were hurt.
type harm struct {
	claim    *Claim
	fate     string    // "die", "injure", or "hurt": how badly is not told
	q        *Quantity // how many, nil for one person
	at       Span
	who      victim
	own      bool // by their own hand
	direct   bool // an argument of the claim names them
	headline bool
	body     bool // told of as a body that was found
	fresh    bool // the words bring somebody in: "a neighbour", "his sister"
}

// A harmReader reads who died and who was hurt in one article.
type harmReader struct {
	*Document
	entities map[string]*Entity
	people   []named // every place where one person is named, in text order
}

// A named is a place where a person is named.
type named struct {
	Part
	entity string
}

func newHarmReader(d *Document) *harmReader {
	r := &harmReader{Document: d, entities: map[string]*Entity{}}
	for i := range d.Entities {
		e := &d.Entities[i]
		r.entities[e.ID] = e
		for _, m := range e.Mentions {
			if e.Kind == "person" && !e.Plural && fullName(m.Words) {
				r.people = append(r.people, named{m, e.ID})
			}
		}
	}
	slices.SortStableFunc(r.people, func(a, b named) int { return cmp.Compare(a.End, b.End) })
	return r
}

// maxHarms bounds how many tellings of harm are read: no report has more, and
// telling people apart takes time that grows with their square.
const maxHarms = 400

// harms are the tellings of harm in the article, in text order.
func (d *harmReader) harms() []*harm {
	var out []*harm
	for i := range d.Claims {
		c := &d.Claims[i]
		if d.unreal(c) || d.attempted(c) {
			continue
		}
		var hs []*harm
		for j := range c.Quantities {
			if h := d.counted(c, &c.Quantities[j]); h != nil {
				hs = append(hs, h)
			}
		}
		if h := d.multiple(c); h != nil {
			hs = append(hs, h)
		}
		hs = append(hs, d.single(c)...)
		if len(hs) == 0 {
			hs = d.bodies(c)
		}
		if last := i+1 == len(d.Claims) || d.Claims[i+1].Sentence != c.Sentence; last {
			here := func(h *harm) bool { return h.own && h.claim.Sentence == c.Sentence }
			if h := d.suicide(c, append(slices.Clone(out), hs...)); h != nil && !slices.ContainsFunc(out, here) && !slices.ContainsFunc(hs, here) {
				hs = append(hs, h)
			}
		}
		for _, h := range hs {
			h.headline = d.Sentences[c.Sentence].Kind == "headline"
			out = append(out, h)
		}
		if len(out) >= maxHarms {
			break
		}
	}
	return d.withCasualties(out)
}

// unreal reports whether a claim tells of what did not happen, or is not known to
// have.
func (d *harmReader) unreal(c *Claim) bool {
	return c.Polarity == "negative" || c.Question || c.Certainty == "planned" || c.Certainty == "conditional"
}

// counted is the telling of a number of people.
func (d *harmReader) counted(c *Claim, q *Quantity) *harm {
	if q.Unit != "person" || q.Ordinal || q.Inferred {
		return nil
	}
	fate := fates[q.Fate]
	if fate == "" && (d.cared(c) || d.brought(c) != nil && d.brought(c).Contains(q.Span)) {
		fate = "hurt"
	}
	if s := d.harmOf(c); fate == "" && s != "" && slices.ContainsFunc(d.sufferers(c), func(a *Argument) bool { return a.Overlaps(q.Span) }) {
		fate = s
	}
	if fate == "" || oneOfANoun(q) {
		return nil
	}
	if fate == "die" && fatally.MatchString(c.Words) && q.Of != "fatally" && q.Of != "mortally" { // "six were shot, two fatally"
		fate = "hurt"
	}
	if fate == "die" && hurting.MatchString(d.Article.Text[max(0, q.Start-32):q.Start]) { // "killed two and wounded nine"
		fate = "injure"
	}
	if some := d.someOf(q); some != nil && slices.ContainsFunc(c.Arguments, func(a Argument) bool { return a.Contains(some.Span) }) {
		q = some
	}
	direct := slices.ContainsFunc(d.sufferers(c), func(a *Argument) bool { return a.Overlaps(q.Span) })
	return &harm{claim: c, fate: fate, q: q, at: q.Span, direct: direct}
}

// someOfThem stands before a number of which only some are told of: "one of the five
// victims has died".
var someOfThem = regexp.MustCompile(`(?i)\b([a-z]+|\d{1,3}) of (?:the |these |those |all |its |his |her |their )?$`)

// someOf is the number of those of a quantity of whom a claim tells, nil when it
// tells of all of them.
func (d *Document) someOf(q *Quantity) *Quantity {
	from := max(0, q.Start-24)
	m := someOfThem.FindStringSubmatchIndex(d.Article.Text[from:q.Start])
	if m == nil {
		return nil
	}
	x, n := en.ReadAmount([]string{strings.ToLower(d.Article.Text[from+m[2] : from+m[3]])})
	if n == 0 || x.Ordinal || x.Fraction {
		return nil
	}
	out := *q
	out.Min, out.Max = ends(x)
	out.Span = Span{Start: from + m[2], End: q.End}
	out.Words = out.Span.Of(d.Article.Text)
	return &out
}

// multiple is the telling of a "triple homicide", nil when c is none.
func (d *harmReader) multiple(c *Claim) *harm {
	fate := d.harmOf(c)
	start := max(0, c.Predicate.Start-14)
	if !c.Predicate.Nominal || fate == "" || fate == "injure" {
		return nil
	}
	before := strings.TrimRight(d.Article.Text[start:c.Predicate.Start], " -")
	word := lastWord(before)
	n, ok := multiples[strings.ToLower(word)]
	if !ok {
		return nil
	}
	at := Span{Start: start + len(before) - len(word), End: c.Predicate.End}
	q := &Quantity{Min: &n, Max: &n, Unit: "person", Head: "person", Part: Part{Span: at, Words: at.Of(d.Article.Text)}}
	return &harm{claim: c, fate: fate, q: q, at: at}
}

var multiples = map[string]float64{"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "sextuple": 6}

// fatally follows the number of those who died of the harm that a claim tells.
var fatally = regexp.MustCompile(`(?i)(?:\b(?:one|two|three|four|five|six|seven|eight|nine|ten)|\d)(?: of them)? (?:fatally|mortally)\b`)

// hurting stands right before the number of those who were hurt.
var hurting = regexp.MustCompile(`(?i)\b(?:wound|injure|hurt)(?:s|ed|d|ing)? (?:another |at least |about |some |as many as |up to )?$|\binjuring (?:another |at least |about |some )?$`)

// oneOfANoun reports whether q is an article or "one" before the noun of one
// person: no count.
func oneOfANoun(q *Quantity) bool {
	first, rest, more := strings.Cut(strings.ToLower(q.Words), " ")
	one := first == "a" || first == "an" || first == "another" || first == "one"
	return one && more && !strings.HasPrefix(rest, "person") && !strings.HasPrefix(rest, "of ") && !strings.HasPrefix(rest, "other")
}

// attempted reports whether a claim tells of harm that was only tried, or that
// somebody escaped: "attempted murder", "nearly died".
func (d *harmReader) attempted(c *Claim) bool {
	before := strings.ToLower(d.Article.Text[max(0, c.Predicate.Start-28):c.Predicate.Start])
	switch lastWord(strings.TrimSpace(before)) {
	case "nearly", "almost", "narrowly":
		return true
	}
	if strings.Contains(before, "succumb") { // "succumbed to his injuries": he is dead, and told of so
		return true
	}
	if sidelined.MatchString(d.Article.Text[c.Predicate.Start:]) {
		return true
	}
	if strings.Contains(c.Words, " ever ") { // no event of today: "the only one who was ever hit"
		return true
	}
	if d.wanted(c.Sentence, c.Predicate.Start) {
		return true
	}
	told := d.Article.Text[min(d.Sentences[c.Sentence].Start, c.Predicate.Start):c.Predicate.Start]
	if revenge.MatchString(told) || c.Predicate.Nominal && elsewhere.MatchString(told) || executes(c) && sought.MatchString(told) {
		return true
	}
	return c.Predicate.Nominal && strings.Contains(before, "attempted") || strings.HasPrefix(strings.ToLower(c.Predicate.Words), "attempted")
}

// wanted reports whether what is told from start on in a sentence was only meant
// or tried.
func (d *harmReader) wanted(sentence, start int) bool {
	from := min(d.Sentences[sentence].Start, start)
	return meaning.MatchString(d.Article.Text[from:start])
}

// meaning stands before a deed that was meant, threatened or tried.
var meaning = regexp.MustCompile(`(?i)\b(?:want(?:s|ed|ing)?|threaten(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|plan(?:s|ned|ning)?|hop(?:es|ed|ing)|intend(?:s|ed|ing)?|vow(?:s|ed|ing)?|promis(?:es|ed|ing)|going|conspir(?:ed|ing)|plott(?:ed|ing)|willing|ready) to (?:\w+ and )?$|\barrang(?:e|es|ed|ing) (?:to have|for) [^.;]*$`)

// elsewhere stands before a harm of another event, to which the article's is put
// in relation: "in retaliation for the murder of a friend".
var elsewhere = regexp.MustCompile(`(?i)\b(?:retaliation for|revenge for|retribution for|connected to|related to|linked to|similar to|reminiscent of|anniversary of|witnessed|witness to) (?:the |a |an |his |her |their |another |that )?(?:\w+ ){0,2}$`)

// sidelined are the words for players who do not play.
var sidelined = regexp.MustCompile(`^(?i)(?:injured|injury)[- ](?:reserve|list|report)\b`)

// executes reports whether a claim tells of an execution.
func executes(c *Claim) bool { return strings.HasPrefix(c.Predicate.Lemma, "execut") }

// sought stands before an execution that is not carried out: "seeking the
// execution of two men".
var sought = regexp.MustCompile(`(?i)\b(?:seek(?:s|ing)?|sought|pursu(?:e|es|ed|ing)|fac(?:e|es|ed|ing)|spared?|avoid(?:s|ed|ing)?|await(?:s|ed|ing)?|stay(?:s|ed)?|halt(?:s|ed)?|block(?:s|ed)?) (?:the |a |an |his |her |their )?(?:\w+ )?$`)

// revenge stands before the harm that an attack answers: "a revenge attack for
// air strikes that left 32 dead".
var revenge = regexp.MustCompile(`(?i)\b(?:revenge|retaliation|retribution|reprisal|vengeance)\b["”’']?(?: attacks?["”’']?)? for\b`)

// harmOf is what the predicate of a claim does to people.
func (d *harmReader) harmOf(c *Claim) string {
	if d.ownLife(c) {
		return "die"
	}
	if c.Predicate.Sense == "shoot" && c.Predicate.Lemma != "shoot" && c.Predicate.Lemma != "shooting" {
		return ""
	}
	if toDeath.MatchString(d.Article.Text[c.Predicate.End:d.Sentences[c.Sentence].End]) {
		return "die"
	}
	if c.Predicate.Nominal && fates[c.Predicate.Sense] == "hurt" {
		before := strings.ToLower(d.Article.Text[max(0, c.Predicate.Start-18):c.Predicate.Start])
		if strings.Contains(before, "fatal ") || strings.Contains(before, "deadly ") {
			return "die"
		}
	}
	return fates[c.Predicate.Sense]
}

// toDeath follows a verb whose harm was deadly: "shot his brother to death".
var toDeath = regexp.MustCompile(`^(?: [\pL\pN'’-]+){0,6} to death\b`)

// fates maps what befalls people to what is told of their harm.
var fates = map[string]string{"die": "die", "injure": "injure", "shoot": "hurt", "stab": "hurt", "hit": "hurt"}

// single are the tellings of single people.
func (d *harmReader) single(c *Claim) []*harm {
	fate := d.harmOf(c)
	if fate == "" && (d.cared(c) || d.brought(c) != nil) {
		fate = "hurt"
	}
	if fate == "" {
		return nil
	}
	var out []*harm
	for _, a := range d.sufferers(c) {
		counted := slices.ContainsFunc(c.Quantities, func(q Quantity) bool {
			return q.Unit == "person" && !q.Inferred && q.Overlaps(a.Span) && !oneOfANoun(&q)
		})
		if !counted && ofTwo(a) {
			out = append(out, d.two(c, fate, a))
			continue
		}
		if counted || !d.singular(a) || c.Predicate.Sense == "hit" && !d.plainly(a) || fate == "die" && (alive[strings.ToLower(a.Head)] || livesOwn.MatchString(a.Phrase)) {
			continue
		}
		h := &harm{claim: c, fate: fate, at: a.Span}
		h.suffered(d.victimOf(a))
		if by := d.doer(c); by != nil && reflexive[strings.ToLower(a.Head)] {
			h.suffered(d.victimOf(by))
		}
		h.fresh = strings.Contains(a.Phrase, " ") && bringsIn[firstWord(a.Phrase)]
		h.own = fate == "die" && d.byOwnHand(c, a)
		out = append(out, h)
	}
	if len(out) == 0 && len(c.Quantities) == 0 && !c.Predicate.Nominal {
		out = d.listed(c, fate, c.Predicate.Start, subjectThen)
	}
	if n := len(out); n > 1 && whoWas.MatchString(d.Article.Text[min(out[n-1].at.End, c.Predicate.Start):c.Predicate.Start]) {
		return out[n-1:]
	}
	if len(out) > 0 && out[0].q == nil {
		for _, h := range d.listed(c, fate, out[0].at.Start, lastNameThen) {
			if !slices.ContainsFunc(out, func(o *harm) bool { return o.who.entity == h.who.entity }) {
				out = append(out, h)
			}
		}
	}
	if len(out) == 0 && len(c.Quantities) == 0 && !c.Predicate.Nominal {
		if h := d.before(c, fate); h != nil {
			out = append(out, h)
		}
	}
	return out
}

// bringsIn begins the words for somebody of whom was not told before.
var bringsIn = wordSet("a an another his her their one")

func firstWord(s string) string {
	first, _, _ := strings.Cut(strings.ToLower(s), " ")
	return first
}

// alive are the words for those who speak or are spoken to: they did not die, and
// their lives were not taken.
var (
	alive    = wordSet("i me we us you myself yourself")
	livesOwn = regexp.MustCompile(`(?i)^(?:my|our|your) li(?:fe|ves)\b`)
)

// whoWas stands between the last of several people and what befell that one
// alone: "the mother and the child who was hurt".
var whoWas = regexp.MustCompile(`(?i)^,? (?:who|that) (?:was|is|has been)(?: [a-z]+ly)? $`)

// suffered says who h happened to.
func (h *harm) suffered(v victim) {
	h.who, h.direct = v, true
	h.who.dead = h.fate == "die"
	h.who.told = []*harm{h}
}

// inferCounts gives the claims that tell of harm to single people their number:
// one of "a man was killed", two of "the driver and his son died". It is marked
// as inferred, since the article does not print it.
func (d *Document) inferCounts() {
	r := newHarmReader(d)
	for i := range d.Claims {
		c := &d.Claims[i]
		of := hurtPeople[c.Predicate.Sense]
		if of == "" || r.harmOf(c) == "" || slices.ContainsFunc(c.Quantities, func(q Quantity) bool { return q.Fate != "" }) {
			continue
		}
		one := r.single(c)
		if len(one) == 0 {
			continue
		}
		n, at := 0.0, one[0].at
		for _, h := range one {
			n += float64(h.n())
			at.Start, at.End = min(at.Start, h.at.Start), max(at.End, h.at.End)
		}
		c.Quantities = append(c.Quantities, Quantity{
			Min: &n, Max: &n, Unit: "person", Of: of, Head: "person", Fate: c.Predicate.Sense, Inferred: true,
			Part: Part{Span: at, Words: at.Of(d.Article.Text)},
		})
	}
}

// hurtPeople names those to whom a class of harm is done.
var hurtPeople = map[string]string{"die": "people killed", "injure": "people injured", "shoot": "people shot", "stab": "people stabbed"}
