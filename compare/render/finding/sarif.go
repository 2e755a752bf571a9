package finding

import (
	"encoding/json"
	"io"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
)

// The document of a SARIF log, as far as it is written here.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool        sarifTool         `json:"tool"`
		Invocations []sarifInvocation `json:"invocations"`
		Automation  sarifID           `json:"automationDetails"`
		ColumnKind  string            `json:"columnKind"`
		Artifacts   []sarifArtifact   `json:"artifacts"`
		Results     []sarifResult     `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifID struct {
		ID string `json:"id"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID      string       `json:"id"`
		Short   sarifText    `json:"shortDescription"`
		Full    sarifText    `json:"fullDescription"`
		Default sarifDefault `json:"defaultConfiguration"`
	}
	sarifDefault struct {
		Level Level `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifInvocation struct {
		Successful bool        `json:"executionSuccessful"`
		Notes      []sarifNote `json:"toolExecutionNotifications,omitempty"`
	}
	sarifNote struct {
		Level   Level     `json:"level"`
		Message sarifText `json:"message"`
	}
	sarifArtifact struct {
		Location    sarifURI  `json:"location"`
		Description sarifText `json:"description"`
	}
	sarifURI struct {
		URI string `json:"uri"`
	}
	sarifResult struct {
		Rule         string             `json:"ruleId"`
		RuleIndex    int                `json:"ruleIndex"`
		Level        Level              `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Related      []sarifLocation    `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string  `json:"partialFingerprints,omitempty"`
		Baseline     string             `json:"baselineState,omitempty"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
		Properties   map[string]any     `json:"properties,omitempty"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Justification string `json:"justification"`
	}
	sarifLocation struct {
		ID       int           `json:"id,omitempty"`
		Physical sarifPhysical `json:"physicalLocation"`
		Message  *sarifText    `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifURI     `json:"artifactLocation"`
		Region   *sarifRegion `json:"region,omitempty"`
	}
	sarifRegion struct {
		StartLine   int        `json:"startLine"`
		StartColumn int        `json:"startColumn,omitempty"`
		EndLine     int        `json:"endLine,omitempty"`
		EndColumn   int        `json:"endColumn,omitempty"`
		Snippet     *sarifText `json:"snippet,omitempty"`
	}
)

// SARIF writes r as a SARIF 2.1.0 log of one run. What was found to be right is
// left out: not every reader of SARIF tells a result that passed from one that
// did not.
func SARIF(w io.Writer, r Run) error {
	run := sarifRun{
		Tool:        sarifTool{sarifDriver{Name: r.Tool, Version: r.Version, Rules: []sarifRule{}}},
		Invocations: []sarifInvocation{{Successful: true}},
		Automation:  sarifID{r.Name + "/"},
		ColumnKind:  "utf16CodeUnits",
		Artifacts:   []sarifArtifact{},
		Results:     []sarifResult{},
	}
	for _, x := range r.Rules {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{x.ID, sarifText{x.Name}, sarifText{x.Doc}, sarifDefault{x.Level}})
	}
	for _, note := range r.Notes {
		run.Invocations[0].Notes = append(run.Invocations[0].Notes, sarifNote{Warning, sarifText{note}})
	}
	for _, f := range r.Files {
		run.Artifacts = append(run.Artifacts, sarifArtifact{sarifURI{uri(f.Path)}, sarifText{f.Description}})
	}
	for _, f := range r.Findings {
		if f.Level != Pass {
			run.Results = append(run.Results, result(r, f))
		}
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}})
}

func result(r Run, f Finding) sarifResult {
	out := sarifResult{
		Rule: f.Rule, RuleIndex: slices.IndexFunc(r.Rules, func(x Rule) bool { return x.ID == f.Rule }),
		Level: f.Level, Message: sarifText{f.Title + "\n" + f.Message}, Locations: []sarifLocation{location(f.At, 0)},
	}
	if f.Message == "" {
		out.Message.Text = f.Title
	}
	for i, p := range f.Related {
		out.Related = append(out.Related, location(p, i+1))
	}
	if f.Fingerprint != "" {
		out.Fingerprints = map[string]string{"finding/v1": f.Fingerprint}
	}
	if f.Baseline {
		out.Baseline = "new"
		if f.State == Known {
			out.Baseline = "unchanged"
		}
	}
	if f.State == Suppressed {
		out.Suppressions = []sarifSuppression{{"external", f.Reason}}
	}
	if f.Group != "" {
		out.Properties = map[string]any{"tags": []string{f.Group}}
	}
	return out
}

func location(p Place, id int) sarifLocation {
	l := sarifLocation{ID: id, Physical: sarifPhysical{Artifact: sarifURI{uri(p.Path)}}}
	if p.Message != "" {
		l.Message = &sarifText{p.Message}
	}
	if p.Start.Line > 0 {
		l.Physical.Region = &sarifRegion{StartLine: p.Start.Line, StartColumn: p.Start.Column, EndLine: p.End.Line, EndColumn: p.End.Column}
		if p.Words != "" {
			l.Physical.Region.Snippet = &sarifText{p.Words}
		}
	}
	return l
}

// uri is a path as a URI reference, relative paths as they are.
func uri(path string) string {
	path = filepath.ToSlash(path)
	if len(path) > 2 && path[1] == ':' && path[2] == '/' { // C:/
		path = "/" + path
	}
	u := url.URL{Path: path}
	if strings.HasPrefix(path, "/") {
		u.Scheme = "file"
	}
	return u.String()
}
