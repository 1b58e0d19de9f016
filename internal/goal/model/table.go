package model

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
	"slices"
)

// Model is the weights of a file, looked up where they lie.
//
// The file: "PPM1", the scale as a float32; for each of the buckets and one more where its entries begin (uint16); the entries, in
// each bucket by their key: first of all of them the upper half of the key (uint16), then of all of them a weight for each opinion
// (int8), to be multiplied by the scale. The lower bits of a key are its bucket. All numbers are little-endian. Most keys that are
// asked for are not there, which the halves tell, that lie close together.
type Model struct {
	scale   float64
	starts  []byte
	halves  []byte
	weights []byte
}

const (
	magic     = "PPM1"
	buckets   = 1 << 14
	entrySize = 2 + int(Opinions)
	headSize  = 8
	// MostEntries is how many pieces of evidence a file can have weights for.
	MostEntries = math.MaxUint16
)

// Open takes the bytes of a file of weights, which the model goes on using.
func Open(file []byte) (*Model, error) {
	body := headSize + 2*(buckets+1)
	if len(file) < body || string(file[:4]) != magic || (len(file)-body)%entrySize != 0 {
		return nil, errors.New("no weights of this program")
	}
	n := (len(file) - body) / entrySize
	m := &Model{
		scale:   float64(math.Float32frombits(binary.LittleEndian.Uint32(file[4:]))),
		starts:  file[headSize:body],
		halves:  file[body:], // with the weights behind them, as several are read at a time
		weights: file[body+2*n:],
	}
	if n < 4 { // few weights behind the halves
		m.halves = append(slices.Clone(m.halves), make([]byte, 2*atOnce)...)
		m.weights = append(slices.Clone(m.weights), make([]byte, Opinions)...)
	}
	return m, m.check(n)
}

// check reports whether the buckets lie in order within the n entries, so that find needs not ask.
func (m *Model) check(n int) error {
	for b := range buckets {
		if m.start(b) > m.start(b+1) {
			return errors.New("weights out of order")
		}
	}
	if m.start(0) != 0 || m.start(buckets) != n {
		return errors.New("weights cut off")
	}
	return nil
}

// Empty reports whether the model has learned nothing.
func (m *Model) Empty() bool { return m.start(buckets) == 0 }

func (m *Model) start(bucket int) int { return int(binary.LittleEndian.Uint16(m.starts[2*bucket:])) }

// atOnce is how many halves are looked at together. Hardly a bucket has more.
const atOnce = 8

// find is the place of a key among the entries, and -1, else 0 and 0. Whether a key is there, and where in its bucket, cannot be
// foreseen, so nothing branches on it but for a bucket that is too long.
func (m *Model) find(key uint32) (entry, found int) {
	bounds := binary.LittleEndian.Uint32(m.starts[2*(key%buckets):]) // of the bucket, and of the next
	at, size, half := int(bounds&0xffff), int(bounds>>16-bounds&0xffff), uint16(key>>16)
	halves := m.halves[2*at : 2*at+2*atOnce]
	k, behind := among(binary.LittleEndian.Uint64(halves), half), among(binary.LittleEndian.Uint64(halves[8:]), half)
	k += behind * (k / 4)
	if size > atOnce && k == atOnce {
		for k < size && binary.LittleEndian.Uint16(m.halves[2*(at+k):]) != half {
			k++
		}
	}
	found = (k - size) >> (bits.UintSize - 1)
	return (at + k) & found, found
}

// among is the place of a number among four of two bytes, the lowest first; 4 if it is not there.
func among(four uint64, half uint16) int {
	const ones, tops = 0x0001_0001_0001_0001, 0x8000_8000_8000_8000
	differ := four ^ uint64(half)*ones
	zeros := (differ - ones) &^ differ & tops // the lowest bit is that of the first that is zero
	return bits.TrailingZeros64(zeros) / 16
}

// weigh is the weights of a key, a byte for each opinion, the first lowest; 0 if it was not learned.
func (m *Model) weigh(key uint32) uint32 {
	k, found := m.find(key)
	return binary.LittleEndian.Uint32(m.weights[int(Opinions)*k:]) & uint32(found)
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
	}
	for _, e := range sorted {
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
