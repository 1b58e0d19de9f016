package outline

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/finding"

	"gopkg.in/yaml.v3"
)

// document reads the one document of src; nil with a finding if it cannot be read.
func (l *loader) document(src []byte) *yaml.Node {
	if !utf8.Valid(src) {
		l.report(badByte(src), "文件不是 UTF-8 编码", "在编辑器里另存为 UTF-8")
		return nil
	}
	decoder := yaml.NewDecoder(bytes.NewReader(src))
	var top, next yaml.Node
	err := decoder.Decode(&top)
	switch {
	case err != nil && !errors.Is(err, io.EOF):
		l.syntax(src, err)
		return nil
	case len(top.Content) == 0 || top.Content[0].Kind != yaml.MappingNode:
		l.report(finding.Pos{File: PackFile, Line: 1, Column: 1}, "大纲包要由“键: 值”组成", "第一行写 名称: …")
		return nil
	}
	if err := decoder.Decode(&next); err == nil {
		l.fault(&next, "删去 “---”，多个大纲包分放在多个文件夹", "一个文件里只能有一个大纲包")
	} else if !errors.Is(err, io.EOF) {
		l.syntax(src, err)
	}
	return top.Content[0]
}

// badByte is the place of the first byte that is no UTF-8.
func badByte(src []byte) finding.Pos {
	line, column := 1, 1
	for len(src) > 0 {
		r, size := utf8.DecodeRune(src)
		if r == utf8.RuneError && size == 1 {
			break
		}
		column++
		if r == '\n' {
			line, column = line+1, 1
		}
		src = src[size:]
	}
	return finding.Pos{File: PackFile, Line: line, Column: column}
}

// readerFaults says in the user's words what the YAML reader objects to, and what to write instead.
var readerFaults = []struct{ words, message, hint string }{
	{"mapping values are not allowed", "这里不能再有 “: ”", "同级的键缩进要一样；值里有冒号时给整个值加引号"},
	{"could not find expected ':'", "这一行缺少冒号", "写成 “键: 值”，冒号用半角，后面空一格"},
	{"tab character", "缩进里有制表符（Tab）", "缩进只用空格"},
	{"unexpected end of stream", "引号没有写完", "补上右引号"},
	{"expected ',' or ']'", "方括号没有写完", "各项用半角逗号分开，最后补上 “]”"},
	{"expected ',' or '}'", "花括号没有写完", "各项用半角逗号分开，最后补上 “}”"},
	{"unknown anchor", "“*” 开头的值要加引号", "给整个值加引号"},
	{"cannot start any token", "值不能以这个符号开头", "给整个值加引号"},
	{"exceeded max depth", "嵌套太深", "去掉多余的括号和缩进"},
	{"control characters", "文件里有不可见的控制字符", "删去这个字符"},
}

var (
	syntaxLine     = regexp.MustCompile(`line (\d+)`)
	fullWidthColon = regexp.MustCompile(`^[\s-]*\p{Han}+：`)
)

// syntax reports why src is no YAML. A full-width colon is named first: the reader takes it for text, and stumbles later.
func (l *loader) syntax(src []byte, err error) {
	lines := strings.Split(string(src), "\n")
	at := 1
	if m := syntaxLine.FindStringSubmatch(err.Error()); m != nil {
		at, _ = strconv.Atoi(m[1])
		if strings.Contains(err.Error(), "did not find expected") {
			at++ // the reader counts these from 0
		}
	}
	at = min(max(at, 1), len(lines))
	for i, line := range lines[:at] {
		if key := fullWidthColon.FindString(line); key != "" {
			l.report(linePos(i+1, key[:strings.Index(key, "：")]), "冒号是全角的 “：”", "改成半角 “: ”，后面空一格")
			return
		}
	}
	indent := lines[at-1][:len(lines[at-1])-len(strings.TrimLeft(lines[at-1], " \t"))]
	for _, known := range readerFaults {
		if strings.Contains(err.Error(), known.words) {
			l.report(linePos(at, indent), known.message, known.hint)
			return
		}
	}
	l.report(linePos(at, indent), "这一行不合 YAML 的写法", "核对这一行和上一行的缩进、冒号（半角，后面空一格）和引号")
}

// linePos is the place in a line just behind before.
func linePos(line int, before string) finding.Pos {
	return finding.Pos{File: PackFile, Line: line, Column: utf8.RuneCountInString(before) + 1}
}
