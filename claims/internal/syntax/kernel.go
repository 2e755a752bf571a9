package syntax

// tile is how many rows of a matrix stand together in the model file: for each
// pair of columns the two weights of row 0, of row 1, up to row 31. So the
// vector instructions of one processor and the plain loop of another add the
// same integers, and integers give the same sum in any order.
const tile = 32

// mulPlain is the matrix product that every processor can do. len(dst) is the
// number of rows, a multiple of tile, and len(x) that of columns, which is even.
// No sum can overflow: weights are below 2^7, inputs below 2^15, and readModel
// lets no matrix have more than maxCols columns.
func mulPlain(dst []int32, w []byte, x []int16) {
	for r := 0; r < len(dst); r += tile {
		sum := dst[r : r+tile : r+tile]
		clear(sum)
		for k := 0; k < len(x); k += 2 {
			a, b := int32(x[k]), int32(x[k+1])
			c := w[: 2*tile : 2*tile]
			w = w[2*tile:]
			for i := range sum {
				sum[i] += int32(int8(c[2*i]))*a + int32(int8(c[2*i+1]))*b
			}
		}
	}
}

// maxCols keeps the sums of mul inside 32 bits.
const maxCols = 1 << 31 / (1 << 7 * 1 << 15)
