package pdf

import (
	"encoding/binary"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pilotplan/internal/pdf/object"
)

// checkFonts: embedded, the widths of /W those of hmtx, every CID in use neither .notdef nor without text.
func checkFonts(t *testing.T, r *reader) {
	used := r.usedCIDs()
	for name, font := range r.fontDicts() {
		cid := r.get(font, "DescendantFonts").Dict
		descriptor := r.get(cid, "FontDescriptor").Dict
		if string(object.Lookup(font, "Encoding")) != "/Identity-H" || string(object.Lookup(cid, "CIDToGIDMap")) != "/Identity" ||
			string(object.Lookup(font, "BaseFont")) != string(object.Lookup(cid, "BaseFont")) || object.Lookup(descriptor, "FontFile2") == nil {
			t.Errorf("%s: %s", name, font)
		}
		program := advances(r.get(descriptor, "FontFile2").Stream)
		chars, widths := r.fonts(r.objects[r.pages()[0]].Dict)[name], widthsOf(object.Lookup(cid, "W"))
		for cid := range used[name] {
			if cid == 0 || cid >= len(program) {
				t.Errorf("%s: CID %d", name, cid)
				continue
			}
			want := program[cid]
			got, have := widths[cid]
			if !have {
				got = 1000
			}
			if got != want {
				t.Errorf("%s: CID %d is %d wide, in hmtx %d", name, cid, got, want)
			}
			text := chars[string(object.AppendHex16(nil, uint16(cid)))]
			if text == "" || strings.ContainsAny(text, "\x00\ufeff\ufffe") {
				t.Errorf("%s: CID %d reads %q", name, cid, text)
			}
		}
	}
}

// advances are the widths in thousandths of an em that the tables of a cut font give its glyphs.
func advances(font []byte) []int {
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(font[4:])) {
		entry := font[12+16*i:]
		tables[string(entry[:4])] = font[binary.BigEndian.Uint32(entry[8:]):][:binary.BigEndian.Uint32(entry[12:])]
	}
	perEm := float64(binary.BigEndian.Uint16(tables["head"][18:]))
	widths := make([]int, binary.BigEndian.Uint16(tables["maxp"][4:]))
	for i := range widths {
		widths[i] = int(math.Round(float64(binary.BigEndian.Uint16(tables["hmtx"][4*i:])) * 1000 / perEm))
	}
	return widths
}

// fontDicts are the fonts by resource name.
func (r *reader) fontDicts() map[string][]byte {
	fonts := map[string][]byte{}
	list := object.Lookup(r.get(r.objects[r.pages()[0]].Dict, "Resources").Dict, "Font")
	for _, m := range regexp.MustCompile(`/(F\d+) (\d+) 0 R`).FindAllStringSubmatch(string(list), -1) {
		id, _ := strconv.Atoi(m[2])
		fonts[m[1]] = r.objects[id].Dict
	}
	return fonts
}

// usedCIDs are those that the pages show, by font.
func (r *reader) usedCIDs() map[string]map[int]bool {
	used := map[string]map[int]bool{}
	for _, page := range r.contents() {
		font := ""
		for _, token := range page {
			switch token.operator {
			case "Tf":
				font = token.operands[0][1:]
			case "Tj":
				for d := strings.Trim(token.operands[0], "<>"); len(d) >= 4; d = d[4:] {
					cid, _ := strconv.ParseInt(d[:4], 16, 32)
					if used[font] == nil {
						used[font] = map[int]bool{}
					}
					used[font][int(cid)] = true
				}
			}
		}
	}
	return used
}

// widthsOf reads /W: first, last, width.
func widthsOf(list []byte) map[int]int {
	widths := map[int]int{}
	fields := strings.Fields(strings.Trim(string(list), "[]"))
	for ; len(fields) >= 3; fields = fields[3:] {
		first, _ := strconv.Atoi(fields[0])
		last, _ := strconv.Atoi(fields[1])
		for cid := first; cid <= last; cid++ {
			widths[cid], _ = strconv.Atoi(fields[2])
		}
	}
	return widths
}
