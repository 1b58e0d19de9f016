package plan

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan/source"
)

func TestAtGivesThePlaceInTheFile(t *testing.T) {
	tests := []struct{ name, src, path, word, want string }{
		{"plain", "概况:\n  单位名称: 某某公司\n", "概况.单位名称", "公司", "2:11"},
		{"plain over lines", "概况:\n  单位名称: 某某\n    股份\n\n    公司\n", "概况.单位名称", "公司", "5:5"},
		{"double quotes", "概况:\n  单位名称: \"某\\t\\u4e2d公司\"\n", "概况.单位名称", "公司", "2:19"},
		{"an escape itself", "概况:\n  单位名称: \"某\\t\\u4e2d公司\"\n", "概况.单位名称", "中", "2:13"},
		{"double quotes over lines", "概况:\n  单位名称: \"某某\\\n    股份\n    公司\"\n", "概况.单位名称", "公司", "4:5"},
		{"single quotes", "概况:\n  单位名称: '某''公司'\n", "概况.单位名称", "公司", "2:13"},
		{"block text", "内容:\n  目标: |\n    第一行\n\n      到2025年，达到5个\n", "内容.目标", "达到", "5:14"},
		{"block text with indent indicator", "内容:\n  目标: |2\n      到2025年\n    达到5个\n", "内容.目标", "达到", "4:5"},
		{"folded text", "内容:\n  目标: >\n    第一行\n    第二行\n\n    达到\n", "内容.目标", "达到", "6:5"},
		{"CR LF", "内容:\r\n  目标: |\r\n    第一行\r\n    达到\r\n", "内容.目标", "达到", "4:5"},
		{"lone CR", "内容:\r  目标: |\r    第一行\r    达到\r", "内容.目标", "达到", "4:5"},
		{"byte order mark", "\ufeff概况:\n  单位名称: 某某公司\n", "概况.单位名称", "公司", "2:11"},
		{"rare hanzi before", "概况:\n  单位名称: 𠮷䶮公司\n", "概况.单位名称", "公司", "2:11"},
		{"in brackets", "内容:\n  重点领域: [甲乙, \"丙 丁\"]\n", "内容.重点领域[2]", "丁", "2:17"},
		{"after an anchor", "概况:\n  单位名称: &名 x\n  规模: 大型\n", "概况.规模", "型", "3:8"},
		{"behind a mended colon", "概况:\n  单位名称：某某公司\n", "概况.单位名称", "公司", "2:10"},
		{"behind a mended quote", "概况:\n  单位名称: @某'公司\n", "概况.单位名称", "公司", "2:12"},
		{"behind a tag", "概况:\n  投入: {年度: !!str 二二年}\n", "概况.投入.年度", "年", "2:20"},
		{"in a line behind a control character", "内容:\n  目标: |\n    甲\a乙\n    丙丁\n", "内容.目标", "丁", "4:6"},
		{"block text that begins with blanks", "内容:\n  目标: |2\n      甲\n     乙\n", "内容.目标", "乙", "4:6"},
		{"behind a line separator", "内容:\n  目标: 甲\u2028乙丙\n", "内容.目标", "丙", "2:10"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, found := parse(t, tt.src)
			text := p.Text(tt.path)
			i := strings.Index(text.Value, tt.word)
			if i < 0 {
				t.Fatalf("%q has no %q\n%s", text.Value, tt.word, list(found))
			}
			pos := text.At(i)
			if got := fmt.Sprintf("%d:%d", pos.Line, pos.Column); got != tt.want {
				t.Errorf("got %s, want %s in %q", got, tt.want, text.Value)
			}
			if pos.File != "方案.yaml" {
				t.Errorf("file %q", pos.File)
			}
		})
	}
}

// Every character of every value stands where At says, unless it was written as an escape or by folding lines.
func TestAtAgreesWithTheSource(t *testing.T) {
	folded, _ := parse(t, "概况:\n  单位名称: 甲\n\n\n    乙\n")
	if pos := folded.Text("概况.单位名称").At(len("甲\n")); pos.Line != 3 || pos.Column != 1 {
		t.Errorf("the second line end is at %d:%d", pos.Line, pos.Column)
	}
	for _, file := range []string{"testdata/ok/full.yaml", "testdata/ok/plain.yaml"} {
		src := readTest(t, file)
		p, _ := parse(t, src)
		lines := strings.Split(src, "\n")
		for _, text := range p.Texts() {
			for i, r := range text.Value {
				pos := text.At(i)
				line := []rune(lines[pos.Line-1])
				if r == '\n' || r == ' ' || pos.Column <= len(line) && line[pos.Column-1] == '\\' {
					continue
				}
				if pos.Column > len(line) || line[pos.Column-1] != r {
					t.Errorf("%s: %s: %q of %q is not at %d:%d", file, text.Path, r, text.Value, pos.Line, pos.Column)
				}
			}
		}
	}
}

// What is mended at a line's end stands inside the line, and text outside its block is text, whatever marks are in it.
func TestMendedEndsAreInside(t *testing.T) {
	tests := []struct{ src, path, value string }{
		{"概况:\n  基本情况: |\n\"甲乙\n", "概况.基本情况", "\"甲乙\n"},
		{"概况:\n  基本情况: |\n'甲乙\n[丙\n", "概况.基本情况", "'甲乙\n[丙\n"},
		{"概况:\n  基本情况: |\n@甲*乙\n", "概况.基本情况", "@甲*乙\n"},
		{"概况:\n  基本情况: >\n\"甲\" 乙\n", "概况.基本情况", "\"甲\" 乙\n"},
		{"概况:\n  单位名称: \"某公司\n  规模: 大型\n", "概况.单位名称", "某公司"},
		{"概况:\n  单位名称: [某公司\n  规模: 大型\n", "概况.单位名称[1]", "某公司"},
	}
	for _, tt := range tests {
		p, found := parse(t, tt.src)
		text := p.Text(tt.path)
		if text.Value != tt.value {
			t.Errorf("%q: got %q, want %q\n%s", tt.src, text.Value, tt.value, list(found))
		}
		for i := range text.Value {
			if pos := text.At(i); !inside(p.Source, pos) {
				t.Errorf("%q: %d of %q is outside, at %d:%d", tt.src, i, text.Value, pos.Line, pos.Column)
			}
		}
	}
}

func TestRange(t *testing.T) {
	p, _ := parse(t, "内容:\n  目标: |\n    甲乙\n    丙丁\n")
	text := p.Text("内容.目标")
	got := text.Range(strings.Index(text.Value, "乙"), strings.Index(text.Value, "丁"))
	want := finding.Pos{File: "方案.yaml", Line: 3, Column: 6, EndLine: 4, EndColumn: 6}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestEndOfTexts(t *testing.T) {
	p, _ := parse(t, readTest(t, "testdata/ok/full.yaml"))
	tests := []struct{ path, want string }{
		{"指南", "2:5-2:6"},
		{"概况.单位名称", "8:9-8:19"},
		{"概况.投入.总投入", "13:23-13:30"},
		{"概况.基本情况", "14:9-18:12"},
	}
	mended, _ := parse(t, "概况:\n  规模：庞大\n")
	tests = append(tests, struct{ path, want string }{"概况.规模", "2:6-2:8"})
	for _, tt := range tests {
		pos := p.Text(tt.path).Pos
		if tt.path == "概况.规模" {
			pos = mended.Text(tt.path).Pos
		}
		if got := fmt.Sprintf("%d:%d-%d:%d", pos.Line, pos.Column, pos.EndLine, pos.EndColumn); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.path, got, tt.want)
		}
	}
}

func inside(src []byte, pos finding.Pos) bool {
	s := source.New("", src)
	return pos.Line >= 1 && pos.Line <= s.Count() && pos.Column >= 1 && pos.Column <= utf8.RuneCount(s.Line(pos.Line))+1
}
