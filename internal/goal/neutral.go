package goal

import (
	"unicode/utf8"

	words "pilotplan/internal/vocabulary"
)

// neutralRules say what is no goal and no fact; the first that holds decides. Its name is shown to the user.
var neutralRules = []struct {
	name string
	test func(*reading) (mark, bool)
}{
	{"没有句子", (*reading).blank},
	{"标题、表头", (*reading).isNamed},
	{"括号里的说明", (*reading).isAside},
	{"日期", (*reading).isDate},
	{"单位名称", (*reading).isUnit},
	{"表格、公文套语", (*reading).isForm},
	{"标题", (*reading).isHeading},
	{"附件、图表的名称", (*reading).isCaption},
	{"编制依据", (*reading).givesGrounds},
	{"定义", (*reading).defines},
	{"评分或计算公式", (*reading).isFormula},
	{"申报条件", (*reading).isCondition},
	{"奖励补助", (*reading).isSubsidy},
	{"引述他人的目标", (*reading).quotesOthers},
	{"关于本文件的说明", (*reading).speaksOfPaper},
	{"背景", (*reading).isBackground},
	{"泛论", (*reading).isGeneral},
	{"引出下文", (*reading).leadsOn},
}

// formalRules is how many of the rules, the first, look at nothing but the form of a line.
const formalRules = 5

// neutral returns the place of the rule that makes the sentence neutral, from 1, its name and the words that decided; 0 and "" if
// none does.
func (r *reading) neutral() (int, string, mark) {
	for i, rule := range neutralRules {
		if m, ok := rule.test(r); ok {
			return i + 1, rule.name, m
		}
	}
	return 0, "", mark{}
}

// first returns the first clue word of a family, outside quotes and titles.
func (r *reading) first(f words.Clue) (mark, bool) {
	for _, m := range r.marks {
		if m.families&f != 0 && !r.flagged(m.from, quoted|titled) {
			return m, true
		}
	}
	return mark{}, false
}

func (r *reading) hasClue(f words.Clue) bool {
	_, ok := r.first(f)
	return ok
}

func (r *reading) blank() (mark, bool) {
	for _, c := range r.rs {
		if !isPunct(c) {
			return mark{}, false
		}
	}
	return mark{}, true
}

// isAside finds a sentence that is one pair of brackets: （责任部门：信息部）.
func (r *reading) isAside() (mark, bool) {
	n := len(r.rs)
	if r.is(n-1, '。') {
		n--
	}
	for i := 0; i < n; i++ {
		if !r.flagged(i, aside) {
			return mark{}, false
		}
	}
	return mark{from: 0, to: n}, r.is(0, '（') && r.find("）", 0, n-1) < 0
}

// isForm finds words of forms and set phrases of official letters.
func (r *reading) isForm() (mark, bool) {
	for _, m := range r.marks {
		if m.families&words.Form == 0 || r.flagged(m.from, quoted|titled) {
			continue
		}
		if m.to-m.from >= 4 || m.to-m.from >= 3 && r.is(m.to-1, '：') || m.from <= 3 || r.isShort(40) {
			if m.to-m.from > 2 || m.from == 0 || r.is(m.from-1, '（') {
				return m, !r.promises()
			}
		}
	}
	return mark{}, false
}

func (r *reading) isShort(n int) bool { return len(r.rs) <= n }

// promises reports whether a number or a word of will makes a goal likely.
func (r *reading) promises() bool {
	for _, m := range r.marks {
		if m.families&words.Will != 0 && m.to-m.from > 1 && !r.flagged(m.from, quoted|titled) {
			return len(r.figures) > 0
		}
	}
	return false
}

func (r *reading) givesGrounds() (mark, bool) {
	m, ok := r.first(words.Grounds)
	if !ok {
		m, ok = r.makesPaper()
	}
	return m, ok && (m.families == 0 || r.hasClue(words.Frame) || r.hasTitle() || r.isShort(40))
}

// makesPaper finds the paper that a sentence says it was made: 制定本行动计划.
func (r *reading) makesPaper() (mark, bool) {
	for i := r.find("本", 2, len(r.rs)); i > 0; i = r.find("本", i+1, len(r.rs)) {
		if r.ends(words.Drafting, i) == 0 {
			continue
		}
		for k := i + 1; k < min(i+longestKind, len(r.rs)); k++ {
			if n := r.begins(words.PaperKinds, k); n > 0 && (k+n == len(r.rs) || isPunct(r.rs[k+n])) {
				return mark{from: i, to: k + n}, true
			}
		}
	}
	return mark{}, false
}

// longestKind is how many characters may stand from 本 to what a paper is: 本三年行动计划.
const longestKind = 8

func (r *reading) hasTitle() bool {
	for _, f := range r.flags {
		if f&titled != 0 {
			return true
		}
	}
	return false
}

func (r *reading) defines() (mark, bool) {
	if i := r.find("指", 2, min(14, len(r.rs))); i > 0 && len(r.figures) == 0 && r.isWord(i, i+1) && !r.in(i-1, "，、") && !r.is(i+1, '向') && !r.startsAct(&r.clauses[0]) && r.clauses[0].tense == open {
		return mark{from: i, to: i + 1}, true
	}
	if i := r.find("，指", 0, min(30, len(r.rs))); i > 0 && r.isWord(i+1, i+2) && !r.is(i+2, '向') {
		return mark{from: i + 1, to: i + 2}, true
	}
	m, ok := r.first(words.Definition)
	return m, ok && !r.promises()
}

func (r *reading) isFormula() (mark, bool) {
	m, ok := r.first(words.Formula)
	if ok && r.has(m.from, "权重") > 0 && len(r.clauses) > 1 && r.startsAct(&r.clauses[0]) {
		return m, false // 纳入考核，权重不低于15%
	}
	if ok {
		return m, true
	}
	if i := r.find("=", 0, len(r.rs)); i > 0 && (r.find("×", i, len(r.rs)) > 0 || r.find("÷", i, len(r.rs)) > 0 || r.find("/", i, len(r.rs)) > 0) {
		return mark{from: i, to: i + 1}, true
	}
	return mark{}, false
}

// isCondition finds rules about applicants: 申报企业年营业收入应不低于8亿元.
func (r *reading) isCondition() (mark, bool) {
	m, ok := r.first(words.Condition)
	if !ok {
		return mark{}, false
	}
	strict := r.in(m.to-1, "应须") || r.begins(words.StrictCondition, m.from) > 0
	if strict {
		return m, true
	}
	return m, r.hasClue(words.MustBe) && !r.hasClue(words.Past&^words.State) || r.hasClue(words.MustBe) && r.standsBefore(m, "须", "应", "需", "不得")
}

// standsBefore reports whether one of words stands behind m in the sentence.
func (r *reading) standsBefore(m mark, words ...string) bool {
	for _, w := range words {
		if i := r.find(w, m.to, len(r.rs)); i >= 0 && r.onEdges(i, i+utf8.RuneCountInString(w)) {
			return true
		}
	}
	return false
}

func (r *reading) isSubsidy() (mark, bool) {
	return r.first(words.Subsidy)
}
