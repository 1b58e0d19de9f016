package sfnt

import (
	"encoding/binary"
	"math/bits"
)

// table is a table of a font to be written. Tables stand in the order of their tags.
type table struct {
	tag  string
	data []byte
}

// assemble writes a TrueType file of tables; head, if any, gets the checksum of the whole.
func assemble(tables []table) []byte {
	size := 12 + 16*len(tables)
	for _, t := range tables {
		size += (len(t.data) + 3) &^ 3
	}
	file := make([]byte, 12+16*len(tables), size)
	power := bits.Len(uint(len(tables))) - 1
	binary.BigEndian.PutUint32(file, 0x00010000)
	put16(file[4:], uint16(len(tables)))
	put16(file[6:], uint16(16<<power))
	put16(file[8:], uint16(power))
	put16(file[10:], uint16(16*len(tables)-16<<power))
	head := 0
	for i, t := range tables {
		entry, from := file[12+16*i:], len(file)
		copy(entry, t.tag)
		file = append(file, t.data...)
		for len(file)%4 != 0 {
			file = append(file, 0)
		}
		if t.tag == "head" {
			head = from
			clear(file[from+8 : from+12])
		}
		binary.BigEndian.PutUint32(entry[4:], checksum(file[from:]))
		binary.BigEndian.PutUint32(entry[8:], uint32(from))
		binary.BigEndian.PutUint32(entry[12:], uint32(len(t.data)))
	}
	if head > 0 {
		binary.BigEndian.PutUint32(file[head+8:], 0xB1B0AFBA-checksum(file))
	}
	return file
}

// checksum adds up big-endian words; the length is a multiple of four.
func checksum(data []byte) (sum uint32) {
	for len(data) >= 8 {
		v := binary.BigEndian.Uint64(data)
		sum += uint32(v>>32) + uint32(v)
		data = data[8:]
	}
	if len(data) >= 4 {
		sum += be32(data)
	}
	return sum
}

// shortLoca tells whether the ends of the outlines fit the two-byte form of loca.
func shortLoca(ends []int) bool { return ends[len(ends)-1] <= 2*0xFFFF }

func locaFor(ends []int) []byte {
	loca := make([]byte, 0, 4*len(ends))
	for _, end := range ends {
		if shortLoca(ends) {
			loca = append16(loca, uint16(end/2))
		} else {
			loca = binary.BigEndian.AppendUint32(loca, uint32(end))
		}
	}
	return loca
}

func headFor(head []byte, ends []int) []byte {
	long := 1
	if shortLoca(ends) {
		long = 0
	}
	return with16(head[:54], 50, long)
}

// maxpFor keeps the limits of the outlines and drops those of the instructions.
func maxpFor(maxp []byte, glyphs int) []byte {
	maxp = with16(maxp[:min(len(maxp), 32)], 4, glyphs)
	if len(maxp) == 32 {
		clear(maxp[16:28])
		put16(maxp[14:], 2) // zones
	}
	return maxp
}

// with16 is a copy of a table with one value changed.
func with16(table []byte, at, value int) []byte {
	table = append([]byte(nil), table...)
	put16(table[at:], uint16(value))
	return table
}

func put16(b []byte, v uint16)           { binary.BigEndian.PutUint16(b, v) }
func append16(b []byte, v uint16) []byte { return binary.BigEndian.AppendUint16(b, v) }
