package plan

import (
	"bytes"
	"fmt"
	"strings"

	"pilotplan/internal/finding"
)

// maxControls bounds how many findings a binary file makes.
const maxControls = 20

// controls finds the characters that no text should hold: they may hide or forge what a terminal shows.
func controls(s *source) []finding.Finding {
	var found []finding.Finding
	more := 0
	offset := 0
	for _, r := range string(s.text) {
		at := offset
		offset += len(string(r))
		if !isControl(r) {
			continue
		}
		if len(found) == maxControls {
			more++
			continue
		}
		found = append(found, controlFinding(r, s.posAt(at)))
	}
	if more > 0 {
		found = append(found, finding.Finding{
			Rule: "encoding", Severity: finding.Error, Pos: finding.Pos{File: s.file},
			Message: fmt.Sprintf("另有 %d 处看不见的控制字符", more),
			Hint:    "确认这是文本文件",
		})
	}
	return found
}

// controlFinding reports r at pos, escaped.
func controlFinding(r rune, pos finding.Pos) finding.Finding {
	f := finding.Finding{
		Rule: "encoding", Severity: finding.Error, Pos: pos,
		Message: fmt.Sprintf("有看不见的控制字符“%s”", finding.Visible(string(r))),
		Hint:    "删去这个字符",
	}
	f.Pos.EndLine, f.Pos.EndColumn = pos.Line, pos.Column+1
	if r > 0x9f {
		f.Severity = finding.Warning
	}
	return f
}

// isControl reports whether r is a control character, one that turns the direction of text around, or one that YAML takes
// for a line end and editors do not.
func isControl(r rune) bool {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return false
	case r < 0x20, 0x7f <= r && r <= 0x9f, r == 0x2028, r == 0x2029, r == 0xfeff, r == 0xfffe, r == 0xffff:
		return true
	}
	return 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069
}

// escapedControls finds the control characters that a double-quoted value gets from escapes such as \x1b.
func escapedControls(t Text, s *source) []finding.Finding {
	var found []finding.Finding
	for i, r := range t.Value {
		if !isControl(r) || len(found) == maxControls {
			continue
		}
		pos := t.At(i)
		if bytes.HasPrefix(s.text[s.offset(pos.Line, pos.Column):], []byte(`\`)) {
			f := controlFinding(r, pos)
			f.Path = t.Path
			found = append(found, f)
		}
	}
	return found
}

// shield stands in for characters that the YAML reader refuses or takes for line ends, one for one, so that columns stay.
// The stand-ins are of the private use planes; base is chosen so that the text itself has none of them.
type shield struct {
	base rune // 0 if nothing needs it
}

const shieldSize = 0x100

func newShield(text []byte) shield {
	if !bytes.ContainsFunc(text, refused) {
		return shield{}
	}
	for base := rune(0xf0000); base < 0x10f000; base += shieldSize {
		taken := func(r rune) bool { return base <= r && r < base+shieldSize }
		if !bytes.ContainsFunc(text, taken) {
			return shield{base}
		}
	}
	return shield{}
}

// special are the refused characters above the C1 controls, in the order of their stand-ins.
var special = []rune{0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff}

func refused(r rune) bool {
	return isControl(r) && !(0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069)
}

func (h shield) cover(r rune) rune {
	if h.base == 0 || !refused(r) {
		return r
	}
	for i, c := range special {
		if c == r {
			return h.base + 0xa0 + rune(i)
		}
	}
	return h.base + r
}

// uncover gives text back as the user wrote it.
func (h shield) uncover(text string) string {
	if h.base == 0 {
		return text
	}
	return strings.Map(func(r rune) rune {
		switch c := r - h.base; {
		case c < 0 || c >= shieldSize:
			return r
		case c >= 0xa0 && int(c-0xa0) < len(special):
			return special[c-0xa0]
		default:
			return c
		}
	}, text)
}
