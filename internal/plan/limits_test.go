package plan

import (
	"fmt"
	"strings"
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/internal/thorough"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

func TestEncodings(t *testing.T) {
	const src = "概况:\r\n  单位名称: 江苏某某股份有限公司\r\n  规模: 大型\r\n"
	gb, _ := simplifiedchinese.GB18030.NewEncoder().String(src)
	le, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(src)
	be, _ := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(src)
	bare, _ := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().String(src)
	tests := []struct{ name, src, want string }{
		{"UTF-8", src, ""},
		{"UTF-8 with mark", "\ufeff" + src, ""},
		{"GB 18030", gb, "文件是 GB 18030 编码，已按此读取"},
		{"UTF-16 LE", le, "文件是 UTF-16 LE 编码，已按此读取"},
		{"UTF-16 BE", be, "文件是 UTF-16 BE 编码，已按此读取"},
		{"UTF-16 LE without mark", bare, "文件是 UTF-16 LE 编码，已按此读取"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, found := parse(t, tt.src)
			if p.Text("概况.单位名称").Value != "江苏某某股份有限公司" || string(p.Source) != src {
				t.Errorf("read %q", p.Source)
			}
			switch {
			case tt.want == "" && len(found) == 0:
			case len(found) == 1 && found[0].Message == tt.want && found[0].Severity == finding.Note && found[0].Rule == "encoding":
			default:
				t.Errorf("found %s", list(found))
			}
		})
	}
}

func TestBrokenTextIsPlaced(t *testing.T) {
	p, found := parse(t, readTest(t, "testdata/bad/encoding.yaml"))
	if len(found) != 1 || found[0].Pos.Line != 1 || found[0].Pos.Column != 3 {
		t.Errorf("found %s", list(found))
	}
	if got := p.Text("概况.单位名称").Value; !strings.HasPrefix(got, "江苏某某公司股份有限\ufffd公司") {
		t.Errorf("the rest was not read: %q", got)
	}
}

// What YAML refuses or takes for a line end is told, and read as it is.
func TestControlCharactersAreKept(t *testing.T) {
	for _, r := range []rune{0x01, 0x1b, 0x7f, 0x85, 0x9f, 0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff} {
		p, found := parse(t, "概况:\n  单位名称: 甲"+string(r)+"乙\n")
		if got := p.Text("概况.单位名称").Value; got != "甲"+string(r)+"乙" {
			t.Errorf("%U: read %q", r, got)
		}
		if len(found) != 1 || found[0].Rule != "encoding" || found[0].Pos.Line != 2 || found[0].Pos.Column != 10 {
			t.Errorf("%U: found %s", r, list(found))
		}
	}
}

func TestLimits(t *testing.T) {
	var bomb strings.Builder
	bomb.WriteString("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n")
	for i := 1; i < 9; i++ {
		fmt.Fprintf(&bomb, "a%d: &a%d [%s*a%d]\n", i, i, strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 9), i-1)
	}
	tests := []struct{ name, src, want string }{
		{"alias bomb", bomb.String(), "别名（*）展开后超过 100000 项，不再读取"},
		{"alias of itself", "a: &a\n  b: *a\n", "别名“*a”引用了自己"},
		{"nesting", "a: " + strings.Repeat("[", 100) + strings.Repeat("]", 100) + "\n", "嵌套超过 64 层，不再读取"},
		{"file", strings.Repeat("# 长\n", 2<<20), "文件超过 8 MB，没有读取"},
		{"prose", "概况:\n  基本情况: |\n    " + strings.Repeat("长", 400_000) + "\n", "这一段文字超过 1 MB，没有读取"},
		{"nesting that is not closed", "a: " + strings.Repeat("[", 100_000), "嵌套超过 64 层，不再读取"},
		{"nesting over lines", "a: " + strings.Repeat("[\n", 100_000), "嵌套超过 64 层，不再读取"},
		{"lists in lists", strings.Repeat("- ", 100_000) + "x", "嵌套超过 64 层，不再读取"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, found := parse(t, tt.src)
			for _, f := range found {
				if f.Rule == "yaml-syntax" && f.Message == tt.want {
					return
				}
			}
			t.Errorf("found %.2000s", list(found))
		})
	}
}

// A plan a thousand times the usual size is read, with its places.
func TestBigPlan(t *testing.T) {
	var b strings.Builder
	b.WriteString("内容:\n  指标:\n")
	rows := thorough.Rounds(3_000, 20_000)
	for i := range rows {
		fmt.Fprintf(&b, "    - 编号: Z%d\n      名称: 指标\n      年度目标: {2023年: 1, 2024年: 2亿元}\n", i)
	}
	p, found := parse(t, b.String())
	if len(p.Indicators) != rows || len(found) > 0 {
		t.Errorf("%d indicators, %.500s", len(p.Indicators), list(found))
	}
	if line := p.Indicators[rows-1].Targets[1].Text.Pos.Line; line != 3*rows+2 {
		t.Errorf("line %d", line)
	}
}

func TestManyFaultsDoNotHideTheRest(t *testing.T) {
	src := "概况:\n" + strings.Repeat("  规模: \"a\\q\"\n", 3) + "  毫不相干: 1\n"
	_, found := parse(t, src)
	if text := list(found); strings.Count(text, "yaml-syntax") != 3 || !strings.Contains(text, "unknown-key") {
		t.Error(text)
	}
}

func TestThousandsOfFaultsAreCut(t *testing.T) {
	_, found := parse(t, strings.Repeat("规模: @x\n", 5_000))
	text := list(found)
	if !strings.Contains(text, "语法错误太多，其余内容没有检查") || len(found) > 501 {
		t.Errorf("%d found, %.500s", len(found), text)
	}
}

func TestYearsWithoutMark(t *testing.T) {
	p, found := parse(t, "概况: {成立日期: 2003}\n内容:\n  指标:\n    - 编号: Z1\n      年度目标: {2023: 1}\n")
	if d, ok := p.Date("概况.成立日期"); !ok || d.Year != 2003 || p.Indicators[0].Targets[0].Year != 2023 || len(found) > 0 {
		t.Errorf("%v %s", d, list(found))
	}
}
