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
		if m.families&words.Problem != 0 && (r.onlyDescribes(c, m) || !acted && r.isMended(c, m)) {
			continue
		}
		if m.families&(words.State|words.Problem) != 0 && !acted && (m.families&words.Problem != 0 || !r.looksAhead()) {
			return m.families&words.Problem != 0 || !r.reaches(c) && !r.is(m.to, '的') && (!soft || r.find("的", m.to, c.to) < 0)
		}
		if m.families&words.Problem != 0 && r.begins(words.StillProblem, m.from) > 0 && c.families&words.Will == 0 {
			return true
		}
		if m.families&(words.Act|words.Will|words.Drive|words.Obtain|words.Finished) != 0 {
			acted = acted || m.families&words.Nounlike == 0
			soft = soft || m.from <= c.from+1
			told = told && m.families&words.Nounlike != 0
		}
	}
	if r.looksAhead() {
		return r.isLittle(c) || r.names(c)
	}
	if r.begins(words.PartOf, c.from) > 0 {
		return false // 其中: a part of what was told, or promised, before
	}
	return told && r.equals(c) || r.tells(c) || !acted && r.isAdjective(c) || r.names(c)
}

// isMended reports whether a verb before the problem is about to do away with it: 破除瓶颈.
func (r *reading) isMended(c *clause, m mark) bool {
	end := r.beginsToAct(c)
	return end > 0 && end <= m.from && c.families&words.Past == 0
}

// onlyDescribes reports whether the word of a problem stands before a noun of which the clause says something else, that a
// number changes: 紧缺岗位求人倍率由3.2降到2.
func (r *reading) onlyDescribes(c *clause, m mark) bool {
	if m.to >= c.to || isPunct(r.rs[m.to]) || r.begins(words.StillProblem, m.from) > 0 {
		return false
	}
	for _, f := range r.figures {
		if f.core >= m.to && f.core < c.to && (r.ends(words.ChangedTo, f.from) > 0 || r.ends(words.Changing, f.from) > 0 || r.startsChange(f) || f.bound() && f.kind == share) {
			return true
		}
	}
	return false
}

// equals reports whether a number stands behind 为, 有, 占 or 共, with nothing that makes it a goal: 占比为23.4%.
func (r *reading) equals(c *clause) bool {
	for _, f := range r.figures {
		if f.core < c.from || f.core >= c.to {
			continue
		}
		if i := r.find("平均", c.from, f.from); i >= 0 && f.from-i < 10 && f.kind == span && !f.bound() && !r.startsChange(f) && r.ends(words.ToLevel, f.from) == 0 {
			return true
		}
		if f.kind == share && !f.bound() && r.isDecimal(f) && (r.in(f.from-1, "率达") || r.ends(words.ShareNouns, f.from) > 0) {
			return true
		}
		if r.begins(words.FewerThan, f.from) > 0 || r.ends(words.OnlySo, f.from) > 0 {
			return !r.startsChange(f)
		}
		if !f.bound() && r.ends(words.StockNames, f.from) > 0 {
			return true
		}
		if f.kind == points && r.in(f.from-1, "低少慢高快") && !r.in(f.from-2, "降减提压升") {
			return true
		}
		if f.bound() && !r.in(f.from-1, "有") {
			return false
		}
		return r.in(f.from-1, "为有占共仅是") && r.ends(words.SetAs, f.from) == 0
	}
	return false
}

// tells reports whether a number in the clause tells what there is, whatever the verb.
func (r *reading) tells(c *clause) bool {
	early := r.begins(words.PartsOfYear, 0) > 0
	for _, f := range r.figures {
		if early && f.kind == share && r.isDecimal(f) {
			return true
		}
		if f.core >= c.from && f.core < c.to && (r.companyTells(c, f) || r.areaHolds(c, f) || r.sumsUp(c, f) || r.standsAt(c, f)) {
			return true
		}
	}
	return false
}

// reaches reports whether a number of the clause is a level to be reached, as one says of goals: 达到400台.
func (r *reading) reaches(c *clause) bool {
	for _, f := range r.figures {
		if f.core >= c.from && f.core < c.to && r.ends(words.ChangedTo, f.from) > 0 {
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

// isAdjective reports whether the clause ends in an adjective that is not the aim of a change: 基础设施完善, not 更加完善.
func (r *reading) isAdjective(c *clause) bool {
	return (r.ends(words.Adjectives, c.to) > 0 || r.in(c.to-1, "少小弱低短慢")) && !r.holds(words.Comparing, c.from, c.to) && c.families&(words.Will|words.Drive) == 0
}

// names reports whether the clause says what the company or the area is: 公司为…单位, 企业是….
func (r *reading) names(c *clause) bool {
	n := r.begins(words.Selves, c.from)
	return n > 0 && (r.in(c.from+n, "为是系") || r.is(c.from, '该'))
}

// companyTells reports whether a clause with the company as its subject counts what there is: 公司在全国布局28个网点.
func (r *reading) companyTells(c *clause, f figure) bool {
	if f.kind != count || c.families&(words.Will|words.Drive) != 0 {
		return false
	}
	if f.bound() {
		return false
	}
	if r.begins(words.Company, c.from) == 0 {
		return false
	}
	return !r.in(f.from-1, "到至达再") && !r.endsWithAny(f.from, "新增", "突破")
}

// areaHolds reports whether a clause with an area as its subject counts what there is, with no verb but one of size and no time
// to come in the sentence: 全市物流企业超过600家.
func (r *reading) areaHolds(c *clause, f figure) bool {
	if f.kind != count || r.begins(words.Areas, c.from) == 0 {
		return false
	}
	for i := range r.moments {
		if r.moments[i].role == deadline || r.moments[i].role == start {
			return false
		}
	}
	for _, m := range r.within(c) {
		if m.families&words.Reach == 0 && m.families&(words.Act|words.Change|words.Will|words.Drive) != 0 && m.families&words.Nounlike == 0 {
			return false
		}
	}
	return true
}

// sumsUp reports whether 累计 tells what has been reached: 累计引进37个; not 累计下降18% or 累计不少于50家.
func (r *reading) sumsUp(c *clause, f figure) bool {
	i := r.find("累计", c.from, f.from)
	return i >= 0 && i <= c.from+8 && f.kind == count && !f.bound() && c.families&(words.Will|words.Drive) == 0
}

// standsAt reports whether the clause tells the place that somebody has: 位居全国第三.
func (r *reading) standsAt(c *clause, f figure) bool {
	if f.kind != rank || c.families&(words.Will|words.Drive) != 0 {
		return false
	}
	if i := f.scope; r.is(i-1, '居') && !r.in(i-2, "跃") && (c.from > 0 || r.begins(words.Holders, c.from) > 0) {
		return true
	}
	i, _ := r.words.List(words.RankVerbs).Within(r.rs, c.from, f.to)
	return i >= 0 && f.from-i < 12
}
