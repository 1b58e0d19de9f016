package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// hollowWords say that much is meant and not how much.
var hollowWords = []string{
	"显著", "明显", "大幅", "较大", "有效", "切实", "进一步", "更加", "一定程度", "稳步", "逐步", "不断", "持续", "日益", "再上新台阶", "迈上新台阶",
	"一批", "若干", "一系列", "多个", "多项", "更多", "大批", "诸多", "成规模", "前列", "领先", "一流", "知名", "排头兵", "标杆", "样板", "高地",
	"尽快", "早日", "适时", "近期", "逐年", "有序", "成效", "新局面", "新突破", "全面提升", "大力", "力度",
}

// How a sentence is vague decides what to ask for.
var (
	riseVerbs   = []string{"提升", "提高", "增强", "扩大", "增长", "增加", "壮大", "上升", "拓展"}
	fallVerbs   = []string{"缩短", "降低", "压减", "压缩", "减少", "下降", "节约", "降本"}
	manyWords   = []string{"一批", "若干", "一系列", "多个", "多项", "更多", "大批", "诸多", "部分"}
	rankWords   = []string{"前列", "领先", "一流", "知名", "排头兵", "标杆", "样板", "高地", "影响力", "首选"}
	soonWords   = []string{"尽快", "早日", "适时", "近期", "条件成熟"}
	ruleWords   = []string{"制度", "机制", "体系", "规范", "办法", "领导小组"}
	degreeWords = []string{
		"显著", "明显", "大幅度", "大幅", "大力", "较大", "有效", "切实", "全面", "深入", "进一步", "更加", "稳步", "逐步", "不断", "持续", "日益", "得到", "实现", "有",
		"力争", "争取", "努力", "确保", "将", "较快", "再", "更", "取得", "地",
	}
)

// howToMeasure says what to write instead, from the sentence's own verb and noun. It never fills in a number.
func (p *pass) howToMeasure(sentence string, dated bool) string {
	when := "、何时达到"
	if dated {
		when = ""
	}
	verb, noun := changeOf(sentence)
	switch {
	case noun != "" && verb != "":
		unit := p.usualUnit(noun)
		return fmt.Sprintf("写明“%s”由多少%s%s到多少%s%s", noun, unit, verb, unit, when)
	case hasWord(sentence, rankWords):
		return "写明在什么范围内排第几位，或达到哪个数" + when
	case hasWord(sentence, manyWords):
		return fmt.Sprintf("把“%s”改成具体的数量", firstOf(sentence, manyWords)) + strings.Replace(when, "、何时达到", "，写明何时完成", 1)
	case hasWord(sentence, ruleWords):
		return "写明成果形式，如发布的文件、上线的系统" + strings.Replace(when, "达到", "完成", 1)
	case hasWord(sentence, soonWords):
		return fmt.Sprintf("把“%s”改成哪年哪月，写明做到什么程度", firstOf(sentence, soonWords))
	}
	return "写明做成什么、有多少" + strings.Replace(when, "达到", "完成", 1) + "，到时候凭什么验收"
}

func firstOf(s string, words []string) string {
	for _, w := range words {
		if strings.Contains(s, w) {
			return w
		}
	}
	return ""
}

// changeOf finds a verb of change and what it changes: 明显缩短平均故障修复时间, or 平均故障修复时间明显缩短.
func changeOf(sentence string) (verb, noun string) {
	for _, clause := range strings.FieldsFunc(sentence, func(r rune) bool { return strings.ContainsRune("，。；：！？,;、", r) }) {
		for _, verbs := range [][]string{fallVerbs, riseVerbs} {
			for _, v := range verbs {
				before, after, ok := strings.Cut(clause, v)
				if !ok {
					continue
				}
				if noun := nounOf(after); noun != "" {
					return v, noun
				}
				if noun := nounOf(before); noun != "" {
					return v, noun
				}
			}
		}
	}
	return "", ""
}

// nounOf is the noun that words are about, without degree words; empty if they are too few or too many to be one.
func nounOf(words string) string {
	words = strings.TrimFunc(words, func(r rune) bool { return !unicode.IsLetter(r) })
	for cut := true; cut; {
		cut = false
		for _, w := range append(degreeWords, "公司", "企业", "了", "的", "和") {
			before := words
			words = strings.TrimSuffix(strings.TrimPrefix(words, w), w)
			cut = cut || words != before
		}
	}
	if n := utf8.RuneCountInString(words); n < 2 || n > 16 {
		return ""
	}
	return words
}

// usualUnit is the unit in which the plan, else the outline, counts what a noun means; empty if neither does.
func (p *pass) usualUnit(noun string) string {
	name := p.plainName(noun)
	for _, m := range p.allMeasures() {
		for _, n := range m.names {
			if m.dimension != "" && (n == name || isEnd(n, name) || isEnd(name, n)) {
				return m.figures[0].value.Unit
			}
		}
	}
	for _, c := range p.plan.Outline.Indicators {
		for _, n := range append([]string{c.Name}, c.Synonyms...) {
			if n = p.plainName(n); n == name || isEnd(n, name) || isEnd(name, n) {
				return c.Unit
			}
		}
	}
	return ""
}
