package target

import "time"

// setRoles says of every moment what it does, seen from the day asOf.
func (r *reading) setRoles(asOf time.Time) {
	for i := range r.moments {
		m := &r.moments[i]
		if m.role == other {
			m.role = r.roleOf(m, asOf)
		}
	}
}

func (r *reading) roleOf(m *moment, asOf time.Time) role {
	over := r.over(m, asOf)
	switch {
	case r.isBase(m):
		return base
	case r.hasAny(m.to, "以来", "至今", "来，") > 0:
		return pastTime
	case r.endsWithAny(m.from, "截至", "截止", "截止到") && (over || m.year <= asOf.Year()):
		return pastTime
	case r.flagged(m.from, framed|titled):
		return other
	case over:
		return pastTime
	case r.hasAny(m.to, "起", "开始", "以后", "后") > 0 && r.hasAny(m.to, "起草", "开始运营", "后，") == 0:
		return start
	case r.endsWithAny(m.from, "自", "始于") && m.first == m.year:
		return start
	case r.is(m.to-1, '度') && m.month == 0 && m.to < len(r.rs) && !isPunct(r.rs[m.to]) && m.from > 0 && !isPunct(r.rs[m.from-1]) && !r.in(m.from-1, "到至在于"):
		return other // 2023年度重点工作
	case r.endsWithAny(m.from, "每", "各") || r.has(m.from, "每年") > 0:
		return other
	case r.endsWithAny(m.from, "面向", "对标", "着眼", "展望", "放眼"):
		return other
	}
	return deadline
}

// over reports whether the moment has passed.
func (r *reading) over(m *moment, asOf time.Time) bool {
	if m.relative || m.year == 0 && m.month == 0 {
		return false
	}
	year := m.year
	if year == 0 { // 3月底 of the year that is meant: 今年, or open
		if r.has(m.from, "今年") > 0 {
			year = asOf.Year()
		} else if r.has(m.from, "去年") > 0 {
			return true
		} else {
			return false
		}
	}
	if m.month == 0 {
		return year < asOf.Year()
	}
	return year < asOf.Year() || year == asOf.Year() && m.month < int(asOf.Month())
}

// isBase reports whether a goal is measured against the moment: 较2022年, 与2022年底相比, 在2022年基础上, 由2022年的.
func (r *reading) isBase(m *moment) bool {
	if r.endsWithAny(m.from, "较", "相比", "相比于", "相较于", "相对", "由", "从", "对比", "相较", "比照") || r.is(m.from-1, '比') && !r.in(m.from-2, "占环同之百") {
		return true
	}
	if r.endsWithAny(m.from, "与", "同", "和") && r.hasAny(m.to, "相比", "相较", "比较", "比，") > 0 {
		return true
	}
	if r.hasAny(m.to, "基础上", "的基础上", "基数", "为基数", "为基期", "为基准", "为基年", "基期") > 0 {
		return true
	}
	return r.endsWithAny(m.from, "以") && r.hasAny(m.to, "为基", "数据为基", "水平为基", "实绩为基") > 0
}

// setTenses gives each clause its tense, which the next takes over if it has none of its own.
func (r *reading) setTenses() {
	var last tense
	lasting := false
	for i := range r.clauses {
		c := &r.clauses[i]
		if r.isAfter(c) {
			c.rests = true
			if last == open && r.follows(c.from, c.to, "引入", "上线", "实施", "改造后", "应用", "推行", "运行", "采用", "导入", "推广", "使用") && !r.follows(c.from, c.to, "完成", "建成", "达产", "投产", "竣工") {
				last = gone
			}
			continue
		}
		if c.rests {
			continue
		}
		c.tense = r.tenseOf(c, last)
		if c.tense == open && last == gone && (lasting || c.families&drive == 0) {
			c.tense = gone
		}
		if c.tense == open && last == surely {
			c.tense = toCome
		}
		if c.tense == toCome && last == gone && lasting && !r.hasWill(c) {
			c.tense = gone
		}
		if c.tense != open {
			last, lasting = c.tense, c.tense == gone && (lasting || c.lasting)
		}
	}
	r.lookBack()
}

// lookBack gives open clauses the past of what follows, if nothing in the sentence is to come: 带动企业150余家，其中18家已接入.
func (r *reading) lookBack() {
	told := false
	for i := range r.clauses {
		c := &r.clauses[i]
		if c.tense >= toCome {
			return
		}
		told = told || c.tense == gone
	}
	for i := range r.clauses {
		if c := &r.clauses[i]; told && c.tense == open && !c.rests {
			c.tense = gone
		}
	}
}

// isAfter reports whether the clause only says after what something happens: 项目实施后，.
func (r *reading) isAfter(c *clause) bool {
	return c.to < len(r.rs) && r.is(c.to, '，') && (r.is(c.to-1, '后') || r.endsWith(c.to, "之时")) && !r.flagged(c.to-1, dated) && !r.in(c.to-2, "然最今落售")
}

func (r *reading) tenseOf(c *clause, last tense) tense {
	ahead := r.ahead(c)
	gonePast := r.toldAsPast(c)
	switch {
	case ahead == surely:
		return surely
	case gonePast:
		return gone
	case ahead == toCome:
		return toCome
	case last != surely && r.describes(c):
		return gone
	case c.families&drive != 0:
		return toCome
	}
	return open
}

// ahead reports what points to what is to come: a strong word of will, a deadline, 将.
func (r *reading) ahead(c *clause) tense {
	found := open
	for _, m := range r.within(c) {
		if m.families&will == 0 || !r.marksCount(m) {
			continue
		}
		if m.to-m.from > 1 {
			if m.families&act == 0 || r.has(m.from, "力") > 0 || r.has(m.from, "确") > 0 || r.has(m.from, "争") > 0 {
				return surely
			}
		}
		found = toCome
	}
	for _, m := range r.moments {
		if m.from < c.from || m.from >= c.to || m.role != deadline && m.role != start {
			continue
		}
		if r.firmPast(c) {
			continue
		}
		if m.year == 0 && !r.explicit(m) {
			found = toCome
			continue
		}
		return surely
	}
	return found
}

// explicit reports whether a moment without a year is surely to come: 三年内, 年底前, 试点期末; not 一季度 or 4月.
func (r *reading) explicit(m moment) bool {
	if r.is(m.to-1, '前') || r.is(m.to-1, '内') {
		return true
	}
	for _, w := range between(r.marks, m.from, m.from+1) {
		if w.families&dueMaybe != 0 {
			return false
		}
	}
	return m.relative
}

func (r *reading) hasWill(c *clause) bool { return r.ahead(c) == surely }

// firmPast reports whether the clause says 已, 了 or 截至, against which a date has no weight.
func (r *reading) firmPast(c *clause) bool {
	for _, m := range r.within(c) {
		if m.families&past != 0 && r.marksCount(m) && !r.untilFuture(m) && r.hasAny(m.from, "已", "截至", "截止", "现已", "均已", "目前", "荣获", "被评为", "被认定") > 0 {
			return true
		}
	}
	return r.completedAspect(c)
}

// toldAsPast reports whether the clause tells of the past or of how things stand.
func (r *reading) toldAsPast(c *clause) bool {
	for _, m := range r.moments {
		if m.role == pastTime && m.from >= c.from && m.from < c.to && !r.flagged(m.from, framed) {
			c.lasting = c.lasting || r.lasts(m)
			return true
		}
	}
	for _, m := range r.within(c) {
		if m.families&past == 0 || !r.marksCount(m) || r.comparesWith(m) || r.untilFuture(m) {
			continue
		}
		if r.hasAny(m.from, "近", "多年来", "历年", "先后", "连年", "一直", "长期", "过去", "此前", "以来", "去年", "上年", "前年") > 0 || m.to-m.from > 2 && r.endsWith(m.to, "以来") {
			c.lasting = true
		}
		return true
	}
	return r.completedAspect(c)
}

// untilFuture reports whether m is the 截至 of a time to come: 截至2025年底.
func (r *reading) untilFuture(m mark) bool {
	if r.hasAny(m.from, "截至", "截止") == 0 {
		return false
	}
	for _, t := range r.moments {
		if t.from == m.to {
			return t.role == deadline
		}
	}
	return false
}

// lasts reports whether a past moment rules the clauses behind it: 2022年，公司积极推进….
func (r *reading) lasts(m moment) bool { return m.year > 0 || m.relative }

// comparesWith reports whether a word such as 目前 or 去年 only names what a goal is compared with: 较去年, 由现有.
func (r *reading) comparesWith(m mark) bool {
	if r.in(m.from-1, "较由从对把同与") || r.is(m.from-1, '比') && !r.in(m.from-2, "占环同之百") || r.is(m.from-1, '以') && r.is(m.from, '上') {
		return true
	}
	if r.hasAny(m.from, "现有", "原有", "目前", "当前", "以往", "过去", "现在", "已") == 0 {
		return false
	}
	for _, v := range between(r.marks, m.from-6, m.from) {
		if v.to == m.from && v.families&(act|frame) != 0 && v.families&past == 0 {
			return true
		}
	}
	return r.endsWithAny(m.from, "超过", "高于", "突破", "改变", "解决")
}

// completedAspect reports whether 了 follows a verb in the clause: 提升了40%.
func (r *reading) completedAspect(c *clause) bool {
	for i := c.from + 1; i < c.to; i++ {
		if r.rs[i] != '了' || r.is(i+1, '解') || r.flagged(i, quoted|titled) {
			continue
		}
		if !r.in(i-1, "为除极罢") && i > c.from+1 {
			return true
		}
	}
	return false
}

// describes reports whether the clause says how things stand, or what is wrong, before it says what to do.
func (r *reading) describes(c *clause) bool {
	acted, soft, told := false, false, true
	for _, m := range r.within(c) {
		if !r.marksCount(m) {
			continue
		}
		if r.flagged(m.from, taken) {
			continue // 不足一成 is a number
		}
		if m.families&(state|problem) != 0 && !acted {
			return m.families&problem != 0 || !r.reaches(c) && !r.is(m.to, '的') && (!soft || r.find("的", m.to, c.to) < 0)
		}
		if m.families&problem != 0 && r.hasAny(m.from, "存在", "尚", "仍", "面临", "有待", "偏", "较为短缺") > 0 && c.families&will == 0 {
			return true
		}
		if m.families&(act|will|drive|obtain|finished) != 0 {
			acted = acted || m.families&nounlike == 0
			soft = soft || m.from <= c.from+1
			told = told && m.families&nounlike != 0
		}
	}
	return told && r.equals(c) || r.tells(c) || !acted && r.isAdjective(c) || r.names(c)
}

// equals reports whether a number stands behind 为, 有, 占 or 共, with nothing that makes it a goal: 占比为23.4%.
func (r *reading) equals(c *clause) bool {
	for _, f := range r.figures {
		if f.core < c.from || f.core >= c.to {
			continue
		}
		if i := r.find("平均", c.from, f.from); i >= 0 && f.from-i < 10 && f.kind == span && !f.bound && !r.startsChange(f) && !r.endsWithAny(f.from, "到", "至", "在", "不超过", "缩短") {
			return true
		}
		if f.kind == share && !f.bound && r.isDecimal(f) && r.endsWithAny(f.from, "率", "占比", "比重", "比例", "达") {
			return true
		}
		if r.hasAny(f.from, "不足", "不到") > 0 || r.endsWithAny(f.from, "仅", "高达", "仅为", "只有", "仅有", "仅占", "只占") {
			return !r.startsChange(f)
		}
		if !f.bound && r.endsWithAny(f.from, "面积", "资产", "原值", "年龄", "产能", "人口", "库容", "资本", "总投资", "里程") {
			return true
		}
		if f.kind == points && r.in(f.from-1, "低少慢高快") && !r.in(f.from-2, "降减提压升") {
			return true
		}
		if f.bound && !r.in(f.from-1, "有") {
			return false
		}
		return r.in(f.from-1, "为有占共仅是") && !r.endsWithAny(f.from, "占到", "目标为", "目标值为", "确定为", "提高为")
	}
	return false
}

// tells reports whether a number in the clause tells what there is, whatever the verb.
func (r *reading) tells(c *clause) bool {
	early := r.hasAny(0, "上半年", "一季度", "前三季度", "1—") > 0
	for _, f := range r.figures {
		if early && f.kind == share && r.isDecimal(f) {
			return true
		}
		if f.core >= c.from && f.core < c.to && (r.companyTells(c, f) || r.sumsUp(c, f) || r.standsAt(c, f)) {
			return true
		}
	}
	return false
}

// reaches reports whether a number of the clause is a level to be reached, as one says of goals: 达到400台.
func (r *reading) reaches(c *clause) bool {
	for _, f := range r.figures {
		if f.core >= c.from && f.core < c.to && r.endsWithAny(f.from, "达到", "提高到", "提升到", "增加到", "提高至", "提升至", "增加至") {
			return true
		}
	}
	return false
}

// isDecimal reports whether the number has decimals other than .5, as what was measured has: 14.2%.
func (r *reading) isDecimal(f figure) bool {
	i := r.find(".", f.core, f.to)
	return i > 0 && i+1 < len(r.rs) && !r.is(i+1, '5') && !r.is(i+1, '0')
}

// adjectives end a clause that says how things are: 基础设施完善.
var adjectives = []string{
	"完善", "健全", "成熟", "齐全", "扎实", "雄厚", "丰富", "优越", "便利", "完备", "良好", "较强", "较好", "较高", "较大", "完整", "稳固", "坚实", "过硬", "突出", "领先", "便捷", "集中", "活跃", "单一", "分散",
}

// comparing words make an adjective the aim of a change: 更加完善.
var comparing = []string{"更", "进一步", "基本", "不断", "日益", "逐步", "全面", "明显", "显著", "持续", "趋", "初步", "实现", "达到", "使", "让", "保持"}

func (r *reading) isAdjective(c *clause) bool {
	return (r.endsWithAny(c.to, adjectives...) || r.in(c.to-1, "少小弱低短慢")) && !r.follows(c.from, c.to, comparing...) && c.families&(will|drive) == 0
}

// names reports whether the clause says what the company or the area is: 公司为…单位, 企业是….
func (r *reading) names(c *clause) bool {
	for _, s := range []string{"公司", "本公司", "集团", "企业", "园区", "我市", "全市", "全县", "我县", "我区", "全区", "研究院", "该"} {
		if n := r.has(c.from, s); n > 0 {
			return r.in(c.from+n, "为是系") || s == "该"
		}
	}
	return false
}

// companyTells reports whether a clause with the company as its subject counts what there is: 公司在全国布局28个网点.
func (r *reading) companyTells(c *clause, f figure) bool {
	if f.kind != count || c.families&(will|drive) != 0 {
		return false
	}
	if r.hasAny(c.from, "全市", "全县", "全区", "全省") > 0 && r.find("超过", f.from-2, f.core) >= 0 {
		return c.families&(will|drive|act&^nounlike) == 0
	}
	if f.bound {
		return false
	}
	if r.hasAny(c.from, "公司", "集团", "本公司", "我公司", "企业现", "企业在", "该", "研究院", "全厂") == 0 {
		return false
	}
	return !r.endsWithAny(f.from, "到", "至", "达", "新增", "突破", "再")
}

// sumsUp reports whether 累计 tells what has been reached: 累计引进37个; not 累计下降18% or 累计不少于50家.
func (r *reading) sumsUp(c *clause, f figure) bool {
	i := r.find("累计", c.from, f.from)
	return i >= 0 && i <= c.from+8 && f.kind == count && !f.bound && c.families&(will|drive) == 0
}

// standsAt reports whether the clause tells the place that somebody has: 位居全国第三.
func (r *reading) standsAt(c *clause, f figure) bool {
	if f.kind != rank || c.families&(will|drive) != 0 {
		return false
	}
	if i := r.scopeBefore(f.from); r.is(i-1, '居') && !r.in(i-2, "跃") && (c.from > 0 || r.hasAny(c.from, "公司", "企业", "集团", "主导产品") > 0) {
		return true
	}
	for _, w := range []string{"位居", "位列", "排名", "名列", "居于"} {
		if i := r.find(w, c.from, f.to); i >= 0 && f.from-i < 12 {
			return true
		}
	}
	return false
}
