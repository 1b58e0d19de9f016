package plan

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"pilotplan/internal/plan/edit"
	"pilotplan/internal/thorough"
)

// edited is a text with a change made by f.
func edited(src string, f func(*Plan) (*Plan, error)) (string, error) {
	p, _ := Parse("", []byte(src), testPacks)
	again, err := f(p)
	if err != nil {
		return src, err
	}
	return string(again.Source), nil
}

func set(src, path string, a Answer) (string, error) {
	return edited(src, func(p *Plan) (*Plan, error) { return p.Set(path, a) })
}

func TestSet(t *testing.T) {
	tests := []struct {
		name, src, path string
		answer          Answer
		want            string
	}{
		{"plain text, comment kept", "概况:\n  规模: 大型   # 注\n", "概况.规模", Answer{Text: "小型"}, "概况:\n  规模: 小型   # 注\n"},
		{"no answer before", "概况:\n  规模:   # 注\n  单位名称: 甲\n", "概况.规模", Answer{Text: "小型"}, "概况:\n  规模: 小型   # 注\n  单位名称: 甲\n"},
		{"null before", "概况:\n  规模: ~ # 注\n", "概况.规模", Answer{Text: "小型"}, "概况:\n  规模: 小型 # 注\n"},
		{"needs quotes", "概况:\n  规模: x\n", "概况.规模", Answer{Text: "甲: 乙 # 丙"}, "概况:\n  规模: \"甲: 乙 # 丙\"\n"},
		{"control characters", "概况:\n  规模: x\n", "概况.规模", Answer{Text: "甲\x1b[1m\u2028"}, "概况:\n  规模: \"甲\\x1b[1m\\u2028\"\n"},
		{"null as a word", "概况:\n  规模: x\n", "概况.规模", Answer{Text: "null"}, "概况:\n  规模: \"null\"\n"},
		{"percent sign as unit", "概况:\n  规模: x\n", "概况.规模", Answer{Text: "%"}, "概况:\n  规模: \"%\"\n"},
		{"prose", "概况:\n  基本情况: 无 # 注\n  规模: 大型\n", "概况.基本情况", Answer{Text: "一\n\n二", Prose: true}, "概况:\n  基本情况: | # 注\n    一\n\n    二\n  规模: 大型\n"},
		{"prose that begins with blanks", "概况:\n  基本情况:\n", "概况.基本情况", Answer{Text: "  一\n二", Prose: true}, "概况:\n  基本情况: |2\n      一\n    二\n"},
		{"prose by prose", "概况:\n  基本情况: |\n    旧\n\n    旧\n\n\n  规模: 大型\n", "概况.基本情况", Answer{Text: "新", Prose: true}, "概况:\n  基本情况: |\n    新\n\n\n  规模: 大型\n"},
		{"prose by text", "概况:\n  基本情况: |-  # 注\n    旧\n    旧\n  规模: 大型\n", "概况.基本情况", Answer{Text: "新"}, "概况:\n  基本情况: 新  # 注\n  规模: 大型\n"},
		{"quotes over lines", "概况:\n  单位名称: \"某\n    公司\"\n  规模: 大型\n", "概况.单位名称", Answer{Text: "乙"}, "概况:\n  单位名称: 乙\n  规模: 大型\n"},
		{"CR LF", "概况:\r\n  单位名称: 甲\r\n  规模: 大型\r\n", "概况.基本情况", Answer{Text: "一\n二", Prose: true}, "概况:\r\n  单位名称: 甲\r\n  规模: 大型\r\n  基本情况: |\r\n    一\r\n    二\r\n"},
		{"no line end at the end", "概况:\n  单位名称: 甲", "概况.规模", Answer{Text: "大型"}, "概况:\n  单位名称: 甲\n  规模: 大型"},
		{"missing key, outline's order", "概况:\n  单位名称: 甲 # 注\n\n  # 规模的注\n  规模: 大型\n", "概况.年营业收入", Answer{Text: "3亿元"}, "概况:\n  单位名称: 甲 # 注\n  年营业收入: 3亿元\n\n  # 规模的注\n  规模: 大型\n"},
		{"missing key, first", "概况:\n    规模: 大型\n", "概况.单位名称", Answer{Text: "甲"}, "概况:\n    单位名称: 甲\n    规模: 大型\n"},
		{"missing parents", "指南: 试\n内容:\n  标签: 红\n", "概况.投入.总投入", Answer{Text: "3亿元"}, "指南: 试\n概况:\n  投入:\n    总投入: 3亿元\n内容:\n  标签: 红\n"},
		{"parent without answer", "概况: # 注\n内容:\n", "概况.单位名称", Answer{Text: "甲"}, "概况: # 注\n  单位名称: 甲\n内容:\n"},
		{"empty file", "", "概况.单位名称", Answer{Text: "甲"}, "概况:\n  单位名称: 甲\n"},
		{"only comments", "# 注\n", "指南", Answer{Text: "试"}, "# 注\n指南: 试\n"},
		{"byte order mark", "\ufeff指南: x\n", "指南", Answer{Text: "试"}, "指南: 试\n"},
		{"in braces", "概况:\n  投入: {年度: 2022,  总投入: 1亿元} # 注\n", "概况.投入.总投入", Answer{Text: "2亿元"}, "概况:\n  投入: {年度: 2022,  总投入: 2亿元} # 注\n"},
		{"in braces, quoted", "概况:\n  投入: {年度: 2022}\n", "概况.投入.年度", Answer{Text: "甲, 乙"}, "概况:\n  投入: {年度: \"甲, 乙\"}\n"},
		{"missing in braces", "概况:\n  投入: {总投入: 1亿元}\n", "概况.投入.年度", Answer{Text: "2022"}, "概况:\n  投入: {年度: 2022, 总投入: 1亿元}\n"},
		{"year in braces", "指标:\n  - 年度目标: {2023年: 1, 2025年: 3}\n", "指标[1].年度目标.2024年", Answer{Text: "2"}, "指标:\n  - 年度目标: {2023年: 1, 2024年: 2, 2025年: 3}\n"},
		{"year in braces, to be filled", "指标:\n  - 年度目标: {2023年: 1, 2025年: 3}\n", "指标[1].年度目标.2024年", Answer{}, "指标:\n  - 年度目标: {2023年: 1, 2024年: , 2025年: 3}\n"},
		{"first year in lines", "指标:\n  - 年度目标:\n      2024年: 1\n", "指标[1].年度目标.2023年", Answer{Text: "2"}, "指标:\n  - 年度目标:\n      2023年: 2\n      2024年: 1\n"},
		{"empty braces", "概况:\n  投入: {}\n", "概况.投入.年度", Answer{Text: "2022"}, "概况:\n  投入: {年度: 2022}\n"},
		{"list by list", "内容:\n  重点领域: [甲] # 注\n", "内容.重点领域", Answer{List: []string{"乙", "丙"}}, "内容:\n  重点领域: [乙, 丙] # 注\n"},
		{"block list by list", "内容:\n  重点领域: # 注\n    - 甲\n    - 乙 # x\n  标签: 红\n", "内容.重点领域", Answer{List: []string{"丙"}}, "内容:\n  重点领域: [丙] # 注\n  标签: 红\n"},
		{"entry", "内容:\n  重点领域:\n  - 甲 # 注\n  - 乙\n", "内容.重点领域[1]", Answer{Text: "丙"}, "内容:\n  重点领域:\n  - 丙 # 注\n  - 乙\n"},
		{"long list", "申请材料:\n  承诺书:\n    日期: x\n", "申请材料.承诺书.承诺事项", Answer{List: []string{"真实、合法，有效", "日期：见章"}}, "申请材料:\n  承诺书:\n    承诺事项:\n      - \"真实、合法，有效\"\n      - \"日期：见章\"\n    日期: x\n"},
		{"rare hanzi elsewhere", "概况:\n  单位名称: 𠮷䶮 # 𠮷\n  规模: 大型\n", "概况.规模", Answer{Text: "䶮"}, "概况:\n  单位名称: 𠮷䶮 # 𠮷\n  规模: 䶮\n"},
		{"year of a row", "内容:\n  指标:\n    - 编号: Z1\n      年度目标: {2023年: 1, 2024年: 2}\n", "内容.指标[1].年度目标.2024年", Answer{Text: "5亿元"}, "内容:\n  指标:\n    - 编号: Z1\n      年度目标: {2023年: 1, 2024年: 5亿元}\n"},
		{"missing column of a row", "内容:\n  指标:\n    - 编号: Z1 # 注\n      单位: 亿元\n", "内容.指标[1].名称", Answer{Text: "收入"}, "内容:\n  指标:\n    - 编号: Z1 # 注\n      名称: 收入\n      单位: 亿元\n"},
		{"missing key behind one that stands twice", "概况:\n  单位名称: 甲\n  单位名称: 乙\n  规模: 大型\n", "概况.年营业收入", Answer{Text: "3亿元"}, "概况:\n  单位名称: 甲\n  单位名称: 乙\n  年营业收入: 3亿元\n  规模: 大型\n"},
		{"missing behind a null in braces", "概况:\n  投入: {年度: }\n", "概况.投入.总投入", Answer{Text: "3亿元"}, "概况:\n  投入: {年度: , 总投入: 3亿元}\n"},
		{"null in braces", "概况:\n  投入: {年度: , 总投入: 1亿元}\n", "概况.投入.年度", Answer{Text: "甲年"}, "概况:\n  投入: {年度: 甲年 , 总投入: 1亿元}\n"},
		{"years with short values", "内容:\n  指标:\n    - 编号: Z1\n", "内容.指标[1].年度目标", Answer{Fields: []Field{{Key: "2023年", Answer: Answer{Text: "1"}}}}, "内容:\n  指标:\n    - 编号: Z1\n      年度目标: {2023年: 1}\n"},
		{"years with long values", "内容:\n  任务:\n    - 编号: R1\n", "内容.任务[1].年度进度", Answer{Fields: []Field{{Key: "2023年", Answer: Answer{Text: "平台立项，完成需求调研和招标，签订合同并开工"}}}}, "内容:\n  任务:\n    - 编号: R1\n      年度进度:\n        2023年: 平台立项，完成需求调研和招标，签订合同并开工\n"},
		{"first column of a row", "内容:\n  指标:\n    - 名称: 收入\n", "内容.指标[1].编号", Answer{Text: "Z1"}, "内容:\n  指标:\n    - 编号: Z1\n      名称: 收入\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := set(tt.src, tt.path, tt.answer)
			if err != nil || got != tt.want {
				t.Errorf("got %q, %v\nwant %q", got, err, tt.want)
			}
		})
	}
}

var row1 = Answer{Fields: []Field{
	{Key: "编号", Answer: Answer{Text: "Z9"}}, {Key: "名称", Answer: Answer{Text: "收入"}}, {Key: "单位", Answer: Answer{Text: "%"}},
	{Key: "年度目标", Answer: Answer{Fields: []Field{{Key: "2023年", Answer: Answer{Text: "1"}}, {Key: "2024年", Answer: Answer{Text: "2"}}}}},
}}

func TestAppend(t *testing.T) {
	const rows = "    - 编号: Z9\n      名称: 收入\n      单位: \"%\"\n      年度目标: {2023年: 1, 2024年: 2}\n"
	tests := []struct {
		name, src, path string
		answer          Answer
		want            string
	}{
		{"no table yet", "内容:\n  标签: 红\n", "内容.指标", row1, "内容:\n  标签: 红\n  指标:\n" + rows},
		{"empty table", "内容:\n  指标: # 注\n    # - 编号:\n  标签: 红\n", "内容.指标", row1, "内容:\n  指标: # 注\n" + rows + "    # - 编号:\n  标签: 红\n"},
		{"behind a row", "内容:\n  指标:\n    - 编号: Z1 # 注\n\n    # 尾\n  标签: 红\n", "内容.指标", row1, "内容:\n  指标:\n    - 编号: Z1 # 注\n" + rows + "\n    # 尾\n  标签: 红\n"},
		{"brackets", "内容:\n  重点领域: [甲 , 乙 ] # 注\n", "内容.重点领域", Answer{Text: "丙"}, "内容:\n  重点领域: [甲 , 乙, 丙 ] # 注\n"},
		{"empty brackets", "内容:\n  重点领域: []\n", "内容.重点领域", Answer{Text: "丙"}, "内容:\n  重点领域: [丙]\n"},
		{"one line alone", "内容:\n  重点领域: 甲\n", "内容.重点领域", Answer{Text: "丙"}, "内容:\n  重点领域: [甲, 丙]\n"},
		{"end of file", "内容:\n  重点领域:\n  - 甲", "内容.重点领域", Answer{Text: "丙"}, "内容:\n  重点领域:\n  - 甲\n  - 丙"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := edited(tt.src, func(p *Plan) (*Plan, error) { return p.Append(tt.path, tt.answer) })
			if err != nil || got != tt.want {
				t.Errorf("got %q, %v\nwant %q", got, err, tt.want)
			}
		})
	}
}

func TestDelete(t *testing.T) {
	tests := []struct{ name, src, path, want string }{
		{"key", "概况:\n  单位名称: 甲 # 注\n  规模: 大型\n", "概况.单位名称", "概况:\n  规模: 大型\n"},
		{"block text", "概况:\n  基本情况: |\n    一\n\n    二\n  规模: 大型\n", "概况.基本情况", "概况:\n  规模: 大型\n"},
		{"last key", "概况: # 注\n  规模: 大型\n内容:\n", "概况.规模", "概况: # 注\n内容:\n"},
		{"row", "内容:\n  指标:\n    - 编号: Z1\n      名称: 甲\n    # 注\n    - 编号: Z2\n", "内容.指标[1]", "内容:\n  指标:\n    # 注\n    - 编号: Z2\n"},
		{"first column of a row", "内容:\n  指标:\n    - 编号: Z1\n      名称: 甲\n", "内容.指标[1].编号", "内容:\n  指标:\n    - 名称: 甲\n"},
		{"in brackets", "内容:\n  重点领域: [甲, 乙, 丙]\n", "内容.重点领域[2]", "内容:\n  重点领域: [甲, 丙]\n"},
		{"last in brackets", "内容:\n  重点领域: [甲, 乙 ]\n", "内容.重点领域[2]", "内容:\n  重点领域: [甲 ]\n"},
		{"in braces", "概况:\n  投入: {年度: 2022, 总投入: 1亿元}\n", "概况.投入.总投入", "概况:\n  投入: {年度: 2022}\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := edited(tt.src, func(p *Plan) (*Plan, error) { return p.Delete(tt.path) })
			if err != nil || got != tt.want {
				t.Errorf("got %q, %v\nwant %q", got, err, tt.want)
			}
		})
	}
}

func TestMove(t *testing.T) {
	const src = "内容:\n  指标:\n    # 一\n    - 编号: Z1\n      名称: 甲\n    - 编号: Z2 # 二\n\n    - 编号: Z3\n      举: |\n        文\n"
	tests := []struct {
		name, src, path string
		to              int
		want            string
	}{
		{"up", src, "内容.指标[3]", 1, "内容:\n  指标:\n    - 编号: Z3\n      举: |\n        文\n    # 一\n    - 编号: Z1\n      名称: 甲\n    - 编号: Z2 # 二\n\n"},
		{"down with its comment", src, "内容.指标[1]", 2, "内容:\n  指标:\n    - 编号: Z2 # 二\n    # 一\n    - 编号: Z1\n      名称: 甲\n\n    - 编号: Z3\n      举: |\n        文\n"},
		{"nowhere", src, "内容.指标[2]", 2, src},
		{"no line end at the end, up", "内容:\n  重点领域:\n  - 甲\n  - 乙", "内容.重点领域[2]", 1, "内容:\n  重点领域:\n  - 乙\n  - 甲"},
		{"no line end at the end, down", "内容:\n  重点领域:\n  - 甲\n  - 乙", "内容.重点领域[1]", 2, "内容:\n  重点领域:\n  - 乙\n  - 甲"},
		{"in brackets", "内容:\n  重点领域: [甲,  乙, \"丙\"]\n", "内容.重点领域[3]", 1, "内容:\n  重点领域: [\"丙\",  甲, 乙]\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := edited(tt.src, func(p *Plan) (*Plan, error) { return p.Move(tt.path, tt.to) })
			if err != nil || got != tt.want {
				t.Errorf("got %q, %v\nwant %q", got, err, tt.want)
			}
		})
	}
}

// What an edit wanted is held against all that the text says: less or more than that is not the same.
func TestSameIsSameBothWays(t *testing.T) {
	const one = "概况:\n  投入: {年度: 1}\n"
	for _, c := range []struct {
		text string
		same bool
	}{
		{"概况: {投入: {年度: \"1\"}}\n", true}, {"内容:\n概况:\n  投入: {总投入: , 年度: 1}\n", true}, {"概况:\n  投入: {总投入: 1, 年度: 1}\n", false},
		{"概况:\n  投入: {年度: 2}\n", false}, {"概况:\n  投入: [1]\n", false}, {"", false},
	} {
		p, _ := parse(t, one)
		q, _ := parse(t, c.text)
		if edit.Same(p.root, q.root) != c.same || edit.Same(q.root, p.root) != c.same {
			t.Errorf("%q: want %v", c.text, c.same)
		}
	}
}

func TestEditsThatAreRefused(t *testing.T) {
	tests := []struct{ name, src, path, want string }{
		{"fault of syntax", "概况：\n  规模: 大型\n", "概况.规模", "方案文件有语法错误，先改正再填写：第 1 行，冒号是全角的“：”"},
		{"no such entry", "内容:\n  指标: []\n", "内容.指标[2].名称", "内容.指标[2].名称 没有这一条，先添加"},
		{"below a text", "概况: 甲\n", "概况.规模", "概况 不是一组键和值，不能在下面填写"},
		{"not a plan", "一段文字\n", "概况.规模", "方案文件应由 “键: 值” 组成，不能填写"},
		{"shared by an alias", "概况:\n  投入: &a {年度: 1}\n  规模: 大型\n内容:\n  目标: *a\n", "概况.投入.年度", "这一处不能自动改写，请在编辑器里改"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := set(tt.src, tt.path, Answer{Text: "x"})
			if err == nil || err.Error() != tt.want || got != tt.src {
				t.Errorf("got %q, %v, want %s", got, err, tt.want)
			}
		})
	}
}

// samples are answers that are hard to write.
var samples = []string{
	"甲", "18.6亿元", "第3位", "- 甲", "甲: 乙", "甲 # 乙", "# 甲", "'甲'", "\"", "“甲”", "甲\n乙", "甲\n\n  乙\n", "  甲\n乙", "\t甲\n乙",
	"甲\n\n\n", "\n甲", "null", "~", "true", "2022", "1e3", "%", "@甲", "{甲}", "[甲, 乙]", "*甲", "&甲", "!甲", "|", ">", "甲:", "：", "单位名称：乙",
	"编号：乙", "𠮷䶮", "甲\x1b[0m", "甲\r\n乙", "---", "...", "<<", "= 1", "甲\u2028乙", "甲\u0085乙", "\ufeff甲", "C:\\路径", "a b  c ", strings.Repeat("长", 3000), "一\n \n二\n", "`甲`", "? 甲",
}

// A random edit of a real-looking plan changes nothing but its own place: what is cut away or put in is one stretch, and
// read again the plan says what it should.
func TestRandomEditsKeepTheRest(t *testing.T) {
	sources := []string{
		readTest(t, "testdata/ok/full.yaml"), readTest(t, "testdata/ok/plain.yaml"),
		strings.ReplaceAll(readTest(t, "testdata/ok/full.yaml"), "\n", "\r\n"),
		strings.TrimRight(readTest(t, "testdata/ok/full.yaml"), "\n"), string(Skeleton(testOutline(), "乙类")),
	}
	r := rand.New(rand.NewSource(1))
	for n := range thorough.Rounds(120, 1500) {
		src := sources[n%len(sources)]
		p, _ := parse(t, src)
		path, text := pick(r, settable(p)), pick(r, samples)
		answer := Answer{Text: text, Prose: r.Intn(3) == 0}
		got, err := p.Set(path, answer)
		if err != nil {
			t.Fatalf("plan %d: set %s to %q: %v", n%len(sources), path, text, err)
		}
		q, _ := Parse("", got.Source, testPacks)
		if q.Text(path).Value != answer.Written() {
			t.Fatalf("%s is %q, want %q", path, q.Text(path).Value, answer.Written())
		}
		if err := sameElsewhere(src, string(got.Source), p, path); err != nil {
			t.Fatalf("plan %d: set %s to %q: %v", n%len(sources), path, text, err)
		}
	}
}

func pick(r *rand.Rand, words []string) string { return words[r.Intn(len(words))] }

// settable are the paths of all texts of a plan, and of what has no answer yet.
func settable(p *Plan) []string {
	var paths []string
	for _, text := range p.Texts() {
		paths = append(paths, text.Path)
	}
	for _, a := range p.Asked() {
		if a.Value == nil || a.Value.Null {
			paths = append(paths, a.Path)
		}
	}
	return paths
}

// sameElsewhere makes sure that the lines outside an edited value are the same, byte for byte.
func sameElsewhere(before, after string, p *Plan, path string) error {
	old, now := strings.SplitAfter(before, "\n"), strings.SplitAfter(after, "\n")
	head := 0
	for head < len(old) && head < len(now) && old[head] == now[head] {
		head++
	}
	tail := 0
	for tail < len(old)-head && tail < len(now)-head && old[len(old)-1-tail] == now[len(now)-1-tail] {
		tail++
	}
	changed := len(old) - tail - head
	v := p.Lookup(path)
	most := 1 // a new line, or the end of a last line without one
	if v != nil {
		most = edit.Last(v) - v.Key.Pos.Line + 1
		if v.Key.Pos.Line == 0 {
			most = edit.Last(v) - v.Text.Pos.Line + 1
		}
	}
	if changed > most {
		return fmt.Errorf("%d lines changed, want at most %d:\n%s", changed, most, after)
	}
	return nil
}
