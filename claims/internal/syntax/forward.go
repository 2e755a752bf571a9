package syntax

// The forward pass. Products of matrices are sums of integers, which no order
// changes. What is left is done in float32, one operation at a time: Go may
// join a product and a sum into one step that rounds once, but not where the
// product is converted to float32, and so every processor gives the same trees.

// What 1 is in fixed-point numbers: inputs and hidden vectors stay below 8 and
// 16 (what does not is cut), states of an LSTM below 1.
const (
	inputOne  = 1 << 12
	stateOne  = 1 << 14
	vectorOne = 1 << 11
)

// fixed rounds v to the nearest number of 16 bits.
func fixed(v float32) int16 {
	switch {
	case v > 32767:
		return 32767
	case v < -32767:
		return -32767
	case v < 0:
		return int16(v - 0.5)
	}
	return int16(v + 0.5)
}

// A curve is a function between -curveEnd and curveEnd in straight pieces.
type curve [2*curveEnd*curveStep + 2]float32

const (
	curveEnd  = 8
	curveStep = 64 // pieces between 0 and 1
)

func (c *curve) at(x float32) float32 {
	x = float32((min(max(x, -curveEnd), curveEnd) + curveEnd) * curveStep)
	i := int(x)
	low := c[i]
	return low + float32((x-float32(i))*(c[i+1]-low))
}

// curves are the logistic function and the hyperbolic tangent. They are made
// without math.Exp, which is not the same on all processors.
func curves() (sigmoid, tanh curve) {
	step, term := 1.0, 1.0 // e^(1/curveStep) and its last summand
	for k := 1; k < 16; k++ {
		term /= float64(float64(k) * curveStep)
		step += term
	}
	const zero = curveEnd * curveStep
	e := 1.0 // e^(i/curveStep)
	for i := 0; i <= zero+1; i++ {
		s, t := 1/(1+e), float64(e*e)
		t = (1 - t) / (1 + t)
		for _, j := range []int{zero + i, zero - i} {
			if j < 0 || j >= len(sigmoid) {
				continue
			}
			if j < zero {
				sigmoid[j], tanh[j] = float32(s), float32(t)
			} else {
				sigmoid[j], tanh[j] = float32(1-s), float32(-t)
			}
		}
		e = float64(e * step)
	}
	return sigmoid, tanh
}

// scores is what the network says of a sentence, and room to compute it in.
// Position 0 is the place before the sentence, words start at 1.
type scores struct {
	n         int // words
	x, h      []int16
	a, b      []int32
	state     []int16
	gate, c   []float32
	tags      []float32 // n+1 rows
	mlp       []float32 // n+1 rows
	arcs      []float32 // n rows of n+1 heads
	small     []int16
	acc       []int32
	rels      []float32 // of one word
	fixedArcs []int64
	left      []float32
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n+n/4)[:n]
	}
	return s[:n]
}

// run computes the scores of the forms of a sentence.
func (m *model) run(s *scores, n int, headline bool, form func(int) string) {
	s.n = n
	width := m.lstm[0][0].in.cols
	s.x = grow(s.x, (n+1)*width)
	m.before(s.x[:width], headline)
	for i := range n {
		m.input(s.x[(i+1)*width:][:width], form(i))
	}
	s.h = grow(s.h, (n+1)*2*m.Hidden)
	m.layer(s, 0, s.x, 1./inputOne)
	s.x = grow(s.x, len(s.h))
	copy(s.x, s.h)
	m.layer(s, 1, s.x, 1./stateOne)
	s.tags = m.tags.dense(s, s.tags, s.h, 1./stateOne)
	s.mlp = m.mlp.dense(s, s.mlp, s.h, 1./stateOne)
	for i, v := range s.mlp {
		s.mlp[i] = max(0, v)
	}
	m.scoreArcs(s)
}

// layer runs both directions of LSTM layer i over x and leaves the states in s.h.
func (m *model) layer(s *scores, i int, x []int16, one float32) {
	h := m.Hidden
	s.a, s.b = grow(s.a, (s.n+1)*4*h), grow(s.b, 4*h)
	s.state, s.c = grow(s.state, h), grow(s.c, h)
	s.gate = grow(s.gate, 4*h)
	for d := range 2 {
		c := &m.lstm[i][d]
		c.in.products(s.a, x)
		clear(s.state)
		clear(s.c)
		for k := range s.n + 1 {
			at := k
			if d == 1 {
				at = s.n - k
			}
			mul(s.b, c.rec.weights, s.state)
			c.gates(s.gate, s.a[at*4*h:][:4*h], s.b, one)
			m.step(s, s.h[(2*at+d)*h:][:h])
		}
	}
}

// gates adds up what input and state say to the four gates.
func (c *cell) gates(gate []float32, in, rec []int32, one float32) {
	n := len(gate)
	in, rec = in[:n], rec[:n]
	inScale, recScale, bias := c.in.scale[:n], c.rec.scale[:n], c.in.bias[:n]
	for j := range gate {
		v := float32(float32(in[j]) * float32(inScale[j]*one))
		gate[j] = v + float32(float32(rec[j])*float32(recScale[j]*(1./stateOne))) + bias[j]
	}
}

// step is one step of an LSTM: from the gates to the next state.
func (m *model) step(s *scores, out []int16) {
	h := len(out)
	in, forget, cell, give := s.gate[:h], s.gate[h:][:h], s.gate[2*h:][:h], s.gate[3*h:][:h]
	state, c := s.state[:h], s.c[:h]
	for j := range out {
		v := float32(m.sigmoid.at(forget[j])*c[j]) + float32(m.sigmoid.at(in[j])*m.tanh.at(cell[j]))
		c[j] = v
		out[j] = fixed(float32(float32(m.sigmoid.at(give[j])*m.tanh.at(v)) * stateOne))
		state[j] = out[j]
	}
}

// products multiplies the layer with every row of x.
func (l *layer) products(dst []int32, x []int16) {
	n := len(x) / l.cols
	row := func(i int) ([]int32, []int16) { return dst[i*l.rows:][:l.rows], x[i*l.cols:][:l.cols] }
	i := 0
	for ; i+1 < n; i += 2 {
		d, v := row(i)
		d2, v2 := row(i + 1)
		mul2(d, d2, l.weights, v, v2)
	}
	if i < n {
		d, v := row(i)
		mul(d, l.weights, v)
	}
}

// dense is products with scale and bias, in float32.
func (l *layer) dense(s *scores, out []float32, x []int16, one float32) []float32 {
	n := len(x) / l.cols * l.rows
	s.acc, out = grow(s.acc, n), grow(out, n)
	l.products(s.acc, x)
	for i := 0; i < n; i += l.rows {
		acc, o := s.acc[i:][:l.rows], out[i:][:l.rows]
		for j := range o {
			o[j] = float32(float32(acc[j])*float32(l.scale[j]*one)) + l.bias[j]
		}
	}
	return out
}

// hidden returns the four vectors of position i: as dependent and as head of an
// arc, as dependent and as head of a relation.
func (m *model) hidden(s *scores, i int) (ad, ah, rd, rh []float32) {
	v := s.mlp[i*m.mlp.rows:]
	return v[:m.Arc], v[m.Arc:][:m.Arc], v[2*m.Arc:][:m.Rel], v[2*m.Arc+m.Rel:][:m.Rel]
}

// scoreArcs scores every word under every head.
func (m *model) scoreArcs(s *scores) {
	n := s.n
	s.small = grow(s.small, n*m.Arc)
	for i := range n {
		ad, _, _, _ := m.hidden(s, i+1)
		for k, v := range ad {
			s.small[i*m.Arc+k] = fixed(float32(v * vectorOne))
		}
	}
	s.left = m.arc.dense(s, s.left, s.small, 1./vectorOne)
	s.arcs = grow(s.arcs, n*(n+1))
	for i := range n {
		left := s.left[i*m.arc.rows:][:m.Arc]
		for j := range n + 1 {
			_, ah, _, _ := m.hidden(s, j)
			s.arcs[i*(n+1)+j] = dot(left, ah)
		}
	}
}

// dot is the product of two vectors, summed in a fixed order.
func dot(a, b []float32) float32 {
	b = b[:len(a)]
	var s0, s1, s2, s3 float32
	i := 0
	for ; i+4 <= len(a); i += 4 {
		s0 += float32(a[i] * b[i])
		s1 += float32(a[i+1] * b[i+1])
		s2 += float32(a[i+2] * b[i+2])
		s3 += float32(a[i+3] * b[i+3])
	}
	for ; i < len(a); i++ {
		s0 += float32(a[i] * b[i])
	}
	return (s0 + s1) + (s2 + s3)
}

// scoreRelations makes ready to score relations to the head at position head
// (0 is the place before the sentence), for relationsOf.
func (m *model) scoreRelations(s *scores, head int) {
	_, _, _, rh := m.hidden(s, head)
	s.small = grow(s.small, m.Rel)
	for k, v := range rh {
		s.small[k] = fixed(float32(v * vectorOne))
	}
	s.left = m.rel.dense(s, s.left, s.small, 1./vectorOne)
}

// relationsOf scores every relation between word i (from 0) and the head that
// scoreRelations was given.
func (m *model) relationsOf(s *scores, i int) []float32 {
	_, _, rd, _ := m.hidden(s, i+1)
	s.rels = grow(s.rels, len(m.relations))
	for r := range s.rels {
		left := s.left[r*(m.Rel+1):][:m.Rel+1]
		s.rels[r] = dot(rd, left) + left[m.Rel]
	}
	return s.rels
}
