package pdf

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/png"
	"math"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"pilotplan/internal/page/book"
	"pilotplan/internal/pdf/object"
)

func testPNG(t testing.TB, deep bool) []byte {
	t.Helper()
	gray, colour := image.NewGray(image.Rect(0, 0, 6, 4)), image.NewNRGBA64(image.Rect(0, 0, 3, 2))
	gray.Set(1, 1, color.Gray{Y: 200})
	colour.Set(1, 1, color.NRGBA64{R: 0xFFFF, G: 0x1234, A: 0x8000})
	var img image.Image = gray
	if deep {
		img = colour
	}
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

var testOptions = Options{Title: "试点方案 𠮷", Author: "某某<公司>", Subject: "两业融合", Keywords: "试点,融合",
	Created: time.Date(2023, 6, 30, 0, 0, 0, 0, time.FixedZone("", 8*3600))}

func write(t testing.TB, b *book.Book, o Options) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, b, testFonts(t), o); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// Every object is where the cross-reference says, and every reference leads to one.
func TestObjects(t *testing.T) {
	for name, b := range map[string]*book.Book{"simple": simpleBook(t), "long": longBook(t, 60)} {
		t.Run(name, func(t *testing.T) {
			r := read(t, write(t, b, testOptions))
			for id, o := range r.objects {
				for _, to := range references(o.Dict) {
					if _, have := r.objects[to]; !have {
						t.Errorf("object %d refers to %d, which is missing", id, to)
					}
				}
			}
			if got := len(r.pages()); got != len(b.Pages) {
				t.Errorf("%d pages, want %d", got, len(b.Pages))
			}
		})
	}
}

// The structure tree reads in the order of reading, characters above U+FFFF and replaced ones as themselves.
func TestStructure(t *testing.T) {
	r := read(t, write(t, simpleBook(t), testOptions))
	want := "Document(H1(两业融合试点方案)Figure()H2(一、试点单位概况)" +
		"P(本公司地址在Link(江苏省网页@)，董事长姓𠮷𰻝合字共四加粗的字段落Link(@))Figure()H3(（一）横页))"
	if got := r.aloud(); got != want {
		t.Errorf("structure\n got %s\nwant %s", got, want)
	}
	if string(object.Lookup(object.Lookup(r.root(), "MarkInfo"), "Marked")) != "true" {
		t.Error("not marked as tagged")
	}
}

// A figure tells how far it reaches, and what it shows.
func TestFigures(t *testing.T) {
	r := read(t, write(t, simpleBook(t), testOptions))
	var got []string
	for id := 1; id <= len(r.objects); id++ {
		if dict := r.objects[id].Dict; string(object.Lookup(dict, "S")) == "/Figure" {
			got = append(got, decodeText(object.Lookup(dict, "Alt"))+" "+string(object.Lookup(object.Lookup(dict, "A"), "BBox")))
		}
	}
	if want := "标志 𠮷 [150 501.89 210 541.89]|图 [80 521.89 450 581.89]"; strings.Join(got, "|") != want {
		t.Errorf("figures %s, want %s", strings.Join(got, "|"), want)
	}
}

// The output intent holds a profile whose table stays within it.
func TestIntent(t *testing.T) {
	r := read(t, write(t, simpleBook(t), testOptions))
	intent := r.objects[references(object.Lookup(r.root(), "OutputIntents"))[0]].Dict
	profile := r.get(intent, "DestOutputProfile").Stream
	if int(binary.BigEndian.Uint32(profile)) != len(profile) || string(profile[36:40]) != "acsp" {
		t.Fatalf("%d bytes, /Size says %d", len(profile), binary.BigEndian.Uint32(profile))
	}
	for i := range int(binary.BigEndian.Uint32(profile[128:])) {
		if entry := profile[132+12*i:]; int(binary.BigEndian.Uint32(entry[4:])+binary.BigEndian.Uint32(entry[8:])) > len(profile) {
			t.Errorf("tag %s reaches past the end", entry[:4])
		}
	}
}

// The parent tree leads from every MCID and every link back to its element.
func TestParentTree(t *testing.T) {
	r := read(t, write(t, simpleBook(t), testOptions))
	tree := object.Lookup(r.get(r.get(r.root(), "StructTreeRoot").Dict, "ParentTree").Dict, "Nums")
	entries := regexp.MustCompile(`(\d+) (\d+) 0 R`).FindAllStringSubmatch(string(tree), -1)
	if len(entries) != 3+2 {
		t.Fatalf("%d entries, want 3 pages and 2 links: %s", len(entries), tree)
	}
	for i, id := range r.pages() {
		if got := string(object.Lookup(r.objects[id].Dict, "StructParents")); got != strconv.Itoa(i) {
			t.Errorf("page %d has /StructParents %s", i+1, got)
		}
		value, _ := strconv.Atoi(entries[i][2])
		if got, want := len(references(r.objects[value].Dict)), len(r.texts(r.objects[id].Dict)); got < want {
			t.Errorf("page %d: %d parents for %d pieces", i+1, got, want)
		}
	}
	for _, entry := range entries[3:] {
		id, _ := strconv.Atoi(entry[2])
		if got := string(object.Lookup(r.objects[id].Dict, "S")); got != "/Link" {
			t.Errorf("a link's element is %s", got)
		}
	}
}

func TestBookmarks(t *testing.T) {
	r := read(t, write(t, simpleBook(t), testOptions))
	var got strings.Builder
	var walk func(parent int, depth string)
	walk = func(parent int, depth string) {
		before := 0
		for id := object.Reference(object.Lookup(r.objects[parent].Dict, "First")); id != 0; id = object.Reference(object.Lookup(r.objects[id].Dict, "Next")) {
			dict := r.objects[id].Dict
			if object.Reference(object.Lookup(dict, "Parent")) != parent || object.Reference(object.Lookup(dict, "Prev")) != before {
				t.Errorf("bookmark %d: wrong /Parent or /Prev", id)
			}
			got.WriteString(depth + decodeText(object.Lookup(dict, "Title")) + " " + string(object.Lookup(dict, "Count")) + "\n")
			walk(id, depth+"  ")
			before = id
		}
		if last := object.Reference(object.Lookup(r.objects[parent].Dict, "Last")); last != before {
			t.Errorf("bookmark %d: /Last is %d, want %d", parent, last, before)
		}
	}
	root := object.Reference(object.Lookup(r.root(), "Outlines"))
	walk(root, "")
	want := "概况 𠮷野 1\n  横页 -1\n    又一 \n末 \n"
	if got.String() != want {
		t.Errorf("bookmarks\n%swant\n%s", got.String(), want)
	}
	if count := string(object.Lookup(r.objects[root].Dict, "Count")); count != "3" {
		t.Errorf("%s bookmarks shown, want 3", count)
	}
	dest := string(object.Lookup(r.get(r.objects[root].Dict, "Last").Dict, "Dest"))
	if want := "[" + strconv.Itoa(r.pages()[2]) + " 0 R/XYZ null 445.28 null]"; dest != want {
		t.Errorf("last bookmark leads to %s, want %s", dest, want)
	}
}

func TestLinks(t *testing.T) {
	r := read(t, write(t, simpleBook(t), testOptions))
	notes := references(object.Lookup(r.objects[r.pages()[1]].Dict, "Annots"))
	if len(notes) != 2 {
		t.Fatalf("%d links, want 2", len(notes))
	}
	uri := string(object.Lookup(object.Lookup(r.objects[notes[0]].Dict, "A"), "URI"))
	if want := `(https://example.com/%E8%B7%AF%E5%BE%84?a=\(1\))`; uri != want {
		t.Errorf("address %s, want %s", uri, want)
	}
	dest := string(object.Lookup(r.objects[notes[1]].Dict, "Dest"))
	if want := "[" + strconv.Itoa(r.pages()[2]) + " 0 R/XYZ null 495.28 null]"; dest != want {
		t.Errorf("link leads to %s, want %s", dest, want)
	}
}

func TestMetadata(t *testing.T) {
	data := write(t, simpleBook(t), testOptions)
	r := read(t, data)
	info := r.get(r.trailer, "Info").Dict
	for key, want := range map[string]string{"Title": "试点方案 𠮷", "Author": "某某<公司>", "Subject": "两业融合", "Keywords": "试点,融合"} {
		if got := decodeText(object.Lookup(info, key)); got != want {
			t.Errorf("/%s is %q, want %q", key, got, want)
		}
	}
	if got := string(object.Lookup(info, "CreationDate")); got != "(D:20230630000000+08'00')" {
		t.Errorf("created %s", got)
	}
	xmp := string(r.get(r.root(), "Metadata").Stream)
	for _, want := range []string{"试点方案 𠮷</rdf:li>", "某某&lt;公司&gt;", "<rdf:li>zh-CN</rdf:li>", "2023-06-30T00:00:00+08:00"} {
		if !strings.Contains(xmp, want) {
			t.Errorf("XMP lacks %s", want)
		}
	}
	if got := decodeText(object.Lookup(r.root(), "Lang")); got != "zh-CN" {
		t.Errorf("language %q", got)
	}
	if got := string(object.Lookup(r.root(), "PageLabels")); got != "<</Nums[0<<>>1<</S/D/St 1>>]>>" {
		t.Errorf("page labels %s", got)
	}
	if bytes.Contains(write(t, simpleBook(t), Options{}), []byte("CreateDate")) {
		t.Error("dates without a date")
	}
}

// The fonts hold the glyphs in use and no more, with their widths, under a tagged name.
func TestFontsInFile(t *testing.T) {
	r := read(t, write(t, simpleBook(t), testOptions))
	found := 0
	for _, o := range r.objects {
		if string(object.Lookup(o.Dict, "Subtype")) != "/CIDFontType2" {
			continue
		}
		found++
		name := string(object.Lookup(o.Dict, "BaseFont"))
		if !regexp.MustCompile(`^/[A-Z]{6}\+\w`).MatchString(name) || string(object.Lookup(o.Dict, "CIDToGIDMap")) != "/Identity" {
			t.Errorf("font %s: tag or map", name)
		}
		descriptor := r.get(o.Dict, "FontDescriptor").Dict
		if string(object.Lookup(descriptor, "FontName")) != name {
			t.Errorf("descriptor of %s is named %s", name, object.Lookup(descriptor, "FontName"))
		}
		program := r.get(descriptor, "FontFile2")
		if size, _ := strconv.Atoi(string(object.Lookup(program.Dict, "Length1"))); size != len(program.Stream) {
			t.Errorf("%s: /Length1 %d, %d bytes", name, size, len(program.Stream))
		}
		sum := uint32(0) // the checksum of the format: all words add up to it
		for at := 0; at+4 <= len(program.Stream); at += 4 {
			sum += binary.BigEndian.Uint32(program.Stream[at:])
		}
		if sum != 0xB1B0AFBA {
			t.Errorf("%s: checksum %#x", name, sum)
		}
	}
	if found != 5 {
		t.Errorf("%d fonts, want 5", found)
	}
}

// The same book gives the same bytes, at any time and in any company.
func TestDeterministic(t *testing.T) {
	b, long := simpleBook(t), longBook(t, 5)
	want := write(t, b, testOptions)
	wantLong := write(t, long, testOptions)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if !bytes.Equal(write(t, b, testOptions), want) || !bytes.Equal(write(t, long, testOptions), wantLong) {
				t.Error("the bytes differ")
			}
		})
	}
	wait.Wait()
}

// What cannot be written is an error that says where, and nothing is written.
func TestErrors(t *testing.T) {
	nan := math.NaN()
	cases := map[string]struct {
		spoil func(b *book.Book)
		want  string
	}{
		"no pages":         {func(b *book.Book) { b.Pages = nil }, "文件没有页面"},
		"missing glyph":    {func(b *book.Book) { b.Pages[1].Runs[0].Text = "一\U000F0000" }, "第2页：黑体缺字"},
		"unknown face":     {func(b *book.Book) { b.Pages[1].Runs[0].Face = 9 }, "第2页：没有字体 9"},
		"place not finite": {func(b *book.Book) { b.Pages[1].Runs[0].X = nan }, "第2页：文字 “一、试点单位概况” 的位置无效"},
		"page not finite":  {func(b *book.Book) { b.Pages[2].Width = math.Inf(1) }, "第3页：页面尺寸无效"},
		"broken picture":   {func(b *book.Book) { b.Pages[0].Pictures[0].Data = []byte("GIF89a") }, "第1页：图片无法读取"},
		"link to nowhere":  {func(b *book.Book) { b.Pages[1].Links[1].Page = 4 }, "第2页：链接：没有第4页"},
		"bookmark nowhere": {func(b *book.Book) { b.Bookmarks[0].Page = 0 }, "书签 “概况 𠮷野”：没有第0页"},
		"tree in a circle": {func(b *book.Book) { b.Tree[1].Parent = 1 }, "结构元素 1 的上级是 1"},
		"kind not a name":  {func(b *book.Book) { b.Tree[1].Kind = "H1 /X" }, "结构元素 1 的类型是 “H1 /X”"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			b := simpleBook(t)
			c.spoil(b)
			var out bytes.Buffer
			err := Write(&out, b, testFonts(t), Options{})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %s", err, c.want)
			}
			if out.Len() > 0 {
				t.Error("something was written")
			}
		})
	}
}

type fullDisk struct{}

var errFull = errors.New("disk full")

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

func TestWriterFails(t *testing.T) {
	if err := Write(fullDisk{}, simpleBook(t), testFonts(t), Options{}); !errors.Is(err, errFull) {
		t.Errorf("error %v", err)
	}
}

// Pictures that gopdf refuses or shows wrong go in all the same.
func TestPictures(t *testing.T) {
	b := simpleBook(t)
	b.Pages[0].Pictures[0].Data = testPNG(t, true)
	r := read(t, write(t, b, Options{}))
	masks := 0
	for _, o := range r.objects {
		if object.Lookup(o.Dict, "SMask") != nil {
			masks++
		}
	}
	if masks != 1 {
		t.Errorf("%d pictures with transparency, want 1", masks)
	}
}
