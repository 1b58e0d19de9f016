package prompt

import (
	"errors"
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
)

// command does what a line that begins with a colon asks. The zero Item stays.
func (p *prompter) command(it interview.Item, line string) (interview.Item, error) {
	word, rest, _ := strings.Cut(strings.TrimLeft(strings.TrimSpace(line), ":："), " ")
	switch {
	case word == "回":
		to, ok := p.Next(it, -1)
		if !ok {
			return interview.Item{}, p.refuse(it.Label(), errors.New("这是第一题"))
		}
		return to, nil
	case word == "取":
		p.taken()
	case word == "存到":
		return interview.Item{}, p.saveAs(strings.TrimSpace(rest))
	case word == "存" || word == "退":
		return interview.Item{}, p.left()
	case word == "帮":
		p.say("%s；:撤 撤销上一次回答，:清 清空这一题，:目 目录", plainKeys)
		p.guide(it)
	case word == "撤":
		return p.takeBack()
	case word == "清":
		return interview.Item{}, p.settle(it.Label(), p.Clear(it.Path))
	case word == "目":
		p.contents()
	case strings.HasPrefix(word, "跳"):
		return p.jump(strings.TrimSpace(strings.TrimPrefix(word, "跳") + rest))
	default:
		return interview.Item{}, p.refuse(it.Label(), fmt.Errorf("没有 %s：%s", line, plainKeys))
	}
	return interview.Item{}, nil
}

// taken lists what was taken over from a former plan, and what of it is still to be looked at.
func (p *prompter) taken() {
	p.say("  取用的答案 %d 条：", len(p.options.Listed))
	for _, answer := range p.options.Listed {
		p.say("    %s", finding.Visible(answer))
	}
	for _, it := range p.Items() {
		if p.Doubted(it) {
			p.say("  要核对：%s", finding.Visible(it.Label()))
		}
	}
}

func (p *prompter) takeBack() (interview.Item, error) {
	path, err := p.Back()
	if errors.Is(err, interview.ErrNoUndo) {
		return interview.Item{}, p.refuse("撤销", err)
	}
	if err := p.settle("撤销", err); err != nil {
		return interview.Item{}, err
	}
	it, _ := p.ItemAt(path)
	if table, ok := p.TableOf(it); ok {
		it = table
	}
	p.say("  已撤销：%s", it.Label())
	return it, nil
}

// jump finds a question by its name, or by its place as 2.5: chapter 2, question 5.
func (p *prompter) jump(word string) (interview.Item, error) {
	var chapter, number int
	if n, _ := fmt.Sscanf(word, "%d.%d", &chapter, &number); n >= 1 && chapter >= 0 && chapter < len(p.Chapters()) {
		items := p.Chapters()[chapter].Items
		return items[min(max(number, 1), len(items))-1], nil
	}
	for _, it := range p.Items() {
		if word != "" && (it.Question.Key == word || it.Label() == word) {
			return it, nil
		}
	}
	for _, it := range p.Items() {
		if word != "" && strings.Contains(it.Label(), word) {
			return it, nil
		}
	}
	return interview.Item{}, p.refuse("跳题", fmt.Errorf("没有“%s”这一题；写题名，或章和题的序号，如 :跳 2.5", word))
}

func (p *prompter) contents() {
	for i, c := range p.Chapters() {
		p.say("%d. %s", i, c.Title)
		for _, it := range c.Items {
			mark := "未答"
			if p.Answered(it) {
				mark = "已答"
			}
			p.say("   %d.%d [%s] %s", i, it.Number, mark, it.Label())
		}
	}
}
