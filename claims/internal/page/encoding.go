package page

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	utf16 "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// decode turns data into UTF-8 without a byte order mark. A mark decides first,
// then the bytes themselves, then what an HTML page declares; what is left is
// read as windows-1252, which every byte fits.
func (f *file) decode(data []byte) (string, error) {
	enc, rest := marked(data)
	switch {
	case enc != nil:
		return f.convert(enc, rest)
	case utf8.Valid(rest):
		return f.checkText(string(rest))
	}
	if multi, broken := countUTF8(rest); multi > broken*4 {
		f.warn("encoding", "%s: %s not UTF-8; shown as �", f.name, count(broken, "byte is", "bytes are"))
		return f.checkText(strings.ToValidUTF8(string(rest), "�"))
	}
	if isPage := looksHTML().Match(rest[:min(len(rest), 8<<10)]); isPage || f.ext == ".html" || f.ext == ".htm" {
		enc, name, _ := charset.DetermineEncoding(rest[:min(len(rest), 1024)], "")
		if name == "utf-8" {
			enc = charmap.Windows1252
		}
		return f.convert(enc, rest)
	}
	s, err := f.convert(charmap.Windows1252, rest)
	if err == nil {
		f.warn("encoding", "%s: is not UTF-8; read as windows-1252", f.name)
	}
	return s, err
}

func (f *file) warn(code, format string, args ...any) {
	f.warnings = append(f.warnings, Warning{Code: code, Message: fmt.Sprintf(format, args...)})
}

// marked returns the encoding that a byte order mark tells, or the pattern of
// zero bytes that only UTF-16 has, and the bytes after the mark.
func marked(data []byte) (encoding.Encoding, []byte) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return nil, data[3:]
	case bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")):
		return utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), data[4:]
	case bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")):
		return utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), data[4:]
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return utf16.UTF16(utf16.LittleEndian, utf16.IgnoreBOM), data[2:]
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return utf16.UTF16(utf16.BigEndian, utf16.IgnoreBOM), data[2:]
	}
	even, odd := zeros(data[:min(len(data), 4<<10)])
	switch n := min(len(data), 4<<10) / 2; {
	case n < 4:
	case odd > n*3/4 && even < n/20+1:
		return utf16.UTF16(utf16.LittleEndian, utf16.IgnoreBOM), data
	case even > n*3/4 && odd < n/20+1:
		return utf16.UTF16(utf16.BigEndian, utf16.IgnoreBOM), data
	}
	return nil, data
}

func zeros(data []byte) (even, odd int) {
	for i, b := range data {
		if b != 0 {
			continue
		}
		if i%2 == 0 {
			even++
		} else {
			odd++
		}
	}
	return even, odd
}

// countUTF8 counts the characters of several bytes in data and the bytes that
// are part of none.
func countUTF8(data []byte) (multi, broken int) {
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 {
			broken++
		} else if n > 1 {
			multi++
		}
		data = data[n:]
	}
	return multi, broken
}

func (f *file) convert(enc encoding.Encoding, data []byte) (string, error) {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", fmt.Errorf("%s: its encoding cannot be read: %w (save it as UTF-8)", f.name, err)
	}
	return f.checkText(strings.ToValidUTF8(string(out), "�"))
}

// checkText refuses what is not text: a zero byte, or more than one control
// character in two hundred.
func (f *file) checkText(s string) (string, error) {
	controls := 0
	for i, r := range s {
		switch {
		case r == 0:
			return "", fmt.Errorf("%s: is a binary file, not text (zero byte at offset %d)", f.name, i)
		case r < ' ' && r != '\t' && r != '\n' && r != '\r' && r != '\f' && r != '\v' && r != 0x1b && r != 0x1a:
			controls++
		}
	}
	if controls > 3+len(s)/200 {
		return "", fmt.Errorf("%s: is a binary file, not text (%d control characters)", f.name, controls)
	}
	return s, nil
}

// invisible reports whether r is printed as nothing and breaks words or their
// order: zero-width spaces and joiners, soft hyphens, bidirectional controls,
// and noncharacters. A joiner is meant where emoji or other scripts need it:
// prev and next tell.
func invisible(prev, r, next rune) bool {
	switch {
	case r < 0xad:
		return r < ' ' && r != '\t' && r != '\n' && r != '\r' && r != '\f' || r >= 0x7f && r <= 0x9f && r != 0x85
	case r == 0xad, r == 0x200b, r == 0x200e, r == 0x200f, r == 0x2060, r == 0xfeff, r == 0x061c, r == 0x180e:
		return true
	case r >= 0x202a && r <= 0x202e, r >= 0x2061 && r <= 0x2064, r >= 0x2066 && r <= 0x206f:
		return true
	case r >= 0xfdd0 && r <= 0xfdef, r >= 0xfff9 && r <= 0xfffb, r&0xfffe == 0xfffe:
		return true
	case r == 0x200c, r == 0x200d:
		return !joins(prev) || !joins(next)
	case r >= 0xe0000 && r <= 0xe007f: // tags: meant only after a black flag
		return prev != 0x1f3f4 && !(prev >= 0xe0000 && prev <= 0xe007f)
	}
	return false
}

// joins reports whether r is of a kind that zero-width joiners stand between.
func joins(r rune) bool {
	return r > 0x2ff && !unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsSymbol(r) || r == 0x200d)
}

// dropInvisible takes invisible characters out of s. Every run in one line is
// one drop, told by its count, at the first one's place.
func dropInvisible(s string) (string, []Drop) {
	if strings.IndexFunc(s, func(r rune) bool { return r >= 0xad || r < ' ' && r != '\n' || r >= 0x7f }) < 0 {
		return s, nil
	}
	var out strings.Builder
	var drops []Drop
	n, at := 0, 0
	end := func() {
		if n > 0 {
			d := Drop{Reason: count(n, "invisible character", "invisible characters")}
			d.Start, d.End = at, at
			drops = append(drops, d)
		}
		n = 0
	}
	prev := rune(-1)
	for i, r := range s {
		next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		if invisible(prev, r, next) {
			if n == 0 {
				at = out.Len()
			}
			n++
			continue
		}
		if r == '\n' {
			end()
		}
		out.WriteRune(r)
		prev = r
	}
	end()
	return out.String(), drops
}

// countInvisible counts the invisible characters in s.
func countInvisible(s string) int {
	_, drops := dropInvisible(s)
	n := 0
	for _, d := range drops {
		var k int
		fmt.Sscan(d.Reason, &k)
		n += k
	}
	return n
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
