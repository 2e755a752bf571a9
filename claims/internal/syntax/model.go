package syntax

import (
	_ "embed"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"strings"
)

//go:embed model.bin
var modelFile []byte

const (
	magic   = "CLAIMDIFF-SYNTAX"
	version = 1
)

// A model is what train/train.py has learned. Its weights stay where they are
// in the file; only word lists and scales are unpacked.
type model struct {
	Notice   string // licence and sources
	Hidden   int    // units of each direction of the LSTM
	Arc      int    // size of the vectors whose product is the score of an arc
	Rel      int    // the same for relations
	Unfolded bool   // digits are features as they are, not all as 0

	Sections []section

	xpos, upos, relations, kinds []string

	features []feature
	pieces   map[string]int32
	piece    table
	lstm     [2][2]cell // layer; forward, backward
	tags     layer      // Penn tags, universal tags, entity types
	mlp      layer      // arc dependent, arc head, relation dependent, relation head
	arc      layer
	rel      layer

	sigmoid, tanh curve
}

// A section is one part of the file.
type section struct {
	Name, Kind        string
	Rows, Cols, Bytes int
	data              []byte
}

// A feature is a property of a word's form and the vectors of its values.
type feature struct {
	of     func(form) string
	values map[string]int32 // row in table; 0 stands before the sentence, 1 is unknown
	table  table
}

// A table holds int8 rows, each with its own scale.
type table struct {
	rows, cols int
	data       []byte
}

// row gives the weights of row i and what 1 stands for in them.
func (t table) row(i int) ([]byte, float32) {
	return t.data[4*t.rows+i*t.cols:][:t.cols], float(t.data, i)
}

// A layer is a matrix as mul reads it, with scale and bias of each row.
type layer struct {
	rows, cols  int
	scale, bias []float32
	weights     []byte
}

// A cell is one direction of one LSTM layer: its matrices for input and state.
type cell struct{ in, rec layer }

func float(b []byte, i int) float32 {
	return math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
}

// readModel reads a model file. It refuses one that is damaged, foreign, of
// another version, or whose parts do not fit together.
func readModel(b []byte) (*model, error) {
	const fixed = len(magic) + 8
	if len(b) < fixed+4 || string(b[:len(magic)]) != magic {
		return nil, errors.New("not a model of claimdiff")
	}
	if v := binary.LittleEndian.Uint32(b[len(magic):]); v != version {
		return nil, fmt.Errorf("model has version %d, this program reads %d", v, version)
	}
	body, sum := b[:len(b)-4], binary.LittleEndian.Uint32(b[len(b)-4:])
	if crc32.ChecksumIEEE(body) != sum {
		return nil, errors.New("model is damaged: its checksum does not match")
	}
	n := int(binary.LittleEndian.Uint32(b[len(magic)+4:]))
	if n > len(body)-fixed {
		return nil, errors.New("model is damaged: its header is longer than the file")
	}
	m := new(model)
	if err := json.Unmarshal(body[fixed:fixed+n], m); err != nil {
		return nil, fmt.Errorf("model is damaged: its header: %w", err)
	}
	rest := body[fixed+n:]
	for i := range m.Sections {
		s := &m.Sections[i]
		if s.Bytes < 0 || s.Bytes > len(rest) {
			return nil, fmt.Errorf("model is damaged: %s ends after the file", s.Name)
		}
		s.data, rest = rest[:s.Bytes], rest[s.Bytes:]
	}
	if err := m.unpack(); err != nil {
		return nil, fmt.Errorf("model is damaged: %w", err)
	}
	return m, nil
}

// unpack finds every part in its section and checks that sizes agree.
func (m *model) unpack() error {
	r := &reader{sections: make(map[string]*section, len(m.Sections))}
	for i := range m.Sections {
		r.sections[m.Sections[i].Name] = &m.Sections[i]
	}
	m.xpos, m.upos, m.relations, m.kinds = r.words("xpos"), r.words("upos"), r.words("relations"), r.words("kinds")
	width := 0
	for _, s := range m.Sections {
		name, ok := strings.CutPrefix(s.Name, "words.")
		if !ok {
			continue
		}
		first := int32(2)
		if name == "piece" {
			first = 0
		}
		values := make(map[string]int32, s.Rows)
		for i, w := range r.words(s.Name) {
			values[w] = first + int32(i)
		}
		t := r.table("table."+name, len(values)+int(first))
		width += t.cols
		if name == "piece" {
			m.pieces, m.piece = values, t
			continue
		}
		of := featureOf[name]
		if of == nil {
			return fmt.Errorf("unknown feature %q", name)
		}
		m.features = append(m.features, feature{of: of, values: values, table: t})
	}
	h := m.Hidden
	for i, in := range []int{width, 2 * h} {
		for j, d := range []string{"forward", "backward"} {
			name := fmt.Sprintf("lstm%d.%s.", i, d)
			m.lstm[i][j] = cell{in: r.layer(name+"in", 4*h, in), rec: r.layer(name+"rec", 4*h, h)}
		}
	}
	m.tags = r.layer("tags", len(m.xpos)+len(m.upos)+len(m.kinds), 2*h)
	m.mlp = r.layer("mlp", 2*m.Arc+2*m.Rel, 2*h)
	m.arc = r.layer("arc", m.Arc, m.Arc)
	m.rel = r.layer("rel", len(m.relations)*(m.Rel+1), m.Rel)
	if r.err == nil && (len(m.xpos) == 0 || len(m.upos) == 0 || len(m.relations) < 2) {
		r.err = errors.New("no tags or relations")
	}
	m.sigmoid, m.tanh = curves()
	return r.err
}

// A reader takes sections apart and keeps the first error.
type reader struct {
	sections map[string]*section
	err      error
}

// section is the section called name, if it is of the kind and has the size.
func (r *reader) section(name, kind string, size func(*section) int) *section {
	s := r.sections[name]
	switch {
	case s == nil:
		r.fail("%s is missing", name)
	case s.Kind != kind || s.Rows < 0 || s.Cols < 0 || s.Rows > 1<<20 || s.Cols > 1<<12 || s.Bytes < size(s):
		r.fail("%s has the wrong size", name)
	default:
		return s
	}
	return &section{}
}

func (r *reader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf(format, args...)
	}
}

func (r *reader) words(name string) []string {
	s := r.section(name, "words", func(s *section) int { return s.Rows })
	list := strings.SplitN(string(s.data), "\n", s.Rows+1)
	if len(list) != s.Rows+1 {
		r.fail("%s has the wrong size", name)
		return nil
	}
	return list[:s.Rows]
}

func (r *reader) table(name string, rows int) table {
	s := r.section(name, "table", func(s *section) int { return s.Rows * (4 + s.Cols) })
	if s.Rows != rows {
		r.fail("%s has the wrong size", name)
	}
	return table{rows: s.Rows, cols: s.Cols, data: s.data}
}

// layer reads a layer of at least rows rows, the next multiple of tile.
func (r *reader) layer(name string, rows, cols int) layer {
	s := r.section(name, "layer", func(s *section) int { return s.Rows * (8 + s.Cols) })
	rows = (rows + tile - 1) / tile * tile
	if s.Rows != rows || s.Cols != cols || cols%2 != 0 || cols >= maxCols || cols == 0 || rows == 0 {
		r.fail("%s has the wrong size", name)
		return layer{}
	}
	l := layer{rows: rows, cols: cols, scale: make([]float32, rows), bias: make([]float32, rows), weights: s.data[8*rows:][:rows*cols]}
	for i := range rows {
		l.scale[i], l.bias[i] = float(s.data, i), float(s.data, rows+i)
	}
	return l
}
