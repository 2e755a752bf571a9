package render

import (
	"path"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"claimdiff/compare"
)

// The words of a report that need no escaping and belong to no format.

func outlet(a *compare.Article) string {
	if s := visible(a.Outlet); s != "" {
		return s
	}
	if s := visible(a.Path); s != "" {
		return path.Base(s)
	}
	return a.ID
}

func published(a *compare.Article) string {
	if a.Published == nil {
		return ""
	}
	return moment(*a.Published)
}

// moment is an ISO 8601 moment as people write it: 2024-03-05 09:30 +01:00.
func moment(s string) string {
	if len(s) < len("2024-03-05T09:30") || s[10] != 'T' {
		return s
	}
	clock, zone := s[11:16], s[16:]
	if len(zone) >= 3 && zone[0] == ':' { // seconds
		zone = strings.TrimLeft(zone[3:], ".0123456789")
	}
	if zone == "Z" {
		zone = "UTC"
	}
	return strings.TrimSpace(s[:10] + " " + clock + " " + zone)
}

// instant is the moment that an ISO 8601 date or date-time begins; the zero
// time when there is none.
func instant(s *string) time.Time {
	if s == nil {
		return time.Time{}
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateOnly} {
		if t, err := time.Parse(layout, *s); err == nil {
			return t
		}
	}
	return time.Time{}
}

// verdictOf is the verdict of a row in words.
func verdictOf(row compare.Row) string {
	if row.Verdict == compare.Agrees && len(row.Sides) > 1 {
		return "some agree"
	}
	return words(row.Verdict)
}

func words(v compare.Verdict) string {
	if w := verdictWords[v]; w != "" {
		return w
	}
	return strings.ReplaceAll(visible(string(v)), "_", " ")
}

// clip is the beginning of s, at most n characters, with "…" when cut.
func clip(s string, n int) string {
	s = visible(s)
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	runes := []rune(s)[:n-1]
	cut := strings.TrimRight(string(runes), " ")
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)/2 {
		cut = cut[:i]
	}
	return cut + "…"
}

// and joins a list as a sentence does: "a, b and c".
func and(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " and " + list[last]
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

func orDash(s string) string {
	if s == "" {
		return "—"
	}
	return s
}

func count(n int) string {
	if n == 0 {
		return "—"
	}
	return strconv.Itoa(n)
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// anchor is an id as the fragment of an address: lower-case letters, digits
// and hyphens.
func anchor(parts ...string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			return r
		case 'A' <= r && r <= 'Z':
			return r + 'a' - 'A'
		}
		return '-'
	}, strings.Join(parts, "-"))
}
