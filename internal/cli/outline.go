package cli

import (
	"fmt"
	"io"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/outline"

	"github.com/spf13/cobra"
)

func (e *Env) outlineCommand() *cobra.Command {
	c := &cobra.Command{
		Use:     "outline",
		Short:   "查看大纲包：按哪份指南、要填什么",
		Example: "  pilotplan outline list\n  pilotplan outline show 江苏两业融合-第三批\n  pilotplan outline schema > 方案.schema.json",
		Args:    noCommand,
		RunE:    func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(e.outlineListCommand(), e.outlineShowCommand(), e.outlineSchemaCommand())
	return c
}

func (e *Env) outlineListCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "列出内置的大纲包",
		Args:  noArguments,
		RunE: func(*cobra.Command, []string) error {
			for _, name := range outline.Names() {
				o, err := outline.Builtin(name)
				if err != nil {
					return err
				}
				if _, err := fmt.Fprintf(e.Stdout, "%s\t%s\n", o.Name, o.Title); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func (e *Env) outlineShowCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "show [名称或路径]",
		Short: "显示一个大纲包要求填写的全部内容",
		Args:  atMostOnePack,
		RunE: func(_ *cobra.Command, args []string) error {
			o, err := e.pack(first(args))
			if err != nil {
				return err
			}
			return printOutline(e.Stdout, o)
		},
	}
}

func (e *Env) outlineSchemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema [名称或路径]",
		Short: "输出方案文件的 JSON Schema，供编辑器提示和校验",
		Args:  atMostOnePack,
		RunE: func(_ *cobra.Command, args []string) error {
			o, err := e.pack(first(args))
			if err != nil {
				return err
			}
			text, err := outline.Schema(o)
			if err != nil {
				return err
			}
			_, err = e.Stdout.Write(text)
			return err
		},
	}
}

func atMostOnePack(c *cobra.Command, args []string) error {
	if len(args) > 1 {
		return misuse("“%s” 只带一个大纲包，多出了 “%s”", c.CommandPath(), finding.Visible(args[1]))
	}
	return nil
}

func first(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}

// outlinePrinter writes an outline for people; the first write error is kept.
type outlinePrinter struct {
	w   io.Writer
	err error
}

func (p *outlinePrinter) line(depth int, format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, "%s%s\n", strings.Repeat("  ", depth), fmt.Sprintf(format, args...))
	}
}

func printOutline(w io.Writer, o *outline.Outline) error {
	p := &outlinePrinter{w: w}
	p.line(0, "%s", o.Name)
	p.line(0, "%s", o.Title)
	if o.Years > 0 {
		p.line(0, "试点期 %d 年%s", o.Years, bracketed(o.YearsClause))
	}
	for _, remark := range o.Remarks {
		p.line(0, "说明：%s", remark)
	}
	p.types(o)
	for _, chapter := range o.Chapters {
		p.line(0, "")
		p.line(0, "%s%s", chapter.Title, bracketed(chapter.Clause))
		p.questions(o, chapter.Questions, 1)
	}
	p.catalogues(o)
	p.papers(o)
	return p.err
}

func (p *outlinePrinter) types(o *outline.Outline) {
	if len(o.Types) == 0 {
		return
	}
	p.line(0, "")
	p.line(0, "申报类别")
	for _, t := range o.Types {
		p.line(1, "%s%s", t.Name, bracketed(t.Clause))
		conditions := o.ConditionsFor(t.Name)
		for _, c := range conditions {
			p.line(2, "条件：%s%s", c.Title, bracketed(c.Clause))
		}
		if len(conditions) == 0 && len(o.Conditions) > 0 {
			p.line(2, "指南没有给出数值条件")
		}
	}
}

func (p *outlinePrinter) questions(o *outline.Outline, questions []outline.Question, depth int) {
	for i := range questions {
		q := &questions[i]
		p.line(depth, "%s：%s%s%s", q.Key, q.Kind, demand(q), bracketed(q.Clause))
		if q.Guidance != "" {
			p.line(depth+1, "%s", strings.ReplaceAll(strings.TrimSpace(q.Guidance), "\n", " "))
		}
		if choices := o.ChoicesOf(q); len(choices) > 0 {
			p.line(depth+1, "可选：%s", strings.Join(choices, "、"))
		}
		if q.Same != "" {
			p.line(depth+1, "同：%s", q.Same)
		}
		p.questions(o, q.Fields, depth+1)
	}
}

// demand says who must answer: “，必填（县（市、区）、开发园区）”.
func demand(q *outline.Question) string {
	text := ""
	if q.Required {
		text = "，必填"
	}
	if len(q.For) > 0 {
		text += "（限" + strings.Join(q.For, "、") + "）"
	}
	return text
}

func (p *outlinePrinter) catalogues(o *outline.Outline) {
	if len(o.MainTasks) > 0 {
		p.line(0, "")
		p.line(0, "主要任务")
	}
	for _, task := range o.MainTasks {
		p.line(1, "%s%s", task.Name, bracketed(task.Clause))
		if len(task.Models) > 0 {
			p.line(2, "模式：%s", strings.Join(task.Models, "、"))
		}
	}
	if len(o.Fields) > 0 {
		p.line(0, "")
		p.line(0, "重点领域")
	}
	for _, field := range o.Fields {
		p.line(1, "%s%s", field.Name, bracketed(field.Clause))
	}
}

func (p *outlinePrinter) papers(o *outline.Outline) {
	if len(o.Materials) > 0 {
		p.line(0, "")
		p.line(0, "申请材料")
	}
	for _, m := range o.Materials {
		p.line(1, "%s%s", m.Title, bracketed(m.Clause))
		p.questions(o, m.Questions, 2)
	}
	for _, f := range o.Forms {
		var titles []string
		for _, column := range f.Columns {
			titles = append(titles, column.Title)
		}
		p.line(0, "")
		p.line(0, "汇总表 %s %s", f.Name, f.Title)
		p.line(1, "%s", strings.Join(titles, " | "))
	}
}

func bracketed(clause string) string {
	if clause == "" {
		return ""
	}
	return "（" + clause + "）"
}
