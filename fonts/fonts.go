// Package fonts holds the typefaces of the documents. README.md says where they come from; licences/ has their terms.
package fonts

import _ "embed"

// Each face is one static TrueType file, embedded as bytes: the program's image is mapped, not copied.
var (
	//go:embed ZhuqueFangsong-Regular.ttf
	Fang []byte // 仿宋, body
	//go:embed GongwenTitleSong.ttf
	Title []byte // 小标宋-like, titles
	//go:embed GongwenHei.ttf
	Hei []byte // 黑体, headings of level 1
	//go:embed GongwenKai.ttf
	Kai []byte // 楷体, headings of level 2
	//go:embed GongwenSong.ttf
	Song []byte // 宋体, page numbers, tables, digits and missing glyphs
	//go:embed GongwenMono.ttf
	Mono []byte // code: letters and digits of half an em each
	//go:embed GongwenSign.ttf
	Sign []byte // pictographs and dingbats that the others lack
)
