package check

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/vocabulary"
)

var requestAddressee = rule{
	id:       "request-addressee",
	family:   "材料",
	title:    "请示的主送机关不止一个、越级，或写了个人",
	severity: finding.Warning,
	bad:      "主送机关: 某某市发展和改革委员会、某某市财政局",
	good:     "主送机关: 某某市发展和改革委员会",
	run:      checkRequestAddressee,
}

// The level that a request goes to is that of the outline's own example: a higher one is skipping a level.
func checkRequestAddressee(p *pass) {
	for _, m := range p.paperAnswers(vocabulary.AddresseeKeys) {
		to := strings.Trim(strings.TrimSpace(m.text.Value), "：:")
		f := finding.Finding{Pos: m.text.Pos, Path: m.text.Path, Clause: m.clause}
		want := organLevel(m.question.Example)
		switch organs := p.splitOrgans(to); {
		case len(organs) > 1:
			f.Message = fmt.Sprintf("“%s”写了 %d 个：%s", m.question.Key, len(organs), strings.Join(organs, "、"))
			f.Hint = "请示只主送一个机关，如 “" + organs[0] + "”；其他机关用抄送"
		case p.endsIn(to, vocabulary.PersonTitles):
			f.Message = fmt.Sprintf("“%s”%s是个人", m.question.Key, finding.Quote(to))
			f.Hint = "请示送机关，不送领导个人"
		case want > 0 && organLevel(to) > want:
			f.Message = fmt.Sprintf("“%s”%s越级了：应送%s一级", m.question.Key, finding.Quote(to), levelNames[want])
			f.Hint = "写上一级的主管部门，如 “" + m.question.Example + "”"
		default:
			continue
		}
		p.report(f)
	}
}

// paperAnswer is what the plan says to one question about a paper of the application.
type paperAnswer struct {
	text     plan.Text
	question *paperQuestion
	clause   string
}

// paperQuestion is what a rule wants to know of such a question.
type paperQuestion struct{ Key, Example string }

// paperAnswers gives the answers about the papers whose keys hold a word of a family.
func (p *pass) paperAnswers(keys vocabulary.List) []paperAnswer {
	var found []paperAnswer
	for _, m := range p.plan.Outline.Materials {
		for _, q := range m.Questions {
			text := p.plan.Text(plan.MaterialsKey + "." + m.Key + "." + q.Key)
			if !p.holds(q.Key, keys) || p.blank(text) {
				continue
			}
			clause := q.Clause
			if clause == "" {
				clause = m.Clause
			}
			found = append(found, paperAnswer{text, &paperQuestion{q.Key, strings.TrimSpace(q.Example)}, clause})
		}
	}
	return found
}

// splitOrgans parts a list of organs. 和 parts only behind the end of an organ's name: 发展和改革委员会 is one.
func (p *pass) splitOrgans(s string) []string {
	var organs []string
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("、，,；; \t\n　/", r) }) {
		start := 0
		for i, r := range part {
			if strings.ContainsRune("和及与并", r) && p.endsIn(part[start:i], vocabulary.OrganEnds) {
				organs = append(organs, part[start:i])
				start = i + len(string(r))
			}
		}
		if start < len(part) {
			organs = append(organs, part[start:])
		}
	}
	return organs
}

// levelNames are the levels of government, from below.
var levelNames = []string{"", "县（区）", "市", "省", "国家"}

// organLevel is the level of the organ that a name ends in: 江苏省某市某局 is of 市. 0 if the name does not tell.
func organLevel(name string) int {
	found := 0
	for _, r := range name {
		switch r {
		case '国':
			found = 4
		case '省':
			found = 3
		case '市', '州', '盟':
			found = 2
		case '县', '区':
			found = 1
		}
	}
	if found == 1 && strings.Contains(name, "自治区") && !strings.ContainsAny(strings.SplitN(name, "自治区", 2)[1], "市县区州盟") {
		return 3
	}
	return found
}
