package syntax

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed lemmas.tsv
var lemmasTSV string

//go:embed stems.txt
var stemsTXT string

// lemmas are the forms that no rule reads, by form and tag.
var lemmas = sync.OnceValue(func() map[[2]string]string {
	m := make(map[[2]string]string, 3000)
	for line := range strings.Lines(lemmasTSV) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) == 3 {
			m[[2]string{f[0], f[1]}] = f[2]
		}
	}
	return m
})

// stems are the verbs and adjectives by which a rule's result is checked.
var stems = sync.OnceValue(func() (m [2]map[string]bool) {
	class := 0
	m[0], m[1] = make(map[string]bool, 9000), make(map[string]bool, 20000)
	for line := range strings.Lines(stemsTXT) {
		w := strings.TrimSuffix(line, "\n")
		switch {
		case w == "--":
			class = 1
		case !strings.HasPrefix(w, "#"):
			m[class][w] = true
		}
	}
	return m
})

// Lemma is the dictionary form of a word with a Penn tag: Lemma("went", "VBD")
// is "go". Names keep their form.
func Lemma(form, tag string) string {
	switch tag {
	case "NNP", "NNPS":
		return form
	}
	w := strings.ToLower(form)
	if l, ok := lemmas()[[2]string{w, tag}]; ok {
		return l
	}
	switch tag {
	case "VBD", "VBN":
		return verb(w, "ed")
	case "VBG":
		return verb(w, "ing")
	case "VBZ":
		if v := pick(0, w, cut(w, "s", ""), cut(w, "es", ""), cut(w, "ies", "y")); v != w || strings.HasSuffix(w, "ss") {
			return v
		}
		return singular(w) // "rehires"
	case "NNS":
		return singular(w)
	case "JJR", "RBR":
		return pick(1, w, degree(w, "er")...)
	case "JJS", "RBS":
		return pick(1, w, degree(w, "est")...)
	}
	return w
}

// verb takes an ending off a regular verb: "hoped" is "hope", "hopped" "hop".
func verb(w, ending string) string {
	b, ok := strings.CutSuffix(w, ending)
	if !ok || len(b) < 2 {
		return w
	}
	return pick(0, b, cut(w, "i"+ending, "y"), b+"e", b, undouble(b))
}

func degree(w, ending string) []string {
	b, ok := strings.CutSuffix(w, ending)
	if !ok {
		return nil
	}
	return []string{b, b + "e", undouble(b), cut(b, "i", "y")}
}

func singular(w string) string {
	switch {
	case strings.HasSuffix(w, "men"):
		return cut(w, "en", "an") // "firemen"
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return cut(w, "ies", "y")
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "zes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && len(w) > 2:
		return w[:len(w)-1]
	}
	return w
}

// cut is w with its ending replaced, "" when it has not that ending.
func cut(w, ending, by string) string {
	if b, ok := strings.CutSuffix(w, ending); ok && b != "" {
		return b + by
	}
	return ""
}

func undouble(w string) string {
	if n := len(w); n > 2 && w[n-1] == w[n-2] {
		return w[:n-1]
	}
	return w
}

// pick is the first of the candidates that is a known stem, else w.
func pick(class int, w string, candidates ...string) string {
	known := stems()[class]
	for _, c := range candidates {
		if known[c] {
			return c
		}
	}
	return w
}

// isVerb reports whether a word in small letters is a verb of the dictionary.
func isVerb(lemma string) bool { return stems()[0][lemma] }
