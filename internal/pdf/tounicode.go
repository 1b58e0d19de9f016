package pdf

import (
	"fmt"
	"strconv"
	"strings"

	"pilotplan/internal/pdf/object"
)

const toUnicodeHead = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`

const toUnicodeTail = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`

// toUnicode is the CMap that tells what text each CID stands for, in UTF-16.
func (c *cut) toUnicode() []byte {
	const most = 100 // entries of one block, by the specification
	out := append(make([]byte, 0, len(toUnicodeHead)+16*len(c.used)), toUnicodeHead...)
	for from := 0; from < len(c.used); from += most {
		part := c.used[from:min(from+most, len(c.used))]
		out = append(strconv.AppendInt(out, int64(len(part)), 10), " beginbfchar\n"...)
		for i, u := range part {
			out = append(object.AppendHex16(append(out, '<'), uint16(from+i+1)), "> <"...)
			if u.actual == "" {
				out = object.AppendUTF16(out, u.char)
			} else {
				for _, r := range u.actual {
					out = object.AppendUTF16(out, r)
				}
			}
			out = append(out, ">\n"...)
		}
		out = append(out, "endbfchar\n"...)
	}
	return append(out, toUnicodeTail...)
}

// widths lists the advance widths that differ from a whole em, as /W wants them.
func (c *cut) widths() string {
	var out strings.Builder
	for i := 0; i < len(c.used); {
		width := c.width(i)
		end := i + 1
		for end < len(c.used) && c.width(end) == width {
			end++
		}
		if width != 1000 {
			fmt.Fprintf(&out, " %d %d %d", i+1, end, width)
		}
		i = end
	}
	return out.String()
}

func (c *cut) width(i int) int {
	advance, _ := c.face.Metrics(c.used[i].glyph)
	return c.face.Thousandths(int(advance))
}
