package comment

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// checkCopy holds a copy to its original: it reads as the same, all parts but three are as they were packed, and the text has only been
// added to.
func checkCopy(t *testing.T, data, out []byte) {
	t.Helper()
	before, after := readFile(t, data), readFile(t, out)
	if !bytes.Equal(before.Source, after.Source) || !reflect.DeepEqual(before.Document, after.Document) {
		t.Errorf("reads as %q, want %q", after.Source, before.Source)
	}
	changed := map[string]bool{"word/document.xml": true, "word/comments.xml": true, "word/_rels/document.xml.rels": true, "[Content_Types].xml": true}
	for name, packed := range entries(t, data) {
		if !changed[name] && !bytes.Equal(packed, entries(t, out)[name]) {
			t.Errorf("%s is not as it was packed", name)
		}
	}
	if err := sameBeside(part(t, data, "word/document.xml"), part(t, out, "word/document.xml")); err != nil {
		t.Error(err)
	}
	if err := wellFormed(out); err != nil {
		t.Error(err)
	}
}

var (
	aMark = regexp.MustCompile(`^(<w:commentRange(Start|End)[^>]*/>|<w:r[^>]*><w:commentReference[^>]*/></w:r>)`)
	again = regexp.MustCompile(`^<w:r( [^>]*)?>(<w:rPr>(<w:rPrChange .*?</w:rPrChange>|<w:[^/][^>]*/>)*</w:rPr>|<w:rPr/>)?(<w:t xml:space="preserve">)?`)
)

// sameBeside walks through a text and its copy: what the copy has more must be marks, the joints of runs that were cut around them,
// and the wish to keep a blank.
func sameBeside(original, copied string) error {
	const keep = ` xml:space="preserve"`
	i, j := 0, 0
	for j < len(copied) {
		if m := aMark.FindString(copied[j:]); m != "" && !strings.HasPrefix(original[i:], m) {
			j += len(m)
			continue
		}
		if joint := jointAt(copied[j:]); joint > 0 && !strings.HasPrefix(original[i:], copied[j:j+6]) {
			j += joint
			continue
		}
		switch {
		case i < len(original) && original[i] == copied[j]:
			i++
			j++
		case strings.HasPrefix(copied[j:], keep):
			j += len(keep)
		default:
			return fmt.Errorf("the copy goes on %.80q, the original %.80q", copied[j:], original[i:])
		}
	}
	if i < len(original) {
		return fmt.Errorf("the copy lacks %.80q", original[i:])
	}
	return nil
}

// jointAt is how long the joint of a cut run is that a text begins with: end of the run, marks, begin of the run.
func jointAt(text string) int {
	at := 0
	for _, end := range []string{"</w:t>", "</w:r>"} {
		if strings.HasPrefix(text[at:], end) {
			at += len(end)
		}
	}
	marks := 0
	for m := aMark.FindString(text[at:]); m != ""; m = aMark.FindString(text[at:]) {
		at += len(m)
		marks++
	}
	if m := again.FindString(text[at:]); m != "" && marks > 0 {
		return at + len(m)
	}
	return 0
}

// covered is the text between the marks of a comment.
func covered(t *testing.T, document, id string) string {
	t.Helper()
	var b strings.Builder
	inside, isText, marks := false, false, 0
	d := xml.NewDecoder(strings.NewReader(document))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			isText = token.Name.Local == "t"
			if mark := strings.TrimPrefix(token.Name.Local, "comment"); mark != token.Name.Local && token.Attr[len(token.Attr)-1].Value == id {
				inside = mark == "RangeStart"
				marks++
			}
		case xml.CharData:
			if inside && isText {
				b.Write(token)
			}
		case xml.EndElement:
			isText = false
		}
	}
	if marks != 3 {
		t.Errorf("comment %s has %d marks", id, marks)
	}
	return strings.NewReplacer("\u00ad", "", "\u200b", "").Replace(b.String())
}

func wellFormed(data []byte) error {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return err
	}
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			return err
		}
		text, err := io.ReadAll(in)
		if err != nil {
			return err
		}
		if bytes.HasPrefix(text, []byte("\xff\xfe")) || !strings.HasSuffix(f.Name, ".xml") && !strings.HasSuffix(f.Name, ".rels") {
			continue
		}
		for d := xml.NewDecoder(bytes.NewReader(text)); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				return fmt.Errorf("%s: %w", f.Name, err)
			}
		}
	}
	return nil
}

// entries are the packed bytes of a file's parts.
func entries(t *testing.T, data []byte) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	eachEntry(t, data, func(f *zip.File) {
		raw, err := f.OpenRaw()
		if err != nil {
			t.Fatal(err)
		}
		if all[f.Name], err = io.ReadAll(raw); err != nil {
			t.Fatal(err)
		}
	})
	return all
}

func eachEntry(t *testing.T, data []byte, do func(*zip.File)) {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.File {
		do(f)
	}
}

// part is an unpacked part.
func part(t *testing.T, data []byte, name string) (text string) {
	t.Helper()
	eachEntry(t, data, func(f *zip.File) {
		if f.Name != name {
			return
		}
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		defer in.Close()
		all, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		text = string(all)
	})
	return text
}
