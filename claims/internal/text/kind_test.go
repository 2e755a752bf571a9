package text

import "testing"

// What belongs to the page is no part of the story, and sentences that begin
// like it are.
func TestFurniture(t *testing.T) {
	for _, tt := range []struct {
		line string
		want bool
		why  string
	}{
		{"Copyright 2024 The Northern Agency. All rights reserved. This material may not be published or broadcast.", true, "nobody forbids anything in the story"},
		{"© 2024 Northern Post", true, ""},
		{"Copyright law was changed in May.", false, "a sentence about it"},
		{"Advertisement Continue reading the main story", true, "two marks of the page on one line"},
		{"Advertisement sales fell by a third.", false, ""},
		{"Read or share this story: http://post.example/2q", true, ""},
		{"Read more books, the minister told pupils.", false, "an order to pupils"},
		{"Read more: Ferry line sold to rival", true, ""},
		{"Sign up for our daily newsletter.", true, ""},
		{"Sign up for vaccination is on Monday.", false, ""},
		{"For more ferry coverage: www.post.example/ferry", true, ""},
		{"For more than a day they waited on the roof.", false, ""},
		{"The firm kept all rights reserved for its heirs.", false, ""},
	} {
		if got := isFurniture(tt.line); got != tt.want {
			t.Errorf("%q: got %v, want %v: %s", tt.line, got, tt.want, tt.why)
		}
	}
}
