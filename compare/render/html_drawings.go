package render

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"claimdiff/compare"
)

// A label is text at a place of a drawing; the place is its baseline.
type label struct {
	X, Y        int
	Class, Text string
}

// A shape is an SVG path and what it stands for.
type shape struct{ Path, Class string }

// A matrix draws questions as lines and articles as columns.
type matrix struct {
	Width, Height int
	Text          string // all of it in words
	Labels        []label
	Shapes        []shape
}

const (
	matrixLeft  = 74  // pixels before the first column
	matrixTop   = 26  // pixels above the first line
	matrixCell  = 26  // side of a cell
	laneLeft    = 190 // pixels of a timeline before its axis
	laneWidth   = 400 // of its axis
	laneRight   = 290 // for values right of it
	laneHeight  = 26
	maxLanes    = 40 // articles that a timeline has room for
	maxTimeline = 8  // questions that get one
	valueWidth  = 40 // characters of a value beside its mark
	nameWidth   = 21 // characters of an outlet's name before its lane
)

func (h *webpage) matrix(rows []compare.Row) matrix {
	m := matrix{Width: matrixLeft + matrixCell*len(h.Articles) + 8, Height: matrixTop + matrixCell*len(rows) + 8}
	for i, a := range h.Articles {
		m.Labels = append(m.Labels, label{matrixLeft + i*matrixCell + matrixCell/2, matrixTop - 8, "mid", visible(a.ID)})
	}
	var lines []string
	for j, row := range rows {
		y := matrixTop + j*matrixCell + matrixCell/2
		m.Labels = append(m.Labels, label{8, y + 4, "", visible(row.ID) + " " + rowBadge(row).Sign})
		for i, a := range h.Articles {
			m.Shapes = append(m.Shapes, h.answerShapes(row, a.ID, matrixLeft+i*matrixCell+matrixCell/2, y)...)
		}
		var answers []string
		for _, s := range row.Sides {
			answers = append(answers, h.letters(s.Articles)+" "+orDash(visible(s.Value)))
		}
		if len(row.Silent) > 0 {
			answers = append(answers, h.letters(row.Silent)+" none found")
		}
		lines = append(lines, visible(row.ID)+" "+visible(row.Question)+" "+strings.Join(answers, "; ")+".")
	}
	m.Text = strings.Join(lines, " ")
	return m
}

// answerShapes are the signs of the answers that an article gives, side by
// side when it gives two.
func (h *webpage) answerShapes(row compare.Row, article string, x, y int) []shape {
	var sides []int
	for i, s := range row.Sides {
		if slices.Contains(s.Articles, article) {
			sides = append(sides, i)
		}
	}
	if len(sides) == 0 {
		return []shape{{fmt.Sprintf("M%d %dh8", x-4, y), "absent"}}
	}
	size, step := 7, 0
	if len(sides) > 1 {
		size, step = 4, 11
	}
	sides = sides[:min(len(sides), 2)]
	var out []shape
	for n, i := range sides {
		out = append(out, shape{sign(i, x+n*step-step/2*(len(sides)-1), y, size), rowBadge(row).Class})
	}
	return out
}

// sign is the shape of the n-th answer around a point: disc, diamond,
// triangle, and a square for any further.
func sign(n, x, y, r int) string {
	switch n {
	case 0:
		return fmt.Sprintf("M%d %da%d %d 0 1 0 %d 0a%d %d 0 1 0 %d 0", x-r, y, r, r, 2*r, r, r, -2*r)
	case 1:
		return fmt.Sprintf("M%d %dl%d %dl%d %dl%d %dz", x, y-r-1, r+1, r+1, -r-1, r+1, -r-1, -r-1)
	case 2:
		return fmt.Sprintf("M%d %dl%d %dh%dz", x, y-r, r+1, 2*r, -2*r-2)
	}
	return fmt.Sprintf("M%d %dh%dv%dh%dz", x-r+1, y-r+1, 2*r-2, 2*r-2, -2*r+2)
}

// A timeline draws what articles say along the time of their publication, one
// article a lane.
type timeline struct {
	ID, Href, Title, Text string
	Width, Height         int
	Lines                 []string
	Marks                 []shape
	Labels                []label
	Entries               []entry
}

// An entry is a line of the table under a timeline.
type entry struct{ Published, Outlet, Says, AsOf string }

func (h *webpage) timelines() []timeline {
	var out []timeline
	var all []dated
	for i := range h.Articles {
		all = append(all, dated{article: &h.Articles[i]})
	}
	sortByTime(all)
	if t := h.timeline(all, "neutral"); len(t.Marks) > 1 {
		t.Title = "When the articles were published"
		out = append(out, t)
	}
	for _, row := range h.overTime() {
		if len(out) > maxTimeline {
			break
		}
		t := h.timeline(h.moments(row), rowBadge(row).Class)
		t.ID, t.Href, t.Title = visible(row.ID), anchor(row.ID), orDash(visible(row.Question))
		out = append(out, t)
	}
	return out
}

// timeline draws values that are in the order of time. Without two dates, or
// with too many lanes, it has entries only.
func (h *webpage) timeline(list []dated, class string) timeline {
	t := timeline{Width: laneLeft + laneWidth + laneRight, Height: laneHeight*len(list) + 34}
	var texts []string
	for _, d := range list {
		e := entry{orDash(visible(published(d.article))), h.called[d.article.ID], orDash(visible(d.value)), orDash(visible(moment(d.asOf)))}
		if d.value != "" {
			t.Entries = append(t.Entries, e)
			texts = append(texts, e.Published+", "+e.Outlet+": "+e.Says)
		} else {
			texts = append(texts, e.Published+", "+e.Outlet)
		}
	}
	t.Text = strings.Join(texts, ". ")
	first, last, ok := reach(list)
	if !ok || len(list) > maxLanes {
		return t
	}
	base := t.Height - 24
	t.Lines = append(t.Lines, fmt.Sprintf("M%d %dh%d", laneLeft, base, laneWidth))
	t.Labels = append(t.Labels, label{laneLeft, base + 18, "soft", visible(published(first))}, label{laneLeft + laneWidth, base + 18, "soft end", visible(published(last))})
	from, span := instant(first.Published), instant(last.Published).Sub(instant(first.Published))
	for i, d := range list {
		y := laneHeight*i + laneHeight/2
		t.Labels = append(t.Labels, label{0, y + 4, "", clip(h.called[d.article.ID], nameWidth)})
		at := instant(d.article.Published)
		if at.IsZero() {
			t.Labels = append(t.Labels, label{laneLeft, y + 4, "soft", strings.TrimSpace("no date " + clip(d.value, valueWidth))})
			continue
		}
		x := laneLeft + int(float64(laneWidth)*(float64(at.Sub(from))/float64(span)))
		t.Lines = append(t.Lines, fmt.Sprintf("M%d %dv%d", x, y+6, base-y-6))
		t.Marks = append(t.Marks, shape{sign(d.side, x, y, 6), class})
		t.Labels = append(t.Labels, label{x + 12, y + 4, "", clip(d.value, valueWidth)})
	}
	return t
}

// reach is the first and the last dated article of a list in the order of
// time, if they are not of one moment.
func reach(list []dated) (first, last *compare.Article, ok bool) {
	for _, d := range list {
		if instant(d.article.Published).IsZero() {
			continue
		}
		if first == nil {
			first = d.article
		}
		last = d.article
	}
	ok = first != nil && instant(last.Published).Sub(instant(first.Published)) > time.Duration(0)
	return first, last, ok
}
