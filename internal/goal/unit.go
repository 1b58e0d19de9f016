package goal

import words "pilotplan/internal/vocabulary"

// unitAt returns the end of the unit at i; i if there is none.
func (r *reading) unitAt(i int) int {
	if i >= len(r.rs) {
		return i
	}
	end := r.words.Unit(r.rs, i)
	if end == i || r.wordBegins(i, end) {
		return i
	}
	if r.is(end, '/') {
		return r.perUnit(end)
	}
	return end
}

// perUnit returns the end of what stands behind the / at i: 吨标准煤/万元, 台/万人, 元/吨.
func (r *reading) perUnit(i int) int {
	j := i + 1
	for r.in(j, "万百千亿") && !r.startsUnit(j) {
		j++
	}
	if end := r.words.Unit(r.rs, j); end > j {
		return end
	}
	return i
}

// wordAfter lists, for units that also begin other words, what then follows.
var wordAfter = map[rune]string{
	'期': "间末内满初货权限许望待刊数工中", '部': "门委分级署队长", '个': "体人别性案税", '家': "电庭具纺居族园", '分': "别布类析散支享拣销包配工为批散阶步之成管层公", '位': "于居列置次",
	'条': "件例款", '种': "植类业子粮", '对': "接标外比照于口策应", '单': "位一独项产体元品点晶件台", '门': "槛户类店诊窗", '次': "数日级要生年月", '份': "额",
	'名': "称录单牌优特列", '人': "工才均机力口民员们大社", '项': "目", '年': "度产均轻限龄会初底末中内前起来", '月': "底末初均度", '日': "均益常前", '天': "然津",
	'班': "组子", '批': "发准量复", '票': "据", '头': "部雁企", '片': "区", '件': "号", '场': "景地所馆域", '处': "理置于", '张': "家北", '只': "要有能是",
	'所': "有属在需得以", '台': "账阶上", '套': "期保餐件利", '座': "谈落", '支': "撑持付柱线部", '列': "入为车", '本': "方地次市省区县年土科身月项质体公报",
	'箱': "包", '块': "链", '轮': "换训胎动", '包': "装括含", '车': "间辆载联", '组': "织建成装件合", '路': "径线演由", '层': "次面级", '档': "次案升",
	'例': "如", '度': "", '升': "级至到", '克': "服", '级': "", '户': "外均", '元': "件素器宇", '周': "期边转围", '亩': "均", '令': "", '米': "", '首': "", '床': "",
	'点': "", '页': "岩", '副': "产", '款': "式项", '根': "据本", '笔': "", '间': "接隔", '秒': "", '课': "", '兆': "", '桶': "", '罐': "区",
}

// wordBegins reports whether a word and not a unit begins at i: 部门, 个体. A unit of several characters is always one.
func (r *reading) wordBegins(i, end int) bool {
	if end-i > 1 {
		return false
	}
	follows, ok := wordAfter[r.rs[i]]
	return ok && r.in(end, follows) && !(r.is(i, '个') && r.is(end, '人'))
}

// withUnit reads the unit behind a number.
func (r *reading) withUnit(f figure) figure {
	f.unit = f.to
	end := r.unitAt(f.to)
	f.unitEnd = end
	f.to = end
	f.kind = r.kindOf(f.unit, end)
	return f
}

func (r *reading) kindOf(from, to int) figureKind {
	switch {
	case to == from:
		return bare
	case r.is(from, '%') || r.is(from, '‰'):
		return share
	case r.hasAny(from, "个百分点", "百分点", "个点") > 0:
		return points
	case r.is(from, '倍') || r.is(from, '番'):
		return times
	case to-from == 1 && r.in(from, "年月天日周秒"), r.hasAny(from, "个月", "小时", "个小时", "分钟", "毫秒", "个工作日", "工作日", "季度", "个季度") > 0, r.has(from, "ms") > 0:
		return span
	}
	return count
}

// rangeMark returns the length of the mark of a range at i.
func (r *reading) rangeMark(i int) int {
	n := r.hasAny(i, "——", "—", "-", "至", "到")
	if n > 0 && i+n < len(r.rs) && isNumeral(r.rs[i+n]) {
		return n
	}
	return 0
}

// withRange goes on over the second number of a range: 20%—30%, 8至10家. 由40%至65% is a change and no range.
func (r *reading) withRange(f figure) figure {
	n := r.rangeMark(f.to)
	if n == 0 || r.in(f.core-1, "由从自") {
		return f
	}
	end, chinese, about := r.numeral(f.to + n)
	if end == f.to+n || r.is(end, '年') && f.kind != span && f.kind != bare {
		return f
	}
	high := r.withUnit(figure{from: f.to + n, core: f.to + n, to: end, chinese: chinese, about: about})
	if high.kind == bare && f.kind != bare {
		return f
	}
	high.from, high.core, high.pair = f.from, f.core, true
	high.chinese = f.chinese
	return high
}

// counts reports whether a number with its unit may be a value at all.
func (r *reading) counts(f figure) bool {
	if f.kind == bare {
		return !f.chinese && r.bareValue(f)
	}
	if r.is(f.unit, '分') && f.unitEnd == f.unit+1 && f.chinese {
		return false // 十分重要
	}
	if f.kind == span {
		return true
	}
	if f.kind != count {
		return true
	}
	if f.chinese && f.to-f.core == 2 && r.is(f.core, '一') && !f.pair {
		return r.oneOf(f)
	}
	return !r.listsParts(f)
}

// bareValue reports whether a number without a unit stands right behind a verb of reaching: 水平达到72, PUE降至1.25.
func (r *reading) bareValue(f figure) bool {
	if r.in(f.core-1, "由从") && r.in(f.to, "提增升上降下减压缩扩") {
		return true
	}
	if r.in(f.to, "年月日号%版代级期章条") || r.flagged(f.core, aside) && f.to-f.core < 3 {
		return false
	}
	if f.to < len(r.rs) && !isPunct(r.rs[f.to]) && r.hasAny(f.to, "以上", "以下", "以内", "左右") == 0 {
		return false
	}
	return r.endsWithAny(f.core, "达到", "达", "到", "至", "在", "低于", "高于", "少于", "超过", "突破", "为", "优于", "大于", "小于", "约", "由", "从")
}

func isPunct(c rune) bool {
	switch c {
	case '，', '。', '；', '、', '：', '！', '？', '（', '）', '”', '“', '》', ' ', '\n', '|', '—':
		return true
	}
	return false
}

// oneOf reports whether 一个, 一项 and the like count: with a threshold, before a thing that can be counted, or as a
// frequency. 一个…的格局 and 一套体系 do not.
func (r *reading) oneOf(f figure) bool {
	if r.hasAny(f.to, "以上", "左右", "及以上") > 0 || r.endsWithAny(f.core, "不少于", "至少", "不低于") {
		return true
	}
	if r.oftenBefore(f.core) {
		return true
	}
	if !r.in(f.unit, "个家项座所台款处名户条场艘") {
		return false
	}
	end := r.clauseEnd(f.to)
	sure := r.endsWithAny(f.core, "各", "建成", "新增", "新建", "创成", "获评", "获批", "引进", "共建")
	for _, m := range between(r.marks, f.to, end) {
		if r.flagged(m.from, quoted) {
			continue
		}
		if m.families&(words.Abstract|words.Indefinite) != 0 {
			return false
		}
		sure = sure || m.families&(words.Facility|words.Award) != 0
	}
	return sure || r.clauseEnd(f.to) == f.to
}

// oftenBefore reports whether a frequency ends shortly before i: 每季度开展.
func (r *reading) oftenBefore(i int) bool {
	for j := i - 1; j >= 0 && i-j < 10 && !isPunct(r.rs[j]); j-- {
		if r.is(j, '每') {
			return r.in(j+1, "年季月周半两三") || r.is(j+1, '个')
		}
	}
	return false
}

// listsParts reports whether the number counts the parts of a list and not things: 四个方面, 三个一批.
func (r *reading) listsParts(f figure) bool {
	if r.is(f.to, '一') && !r.is(f.to+1, '级') || r.has(f.to, "“") > 0 && r.is(f.to+1, '一') {
		return true
	}
	for j := f.to; j < f.to+4 && j < len(r.rs) && !isPunct(r.rs[j]); j++ {
		if r.hasAny(j, "方面", "层面", "维度", "环节", "阶段", "步骤", "转变", "结合", "着力点", "意识", "关系", "抓手", "突破口", "主体责任", "主线", "原则", "路径", "方向", "方式", "板块", "要素", "趋势", "特点", "问题", "短板") > 0 {
			return true
		}
	}
	return false
}

// clauseEnd is the place of the next mark that ends a clause at or behind i.
func (r *reading) clauseEnd(i int) int {
	for i < len(r.rs) && !r.in(i, "，。；！？：") {
		i++
	}
	return i
}
