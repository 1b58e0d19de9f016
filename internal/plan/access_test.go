package plan

import (
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

func TestAnswersOfAPlan(t *testing.T) {
	p, _ := parse(t, readTest(t, "testdata/ok/full.yaml"))
	if p.Type.Value != "甲类" || p.Guide.Value != "试" || p.Dated.Value != "2023年6月9日" {
		t.Errorf("heads: %+v %+v %+v", p.Type, p.Guide, p.Dated)
	}
	if got := p.DocumentTitle(); got != "某某\t𠮷䶮公司试点方案" {
		t.Errorf("title %q", got)
	}
	if period, ok := p.PilotPeriod(); !ok || len(period.Years()) != 3 {
		t.Errorf("period %v", period)
	}
	if d, ok := p.Date(DatedKey); !ok || d.Year != 2023 {
		t.Errorf("date %v", d)
	}
	if got := p.List("内容.标签"); len(got) != 1 || got[0].Value != "红" {
		t.Errorf("list %v", got)
	}
	if p.Lookup("内容.指标[2].年度目标.2025年") == nil || p.Lookup("内容.指标[3]") != nil {
		t.Error("lookup")
	}
	if q := p.Question("内容.指标[2].方向"); q == nil || q.Kind != outline.Choice {
		t.Errorf("question %v", q)
	}
}

func TestTheFirstOfTwoKeysCounts(t *testing.T) {
	p, found := parse(t, "概况:\n  规模: 大型\n  规模: 小型\n")
	if got := p.Text("概况.规模").Value; got != "大型" || len(found) != 1 || found[0].Rule != "duplicate-key" {
		t.Errorf("got %s, found %s", got, list(found))
	}
}

func TestRowsOfTables(t *testing.T) {
	p, _ := parse(t, readTest(t, "testdata/ok/full.yaml"))
	if len(p.Indicators) != 2 || len(p.Tasks) != 1 {
		t.Fatalf("%d indicators, %d tasks", len(p.Indicators), len(p.Tasks))
	}
	z := p.Indicators[0]
	if z.Path != "内容.指标[1]" || z.Name.Value != "服务性 收入" || z.Source.Value != "审计'报告" || len(z.Targets) != 3 {
		t.Errorf("%+v", z)
	}
	if y := z.Targets[2]; y.Year != 2025 || !y.OK || !y.Quantity.Number.Equal(quantity.Int(7800)) || y.Quantity.Unit != "万元" {
		t.Errorf("%+v", y)
	}
	if y := p.Indicators[1].Targets[0]; y.Quantity.Unit != "%" || !y.Quantity.Number.Equal(quantity.Int(30)) {
		t.Errorf("%+v", y)
	}
	r := p.Tasks[0]
	if len(r.Indicators) != 2 || r.Indicators[1].Value != "Z2" || len(r.Fields) != 1 || len(r.Schedule) != 2 || !strings.Contains(r.Measures.Value, "第二步") {
		t.Errorf("%+v", r)
	}
}

func TestYearsAreInOrder(t *testing.T) {
	p, _ := parse(t, "内容:\n  指标:\n    - 年度目标: {2025年: 3, 远期: 9, 2023年: 1}\n")
	var years []int
	for _, y := range p.Indicators[0].Targets {
		years = append(years, y.Year)
	}
	if !slices.Equal(years, []int{0, 2023, 2025}) {
		t.Errorf("years %v", years)
	}
}

func TestQuantityTakesTheUnitAskedFor(t *testing.T) {
	tests := []struct{ src, path, want string }{
		{"概况: {年营业收入: 18.6}", "概况.年营业收入", "18.6亿元"},
		{"概况: {年营业收入: 6000万元}", "概况.年营业收入", "6000万元"},
		{"概况: {全国排名: 3}", "概况.全国排名", "第3位"},
	}
	for _, tt := range tests {
		p, found := parse(t, tt.src)
		q, ok := p.Quantity(tt.path)
		if !ok || q.String() != tt.want || len(found) > 0 {
			t.Errorf("%s: got %s, want %s\n%s", tt.src, q, tt.want, list(found))
		}
	}
}

func TestSilences(t *testing.T) {
	p, _ := parse(t, "概况:\n  规模: x # pilotplan：忽略 wrong-kind: 就这样\n  # pilotplan: 忽略 vague-target：上级要求\n  基本情况: |\n    # pilotplan: 忽略 a：正文\n    二\n  单位名称: 'x # pilotplan: 忽略 b：引号里'\n  # pilotplan: 忽略 c\n  投入: {年度: 1} # pilotplan: 忽略\n")
	type short struct {
		rule, reason  string
		line, to, row int
	}
	var got []short
	for _, s := range p.Silences {
		got = append(got, short{s.Rule, s.Reason, s.Line, s.EndLine, s.Pos.Line})
	}
	want := []short{{"wrong-kind", "就这样", 2, 2, 2}, {"vague-target", "上级要求", 4, 6, 3}, {"c", "", 9, 9, 8}, {"", "", 9, 9, 9}}
	if len(got) != len(want) {
		t.Fatalf("got %v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got %v, want %v", got[i], want[i])
		}
	}
}

func TestHolds(t *testing.T) {
	p, _ := Parse("", []byte("试点单位概况: {年营业收入: 6.9亿元, 细分行业全国排名: 第3位, 园区级别: 省级}\n"), outline.Builtin)
	limit := func(s string) *quantity.Quantity {
		q, err := quantity.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return &q
	}
	income := outline.Test{Question: "试点单位概况.年营业收入", AtLeast: limit("8亿元")}
	rank := outline.Test{Question: "试点单位概况.细分行业全国排名", AtMost: limit("前5名")}
	level := outline.Test{Question: "试点单位概况.园区级别", In: []string{"国家级", "省级"}}
	silent := outline.Test{Question: "试点单位概况.税收", AtLeast: limit("0亿元")}
	for _, c := range []struct {
		name string
		test outline.Test
		want bool
	}{
		{"too little", income, false}, {"high enough a rank", rank, true}, {"one of the words", level, true}, {"not answered", silent, false},
		{"any", outline.Test{Any: []outline.Test{income, rank}}, true}, {"all", outline.Test{All: []outline.Test{income, rank}}, false},
	} {
		if got := p.Holds(&c.test); got != c.want {
			t.Errorf("%s: %t", c.name, got)
		}
	}
}
