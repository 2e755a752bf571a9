package entity

import (
	"strings"

	"claimdiff/claims/internal/speech"
)

// Speaker is who the source of an attribution is: the entity of its name,
// pronoun or role and that entity's name. It is -1 and the source's own words
// when the article does not tell, and -1 and "" when there is no source.
func (s *Set) Speaker(a *speech.Attribution) (int, string) {
	if a == nil || a.Source == nil {
		return -1, ""
	}
	if i := s.At(a.Source.Head); i >= 0 && s.Entities[i].Name != "" {
		return i, s.Entities[i].Name
	}
	// The head may be a word beside the name: take the mention that fills most of the source.
	best, size := -1, 0
	for i, e := range s.Entities {
		for _, m := range e.Mentions {
			if a.Source.Contains(m.Span) && m.Len() > size && 2*m.Len() > a.Source.Len() {
				best, size = i, m.Len()
			}
		}
	}
	if best >= 0 && s.Entities[best].Name != "" {
		return best, s.Entities[best].Name
	}
	return -1, strings.Join(strings.Fields(a.Source.Of(s.text)), " ")
}
