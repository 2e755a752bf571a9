package page

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	utf16 "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

func TestEncodings(t *testing.T) {
	const words = "The café – “closed” – sank."
	as := func(e encoding.Encoding, s string) string {
		b, err := e.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	page := func(head, body string) string {
		return "<html><head>" + head + "</head><body><p>" + body + "</p></body></html>"
	}
	for _, tt := range []struct{ name, file, in, want, warning string }{
		{"UTF-8", "a.txt", words, words, ""},
		{"UTF-8 with mark", "a.txt", "\ufeff" + words, words, ""},
		{"UTF-16 little-endian", "a.txt", as(utf16.UTF16(utf16.LittleEndian, utf16.UseBOM), words), words, ""},
		{"UTF-16 big-endian", "a.txt", as(utf16.UTF16(utf16.BigEndian, utf16.UseBOM), words), words, ""},
		{"UTF-16 without mark", "a.txt", as(utf16.UTF16(utf16.LittleEndian, utf16.IgnoreBOM), words), words, ""},
		{"UTF-32", "a.txt", as(utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), words), words, ""},
		{"windows-1252", "a.txt", as(charmap.Windows1252, words), words, "encoding"},
		{"one broken byte", "a.txt", words + " Ça fut \xe9vident, à l’œil. Où?", words + " Ça fut � vident, à l’œil. Où?", "encoding"},
		{"page that names windows-1252", "a.html", page("<meta http-equiv=content-type content='text/html; charset=windows-1252'>", as(charmap.Windows1252, words)), words, ""},
		{"page that names Latin 2", "a.html", page("<meta charset=iso-8859-2>", as(charmap.ISO8859_2, "Łódź says no to the plan.")), "Łódź says no to the plan.", ""},
		{"page that names Shift JIS", "a.html", page("<meta charset=shift_jis>", as(japanese.ShiftJIS, "“東京” was all he said.")), "“東京” was all he said.", ""},
		{"page that names nothing", "a.html", page("", as(charmap.Windows1252, words)), words, ""},
		{"page that names the wrong one", "a.html", page("<meta charset=windows-1252>", words), words, ""},
		{"JSON in UTF-16", "a.json", as(utf16.UTF16(utf16.LittleEndian, utf16.UseBOM), `{"text": "`+words+`"}`), words, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pages, err := Read(tt.file, []byte(tt.in))
			if err != nil {
				t.Fatal(err)
			}
			checkPages(t, pages)
			if got := pages[0].Text; got != strings.ReplaceAll(tt.want, "� v", "�v") {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if hasWarning(pages[0].Warnings, "encoding") != (tt.warning != "") {
				t.Errorf("warnings %v", pages[0].Warnings)
			}
		})
	}
}

func TestInvisible(t *testing.T) {
	for _, tt := range []struct{ name, in, want, reason string }{
		{"zero-width space", "fer\u200bry", "ferry", "breaks a word for a program, not for a reader"},
		{"soft hyphen", "fer\u00adry", "ferry", "the same"},
		{"joiner in a word", "fer\u200dry", "ferry", "the same"},
		{"joiner in an emoji", "👩\u200d🚒", "👩\u200d🚒", "one picture"},
		{"flag of tags", "🏴\U000e0067\U000e007f", "🏴\U000e0067\U000e007f", "one picture"},
		{"non-joiner in Persian", "می\u200cرود", "می\u200cرود", "spelling"},
		{"bidirectional override", "\u202eyrref\u202c", "yrref", "the letters as they are stored"},
		{"no-break space", "10\u00a0km", "10\u00a0km", "seen as a space"},
		{"accent", "cafe\u0301", "cafe\u0301", "seen"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got, _ := dropInvisible(tt.in); got != tt.want {
				t.Errorf("%q, want %q: %s", got, tt.want, tt.reason)
			}
		})
	}
}
