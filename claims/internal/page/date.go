package page

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// isoDate is ISO 8601 and RFC 3339 as the web prints them: with "T" or a space,
// with or without seconds, fractions and zone, in the long and the basic form.
var isoDate = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(.*))?$`)
})

var basicDate = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})(?:[Tt]?(\d{2})(\d{2})(\d{2})?\s*(.*))?$`)
})

var clockTime = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(\d{1,2})(?:[:.](\d{2}))?(?::(\d{2}))?(am|pm|hrs|h)?$`)
})

var dateLabel = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^\s*(?:(?:first |last |originally )?(?:published|updated|modified|posted|created|issued|date|dated|filed)(?: on| at)?\s*:?\s+|on\s+)`)
})

// Years that a report can be of.
const firstYear, lastYear = 1700, 2199

// parseDate reads one printed date or date-time and returns it as ISO 8601. A
// time of day keeps its zone as printed and has none when none is. The second
// result says why s is no date; it is "" when it is one. Days and months given
// as numbers alone are read only when there is one way to.
func parseDate(s string) (iso, why string) {
	const none = "is not a date (try 2024-03-05)"
	s = strings.Join(strings.Fields(strings.TrimFunc(s, func(r rune) bool { return r == '"' || r == '\'' || r == ',' || r == ' ' || r == '.' })), " ")
	if len(s) > 80 {
		return "", none
	}
	if i := strings.LastIndexAny(s, "[("); i > 0 && strings.ContainsAny(s[len(s)-1:], "])") {
		s = strings.TrimSpace(s[:i]) // the name of the zone, after its offset
	}
	s = dateLabel().ReplaceAllString(s, "")
	if n, err := strconv.ParseInt(s, 10, 64); err == nil && (len(s) == 10 || len(s) == 13) {
		if len(s) == 13 {
			n /= 1000
		}
		return time.Unix(n, 0).UTC().Format("2006-01-02T15:04:05Z"), ""
	}
	for _, re := range []*regexp.Regexp{isoDate(), basicDate()} {
		if m := re.FindStringSubmatch(s); m != nil {
			d := stamp{year: atoi(m[1]), month: atoi(m[2]), day: atoi(m[3])}
			if m[4] != "" {
				d.hour, d.minute, d.second, d.timed = atoi(m[4]), atoi(m[5]), atoi(m[6]), true
			}
			zone, ok := parseZone(m[7])
			d.zone = zone
			if !ok || !d.valid() {
				return "", none
			}
			return d.String(), ""
		}
	}
	return parseWords(s)
}

// A stamp is a moment as printed.
type stamp struct {
	year, month, day     int
	hour, minute, second int
	timed                bool
	zone                 string
}

func (d stamp) valid() bool {
	if d.year < firstYear || d.year > lastYear || d.month < 1 || d.month > 12 || d.day < 1 || d.hour > 23 || d.minute > 59 || d.second > 60 {
		return false
	}
	return time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC).Day() == d.day
}

func (d stamp) String() string {
	s := fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
	if d.timed {
		s += fmt.Sprintf("T%02d:%02d:%02d%s", d.hour, d.minute, min(d.second, 59), d.zone)
	}
	return s
}

// zones are the names of time zones that news use, as offsets. Names that
// stand for several zones (IST, CST in China) are read as outlets in English
// mostly mean them, or left out.
var zones = map[string]string{
	"Z": "Z", "UTC": "Z", "GMT": "Z", "WET": "Z", "BST": "+01:00", "WEST": "+01:00", "CET": "+01:00", "CEST": "+02:00", "EET": "+02:00", "EEST": "+03:00", "SAST": "+02:00",
	"MSK": "+03:00", "TRT": "+03:00", "PKT": "+05:00", "HKT": "+08:00", "SGT": "+08:00", "AWST": "+08:00", "JST": "+09:00", "KST": "+09:00", "AEST": "+10:00", "AEDT": "+11:00",
	"NZST": "+12:00", "NZDT": "+13:00", "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00",
	"AKST": "-09:00", "AKDT": "-08:00", "HST": "-10:00",
}

var zoneOffset = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d{2})?$`)
})

// parseZone returns the ISO offset that s names; "" with ok for no zone, and
// for names that tell a zone without an offset that is certain.
func parseZone(s string) (offset string, ok bool) {
	s = strings.ToUpper(strings.ReplaceAll(strings.TrimSpace(s), "−", "-"))
	switch s {
	case "", "ET", "CT", "MT", "PT", "IST", "LOCAL", "LOCAL TIME":
		return "", true
	}
	if z := zones[s]; z != "" {
		return z, true
	}
	m := zoneOffset().FindStringSubmatch(s)
	if m == nil || atoi(m[2]) > 14 || atoi(m[3]) > 59 {
		return "", false
	}
	return fmt.Sprintf("%s%02d:%02d", m[1], atoi(m[2]), atoi(m[3])), true
}

var months = []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

var weekdays = []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}

// nameOf returns which of the names w is, counted from 1: the first three
// letters or more, with or without a dot.
func nameOf(w string, names []string, whole string) int {
	w = strings.TrimSuffix(strings.ToLower(w), ".")
	if len(w) < 3 || !strings.Contains(whole, w) {
		return 0
	}
	for i, n := range names {
		if strings.HasPrefix(w, n) {
			return i + 1
		}
	}
	return 0
}

// Full names, among which a shortened one must be found.
const (
	monthNames = "january february march april may june july august september october november december"
	dayNames   = "monday tuesday tues wednesday thursday thurs friday saturday sunday"
)

// parseWords reads a date printed for people: "Friday, Oct. 17, 2025 at 3:04
// p.m. EDT", "17th October 2025", "17/10/2025 10.15 GMT".
func parseWords(s string) (iso, why string) {
	const none = "is not a date (try 2024-03-05)"
	var d stamp
	pm, zone := "", ""
	s = strings.NewReplacer("a.m.", "am", "p.m.", "pm", "A.M.", "am", "P.M.", "pm", "a.m", "am", "p.m", "pm").Replace(s)
	words := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,|·•–—", r) })
	for i, w := range words {
		w = strings.TrimRight(w, ":;")
		low := strings.ToLower(strings.TrimSuffix(w, "."))
		day := strings.TrimRight(low, "stndrh")
		switch clock := clockTime().FindStringSubmatch(low); {
		case low == "at" || low == "on" || low == "of" || low == "-" || low == "the" || low == "hrs" || low == "":
		case low == "am" || low == "pm":
			pm = low
		case nameOf(low, months, monthNames) > 0:
			if d.month > 0 {
				return "", none
			}
			d.month = nameOf(low, months, monthNames)
		case nameOf(low, weekdays, dayNames) > 0:
		case isNumber(low) && len(low) == 4 && d.year == 0 && atoi(low) >= firstYear && atoi(low) <= lastYear:
			d.year = atoi(low)
		case isNumber(low) && len(low) == 4 && d.year > 0 && !d.timed: // 1015 GMT
			d.hour, d.minute, d.timed = atoi(low[:2]), atoi(low[2:]), true
		case isNumber(day) && len(day) <= 2 && d.day == 0 && !(i+1 < len(words) && isHalf(words[i+1])):
			d.day = atoi(day)
		case strings.Count(low, "/") == 2 || strings.Count(low, ".") == 2 || strings.Count(low, "-") == 2:
			if iso, why, ok := parseNumeric(low, &d); !ok {
				return iso, why
			}
			continue
		case clock != nil && !d.timed:
			d.hour, d.minute, d.second, d.timed = atoi(clock[1]), atoi(clock[2]), atoi(clock[3]), true
			if clock[4] == "am" || clock[4] == "pm" {
				pm = clock[4]
			}
		case strings.HasSuffix(low, "gmt") && clockTime().MatchString(strings.TrimSuffix(low, "gmt")) && !d.timed:
			m := clockTime().FindStringSubmatch(strings.TrimSuffix(low, "gmt"))
			d.hour, d.minute, d.timed, zone = atoi(m[1]), atoi(m[2]), true, "Z"
		default:
			z, ok := parseZone(w)
			if !ok {
				return "", none
			}
			zone = z
		}
	}
	if pm != "" && (d.hour > 12 || d.hour == 0) || pm != "" && !d.timed {
		return "", none
	}
	if pm == "pm" && d.hour < 12 {
		d.hour += 12
	} else if pm == "am" && d.hour == 12 {
		d.hour = 0
	}
	d.zone = zone
	switch {
	case d.month > 0 && d.day > 0 && d.year == 0:
		return "", "has no year (try 2024-03-05)"
	case !d.valid():
		return "", none
	}
	return d.String(), ""
}

func isHalf(w string) bool {
	switch strings.ToLower(strings.Trim(w, ".")) {
	case "am", "pm", "a.m", "p.m":
		return true
	}
	return false
}

// parseNumeric reads 17/10/2025 into d. Points are written by people who put
// the day first; with strokes the numbers must tell.
func parseNumeric(w string, d *stamp) (iso, why string, ok bool) {
	const none = "is not a date (try 2024-03-05)"
	parts := strings.FieldsFunc(w, func(r rune) bool { return r == '/' || r == '.' || r == '-' })
	if len(parts) != 3 || !isNumber(parts[0]) || !isNumber(parts[1]) || !isNumber(parts[2]) || d.year > 0 {
		return "", none, false
	}
	a, b, y := atoi(parts[0]), atoi(parts[1]), atoi(parts[2])
	if len(parts[2]) != 4 {
		return "", none, false
	}
	d.year = y
	switch {
	case a > 12 || a == b || strings.Contains(w, "."):
		d.day, d.month = a, b
	case b > 12:
		d.day, d.month = b, a
	default:
		return "", fmt.Sprintf("could be %d %s or %d %s (try %04d-%02d-%02d)", a, time.Month(b), b, time.Month(a), y, b, a), false
	}
	return "", "", true
}

func isNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == "" && len(s) < 10
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
