package quantity

import (
	"slices"
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"money", "到2025年，营业收入达到26亿元，利润6000万元。", []string{"26亿元", "6000万元"}},
		{"at least", "培育示范企业不少于60家，新增15个以上", []string{"不少于60家", "15个以上"}},
		{"percent", "占比由22%提高到35%", []string{"22%", "35%"}},
		{"from to", "由40%至65%", []string{"40%", "65%"}},
		{"range", "研发强度保持在20%—30%，引进8至10家", []string{"20%—30%", "8至10家"}},
		{"points", "下降1.2个百分点，提高三个百分点", []string{"1.2个百分点", "三个百分点"}},
		{"tenths", "覆盖率八成以上，合格率九成五，三成左右", []string{"八成以上", "九成五", "三成左右"}},
		{"no tenths", "一成立就", nil},
		{"halves", "订单占比过半，一半以上完成", []string{"过半", "一半以上"}},
		{"fractions", "三分之一的企业，千分之三，百分之二十", []string{"三分之一", "千分之三", "百分之二十"}},
		{"doubling", "翻一番，力争翻两番，是2020年的2倍", []string{"翻一番", "翻两番", "2倍"}},
		{"ranks", "进入全国前5名，居全市第一，跃居第2位，进入前10强", []string{"全国前5名", "全市第一", "第2位", "前10强"}},
		{"no ranks", "第一批、第一责任人、第三方、第四章、前三年", []string{"三年"}},
		{"first place", "保持全省首位", []string{"全省首位"}},
		{"chinese", "三千台套、二十余家、一百五十台(套)、两所、三点五亿元、万人以上、千亿元", []string{"三千台套", "二十余家", "一百五十台(套)", "两所", "三点五亿元", "万人以上", "千亿元"}},
		{"lexical", "进一步统一一批唯一千方百计万物互联", nil},
		{"about", "约36小时，近5000万元，3000多台，十几亿元", []string{"约36小时", "近5000万元", "3000多台", "十几亿元"}},
		{"dates", "2023年5月18日，2025年6月底前，2023—2025年，2023.1-2025.12，12月底，25年底", nil},
		{"durations", "用3年时间，3个月内，压缩到7天，48小时", []string{"3年", "3个月", "7天", "48小时"}},
		{"names", "GB/T 9704—2012，HK-850，5G，CMMI5，K3000，V2.0，1.2.3", nil},
		{"document number", "发改产业〔2019〕1762号", nil},
		{"plan names", "十四五期间，“十四五”末，十三五", nil},
		{"plain number", "两化融合水平达到72，PUE 1.25。", []string{"72", "1.25"}},
		{"plain with a power", "年营收突破26亿", []string{"突破26亿"}},
		{"list", "分别达到2.6亿元、3.3亿元、4.2亿元", []string{"2.6亿元", "3.3亿元", "4.2亿元"}},
		{"list without units", "分别实现100，200，300万元", []string{"100", "200", "300万元"}},
		{"thousands", "销售收入18,600万元", []string{"18,600万元"}},
		{"full width", "收入１８．６亿元，占２３．５％", []string{"１８．６亿元", "２３．５％"}},
		{"spaces", "收入 18.6 亿元", []string{"18.6 亿元"}},
		{"soft break", "收入10. 2亿元", []string{"10. 2亿元"}},
		{"enumeration", "1. 2个平台", []string{"2个"}},
		{"energy", "降至0.052吨标准煤/万元，年用电120万千瓦时", []string{"0.052吨标准煤/万元", "120万千瓦时"}},
		{"table head", "单位：万元；万元产值能耗；百元营收；台/万人", nil},
		{"up and down stream", "带动30家上下游企业", []string{"30家"}},
		{"5A", "5A级景区", nil},
		{"half a year", "超过半年", nil},
		{"slogan", "“1+3+N”，“9+6”", nil},
		{"ten", "十分重要，万分感谢，得分90分", []string{"90分"}},
		{"all over", "100%覆盖", []string{"100%"}},
		{"telephone and ratio", "电话：0513-8888，三产比为11.8∶48.3∶39.9", nil},
		{"recent years", "近三年，上一年度，截至三季度末", []string{"三年"}},
		{"neighbours", "三五天内，引进七八家", []string{"三五天", "七八家"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, m := range Find(tt.in) {
				got = append(got, m.Quantity.Text)
				if tt.in[m.Start:m.End] != m.Quantity.Text {
					t.Errorf("offsets %d-%d do not give %q", m.Start, m.End, m.Quantity.Text)
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

const paragraph = "到2025年，营业收入由18.6亿元提高到26亿元，服务收入占比达到30%以上，培育“专精特新”企业不少于60家，进入全国前5名，单位产值综合能耗降至0.052吨标准煤/万元，进一步完善统一的工业互联网平台，接入设备三千台套，带动二十余家配套企业，合格率九成五。"

func TestFindGrowsWithTheText(t *testing.T) {
	one := len(Find(paragraph))
	if got := len(Find(strings.Repeat(paragraph, 1000))); one == 0 || got != 1000*one {
		t.Errorf("%d in one paragraph, %d in a thousand", one, got)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{paragraph, "2023—2025年8至10家", "1/2/3", "十四五末", "第", "前", "〔2019〕1762号", "\xff３\xff%"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, m := range Find(s) {
			if m.Start < last || m.End <= m.Start || m.End > len(s) || s[m.Start:m.End] != m.Quantity.Text {
				t.Fatalf("match %d-%d after %d", m.Start, m.End, last)
			}
			last = m.End
		}
	})
}

func BenchmarkFind(b *testing.B) {
	b.SetBytes(int64(len(paragraph)))
	for b.Loop() {
		Find(paragraph)
	}
}
