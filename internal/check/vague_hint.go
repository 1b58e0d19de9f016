package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/vocabulary"
)

// howToMeasure says what to write instead, from the sentence's own verb and noun. It never fills in a number.
func (p *pass) howToMeasure(sentence string, dated bool) string {
	when := "、何时达到"
	if dated {
		when = ""
	}
	verb, noun := p.changeOf(sentence)
	many, _ := p.firstOf(sentence, vocabulary.ManyWords)
	soon, _ := p.firstOf(sentence, vocabulary.SoonWords)
	switch {
	case noun != "" && verb != "":
		unit := p.usualUnit(noun)
		return fmt.Sprintf("写明“%s”由多少%s%s到多少%s%s", noun, unit, verb, unit, when)
	case p.holds(sentence, vocabulary.PlaceWords):
		return "写明在什么范围内排第几位，或达到哪个数" + when
	case many != "":
		return fmt.Sprintf("把“%s”改成具体的数量", many) + strings.Replace(when, "、何时达到", "，写明何时完成", 1)
	case p.holds(sentence, vocabulary.RuleWords):
		return "写明成果形式，如发布的文件、上线的系统" + strings.Replace(when, "达到", "完成", 1)
	case soon != "":
		return fmt.Sprintf("把“%s”改成哪年哪月，写明做到什么程度", soon)
	}
	return "写明做成什么、有多少" + strings.Replace(when, "达到", "完成", 1) + "，到时候凭什么验收"
}

// changeOf finds a verb of change and what it changes: 明显缩短平均故障修复时间, or 平均故障修复时间明显缩短.
func (p *pass) changeOf(sentence string) (verb, noun string) {
	for _, clause := range strings.FieldsFunc(sentence, func(r rune) bool { return strings.ContainsRune("，。；：！？,;、", r) }) {
		for _, verbs := range []vocabulary.List{vocabulary.FallVerbs, vocabulary.RiseVerbs} {
			for _, v := range p.list(verbs).All() {
				before, after, ok := strings.Cut(clause, v)
				if !ok {
					continue
				}
				if noun := p.nounOf(after); noun != "" {
					return v, noun
				}
				if noun := p.nounOf(before); noun != "" {
					return v, noun
				}
			}
		}
	}
	return "", ""
}

// nounOf is the noun that words are about, without degree words; empty if they are too few or too many to be one.
func (p *pass) nounOf(words string) string {
	words = strings.TrimFunc(words, func(r rune) bool { return !unicode.IsLetter(r) })
	for before := ""; words != before; {
		before = words
		words = strings.TrimPrefix(words, p.list(vocabulary.Modifiers).Prefix(words))
		words = strings.TrimSuffix(words, p.list(vocabulary.Modifiers).Suffix(words))
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
