package when

import (
	"fmt"
	"strings"
	"time"

	"claimdiff/claims/internal/lang/en"
)

// A stretch is a Time before it is written down: bounds as moments of the
// local clock. A zero bound is open.
type stretch struct {
	lo, hi    time.Time
	gran, mod string
	zone      *int // minutes east of Greenwich when the text names a zone
	why       string
}

func (s stretch) known() bool { return !s.lo.IsZero() || !s.hi.IsZero() }

const day = 24 * time.Hour

func date(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// real reports whether the calendar has the day: 31 April and 29 February 2025 are not real.
func real(y, m, d int) bool {
	t := date(y, m, d)
	return m >= 1 && m <= 12 && t.Day() == d && int(t.Month()) == m
}

func dayOf(t time.Time) time.Time { return date(t.Year(), int(t.Month()), t.Day()) }

// addMonths steps by months and stays inside the month: 31 January plus one is 28 February.
func addMonths(t time.Time, n int) time.Time {
	first := date(t.Year(), int(t.Month())+n, 1)
	last := date(first.Year(), int(first.Month())+1, 1).AddDate(0, 0, -1).Day()
	return first.AddDate(0, 0, min(t.Day(), last)-1).Add(t.Sub(dayOf(t)))
}

// monday is the first day of t's week.
func monday(t time.Time) time.Time { return dayOf(t).AddDate(0, 0, -(int(t.Weekday())+6)%7) }

func days(lo time.Time, n int, gran string) stretch {
	return stretch{lo: lo, hi: lo.AddDate(0, 0, n), gran: gran}
}

func yearOf(y int) stretch { return stretch{lo: date(y, 1, 1), hi: date(y+1, 1, 1), gran: "year"} }

func monthOf(y, m int) stretch {
	return stretch{lo: date(y, m, 1), hi: date(y, m+1, 1), gran: "month"}
}

// unitAt is the calendar unit that holds t, moved by n units: the week of t, the month before.
func unitAt(unit string, t time.Time, n int) (stretch, bool) {
	switch unit {
	case "day":
		return days(dayOf(t).AddDate(0, 0, n), 1, "day"), true
	case "week":
		return days(monday(t).AddDate(0, 0, 7*n), 7, "week"), true
	case "fortnight":
		return days(monday(t).AddDate(0, 0, 14*n), 14, "week"), true
	case "weekend":
		return days(monday(t).AddDate(0, 0, 5+7*n), 2, "day"), true
	case "month":
		return monthOf(t.Year(), int(t.Month())+n), true
	case "quarter":
		m := (int(t.Month())-1)/3*3 + 1 + 3*n
		return stretch{lo: date(t.Year(), m, 1), hi: date(t.Year(), m+3, 1), gran: "quarter"}, true
	case "year":
		return yearOf(t.Year() + n), true
	case "decade":
		return decadeOf(floor(t.Year(), 10) + 10*n), true
	case "century":
		return centuryOf(floor(t.Year(), 100) + 100*n), true
	case "hour":
		lo := t.Truncate(time.Hour).Add(time.Duration(n) * time.Hour)
		return stretch{lo: lo, hi: lo.Add(time.Hour), gran: "hour"}, true
	case "minute":
		lo := t.Truncate(time.Minute).Add(time.Duration(n) * time.Minute)
		return stretch{lo: lo, hi: lo.Add(time.Minute), gran: "minute"}, true
	}
	return stretch{}, false
}

func floor(y, n int) int {
	if y < 0 {
		y -= n - 1
	}
	return y / n * n
}

func decadeOf(y int) stretch {
	return stretch{lo: date(y, 1, 1), hi: date(y+10, 1, 1), gran: "decade"}
}

// centuryOf runs from 1900 to 1999 for the twentieth, as people speak, not from 1901.
func centuryOf(y int) stretch {
	return stretch{lo: date(y, 1, 1), hi: date(y+100, 1, 1), gran: "century"}
}

// step moves t by n units. Months and years step on the calendar.
func step(t time.Time, unit string, n float64) time.Time {
	whole := int(n)
	switch unit {
	case "month":
		return addMonths(t, whole).AddDate(0, 0, int((n-float64(whole))*30))
	case "quarter":
		return addMonths(t, 3*whole)
	case "year":
		return addMonths(t, int(n*12))
	case "decade":
		return addMonths(t, int(n*120))
	case "century":
		return addMonths(t, int(n*1200))
	case "millennium":
		return addMonths(t, int(n*12000))
	}
	_, secs := en.Dates().Unit(unit)
	return t.Add(time.Duration(n * secs * float64(time.Second)))
}

// easter is Easter Sunday of year y by Meeus' rules; the Orthodox one by the
// Julian computus, moved to the Gregorian calendar.
func easter(y int, orthodox bool) time.Time {
	if orthodox {
		a, b, c := y%4, y%7, y%19
		d := (19*c + 15) % 30
		e := (2*a + 4*b - d + 34) % 7
		m, n := (d+e+114)/31, (d+e+114)%31+1
		return date(y, m, n).AddDate(0, 0, y/100-y/400-2)
	}
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	return date(y, (h+l-7*m+114)/31, (h+l-7*m+114)%31+1)
}

// holidayOf is the festive day h in year y.
func holidayOf(h en.Holiday, y int) stretch {
	n := max(h.Days, 1)
	switch {
	case h.Easter != nil:
		return days(easter(y, h.Orthodox).AddDate(0, 0, *h.Easter), n, "day")
	case h.Nth > 0:
		t := date(y, h.Month, 1)
		t = t.AddDate(0, 0, (h.Weekday-int(t.Weekday())+7)%7+7*(h.Nth-1)+h.Add)
		return days(t, n, "day")
	case h.Nth < 0:
		t := date(y, h.Month+1, 1).AddDate(0, 0, -1)
		t = t.AddDate(0, 0, -(int(t.Weekday())-h.Weekday+7)%7+h.Add)
		return days(t, n, "day")
	}
	return days(date(y, h.Month, h.Day), n, "day")
}

// summer reports whether t falls in summer time by the rule of the European
// Union or of the United States (15 U.S.C. 260a as amended in 2005).
func summer(rule string, t time.Time) bool {
	if rule == "us" {
		return !t.Before(nthSunday(t.Year(), 3, 2)) && t.Before(nthSunday(t.Year(), 11, 1))
	}
	return !t.Before(lastSunday(t.Year(), 3)) && t.Before(lastSunday(t.Year(), 10))
}

func nthSunday(y, m, n int) time.Time {
	t := date(y, m, 1)
	return t.AddDate(0, 0, (7-int(t.Weekday()))%7+7*(n-1))
}

func lastSunday(y, m int) time.Time {
	t := date(y, m+1, 1).AddDate(0, 0, -1)
	return t.AddDate(0, 0, -int(t.Weekday()))
}

// iso writes t as a date, or as a date-time when clock is set.
func iso(t time.Time, clock bool, zone *int) string {
	if t.IsZero() {
		return ""
	}
	y := fmt.Sprintf("%04d", t.Year())
	if t.Year() < 0 {
		y = fmt.Sprintf("-%04d", -t.Year())
	}
	s := y + t.Format("-01-02")
	if !clock {
		return s
	}
	s += t.Format("T15:04")
	switch {
	case zone == nil:
	case *zone == 0:
		s += "Z"
	default:
		sign, z := '+', *zone
		if z < 0 {
			sign, z = '-', -z
		}
		s += fmt.Sprintf("%c%02d:%02d", sign, z/60, z%60)
	}
	return s
}

// digits is the number that a run of digits writes.
func digits(s string) (n int, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, s != ""
}

// parseISO reads what iso writes, and dates with seconds and zones as
// publications give them. Clock tells whether a time of day was there.
func parseISO(s string) (t time.Time, clock bool, zone *int, ok bool) {
	s = strings.TrimSpace(s)
	neg := strings.HasPrefix(s, "-")
	if neg {
		s = s[1:]
	}
	n := strings.IndexByte(s, '-') + 6 // the year may have more than four digits
	if n < 10 || n > 14 || len(s) < n {
		return t, false, nil, false
	}
	y, okY := digits(s[:n-6])
	m, okM := digits(s[n-5 : n-3])
	d, okD := digits(s[n-2 : n])
	if !okY || !okM || !okD || s[n-3] != '-' {
		return t, false, nil, false
	}
	if neg {
		y = -y
	}
	if !real(y, m, d) {
		return t, false, nil, false
	}
	t = date(y, m, d)
	rest := s[n:]
	if len(rest) < 6 || rest[0] != 'T' && rest[0] != ' ' {
		return t, false, nil, true
	}
	h, okH := digits(rest[1:3])
	mi, okMi := digits(rest[4:6])
	if !okH || !okMi || rest[3] != ':' || h > 24 || mi > 59 {
		return t, false, nil, true
	}
	t = t.Add(time.Duration(h)*time.Hour + time.Duration(mi)*time.Minute)
	rest = rest[6:]
	for len(rest) > 0 && (rest[0] == ':' || rest[0] == '.' || rest[0] >= '0' && rest[0] <= '9') {
		rest = rest[1:]
	}
	if rest == "Z" {
		return t, true, new(int), true
	}
	rest = strings.Replace(rest, ":", "", 1)
	if len(rest) == 5 && (rest[0] == '+' || rest[0] == '-') {
		a, okA := digits(rest[1:3])
		b, okB := digits(rest[3:5])
		if okA && okB {
			z := a*60 + b
			if rest[0] == '-' {
				z = -z
			}
			return t, true, &z, true
		}
	}
	return t, true, nil, true
}
