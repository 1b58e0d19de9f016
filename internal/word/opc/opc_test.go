package opc

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// packed is a zip of files, in order; each is a name and what is in it.
func packed(t *testing.T, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i+1 < len(files); i += 2 {
		f, err := w.Create(files[i])
		if err == nil {
			_, err = f.Write([]byte(files[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func why(err error) string {
	var f *Fault
	if errors.As(err, &f) {
		return f.Why
	}
	return fmt.Sprint(err)
}

func TestPartsByName(t *testing.T) {
	p, err := Open(packed(t, `Word\Document.XML`, "甲", "/word/styles.xml", "乙"))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"word/document.xml": "甲", "/word/document.xml": "甲", "word/styles.xml": "乙"} {
		if data, err := p.Part(name); err != nil || string(data) != want {
			t.Errorf("%s is %q, %v", name, data, err)
		}
	}
	for _, name := range []string{"word/none.xml", "../../etc/passwd", "/etc/passwd"} {
		if _, err := p.Part(name); !strings.Contains(why(err), "缺少部件") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestRelations(t *testing.T) {
	const links = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="a" Type="http://x/styles" Target="styles.xml"/><Relationship Id="b" Type="http://x/image" Target="../media/1.png"/>` +
		`<Relationship Id="c" Type="http://x/image" Target="../../../../etc/passwd"/><Relationship Id="d" Type="http://x/image" Target="/media/2.png"/>` +
		`<Relationship Id="e" Type="http://x/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`
	p, err := Open(packed(t, "word/document.xml", "", "word/_rels/document.xml.rels", "\ufeff"+links, "word/styles.xml", "s"))
	if err != nil {
		t.Fatal(err)
	}
	all, err := p.Relations("word/document.xml")
	var got []string
	for _, r := range all {
		got = append(got, fmt.Sprintf("%s %s %s %t", r.ID, r.Kind, r.Target, r.External))
	}
	want := "a styles word/styles.xml false, b image media/1.png false, c image ../../../etc/passwd false, d image media/2.png false, e image file:///etc/passwd true"
	if text := strings.Join(got, ", "); err != nil || text != want {
		t.Errorf("%s, %v", text, err)
	}
	if name, err := p.Related("word/document.xml", Image); name != "" || err != nil {
		t.Errorf("a picture that is not there: %q, %v", name, err)
	}
	if name, _ := p.Related("word/document.xml", Styles); name != "word/styles.xml" {
		t.Errorf("styles are %q", name)
	}
}

func TestHostileFiles(t *testing.T) {
	small := limits{parts: 3, part: 1000, read: 1500, links: 500}
	bomb := strings.Repeat("\x00", 1001)
	lying := packed(t, "a.xml", bomb)
	at := bytes.Index(lying, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(lying[at+24:], 10) // the directory says that it is small
	half := strings.Repeat("\x00", 751)
	locked := packed(t, "a.xml", "甲")
	at = bytes.Index(locked, []byte("PK\x01\x02"))
	locked[at+8] |= 1
	broken := packed(t, "a.xml", strings.Repeat("甲乙丙丁", 10))
	broken[40] ^= 0xff
	for name, c := range map[string]struct {
		data []byte
		read []string
		want string
	}{
		"no zip":           {[]byte("PK\x03\x04 and nothing"), nil, "文件不完整或已损坏"},
		"a bomb":           {packed(t, "a.xml", bomb), []string{"a.xml"}, "解压后超过 1000 字节"},
		"a bomb that lies": {lying, []string{"a.xml"}, "已损坏"},
		"many large parts": {packed(t, "a.xml", half, "b.xml", half), []string{"a.xml", "b.xml"}, "文件解压后超过 1500 字节"},
		"many parts":       {bytes.Repeat([]byte(directoryMark), 4), nil, "超过 3 个"},
		"two of a name":    {packed(t, "a.xml", "甲", "A.XML", "乙"), nil, "两个同名的部件"},
		"encrypted":        {locked, []string{"a.xml"}, "加了密码"},
		"damaged":          {broken, []string{"a.xml"}, "已损坏"},
	} {
		p, err := open(c.data, small)
		for _, part := range c.read {
			if err == nil {
				_, err = p.Part(part)
			}
		}
		if !strings.Contains(why(err), c.want) || !IsFault(err) {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}

func TestType(t *testing.T) {
	types := func(kind string) string {
		return `<Types><Override ContentType="application/vnd.` + kind + `.main+xml"/></Types>`
	}
	for want, files := range map[Type][]string{
		Archive:      {"方案.md", ""},
		Word:         {typesPart, types("openxmlformats-officedocument.wordprocessingml.document")},
		Sheet:        {typesPart, types("openxmlformats-officedocument.spreadsheetml.sheet")},
		Slides:       {typesPart, types("openxmlformats-officedocument.presentationml.presentation")},
		OpenText:     {"mimetype", "application/vnd.oasis.opendocument.text"},
		OpenSheet:    {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
		OpenDocument: {"mimetype", "application/vnd.oasis.opendocument.graphics"},
		OFD:          {"OFD.xml", ""},
		UOF:          {"uof.xml", ""},
	} {
		p, err := Open(packed(t, files...))
		if err != nil || p.Type() != want {
			t.Errorf("%q is %d, %v, want %d", files, p.Type(), err, want)
		}
	}
}
