package syntax

// fast tells whether to use vector instructions, which every arm64 processor has.
var fast = true
