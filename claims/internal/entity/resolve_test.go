package entity

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"claimdiff/claims/internal/speech"
	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
)

// read resolves an article; titleEnd is the length of its headline.
func read(t *testing.T, s string, titleEnd int) (*text.Document, *Set, []speech.Attribution) {
	t.Helper()
	p, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	doc := text.Split(s, titleEnd)
	trees := p.ParseAll(doc.Sentences, 1)
	atts := speech.Find(doc, trees)
	return doc, Resolve(doc, trees, atts), atts
}

// chain is the words of every mention of an entity, in text order.
func chain(s string, e Entity) string {
	m := slices.Clone(e.Mentions)
	slices.SortFunc(m, func(a, b Mention) int { return cmp.Compare(a.Start, b.Start) })
	var out []string
	for _, x := range m {
		out = append(out, x.Of(s))
	}
	return strings.Join(out, " | ")
}

func TestResolve(t *testing.T) {
	tests := []struct {
		name, text string
		entity     string // name of the entity looked for
		kind       string
		chain      string
		reason     string
	}{
		{"surname", "Anna Berg opened the bridge on Monday. Berg thanked the builders.", "Anna Berg", "person", "Anna Berg | Berg", "one bearer of the surname"},
		{"title", "Norwegian President Anna Berg opened the bridge. President Berg thanked the builders.", "Anna Berg", "person", "Norwegian President Anna Berg | President Berg", "title and name are one mention"},
		{"small title", "Former spy chief Karl Lind denied the report. Lind gave no reason.", "Karl Lind", "person", "Former spy chief Karl Lind | Lind", "so are nouns before a name"},
		{"given name behind another", "Police chief Sayed Karim Noor denied the report.", "Sayed Karim Noor", "person", "Police chief Sayed Karim Noor", "all behind the role is the name"},
		{"calling", "The painter Emil Varga said he would not sell.", "Emil Varga", "person", "painter Emil Varga | he", "a painter is somebody"},
		{"others beside a company", "Tesselin Inc. admitted that thieves had copied the files, which held their names.", "Tesselin Inc.", "organization", "Tesselin Inc.", "they have no name, and a company is one"},
		{"two of one surname", "Anna Berg and Tom Berg met on Monday. Berg said nothing.", "Anna Berg", "person", "Anna Berg", "a surname of two is nobody's"},
		{"she", "Anna Berg opened the bridge. She thanked the builders.", "Anna Berg", "person", "Anna Berg | She", "one woman"},
		{"nobody", "Anna Berg said the cabin was cold. \"Nobody told us anything for an hour,\" she said.", "Anna Berg", "person", "Anna Berg | she", "not she of whom there is none"},
		{"apposition", "Karl Lind, the mayor of Malmo, said he was glad.", "Karl Lind", "person", "Karl Lind | the mayor | he", "said of him, and by him"},
		{"role", "Embassy spokesman Karl Lind denied the report. The spokesman gave no reason.", "Karl Lind", "person", "spokesman Karl Lind | The spokesman", "the one who has the role"},
		{"official", "Embassy spokesman Karl Lind denied the report. The official gave no reason.", "Karl Lind", "person", "spokesman Karl Lind | The official", "a spokesman is an official"},
		{"apposition far from its noun", "The director of the Elsholm hospital, Karl Lind, ignored a warning.", "Karl Lind", "person", "The director | Karl Lind", "a hospital has no such name"},
		{"chief executive", "The chief executive of Osterbahn, Karl Lind, will resign.", "Karl Lind", "person", "The chief executive | Karl Lind", "an adjective that is a noun"},
		{"name of the next clause", "The mayor of Elsholm, Karl Lind said, will resign.", "Karl Lind", "person", "Karl Lind", "no comma closes it"},
		{"company by its customers", "Tesselin said its customers were warned. Tesselin shares fell.", "Tesselin", "organization", "Tesselin | its | Tesselin", "somebody has no shares"},
		{"company by its noun", "The law firm Marlow Quintana lost its files. Marlow Quintana denied it.", "Marlow Quintana", "organization", "The law firm | Marlow Quintana | its | Marlow Quintana", "what stands before it tells"},
		{"model", "The Galaxo S9 has two cameras.", "Galaxo S9", "other", "Galaxo S9", "a number tells one make from the next"},
		{"team of a town", "Houston Hustle guard Karl Lind left. The Houston Hustle lost.", "Houston Hustle", "organization", "Houston Hustle | Houston Hustle", "the town is not the team"},
		{"driver and no town", "Lewis Hamilton won in Monza. Hamilton was glad.", "Lewis Hamilton", "person", "Lewis Hamilton | Hamilton", "though there is a city of that name"},
		{"age", "Kimi Rautala crashed in the rain. The 37-year-old Finnish driver was unhurt.", "Kimi Rautala", "person", "Kimi Rautala | The 37-year-old Finnish driver", "whom the sentence before names"},
		{"a county's executive", "Erie County Executive Kathy Dale signed it. Erie sent ploughs.", "Erie County Executive Kathy Dale", "person", "Erie County Executive Kathy Dale", "the county is not its executive"},
		{"month for a surname", "Theresa May resigned on Monday. She was calm.", "Theresa May", "person", "Theresa May | She", "behind a first name it is no month"},
		{"leader", "Norwegian President Anna Berg met Chilean President Tom Holm. The Norwegian leader smiled.", "Anna Berg", "person", "Norwegian President Anna Berg | The Norwegian leader", "the leader of that country"},
		{"heading", "Berg Opens Bridge\n\nAnna Berg opened the bridge on Monday.", "Anna Berg", "person", "Berg | Anna Berg", "the text knows the name, and no other word, as one"},
		{"acronym", "The World Health Organization warned of the heat. The WHO said the summer was long.", "World Health Organization", "organization", "World Health Organization | WHO", "initials"},
		{"legal form", "Acme Motors Inc. closed a plant. Acme Motors gave no reason.", "Acme Motors Inc.", "organization", "Acme Motors Inc. | Acme Motors", "one company"},
		{"ministry", "The Finance Ministry published the figures. The ministry gave no reason.", "Finance Ministry", "organization", "Finance Ministry | The ministry", "its name ends in the noun"},
		{"metonym", "Moscow proposed a meeting. The Kremlin named no place.", "Moscow", "organization", "Moscow | Kremlin", "both act for one government"},
		{"side", "Moscow proposed a meeting. The Russian side named no place.", "Moscow", "organization", "Moscow | The Russian side", "a government by its people's name"},
		{"place", "The meeting was held in Moscow.", "Moscow", "place", "Moscow", "nobody acts"},
		{"gunman", "A gunman entered the bank. The gunman left on foot.", "gunman", "person", "A gunman | The gunman", "nobody with a name, told twice"},
		{"two men", "A man entered the bank. Another man left on foot.", "man", "person", "A man", "another is another"},
		{"I", `"I am proud of the bridge, which took a decade," Anna Berg said.`, "Anna Berg", "person", "I | Anna Berg", "who speaks says I"},
		{"pair", "Berg-Holm talks failed. Anna Berg and Tom Holm met on Monday.", "Anna Berg", "person", "Berg | Anna Berg", "a hyphen between two names"},
		{"bracket", `"Mayor [Anna] Berg opened it," Tom Holm said.`, "Anna Berg", "person", "Mayor [Anna] Berg", "a name completed by the editor"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			title := strings.Index(tt.text, "\n\n")
			_, set, _ := read(t, tt.text, max(0, title))
			for _, e := range set.Entities {
				if e.Name == tt.entity {
					if got := chain(tt.text, e); got != tt.chain || e.Kind != tt.kind {
						t.Errorf("%s: %s, want %s: %s (%s)", e.Kind, got, tt.kind, tt.chain, tt.reason)
					}
					return
				}
			}
			t.Errorf("no entity %q in %v", tt.entity, names(set))
		})
	}
}

func names(s *Set) (out []string) {
	for _, e := range s.Entities {
		out = append(out, fmt.Sprintf("%s %q", e.Kind, e.Name))
	}
	return out
}

func TestRoles(t *testing.T) {
	_, set, _ := read(t, "Russian embassy spokesman Karl Lind denied the report. Anna Berg, the mayor of Malmo, thanked him.", 0)
	want := map[string]string{"Karl Lind": "Russian embassy spokesman", "Anna Berg": "mayor of Malmo"}
	for _, e := range set.Entities {
		if w, ok := want[e.Name]; ok {
			if got := strings.Join(e.Roles, ", "); got != w {
				t.Errorf("%s: roles %q, want %q", e.Name, got, w)
			}
			delete(want, e.Name)
		}
	}
	if len(want) > 0 {
		t.Errorf("not found: %v in %v", want, names(set))
	}
}

func TestGroup(t *testing.T) {
	_, set, _ := read(t, "Norwegian President Anna Berg met Chilean President Tom Holm. The two leaders spoke for an hour.", 0)
	for _, e := range set.Entities {
		if len(e.Members) == 2 && e.Plural {
			a, b := set.Entities[e.Members[0]].Name, set.Entities[e.Members[1]].Name
			if a != "Anna Berg" || b != "Tom Holm" {
				t.Errorf("members %q and %q, want the two presidents", a, b)
			}
			return
		}
	}
	t.Errorf("no group in %v", names(set))
}

func TestSpeaker(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"name", "Anna Berg said the bridge was open.", "Anna Berg"},
		{"pronoun", "Anna Berg opened the bridge. She said it was late.", "Anna Berg"},
		{"role", "Embassy spokesman Karl Lind arrived. The spokesman said the bridge was open.", "Karl Lind"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, set, atts := read(t, tt.text, 0)
			if len(atts) == 0 {
				t.Fatal("no attribution")
			}
			if _, got := set.Speaker(&atts[len(atts)-1]); got != tt.want {
				t.Errorf("speaker %q, want %q", got, tt.want)
			}
		})
	}
	if i, name := (&Set{}).Speaker(&speech.Attribution{}); i != -1 || name != "" {
		t.Error("without a source there is no speaker")
	}
}

// TestWithoutTrees holds Resolve to find names where no sentence could be parsed.
func TestWithoutTrees(t *testing.T) {
	doc := text.Split("On Monday Anna Berg met Tom Holm in Moscow. Berg was late.", 0)
	for _, trees := range [][]*syntax.Tree{nil, make([]*syntax.Tree, len(doc.Sentences))} {
		set := Resolve(doc, trees, nil)
		if len(set.Entities) != 3 || set.Entities[0].Name != "Anna Berg" || len(set.Entities[0].Mentions) != 2 {
			t.Errorf("got %v, want Anna Berg twice, Tom Holm and Moscow", names(set))
		}
	}
}

// FuzzResolve holds every mention to stand inside the text and in some sentence.
func FuzzResolve(f *testing.F) {
	for _, s := range []string{"", "The", "Mr. A.-B. [C] of the D & E's \"F\"", "President of the United States of", "Anna Berg, 34, and", "-'s Al-", "MOSCOW (Agency) - The two leaders said they"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc := text.Split(s, 0)
		set := Resolve(doc, nil, nil)
		for _, e := range set.Entities {
			for _, m := range e.Mentions {
				if m.Start < 0 || m.End > len(doc.Text) || m.Start >= m.End {
					t.Fatalf("mention %v of %q outside of the text", m.Span, e.Name)
				}
			}
		}
	})
}
