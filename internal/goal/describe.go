package goal

import words "pilotplan/internal/vocabulary"

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
		if m.families&(words.State|words.Problem) != 0 && !acted {
			return m.families&words.Problem != 0 || !r.reaches(c) && !r.is(m.to, '的') && (!soft || r.find("的", m.to, c.to) < 0)
		}
		if m.families&words.Problem != 0 && r.hasAny(m.from, "存在", "尚", "仍", "面临", "有待", "偏", "较为短缺") > 0 && c.families&words.Will == 0 {
			return true
		}
		if m.families&(words.Act|words.Will|words.Drive|words.Obtain|words.Finished) != 0 {
			acted = acted || m.families&words.Nounlike == 0
			soft = soft || m.from <= c.from+1
			told = told && m.families&words.Nounlike != 0
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
	return (r.endsWithAny(c.to, adjectives...) || r.in(c.to-1, "少小弱低短慢")) && !r.follows(c.from, c.to, comparing...) && c.families&(words.Will|words.Drive) == 0
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
	if f.kind != count || c.families&(words.Will|words.Drive) != 0 {
		return false
	}
	if r.hasAny(c.from, "全市", "全县", "全区", "全省") > 0 && r.find("超过", f.from-2, f.core) >= 0 {
		return c.families&(words.Will|words.Drive|words.Act&^words.Nounlike) == 0
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
	return i >= 0 && i <= c.from+8 && f.kind == count && !f.bound && c.families&(words.Will|words.Drive) == 0
}

// standsAt reports whether the clause tells the place that somebody has: 位居全国第三.
func (r *reading) standsAt(c *clause, f figure) bool {
	if f.kind != rank || c.families&(words.Will|words.Drive) != 0 {
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
