package syntax

import "strings"

// Vector is the word vector of a word as the parser reads it (see MODEL.md), in
// fixed point; all zeros when some part of the word is unknown.
func (p *Parser) Vector(word string) []int16 {
	x := make([]int16, p.model.piece.cols)
	p.model.vector(x, strings.ToLower(word))
	return x
}
