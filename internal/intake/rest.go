package intake

import (
	"bytes"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
)

// leftover is what has no place.
type leftover struct {
	file int
	pos  finding.Pos
	text string
	note string // why it has none, where that is not that nobody asks
}

// place is where a leftover comes from.
func (l leftover) place() string { return strings.TrimSpace(l.pos.File + " " + l.pos.Row()) }

// comments writes what has no place as comments of a plan file.
func comments(left []leftover) []byte {
	var out bytes.Buffer
	out.WriteString("\n# 未归入：下面这些没有找到对应的题目，按原稿的顺序列出；放到该放的地方以后，从这里删去\n")
	last := ""
	for _, l := range left {
		if place := l.place(); place != last {
			out.WriteString("# " + place + "\n")
			last = place
		}
		for line := range strings.Lines(l.text) {
			out.WriteString(strings.TrimRight("# | "+doc.Visible(strings.TrimRight(line, "\r\n")), " ") + "\n")
		}
		if l.note != "" {
			out.WriteString("#   （" + l.note + "）\n")
		}
	}
	return out.Bytes()
}
