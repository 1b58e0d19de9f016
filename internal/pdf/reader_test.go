package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"pilotplan/internal/pdf/object"
)

// reader is a PDF reader of the tests' own: it follows the cross-reference stream and believes nothing.
type reader struct {
	t       *testing.T
	data    []byte
	objects map[int]object.Object // streams are decompressed
	trailer []byte
}

func read(t *testing.T, data []byte) *reader {
	t.Helper()
	r := &reader{t: t, data: data, objects: map[int]object.Object{}}
	at := bytes.LastIndex(data, []byte("startxref\n"))
	if !bytes.HasPrefix(data, []byte("%PDF-1.7\n")) || !bytes.HasSuffix(data, []byte("%%EOF\n")) || at < 0 {
		t.Fatal("not a PDF file")
	}
	start, err := strconv.Atoi(strings.TrimSuffix(string(data[at+len("startxref\n"):]), "\n%%EOF\n"))
	if err != nil {
		t.Fatal(err)
	}
	head, _, _ := bytes.Cut(data[start:], []byte(" "))
	id, _ := strconv.Atoi(string(head))
	xref := r.direct(id, start)
	r.trailer = xref.Dict
	r.readEntries(unpredict(xref.Stream, 7))
	if size, _ := strconv.Atoi(string(object.Lookup(xref.Dict, "Size"))); size != len(r.objects)+1 {
		t.Errorf("/Size is %d, %d objects", size, len(r.objects))
	}
	return r
}

func (r *reader) readEntries(table []byte) {
	packs := map[int][]byte{}
	for id := 0; id < len(table)/7; id++ {
		row := table[7*id:]
		at, position := int(binary.BigEndian.Uint32(row[1:])), int(binary.BigEndian.Uint16(row[5:]))
		switch {
		case id == 0 && row[0] == 0:
		case row[0] == 1:
			r.objects[id] = r.direct(id, at)
		case row[0] == 2:
			packs[id] = []byte{}
			r.objects[id] = r.packed(id, at, position, table)
		default:
			r.t.Errorf("object %d is free", id)
		}
	}
}

// direct reads an object at an offset and checks its number, its length and its end.
func (r *reader) direct(id, at int) object.Object {
	o, err := object.ReadOne(r.data[at:], id)
	if err != nil {
		r.t.Fatalf("object %d at %d: %v", id, at, err)
	}
	end := at + bytes.Index(r.data[at:], []byte("stream\n")) + len("stream\n") + len(o.Stream)
	if !bytes.HasPrefix(r.data[end:], []byte("\nendstream\nendobj\n")) {
		r.t.Errorf("object %d: the stream does not end where /Length says", id)
	}
	if string(object.Lookup(o.Dict, "Filter")) == "/FlateDecode" && string(object.Lookup(o.Dict, "Subtype")) != "/Image" {
		z, err := zlib.NewReader(bytes.NewReader(o.Stream))
		if err != nil {
			r.t.Fatalf("object %d: %v", id, err)
		}
		if o.Stream, err = io.ReadAll(z); err != nil {
			r.t.Fatalf("object %d: %v", id, err)
		}
	}
	return o
}

// packed reads an object out of an object stream.
func (r *reader) packed(id, pack, position int, table []byte) object.Object {
	o, have := r.objects[pack]
	if !have {
		o = r.direct(pack, int(binary.BigEndian.Uint32(table[7*pack+1:])))
		r.objects[pack] = o
	}
	first, _ := strconv.Atoi(string(object.Lookup(o.Dict, "First")))
	fields := strings.Fields(string(o.Stream[:first]))
	if fields[2*position] != strconv.Itoa(id) {
		r.t.Fatalf("object %d: its place in stream %d is taken by %s", id, pack, fields[2*position])
	}
	at, _ := strconv.Atoi(fields[2*position+1])
	size, err := object.ValueSize(o.Stream[first+at:])
	if err != nil {
		r.t.Fatalf("object %d: %v", id, err)
	}
	return object.Object{Dict: o.Stream[first+at : first+at+size]}
}

func unpredict(data []byte, columns int) []byte {
	var out []byte
	above := make([]byte, columns)
	for ; len(data) > columns; data = data[columns+1:] {
		for i := range above {
			above[i] += data[1+i]
		}
		out = append(out, above...)
	}
	return out
}

// get is what a key of a dictionary refers to.
func (r *reader) get(dict []byte, key string) object.Object {
	return r.objects[object.Reference(object.Lookup(dict, key))]
}

func (r *reader) root() []byte { return r.get(r.trailer, "Root").Dict }

var anyReference = regexp.MustCompile(`(\d+) 0 R`)

func references(value []byte) (ids []int) {
	for _, m := range anyReference.FindAllSubmatch(value, -1) {
		id, _ := strconv.Atoi(string(m[1]))
		ids = append(ids, id)
	}
	return ids
}

func (r *reader) pages() []int {
	return references(object.Lookup(r.get(r.root(), "Pages").Dict, "Kids"))
}

// decodeText reads a <FEFF…> text string.
func decodeText(value []byte) string {
	return decodeUTF16(strings.TrimSuffix(strings.TrimPrefix(string(value), "<FEFF"), ">"))
}

func decodeUTF16(digits string) string {
	var units []uint16
	for ; len(digits) >= 4; digits = digits[4:] {
		v, _ := strconv.ParseUint(digits[:4], 16, 16)
		units = append(units, uint16(v))
	}
	return string(utf16.Decode(units))
}

var bfchar = regexp.MustCompile(`<([0-9A-F]{4})> <([0-9A-F]+)>\n`)

// fonts maps the fonts' resource names to their maps from CID digits to text.
func (r *reader) fonts(page []byte) map[string]map[string]string {
	fonts := map[string]map[string]string{}
	for _, m := range regexp.MustCompile(`/(F\d+) (\d+) 0 R`).FindAllStringSubmatch(string(r.get(page, "Resources").Dict), -1) {
		id, _ := strconv.Atoi(m[2])
		chars := map[string]string{}
		for _, c := range bfchar.FindAllStringSubmatch(string(r.get(r.objects[id].Dict, "ToUnicode").Stream), -1) {
			chars[c[1]] = decodeUTF16(c[2])
		}
		fonts[m[1]] = chars
	}
	return fonts
}

var operator = regexp.MustCompile(`(?m)^/(\w+) <</MCID (\d+)>> BDC$|^/Span <</ActualText (<\w+>)>> BDC$|^/Artifact .*B[MD]C$|^/(F\d+) .* Tf|^BT .*<(\w+)> Tj ET$|^EMC$`)

// texts is what the marked content of a page says, by MCID; artifacts are left out.
func (r *reader) texts(page []byte) map[int]string {
	texts, fonts, font := map[int]string{}, r.fonts(page), ""
	var open []int // MCIDs; -1 artifact, -2 replaced by other text
	for _, m := range operator.FindAllStringSubmatch(string(r.get(page, "Contents").Stream), -1) {
		switch {
		case m[2] != "":
			mcid, _ := strconv.Atoi(m[2])
			open = append(open, mcid)
		case m[3] != "":
			texts[open[0]] += decodeText([]byte(m[3]))
			open = append(open, -2)
		case m[4] != "":
			font = m[4]
		case m[5] != "":
			for d := m[5]; len(d) >= 4 && len(open) > 0 && open[len(open)-1] >= 0; d = d[4:] {
				texts[open[0]] += fonts[font][d[:4]]
			}
		case m[0] == "EMC":
			open = open[:len(open)-1]
		default:
			open = append(open, -1)
		}
	}
	if len(open) > 0 {
		r.t.Errorf("marked content is left open")
	}
	return texts
}

// aloud reads the structure tree as a screen reader would: every element with its text, in order.
func (r *reader) aloud() string {
	texts := map[int]map[int]string{}
	for _, id := range r.pages() {
		texts[id] = r.texts(r.objects[id].Dict)
	}
	var out strings.Builder
	root := object.Reference(object.Lookup(r.root(), "StructTreeRoot"))
	for _, kid := range references(object.Lookup(r.objects[root].Dict, "K")) {
		r.readElem(&out, kid, root, texts)
	}
	return out.String()
}

var kid = regexp.MustCompile(`<</Type/OBJR/Obj (\d+) 0 R/Pg \d+ 0 R>>|<</Type/MCR/Pg (\d+) 0 R/MCID (\d+)>>|(\d+) 0 R|(\d+)`)

func (r *reader) readElem(out *strings.Builder, id, parent int, texts map[int]map[int]string) {
	dict := r.objects[id].Dict
	if object.Reference(object.Lookup(dict, "P")) != parent {
		r.t.Errorf("element %d has the wrong parent", id)
	}
	out.WriteString(strings.TrimPrefix(string(object.Lookup(dict, "S")), "/") + "(")
	for _, m := range kid.FindAllStringSubmatch(string(object.Lookup(dict, "K")), -1) {
		page, mcid := object.Reference(object.Lookup(dict, "Pg")), m[5]
		switch {
		case m[1] != "":
			out.WriteString("@")
		case m[4] != "":
			below, _ := strconv.Atoi(m[4])
			r.readElem(out, below, id, texts)
		default:
			if m[3] != "" {
				page, _ = strconv.Atoi(m[2])
				mcid = m[3]
			}
			n, _ := strconv.Atoi(mcid)
			out.WriteString(texts[page][n])
		}
	}
	out.WriteString(")")
}
