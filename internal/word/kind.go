package word

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"pilotplan/internal/word/opc"
)

// Kind is what sort of file something is, by its first bytes: people rename files, and programs do not.
type Kind struct {
	Docx   bool
	Text   bool   // nothing speaks against it being text
	Name   string // what else it is: Word 97—2003 文件（.doc）
	Advice string // what to do with it
}

// The ways to a .docx.
const (
	saveAs   = "请在 Word 或 WPS 里打开，另存为 .docx 再用"
	scanned  = "请用写成它的 Word 文件（.docx）；只有它时，先在 Word 或 WPS 里转换为 .docx 并核对文字"
	asText   = "请把要检查的文字存为 .docx、.md 或 .txt"
	unpacked = "请解压后使用里面的文件"
)

// signatures are the beginnings of files that are told by them alone.
var signatures = []struct{ begins, name, advice string }{
	{"%PDF-", "PDF 文件", scanned},
	{`{\rtf`, "RTF 文件", saveAs},
	{"\x89PNG\r\n", "PNG 图片", asText},
	{"\xff\xd8\xff", "JPEG 图片", asText},
	{"GIF8", "GIF 图片", asText},
	{"Rar!\x1a\x07", "RAR 压缩包", unpacked},
	{"7z\xbc\xaf\x27\x1c", "7z 压缩包", unpacked},
	{"\x1f\x8b", "gzip 压缩包", unpacked},
}

// KindOf tells the sort of a file.
func KindOf(name string, data []byte) Kind {
	start := bytes.TrimPrefix(data[:min(len(data), 1024)], []byte("\ufeff"))
	for _, s := range signatures {
		if bytes.HasPrefix(start, []byte(s.begins)) {
			return Kind{Name: s.name, Advice: s.advice}
		}
	}
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("PK\x05\x06")):
		return kindOfZip(name, data)
	case bytes.HasPrefix(data, []byte(compoundMark)):
		return kindOfCompound(name, data)
	}
	return kindOfText(name, start)
}

// kindOfZip tells what a zip holds.
func kindOfZip(name string, data []byte) Kind {
	p, err := opc.Open(data)
	if err != nil && isWordName(name) {
		return Kind{Docx: true} // a damaged one
	}
	if err != nil {
		return Kind{Name: "压缩包", Advice: unpacked}
	}
	switch p.Type() {
	case opc.Word:
		return Kind{Docx: true}
	case opc.Sheet:
		return Kind{Name: "Excel 表格（.xlsx）", Advice: asText}
	case opc.Slides:
		return Kind{Name: "PowerPoint 演示文稿（.pptx）", Advice: asText}
	case opc.OpenText:
		return Kind{Name: "OpenDocument 文本（.odt）", Advice: saveAs}
	case opc.OpenSheet:
		return Kind{Name: "OpenDocument 表格（.ods）", Advice: asText}
	case opc.OpenDocument:
		return Kind{Name: "OpenDocument 文件", Advice: asText}
	case opc.OFD:
		return Kind{Name: "OFD 版式文件", Advice: scanned}
	case opc.UOF:
		return Kind{Name: "UOF 文件", Advice: saveAs}
	}
	return Kind{Name: "压缩包", Advice: unpacked}
}

// compoundMark begins a compound file, in which the older Office formats are, and encrypted ones of today.
const compoundMark = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// kindOfCompound tells a compound file by the names of its streams, which are UTF-16.
func kindOfCompound(name string, data []byte) Kind {
	holds := func(stream string) bool {
		return bytes.Contains(data, []byte(strings.Join(strings.Split(stream, ""), "\x00")+"\x00"))
	}
	switch {
	case holds("EncryptedPackage"):
		return Kind{Name: "加了密码的 Office 文件", Advice: "请在 Word 或 WPS 里打开，去掉密码后保存为 .docx"}
	case holds("WordDocument") && strings.EqualFold(filepath.Ext(name), ".wps"):
		return Kind{Name: "WPS 文字文件（.wps）", Advice: saveAs}
	case holds("WordDocument"):
		return Kind{Name: "Word 97—2003 文件（.doc）", Advice: saveAs}
	case holds("Workbook"), holds("Book"):
		return Kind{Name: "Excel 97—2003 表格（.xls）", Advice: asText}
	case holds("PowerPoint Document"):
		return Kind{Name: "PowerPoint 97—2003 演示文稿（.ppt）", Advice: asText}
	}
	return Kind{Name: "旧版 Office 文件", Advice: saveAs}
}

// kindOfText tells texts that are no prose: what Word writes as XML or as a page, and what is called a Word file and is none.
func kindOfText(name string, start []byte) Kind {
	if !isWordName(name) && !strings.EqualFold(filepath.Ext(name), ".xml") {
		return Kind{Text: true}
	}
	text := strings.ToLower(string(bytes.TrimSpace(start)))
	switch {
	case strings.HasPrefix(text, "<?xml") && (strings.Contains(text, "word.document") || strings.Contains(text, "pkg:package") || strings.Contains(text, "worddocument")):
		return Kind{Name: "Word 的 XML 文件", Advice: saveAs}
	case strings.HasPrefix(text, "<?xml") && strings.Contains(text, "uof:uof"):
		return Kind{Name: "UOF 文件", Advice: saveAs}
	case strings.HasPrefix(text, "mime-version:"), strings.HasPrefix(text, "<html"), strings.HasPrefix(text, "<!doctype html"):
		return Kind{Name: "网页", Advice: saveAs}
	case len(start) == 0:
		return Kind{Name: "空文件", Advice: "请在 Word 或 WPS 里核对原稿是否保存成功"}
	case isWordName(name):
		return Kind{Name: "改了扩展名的其他文件", Advice: saveAs}
	}
	return Kind{Text: true}
}

var wordNames = []string{".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".wps", ".wpt", ".odt", ".rtf", ".pdf", ".ofd"}

// isWordName reports whether a file is called as word processors call theirs.
func isWordName(name string) bool {
	return slices.Contains(wordNames, strings.ToLower(filepath.Ext(name)))
}

// IsName reports whether a file is called as those are that Read reads.
func IsName(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".docx", ".docm", ".dotx":
		return true
	}
	return false
}
