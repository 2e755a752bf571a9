package when

import (
	"time"
)

// An extent is the stretch that a Time may lie in, its modifier applied.
// Open ends reach to far past and future.
type extent struct {
	lo, hi time.Time
	zone   *int
	clock  bool
	ok     bool
}

var (
	dawn = date(-99999, 1, 1)
	dusk = date(99999, 1, 1)
)

func (t Time) extent() extent {
	lo, c1, z1, ok1 := parseISO(t.Start)
	hi, c2, z2, ok2 := parseISO(t.End)
	if !ok1 && !ok2 {
		return extent{}
	}
	e := extent{lo: lo, hi: hi, ok: true, clock: c1 || c2, zone: z1}
	if z1 == nil {
		e.zone = z2
	}
	if e.zone != nil {
		shift := -time.Duration(*e.zone) * time.Minute
		e.lo, e.hi = e.lo.Add(shift), e.hi.Add(shift)
	}
	if !ok1 {
		e.lo = dawn
	}
	if !ok2 || t.Modifier == "or-later" {
		e.hi = dusk
	}
	return e
}

// units are the lengths by which a loose time of a granularity may be off.
var units = map[string]time.Duration{"minute": 20 * time.Minute, "hour": time.Hour, "part": 8 * time.Hour, "day": day, "week": 7 * day, "month": 30 * day,
	"quarter": 45 * day, "season": 45 * day, "year": 365 * day, "decade": 1500 * day, "century": 7300 * day, "vague": 30 * day}

// slack is how far the bounds of t may be off, since its words are loose.
// A day told as early, late or as a night may be the one before or after
// elsewhere; a week, month or year told as about leaves room of its own size;
// the first and last thirds of months and years are no sharp edges.
func (t Time) slack() time.Duration {
	unit := units[t.Granularity]
	switch t.Modifier {
	case "approx":
		return unit
	case "early", "late", "start", "end", "mid":
		if t.Granularity == "part" {
			return 6 * time.Hour
		}
		return unit / 2
	}
	switch t.Granularity {
	case "vague":
		return unit
	case "part":
		return 2 * time.Hour
	case "season":
		return 21 * day
	case "week":
		return day // weeks begin on Sunday or Monday
	}
	return 0
}

// Overlaps reports whether t and u could be the same moment. An unknown bound
// is open: "on Monday" overlaps "Monday evening". A Time without any bound
// overlaps everything.
func (t Time) Overlaps(u Time) bool {
	a, b := t.extent(), u.extent()
	if !a.ok || !b.ok {
		return true
	}
	return a.lo.Before(b.hi) && b.lo.Before(a.hi)
}

// Excludes reports whether t and u are surely different moments: they do not
// overlap even when all looseness of their words is granted. Hours without a
// zone against hours with one get the width of the world's zones, and a night
// or the edge of a day does not conflict with the day beside it, since the
// date may differ between the place and the outlet.
func (t Time) Excludes(u Time) bool {
	a, b := t.extent(), u.extent()
	if !a.ok || !b.ok {
		return false
	}
	room := t.slack() + u.slack()
	if (a.zone == nil) != (b.zone == nil) {
		room += 14 * time.Hour
	}
	if (t.nightly() || u.nightly()) && !(t.Granularity == "part" && u.Granularity == "part" && !t.edge() && !u.edge()) {
		room = max(room, 12*time.Hour)
	}
	if a.hi.IsZero() || b.hi.IsZero() {
		return false
	}
	return !a.lo.Add(-room).Before(b.hi) || !b.lo.Add(-room).Before(a.hi)
}

func (t Time) edge() bool { return t.Modifier == "early" || t.Modifier == "late" }

// nightly reports whether t touches midnight: there the date is easily one off.
func (t Time) nightly() bool {
	if t.Granularity != "part" && t.Granularity != "hour" && t.Granularity != "minute" {
		return false
	}
	lo, c, _, ok := parseISO(t.Start)
	hi, _, _, ok2 := parseISO(t.End)
	return ok && ok2 && c && (lo.Hour() < 5 || lo.Hour() >= 20 || hi.Sub(dayOf(lo)) > day)
}

// Contains reports whether u lies inside t, so that u says no less than t.
func (t Time) Contains(u Time) bool {
	a, b := t.extent(), u.extent()
	if !a.ok || !b.ok {
		return false
	}
	if (a.zone == nil) != (b.zone == nil) && a.clock && b.clock {
		return false
	}
	return !a.lo.After(b.lo) && !a.hi.Before(b.hi)
}

// Equal reports whether t and u give the same bounds with the same looseness,
// whatever their words. Hours in two zones are equal when they are the same instant.
func (t Time) Equal(u Time) bool {
	a, b := t.extent(), u.extent()
	if !a.ok || !b.ok {
		return false
	}
	if (a.zone == nil) != (b.zone == nil) && a.clock && b.clock {
		return false
	}
	return a.lo.Equal(b.lo) && a.hi.Equal(b.hi) && (t.Modifier == "approx") == (u.Modifier == "approx")
}
