package compare

import (
	"math"

	"claimdiff/claims"
)

// A vector is a direction of meaning, of length 1, or empty where none is known.
type vector []float64

// meaning is the word vector of a word.
func meaning(word string) vector {
	x := claims.WordVector(word)
	norm := 0.0
	for _, v := range x {
		norm += float64(float64(v) * float64(v))
	}
	if norm == 0 {
		return nil
	}
	out := make(vector, len(x))
	for i, v := range x {
		out[i] = float64(v) / math.Sqrt(norm)
	}
	return out
}

// cosine is the cosine of the angle between two meanings, 0 when one is not known.
func (v vector) cosine(w vector) (dot float64) {
	for i := range min(len(v), len(w)) {
		dot += float64(v[i] * w[i])
	}
	return dot
}
