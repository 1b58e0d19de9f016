package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"pilotplan/internal/finding"

	"github.com/spf13/cobra"
)

// start is the page for those who begin without a command: by a double click, or in a terminal with nothing behind the name. Each choice
// is a command line of the manual, which it shows and runs.
type start struct {
	env   *Env
	lines *bufio.Reader
}

// errLeave ends the page.
var errLeave = errors.New("leave")

// starts reports whether the page is wanted rather than the help: somebody sits before a terminal.
func (e *Env) starts() bool { return isTerminal(e.Stdin) && isTerminal(e.Stdout) }

// orFile accepts no words behind the program's name, or a file that was dropped on it.
func (e *Env) orFile(c *cobra.Command, args []string) error {
	if len(args) == 1 && e.starts() && present(args[0]) {
		return nil
	}
	return noCommand(c, args)
}

// begin shows the page until the user leaves. A file that is named, as by dropping it on the program, is chosen at once.
func (e *Env) begin(args []string) error {
	s := &start{env: e, lines: bufio.NewReader(e.patient(e.Stdin))}
	s.say("试点方案编制工具 %s", buildVersion())
	err := error(nil)
	if len(args) == 1 {
		err = s.plan(args[0])
	}
	for err == nil {
		err = s.choose()
	}
	if errors.Is(err, errLeave) || errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

func (s *start) say(format string, args ...any) { fmt.Fprintf(s.env.Stdout, format+"\n", args...) }

// ask gives what the user types, without blanks around it and the quotation marks that a file gets when it is dropped on the window.
func (s *start) ask(format string, args ...any) (string, error) {
	fmt.Fprintf(s.env.Stdout, format+" > ", args...)
	line, err := s.lines.ReadString('\n')
	if line = strings.TrimSpace(line); line != "" {
		err = nil
	}
	return strings.Trim(line, `"'“”`), err
}

// choose shows the plans of the folder and what else there is to do, and does what is chosen.
func (s *start) choose() error {
	folder, err := os.Getwd()
	if err != nil {
		return err
	}
	plans, more := s.env.plansHere()
	s.say("\n文件夹：%s", finding.Visible(folder))
	if len(plans) == 0 {
		s.say("  这里还没有方案。")
	}
	for i, p := range plans {
		s.say("  %d  %s", i+1, p)
	}
	if more > 0 {
		s.say("  另有 %d 份较早的，写文件名也可以打开", more)
	}
	s.say("  n  新建方案        u  取用上一批的答案新建        w  换文件夹        q  退出")
	typed, err := s.ask("选一份方案（写序号或文件名），或选要做的事")
	if err != nil {
		return err
	}
	switch {
	case typed == "":
		return nil
	case isOne(typed, "q", "退出"):
		return errLeave
	case isOne(typed, "n", "新建", "新建方案"):
		return s.create()
	case isOne(typed, "u", "取用", "取用上一批"):
		return s.reuse(plans)
	case isOne(typed, "w", "换文件夹"):
		return s.move()
	}
	if i, err := strconv.Atoi(foldDigits(typed)); err == nil && 0 < i && i <= len(plans) {
		return s.plan(plans[i-1].name)
	}
	if info, err := os.Stat(typed); err == nil && !info.IsDir() {
		return s.plan(typed)
	}
	s.say("没有“%s”；写上面的序号、文件名或字母。", finding.Visible(typed))
	return nil
}

// plan offers what can be done with a file.
func (s *start) plan(name string) error {
	papers := strings.TrimSuffix(name, filepath.Ext(name)) + "-成稿"
	for {
		s.say("\n%s", s.env.stateOf(name))
		s.say("  1  填写        2  检查        3  排印（PDF、Word）        4  看自查报告        0  返回        q  退出")
		typed, err := s.ask("要做什么")
		if err != nil {
			return err
		}
		switch foldDigits(typed) {
		case "1", "填写", "继续":
			err = s.run("new", name)
		case "2", "检查":
			err = s.run("check", name)
		case "3", "排印":
			err = s.print(papers, "render", "--materials", "--format", "md,pdf,docx", "-o", papers, name)
		case "4", "自查", "自查报告":
			err = s.print(papers, "check", "--report", "-q", "-o", papers, name)
		case "0", "返回", "":
			return nil
		case "q", "Q", "退出":
			return errLeave
		default:
			s.say("写 0 到 4 中的一个数。")
		}
		if err != nil {
			return err
		}
	}
}

// run runs a command as it would be typed. What goes wrong is told, and does not end the page; Ctrl+C does.
func (s *start) run(args ...string) error {
	s.say("\n> pilotplan %s", strings.Join(shown(args), " "))
	if status := s.env.perform(args); status == interrupted {
		return s.env.ctx.Err()
	}
	_, err := s.ask("\n按回车返回")
	return err
}

// print runs a command that makes files in a folder, and opens what the user wants to see.
func (s *start) print(folder string, args ...string) error {
	s.say("\n> pilotplan %s", strings.Join(shown(args), " "))
	status := s.env.perform(args)
	if status == interrupted {
		return s.env.ctx.Err()
	}
	if status != done && status != seen {
		_, err := s.ask("\n按回车返回")
		return err
	}
	pages := filepath.Join(folder, documentName+".pdf")
	if args[0] == "check" {
		pages = filepath.Join(folder, "自查报告.pdf")
	}
	typed, err := s.ask("\n写 p 打开 PDF，写 o 打开文件夹，按回车返回")
	switch {
	case isOne(typed, "p"):
		s.open(pages)
	case isOne(typed, "o"):
		s.open(folder)
	}
	return err
}

func (s *start) open(name string) {
	if err := s.env.open(name); err != nil {
		s.say("打不开 %s：%v", finding.Visible(name), err)
	}
}

// create asks for a name and fills in a new plan.
func (s *start) create() error {
	name, err := s.newName()
	if err != nil || name == "" {
		return err
	}
	return s.run("new", name)
}

// newName asks for the name of a new plan; empty if the user goes back.
func (s *start) newName() (string, error) {
	free := planName
	for n := 2; present(free); n++ {
		free = strings.TrimSuffix(planName, ".yaml") + strconv.Itoa(n) + ".yaml"
	}
	for {
		name, err := s.ask("新方案的文件名（回车用 %s，写 0 返回）", free)
		switch {
		case err != nil || name == "0":
			return "", err
		case name == "":
			return free, nil
		}
		if filepath.Ext(name) == "" {
			name += ".yaml"
		}
		if !present(name) {
			return name, nil
		}
		s.say("已经有 %s 了，换一个名字。", finding.Visible(name))
	}
}

// reuse asks for a former plan and fills in a new one with its answers.
func (s *start) reuse(plans []planHere) error {
	old, err := s.ask("上一批的方案（写序号、文件名，或把文件拖进来；回车返回）")
	if err != nil || old == "" {
		return err
	}
	if i, err := strconv.Atoi(foldDigits(old)); err == nil && 0 < i && i <= len(plans) {
		old = plans[i-1].name
	}
	if !present(old) {
		s.say("没有文件 %s。", finding.Visible(old))
		return nil
	}
	name, err := s.newName()
	if err != nil || name == "" {
		return err
	}
	return s.run("new", "--answers", old, name)
}

// move goes to another folder.
func (s *start) move() error {
	folder, err := s.ask("到哪个文件夹（可以把文件夹拖进来；回车返回）")
	if err != nil || folder == "" {
		return err
	}
	if err := os.Chdir(folder); err != nil {
		s.say("去不了 %s：%s", finding.Visible(folder), explain(err))
	}
	return nil
}

func present(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}

func isOne(typed string, words ...string) bool {
	for _, w := range words {
		if strings.EqualFold(foldDigits(typed), w) {
			return true
		}
	}
	return false
}

// foldDigits gives what an input method types at full width in its usual form.
func foldDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if '！' <= r && r <= '～' {
			return r - '！' + '!'
		}
		return r
	}, text)
}

// shown are the words of a command line as a user would type them.
func shown(args []string) []string {
	var words []string
	for _, a := range args {
		if a = finding.Visible(a); strings.ContainsAny(a, " \t&()（）'") {
			a = `"` + a + `"`
		}
		words = append(words, a)
	}
	return words
}

// perform runs a command line within a command, and gives its exit status.
func (e *Env) perform(args []string) int {
	root := e.root()
	root.SetArgs(args)
	called, err := root.ExecuteContextC(e.ctx)
	return e.conclude(called, err)
}

// startOrHelp is what the program does without a command.
func (e *Env) startOrHelp(c *cobra.Command, args []string) error {
	if e.starts() {
		return e.begin(args)
	}
	return c.Help()
}
