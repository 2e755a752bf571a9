//go:build amd64 || arm64

package syntax

// mulTiles1 multiplies tiles of a matrix, pair by pair of its columns, with a vector.
//
//go:noescape
func mulTiles1(dst *int32, w *byte, x *int16, tiles, pairs int)

// mulTiles2 is mulTiles1 for two vectors, reading the matrix once.
//
//go:noescape
func mulTiles2(dst, dst2 *int32, w *byte, x, x2 *int16, tiles, pairs int)

// mul puts the products of the matrix w and the vector x into dst.
func mul(dst []int32, w []byte, x []int16) {
	if !fast {
		mulPlain(dst, w, x)
		return
	}
	_, _ = w[len(dst)*len(x)-1], dst[tile-1]
	mulTiles1(&dst[0], &w[0], &x[0], len(dst)/tile, len(x)/2)
}

// mul2 is mul for two vectors of one size, reading the matrix once.
func mul2(dst, dst2 []int32, w []byte, x, x2 []int16) {
	if !fast {
		mulPlain(dst, w, x)
		mulPlain(dst2, w, x2)
		return
	}
	_, _, _, _ = w[len(dst)*len(x)-1], dst[tile-1], dst2[len(dst)-1], x2[len(x)-1]
	mulTiles2(&dst[0], &dst2[0], &w[0], &x[0], &x2[0], len(dst)/tile, len(x)/2)
}
