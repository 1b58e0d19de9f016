package check

import "strings"

// The verbs that may stand between a measure's name and its figure. Those of a level hold some of a change and stand first.
var (
	levelVerbs = []string{
		"累计达到", "力争达到", "达到了", "达到", "提高到", "提高至", "提升到", "提升至", "增加到", "增加至", "增长到", "增长至", "增至", "降低到", "降低至",
		"下降到", "下降至", "降到", "降至", "压缩到", "压缩至", "压减到", "压减至", "缩短到", "缩短至", "缩至", "减少到", "减少至", "扩大到", "扩大至", "上升到", "上升至",
		"升至", "升到", "控制在", "稳定在", "保持在", "维持在", "突破", "超过", "达", "合计", "总计", "共计", "为", "是", "至", "到", "有", "共", "仅", "约",
	}
	changeVerbs = []string{
		"提高", "提升", "增长", "增加", "上升", "下降", "降低", "减少", "缩短", "压缩", "压减", "扩大", "增幅", "降幅", "节约", "增速", "增长率",
	}
	addWords  = []string{"新增", "净增", "新建", "新培育", "新引进", "新认定", "新获"}
	rateWords = []string{"每", "年均", "月均", "日均", "同比", "环比", "单个", "单台", "人均每", "各"}
	fillers   = []string{"的", "了", "将", "再", "均", "都", "已", "并", "就", "其中", "分别", "大幅", "明显", "逐步", "稳步", "力争", "进一步", " ", "　", gap}
)

// readSubject parts the words before a number into what it is of and how it is meant.
func readSubject(words string) (string, claimKind) {
	kind := level
	if hasWord(words, rateWords) {
		kind = rate
	}
	if i := strings.LastIndexAny(words, "较比"); i >= 0 && strings.HasPrefix(words[i+len("较"):], gap) {
		words, kind = words[:i]+words[i+len("较"):], max(kind, change)
	}
	s := strings.TrimLeft(words, "、 　")
	settled := false
	for {
		before := s
		s = trimAny(s, fillers)
		if rest := trimAny(s, levelVerbs); rest != s {
			s, settled = rest, true
			continue
		}
		if !settled {
			if rest := trimAny(s, changeVerbs); rest != s {
				s, settled, kind = rest, true, max(kind, change)
				continue
			}
		}
		if s == before {
			break
		}
	}
	for _, w := range []string{"由", "从"} {
		if rest, ok := strings.CutSuffix(s, w); ok {
			s, kind = trimAny(rest, fillers), base
		}
	}
	for _, w := range addWords {
		if i := strings.Index(s, w); i >= 0 && kind == level {
			s, kind = s[i+len(w):], addition
		}
	}
	for _, w := range []string{"等", "实现", "取得"} {
		if i := strings.LastIndex(s, w); i >= 0 && i+len(w) < len(s) {
			s = s[i+len(w):]
		}
	}
	return plainName(strings.ReplaceAll(s, gap, "")), kind
}

// trimAny takes the first of the words that a text ends with off it.
func trimAny(s string, words []string) string {
	for _, w := range words {
		if rest, ok := strings.CutSuffix(s, w); ok {
			return rest
		}
	}
	return s
}
