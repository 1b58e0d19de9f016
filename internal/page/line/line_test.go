package line

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilotplan/internal/marks"
	"pilotplan/internal/page/book"
)

// plainFaces has hanzi and marks an em wide and ASCII half an em. 仿宋 has narrow quotes and symbols and lacks ①, no face has
// pictographs or private characters.
type plainFaces struct{}

func (plainFaces) Advance(f book.Face, r rune) (int, bool) {
	switch {
	case f == book.Fang && strings.ContainsRune("“”‘’×≥", r):
		return 350, true
	case f == book.Fang && r == '①', marks.IsControl(r), marks.IsFormat(r), r >= 0x1f000 && r < 0x20000, r >= 0xe000 && r < 0xf900, r == 0xfffd:
		return 0, false
	case r == 0x301:
		return 0, f == book.Fang
	case r < 0x300 && r != '×' && r != '±' && r != '·':
		return 500, true
	}
	return 1000, true
}

// em is the type size of the tests; at 10 points to an em widths are read off.
const em = 10

func body(text string) []Piece { return []Piece{{Text: text, Size: em, SrcLine: 1}} }

func width(ems float64) Measure { return Measure{First: ems * em, Rest: ems * em} }

// drawnText is what stands on each line.
func drawnText(lines []Line) []string {
	var out []string
	for _, l := range lines {
		text := ""
		for _, r := range l.Runs {
			text += r.Text
		}
		out = append(out, text)
	}
	return out
}

func TestBreakLines(t *testing.T) {
	tests := []struct {
		name, text string
		ems        float64
		want       string // lines, with | between
	}{
		{"plain", "公司加快建设远程运维平台", 6, "公司加快建设|远程运维平台"},
		{"no comma at line start", "公司加快建设，远程运维平台", 6.5, "公司加快建设，|远程运维平台"},
		{"no bracket at line end", "公司加快建设（远程运维平台）", 7, "公司加快建设|（远程运维平台）"},
		{"number with unit", "营业收入达到26亿元以上", 7, "营业收入达到|26亿元以上"},
		{"number with sign", "目标为占比≥30%以上", 6, "目标为占比|≥30%以上"},
		{"unit of several characters", "增幅提高了3个百分点左右", 7, "增幅提高了|3个百分点左右"},
		{"no break in a number", "接入的设备共18,600台套", 8, "接入的设备共|18,600台套"},
		{"rank", "在行业内居第3位并保持", 6, "在行业内居|第3位并保持"},
		{"range after its dash", "试点的期限为2023—2025年", 9.5, "试点的期限为2023—|2025年"},
		{"dash whole", "服务平台——远程运维中心", 5, "服务平台|——远程运|维中心"},
		{"ellipsis whole", "研发检验运维……等等服务", 8, "研发检验运维……|等等服务"},
		{"Latin word", "采用Kubernetes平台托管", 6, "采用|Kubernetes|平台托管"},
		{"hyphenated word may end a line", "well-known state-of-the-art", 6.5, "well-known|state-of-the-|art"},
		{"no-break space", "甲乙丙丁100\u00a0kg重", 6, "甲乙丙丁|100\u00a0kg重"},
		{"document number", "国家发展改革委等部门印发关于推动融合发展的意见（发改产业〔2019〕1762号）并作部署", 24, "国家发展改革委等部门印发关于推动融合发展的意见|（发改产业〔2019〕1762号）并作部署"},
		{"hard break", "甲乙\n丙丁", 20, "甲乙|丙丁"},
		{"empty line", "甲\n\n乙", 20, "甲||乙"},
		{"space at line end vanishes", "one two", 2, "one|two"},
		{"spaces fold", " a  \t b ", 9, "a b"},
		{"two characters on the last line", "公司加快建设远", 6, "公司加快建|设远"},
		{"a mark is no company", "公司加快建设远。", 6, "公司加快建|设远。"},
		{"soft hyphen shows at line end", "infor\u00admation", 4, "infor-|mation"},
		{"soft hyphen hides inside", "infor\u00admation", 9, "information"},
		{"address at its slash", "见https://example.org/abcdefgh/ijkl", 11.5, "见https://example.org/|abcdefgh/ijkl"},
		{"one em wide", "甲乙丙", 1, "甲|乙|丙"},
		{"narrower than a character", "甲乙", 0.5, "甲|乙"},
		{"word wider than the line", "Kubernetes", 2, "Kube|rnet|es"},
		{"standard with its number", "公司下一步将着力建设能够全面满足国际通行标准ISO 9001的要求的服务体系", 24, "公司下一步将着力建设能够全面满足国际通行标准|ISO 9001的要求的服务体系"},
		{"letters at a slash", "本公司现有的各类产品执行的是国家推荐标准GB/T 15834的规定", 22, "本公司现有的各类产品执行的是国家推荐标准|GB/T 15834的规定"},
		{"short words at a slash", "该系统采用TCP/IP协议进行通信", 7.5, "该系统采用|TCP/IP协议进行|通信"},
		{"address at its other signs", "公司发布的文件详细说明见网址https://example.org?name=abcdefghijklmnop&value=1", 24.6, "公司发布的文件详细说明见网址https://example.org?|name=abcdefghijklmnop&value=1"},
		{"address inside a long part, not gaps that one sees", "公司发布的文件详见网址https://example.org/abcdefghijklmnopqrstuvwxyz", 20, "公司发布的文件详见网址https://example.|org/abcdefghijklmnopqrstuvwxyz"},
		{"address without a place stays whole, the line short", "见网址https://a.cn/0123456789012345678901", 14, "见网址https://a.cn/|0123456789012345678901"},
		{"long word between syllables, not gaps", "平台的多语言版本采用了internationalization接口", 18, "平台的多语言版本采用了internationa-|lization接口"},
		{"long name between its words", "平台由ElectronicDataInterchange系统提供", 13, "平台由ElectronicData|Interchange系统提供"},
		{"short word whole, the line short", "采用Kubernetes平台托管", 7, "采用|Kubernetes平|台托管"},
		{"unit of several characters, not gaps", "带动周边就业达到3600人次以上", 11, "带动周边就业达到3600|人次以上"},
		{"unit of one character, the line short", "该平台经过审定需要达到3600台", 13.5, "该平台经过审定需要达到|3600台"},
		{"circled number", "制定实施方案，包括①研发②设计服务", 9, "制定实施方案，包括|①研发②设计服务"},
		{"month with its end", "完成时间为2025年6月底以前", 9, "完成时间为2025年|6月底以前"},
		{"lines as loose as their neighbours", "26亿元服务收入18.5%。的建设，平台服务收入", 10, "26亿元服务收入|18.5%。的建设，平台|服务收入"},
		{"no bracket at line end before a blank", "公司加快（ 远程运维平）", 4, "公司加快|（ 远程运|维平）"},
		{"unit behind a blank", "公司平台服务收入到本期末应当达到26 亿元以上", 17.3, "公司平台服务收入到本期末应当达到|26 亿元以上"},
		{"negative number", "同比变化为-5左右", 6, "同比变化为|-5左右"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			lines, _ := Break(plainFaces{}, body(tt.text), width(tt.ems))
			if got := strings.Join(drawnText(lines), "|"); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// A footnote's mark stays with what it notes; what follows may start a line.
func TestNoteMark(t *testing.T) {
	ps := []Piece{{Text: "公司加快建设远程", Size: em}, {Text: "①", Size: em, Face: book.Song, Note: 1}, {Text: "运维平台服务", Size: em}}
	for _, ems := range []float64{8, 9} {
		lines, _ := Break(plainFaces{}, ps, width(ems))
		for i, got := range drawnText(lines) {
			if strings.HasPrefix(got, "①") || strings.Contains(got, "①") != (len(lines[i].Notes) == 1) {
				t.Errorf("%g em: line %d is %s, notes %v", ems, i+1, got, lines[i].Notes)
			}
		}
	}
}

// edge is where what is inked of a line ends: the blank half of a mark may stand over the edge.
func edge(l Line) (right, blank float64) {
	if len(l.Runs) == 0 {
		return 0, 0
	}
	r := l.Runs[len(l.Runs)-1]
	last := []rune(r.Text)
	if c := marks.Of(last[len(last)-1]); c == marks.Stop || c == marks.Close {
		blank = r.Size / 2
	}
	return r.X + r.Width, blank
}

func TestJustifiedEdge(t *testing.T) {
	text := "到2025年，公司营业收入达到26亿元，服务性收入达到7.8亿元，“服务收入”占营业收入比重由2022年的18.0%提高到30.0%；" +
		"远程运维平台（二期）接入设备达到3000台套，设备远程诊断一次解决率达到86%，平均故障修复时间由36小时压缩到20小时。"
	for _, ems := range []float64{11, 13, 20, 28, 40} {
		ms := Measure{First: (ems - 2) * em, Rest: ems * em, Indent: 2 * em, Grid: -0.13}
		lines, _ := Break(plainFaces{}, body(text), ms)
		for i, l := range lines[:len(lines)-1] {
			right, blank := edge(l)
			if off := right - ems*em; off < -0.01 || off > blank+0.01 {
				t.Errorf("%g em, line %d: edge off by %.3f: %s", ems, i+1, off, drawnText(lines)[i])
			}
		}
	}
}

// A loose line gives the mark at its end the whole width first; a tight one leaves it half.
func TestMarkAtALooseEnd(t *testing.T) {
	for ems, want := range map[float64]float64{7: 7 * em, 6.5: 7 * em, 6.52: 7.02 * em} {
		lines, _ := Break(plainFaces{}, body("公司加快建设，远程运维平台"), width(ems))
		if right, _ := edge(lines[0]); math.Abs(right-want) > 0.01 || drawnText(lines)[0] != "公司加快建设，" {
			t.Errorf("%g em: %s ends at %.2f, want %.2f", ems, drawnText(lines)[0], right, want)
		}
	}
}

// The gap between hanzi and digits takes a quarter of an em more at most, however loose the line.
func TestGapsHaveLimits(t *testing.T) {
	lines, _ := Break(plainFaces{}, body("甲乙26丙丁abcdefghijklmnopq"), width(6.28))
	var number book.Run
	for _, r := range lines[0].Runs {
		if r.Text == "26" {
			number = r
		}
	}
	first := lines[0].Runs[0]
	if gap := number.X - first.X - first.Width; math.Abs(gap-(mixGap+mixLimit)*em) > 0.02 {
		t.Errorf("%v: a gap of %.2f", drawnText(lines), gap)
	}
	if right, _ := edge(lines[0]); math.Abs(right-6.28*em) > 0.01 {
		t.Errorf("the line ends at %.2f", right)
	}
}

func TestAlign(t *testing.T) {
	tests := []struct {
		name  string
		align Align
		want  float64
	}{
		{"justify", Justify, 20},
		{"left", Left, 20},
		{"center", Center, 20 + 35},
		{"right", Right, 20 + 70},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ms := Measure{First: 100, Rest: 100, Indent: 20, Align: tt.align}
			lines, _ := Break(plainFaces{}, body("（甲乙）"), ms)
			if got := lines[0].Runs[0].X + em/2; got != tt.want { // the bracket's blank half is over the edge
				t.Errorf("ink starts at %g, want %g", got, tt.want)
			}
			if lines[0].Width != 30 {
				t.Errorf("width %g, want 30", lines[0].Width)
			}
		})
	}
}

func TestGaps(t *testing.T) {
	tests := []struct {
		name, text string
		want       float64 // em
	}{
		{"hanzi", "甲乙", 2},
		{"hanzi and digits", "甲12乙", 2 + 1 + 0.5},
		{"a typed space is that gap", "甲 12 乙", 2 + 1 + 0.5},
		{"no gap beside marks", "甲，12", 3},
		{"stop and closing quote", "甲。”", 2},      // the last half is cut at the line end
		{"closing and opening mark", "甲》（乙", 3.5}, // two em become one and a half
		{"two opening marks", "（《甲", 2},           // the first half is cut at the line start
		{"per cent", "甲18%乙", 2 + 1.5 + 0.5},
		{"range", "2023—2025", 5},
		{"Latin quotes", "a “b” c", 0.5*5 + 0.7},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Width(plainFaces{}, body(tt.text)) / em; math.Abs(got-tt.want) > 1e-9 {
				t.Errorf("got %g em, want %g", got, tt.want)
			}
		})
	}
}

func TestContent(t *testing.T) {
	text := "公司接入设备3000台套"
	if got := minContent(plainFaces{}, body(text)) / em; got != 4.25 {
		t.Errorf("minContent %g em, want 4.25 (3000台套 with its gap)", got)
	}
	if got := minContent(plainFaces{}, nil); got != 0 {
		t.Errorf("minContent of nothing is %g", got)
	}
}

func TestFaces(t *testing.T) {
	tests := []struct {
		name, text string
		face       book.Face
		want       map[string]book.Face
	}{
		{"quotes of Chinese text", "甲“乙”", book.Fang, map[string]book.Face{"“": book.Song, "”": book.Song, "甲": book.Fang}},
		{"quotes of Latin text", "say “yes” now", book.Fang, map[string]book.Face{"say ": book.Song, "“": book.Fang, "yes": book.Song, "”": book.Fang, " now": book.Song}},
		{"both quotes alike", "say “yes”的", book.Fang, map[string]book.Face{"say ": book.Song, "“yes”": book.Song, "的": book.Fang}},
		{"missing in 仿宋", "①甲", book.Fang, map[string]book.Face{"①": book.Song, "甲": book.Fang}},
		{"digits in 楷体", "甲1.5%乙a", book.Kai, map[string]book.Face{"甲": book.Kai, "1.5%": book.Song, "乙": book.Kai, "a": book.Kai}},
		{"Latin in 仿宋", "甲11项，1.5%乙aé“丙”V2.0", book.Fang, map[string]book.Face{"甲": book.Fang, "11": book.Song, "项，": book.Fang, "1.5%": book.Song, "aé“": book.Song, "丙": book.Fang, "”V2.0": book.Song}},
		{"symbols of Chinese text", "甲≥30", book.Fang, map[string]book.Face{"甲": book.Fang, "≥30": book.Song}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			lines, _ := Break(plainFaces{}, []Piece{{Text: tt.text, Size: em, Face: tt.face}}, width(30))
			got := map[string]book.Face{}
			for _, r := range lines[0].Runs {
				got[r.Text] = r.Face
			}
			for text, face := range tt.want {
				if f, ok := got[text]; !ok || f != face {
					t.Errorf("run %q: face %d, %v; runs %v", text, f, ok, got)
				}
			}
		})
	}
}

func TestMissing(t *testing.T) {
	tests := []struct {
		name, text, drawn, actual string
		lost                      []rune
	}{
		{"private character", "甲\ue000乙", "甲□乙", "\ue000", []rune{0xe000}},
		{"family is one", "甲👨‍👩‍👧乙", "甲□乙", "👨‍👩‍👧", []rune{'👨'}},
		{"escape is written out", "甲\x1b乙", `甲\u001b乙`, "", nil},
		{"override is written out", "甲\u202e乙", `甲\u202e乙`, "", nil},
		{"variation selector", "甲\ufe00乙", "甲乙", "甲\ufe00", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			lines, lost := Break(plainFaces{}, body(tt.text), width(30))
			if got := drawnText(lines)[0]; got != tt.drawn {
				t.Errorf("drawn %q, want %q", got, tt.drawn)
			}
			actual := ""
			for _, r := range lines[0].Runs {
				actual += r.Actual
			}
			if actual != tt.actual {
				t.Errorf("actual %q, want %q", actual, tt.actual)
			}
			if len(lost) != len(tt.lost) || len(lost) > 0 && (lost[0].Rune != tt.lost[0] || lost[0].SrcLine != 1) {
				t.Errorf("missing %v, want %v", lost, tt.lost)
			}
		})
	}
}

func TestRunsAndRules(t *testing.T) {
	ps := []Piece{
		{Text: "甲乙", Size: em, Elem: 1},
		{Text: "丙丁", Size: em, Elem: 1, Bold: true},
		{Text: "site", Size: em, Elem: 2, Link: "https://example.org", Underline: true},
		{Text: "①", Size: em / 2, Elem: 3, Note: 7},
		{Text: "戊", Size: em, Elem: 1, Strike: true},
	}
	lines, _ := Break(plainFaces{}, ps, width(30))
	l := lines[0]
	if got := drawnText(lines)[0]; len(l.Runs) != 5 || got != "甲乙丙丁site①戊" {
		t.Fatalf("%d runs: %s", len(l.Runs), got)
	}
	if !l.Runs[1].Bold || l.Runs[2].X != 42.5 || l.Runs[3].Y != -4 {
		t.Errorf("bold %v, site at %g, note raised by %g", l.Runs[1].Bold, l.Runs[2].X, l.Runs[3].Y)
	}
	if want := (linkSpan{42.5, 20, "https://example.org", 2}); len(l.Links) != 1 || l.Links[0] != want {
		t.Errorf("links %v, want %v", l.Links, want)
	}
	if len(l.Notes) != 1 || l.Notes[0] != 7 {
		t.Errorf("notes %v", l.Notes)
	}
	if len(l.Rules) != 2 || l.Rules[0].Y >= 0 || l.Rules[0].W != em || l.Rules[1].Y <= 0 || l.Rules[1].W != 20 {
		t.Errorf("rules %v", l.Rules)
	}
}

// A line under text ends where the text ends: the blank half of a mark at the end of a line stands in the margin.
func TestRulesStayInside(t *testing.T) {
	ps := []Piece{{Text: strings.Repeat("甲乙丙丁，", 6) + "戊。", Size: em, Underline: true}}
	lines, _ := Break(plainFaces{}, ps, width(5))
	if len(lines) < 5 {
		t.Fatalf("%d lines", len(lines))
	}
	for i, l := range lines {
		if len(l.Rules) != 1 {
			t.Fatalf("line %d has rules %v", i, l.Rules)
		}
		if r := l.Rules[0]; r.X < -0.01 || r.X+r.W > 5*em+0.01 {
			t.Errorf("line %d is ruled from %g to %g of %d", i, r.X, r.X+r.W, 5*em)
		}
	}
}

var rewrite = flag.Bool("update", false, "rewrite the lines in testdata")

// TestSetText sets each line of testdata/*.txt as a paragraph; the first line gives the width in em and the alignment.
func TestSetText(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no texts", err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			got, wantName := setFile(t, name), strings.TrimSuffix(name, ".txt")+".lines"
			if *rewrite {
				if err := os.WriteFile(wantName, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(wantName)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// setFile sets a text; a paragraph is followed by an empty line.
func setFile(t *testing.T, name string) string {
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	head, text, _ := strings.Cut(string(src), "\n")
	var ems float64
	var align string
	if _, err := fmt.Sscan(head, &ems, &align); err != nil {
		t.Fatal(err)
	}
	ms := width(ems)
	ms.Align = map[string]Align{"justify": Justify, "left": Left, "center": Center}[align]
	var b strings.Builder
	for _, p := range strings.Split(strings.Trim(text, "\n"), "\n") {
		lines, _ := Break(plainFaces{}, body(p), ms)
		b.WriteString(strings.Join(drawnText(lines), "\n") + "\n\n")
	}
	return b.String()
}

func minContent(m Metrics, ps []Piece) float64 {
	least, _ := Widths(m, ps)
	return least
}
