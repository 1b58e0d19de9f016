package model

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"
)

// Model is the weights of a file, looked up where they lie.
//
// The file: "PPM1", the scale as a float32, for each of the buckets and one more where its entries begin (uint16), and the
// entries, in each bucket by their key: the upper half of the key (uint16), then a weight for each opinion (int8), to be
// multiplied by the scale. The lower bits of a key are its bucket. All numbers are little-endian.
type Model struct {
	scale   float64
	starts  []byte
	entries []byte
}

const (
	magic      = "PPM1"
	bucketBits = 15
	buckets    = 1 << bucketBits
	entrySize  = 2 + int(Opinions)
	headSize   = 8
	// MostEntries is how many pieces of evidence a file can have weights for.
	MostEntries = math.MaxUint16
)

// Open takes the bytes of a file of weights, which the model goes on using.
func Open(file []byte) (*Model, error) {
	body := headSize + 2*(buckets+1)
	if len(file) < body || string(file[:4]) != magic || (len(file)-body)%entrySize != 0 {
		return nil, errors.New("no weights of this program")
	}
	m := &Model{
		scale:   float64(math.Float32frombits(binary.LittleEndian.Uint32(file[4:]))),
		starts:  file[headSize:body],
		entries: file[body:],
	}
	return m, m.check()
}

// check reports whether the buckets lie in order within the entries, so that find needs not ask.
func (m *Model) check() error {
	for b := range buckets {
		if m.start(b) > m.start(b+1) {
			return errors.New("weights out of order")
		}
	}
	if m.start(0) != 0 || m.start(buckets)*entrySize != len(m.entries) {
		return errors.New("weights cut off")
	}
	return nil
}

// Empty reports whether the model has learned nothing.
func (m *Model) Empty() bool { return len(m.entries) == 0 }

func (m *Model) start(bucket int) int { return int(binary.LittleEndian.Uint16(m.starts[2*bucket:])) }

// find is the weights of a key, a byte each, or nil.
func (m *Model) find(key uint32) []byte {
	b := int(key % buckets)
	from, to, half := m.start(b)*entrySize, m.start(b+1)*entrySize, uint16(key>>16)
	for i := from; i < to; i += entrySize {
		if binary.LittleEndian.Uint16(m.entries[i:]) == half {
			return m.entries[i+2 : i+entrySize : i+entrySize]
		}
	}
	return nil
}

// Entry is a piece of evidence with its weights.
type Entry struct {
	Key     uint32
	Weights Scores
}

// Pack writes a file of weights: the same entries, in whatever order, give the same bytes. Of keys that the file cannot tell
// apart the first counts.
func Pack(entries []Entry) []byte {
	if len(entries) > MostEntries {
		panic("more entries than a file of weights holds")
	}
	sorted := slices.SortedFunc(slices.Values(entries), func(a, b Entry) int {
		if d := int(a.Key%buckets) - int(b.Key%buckets); d != 0 {
			return d
		}
		return int(a.Key>>16) - int(b.Key>>16)
	})
	scale := scaleOf(sorted)
	file := append([]byte(magic), 0, 0, 0, 0)
	binary.LittleEndian.PutUint32(file[4:], math.Float32bits(scale))
	at := 0
	for b := range buckets + 1 {
		for at < len(sorted) && int(sorted[at].Key%buckets) < b {
			at++
		}
		file = binary.LittleEndian.AppendUint16(file, uint16(at))
	}
	for _, e := range sorted {
		file = binary.LittleEndian.AppendUint16(file, uint16(e.Key>>16))
		for _, w := range e.Weights {
			file = append(file, byte(int8(math.Round(w/float64(scale)))))
		}
	}
	return file
}

// scaleOf is what a weight of 1 in the file stands for.
func scaleOf(entries []Entry) float32 {
	most := 0.0
	for _, e := range entries {
		for _, w := range e.Weights {
			most = max(most, math.Abs(w))
		}
	}
	return float32(max(most, 1e-6) / 127)
}
