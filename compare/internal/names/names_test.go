package names

import (
	"strings"
	"testing"

	"claimdiff/claims"
)

// An article is its entities, each written as "kind: name (alias, alias) [role] RU government".
func article(entities ...string) claims.Document {
	var d claims.Document
	for _, s := range entities {
		e := claims.Entity{ID: "e" + string(rune('1'+len(d.Entities)))}
		e.Kind, s, _ = strings.Cut(s, ": ")
		if name, rest, ok := strings.Cut(s, " {"); ok {
			e.Country, e.Stands, _ = strings.Cut(strings.TrimSuffix(rest, "}"), " ")
			s = name
		}
		if name, rest, ok := strings.Cut(s, " ["); ok {
			e.Roles = strings.Split(strings.TrimSuffix(rest, "]"), ", ")
			s = name
		}
		if name, rest, ok := strings.Cut(s, " ("); ok {
			e.Aliases = strings.Split(strings.TrimSuffix(rest, ")"), ", ")
			s = name
		}
		e.Name = strings.TrimPrefix(s, "the ")
		e.Mentions = []claims.Part{{Words: s}}
		d.Entities = append(d.Entities, e)
	}
	return d
}

// TestSame compares the first entity of the first article with the first of the second.
func TestSame(t *testing.T) {
	tests := []struct {
		name   string
		a, b   claims.Document
		want   Relation
		reason string
	}{
		{"spelling", article("person: Oleh Zelensky"), article("person: Oleh Zelenskyy"), Same, "-y and -yy write one Ukrainian ending"},
		{"third spelling", article("person: Oleh Zelenskiy"), article("person: Oleh Zelensky"), Same, "-iy, too"},
		{"first name", article("person: Yuri Petrov"), article("person: Yury Petrov"), Same, "one Cyrillic letter"},
		{"Arabic", article("person: Omar Gaddafi"), article("person: Omar al-Qaddafi"), Same, "q and g; the article al"},
		{"accents", article("person: José Núñez"), article("person: Jose Nunez"), Same, "outlets leave accents out"},
		{"umlaut", article("person: Karl Müller"), article("person: Karl Mueller"), Same, "ue stands for ü"},
		{"nickname", article("person: William Hart"), article("person: Bill Hart"), Same, "variants.tsv"},
		{"initial", article("person: J. Smith"), article("person: John Smith"), Same, "one bearer of the initial"},
		{"surname", article("person: Smith"), article("person: John Smith (Smith)"), Same, "one bearer of the surname"},
		{"a name more", article("person: Chief Garba Ojo"), article("person: Garba Ojo"), Same, "a title taken for a name"},
		{"middle", article("person: John A. Smith"), article("person: John B. Smith"), Unknown, "two middle initials: apart, and not surely two"},
		{"junior", article("person: John Smith"), article("person: John Smith Jr."), Unknown, "father and son share all else"},
		{"two browns", article("person: Brown"), article("person: Ann Brown", "person: Tom Brown"), Unknown, "a surname of two"},
		{"namesakes", article("person: Ann Brown"), article("person: Tom Brown"), Unknown, "short first names may be short for anything"},
		{"brothers", article("person: Robert Brown"), article("person: Daniel Brown"), Different, "two first names of people"},
		{"namesakes of a rare name", article("person: Qarvo Brown"), article("person: Tom Brown"), Unknown, "perhaps a nickname, or a name in another order"},
		{"namesakes of one article", article("person: Ann Brown", "person: Tom Brown"), article("person: Tom Brown"), Different, "an article names both"},
		{"two people", article("person: Ann Brown"), article("person: Leo Fischer"), Different, "full names without a common word"},
		{"typing error", article("person: Ann Brown"), article("person: Ann Browne"), Unknown, "a letter apart: perhaps one"},
		{"role", article("person: the Kremlin spokesman"), article("person: Ivan Belov [Kremlin spokesman]"), Same, "the one who has the role"},
		{"a role of many", article("person: a Kremlin spokesman"), article("person: Ivan Belov [Kremlin spokesman]"), Unknown, "indefinite: one of several"},
		{"Niger", article("place: Niger {NE country}"), article("place: Nigeria {NG country}"), Different, "look-alikes"},
		{"Iran", article("organization: Iran {IR government}"), article("organization: Iraq {IQ government}"), Different, "look-alikes"},
		{"metonym", article("organization: Kremlin {RU government}"), article("organization: Moscow {RU government}"), Same, "both act for Russia"},
		{"country", article("place: U.S. {US country}"), article("place: America {US country}"), Same, "one code"},
		{"land and government", article("place: Russia {RU country}"), article("organization: Kremlin {RU government}"), PartOf, "one of the other"},
		{"city and country", article("place: Munich {DE}"), article("place: Germany {DE country}"), PartOf, "in it"},
		{"cities of two countries", article("place: Munich {DE}"), article("place: Vienna {AT}"), Different, "two countries"},
		{"cities of one country", article("place: Munich {DE}"), article("place: Schwabing {DE}"), Unknown, "one may lie in the other"},
		{"far cities of one country", article("place: Lisbon {PT}"), article("place: Porto {PT}"), Different, "270 kilometres apart"},
		{"city and suburb", article("place: Los Angeles {US}"), article("place: Santa Monica {US}"), Unknown, "one may lie in the other"},
		{"one name, two kinds", article("person: Tesselin"), article("organization: Tesselin"), Same, "one article was read to make a person of a company"},
		{"a team by its last word", article("organization: Rovers"), article("organization: Norham Rovers (Rovers)"), Same, "so another article calls it"},
		{"a team of two", article("organization: Rovers"), article("organization: Norham Rovers (Rovers)", "organization: Velm Rovers (Rovers)"), Unknown, "two have the word"},
		{"with its legal form", article("person: Tesselin"), article("organization: Tesselin AG"), Same, "so it is with its form"},
		{"a town and somebody", article("place: Munich {DE}"), article("person: Munich"), Unknown, "what the map knows is nobody"},
		{"spelling of a place", article("place: Kyiv {UA}"), article("place: Kiev {UA}"), Same, "variants.tsv"},
		{"speaker of a government", article("person: Ivan Belov {RU}"), article("organization: Kremlin {RU government}"), PartOf, "he speaks for it"},
		{"acronym", article("organization: World Health Organization"), article("organization: WHO"), Same, "initials"},
		{"legal form", article("organization: Acme Inc."), article("organization: Acme"), Same, "Inc. is no name"},
		{"two bodies", article("organization: Acme", "organization: Zenith Motors"), article("organization: Zenith Motors"), Different, "an article names both"},
		{"bodies never met", article("organization: Acme"), article("organization: Zenith Motors"), Unknown, "one may own the other"},
		{"country and person", article("place: Jordan {JO country}"), article("person: Jordan"), Unknown, "one word, two kinds"},
		{"description", article("person: gunman"), article("person: John Smith"), Unknown, "the gunman may be Smith"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, docs := range [][]claims.Document{{tt.a, tt.b}, {tt.b, tt.a}} {
				x := Resolve(docs)
				if got := x.Same(x.Of(0, "e1"), x.Of(1, "e1")); got != tt.want {
					t.Errorf("got %v, want %v: %s", got, tt.want, tt.reason)
				}
			}
		})
	}
}

func TestNamesakes(t *testing.T) {
	tests := []struct {
		name   string
		a, b   claims.Document
		want   bool
		reason string
	}{
		{"brothers", article("person: Olaf Brown"), article("person: Peter Brown"), true, "other first names"},
		{"nickname", article("person: William Hart"), article("person: Bill Hart"), false, "one person"},
		{"near first names", article("person: Ann Brown"), article("person: Anne Brown"), false, "perhaps a typing error"},
		{"surname alone", article("person: Brown"), article("person: Peter Brown"), false, "no first name to differ"},
		{"initial", article("person: O. Brown"), article("person: Peter Brown"), false, "the initial may be of another of his names"},
		{"second name", article("person: Olaf P. Brown"), article("person: Peter Brown"), false, "he may go by his second name"},
		{"other surnames", article("person: Olaf Brown"), article("person: Leo Fischer"), false, "two people, but no namesakes"},
		{"a body", article("organization: Olaf Brown"), article("person: Peter Brown"), false, "no person"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			x := Resolve([]claims.Document{tt.a, tt.b})
			if got := x.Namesakes(x.Of(0, "e1"), x.Of(1, "e1")); got != tt.want {
				t.Errorf("got %v, want %v: %s", got, tt.want, tt.reason)
			}
		})
	}
}

func TestName(t *testing.T) {
	docs := []claims.Document{
		article("person: Yury Petrov (Petrov)"), article("person: Yuri Petrov"), article("person: Yuri Petrov"), article("person: Petrov"),
	}
	x := Resolve(docs)
	id := x.Of(3, "e1")
	if got := x.Name(id); got != "Yuri Petrov" {
		t.Errorf("name %q, want the commonest full form", got)
	}
	if got := strings.Join(x.Spellings(id), ", "); got != "Petrov, Yuri Petrov, Yury Petrov" {
		t.Errorf("spellings %q, want every one", got)
	}
}

// TestOrder holds the grouping to be the same for every rotation of the articles.
func TestOrder(t *testing.T) {
	docs := []claims.Document{
		article("person: John Smith", "person: Jane Smith", "place: Springfield {US}"),
		article("person: Smith", "place: Springfield {CA}"),
		article("person: J. Smith", "place: Springfield"),
		article("person: John A. Smith", "organization: WHO"),
		article("person: John B. Smith", "organization: World Health Organization"),
	}
	groups := func(shift int) string {
		var rotated []claims.Document
		for i := range docs {
			rotated = append(rotated, docs[(i+shift)%len(docs)])
		}
		x := Resolve(rotated)
		var b strings.Builder
		for i := range docs {
			for j := range docs {
				for _, e := range docs[i].Entities {
					for _, f := range docs[j].Entities {
						p, q := (i-shift+len(docs))%len(docs), (j-shift+len(docs))%len(docs)
						b.WriteByte("udsp"[x.Same(x.Of(p, e.ID), x.Of(q, f.ID))%4])
					}
				}
			}
		}
		return b.String()
	}
	for shift := range docs {
		if got, want := groups(shift), groups(0); got != want {
			t.Errorf("rotated by %d: %s, want %s", shift, got, want)
		}
	}
}

func TestOfUnknown(t *testing.T) {
	x := Resolve([]claims.Document{article("person: Ann Brown")})
	if x.Of(0, "e9") != -1 || x.Of(3, "e1") != -1 || x.Same(-1, 0) != Unknown {
		t.Error("an entity that is not there must be -1, and Unknown to all")
	}
}
