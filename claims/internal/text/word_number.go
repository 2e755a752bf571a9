package text

import (
	"strings"
	"unicode/utf8"
)

// dashedNumber reports whether t starts with digits in at least three groups:
// an ISO date or a telephone number.
func dashedNumber(t string) bool {
	groups, in := 0, false
	for i := 0; i < len(t) && i < 40; i++ {
		switch b := t[i]; {
		case b >= '0' && b <= '9':
			if !in {
				groups++
			}
			in = true
		case b == '-' && in:
			in = false
		default:
			return groups >= 3
		}
	}
	return groups >= 3
}

// number emits a word that begins or ends with a digit: "5pm" is a number and
// its unit, "1990s" and "F16" are one token.
func (c *cutter) number(start, end int, p Span) int {
	s := c.s
	if i := strings.LastIndexAny(s[start:end], "'’"); i > 0 { // "1990's" is one token, "2016's" a year and a clitic
		_, n := utf8.DecodeRuneInString(s[start+i:])
		if tail := s[start+i+n : end]; tail == "s" && !(s[start+i-1] == '0') {
			c.emit(start, start+i)
			c.emit(start+i, end)
			return end
		}
	}
	if s[start] >= '0' && s[start] <= '9' {
		n := numberEnd(s, start, end)
		if n < end && isUnit(s[n:end]) {
			c.emit(start, n)
			c.emit(n, end)
			return end
		}
	}
	c.emit(start, end)
	return end
}

// unit emits the unit that follows a number at at, if one does.
func (c *cutter) unit(at int, p Span) int {
	end := at
	for end < p.End && class[c.s[end]]&letter != 0 {
		end++
	}
	if end > at && isUnit(c.s[at:end]) {
		c.emit(at, end)
		return end
	}
	return at
}

// numberEnd is where the number that starts at at ends.
func numberEnd(s string, at, limit int) int {
	for at < limit {
		b := s[at]
		if b >= '0' && b <= '9' {
			at++
			continue
		}
		if (b == '.' || b == ',' || b == ':' || b == '/') && at+1 < limit && s[at+1] >= '0' && s[at+1] <= '9' {
			at += 2
			continue
		}
		break
	}
	return at
}

// isUnit reports whether t is cut from the number it follows.
func isUnit(t string) bool {
	if len(t) > 4 {
		return false
	}
	switch t {
	case "am", "pm", "AM", "PM", "a.m", "p.m", "k", "K", "m", "M", "b", "B", "t", "bn", "mn", "tn", "mm", "MM", "cm", "km", "kg", "g", "mg", "lb", "lbs", "oz",
		"ft", "in", "yd", "mi", "mph", "kph", "km/h", "ha", "hrs", "hr", "h", "min", "mins", "sec", "secs", "s/", "p", "c", "C", "F", "Hz", "kHz", "MHz", "GHz",
		"kW", "MW", "GW", "kWh", "MWh", "GWh", "GB", "MB", "KB", "TB", "ml", "cc", "x", "yo", "pc", "st.", "W", "V", "MWe", "tr", "mbps", "Mbps", "fps", "dpi", "°C":
		return true
	}
	return false
}

// decade returns the end of "90s" at at, or of a two-digit year, 0 when there is none.
func decade(s string, at, limit int) int {
	if at+2 > limit || s[at] < '0' || s[at] > '9' || s[at+1] < '0' || s[at+1] > '9' {
		return 0
	}
	end := at + 2
	if end < limit && s[end] == 's' {
		end++
	}
	if end < limit {
		if r, _ := utf8.DecodeRuneInString(s[end:limit]); isWordRune(r) {
			return 0
		}
	}
	return end
}
