package clause

import (
	"strings"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/syntax"
)

// reach is how many sentences back "it" may look for the event it stands for.
const reach = 2

// resolveIt gives "it could take place" the event that "it" stands for, and links "it", "this" and "that" as object of a predicate that mostly
// takes events ("Norland proposed it") to the event noun last spoken of.
func resolveIt(ms []Mention, trees []*syntax.Tree) {
	for i := range ms {
		if ms[i].occurs != (syntax.Ref{}) && isIt(ms[i].occurs, trees) {
			if k := lastEvent(ms, i, ms[i].occurs); k >= 0 {
				ms[i].Sense, ms[i].is = ms[k].Sense, k+1
			}
		}
		s := en.SenseNamed(ms[i].Sense)
		if s == nil || !s.Event {
			continue
		}
		for j := range ms[i].Arguments {
			a := &ms[i].Arguments[j]
			if a.Event >= 0 || a.Role != "theme" && a.Role != "patient" || !isIt(a.Head, trees) {
				continue
			}
			a.Event = lastEvent(ms, i, a.Head)
		}
	}
}

func isIt(r syntax.Ref, trees []*syntax.Tree) bool {
	if r == syntax.None {
		return false
	}
	switch strings.ToLower(trees[r.Sentence].Words[r.Word].Form) {
	case "it", "this", "that":
		return true
	}
	return false
}

// lastEvent is the nearest event noun before the pronoun at ref, -1 for none.
func lastEvent(ms []Mention, i int, ref syntax.Ref) int {
	for k := i - 1; k >= 0 && ms[k].Head.Sentence >= ref.Sentence-reach; k-- {
		if ms[k].Nominal && !ms[k].vague && happens(ms[k].Sense) && ms[k].Sense != ms[i].Sense {
			return k
		}
	}
	return -1
}

// happens reports whether nouns of a class name what can take place, not words
// or stances.
func happens(sense string) bool {
	switch sense {
	case "", "say", "propose", "urge", "accuse", "criticize", "praise", "threaten", "promise", "warn", "order", "decide", "predict", "announce", "admit", "deny", "help", "protect", "claim", "approve", "reject":
		return false
	}
	return true
}
