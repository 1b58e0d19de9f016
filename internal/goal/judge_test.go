package goal

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"pilotplan/internal/goal/model"
	"pilotplan/internal/quantity/calendar"
	words "pilotplan/internal/vocabulary"
)

func pilotJudge(t testing.TB) *Judge {
	t.Helper()
	period, err := calendar.ParsePeriod("2023年1月—2025年12月")
	if err != nil {
		t.Fatal(err)
	}
	return New(Options{AsOf: middleOf2023, Period: period, Model: model.None})
}

func TestValues(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"level", "服务性收入达到7.8亿元", "7.8 亿元 = 服务性收入"},
		{"at least", "服务上下游企业不少于60家", "60 家 >= 服务上下游企业"},
		{"at most", "吨钢能耗控制在520千克标准煤以内", "520 千克标准煤 <= 吨钢能耗"},
		{"about", "订单准交率提高两成左右", "20 % growth 订单准交率"},
		{"range", "新增服务网点8至12个", "8—12 个 range 服务网点"},
		{"rank", "力争进入全国港口机械行业前5名", "5 位 rank 全国港口机械行业"},
		{"growth", "服务收入年均增长15%", "15 % growth 服务收入"},
		{"points", "占比提高3个百分点", "3 个百分点 growth 占比"},
		{"doubling", "发明专利拥有量翻两番", "4 倍 growth 发明专利拥有量"},
		{"all", "推动重点企业实现全覆盖", "100 % all 重点企业"},
		{"zero", "确保全年零重大安全事故", "0  zero "},
		{"tenths", "力争四成以上订单由线上产生", "40 % >= 订单由线上产生"},
		{"half", "定制产品销售额占比过半", "50 % >= 定制产品销售额占比"},
		{"fraction", "复购率达到五分之二", "40 % = 复购率"},
		{"chinese", "接入在役机组三千台套", "3000 台套 = 在役机组"},
		{"series", "2023年、2024年、2025年收入分别达到2亿元、3亿元、4亿元", "2 亿元 = 收入 2023; 3 亿元 = 收入 2024; 4 亿元 = 收入 2025"},
		{"respectively", "甲产品、乙产品分别销售30台和25台", "30 台 = 甲产品; 25 台 = 乙产品"},
		{"fewer values than names", "甲产品、乙产品、丙产品分别销售30台和25台", "30 台 = 甲产品、乙产品、丙产品; 25 台 = 甲产品、乙产品、丙产品"},
		{"change", "合格率由96%提高到99%", "99 % = 合格率"},
		{"bare number", "数据中心PUE降至1.25以下", "1.25  <= 数据中心PUE"},
		{"milestone", "争取通过国家级绿色工厂评审", "  milestone "},
		{"energy", "单位能耗降至0.052吨标准煤/万元", "0.052 吨标准煤/万元 = 单位能耗"},
		{"soft break", "合同额达到10. 2亿元", "10.2 亿元 = 合同额"},
		{"full width", "收入达到２６亿元", "26 亿元 = 收入"},
		{"emphasis", "收入达到**26**亿元", "26 亿元 = 收入"},
		{"range with a hyphen", "营业收入达到10-12亿元", "10—12 亿元 range 营业收入"},
		{"range of shares", "占比达到20%-25%", "20—25 % range 占比"},
		{"two neighbours", "培育企业三五家", "3—5 家 range 企业"},
		{"between two", "企业数在10000与20000家之间", "10000—20000 家 range 企业数"},
		{"some hundreds", "服务企业上百家", "100 家 >= 企业"},
		{"included", "培育企业20家（含）以上", "20 家 >= 企业"},
		{"plus", "接入设备10万+台", "100000 台 >= 设备"},
		{"head and tail", "接入设备达到13万2千台", "132000 台 = 接入设备"},
		{"wide comma", "产值达到12，345.6万元", "12345.6 万元 = 产值"},
		{"negative", "冷库温度控制在-5℃", "-5 ℃ = 冷库温度"},
		{"two thirds", "服务收入占比达到2/3", "66.67 % = 服务收入占比"},
		{"ratio", "服务收入与制造收入之比达到1：3", "1∶3  = 服务收入与制造收入之比"},
		{"half a month", "研制周期缩短到半个月", "0.5 个月 = 研制周期"},
		{"halved", "客户等待时间减半", "0.5 倍 = 客户等待时间"},
		{"grade", "智能制造成熟度达到三级", "3 级 = 智能制造成熟度"},
		{"grade of a name", "拿到三级等保备案", "  milestone "},
		{"among a region", "产值跻身苏南前三", "3 位 rank 产值跻身苏南"},
		{"multiple of a year", "到2025年，服务收入是2022年的2.3倍", "2.3 倍 = 服务收入"},
		{"a unit alone", "数额（亿元）", ""},
		{"which ones", "总结前两批试点经验", ""},
		{"days after something", "签约后30个工作日内建成3个平台", "3 个 = 平台"},
		{"days of a service", "事项7个工作日内办结", "7 个工作日 = 事项"},
		{"slogan dropped", "打造30个“万亩千亿”平台", "30 个 = “万亩千亿”平台"},
	}
	j := pilotJudge(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, v := range j.Judge(tt.in).Values {
				s := fmt.Sprintf("%s %s %s %s", v.Number, v.Unit, v.Relation, v.Subject)
				if strings.Contains(tt.in, "分别达到") {
					s += fmt.Sprintf(" %d", v.Year)
				}
				got = append(got, s)
			}
			if s := strings.Join(got, "; "); s != tt.want {
				t.Errorf("got  %q\nwant %q", s, tt.want)
			}
		})
	}
}

func TestDeadlines(t *testing.T) {
	tests := map[string]string{ // "text last-day", or "" for none
		"到2025年，收入达到5亿元":      "2025年 2025-12-31",
		"2024年6月底前完成3个":       "2024年6月底前 2024-06-30",
		"试点期末，占比不低于35%":       "试点期末 2025-12-31",
		"三年内建成5个":             "三年内 2025-12-31",
		"用3—5年时间引进100家":       "3—5年时间 2027-12-31",
		"年底前接入300台":           "年底前 2023-12-31",
		"明年上半年完成12项":          "明年上半年 2024-06-30",
		"第三年覆盖率达到80%":         "第三年 2025-12-31",
		"力争到三年内建成5个":          "三年内 2025-12-31",
		"交付周期缩短到3个月内":         "",
		"第二年覆盖率达到80%":         "第二年 2024-12-31",
		"“十四五”末占比过半":          "“十四五”末 2025-12-31",
		"2023—2025年累计投入3.2亿元": "2023—2025年 2025-12-31",
		"年内新增5家以上":            "年内 2023-12-31",
		"每年新增5家":              "",
		"逐年提高，占比不低于5%":        "",
		"质保期延长到五年":            "",
		"2023年起每年新增5家":        "",
		"2025-06-30前建成3个平台":   "2025-06-30前 2025-06-30",
		"2025.6.30前建成3个平台":    "2025.6.30前 2025-06-30",
		"2023至2025年，投入3亿元":    "2023至2025年 2025-12-31",
		"2025—2025年，投入3亿元":    "2025—2025年 2025-12-31",
		"2025年1-6月，建成3个平台":    "2025年1-6月 2025-06-30",
		"2025Q3，建成3个平台":       "2025Q3 2025-09-30",
		"明年6月前，建成3个平台":        "明年6月前 2024-06-30",
		"本年度建成3个平台":           "本年度 2023-12-31",
		"第三季度末前，签约5家":         "第三季度末前 2023-09-30",
		"到“十四五”规划期末，建成3个平台":   "“十四五”规划期末 2025-12-31",
		"试点第2年建成3个平台":         "试点第2年 2024-12-31",
		"18个月内建成3个平台":         "18个月内 2024-06-30",
		"一年内建成3个平台":           "一年内 2023-12-31",
		"签约后30个工作日内建成3个平台":    "30个工作日内 0001-01-01",
		"2025年春节前，建成3个平台":     "2025年春节前 2025-01-29",
		"上一季度，服务收入达到2亿元":      "",
		"去年底前，建成3个平台":         "",
		"事项7个工作日内办结":          "",
		"围绕“十四五”规划，建成5个":      "",
		"实施三年行动计划，改造产线5条":     "",
		"在2022年基础上翻一番":        "",
		"获评2家以上，走在全国2025年前列":  "2025年 2025-12-31",
	}
	j := pilotJudge(t)
	for in, want := range tests {
		t.Run(in, func(t *testing.T) {
			got := ""
			if d := j.Judge(in).Deadline; d != nil {
				got = d.Text + " " + d.Date.Last().Format("2006-01-02")
			}
			if got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestBaselines(t *testing.T) {
	tests := map[string]string{
		"占比由22%提高到35%":                 "22% 22 % 0",
		"占比由2022年的18.0%提高到30.0%":       "18.0% 18 % 2022",
		"把交付周期从15天压缩到7天":               "15天 15 天 0",
		"与2022年底相比，周转率提高25%":           "2022年底   2022",
		"亩均税收在2022年基础上翻一番":             "2022年   2022",
		"综合效率达到85%，较改造前提高9个百分点":        "较改造前   0",
		"目前服务收入占比为18%，到2025年提高到30%":    "18% 18 % 0",
		"利润率高于全国平均水平3个百分点":             "",
		"目前服务收入为18亿元，到2025年接入设备达到300台": "",
		"目前接入设备为180台，到2025年达到300台":     "180台 180 台 0",
		"占比达到30%": "",
	}
	j := pilotJudge(t)
	for in, want := range tests {
		t.Run(in, func(t *testing.T) {
			got := ""
			if b := j.Judge(in).Baseline; b != nil {
				got = fmt.Sprintf("%s %s %s %d", b.Text, b.Number, b.Unit, b.Year)
			}
			if got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestMissing(t *testing.T) {
	tests := map[string][]string{
		"到2025年，服务能力显著提升。":         {"数量"},
		"服务能力显著提升。":                {"数量", "期限"},
		"服务收入占比达到30%。":             {"期限", "基期"},
		"2024年底前建成3个备件中心。":         nil,
		"服务收入与制造收入之比达到1：3。":        {"期限", "基期"},
		"到2025年，两化融合水平由60提高到72。":   {"单位"},
		"2022年，公司实现营业收入12亿元。":      nil,
		"到2025年，服务收入占比由22%提高到35%。": nil,
		"2024年6月底前取得总承包二级资质。":      nil,
		"推动园区亩均税收在2022年基础上翻一番。":    {"期限"},
	}
	j := pilotJudge(t)
	for in, want := range tests {
		t.Run(in, func(t *testing.T) {
			if got := j.Judge(in).Missing; !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// A vague clause inside a measurable sentence is told apart.
func TestClauses(t *testing.T) {
	for in, want := range map[string][]string{
		"不断完善售后体系，进一步增强客户黏性，在华东、西南各设1个备件中心库。": {"vague 不断完善售后体系", "vague 进一步增强客户黏性", "measurable 在华东、西南各设1个备件中心库"},
		"通过加强集中采购，采购成本下降10%。":                 {"neutral 通过加强集中采购", "measurable 采购成本下降10%"},
	} {
		var got []string
		for _, c := range pilotJudge(t).Judge(in).Clauses {
			got = append(got, c.Class.Code()+" "+in[c.Start:c.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// Every verdict names the words and the rule that decided.
func TestClues(t *testing.T) {
	tests := map[string]string{
		"服务能力显著提升。":            "空泛的词，没有数：显著",
		"截至2022年末，累计授权专利215件。": "说过去或现状：截至",
		"服务收入占比达到30%。":         "比例：30%",
		"一、试点单位概况":             "标题：一、试点单位概况",
		"申报企业年营业收入应不低于8亿元。":    "申报条件：申报企业",
		"立足200余家供应商资源，深化合作。":   "目标的依托或前提，其中的数字不算：立足200余家供应商资源",
	}
	j := pilotJudge(t)
	for in, want := range tests {
		t.Run(in, func(t *testing.T) {
			var got []string
			for _, c := range j.Judge(in).Clues {
				got = append(got, c.Rule+"："+c.Text)
			}
			if !slices.Contains(got, want) {
				t.Errorf("got %q, want %q among them", got, want)
			}
		})
	}
}

// What must stay silent: facts with numbers, names with numbers, guiding thoughts.
func TestDecoys(t *testing.T) {
	j := pilotJudge(t)
	for _, in := range []string{
		"优化“一体两翼”布局。", "围绕“十四五”规划，提升管理水平。", "按照ISO22000要求完善质量控制。", "2300余家餐饮门店", "推动K3000系列产品升级。", "落实苏发改服务发〔2023〕15号文件精神。",
		"完善7×24小时响应机制。", "坚持三大战略引领。", "公司现有职工一千二百余人。", "构建“1+3+N”服务体系。", "加强与第三方物流企业合作。", "立足200余家供应商资源，深化合作。",
	} {
		if v := j.Judge(in); len(v.Values) > 0 {
			t.Errorf("%s: %+v", in, v.Values)
		}
	}
}

// The words of a pack count like the built-in ones.
func TestWordsOfPack(t *testing.T) {
	v, found := words.Load([]byte("完工: [顺利收官]\n程度: [呱呱叫]\n单位: [垛]\n名次范围: [全集团]\n"))
	if len(found) > 0 {
		t.Fatal(found)
	}
	with, without := New(Options{Vocabulary: v, Model: model.None}), New(Options{Model: model.None})
	for _, in := range []string{"二期工程顺利收官。", "力争新增秸秆储备30垛。", "力争效益进入全集团第二。"} {
		if with.Judge(in).Class != Measurable || without.Judge(in).Class == Measurable {
			t.Errorf("%s: %s with the words, %s without", in, with.Judge(in).Class, without.Judge(in).Class)
		}
	}
}

// One judge serves many at once.
func TestConcurrentUse(t *testing.T) {
	j := pilotJudge(t)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 200 {
				if v := j.Judge("到2025年，服务收入占比由22%提高到35%。"); v.Class != Measurable || v.Baseline == nil {
					t.Errorf("%+v", v)
					return
				}
			}
		})
	}
	wg.Wait()
}
