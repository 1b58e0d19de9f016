package doc

import (
	"bytes"
	"strconv"
	"strings"
)

// frontMatter reads key: value lines between two lines of three hyphens at the very start, and gives where the text behind
// them begins. Anything else than keys and values between the hyphens makes it plain text.
func frontMatter(src []byte) (entries []Entry, body int) {
	line, at, ok := cutLine(src, 0)
	if !ok || string(line) != "---" {
		return nil, 0
	}
	for at < len(src) {
		start := at
		line, at, _ = cutLine(src, at)
		if text := string(line); text == "---" || text == "..." {
			return entries, at
		}
		e, ok := entryOf(string(line), start)
		if !ok {
			return nil, 0
		}
		if e.Key != "" {
			entries = append(entries, e)
		}
	}
	return nil, 0
}

// cutLine gives the line at a place without blanks at its end, and where the next begins; ok is whether it has a line end.
func cutLine(src []byte, at int) (line []byte, next int, ok bool) {
	i := bytes.IndexByte(src[at:], '\n')
	if i < 0 {
		return bytes.TrimRight(src[at:], " \t"), len(src), false
	}
	return bytes.TrimRight(src[at:at+i], " \t"), at + i + 1, true
}

// entryOf reads a line of the front matter that begins at a place: a key and its value, or what YAML has beside them, which
// gives an entry without a key.
func entryOf(line string, at int) (Entry, bool) {
	colon, size := strings.IndexByte(line, ':'), len(":")
	if wide := strings.Index(line, "："); wide >= 0 && (colon < 0 || wide < colon) {
		colon, size = wide, len("：")
	}
	if colon < 0 || line[0] == '#' {
		return Entry{}, line == "" || strings.ContainsAny(line[:1], " \t#-")
	}
	value := strings.TrimSpace(line[colon+size:])
	from := at + len(line) - len(strings.TrimLeft(line[colon+size:], " \t"))
	return Entry{strings.TrimSpace(line[:colon]), unquote(value), from, from + len(value)}, true
}

// MetaOf is what the front matter says to a setter.
func MetaOf(entries []Entry) Meta {
	var m Meta
	for _, e := range entries {
		m.set(e.Key, e.Value)
	}
	return m
}

func (m *Meta) set(key, value string) {
	switch key {
	case "标题":
		m.Title = value
	case "单位":
		m.Applicant = value
	case "日期":
		m.Date = value
	case "主题":
		m.Subject = value
	case "封面":
		m.Cover = value == "true" || value == "是"
	}
}

func unquote(value string) string {
	n := len(value)
	if n < 2 || value[0] != value[n-1] {
		return value
	}
	switch value[0] {
	case '\'':
		return strings.ReplaceAll(value[1:n-1], "''", "'")
	case '"':
		if plain, err := strconv.Unquote(value); err == nil {
			return plain
		}
		return value[1 : n-1]
	}
	return value
}
