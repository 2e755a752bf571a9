#include "textflag.h"

// Go's assembler does not know these instructions by name.

// SXTL d.8h, n.8b and SXTL2 d.8h, n.16b: the bytes of half a register as 16-bit numbers.
#define SXTL(n, d) WORD $(0x0f08a400 | (n)<<5 | (d))
#define SXTL2(n, d) WORD $(0x4f08a400 | (n)<<5 | (d))

// SMLAL d.4s, n.4h, m.4h and SMLAL2 d.4s, n.8h, m.8h: d += n*m.
#define SMLAL(m, n, d) WORD $(0x0e608000 | (m)<<16 | (n)<<5 | (d))
#define SMLAL2(m, n, d) WORD $(0x4e608000 | (m)<<16 | (n)<<5 | (d))

// ROWS adds n*m of 16 rows, in registers n and n+1, to the sums d to d+3.
#define ROWS(m, n, d) \
	SMLAL(m, n, d)      \
	SMLAL2(m, n, d+1)   \
	SMLAL(m, n+1, d+2)  \
	SMLAL2(m, n+1, d+3)

// WEIGHTS loads a column pair of a tile: V6 to V9 hold the first column of the
// rows 0 to 31, V10 to V13 the second.
#define WEIGHTS \
	VLD2.P 32(R1), [V2.B16, V3.B16] \
	VLD2.P 32(R1), [V4.B16, V5.B16] \
	SXTL(2, 6)                      \
	SXTL2(2, 7)                     \
	SXTL(4, 8)                      \
	SXTL2(4, 9)                     \
	SXTL(3, 10)                     \
	SXTL2(3, 11)                    \
	SXTL(5, 12)                     \
	SXTL2(5, 13)

// ZERO clears eight registers.
#define ZERO(a, b, c, d, e, f, g, h) \
	VEOR a.B16, a.B16, a.B16 \
	VEOR b.B16, b.B16, b.B16 \
	VEOR c.B16, c.B16, c.B16 \
	VEOR d.B16, d.B16, d.B16 \
	VEOR e.B16, e.B16, e.B16 \
	VEOR f.B16, f.B16, f.B16 \
	VEOR g.B16, g.B16, g.B16 \
	VEOR h.B16, h.B16, h.B16

// func mulTiles1(dst *int32, w *byte, x *int16, tiles, pairs int)
TEXT ·mulTiles1(SB), NOSPLIT, $0-40
	MOVD dst+0(FP), R0
	MOVD w+8(FP), R1
	MOVD x+16(FP), R2
	MOVD tiles+24(FP), R3
	MOVD pairs+32(FP), R4

tile1:
	ZERO(V16, V17, V18, V19, V20, V21, V22, V23)
	MOVD R2, R5
	MOVD R4, R6

pair1:
	VLD2R.P 4(R5), [V0.H8, V1.H8]
	WEIGHTS
	ROWS(0, 6, 16)
	ROWS(0, 8, 20)
	ROWS(1, 10, 16)
	ROWS(1, 12, 20)
	SUBS    $1, R6
	BNE     pair1
	VST1.P  [V16.S4, V17.S4, V18.S4, V19.S4], 64(R0)
	VST1.P  [V20.S4, V21.S4, V22.S4, V23.S4], 64(R0)
	SUBS    $1, R3
	BNE     tile1
	RET

// func mulTiles2(dst, dst2 *int32, w *byte, x, x2 *int16, tiles, pairs int)
TEXT ·mulTiles2(SB), NOSPLIT, $0-56
	MOVD dst+0(FP), R0
	MOVD dst2+8(FP), R7
	MOVD w+16(FP), R1
	MOVD x+24(FP), R2
	MOVD x2+32(FP), R8
	MOVD tiles+40(FP), R3
	MOVD pairs+48(FP), R4

tile2:
	ZERO(V16, V17, V18, V19, V20, V21, V22, V23)
	ZERO(V24, V25, V26, V27, V28, V29, V30, V31)
	MOVD R2, R5
	MOVD R8, R9
	MOVD R4, R6

pair2:
	VLD2R.P 4(R5), [V0.H8, V1.H8]
	VLD2R.P 4(R9), [V14.H8, V15.H8]
	WEIGHTS
	ROWS(0, 6, 16)
	ROWS(0, 8, 20)
	ROWS(14, 6, 24)
	ROWS(14, 8, 28)
	ROWS(1, 10, 16)
	ROWS(1, 12, 20)
	ROWS(15, 10, 24)
	ROWS(15, 12, 28)
	SUBS    $1, R6
	BNE     pair2
	VST1.P  [V16.S4, V17.S4, V18.S4, V19.S4], 64(R0)
	VST1.P  [V20.S4, V21.S4, V22.S4, V23.S4], 64(R0)
	VST1.P  [V24.S4, V25.S4, V26.S4, V27.S4], 64(R7)
	VST1.P  [V28.S4, V29.S4, V30.S4, V31.S4], 64(R7)
	SUBS    $1, R3
	BNE     tile2
	RET
