package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"pilotplan/internal/cli/disk"
	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/interview/prompt"
	"pilotplan/internal/interview/wizard"
	"pilotplan/internal/plan"
	"pilotplan/internal/plan/source"
	"pilotplan/internal/render"
	"pilotplan/outline"
	"pilotplan/templates"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// newFlags are the options of new.
type newFlags struct {
	outline, answers string
	plain, noColor   bool
}

// planName is the plan file where none is named.
const planName = "方案.yaml"

func (e *Env) newCommand() *cobra.Command {
	var f newFlags
	c := &cobra.Command{
		Use:   "new [方案.yaml]",
		Short: "答题填写方案，随时可停，下次接着答",
		Long: "按大纲逐题提问，答案写进方案文件（默认 方案.yaml），答一题存一题；中断以后用同一条命令接着答。\n" +
			"文件已有内容时接着填写，注释和排列不变；改动以前的样子另存在隐藏文件夹 .pilotplan 里（方案.yaml.bak，最近三次）。\n" +
			"没有完整的终端时（输出不是终端、TERM=dumb、设了 ACCESSIBLE）自动改为一行一问，也可以加 --plain；这时可以把答案从管道送进来。\n" +
			"--answers 取用另一份方案（如上一批的）里的答案，已经填了的不动；日期、试点期和各年的值不取，写到上一批年份的再问一遍。\n" +
			"--answers 也可以是草稿（.docx、.md、.txt、.xlsx），按 pilotplan import 的办法归到题目下，逐题请您核对；没有对应题目的列在方案文件末尾。\n\n" +
			"退出状态：0 填完，没有错误；1 答案存好了，但还有没答的必填题或别的错误；2 用法不对；3 无法填写，答案没有全部存上，或从管道送来的答案有一行没有取用、没有到头。",
		Example: `  pilotplan new
  pilotplan new 客户甲.yaml
  pilotplan new --answers 上一批.yaml 方案.yaml
  pilotplan new --answers 草稿.docx 方案.yaml
  pilotplan new --plain < 答案.txt`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return misuse("一次只能填写一个方案文件")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			return e.ask(append(args, planName)[0], f)
		},
	}
	addOutlineFlag(c, &f.outline)
	c.Flags().StringVar(&f.answers, "answers", "", "先用这个`文件`（另一份方案，如上一批的，或 Word、文本、Excel 草稿）里的答案填好，只问新的")
	c.Flags().BoolVar(&f.plain, "plain", false, "一行一问，不用整个屏幕")
	c.Flags().BoolVar(&f.noColor, "no-color", false, "不用颜色")
	return c
}

func (e *Env) ask(name string, f newFlags) error {
	if name == stdin || isText(name) {
		return misuse("要写方案文件的名字，如 %s", planName)
	}
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return misuse("“%s” 是文件夹，要写方案文件的名字，如 %s", finding.Visible(name), filepath.Join(name, planName))
	}
	if f.answers != "" {
		if err := checkSeed(f.answers, name); err != nil {
			return err
		}
	}
	held, err := disk.Hold(name)
	if err != nil {
		return err
	}
	done := false
	defer func() { held.Release(done) }()
	o, err := e.interview(name, f, held)
	if err != nil {
		return err
	}
	asking := wizard.Ask
	if f.plain || !e.fullTerminal() {
		asking, o.In = prompt.Ask, e.patient(e.Stdin)
	} else {
		o.Out, _ = fileOf(e.Stdout) // pages need the terminal itself: its size, and what it is told of the keyboard
	}
	result, err := asking(o)
	if err != nil {
		return err
	}
	err = e.concludeInterview(name, f, result)
	done = err == nil
	return err
}

// fullTerminal reports whether pages can be shown: input and output are terminals that can move the cursor, and no screen
// reader asks for plain lines.
func (e *Env) fullTerminal() bool {
	for _, stream := range []any{e.Stdin, e.Stdout} {
		file, ok := fileOf(stream)
		if !ok || !term.IsTerminal(int(file.Fd())) {
			return false
		}
	}
	return e.Getenv("TERM") != "dumb" && e.Getenv("ACCESSIBLE") == ""
}

// interview collects what the questions need of the outside.
func (e *Env) interview(name string, f newFlags, held *disk.Holding) (interview.Options, error) {
	o := interview.Options{
		File: name, Today: e.Now(), Color: !f.noColor && e.Getenv("NO_COLOR") == "", In: e.Stdin, Out: e.Stdout,
		Remember: held.Remember, Editor: e.editor, Look: told(held.Look), Aside: toldAside(held.Aside), Save: savedBy(held), Piped: !isTerminal(e.Stdin),
		Broken: func(panicked any) error { return ofFile(name, brokenBy(panicked)) },
	}
	found, err := e.takeUp(name, f.outline, &o)
	if err != nil {
		return o, err
	}
	o.Place = held.Begin(found)
	if f.answers != "" {
		if err := e.seed(f.answers, &o); err != nil {
			return o, err
		}
		if err := held.Take(o.Listed); err != nil {
			return o, err
		}
	}
	o.Listed = held.Taken()
	r, err := e.judging(f.outline)
	if err != nil {
		return o, err
	}
	o.Review, o.Open = r.review, e.open
	o.Excerpt = func(p *plan.Plan, path string) []string { return render.Excerpt(p, path, templates.FS) }
	o.Render = func(p *plan.Plan) ([]string, error) { return r.papers(p, filepath.Dir(name)) }
	return o, nil
}

// takeUp reads the plan file if there is one, and finds its outline. It gives what the file holds, nil if there is none.
func (e *Env) takeUp(name, chosen string, o *interview.Options) ([]byte, error) {
	in, err := e.read(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, e.choosePacks(chosen, o)
	case err != nil:
		return nil, err
	}
	text, _ := source.Decode(name, in.data)
	if len(strings.TrimSpace(string(text))) == 0 {
		return in.data, e.choosePacks(chosen, o)
	}
	packs, err := e.packs(chosen)
	if err != nil {
		return nil, err
	}
	p, found := plan.Parse(name, in.data, packs)
	if err := interview.Unfit(name, found); err != nil {
		return nil, err
	}
	if _, err := packs(p.Guide.Value); err != nil {
		return nil, fmt.Errorf("%s 第 %d 行：没有名为“%s”的指南；%w。改正它，或用 --outline 指明自己的大纲包", name, p.Guide.Pos.Line, finding.Visible(p.Guide.Value), err)
	}
	for _, f := range found {
		if f.Rule == "encoding" {
			o.Notices = append(o.Notices, name+"："+f.Message+"，存盘时改为 UTF-8")
		}
	}
	o.Source, o.Outline = p.Source, p.Outline
	return in.data, nil
}

// choosePacks settles the outline of a new plan, or leaves the choice to the user.
func (e *Env) choosePacks(chosen string, o *interview.Options) error {
	if chosen != "" {
		pack, err := e.pack(chosen)
		o.Outline = pack
		return err
	}
	for _, name := range outline.Names() {
		pack, err := outline.Builtin(name)
		if err != nil {
			return err
		}
		o.Packs = append(o.Packs, pack)
	}
	return nil
}

// tellWhere says where the answers are; never that they are saved while they are not.
func (e *Env) tellWhere(name string, f newFlags, result interview.Outcome) {
	if result.File != "" {
		name = result.File
	}
	_, err := os.Stat(name)
	switch {
	case result.Lost != nil:
		fmt.Fprintf(e.Stderr, "pilotplan: 没有存上：%s\n", finding.Visible(result.Lost.Error()))
		for _, answer := range result.Pending {
			fmt.Fprintf(e.Stderr, "没有存上的答案：%s\n", finding.Visible(answer))
		}
		if result.Aside != "" {
			fmt.Fprintf(e.Stderr, "您的那一份另存在 %s\n", finding.Visible(result.Aside))
		}
	case err == nil:
		again := name
		if f.outline != "" {
			again = "--outline " + f.outline + " " + name
		}
		fmt.Fprintf(e.Stderr, "答案已保存在 %s，接着填写：pilotplan new %s\n", finding.Visible(name), finding.Visible(again))
	default:
		fmt.Fprintf(e.Stderr, "还没有答案，没有写 %s\n", finding.Visible(name))
	}
}

// concludeInterview tells where the answers are and what is still missing, and chooses the status.
func (e *Env) concludeInterview(name string, f newFlags, result interview.Outcome) error {
	for _, path := range result.Written {
		fmt.Fprintln(e.Stdout, finding.Visible(path))
	}
	e.tellWhere(name, f, result)
	for _, draft := range result.Drafts {
		fmt.Fprintf(e.Stderr, "编辑器里写的文字没有存进方案，还在 %s\n", finding.Visible(draft))
	}
	for _, typed := range result.Unsaved {
		fmt.Fprintf(e.Stderr, "没有保存（读不出）：%s\n", finding.Visible(typed))
	}
	if len(result.Missing) > 0 {
		fmt.Fprintf(e.Stderr, "必填的还有 %d 题没有答：\n", len(result.Missing))
		for _, m := range result.Missing {
			fmt.Fprintf(e.Stderr, "\t%s\n", m)
		}
	}
	if result.Ended || result.Lost != nil {
		return errUnfinished
	}
	if result.Interrupted {
		return e.ctx.Err()
	}
	if result.Errors > 0 {
		return errSeen
	}
	return nil
}
