package pdf

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/pdf/object"
)

// kidRules are the sequences of parts that lists, tables and contents may have, each part followed by a space.
var kidRules = map[string]*regexp.Regexp{
	"Table": regexp.MustCompile(`^(Caption )?(TR )+$|^(TR )+(Caption )?$`),
	"TR":    regexp.MustCompile(`^((TH|TD) )+$`),
	"L":     regexp.MustCompile(`^(Caption )?((L|LI) )+$`),
	"LI":    regexp.MustCompile(`^((Lbl|LBody) )+$`),
	"TOC":   regexp.MustCompile(`^(Caption )?((TOC|TOCI) )+$`),
}

// parentRules are the only elements that those parts may stand in.
var parentRules = map[string]string{"TR": "Table", "TH": "TR", "TD": "TR", "LI": "L", "LBody": "LI", "TOCI": "TOC"}

// checkNesting: the parts of tables, lists and contents, and /Type and /P of every element.
func checkNesting(t *testing.T, r *reader) {
	root := r.get(r.root(), "StructTreeRoot").Dict
	if object.Lookup(root, "RoleMap") != nil || object.Lookup(root, "ClassMap") != nil || len(references(object.Lookup(root, "K"))) != 1 {
		t.Errorf("root %s", root)
	}
	path, kinds := []int{object.Reference(object.Lookup(r.root(), "StructTreeRoot"))}, map[int]string{}
	r.walk(func(id int, kind string, dict []byte, depth int) {
		path = append(path[:depth+1], id)
		kinds[id] = kind
		parent := kinds[path[depth]]
		if string(object.Lookup(dict, "Type")) != "/StructElem" || object.Reference(object.Lookup(dict, "P")) != path[depth] {
			t.Errorf("element %d: /Type %s /P %s", id, object.Lookup(dict, "Type"), object.Lookup(dict, "P"))
		}
		if want := parentRules[kind]; want != "" && want != parent {
			t.Errorf("element %d: %s in %s", id, kind, parent)
		}
		if kind == "Code" && slices.Contains([]string{"Document", "BlockQuote", "Sect", "Div"}, parent) {
			t.Errorf("element %d: code is a part of blocks, not of %s", id, parent)
		}
		parts := ""
		for _, m := range kid.FindAllStringSubmatch(string(object.Lookup(dict, "K")), -1) {
			if m[4] != "" {
				below, _ := strconv.Atoi(m[4])
				parts += strings.TrimPrefix(string(object.Lookup(r.objects[below].Dict, "S")), "/") + " "
			}
		}
		if rule := kidRules[kind]; rule != nil && !rule.MatchString(parts) {
			t.Errorf("element %d: %s of %s", id, kind, parts)
		}
	})
}

// checkTables: rows of equal length, no spans.
func checkTables(t *testing.T, r *reader) {
	length := map[int]int{}
	r.walk(func(id int, kind string, dict []byte, _ int) {
		if object.Lookup(object.Lookup(dict, "A"), "ColSpan") != nil || object.Lookup(object.Lookup(dict, "A"), "RowSpan") != nil {
			t.Errorf("cell %d: %s", id, dict)
		}
		if kind != "TR" {
			return
		}
		table, cells := object.Reference(object.Lookup(dict, "P")), len(references(object.Lookup(dict, "K")))
		if want, begun := length[table]; begun && want != cells {
			t.Errorf("row %d has %d cells, the first one %d", id, cells, want)
		}
		length[table] = cells
	})
}

// checkIDTree: the name tree has every note, sorted, and nothing else.
func checkIDTree(t *testing.T, r *reader) {
	names := object.Lookup(object.Lookup(r.get(r.root(), "StructTreeRoot").Dict, "IDTree"), "Names")
	found, last := map[string]int{}, ""
	for _, m := range regexp.MustCompile(`\(([^)]*)\) (\d+) 0 R`).FindAllStringSubmatch(string(names), -1) {
		if m[1] <= last {
			t.Errorf("%s after %s", m[1], last)
		}
		last = m[1]
		found["("+m[1]+")"], _ = strconv.Atoi(m[2])
	}
	r.walk(func(id int, _ string, dict []byte, _ int) {
		if name := string(object.Lookup(dict, "ID")); name != "" {
			if found[name] != id {
				t.Errorf("element %d: /ID %s leads to %d", id, name, found[name])
			}
			delete(found, name)
		}
	})
	if len(found) > 0 {
		t.Errorf("IDs of nothing: %v", found)
	}
}

// checkMarks: artifacts and tagged content do not stand in each other, and numbers and strings keep to their limits.
func checkMarks(t *testing.T, r *reader) {
	for i, page := range r.contents() {
		var stack []string
		for _, token := range page {
			switch token.operator {
			case "BMC", "BDC":
				tag := token.operands[0]
				if len(stack) > 0 && (tag != "/Span" || strings.Contains(token.operands[1], "/MCID") || stack[0] == "/Artifact") {
					t.Errorf("page %d: %s in %s", i+1, tag, stack)
				}
				stack = append(stack, tag)
			case "EMC":
				stack = stack[:len(stack)-1]
			case "BI", "sh", "'", "\"", "ri", "gs", "BX", "EX":
				t.Errorf("page %d: %s", i+1, token.operator)
			}
			for _, operand := range token.operands {
				if v, err := strconv.ParseFloat(operand, 64); err == nil && (v > 2147483647 || v < -2147483648) {
					t.Errorf("page %d: %s", i+1, operand)
				}
				if operand[0] == '<' && operand[1] != '<' && len(operand) > 2+2*32766 {
					t.Errorf("page %d: a string of %d digits", i+1, len(operand)-2)
				}
			}
		}
	}
}

// The schemas of the properties; all but the last three groups are predefined for PDF/A.
var schemas = map[string]string{
	"http://purl.org/dc/elements/1.1/":            "format title creator description language",
	"http://ns.adobe.com/xap/1.0/":                "CreateDate ModifyDate MetadataDate",
	"http://ns.adobe.com/pdf/1.3/":                "Keywords Producer",
	"http://www.aiim.org/pdfa/ns/id/":             "part conformance",
	"http://www.aiim.org/pdfua/ns/id/":            "part",
	"http://www.aiim.org/pdfa/ns/extension/":      "schemas",
	"http://www.aiim.org/pdfa/ns/schema#":         "schema namespaceURI prefix property",
	"http://www.aiim.org/pdfa/ns/property#":       "name valueType category description",
	"http://www.w3.org/1999/02/22-rdf-syntax-ns#": "RDF Description Alt Seq Bag li",
	"adobe:ns:meta/":                              "xmpmeta",
}

// prefixes are those that the standards ask for.
var prefixes = map[string]string{"pdfaid": "http://www.aiim.org/pdfa/ns/id/", "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
	"pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/", "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
	"pdfaProperty": "http://www.aiim.org/pdfa/ns/property#", "dc": "http://purl.org/dc/elements/1.1/"}

// checkXMP: known properties only, each once, with their namespaces, prefixes and forms; the extension schema is whole.
func checkXMP(t *testing.T, r *reader) {
	x := string(r.metadata())
	header, _, _ := strings.Cut(x, "?>")
	if strings.Contains(header, "bytes=") || strings.Contains(header, "encoding=") {
		t.Error(header)
	}
	for prefix, space := range prefixes {
		if !strings.Contains(x, "xmlns:"+prefix+`="`+space+`"`) {
			t.Errorf("prefix %s", prefix)
		}
	}
	values, path := map[string]string{}, []string{}
	for decoder := xml.NewDecoder(strings.NewReader(x)); ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if !slices.Contains(strings.Fields(schemas[token.Name.Space]), token.Name.Local) {
				t.Errorf("property %s of %s", token.Name.Local, token.Name.Space)
			}
			path = append(path, token.Name.Space+token.Name.Local)
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			if text := strings.TrimSpace(string(token)); text != "" && len(path) > 0 {
				if values[path[len(path)-1]] != "" && !strings.HasSuffix(path[len(path)-1], "#li") {
					t.Errorf("%s twice", path)
				}
				values[path[len(path)-1]] += text
			}
		}
	}
	for name, want := range map[string]string{"pdfa/ns/id/part": "2", "pdfa/ns/id/conformance": "A", "pdfua/ns/id/part": "1",
		"pdfa/ns/schema#namespaceURI": "http://www.aiim.org/pdfua/ns/id/", "pdfa/ns/schema#prefix": "pdfuaid",
		"pdfa/ns/property#name": "part", "pdfa/ns/property#valueType": "Integer", "pdfa/ns/property#category": "internal"} {
		if got := values["http://www.aiim.org/"+name]; got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	for _, name := range []string{"schema#schema", "property#description"} {
		if values["http://www.aiim.org/pdfa/ns/"+name] == "" {
			t.Errorf("no %s", name)
		}
	}
}

// checkFontDicts: types, and nothing that would have to be complete or would say another direction of writing.
func checkFontDicts(t *testing.T, r *reader) {
	for name, font := range r.fontDicts() {
		cid := r.get(font, "DescendantFonts").Dict
		descriptor := r.get(cid, "FontDescriptor").Dict
		types := string(object.Lookup(font, "Type")) + string(object.Lookup(font, "Subtype")) + string(object.Lookup(cid, "Type")) +
			string(object.Lookup(cid, "Subtype")) + string(object.Lookup(descriptor, "Type"))
		if types != "/Font/Type0/Font/CIDFontType2/FontDescriptor" {
			t.Errorf("%s: %s", name, types)
		}
		if string(object.Lookup(cid, "BaseFont")) != string(object.Lookup(descriptor, "FontName")) || object.Lookup(cid, "CIDSystemInfo") == nil {
			t.Errorf("%s: %s", name, cid)
		}
		for _, key := range []string{"CIDSet", "CharSet", "FontFile", "FontFile3"} {
			if object.Lookup(descriptor, key) != nil {
				t.Errorf("%s: /%s", name, key)
			}
		}
		if object.Lookup(r.get(descriptor, "FontFile2").Dict, "Subtype") != nil || object.Lookup(cid, "WMode") != nil ||
			object.Lookup(r.get(font, "ToUnicode").Dict, "UseCMap") != nil {
			t.Errorf("%s: keys of other fonts", name)
		}
	}
}

// checkActions: the only actions are addresses on links; destinations are places in the book.
func checkActions(t *testing.T, r *reader) {
	for id, o := range r.objects {
		if action := object.Lookup(o.Dict, "A"); string(object.Lookup(o.Dict, "Type")) == "/Annot" && action != nil && string(object.Lookup(action, "S")) != "/URI" {
			t.Errorf("object %d: %s", id, action)
		}
		if string(object.Lookup(o.Dict, "Type")) == "/Annot" && object.Lookup(o.Dict, "AP") != nil {
			t.Errorf("object %d has an appearance", id)
		}
		if dest := object.Lookup(o.Dict, "Dest"); dest != nil && !slices.Contains(r.pages(), references(dest)[0]) {
			t.Errorf("object %d leads to %s", id, dest)
		}
		for _, key := range []string{"DestOutputProfileRef", "Intent", "ImageMask", "Group", "Ref"} {
			if object.Lookup(o.Dict, key) != nil {
				t.Errorf("object %d: /%s", id, key)
			}
		}
	}
}

// The dates of Info and XMP are the same moment in every zone.
func TestDates(t *testing.T) {
	for zone, want := range map[int][2]string{
		0:        {"(D:20230630101112Z)", "2023-06-30T10:11:12Z"},
		8 * 3600: {"(D:20230630101112+08'00')", "2023-06-30T10:11:12+08:00"},
		-12600:   {"(D:20230630101112-03'30')", "2023-06-30T10:11:12-03:30"},
	} {
		o := testOptions
		o.Created = time.Date(2023, 6, 30, 10, 11, 12, 345, time.FixedZone("", zone))
		r := read(t, write(t, simpleBook(t), o))
		info := r.get(r.trailer, "Info").Dict
		for key, property := range map[string]string{"CreationDate": "CreateDate", "ModDate": "ModifyDate"} {
			if got := string(object.Lookup(info, key)); got != want[0] {
				t.Errorf("%s %s, want %s", key, got, want[0])
			}
			if !strings.Contains(string(r.metadata()), "<xmp:"+property+">"+want[1]+"<") {
				t.Errorf("%s is not %s", property, want[1])
			}
		}
	}
}
