package when

import (
	"fmt"
	"strings"
	"time"
)

// String is t for people: "16 October 2025", "October 2025", "3 to 5 May 2025",
// "before 16 October 2025", "within two weeks of 17 October 2025".
func (t Time) String() string {
	lo, clock, zone, ok1 := parseISO(t.Start)
	hi, clockHi, zoneHi, ok2 := parseISO(t.End)
	if !ok1 && !ok2 {
		return ""
	}
	if zone == nil {
		zone = zoneHi
	}
	switch t.Modifier {
	case "before":
		if ok2 && !ok1 {
			return "before " + instant(hi, clockHi, t.Granularity, zone)
		}
	case "after":
		if ok1 && !ok2 {
			if clock {
				return "after " + instant(lo, clock, t.Granularity, zone)
			}
			return "after " + lastDay(lo, t.Granularity)
		}
	case "since":
		if ok1 && ok2 {
			return "since " + instant(lo, clock, t.Granularity, zone)
		} else if ok1 {
			return "from " + instant(lo, clock, t.Granularity, zone) + " on"
		}
	case "by", "until":
		if ok2 {
			if clockHi && (t.Granularity == "hour" || t.Granularity == "minute") {
				return t.Modifier + " " + instant(hi, true, "minute", zone)
			}
			return t.Modifier + " " + lastDay(hi, t.Granularity)
		}
	case "within", "or-later":
		if ok1 && ok2 && !clock {
			later := ""
			if t.Modifier == "or-later" {
				later = " or later"
			}
			if n := span(lo, hi, t.Granularity); n != "" {
				return "within " + n + " of " + fullDay(lo) + later
			}
			return stretchString(lo, hi, t.Granularity, clock, zone) + later
		}
		if ok1 && !ok2 {
			return instant(lo, clock, t.Granularity, zone) + " or later"
		}
	}
	switch {
	case !ok1:
		return "before " + instant(hi, clockHi, t.Granularity, zone)
	case !ok2:
		return instant(lo, clock, t.Granularity, zone) + " or later"
	}
	s := stretchString(lo, hi, t.Granularity, clock || clockHi, zone)
	if t.Modifier == "approx" {
		return "about " + s
	}
	return s
}

func fullDay(t time.Time) string {
	return fmt.Sprintf("%d %s %s", t.Day(), t.Month(), year(t.Year()))
}

func year(y int) string {
	if y < 0 {
		return fmt.Sprintf("%d BC", -y)
	}
	return fmt.Sprint(y)
}

// lastDay shows the last moment before the open end hi.
func lastDay(hi time.Time, gran string) string {
	d := hi.Add(-time.Minute)
	switch {
	case gran == "year" && hi.YearDay() == 1:
		return "the end of " + year(d.Year())
	case gran == "month" && hi.Day() == 1:
		return fmt.Sprintf("the end of %s %s", d.Month(), year(d.Year()))
	}
	return fullDay(d)
}

// instant shows a bound as finely as gran asks.
func instant(t time.Time, clock bool, gran string, zone *int) string {
	switch {
	case clock && (t.Hour() != 0 || t.Minute() != 0 || gran == "minute" || gran == "hour"):
		return fullDay(t) + ", " + t.Format("15:04") + zoneName(zone)
	case gran == "year" && t.YearDay() == 1:
		return year(t.Year())
	case gran == "month" && t.Day() == 1:
		return fmt.Sprintf("%s %s", t.Month(), year(t.Year()))
	}
	return fullDay(t)
}

func zoneName(zone *int) string {
	if zone == nil {
		return ""
	}
	if *zone == 0 {
		return " GMT"
	}
	z, sign := *zone, "+"
	if z < 0 {
		z, sign = -z, "-"
	}
	s := fmt.Sprintf(" GMT%s%d", sign, z/60)
	if z%60 != 0 {
		s += fmt.Sprintf(":%02d", z%60)
	}
	return s
}

// span is the length of a stretch from publication in words, its last day left
// out: "two weeks", "" when it is no round number of the unit.
func span(lo, hi time.Time, gran string) string {
	hi = hi.AddDate(0, 0, -1)
	for n := 1; n <= 60; n++ {
		if step(lo, gran, float64(n)).Equal(hi) {
			return count(n, gran)
		}
	}
	if d := int(hi.Sub(lo) / day); d > 0 && d <= 60 && gran == "day" {
		return count(d, "day")
	}
	return ""
}

func count(n int, unit string) string {
	words := strings.Fields("no one two three four five six seven eight nine ten eleven twelve")
	s := fmt.Sprint(n)
	if n < len(words) {
		s = words[n]
	}
	if n != 1 {
		unit += "s"
	}
	return s + " " + unit
}

// stretchString shows both bounds in as few words as they need.
func stretchString(lo, hi time.Time, gran string, clock bool, zone *int) string {
	if clock {
		return clockString(lo, hi, gran, zone)
	}
	last := hi.AddDate(0, 0, -1)
	switch {
	case last.Equal(lo):
		return fullDay(lo)
	case lo.Day() == 1 && hi.Day() == 1:
		return months(lo, last)
	case gran == "week" && hi.Sub(lo) == 7*day && lo.Weekday() == time.Monday:
		return "the week of " + fullDay(lo)
	case lo.Year() != last.Year():
		return fullDay(lo) + " to " + fullDay(last)
	case lo.Month() != last.Month():
		return fmt.Sprintf("%d %s to %s", lo.Day(), lo.Month(), fullDay(last))
	}
	return fmt.Sprintf("%d to %s", lo.Day(), fullDay(last))
}

// months shows a stretch of whole months: "October 2025", "2025", "the 1990s".
func months(lo, last time.Time) string {
	n := (last.Year()-lo.Year())*12 + int(last.Month()) - int(lo.Month()) + 1
	switch {
	case n == 1:
		return fmt.Sprintf("%s %s", lo.Month(), year(lo.Year()))
	case n == 12 && lo.Month() == 1:
		return year(lo.Year())
	case n == 120 && lo.Month() == 1 && lo.Year()%10 == 0:
		return "the " + year(lo.Year()) + "s"
	case lo.Month() == 1 && last.Month() == 12:
		return year(lo.Year()) + " to " + year(last.Year())
	case lo.Year() == last.Year():
		return fmt.Sprintf("%s to %s %s", lo.Month(), last.Month(), year(last.Year()))
	}
	return fmt.Sprintf("%s %s to %s %s", lo.Month(), year(lo.Year()), last.Month(), year(last.Year()))
}

func clockString(lo, hi time.Time, gran string, zone *int) string {
	switch {
	case gran == "minute" && hi.Sub(lo) <= time.Minute, gran == "hour" && hi.Sub(lo) == time.Hour:
		return fullDay(lo) + ", " + lo.Format("15:04") + zoneName(zone)
	case dayOf(lo).Equal(dayOf(hi)) || hi.Equal(dayOf(lo).Add(day)) && lo.Hour() > 0:
		end := hi.Format("15:04")
		if end == "00:00" {
			end = "24:00"
		}
		return fullDay(lo) + ", " + lo.Format("15:04") + " to " + end + zoneName(zone)
	}
	return fullDay(lo) + ", " + lo.Format("15:04") + " to " + fullDay(hi) + ", " + hi.Format("15:04") + zoneName(zone)
}
