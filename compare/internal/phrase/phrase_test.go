package phrase

import "testing"

func TestInflections(t *testing.T) {
	for _, c := range []struct{ name, got, want string }{
		{"ends in e", Past("propose"), "proposed"},
		{"doubles after a short vowel", Past("ban"), "banned"},
		{"y becomes i", Past("deny"), "denied"},
		{"two syllables do not double", Past("open"), "opened"},
		{"two syllables that do", Past("admit"), "admitted"},
		{"long vowel does not double", Past("greet"), "greeted"},
		{"irregular", Past("withdraw"), "withdrew"},
		{"particle stays behind", Past("call off"), "called off"},
		{"prefix before an irregular stem", Past("misread") + " " + Past("rebuild"), "misread rebuilt"},
		{"a prefix that is none", Past("relay") + " " + Past("respond"), "relayed responded"},
		{"past already", Past("dug"), "dug"},
		{"participle", Participle("shake"), "shaken"},
		{"irregular plural", Plural("person"), "people"},
		{"head of a compound", Plural("police-woman"), "police-women"},
		{"sibilant", Plural("crash"), "crashes"},
		{"y after a consonant", Plural("injury"), "injuries"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, c.got, c.want)
		}
	}
}
