package source

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"pilotplan/internal/finding"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// MaxFile and MaxProse bound what is read, in bytes.
const (
	MaxFile  = 8 << 20
	MaxProse = 1 << 20
)

// Decode gives the text of a file as UTF-8 without a byte order mark, and says if it was anything else.
func Decode(file string, src []byte) ([]byte, []finding.Finding) {
	if rest, ok := bytes.CutPrefix(src, []byte("\xef\xbb\xbf")); ok {
		src = rest
	}
	if text, name, ok := fromUTF16(src); ok {
		return text, []finding.Finding{otherEncoding(file, name)}
	}
	if utf8.Valid(src) {
		return src, nil
	}
	if !mostlyUTF8(src) {
		text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(src)
		if err == nil && !bytes.ContainsRune(text, utf8.RuneError) {
			return text, []finding.Finding{otherEncoding(file, "GB 18030")}
		}
	}
	return brokenUTF8(file, src)
}

func otherEncoding(file, name string) finding.Finding {
	return finding.Finding{
		Rule: "encoding", Severity: finding.Note, Pos: finding.Pos{File: file, Line: 1, Column: 1},
		Message: "文件是 " + name + " 编码，已按此读取",
		Hint:    "在编辑器里另存为 UTF-8",
	}
}

// fromUTF16 reads UTF-16 by its mark or, without one, by the zero bytes that every ASCII character leaves.
func fromUTF16(src []byte) ([]byte, string, bool) {
	order, name := unicode.LittleEndian, "UTF-16 LE"
	switch {
	case bytes.HasPrefix(src, []byte("\xff\xfe")):
	case bytes.HasPrefix(src, []byte("\xfe\xff")):
		order, name = unicode.BigEndian, "UTF-16 BE"
	default:
		even, odd := zeros(src)
		switch head := min(len(src), 1024); {
		case len(src) < 4 || len(src)%2 != 0:
			return nil, "", false
		case odd*8 > head && even == 0:
		case even*8 > head && odd == 0:
			order, name = unicode.BigEndian, "UTF-16 BE"
		default:
			return nil, "", false
		}
	}
	text, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(withMark(src, order))
	return text, name, err == nil
}

func withMark(src []byte, order unicode.Endianness) []byte {
	if bytes.HasPrefix(src, []byte("\xff\xfe")) || bytes.HasPrefix(src, []byte("\xfe\xff")) {
		return src
	}
	mark := "\xff\xfe"
	if order == unicode.BigEndian {
		mark = "\xfe\xff"
	}
	return append([]byte(mark), src...)
}

// zeros counts the zero bytes at even and at odd places of the first 1024 bytes.
func zeros(src []byte) (even, odd int) {
	for i, b := range src[:min(len(src), 1024)] {
		switch {
		case b != 0:
		case i%2 == 0:
			even++
		default:
			odd++
		}
	}
	return even, odd
}

// mostlyUTF8 tells a UTF-8 file with a damaged place from one in another encoding: hanzi are three bytes in UTF-8, and
// such triples are rare by chance.
func mostlyUTF8(src []byte) bool {
	triples, bad := 0, 0
	for i := 0; i < len(src); {
		r, n := utf8.DecodeRune(src[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n >= 3:
			triples++
		}
		i += n
	}
	return triples > 2*bad
}

// brokenUTF8 names the first byte that is no text and reads the rest with a replacement character.
func brokenUTF8(file string, src []byte) ([]byte, []finding.Finding) {
	at := 0
	for at < len(src) {
		r, n := utf8.DecodeRune(src[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	text := bytes.ToValidUTF8(src, []byte("\ufffd"))
	t := New(file, src[:at])
	pos := t.PosAt(at)
	return text, []finding.Finding{{
		Rule: "encoding", Severity: finding.Error, Pos: pos,
		Message: fmt.Sprintf("第 %d 个字节（0x%02X）不是 UTF-8，也不是 GB 18030 文字", at+1, src[at]),
		Hint:    "用原来的编辑器重新打开，另存为 UTF-8",
	}}
}
