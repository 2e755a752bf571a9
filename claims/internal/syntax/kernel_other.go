//go:build !amd64 && !arm64

package syntax

// mul puts the products of the matrix w and the vector x into dst.
func mul(dst []int32, w []byte, x []int16) { mulPlain(dst, w, x) }

// mul2 is mul for two vectors of one size.
func mul2(dst, dst2 []int32, w []byte, x, x2 []int16) {
	mulPlain(dst, w, x)
	mulPlain(dst2, w, x2)
}

var fast = false
