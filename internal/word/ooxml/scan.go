package ooxml

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// scanner takes XML apart. encoding/xml reads 10 MB a second, which is half a second for the text of a long Word file; Word files use
// so little of XML that this is a page of code, and the tests hold it to what encoding/xml reads. All strings it gives are parts
// of the text, without a copy.
type scanner struct {
	text string
	at   int
	tag  tag
}

// tag is the one that was scanned last.
type tag struct {
	from  int // where it begins
	name  string
	attrs []rawAttr
	empty bool // <br/>
}

type rawAttr struct{ name, value string }

// token is a part of the text.
type token uint8

const (
	endOfText token = iota
	startTag
	endTag
	charData
	nothing // comments and instructions
)

// next scans the next token. Its text is that of character data.
func (s *scanner) next() (token, string, error) {
	if s.at == len(s.text) {
		return endOfText, "", nil
	}
	rest := s.text[s.at:]
	switch {
	case rest[0] != '<':
		return s.chars(rest)
	case strings.HasPrefix(rest, "</"):
		return s.endTag()
	case strings.HasPrefix(rest, "<!--"):
		return s.skip("<!--", "-->")
	case strings.HasPrefix(rest, "<![CDATA["):
		_, _, err := s.skip("<![CDATA[", "]]>")
		text := strings.TrimSuffix(strings.TrimPrefix(s.text[len(s.text)-len(rest):s.at], "<![CDATA["), "]]>")
		return charData, plainEnds(text), err
	case strings.HasPrefix(rest, "<!"):
		return nothing, "", &Fault{"文件里有文档类型声明（DOCTYPE），正常的 Word 文件没有，没有读取"}
	case strings.HasPrefix(rest, "<?"):
		return s.instruction()
	}
	return s.startTag()
}

func (s *scanner) skip(open, end string) (token, string, error) {
	i := strings.Index(s.text[s.at+len(open):], end)
	if i < 0 {
		return nothing, "", damaged()
	}
	s.at += len(open) + i + len(end)
	return nothing, "", nil
}

// instruction skips an instruction. The declaration at the very start tells the encoding.
func (s *scanner) instruction() (token, string, error) {
	from := s.at
	if _, _, err := s.skip("<?", "?>"); err != nil {
		return nothing, "", err
	}
	body, ok := strings.CutPrefix(s.text[from:s.at], "<?xml ")
	if _, behind, found := strings.Cut(body, "encoding"); ok && found {
		behind = strings.TrimLeft(behind, " \t\r\n=")
		if behind != "" {
			charset, _, _ := strings.Cut(behind[1:], behind[:1])
			if !known[strings.ToLower(charset)] {
				return nothing, "", faultf("文字编码是 %s，不是 UTF-8", strings.ToValidUTF8(charset, "�"))
			}
		}
	}
	return nothing, "", nil
}

// known are the encodings that are read; utf8Of has read UTF-16 before.
var known = map[string]bool{"utf-8": true, "utf-16": true, "us-ascii": true}

func (s *scanner) chars(rest string) (token, string, error) {
	end := strings.IndexByte(rest, '<')
	if end < 0 {
		end = len(rest)
	}
	s.at += end
	text, err := resolved(rest[:end])
	return charData, text, err
}

// isNameEnd tells what ends a name.
func isNameEnd(c byte) bool {
	return c <= ' ' || c == '/' || c == '>' || c == '=' || c == '<' || c == '"' || c == '\''
}

func (s *scanner) name() string {
	from := s.at
	for s.at < len(s.text) && !isNameEnd(s.text[s.at]) {
		s.at++
	}
	return s.text[from:s.at]
}

func (s *scanner) blanks() {
	for s.at < len(s.text) && s.text[s.at] <= ' ' {
		s.at++
	}
}

func (s *scanner) take(c byte) bool {
	if s.at < len(s.text) && s.text[s.at] == c {
		s.at++
		return true
	}
	return false
}

func (s *scanner) endTag() (token, string, error) {
	s.tag = tag{from: s.at, attrs: s.tag.attrs[:0]}
	s.at += len("</")
	s.tag.name = s.name()
	s.blanks()
	if s.tag.name == "" || !s.take('>') {
		return nothing, "", damaged()
	}
	return endTag, "", nil
}

func (s *scanner) startTag() (token, string, error) {
	s.tag = tag{from: s.at, attrs: s.tag.attrs[:0]}
	s.at += len("<")
	s.tag.name = s.name()
	if s.tag.name == "" {
		return nothing, "", damaged()
	}
	for {
		s.blanks()
		switch {
		case s.take('>'):
			return startTag, "", nil
		case s.take('/'):
			s.tag.empty = true
			if !s.take('>') {
				return nothing, "", damaged()
			}
			return startTag, "", nil
		}
		if err := s.attribute(); err != nil {
			return nothing, "", err
		}
	}
}

func (s *scanner) attribute() error {
	name := s.name()
	s.blanks()
	if name == "" || !s.take('=') {
		return damaged()
	}
	s.blanks()
	if s.at == len(s.text) || s.text[s.at] != '"' && s.text[s.at] != '\'' {
		return damaged()
	}
	quote := s.text[s.at]
	s.at++
	end := strings.IndexByte(s.text[s.at:], quote)
	if end < 0 || strings.IndexByte(s.text[s.at:s.at+end], '<') >= 0 {
		return damaged()
	}
	value, err := resolved(s.text[s.at : s.at+end])
	s.at += end + 1
	s.tag.attrs = append(s.tag.attrs, rawAttr{name, value})
	return err
}

// entities are the five that XML has by itself. There are no others, as none can be declared.
var entities = map[string]string{"lt": "<", "gt": ">", "amp": "&", "apos": "'", "quot": `"`}

// resolved is text with its references resolved, and plain line ends.
func resolved(text string) (string, error) {
	i := strings.IndexByte(text, '&')
	if i < 0 {
		return plainEnds(text), nil
	}
	var b strings.Builder
	for ; i >= 0; i = strings.IndexByte(text, '&') {
		b.WriteString(plainEnds(text[:i]))
		name, behind, ok := strings.Cut(text[i+1:], ";")
		char := entities[name]
		if char == "" {
			char = numbered(name)
		}
		if !ok || char == "" {
			return "", damaged()
		}
		b.WriteString(char)
		text = behind
	}
	b.WriteString(plainEnds(text))
	return b.String(), nil
}

// numbered is the character of a reference #60 or #x3C; empty if it is none that XML allows.
func numbered(name string) string {
	digits, ok := strings.CutPrefix(name, "#")
	base := 10
	if hex, isHex := strings.CutPrefix(digits, "x"); isHex {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if !ok || err != nil || n > utf8.MaxRune || !allowed(rune(n)) {
		return ""
	}
	return string(rune(n))
}

// allowed tells the characters of XML 1.0.
func allowed(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r < 0xd800 || r >= 0xe000 && r != 0xfffe && r != 0xffff
}

// isXML reports whether a text is UTF-8 of allowed characters.
func isXML(text string) bool {
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf {
			if c < ' ' && c != '\t' && c != '\n' && c != '\r' {
				return false
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 || !allowed(r) {
			return false
		}
		i += size
	}
	return true
}

func plainEnds(text string) string {
	if strings.IndexByte(text, '\r') < 0 {
		return text
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
}
