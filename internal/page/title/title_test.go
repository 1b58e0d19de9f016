package title

import (
	"strings"
	"testing"

	"pilotplan/internal/page/book"
	"pilotplan/internal/vocabulary"
)

// square gives ASCII half an em and all else one.
type square struct{}

func (square) Advance(_ book.Face, r rune) (int, bool) {
	if r < 0x80 {
		return 500, true
	}
	return 1000, true
}

// The titles are set in 22 pt on lines of 156 mm.
const size, width = 22.0, 156 * 72 / 25.4

func rowsOf(t Setter, text string) string {
	rows, _ := t.Rows(text, size, width)
	return strings.Join(rows, "\n")
}

// Titles turn between names and words; a unit's name keeps its ending.
func TestTitleRows(t *testing.T) {
	tests := []struct{ name, title, want string }{
		{"fits", "某某公司试点方案", "某某公司试点方案"},
		{"after the company", "江苏某某港机装备股份有限公司先进制造业和现代服务业深度融合试点方案",
			"江苏某某港机装备股份有限公司|先进制造业和现代服务业深度融合试点方案"},
		{"between words", "某州市港东区先进制造业和现代服务业深度融合发展区域试点实施方案",
			"某州市港东区先进制造业和现代服务业|深度融合发展区域试点实施方案"},
		{"three lines without a waist", "南京某某滨江经济开发区先进制造业和现代服务业深度融合试点方案（2023—2025年）",
			"南京某某滨江经济开发区|先进制造业和现代服务业|深度融合试点方案（2023—2025年）"},
		{"a long name keeps its ending", "江苏某某高端智能装备制造股份有限公司先进制造业和现代服务业深度融合发展试点实施方案",
			"江苏某某高端智能装备制造股份有限公司|先进制造业和现代服务业深度融合发展|试点实施方案"},
		{"the writer's own lines", "某某股份有限公司关于开展试点工作的\n关于很长很长很长很长的请示", "某某股份有限公司关于开展试点工作的|关于很长很长很长很长的请示"},
		{"far too long", strings.Repeat("长", 100), strings.Repeat("长", 100)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := rowsOf(Setter{Metrics: square{}}, tt.title)
			if got != strings.ReplaceAll(tt.want, "|", "\n") {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// A phrase that the document has as one wherever it has its parts holds together; what it has once, or apart as well, does not.
func TestPhrasesOfTheDocument(t *testing.T) {
	title := []rune("港区绿色航运服务")
	for said, want := range map[string]float64{
		"绿色航运是方向，绿色航运服务全省。": 1, "绿色航运一次，绿色一次，航运一次。": 0, "绿色航运、绿色航运、绿色、绿色、航运、航运。": 0.5, "": 0,
	} {
		if got := cohesion(said, title, 4); got != want {
			t.Errorf("%s: %g, want %g", said, got, want)
		}
	}
	own := Setter{Metrics: square{}, Said: func() string { return "绿色航运，绿色航运。" }}
	if costs := own.turns().costs(title, nil); costs[4] != Torn+glued {
		t.Errorf("a turn in the phrase costs %g", costs[4])
	}
}

// A pack's words are not divided either.
func TestWordsOfAPack(t *testing.T) {
	const text = "某州市低空智联网与城市空中交通枢纽一体化布局试点方案"
	words, faults := vocabulary.Load([]byte("题名用词: [空中交通枢纽, 一体化布局]\n"))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	for _, tt := range []struct {
		setter Setter
		want   string
	}{
		{Setter{Metrics: square{}}, "某州市低空智联网\n与城市空中交通枢纽一体化布局试点方案"},
		{Setter{Metrics: square{}, Words: words}, "某州市低空智联网与城市空中交通枢纽\n一体化布局试点方案"},
	} {
		if got := rowsOf(tt.setter, text); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

// A name turns behind a listed word, or before one, where both halves fit.
func TestTurn(t *testing.T) {
	tests := []struct {
		text string
		room int // characters
		want string
	}{
		{"建设港机设备全生命周期管理平台", 11, "建设港机设备全生命周期|管理平台"},
		{"建设港机设备全生命周期管理平台", 10, ""},
		{"取得机电工程施工总承包二级资质", 11, "取得机电工程|施工总承包二级资质"},
		{"甲乙丙丁戊己庚辛壬癸子丑", 11, ""},
	}
	for _, tt := range tests {
		first, second, ok := Setter{}.Turn(tt.text, func(s string) bool { return len([]rune(s)) <= tt.room })
		if got := first + "|" + second; ok != (tt.want != "") || ok && got != tt.want {
			t.Errorf("%s in %d: got %s, want %s", tt.text, tt.room, got, tt.want)
		}
	}
}
