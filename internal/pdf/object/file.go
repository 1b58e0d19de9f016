// Package object knows the syntax of PDF files and nothing of what they show: a file of objects is written (File), one that gopdf
// wrote is read (Read), and strings, numbers and references are spelled.
package object

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strconv"

	"github.com/klauspost/compress/zlib"
)

// File writes the objects of a PDF 1.7: streams as they come, all other objects packed into object streams.
type File struct {
	out     bytes.Buffer
	entries []entry // by object number
	packed  bytes.Buffer
	members []member
	zipped  bytes.Buffer
}

// entry is where an object is: at an offset, or as the n-th of an object stream.
type entry struct {
	kind     byte // 0 free, 1 at an offset, 2 in an object stream
	at       int  // offset, or number of the object stream
	position int
}

type member struct{ id, at int }

// fullPack is how many objects one object stream holds: more pack better, fewer are quicker to get at.
const fullPack = 500

// Level is how hard to compress. Outlines hardly shrink: on a document of 33 pages level 1 takes 1.8 ms for 254 kB of them,
// level 3 2.6 for 247, the standard library's default 17 for 242. Page content shrinks to 60 kB in 1.1 ms at level 3, to
// 54 in 1.4 at level 5.
type Level int

// The levels in use.
const (
	Quick    Level = 1 // for outlines
	Thorough Level = 5 // for all else
)

// zippers keeps the writers not in use: making one costs more than a page. A sync.Pool would not do: setting the next document
// takes more than the two collections after which it drops them.
var zippers = [Thorough + 1]chan *zlib.Writer{Quick: make(chan *zlib.Writer, 4), Thorough: make(chan *zlib.Writer, 2)}

// New is an empty file, with room for about so many bytes.
func New(size int) *File {
	f := &File{entries: make([]entry, 1, 256)}
	f.out.Grow(size)
	f.out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	return f
}

// Grow makes room for so many more bytes.
func (f *File) Grow(size int) { f.out.Grow(size) }

// Next is a new object number.
func (f *File) Next() int {
	f.entries = append(f.entries, entry{})
	return len(f.entries) - 1
}

// Reserve takes so many object numbers and returns the first.
func (f *File) Reserve(count int) int {
	first := len(f.entries)
	f.entries = append(f.entries, make([]entry, count)...)
	return first
}

// Add writes an object that is not a stream.
func (f *File) Add(id int, body string) {
	f.members = append(f.members, member{id, f.packed.Len()})
	f.packed.WriteString(body)
	f.packed.WriteByte(' ')
	if len(f.members) == fullPack {
		f.flush()
	}
}

// flush writes the object stream that has been filled so far.
func (f *File) flush() {
	if len(f.members) == 0 {
		return
	}
	id := f.Next()
	var table []byte
	for i, m := range f.members {
		table = strconv.AppendInt(append(table, ' '), int64(m.id), 10)
		table = strconv.AppendInt(append(table, ' '), int64(m.at), 10)
		f.entries[m.id] = entry{2, id, i}
	}
	table = append(table, '\n')
	dict := "/Type/ObjStm/N " + strconv.Itoa(len(f.members)) + "/First " + strconv.Itoa(len(table))
	f.AddStream(id, dict, append(table, f.packed.Bytes()...))
	f.members = f.members[:0]
	f.packed.Reset()
}

// AddStream compresses a stream; dict is what its dictionary holds besides length and filter.
func (f *File) AddStream(id int, dict string, data []byte) {
	f.zipped.Reset()
	Deflate(&f.zipped, data, Thorough)
	f.AddDeflated(id, dict, f.zipped.Bytes())
}

// AddDeflated writes a stream that is compressed already.
func (f *File) AddDeflated(id int, dict string, data []byte) {
	f.AddRaw(id, "<<"+dict+"/Filter/FlateDecode/Length "+strconv.Itoa(len(data))+">>", data)
}

// Deflate compresses data into a buffer.
func Deflate(to *bytes.Buffer, data []byte, l Level) {
	var z *zlib.Writer
	select {
	case z = <-zippers[l]:
		z.Reset(to)
	default:
		z, _ = zlib.NewWriterLevel(to, int(l)) // fails for an unknown level only
	}
	z.Write(data) // into memory: neither this nor Close can fail
	z.Close()
	select {
	case zippers[l] <- z:
	default:
	}
}

// AddRaw writes a stream as it is; dict is whole.
func (f *File) AddRaw(id int, dict string, data []byte) {
	f.entries[id] = entry{1, f.out.Len(), 0}
	f.out.WriteString(strconv.Itoa(id))
	f.out.WriteString(" 0 obj\n")
	f.out.WriteString(dict)
	f.out.WriteString("\nstream\n")
	f.out.Write(data)
	f.out.WriteString("\nendstream\nendobj\n")
}

// Close writes the cross-reference stream and returns the file. The file's identity is its content.
func (f *File) Close(root, info int) []byte {
	f.flush()
	id := f.Next()
	start := f.out.Len()
	f.entries[id] = entry{1, start, 0}
	sum := sha256.Sum256(f.out.Bytes())
	name := hex.EncodeToString(sum[:16])
	dict := "/Type/XRef/Size " + strconv.Itoa(len(f.entries)) + "/W[1 4 2]/Root" + Ref(root) + "/Info" + Ref(info) +
		"/ID[<" + name + "><" + name + ">]/DecodeParms<</Predictor 12/Columns 7>>"
	f.AddStream(id, dict, f.table())
	f.out.WriteString("startxref\n" + strconv.Itoa(start) + "\n%%EOF\n")
	return f.out.Bytes()
}

// table is the cross-reference table, each row as the difference from the one above (PNG predictor “up”).
func (f *File) table() []byte {
	table := make([]byte, 0, 8*len(f.entries))
	var above, row [7]byte
	for i, e := range f.entries {
		row[0] = e.kind
		binary.BigEndian.PutUint32(row[1:], uint32(e.at))
		binary.BigEndian.PutUint16(row[5:], uint16(e.position))
		if i == 0 {
			binary.BigEndian.PutUint16(row[5:], 0xFFFF) // the head of the free list
		}
		table = append(table, 2)
		for k := range row {
			table = append(table, row[k]-above[k])
		}
		above = row
	}
	return table
}

// Ref is a reference to an object, with a space before it.
func Ref(id int) string { return " " + strconv.Itoa(id) + " 0 R" }

// AppendRef appends such a reference.
func AppendRef(b []byte, id int) []byte {
	return append(strconv.AppendInt(append(b, ' '), int64(id), 10), " 0 R"...)
}
