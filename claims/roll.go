package claims

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// agedBefore ends with the verb of which the aged person before it is the
// subject, where the parser lost it.
var agedBefore = regexp.MustCompile(`(?i)\b\d{1,3}-year-old(?: [a-z]+){0,3}?(?: who)?(?: is| was| has| been| were| accidentally| fatally| later| shot and)*\s*$`)

// before is the harm to a person who is told by age right before the verb.
func (d *harmReader) before(c *Claim, fate string) *harm {
	start := d.Sentences[c.Sentence].Start
	if c.Predicate.Start < start {
		return nil
	}
	m := agedBefore.FindStringIndex(d.Article.Text[start:c.Predicate.Start])
	if m == nil {
		return nil
	}
	at := Span{Start: start + m[0], End: start + m[0] + len(strings.TrimSpace(d.Article.Text[start+m[0]:start+m[1]]))}
	h := &harm{claim: c, fate: fate, at: at}
	words := at.Of(d.Article.Text)
	h.who.describe(words, "")
	for _, w := range strings.Fields(words) {
		h.who.describe("", w)
		if h.who.gender != 0 || h.who.young != 0 {
			break
		}
	}
	h.who.ageFrom(words)
	h.suffered(h.who)
	return h
}

// What stands between the names of a list, and between its last name and the
// verb: "Ann Lee, 19, Bo Hall, 21, and Cy Ames, 17, were also hurt". Parsers
// take such names for appositions.
var (
	namesThen    = regexp.MustCompile(`^(?:,? ?\(?\d{1,2}\)?)?(?:, (?:and )?| and |,? as well as )(?:\d{1,2}-year-old )?$`)
	lastNameThen = regexp.MustCompile(`^(?:,? ?\(?\d{1,2}\)?)?,? (?:and|as well as) (?:\d{1,2}-year-old )?$`)
	subjectThen  = regexp.MustCompile(`^(?:,? ?\(?\d{1,2}\)?,?)? (?:(?:were|was|are|is|have|has|had|been|being|both|all|also|later) )*$`)
)

// listed are the people who are named one after the other before at, each
// followed by what between allows, the first by what first does.
func (d *harmReader) listed(c *Claim, fate string, at int, first *regexp.Regexp) (out []*harm) {
	between := first
	for {
		m := d.nameBefore(d.Sentences[c.Sentence].Start, at)
		if m == nil || !between.MatchString(d.Article.Text[m.End:at]) {
			return out
		}
		h := &harm{claim: c, fate: fate, at: m.Span}
		h.suffered(d.victimOf(&Argument{Part: m.Part, Phrase: m.Words, Entity: m.entity}))
		out = append(out, h)
		if at = m.Start; len(out) == 1 && first == subjectThen {
			between = lastNameThen
		} else {
			between = namesThen
		}
	}
}

// nameBefore is the last person named between start and end.
func (d *harmReader) nameBefore(start, end int) *named {
	i, _ := slices.BinarySearchFunc(d.people, end+1, func(n named, end int) int { return cmp.Compare(n.End, end) })
	if i == 0 || d.people[i-1].Start < start {
		return nil
	}
	return &d.people[i-1]
}

// fullName reports whether words are a name of several words, and no shouting.
func fullName(words string) bool {
	return strings.Contains(words, " ") && isUpper(words) && strings.ToUpper(words) != words
}

// isUpper reports whether a word begins with a capital letter.
func isUpper(s string) bool { return s != "" && s[0] >= 'A' && s[0] <= 'Z' }
