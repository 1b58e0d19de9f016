package cli

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/cli/disk"
	"pilotplan/internal/finding"
	"pilotplan/internal/intake"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/outline"

	"github.com/spf13/cobra"
)

// importFlags are the options of import.
type importFlags struct {
	outline, kind, output string
	force                 bool
}

func (e *Env) importCommand() *cobra.Command {
	var f importFlags
	c := &cobra.Command{
		Use:   "import 草稿.docx [指标表.xlsx …] -o 方案.yaml",
		Short: "把已有的草稿和表格变成方案文件",
		Long: "读已有的草稿（.docx、.md、.txt）和表格（.xlsx），按标题、“名称：值”、表头归到大纲的题目下，写成方案文件。几份文件一起给时，前面的优先，后面的补缺。\n" +
			"原稿的每一句、每一格都在方案文件里：没有对应题目的，按原来的顺序列在文件末尾的“未归入”注释里。标题的编号、表格的序号和“见表1”由程序重新编，不算内容。\n" +
			"归入的每条答案后面注明“待核对”和出处；用 pilotplan new 接着填写时，没有核对过的会再问一遍，核对过就去掉这个注释。\n" +
			"不写 --outline 时，按归入内容最多的内置大纲包；不写 --type 时，按草稿里写的申报类别。不写 -o 时输出到屏幕。\n\n" +
			"退出状态：0 全部归入；1 写好了，但有内容没有归入；2 用法不对；3 读不出或写不了。",
		Example: `  pilotplan import 去年的方案.docx -o 方案.yaml
  pilotplan import 草稿.md 指标表.xlsx --type 龙头骨干企业 -o 方案.yaml
  pilotplan import --outline 通用试点方案 草稿.txt`,
		Args: filesTo("导入"),
		RunE: func(_ *cobra.Command, args []string) error { return e.importDrafts(args, f) },
	}
	c.Flags().StringVar(&f.outline, "outline", "", "大纲包的`名称或路径`")
	c.Flags().StringVar(&f.kind, "type", "", "`申报类别`，例如 龙头骨干企业")
	c.Flags().StringVarP(&f.output, "output", "o", "", "写到这个`文件`")
	c.Flags().BoolVar(&f.force, "force", false, "文件已存在时覆盖")
	return c
}

func (e *Env) importDrafts(names []string, f importFlags) error {
	if f.output != "" && isText(f.output) {
		return misuse("-o 后面要写方案文件的名字，如 %s", planName)
	}
	if err := refuseExisting(f.output, f.force); err != nil {
		return err
	}
	texts, err := e.imported(names)
	if err != nil {
		return err
	}
	o, made, err := e.intake(texts, f)
	if err != nil {
		return err
	}
	write := func(text []byte) error { return disk.Keep(f.output, text) }
	if f.output == "" {
		write = func(text []byte) error { _, err := e.Stdout.Write(text); return err }
	}
	if err := write(made.Text); err != nil {
		return err
	}
	return e.reportImport(o, made, f)
}

// imported reads the drafts. What is to be known of one that was read is told.
func (e *Env) imported(names []string) ([]*prose.Text, error) {
	names, err := expand(names)
	if err != nil {
		return nil, err
	}
	var texts []*prose.Text
	for _, name := range names {
		t, found, err := e.importable(name)
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			fmt.Fprintf(e.Stderr, "%s：%s\n", finding.Visible(t.Name), finding.Visible(f.Message))
		}
		texts = append(texts, t)
	}
	return texts, nil
}

// clearlyMore is how many pieces more than an earlier pack a later one must take up to be chosen: one or two, such as an address that
// only one pack asks, tell nothing.
const clearlyMore = 3

// intake makes the plan by the pack that was chosen, else by the one built in that takes up clearly most of the drafts; the default one
// comes first.
func (e *Env) intake(texts []*prose.Text, f importFlags) (*outline.Outline, intake.Result, error) {
	names := outline.Names()
	switch {
	case f.outline != "":
		names = []string{f.outline}
	case f.kind == "" && !slices.ContainsFunc(texts, func(t *prose.Text) bool { return !isSheet(t.Name) }):
		names = names[:1] // cells alone do not tell what they are for
	}
	var best *outline.Outline
	var made intake.Result
	for _, name := range names {
		o, err := e.pack(name)
		if err != nil {
			return nil, made, err
		}
		if f.kind != "" && o.ApplicantType(f.kind) == nil {
			if len(names) == 1 {
				return nil, made, checkType(o, f.kind)
			}
			continue
		}
		if r := intake.Make(intake.Options{Outline: o, Type: f.kind}, texts...); best == nil || r.Placed() >= made.Placed()+clearlyMore {
			best, made = o, r
		}
	}
	if best == nil {
		o, err := e.pack("")
		if err == nil {
			err = checkType(o, f.kind)
		}
		return nil, made, err
	}
	return best, made, nil
}

// reportImport tells how much went where, and what is to be done next.
func (e *Env) reportImport(o *outline.Outline, made intake.Result, f importFlags) error {
	left := 0
	for _, c := range made.Files {
		line := fmt.Sprintf("%s：归入 %d 处", finding.Visible(c.Name), c.Placed)
		if c.Left > 0 {
			line += fmt.Sprintf("，未归入 %d 处（%d 字），列在文件末尾", c.Left, c.LeftText)
		}
		fmt.Fprintln(e.Stderr, line)
		left += c.Left
	}
	p, _ := plan.Parse(f.output, made.Text, func(string) (*outline.Outline, error) { return o, nil })
	words := []string{fmt.Sprintf("按“%s”归到 %d 题", o.Name, len(made.Paths))}
	if made.Type == "" && len(o.Types) > 0 {
		words = append(words, "草稿里看不出申报类别，填写时再选，或加 --type")
	}
	if missing := unanswered(p); missing > 0 {
		words = append(words, fmt.Sprintf("必填的还有 %d 题没有答", missing))
	}
	fmt.Fprintln(e.Stderr, strings.Join(words, "；"))
	if f.output != "" {
		again := f.output
		if f.outline != "" {
			again = "--outline " + f.outline + " " + again
		}
		fmt.Fprintf(e.Stderr, "已写入 %s，接着核对、填写：pilotplan new %s\n", f.output, again)
	}
	if left > 0 {
		return errSeen
	}
	return nil
}

// unanswered counts the questions that want an answer and have none.
func unanswered(p *plan.Plan) int {
	missing := 0
	for _, a := range p.Asked() {
		if a.Question.Required && p.Outline.AskedOf(&a.Question, p.Type.Value) && !a.Value.Answered() {
			missing++
		}
	}
	return missing
}
