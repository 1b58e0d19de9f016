package interview

import (
	"strings"
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/outline"
)

// Whoever answers questions is told the other questions by name, those of a row with the name of the row, and no line.
func TestWordsNameOtherQuestions(t *testing.T) {
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	s, _ := sessionOn(t, string(o.Sample))
	f := finding.Finding{Path: "主要试点内容.试点目标", Message: "这里写“9.8亿元”", Also: []finding.Place{
		{Pos: finding.Pos{Line: 98}, Path: "主要试点内容.指标[2].年度目标.2025年"},
		{Pos: finding.Pos{Line: 74}, Path: "主要试点内容.试点目标"},
		{Pos: finding.Pos{Line: 389}, Path: "主要试点内容.年度安排"},
	}}
	const want = "这里写“9.8亿元”（另见“服务性收入 年度目标”“年度安排”）"
	if got := s.Words(f); got != want || strings.Contains(got, "行") {
		t.Errorf("got %s", got)
	}
}
