package prompt

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// table lets rows be added, changed and deleted until an empty line goes on, to the zero Item, or a command elsewhere.
func (p *prompter) table(it interview.Item) (interview.Item, error) {
	for {
		for row := 1; row <= p.Rows(it); row++ {
			p.say("  %d. %s", row, finding.Visible(p.RowName(it, row)+p.wantedWords(it, row)))
		}
		p.say("  写%s添加一条%s；改 2、删 2、抄 2、移 2 1；补 逐条填还缺的；回车继续", it.NameColumn().Key, p.pickHint(it))
		fmt.Fprint(p.out, "> ")
		line, err := p.line()
		if err != nil {
			return interview.Item{}, err
		}
		if strings.Contains(strings.TrimSpace(line), "\t") {
			if err := p.tabbed(it, line); err != nil {
				return interview.Item{}, err
			}
			continue
		}
		line = strings.TrimSpace(line)
		if line == "" {
			return interview.Item{}, nil
		}
		if isCommand(line) {
			if to, err := p.command(it, line); err != nil || to.Path != "" {
				return to, err
			}
			continue
		}
		if err := p.row(it, line); err != nil {
			return interview.Item{}, err
		}
	}
}

// wantedWords says what of a row is still to be filled in.
func (p *prompter) wantedWords(it interview.Item, row int) string {
	var words []string
	for _, f := range p.Wanted(it, row) {
		words = append(words, f.Label())
	}
	if len(words) == 0 {
		return ""
	}
	return "（待填 " + strings.Join(words, "、") + "）"
}

// complete asks what is wanted in every row.
func (p *prompter) complete(it interview.Item) error {
	for row := 1; row <= p.Rows(it); row++ {
		if err := p.fillRow(it, row, func(f interview.Item) bool { return slices.Contains(paths(p.Wanted(it, row)), f.Path) }); err != nil {
			return err
		}
	}
	return nil
}

func paths(items []interview.Item) []string {
	var all []string
	for _, it := range items {
		all = append(all, it.Path)
	}
	return all
}

func (p *prompter) pickHint(it interview.Item) string {
	if it.Question.Kind != outline.Indicators {
		return ""
	}
	if names := p.PickList(); len(names) > 0 {
		return "（常用：" + strings.Join(names, "、") + "）"
	}
	return ""
}

// row does what a line asks of a table.
func (p *prompter) row(it interview.Item, line string) error {
	if line == "补" {
		return p.complete(it)
	}
	numbers := strings.Fields(strings.TrimLeft(line, "改删抄移 "))
	if strings.IndexAny(line, "改删抄移") != 0 || len(numbers) == 0 {
		return p.add(it, line)
	}
	row, err := strconv.Atoi(numbers[0])
	if err != nil {
		return p.add(it, line)
	}
	if row < 1 || row > p.Rows(it) {
		return p.refuse(it.Label(), fmt.Errorf("没有第 %d 条", row))
	}
	switch {
	case strings.HasPrefix(line, "改"):
		return p.fillRow(it, row, func(interview.Item) bool { return true })
	case strings.HasPrefix(line, "删"):
		err = p.DeleteRow(it, row)
	case strings.HasPrefix(line, "抄"):
		err = p.AddRow(it, p.Copied(it, row))
	case len(numbers) < 2:
		return p.refuse(it.Label(), errors.New("写明移到第几条，如 移 2 1"))
	default:
		to, _ := strconv.Atoi(numbers[1])
		err = p.MoveRow(it, row, to)
	}
	return p.changed(it, err)
}

// changed sees to the outcome of a change of rows.
func (p *prompter) changed(it interview.Item, err error) error {
	if unsaved := (*interview.Unsaved)(nil); err == nil || errors.As(err, &unsaved) || errors.Is(err, interview.ErrClash) {
		return p.settle(it.Label(), err)
	}
	return p.refuse(it.Label(), err)
}

func (p *prompter) add(it interview.Item, name string) error {
	before := p.Rows(it)
	if err := p.changed(it, p.AddRow(it, p.NewRow(it, name))); err != nil || p.Rows(it) == before {
		return err
	}
	return p.fillRow(it, p.Rows(it), func(f interview.Item) bool { return !p.Answered(f) })
}

// fillRow asks those fields of a row that ask picks; once the user went back, all that follow.
func (p *prompter) fillRow(it interview.Item, row int, ask func(interview.Item) bool) error {
	items := interview.RowItems(it, row)
	for i := 0; i < len(items); {
		f := items[i]
		if !ask(f) {
			i++
			continue
		}
		p.say(" %s：%s", finding.Visible(p.RowName(it, row)), f.Label())
		p.guide(f)
		step, err := p.askField(it, f)
		if err != nil {
			return err
		}
		if i = max(0, i+step); step < 0 {
			ask = func(interview.Item) bool { return true }
		}
	}
	return nil
}

// askField asks one field and says how many fields to go on: 1, or -1 for :回.
func (p *prompter) askField(table, f interview.Item) (int, error) {
	_ = p.options.Remember(f.Path) // it only serves to find the place again
	for {
		typed, err := p.answer(f)
		word := strings.TrimLeft(strings.TrimSpace(typed), ":：")
		switch {
		case isCommand(typed) && strings.HasPrefix(word, "回"):
			return -1, err
		case isCommand(typed) && (word == "存" || word == "退"):
			if err := p.left(); err != nil {
				return 0, err
			}
			continue
		case isCommand(typed):
			if end := p.refuse(f.Label(), errors.New("在表里可以用 :回 :存 :退")); end != nil {
				return 0, end
			}
			p.guide(f)
			continue
		case strings.TrimSpace(typed) == "":
			return 1, err
		}
		wrong := p.takeField(table, f, typed)
		if wrong == nil {
			return 1, err
		}
		if end := p.refusal(f, wrong); end != nil {
			return 0, end
		}
		if err != nil {
			return 0, err
		}
	}
}

func (p *prompter) takeField(table, f interview.Item, typed string) error {
	if f.NamesIndicators() {
		ids, err := p.IndicatorIDs(typed)
		if err != nil {
			return err
		}
		if words := strings.Join(ids, "、"); words != strings.TrimSpace(typed) {
			p.say("  理解为：%s", finding.Visible(words))
		}
		return p.set(f, plan.Answer{List: ids})
	}
	return p.take(f, typed)
}
