package syntax

// hasAVX2 reports whether the processor and the system know AVX2.
func hasAVX2() bool

// fast tells whether to use vector instructions.
var fast = hasAVX2()
