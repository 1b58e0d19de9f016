package picture

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"
	"testing/fstest"
)

// A picture is found in the folder of its document, and nowhere else; what is wrong with one is said.
func TestRead(t *testing.T) {
	var file bytes.Buffer
	if err := png.Encode(&file, image.NewGray(image.Rect(0, 0, 96, 48))); err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{"图/a b.png": {Data: file.Bytes()}, "断.png": {Data: file.Bytes()[:60]}, "文.png": {Data: []byte("文字")}}
	for _, name := range []string{"图/a%20b.png", `图\a b.png`, "./图/../图/a b.png"} {
		if p, err := Read(files, name); err != nil || p.Kind != "png" || p.Width != 72 || p.Height != 36 {
			t.Errorf("%s: %v, %s %v×%v", name, err, p.Kind, p.Width, p.Height)
		}
	}
	for name, want := range map[string]string{
		"https://example.com/a.png": "网络图片", "../a.png": "不在文档所在", "/etc/a.png": "不在文档所在", "没有.png": "找不到", "断.png": "已损坏", "文.png": "不是 PNG",
	} {
		if _, err := Read(files, name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
}

// A picture becomes smaller to fit, and keeps its shape; it never becomes larger.
func TestWithin(t *testing.T) {
	p := Picture{Width: 200, Height: 100}
	for _, c := range [][4]float64{{400, 400, 200, 100}, {100, 400, 100, 50}, {400, 25, 50, 25}} {
		if w, h := p.Within(c[0], c[1]); w != c[2] || h != c[3] {
			t.Errorf("within %v×%v: %v×%v", c[0], c[1], w, h)
		}
	}
}
