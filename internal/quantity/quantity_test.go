package quantity

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"pilotplan/internal/quantity/measure"
	"pilotplan/internal/quantity/numeral"
)

// shape writes all that Parse found: relation, numbers, unit, and rank.
func shape(q Quantity) string {
	s := q.Relation.String() + " " + q.Number.String()
	if q.Relation == Between {
		s += ".." + q.High.String()
	}
	s += " " + q.Unit
	if q.Rank {
		s += " rank " + q.Scope
	}
	return strings.TrimSpace(s)
}

func TestParse(t *testing.T) {
	tests := []struct{ in, want, written string }{
		{"18.6亿元", "= 18.6 亿元", "18.6亿元"},
		{"18.60亿元", "= 18.6 亿元", "18.6亿元"},
		{"6000万元", "= 6000 万元", "6000万元"},
		{"18,600万元", "= 18600 万元", "18600万元"},
		{"18，600万元", "= 18600 万元", "18600万元"},
		{"１８．６亿元", "= 18.6 亿元", "18.6亿元"},
		{"1.8万亿元", "= 1.8 万亿元", "1.8万亿元"},
		{"三点五亿元", "= 3.5 亿元", "3.5亿元"},
		{"十亿元", "= 10 亿元", "10亿元"},
		{"千亿元", "= 1000 亿元", "1000亿元"},
		{"一亿二千万元", "= 1.2 亿元", "1.2亿元"},
		{"3000多万元", "~ 3000 万元", "约3000万元"},
		{"18 亿美元", "= 18 亿美元", "18亿美元"},
		{"10. 2亿元", "= 10.2 亿元", "10.2亿元"},
		{"23.5%", "= 23.5 %", "23.5%"},
		{"23.5％", "= 23.5 %", "23.5%"},
		{"-3%", "= -3 %", "-3%"},
		{"百分之二十", "= 20 %", "20%"},
		{"百分之百", "= 100 %", "100%"},
		{"百分之九十九点五", "= 99.5 %", "99.5%"},
		{"百分之二十到百分之三十", "range 20..30 %", "20%—30%"},
		{"千分之三", "= 3 ‰", "3‰"},
		{"3‰", "= 3 ‰", "3‰"},
		{"三成", "= 30 %", "30%"},
		{"八成", "= 80 %", "80%"},
		{"九成五", "= 95 %", "95%"},
		{"三成左右", "~ 30 %", "约30%"},
		{"七成以上", ">= 70 %", "不低于70%"},
		{"三分之一", "= 100/3 %", "1/3"},
		{"四分之一", "= 25 %", "25%"},
		{"1/3", "= 100/3 %", "1/3"},
		{"过半", "> 50 %", "超过50%"},
		{"一半以上", ">= 50 %", "不低于50%"},
		{"3个百分点", "= 3 个百分点", "3个百分点"},
		{"1.2百分点", "= 1.2 个百分点", "1.2个百分点"},
		{"三个百分点", "= 3 个百分点", "3个百分点"},
		{"翻一番", "= 2 倍", "2倍"},
		{"翻两番", "= 4 倍", "4倍"},
		{"2倍", "= 2 倍", "2倍"},
		{"第3位", "= 3 位 rank", "第3位"},
		{"3位", "= 3 位", "3位"},
		{"第一", "= 1 位 rank", "第1位"},
		{"第三名", "= 3 位 rank", "第3位"},
		{"全国前5名", "<= 5 位 rank 全国", "全国前5位"},
		{"全市首位", "= 1 位 rank 全市", "全市第1位"},
		{"前十强", "<= 10 位 rank", "前10位"},
		{"前10%", "<= 10 % rank", "前10%"},
		{"行业第2—3位", "range 2..3 位 rank 行业", "行业第2—3位"},
		{"20%—30%", "range 20..30 %", "20%—30%"},
		{"35—40%", "range 35..40 %", "35%—40%"},
		{"20％～30％", "range 20..30 %", "20%—30%"},
		{"8至10家", "range 8..10 家", "8—10家"},
		{"一至两家", "range 1..2 家", "1—2家"},
		{"3~5个", "range 3..5 个", "3—5个"},
		{"3—5亿元", "range 3..5 亿元", "3—5亿元"},
		{"3万—5万", "range 30000..50000", "30000—50000"},
		{"5000万元—1亿元", "range 0.5..1 亿元", "0.5—1亿元"},
		{"三五天", "range 3..5 天", "3—5天"},
		{"七八家", "range 7..8 家", "7—8家"},
		{"三四十家", "range 30..40 家", "30—40家"},
		{"两三百万元", "range 200..300 万元", "200—300万元"},
		{"不低于8亿元", ">= 8 亿元", "不低于8亿元"},
		{"8亿元以上", ">= 8 亿元", "不低于8亿元"},
		{"不超过 5%", "<= 5 %", "不超过5%"},
		{"5%以内", "<= 5 %", "不超过5%"},
		{"超过2200家", "> 2200 家", "超过2200家"},
		{"低于0.05吨标准煤/万元", "< 0.05 吨标准煤/万元", "低于0.05吨标准煤/万元"},
		{"约36小时", "~ 36 小时", "约36小时"},
		{"≥90%", ">= 90 %", "不低于90%"},
		{"3000台套", "= 3000 台套", "3000台套"},
		{"3000台(套)", "= 3000 台套", "3000台套"},
		{"3000台（套）", "= 3000 台套", "3000台套"},
		{"一百五十台（套）", "= 150 台套", "150台套"},
		{"0.052吨标准煤/万元", "= 0.052 吨标准煤/万元", "0.052吨标准煤/万元"},
		{"2万元/亩", "= 2 万元/亩", "2万元/亩"},
		{"100人次/年", "= 100 人次/年", "100人次/年"},
		{"3件/万人", "= 3 件/万人", "3件/万人"},
		{"一百二十家", "= 120 家", "120家"},
		{"二十余家", "~ 20 家", "约20家"},
		{"十几家", "~ 10 家", "约10家"},
		{"两所", "= 2 所", "2所"},
		{"3万家", "= 30000 家", "3万家"},
		{"3 万家", "= 30000 家", "3万家"},
		{"5亿片", "= 500000000 片", "5亿片"},
		{"12345家", "= 12345 家", "12345家"},
		{"3万", "= 30000", "30000"},
		{"5万吨", "= 5 万吨", "5万吨"},
		{"三千克", "= 3 千克", "3千克"},
		{"3千瓦", "= 3 千瓦", "3千瓦"},
		{"120万千瓦时", "= 120 万千瓦时", "120万千瓦时"},
		{"15.6℃", "= 15.6 ℃", "15.6℃"},
		{"620", "= 620", "620"},
		{"1.25", "= 1.25", "1.25"},
		{"3锅", "= 3 锅", "3锅"},
		{"3锅以上", ">= 3 锅", "不低于3锅"},
		{"18.6易元", "= 18.6 易元", "18.6易元"},
		{"3个月", "= 3 个月", "3个月"},
		{"3年", "= 3 年", "3年"},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			q, err := Parse(tt.in)
			if err != nil {
				t.Fatal(err)
			}
			if got := shape(q); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if q.Text != tt.in {
				t.Errorf("text %q", q.Text)
			}
			if q.String() != tt.written {
				t.Errorf("written %q, want %q", q, tt.written)
			}
			checkRoundTrip(t, q)
		})
	}
}

func checkRoundTrip(t *testing.T, q Quantity) {
	t.Helper()
	again, err := Parse(q.String())
	if err != nil || shape(again) != shape(q) || !again.Equal(q) {
		t.Errorf("%s reads back as %s, %v", q, shape(again), err)
	}
}

func TestParseErrors(t *testing.T) {
	tests := map[string]string{
		"":         "没有内容",
		"  ":       "没有内容",
		"亿元":       "",
		"若干家":      "没有数，写一个数和单位",
		"18.6亿元，":  "“，”读不懂",
		"18.6亿元产值": "“产值”读不懂",
		"30%—20%":  "下限比上限大",
		"1.2.3家":   "读不懂",
		"3一二三四五六七八九十甲乙丙":               "",
		"3很长很长很长很长很长很长的单位":             "读不懂",
		strings.Repeat("1", 41) + "亿元": "数太长，最多 40 位",
	}
	for in, want := range tests {
		q, err := Parse(in)
		if want == "" {
			continue // it must only not crash
		}
		var syntax *SyntaxError
		if !errors.As(err, &syntax) || !strings.Contains(err.Error(), want) {
			t.Errorf("Parse(%q) = %s, %v; want an error with %q", in, q, err, want)
		}
	}
}

func TestCompare(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"6000万元", "0.6亿元", 0}, {"1万亿元", "10000亿元", 0}, {"1元", "0.0001万元", 0}, {"6001万元", "0.6亿元", 1},
		{"1500千克", "1.5吨", 0}, {"2天", "48小时", 0}, {"90分钟", "1.5小时", 0}, {"1公顷", "15亩", 0},
		{"3亩", "2000平方米", 0}, {"1万千瓦时", "10兆瓦时", 0}, {"3万家", "30000家", 0}, {"20%", "200‰", 0}, {"三分之一", "33.3%", 1},
		{"2年", "24个月", 0}, {"0.5吨标准煤/万元", "0.05千克标准煤/元", 0}, {"20%—30%", "20%—40%", -1},
		{"第3位", "第5位", -1}, {"100台(套)", "100台套", 0},
	}
	for _, tt := range tests {
		got, err := parse(t, tt.a).Compare(parse(t, tt.b))
		if err != nil || got != tt.want {
			t.Errorf("%s against %s = %d, %v; want %d", tt.a, tt.b, got, err, tt.want)
		}
		back, _ := parse(t, tt.b).Compare(parse(t, tt.a))
		if back != -tt.want {
			t.Errorf("%s against %s = %d; want %d", tt.b, tt.a, back, -tt.want)
		}
	}
}

func TestCompareRefuses(t *testing.T) {
	tests := []struct{ a, b, want string }{
		{"3%", "3个百分点", "单位“%”和“个百分点”不能换算"},
		{"3亿元", "3亿美元", "不能换算"},
		{"3家", "3个", "不能换算"},
		{"第3位", "3位", "不能换算"},
		{"620", "3家", "“无单位”和“家”"},
		{"18.6易元", "3亿元", "单位“易元”不认识，例如 亿元、万元"},
		{"30天", "1个月", "不能换算"},
	}
	for _, tt := range tests {
		_, err := parse(t, tt.a).Compare(parse(t, tt.b))
		var unit *UnitError
		if !errors.As(err, &unit) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s against %s: %v; want %q", tt.a, tt.b, err, tt.want)
		}
	}
}

func TestIn(t *testing.T) {
	tests := []struct{ in, unit, want string }{
		{"6000万元", "亿元", "0.6亿元"}, {"0.6亿元", "元", "60000000元"}, {"1.8万亿元", "亿元", "18000亿元"},
		{"30000家", "万家", "3万家"}, {"36小时", "天", "1.5天"}, {"3亩", "平方米", "2000平方米"},
		{"1平方米", "亩", "3/2000亩"}, {"5000万元—1亿元", "万元", "5000—10000万元"}, {"100台套", "台(套)", "100台套"},
	}
	tests[6].want = "0.0015亩"
	for _, tt := range tests {
		q, err := parse(t, tt.in).In(tt.unit)
		if err != nil || q.String() != tt.want {
			t.Errorf("%s in %s = %s, %v; want %s", tt.in, tt.unit, q, err, tt.want)
		}
		if !q.Equal(parse(t, tt.in)) || q.Text != tt.in {
			t.Errorf("%s in %s is not the same value", tt.in, tt.unit)
		}
	}
	if _, err := parse(t, "3家").In("亿元"); err == nil {
		t.Error("3家 in 亿元 is refused")
	}
}

func TestUnits(t *testing.T) {
	for _, u := range []string{
		"", "亿元", "万元", "元", "亿美元", "万亿元", "家", "台(套)", "台套", "人次/年", "%", "‰", "个百分点", "分", "倍", "位",
		"吨标准煤/万元", "千克标准煤", "万千瓦时", "MW", "GWh", "万亩", "平方公里", "万立方米", "个工作日", "TEU", "亿片", "万锭", "万辆",
		"万元/亩", "元/人", "件/万人", "台/万人", "kWh/件", "标箱", "套件",
	} {
		if !KnownUnit(u) {
			t.Errorf("unit %q is not known", u)
		}
	}
	if KnownUnit("易元") || KnownUnit("万%") || KnownUnit("个/易元") {
		t.Error("an invented unit is known")
	}
	if !SameDimension("万元/亩", "元/平方米") || SameDimension("%", "个百分点") || Dimension("吨标准煤/万元") != "标准煤/金额" {
		t.Error("dimensions of 万元/亩, %, 吨标准煤/万元")
	}
}

func TestGeneratedQuantitiesReadBack(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var units []string
	units = append(units, measure.Names()...)
	units = append(units, "", "万元", "亿元", "万亿元", "万吨", "吨标准煤/万元", "万元/亩", "易元")
	for range 5000 {
		n := Int(rng.Int64N(1e9)).Over(numeral.Pow10(rng.IntN(6)))
		q := Quantity{Number: n, Unit: measure.Canonical(units[rng.IntN(len(units))]), Relation: Relation(rng.IntN(7))}
		if q.Relation == Between {
			q.High = n.Add(Int(rng.Int64N(100)))
		}
		if q.Unit == "∶" {
			q = Quantity{Number: n, Unit: "∶"}
		}
		checkRoundTrip(t, q)
	}
}

func parse(t *testing.T, s string) Quantity {
	t.Helper()
	q, err := Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"18.6亿元", "百分之二十", "九成五", "8至10家", "全国前5名", "1/3", "3万5千台（套）", "-3%", "二三十家", "翻两番", "百分之两三", "九 成", "<第1", "3 000万元"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, err := Parse(s)
		if err != nil {
			if fmt.Sprint(err) == "" {
				t.Error("an error without words")
			}
			return
		}
		if len(q.Number.String()) > 38 || len(q.High.String()) > 38 {
			return // written out, it may pass the limit
		}
		checkRoundTrip(t, q)
	})
}
