package goal

import (
	"unicode/utf8"

	"pilotplan/internal/phrase"
	"pilotplan/internal/quantity"
	words "pilotplan/internal/vocabulary"
)

// neutralRules say what is no goal and no fact; the first that holds decides. Its name is shown to the user.
var neutralRules = []struct {
	name string
	test func(*reading) (mark, bool)
}{
	{"没有句子", (*reading).blank},
	{"括号里的说明", (*reading).isAside},
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

// neutral returns the name of the rule that makes the sentence neutral and the words that decided; "" if none does.
func (r *reading) neutral() (string, mark) {
	for _, rule := range neutralRules {
		if m, ok := rule.test(r); ok {
			return rule.name, m
		}
	}
	return "", mark{}
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

func (r *reading) has1(f words.Clue) bool {
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

// numbering returns the length of the number of a heading or an item at the start, with the marks of Markdown before it,
// and whether only headings bear it.
func (r *reading) numbering() (n int, heading bool) {
	i := 0
	for r.in(i, "#-•· >") {
		i++
	}
	hash := r.is(0, '#')
	head := string(r.raw[i:min(i+longestHead, len(r.raw))])
	if o, ok := phrase.Head(head); ok {
		return i + utf8.RuneCountInString(head[:o.End]), hash || o.Heading()
	}
	return i, hash
}

// longestHead is how many characters the number of a heading may have: （二十一）.
const longestHead = 16

// isHeading finds numbered titles and lines too short and too still to be sentences.
func (r *reading) isHeading() (mark, bool) {
	n, heading := r.numbering()
	last := r.rs[len(r.rs)-1]
	ended := last == '。' || last == '；' || last == '！' || last == '，'
	rest := mark{from: 0, to: len(r.rs)}
	if heading && !ended && len(r.rs)-n <= 30 && len(r.figures) == 0 && len(r.clauses) <= 2 {
		return rest, true
	}
	if ended || len(r.rs)-n > 16 || len(r.figures) > 0 || len(r.moments) > 0 || len(r.clauses) > 1 {
		return mark{}, false
	}
	return rest, !r.has1(words.Act|words.Will|words.Past|words.State|words.Change|words.Reach|words.Finished|words.Obtain|words.Due|words.All|words.Zero|words.Problem) || r.namesPart()
}

// namesPart reports whether a short line is the usual name of a part of a plan.
func (r *reading) namesPart() bool {
	n := len(r.rs)
	return r.ends(words.PartNames, n) > 0
}

// isCaption finds 附件：1.…, 表2 …, 图1 ….
func (r *reading) isCaption() (mark, bool) {
	if i, _ := r.words.List(words.SeeTable).Within(r.rs, 0, len(r.rs)); i >= 0 && len(r.figures) == 0 && !r.in(i-1, "罕常意") {
		return mark{from: i, to: len(r.rs)}, true
	}
	n := r.begins(words.CaptionHeads, 0)
	if n == 0 {
		return mark{}, false
	}
	m := mark{from: 0, to: n}
	if r.is(0, '附') {
		return m, r.is(n-1, '：') || n >= len(r.rs) || r.is(n, '：') || quantity.IsNumeral(r.rs[n])
	}
	return m, n < len(r.rs) && quantity.IsNumeral(r.rs[n]) && !r.is(len(r.rs)-1, '。')
}

func (r *reading) givesGrounds() (mark, bool) {
	m, ok := r.first(words.Grounds)
	return m, ok && (r.has1(words.Frame) || r.hasTitle() || r.isShort(40))
}

func (r *reading) hasTitle() bool {
	for _, f := range r.flags {
		if f&titled != 0 {
			return true
		}
	}
	return false
}

func (r *reading) defines() (mark, bool) {
	if i := r.find("指", 2, min(14, len(r.rs))); i > 0 && len(r.figures) == 0 && !r.in(i-1, "，、手戒五") && !r.in(i+1, "导标向数引出定挥南令示着派责认明") && !r.startsAct(&r.clauses[0]) && r.clauses[0].tense == open {
		return mark{from: i, to: i + 1}, true
	}
	if i := r.find("，指", 0, min(30, len(r.rs))); i > 0 && !r.in(i+2, "导标向数引出定挥南令示") {
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
	return m, r.has1(words.MustBe) && !r.has1(words.Past&^words.State) || r.has1(words.MustBe) && r.standsBefore(m, "须", "应", "需", "不得")
}

// standsBefore reports whether one of words stands behind m in the sentence.
func (r *reading) standsBefore(m mark, words ...string) bool {
	for _, w := range words {
		if i := r.find(w, m.to, len(r.rs)); i >= 0 && r.standsAlone(i) {
			return true
		}
	}
	return false
}

func (r *reading) isSubsidy() (mark, bool) {
	return r.first(words.Subsidy)
}

// quotesOthers finds goals that somebody else set: 国家提出到2025年….
func (r *reading) quotesOthers() (mark, bool) {
	if m, ok := r.titleSays(); ok {
		return m, !r.rejoins(m.to)
	}
	m, ok := r.first(words.Others)
	if !ok || m.from > 14 {
		return mark{}, false
	}
	c := r.clauses[0]
	for _, q := range r.marks {
		if q.families&words.Quoting != 0 && q.from < c.to+30 {
			return m, !r.rejoins(q.to)
		}
	}
	return mark{}, false
}

// titleSays finds a sentence that begins with the title of a paper, which then 提出 or 明确 something.
func (r *reading) titleSays() (mark, bool) {
	at := r.find("《", 0, min(15, len(r.rs)))
	if at < 0 || at > 0 && (r.clauses[0].rests || r.clauses[0].families&(words.Drive|words.Will) != 0) {
		return mark{}, false
	}
	i := r.titleEnd(at, len(r.rs))
	for i > 0 && i < len(r.rs) && r.flagged(i, aside) {
		i++
	}
	n := r.words.OfClue(words.Quoting).At(r.rs, i)
	return mark{from: i, to: i + n}, n > 0
}

// rejoins reports whether the applicant speaks again behind i: …要求，公司力争….
func (r *reading) rejoins(i int) bool {
	for k := range r.clauses {
		if c := &r.clauses[k]; c.from >= i && r.begins(words.Ours, c.from) > 0 {
			return true
		}
	}
	return false
}

func (r *reading) speaksOfPaper() (mark, bool) {
	if n := r.begins(words.ThisPart, 0); n > 0 {
		return mark{from: 0, to: n}, true
	}
	m, ok := r.first(words.ThisPaper)
	if !ok || m.from > 4 {
		return mark{}, false
	}
	return m, r.has1(words.PaperSays)
}

// isBackground finds what is said of the world at large.
func (r *reading) isBackground() (mark, bool) {
	m, ok := r.first(words.Background)
	if !ok || r.has1(words.Will) && len(r.figures) > 0 {
		return mark{}, false
	}
	for i := range r.clauses {
		c := &r.clauses[i]
		if c.rests || c.families&words.Background != 0 || m.from >= c.from && m.from < c.to {
			continue
		}
		if c.tense >= toCome || c.families&words.Act != 0 && c.tense == open && c.families&words.Background == 0 && r.startsAct(c) {
			return mark{}, false
		}
	}
	for _, b := range r.marks {
		if b.families&words.Background != 0 && !r.flagged(b.from, quoted|titled|framed) {
			return b, true
		}
	}
	return m, len(r.clauses) == 1
}

// startsAct reports whether the clause begins with a verb, as a task does.
func (r *reading) startsAct(c *clause) bool {
	for _, m := range r.within(c) {
		if m.families&(words.Act|words.Drive) != 0 {
			return m.from <= c.from+2 && m.families&words.Nounlike == 0
		}
	}
	return false
}

// isGeneral finds what is said of things in general: 工业互联网是…的产物.
func (r *reading) isGeneral() (mark, bool) {
	c := &r.clauses[0]
	if c.rests || c.tense >= toCome || len(r.figures) > 0 || len(r.moments) > 0 || r.startsAct(c) || r.names(c) {
		return mark{}, false
	}
	for i := c.from + 2; i < min(c.to-1, c.from+16); i++ {
		if r.is(i, '是') && !r.in(i-1, "一二三四五六七八九但就还正都尤其别也要更只不可若凡于总") && !r.in(i+1, "否非在") && !r.flagged(i, quoted|titled) {
			return mark{from: i, to: i + 1}, c.families&words.Past == 0
		}
	}
	return mark{}, false
}

// leadsOn finds what only announces what follows: 主要目标如下：.
func (r *reading) leadsOn() (mark, bool) {
	n := len(r.rs)
	return mark{from: n - 1, to: n}, r.is(n-1, '：') && len(r.figures) == 0
}
