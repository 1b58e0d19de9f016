package page

import (
	"fmt"
	"strings"
)

// stressWriter writes the stress document: the same every time.
type stressWriter struct {
	b     strings.Builder
	hanzi []rune // all 8,105 of 通用规范汉字表 (2013) in its order: field kTGH of Unicode 15's Unihan_OtherMappings.txt
	seed  uint32
}

func (w *stressWriter) add(blocks ...string) {
	for _, s := range blocks {
		w.b.WriteString(s + "\n")
	}
}

func (w *stressWriter) addf(format string, args ...any) { w.add(fmt.Sprintf(format, args...) + "\n") }

// below is the next number of a fixed sequence, less than n.
func (w *stressWriter) below(n int) int {
	w.seed = w.seed*1664525 + 1013904223
	return int(w.seed>>8) % n
}

// filler is n hanzi of common use.
func (w *stressWriter) filler(n int) string {
	const common = "公司以整机制造为基础推动装备与服务深度融合远程运维平台采集设备运行数据面向港口用户提供状态监测故障诊断预测维护系列解决方案持续完善研发检验营销培训售后体系提升质量效率效益水平"
	text := []rune(common)
	var b strings.Builder
	for at := w.below(len(text)); b.Len() < 3*n; at++ {
		b.WriteRune(text[at%len(text)])
	}
	return b.String()
}

// prose is text with marks, figures and units.
func (w *stressWriter) prose(sentences int) string {
	forms := []string{
		"到2025年，%s达到%d.%d亿元，%s；", "%s由2022年的%d.%d%%提高到30.0%%（%s），", "“%s”等%d项（第%d批）《%s》，",
		"%s——%d台套、%d个百分点——%s。", "依据发改产业〔2019〕%[2]d%[3]d号文件，%[1]s、%[4]s。", "2023年1月—2025年12月%s共%d~%d项：%s……",
		"%s（以下简称“%d%d平台”）：%s！", "%s≥%d%%且≤9%d%%，%s？",
	}
	var b strings.Builder
	for range sentences {
		fmt.Fprintf(&b, forms[w.below(len(forms))], w.filler(3+w.below(14)), 1+w.below(98), w.below(10), w.filler(2+w.below(20)))
	}
	return b.String() + w.filler(4) + "。"
}

// headings puts headings of all levels on all lines of a page.
func (w *stressWriter) headings() {
	w.addf("## 一、各级标题在各处")
	for n := range 23 {
		w.addf("### （%d）%s", n+1, w.filler(6+w.below(40)))
		for range n % 7 {
			w.addf("%s。", w.filler(5+w.below(20)))
		}
		w.addf("#### %d. %s", n+1, w.filler(8))
		w.addf("##### （%d）%s", n+1, w.filler(8))
		w.addf("###### %s", w.filler(8))
		w.addf("%s", w.prose(1+n%5))
	}
}

// stressMarks are the marks of GB/T 15834, each as it is typed.
var stressMarks = strings.Fields("。 ？ ！ 、 ， ； ： “ ” ‘ ’ （ ） 〔 〕 【 】 ［ ］ —— …… — ～ · 《 》 〈 〉 ＿ / - %")

// pairs brings every two marks, one after the other, to places about the ends of lines.
func (w *stressWriter) pairs() {
	w.addf("## 二、标点两两相邻")
	for _, a := range stressMarks {
		var b strings.Builder
		for _, c := range stressMarks {
			b.WriteString(w.filler(9+w.below(9)) + a + c)
		}
		w.addf("%s。", b.String()+w.filler(3))
	}
}

func (w *stressWriter) characters() {
	w.addf("## 三、通用规范汉字")
	for at := 0; at < len(w.hanzi); at += 500 {
		w.addf("%s。", string(w.hanzi[at:min(at+500, len(w.hanzi))]))
	}
	w.addf("人名：𬭎喆堃昇翀㸌瑄𠮷𬍛䶮㛃龑祎翃昉玥珺璟暐垚淼鑫犇骉燊甯禤亓仝逄尉迟䢺㑇㮾鄌𬒈𬇙𪟝𬮿𫍲𬞟㥄㧐勍囧。")
}

func (w *stressWriter) tables() {
	w.addf("## 四、表")
	w.longTable()
	w.addf("%s", w.prose(4))
	w.wideTable(14, 30)
	w.addf("%s", w.prose(3))
	w.addf("### （一）行高于页")
	w.add("表3　行高于页", "", "| 序号 | 内容 | 备注 |", "|--|--|--|")
	for i := range 3 {
		w.add(fmt.Sprintf("| %d | %s | %s |", i+1, w.prose(30+20*i), w.filler(i)))
	}
	w.addf("\n### （二）空表与窄表")
	w.addf("| | |\n|-|-|\n| | |")
	w.addf("| 甲 |\n|-|\n| 1 |\n| |\n| 3 |")
	w.addf("| 指标 | 数值（亿元） |\n|--|--|\n| 收入 | 18.6 |\n| 利润 | 2.345 |\n| 合计 | 26 |\n| 缺 | — |\n| 降 | -3.25 |")
}

func (w *stressWriter) longTable() {
	w.add("表1　任务分解表", "", "| 序号 | 任务名称 | 单位 | 基期值 | 目标值 | 责任单位 | 完成时限 | 说明 |", "|--|--|--|--|--|--|--|--|")
	for i := range 140 {
		note := ""
		if i%3 > 0 {
			note = w.prose(1)
		}
		w.add(fmt.Sprintf("| %d | %s | 万元 | %d.%d | %d | %s部 | 2025年%d月 | %s |", i+1, w.filler(4+w.below(9)), w.below(2000), w.below(100),
			w.below(90000), w.filler(3), 1+w.below(12), note))
	}
	w.add("")
}

func (w *stressWriter) wideTable(columns, rows int) {
	w.add("表2　主要指标表", "", strings.Repeat("| 指标及其口径 ", columns)+"|", strings.Repeat("|--", columns)+"|")
	for range rows {
		for c := range columns {
			cell := []string{"", fmt.Sprint(w.below(9999)), w.filler(2 + w.below(12)), "2025年12月"}[(c+w.below(2))%4]
			w.b.WriteString("| " + cell + " ")
		}
		w.add("|")
	}
	w.add("")
}

func (w *stressWriter) lists() {
	w.addf("## 五、列表")
	for i := range 6 {
		w.addf("- %s", w.prose(2))
		w.addf("  1. %s", w.prose(1))
		w.addf("     - [x] %s\n     - [ ] %s", w.filler(6), w.prose(2))
		w.addf("       1) %s\n       2) %s", w.prose(1), w.filler(4))
		w.addf("  %d. %s\n\n     > %s", i+2, w.filler(9), w.prose(2))
	}
	w.addf("> %s\n>\n> - %s\n> - %s\n>\n> > %s", w.prose(3), w.filler(8), w.prose(2), w.prose(3))
	w.addf("```go\n%s```", strings.Repeat("func main() { fmt.Println(\"你好，world\") } // "+w.filler(20)+"\n\n\treturn\n", 12))
}

const stressNotes = 300

func (w *stressWriter) notes() {
	w.addf("## 六、脚注")
	for n := 1; n <= stressNotes; {
		var b, notes strings.Builder
		for k := 0; k <= n%4 && n <= stressNotes; k++ {
			fmt.Fprintf(&b, "%s[^%d]，", w.prose(1+k%2), n)
			fmt.Fprintf(&notes, "[^%d]: 注文%d号，%s\n\n", n, n, w.filler(2+w.below(90)))
			n++
		}
		w.addf("%s", b.String()+w.filler(5)+"。")
		w.b.WriteString(notes.String())
	}
}

func (w *stressWriter) mixture() {
	w.addf("## 七、混排")
	parts := []string{
		"A÷B×100%", "x²+y²≤1", "10⁻³", "Kubernetes集群", "ISO 9001", "GB/T 15834—2011", "①研发②设计", "5G+工业互联网", "-5℃～40℃",
		"https://www.example.org/path/to/a/very/long/address?q=1&p=2", "R&D", "AGV", "≥99.9%", "3.5kWh", "1∶500", "¥3,200", "№ 7", "a.b@example.cn",
		"**加粗的文字**", "*斜体的文字*", "`inline code`", "~~删去的文字~~", "[一个链接](https://example.org/a)", "“state-of-the-art”", "万元/人", "第3位",
	}
	for i := range 60 {
		var b strings.Builder
		for range 6 {
			b.WriteString(w.filler(2+w.below(20)) + parts[w.below(len(parts))])
		}
		if i%5 == 0 {
			b.WriteString("  \n" + w.filler(8) + "\\\n" + w.prose(1))
		}
		w.addf("%s。", b.String()+w.filler(2))
	}
	w.addf("%s", w.prose(80))
	w.addf("---")
}

func (w *stressWriter) ending() {
	w.addf("<!-- 附件说明 -->\n\n附件：1. %s\\\n2. %s\\\n10. 短名", w.filler(60), w.filler(30))
	w.addf("<!-- 落款 -->\n\n某某装备股份有限公司\\\n2023年6月9日")
	w.addf("<!-- 附注 -->\n\n（联系人：某某某，电话：000-00000000）")
	w.addf("## 附件1\n\n# 关于试点单位有关情况的说明\n\n%s", w.prose(12))
}
