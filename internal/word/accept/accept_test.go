package accept

import (
	"bytes"
	"math/rand"
	"path/filepath"
	"strings"
	"testing"

	"pilotplan/internal/thorough"
	"pilotplan/internal/word"
	"pilotplan/internal/word/opc"
	"pilotplan/internal/word/wordtest"

	"github.com/rogpeppe/go-internal/txtar"
)

func read(t *testing.T, data []byte) *word.File {
	t.Helper()
	f, err := word.Read("稿.docx", data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// accepted accepts all, and holds what comes of it to the text as it was read.
func accepted(t *testing.T, data []byte) []byte {
	t.Helper()
	after, err := All(data)
	if err != nil {
		t.Fatal(err)
	}
	got, want := read(t, after), read(t, data)
	if !bytes.Equal(got.Source, want.Source) {
		t.Errorf("reads %q\nwant %q\nin %s", got.Source, want.Source, body(t, after))
	}
	if c := got.Changes; c.Inserted+c.Deleted+c.Moved > 0 || c.Comments != want.Changes.Comments {
		t.Errorf("left are %+v in %s", c, body(t, after))
	}
	if again, err := All(after); err != nil || !bytes.Equal(again, after) {
		t.Errorf("again there is something to accept (%v): %s", err, body(t, after))
	}
	return after
}

func body(t *testing.T, data []byte) string {
	t.Helper()
	pack, err := opc.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	part, err := pack.Part("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	_, inside, _ := strings.Cut(string(part), "<w:body>")
	inside, _, _ = strings.Cut(inside, "</w:body>")
	return inside
}

func TestAll(t *testing.T) {
	const (
		gone = `<w:del w:id="1" w:author="甲"><w:r><w:delText>旧</w:delText></w:r></w:del>`
		come = `<w:ins w:id="2" w:author="甲"><w:r><w:t>新</w:t></w:r></w:ins>`
		mark = `<w:pPr><w:jc w:val="center"/><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>`
		text = `<w:r><w:t>甲</w:t></w:r>`
		tail = `<w:p w:rsidR="1"><w:pPr><w:ind/></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>`
		row  = `<w:tr><w:tc><w:p>` + text + `</w:p></w:tc></w:tr>`
		dead = `<w:tr><w:trPr><w:del w:id="4"/></w:trPr><w:tc><w:p>` + gone + `</w:p></w:tc></w:tr>`
	)
	for _, c := range []struct{ name, body, want string }{
		{"none", `<w:p >` + text + `</w:p>`, `<w:p >` + text + `</w:p>`},
		{"runs", `<w:p>` + gone + come + text + `</w:p>`, `<w:p><w:r><w:t>新</w:t></w:r>` + text + `</w:p>`},
		{"inserted and then deleted", `<w:p><w:ins w:id="1"><w:del w:id="2"><w:r><w:delText>x</w:delText></w:r></w:del></w:ins>` + text + `</w:p>`, `<w:p>` + text + `</w:p>`},
		{"end", `<w:p>` + mark + text + `</w:p>` + tail, `<w:p w:rsidR="1"><w:pPr><w:ind/></w:pPr>` + text + `<w:r><w:t>乙</w:t></w:r></w:p>`},
		{"ends", `<w:p>` + mark + text + `</w:p><w:p>` + mark + gone + `</w:p><w:p/>`, `<w:p>` + text + `</w:p>`},
		{"whole paragraph", `<w:p>` + mark + gone + `</w:p>` + tail, tail},
		{"before a table", `<w:p>` + mark + text + `</w:p><w:tbl>` + row + `</w:tbl>` + tail, `<w:p>` + text + `</w:p><w:tbl>` + row + `</w:tbl>` + tail},
		{"between tables", `<w:tbl>` + row + `</w:tbl><w:p>` + mark + gone + `</w:p><w:tbl>` + row + `</w:tbl>`, `<w:tbl>` + row + `</w:tbl><w:p></w:p><w:tbl>` + row + `</w:tbl>`},
		{"last of a cell", `<w:tbl><w:tr><w:tc><w:p>` + mark + gone + `</w:p></w:tc></w:tr></w:tbl>`, `<w:tbl><w:tr><w:tc><w:p></w:p></w:tc></w:tr></w:tbl>`},
		{"last of the body", `<w:p>` + mark + text + `</w:p><w:sectPr><w:pgSz/></w:sectPr>`, `<w:p>` + text + `</w:p><w:sectPr><w:pgSz/></w:sectPr>`},
		{"row", `<w:tbl>` + dead + row + `</w:tbl>`, `<w:tbl>` + row + `</w:tbl>`},
		{"table", `<w:tbl>` + dead + `</w:tbl>` + tail, tail},
		{"inserted row", `<w:tbl><w:tr><w:trPr><w:ins w:id="1"/></w:trPr><w:tc><w:p>` + come + `</w:p></w:tc></w:tr></w:tbl>`, `<w:tbl><w:tr><w:trPr></w:trPr><w:tc><w:p><w:r><w:t>新</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`},
		{"cell", `<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:cellIns w:id="2"/></w:tcPr><w:p>` + text + `</w:p></w:tc></w:tr></w:tbl>`,
			`<w:tbl><w:tr><w:tc><w:tcPr></w:tcPr><w:p>` + text + `</w:p></w:tc></w:tr></w:tbl>`},
		{"formats", `<w:p><w:pPr><w:ind/><w:pPrChange w:id="1"><w:pPr><w:jc/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:b/><w:rPrChange w:id="2"><w:rPr/></w:rPrChange></w:rPr><w:t>甲</w:t></w:r></w:p>`,
			`<w:p><w:pPr><w:ind/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t></w:r></w:p>`},
		{"move", `<w:p><w:moveFromRangeStart w:id="1" w:name="a"/><w:moveFrom w:id="2">` + text + `</w:moveFrom><w:moveFromRangeEnd w:id="1"/></w:p><w:p><w:moveToRangeStart w:id="3" w:name="a"/><w:moveTo w:id="4">` + text + `</w:moveTo><w:moveToRangeEnd w:id="3"/></w:p>`,
			`<w:p></w:p><w:p>` + text + `</w:p>`},
		{"marks of stretches", `<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r><w:bookmarkEnd w:id="1"/></w:del>` + text + `</w:p>`,
			`<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>` + text + `</w:p>`},
		{"contents between", `<w:p>` + mark + text + `</w:p><w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p>` + text + `</w:p></w:sdtContent></w:sdt><w:p>` + text + `</w:p>`,
			`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p>` + text + `</w:p></w:sdtContent></w:sdt><w:p>` + text + text + `</w:p>`},
		{"both kinds of a text box", `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent><w:p>` + gone + text + `</w:p></w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent><w:p>` + gone + text + `</w:p></w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
			`<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent><w:p>` + text + `</w:p></w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent><w:p>` + text + `</w:p></w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := body(t, accepted(t, wordtest.Docx(c.body))); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// Drafts of all kinds; the one with changes among them.
func TestAllOfDrafts(t *testing.T) {
	names, err := filepath.Glob("../testdata/drafts/*.txtar")
	if err != nil || len(names) < 10 {
		t.Fatalf("%d drafts, %v", len(names), err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		parts := map[string]string{}
		for _, f := range archive.Files {
			parts[strings.TrimSuffix(f.Name, ".part")] = string(f.Data)
		}
		t.Run(filepath.Base(name), func(t *testing.T) { accepted(t, wordtest.Of(parts)) })
	}
}

// Random changes of random texts read the same before and after.
func TestAllRandom(t *testing.T) {
	for seed := range thorough.Rounds(100, 5000) {
		r := rand.New(rand.NewSource(int64(seed)))
		if accepted(t, wordtest.Docx(randomBlocks(r, 2))); t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func pick(r *rand.Rand, all ...string) string { return all[r.Intn(len(all))] }

func randomBlocks(r *rand.Rand, deep int) string {
	s := ""
	for range r.Intn(5) {
		switch {
		case deep > 0 && r.Intn(4) == 0:
			s += `<w:tbl>`
			for range 1 + r.Intn(2) {
				s += `<w:tr>` + pick(r, "", `<w:trPr><w:ins w:id="1"/></w:trPr>`, `<w:trPr><w:del w:id="1"/></w:trPr>`)
				for range 2 {
					s += `<w:tc>` + randomBlocks(r, deep-1) + `<w:p/></w:tc>`
				}
				s += `</w:tr>`
			}
			s += `</w:tbl>`
		default:
			s += randomParagraph(r)
		}
	}
	return s
}

func randomParagraph(r *rand.Rand) string {
	s := `<w:p>` + pick(r, "", "", `<w:pPr><w:rPr><w:ins w:id="1"/></w:rPr></w:pPr>`, `<w:pPr><w:jc w:val="left"/><w:rPr><w:del w:id="1"/><w:b/></w:rPr></w:pPr>`, `<w:pPr><w:rPr><w:moveFrom w:id="1"/></w:rPr></w:pPr>`)
	for range r.Intn(4) {
		run := `<w:r><w:t xml:space="preserve">` + pick(r, "甲", "乙 ", "&lt;丙", "3亿元") + `</w:t></w:r>`
		change := pick(r, "", "", "ins", "del", "moveTo", "moveFrom")
		if change != "" {
			run = `<w:` + change + ` w:id="1">` + run + `</w:` + change + `>`
		}
		s += run
	}
	return s + `</w:p>`
}
