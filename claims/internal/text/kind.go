package text

import (
	"strings"
	"unicode/utf8"
)

// dateline returns how many tokens at the paragraph's start are a dateline:
// "LONDON (Agency) -", "MOSCOW, Oct. 3 (Agency) —", "(Agency) -", "NEW DELHI:".
func (b *bounds) dateline(p int) int {
	ts := b.ts
	if p > 6 || len(ts) < 4 {
		return 0
	}
	agency, caps := -1, 0
	for caps < len(ts) && caps < 5 && isCaps(ts[caps].Form) {
		caps++
	}
words:
	for i := 0; i < len(ts)-1 && i < 16 && ts[i].Start-ts[0].Start < 90; i++ {
		switch form := ts[i].Form; {
		case form == ")" && agency < 0 && i > 1:
			if b.agency(i) {
				agency = i
			}
		case form == "." || form == "\"" || form == "?" || form == ";":
			if agency > 0 {
				break words
			}
			return 0
		case form == "-" || form == "--":
			if i == 0 || !ts[i-1].SpaceAfter && !(agency == i-1) && form == "-" {
				continue
			}
			if agency > 0 || caps > 0 && b.placeLike(i) {
				return i + 1
			}
			return 0
		case form == ":" && caps > 0 && caps == i && p < 3 && p > 0 && !isLabel(ts[0].Form):
			return i + 1
		}
	}
	if agency > 0 && (caps > 0 || ts[0].Form == "(" || b.wired(agency)) && agency+1 < len(ts) {
		if r, _ := utf8.DecodeRuneInString(ts[agency+1].Form); isUpper(r) {
			return agency + 1
		}
	}
	return 0
}

// wired reports whether nothing but names stands before the bracket that ends at
// token i, and the bracket holds one word in capitals: "Palm Beach, Florida (CNN)".
func (b *bounds) wired(i int) bool {
	if i < 3 || i > 8 || b.ts[i-2].Form != "(" || !isCaps(b.ts[i-1].Form) {
		return false
	}
	for _, t := range b.ts[:i-2] {
		if r, _ := utf8.DecodeRuneInString(t.Form); !isUpper(r) && t.Form != "," && t.Form != "." {
			return false
		}
	}
	return true
}

// agency reports whether the bracket that ends at token i holds one or two
// words that are names, as an agency's do.
func (b *bounds) agency(i int) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		form := b.ts[k].Form
		if form == "(" {
			return k < i-1
		}
		if r, _ := utf8.DecodeRuneInString(form); !isUpper(r) && form != "/" && form != "." && form != "-" {
			return false
		}
	}
	return false
}

// placeLike reports whether the n tokens before a dash are names, numbers and
// commas only.
func (b *bounds) placeLike(n int) bool {
	for _, t := range b.ts[:n] {
		r, _ := utf8.DecodeRuneInString(t.Form)
		if !isUpper(r) && !isDigit(r) && t.Form != "," && t.Form != "(" && t.Form != ")" && t.Form != "/" && t.Form != "." && t.Form != "-" {
			return false
		}
	}
	return !isLabel(b.ts[0].Form)
}

// isCaps reports whether form is a word of three or more letters, all capitals.
func isCaps(form string) bool {
	n := 0
	for _, r := range form {
		if !isUpper(r) {
			return false
		}
		n++
	}
	return n >= 3
}

// isLabel reports whether a word in capitals announces what follows and is no place.
func isLabel(w string) bool {
	switch w {
	case "BREAKING", "WATCH", "UPDATE", "UPDATED", "EXCLUSIVE", "VIDEO", "PHOTO", "PHOTOS", "READ", "NOTE", "OPINION", "ANALYSIS", "LIVE", "JUST",
		"NEW", "MORE", "RELATED", "CORRECTION", "FILE", "REVEALED", "POLL", "LOOK", "SEE", "WARNING", "IMAGE", "PICTURE", "LISTEN", "ADVERTISEMENT":
		return true
	}
	return false
}

// Lengths in tokens up to which a line without a stop is taken for a heading,
// and a bulleted one for a note.
const maxHeading, maxBullet = 22, 5

// setKinds marks headlines and notes. Datelines are marked already.
func setKinds(d *Document, titleEnd int) {
	ends := make([]int, len(d.Paragraphs)) // index after each paragraph's last sentence
	for i, s := range d.Sentences {
		ends[s.Paragraph] = i + 1
	}
	at := 0
	for p, span := range d.Paragraphs {
		ss := d.Sentences[at:max(at, ends[p])]
		at = max(at, ends[p])
		if len(ss) == 0 {
			continue
		}
		line := d.Text[span.Start:span.End]
		switch {
		case span.End <= titleEnd:
			setKind(ss, Headline)
		case titleEnd == 0 && p == 0 && isTitle(d, ss):
			setKind(ss, Headline)
		case isFurniture(line):
			setKind(ss, Furniture)
		case isNote(line):
			setKind(ss, Note)
		case isBullet(line):
			if n := len(ss); !endsSentence(d.Text, span) && len(ss[n-1].Tokens) <= maxBullet+1 {
				setKind(ss, Note)
			}
		case p > 0 && len(ss) == 1 && isHeading(d.Text, ss[0]):
			setKind(ss, Headline)
		}
	}
}

func setKind(ss []Sentence, k Kind) {
	for i := range ss {
		if ss[i].Kind == Body {
			ss[i].Kind = k
		}
	}
}

// isTitle reports whether the first paragraph, whose sentences are ss, is a
// headline: short, without a final stop, and followed by a blank line.
func isTitle(d *Document, ss []Sentence) bool {
	first := d.Paragraphs[0]
	if len(d.Paragraphs) == 1 || first.Len() > 200 || ss[0].Kind == Dateline {
		return false
	}
	gap := d.Text[first.End:d.Paragraphs[1].Start]
	return strings.Count(gap, "\n") >= 2 && !strings.HasSuffix(d.Text[:first.End], ".")
}

// isHeading reports whether a line that is one sentence is set like a headline:
// short, a capital or digit first, no stop last.
func isHeading(text string, s Sentence) bool {
	if len(s.Tokens) > maxHeading || endsSentence(text, s.Span) || len(s.Tokens) < 2 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(text[s.Start:s.End])
	return !strings.ContainsRune(",;-—–\"”", last)
}

// notes are the ways in which captions, credits, bylines and page furniture begin.
var notes = [...]string{
	"by ", "photo", "image", "picture", "video", "file photo", "credit", "source:", "getty images", "ap photo", "(ap photo", "(photo", "(image",
	"read more", "read also", "also read", "related", "see also", "watch:", "more:", "follow ", "sign up", "subscribe", "share this", "advertisement", "scroll down",
	"click here", "updated", "published", "last updated", "reporting by", "editing by", "additional reporting", "writing by", "copyright", "©", "all rights reserved", "story continues",
	"media playback", "get the latest", "loading", "comments", "view comments",
}

// furniture are the ways in which lines begin that tell nothing of the story.
var furniture = [...]string{
	"copyright ", "©", "(c) ", "all rights reserved", "sign up", "subscribe to", "newsletter sign up", "click here", "read more", "read or share", "read also", "also read", "see also", "follow us",
	"story continues", "article continues", "continue reading", "advertisement", "media playback", "scroll down", "share this", "view comments", "for more ", "we pay for your",
}

// maxFurniture is the length in bytes up to which a line can be furniture.
const maxFurniture = 400

// isFurniture reports whether a line belongs to the page and not to the story: a
// copyright, a link to another story, a sign-up. "For more than a day they
// waited." and "Advertisement revenue fell." are sentences.
func isFurniture(line string) bool {
	if len(line) > maxFurniture {
		return false
	}
	low := strings.ToLower(line)
	for _, f := range furniture {
		if !strings.HasPrefix(low, f) {
			continue
		}
		switch f {
		case "for more ":
			return !strings.HasPrefix(low, "for more than") && (strings.Contains(low, "http") || strings.Contains(low, "www.") || strings.Contains(low, "coverage:"))
		case "advertisement":
			rest := strings.TrimLeft(low[len(f):], " :-–—")
			return rest == "" || strings.HasPrefix(rest, "continue reading") || strings.HasPrefix(rest, "skip")
		case "share this", "follow us", "also read", "read also", "see also", "read more":
			return !strings.HasSuffix(line, ".") || strings.Contains(low, "http")
		case "sign up", "subscribe to":
			return strings.Contains(low, "newsletter") || strings.Contains(low, "email") || strings.Contains(low, "e-mail") || strings.Contains(low, "inbox") || strings.Contains(low, "channel")
		case "copyright ":
			return strings.Contains(low, "reserved") || strings.ContainsAny(low[:min(len(low), 24)], "0123456789©")
		}
		return true
	}
	return strings.Contains(low, "all rights reserved.") && len(line) < 200
}

// maxNote is the length in bytes up to which a line can be a note.
const maxNote = 200

// maxCaption is the length in bytes up to which a numbered line of a gallery is one.
const maxCaption = 600

// inGallery reports whether a line is the caption of a numbered picture: "3/30 The
// harbour at dawn".
func inGallery(line string) bool {
	number, caption, _ := strings.Cut(line, " ")
	n, of, slash := strings.Cut(number, "/")
	first, _ := utf8.DecodeRuneInString(caption)
	return slash && len(line) <= maxCaption && figures(n) && figures(of) && isUpper(first)
}

// figures reports whether s is a number of up to three digits.
func figures(s string) bool {
	return s != "" && len(s) <= 3 && !strings.ContainsFunc(s, func(r rune) bool { return !isDigit(r) })
}

// isNote reports whether a line is a caption, credit, byline or page furniture.
func isNote(line string) bool {
	if inGallery(line) {
		return true
	}
	if len(line) > maxNote {
		return false
	}
	head := strings.ToLower(line[:min(len(line), 24)])
	for _, n := range notes {
		if !strings.HasPrefix(head, n) {
			continue
		}
		// A sentence may begin like a note: "By Monday the town was dry."
		ends := strings.HasSuffix(line, ".") || strings.HasSuffix(line, "\"") || strings.HasSuffix(line, "”")
		switch n {
		case "reporting by", "editing by", "additional reporting", "writing by", "(ap photo", "(photo", "(image", "©", "copyright", "all rights reserved", "sign up", "subscribe", "click here", "read more", "story continues", "media playback":
			return true
		}
		if !ends {
			return true
		}
	}
	return strings.HasPrefix(line, "(") && strings.HasSuffix(line, ")") && len(line) < 120
}
