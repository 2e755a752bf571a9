package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"claimdiff/compare"
	"claimdiff/compare/gate"
)

// gateFlags say what a comparison fails on.
func gateFlags() []cli.Flag {
	return []cli.Flag{
		failOnFlag(),
		&cli.StringFlag{Name: "baseline", Usage: "fail only on what `FILE` does not have yet"},
		&cli.BoolFlag{Name: "update-baseline", Usage: "write what was found to the --baseline, and do not fail on it"},
		&cli.StringFlag{Name: "suppressions", Usage: "set aside what the YAML `FILE` lists, each with its reason"},
		todayFlag(),
	}
}

func failOnFlag() cli.Flag {
	return &cli.StringSliceFlag{Name: "fail-on", Usage: "exit with 1 when a difference of this `VERDICT[:CONFIDENCE]` or a weightier, surer one is found (confidence: medium): " + strings.Join(failable(), ", ")}
}

func todayFlag() cli.Flag {
	return &cli.StringFlag{Name: "today", Usage: "ISO `DATE` that suppressions with a last day are held against; the program looks at no clock"}
}

// failable are the verdicts that --fail-on takes, the weightiest first.
func failable() []string {
	var names []string
	for _, v := range gate.Verdicts {
		names = append(names, string(v))
	}
	return names
}

// rules are a gate and what is to be done with its baseline.
type rules struct {
	gate.Gate
	baseline string
	update   bool
}

func newGate(c *cli.Context) (*rules, error) {
	g := &rules{baseline: c.String("baseline"), update: c.Bool("update-baseline")}
	var err error
	if g.Limits, err = limits(c); err != nil {
		return nil, err
	}
	if g.Today, err = today(c); err != nil {
		return nil, err
	}
	if g.update && g.baseline == "" {
		return nil, usage("--update-baseline needs --baseline FILE to write to")
	}
	if g.baseline != "" && !g.update {
		if g.Baseline, err = gate.ReadBaseline(g.baseline); err != nil {
			if !isFile(g.baseline) {
				err = fmt.Errorf("%w (--update-baseline makes one)", err)
			}
			return nil, unread(err)
		}
	}
	if g.update {
		if _, err := gate.ReadBaseline(g.baseline); err != nil && isFile(g.baseline) {
			return nil, usage("--update-baseline would overwrite what is no baseline: %v", err)
		}
	}
	if path := c.String("suppressions"); path != "" {
		if g.Suppressions, err = gate.ReadSuppressions(path); err != nil {
			return nil, unread(err)
		}
	}
	return g, nil
}

func limits(c *cli.Context) ([]gate.Limit, error) {
	var out []gate.Limit
	for _, s := range c.StringSlice("fail-on") {
		verdict, confidence, given := strings.Cut(s, ":")
		if err := oneOf("--fail-on", verdict, failable()); err != nil {
			return nil, err
		}
		if given {
			if err := oneOf("--fail-on "+verdict, confidence, compare.Confidences); err != nil {
				return nil, err
			}
		}
		l, err := gate.ParseLimit(s)
		if err != nil {
			return nil, usage("--fail-on: %v", err)
		}
		out = append(out, l)
	}
	return out, nil
}

func today(c *cli.Context) (string, error) {
	day := c.String("today")
	if day != "" && !gate.IsDay(day) {
		return "", usage("--today: %q is not a date (try 2026-01-31)", day)
	}
	return day, nil
}

// isFile tells whether something has that name.
func isFile(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// judge puts the report through the gate, and tells which rule decided and
// what a person should look after.
func (g *rules) judge(c *cli.Context, r *compare.Report) error {
	if g.update {
		g.Baseline = gate.NewBaseline(r)
		var b bytes.Buffer
		if err := g.Baseline.Write(&b); err != nil {
			return err
		}
		if err := put(c, g.baseline, b.Bytes()); err != nil {
			return err
		}
		say(c, "%s written to %s", count(len(g.Baseline.Findings), "finding"), g.baseline)
	}
	g.Judge(r)
	if r.Gate != nil && len(r.Rows) > 0 { // of nothing, nothing is decided
		say(c, "%s", r.Gate.Decided)
	}
	if g.Baseline != nil && !g.update {
		if gone := g.Baseline.Gone(r); len(gone) > 0 {
			say(c, "%s of %s not found any more (--update-baseline forgets what is gone)", count(len(gone), "finding"), g.baseline)
		}
	}
	g.tidy(c, r)
	return nil
}

// tidy names the suppressions that do nothing any more.
func (g *rules) tidy(c *cli.Context, r *compare.Report) {
	dated := false
	for _, s := range g.Suppressions {
		dated = dated || s.Until != ""
	}
	if dated && g.Today == "" {
		say(c, "suppressions with a last day hold, since --today is not given")
	}
	for _, s := range g.Expired() {
		say(c, "suppression %s was until %s (%s)", s.Fingerprint, s.Until, s.Reason)
	}
	for _, s := range g.Unused(r) {
		say(c, "suppression %s fits nothing that was found (%s)", s.Fingerprint, s.Reason)
	}
}

// say writes a message of one line.
func say(c *cli.Context, format string, args ...any) {
	tell(c.App.ErrWriter, fmt.Errorf("%s", strings.ReplaceAll(fmt.Sprintf(format, args...), "\n", " ")))
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
