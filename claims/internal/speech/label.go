package speech

import (
	"strings"

	"claimdiff/claims/internal/lang/en"
	"claimdiff/claims/internal/text"
)

// maxLabel is how many words at most stand before the colon of a label.
const maxLabel = 7

// colon adds the attribution of a headline set as "Speaker: content" or "content -
// Speaker", and of a paragraph that begins with the name of who says it.
func (f *finder) colon() {
	ws := f.t.Words
	if len(ws) < 4 {
		return
	}
	f.rule = "colon"
	headline := f.doc.Sentences[f.at].Kind == text.Headline
	for i, w := range ws[:min(len(ws)-2, maxLabel)] {
		if w.Form != ":" || i == 0 {
			continue
		}
		if headline && (f.name(0, i) || f.office(0, i)) || f.opens() && f.person(0, i) {
			f.addWords(i, numbers(0, i), i-1, []int{i}, numbers(i+1, len(ws)), "said")
			return
		}
	}
	if !headline {
		return
	}
	for i := len(ws) - 2; i > 3 && i >= len(ws)-5; i-- {
		if (ws[i].Form == "-" || ws[i].Form == "--") && ws[i].SpaceAfter && ws[i-1].SpaceAfter && f.name(i+1, len(ws)) {
			f.addWords(i, numbers(i+1, len(ws)), len(ws)-1, []int{i}, numbers(0, i), "said")
			return
		}
	}
}

// opens reports whether the sentence at hand is the first of its paragraph.
func (f *finder) opens() bool {
	return f.at == 0 || f.doc.Sentences[f.at-1].Paragraph != f.doc.Sentences[f.at].Paragraph
}

// person reports whether words lo to hi are the name of a person, and what
// follows them begins like a sentence: "Anna Hale: We will wait."
func (f *finder) person(lo, hi int) bool {
	for _, w := range f.t.Words[lo:hi] {
		if w.Ent != "person" || !strings.HasPrefix(w.Tag, "NNP") {
			return false
		}
	}
	next := f.t.Words[hi+1].Form
	return next == `"` || next == "'" || next != strings.ToLower(next)
}

// office reports whether words lo to hi are a body or a study that a headline
// gives the word to: "Police: two dead", "Poll: Hale leads".
func (f *finder) office(lo, hi int) bool {
	if hi-lo > 2 {
		return false
	}
	last := strings.ToLower(f.t.Words[hi-1].Form)
	switch last {
	case "police", "officials", "authorities", "prosecutors", "investigators", "mayor", "governor", "sheriff", "minister", "doctors", "experts", "scientists", "lawyers", "lawyer", "witnesses", "army", "military", "government":
		return true
	}
	return last != "video" && last != "photo" && last != "image" && last != "result" && last != "results" && last != "data" && en.ReportingNoun(strings.ToLower(f.t.Words[hi-1].Lemma)).Takes().Has(en.Shows)
}

// name reports whether words lo to hi can be the name of a speaker: nouns and
// names, the last of them a name, no figure, no country or town.
func (f *finder) name(lo, hi int) bool {
	proper := false
	for _, w := range f.t.Words[lo:hi] {
		switch {
		case strings.HasPrefix(w.Tag, "NNP"):
			proper = true
		case w.Tag == "CD" || strings.HasPrefix(w.Tag, "VB"):
			return false
		}
	}
	words := f.t.Words[lo:hi]
	last := words[len(words)-1]
	if !proper || !strings.HasPrefix(last.Tag, "NNP") || last.Ent == "time" {
		return false
	}
	p, onMap := en.Places().Place(f.doc.Text[words[0].Start:last.End])
	return !onMap || p.Level == "seat" // "Norland: two dead in crash" tells where, not who
}
