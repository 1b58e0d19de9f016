package interview

import (
	"errors"
	"fmt"
	"strings"

	"pilotplan/internal/finding"
)

// command does what a line that begins with a colon asks. The zero Item stays.
func (p *prompter) command(it Item, line string) (Item, error) {
	word, rest, _ := strings.Cut(strings.TrimLeft(strings.TrimSpace(line), ":："), " ")
	switch {
	case word == "回":
		to, ok := p.next(it, -1)
		if !ok {
			p.say("  这是第一题")
		}
		return to, nil
	case word == "存" || word == "退":
		return Item{}, errLeave
	case word == "帮":
		p.say("%s；:撤 撤销上一次回答，:清 清空这一题，:目 目录", plainKeys)
		p.guide(it)
	case word == "撤":
		return p.takeBack()
	case word == "清":
		return Item{}, p.clear(it.Path)
	case word == "目":
		p.contents()
	case strings.HasPrefix(word, "跳"):
		return p.jump(strings.TrimSpace(strings.TrimPrefix(word, "跳") + rest))
	default:
		p.say("  没有 %s：%s", finding.Visible(line), plainKeys)
	}
	return Item{}, nil
}

func (p *prompter) takeBack() (Item, error) {
	path, err := p.back()
	if errors.Is(err, errNoUndo) {
		p.say("  %s", err)
		return Item{}, nil
	}
	if err != nil {
		return Item{}, err
	}
	it, _ := p.item(path)
	if table, ok := p.tableOf(it); ok {
		it = table
	}
	p.say("  已撤销：%s", it.Label())
	return it, nil
}

// jump finds a question by its name, or by its place as 2.5: chapter 2, question 5.
func (p *prompter) jump(word string) (Item, error) {
	var chapter, number int
	if n, _ := fmt.Sscanf(word, "%d.%d", &chapter, &number); n >= 1 && chapter >= 0 && chapter < len(p.chapters) {
		items := p.chapters[chapter].Items
		return items[min(max(number, 1), len(items))-1], nil
	}
	for _, it := range p.items() {
		if word != "" && (it.Question.Key == word || it.Label() == word) {
			return it, nil
		}
	}
	for _, it := range p.items() {
		if word != "" && strings.Contains(it.Label(), word) {
			return it, nil
		}
	}
	p.say("  没有“%s”这一题；写题名，或章和题的序号，如 :跳 2.5", finding.Visible(word))
	return Item{}, nil
}

func (p *prompter) contents() {
	for i, c := range p.chapters {
		p.say("%d. %s", i, c.Title)
		for _, it := range c.Items {
			mark := "未答"
			if p.answered(it) {
				mark = "已答"
			}
			p.say("   %d.%d [%s] %s", i, it.Number, mark, it.Label())
		}
	}
}
