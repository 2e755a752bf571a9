package page

import "testing"

// The lines that clutter.yaml says are clutter are taken, by the rule they
// stand at, and those it says are text are not.
func TestClutterLines(t *testing.T) {
	for _, l := range clutter().Lines {
		if len(l.Take) == 0 {
			t.Errorf("%s: no example of %q", l.Reason, l.Pattern)
		}
		for _, s := range l.Take {
			if !l.re.MatchString(s) {
				t.Errorf("%s: %q is not taken by its own rule", l.Reason, s)
			}
		}
		for _, s := range l.Keep {
			if why := lineClutter(s); why != "" {
				t.Errorf("%q is taken as %s", s, why)
			}
		}
	}
}

func TestNamedClutter(t *testing.T) {
	for _, tt := range []struct{ name, want, reason string }{
		{"story__newsletter-signup", "newsletter sign-up", "words are cut at marks"},
		{"inlineNewsletterBox", "newsletter sign-up", "and at capitals"},
		{"has-newsletter", "", "tells what it has, not what it is"},
		{"article no-ads", "", "the same"},
		{"headline", "", "no word of it is a name of clutter, though it holds \"ad\""},
		{"shared-content", "", "\"shared\" is another word than \"share\""},
		{"read-more-links", "related links", "two words next to each other"},
		{"c-story wp-caption-text", "caption", "any of the names"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got, _ := namedClutter(tt.name, "class"); got != tt.want {
				t.Errorf("%q, want %q: %s", got, tt.want, tt.reason)
			}
		})
	}
}
