#include "textflag.h"

// func hasAVX2() bool
TEXT ·hasAVX2(SB), NOSPLIT, $0-1
	MOVB $0, ret+0(FP)
	XORL CX, CX
	XORL AX, AX
	CPUID
	CMPL AX, $7
	JLT  no
	MOVL $1, AX
	XORL CX, CX
	CPUID
	ANDL $0x18000000, CX // the system saves vector registers, and there is AVX
	CMPL CX, $0x18000000
	JNE  no
	XORL CX, CX
	XGETBV
	ANDL $6, AX
	CMPL AX, $6
	JNE  no
	MOVL $7, AX
	XORL CX, CX
	CPUID
	ANDL $0x20, BX
	JZ   no
	MOVB $1, ret+0(FP)
no:
	RET

// func mulTiles1(dst *int32, w *byte, x *int16, tiles, pairs int)
TEXT ·mulTiles1(SB), NOSPLIT, $0-40
	MOVQ dst+0(FP), DI
	MOVQ w+8(FP), SI
	MOVQ x+16(FP), DX
	MOVQ tiles+24(FP), CX
	MOVQ pairs+32(FP), R8

tile1:
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	MOVQ  DX, R9
	MOVQ  R8, R10

pair1:
	VPBROADCASTD (R9), Y4
	VPMOVSXBW    (SI), Y5
	VPMOVSXBW    16(SI), Y6
	VPMOVSXBW    32(SI), Y7
	VPMOVSXBW    48(SI), Y8
	VPMADDWD     Y4, Y5, Y5
	VPMADDWD     Y4, Y6, Y6
	VPMADDWD     Y4, Y7, Y7
	VPMADDWD     Y4, Y8, Y8
	VPADDD       Y5, Y0, Y0
	VPADDD       Y6, Y1, Y1
	VPADDD       Y7, Y2, Y2
	VPADDD       Y8, Y3, Y3
	ADDQ         $4, R9
	ADDQ         $64, SI
	DECQ         R10
	JNZ          pair1
	VMOVDQU      Y0, (DI)
	VMOVDQU      Y1, 32(DI)
	VMOVDQU      Y2, 64(DI)
	VMOVDQU      Y3, 96(DI)
	ADDQ         $128, DI
	DECQ         CX
	JNZ          tile1
	VZEROUPPER
	RET

// func mulTiles2(dst, dst2 *int32, w *byte, x, x2 *int16, tiles, pairs int)
TEXT ·mulTiles2(SB), NOSPLIT, $0-56
	MOVQ dst+0(FP), DI
	MOVQ dst2+8(FP), R11
	MOVQ w+16(FP), SI
	MOVQ x+24(FP), DX
	MOVQ x2+32(FP), R12
	MOVQ tiles+40(FP), CX
	MOVQ pairs+48(FP), R8

tile2:
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	VPXOR Y10, Y10, Y10
	VPXOR Y11, Y11, Y11
	VPXOR Y12, Y12, Y12
	VPXOR Y13, Y13, Y13
	XORQ  R9, R9
	MOVQ  R8, R10

pair2:
	VPBROADCASTD (DX)(R9*1), Y4
	VPBROADCASTD (R12)(R9*1), Y9
	VPMOVSXBW    (SI), Y5
	VPMOVSXBW    16(SI), Y6
	VPMOVSXBW    32(SI), Y7
	VPMOVSXBW    48(SI), Y8
	VPMADDWD     Y4, Y5, Y14
	VPADDD       Y14, Y0, Y0
	VPMADDWD     Y4, Y6, Y15
	VPADDD       Y15, Y1, Y1
	VPMADDWD     Y4, Y7, Y14
	VPADDD       Y14, Y2, Y2
	VPMADDWD     Y4, Y8, Y15
	VPADDD       Y15, Y3, Y3
	VPMADDWD     Y9, Y5, Y5
	VPADDD       Y5, Y10, Y10
	VPMADDWD     Y9, Y6, Y6
	VPADDD       Y6, Y11, Y11
	VPMADDWD     Y9, Y7, Y7
	VPADDD       Y7, Y12, Y12
	VPMADDWD     Y9, Y8, Y8
	VPADDD       Y8, Y13, Y13
	ADDQ         $4, R9
	ADDQ         $64, SI
	DECQ         R10
	JNZ          pair2
	VMOVDQU      Y0, (DI)
	VMOVDQU      Y1, 32(DI)
	VMOVDQU      Y2, 64(DI)
	VMOVDQU      Y3, 96(DI)
	VMOVDQU      Y10, (R11)
	VMOVDQU      Y11, 32(R11)
	VMOVDQU      Y12, 64(R11)
	VMOVDQU      Y13, 96(R11)
	ADDQ         $128, DI
	ADDQ         $128, R11
	DECQ         CX
	JNZ          tile2
	VZEROUPPER
	RET
