package syntax

import (
	"encoding/binary"
	"flag"
	"fmt"
	"hash/crc32"
	"math/rand"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"claimdiff/claims/internal/text"
)

var update = flag.Bool("update", false, "write the golden trees anew; read them before you commit")

// TestGolden holds the trees of testdata/golden.txt, sentences that parsers
// find hard; "^" begins a headline. A person has read the trees; "! ..." beside one tells what is
// wrong in it, so that nobody takes it for what it should be.
func TestGolden(t *testing.T) {
	const name = "testdata/golden.txt"
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	p := parser(t)
	var out strings.Builder
	for block := range strings.SplitSeq(strings.TrimRight(string(b), "\n"), "\n\n") {
		var forms []string
		kind := text.Body
		for line := range strings.Lines(block) {
			line = strings.TrimRight(line, "\n")
			if strings.HasPrefix(line, "#") || strings.HasPrefix(line, "!") {
				out.WriteString(line + "\n")
				continue
			}
			if rest, ok := strings.CutPrefix(line, "= "); ok {
				forms = strings.Fields(rest)
				out.WriteString(line + "\n")
			}
			if rest, ok := strings.CutPrefix(line, "^ "); ok {
				forms, kind = strings.Fields(rest), text.Headline
				out.WriteString(line + "\n")
			}
		}
		if forms != nil {
			s := sentence(forms...)
			s.Kind = kind
			out.WriteString(show(p.Parse(s)))
		}
		out.WriteByte('\n')
	}
	got := strings.TrimRight(out.String(), "\n") + "\n"
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != string(b) {
		want, have := strings.Split(string(b), "\n"), strings.Split(got, "\n")
		for i := range have {
			if i >= len(want) || want[i] != have[i] {
				t.Fatalf("%s:%d: got %q; if the new trees are better, run go test with -update and read them", name, i+1, have[i])
			}
		}
		t.Fatalf("%s has more lines than there are trees", name)
	}
}

// show prints a tree, a word a line: number, form, tag, relation, head.
func show(tree *Tree) string {
	var b strings.Builder
	for i, w := range tree.Words {
		head := "-"
		if w.Head >= 0 {
			head = fmt.Sprintf("%s %d", tree.Words[w.Head].Form, w.Head+1)
		}
		fmt.Fprintf(&b, "%3d %-14s %-5s %-13s %s\n", i+1, w.Form, w.Tag, w.Rel, head)
	}
	return b.String()
}

// TestRelations asks trees of real sentences the questions other rooms ask.
func TestRelations(t *testing.T) {
	p := parser(t)
	list := func(tree *Tree, ids []int) string {
		var out []string
		for _, i := range ids {
			out = append(out, tree.Words[i].Form)
		}
		return strings.Join(out, " ")
	}
	tests := []struct{ name, in, verb, ask, want, why string }{
		{"plain subject", "The council closed the bridge .", "closed", "subjects", "council", ""},
		{"plain object", "The council closed the bridge .", "closed", "objects", "bridge", ""},
		{"passive", "The bridge was closed by the council .", "closed", "subjects", "bridge", "a passive's subject undergoes"},
		{"agent", "The bridge was closed by the council .", "closed", "agents", "council", ""},
		{"shared subject", "Police arrived at the scene and arrested two men .", "arrested", "subjects", "Police", "coordinated verbs share it"},
		{"control", "The two sides agreed to meet in May .", "meet", "subjects", "sides", "the subject of agree"},
		{"object control", "The court ordered the company to pay a fine .", "pay", "subjects", "company", "the object of order"},
		{"relative", "The man who left the house called the police .", "left", "subjects", "man", "not the pronoun"},
		{"content after", "The minister said that two people had died .", "said", "content", "died", "a complement"},
		{"content before", "Two people had died , the minister said .", "said", "content", "died", "loosely joined in the treebanks"},
		{"inverted", "\" We will not leave , \" said Anna Brook .", "said", "content", "leave", ""},
		{"inverted speaker", "\" We will not leave , \" said Anna Brook .", "said", "subjects", "Anna", ""},
		{"content beside the person told", "The spokeswoman told reporters that no decision had been made .", "told", "content", "made", "not a clause on the reporters"},
		{"subject of the next clause", "There have been at least two fatalities and 84 people have been taken to hospital .", "taken", "subjects", "people", "they did not die"},
		{"report after a comma", "The call lasted an hour and was initiated by Oslo , an aide told reporters .", "told", "content", "lasted", "not a third thing that happened"},
		{"second half of a quote", "\" We knew the risk , \" Brook said , \" but nobody listened . \"", "knew", "conjuncts", "knew listened", "joined over the verb of saying"},
		{"negation", "\" We will not leave , \" said Anna Brook .", "leave", "negated", "true", ""},
		{"no negation", "\" We will not leave , \" said Anna Brook .", "said", "negated", "false", "the quote's negation stays there"},
		{"negated by no", "No one was hurt in the crash .", "hurt", "negated", "true", "no one"},
		{"modal", "The deal may collapse next week .", "collapse", "modals", "may", ""},
		{"according to", "Ten people died in the fire , according to the mayor .", "died", "obliques", "in:fire according to:mayor", ""},
		{"conjuncts", "Floods hit France , Spain and Italy .", "Spain", "conjuncts", "France Spain Italy", "from any member"},
		{"who of a name", "The march drew an organizer of the Women 's March who was booted from a flight .", "booted", "subjects", "organizer", "a march is nobody"},
		{"who after a semicolon", "The group includes Dave Morin , a former Facebook executive ; Justin Lind , who created the button and runs a firm ; and Roger Berg .", "created", "subjects", "Justin", "a semicolon ends what is said of the name before"},
		{"May said", "Theresa May said on Monday she would resign .", "said", "subjects", "Theresa", "no modal with a capital"},
		{"may begin", "The talks may begin on Monday .", "begin", "modals", "may", "a modal"},
		{"running back", "The Rovers running back Joe Field missed four games .", "missed", "subjects", "Joe", "a player, and nobody runs"},
		{"lost a running back", "The Colts lost running back Joe Field .", "lost", "objects", "Joe", "the same"},
		{"also damaging", "A quake hit an island , injuring five people and damaging buildings .", "damaging", "objects", "buildings", "no damaging buildings were injured"},
		{"size of a quake", "A magnitude 6.2 quake struck the coast .", "struck", "subjects", "quake", "the quake struck, not its size"},
		{"mention", "Foreign Minister Anna Brook resigned on Monday .", "Anna", "mention", "Foreign Minister Anna Brook", "title and name are one"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			tree := p.Parse(sentence(strings.Fields(test.in)...))
			i := slices.IndexFunc(tree.Words, func(w Word) bool { return w.Form == test.verb })
			var got string
			switch test.ask {
			case "subjects":
				got = list(tree, tree.Subjects(i))
			case "objects":
				got = list(tree, tree.Objects(i))
			case "agents":
				got = list(tree, tree.Agents(i))
			case "content":
				got = list(tree, tree.Content(i))
			case "negated":
				got = fmt.Sprint(tree.Negated(i))
			case "modals":
				got = strings.Join(tree.Modals(i), " ")
			case "conjuncts":
				got = list(tree, tree.Conjuncts(i))
			case "mention":
				got = list(tree, tree.Mention(i))
			case "obliques":
				var out []string
				for _, o := range tree.Obliques(i) {
					out = append(out, o.Case+":"+tree.Words[o.Word].Form)
				}
				got = strings.Join(out, " ")
			}
			if got != test.want {
				t.Errorf("%s of %q: got %q, want %q (%s)\n%s", test.ask, test.verb, got, test.want, test.why, show(tree))
			}
		})
	}
}

// TestAfterSemicolon: "who" belongs to the name right before it, on this side of the
// semicolon.
func TestAfterSemicolon(t *testing.T) {
	w := func(form, tag, rel string, head int) Word {
		return Word{Token: text.Token{Form: form}, Tag: tag, Rel: rel, Head: head}
	}
	words := []Word{w("Dave", "NNP", "root", -1), w("Morin", "NNP", "flat", 0), w(";", ",", "punct", 3), w("Justin", "NNP", "appos", 0), w("Lind", "NNP", "flat", 3),
		w(",", ",", "punct", 7), w("who", "WP", "nsubj", 7), w("left", "VBD", "acl:relcl", 0)}
	afterSemicolon(words)
	if words[7].Head != 3 {
		t.Errorf("the clause hangs on %s, want Justin", words[words[7].Head].Form)
	}
}

// TestIsToBe: what is ahead of a strike has the strike as its subject; what a plan
// is has none of its own.
func TestIsToBe(t *testing.T) {
	for noun, want := range map[string]string{"strike": "nsubj", "plan": "nsubj:outer"} {
		words := []Word{{Token: text.Token{Form: noun}, Lemma: noun, Tag: "NN", Rel: "nsubj:outer", Head: 3}, {Lemma: "be", Tag: "VBZ", Rel: "cop", Head: 3},
			{Lemma: "to", Tag: "TO", Rel: "mark", Head: 3}, {Lemma: "begin", Tag: "VB", Rel: "root", Head: -1}}
		isToBe(words)
		if words[0].Rel != want {
			t.Errorf("the %s is %s, want %s", noun, words[0].Rel, want)
		}
	}
}

// TestOneSubject: of two subjects the surer stays.
func TestOneSubject(t *testing.T) {
	words := []Word{{Head: 2, Rel: "nsubj"}, {Head: 2, Rel: "nsubj"}, {Head: -1, Rel: "root"}}
	repair(words, []choice{{"nsubj", "obj", 1}, {"nsubj", "obl", 2}, {}})
	if words[0].Rel != "obj" || words[1].Rel != "nsubj" {
		t.Errorf("got %s and %s, want obj and nsubj", words[0].Rel, words[1].Rel)
	}
}

// TestDamaged: a model that is not whole, not ours or not of this version is
// refused, whatever is broken.
func TestDamaged(t *testing.T) {
	seal := func(b []byte) []byte {
		binary.LittleEndian.PutUint32(b[len(b)-4:], crc32.ChecksumIEEE(b[:len(b)-4]))
		return b
	}
	change := func(at int, to byte) []byte {
		b := slices.Clone(modelFile)
		b[at] = to
		return b
	}
	tests := []struct {
		name string
		in   []byte
		want string
	}{
		{"empty", nil, "not a model"},
		{"foreign", []byte(strings.Repeat("PK", 100)), "not a model"},
		{"cut short", modelFile[:len(modelFile)/2], "checksum"},
		{"one byte", change(len(modelFile)/2, modelFile[len(modelFile)/2]^1), "checksum"},
		{"version", change(len(magic), 9), "version 9"},
		{"header length", seal(change(len(magic)+7, 0x70)), "header is longer"},
		{"header", seal(change(len(magic)+8, '[')), "header"},
		{"missing part", seal([]byte(strings.Replace(string(modelFile), `"lstm0.forward.in"`, `"lstm9.forward.in"`, 1))), "lstm0.forward.in is missing"},
		{"wrong size", seal([]byte(strings.Replace(string(modelFile), `"hidden": 1`, `"hidden": 2`, 1))), "wrong size"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := open(test.in)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got error %v, want one with %q", err, test.want)
			}
		})
	}
	if _, err := open(modelFile); err != nil {
		t.Errorf("the whole model: %v", err)
	}
}

// check reports what no tree may lack: a word for each token, one root, heads
// inside the sentence, no cycle.
func check(t *testing.T, s text.Sentence, tree *Tree) {
	t.Helper()
	if len(tree.Words) != len(s.Tokens) {
		t.Fatalf("%d words for %d tokens", len(tree.Words), len(s.Tokens))
	}
	roots := 0
	for i, w := range tree.Words {
		if w.Token != s.Tokens[i] {
			t.Fatalf("word %d is %v, want %v", i, w.Token, s.Tokens[i])
		}
		if w.Head < 0 {
			roots++
		}
		if w.Head >= len(tree.Words) || w.Head == i || (w.Head < 0) != (w.Rel == "root") {
			t.Fatalf("word %d: head %d, relation %s", i, w.Head, w.Rel)
		}
		if tree.Root() >= 0 && !tree.Under(i, tree.Root()) {
			t.Fatalf("word %d is in a cycle", i)
		}
	}
	if roots != min(1, len(tree.Words)) {
		t.Fatalf("%d roots", roots)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("The bridge was closed .")
	f.Add("and and , , ) \" the \x00 \xff 日本 ﷽ 12:30 a-b-c")
	f.Add(strings.Repeat("word , ", 300))
	f.Add(strings.Repeat("x", 5000))
	p := parser(f)
	f.Fuzz(func(t *testing.T, in string) {
		s := sentence(strings.Fields(in)...)
		if len(s.Tokens) > 1000 {
			return
		}
		check(t, s, p.Parse(s))
	})
}

// TestGarbage parses random words, many of them without any structure.
func TestGarbage(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	p := parser(t)
	words := strings.Fields(`the of said " , . ( ) and police London 12 % -LRB- was to not who that XYZ`)
	for _, n := range []int{0, 1, 2, 3, 7, 40, maxWords, maxWords + 1, 500} {
		for range 3 {
			var forms []string
			for range n {
				forms = append(forms, words[r.Intn(len(words))])
			}
			s := sentence(forms...)
			check(t, s, p.Parse(s))
		}
	}
}

// TestJobs: the number of jobs changes nothing, nor does what was parsed before.
func TestJobs(t *testing.T) {
	p := parser(t)
	var sentences []text.Sentence
	for i := range 40 {
		sentences = append(sentences, sentence(strings.Fields(strings.Repeat("The minister said that nobody had died . ", 1+i%5))...))
	}
	want := p.ParseAll(sentences, 1)
	for _, jobs := range []int{0, 2, 7, 100} {
		if !reflect.DeepEqual(p.ParseAll(sentences, jobs), want) {
			t.Errorf("%d jobs give other trees than one", jobs)
		}
	}
}

// TestPlainKernel: a machine without vector instructions gives the same trees.
func TestPlainKernel(t *testing.T) {
	p := parser(t)
	s := sentence(strings.Fields("Talks between the two sides , which began in March and ended without a deal , may resume next week")...)
	want := p.Parse(s)
	defer func(f bool) { fast = f }(fast)
	fast = false
	if !reflect.DeepEqual(p.Parse(s), want) {
		t.Error("the plain loop gives another tree")
	}
}

// TestDecode holds the search for the best tree against trying all of them.
func TestDecode(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	for range 400 {
		n := 1 + r.Intn(5)
		score := make([]int64, n*(n+1))
		for i := range score {
			score[i] = int64(r.Intn(50))
		}
		sum := func(heads []int) (total int64) {
			for d, h := range heads {
				total += score[d*(n+1)+h]
			}
			return total
		}
		best, heads := int64(-1), make([]int, n)
		var try func(int)
		try = func(d int) {
			if d == n {
				roots := 0
				for _, h := range heads {
					if h == 0 {
						roots++
					}
				}
				if roots == 1 && !hasCycle(heads) {
					best = max(best, sum(heads))
				}
				return
			}
			for h := 0; h <= n; h++ {
				if h != d+1 {
					heads[d] = h
					try(d + 1)
				}
			}
		}
		try(0)
		if got := decode(score, n); sum(got) != best {
			t.Fatalf("decode(%v) has score %d, the best tree %d", score, sum(got), best)
		}
	}
}
