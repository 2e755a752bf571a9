package claims

import (
	"regexp"
	"strings"

	"claimdiff/claims/internal/syntax"
)

// lifeless are the words for the dead as things that are found.
var lifeless = wordSet("body corpse")

var (
	toBodies  = regexp.MustCompile(`(?i)\b(?:bod(?:y|ies)|corpses?) of (?:an? |the |his |her |their )?$`)
	deathTold = regexp.MustCompile(`(?i)\b(?:to death|dead|deceased)\b`)
	joined    = regexp.MustCompile(`^(?:,| and|, and) $`)
)

// bodies are the tellings of a claim that people were found dead without a verb
// of dying: "three bodies were found", "found the bodies of two boys and a man",
// "four people found shot to death".
func (d *harmReader) bodies(c *Claim) (out []*harm) {
	if c.Predicate.Sense != "find" {
		return nil
	}
	last := 0
	for i := range c.Quantities {
		q := &c.Quantities[i]
		if q.Unit != "person" || q.Ordinal || q.Delta || q.Inferred || q.Fate != "" && q.Fate != "find" || q.Start < c.Start {
			continue
		}
		found := lifeless[q.Head] || toBodies.MatchString(d.Article.Text[c.Start:q.Start]) ||
			last > 0 && q.Start > last && joined.MatchString(d.Article.Text[last:q.Start]) ||
			q.End <= c.Predicate.Start && deathTold.MatchString(d.Article.Text[c.Predicate.End:max(c.End, c.Predicate.End)])
		if found {
			out = append(out, &harm{claim: c, fate: "die", q: q, at: q.Span, direct: true, body: true})
			last = q.End
		}
	}
	if len(out) > 0 {
		return out
	}
	return d.bodiesNamed(c)
}

// bodiesNamed are the people whose bodies were found: "the bodies of Ann Lee,
// 54, and Bo Hall were found".
func (d *harmReader) bodiesNamed(c *Claim) (out []*harm) {
	const reach = 24 // bytes from the word for the body to the first name
	at := 0
	for _, n := range d.people {
		switch {
		case n.Start < c.Start || n.End > c.End:
			continue
		case at == 0 && !toBodies.MatchString(ageBefore.ReplaceAllString(d.Article.Text[max(c.Start, n.Start-reach):n.Start], "")):
			continue
		case at > 0 && (n.Start < at || !namesThen.MatchString(d.Article.Text[at:n.Start])):
			continue
		}
		h := &harm{claim: c, fate: "die", at: n.Span, body: true}
		h.suffered(d.victimOf(&Argument{Part: n.Part, Phrase: n.Words, Entity: n.entity}))
		out, at = append(out, h), n.End
	}
	return out
}

var ageBefore = regexp.MustCompile(`\d{1,3}-year-old $`)

// ofTwo reports whether an argument names two people by one noun; parents and
// twins are two as plurals only.
func ofTwo(a *Argument) bool {
	switch head := strings.ToLower(a.Head); head {
	case "couple":
		return !strings.Contains(strings.ToLower(a.Words), "couple of ")
	case "parent", "twin":
		last := strings.ToLower(lastWord(a.Phrase))
		return last != head && syntax.Lemma(last, "NNS") == head
	}
	return false
}

// two is the telling of a harm to both of a pair.
func (d *harmReader) two(c *Claim, fate string, a *Argument) *harm {
	n := 2.0
	at := Span{Start: a.Start, End: min(a.End, a.Start+max(len(a.Phrase), 1))}
	q := &Quantity{Min: &n, Max: &n, Unit: "person", Head: "person", Inferred: true, Part: Part{Span: at, Words: at.Of(d.Article.Text)}}
	return &harm{claim: c, fate: fate, q: q, at: at, direct: true}
}
