package page

import (
	"regexp"
	"strings"
	"sync"
)

// Where the top of an article ends: its first lines name it, sign it and date
// it, and none of them is longer than a long headline.
const (
	topBlocks = 6
	topLine   = 160
)

// readTop reads the lines that stand before the text of a page: the section,
// the title, the byline and the date. It fills in what the page's own
// description lacks, and returns the paragraphs without these lines.
func (f *file) readTop(p *Page, m meta, blocks []block) []block {
	f.splitTitle(p, m, blocks)
	blocks = dropTop(blocks, p.Title)
	for i := 0; i < len(blocks) && i < topBlocks && len(blocks[i].text) <= 2*topLine; i++ {
		var kept []string
		lines := strings.Split(blocks[i].text, "\n")
		for _, line := range lines {
			if !p.readTopLine(line) {
				kept = append(kept, line)
			}
		}
		if len(kept) < len(lines) {
			blocks[i].text = strings.Join(kept, "\n")
			blocks[i].drops = moved(blocks[i].drops, 0)
		}
	}
	var out []block
	var carried []Drop
	for _, b := range blocks {
		b.drops = append(moved(carried, 0), b.drops...)
		carried = nil
		if b.text == "" {
			carried = b.drops
			continue
		}
		out = append(out, b)
	}
	return out
}

// readTopLine takes a line that does nothing but repeat the title, sign the
// article or date it.
func (p *Page) readTopLine(line string) bool {
	if fold(line) == fold(p.Title) || isByline(line, p.Byline) {
		return true
	}
	if len(line) > topLine {
		return false
	}
	if words := strings.Fields(line); p.Byline == "" && len(words) > 2 && len(words) < 8 && strings.EqualFold(words[0], "by") && isNames(words[1:]) {
		p.Byline = strings.Join(words[1:], " ")
		return true
	}
	iso := dateOf(line)
	if iso == "" {
		return false
	}
	if p.Published == "" || len(p.Published) == 10 && strings.HasPrefix(iso, p.Published) {
		p.Published = iso
	}
	return true
}

// printedDay is a date with its month in letters, and besideDay what stands beside
// it in a line that does nothing but date an article: "POSTED: 1052 GMT (1852 HKT),
// April 10, 2007", "10:55 p.m. Feb. 2, 2009".
var (
	printedDay = sync.OnceValue(func() *regexp.Regexp {
		const month = `(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`
		return regexp.MustCompile(`(?i)\b(?:` + month + ` \d{1,2}(?:st|nd|rd|th)?,? ?\d{4}|\d{1,2}(?:st|nd|rd|th)? ` + month + `,? \d{4})\b`)
	})
	besideDay = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)^(?:[\s\d:.,()|/–—-]|[ap]\.? ?m\b\.?|\b(?:[a-z]{1,3}t\b|gmt|utc|posted|published|updated|created|filed|first|last|on|at|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|time|local|edition|print|web|online)\b)*$`)
	})
)

// tornDate are figures that spaces part from their marks: "12 / 19 / 2005 3: 36 PM".
var tornDate = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(\d) ?([/:]) ?(\d)`) })

// dateOf is the date that a line tells, and nothing else, "" for any other line.
func dateOf(line string) string {
	line = tornDate().ReplaceAllString(line, "$1$2$3")
	if iso, why := parseDate(line); why == "" {
		return iso
	}
	at := printedDay().FindAllStringIndex(line, -1)
	if len(at) != 1 || !besideDay().MatchString(line[:at[0][0]]+" "+line[at[0][1]:]) {
		return ""
	}
	if iso, why := parseDate(line[at[0][0]:at[0][1]]); why == "" {
		return iso
	}
	return ""
}

// isNames reports whether every word is a name's: capitals, and "and", "of", "de" among them.
func isNames(words []string) bool {
	for _, w := range words {
		switch first := w[0]; {
		case first >= 'a' && first <= 'z' && w != "and" && w != "of" && w != "de" && w != "van" && w != "von" && w != "der" && w != "in":
			return false
		case strings.HasSuffix(w, ".") && len(w) > 4:
			return false
		}
	}
	return true
}

// splitTitle parts the name of the article from that of the outlet in a <title>
// like "Old mill burns down - Fenwick Argus": the part that stands at the top
// of the text is the article's.
func (f *file) splitTitle(p *Page, m meta, blocks []block) {
	if p.Title != m.title || m.h1 != "" {
		return
	}
	top := map[string]bool{}
	for i := 0; i < len(blocks) && i < topBlocks; i++ {
		for _, line := range strings.Split(blocks[i].text, "\n") {
			top[fold(line)] = true
		}
	}
	for _, sep := range []string{" | ", " — ", " – ", " - ", " :: ", " » ", ": "} {
		if a, b, ok := strings.Cut(p.Title, sep); ok && top[fold(b)] {
			p.Title = b
			if p.Outlet == "" {
				p.Outlet = a
			}
			return
		}
		if i := strings.LastIndex(p.Title, sep); i > 0 && top[fold(p.Title[:i])] {
			if p.Outlet == "" {
				p.Outlet = p.Title[i+len(sep):]
			}
			p.Title = p.Title[:i]
			return
		}
	}
}

// dropTop leaves out the title among the first paragraphs, and the section
// names and labels before it.
func dropTop(blocks []block, title string) []block {
	want := fold(title)
	for i := 0; i < len(blocks) && i < topBlocks && want != ""; i++ {
		line, rest, _ := strings.Cut(blocks[i].text, "\n")
		switch {
		case fold(blocks[i].text) == want:
			return blocks[i+1:]
		case fold(line) == want:
			blocks[i].text, blocks[i].drops = rest, moved(blocks[i].drops, 0)
			return blocks[i:]
		case len(line) > 90:
			return blocks
		}
	}
	return blocks
}
