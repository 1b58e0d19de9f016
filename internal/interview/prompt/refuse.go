package prompt

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
)

// Refused is a line that was not taken where nobody can be asked again: the next line would answer the same question, and every one
// behind it another than it was written for.
type Refused struct {
	Line     int    // counted from 1
	Question string // what a person calls it
	Why      error
}

func (r *Refused) Error() string {
	return fmt.Sprintf("第 %d 行（问题“%s”）没有取用：%s。这一行和后面的都没有存，前面的已经存好；改好后从这一行起再送", r.Line, r.Question, r.Why)
}

func (r *Refused) Unwrap() error { return r.Why }

// refuse says why what was typed is not taken. At a terminal it is asked again; else the interview ends.
func (p *prompter) refuse(question string, why error) error {
	p.say("  %s", finding.Visible(why.Error()))
	if p.options.Piped {
		return &Refused{p.number, question, why}
	}
	return nil
}

// settle sees to what another program wrote meanwhile, and to a disk that takes nothing. An error ends the interview.
func (p *prompter) settle(question string, err error) error {
	if news := p.News(); news != "" {
		p.say("  %s", news)
	}
	if unsaved := (*interview.Unsaved)(nil); errors.As(err, &unsaved) {
		if p.options.Piped {
			return &Refused{p.number, question, fmt.Errorf("没有存上：%w", err)}
		}
		p.say("  没有存上：%s。答案还记着，下次回答时再存；也可以写 :存到 另一个文件名", finding.Visible(err.Error()))
		return nil
	}
	for p.Clash() != nil {
		if p.options.Piped {
			return &Refused{p.number, question, interview.ErrClash}
		}
		if err := p.which(*p.Clash()); err != nil {
			return err
		}
	}
	return nil
}

// which asks which of two answers to keep.
func (p *prompter) which(c interview.Clash) error {
	p.say("  您答的时候，别的程序（或别人）改了“%s”。留哪一个？", finding.Visible(c.Label))
	for i, text := range []string{c.Mine, c.Theirs} {
		p.say("  %d. %s：%s", i+1, []string{"您刚才写的", "文件里的"}[i], finding.Visible(strings.ReplaceAll(strings.TrimSpace(text), "\n", " / ")))
	}
	for {
		fmt.Fprint(p.out, "> ")
		line, err := p.line()
		if err != nil {
			return err
		}
		if line = strings.TrimSpace(line); line == "1" || line == "2" {
			return p.Settle(line == "1")
		}
		p.say("  写 1 或 2")
	}
}

// saveAs saves under another name.
func (p *prompter) saveAs(name string) error {
	if name == "" {
		return p.refuse("保存", errors.New("写明文件名，如 :存到 D:\\方案.yaml"))
	}
	if err := p.SaveAs(name); err != nil {
		return p.refuse("保存", err)
	}
	p.say("  答案存在 %s，接着填写也存在那里", finding.Visible(name))
	return nil
}

// refusal is what becomes of an answer that was not taken: an error that ends the interview, or nil to ask again.
func (p *prompter) refusal(it interview.Item, wrong error) error {
	if over := (*Refused)(nil); errors.As(wrong, &over) || errors.Is(wrong, io.EOF) || errors.Is(wrong, context.Canceled) {
		return wrong
	}
	return p.refuse(it.Label(), wrong)
}

// left ends the interview, but not before it was told that something is not on disk.
func (p *prompter) left() error {
	if err := p.Retry(); err != nil && !p.warned {
		p.warned = true
		p.say("  没有存上：%s。再写一次 :退 就不存了；也可以写 :存到 另一个文件名", finding.Visible(err.Error()))
		return nil
	}
	return errLeave
}

// over is how an interview ends that was refused a line: where another program's answer stands against the line's, that is kept aside.
func (p *prompter) over(r *Refused) error {
	if !errors.Is(r, interview.ErrClash) {
		return r
	}
	name, err := p.SetAside()
	if err != nil {
		return errors.Join(r, err)
	}
	r.Why = fmt.Errorf("别的程序（或别人）也改了这一题，文件里留着那一份，您的这一份另存在 %s", name)
	return r
}
