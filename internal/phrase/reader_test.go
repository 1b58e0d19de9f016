package phrase

import (
	"fmt"
	"strings"
	"testing"

	"pilotplan/internal/vocabulary"
)

// told writes what a reader of a pilot of 2023—2025 gets from the sentences of a paragraph: each figure, what it is of, its
// year and, if it is no level, how it is meant.
func toldBy(r *Reader, sentences ...string) string {
	r.Begin(0)
	kinds := [...]string{"", " base", " change", " added", " rate", " times", " span"}
	var all []string
	for _, s := range sentences {
		for _, f := range r.Read(s) {
			what := fmt.Sprintf("%s %s %d%s", s[f.Start:f.End], f.Subject, f.Year, kinds[f.Kind])
			if f.Tail != "" && f.Kind == Level {
				what = fmt.Sprintf("%s %s|%s %d", s[f.Start:f.End], f.Subject, f.Tail, f.Year)
			}
			if f.BaseYear != 0 {
				what += fmt.Sprintf(" on %d", f.BaseYear)
			}
			if f.Part {
				what += " part"
			}
			all = append(all, what)
		}
	}
	return strings.Join(all, "; ")
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"level", "到2025年，公司营业收入达到26亿元。", "26亿元 营业收入 2025"},
		{"the year goes on", "到2025年，营业收入达到26亿元，服务性收入达到7.8亿元。", "26亿元 营业收入 2025; 7.8亿元 服务性收入 2025"},
		{"a year in the middle", "营业收入在2025年达到26亿元。", "26亿元 营业收入 2025"},
		{"a bound", "营业收入超过27亿元、利润不低于3亿元。", "超过27亿元 营业收入 0; 不低于3亿元 利润 0"},
		{"from and to", "2025年，服务收入占比由2022年的18.0%提高到30.0%。", "18.0% 服务收入占比 2022 base; 30.0% 服务收入占比 2025"},
		{"from before the unit", "平均故障修复时间由36小时压缩到20小时。", "36小时 平均故障修复时间 0 base; 20小时 平均故障修复时间 0"},
		{"share of the one before", "2022年服务性收入3.35亿元，占营业收入的18.0%。", "3.35亿元 服务性收入 2022; 18.0% 服务性收入占营业收入 2022"},
		{"share from and to", "服务性收入达到7.8亿元，占营业收入的比重由18%提高到30%。", "7.8亿元 服务性收入 0; 18% 服务性收入占营业收入 0 base; 30% 服务性收入占营业收入 0"},
		{"within a year", "年内建成示范车间8个、引进机构12家。", "8个 示范车间 0; 12家 机构 0"},
		{"items behind numbers", "建成8个示范车间、引进12家机构。", "8个 |示范车间 0; 12家 |机构 0"},
		{"change", "2025年占比提高3个百分点。", "3个百分点 占比 2025 change"},
		{"points without a verb", "2025年占比多3个百分点。", "3个百分点 占比多 2025 change"},
		{"change against a year", "营业收入较2022年增长20%。", "20% 营业收入 0 change on 2022"},
		{"addition over the period", "三年新增标准5项。", "三年  0 span; 5项 标准 2025 added"},
		{"rate", "每年发布报告1次。", "1次 每年发布报告 0 rate"},
		{"a list by years", "2023—2025年，营业收入分别达到35亿元、38亿元和42亿元。", "35亿元 营业收入 2023; 38亿元 营业收入 2024; 42亿元 营业收入 2025"},
		{"a list of things", "到2025年，合格率、满意率分别达到98%和95%。", "98% 合格率满意率 2025 rate; 95% 合格率满意率 2025 rate"},
		{"against an earlier year", "到2025年，营业收入比2022年翻一番，接近12.6亿元。", "翻一番 营业收入 2025 change on 2022; 接近12.6亿元 营业收入 2025"},
		{"no own words", "2024年签约托管设备100台套，2025年底前达到260台套。", "100台套 签约托管设备 2024; 260台套 签约托管设备 2025"},
		{"now", "自2019年起建设平台，目前已接入设备620台套。", "620台套 接入设备 0"},
		{"no quantity", "成立于2003年，属于“十四五”重点。", ""},
		{"words behind", "带动120家配套企业接入平台。", "120家 带动|配套企业接入平台 0"},
		{"ends of the pilot", "试点期末接入设备3000台套。", "3000台套 接入设备 2025"},
		{"part of a whole", "总投资3.6亿元，其中企业自筹2.4亿元、银行贷款1.2亿元；设备5台。", "3.6亿元 总投资 0; 2.4亿元 企业自筹 0 part; 1.2亿元 银行贷款 0 part; 5台 设备 0"},
		{"part in brackets", "总投资3.6亿元（含自筹2.4亿元），利润5亿元。", "3.6亿元 总投资 0; 2.4亿元 含自筹 0 part; 5亿元 利润 0"},
	} {
		if got := toldBy(&Reader{LastYear: 2025, Months: 36}, c.text); got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

// A year that something is only measured against belongs to its own figure; the year of the goal holds on.
func TestBaseYear(t *testing.T) {
	const rest = "，利润达到2亿元"
	for _, c := range []struct{ goal, want string }{
		{"服务性收入是2022年的2.3倍", "2.3倍 服务性收入 2025 times on 2022"},
		{"服务性收入增长到2022年的3倍", "3倍 服务性收入 2025 times on 2022"},
		{"服务性收入达到2022年同期水平的150%", "150% 服务性收入 2025 times on 2022"},
		{"服务性收入达到7.8亿元、为2022年的2.3倍", "7.8亿元 服务性收入 2025; 2.3倍 服务性收入 2025 times on 2022"},
		{"服务性收入达到7.8亿元（2022年为3.35亿元）", "7.8亿元 服务性收入 2025; 3.35亿元 服务性收入 2022"},
		{"服务性收入达到7.8亿元(2022年3.35亿元，占18.0%)", "7.8亿元 服务性收入 2025; 3.35亿元 服务性收入 2022; 18.0% 服务性收入占 2022"},
		{"公司营业收入在2022年18.6亿元的基础上达到26亿元", "18.6亿元 营业收入 2022 base; 26亿元 营业收入 2025"},
		{"公司营业收入较2022年的18.6亿元增加到26亿元", "18.6亿元 营业收入 2022 base; 26亿元 营业收入 2025"},
		{"营业收入比2022年18.6亿元增长40%", "18.6亿元 营业收入 2022 base; 40% 营业收入 2025 change on 2022"},
		{"营业收入在2022年基础上增长40%", "40% 营业收入 2025 change on 2022"},
		{"以2022年为基期，营业收入增长40%", "40% 营业收入 2025 change on 2022"},
		{"与2022年相比，营业收入增长40%", "40% 营业收入 2025 change on 2022"},
		{"营业收入与2022年相比翻一番", "翻一番 营业收入 2025 change on 2022"},
		{"营业收入较2022年提高到26亿元", "26亿元 营业收入 2025"},
		{"营业收入由2022年末的18.6亿元提高到26亿元", "18.6亿元 营业收入 2022 base; 26亿元 营业收入 2025"},
		{"高于2022年的18.6亿元", "18.6亿元  2022 base"},
	} {
		if got, want := toldBy(&Reader{}, "到2025年，"+c.goal+rest+"。"), c.want+"; 2亿元 利润 2025"; got != want {
			t.Errorf("%s\ngot  %s\nwant %s", c.goal, got, want)
		}
	}
	for _, c := range []struct{ text, want string }{
		{"服务收入占比2025年达到30%。", "30% 服务收入占比 2025"}, // no 比2025年
		{"2025年，从2022年起建设的平台接入设备300台。", "300台 平台接入设备 2022"},
		{"2022年基期营业收入18.6亿元。", "18.6亿元 基期营业收入 2022"},
		{"达到2025年的26亿元。", "26亿元  2025"},
		{"服务性收入（三年）达到7.8亿元。", "三年  0 span; 7.8亿元 服务性收入 0"},
		{"服务性收入（2025年）达到7.8亿元，利润2亿元。", "7.8亿元 服务性收入 2025; 2亿元 利润 2025"},
	} {
		if got := toldBy(&Reader{}, c.text); got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.text, got, c.want)
		}
	}
}

// Years and subjects hold on from sentence to sentence of a paragraph, and no further.
func TestReadOn(t *testing.T) {
	r := &Reader{}
	got := toldBy(r, "到2025年，营业收入达到26亿元。", "其中出口3亿元。", "2024年达到22亿元。")
	if want := "26亿元 营业收入 2025; 3亿元 出口 2025 part; 22亿元 出口 2024"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	r.Begin(0)
	r.Read("到2025年，营业收入达到26亿元；")
	if f := r.Read("利润达到2亿元；"); f[0].Year != 2025 || !f[0].Dated {
		t.Errorf("a part of a sentence does not know its year: %+v", f)
	}
	r.Read("到2025年，营业收入达到26亿元。")
	if f := r.Read("利润达到2亿元。"); f[0].Year != 2025 || f[0].Dated {
		t.Errorf("a sentence has the year of the one before for its own: %+v", f)
	}
	r.Begin(2023)
	f := r.Read("营业收入20亿元，达到21亿元。")
	if len(f) != 2 || f[0].Year != 2023 || f[0].Dated || f[1].Subject != "营业收入" {
		t.Errorf("%+v", f)
	}
	r.Begin(0)
	if f := r.Read("达到21亿元。"); f[0].Subject != "" || f[0].Year != 0 {
		t.Errorf("a paragraph hears of the one before: %+v", f)
	}
	if r.Read("2024年完成验收。"); r.Year() != 2024 {
		t.Errorf("the year of a sentence without a figure: %d", r.Year())
	}
}

func TestApplicant(t *testing.T) {
	r := &Reader{Applicant: "江北电梯厂"}
	r.Begin(0)
	if f := r.Read("电梯厂营业收入达到26亿元。"); f[0].Subject != "营业收入" {
		t.Errorf("%+v", f)
	}
}

func TestFromDate(t *testing.T) {
	for text, want := range map[string]bool{
		"营业收入较|增长": true, "由|的18%": true, "自|起": true, "与|相比，": true, "在|的基础上": true, "以|为基期": true,
		"到|，": false, "营业收入占比|达到": false, "合同|达到": false, "2022年完成；|": false,
	} {
		before, behind, _ := strings.Cut(text, "|")
		if got := FromDate(vocabulary.Builtin(), before, behind); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}
