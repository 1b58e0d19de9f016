package interview

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// indicatorsKey is the field of a task that names indicators of the plan.
const indicatorsKey = "对应指标"

// table lets rows be added, changed and deleted until an empty line goes on, to the zero Item, or a command elsewhere.
func (p *prompter) table(it Item) (Item, error) {
	for {
		for row := 1; row <= p.rows(it); row++ {
			p.say("  %d. %s", row, finding.Visible(p.rowName(it, row)+p.wantedWords(it, row)))
		}
		p.say("  写名称添加一条%s；改 2、删 2、抄 2、移 2 1；补 逐条填还缺的；回车继续", p.pickHint(it))
		fmt.Fprint(p.out, "> ")
		line, err := p.line()
		if err != nil {
			return Item{}, err
		}
		line = strings.TrimSpace(line)
		if line == "" {
			return Item{}, nil
		}
		if isCommand(line) {
			if to, err := p.command(it, line); err != nil || to.Path != "" {
				return to, err
			}
			continue
		}
		if err := p.row(it, line); err != nil {
			return Item{}, err
		}
	}
}

// wantedWords says what of a row is still to be filled in.
func (s *Session) wantedWords(it Item, row int) string {
	var words []string
	for _, f := range s.wanted(it, row) {
		words = append(words, f.Label())
	}
	if len(words) == 0 {
		return ""
	}
	return "（待填 " + strings.Join(words, "、") + "）"
}

// complete asks what is wanted in every row.
func (p *prompter) complete(it Item) error {
	for row := 1; row <= p.rows(it); row++ {
		if err := p.fillRow(it, row, func(f Item) bool { return slices.Contains(paths(p.wanted(it, row)), f.Path) }); err != nil {
			return err
		}
	}
	return nil
}

func paths(items []Item) []string {
	var all []string
	for _, it := range items {
		all = append(all, it.Path)
	}
	return all
}

func (p *prompter) pickHint(it Item) string {
	if it.Question.Kind != outline.Indicators {
		return ""
	}
	if names := p.pickList(); len(names) > 0 {
		return "（常用：" + strings.Join(names, "、") + "）"
	}
	return ""
}

// row does what a line asks of a table.
func (p *prompter) row(it Item, line string) error {
	if line == "补" {
		return p.complete(it)
	}
	numbers := fields(strings.TrimLeft(line, "改删抄移 "), " ")
	if strings.IndexAny(line, "改删抄移") != 0 || len(numbers) == 0 {
		return p.add(it, line)
	}
	row, err := strconv.Atoi(numbers[0])
	if err != nil {
		return p.add(it, line)
	}
	if row < 1 || row > p.rows(it) {
		p.say("  没有第 %d 条", row)
		return nil
	}
	switch {
	case strings.HasPrefix(line, "改"):
		return p.fillRow(it, row, func(Item) bool { return true })
	case strings.HasPrefix(line, "删"):
		err = p.deleteRow(it, row)
	case strings.HasPrefix(line, "抄"):
		err = p.addRow(it, p.copied(it, row))
	case len(numbers) < 2:
		p.say("  写明移到第几条，如 移 2 1")
	default:
		to, _ := strconv.Atoi(numbers[1])
		err = p.moveRow(it, row, to)
	}
	if err != nil {
		p.say("  %s", err)
	}
	return nil
}

func (p *prompter) add(it Item, name string) error {
	if err := p.addRow(it, p.newRow(it, name)); err != nil {
		p.say("  %s", err)
		return nil
	}
	return p.fillRow(it, p.rows(it), func(f Item) bool { return !p.answered(f) })
}

// fillRow asks those fields of a row that ask picks; once the user went back, all that follow.
func (p *prompter) fillRow(it Item, row int, ask func(Item) bool) error {
	items := rowItems(it, row)
	for i := 0; i < len(items); {
		f := items[i]
		if !ask(f) {
			i++
			continue
		}
		p.say(" %s：%s", finding.Visible(p.rowName(it, row)), f.Label())
		p.guide(f)
		step, err := p.askField(it, f)
		if err != nil {
			return err
		}
		if i = max(0, i+step); step < 0 {
			ask = func(Item) bool { return true }
		}
	}
	return nil
}

// askField asks one field and says how many fields to go on: 1, or -1 for :回.
func (p *prompter) askField(table, f Item) (int, error) {
	if err := p.options.Remember(f.Path); err != nil {
		return 0, err
	}
	for {
		typed, err := p.answer(f)
		word := strings.TrimLeft(strings.TrimSpace(typed), ":：")
		switch {
		case isCommand(typed) && strings.HasPrefix(word, "回"):
			return -1, err
		case isCommand(typed) && (word == "存" || word == "退"):
			return 0, errLeave
		case isCommand(typed):
			p.say("  在表里可以用 :回 :存 :退")
			p.guide(f)
			continue
		case strings.TrimSpace(typed) == "":
			return 1, err
		}
		wrong := p.takeField(table, f, typed)
		if wrong == nil {
			return 1, err
		}
		p.say("  %s", finding.Visible(wrong.Error()))
		if err != nil {
			return 0, err
		}
	}
}

func (p *prompter) takeField(table, f Item, typed string) error {
	if f.Question.Key == indicatorsKey {
		ids, err := p.indicatorIDs(typed)
		if err != nil {
			return err
		}
		if words := strings.Join(ids, "、"); words != strings.TrimSpace(typed) {
			p.say("  理解为：%s", finding.Visible(words))
		}
		return p.set(f.Path, plan.Answer{List: ids})
	}
	return p.take(f, typed)
}

// indicatorIDs reads the indicators of a task: numbers of indicators or their names.
func (s *Session) indicatorIDs(typed string) ([]string, error) {
	if len(s.plan.Indicators) == 0 {
		return nil, errors.New("还没有指标，先到指标表里填写")
	}
	var names, ids []string
	for i := range s.plan.Indicators {
		names = append(names, s.plan.Indicators[i].Name.Value)
	}
	for _, word := range choiceParts(names, typed) {
		id := s.indicatorID(word)
		if id == "" {
			return nil, fmt.Errorf("指标表里没有“%s”，可以写：%s", word, strings.Join(s.indicatorNames(), "、"))
		}
		ids = appendNew(ids, id)
	}
	return ids, nil
}

// indicatorID is the number of the indicator that a word means: by its number, z2 or only 2, by its name, or by a part of it
// that no other name has. Empty if there is none.
func (s *Session) indicatorID(word string) string {
	var near []string
	for i := range s.plan.Indicators {
		id, name := strings.TrimSpace(s.plan.Indicators[i].ID.Value), strings.TrimSpace(s.plan.Indicators[i].Name.Value)
		switch {
		case id == "":
		case strings.EqualFold(id, word), name == word:
			return id
		case strings.Contains(name, word), strings.TrimLeftFunc(id, unicode.IsLetter) == word:
			near = append(near, id)
		}
	}
	if len(near) == 1 {
		return near[0]
	}
	return ""
}

// indicatorNames are the indicators entered so far, with their numbers.
func (s *Session) indicatorNames() []string {
	var names []string
	for i := range s.plan.Indicators {
		ind := &s.plan.Indicators[i]
		names = append(names, strings.TrimSpace(ind.ID.Value+" "+ind.Name.Value))
	}
	return names
}
