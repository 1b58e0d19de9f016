// Package prompt asks line by line: for pipes, screen readers and terminals that can do no more.
//
// Its one idea: it says, reads a line and passes it to the Session, which knows what it means; no line is ever lost.
package prompt

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/outline"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// Ask asks line by line. Every answer is saved when its
// line is read. The end of the input ends the interview where it stands.
func Ask(o interview.Options) (interview.Outcome, error) {
	p := &prompter{options: o, in: bufio.NewReaderSize(o.In, 1<<16), out: o.Out}
	if o.Outline == nil {
		chosen, err := p.choosePack(o.Packs)
		if errors.Is(err, io.EOF) || errors.Is(err, context.Canceled) {
			return interview.Outcome{Ended: errors.Is(err, io.EOF), Interrupted: !errors.Is(err, io.EOF)}, nil
		}
		if err != nil {
			return interview.Outcome{}, err
		}
		o.Outline = chosen
	}
	s, err := interview.Begin(o)
	if err != nil {
		return interview.Outcome{}, err
	}
	p.Session = s
	err = p.run()
	if refused := (*Refused)(nil); errors.As(err, &refused) {
		return interview.Outcome{}, p.over(refused)
	}
	result := s.Outcome()
	result.Written = p.written
	result.Ended = errors.Is(err, io.EOF) && len(result.Missing) > 0
	result.Interrupted = errors.Is(err, context.Canceled)
	if errors.Is(err, io.EOF) || errors.Is(err, errLeave) || result.Interrupted {
		err = nil
	}
	return result, err
}

// prompter is an interview by lines.
type prompter struct {
	*interview.Session
	options interview.Options
	in      *bufio.Reader
	out     io.Writer
	written []string
	gbk     bool // a line was read that is not UTF-8
	warned  bool // that the user leaves while something is not on disk
	number  int  // of the line that was read last, from 1

	heads  []string // of the columns of a table, as the last line of heads has them
	headed string   // the path of that table
}

// errLeave ends the interview at the user's word.
var errLeave = errors.New("leave")

// longest is how much of one line is read, in bytes: what a plan takes as one prose answer.
const longest = 1 << 20

// line reads one line without its end. It may be UTF-8 or, from an old console, GB 18030.
func (p *prompter) line() (string, error) {
	var b []byte
	cut := false
	for {
		part, err := p.in.ReadSlice('\n')
		if len(b)+len(part) <= longest {
			b = append(b, part...)
		} else {
			cut = true
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil && (len(b) == 0 || !errors.Is(err, io.EOF)) {
			return "", err
		}
		break
	}
	if cut {
		p.say("  这一行超过 1 MB，后面的没有读")
	}
	p.number++
	text := strings.TrimRight(string(b), "\r\n")
	p.gbk = p.gbk || !utf8.ValidString(text) // 陆某某 in GBK could be UTF-8 as well
	if p.gbk {
		if decoded, err := simplifiedchinese.GB18030.NewDecoder().String(text); err == nil {
			text = decoded
		}
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' || r == 0x7f || r >= 0x80 && r < 0xa0 {
			return -1
		}
		return r
	}, strings.TrimPrefix(text, "\ufeff")), nil
}

func (p *prompter) say(format string, args ...any) { fmt.Fprintf(p.out, format+"\n", args...) }

func (p *prompter) choosePack(packs []*outline.Outline) (*outline.Outline, error) {
	var names []string
	p.say("用哪一份指南？")
	for i, o := range packs {
		names = append(names, o.Name)
		p.say("  %d. %s：%s", i+1, o.Name, o.Title)
	}
	for {
		fmt.Fprint(p.out, "> ")
		line, err := p.line()
		if err != nil {
			return nil, err
		}
		if strings.TrimSpace(line) == "" {
			line = "1"
		}
		name, err := interview.OneOf(names, strings.TrimSpace(line))
		if err != nil {
			if end := p.refuse("指南", err); end != nil {
				return nil, end
			}
			continue
		}
		for _, o := range packs {
			if o.Name == name {
				return o, nil
			}
		}
	}
}

const plainKeys = "回车跳过；:回 上一题，:存 保存退出，:跳 题名，:帮 说明，:退 退出"

// run asks from the first open question to the end, then shows how the plan stands.
func (p *prompter) run() error {
	p.say("%s：%s。每答一题就存盘。", finding.Visible(p.options.File), p.Plan().Outline.Title)
	p.say("%s", plainKeys)
	for _, notice := range p.options.Notices {
		p.say("%s", finding.Visible(notice))
	}
	it := p.First()
	if table, ok := p.TableOf(it); ok {
		it = table
	}
	for {
		next, err := p.visit(it)
		if err != nil {
			return err
		}
		if next.Path == "" {
			break
		}
		it = next
	}
	return p.finish()
}

// visit asks one question and gives the one to go to; the zero Item behind the last.
func (p *prompter) visit(it interview.Item) (interview.Item, error) {
	_ = p.options.Remember(it.Path) // it only serves to find the place again
	p.head(it)
	to, err := p.ask(it)
	if err != nil || to.Path != "" {
		return to, err
	}
	if err := p.settle(it.Label(), p.Looked(it)); err != nil {
		return interview.Item{}, err
	}
	next, _ := p.NextOpen(it)
	return next, nil
}

// head says where the user is and what is asked.
func (p *prompter) head(it interview.Item) {
	need := "可不填"
	if it.Question.Required {
		need = "必填"
	}
	p.say("\n%s", p.Where(it))
	p.say("%s（%s）%s", it.Label(), need, it.Clause())
	p.guide(it)
}

func (p *prompter) guide(it interview.Item) {
	q := &it.Question
	if q.Guidance != "" {
		p.say("  %s", q.Guidance)
	}
	if q.Example != "" {
		p.say("  例：%s", q.Example)
	}
	for i, c := range p.Choices(q) {
		p.say("  %d. %s", i+1, c)
	}
	if it.NamesIndicators() && len(p.Plan().Indicators) > 0 {
		p.say("  写指标的编号，用顿号隔开：%s", finding.Visible(strings.Join(p.IndicatorNames(), "、")))
	}
	switch q.Kind {
	case outline.Choices:
		p.say("  可选几项，写序号或名称，用顿号隔开")
	case outline.Prose:
		p.say("  一行是一段，写完另起一行写 :完")
	case outline.List:
		if !it.IsLong() {
			break
		}
		p.say("  一行一条，写完另起一行写 :完")
	case outline.Yearly:
		p.say("  %s", p.YearsHint(it))
	}
	if _, why := p.Proposal(it); why != "" {
		p.say("  %s；写 = 采用", finding.Visible(why))
	}
	if why := p.Doubt(it); why != "" {
		p.say("  %s", finding.Visible(why))
	}
	if now := p.Shown(it); now != "" {
		p.say("  现在是：%s", finding.Visible(strings.ReplaceAll(strings.TrimSpace(now), "\n", " / ")))
	}
}

// ask reads answers until one is taken. The zero Item goes on.
func (p *prompter) ask(it interview.Item) (interview.Item, error) {
	if it.Question.Kind.IsTable() {
		return p.table(it)
	}
	for {
		typed, err := p.answer(it)
		if typed != "" && isCommand(typed) {
			to, err := p.command(it, typed)
			if err != nil || to.Path != "" {
				return to, err
			}
			continue
		}
		if offered, _ := p.Proposal(it); offered != "" && adopts(typed) {
			typed = offered
		}
		if strings.TrimSpace(typed) != "" {
			if wrong := p.take(it, typed); wrong != nil {
				if end := p.refusal(it, wrong); end != nil {
					return interview.Item{}, end
				}
				if err == nil {
					continue
				}
			}
		}
		return interview.Item{}, err
	}
}

// adopts reports whether a line takes what was offered.
func adopts(line string) bool {
	line = strings.TrimSpace(line)
	return line == "=" || line == "＝"
}

func isCommand(line string) bool {
	return strings.HasPrefix(line, ":") || strings.HasPrefix(line, "：")
}

// answer reads one answer: a line, or for prose and lists lines up to :完 or an empty first line. A command that comes
// first is given as it is. At the end of the input what was read is given with the error.
func (p *prompter) answer(it interview.Item) (string, error) {
	long := it.IsLong()
	var lines []string
	for {
		fmt.Fprint(p.out, "> ")
		line, err := p.line()
		trimmed := strings.TrimSpace(line)
		switch {
		case err != nil:
			return strings.Join(lines, "\n"), err
		case !long, len(lines) == 0 && (trimmed == "" || isCommand(trimmed)):
			return line, nil
		case trimmed == ":完" || trimmed == "：完":
			return strings.Join(lines, "\n"), nil
		case isCommand(trimmed):
			if end := p.refuse(it.Label(), fmt.Errorf("先写 :完 结束这一段，再用 %s", trimmed)); end != nil {
				return "", end
			}
			continue
		}
		lines = append(lines, line)
	}
}

// take writes an answer and says how it was understood and what it leads to.
func (p *prompter) take(it interview.Item, typed string) error {
	a, echo, err := p.Understand(it, typed)
	if err != nil {
		return err
	}
	if err := p.set(it, a); err != nil {
		return err
	}
	if echo != "" {
		p.say("  理解为：%s", finding.Visible(echo))
	}
	if words := p.AlongWords(); words != "" {
		p.say("  %s", words)
	}
	p.effects(it)
	return nil
}

// set gives an answer, and sees to what came between it and the disk.
func (p *prompter) set(it interview.Item, a plan.Answer) error {
	err := p.Set(it.Path, a)
	if unsaved := (*interview.Unsaved)(nil); err == nil || errors.As(err, &unsaved) || errors.Is(err, interview.ErrClash) {
		return p.settle(it.Label(), err)
	}
	return err
}

// effects says what the answer leads to: conditions, and what a reviewer would object to.
func (p *prompter) effects(it interview.Item) {
	for _, line := range p.Consequences(p.Reviewed(), it.Path) {
		p.say("  %s", line)
	}
}

// finish shows how the plan stands and offers to set it.
func (p *prompter) finish() error {
	r := p.Reviewed()
	p.say("\n问题都走过一遍了")
	for _, c := range r.Conditions {
		p.say("  %s %s", c.Sentence, c.Clause)
	}
	if r.Share != "" {
		p.say("  可考核度：%s", r.Share)
	}
	for _, f := range r.Findings {
		if !f.Suppressed {
			p.say("  %s：%s [%s]", f.Severity, finding.Visible(p.Told(f)), f.Rule)
		}
	}
	p.say("现在排印吗？是/否；:跳 题名 回去改")
	for {
		fmt.Fprint(p.out, "> ")
		line, err := p.line()
		if err != nil {
			return err
		}
		if isCommand(line) {
			return p.fromEnd(line)
		}
		a, _, err := interview.YesOrNo(strings.TrimSpace(line))
		if err != nil {
			if end := p.refuse("排印", err); end != nil {
				return end
			}
			continue
		}
		if a.Text == "是" {
			p.written, err = p.options.Render(p.Plan())
		}
		return err
	}
}

// fromEnd goes back into the questions from the summary.
func (p *prompter) fromEnd(line string) error {
	last := p.Items()[len(p.Items())-1]
	to, err := p.command(last, line)
	if err != nil {
		return err
	}
	for to.Path != "" {
		if to, err = p.visit(to); err != nil {
			return err
		}
	}
	return p.finish()
}
