package claims

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// Stages are the windows that Show opens, in the order in which they are run.
var Stages = []string{"text", "tokens", "syntax", "speech", "claims"}

// Show prints what one stage made of an article, for a person to read. The
// stage is one of Stages.
func Show(w io.Writer, a Article, stage string) error {
	r, err := read(a)
	if err != nil {
		return err
	}
	switch stage {
	case "text":
		r.showText(w)
	case "tokens":
		r.showTokens(w)
	case "syntax":
		r.showSyntax(w)
	case "speech":
		r.showSpeech(w)
	case "claims":
		r.showClaims(w)
	default:
		return fmt.Errorf("there is no stage %q (try %s)", stage, strings.Join(Stages, ", "))
	}
	return nil
}

func (r *reading) showText(w io.Writer) {
	last := -1
	for i, s := range r.text.Sentences {
		if s.Paragraph != last {
			fmt.Fprintf(w, "paragraph %d\n", s.Paragraph+1)
			last = s.Paragraph
		}
		fmt.Fprintf(w, "  %d [%d:%d] %s: %s\n", i+1, s.Start, s.End, kinds[s.Kind], flat(s.Of(r.text.Text)))
	}
}

func (r *reading) showTokens(w io.Writer) {
	for _, s := range r.text.Sentences {
		var forms []string
		for _, t := range s.Tokens {
			forms = append(forms, flat(t.Of(r.text.Text)))
		}
		fmt.Fprintln(w, strings.Join(forms, " · "))
	}
}

func (r *reading) showSyntax(w io.Writer) {
	for i := range r.text.Sentences {
		tw := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
		for j, x := range r.tree(i).Words {
			fmt.Fprintf(tw, "%d\t%s\t%s\t%s\t%s\t%d\t%s\t%s\n", j+1, flat(x.Form), x.Lemma, x.Pos, x.Tag, x.Head+1, x.Rel, x.Ent)
		}
		tw.Flush()
		fmt.Fprintln(w)
	}
}

func (r *reading) showSpeech(w io.Writer) {
	d := r.document()
	for _, a := range d.Attributions {
		who, cue, in := "(no source)", "(no cue)", ""
		if a.Source != nil {
			who = a.Source.Words
			if a.Source.Speaker != a.Source.Words {
				who += " = " + a.Source.Speaker
			}
		}
		if a.Cue != nil {
			cue = a.Cue.Words + " [" + a.Cue.Class + "]"
		}
		if a.Within != nil {
			in = " in " + *a.Within
		}
		fmt.Fprintf(w, "%s %s%s: %s | %s\n", a.ID, a.Kind, in, flat(who), flat(cue))
		for _, c := range a.Content {
			fmt.Fprintf(w, "    %s\n", flat(c.Of(d.Article.Text)))
		}
	}
}

func (r *reading) showClaims(w io.Writer) {
	d := r.document()
	for _, c := range d.Claims {
		fmt.Fprintf(w, "%s %s %s [%s] %s %s", c.ID, c.Event, c.Predicate.Lemma, c.Predicate.Sense, c.Polarity, c.Certainty)
		if c.Attribution != nil {
			fmt.Fprintf(w, " by %s", *c.Attribution)
		}
		fmt.Fprintf(w, "\n    %s\n", flat(c.Words))
		for _, a := range c.Arguments {
			fmt.Fprintf(w, "    %s: %s", a.Role, flat(a.Words))
			if a.Entity != "" {
				fmt.Fprintf(w, " = %s", d.entityName(a.Entity))
			}
			if a.Event != nil {
				fmt.Fprintf(w, " = %s", *a.Event)
			}
			fmt.Fprintln(w)
		}
		if c.Time != nil {
			fmt.Fprintf(w, "    when: %s (%s to %s, %s)\n", flat(c.Time.Words), c.Time.Start, c.Time.End, c.Time.Granularity)
		}
		for _, q := range c.Quantities {
			fmt.Fprintf(w, "    how many: %s (%s %s)\n", flat(q.Words), q.String(), q.Of)
		}
	}
}

func (d *Document) entityName(id string) string {
	for _, e := range d.Entities {
		if e.ID == id {
			return e.Name
		}
	}
	return id
}

// flat is s on one line, without control characters.
func flat(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, s)
}
