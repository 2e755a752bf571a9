package compare

import (
	"math"
	"testing"
)

func TestBags(t *testing.T) {
	a, b := newBag([]string{"ship", "sank", "ship"}), newBag([]string{"ship", "port"})
	if len(a) != 2 {
		t.Errorf("a bag holds a word once: %v", a)
	}
	if got := a.cosine(b); math.Abs(got-0.5) > 1e-9 {
		t.Errorf("one of two words in common: got %v, want 0.5", got)
	}
	if got := newBag(nil).cosine(a); got != 0 {
		t.Errorf("an empty bag is like nothing: got %v", got)
	}
}
