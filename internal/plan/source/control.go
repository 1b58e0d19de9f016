package source

import (
	"bytes"
	"fmt"

	"pilotplan/internal/finding"
)

// maxControls bounds how many findings a binary file makes.
const maxControls = 20

// Controls finds the characters that no text should hold: they may hide or forge what a terminal shows.
func Controls(s *File) []finding.Finding {
	var found []finding.Finding
	more := 0
	offset := 0
	for _, r := range string(s.Text) {
		at := offset
		offset += len(string(r))
		if !IsControl(r) {
			continue
		}
		if len(found) == maxControls {
			more++
			continue
		}
		found = append(found, controlFinding(r, s.PosAt(at)))
	}
	if more > 0 {
		found = append(found, finding.Finding{
			Rule: "encoding", Severity: finding.Error, Pos: finding.Pos{File: s.Name},
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

// IsControl reports whether r is a control character, one that turns the direction of text around, or one that YAML takes
// for a line end and editors do not.
func IsControl(r rune) bool {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return false
	case r < 0x20, 0x7f <= r && r <= 0x9f, r == 0x2028, r == 0x2029, r == 0xfeff, r == 0xfffe, r == 0xffff:
		return true
	}
	return 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069
}

// EscapedControls finds the control characters that a double-quoted value gets from escapes such as \x1b.
func EscapedControls(t Text, s *File) []finding.Finding {
	var found []finding.Finding
	for i, r := range t.Value {
		if !IsControl(r) || len(found) == maxControls {
			continue
		}
		pos := t.At(i)
		if bytes.HasPrefix(s.Text[s.Offset(pos.Line, pos.Column):], []byte(`\`)) {
			f := controlFinding(r, pos)
			f.Path = t.Path
			found = append(found, f)
		}
	}
	return found
}
