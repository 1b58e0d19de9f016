package goal

import (
	"fmt"
	"strings"
	"testing"
)

// Each rule decides a sentence that would be judged otherwise without it.
func TestRules(t *testing.T) {
	tests := []struct {
		name, in string
		want     string // class, then the values
	}{
		{"a month of no year is to come", "3月底前，建成3个平台。", "measurable 3个"},
		{"a deadline makes what is vague one of time", "到2025年，服务能力显著提升。", "deadline_only"},
		{"a deadline of what is past is none", "2025年规划已编制完成，进一步提升服务能力。", "vague"},
		{"numbers in titles count nothing", "认真落实《建设100个中心行动方案》精神。", "vague"},
		{"a share in quotes is said", "力争占比达到“30%以上”。", "measurable 30%以上"},
		{"a name in quotes is none", "打造“三十佳”服务品牌。", "vague"},
		{"one of what nobody counts", "打造一个新的亮点。", "vague"},
		{"one of what is counted", "建成一个研发中心。", "measurable 一个"},
		{"a year to come outweighs 了", "到2025年，公司形成了完整的服务体系。", "deadline_only"},
		{"了 alone tells the past", "公司形成了完整的服务体系。", "fact"},
		{"a comparison with last year tells the past", "全年营业收入12亿元，同比增长15%。", "fact"},
		{"progress with a certificate is none", "取得认证体系建设新进展。", "vague"},
		{"carrying out is no completion", "大力实施国家级绿色工厂创建。", "vague"},
		{"completion of nothing", "到2025年，投产。", "deadline_only"},
		{"a long numbered line is a sentence", "（一）推动先进制造业和现代服务业在更大范围更高水平更深程度上实现深度融合发展", "vague"},
		{"a short one is a heading", "（一）推动深度融合发展", "neutral"},
		{"the applicant speaks behind a quotation", "国家提出单位能耗下降13.5%，公司力争下降15%。", "measurable 13.5% 15%"},
		{"the applicant speaks behind a title", "《规划》提出单位能耗下降13.5%，公司力争下降15%。", "measurable 13.5% 15%"},
		{"a half year that is spoken of", "推动上半年成果转化。", "vague"},
		{"a half year by which", "上半年推动成果转化。", "deadline_only"},
		{"a quotation alone", "国家提出到2025年单位能耗下降13.5%。", "neutral"},
		{"who is named late is not quoted", "全面推进产品服务化转型升级步伐，落实省委提出的部署要求。", "vague"},
		{"what was measured has decimals", "服务业投入占比23.4%。", "fact"},
		{"a half is set", "服务业投入占比30.5%。", "measurable 30.5%"},
		{"what a goal rests on ends before the verb", "依托现有3个研发平台建成5个示范车间。", "measurable 5个"},
		{"a safety officer is not all", "加强安全员培训。", "vague"},
		{"a word inside another", "模型拟合效果良好。", "fact"},
		{"the text of a link", "收入达到[26](https://example.org/a)亿元。", "measurable 26亿元"},
		{"an address that never ends is text", "收入达到[26](亿元。", "vague"},
	}
	j := pilotJudge(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := j.Judge(tt.in)
			got := v.Class.Code()
			for _, val := range v.Values {
				got += " " + plainText.Replace(val.Text)
			}
			if got != tt.want {
				t.Errorf("%s\ngot  %q\nwant %q: %+v", tt.in, got, tt.want, v.Clues)
			}
		})
	}
}

// plainText takes the address of a link out of the text of a value.
var plainText = strings.NewReplacer("](https://example.org/a)", "", "[", "")

// A value's year is that of its deadline or its place in a series, never that of what it is compared with.
func TestYears(t *testing.T) {
	j := pilotJudge(t)
	for in, want := range map[string]string{
		"到2025年，服务收入较2022年增长50%":             "2025",
		"2023年、2024年收入分别达到2亿元、3亿元、4亿元":       "2023 2024 2024",
		"2023年、2024年、2025年收入分别达到2亿元、3亿元、4亿元": "2023 2024 2025",
		"收入达到5亿元": "0",
	} {
		var got []string
		for _, v := range j.Judge(in).Values {
			got = append(got, fmt.Sprint(v.Year))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %s, want %s", in, s, want)
		}
	}
}
