package finding

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// The document that test reports are exchanged in: the common part of what
// Jenkins, GitLab and GitHub actions read, https://github.com/testmoapp/junitxml
type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Errors   int          `xml:"errors,attr"`
		Skipped  int          `xml:"skipped,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
		Err      *junitText  `xml:"system-err"`
	}
	junitCase struct {
		Name    string        `xml:"name,attr"`
		Class   string        `xml:"classname,attr"`
		File    string        `xml:"file,attr,omitempty"`
		Line    int           `xml:"line,attr,omitempty"`
		Failure *junitFailure `xml:"failure"`
		Skipped *junitSkipped `xml:"skipped"`
		Out     *junitText    `xml:"system-out"`
	}
	junitFailure struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",cdata"`
	}
	junitText struct {
		Text string `xml:",cdata"`
	}
	junitSkipped struct {
		Message string `xml:"message,attr"`
	}
)

// JUnit writes r as a JUnit report: a suite for each group, a case for each
// finding. Those that fail the run are failures, those that are known or set
// aside are skipped with their reason, and all others pass.
func JUnit(w io.Writer, r Run) error {
	all := junitSuites{Name: r.Name}
	at := map[string]int{}
	for _, f := range r.Findings {
		i, ok := at[f.Group]
		if !ok {
			i = len(all.Suites)
			at[f.Group] = i
			all.Suites = append(all.Suites, junitSuite{Name: inXML(f.Group)})
		}
		c := testCase(f)
		s := &all.Suites[i]
		s.Cases = append(s.Cases, c)
		for _, n := range []*int{&s.Tests, &all.Tests} {
			*n++
		}
		if c.Failure != nil {
			s.Failures, all.Failures = s.Failures+1, all.Failures+1
		}
		if c.Skipped != nil {
			s.Skipped, all.Skipped = s.Skipped+1, all.Skipped+1
		}
	}
	if len(r.Notes) > 0 {
		all.Suites = append(all.Suites, junitSuite{Name: "notes", Cases: []junitCase{}, Err: &junitText{inXML(strings.Join(r.Notes, "\n"))}})
	}
	data, err := xml.MarshalIndent(all, "", "  ")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s%s\n", xml.Header, data)
	return err
}

func testCase(f Finding) junitCase {
	c := junitCase{Name: inXML(f.Title), Class: inXML(f.Group), File: inXML(f.At.Path), Line: f.At.Start.Line}
	text := inXML(f.Message)
	switch f.State {
	case Failed:
		first, _, _ := strings.Cut(text, "\n")
		c.Failure = &junitFailure{Message: first, Type: f.Rule, Text: text}
	case Known, Suppressed:
		c.Skipped = &junitSkipped{Message: inXML(f.Reason)}
		c.Out = &junitText{text}
	default:
		c.Out = &junitText{text}
	}
	if text == "" {
		c.Out = nil
	}
	return c
}

// inXML is s without the characters that XML 1.0 has no way to write. The
// encoder escapes the others.
func inXML(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n':
			return r
		case r < ' ' || r == utf8.RuneError || r == 0xFFFE || r == 0xFFFF || 0x7f <= r && r < 0xa0:
			return '�'
		}
		return r
	}, s)
}
