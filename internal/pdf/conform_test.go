package pdf

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	"image/jpeg"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"pilotplan/internal/doc"
	"pilotplan/internal/page"
	"pilotplan/internal/page/book"
	"pilotplan/internal/pdf/object"
)

// plan has every construct that a page can show.
const plan = `---
标题: "示范方案𠮷"
单位: "某某公司"
日期: "2024年5月6日"
主题: "申报"
封面: true
---

# 示范方案

## 一、概况

公司成立于2003年，见[网站](https://example.com/路径)。注在此[^1]，**加粗**、*楷体*、` + "`code`" + `、~~删除~~、𠮷、①、㎡。

### （一）列表

- 甲项
- 乙项
  1. 丙项

##### 跳了一级

> 引用一段文字。

` + "```\ncode block\n```" + `

表1　简表

| 项目 | 数额 |
| --- | ---: |
| 甲 | 1.5 |
| 乙 | 2.5 |

![标志](a.png)

![照片](b.jpg)

` + "```mermaid\nxychart-beta\n    title \"收入（亿元）\"\n    x-axis [\"2022年\", \"2023年\"]\n    line [18.6, 20.5]\n```" + `

图1　收入

[^1]: 注的文字，见[网站](https://example.com)。
`

// planBook is the plan as the page package sets it.
func planBook(t testing.TB) *book.Book {
	t.Helper()
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, image.NewRGBA(image.Rect(0, 0, 8, 8)), nil); err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{"a.png": {Data: testPNG(t, true)}, "b.jpg": {Data: photo.Bytes()}}
	return page.Layout(doc.Parse([]byte(plan)), testFonts(t), page.Options{Files: files})
}

// conforming are files that claim both standards.
func conforming(t *testing.T) map[string][]byte {
	t.Helper()
	contents := simpleBook(t)
	addTree(contents, "TOC", "TOCI", "Link")
	addTree(contents, "BlockQuote", "Code")
	addTree(contents, "Sect", "Div", "Code")
	return map[string][]byte{"plan": write(t, planBook(t), testOptions), "simple": write(t, simpleBook(t), testOptions),
		"long": write(t, longBook(t, 30), testOptions), "contents": write(t, contents, testOptions)}
}

// The clauses of ISO 19005-2 (A) and ISO 14289-1 (UA) that can be read off a file. The name of a case is the clause.
var clauses = map[string]func(t *testing.T, r *reader){
	"A 6.1.2 header":                          checkHeader,
	"A 6.1.3 trailer":                         checkTrailer,
	"A 6.1.6 strings, 6.1.13 limits":          checkLimits,
	"A 6.1.7 streams":                         checkStreams,
	"A 6.1.9 objects":                         checkObjectSyntax,
	"A 6.2.2 operators":                       checkOperators,
	"A 6.2.3 intent, 6.2.4 colours":           checkColours,
	"A 6.2.8 pictures":                        checkImages,
	"A 6.2.11 fonts, UA 7.21":                 checkFonts,
	"A 6.2.11.2 to 4 fonts, UA 7.21.3 and 4":  checkFontDicts,
	"A 6.1.13 limits, UA 7.1 artifacts":       checkMarks,
	"A 6.5 actions, UA 7.20 forms":            checkActions,
	"A 6.6.2.3 schemas, 6.6.4, UA 5":          checkXMP,
	"A 6.7.3 elements, UA 7.1 and 7.2":        checkNesting,
	"UA 7.2 regular tables":                   checkTables,
	"UA 7.9 IDs of notes":                     checkIDTree,
	"A 6.3 annotations, UA 7.18":              checkAnnotations,
	"A 6.5 actions, 6.4 forms, 6.8 to 6.11":   checkForbidden,
	"A 6.6 metadata, UA 5":                    checkMetadata,
	"A 6.7 logical structure, UA 7.1":         checkElements,
	"UA 7.1 content is tagged or an artifact": checkContent,
	"UA 7.2 language, 7.1 title":              checkCatalog,
	"UA 7.3 figures":                          checkFigures,
	"UA 7.4 headings":                         checkHeadings,
	"UA 7.5 tables, 7.6 lists, 7.9 notes":     checkAttributes,
	"UA 7.8 page numbers":                     checkFolios,
}

func TestConformance(t *testing.T) {
	for name, file := range conforming(t) {
		r := read(t, file)
		for clause, check := range clauses {
			t.Run(name+" "+clause, func(t *testing.T) {
				r.t = t
				check(t, r)
			})
		}
	}
}

func checkHeader(t *testing.T, r *reader) {
	if !regexp.MustCompile(`^%PDF-1\.[0-7]\n%[\x80-\xff]{4}\n`).Match(r.data) && !highComment(r.data) {
		t.Error("header")
	}
	if !bytes.HasSuffix(r.data, []byte("\n%%EOF\n")) {
		t.Error("bytes after the end")
	}
}

// highComment looks at bytes, as a regexp of Go reads UTF-8.
func highComment(data []byte) bool {
	return data[9] == '%' && min(data[10], data[11], data[12], data[13]) > 127 && data[14] == '\n'
}

func checkTrailer(t *testing.T, r *reader) {
	if id := string(object.Lookup(r.trailer, "ID")); !regexp.MustCompile(`^\[<([0-9a-f]{32})><[0-9a-f]{32}>\]$`).MatchString(id) {
		t.Errorf("/ID %s", id)
	}
	if object.Lookup(r.trailer, "Encrypt") != nil {
		t.Error("encrypted")
	}
}

var (
	hexString = regexp.MustCompile(`<([0-9A-Fa-f]*)>`)
	nameIn    = regexp.MustCompile(`/[^\s/<>\[\]()]+`)
	realIn    = regexp.MustCompile(`-?\d+\.?\d*`)
)

func checkLimits(t *testing.T, r *reader) {
	if len(r.objects) > 8388607 {
		t.Error("too many objects")
	}
	for id, o := range r.objects {
		dict := strings.NewReplacer("<<", " ", ">>", " ").Replace(string(o.Dict))
		for _, m := range hexString.FindAllStringSubmatch(dict, -1) {
			if len(m[1])%2 != 0 || len(m[1]) > 2*32767 {
				t.Errorf("object %d: a string of %d digits", id, len(m[1]))
			}
		}
		for _, name := range nameIn.FindAllString(dict, -1) {
			if len(name) > 128 {
				t.Errorf("object %d: name %s", id, name)
			}
		}
		if box := object.Lookup(o.Dict, "MediaBox"); box != nil {
			for _, side := range realIn.FindAllString(string(box), -1)[2:] {
				if v, _ := strconv.ParseFloat(side, 64); v < 3 || v > 14400 {
					t.Errorf("page %d: %s", id, box)
				}
			}
		}
	}
}

// checkStreams: read has compared every /Length with what is there.
func checkStreams(t *testing.T, r *reader) {
	for id, o := range r.objects {
		if o.Stream == nil {
			continue
		}
		if filter := string(object.Lookup(o.Dict, "Filter")); !slices.Contains([]string{"", "/FlateDecode", "/DCTDecode"}, filter) {
			t.Errorf("object %d: filter %s", id, filter)
		}
		for _, key := range []string{"F", "FFilter", "FDecodeParms"} {
			if object.Lookup(o.Dict, key) != nil {
				t.Errorf("object %d: /%s", id, key)
			}
		}
	}
}

func checkObjectSyntax(t *testing.T, r *reader) {
	for _, at := range regexp.MustCompile(`\d+ 0 obj\n<<`).FindAllIndex(r.data, -1) {
		if r.data[at[0]-1] != '\n' {
			t.Errorf("object at %d does not begin a line", at[0])
		}
	}
	if n, m := bytes.Count(r.data, []byte("\nstream\n")), bytes.Count(r.data, []byte("\nendstream\nendobj\n")); n != m {
		t.Errorf("%d streams, %d ends", n, m)
	}
}

// token is an operator of a content stream with what stands before it.
type token struct {
	operator string
	operands []string
}

// tokens reads a content stream.
func tokens(t *testing.T, content []byte) (list []token) {
	var operands []string
	for at := object.SpaceSize(content); at < len(content); at += object.SpaceSize(content[at:]) {
		size, err := object.ValueSize(content[at:])
		if err != nil {
			t.Fatal(err)
		}
		word := string(content[at : at+size])
		at += size
		if strings.ContainsAny(word[:1], "/<[(-.0123456789") {
			operands = append(operands, word)
			continue
		}
		list = append(list, token{word, operands})
		operands = nil
	}
	return list
}

func (r *reader) contents() (pages [][]token) {
	for _, id := range r.pages() {
		pages = append(pages, tokens(r.t, r.get(r.objects[id].Dict, "Contents").Stream))
	}
	return pages
}

func checkOperators(t *testing.T, r *reader) {
	known := strings.Fields("q Q cm w J j M d i gs m l c v y h re S s f F f* B B* b b* n W W* BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* Tj TJ " +
		"CS cs SC SCN sc scn G g RG rg K k Do MP DP BMC BDC EMC")
	for i, page := range r.contents() {
		depth, deepest := 0, 0
		for _, token := range page {
			if !slices.Contains(known, token.operator) {
				t.Errorf("page %d: operator %s", i+1, token.operator)
			}
			switch token.operator {
			case "q":
				depth++
			case "Q":
				depth--
			}
			deepest = max(deepest, depth)
		}
		if depth != 0 || deepest > 28 {
			t.Errorf("page %d: q and Q: %d left, %d deep", i+1, depth, deepest)
		}
	}
	for _, id := range r.pages() {
		if object.Lookup(r.objects[id].Dict, "Resources") == nil {
			t.Errorf("page %d inherits its resources", id)
		}
	}
}

// checkColours: an RGB profile lets DeviceGray and DeviceRGB in, and no CMYK.
func checkColours(t *testing.T, r *reader) {
	intents := references(object.Lookup(r.root(), "OutputIntents"))
	if len(intents) != 1 {
		t.Fatalf("%d output intents", len(intents))
	}
	intent := r.objects[intents[0]].Dict
	profile := r.get(intent, "DestOutputProfile")
	if string(object.Lookup(intent, "S")) != "/GTS_PDFA1" || string(profile.Stream[12:20]) != "mntrRGB " || profile.Stream[8] > 4 ||
		string(object.Lookup(profile.Dict, "N")) != "3" {
		t.Error("output intent")
	}
	for i, page := range r.contents() {
		for _, token := range page {
			if slices.Contains([]string{"K", "k", "CS", "cs", "SC", "SCN", "sc", "scn", "gs"}, token.operator) {
				t.Errorf("page %d: %s", i+1, token.operator)
			}
		}
	}
	for id, o := range r.objects {
		if bytes.Contains(o.Dict, []byte("DeviceCMYK")) || object.Lookup(o.Dict, "TR") != nil || object.Lookup(o.Dict, "HTP") != nil {
			t.Errorf("object %d: colours", id)
		}
	}
}

func checkImages(t *testing.T, r *reader) {
	for id, o := range r.objects {
		if string(object.Lookup(o.Dict, "Type")) != "/XObject" {
			continue
		}
		if string(object.Lookup(o.Dict, "Subtype")) != "/Image" {
			t.Errorf("object %d: %s", id, object.Lookup(o.Dict, "Subtype"))
		}
		for _, key := range []string{"Alternates", "OPI", "PS", "Ref"} {
			if object.Lookup(o.Dict, key) != nil {
				t.Errorf("picture %d: /%s", id, key)
			}
		}
		if v := string(object.Lookup(o.Dict, "Interpolate")); v == "true" {
			t.Errorf("picture %d is interpolated", id)
		}
		if bits := string(object.Lookup(o.Dict, "BitsPerComponent")); !slices.Contains([]string{"1", "2", "4", "8"}, bits) {
			t.Errorf("picture %d: %s bits", id, bits)
		}
	}
}

func checkForbidden(t *testing.T, r *reader) {
	for id, o := range r.objects {
		if s := string(object.Lookup(o.Dict, "S")); object.Lookup(o.Dict, "URI") == nil && slices.Contains([]string{"/Launch", "/JavaScript", "/Named"}, s) {
			t.Errorf("object %d: action %s", id, s)
		}
		for _, key := range []string{"AA", "JS", "JavaScript", "EF", "EmbeddedFiles", "OCProperties", "AlternatePresentations", "PresSteps", "XFA"} {
			if object.Lookup(o.Dict, key) != nil {
				t.Errorf("object %d: /%s", id, key)
			}
		}
	}
	for _, key := range []string{"AcroForm", "OpenAction", "Names", "Requirements", "Perms", "NeedsRendering", "Collection"} {
		if object.Lookup(r.root(), key) != nil {
			t.Errorf("catalogue: /%s", key)
		}
	}
}

// checkMetadata: XMP is well formed, says what Info says, and identifies the standards.
func checkMetadata(t *testing.T, r *reader) {
	stream := r.get(r.root(), "Metadata")
	x := string(stream.Stream)
	for decoder := xml.NewDecoder(strings.NewReader(x)); ; {
		if _, err := decoder.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	if !strings.HasPrefix(x, "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>") || object.Lookup(stream.Dict, "Filter") != nil {
		t.Error("packet")
	}
	info := r.get(r.trailer, "Info").Dict
	text := func(key string) string {
		var out bytes.Buffer
		if err := xml.EscapeText(&out, []byte(decodeText(object.Lookup(info, key)))); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	for _, want := range []string{`<rdf:li xml:lang="x-default">` + text("Title") + `</rdf:li></rdf:Alt></dc:title>`,
		`<dc:creator><rdf:Seq><rdf:li>` + text("Author") + `</rdf:li></rdf:Seq>`,
		`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">` + text("Subject") + `</rdf:li>`,
		`<pdf:Keywords>` + text("Keywords") + `<`, `<pdf:Producer>` + text("Producer") + `<`,
		`<xmp:CreateDate>2023-06-30T00:00:00+08:00<`, `<xmp:ModifyDate>2023-06-30T00:00:00+08:00<`,
		`<pdfaid:part>2</pdfaid:part>`, `<pdfaid:conformance>A</pdfaid:conformance>`, `<pdfuaid:part>1</pdfuaid:part>`, `<pdfaSchema:prefix>pdfuaid<`} {
		if !strings.Contains(x, want) {
			t.Errorf("XMP lacks %s", want)
		}
	}
}
