package claims

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"claimdiff/claims/internal/lang/en"
)

// A casualty is a number with the word of harm beside it: "three dead", "six
// others were hurt", "injuring five". Headlines and lists often leave out the
// verbs that a parser needs, and such words stand by their numbers nevertheless.
type casualty struct {
	fate string // as harm.fate
	q    Quantity
	word Span // of the word of harm
}

// token finds words, numbers and marks.
var token = regexp.MustCompile(`[\pL\pN]+(?:['’\-][\pL\pN]+)*(?:,\d{3})*|[^\s\pL\pN]`)

// tokens are the words of a sentence in lower case, and where they stand.
type tokens struct {
	low []string
	at  []Span
	raw []string
}

func (d *Document) tokens(s Span) tokens {
	var t tokens
	for _, m := range token.FindAllStringIndex(s.Of(d.Article.Text), -1) {
		at := Span{Start: s.Start + m[0], End: s.Start + m[1]}
		t.raw = append(t.raw, at.Of(d.Article.Text))
		t.low, t.at = append(t.low, strings.ToLower(at.Of(d.Article.Text))), append(t.at, at)
	}
	return t
}

// word is the i-th word in lower case, "" behind the last and before the first.
func (t *tokens) word(i int) string {
	if i < 0 || i >= len(t.low) {
		return ""
	}
	return t.low[i]
}

// The words of harm, by what they tell of those who are counted beside them.
var (
	deadWords    = wordSet("dead died dies die killed slain murdered deceased")
	injuredWords = wordSet("injured wounded hurt hospitalized hospitalised")
	hurtWords    = wordSet("shot stabbed struck hit")
	deadly       = wordSet("fatally mortally")
	auxiliaries  = wordSet("were was are is have has had been being be left found confirmed reported reportedly also later believed still both all initially")
	killingVerbs = wordSet("kill kills killing killed slay slays slaying murdered murdering")
	harmingVerbs = wordSet("injure injures injuring injured wound wounds wounding wounded hurt hurts hurting")
	hittingVerbs = wordSet("shoot shoots shooting shot hit hits hitting strike strikes striking struck stab stabs stabbing stabbed")
	doers        = wordSet("suspect suspects gunman gunmen shooter shooters attacker attackers assailant assailants police officer officers deputy deputies investigator investigators")
	breaks       = wordSet("and or but who that which when while after before as in on at of to from with by for since until during into outside inside near because where if then not the a an his her their its this these those he she they it we i you was were is are had has")
)

// harmful finds the sentences that hold a word of harm.
var harmful = regexp.MustCompile(`(?i)dea[dt]|die[sd]?\b|dying|kill|slay|slain|murder|injur|wound|hurt|hospitali|shot|shoot|stab|struck|strik|hit`)

// casualties are the numbers of the sentence s with their words of harm.
func (d *Document) casualties(s Span) (out []casualty) {
	t := d.tokens(s)
	for i := 0; i < len(t.low); i++ {
		if i > 0 && (t.low[i-1] == "$" || t.low[i-1] == "." || t.low[i-1] == "-" || t.low[i-1] == "/" || t.low[i-1] == ":" && i > 1 && isDigits(t.low[i-2])) {
			continue
		}
		x, n := en.ReadAmount(t.low[i:])
		if n == 0 || x.Ordinal || x.Fraction || x.Bound == "vague" || x.Min != math.Trunc(x.Min) || x.Value < 1 || t.low[i] == "a" || t.low[i] == "an" {
			continue
		}
		c, ok := d.casualty(&t, i, i+n)
		if ok {
			c.q.Min, c.q.Max = ends(x)
			out = append(out, c)
			i += n - 1
		}
	}
	return out
}

func isDigits(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// ends are the ends of a number, nil where it is open.
func ends(x en.Number) (lo, hi *float64) {
	if !math.IsInf(x.Min, 0) {
		lo = &x.Min
	}
	if !math.IsInf(x.Max, 0) {
		hi = &x.Max
	}
	return lo, hi
}

// casualty reads what befell those whose number stands from token i to j.
func (d *Document) casualty(t *tokens, i, j int) (casualty, bool) {
	c := casualty{q: Quantity{Unit: "person", Head: "person"}}
	noun, people, suspects := j, false, false
	for k := j; k < min(j+4, len(t.low)); k++ { // "three other young men"
		w := t.low[k]
		switch {
		case w == "other" || w == "others" || w == "more" || w == "additional":
			c.q.Delta, noun = true, k+1
			people = people || w == "others"
		case deadWords[w] || injuredWords[w] || hurtWords[w] || deadly[w] || auxiliaries[w] && w != "left" || breaks[w] || !isWord(w):
			k = len(t.low)
		case en.PersonNoun(w) || w == "people":
			noun, people, suspects = k+1, true, suspects || doers[w]
		}
	}
	c.q.Span = Span{Start: t.at[i].Start, End: t.at[noun-1].End}
	c.q.Words = c.q.Span.Of(d.Article.Text)
	if f, at, ok := t.fateAfter(noun, people); ok && !(suspects && f != "die") {
		c.fate, c.word = f, at
		return c, true
	}
	if f, at, ok := t.fateBefore(i, noun, people); ok {
		c.fate, c.word = f, at
		return c, true
	}
	return c, false
}

func isWord(w string) bool {
	return w != "" && (w[0] >= 'a' && w[0] <= 'z' || w[0] >= '0' && w[0] <= '9' || w[0] >= 0x80)
}

// fateAfter reads the word of harm behind a number and its noun: "were injured",
// "shot dead", "in critical condition".
func (t *tokens) fateAfter(k int, people bool) (string, Span, bool) {
	fatal, passive := false, false
	for ; k < len(t.low); k++ {
		switch w := t.low[k]; {
		case deadly[w]:
			fatal = true
			continue
		case auxiliaries[w]:
			passive = true
			continue
		case strings.HasSuffix(w, "ly"):
			continue
		}
		break
	}
	w := t.word(k)
	if k < len(t.low) && (deadWords[w] || injuredWords[w] || hurtWords[w]) {
		if !passive && t.object(k+1) || t.word(k+1) == "or" || t.word(k+1) == "/" {
			return "", Span{}, false
		}
		fate, at := "hurt", t.at[k]
		switch next := t.word(k + 1); {
		case deadWords[w], fatal, next == "dead", next == "to" && t.word(k+2) == "death",
			next == "and" && (deadWords[t.word(k+2)] || deadly[t.word(k+2)]):
			fate = "die"
		case injuredWords[w], next == "and" && injuredWords[t.word(k+2)]:
			fate = "injure"
		}
		if fate == "die" && !deadWords[w] && next(t, k, "and") {
			at = t.at[k+2]
		}
		return fate, at, true
	}
	return "", Span{}, false
}

func next(t *tokens, k int, w string) bool { return t.word(k+1) == w && k+2 < len(t.low) }

// object reports whether whom a verb harms begins at token k: those counted
// before the verb are who did it.
func (t *tokens) object(k int) bool {
	switch w := t.word(k); w {
	case "the", "a", "an", "his", "her", "their", "him", "them", "himself", "themselves", "another", "at", "into", "each", "several", "multiple":
		return true
	default:
		if _, n := en.ReadAmount(t.low[min(k, len(t.low)):]); n > 0 && (en.PersonNoun(t.word(k+n)) || strings.HasPrefix(t.word(k+n), "other") || t.word(k+n) == "people") {
			return true
		}
	}
	return false
}

// fateBefore reads the verb of harm right before a number: "killing three".
func (t *tokens) fateBefore(i, noun int, people bool) (string, Span, bool) {
	v := t.word(i - 1)
	at := i - 1
	if v == "another" {
		v, at = t.word(i-2), i-2
	}
	if at < 0 || !people && !t.endsCount(noun) {
		return "", Span{}, false
	}
	if at > 0 && (t.word(at-1) == "were" || t.word(at-1) == "was" || t.word(at-1) == "been" || t.word(at-1) == "being") {
		return "", Span{}, false
	}
	fatal := deadly[t.word(at-1)]
	switch {
	case killingVerbs[v], fatal && (hittingVerbs[v] || harmingVerbs[v]):
		return "die", t.at[at], true
	case harmingVerbs[v]:
		return "injure", t.at[at], true
	case hittingVerbs[v]:
		return "hurt", t.at[at], true
	}
	return "", Span{}, false
}

// endsCount reports whether a number without a noun may be one of people: the
// phrase ends behind it.
func (t *tokens) endsCount(k int) bool {
	switch w := t.word(k); w {
	case "", ",", ".", ";", "and", "in", "at", "on", "as", "before", "after", "during", "while", "inside", "outside", "near", "at-large", "|", "of", "-", "–", "—", "(":
		return true
	case ":":
		return !isDigits(t.word(k + 1)) // "about 12:10 a.m."
	default:
		return false
	}
}

// besideNumbers reads the sentence of hs over with what stands beside its
// numbers: a harm of a number that has another word of harm by it, or of a word
// that has another number by it, is none, and what no claim tells is added.
func (d *harmReader) besideNumbers(sentence int, hs []*harm) []*harm {
	if !harmful.MatchString(d.Sentences[sentence].Of(d.Article.Text)) {
		return hs
	}
	cs := d.casualties(d.Sentences[sentence].Span)
	if len(cs) == 0 {
		return hs
	}
	claims := d.inSentence(sentence)
	of := func(word Span) *Claim {
		for _, c := range claims {
			if c.Predicate.Overlaps(word) {
				return c
			}
		}
		for _, c := range claims {
			if c.Contains(word) {
				return c
			}
		}
		return nil
	}
	hs = slices.DeleteFunc(hs, func(h *harm) bool {
		if h.q == nil || h.q.Inferred {
			return false
		}
		for _, c := range cs {
			if c.q.Overlaps(h.at) && c.word.Overlaps(h.claim.Predicate.Span) && c.fate != h.fate {
				return true
			}
			if !c.q.Overlaps(h.at) && c.word.Overlaps(h.claim.Predicate.Span) && slices.ContainsFunc(cs, func(o casualty) bool { return o.q.Overlaps(h.at) && o.fate != h.fate }) {
				return true
			}
		}
		return false
	})
	for _, c := range cs {
		same := func(h *harm) bool { return h.at.Overlaps(c.q.Span) && (h.fate == c.fate || c.fate == "hurt") }
		if slices.ContainsFunc(hs, same) {
			continue
		}
		cl := of(c.word)
		if cl == nil || d.unreal(cl) || d.attempted(cl) {
			continue
		}
		q := c.q
		hs = append(hs, &harm{claim: cl, fate: c.fate, q: &q, at: q.Span, direct: true})
	}
	return hs
}

// inSentence are the claims of a sentence.
func (d *harmReader) inSentence(s int) (out []*Claim) {
	for i := range d.Claims {
		if d.Claims[i].Sentence == s {
			out = append(out, &d.Claims[i])
		}
	}
	return out
}

// withCasualties are the harms of the article, read over sentence by sentence.
func (d *harmReader) withCasualties(hs []*harm) (out []*harm) {
	for s := range d.Sentences {
		n := 0
		for n < len(hs) && hs[n].claim.Sentence == s {
			n++
		}
		out = append(out, d.enumerate(s, d.besideNumbers(s, slices.Clone(hs[:n])))...)
		hs = hs[n:]
	}
	return append(out, hs...)
}
