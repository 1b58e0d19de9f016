package quantity

import (
	"slices"
	"testing"
)

// told is what a match says, in one line: what stands there as relation words|number|unit, and how it is read.
func told(text string, m Match) string {
	return text[m.Start:m.NumberStart] + "|" + text[m.NumberStart:m.NumberEnd] + "|" + text[m.UnitStart:m.UnitEnd] + " " + shape(m.Quantity)
}

func TestProse(t *testing.T) {
	tests := [][]string{
		{"超过了百分之六点五，突破了30万户", "超过了|百分之六点五| > 6.5 %", "突破了|30万|户 > 300000 户"},
		{"接入13万2千台、1千零20台、1百01家", "|13万2千|台 = 132000 台", "|1千零20|台 = 1020 台", "|1百01|家 = 101 家"},
		{"达到5，000万元、1，234，567万元", "|5，000万|元 = 5000 万元", "|1，234，567万|元 = 1234567 万元"},
		{"达到3 000万元、12 345.6 万元，共1 234 567 元", "|3 000万|元 = 3000 万元", "|12 345.6 万|元 = 12345.6 万元", "|1 234 567|元 = 1234567 元"},
		{"约120\u2009350元，120\u00a0000家，120 000家", "约|120\u2009350|元 ~ 120350 元", "|120\u00a0000|家 = 120000 家", "|120 000|家 = 120000 家"},
		{"各年 100 200 300 家，表1 200家，2023 120 家", "|100| = 100", "|200| = 200", "|300|家 = 300 家", "|1| = 1", "|200|家 = 200 家", "|2023| = 2023", "|120|家 = 120 家"},
		{"第1 200家，5 12家，3 000 12家，0 500家，ISO 9001", "|200|家 = 200 家", "|5| = 5", "|12|家 = 12 家", "|3| = 3", "|12|家 = 12 家", "|0| = 0", "|500|家 = 500 家"},
		{"分别为100，200，300万元", "|100| = 100", "|200| = 200", "|300万|元 = 300 万元"},
		{"依次为100,200", "|100| = 100", "|200| = 200"},
		{"5-8家，20%-25%，三五家，六七成，两三个", "|5-8|家 range 5..8 家", "|20%-25|% range 20..25 %", "|三五|家 range 3..5 家", "|六七成| range 60..70 %", "|两三|个 range 2..3 个"},
		{"8000—1万家，3—5亿元", "|8000—1万|家 range 8000..10000 家", "|3—5亿|元 range 3..5 亿元"},
		{"在10000与20000家之间", "|10000与20000|家 range 10000..20000 家"},
		{"5家和8家，20%与30%", "|5|家 = 5 家", "|8|家 = 8 家", "|20|% = 20 %", "|30|% = 30 %"},
		{"由5家至8家，从60到72", "|5|家 = 5 家", "|8|家 = 8 家", "|60| = 60", "|72| = 72"},
		{"由60提高到72", "|60| = 60", "|72| = 72"},
		{"56~5项，30%—20%", "|30|% = 30 %", "|20|% = 20 %"},
		{"5万10000台"},
		{"数百家企业，企业总数百家，上百家，以上百家企业，线上千人，跃上千亿元台阶", "|数百|家 ~ 100 家", "|百|家 = 100 家", "|上百|家 >= 100 家", "|百|家 = 100 家", "|千|人 = 1000 人", "|千亿|元 = 1000 亿元"},
		{"几十家，十几家，3000余万元，20来家，100多名，几家", "|几十|家 ~ 10 家", "|十几|家 ~ 10 家", "|3000余万|元 ~ 3000 万元", "|20来|家 ~ 20 家", "|100多|名 ~ 100 名"},
		{"20家（含）以上，20%以上（含20%），＞20个，>=20个，10万+台，20个+，100+", "|20|家 >= 20 家", "|20|% >= 20 %", "＞|20|个 > 20 个", ">=|20|个 >= 20 个", "|10万+|台 >= 100000 台", "|20|个 >= 20 个", "|100| >= 100"},
		{"3亿元多，3年多，3亿元多元化", "|3亿|元 ~ 3 亿元", "|3|年 ~ 3 年", "|3亿|元 = 3 亿元"},
		{"百万元级，100亿元量级，千亿级产业集群", "|百万|元 ~ 100 万元", "|100亿|元 ~ 100 亿元", "|千亿|级 ~ 100000000000"},
		{"百万分之五十，万分之三五，千分之三，百分之二十到三十，三分之二，2/3，1/2/3，24/7", "|百万分之五十| = 0.005 %", "|万分之三五| range 0.03..0.05 %", "|千分之三| = 3 ‰", "|百分之二十到三十| range 20..30 %", "|三分之二| = 200/3 %", "|2/3| = 200/3 %"},
		{"50ppm，50PPM以下", "|50|ppm = 50 ppm", "|50|PPM <= 50 ppm"},
		{"缩短到一个半月，两个半小时，三年半，一天半压缩到半天，半小时，上半年，每半年，3年半导体", "|一|个半月 = 1.5 个月", "|两|个半小时 = 2.5 小时", "|三|年 = 3.5 年", "|一|天 = 1.5 天", "|半|天 = 0.5 天", "|半|小时 = 0.5 小时", "|3|年 = 3 年"},
		{"控制在-5℃，零下18度，增长-3%，企业-5家", "|-5|℃ = -5 ℃", "|零下18|度 = -18 ℃", "|-3|% = -3 %", "|5|家 = 5 家"},
		{"年发绿电1500万度，水温30度，精度3度", "|1500万|度 = 1500 万千瓦时", "|30|度 = 30 ℃", "|3|度 = 3 度"},
		{"￥5000万，RMB 5000万，人民币5000万元，US$30万", "|￥5000万| = 5000 万元", "|RMB 5000万| = 5000 万元", "|人民币5000万|元 = 5000 万元", "|US$30万| = 30 万美元"},
		{"服务收入达到3个亿，功率5000W，服务收入5000W，用户达到3亿", "|3个亿| = 3 亿元", "|5000|W = 5000 瓦", "|5000W| = 5000 万元", "|3亿| = 300000000"},
		{"达到三百六十五，达到三万五，有一百种，万物", "|三百六十五| = 365", "|三万五| = 35000", "|一百|种 = 100 种"},
		{"节约100万元，附近3家，签约20份，约20家，最近3天，大约20家", "|100万|元 = 100 万元", "|3|家 = 3 家", "|20|份 = 20 份", "约|20|家 ~ 20 家", "|3|天 = 3 天", "大约|20|家 ~ 20 家"},
		{"进入全国前三甲，前列，跻身500强，世界500强企业，居第2，第5—3名，第2—3位，位居全市前三。", "全国|前三|甲 <= 3 位 rank 全国", "|500|强 <= 500 位 rank", "|第2| = 2 位 rank", "|第2—3|位 range 2..3 位 rank", "全市|前三| <= 3 位 rank 全市"},
		{"TOP10，No.3工厂，排名No.3", "|TOP10| <= 10 位 rank", "|No.3| = 3 位 rank"},
		{"比例达到1:10，师生比为1∶3，由9:00提前到8:30，11.8∶48.3∶39.9", "|1:10| = 0.1 ∶", "|1∶3| = 1/3 ∶"},
		{"再造一个新公司，翻了两番，减半，倍增计划", "|再造一个| = 2 倍", "|翻了两番| = 4 倍", "|减半| = 0.5 倍"},
		{"ISO 9001，GB/T 9704，K3000，5G，HK-850，7×24小时，1.2.3，“1+3+N”，A_3，0513-8888，q=1&p=2度"},
		{"3个体户，5部门，一度，两路并进，3 台阶，5年度，20台上下", "|20|台 ~ 20 台"},
		{"统一一批，十分重要，万元产值，单位：万元，百分点，超万元", "超|万|元 > 1 万元"},
	}
	var r Reader
	for _, tt := range tests {
		r.Read(tt[0])
		var got []string
		for _, m := range r.Quantities() {
			got = append(got, told(tt[0], m))
		}
		if !slices.Equal(got, tt[1:]) {
			t.Errorf("%s\ngot  %q\nwant %q", tt[0], got, tt[1:])
		}
	}
}

func TestKinds(t *testing.T) {
	for in, want := range map[string]Kind{
		"达到72": Bare, "60家": Count, "0.05吨标准煤/万元": Count, "30%": Share, "三成": Share, "50ppm": Share, "3个百分点": Points, "2倍": Times, "翻一番": Times, "前5名": Place, "首位": Place,
		"48小时": Span, "三年": Span, "30个工作日": Span, "比为1∶3": Ratio,
	} {
		found := Find(in)
		if len(found) != 1 || found[0].Kind != want {
			t.Errorf("%s is %+v, want kind %d", in, found, want)
		}
	}
}

// What the caller has folded, with his own marks, is read alike; places count characters.
func TestReadRunes(t *testing.T) {
	var r Reader
	r.ReadRunes([]rune("到2025年，达到5，000台（套）以上、8—10家"))
	found := r.Quantities()
	if len(found) != 2 || found[0].Start != 9 || found[0].End != 20 || shape(found[0].Quantity) != ">= 5000 台套" || shape(found[1].Quantity) != "range 8..10 家" {
		t.Errorf("%+v", found)
	}
	if m := r.Moments(); len(m) != 1 || m[0].Start != 1 || m[0].End != 6 {
		t.Errorf("%+v", m)
	}
}

// A pack's own units and scopes are read beside the built-in ones, and what a unit took is no word of relation.
func TestOwnUnitsAndScopes(t *testing.T) {
	text := "建成3枚大约5家，全城第2。12 舱位"
	r := Reader{Units: WithUnits("枚大", "舱位", "家"), Scopes: []string{"全城"}}
	r.Read(text)
	var got []string
	for _, m := range r.Quantities() {
		got = append(got, told(text, m))
	}
	want := []string{"|3|枚大 = 3 枚大", "约|5|家 ~ 5 家", "全城|第2| = 2 位 rank 全城", "|12|舱位 = 12 舱位"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if len(Find("12舱位")) != 0 {
		t.Error("a unit of one reader is known to another")
	}
}

// Reading one text after the other costs little memory: what a reader keeps is used again.
func TestReaderKeepsItsMemory(t *testing.T) {
	var r Reader
	letters := []rune("到2025年，营业收入由18.6亿元提高到26亿元，占比达到30%以上，培育企业不少于60家，进入前5名，接入设备三千台套")
	n := testing.AllocsPerRun(100, func() {
		r.ReadRunes(letters)
		r.Quantities()
	})
	if n > 0 {
		t.Errorf("%v allocations a sentence", n)
	}
}

func BenchmarkReader(b *testing.B) {
	var r Reader
	letters := []rune(paragraph)
	b.SetBytes(int64(len(paragraph)))
	b.ReportAllocs()
	for b.Loop() {
		r.ReadRunes(letters)
		r.Quantities()
	}
}
