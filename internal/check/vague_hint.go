package check

import (
	"fmt"
	"strings"

	"pilotplan/internal/vocabulary"
)

// howToMeasure says what to write instead: of a noun that can be counted or measured from how much to how much, else plainly
// that a quantity is wanted. It never fills in a number.
func (p *pass) howToMeasure(sentence string, dated bool) string {
	reached, done := "、何时达到", "、何时完成"
	if dated {
		reached, done = "", ""
	}
	clauses := p.clausesOf(sentence)
	if c, ok := p.changeIn(clauses); ok {
		return c.hint() + reached
	}
	if c, ok := p.wordIn(clauses, vocabulary.ManyWords); ok && !dated {
		return fmt.Sprintf("把“%s”改成具体的数量，写明何时完成", c)
	} else if ok {
		return fmt.Sprintf("把“%s”改成具体的数量", c)
	}
	if _, ok := p.wordIn(clauses, vocabulary.PlaceWords); ok {
		return "写明在什么范围内排第几位，或达到哪个数" + reached
	}
	if p.madeOfPaper(clauses) {
		return "写明成果形式，如发布的文件、上线的系统" + done
	}
	if word, ok := p.wordIn(clauses, vocabulary.SoonWords); ok {
		return fmt.Sprintf("把“%s”改成哪年哪月，写明做到什么程度", word)
	}
	if word := p.fameIn(clauses); word != "" {
		return fmt.Sprintf("写明数量：按哪个数算是“%s”，达到多少%s", word, reached)
	}
	return "写明数量：做成什么、有多少" + done + "，到时候凭什么验收"
}

// change is a verb of change and the noun that changes.
type change struct {
	verb, noun string
	unit       string // in which the noun is usually told; "" if that is not known
	soft       bool   // nothing counts it: 能力
}

func (c change) hint() string {
	if c.soft {
		return fmt.Sprintf("写明数量：用哪个数衡量“%s”，由多少到多少", c.noun)
	}
	return fmt.Sprintf("写明“%s”由多少%s%s到多少%s", c.noun, c.unit, c.verb, c.unit)
}

// changeIn finds the first verb of change with what changes, 明显缩短平均故障修复时间 or 平均故障修复时间明显缩短, what can be measured
// before what cannot.
func (p *pass) changeIn(clauses [][]string) (change, bool) {
	var soft *change
	for _, words := range clauses {
		for i, word := range words {
			if !p.list(vocabulary.FallVerbs).Has(word) && !p.list(vocabulary.RiseVerbs).Has(word) {
				continue
			}
			noun, isSoft := p.nounOf(words[i+1:])
			if noun == "" && len(p.withoutModifiers(words[i+1:])) == 0 {
				noun, isSoft = p.nounOf(p.subjectOf(words[:i]))
			}
			switch {
			case noun == "":
			case !isSoft:
				return change{verb: p.towards(word), noun: noun, unit: p.usualUnit(noun)}, true
			case soft == nil:
				soft = &change{noun: noun, soft: true}
			}
		}
	}
	if soft == nil {
		return change{}, false
	}
	return *soft, true
}

// towards is the verb that leads from one number to another: 增加 for 壮大.
func (p *pass) towards(verb string) string {
	switch {
	case p.list(vocabulary.ChangedTo).Has(verb + "到"):
		return verb
	case p.list(vocabulary.FallVerbs).Has(verb):
		return "减少"
	}
	return "增加"
}

// wordIn is the first word of a family in a sentence. One behind a number counts nothing: 三部分.
func (p *pass) wordIn(clauses [][]string, l vocabulary.List) (string, bool) {
	for _, words := range clauses {
		for i := range words {
			if word := p.list(l).Prefix(strings.Join(words[i:], "")); word != "" && !(i > 0 && isNumber(words[i-1])) {
				return word, true
			}
		}
	}
	return "", false
}

// fameIn is what a clause of a sentence says that one is to become: 打造改革样板.
func (p *pass) fameIn(clauses [][]string) string {
	for _, words := range clauses {
		if word := p.list(vocabulary.FameWords).Suffix(strings.Join(p.withoutModifiers(words), "")); word != "" {
			return word
		}
	}
	return ""
}

// madeOfPaper reports whether a sentence makes something of paper, such as a rule, and does not only follow one.
func (p *pass) madeOfPaper(clauses [][]string) bool {
	for _, words := range clauses {
		made, what := false, false
		for i, word := range words {
			made = made || p.list(vocabulary.RuleVerbs).Has(word)
			what = what || p.endsIn(word, vocabulary.RuleWords) && (i > 0 || len(words) == 1)
		}
		if made && what {
			return true
		}
	}
	return false
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
