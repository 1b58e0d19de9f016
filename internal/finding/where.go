package finding

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Row is how a reader of the file finds the place: "第 12 行", "第12段"; empty for the file as a whole.
func (p Pos) Row() string { return Rows([]Pos{p}) }

// Rows names places together, each once, in their order: "第 63、70 行", "第12段、表3第2行".
func Rows(all []Pos) string {
	var lines, names []string
	for _, p := range all {
		switch {
		case p.Line == 0:
		case p.Name != "":
			names = addOnce(names, p.Name)
		default:
			lines = addOnce(lines, strconv.Itoa(p.Line))
		}
	}
	if len(lines) > 0 {
		names = append(names, "第 "+strings.Join(lines, "、")+" 行")
	}
	return strings.Join(names, "、")
}

func addOnce(list []string, one string) []string {
	if slices.Contains(list, one) {
		return list
	}
	return append(list, one)
}

// Lead is the place before a message, "方案.yaml:12:3: " or "方案.docx：第12段：", as far as it is known. It may be sent to a terminal.
func (p Pos) Lead() string {
	var b strings.Builder
	if p.Name != "" {
		if p.File != "" {
			b.WriteString(Visible(p.File) + "：")
		}
		return b.String() + Visible(p.Name) + "："
	}
	if p.File != "" {
		b.WriteString(Visible(p.File) + ":")
	}
	if p.Line > 0 {
		fmt.Fprintf(&b, "%d:%d:", p.Line, p.Column)
	}
	if b.Len() > 0 {
		b.WriteByte(' ')
	}
	return b.String()
}
