package origin

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"claimdiff/claims"
)

const wire = `A freight train carrying grain left the rails near the town of Osterby early on Monday, blocking the only line to the coast and cutting off three villages.
Nobody was hurt when eleven of its wagons overturned on a curve north of the river bridge, the railway company said.
"We ask everyone to stay away from the embankment until it has been secured," said Karin Holm, a spokeswoman for the company.
Engineers expect that clearing the track will take at least four days, and buses are to replace passenger trains between Osterby and the harbour until the end of the week.
The line was last repaired in the spring after heavy rain had washed away part of the embankment beside the old sawmill.`

const ownReport = `Passengers at Osterby station were told before dawn that no train would run this week. The reason lay on its side a few kilometres up the valley: a goods train full of grain.
"We ask everyone to stay away from the embankment until it has been secured," said Karin Holm, a spokeswoman for the company.
Residents heard a long scraping noise, and then silence. The driver walked away without a scratch. Among the villages that can now be reached by road only is Lund, where the school stayed closed.
The mayor called for a second track. It is the third accident on this stretch in five years, and the company has promised to look into the state of the rails.`

const rewrite = `Three villages were cut off on Monday after a grain train derailed close to Osterby, and the only line to the coast is blocked.
Nobody was hurt when eleven of its wagons overturned on a curve north of the river bridge, the railway company said.
Locals spoke of a terrible noise in the dark. The prime minister is to visit the place later today, her office announced.
Engineers expect that clearing the track will take at least four days, and buses are to replace passenger trains between Osterby and the harbour until the end of the week.
A similar accident happened two years ago. It took a month to clear then, and the company paid for taxis.`

const statement = `We are heartbroken by what happened on our railway this morning and our thoughts are with the villages that depend on it and we will do whatever it takes to have trains running again as soon as that is safe for everybody who works and travels on this line`

func doc(text string) claims.Document { return claims.Document{Article: claims.Article{Text: text}} }

func TestFind(t *testing.T) {
	for _, tt := range []struct {
		name   string
		texts  []string
		want   string
		reason string
	}{
		{"on its own", []string{wire}, "[0]", "one article is one origin"},
		{"reprint", []string{wire, wire}, "[0 1]", "the same text"},
		{"reprint with another typography", []string{wire, strings.NewReplacer(`"We`, "“We", `secured,"`, "secured,”").Replace(wire)}, "[0 1]", "the same words"},
		{"rewrite", []string{wire, ownReport, rewrite}, "[0 2] [1]", "about half of its text is the agency's"},
		{"shared quotation", []string{wire, ownReport}, "[0] [1]", "two reporters heard one spokeswoman"},
		{"cut short", []string{wire, strings.Join(strings.Split(wire, "\n")[:2], "\n")}, "[0 1]", "all of the shorter is in the longer"},
		{"embedded statement", []string{ownReport + "\n" + statement, rewrite + "\n" + statement + "\n" + statement}, "[0] [1]", "a statement without quotation marks is still one passage"},
		{"round-up", []string{wire, ownReport, strings.Split(wire, "\n")[1] + "\n" + strings.Split(ownReport, "\n")[2] + "\n" + rewrite[:250]}, "[0] [1] [2]", "it draws a little on each of two reports, and is neither"},
		{"notes too short to tell", []string{"Rain is expected.", "Rain is expected."}, "[0] [1]", "three words are nobody's text"},
		{"no text", []string{"", ""}, "[0] [1]", "nothing is shared"},
	} {
		var docs []claims.Document
		for _, s := range tt.texts {
			docs = append(docs, doc(s))
		}
		var got []string
		for _, g := range Find(docs) {
			got = append(got, fmt.Sprint(g.Articles))
			if (len(g.Articles) > 1) != (g.Reason != "") {
				t.Errorf("%s: %v has the reason %q", tt.name, g.Articles, g.Reason)
			}
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s: got %s, want %s (%s)", tt.name, s, tt.want, tt.reason)
		}
	}
}

func TestReason(t *testing.T) {
	got := Find([]claims.Document{doc("(Reuters) - " + wire), doc("OSTERBY (Reuters) - " + rewrite)})
	if want := "A and B share 52 % of the shorter text; all carry the tag of Reuters"; len(got) != 1 || got[0].Reason != want {
		t.Errorf("got %+v, want %q", got, want)
	}
}

func TestAgencyOf(t *testing.T) {
	for _, tt := range []struct{ body, byline, want, reason string }{
		{"OSTERBY (Reuters) - A train derailed.", "", "Reuters", "tag after the dateline"},
		{"OSTERBY, Sweden (AP) — A train derailed.", "", "AP", "tag before a dash"},
		{"MOSCOW, October 17. /TASS/. A train derailed.", "", "TASS", "tag between strokes"},
		{"A train derailed.", "Our staff and AFP", "AFP", "byline"},
		{"A train derailed, the mayor told Reuters.", "", "", "an agency that is quoted has not written the text"},
		{"A train derailed.", "Ana Santis", "", "no agency, though a name holds the letters of one"},
	} {
		if got := agencyOf(tt.body, tt.byline); got != tt.want {
			t.Errorf("%q by %q: got %q, want %q (%s)", tt.body, tt.byline, got, tt.want, tt.reason)
		}
	}
}

// The order in which articles are given changes nothing but their numbers.
func TestOrderDoesNotMatter(t *testing.T) {
	texts := []string{wire, ownReport, rewrite, wire + "\nMore follows.", statement}
	partition := func(order []int) string {
		var docs []claims.Document
		for _, i := range order {
			docs = append(docs, doc(texts[i]))
		}
		var groups []string
		for _, g := range Find(docs) {
			var members []int
			for _, a := range g.Articles {
				members = append(members, order[a])
			}
			slices.Sort(members)
			groups = append(groups, fmt.Sprint(members))
		}
		slices.Sort(groups)
		return strings.Join(groups, " ")
	}
	want := partition([]int{0, 1, 2, 3, 4})
	for _, order := range [][]int{{4, 3, 2, 1, 0}, {2, 0, 4, 1, 3}, {3, 4, 0, 2, 1}} {
		if got := partition(order); got != want {
			t.Errorf("order %v: got %s, want %s", order, got, want)
		}
	}
}

// Many articles cost about as much each as few do.
func TestManyReprints(t *testing.T) {
	var docs []claims.Document
	for i := range 400 {
		docs = append(docs, doc(fmt.Sprintf("Edition %d.\n%s", i, wire)))
	}
	start := time.Now()
	if got := Find(docs); len(got) != 1 {
		t.Errorf("got %d origins of one text, want 1", len(got))
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
}
