package doc

import (
	"bytes"
	"strconv"
	"strings"
)

// frontMatter reads key: value lines between two lines of three hyphens at the very start. It gives the rest of src and
// the number of lines before it. Anything else than keys and values between the hyphens makes it plain text.
func frontMatter(src []byte) (Meta, []byte, int) {
	first, rest, ok := bytes.Cut(src, []byte("\n"))
	if !ok || strings.TrimRight(string(first), " \t") != "---" {
		return Meta{}, src, 0
	}
	var meta Meta
	for n := 2; len(rest) > 0; n++ {
		var raw []byte
		raw, rest, _ = bytes.Cut(rest, []byte("\n"))
		line := strings.TrimRight(string(raw), " \t")
		if line == "---" || line == "..." {
			return meta, rest, n
		}
		key, value, ok := strings.Cut(line, ":")
		if k, v, wide := strings.Cut(line, "："); wide && (!ok || len(k) < len(key)) {
			key, value, ok = k, v, true
		}
		if !ok && line != "" && !strings.ContainsAny(line[:1], " \t#-") {
			return Meta{}, src, 0
		}
		meta.set(strings.TrimSpace(key), unquote(strings.TrimSpace(value)))
	}
	return Meta{}, src, 0
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
