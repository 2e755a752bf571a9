package gate

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// A Suppression sets one finding aside, with the reason of the person who did.
type Suppression struct {
	Fingerprint string `yaml:"fingerprint"` // of the row, as every format shows it
	Reason      string `yaml:"reason"`
	Until       string `yaml:"until"` // last day on which it holds, ISO date; "" for ever
}

var (
	isFingerprint = regexp.MustCompile(`^[0-9a-f]{16}$`)
	isDay         = regexp.MustCompile(`^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$`)
)

// Check tells what is wrong with s; nil when nothing is.
func (s Suppression) Check() error {
	switch {
	case !isFingerprint.MatchString(s.Fingerprint):
		return fmt.Errorf("suppression: fingerprint %q is not one (16 digits and letters a to f, as the reports show it)", s.Fingerprint)
	case strings.TrimSpace(s.Reason) == "":
		return fmt.Errorf("suppression %s: reason: say why it is set aside", s.Fingerprint)
	case s.Until != "" && !isDay.MatchString(s.Until):
		return fmt.Errorf("suppression %s: until: %q is not a date (try 2026-12-31)", s.Fingerprint, s.Until)
	}
	return nil
}

// expired reports whether its last day is over. ISO dates compare as strings.
func (s Suppression) expired(today string) bool {
	return s.Until != "" && today != "" && s.Until < today
}

// IsDay reports whether s is an ISO date.
func IsDay(s string) bool { return isDay.MatchString(s) }

// ReadSuppressions reads a YAML file with a list under the key suppressions: a
// file of its own, or the set.yaml of a fixture set, whose other keys are
// passed over. All that is wrong with it is in the error, one a line.
func ReadSuppressions(path string) ([]Suppression, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, cause(err))
	}
	var file struct {
		Suppressions []Suppression  `yaml:"suppressions"`
		Others       map[string]any `yaml:",inline"`
	}
	d := yaml.NewDecoder(bytes.NewReader(data))
	d.KnownFields(true)
	if err := d.Decode(&file); err != nil {
		return nil, fmt.Errorf("%s: %s", path, strings.ReplaceAll(strings.TrimPrefix(err.Error(), "yaml: "), "\n", " "))
	}
	var errs []error
	if _, isSet := file.Others["articles"]; !isSet {
		for key := range maps.Keys(file.Others) {
			errs = append(errs, fmt.Errorf("%s: %q is not a key that is known here", path, key))
		}
		slices.SortFunc(errs, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	}
	for _, s := range file.Suppressions {
		if err := s.Check(); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", path, err))
		}
	}
	return file.Suppressions, errors.Join(errs...)
}

// cause is err without the path and call that *os.PathError repeats.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
